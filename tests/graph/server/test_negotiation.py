from __future__ import annotations

import pytest

from councilgraph.graph.server.negotiation import ROWS, TRIPLES, choose

JSON, XML, CSV = "application/sparql-results+json", "application/sparql-results+xml", "text/csv"
BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"


@pytest.mark.parametrize(
    ("accept", "chosen"),
    [
        pytest.param("", JSON, id="no header: the default"),
        pytest.param("*/*", JSON, id="anything: the default"),
        pytest.param("text/csv", "text/csv", id="one"),
        pytest.param("TEXT/CSV ; Q=1", "text/csv", id="in capitals, with spaces"),
        pytest.param(f"{JSON};q=0.2, {CSV};q=0.1, {XML};q=0.9", XML, id="the best by its quality"),
        pytest.param(f"{CSV}, {XML}", XML, id="of equals what the server likes better"),
        pytest.param("text/*", CSV, id="a range"),
        pytest.param(f"*/*;q=0.1, {JSON};q=0", XML, id="the closest range decides, and 0 is none"),
        pytest.param("image/png", None, id="nothing that is there"),
        pytest.param("application/sparql-results+json;q=0", None, id="what is there is not wanted"),
        pytest.param("text/csv;q=much, application/json", "application/json", id="a malformed one"),
        pytest.param("text/csv;q=nan, text/csv;q=7", None, id="no quality is beyond 1"),
        pytest.param("csv", None, id="no media type"),
        pytest.param(BROWSER, "application/xml", id="a browser"),
        pytest.param(",".join(["a/b"] * 10_000), None, id="very many"),
    ],
)
def test_rows_are_given_as_liked(accept: str, chosen: str | None) -> None:
    """An Accept header chooses by quality and closeness, and the server among equals."""
    assert choose(list(ROWS), accept) == chosen


def test_triples_have_all_formats() -> None:
    """Each of the six formats of RDF can be asked for by its media type."""
    kinds = list(TRIPLES)[:6]
    assert [choose(list(TRIPLES), kind) for kind in kinds] == kinds
    assert choose(list(TRIPLES), "*/*") == "text/turtle"
