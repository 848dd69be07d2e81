"""How a list of people is written as a whole: surnames first, a code beside each, one surname for two."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import zip_longest

from councilgraph.extractors.names import Person
from councilgraph.extractors.pieces import SURNAME_FIRST
from councilgraph.extractors.profile import Profile
from councilgraph.extractors.structure.lines import join
from councilgraph.ontology.model import Text

MOST = 0.6  # the share of a list that has what counts as its habit
AND = re.compile(r"\s*(?:and|&)\s*")


@dataclass(frozen=True, slots=True)
class Entry:
    """A person in a presence list.

    `group` is the label under which the name stands ("member", "officer" …), `where` the
    words of the entry; `notes` are the words in brackets and after commas, in order.
    """

    person: Person
    group: str
    where: Text
    area: Text | None = None
    notes: tuple[Text, ...] = ()
    organisation: Text | None = None
    role: Text | None = None
    ward: Text | None = None
    stands_for: Text | None = None
    substitute: bool = False


def as_listed(found: Sequence[Entry], profile: Profile) -> Iterator[Entry]:
    """The people of a list, as its habits make them."""
    yield from _by_code(_surnames_last(found), profile)


def _surnames_last(found: Sequence[Entry]) -> Sequence[Entry]:
    """The entries with names in their usual order, where the list has surnames first: "Lee (J), Roe (A)"."""
    first = [_surname_first(entry) for entry in found]
    if sum(match is not None for match in first) < MOST * len(found):
        return found
    return [
        _reordered(entry, match["initials"] or match["after"]) if match else entry
        for entry, match in zip(found, first, strict=True)
    ]


def _surname_first(entry: Entry) -> re.Match[str] | None:
    """The surname and the initials after it; letters that are its own are a code: "Lee (JL)"."""
    match = SURNAME_FIRST.match(_from_name(entry))
    initials = (match["initials"] or match["after"]) if match else ""
    return None if match and len(initials) > 1 and initials[-1] == match["surname"][0] else match


def _from_name(entry: Entry) -> str:
    return entry.where.plain[entry.where.at.index(entry.person.name.at[0]) :]


def _reordered(entry: Entry, initials: str) -> Entry:
    name, where = entry.person.name, entry.where
    start = where.at.index(name.at[0])
    plain = f"{re.sub('[. ]', '', initials)} {name.plain}"
    written = replace(entry.person, name=Text(plain, where.at[start : start + len(plain)]))
    return replace(entry, person=written, notes=entry.notes[1:])


def _by_code(found: Sequence[Entry], profile: Profile) -> Iterator[Entry]:
    """The entries with what the code beside each name says, where names have one: "A Roe P, B Lee A"."""
    marks = profile.patterns("presence.marks", r"\W*{}\W*")
    codes = [
        next((kind for kind, mark in marks for note in entry.notes if mark.fullmatch(note.plain)), "")
        for entry in found
    ]
    coded = len(found) > 1 and sum(bool(code) for code in codes) >= MOST * len(found)
    for entry, code in zip(found, codes, strict=True):
        if not (coded and code and entry.group == "member"):
            yield entry
            continue
        kept = tuple(note for note in entry.notes if not any(mark.fullmatch(note.plain) for _, mark in marks))
        place = entry.organisation if entry.organisation in kept else None
        yield replace(entry, group=code, notes=kept, organisation=place)


def couples(found: Sequence[Entry], words: Text, profile: Profile) -> Iterator[Entry]:
    """The entries of a line, a given name that shares the next one's surname completed: "Jo and Ada Roe"."""
    given = profile.words("people.given")
    for entry, following in zip_longest(found, found[1:]):
        name = entry.person.name
        shares = following and name.plain in given and " " in following.person.name.plain
        if not (shares and following and AND.fullmatch(_between(words, name, following.person.name))):
            yield entry
            continue
        other = following.person.name
        surname = other.part(other.plain.index(" ") + 1)
        yield replace(entry, person=replace(entry.person, name=join([name, surname])))


def _between(words: Text, one: Text, other: Text) -> str:
    return words.plain[words.at.index(one.at[-1]) + 1 : words.at.index(other.at[0])]
