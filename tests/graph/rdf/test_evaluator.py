from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Timer

import pytest

from councilgraph.graph.folder.folder import GraphFolder
from councilgraph.graph.rdf import evaluator
from councilgraph.graph.rdf.evaluator import GIGA, Asked, Evaluator
from councilgraph.graph.rdf.store import IRI, Results, Rows, Store, Triples, restored, text
from councilgraph.ontology.errors import BadQuery, BadUsage, NotAGraph, TooLarge, TooSlow, UnknownName
from tests.graph import panel
from tests.graph.test_faults import build

RUNAWAY = "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n ?o } ORDER BY ?a ?d ?g LIMIT 1"
"""A query that takes ever more time, and memory as well: which of the two ends it depends on the machine."""
ENDLESS = "SELECT (COUNT(*) AS ?number) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n ?o . ?p ?q ?r }"
"""A query that takes ever more time and hardly any memory."""
QUERIES = [
    pytest.param(r"SELECT ?s ?none (STRLANG('a\n\u000C', 'cy') AS ?t) { ?s ?p ?o }", id="rows"),
    pytest.param("SELECT * { ?s cg:moved ?o }", id="no rows"),
    pytest.param(
        "SELECT (1.50 AS ?a) (true AS ?b) ('2024-01-31'^^xsd:date AS ?c) (BNODE() AS ?d) {}", id="typed"
    ),
    pytest.param("ASK { ?s cg:chaired ?o }", id="yes"),
    pytest.param("ASK { ?s cg:moved ?o }", id="no"),
    pytest.param(r"CONSTRUCT { ?s rdfs:label '\\ x\n'@en } WHERE { ?s a cg:Body }", id="triples"),
]


@pytest.fixture(scope="module")
def graph(tmp_path_factory: pytest.TempPathFactory) -> GraphFolder:
    """The small graph in its folder."""
    return GraphFolder.open(panel.write(tmp_path_factory.mktemp("panel") / "panel.graph"))


@pytest.fixture
def asked(graph: GraphFolder) -> Iterator[Evaluator]:
    """A process that asks the small graph, and is gone afterwards."""
    with Evaluator(graph.store_path(), seconds=30) as made:
        yield made


def process_of(asked: Evaluator) -> int:
    """The process behind an evaluator, which has begun."""
    assert asked._process is not None
    return asked._process.pid


def is_alive(process: int) -> bool:
    """Whether a process is there and has not ended."""
    try:
        state = Path(f"/proc/{process}/stat").read_text("utf-8").rpartition(") ")[2][0]
    except OSError:
        return False
    return state not in "ZX"


def until(condition: bool, begun: float) -> bool:
    """Whether to go on waiting for something that takes no longer than ten seconds."""
    time.sleep(0.02)
    return not condition and time.monotonic() - begun < 10


def content(found: Rows | Triples | bool) -> object:
    """Results as they compare; blank nodes have no name that lasts."""
    if isinstance(found, Rows):
        return found.variables, [
            [("_:" if str(t).startswith("_:") else t) for t in row.values()] for row in found
        ]
    return found if isinstance(found, bool) else set(found)


@pytest.mark.parametrize("query", QUERIES)
def test_answers_are_those_of_the_store(graph: GraphFolder, asked: Evaluator, query: str) -> None:
    """What comes out of the process is what the store gives: terms, types, languages, order."""
    assert content(asked.query(query)) == content(graph.store().query(query))


def test_one_process_answers_many(asked: Evaluator) -> None:
    """The process is started once; what is wrong with a query does not end it, nor an answer left unread."""
    asked.query("SELECT * { ?s ?p ?o }")
    first = process_of(asked)
    for query in (
        "SELECT ?x {",
        "SELECT * { BIND(<x:f>(1) AS ?x) }",
        "SELECT (COUNT(*) AS ?n) (?n AS ?n) {}",
    ):
        with pytest.raises(BadQuery):
            asked.query(query)
    assert asked.query("ASK { ?s ?p ?o }") is True
    assert process_of(asked) == first


def test_what_is_wrong_is_shown_at_its_place(asked: Evaluator) -> None:
    """An error comes out of the process with the line that is wrong and the mark beneath."""
    with pytest.raises(BadQuery, match="line 2, column 12: “\\)” closes nothing") as raised:
        asked.query("SELECT *\n{ ?s ?p ?o ) }")
    assert raised.value.shown == "{ ?s ?p ?o ) }\n           ^"


def test_a_query_ends_at_its_deadline(asked: Evaluator) -> None:
    """A query that would run for ever is ended when its time is up, and the next one is answered."""
    begun = time.monotonic()
    with pytest.raises(BadQuery, match="longer than 1 seconds: narrow it, or add a LIMIT"):
        asked.query(ENDLESS, 1)
    assert time.monotonic() - begun < 5
    assert asked.query("ASK {}") is True


