"""Who holds which post, and of what, as sentences and signatures state it."""

from __future__ import annotations

import pytest

from councilgraph.ontology.model import Mention, Statement
from tests.extractors.written import item, minutes, read, stated

POSTS = [
    pytest.param(
        "The Chair welcomed Councillor B Lund to her new role as Deputy Chair of the Rivers Co-ordination Committee.",
        ("B Lund", "Deputy Chair", "Rivers Co-ordination Committee"),
        id="a name with a small letter after its hyphen",
    ),
    pytest.param(
        "The Committee were informed that the Chair of the Committee, Councillor A Roe, had written.",
        ("A Roe", "Chair", "Parks and Rivers Committee"),
        id="of the committee whose minutes they are",
    ),
    pytest.param(
        "The Committee thanked Cy Dace, Director of Law and Governance, Council House.",
        ("Cy Dace", "Director of Law and Governance", ""),
        id="a building is no organisation",
    ),
    pytest.param(
        "The Committee thanked Cy Dace, Director of Housing, Vale Housing Trust.",
        ("Cy Dace", "Director of Housing", "Vale Housing Trust"),
        id="an organisation behind the post",
    ),
]


def held(statements: list[Statement]) -> set[tuple[str, str, str]]:
    """(person, role, organisation) of the posts that sentences state."""
    found: dict[Mention, dict[str, str]] = {}
    for one in statements:
        if one.extractor == "appointments" and isinstance(one.subject, Mention):
            row = found.setdefault(
                one.subject, {"org:member": "", "cg:roleTitle": "", "org:organization": ""}
            )
            if one.predicate in row:
                row[one.predicate] = getattr(one.object, "name", "") or getattr(one.object, "lexical", "")
    return {(row["org:member"], row["cg:roleTitle"], row["org:organization"]) for row in found.values()}


@pytest.mark.parametrize(
    "words",
    [
        pytest.param("Mr Cy Dace, Handyman’s Report", id="what the handyman reports"),
    ],
)
def test_what_a_post_has_is_no_post(words: str) -> None:
    """The report of a post is not held by whoever stands beside it."""
    assert held(read(item(words))) == set()


def test_who_is_paid_the_salary_of_a_post() -> None:
    """Whoever is paid what a post is paid holds it."""
    found = held(read(item("Mrs Ada Roe, Clerk’s Salary September, £20")))
    assert {(name, role) for name, role, _ in found} == {("Ada Roe", "Clerk")}


@pytest.mark.parametrize(("words", "expected"), POSTS)
def test_a_post(words: str, expected: tuple[str, str, str]) -> None:
    """A post is told apart from the body that it is of."""
    assert expected in held(read(item(words)))


@pytest.mark.parametrize("office", ["Deputy Mayor", "Acting Mayor", "Deputy Reeve", "Station Commander"])
def test_a_deputy_is_no_more_than_that(office: str) -> None:
    """A title within another is nobody's."""
    source = minutes(
        f"1. Mill\n\nIt rained. The bell was rung for {office} Roe. {office} Ada Roe left.",
        "\nPresent: Reeve Bo Lund, Councillors C Day and D Fenn\n",
        "Township of Marsh End\nMinutes of the Meeting of the Council held at 6.00 pm on Tuesday, 14 May 2024\n",
    )
    assert set(stated(source, "cg:roleTitle")) == {"Reeve", office}


@pytest.mark.parametrize("title", ["Trustees", "Councillors"])
def test_several_hold_no_post(title: str) -> None:
    """A post before the title of several is not the first one's."""
    source = item(f"It rained. In the hall were Chairman Moor, {title} Fenn and Day, and the Clerk.")
    assert set(stated(source, "cg:roleTitle")) == {"Chair"}  # whom the list marks


@pytest.mark.parametrize(
    "words", ["V. Chair", "V/Chair", "Vice - Chair", "Deputy Convener", "Vice Chairman:"]
)
def test_the_second_in_the_chair(words: str) -> None:
    """However short an office is written, its holder is the deputy, and did not chair."""
    source = minutes("1. Mill", f"\nPresent: Councillor A Roe ({words}), Councillor B Lund\n")
    assert stated(source, "cg:roleTitle") == [words.rstrip(":")]
    assert not stated(source, "cg:chaired", "cg:statedRole")
