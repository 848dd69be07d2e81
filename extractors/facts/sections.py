"""The typed tree of a paper as sections, for what still reads sections: mentions, topics, references."""

from __future__ import annotations

import re
from collections.abc import Iterator

from councilgraph.extractors.names import initials
from councilgraph.extractors.names.listing import Entry
from councilgraph.extractors.names.names import Person
from councilgraph.ontology.minutes import Capacity, Header, Item, Minutes
from councilgraph.ontology.minutes import Entry as Recorded
from councilgraph.ontology.model import Section, Text

GROUPS = {
    Capacity.MEMBER: "member",
    Capacity.SUBSTITUTE: "member",
    Capacity.OTHER_MEMBER: "other-member",
    Capacity.OFFICER: "officer",
    Capacity.GUEST: "guest",
    Capacity.APOLOGIES: "apologies",
}
WARD = re.compile(r"\b(?:ward|division)$", re.IGNORECASE)
COUNCILLORS = ("cllr", "councillor", "councilor", "cr", "ald", "coun")


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


def as_roll(minutes: Minutes) -> list[Entry]:
    """Everybody whom a paper records, as the entries of its roll."""
    before = [None, *minutes.presence]
    return [
        _entry(one, shares_title=_shares_title(above, one))
        for above, one in zip(before, minutes.presence, strict=False)
    ]


def _shares_title(above: Recorded | None, one: Recorded) -> bool:
    """Whether the title of the one before is said of this one too: "Councillors A Roe, B Lee"."""
    if above is None or one.title or one.role or one.organisation or above.capacity != one.capacity:
        return False
    return above.title.lower().startswith(COUNCILLORS)


def _entry(one: Recorded, *, shares_title: bool) -> Entry:
    titled = shares_title or one.title.lower().startswith(COUNCILLORS)
    councillor = titled or one.capacity in (Capacity.MEMBER, Capacity.SUBSTITUTE, Capacity.OTHER_MEMBER)
    officer = one.capacity in (Capacity.OFFICER, Capacity.GUEST)
    person = Person(one.title, one.name, Text("", ()), councillor=councillor and not officer)
    return Entry(
        person,
        GROUPS[one.capacity],
        one.where,
        area=one.headed if one.capacity is Capacity.OFFICER else None,
        ward=one.headed if one.headed and WARD.search(one.headed.plain) else None,
        notes=tuple(part for note in one.remarks for part in initials.apart(one.name.plain, note)),
        organisation=one.organisation,
        role=one.role,
        stands_for=one.stands_for,
        substitute=one.capacity is Capacity.SUBSTITUTE,
        chairs=one.chairs,
        stands_in=one.stands_in,
    )
