"""A graph for assistants, by the Model Context Protocol: what they are told carries its words."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import wraps
from pathlib import Path
from typing import Any, ParamSpec

from mcp.server.mcpserver import MCPServer
from mcp.server.mcpserver.exceptions import ToolError

from councilgraph.graph.checking.check import Checker
from councilgraph.graph.rdf.evaluator import Evaluator
from councilgraph.graph.rdf.store import IRI, Rows, Triples, text
from councilgraph.graph.server.pages import api
from councilgraph.graph.server.pages.addresses import page
from councilgraph.graph.server.pages.opened import Current, OpenGraph
from councilgraph.graph.show.checked import as_json
from councilgraph.graph.show.questions import lookup, named
from councilgraph.ontology.errors import BadQuery, CouncilgraphError

Json = dict[str, Any]
P = ParamSpec("P")

ABOUT = """What councils' papers say: people, bodies, meetings, decisions, and what came back to a request.
Every fact comes with the words of the paper that state it. Quote these words, name the paper, and say
nothing that they do not support. "No answer seen" means that none is in the papers loaded, not that none
was given."""

SECONDS = 20.0
"""How long a query may take."""

MOST_ROWS, MOST_THINGS, MOST_WORDS = 200, 20, 2
"""Rows of a query's answer; things in it whose words are told; passages of each."""

WORDS = """SELECT DISTINCT ?thing ?quote ?passage ?page {
  VALUES ?thing { %s } GRAPH ?passage { ?thing ?is ?that }
  ?passage cg:quote ?quote . OPTIONAL { ?passage cg:page|cg:sheetRow ?page }
} ORDER BY ?thing ?passage"""


class Tools:
    """What an assistant may ask of the graph in a folder; raises NotAGraph where there is none."""

    def __init__(self, folder: Path) -> None:
        self._current = Current(folder)
        self._current.graph()

    def find(self, words: str) -> Json:
        """Finds people, bodies, meetings, items, decisions, programmes and papers by words of their names.

        An acronym, an old form or a part of a name will do. The answer has addresses (iri) for `facts`.
        """
        graph = self._current.graph()
        found = api.answer(graph, page("api", "search", q=words))
        iris = [match["iri"] for group in found["groups"] for match in group["matches"]]
        return found | {"passages": list(_passages(graph, iris))}

    def facts(self, iri: str, part: int = 1) -> Json:
        """Tells what is known of a thing by its address, each fact with its words; `part` 2 goes further."""
        return api.answer(self._current.graph(), page("api", "entity", iri=iri, page=part))

    def follow_up(
        self, body: str = "", owner: str = "", about: str = "", year: str = "", state: str = ""
    ) -> Json:
        """Tells what was asked for, of whom, and whether it is seen to have come back, with its words.

        `body` asked, `owner` was asked (addresses from `find`), `about` is words, `year` as 2024, `state` is
        one of open, planned, reported, answered, overdue.
        """
        given = {"body": body, "owner": owner, "about": about, "year": year, "state": state}
        return api.answer(self._current.graph(), page("api", "follow-up", **given))

    def source(self, document: str, char: str = "") -> Json:
        """Gives the text of a page of a paper, and what its words state; `char` as "120,180" is the place."""
        return api.answer(self._current.graph(), page("api", "source", document=document, char=char))

    def query(self, sparql: str) -> Json:
        """Runs a SPARQL query, or a named question by its name; `questions` lists these with their SPARQL.

        Prefixes (cg:, org:, skos:, foaf: …) need no declaration; `?x cg:search "words"` looks for words.
        """
        graph = self._current.graph()
        return _answered(graph, sparql if "{" in sparql else lookup(sparql.strip()).text)

    def check(self, text: str) -> Json:
        """Tells of each sentence of a text whether passages support its names, dates, figures and decisions.

        What is not supported comes with what no passage bears, and with the passages that come nearest. It
        may be true all the same: then say that the papers loaded do not show it.
        """
        graph = self._current.graph()
        checker = graph.once(_checker)
        return as_json(list(checker.check(text)))

    def questions(self) -> Json:
        """Lists the named questions: what each asks, and its SPARQL."""
        return {"questions": [{"name": q.name, "asks": q.question, "sparql": q.text} for q in named()]}


def _checker(graph: OpenGraph) -> Checker:
    return Checker(graph.folder, graph.store)


def assistant(folder: Path) -> MCPServer[Any]:
    """What serves the graph in a folder to an assistant; raises NotAGraph where there is none."""
    tools = Tools(folder)
    server: MCPServer[Any] = MCPServer("councilgraph", instructions=ABOUT)
    telling = (tools.find, tools.facts, tools.follow_up, tools.source, tools.check)
    for tool in (*telling, tools.query, tools.questions):
        server.tool()(_in_words(tool))
    return server


def _in_words(tool: Callable[P, Json]) -> Callable[P, Json]:
    """A tool whose errors are told to the assistant, with the place that is wrong."""

    @wraps(tool)
    def told(*args: P.args, **kwargs: P.kwargs) -> Json:
        try:
            return tool(*args, **kwargs)
        except CouncilgraphError as error:
            raise ToolError("\n".join([str(error), error.shown]).strip()) from error

    return told


def _answered(graph: OpenGraph, sparql: str) -> Json:
    """What a query gives, with passages that speak of the first things in it."""
    with Evaluator(graph.folder.store_path(), seconds=SECONDS) as evaluator:
        found = evaluator.query(sparql)
    if isinstance(found, Triples):
        raise BadQuery("a SELECT or an ASK is needed here: its rows are told with their words")
    if not isinstance(found, Rows):
        return {"answer": found}
    rows = list(found)
    values = [value for row in rows[:MOST_ROWS] for value in row.values()]
    iris = dict.fromkeys(value.value for value in values if isinstance(value, IRI))
    told = [{name: text(value) for name, value in row.items()} for row in rows[:MOST_ROWS]]
    return {"total": len(rows), "rows": told, "passages": list(_passages(graph, iris))}


def _passages(graph: OpenGraph, iris: Iterable[str]) -> Iterator[Json]:
    """Words that state something of things, a few of each."""
    wanted = [str(IRI(iri)) for iri in list(dict.fromkeys(iris))[:MOST_THINGS]]
    count: dict[str, int] = {}
    for row in graph.store.select(WORDS % " ".join(wanted)) if wanted else ():
        thing = text(row["thing"])
        count[thing] = count.get(thing, 0) + 1
        if count[thing] <= MOST_WORDS:
            yield {"thing": thing} | {name: text(row[name]) for name in ("quote", "passage", "page")}
