"""Word documents: their paragraphs, headings, lists and tables as plain text, from the XML in the file.

Only the parts with the text, the styles and the numbering are opened. What is deleted by a
tracked change is left out; headers and footers are as well, since they are no part of the record.
"""

from __future__ import annotations

from collections.abc import Iterator

from councilgraph.extractors.read.archive import Archive
from councilgraph.extractors.read.contents import Contents
from councilgraph.extractors.read.docx_numbering import BULLET, Numbering
from councilgraph.extractors.read.docx_styles import Styles, W, switched, value
from councilgraph.extractors.read.markup import Element, xml
from councilgraph.extractors.read.setting import Run, emphasised, row
from councilgraph.ontology.errors import UnreadableDocument

MAIN = "word/document.xml"
STRICT = b"http://purl.oclc.org/ooxml/wordprocessingml/main"
TRANSITIONAL = W.strip("{}").encode()
SKIPPED = frozenset(
    ("del", "moveFrom", "Fallback", "instrText", "delText", "pPr", "rPr", "sectPr", "txbxContent", "rt")
)
SIGNS = {"tab": "\t", "ptab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "\u2011", "softHyphen": ""}
BULLETS = str.maketrans(dict.fromkeys("\uf0b7\uf0a7\uf0d8\uf076\uf02d", "•"))
BETWEEN = "\n\n"


def read(data: bytes, name: str) -> Contents:
    """The text of a Word document.

    Raises:
        UnreadableDocument: where it is damaged, encrypted, too large when unpacked, or holds no words.
    """
    archive = Archive(data, name)
    main = _main(archive)
    folder = main.rpartition("/")[0]
    body = _part(archive, main)
    body = body.find(f"{W}body") if body is not None else None
    if body is None:
        raise UnreadableDocument(f"{name}: damaged: it has no body")
    numbering = Numbering(_part(archive, f"{folder}/numbering.xml"))
    words = BETWEEN.join(Body(Styles(_part(archive, f"{folder}/styles.xml")), numbering).blocks(body))
    if not words.strip():
        raise UnreadableDocument(f"{name}: the document holds no words; nothing to read")
    return Contents(words + "\n")


def _main(archive: Archive) -> str:
    """The part that holds the text, which some programs give another name than most."""
    if not archive.has("_rels/.rels"):
        return MAIN
    for relation in xml(archive.read("_rels/.rels"), archive.name):
        kind, target = str(relation.get("Type", "")), str(relation.get("Target", "")).lstrip("/")
        if kind.endswith("/officeDocument") and archive.has(target):
            return target
    return MAIN


def _part(archive: Archive, member: str) -> Element | None:
    if member != MAIN and not archive.has(member):
        return None
    return xml(archive.read(member).replace(STRICT, TRANSITIONAL), archive.name)


class Body:
    """Reads blocks in order, since lists count from one to the next."""

    def __init__(self, styles: Styles, numbering: Numbering) -> None:
        self.styles = styles
        self.numbering = numbering

    def blocks(self, parent: Element) -> Iterator[str]:
        """The paragraphs and tables inside an element, each as lines."""
        for child in parent:
            tag = _local(child)
            if tag == "p":
                words = self._paragraph(child)
                if words:
                    yield words
                for box in _boxes(child):
                    yield from self.blocks(box)
            elif tag == "tbl":
                lines = list(self._table(child))
                if lines:
                    yield "\n".join(lines).strip("\n")
            elif tag not in SKIPPED:
                yield from self.blocks(child)

    def _table(self, table: Element) -> Iterator[str]:
        for line in _inside(table, "tr"):
            cells = [list(self.blocks(cell)) for cell in _inside(line, "tc")]
            lines = row(cells)
            yield from lines if len(cells) > 1 else ("", "\n\n".join(lines), "") if lines else ()

    def _paragraph(self, paragraph: Element) -> str:
        properties = paragraph.find(f"{W}pPr")
        style = value(properties, "pStyle")
        runs = list(self._runs(paragraph, self.styles.bold(style)))
        if not "".join(words for words, _ in runs).strip():
            return ""
        level = self.styles.heading(properties, style)
        mark = self._mark(properties, style)
        if level:
            words = " ".join("".join(words for words, _ in runs).split("\n")).strip()
            return f"{'#' * level} {mark} {words}" if mark not in ("", BULLET) else f"{'#' * level} {words}"
        lines = [emphasised(line) for line in _lines(runs)]
        words = "\n".join(line for line in lines if line)
        return f"{mark} {words}" if mark else words

    def _mark(self, properties: Element | None, style: str | None) -> str:
        """The number or bullet before a paragraph, by its own properties or by its style's."""
        number, depth = self.styles.numbering(style)
        own = properties.find(f"{W}numPr") if properties is not None else None
        if own is not None:
            number = value(own, "numId") or number
            depth = value(own, "ilvl") or depth
        if not number or number == "0":
            return ""
        return self.numbering.next(number, int(depth) if depth and depth.isdigit() else 0)

    def _runs(self, parent: Element, bold: bool) -> Iterator[Run]:
        for child in parent:
            tag = _local(child)
            if tag in SKIPPED:
                continue
            if tag == "t":
                yield str(child.text or "").translate(BULLETS), bold
            elif tag in SIGNS:
                yield SIGNS[tag], bold
            elif tag == "r":
                properties = child.find(f"{W}rPr")
                own = switched(properties, "b")
                styled = self.styles.bold(value(properties, "rStyle")) or bold
                yield from self._runs(child, styled if own is None else own)
            else:
                yield from self._runs(child, bold)


def _lines(runs: list[Run]) -> list[list[Run]]:
    """The runs of a paragraph, divided where it breaks its line."""
    lines: list[list[Run]] = [[]]
    for words, bold in runs:
        first, *others = words.split("\n")
        lines[-1].append((first, bold))
        lines += [[(other, bold)] for other in others]
    return lines


def _inside(parent: Element, tag: str) -> Iterator[Element]:
    """The rows of a table or the cells of a row, those inside content controls and insertions too."""
    for child in parent:
        local = _local(child)
        if local == tag:
            yield child
        elif local in ("sdt", "sdtContent", "ins", "customXml", "moveTo"):
            yield from _inside(child, tag)


def _boxes(paragraph: Element) -> Iterator[Element]:
    """The text boxes that are anchored in a paragraph, each once."""
    for box in paragraph.iterfind(f".//{W}txbxContent"):
        inner = {_local(above) for above in box.iterancestors()}
        if "Fallback" not in inner and "txbxContent" not in inner:
            yield box


def _local(element: Element) -> str:
    return str(element.tag).rpartition("}")[2]
