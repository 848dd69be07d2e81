"""Minutes that are tables of dispositions: what stands above these, who was there, and the items in them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from councilgraph.extractors.profile import Profile
from councilgraph.extractors.structure.attendance import attendance
from councilgraph.extractors.structure.columns import Table, tables, told
from councilgraph.extractors.structure.dispositions import heads as is_head
from councilgraph.extractors.structure.dispositions import sections as dispositions
from councilgraph.extractors.structure.header import header, with_council
from councilgraph.extractors.structure.items import heads
from councilgraph.extractors.structure.lines import Line
from councilgraph.extractors.structure.parts import is_presence
from councilgraph.extractors.structure.presence import presence
from councilgraph.extractors.structure.rows import Block
from councilgraph.ontology.model import Section


def sections(lines: Sequence[Line], profile: Profile) -> Iterator[Section]:
    """The header, the presence list, the items and the close of such minutes; nothing of others."""
    found = list(tables(lines, profile))
    if told(found) and _mostly(found, profile):
        yield from _sections(lines, found, profile)


def _mostly(found: Sequence[Block | Table], profile: Profile) -> bool:
    """Whether tables of dispositions hold more than stands outside of them: items, and words."""
    outside = [one for one in found if isinstance(one, Block)]
    lines = [line for one in outside for line in one.lines]
    rows = [row for one in found if isinstance(one, Table) for row in one.rows]
    prose = sum(one.end - one.start for one in outside if one.lines[-1].plain.endswith((".", ";", ":")))
    tabled = sum(row.end - row.start for row in rows)
    return prose < tabled and len(heads(lines, profile)) < len(rows)


def _before_heading(listed: Sequence[Line]) -> Sequence[Line]:
    """The lines that list people, without the headings that follow them."""
    last = max((at for at, line in enumerate(listed) if not is_head(line)), default=-1)
    return listed[: last + 1]


def _sections(lines: Sequence[Line], found: Sequence[Block | Table], profile: Profile) -> Iterator[Section]:
    first = next(at for at, one in enumerate(found) if isinstance(one, Table))
    head = [line for one in found[:first] if isinstance(one, Block) for line in one.lines]
    listed_in = (attendance(one, profile) for one in found[:first] if isinstance(one, Block))
    people = next(filter(None, listed_in), None)
    listed = next((at for at, line in enumerate(head) if is_presence(line.plain, profile)), len(head))
    people = people or presence(_before_heading(head[listed:]), profile)
    start = people.start if people else head[-1].end if head else 0
    above = header([line for line in head if line.start < start], "cg:Minutes", profile)
    if above:
        yield with_council(above, lines, profile)
    if people:
        yield people
    end = people.end if people else above.end if above else 0
    closed = profile.pattern("structure.closed")
    after = [one for one in found if isinstance(one, Table) or one.start >= end]
    close = next((one for one in after if isinstance(one, Block) and closed.match(one.lines[0].plain)), None)
    yield from dispositions([one for one in after if one is not close], profile)
    if close:
        yield Section("close", close.start, close.end, title=close.lines[0].words)
