"""The members of a body as its agenda lists them: "Membership: Councillors A Roe (Chair), B Lee".

Such a list says who belongs to the body, and nothing of who came. It stands above the business or at the end
of the agenda, in a sentence, a name a line or in columns; who is also told of the meeting is no member.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from councilgraph.extractors.facts.posts import membership
from councilgraph.extractors.facts.roll import is_the_chair
from councilgraph.extractors.names import names
from councilgraph.extractors.names.names import Person
from councilgraph.extractors.names.things import councillor
from councilgraph.extractors.paper import Paper
from councilgraph.ontology.model import Statement, Text

Member = tuple[Person, str, Text]
"""Somebody listed, the office in the body or "Member", and the words of the entry."""

OPENS = r"^[ \t#*|]*(?:to:?\s+)?(?:all\s+)?(?:{})\**"
BEGINS = re.compile(r"[\s*•|-]*")
BESIDE = re.compile(r"\s*\((?P<words>[^()\n]{1,60})\)")
"""What stands in brackets behind a name."""
NEXT = re.compile(
    r"(?:\s*+[,;•|]|\s++(?:and|&)(?=\s)|[^\S\n]{2,}+|[^\S\n]*+\n(?![^\S\n]*+\n))[\s*•|-]*+(?:and\s++)?"
)
"""What parts one name from the next, on one line or two."""
ENDS = re.compile(r"\s*(?:\.|$|\n)")
LONGEST = 3_000
"""Characters behind the word for members within which their names stand."""


def find(paper: Paper) -> Iterator[Statement]:
    """The members that an agenda lists, and who has an office in the body; nothing in other papers."""
    if paper.body is None or paper.section.kind != "cg:Agenda":
        return
    opens = paper.profile.pattern("presence.membership", OPENS, re.IGNORECASE | re.MULTILINE)
    text, end = paper.document.text, paper.section.end
    for match in opens.finditer(text, paper.section.start, end):
        place = range(match.end(), min(end, match.end() + LONGEST))
        for person, role, where in _members(paper, Text(text[place.start : place.stop], place)):
            yield from membership(paper, councillor(person.name, paper), role, paper.body, where)


def _members(paper: Paper, words: Text) -> Iterator[Member]:
    """Councillors one behind another with whom words begin, up to other people or to an empty line."""
    begins = BEGINS.match(words.plain)
    at: int | None = begins.end() if begins else 0
    plural = False
    while at is not None and (person := names.person(words.part(at), paper.profile, bare=plural)):
        plural = person.plural or (plural and not person.title)
        end = person.name.span()[1] - words.span()[0]
        beside = BESIDE.match(words.plain, end)
        following = NEXT.match(words.plain, beside.end() if beside else end)
        if not (person.councillor or (plural and (beside or following or ENDS.match(words.plain, end)))):
            return
        end = beside.end() if beside else end
        held = beside["words"] if beside else ""
        yield person, held if is_the_chair(paper, held.strip()) else "Member", words.part(at, end)
        at = following.end() if following else None
