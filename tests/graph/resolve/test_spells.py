"""From when to when somebody is seen in a post. All names are made up."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import permutations

import pytest

from councilgraph.graph.resolve.linker import Linker
from councilgraph.graph.resolve.spells import observed
from councilgraph.ontology.model import Mention, Passage, Statement, Value

COUNCIL = Mention("cg:Council", "Aldermere City Council")
BOARD = Mention("cg:Board", "Rivers Board", COUNCIL)
CABINET = "Cabinet Member for Culture"


def held(name: str, day: str, role: str = CABINET, *, former: bool = False) -> list[Statement]:
    """Minutes of a day that show somebody in a post of the council, or in a role of the board."""
    person, paper = Mention("cg:Councillor", name, COUNCIL), day + name.replace(" ", "")
    node = Mention("org:Membership", "", Mention("cg:Meeting", "", BOARD, (day,)), (person, role))
    where = Passage(paper, 0, 1, name)
    found = [
        Statement(node, "org:member", person, where, "posts"),
        Statement(node, "cg:roleTitle", Value(role), where, "posts"),
    ]
    if role == CABINET:
        found.append(Statement(node, "cg:post", Mention("cg:Post", role, COUNCIL), where, "posts"))
    if former:
        found.append(Statement(node, "cg:former", Value("true", "xsd:boolean"), where, "posts"))
    return found


def spells(papers: Sequence[list[Statement]]) -> set[tuple[str, str, str]]:
    """(person, from, to) of each spell."""
    statements = [one for paper in papers for one in paper]
    days: dict[Mention, dict[str, str]] = {}
    for one in observed(statements, Linker(statements, "x:")):
        assert isinstance(one.object, Value)
        days.setdefault(one.subject, {})[one.predicate] = one.object.lexical
    return {
        (node.key[0].name, found["cg:observedFrom"], found["cg:observedTo"])
        for node, found in days.items()
        if isinstance(node.key[0], Mention)
    }


MAY, JUNE, JULY = "2023-05-16", "2023-06-13", "2023-07-11"
CASES = [
    pytest.param([held("B Lund", MAY)], {("B Lund", MAY, MAY)}, id="a single day"),
    pytest.param([held("B Lund", JULY), held("B Lund", MAY)], {("B Lund", MAY, JULY)}, id="two days"),
    pytest.param(
        [held("B Lund", MAY), held("A Roe", JULY)],
        {("B Lund", MAY, MAY), ("A Roe", JULY, JULY)},
        id="from one to another",
    ),
    pytest.param(
        [held("B Lund", MAY), held("A Roe", JUNE), held("B Lund", JULY)],
        {("B Lund", MAY, MAY), ("A Roe", JUNE, JUNE), ("B Lund", JULY, JULY)},
        id="held twice, by another in between",
    ),
    pytest.param(
        [held("B Lund", MAY), held("A Roe", JUNE), held("B Lund", JULY), held("A Roe", JULY)],
        {("B Lund", MAY, JULY), ("A Roe", JUNE, JULY)},
        id="two who are seen side by side",
    ),
    pytest.param(
        [held("B Lund", MAY, "Member"), held("A Roe", JUNE, "Member"), held("B Lund", JULY, "Member")],
        {("B Lund", MAY, JULY), ("A Roe", JUNE, JUNE)},
        id="members of a body",
    ),
    pytest.param([held("B Lund", JULY, former=True)], set(), id="told of as past"),
    pytest.param([held("B Lund", "")], set(), id="no day"),
]


@pytest.mark.parametrize(("papers", "expected"), CASES)
def test_spells(papers: list[list[Statement]], expected: set[tuple[str, str, str]]) -> None:
    """Spells reach from the first to the last day seen, never over somebody else's, in any order of papers."""
    for order in permutations(papers):
        assert spells(order) == expected


def test_a_paper_s_own_day_comes_before_the_meeting_s() -> None:
    """A letter in a pack shows what it says on its own date; other papers when the pack was sent out for."""
    person = Mention("cg:Officer", "Jo Pell", COUNCIL)
    pack = Mention("cg:Agenda", "", None, ("a",))
    letter = Mention("cg:Letter", "", pack, ("part", "2"))
    where = Passage("a", 0, 1, "Jo Pell, Chief Officer")
    meeting = Mention("cg:Meeting", "", BOARD, (JULY,))
    node = Mention("org:Membership", "", letter, (person, "Chief Officer"))
    statements = [
        Statement(pack, "cg:agendaOf", meeting, where, "meeting"),
        Statement(node, "org:member", person, where, "appointments"),
        Statement(node, "cg:roleTitle", Value("Chief Officer"), where, "appointments"),
    ]
    assert spells([statements]) == {("Jo Pell", JULY, JULY)}
    dated = Statement(letter, "dcterms:date", Value(MAY, "xsd:date"), where, "documents")
    assert spells([[*statements, dated]]) == {("Jo Pell", MAY, MAY)}


def test_the_words_are_those_of_the_two_days() -> None:
    """A spell rests on the words of its first and of its last day, and says on how many it was seen."""
    statements = [one for day in (MAY, JUNE, JULY) for one in held("B Lund", day)]
    found = list(observed(statements, Linker(statements, "x:")))
    assert {one.because for one in found} == {f"the papers loaded show this on 3 days from {MAY} to {JULY}"}
    assert {tuple(each.document for each in one.passages) for one in found} == {
        (f"{MAY}BLund", f"{JULY}BLund")
    }
    assert all(0 < one.confidence <= 1 for one in found)
