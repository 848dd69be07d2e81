"""The named questions of what was asked for, asked of a graph made by hand."""

from __future__ import annotations

import pytest

from councilgraph.graph.rdf.store import Store
from councilgraph.graph.show import ask
from tests.graph import harbour

NAMED = {query.name: query.text for query in ask.named()}


@pytest.fixture(scope="module")
def store() -> Store:
    """The graph of what the Harbour Panel asked for."""
    return harbour.store()


def rows(store: Store, name: str, *columns: str) -> list[tuple[str, ...]]:
    """The cells of some columns of a named question's answer."""
    return [tuple(ask.cell(row[column]) for column in columns) for row in store.select(NAMED[name])]


def test_each_ask_is_a_row_with_how_far_it_is(store: Store) -> None:
    """Every ask once, in the order in which it was made, with its words."""
    assert rows(store, "follow-ups", "date", "item", "of_whom", "report_to", "due", "how_far") == [
        ("2022-11-14", "3", "Director of Communities", "", "2023-05-14", "reported back"),
        ("2022-11-14", "3", "", "Learning Board", "", "no answer seen"),
        ("2022-11-14", "3", "Cabinet", "", "", "answered"),
        ("2023-03-08", "5", "Cabinet Member for Streets", "", "2023-03-31", "planned"),
        ("2023-05-10", "2", "Marlbeck Police", "", "", "no answer seen"),
    ]
    assert [words for (words,) in rows(store, "follow-ups", "words")] == [
        words.partition(": ")[2] for words in harbour.ASKED.values()
    ]


def test_what_came_since_has_its_day(store: Store) -> None:
    """What is joined to an ask is named with its day, planned or held."""
    seen = [set(cell.split("; ")) for (cell,) in rows(store, "follow-ups", "seen_since")]
    assert seen == [
        {"2023-05-17 Young Pots Partnership", "2023-06-07 Young Pots Partnership",
         "2023-06-07 Young Pots Partnership: progress"},
        {""},
        {"2022-12-20 accepted it"},
        {"2023/24 Riverside lighting"},
        {""},
    ]  # fmt: skip


def test_what_has_not_come_back(store: Store) -> None:
    """What is planned at most, with the meetings since of the body that asked."""
    assert rows(store, "unanswered", "date", "how_far", "meetings_since", "document") == [
        ("2022-11-14", "no answer seen", "2", "november.txt"),
        ("2023-03-08", "planned", "1", "march.txt"),
        ("2023-05-10", "no answer seen", "0", "may.txt"),
    ]
