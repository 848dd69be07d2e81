"""A document as the papers that it holds, those of meetings each with its typed tree."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from councilgraph.extractors.blocks.body_names import find_body_names
from councilgraph.extractors.blocks.reading import Reader
from councilgraph.extractors.fields import sections
from councilgraph.extractors.packs import Part, divide, title_of_site
from councilgraph.extractors.paper import MEETING_PAPERS, Paper, papers
from councilgraph.extractors.profile import Profile
from councilgraph.extractors.read import kinds
from councilgraph.extractors.text.lines import Line
from councilgraph.ontology.minutes import Capacity, Header, Item, Minutes
from councilgraph.ontology.model import Document, Section

OF_MEETINGS = (*MEETING_PAPERS, "cg:Document")
"""The kinds of paper that may be a meeting's: what a plain document is, its first lines do not tell."""


def read_papers(reader: Reader, document: Document, profile: Profile, model: str = "") -> Iterator[Paper]:
    """The papers of a document, in order; those of meetings have their typed tree."""
    found: list[tuple[Section, Minutes | None]] = []
    parts = divide(document, profile)
    for part in parts:
        packed = len(parts) > 1 and part.kind in MEETING_PAPERS
        if trees := read_meetings(reader, document, part, packed=len(parts) > 1):
            kinds = [part.kind if packed else kind_of(tree) for tree in trees]
            found += [(as_section(tree, str(kind)), tree) for tree, kind in zip(trees, kinds, strict=True)]
        else:
            body, fields = sections(part.lines, profile)
            found.append((Section(part.kind, part.start, part.end, body=body, sections=fields), None))
    yield from _with_trees(document, found, profile, model)


def may_be_of_meeting(part: Part, *, packed: bool) -> bool:
    """Whether a part may be of a meeting: reports only where they are a file, which minutes may look like."""
    return part.kind in OF_MEETINGS or (part.kind == "cg:Report" and not packed)


def read_meetings(reader: Reader, document: Document, part: Part, *, packed: bool) -> list[Minutes]:
    """The meetings that a part of a document tells of; none where it is of another kind.

    What opens as minutes or an agenda is believed to be that. Of others the reader tells; in a
    report, numbered headings and a day are no sign, but that somebody met is. Spreadsheets are of none.
    """
    if document.media_type in kinds.SPREADSHEETS:
        return []
    trees = reader.read(document, part.lines) if may_be_of_meeting(part, packed=packed) else []
    for tree in trees:
        _name_by_title(tree, title_of_site(document))
    if reader.taught or part.kind in MEETING_PAPERS:
        return trees
    told = any(tells_of_meeting(tree, document.text) for tree in trees)
    return trees if told and (part.kind != "cg:Report" or any(map(somebody_met, trees))) else []


def somebody_met(tree: Minutes) -> bool:
    """Whether a tree names somebody who was there, or apologised for not being."""
    return any(one.capacity in (Capacity.MEMBER, Capacity.APOLOGIES) for one in tree.presence)


def _name_by_title(tree: Minutes, titled: Line | None) -> None:
    """Gives a paper whose head names nobody the council in the title that a site gave the page."""
    header = tree.header
    if titled is None or header.council or header.body:
        return
    for name in find_body_names(titled.plain):
        if name.council:
            header.council = header.body = titled.words.part(name.start, name.end)


def papers_of_trees(document: Document, trees: Sequence[Minutes], profile: Profile) -> Iterator[Paper]:
    """The papers of a document that trees are of, as they are read."""
    yield from _with_trees(document, [(as_section(tree, kind_of(tree)), tree) for tree in trees], profile)


def _with_trees(
    document: Document, found: Sequence[tuple[Section, Minutes | None]], profile: Profile, model: str = ""
) -> Iterator[Paper]:
    """The papers that sections are, each with its tree, if it has one."""
    read = papers(document, tuple(section for section, _ in found), profile, model)
    for paper, (_, tree) in zip(read, found, strict=True):
        yield _with_tree(paper, tree) if tree else paper


