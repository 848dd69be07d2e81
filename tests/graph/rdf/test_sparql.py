from __future__ import annotations

import pytest

from councilgraph.graph.rdf.sparql import place, refusal, tokens


def test_tokens() -> None:
    """A query is divided as the grammar divides it; comments are no part of it."""
    query = "PREFIX x: <x:#> SELECT ?a { ?a x:b 'c#'@en-GB . } # end"
    kinds = [(token.kind, token.text) for token in tokens(query)]
    assert kinds == [
        ("word", "PREFIX"),
        ("name", "x:"),
        ("iri", "<x:#>"),
        ("word", "SELECT"),
        ("variable", "?a"),
        ("open", "{"),
        ("variable", "?a"),
        ("name", "x:b"),
        ("string", "'c#'"),
        ("language", "@en-GB"),
        ("other", "."),
        ("close", "}"),
    ]


def test_tokens_know_their_place() -> None:
    """The offset of a word is where it stands in the query."""
    query = "ASK {\n  ?s ?p 'é'\n}"
    assert all(query.startswith(token.text, token.start) for token in tokens(query))


@pytest.mark.parametrize(
    "piece", ["-", "a-", '"', "'''", "<a", "?", "\\", "@a-", "a:", "#", "(", "a\\", ")S"]
)
def test_malformed_queries_are_divided_too(piece: str) -> None:
    """A long query of nothing but one mark is read in one go: none makes the lexer start over and over."""
    assert refusal(piece * 100_000) is None


def test_place_counts_from_one() -> None:
    """Lines and columns are counted as editors count them."""
    assert [place("ab\ncd", offset) for offset in (0, 1, 3, 4)] == [
        "line 1, column 1",
        "line 1, column 2",
        "line 2, column 1",
        "line 2, column 2",
    ]
