"""What the named queries answer of the five documents, where the answer is known from reading them."""

from __future__ import annotations

from pathlib import Path

import pytest

from councilgraph.graph.build.build import build
from councilgraph.graph.folder.folder import GraphFolder
from councilgraph.graph.rdf.store import Store
from councilgraph.graph.show import ask

NAMED = {query.name: query.text for query in ask.named()}
CIRV = "programme=Community Initiative to Reduce Violence"
BOARD = "whole=Police and Crime Board"
LEAD = "title=Community Safety Plan 2024-27"
ANSWERS: list[tuple[str, str, str, set[tuple[str, ...]]]] = [
    # query, column=cell of the rows that are looked at, columns, what is among the rows
    ("programmes", CIRV, "what value", {("funded by", "Youth Endowment Fund"), ("also called", "CIRV")}),
    ("programmes", CIRV, "what value", {("works in", "Coventry"), ("works in", "Wolverhampton")}),
    ("programmes", CIRV, "what value", {("spoken of since", "2023-11-22")}),
    ("mentions", CIRV.replace("programme", "name"), "date item", {("2023-11-22", "33")}),
    (
        "authors",
        "author=Joy Adams",
        "kind item",
        {("briefing note", "4"), ("briefing note", "5"), ("report", "5")},
    ),
    ("planned", LEAD, "planned_for lead", {("2024-12-18", "A S Khan; Joy Adams")}),
    ("planned", "title=WMCA Annual Scrutiny Report", "planned_for lead", {("2024-12-18", "James Hughes")}),
    (
        "laws",
        "how=from it follows",
        "law what",
        {("Crime and Disorder Act 1998", "Community Safety Partnership Plan")},
    ),
    (
        "structure",
        BOARD,
        "part how",
        {("City Tasking", "part of"), ("Reducing Re-Offending Group", "part of")},
    ),
    ("holders", "holder=R Thay", "post first last", {("Deputy Chair", "2023-07-12", "2023-11-22")}),
    ("topics", "date=2023-03-14", "item topic", {("50", "Drugs and alcohol")}),
    ("sums", "sum=£1M", "date item amount", {("2023-11-22", "33", "1000000")}),
    ("interests", "person=L Kelly", "date item", {("2019-12-04", "33"), ("2019-12-04", "34")}),
    (
        "referrals",
        "how=to be reported to",
        "date to_whom",
        {("2023-11-22", "Education and Children's Scrutiny Board (2)")},
    ),
    ("follow-ups", "due=2024-05-22", "date how_far", {("2023-11-22", "reported back")}),
    (
        "unanswered",
        "of_whom=Police and Crime Commissioner",
        "date item meetings_since",
        {("2023-07-12", "3", "3")},
    ),
    ("members", "person=N Akhtar", "body", {("Scrutiny Co-ordination Committee",)}),
    ("questions", "person=R Chapman", "may_be", {("Rachael Chapman",)}),
    (
        "source-errors",
        "kind=post",
        "as_written linked_to",
        {("Cabinet Member for Policy and Equalities", "Cabinet Member for Policing and Equalities")},
    ),
]


@pytest.fixture(scope="module")
def graph(shared: Path, tmp_path_factory: pytest.TempPathFactory) -> Store:
    """The graph of the documents."""
    folder = tmp_path_factory.mktemp("asked") / "graph"
    build([shared / "documents" / "coventry"], folder)
    return GraphFolder.open(folder).store()


@pytest.mark.parametrize(("name", "given", "columns", "expected"), ANSWERS)
def test_what_was_read_is_answered(
    name: str, given: str, columns: str, expected: set[tuple[str, ...]], graph: Store
) -> None:
    """What the documents say stands among the rows of the question for it."""
    column, _, cell = given.partition("=")
    rows = [{each: ask.cell(row[each]) for each in row} for row in graph.select(NAMED[name])]
    shown = [row for row in rows if row[column] == cell]
    found = {tuple("; ".join(sorted(row[each].split("; "))) for each in columns.split()) for row in shown}
    assert expected <= found, found


def test_minutes_are_approved_at_the_next_meeting(graph: Store) -> None:
    """Minutes of two meetings that one item agrees are two rows."""
    rows = [row for row in graph.select(NAMED["approved"]) if ask.cell(row["date"]) == "2023-11-22"]
    days = [ask.cell(row["approved"]).rpartition(", ")[2] for row in rows]
    assert days == ["25 October 2023", "6 November 2023"]


def test_what_was_noted_comes_back_or_not(graph: Store) -> None:
    """The safety plan came back year after year; no later item is about the drugs and alcohol strategy.

    A later item cites minute 58/23 on the treatment of both, which is not loaded.
    """
    titles = {ask.cell(row["title"]) for row in graph.select(NAMED["noted-not-planned"])}
    assert "Drugs and Alcohol Strategy" in titles
    assert "Coventry Community Safety Plan" not in titles
