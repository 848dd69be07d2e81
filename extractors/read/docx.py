"""Word documents: their paragraphs, headings, lists and tables as plain text, from the XML in the file.

Only parts with words, the styles and the numbering are opened. What is deleted by a tracked change
or hidden is left out. The head of the first page stands above the text; notes stand below it, and
then the other heads and the feet, each once.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from councilgraph.extractors.read.archive import Archive
from councilgraph.extractors.read.contents import Contents
from councilgraph.extractors.read.docx_margins import NOTES, Notes, mask, new, raised, running
from councilgraph.extractors.read.docx_numbering import BULLET, Numbering
from councilgraph.extractors.read.docx_styles import Styles, W, switched, value
from councilgraph.extractors.read.markup import Element, xml
from councilgraph.extractors.read.setting import Run, emphasised, row
from councilgraph.extractors.read.stray import composed
from councilgraph.ontology.errors import UnreadableDocument

MAIN = "word/document.xml"
STRICT = b"http://purl.oclc.org/ooxml/wordprocessingml/main"
TRANSITIONAL = W.strip("{}").encode()
SKIPPED = frozenset(
    ("del", "moveFrom", "Fallback", "instrText", "delText", "pPr", "rPr", "sectPr", "txbxContent", "rt")
)
SIGNS = {"tab": "\t", "ptab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "\u2011", "softHyphen": ""}
TICKS = {
    "Wingdings": dict(zip("\xfb\xfc\xfd\xfe\xa8\x6f\x78", "✗✓☒☑☐☐☒", strict=True)),
    "Wingdings 2": dict(zip("\x4f\x50\x51\x52\x53\x54\xa3", "✗✓☒☑☒☒☐", strict=True)),
}
"""What fonts of signs show for letters: ticks, crosses, boxes."""
BULLETS = str.maketrans(dict.fromkeys("\uf0b7\uf0a7\uf0d8\uf076\uf02d", "•"))
COLUMNS = 63  # of a table, as Word has them at most
BETWEEN = "\n\n"


def read(data: bytes, name: str) -> Contents:
    """The text of a Word document.

    Raises:
        UnreadableDocument: where it is damaged, encrypted, too large when unpacked, or holds no words.
    """
    archive = Archive(data, name)
    main = _main(archive)
    body = _part(archive, main)
    body = body.find(f"{W}body") if body is not None else None
    if body is None:
        raise UnreadableDocument(f"{name}: damaged: it has no body")
    blocks = list(_blocks(archive, main, body))
    if not blocks:
        raise UnreadableDocument(f"{name}: the document holds no words; nothing to read")
    return Contents(BETWEEN.join(blocks) + "\n")


def _blocks(archive: Archive, main: str, body: Element) -> Iterator[str]:
    """The paragraphs and tables of a document, with what stands around them."""
    folder = main.rpartition("/")[0]
    notes = Notes({kind: _part(archive, f"{folder}/{kind}s.xml") for kind in NOTES.values()})
    styles = Styles(_part(archive, f"{folder}/styles.xml"))
    reader = Body(styles, Numbering(_part(archive, f"{folder}/numbering.xml")), notes)
    text = list(reader.blocks(body))
    if not text:
        return
    known = {mask(line) for block in text for line in block.split("\n")}
    even = switched(_part(archive, f"{folder}/settings.xml"), "evenAndOddHeaders")
    first, others = running(body, even=bool(even))

    def around(relations: list[str]) -> Iterator[str]:
        for part in (_related(archive, main, relation) for relation in relations):
            blocks = reader.blocks(part) if part is not None else ()
            yield from new((line for block in blocks for line in block.split("\n")), known)

    yield from around(first)
    yield from text
    for number, note in enumerate(notes.cited, 1):
        yield f"{raised(number)} {' '.join(' '.join(reader.blocks(note)).split())}"
    yield from around(others)


def _related(archive: Archive, main: str, relation: str) -> Element | None:
    """The part that the text names by a relation; None where it is missing."""
    folder, _, name = main.rpartition("/")
    relations = f"{folder}/_rels/{name}.rels"
    for each in xml(archive.read(relations), archive.name) if archive.has(relations) else ():
        target = str(each.get("Target", ""))
        member = target.lstrip("/") if target.startswith("/") else f"{folder}/{target}"
        if each.get("Id") == relation and archive.has(member):
            return _part(archive, member)
    return None


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

    def __init__(self, styles: Styles, numbering: Numbering, notes: Notes) -> None:
        self.styles = styles
        self.numbering = numbering
        self.notes = notes

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
            properties = line.find(f"{W}trPr")
            if value(properties, "del") is not None:
                continue
            found = list(_inside(line, "tc"))
            cells: list[list[str]] = [[]] * _count(properties, "gridBefore")
            for cell in found:
                cells += [self._cell(cell), *[[]] * (_count(cell.find(f"{W}tcPr"), "gridSpan") - 1)]
            if len(found) == 1 or any(_tables(cell) for cell in found):
                lines = [block for cell in cells for block in cell]
                yield from ("", "\n\n".join(lines), "") if lines else ()
            else:
                yield from row(cells)

    def _cell(self, cell: Element) -> list[str]:
        """The blocks of a cell; none where it goes on with the cell above it, which has the words."""
        goes_on = value(cell.find(f"{W}tcPr"), "vMerge") in ("", "continue")
        return [] if goes_on else list(self.blocks(cell))

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
                yield composed(str(child.text or "").translate(BULLETS)), bold
            elif tag in SIGNS:
                yield SIGNS[tag], bold
            elif tag == "sym":
                yield _symbol(child), bold
            elif tag in NOTES:
                yield self.notes.mark(child), bold
            elif tag == "r":
                properties = child.find(f"{W}rPr")
                if switched(properties, "vanish"):
                    continue
                own = switched(properties, "b")
                styled = self.styles.bold(value(properties, "rStyle")) or bold
                yield from self._runs(child, styled if own is None else own)
            else:
                yield from self._runs(child, bold)


def _symbol(element: Element) -> str:
    """The sign of a font of signs that stands in a text; "" for one that says nothing known."""
    font, code = str(element.get(f"{W}font")), str(element.get(f"{W}char"))
    sign = chr(int(code, 16) & 0xFF) if re.fullmatch(r"[0-9a-fA-F]{1,4}", code) else ""
    return TICKS.get(font, {}).get(sign, "")


def _lines(runs: list[Run]) -> list[list[Run]]:
    """The runs of a paragraph, divided where it breaks its line."""
    lines: list[list[Run]] = [[]]
    for words, bold in runs:
        first, *others = words.split("\n")
        lines[-1].append((first, bold))
        lines += [[(other, bold)] for other in others]
    return lines


def _count(properties: Element | None, tag: str) -> int:
    """How many columns of its table a row leaves free or a cell takes, as its properties say."""
    count = value(properties, tag) or ""
    return min(int(count), COLUMNS) if count.isdecimal() else 0


def _tables(cell: Element) -> bool:
    return next(cell.iter(f"{W}tbl"), None) is not None


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
