from __future__ import annotations

import asyncio
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from mcp import Client

from councilgraph.graph.folder.folder import GraphFolder
from councilgraph.graph.server.assistant import assistant
from councilgraph.ontology.errors import NotAGraph
from tests.graph import harbour

Json = dict[str, Any]
WANTED = "harbour panel"


@pytest.fixture(scope="module")
def graph(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A graph in which requests came back."""
    return harbour.write(tmp_path_factory.mktemp("harbour") / "harbour.graph")


def told(graph: Path, *calls: tuple[str, Json]) -> list[tuple[bool, str]]:
    """What an assistant's client is told: whether it is an error, and the text."""

    async def ask() -> list[tuple[bool, str]]:
        async with Client(assistant(graph)) as client:
            results = [await client.call_tool(name, given) for name, given in calls]
        return [(result.is_error, "".join(part.text for part in result.content)) for result in results]  # type: ignore[union-attr]  # all is text

    return asyncio.run(ask())


def quotes(value: object) -> Iterator[str]:
    """All that an answer quotes; the named questions have it in a column."""
    if isinstance(value, dict):
        for name, each in value.items():
            if name in ("quote", "words") and isinstance(each, str) and each:
                yield each
            yield from quotes(each)
    elif isinstance(value, list):
        for each in value:
            yield from quotes(each)


def test_every_answer_carries_words_of_the_papers(graph: Path) -> None:
    """Whatever is asked, the answer quotes, and each quote stands in a paper."""
    folder = GraphFolder.open(graph)
    papers = [folder.document(entry.sha256).text for entry in folder.documents()]
    rows = folder.store().select("SELECT ?ask { ?ask cg:followUpState ?state } ORDER BY ?ask LIMIT 1")
    iri = next(str(row["ask"])[1:-1] for row in rows)
    answers = told(
        graph,
        ("find", {"words": WANTED}),
        ("facts", {"iri": iri}),
        ("follow_up", {}),
        ("query", {"sparql": "SELECT ?ask ?text { ?ask cg:followUpState ?s ; cg:text ?text }"}),
        ("query", {"sparql": "follow-ups"}),
    )
    for is_error, answer in answers:
        assert not is_error, answer
        found = [quote for quote in quotes(json.loads(answer)) if quote != WANTED]
        assert found, answer
        assert [quote for quote in found if not any(quote in paper for paper in papers)] == []


def test_the_text_of_a_paper_can_be_read(graph: Path) -> None:
    """The text of a paper comes with what its words state."""
    sha = GraphFolder.open(graph).documents()[0].sha256
    ((is_error, answer),) = told(graph, ("source", {"document": sha[:16]}))
    assert not is_error
    assert {"text", "facts"} <= json.loads(answer).keys()


@pytest.mark.parametrize(
    ("tool", "given", "words"),
    [
        ("query", {"sparql": "SELECT * {"}, "never closed"),
        ("query", {"sparql": "DELETE WHERE { ?a ?b ?c }"}, "is an update"),
        ("query", {"sparql": "CONSTRUCT { ?a ?b ?c } WHERE { ?a ?b ?c }"}, "SELECT or an ASK"),
        ("query", {"sparql": "no such question"}, "no such question"),
        ("follow_up", {"state": "answred"}, "no request has the state “answred”: try answered"),
        ("follow_up", {"owner": "somebody"}, "no request has the owner “somebody”: try an address"),
        ("facts", {"iri": "http://none.example/"}, "nothing in this graph"),
        ("source", {"document": "none"}, "no document of this graph"),
    ],
)
def test_what_cannot_be_told_is_an_error_in_words(graph: Path, tool: str, given: Json, words: str) -> None:
    """An assistant is told why, and can ask again."""
    ((is_error, answer),) = told(graph, (tool, given))
    assert is_error
    assert words in answer


def test_addresses_that_are_found_can_be_asked_with(graph: Path) -> None:
    """What came back to the requests of somebody is asked by the address in full, as `find` gives it."""
    rows = GraphFolder.open(graph).store().select("SELECT ?whom { ?ask cg:directedTo ?whom } LIMIT 1")
    (whom,) = (str(row["whom"])[1:-1] for row in rows)
    ((is_error, answer),) = told(graph, ("follow_up", {"owner": whom}))
    assert not is_error
    assert json.loads(answer)["tracks"]


def test_an_assistant_is_told_what_there_is_to_ask(graph: Path) -> None:
    """Each tool says what it is for; the named questions come with their SPARQL."""

    async def tools() -> dict[str, str]:
        async with Client(assistant(graph)) as client:
            return {tool.name: tool.description or "" for tool in (await client.list_tools()).tools}

    described = asyncio.run(tools())
    assert described.keys() == {"find", "facts", "follow_up", "source", "query", "questions", "check"}
    assert all(described.values())
    ((_, answer),) = told(graph, ("questions", {}))
    assert "cg:chaired" in answer


def test_what_is_no_graph_is_not_served(tmp_path: Path) -> None:
    """An assistant is not started on a folder that holds no graph."""
    with pytest.raises((NotAGraph, OSError)):
        assistant(tmp_path)
