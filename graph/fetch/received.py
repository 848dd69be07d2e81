"""What came for an address: whether it is what was promised, and the name under which it is kept."""

from __future__ import annotations

from hashlib import sha256
from pathlib import PurePath

from councilgraph.extractors.read import kinds
from councilgraph.graph.fetch.moderngov import promised
from councilgraph.graph.resolve.slugs import slug
from councilgraph.ontology.errors import NotFetched

LONGEST = 80  # characters of a file's name that come from its address
HASH = 12
NAMED = {
    kinds.PDF: "a PDF",
    kinds.ZIP: "a Word, Excel or ZIP file",
    kinds.HTML: "a web page",
    kinds.TEXT: "text, or what is no document",
}
# What a file may begin as, by the ending of its name.
BEGINS = {
    ".pdf": (kinds.PDF,),
    ".docx": (kinds.ZIP,),
    ".docm": (kinds.ZIP,),
    ".xlsx": (kinds.ZIP,),
    ".xlsm": (kinds.ZIP,),
    ".zip": (kinds.ZIP,),
    ".txt": (kinds.TEXT,),
    ".text": (kinds.TEXT,),
    ".md": (kinds.TEXT, kinds.HTML),
    ".markdown": (kinds.TEXT, kinds.HTML),
    ".html": (kinds.HTML, kinds.TEXT),
    ".htm": (kinds.HTML, kinds.TEXT),
    ".xhtml": (kinds.HTML, kinds.TEXT),
}
# The endings that media types stand for, where a name has none.
ENDED = {
    kinds.PDF: ".pdf",
    kinds.DOCX: ".docx",
    kinds.XLSX: ".xlsx",
    kinds.ZIP: ".zip",
    kinds.HTML: ".html",
    "application/xhtml+xml": ".xhtml",
    kinds.TEXT: ".txt",
    kinds.MARKDOWN: ".md",
}


def ending(address: str, media_type: str, head: bytes) -> str:
    """The ending for a file's name, by its address, by what its server says or by how it begins.

    Raises:
        NotFetched: where it is of no kind that is read, or not what was promised.
    """
    begun = _begun(head)
    end = PurePath(promised(address)).suffix.lower()
    if end not in kinds.ENDINGS:
        end = ENDED.get(media_type) or (ENDED[begun] if begun != kinds.TEXT else "")
    if not end:
        raise NotFetched(
            f"neither its name nor its type ({media_type or 'not given'}) is of what can be read"
        )
    if begun not in BEGINS[end]:
        raise NotFetched(f"{NAMED[BEGINS[end][0]]} was promised and {NAMED[begun]} came")
    return end


def file_name(address: str, end: str, date: str) -> str:
    """A name that any system takes and no other address has, whatever the address holds.

    >>> file_name("https://aldermere.example/a/..%2F..%2FPublic%20pack.pdf", ".pdf", "2024-01-09")
    '2024-01-09-public-pack-e198f12e7e0b.pdf'
    """
    words = slug(PurePath(promised(address)).stem)[:LONGEST] if promised(address) else "document"
    unique = sha256(address.encode()).hexdigest()[:HASH]
    return "-".join(part for part in (date, words.strip("-"), unique) if part) + end


def _begun(head: bytes) -> str:
    if b"%PDF-" in head[: kinds.NEAR]:
        return kinds.PDF
    if head.startswith(kinds.ZIP_OPENS):
        return kinds.ZIP
    return kinds.HTML if kinds.is_html(head, "") else kinds.TEXT