def _with_tree(paper: Paper, tree: Minutes) -> Paper:
    """A paper with its tree, if it is of a meeting."""
    return replace(paper, tree=tree if paper.meeting else None, worked_out={})


def kind_of(tree: Minutes) -> str:
    """The class of a paper: another one that its head names, where nobody met; else minutes or an agenda."""
    other = tree.header.other_paper
    return other if other and not somebody_met(tree) else tree.kind


def as_section(minutes: Minutes, kind: str) -> Section:
    """A paper of a meeting as the section that its tree is."""
    found = [
        *_header(minutes.header, minutes.start),
        *_presence(minutes),
        *(_item(item) for item in minutes.items),
    ]
    if minutes.header.end:
        found.append(Section("close", *minutes.header.end.span(), title=minutes.header.end))
    return Section(kind, minutes.start, minutes.end, body=tuple(minutes.opening), sections=tuple(found))


def _header(header: Header, start: int) -> Iterator[Section]:
    fields = {
        "council": header.council,
        "body": header.body,
        "start": header.start,
        "venue": header.venue,
    }
    told = [Section(kind, *words.span(), "", words) for kind, words in fields.items() if words]
    if header.date:  # without words where only the file's name tells the day
        span = header.day.span() if header.day else (start, start)
        told.append(Section("date", *span, header.date, header.day))
    if told:
        yield Section(
            "header",
            min(one.start for one in told),
            max(one.end for one in told),
            sections=tuple(told),
        )


def _presence(minutes: Minutes) -> Iterator[Section]:
    """Where people are listed; who they are is told by `as_roll`."""
    places = [entry.where.span() for entry in minutes.presence]
    if places:
        yield Section("presence", min(start for start, _ in places), max(end for _, end in places))


def _item(item: Item) -> Section:
    above = [Section("section", *item.section.span(), title=item.section)] if item.section else []
    return Section(
        "item", item.start, item.end, item.number, item.title, tuple(item.paragraphs), tuple(above)
    )


TOP = 600  # characters in which a paper says what it is
CALLED = re.compile(r"\b(?:minutes|agenda|meeting|proceedings|cofnodion|cyfarfod)\b", re.IGNORECASE)
DECIDED = re.compile(
    r"\bdecision[ -]?(?:maker|taker|notice|record)\b|\brecord of\b.{0,50}\b(?:decision|order)", re.IGNORECASE
)
"""In the head of a record of what somebody decided alone."""
SOME, MANY = 2, 5  # items of business that are some, and many
PEOPLE = 3  # as many make a list
FRAGMENT = 1500  # characters of a text that may be a piece of minutes
ENOUGH, ENOUGH_OF_FRAGMENT = 3, 2  # signs of a meeting that make one


def tells_of_meeting(tree: Minutes, text: str) -> bool:
    """Whether a tree of a text is that of a meeting: no sign of one is needed, if there are enough of others.

    A day, a body, the word minutes or agenda at the top, a decision, and what was moved or declared count
    one each; people, and items, one for some and two for many. Of a whole paper the first, the third or
    people are to be among them, and one more without a day; a report has decisions that it recommends, and
    numbered headings.
    """
    items = len(tree.items)
    called = CALLED.search(text, tree.start, tree.start + TOP) is not None
    alone = DECIDED.search(text, tree.start, tree.start + TOP) is not None
    signs = (
        tree.header.day is not None,
        tree.header.body is not None,
        called or alone,
        any(item.decisions for item in tree.items),
        bool(tree.interests) or any(item.motions for item in tree.items),
        bool(tree.presence),
        len(tree.presence) >= PEOPLE,
        items >= SOME,
        items >= MANY,
    )
    if tree.end - tree.start < FRAGMENT:
        return any(signs[3:6]) or bool(items and sum(signs) >= ENOUGH_OF_FRAGMENT)
    enough = ENOUGH if tree.header.day else ENOUGH + 1
    return bool(items or tree.presence) and sum(signs) >= enough and any((signs[0], signs[2], signs[5]))
