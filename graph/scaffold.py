"""What holds a paper together: which part of it each place belongs to, as the line divided it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from councilgraph.ontology.model import Section

MEETING_PAPERS = ("cg:Minutes", "cg:Agenda")
GROUPS = ("header", "presence", "section", "close", "field", "row", "motion")


@dataclass(frozen=True, slots=True)
class Place:
    """A stretch of a document and the part that it is.

    `part` is one of `header`, `presence`, `heading` (of an item), `section` (of the business), `lead`
    (what stands before clauses), `clause`, `close`, `field`, `row`, `motion`, `prose` (of an item of
    minutes or of a paper), `loose` (of minutes or an agenda, in none of these) or `""` (of no paper).
    `owner` is the stretch of which a reading must be known for the part to count as read, `paper` the
    paper's class.
    """

    start: int
    part: str
    owner: tuple[int, int]
    paper: str = ""


class Scaffold:
    """The places of a document, to be asked for by offset."""

    def __init__(self, sections: Sequence[Section]) -> None:
        self._places: list[Place] = [Place(0, "", (0, 0))]
        for section in sections:
            self._places += _of_paper(section)
            self._places.append(Place(section.end, "", (0, 0)))
        self._starts = [place.start for place in self._places]

    def at(self, offset: int) -> Place:
        """The place in which an offset stands."""
        return self._places[bisect_right(self._starts, offset) - 1]


def _of_paper(paper: Section) -> Iterator[Place]:
    around = "loose" if paper.kind in MEETING_PAPERS else "prose"
    yield from _filled(paper, around, paper.kind)


def _filled(section: Section, part: str, paper: str) -> Iterator[Place]:
    """A section's own stretches, and between them those of the sections inside it."""
    owner = (section.start, section.end)
    at = section.start
    yield Place(at, part, owner, paper)
    for inner in sorted(section.sections, key=lambda one: (one.start, one.end)):
        if inner.start < at or inner.end <= inner.start:
            continue
        yield from _inside(inner, paper)
        at = inner.end
        yield Place(at, part, owner, paper)


def _inside(section: Section, paper: str) -> Iterator[Place]:
    owner = (section.start, section.end)
    if section.kind in GROUPS:
        yield Place(section.start, section.kind, owner, paper)
    elif section.kind == "item":
        yield from _item(section, paper)
    elif section.kind in ("resolution", "requests"):
        yield from _filled(section, "lead", paper)
    elif section.kind == "clause":
        yield from _filled(section, "clause", paper)


def _item(item: Section, paper: str) -> Iterator[Place]:
    """An item: its heading, then its paragraphs with what it decided among them."""
    prose = "prose" if paper == "cg:Minutes" else "loose"
    inner = [section for section in item.sections if section.start >= item.start]
    title = (item.start, item.title.span()[1]) if item.title else (item.start, item.start)
    yield Place(item.start, "heading", title, paper)
    body = Section("item", title[1], item.end, sections=tuple(one for one in inner if one.start >= title[1]))
    yield from _filled(body, prose, paper)
