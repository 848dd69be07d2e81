"""What the styles of a Word document say of its paragraphs: headings, bold words, numbering."""

from __future__ import annotations

from collections.abc import Iterator

from councilgraph.extractors.read.markup import Element

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
VAL = f"{W}val"
OFF = ("0", "false", "off", "none")
LEVELS = 6  # of headings, as Markdown has them
CHAIN = 20  # styles that may be based on one another


def value(parent: Element | None, *path: str) -> str | None:
    """The w:val of the element at a path below another; "" where it has none, None where it is missing."""
    found = parent
    for tag in path:
        found = found.find(f"{W}{tag}") if found is not None else None
    return None if found is None else str(found.get(VAL, ""))


def switched(properties: Element | None, tag: str) -> bool | None:
    """Whether a property is on: `<w:b/>` is, `<w:b w:val="0"/>` is not; None where nothing is said."""
    found = value(properties, tag)
    return None if found is None else found.lower() not in OFF


class Styles:
    """The styles of a document by their ids; a style says what it is based on also says."""

    def __init__(self, root: Element | None) -> None:
        found = root.iterfind(f"{W}style") if root is not None else ()
        self.styles = {str(style.get(f"{W}styleId")): style for style in found}
        self.known: dict[str, tuple[bool, int, tuple[str | None, str | None]]] = {}

    def bold(self, style: str | None) -> bool:
        """Whether a style sets its words bold."""
        return self._of(style)[0]

    def heading(self, paragraph: Element | None, style: str | None) -> int:
        """The level of a heading from 1, by its own properties or its style's; 0 for no heading."""
        own = value(paragraph, "outlineLvl")
        return _level(own) if own is not None else self._of(style)[1]

    def numbering(self, style: str | None) -> tuple[str | None, str | None]:
        """The list and the level that a style numbers its paragraphs by."""
        return self._of(style)[2]

    def _of(self, style: str | None) -> tuple[bool, int, tuple[str | None, str | None]]:
        if not style:
            return False, 0, (None, None)
        if style not in self.known:
            self.known[style] = self._resolved(style)
        return self.known[style]

    def _resolved(self, style: str) -> tuple[bool, int, tuple[str | None, str | None]]:
        bold: bool | None = None
        level: int | None = None
        number: str | None = None
        depth: str | None = None
        for each in self._chain(style):
            words, paragraph = each.find(f"{W}rPr"), each.find(f"{W}pPr")
            bold = switched(words, "b") if bold is None else bold
            outline = value(paragraph, "outlineLvl")
            level = _level(outline) if level is None and outline is not None else level
            number = number or value(paragraph, "numPr", "numId")
            depth = depth or value(paragraph, "numPr", "ilvl")
        return bool(bold), level or 0, (number, depth)

    def _chain(self, style: str) -> Iterator[Element]:
        for _ in range(CHAIN):
            found = self.styles.get(style)
            if found is None:
                return
            yield found
            style = value(found, "basedOn") or ""


def _level(outline: str) -> int:
    """The heading's level of an outline's, which counts from 0 and has 9 for running text."""
    return int(outline) + 1 if outline.isdigit() and int(outline) < LEVELS else 0
