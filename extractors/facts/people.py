"""Whom a name in the business of a meeting stands for: somebody of the roll, else a councillor."""

from __future__ import annotations

from dataclasses import replace

from councilgraph.extractors.blocks.people import find_by_name
from councilgraph.extractors.facts.roll import by_initials, roll, who
from councilgraph.extractors.facts.things import councillor
from councilgraph.extractors.paper import Paper, spaced
from councilgraph.ontology.model import Mention, Text

MAX_INITIALS = 2  # letters of a word that may be initials: "AS Roe"


def somebody(name: Text, paper: Paper) -> Mention:
    """The person that a name stands for: by initials the one of the roll, else whoever is called so.

    Who is meant by a surname, or by initials and a surname that the roll does not have, is for `resolve`
    to decide: such a name stands for somebody within this document only.
    """
    people = roll(paper)
    names = [spaced(entry.person.name.plain) for entry in people]
    at = find_by_name(name.plain, names) if name.plain.isupper() or name.plain in names else None
    if at is not None:
        return who(paper, people[at])
    found = councillor(name, paper)
    return replace(found, key=(paper.document.sha256,)) if people and _is_short(found.name) else found


def _is_short(name: str) -> bool:
    """Whether a name has initials where first names would stand: "J Roe", "J.P. Roe"."""
    *given, _ = name.replace(".", ". ").split()
    return all(word.rstrip(".").isupper() and len(word.rstrip(".")) <= MAX_INITIALS for word in given)


def listed(name: Text, paper: Paper) -> Mention | None:
    """The one of the roll whom a name, initials or a first name fit; None where they fit none or several."""
    coded = by_initials(paper).get(name.plain)
    if coded:
        return who(paper, coded)
    people = roll(paper)
    names = [spaced(entry.person.name.plain) for entry in people]
    at = find_by_name(name.plain, names)
    if at is None:
        fitting = [place for place, one in enumerate(names) if one.split()[0] == name.plain]
        at = fitting[0] if len(fitting) == 1 else None
    return who(paper, people[at]) if at is not None else None
