"""Which bodies, programmes and plans of the five documents are one, judged by hand, and who held what when."""

from __future__ import annotations

from pathlib import Path

import pytest

from councilgraph.graph import Graph

NAMES = "SELECT ?thing ?name { ?thing skos:prefLabel|skos:altLabel ?name }"
ONE = [
    ("Scrutiny Co-ordination Committee", "Scrutiny Coordination Committee"),
    ("Reducing Re-Offending Group", "Coventry Reducing Reoffending Group"),
    ("Police and Crime Board", "Police Crime Board"),
    ("Scrutiny Board 2", "Education and Children's Scrutiny Board (2)"),
    ("West Midlands Police", "West Midland Police"),
    ("CCC Transformation Programme", "Coventry City Council Transformation Programme"),
    ("HM Inspectorate of Probation", "His Majesty's Inspectorate of Probation"),
    ("Drug and Alcohol Strategy", "Drugs and Alcohol Strategy"),
]
TWO = [
    ("Scrutiny Board 2", "Scrutiny Board 3"),
    ("Domestic Abuse Local Partnership", "Domestic Abuse Local Partnership Board"),
    ("Community Safety Plan", "Community Safety Partnership Plan"),
    ("Drug and Alcohol Strategy", "National Drug Strategy"),
    ("City Centre Public Spaces Protection Order", "Public Space Protection Orders"),
]


@pytest.fixture(scope="module")
def graph(shared: Path, tmp_path_factory: pytest.TempPathFactory) -> Graph:
    """The graph of the five documents."""
    return Graph.build(shared / "documents" / "coventry", tmp_path_factory.mktemp("bodies") / "bodies.graph")


def things(graph: Graph) -> dict[str, set[str]]:
    """What each name is a name of."""
    found: dict[str, set[str]] = {}
    for row in graph.query(NAMES):
        found.setdefault(str(row["name"]).replace("’", "'"), set()).add(str(row["thing"]))
    return found


def test_names_of_one_thing_and_of_two(graph: Graph) -> None:
    """Forms of one name lead to one thing, and names that differ in more to two."""
    found = things(graph)
    for one, other in ONE:
        assert found[one] & found[other], (one, other)
    for one, other in TWO:
        assert not found[one] & found[other], (one, other)


def test_who_held_a_post(graph: Graph) -> None:
    """The Deputy Cabinet Member in 2021 was seen before and after, and in 2024 before only."""
    for day, sure in (("2021-06-01", "seen before and after"), ("2024-07-12", "seen before only")):
        (row,) = graph.holder("Deputy Cabinet Member for Policing and Equalities", day)
        assert (row["holder"], row["sure"]) == ("P Akhtar", sure)


def test_a_thread_over_years(graph: Graph) -> None:
    """The Serious Violence Duty is one thread from the request of 2023 to the item and the note of 2024."""
    rows = graph.query(
        "SELECT DISTINCT ?member { ?member cg:inThread ?thread . ?thread skos:prefLabel 'Serious Violence Duty' }"
    )
    members = {str(row["member"]) for row in rows}
    for part in (
        "2023-11-22/item/4",
        "2023-11-22/decision/4/1",
        "2024-06-26/agenda/4",
        "/entry/3",
        "/part/3",
    ):
        assert any(part in member for member in members), part


def test_no_day_is_made_up(graph: Graph) -> None:
    """What the work programme lists under 2024-25 is planned for that year and for no day."""
    rows = graph.query("SELECT ?title { ?entry cg:plannedFor '2024-25' ; dcterms:title ?title }")
    assert {row["title"] for row in rows} >= {"Cost of Living and Poverty", "Planning Performance"}
