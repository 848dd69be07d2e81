"""Filters around a query: which words and days are found, and that nothing given is ever code."""

from __future__ import annotations

import datetime as dt

import pytest

from councilgraph.graph.rdf import narrow
from councilgraph.graph.rdf.store import IRI, Literal, Quad, Store, text
from councilgraph.ontology.errors import BadUsage
from councilgraph.ontology.terms import PREFIXES

ALL = "SELECT ?cell ?day WHERE { VALUES (?cell ?day) { %s } }\nORDER BY ?cell"
SKOS = PREFIXES["skos"]


def found(cells: list[str], words: str) -> list[str]:
    """The cells in which words are found."""
    values = " ".join(f"({Literal(cell)} UNDEF)" for cell in cells)
    query = narrow.wrap(ALL % values, [narrow.filter_by_words(["cell"], words)])
    return [text(row["cell"]) for row in Store.memory([]).select(query)]


@pytest.mark.parametrize(
    ("cell", "words"),
    [
        pytest.param("River Panel", "river", id="case"),
        pytest.param("River Panel", "PANEL riv", id="beginnings, in any order"),
        pytest.param("José Nuñez", "jose nunez", id="no accents given"),
        pytest.param("Jose Nunez", "José Nuñez", id="accents given"),
        pytest.param("Jose\u0301", "jose", id="an accent by itself"),
        pytest.param("Łódź Øre", "lodz ore", id="strokes"),
        pytest.param("Quay Co-ordination Board", "coordination", id="a hyphen within"),
        pytest.param("Quay Coordination Board", "co-ordination", id="a hyphen given"),
        pytest.param("Follow-up", "follow up", id="two words"),
        pytest.param("Pat O’Hara", "o'hara", id="another apostrophe"),
        pytest.param("Pat O’Hara", "OHara", id="no apostrophe"),
        pytest.param("A.S. Quill", "AS Quill", id="initials with points"),
        pytest.param("Quay Board (2)", "board 2", id="a number in brackets"),
        pytest.param("HD/24/00012", "hd/24/00012", id="a reference"),
        pytest.param("Комитет", "комитет", id="another script"),
    ],
)
def test_words_are_found(cell: str, words: str) -> None:
    """Words are found without regard to case, accents, hyphens and apostrophes, where a word begins."""
    assert found(["zzz", cell], words) == [cell]


@pytest.mark.parametrize(
    ("cell", "words"),
    [
        pytest.param("Departure", "part", id="within a word"),
        pytest.param("River Panel", "river board", id="one of two"),
        pytest.param("HD/24/00012", "hd/25", id="another number"),
    ],
)
def test_words_are_not_found(cell: str, words: str) -> None:
    """Each word must be there, and begin one."""
    assert found([cell], words) == []


@pytest.mark.parametrize(
    "words", ['") } #', "x\\", '"', "\\p{L}+", "a\u2028b", "a\x00b", "x) || true || (?a", "'''", "a\n} } #"]
)
def test_words_are_never_code(words: str) -> None:
    """Marks of SPARQL and of patterns in words are no part of the query."""
    try:
        query = narrow.wrap(ALL % "('nothing' UNDEF)", [narrow.filter_by_words(["cell"], words)])
    except BadUsage:
        return
    assert [*Store.memory([]).select(query)] == []


def test_nothing_to_look_for_is_refused() -> None:
    """Words without a letter or digit, and too many words, are refused in a line."""
    with pytest.raises(BadUsage, match="no letter and no digit"):
        narrow.filter_by_words(["cell"], "--- ''")
    with pytest.raises(BadUsage, match="more than 12 words"):
        narrow.filter_by_words(["cell"], "word " * 13)


def test_another_name_will_do() -> None:
    """A name is found by each form in which the graph has it; an unbound cell by none."""
    thing = IRI("x:board")
    store = Store.memory(
        [
            Quad(thing, IRI(SKOS + "prefLabel"), Literal("Quay Board")),
            Quad(thing, IRI(SKOS + "altLabel"), Literal("QB")),
        ]
    )
    query = ALL % "('Quay Board' UNDEF) ('Panel' UNDEF) (UNDEF UNDEF)"
    for is_name, expected in ((True, ["Quay Board"]), (False, [])):
        only = narrow.wrap(query, [narrow.filter_by_words(["cell"], "qb", is_name=is_name)])
        assert [text(row["cell"]) for row in store.select(only)] == expected


def test_days_are_compared_as_days() -> None:
    """The days themselves are within; what is no whole day is in no span of days."""
    days = "('a' '2023-01-31') ('b' '2023-02-01'^^xsd:date) ('c' '2023-02-02') ('d' '2023/24') ('e' UNDEF)"
    day = dt.date(2023, 2, 1)

    def kept(condition: str) -> list[str]:
        return [text(row["cell"]) for row in Store.memory([]).select(narrow.wrap(ALL % days, [condition]))]

    assert kept(narrow.filter_since(["day"], day)) == ["b", "c"]
    assert kept(narrow.filter_until(["day"], day)) == ["a", "b"]
    assert kept(narrow.filter_on(["day", "day"], day)) == ["b"]


def test_the_order_of_rows_is_kept() -> None:
    """Rows come in the order of the query, though that is by what is not shown, or downwards."""
    query = """# a comment with ORDER BY ?nothing
PREFIX x: <x:>
SELECT ?a (COUNT(*) AS ?n) WHERE { VALUES (?a ?b) { (1 3) (1 3) (2 1) (3 2) (4 2) } }
GROUP BY ?a ?b
ORDER BY (STR(?b)) DESC(?a)"""
    rows = [*Store.memory([]).select(query)]
    assert [text(row["a"]) for row in rows] == ["2", "4", "3", "1"]
    wrapped = Store.memory([]).select(narrow.wrap(query, []))
    assert wrapped.variables == ["a", "n"]
    assert [*wrapped] == rows
