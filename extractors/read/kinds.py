"""What kind of file bytes are, told by the bytes: a name may say anything.

Between plain text, Markdown and values with commas (CSV), which bytes cannot tell apart, the name decides.
"""

from __future__ import annotations

import re
from io import BytesIO
from pathlib import PurePath
from zipfile import BadZipFile, ZipFile

from councilgraph.ontology.errors import UnreadableDocument

TEXT = "text/plain"
MARKDOWN = "text/markdown"
HTML = "text/html"
PDF = "application/pdf"
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
CSV = "text/csv"
ZIP = "application/zip"
SPREADSHEETS = (XLSX, CSV)

ENDINGS = frozenset(
    (
        ".txt", ".text", ".md", ".markdown", ".pdf", ".docx", ".docm", ".xlsx", ".xlsm",
        ".html", ".htm", ".xhtml", ".zip",
    )
)  # fmt: skip
"""The names of files that are looked for in a folder; a file that is named is read whatever its name.

Values with commas are not looked for: most such files beside papers are data, or what councilgraph wrote.
"""

PACKED_ENDINGS = (".pdf", ".docx", ".docm", ".xlsx", ".xlsm", ".zip")
MARKDOWN_ENDINGS = (".md", ".markdown")
CSV_ENDING = ".csv"
READ_AS = {TEXT: "plain text", HTML: "a web page"}
"""What files may hold instead of what their names say: what a site sends for a file that it has not."""

LOOKED = 65_536  # bytes by which plain text and a part of a web page are told apart
MARKED = 3  # of so many lines of a part of a web page one has a tag; text may hold a stray one
NEAR = 1024  # bytes within which a PDF may begin, by what its readers accept
HTML_OPENS = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b",
    re.IGNORECASE | re.DOTALL,
)
TEXT_ENDINGS = (".txt", ".text")
FRAGMENT = re.compile(rb"(?:\xef\xbb\xbf)?\s*<(?:[a-z][a-z0-9]*)(?:\s[^<>]*)?/?>", re.IGNORECASE)
TAG = re.compile(rb"</?[a-z][a-z0-9]*(?:\s[^<>]*)?/?>", re.IGNORECASE)

OWN_PAGE = re.compile(
    rb'<!doctype html>.{0,300}<meta name="generator" content="councilgraph"', re.IGNORECASE | re.DOTALL
)
"""How the pages begin that councilgraph itself writes, which are no documents."""

NOISE = {"thumbs.db", "ehthumbs.db", "desktop.ini", "icon\r"}
"""What systems leave in folders, beside what is hidden: nobody put it there to be read."""

OPEN_IN_WORD = "~$"  # how the name begins of a file that Word puts beside a document while it is open

# What files of kinds that are not read begin with, and what to do with them.
STRANGERS = {
    b"{\\rtf": "RTF is not read; save it as DOCX or PDF",
    b"\x89PNG": "an image is not read; recognise its text first",
    b"\xff\xd8\xff": "an image is not read; recognise its text first",
    b"GIF8": "an image is not read; recognise its text first",
    b"II*\x00": "a scan (TIFF) is not read; recognise its text first",
    b"MM\x00*": "a scan (TIFF) is not read; recognise its text first",
    b"\x1f\x8b": "a gzip archive is not read; unpack it, or pack it as ZIP",
    b"7z\xbc\xaf": "a 7-Zip archive is not read; unpack it, or pack it as ZIP",
    b"Rar!": "a RAR archive is not read; unpack it, or pack it as ZIP",
}
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
ZIP_OPENS = (b"PK\x03\x04", b"PK\x05\x06")
OFFICE = {
    "xl/workbook.bin": "a binary spreadsheet (XLSB) is not read; save it as XLSX",
    "ppt/presentation.xml": "a presentation (PPTX) is not read; save it as PDF",
    "content.xml": "an OpenDocument file is not read; save it as DOCX, XLSX or PDF",
    "META-INF/container.xml": "an e-book is not read; save it as HTML or PDF",
}