def test_a_query_has_so_much_memory(graph: GraphFolder) -> None:
    """A query that would take all memory is ended at its limit, and the next one is answered."""
    with Evaluator(graph.store_path(), seconds=50, memory=GIGA // 20) as asked:
        with pytest.raises(BadQuery, match=r"more than 0\.05 GB of memory"):
            asked.query(RUNAWAY)
        assert asked.query("ASK {}") is True


def test_an_answer_has_so_much_room(graph: GraphFolder) -> None:
    """An answer without end is refused before it fills the disk."""
    with Evaluator(graph.store_path(), seconds=30, room=100_000) as asked:
        with pytest.raises(TooLarge, match=r"answer is larger than 0\.0954 MB: add a LIMIT"):
            asked.query("SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }")
        assert asked.query("ASK {}") is True


@pytest.mark.parametrize(
    ("query", "form", "words"),
    [
        ("SELECT (1 AS ?n) {}", "text/csv", b"n\r\n1\r\n"),
        ("ASK {}", "tsv", b"true"),
        ("CONSTRUCT { cg:a cg:b 'c' } {}", "ntriples", b"<https://w3id.org/councilgraph/ns#a> "),
    ],
)
def test_an_answer_has_the_format_that_is_asked_for(
    asked: Evaluator, query: str, form: str, words: bytes
) -> None:
    """The process writes the format itself, so that nobody need read the answer to write it again."""
    assert asked.answer(Asked(query, form)).file.read().startswith(words)


@pytest.mark.parametrize(
    ("query", "form", "error"),
    [
        ("ASK {}", "turtle", UnknownName),
        ("CONSTRUCT { cg:a <x:1> 1 } {}", "rdfxml", BadUsage),
    ],
)
def test_a_format_that_does_not_fit_is_said(
    asked: Evaluator, query: str, form: str, error: type[Exception]
) -> None:
    """A format that cannot hold the answer is an error in a line, and the process goes on."""
    with pytest.raises(error):
        asked.answer(Asked(query, form), 30)
    first = process_of(asked)
    assert asked.query("ASK {}") is True
    assert process_of(asked) == first


def test_a_query_is_run_on_the_graphs_that_are_chosen(graph: GraphFolder, asked: Evaluator) -> None:
    """The default graph and the named graphs can be chosen from outside, and FROM does not overrule that."""
    name = next(quad.graph_name for quad in graph.store().quads() if isinstance(quad.graph_name, IRI))
    query, named = "ASK FROM <x:none> { ?s ?p ?o }", "ASK { GRAPH ?g { ?s ?p ?o } }"

    def holds(sparql: str, default: list[str], others: list[str]) -> bool:
        found = asked.answer(Asked(sparql, graphs=(default, others)))
        return restored(found.kind, found.file) is True

    assert (holds(query, [name.value], []), holds(query, [], [name.value])) == (True, False)
    assert (holds(named, [name.value], []), holds(named, [], [name.value])) == (False, True)
    with pytest.raises(BadQuery, match="“none” is no address of a graph"):
        holds(query, ["none"], [])


def test_somebody_else_may_stop_it(asked: Evaluator) -> None:
    """A query without a deadline of its own ends when another thread says so, with the reason."""
    asked.query("ASK {}")
    Timer(0.3, asked.stop, ["enough"]).start()
    with pytest.raises(TooSlow, match="enough"):
        asked.answer(Asked(ENDLESS))
    assert asked.query("ASK {}") is True


def test_large_answers_wait_in_a_file(asked: Evaluator, monkeypatch: pytest.MonkeyPatch) -> None:
    """An answer that is not held in memory is the same, and whoever reads a part of it leaves nothing behind."""
    query = "SELECT * { ?a ?b ?c . ?d ?e ?f } ORDER BY ?a ?b ?c ?d ?e ?f"
    whole = content(asked.query(query))
    monkeypatch.setattr(evaluator, "HELD", 1000)
    assert content(asked.query(query)) == whole
    next(iter(asked.query(query)))  # type: ignore[arg-type]  # they are rows


def test_threads_take_turns(asked: Evaluator) -> None:
    """Threads that ask at once get each its own answer."""

    def ask(number: int) -> list[str]:
        rows = asked.query(f"SELECT ({number} AS ?n) {{}}")
        return [text(row["n"]) for row in rows] if isinstance(rows, Rows) else []

    with ThreadPoolExecutor(8) as threads:
        assert list(threads.map(ask, range(20))) == [[str(number)] for number in range(20)]


def test_a_graph_that_is_gone_is_said(tmp_path: Path) -> None:
    """Where the store is no longer there the error is the one of opening it."""
    with Evaluator(tmp_path / "store") as asked, pytest.raises(NotAGraph, match="build the graph again"):
        asked.query("ASK {}")


@pytest.mark.parametrize(
    "query", ["LOAD <URL>", "INSERT DATA { <x:a> <x:b> 1 }", "SELECT * { SERVICE <URL> { ?s ?p ?o } }"]
)
def test_what_is_refused_starts_nothing(asked: Evaluator, query: str) -> None:
    """Updates and calls to other servers are refused with the reason before there is a process to run them."""
    with pytest.raises(BadQuery, match=r"refused: line 1, column .*(an update|another server)"):
        asked.query(query)
    assert asked._process is None


def test_nobody_need_close_it(graph: GraphFolder) -> None:
    """The process ends with the last reference to what asks it."""
    asked = Evaluator(graph.store_path())
    asked.query("ASK {}")
    process = process_of(asked)
    del asked
    assert not is_alive(process)


def runaway(graph: GraphFolder) -> tuple[subprocess.Popen[str], int]:
    """A command that asks for what never ends, and the process in which that is evaluated by now."""
    command = [sys.executable, "-m", "councilgraph.graph", "query", str(graph.path), "-"]
    env = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    asking = subprocess.Popen(command, stdin=subprocess.PIPE, stderr=subprocess.PIPE, env=env, text=True)
    assert asking.stdin is not None
    with asking.stdin as given:
        given.write(ENDLESS)
    begun = time.monotonic()
    children = Path(f"/proc/{asking.pid}/task/{asking.pid}/children")
    while until(bool(children.read_text("ascii")), begun):
        pass
    time.sleep(0.5)
    (child,) = map(int, children.read_text("ascii").split())
    return asking, child


@pytest.mark.skipif(sys.platform != "linux", reason="looks into /proc")
@pytest.mark.parametrize(
    ("how", "status", "words"),
    [
        (signal.SIGINT, 130, "councilgraph: stopped\n"),
        (signal.SIGTERM, 143, "councilgraph: stopped\n"),
        (signal.SIGKILL, -9, ""),
        (signal.SIGHUP, -1, ""),
    ],
)
def test_a_query_ends_with_the_one_that_asks(
    graph: GraphFolder, how: signal.Signals, status: int, words: str
) -> None:
    """Ctrl-C and TERM end a runaway at once, with their status; nothing is left, even of kill -9."""
    asking, child = runaway(graph)
    begun = time.monotonic()
    asking.send_signal(how)
    asking.wait(10)
    assert time.monotonic() - begun < 5
    assert asking.stderr is not None
    with asking.stderr as said:
        assert (asking.returncode, said.read()) == (status, words)
    while until(not is_alive(child), begun):
        pass
    assert not is_alive(child)


def test_a_store_is_asked_as_it_is(graph: GraphFolder) -> None:
    """The process opens the store to read: it changes no byte of it."""
    before = Store.open(graph.store_path()).dump("nq")
    with Evaluator(graph.store_path()) as asked:
        asked.query("SELECT * { ?s ?p ?o }")
    assert Store.open(graph.store_path()).dump("nq") == before
    assert graph.damaged() == []


def test_a_query_asks_again_where_its_graph_is_replaced(tmp_path: Path) -> None:
    """A build that clears a graph away between its opening and its query leaves that query the new one."""
    path = tmp_path / "a.graph"
    build(path, 0)
    opened: list[GraphFolder] = []

    def ask(folder: GraphFolder) -> Results:
        opened.append(folder)
        if len(opened) == 1:
            build(path, 1)
        with Evaluator(folder.store_path()) as evaluator:
            return evaluator.query("ASK { GRAPH ?g { ?s ?p ?o } }")

    assert GraphFolder.open_and(path, ask) is True
    assert len(opened) == 2


def test_words_are_looked_for_in_the_index(graph: GraphFolder, asked: Evaluator) -> None:
    """`cg:search` finds things by their words; what is wrong elsewhere is shown in the query as it was given."""
    (label,) = (
        row["l"] for row in graph.store().select("SELECT ?l { ?x skos:prefLabel ?l } ORDER BY ?l LIMIT 1")
    )
    found = asked.query(f"SELECT ?x {{ ?x cg:search {label} ; skos:prefLabel ?l FILTER(?l = {label}) }}")
    assert isinstance(found, Rows)
    assert len(list(found)) == 1
    with pytest.raises(BadQuery, match=r"column 39: “\)” closes nothing") as raised:
        asked.query('SELECT * { ?x cg:search "a" ; a ?kind ) }')
    assert raised.value.shown.startswith("SELECT * { ?x cg:search")
    with pytest.raises(BadQuery, match="no letter"):
        asked.query('ASK { ?x cg:search "*" }')
