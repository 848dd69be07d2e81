"""A document divided into the papers it holds, and these into what they are made of.

The kinds of section, from the outside in: a paper has the kind of its class in the
vocabulary ("cg:Minutes", "cg:Agenda", "cg:BriefingNote" …). In minutes and agendas stand a
`header` (with `council`, `body`, `date`, `start`, `end`, `venue`), `presence` (with a `group` for
each label), `item`s and a `close`. In an item may stand the `section` of the business that it is
of, and who `moved` it where two names are its heading; `resolution` and `requests` stand in it, and in these
`clause`s, which may hold clauses. In other papers stand `field`s (a label and its value), and
`row`s of tables with their `cell`s. Minutes that are tables of dispositions hold the `section` headings
above these as well; an item of theirs may hold a `motion`, and so may they, for a recorded vote on an item
above: in it stand `mover`, `seconder`, those who voted `for`, `against` and `abstained`, and the `outcome`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from councilgraph.extractors.profile import Profile
from councilgraph.extractors.structure import items, papers, record, resolutions, unnumbered
from councilgraph.extractors.structure.alone import headed
from councilgraph.extractors.structure.header import header
from councilgraph.extractors.structure.lines import Line, line, lines
from councilgraph.extractors.structure.parts import AHEAD, Part, is_presence, parts
from councilgraph.extractors.structure.presence import names_chair, presence
from councilgraph.extractors.structure.run_on import apart, labelled
from councilgraph.ontology.model import Document, Section, Text

# What a site generator keeps above a text: its title and tags, which are not the paper's words.
FRONT_MATTER = re.compile(r"---\n(?:title: *+\"?(?P<title>[^\n\"]*)\"?\n)?(?:[^\n]*\n){0,30}?---\n")
STRAY = 2  # numbers after the close of a meeting that are no items of it
MEETING_PAPERS = ("cg:Minutes", "cg:Agenda")


@dataclass(frozen=True, slots=True)
class Divided:
    """A file divided into papers, with all its lines, and the title that a site gave it."""

    parts: tuple[Part, ...]
    everything: tuple[Line, ...]
    titled: Line | None

    def lines(self, part: Part) -> tuple[Line, ...]:
        """The lines of a part as they are printed: all of the file where it is one paper."""
        return self.everything if len(self.parts) == 1 else part.lines


def structure(document: Document, profile: Profile) -> tuple[Section, ...]:
    """The papers in a document, in order."""
    divided = divide(document, profile)
    return tuple(section_of(part, divided.titled, profile) for part in divided.parts)


def divide(document: Document, profile: Profile) -> Divided:
    """The parts of a file that are papers of their own, in order; most files are one."""
    furniture = profile.pattern("structure.furniture")
    start = FRONT_MATTER.match(document.text)
    titled = line(document.text, *start.span("title")) if start and start["title"] else None
    everything = _paged(lines(document, start.end() if start else 0), document)
    kept = [line for line in everything if not furniture.fullmatch(line.plain.strip(" -–"))]
    return Divided(tuple(parts(labelled(kept, profile), profile)), tuple(everything), titled)


def _paged(found: Sequence[Line], document: Document) -> list[Line]:
    """The lines of a document, marked where a page begins."""
    pages = [None, *(document.page_at(line.words.at[0]) for line in found)]
    return [
        replace(line, top=True) if page != before else line
        for line, (before, page) in zip(found, pairwise(pages), strict=True)
    ]


def section_of(part: Part, titled: Line | None, profile: Profile) -> Section:
    """What a part of a file is made of, by patterns."""
    start, end = part.lines[0].start, part.lines[-1].end
    if part.kind not in MEETING_PAPERS:
        body, found = papers.sections(part.lines, profile)
        return Section(part.kind, start, end, body=body, sections=found)
    found = tuple(_meeting(part, titled, profile))
    return Section(part.kind, start, end, body=_rest(part, found, profile), sections=found)


def _rest(part: Part, found: Sequence[Section], profile: Profile) -> tuple[Text, ...]:
    """The lines of minutes or of an agenda that stand outside its header, lists and items."""
    business = profile.pattern("structure.business")
    free = [
        line
        for line in part.lines
        if not any(section.start <= line.start < section.end for section in found)
        and not business.fullmatch(line.plain.strip(" :"))
    ]
    return tuple(papers.paragraphs(free))


def _meeting(part: Part, titled: Line | None, profile: Profile) -> Iterator[Section]:
    """The header, the presence list, the items and the close of minutes or of an agenda.

    The title that a site gave the page tells the council where the paper itself does not.
    """
    minutes = part.kind == "cg:Minutes"
    tabled = tuple(record.sections(part.lines, profile)) if minutes else ()
    if tabled:
        yield from tabled
        return
    found = headed(apart(part.lines, profile) if minutes else part.lines)
    present = _present(found, profile) if minutes else None
    begins = _business(found, profile)
    heads = items.heads(found, profile, present, begins or 0)
    first = begins if begins is not None else heads[0].at if heads else len(found)
    opening = found[: first if present is None else min(present, first)]
    above = header(opening, part.kind, profile)
    if titled and not (above and {"council", "body"} & {one.kind for one in above.sections}):
        above = header([titled, *opening], part.kind, profile)
    if above:
        yield above
    people = presence(_listing(found, present, first, heads), profile) if present is not None else None
    if people:
        yield people
    closed = _closed(found, first, heads, profile)
    yield from _items(found[:closed], [head for head in heads if head.at < closed], profile)
    if closed < len(found):
        yield Section("close", found[closed].start, found[closed].end, title=found[closed].words)


def _present(found: Sequence[Line], profile: Profile) -> int | None:
    """The line that begins the list of those present, or names the Chair above it, among the first lines."""
    at = next((at for at, line in enumerate(found[:AHEAD]) if is_presence(line.plain, profile)), None)
    return at - 1 if at and names_chair(found[at - 1].words, profile) else at


def _business(found: Sequence[Line], profile: Profile) -> int | None:
    """The line that heads the first section of the business, if one does."""
    business = profile.pattern("structure.business")
    return next((at for at, line in enumerate(found) if business.fullmatch(line.plain.strip(" :"))), None)


def _listing(found: Sequence[Line], present: int, first: int, heads: Sequence[items.Head]) -> Sequence[Line]:
    """The lines that list those present; a list may be an item of its own, with a number."""
    if present < first or not heads or heads[0].at != present:
        return found[present:first]
    end = heads[1].at if len(heads) > 1 else len(found)
    unmarked = found[present].words.part(unnumbered.past_number(found[present].plain))
    return [replace(found[present], words=unmarked), *found[present + 1 : end]]


def _closed(found: Sequence[Line], first: int, heads: Sequence[items.Head], profile: Profile) -> int:
    """Where the meeting is said to have closed, after which business does not go on: the end if nowhere."""
    closes = profile.pattern("structure.closed")
    at = max((at for at in range(first + 1, len(found)) if closes.match(found[at].plain)), default=len(found))
    return len(found) if sum(head.at > at for head in heads) > STRAY else at


def _items(found: Sequence[Line], heads: Sequence[items.Head], profile: Profile) -> Iterator[Section]:
    for head, own in items.bodies(found, heads, profile):
        paragraphs, blocks = resolutions.sections(own, profile)
        end = own[-1].end if own else found[head.at + head.lines - 1].end
        around = [
            Section(kind, *words.span(), title=words)
            for kind, words in (("section", head.section), ("moved", head.moved))
            if words
        ]
        yield Section(
            "item", found[head.at].start, end, head.mark, head.title, paragraphs, (*around, *blocks)
        )
