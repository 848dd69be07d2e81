"""Word documents made by hand: the few parts that one needs, and the XML that is put into them."""

from __future__ import annotations

from html import escape
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

SPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
RELATIONS = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
TYPES = (
    '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="xml" ContentType="application/xml"/></Types>'
)
STYLES = f"""<w:styles {SPACE}>
<w:style w:type="paragraph" w:styleId="Heading2"><w:name w:val="heading 2"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Item"><w:basedOn w:val="Heading2"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
<w:style w:type="character" w:styleId="Strong"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style>
</w:styles>"""
NUMBERING = f"""<w:numbering {SPACE}>
<w:abstractNum w:abstractNumId="7">
<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>
<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%1%2)"/></w:lvl>
</w:abstractNum>
<w:abstractNum w:abstractNumId="8">
<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1)"/></w:lvl>
<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerRoman"/><w:lvlText w:val="(%2)"/></w:lvl>
</w:abstractNum>
<w:abstractNum w:abstractNumId="9"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="&#xf0b7;"/></w:lvl></w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>
<w:num w:numId="2"><w:abstractNumId w:val="8"/></w:num>
<w:num w:numId="3"><w:abstractNumId w:val="9"/></w:num>
<w:num w:numId="4"><w:abstractNumId w:val="8"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>
</w:numbering>"""


def run(words: str, properties: str = "") -> str:
    """A run of words."""
    set_as = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f'<w:r>{set_as}<w:t xml:space="preserve">{escape(words)}</w:t></w:r>'


def paragraph(words: str = "", *, style: str = "", number: int = 0, level: int = 0, runs: str = "") -> str:
    """A paragraph of words, or of runs; with the number of its list and the level in it."""
    properties = f'<w:pStyle w:val="{style}"/>' if style else ""
    if number:
        properties += f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'
    return f"<w:p><w:pPr>{properties}</w:pPr>{runs or run(words)}</w:p>"


def cell(words: str = "", properties: str = "") -> str:
    """A cell with a paragraph of words, and what it says of itself: see `ragged`."""
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{paragraph(words)}</w:tc>"


def ragged(*rows: str) -> str:
    """A table of rows that are the XML of their cells."""
    return f"<w:tbl>{''.join(f'<w:tr>{line}</w:tr>' for line in rows)}</w:tbl>"


def section(*references: tuple[str, str, str], titled: bool = False) -> str:
    """The properties of a section: its heads and feet, each by kind ("header"), use ("first") and relation."""
    listed = "".join(f'<w:{kind}Reference w:type="{use}" r:id="{to}"/>' for kind, use, to in references)
    return f"<w:sectPr {RELATIONS}>{listed}{'<w:titlePg/>' if titled else ''}</w:sectPr>"


def part(kind: str, inside: str) -> bytes:
    """A part of the file: "hdr", "ftr", "footnotes" …, and what is inside it."""
    return f"<w:{kind} {SPACE}>{inside}</w:{kind}>".encode()


def related(**targets: str) -> bytes:
    """The relations of the text: the part that each names."""
    listed = "".join(f'<Relationship Id="{to}" Target="{target}.xml"/>' for to, target in targets.items())
    return f'<Relationships xmlns="{PACKAGE}">{listed}</Relationships>'.encode()


def table(*rows: tuple[str, ...]) -> str:
    """A table of cells, each the XML of its paragraphs."""
    lines = ("".join(f"<w:tc>{cell}</w:tc>" for cell in cells) for cells in rows)
    return f"<w:tbl>{''.join(f'<w:tr>{line}</w:tr>' for line in lines)}</w:tbl>"


def docx(
    body: str, *, before: str = "", numbering: str = NUMBERING, others: dict[str, bytes] | None = None
) -> bytes:
    """The bytes of a document with that body; `before` stands before its root."""
    main = f'<?xml version="1.0" encoding="UTF-8"?>{before}<w:document {SPACE}><w:body>{body}</w:body></w:document>'
    parts = {
        "[Content_Types].xml": TYPES.encode(),
        "word/document.xml": main.encode(),
        "word/styles.xml": STYLES.encode(),
        "word/numbering.xml": numbering.encode(),
        **(others or {}),
    }
    return packed(parts)


def packed(parts: dict[str, bytes]) -> bytes:
    """The bytes of a ZIP file."""
    file = BytesIO()
    with ZipFile(file, "w", ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return file.getvalue()
