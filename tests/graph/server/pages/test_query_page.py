from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from councilgraph.graph.server.pages.routes import page_routes
from councilgraph.graph.server.workers import Allowance
from councilgraph.graph.show.questions import named
from tests.graph import harbour
from tests.graph.server.pages.site import Read
from tests.graph.server.serving import serving

BODIES = "SELECT ?body ?name { ?body a cg:Body ; skos:prefLabel ?name }"


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> Iterator[httpx.Client]:
    """A browser without scripts, on a graph that is served."""
    folder: Path = tmp_path_factory.mktemp("query") / "graph"
    harbour.write(folder)
    with (
        serving(folder, Allowance(seconds=60, workers=1), page_routes(folder)) as at,
        httpx.Client(base_url=at, timeout=120) as made,
    ):
        yield made


def asked(client: httpx.Client, query: str, status: int = 200) -> Read:
    """The page after a query was posted."""
    answer = client.post("/query", data={"query": query})
    assert answer.status_code == status
    return Read(answer.text)


def test_a_query_gives_a_table(client: httpx.Client) -> None:
    """What is posted is run: a row for each solution, things as links, the whole as CSV."""
    page = asked(client, BODIES)
    assert "Harbour Panel" in page.words
    assert "/page/marlbeck-borough-council/body/harbour-panel" in page.links
    csv = next(link for link in page.links if "format=csv" in link)
    assert "Harbour Panel" in client.get(csv).text
    assert "may become a formula" in page.words


@pytest.mark.parametrize(
    ("query", "words", "status"),
    [
        pytest.param("ASK {}", "yes", 200, id="a truth"),
        pytest.param(f"CONSTRUCT {{ <{harbour.PANEL}> a ?c }} {{ <{harbour.PANEL}> a ?c }}", "harbour-panel", 200, id="triples"),
        pytest.param("SELECT", "", 400, id="what is no query"),
        pytest.param("DROP ALL", "", 400, id="an update"),
        pytest.param('SELECT ("<script>" AS ?x) {}', "<script>", 200, id="signs"),
    ],
)  # fmt: skip
def test_other_answers(client: httpx.Client, query: str, words: str, status: int) -> None:
    """A truth, triples, and what is wrong are told in words; the query stays where it can be corrected."""
    page = asked(client, query, status)
    assert words in page.words
    assert query.partition("\n")[0] in page.words
    assert not [one for one in page.of("script") if "src" not in one]


def test_every_question_can_be_begun_with(client: httpx.Client) -> None:
    """Each named question is a link, leads to its query, and has a field for each of its parameters."""
    links = Read(client.get("/query").text).links
    for question in named():
        assert f"/query?example={question.name}" in links
        page = Read(client.get(f"/query?example={question.name}").text)
        fields = {field.get("name") for field in page.of("input")}
        assert {name for name, _ in question.parameters} <= fields


def test_a_question_is_narrowed(client: httpx.Client) -> None:
    """Parameters in the address narrow the question; what is no day is told of."""
    assert "2023-03-08" in client.get("/query?example=chairs&since=2023-03-08").text
    assert client.get("/query?example=chairs&since=soon").status_code == 400
    assert client.get("/query?example=nothing").status_code == 404


def test_terms_are_told(client: httpx.Client) -> None:
    """The editor is told classes and properties with their words."""
    told = client.get("/api/terms").json()
    kinds = {one["name"]: one["kind"] for one in told["terms"]}
    assert kinds["cg:Meeting"] == "class"
    assert kinds["cg:heldBy"] == "property"
    assert told["groups"]["Committee"] == "body"


def test_a_query_that_is_too_long_is_refused(client: httpx.Client) -> None:
    """A body beyond all bounds is not read to its end."""
    assert client.post("/query", data={"query": "#" * 500_000}).status_code == 400
