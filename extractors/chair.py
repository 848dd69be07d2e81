"""Who chaired a meeting: as the list of those present marks it, or as the minutes tell it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from councilgraph.extractors import names
from councilgraph.extractors.paper import Paper
from councilgraph.extractors.roll import FOR_ONCE, office, roll, who
from councilgraph.extractors.things import councillor
from councilgraph.ontology.model import Mention, Statement, Text

SIGN = re.compile(r"[Cc]hair|CHAIR|[Pp]resided|PRESIDED")
TOOK = re.compile(r"\b(?:chaired|took the chair|in the chair|presided)\b", re.IGNORECASE)


def find(paper: Paper) -> Iterator[Statement]:
    """The chair as the presence list marks it, else as the minutes tell it."""
    if paper.meeting is None:
        return
    found = roll(paper)
    marked = [entry for entry in found if entry.group != "apologies" and office(entry, paper, "people.chair")]
    prose = list(_told(paper))
    if marked:
        best = next(
            (entry for entry in marked if FOR_ONCE.search(office(entry, paper, "people.chair"))), marked[0]
        )
        yield paper.state(who(paper, best), "cg:chaired", paper.meeting, best.where)
    elif prose:
        person, where = prose[0]
        yield paper.state(person, "cg:chaired", paper.meeting, where)


def _told(paper: Paper) -> Iterator[tuple[Mention, Text]]:
    """Sentences such as "Councillor B Lee took the Chair"."""
    for item, _ in paper.business():
        for text in item.body:
            match = TOOK.search(text.plain) if SIGN.search(text.plain) else None
            people = list(_councillors(text.part(0, match.start()), paper)) if match else []
            if people:
                yield people[-1], text


def _councillors(text: Text, paper: Paper) -> Iterator[Mention]:
    for match in paper.profile.pattern("people.councillor", r"\b{}\s+(?=[A-Z])").finditer(text.plain):
        person = names.person(text.part(match.start()), paper.profile)
        if person:
            yield councillor(person.name, paper)
