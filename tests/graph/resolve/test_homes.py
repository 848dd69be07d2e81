"""Papers that do not name their council, and whose they are. All names are made up."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from councilgraph.graph.resolve.homes import at_home
from councilgraph.graph.resolve.together import bring_together
from councilgraph.ontology.model import Mention, Passage, Statement, Term

EEL, MERE = Mention("cg:Council", "Eel Community Council"), Mention("cg:Council", "Mere City Council")
HERE = ["Lund", "Roe", "Pell", "Kowal", "Day"]
THERE = ["Webb", "Amadi", "Arslan", "Nowak", "Frith"]


def sitting(paper: str, day: str, members: Sequence[str], council: Mention | None) -> list[Statement]:
    """Minutes of a day with those present, whose council they may not name."""
    body = council or Mention("cg:Body", "Council")
    meeting = Mention("cg:Meeting", "", body, (day,))
    where = Passage(paper, 0, 1, "x")
    found = [
        Statement(Mention("cg:Minutes", "", None, (paper,)), "cg:recordOf", meeting, where, "meeting"),
        Statement(meeting, "cg:heldBy", body, where, "meeting"),
    ]
    for name in members:
        who = Mention("cg:Councillor", name, council, (paper,))
        node = Mention("cg:Participation", "", meeting, ("PresentAsMember", who))
        found.append(Statement(node, "cg:capacity", Term("cg:PresentAsMember"), where, "presence"))
        found.append(Statement(node, "cg:person", who, where, "presence"))
    return found


NAMED = [*sitting("a", "2024-05-13", HERE, EEL), *sitting("b", "2024-05-20", THERE, MERE)]
CASES = [
    pytest.param(HERE, EEL, id="the same members"),
    pytest.param([*HERE[:4], "Vane"], EEL, id="one who is new"),
    pytest.param(THERE, Mention("cg:Body", "Council", MERE), id="of a city, whose full council is a body"),
    pytest.param(HERE[:2], None, id="too few"),
    pytest.param([*HERE[:3], *THERE[:3]], None, id="of two councils"),
    pytest.param(["Vane", "Holt", "Marsh"], None, id="of neither"),
]


@pytest.mark.parametrize(("members", "council"), CASES)
def test_whose_paper_it_is(members: list[str], council: Mention | None) -> None:
    """A paper without a council is that of its members, where most of them sit on one and on no other."""
    found = at_home([*NAMED, *sitting("c", "2024-06-10", members, None)])
    (held,) = [one for one in found if one.passage.document == "c" and one.predicate == "cg:heldBy"]
    assert held.object == (council or Mention("cg:Body", "Council"))
    assert bool(held.because) is (council is not None)


def test_a_council_whose_papers_are_nearer_in_time() -> None:
    """Of a council and its successor, with most members in common, that which sat nearer in time is meant."""
    successor = Mention("cg:Council", "Eel and Mere Community Council")
    later = [*NAMED, *sitting("d", "2026-05-11", [*HERE[:4], "Vane"], successor)]
    for day, council in (("2024-06-10", EEL), ("2026-06-08", successor)):
        members = HERE if council == EEL else [*HERE[:4], "Vane"]
        found = at_home([*later, *sitting("c", day, members, None)])
        assert {one.object for one in found if one.passage.document == "c" and one.because} >= {council}


def test_a_council_called_by_its_kind_alone() -> None:
    """Minutes of "the Community Council" are of the one of that kind on which their members sit."""
    nameless = Mention("cg:Council", "Community Council")
    found = at_home([*NAMED, *sitting("c", "2024-06-10", HERE, nameless)])
    assert {one.object for one in found if one.passage.document == "c" and one.because} >= {EEL}
    unchanged = sitting("c", "2024-06-10", HERE, Mention("cg:Council", "County Council"))
    held = [one.object for one in at_home([*NAMED, *unchanged]) if one.predicate == "cg:heldBy"]
    assert held[-1] == Mention("cg:Council", "County Council")


def test_the_people_are_the_council_s() -> None:
    """Those present are members of that council, and named below it."""
    resolved = bring_together([*NAMED, *sitting("c", "2024-06-10", HERE, None)], "x:")
    people = {
        resolved.linker.iri(one.object)
        for one in resolved.statements
        if one.predicate == "cg:person" and isinstance(one.object, Mention) and one.passage.document == "c"
    }
    assert all(iri.startswith("x:eel-community-council/person/") for iri in people)


def test_papers_that_name_their_council_stay_as_they_are() -> None:
    """Nothing is changed where each paper says whose it is."""
    assert at_home(NAMED) == NAMED
