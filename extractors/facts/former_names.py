"""People who have another name from then on, where a sentence or a list says so."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from councilgraph.extractors.facts.roll import roll
from councilgraph.extractors.names import names
from councilgraph.extractors.names.names import Person
from councilgraph.extractors.paper import Paper, spaced
from councilgraph.extractors.profile import Profile
from councilgraph.extractors.text.sentence import around
from councilgraph.ontology.model import Mention, Statement, Text

TITLED = r"\b{}\s+(?=[A-Z])"
# Right behind the new name; the old one follows.
FORMERLY = re.compile(
    r"[\s(,]{0,4}(?:formerly|previously|n[ée]e|until\s(?:now|then))(?:\sknown\sas)?\s(?=[A-Z])", re.IGNORECASE
)
# Behind the old name, in the same sentence; the new one follows.
LATER = re.compile(
    r"\b(?:(?<!also\s)(?<!formerly\s)(?<!previously\s)known(?:\sin\sfuture|\shenceforth|\sfrom\snow\son)?\sas"
    r"|chang(?:ed|ing)\s(?:her|his|their)\s(?:sur)?name\sto)\s(?=[A-Z])"
)


@dataclass(frozen=True, slots=True)
class Renamed:
    """The new and the old name of somebody, whether a councillor, and the words that tell."""

    new: str
    old: str
    councillor: bool
    where: Text


def find(paper: Paper) -> Iterator[Statement]:
    """The former name of a person, stated of the person under either name.

    "Councillor Ann Hart (formerly Lowe)", "Councillor Ann Lowe would from now on be known as Councillor Ann
    Hart". Of two names with other first names, or where both are bare surnames, nothing is said.
    """
    for one in _renamed(paper):
        kind = "cg:Councillor" if one.councillor else "cg:Person"
        for name in (one.new, one.old):
            person = Mention(kind, name, paper.council)
            yield paper.state(person, "cg:formerName", one.old, one.where)


def _renamed(paper: Paper) -> Iterator[Renamed]:
    for text in paper.texts():
        plain = text.plain
        if FORMERLY.search(plain) or LATER.search(plain):
            yield from _in_sentences(text, paper)
    for entry in roll(paper):
        found = read_former_name(entry.person.name, entry.person.rest, paper.profile)
        if found:
            yield Renamed(*found, entry.person.councillor or entry.group == "member", entry.where)


def _in_sentences(text: Text, paper: Paper) -> Iterator[Renamed]:
    """What the sentences of a paragraph tell of those whom they name with a title."""
    titled = paper.profile.pattern("people.anybody", TITLED, 0)
    people = [names.person(text.part(at.start()), paper.profile) for at in titled.finditer(text.plain)]
    for one in filter(None, people):
        start = text.at.index(one.name.at[0])
        where = around(text, start, start + len(one.name.plain))
        found = read_former_name(one.name, one.rest, paper.profile) or _told_later(one, where, paper)
        if found:
            yield Renamed(*found, one.councillor, where)


def read_former_name(new: Text, rest: Text, profile: Profile) -> tuple[str, str] | None:
    """The new and the old name, in full, where the old one stands behind it: "Ann Hart (formerly Lowe)"."""
    formerly = FORMERLY.match(rest.plain)
    old = names.person(rest.part(formerly.end()), profile, bare=True) if formerly else None
    return _whole(spaced(new.plain), spaced(old.name.plain)) if old else None


def _told_later(old: Person, sentence: Text, paper: Paper) -> tuple[str, str] | None:
    """The new and the old name where the new one stands later in the sentence that has the old one."""
    later = LATER.search(sentence.plain)
    if later is None or sentence.at[later.start()] < old.name.at[-1]:
        return None
    new = names.person(sentence.part(later.end()), paper.profile, bare=True)
    return _whole(spaced(new.name.plain), spaced(old.name.plain)) if new else None


def _whole(new: str, old: str) -> tuple[str, str] | None:
    """Two names of one person, each with its first names; None where they cannot be of one."""
    (*given, surname), (*before, former) = new.split(), old.split()
    if surname == former or not (given or before):
        return None
    if given and before and given[0][0] != before[0][0]:
        return None
    return " ".join((*(given or before), surname)), " ".join((*(before or given), former))
