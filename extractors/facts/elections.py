"""Elections and appointments that minutes tell: "that Councillor B Lee be appointed Vice Chairman"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from councilgraph.extractors.facts.posts import membership
from councilgraph.extractors.names import names
from councilgraph.extractors.names.bodies import body_named
from councilgraph.extractors.names.names import Person
from councilgraph.extractors.names.things import councillor
from councilgraph.extractors.names.things import person as somebody
from councilgraph.extractors.paper import Paper, spaced
from councilgraph.extractors.text.sentence import around
from councilgraph.ontology.model import Mention, Statement, Text

LONGEST = 70  # characters of a role
HELD_BY = re.compile(r"\s+(?:to|on|of|for|at) (?:the )?(?=[A-Z])")


def find(paper: Paper) -> Iterator[Statement]:
    """Who was elected or appointed to what, where the sentence names the person and the role."""
    if not paper.minutes:
        return
    active, passive = (
        paper.profile.pattern(f"elections.{path}", r"\b{}\s+") for path in ("appoints", "appointed")
    )
    for text in paper.texts():
        for match in active.finditer(text.plain):
            person = names.in_prose(text.part(match.end()), paper.profile)
            if person:
                yield from _elected(text, person, person.rest, paper)
        for match in passive.finditer(text.plain):
            aside = paper.profile.pattern("elections.aside", r"{}\s*$").search(text.plain[: match.start()])
            person = _before(text.part(0, aside.start() if aside else match.start()), paper)
            if person:
                yield from _elected(text, person, text.part(match.end()), paper)


def _before(words: Text, paper: Paper) -> Person | None:
    """The person with whose name words end."""
    starts = [match.start() for match in re.finditer(r"\b[A-Z]", words.plain)]
    for start in starts[-8:]:
        person = names.in_prose(words.part(start), paper.profile)
        if person and not person.rest.plain.strip():
            return person
    return None


def _elected(text: Text, person: Person, rest: Text, paper: Paper) -> Iterator[Statement]:
    """What somebody was elected to: a role that profiles know, and the body that it is of."""
    role = _role(rest, paper)
    if role is None:
        return
    start = text.at.index(person.name.at[0])
    place = HELD_BY.match(rest.plain, rest.at.index(role.at[-1]) + 1)
    named = names.proper(rest, place.end()) if place else None
    organisation = body_named(spaced(named.plain), paper.council, paper.profile) if named else paper.body
    if organisation and organisation.kind == "cg:Body" and named:
        organisation = Mention("cg:Organisation", spaced(named.plain))
    who = councillor(person.name, paper) if person.councillor else somebody(person.name, paper)
    end = text.at.index((named or role).at[-1]) + 1
    yield from membership(paper, who, spaced(role.plain), organisation, around(text, start, end))


def _role(rest: Text, paper: Paper) -> Text | None:
    """The role with which words begin, whatever its capitals: "as representative", "Vice Chairman"."""
    lead = paper.profile.pattern("elections.leads", r"\s*{}").match(rest.plain)
    start = lead.end() if lead else 0
    for match in paper.profile.pattern("elections.ends").finditer(rest.plain, start, start + LONGEST):
        words = rest.part(start, match.start())
        if words and names.has_role(words.plain.title().replace("’S", "’s"), paper.profile):
            return words
        if rest.plain[match.start() : match.end()].strip()[:1] in ".;:":
            break
    return None
