"""The members of a body as its agenda lists them."""

from __future__ import annotations

import pytest

from councilgraph.ontology.model import Mention, Value
from tests.extractors.written import document, read, stated

AGENDA = """Aldermere City Council

PLANNING COMMITTEE

AGENDA

Tuesday 12 March 2024 at 6.30 pm
Town Hall, Aldermere

{}

1. Apologies for absence

2. Minutes of the meeting held on 9 January 2024

3. Bees at the quay
"""
LISTS = [
    pytest.param(
        "Membership: Councillors A Roe (Chair), B Lee,\nC Fox and D Day",
        ["A Roe Chair", "B Lee Member", "C Fox Member", "D Day Member"],
        id="in a sentence over two lines",
    ),
    pytest.param(
        "Membership:\n\nCouncillor Ada Roe (Chairman)\nCouncillor Ben Lee (Vice-Chairman)\nCouncillor Cy Fox",
        ["Ada Roe Chairman", "Ben Lee Vice-Chairman", "Cy Fox Member"],
        id="a name a line",
    ),
    pytest.param(
        "Membership (4):\n\nCouncillor A Roe (Chair)      Councillor B Lee\nCouncillor C Fox      Councillor Dr D Day",
        ["A Roe Chair", "B Lee Member", "C Fox Member", "D Day Member"],
        id="in columns",
    ),
    pytest.param(
        "To: Members of the Planning Committee\nCouncillors Roe (Chair), Lee and Fox",
        ["Roe Chair", "Lee Member", "Fox Member"],
        id="to whom it is sent",
    ),
    pytest.param(
        "Membership: Councillors A Roe, B Lee\n\nSubstitutes: Councillors C Fox, D Day",
        ["A Roe Member", "B Lee Member"],
        id="substitutes are none",
    ),
    pytest.param(
        "Membership: Councillors A Roe (Labour), B Lee\nAlso to: Councillor C Fox",
        ["A Roe Member", "B Lee Member"],
        id="who is told of it is none",
    ),
    pytest.param("Members of the public may attend. Councillor A Roe is away.", [], id="no list"),
    pytest.param("Membership: two from each council. Quorum: 3", [], id="no names"),
]


def listed(words: str) -> list[str]:
    """Those whom an agenda with these words has as members of its body, with their offices."""
    found: dict[Mention, dict[str, str]] = {}
    for one in read(document(AGENDA.format(words))):
        if one.subject.kind == "org:Membership":
            told = one.object.lexical if isinstance(one.object, Value) else getattr(one.object, "name", "")
            found.setdefault(one.subject, {})[one.predicate] = told
    return [f"{one['org:member']} {one['cg:roleTitle']}" for one in found.values()]


@pytest.mark.parametrize(("words", "expected"), LISTS)
def test_the_members_of_a_body(words: str, expected: list[str]) -> None:
    """Each councillor of the list is a member, with the office in the chair where it stands beside the name."""
    assert listed(words) == expected


def test_members_are_of_the_body_that_meets() -> None:
    """The list is of the body whose agenda it is."""
    paper = document(AGENDA.format("Membership: Councillor A Roe"))
    assert stated(paper, "org:organization") == ["Planning Committee"]
