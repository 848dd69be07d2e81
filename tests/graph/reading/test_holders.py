"""Who held a post on a day, and how sure that is. All names are made up."""

from __future__ import annotations

import datetime as dt

import pytest

from councilgraph.graph.rdf.quads import Dataset
from councilgraph.graph.rdf.store import Store
from councilgraph.graph.reading.holders import holders_on
from councilgraph.graph.resolve.together import bring_together
from tests.graph.resolve.test_spells import held

POST = "x:aldermere-city-council/post/cabinet-member-for-culture"
MAY, JULY, OCTOBER, MARCH = "2023-05-16", "2023-07-11", "2023-10-10", "2024-03-12"


@pytest.fixture(scope="module")
def store() -> Store:
    """B Lund in May and July, then A Roe from October to March."""
    papers = [held("B Lund", MAY), held("B Lund", JULY), held("A Roe", OCTOBER), held("A Roe", MARCH)]
    stated = [one for paper in papers for one in paper]
    linker, statements, inferred = bring_together(stated, "x:")
    files = {one.passage.document: (f"{one.passage.document}.txt",) for one in statements}
    return Store.memory(Dataset(linker).quads(statements, files, (), inferred))


CASES = [
    pytest.param(MAY, [("B Lund", "seen on that day")], id="a day on which the papers show it"),
    pytest.param("2023-06-01", [("B Lund", "seen before and after")], id="between two such days"),
    pytest.param(
        "2023-08-15",
        [("B Lund", "seen before only"), ("A Roe", "seen after only")],
        id="between two holders: either, or somebody else",
    ),
    pytest.param("2023-01-01", [("B Lund", "seen after only")], id="before all"),
    pytest.param("2025-01-01", [("A Roe", "seen before only")], id="after all"),
]


@pytest.mark.parametrize(("day", "expected"), CASES)
def test_who_held_it(store: Store, day: str, expected: list[tuple[str, str]]) -> None:
    """The holder with how sure it is; nobody is taken to have held a post beyond what was seen."""
    found = holders_on(store, POST, dt.date.fromisoformat(day))
    assert [(one.holder, one.sure.words) for one in found] == expected


def test_the_words_are_said(store: Store) -> None:
    """Each answer leads to words of a document that show it."""
    (one,) = holders_on(store, POST, dt.date.fromisoformat("2023-06-01"))
    assert one.document.endswith(".txt")
    assert one.words == "B Lund"


def test_a_post_that_nobody_is_seen_in(store: Store) -> None:
    """There is nobody to name."""
    assert holders_on(store, "x:aldermere-city-council/post/none", dt.date(2023, 5, 16)) == ()
