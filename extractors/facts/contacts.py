"""Contacts: whom a paper tells to ask about it."""

from __future__ import annotations

from collections.abc import Iterator

from councilgraph.extractors.names import names
from councilgraph.extractors.names.things import person
from councilgraph.extractors.paper import Paper, spaced
from councilgraph.ontology.model import Statement, Text

MAX_NAME = 80  # characters behind the words among which the name stands


def find(paper: Paper) -> Iterator[Statement]:
    """Emits `cg:contact` for "The person to contact about the agenda is Ada Roe, Governance Services".

    It takes the name behind such words alone: a name above a telephone number may be anybody's. They may
    stand at the foot of an agenda, outside all its parts, and so are looked for in its whole text.
    """
    asked = paper.profile.pattern("papers.contact", r"\b{}\s+(?=[A-Z])")
    text = paper.document.text
    for match in asked.finditer(text, paper.section.start, paper.section.end):
        line = text[match.end() : match.end() + MAX_NAME].partition("\n")[0]
        found = names.person(Text(line, range(match.end(), match.end() + len(line))), paper.profile)
        if found and " " in found.name.plain:
            unit = _unit(found.rest)
            hints = (("organisation", unit),) if unit else ()
            who = person(found.name, paper, "cg:Officer", *hints)
            end = (
                found.rest.span(0, found.rest.plain.find(unit) + len(unit))[1]
                if unit
                else found.name.span()[1]
            )
            yield paper.state(paper.mention, "cg:contact", who, (match.start(), end))


def _unit(rest: Text) -> str:
    """The service behind a name and a comma: "Governance Services" of ", Governance Services - Tel. 01"."""
    words = spaced(rest.plain).strip()
    return words[1:].partition(" - ")[0].partition(",")[0].strip() if words.startswith(",") else ""
