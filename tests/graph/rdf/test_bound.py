from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import Any

import pytest

from councilgraph.graph.rdf.bound import Value, bind
from councilgraph.graph.rdf.store import IRI, Literal, Quad, Store, text
from councilgraph.ontology.errors import BadUsage

P = "http://x.example/p"
XSD = "http://www.w3.org/2001/XMLSchema#"
VALUES: dict[str, Literal] = {
    "one": Literal("1", datatype=IRI(f"{XSD}integer")),
    "two": Literal("2", datatype=IRI(f"{XSD}integer")),
    "day": Literal("2023-07-12", datatype=IRI(f"{XSD}date")),
    "words": Literal('he said "}" \\ and \n{ left'),
}
STORE = Store.memory(Quad(IRI(f"http://x.example/{name}"), IRI(P), value) for name, value in VALUES.items())


def found(query: str, **given: Value) -> list[str]:
    """The ends of the addresses under ?s, or what stands under ?n."""
    rows = STORE.select(bind(query, given))
    return sorted(text(row.get("s") or row.get("n")).rpartition("/")[2] for row in rows)


@pytest.mark.parametrize(
    ("query", "value", "expected"),
    [
        pytest.param(f"SELECT ?s {{ ?s <{P}> ?x }}", 1, ["one"], id="a pattern"),
        pytest.param(f"SELECT ?s ?x WHERE {{ ?s <{P}> ?x }}", 1, ["one"], id="a column"),
        pytest.param(f"SELECT ?s {{ ?s <{P}> ?y FILTER(?y > ?x) }}", 1, ["two"], id="a filter"),
        pytest.param(f"SELECT ?s {{ {{ ?s <{P}> ?y FILTER(?y = ?x) }} }}", 2, ["two"], id="a filter within"),
        pytest.param(f"SELECT (COUNT(*) AS ?n) {{ ?s <{P}> ?x }}", 1, ["1"], id="a count"),
        pytest.param(f"SELECT ?s {{ {{ SELECT ?s {{ ?s <{P}> ?x }} }} }}", 1, ["one"], id="a sub-select"),
        pytest.param(
            f"SELECT ?s {{ ?s <{P}> ?y FILTER NOT EXISTS {{ ?s <{P}> ?x }} FILTER(isNumeric(?y)) }}",
            1,
            ["two"],
            id="what is not",
        ),
        pytest.param(
            f"SELECT ?s {{ ?s <{P}> ?y OPTIONAL {{ ?s <{P}> ?x }} FILTER(?y = 2) }}",
            1,
            ["two"],
            id="an option",
        ),
        pytest.param(
            f"SELECT ?s {{ {{ ?s <{P}> ?x }} UNION {{ ?s <{P}> 2 }} }}", 1, ["one", "two"], id="a union"
        ),
        pytest.param(f"SELECT ?s {{ ?s <{P}> $x }}", 1, ["one"], id="a dollar"),
        pytest.param(f"SELECT ?s {{ ?s <{P}> ?x }}", dt.date(2023, 7, 12), ["day"], id="a day"),
        pytest.param(f"SELECT ?s {{ ?s <{P}> ?x }}", "1", [], id="words are no number"),
        pytest.param(f"SELECT ?s {{ ?s <{P}> ?x }}", VALUES["words"].value, ["words"], id="hostile words"),
        pytest.param(
            f"SELECT ?s {{ ?x <{P}> ?y . ?s <{P}> ?y }}", "http://x.example/one", ["one"], id="an address"
        ),
        pytest.param(
            f"SELECT ?s {{ ?s <{P}> ?y VALUES ?y {{ 1 2 }} FILTER(?y = ?x) }}", 2, ["two"], id="beside values"
        ),
    ],
)
def test_a_variable_is_bound_to_a_term(query: str, value: Value, expected: list[str]) -> None:
    """Whatever the query, the variable is the term that is given: never words of the query."""
    assert found(query, x=value) == expected


@pytest.mark.parametrize(
    ("value", "term"),
    [
        (True, f'"true"^^<{XSD}boolean>'),
        (3, f'"3"^^<{XSD}integer>'),
        (0.5, f'"0.5"^^<{XSD}double>'),
        (Decimal("1.50"), f'"1.50"^^<{XSD}decimal>'),
        (dt.datetime(2024, 1, 31, 18, 30), f'"2024-01-31T18:30:00"^^<{XSD}dateTime>'),  # noqa: DTZ001 (as papers have it)
        (dt.time(18, 30), f'"18:30:00"^^<{XSD}time>'),
        ("http://no address", '"http://no address"'),
        ("O'Brien", '"O\'Brien"'),
    ],
)
def test_values_keep_their_type(value: Value, term: str) -> None:
    """Each kind of value of Python is the term of its datatype."""
    assert f"VALUES ?x {{ {term} }}" in bind("SELECT * { ?s ?p ?x }", {"x": value})


@pytest.mark.parametrize(
    ("query", "given", "words"),
    [
        ("SELECT ?s { ?s ?p ?day }", {"dy": 1}, r"the query has no variable \?dy: try day"),
        ("ASK {}", {"dy": 1}, r"the query has no variable \?dy: it has none at all"),
        ("SELECT ?s { ?s ?p ?x }", {"x": ["a"]}, "x is words, a number, a day or a thing, not a list"),
        ("SELECT ?s { ?s ?p ?y BIND(1 AS ?x) }", {"x": 1}, r"the query itself sets \?x"),
        ("SELECT ?s { ?s ?p ?x }", {"x": "\ud800"}, "half of a character"),
    ],
)
def test_what_cannot_be_bound_is_told_in_a_line(query: str, given: dict[str, Any], words: str) -> None:
    """A variable that the query lacks or sets itself, and a value that is no term, are refused in a line."""
    with pytest.raises(BadUsage, match=words) as raised:
        bind(query, given)
    assert "\n" not in str(raised.value)
