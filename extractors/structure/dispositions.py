"""Minutes that are tables of dispositions: a row an item, with what was done with it.

Above each table stands whose report its items are in, or that they are motions or by-laws. A table of
recorded votes says of an item, a motion or a by-law who was for it and who against.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from councilgraph.extractors.profile import Profile
from councilgraph.extractors.structure.columns import Table
from councilgraph.extractors.structure.columns import mark as mark_of
from councilgraph.extractors.structure.lines import Line
from councilgraph.extractors.structure.rows import Block, Row
from councilgraph.ontology.model import Section, Text

VOTES = ("for", "against", "abstained")
MOVED = ("mover", "seconder")
BETWEEN = re.compile(r"\s*(?:[/&;,]|\band\b|\bseconded by\b)\s*", re.IGNORECASE)
LONGEST = 300  # characters of a subject that make its heading


def sections(found: Sequence[Block | Table], profile: Profile) -> Iterator[Section]:
    """Headings, names of columns and items, in order; then the votes, those on nothing above as items."""
    heading: Text | None = None
    items: list[Section] = []
    for one in found:
        if isinstance(one, Table):
            if one.named:
                yield Section("row", one.block.start, one.rows[0].start)
            items += [] if one.votes else (_item(row, one, heading, profile) for row in one.rows)
            continue
        for words in (line.words for line in one.lines if heads(line)):
            yield Section("section", *words.span(), title=words)
            heading = words
        if heading and not one.rows:
            _tell(items, heading, [line.words for line in one.lines if not heads(line)])
    yield from items
    recorded = [one for one in found if isinstance(one, Table) and one.votes]
    for motion in [_motion(row, table) for table in recorded for row in table.rows]:
        yield motion if home(motion, items, profile) else _voted(motion)


def _tell(items: list[Section], heading: Text, prose: list[Text]) -> None:
    """Paragraphs below a heading as an item that it heads; those after a table are none."""
    last = items[-1] if items else None
    if not prose or (last and last.title != heading and last.start > heading.span()[0]):
        return
    if last and last.title == heading:
        prose = [*last.body, *prose]
        items.pop()
    items.append(Section("item", prose[0].span()[0], prose[-1].span()[1], title=heading, body=tuple(prose)))


def home(vote: Section, items: Sequence[Section], profile: Profile) -> Section | None:
    """The item that a recorded vote is on: the one whose number it names, in the report that it names."""
    subject = vote.title.plain if vote.title else ""
    for cited in profile.pattern("dispositions.cites").finditer(subject):
        moved = profile.pattern("dispositions.moved").fullmatch(cited["noun"]) is not None
        named = [item for item in items if item.mark == cited["mark"].rstrip(".,")]
        alike = [item for item in named if moved == (motion_of(item) is not None)]
        if alike or (named and not moved):
            return max(alike or named, key=lambda item: _shared(item, subject))
    return None


def motion_of(item: Section) -> Section | None:
    """What a row that is an item moves."""
    return next(item.of("motion"), None)


def cites_alone(vote: Section, profile: Profile) -> bool:
    """Whether a recorded vote names what it is on by its number and says nothing else: "Motion 2"."""
    cited = profile.pattern("dispositions.cites", r"{}")
    return vote.title is not None and cited.fullmatch(vote.title.plain) is not None


def _shared(item: Section, subject: str) -> float:
    """How much of the heading above an item a subject repeats."""
    heading = next(item.of("section"), None)
    words = set(re.findall(r"\w+", heading.title.plain.casefold() if heading and heading.title else ""))
    return len(words & set(re.findall(r"\w+", subject.casefold()))) / max(len(words), 1)


def _item(row: Row, table: Table, heading: Text | None, profile: Profile) -> Section:
    """A row as an item: of its number and subject, what was moved and what was done with it."""
    inside = [Section("section", *heading.span(), title=heading)] if heading else []
    disposition = row.cell(table.columns["disposition"]) if "disposition" in table.columns else None
    motion = _motion(row, table) if {*MOVED, *VOTES} & table.columns.keys() else None
    if motion:
        inside.append(motion)
    if disposition and (motion is None or _disposes(disposition, motion, profile)):
        inside.append(_resolution(disposition, profile))
    title = next(iter(row.paragraphs(table.columns["subject"])), None)
    mark = mark_of(row, table.columns)
    return Section("item", row.start, row.end, mark, _cut(title) if title else None, sections=tuple(inside))


def _voted(motion: Section) -> Section:
    """An item for a recorded vote on what no other item is."""
    return Section("item", motion.start, motion.end, title=motion.title, sections=(motion,))


def _resolution(words: Text, profile: Profile) -> Section:
    """A disposition as what was resolved, without "RESOLVED that" or a pointer to a motion after it."""
    lead = profile.pattern("decisions.resolved").match(words.plain)
    aside = profile.pattern("dispositions.aside", r"\s*{}").search(words.plain)
    said = words.part(lead.end() if lead else 0, aside.start() if aside else None) or words
    clause = Section("clause", *said.span(), title=said)
    return Section("resolution", *words.span(), title=words, sections=(clause,))


def _disposes(words: Text, motion: Section, profile: Profile) -> bool:
    """Whether what became of a motion is a decision of its own, and not how the vote on its words fell."""
    outcomes = profile.patterns("dispositions.outcomes")
    fell = {name for name, said in outcomes if name != "cg:Deferred" and said.search(words.plain)}
    if fell:
        worded = profile.pattern("dispositions.worded").match(motion.title.plain if motion.title else "")
        return worded is None and not fell & {"cg:Lost", "cg:Withdrawn"}
    return profile.pattern("dispositions.words").search(words.plain) is not None


def _motion(row: Row, table: Table) -> Section:
    """What a row moves: by whom, and who voted how; its words are those of the subject."""
    found: list[Section] = []
    for kind, column in table.columns.items():
        words = row.cell(column)
        if words and kind == "mover":
            found += _movers(words)
        elif words and kind == "disposition":
            found.append(Section("outcome", *words.span(), title=words))
        elif words and kind in (*MOVED, *VOTES):
            found.append(Section(kind, *words.span(), title=words, body=row.paragraphs(column)))
    subject = table.columns["subject"]
    body = row.paragraphs(subject)
    return Section("motion", row.start, row.end, title=row.cell(subject), body=body, sections=tuple(found))


def _movers(words: Text) -> Iterator[Section]:
    """Who moved and who seconded, where one cell names both."""
    parts = BETWEEN.split(words.plain, maxsplit=1)
    starts = [0, len(words.plain) - len(parts[-1])]
    for kind, part, start in zip(MOVED, parts, starts, strict=False):
        name = words.part(start, start + len(part))
        if name:
            yield Section(kind, *name.span(), title=name)


def _cut(title: Text) -> Text:
    """The words of a subject as a heading: as many as fit."""
    end = len(title.plain) if len(title.plain) <= LONGEST else title.plain.rfind(" ", 0, LONGEST)
    return title.part(0, end)


def heads(line: Line) -> bool:
    """Whether a line outside of tables is a heading."""
    return bool(line.heading or line.bold or line.plain.isupper())