def kind(data: bytes, name: str) -> str:
    """The media type of a file's bytes.

    Raises:
        UnreadableDocument: for a kind that is known and not read, and for a damaged archive.
    """
    if b"%PDF-" in data[:NEAR]:
        return PDF
    if OWN_PAGE.match(data[:NEAR]):
        raise UnreadableDocument(f"{name}: councilgraph wrote it, and it is no source")
    if data.startswith(ZIP_OPENS):
        return _packed(data, name)
    if data.startswith(OLE):
        raise UnreadableDocument(f"{name}: {_old(data)}")
    for start, reason in STRANGERS.items():
        if data.startswith(start):
            raise UnreadableDocument(f"{name}: {reason}")
    if PurePath(name).suffix.lower() in MARKDOWN_ENDINGS:
        return MARKDOWN
    if PurePath(name).suffix.lower() in PACKED_ENDINGS and b"\0" in data:
        raise UnreadableDocument(f"{name}: damaged, or of another kind than its name says; get it again")
    if is_html(data, name):
        return HTML
    return CSV if PurePath(name).suffix.lower() == CSV_ENDING else TEXT


def remarks(media_type: str, name: str) -> tuple[str, ...]:
    """That a file is not what its name says, where it was read as text all the same; else nothing.

    >>> remarks(HTML, "minutes.pdf"), remarks(PDF, "minutes.pdf")
    (('minutes.pdf: read as a web page, which it is, not as .pdf; if it should be one, get it again',), ())
    """
    ending = PurePath(name).suffix.lower()
    if ending not in PACKED_ENDINGS or media_type not in READ_AS:
        return ()
    what = f"read as {READ_AS[media_type]}, which it is, not as {ending}"
    return (f"{name}: {what}; if it should be one, get it again",)


def is_noise(name: str) -> bool:
    """Whether a file or folder of that name was not put where it is by whoever keeps papers there."""
    return name.startswith((".", OPEN_IN_WORD)) or name.lower() in NOISE


def is_plain(head: bytes, name: str) -> bool:
    """Whether a file that begins so is text or Markdown, or nothing that is known: safe to decode here."""
    opens = (OLE, *ZIP_OPENS, *STRANGERS)
    if head.startswith(opens) or b"%PDF-" in head[:NEAR] or PurePath(name).suffix.lower() == CSV_ENDING:
        return False
    return PurePath(name).suffix.lower() in MARKDOWN_ENDINGS or not is_html(head, name)


def is_html(data: bytes, name: str) -> bool:
    """Whether bytes are a web page, or a part of one: they open with a tag, and hold many.

    A part of one that is called a text stays text, tags and all: what is shown of it is then
    what stands in the file.
    """
    head = (
        data[:NEAR]
        if not data.startswith((b"\xff\xfe", b"\xfe\xff"))
        else data[:NEAR].replace(b"\0", b"")[2:]
    )
    if HTML_OPENS.match(head):
        return True
    if not FRAGMENT.match(head) or PurePath(name).suffix.lower() in TEXT_ENDINGS:
        return False
    lines = [line for line in data[:LOOKED].splitlines() if line.strip()]
    return MARKED * sum(bool(TAG.search(line)) for line in lines) >= len(lines)


def _old(data: bytes) -> str:
    if ENCRYPTED in data:
        return "it is encrypted; save it without a password"
    return "a document of old Word (or another of that time) is not read; save it as DOCX, XLSX or PDF"


def _packed(data: bytes, name: str) -> str:
    try:
        with ZipFile(BytesIO(data)) as archive:
            names = set(archive.namelist())
    except (BadZipFile, OSError, ValueError, NotImplementedError) as error:
        raise UnreadableDocument(f"{name}: not read: the archive is damaged or cut short") from error
    if "[Content_Types].xml" in names and any(member.startswith("word/") for member in names):
        return DOCX
    if "[Content_Types].xml" in names and any(member.startswith("xl/worksheets/") for member in names):
        return XLSX
    for member, reason in OFFICE.items():
        if member in names:
            raise UnreadableDocument(f"{name}: {reason}")
    return ZIP
