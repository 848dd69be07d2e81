"""The named queries, asked of the graph of the samples and of a paper that says what no sample says."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from councilgraph.graph.build.build import build
from councilgraph.graph.folder.folder import GraphFolder
from councilgraph.graph.rdf.store import IRI, Store
from councilgraph.graph.show import ask
from councilgraph.ontology.terms import PREFIXES
from tests import golden
from tests.graph.answers import ANSWERS, FERRY

NAMED = {query.name: query.text for query in ask.named()}
IDENTIFIERS = """PREFIX cg: <https://w3id.org/councilgraph/ns#> PREFIX dcterms: <http://purl.org/dc/terms/>
SELECT ?id ?quote WHERE { GRAPH ?why { ?thing dcterms:identifier ?id } ?why cg:quote ?quote }"""
SOURCE = ("document", "place", "words")
TWO_OF_ONE_NAME = "N Oyelaran"
"""The Chair of one council's committee, who is another to the council that has a letter from them."""


@pytest.fixture(scope="module")
def papers(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The papers of the graph, by the names under which it knows them."""
    ferry = tmp_path_factory.mktemp("papers") / "2024-12-04-minutes.txt"
    ferry.write_text(FERRY, encoding="utf-8")
    return {path.name: path for path in (*golden.samples(), ferry)}


@pytest.fixture(scope="module")
def graph(papers: dict[str, Path], tmp_path_factory: pytest.TempPathFactory) -> Store:
    """The graph of these papers."""
    folder = tmp_path_factory.mktemp("queries") / "graph"
    build(list(papers.values()), folder)
    return GraphFolder.open(folder).store()


@pytest.fixture(scope="module")
def backwards(graph: Store) -> Store:
    """The same graph, its facts put in from last to first."""
    return Store.memory(reversed(list(graph.quads())))


def answer(graph: Store, name: str) -> list[tuple[str, ...]]:
    """The rows of a named query as a table shows them; names in one cell in the order of the alphabet."""
    rows = graph.select(NAMED[name])
    return [tuple(_ordered(ask.cell(row[column])) for column in rows.variables) for row in rows]


def _ordered(cell: str) -> str:
    between = "; " if "; " in cell else " and "  # names that are parted by "; " may hold an "and"
    return between.join(sorted(cell.split(between)))


@pytest.mark.parametrize("name", NAMED)
def test_each_row_leads_to_its_words(name: str, graph: Store, papers: dict[str, Path]) -> None:
    """Each question has an answer here, and each row ends in words that stand where it says."""
    rows = graph.select(NAMED[name])
    assert tuple(rows.variables[-3:]) == SOURCE
    sources = [[ask.cell(row[column]) for column in SOURCE] for row in rows]
    assert sources
    for document, place, words in sources:
        text = papers[document].read_text(encoding="utf-8")
        assert words
        assert text.startswith(words, int(place.rpartition("character ")[2]))


@pytest.mark.parametrize("name", NAMED)
def test_rows_are_in_plain_words(name: str, graph: Store) -> None:
    """No cell is an address or a term of the vocabulary, and no column needs explanation."""
    rows = graph.select(NAMED[name])
    assert all(re.fullmatch(r"[a-z]+(_[a-z]+)*", column) for column in rows.variables)
    assert not any(re.search(r"://|^cg:", cell) for row in answer(graph, name) for cell in row)


@pytest.mark.parametrize("name", NAMED)
def test_a_fact_is_one_row_in_one_order(name: str, graph: Store, backwards: Store) -> None:
    """What several passages state is one row, and the rows do not depend on the order of reading."""
    rows = answer(graph, name)
    told = [row[:-3] for row in rows if TWO_OF_ONE_NAME not in row]
    assert len(set(told)) == len(told)
    assert answer(backwards, name) == rows


def test_no_identifier_is_invented(graph: Store) -> None:
    """An identifier stands in the words that state it, and no other authority's name is given to anything."""
    rows = graph.select(IDENTIFIERS)
    given = [(ask.cell(row["id"]), ask.cell(row["quote"])) for row in rows]
    assert given
    assert all(identifier in quote for identifier, quote in given)
    names = {one for quad in graph.quads() for one in (quad.subject, quad.object) if isinstance(one, IRI)}
    own = ("http://localhost:8000/id/", "https://w3id.org/councilgraph/", *PREFIXES.values())
    assert [one.value for one in names if not one.value.startswith(own)] == []


@pytest.mark.parametrize(("name", "given", "columns", "expected"), ANSWERS)
def test_the_answer_is_true(
    name: str, given: str, columns: str, expected: list[tuple[str, ...]], graph: Store
) -> None:
    """The rows of a question in which a cell stands are those that the papers give, in this order."""
    column, _, cell = given.partition("=")
    rows = [{each: ask.cell(row[each]) for each in row} for row in graph.select(NAMED[name])]
    shown = [row for row in rows if not given or row[column] == cell]
    found = [tuple("; ".join(sorted(row[each].split("; "))) for each in columns.split()) for row in shown]
    assert found == expected
