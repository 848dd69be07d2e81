from __future__ import annotations

import pytest

from councilgraph.graph.rdf.search_patterns import with_searches_answered
from councilgraph.graph.rdf.store import IRI, Literal, Quad, Rows, Store, text
from councilgraph.ontology.errors import BadQuery
from councilgraph.ontology.terms import expand

FOUND = {"lamps": ["x:a", "x:b"], "ferry": ["x:b", "x:c"], "none": [], 'a "b" \\ c': ["x:a"]}
STORE = Store.memory(
    Quad(IRI(f"x:{name}"), IRI(expand("rdf:type")), IRI(expand(kind)))
    for name, kind in (("a", "cg:Request"), ("b", "cg:Meeting"), ("c", "cg:Request"))
)


def answers(query: str) -> list[str]:
    """What a query finds, its searches answered."""
    rows = STORE.query(with_searches_answered(query, lambda words: FOUND[words]))
    assert isinstance(rows, Rows)
    return sorted(text(row[rows.variables[0]]) for row in rows)


@pytest.mark.parametrize(
    ("query", "found"),
    [
        pytest.param('{ ?x cg:search "lamps" }', "ab", id="alone"),
        pytest.param('{ ?x cg:search "lamps" . }', "ab", id="with a point"),
        pytest.param("{ ?x cg:search 'lamps' }", "ab", id="in single quotes"),
        pytest.param('{ ?x cg:search """lamps""" }', "ab", id="in three quotes"),
        pytest.param('{ $x cg:search "a \\"b\\" \\\\ c" }', "a", id="with escapes"),
        pytest.param('{ ?x cg:search "lamps" ; a cg:Request }', "a", id="before others"),
        pytest.param('{ ?x a cg:Request ; cg:search "lamps" }', "a", id="behind others"),
        pytest.param('{ ?x a cg:Request ; cg:search "lamps" ; a ?kind . }', "a", id="between others"),
        pytest.param('{ ?x a cg:Request ; cg:search "lamps" ; }', "a", id="with a semicolon at the end"),
        pytest.param('{ ?x cg:search "lamps" ; cg:search "ferry" }', "b", id="two of one thing"),
        pytest.param('{ ?x cg:search "lamps" ;; cg:search "ferry" ; . ?x a ?k }', "b", id="many semicolons"),
        pytest.param('{ ?x cg:search "lamps" . ?x cg:search "ferry" }', "b", id="two triples"),
        pytest.param('{ ?x a ?k . ?x cg:search "lamps" . ?x a cg:Request }', "a", id="in the middle"),
        pytest.param('{ FILTER(1 < 2) ?x a cg:Request ; cg:search "lamps" }', "a", id="behind a filter"),
        pytest.param('{ FILTER(1 < 2) ?x cg:search "lamps" }', "ab", id="right behind a filter"),
        pytest.param('{ BIND((1) AS ?y) ?x cg:search "lamps" }', "ab", id="behind a bind"),
        pytest.param('{ OPTIONAL { ?y a cg:Meeting } ?x cg:search "lamps" }', "ab", id="behind an optional"),
        pytest.param('{ { ?x cg:search "lamps" } UNION { ?x cg:search "ferry" } }', "abbc", id="in a union"),
        pytest.param('{ ?x a cg:Request FILTER EXISTS { ?x cg:search "lamps" } }', "a", id="in an exists"),
        pytest.param('{ ?x a cg:Request MINUS { ?x cg:search "lamps" } }', "c", id="in a minus"),
        pytest.param('{ { SELECT ?x { ?x cg:search "lamps" } } ?x a cg:Request }', "a", id="in a sub-select"),
        pytest.param('{ ?x <https://w3id.org/councilgraph/ns#search> "lamps" }', "ab", id="in full"),
        pytest.param('{ ?x cg:search "none" }', "", id="nothing is found"),
        pytest.param('{ ?x a cg:Request # cg:search "lamps"\n }', "ac", id="in a comment"),
        pytest.param('{ ?x a cg:Request FILTER("cg:search" != "search") }', "ac", id="in a text"),
    ],
)
def test_a_search_is_what_words_are_found_in(query: str, found: str) -> None:
    """Wherever the pattern may stand it has the meaning of a triple of which the words are the object."""
    assert answers(f"SELECT ?x WHERE {query}") == [f"x:{name}" for name in found]


def test_prefixes_are_looked_at() -> None:
    """The property is known by any prefix of the vocabulary, and another's search is none of ours."""
    assert answers('PREFIX c: <https://w3id.org/councilgraph/ns#> SELECT ?x { ?x c:search "lamps" }') == [
        "x:a",
        "x:b",
    ]
    assert answers('PREFIX cg: <x:> SELECT ?x { ?x cg:search "lamps" }') == []


@pytest.mark.parametrize(
    "query",
    [
        '{ <x:a> cg:search "lamps" }',
        '{ [] cg:search "lamps" }',
        '{ ?y cg:item [ cg:search "lamps" ] }',
        '{ ?y cg:item ?x, ?z ; ^cg:search "lamps" }',
        '{ ?x a/cg:search "lamps" }',
        '{ ?x cg:search "lamps", "ferry" }',
        '{ ?x cg:search "lamps"@en }',
        '{ ?x cg:search "lamps"^^xsd:string }',
        "{ ?x cg:search ?words }",
        "{ ?x cg:search",
        'cg:search "lamps"',
        "cg:search",
    ],
)
def test_elsewhere_it_is_refused(query: str) -> None:
    """What cannot be answered from an index is an error that shows the place, never an empty answer."""
    with pytest.raises(BadQuery, match="cg:search") as raised:
        answers(f"SELECT * WHERE {query}")
    assert "^" in raised.value.shown


def test_it_is_not_made() -> None:
    """A CONSTRUCT makes facts, of which this is none."""
    with pytest.raises(BadQuery, match="cg:search"):
        with_searches_answered('CONSTRUCT { ?x cg:search "lamps" } WHERE { ?x a ?k }', lambda _: [])


def test_other_queries_are_as_they_were() -> None:
    """A query without the property is not touched."""
    query = "SELECT * { ?s ?p 'search' }"
    assert with_searches_answered(query, lambda _: []) == query


def test_objects_may_be_many() -> None:
    """Lists of objects, collections and nodes without a name before it do not hide the variable."""
    query = '{ ?x cg:a "1", "2" ; cg:b (1 2) ; cg:c [ cg:d (3) ] ; cg:search "lamps" ; cg:e ?y }'
    assert "VALUES ?x { <x:a> <x:b> } ?x" in with_searches_answered(query, lambda words: FOUND[words])
    assert Literal("lamps").value not in with_searches_answered(query, lambda words: FOUND[words])
