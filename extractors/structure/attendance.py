"""Tables of those present: a column of names for each label, or a mark beside each name."""

from __future__ import annotations

from collections.abc import Iterator

from councilgraph.extractors import names
from councilgraph.extractors.profile import Profile
from councilgraph.extractors.structure.header import titled
from councilgraph.extractors.structure.presence import label
from councilgraph.extractors.structure.rows import Block, Row
from councilgraph.ontology.model import Section, Text


def attendance(block: Block, profile: Profile) -> Section | None:
    """The presence list that a table is; None for any other table."""
    if not block.rows:
        return None
    first, *rows = block.rows
    labels = {at: cell for at in range(len(first.cells)) if (cell := first.cell(at))}
    kinds = {at: _kind(cell, profile) for at, cell in labels.items()}
    groups = list(_marked(kinds, rows, profile)) or list(_listed(labels, kinds, rows, profile))
    if not groups or "member" not in {group.mark for group in groups}:
        return None
    return Section("presence", block.start, block.end, sections=tuple(groups))


def _kind(words: Text, profile: Profile) -> str:
    found = label(words.plain, profile)
    return found.kind if found and found.end == len(words.plain) else ""


def _listed(
    labels: dict[int, Text], kinds: dict[int, str], rows: list[Row], profile: Profile
) -> Iterator[Section]:
    """A group for each column with a label: the names below it, and whose they are if it says so."""
    for at, kind in kinds.items():
        below = [words for row in rows for words in row.paragraphs(at)]
        if kind and below:
            start, end = labels[at].span()[0], below[-1].span()[1]
            place = names.organisation(titled(labels[at].plain), profile)
            yield Section("group", start, end, kind, labels[at] if place else None, body=tuple(below))


def _marked(kinds: dict[int, str], rows: list[Row], profile: Profile) -> Iterator[Section]:
    """A group for each kind of mark that stands beside names; none where other words do."""
    found: dict[str, list[Text]] = {}
    for row in rows:
        marks = [(kinds.get(at, ""), cell) for at in range(1, len(row.cells)) if (cell := row.cell(at))]
        told = [_told(kind, cell.plain, profile) for kind, cell in marks]
        name = row.cell(0)
        if name is None or "" in told:
            return
        for kind in told[:1]:
            found.setdefault(kind, []).append(name)
    for kind, people in found.items():
        yield Section("group", people[0].span()[0], people[-1].span()[1], kind, body=tuple(people))


def _told(kind: str, mark: str, profile: Profile) -> str:
    """What a mark in a column of this label records; "" where the words are no mark."""
    ticked = profile.pattern("presence.ticks").fullmatch(mark)
    by_itself = next((one for one, said in profile.patterns("presence.marks") if said.fullmatch(mark)), "")
    return kind if ticked and kind else by_itself
