"""Who is elected or appointed to what, as minutes tell it."""

from __future__ import annotations

import pytest

from councilgraph.ontology.model import Mention
from tests.extractors.written import item, minutes, read, shown

BODY = "Parks and Rivers Committee"
ELECTED = [
    pytest.param("That we appoint Councillor A Roe as Town representative to the Mill Trust.", ("A Roe", "Town representative", "Mill Trust"), id="appoint as"),
    pytest.param("RESOLVED that Councillor B Lund be elected Vice Chairman.", ("B Lund", "Vice Chairman", BODY), id="be elected"),
    pytest.param("Councillor B Lund was duly re-elected as Chair of the Harbour Board.", ("B Lund", "Chair", "Harbour Board"), id="was duly re-elected"),
    pytest.param("It was agreed that Mr Cy Dace be appointed Internal Auditor for 2024.", ("Cy Dace", "Internal Auditor", BODY), id="an auditor"),
    pytest.param("Cllr B Lund was elected as Chairman Resolved", ("B Lund", "Chairman", BODY), id="Resolved behind the office"),
    pytest.param("Ada Fry nominated Councillor B Lund for the office of Vice Chairman.", ("B Lund", "Vice Chairman", BODY), id="for the office of"),
    pytest.param("We elected Councillor B Lund to remain as Vice-Chairman.", ("B Lund", "Vice-Chairman", BODY), id="to remain"),
    pytest.param("We elect Councillor B Lund as Vice-Chairman for another year.", ("B Lund", "Vice-Chairman", BODY), id="for another year"),
    pytest.param("RESOLVED that Councillor B Lund be selected as Chairwoman for 2024.", ("B Lund", "Chairwoman", BODY), id="be selected"),
    pytest.param("Cy Dace, being the only Member willing to serve, was duly elected as Chairman.", ("Cy Dace", "Chairman", BODY), id="words between the name and the election"),
    pytest.param("Cy Dace has been appointed as minute secretary.", ("Cy Dace", "minute secretary", BODY), id="has been appointed"),
    pytest.param("The Vice Chairperson, Cllr. B Lund, spoke.", ("B Lund", "Vice Chairperson", BODY), id="an office before the name"),
]  # fmt: skip


def held(words: str, present: str = "") -> set[tuple[str, str, str]]:
    """(person, role, organisation) of each membership that minutes with these words state."""
    rows: dict[Mention, dict[str, str]] = {}
    for one in read(minutes(f"12. Quay\n\n{words}", present) if present else item(words)):
        if one.subject.kind == "org:Membership":
            rows.setdefault(one.subject, {})[one.predicate] = shown(one.object)
    return {
        (row["org:member"], row["cg:roleTitle"], row.get("org:organization", "")) for row in rows.values()
    }


@pytest.mark.parametrize(("words", "expected"), ELECTED)
def test_who_is_elected(words: str, expected: tuple[str, str, str]) -> None:
    """An election gives the person, the role, and the body that it is of: the meeting's own if none is named."""
    assert expected in held(words)


@pytest.mark.parametrize(
    "words",
    [
        pytest.param("Councillor B Lund was elected in May.", id="to nothing that is said"),
        pytest.param("The lamps were appointed as they should be.", id="nobody"),
        pytest.param("We elect to mend the quay.", id="a choice"),
        pytest.param("In response to Ada Fry, Cy Dace spoke.", id="nobody holds anything"),
        pytest.param(
            "In response to a question from the Chairman, Councillor B Lund advised that it was.",
            id="asked by the Chairman",
        ),
        pytest.param(
            "In response to a question from Mr Cy Dace, the Monitoring Officer explained it.",
            id="asked by somebody, answered by an officer",
        ),
    ],
)
def test_nobody_is_elected(words: str) -> None:
    """Without a person and a role there is no membership."""
    assert held(words) == held("It rained.")


def test_whoever_is_named_next_is_no_part_of_a_role() -> None:
    """Two people stand in "Ada Fry, Warden and Cy Dace", of whom one is the Warden."""
    assert ("Ada Fry", "Warden") in {
        row[:2] for row in held("Ada Fry, Warden and Cy Dace of the mill spoke.")
    }


def test_members_of_other_councils() -> None:
    """A member of another council holds that seat, of the council that the list names if it names one."""
    present = "\nPresent: Councillor A Roe\n\nAlso in attendance: District Councillor B Lund, Vale District Council; County Councillor C Day\n"
    found = held("It rained.", present)
    assert ("B Lund", "District Councillor", "Vale District Council") in found
    assert ("C Day", "County Councillor", "") in found
