"""What stands around the text of a Word document: its notes, and its running heads and feet."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from councilgraph.extractors.read.docx_styles import W, switched
from councilgraph.extractors.read.markup import Element

RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
NOTES = {"footnoteReference": "footnote", "endnoteReference": "endnote"}
RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
NUMBERS = re.compile(r"[\d\W_]+")
PAGE = frozenset(("", "page", "pageof", "tudalen", "tudaleno"))  # a number of the page, and no more


class Notes:
    """The notes of a document, numbered in the order in which the text refers to them."""

    def __init__(self, roots: Mapping[str, Element | None]) -> None:
        self.notes = {
            (kind, str(note.get(f"{W}id"))): note
            for kind, root in roots.items()
            for note in (root.iterfind(f"{W}{kind}") if root is not None else ())
            if note.get(f"{W}type", "normal") == "normal"
        }
        self.cited: list[Element] = []

    def mark(self, reference: Element) -> str:
        """The number that stands where the text refers to a note; "" where there is no such note."""
        kind = NOTES[str(reference.tag).removeprefix(W)]
        note = self.notes.pop((kind, str(reference.get(f"{W}id"))), None)
        if note is None:
            return ""
        self.cited.append(note)
        return raised(len(self.cited))


def raised(number: int) -> str:
    """A number as it stands before a note.

    >>> raised(12)
    '¹²'
    """
    return str(number).translate(RAISED)


def running(body: Element, *, even: bool) -> tuple[list[str], list[str]]:
    """The relations of the heads that the first page shows, and those of all other heads and of feet."""
    first: list[str] = []
    others: list[str] = []
    for at, section in enumerate(body.iter(f"{W}sectPr")):
        titled = bool(switched(section, "titlePg"))
        shown = {"first": titled, "even": even, "default": True}
        for kind in ("header", "footer"):
            for each in section.iterfind(f"{W}{kind}Reference"):
                use = str(each.get(f"{W}type", "default"))
                opens = kind == "header" and at == 0 and use == ("first" if titled else "default")
                if shown.get(use):
                    (first if opens else others).append(str(each.get(RELATION)))
    return first, list(dict.fromkeys(others))


def new(lines: Iterator[str], known: set[str]) -> Iterator[str]:
    """Lines that stand nowhere else yet, numbers of pages left out; they are known from then on."""
    for line in lines:
        words = mask(line)
        if words not in PAGE and words not in known:
            known.add(words)
            yield line


def mask(line: str) -> str:
    """What is left of a line without numbers and signs."""
    return NUMBERS.sub("", line).casefold()
