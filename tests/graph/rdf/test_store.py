from __future__ import annotations

import random
import socket
from collections.abc import Iterator
from pathlib import Path

import pytest

from councilgraph.graph.rdf.store import IRI, Literal, Quad, Store, Triples, text
from councilgraph.ontology.errors import BadQuery, NotAGraph, UnknownName
from councilgraph.ontology.terms import expand

BASE = "http://localhost:8000/id/aldermere-city-council/"
PERSON = IRI(f"{BASE}person/n-arslan")
MEETING = IRI(f"{BASE}meeting/scrutiny-panel/2023-07-12")
PASSAGE = IRI("http://localhost:8000/id/document/0123456789abcdef#char=120,180")
NAME = IRI(expand("foaf:name"))
ATTENDED = IRI(expand("cg:attended"))
QUADS = [
    Quad(PERSON, NAME, Literal("N Arslan")),
    Quad(PERSON, NAME, Literal('Nadia "N" Arslan\né\u2028')),
    Quad(PERSON, ATTENDED, MEETING),
    Quad(PERSON, ATTENDED, MEETING, PASSAGE),
    Quad(MEETING, IRI(expand("cg:quorum")), Literal("3", datatype=IRI(expand("xsd:integer")))),
]


@pytest.fixture
def store(tmp_path: Path) -> Store:
    """A real store on disk."""
    Store.write(tmp_path / "store", QUADS)
    return Store.open(tmp_path / "store")


@pytest.fixture
def server() -> Iterator[socket.socket]:
    """A socket that would be connected to by a query that asks another server."""
    with socket.create_server(("127.0.0.1", 0)) as listening:
        listening.setblocking(False)  # noqa: FBT003 (the signature is the standard library's)
        yield listening


def test_what_is_written_is_read(store: Store) -> None:
    """A store on disk holds the quads it was made of, literals and names of graphs as they were."""
    assert set(store.quads()) == set(QUADS)
    assert len(store) == len(QUADS)
    assert set(store.quads(reasons=False)) == set(QUADS) - {QUADS[3]}


@pytest.mark.parametrize("run", [1, 2, 5, 6])
def test_stores_are_written_in_runs(tmp_path: Path, run: int) -> None:
    """However few quads are held in memory at once, all are written."""
    Store.write(tmp_path / "store", iter(QUADS), run)
    assert set(Store.open(tmp_path / "store").quads()) == set(QUADS)


def test_rows_are_keyed_by_variable(store: Store) -> None:
    """A row is a dict by name of variable, None where it is unbound; variables keep their order."""
    rows = store.select("SELECT ?who ?what ?none { ?who cg:attended ?what }")
    assert rows.variables == ["who", "what", "none"]
    assert list(rows) == [{"who": PERSON, "what": MEETING, "none": None}]


def test_default_graph_alone_is_asked(store: Store) -> None:
    """Counts are right: a fact and its reason are one in the default graph; the reason is by GRAPH."""
    assert len(list(store.select("SELECT * { ?s cg:attended ?o }"))) == 1
    reasons = store.select("SELECT ?why { GRAPH ?why { ?s cg:attended ?o } }")
    assert [row["why"] for row in reasons] == [PASSAGE]


def test_query_knows_its_forms(store: Store) -> None:
    """SELECT gives rows, ASK a truth value, CONSTRUCT triples; select takes nothing but SELECT."""
    assert store.query("ASK { ?s cg:attended ?o }") is True
    assert store.query("ASK { ?s cg:chaired ?o }") is False
    made = store.query("CONSTRUCT { ?o cg:heldBy ?s } WHERE { ?s cg:attended ?o }")
    assert isinstance(made, Triples)
    assert [(triple.subject, triple.object) for triple in made] == [(MEETING, PERSON)]
    with pytest.raises(BadQuery, match="SELECT is needed"):
        store.select("ASK {}")


def test_open_is_read_only(tmp_path: Path) -> None:
    """Reading changes no byte of a store, and two may read it at once."""
    Store.write(tmp_path / "store", QUADS)
    before = {path.name: path.read_bytes() for path in (tmp_path / "store").iterdir()}
    one, two = Store.open(tmp_path / "store"), Store.open(tmp_path / "store")
    assert set(one.quads()) == set(two.quads())
    del one, two
    assert {path.name: path.read_bytes() for path in (tmp_path / "store").iterdir()} == before


def test_open_through_a_link(tmp_path: Path) -> None:
    """A store opened through a link goes on being read when the link is turned to another."""
    Store.write(tmp_path / "one", QUADS)
    Store.write(tmp_path / "two", QUADS[:1])
    (tmp_path / "link").symlink_to("one")
    opened = Store.open(tmp_path / "link")
    (tmp_path / "other").symlink_to("two")
    (tmp_path / "other").rename(tmp_path / "link")
    assert len(opened) == len(QUADS)
    assert len(Store.open(tmp_path / "link")) == 1


def test_open_says_what_is_wrong(tmp_path: Path) -> None:
    """A missing or damaged store is refused in a line that names it and what to do; none is made."""
    with pytest.raises(NotAGraph, match=r"nothing is not a store.*build the graph again") as missing:
        Store.open(tmp_path / "nothing")
    assert not (tmp_path / "nothing").exists()
    Store.write(tmp_path / "store", QUADS)
    (tmp_path / "store" / "CURRENT").write_text("MANIFEST-999999\n")
    with pytest.raises(NotAGraph, match=r"store is not a store.*build the graph again") as damaged:
        Store.open(tmp_path / "store")
    assert "\n" not in f"{missing.value}{damaged.value}"


def test_write_never_adds_to_a_store(tmp_path: Path) -> None:
    """A store is made once: writing where one is raises, and leaves it as it was."""
    Store.write(tmp_path / "store", QUADS)
    with pytest.raises(FileExistsError):
        Store.write(tmp_path / "store", QUADS[:1])
    assert len(Store.open(tmp_path / "store")) == len(QUADS)


def test_write_passes_on_what_the_quads_raise(tmp_path: Path) -> None:
    """Ctrl-C while quads are made comes through as it is."""

    def quads() -> Iterator[Quad]:
        yield QUADS[0]
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        Store.write(tmp_path / "store", quads())


@pytest.mark.parametrize(
    ("query", "message"),
    [
        pytest.param("", "it holds none of SELECT", id="empty"),
        pytest.param("SELEC * { }", "line 1, column 1: “SELEC”", id="misspelt form"),
        pytest.param(
            "SELECT *\nWHERE { ?s ex:p ?o }", "line 2, column 12: the prefix ex:", id="undeclared prefix"
        ),
        pytest.param("SELECT * {\n ?s ?p ?o", "line 1, column 10: “{” is never closed", id="open brace"),
        pytest.param("SELECT * { ?s ?p ?o ) }", "line 1, column 21: “)” closes nothing", id="closes nothing"),
        pytest.param("SELECT * { <n-arslan> ?p ?o }", "<n-arslan> is not given in full", id="relative"),
        pytest.param("SELECT * { ?s ?p }", "line 1, column 19: not understood", id="two terms"),
        pytest.param("SELECT ?s (COUNT(?o) AS ?n) { ?s ?p ?o }", "variable that is unbound", id="no group"),
        pytest.param("DELETE WHERE { ?s ?p ?o }", "DELETE is an update", id="update"),
        pytest.param("LOAD <http://localhost/>", "LOAD is an update", id="load"),
        pytest.param("SELECT * { BIND(<x:f>(1) AS ?x) }", "function <x:f> is not supported", id="function"),
        pytest.param(
            "SELECT * { SERVICE ?x { ?s ?p ?o } }", "line 1, column 12: SERVICE", id="another server"
        ),
    ],
)
def test_bad_query_is_one_line(store: Store, query: str, message: str) -> None:
    """A query that cannot be run says in one line what is wrong and where."""
    with pytest.raises(BadQuery) as caught:
        list(store.select(query))
    assert message in str(caught.value)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(
    "query",
    [
        "SELECT * { SERVICE <URL> { ?s ?p ?o } }",
        "SELECT * { service silent <URL> { ?s ?p ?o } }",
        "SELECT*{SERVICESILENT<URL>{?s ?p ?o}}",
        "PREFIX : <URL> SELECT*{SERVICE:x{?s ?p ?o}}",
        "PREFIX : <URL> SELECT*{SERVICE:x#{\n{?s ?p ?o}}",
        "SELECT*{?s ?p trueSERVICE<URL>{?s ?p ?o}}",
        "SELECT*{?s ?p 1SERVICE<URL>{?s ?p ?o}}",
        "SELECT*{?s ?p ?a FILTER(?a<?b)SERVICE#>\n<URL>{?s ?p ?o}}",
        "PREFIX c: <x:> SELECT*{?s c:a\\# ?o .SERVICE<URL>{?s ?p ?o}}",
        "PREFIX c: <x:> SELECT*{?s ?p c:a.b.SERVICE<URL>{?s ?p ?o}}",
        "BASE <URL> SELECT*{SERVICE<x>{?s ?p ?o}}",
        'SELECT*{?s ?p "x"@en-SERVICE<URL>{?s ?p ?o}}',
        "SELECT*{?s ?p '''x'''SERVICE<URL>{?s ?p ?o}}",
        "ASK { VALUES ?x { <URL> } SERVICE ?x { ?s ?p ?o } }",
        "SELECT * { { SELECT * { SERVICE <URL> { ?s ?p ?o } } } }",
    ],
)
def test_no_query_leaves_the_machine(store: Store, server: socket.socket, query: str) -> None:
    """However SERVICE is written or hidden, the query is refused and nobody is connected to."""
    url = f"http://127.0.0.1:{server.getsockname()[1]}/"
    with pytest.raises(BadQuery):
        store.query(query.replace("URL", url))
    with pytest.raises(BlockingIOError):
        server.accept()


@pytest.mark.parametrize(
    "query",
    [
        "SELECT * { ?service a cg:ServiceArea } # SERVICE <x:y> { }",
        "SELECT * { ?s rdfs:label 'SERVICE', \"a SERVICE\"@en, '''SERVICE\n{'''  }",
        "PREFIX service: <https://service.example/> SELECT * { ?s service:of <https://x/service> }",
        "SELECT * { ?s ?p ?o FILTER(?o < ?s || STRSTARTS(STR(?o), 'SERVICE')) }",
    ],
)
def test_the_word_alone_is_no_call(store: Store, query: str) -> None:
    """Names, texts, comments and addresses that hold the word service are nobody's business."""
    assert list(store.select(query)) == []


def test_serialise_rows(store: Store) -> None:
    """Rows come in the four formats of SPARQL, by short name or media type."""
    query = "SELECT ?who { ?who cg:attended ?what }"

    def serialised(form: str) -> bytes:
        return store.serialise(store.select(query), form)

    assert serialised("csv") == f"who\r\n{PERSON.value}\r\n".encode()
    assert serialised("tsv") == f"?who\n{PERSON}\n".encode()
    assert serialised("application/sparql-results+json") == serialised("json")
    assert b"<uri>" in serialised("xml")


def test_serialise_truth_and_triples(store: Store) -> None:
    """A truth value comes in the formats of rows, triples in those of graphs."""
    assert store.serialise(store.query("ASK {}"), "json") == b'{"head":{},"boolean":true}'
    made = store.query("CONSTRUCT WHERE { ?s cg:attended ?o }")
    assert b"cg:attended" in store.serialise(made, "text/turtle")


@pytest.mark.parametrize("query", ["SELECT * {}", "ASK {}", "CONSTRUCT WHERE { ?s ?p ?o }"])
def test_serialise_offers_formats(store: Store, query: str) -> None:
    """A format that is not one for the results is refused with those that are."""
    with pytest.raises(UnknownName, match="there is no format for this called “tutle”: try "):
        store.serialise(store.query(query), "tutle")


@pytest.mark.parametrize("form", ["nq", "trig", "turtle", "ntriples"])
def test_dump_is_canonical(tmp_path: Path, form: str) -> None:
    """Equal graphs give equal bytes, whatever the order and the kind of store they were read into."""
    shuffled = QUADS * 2
    random.Random(7).shuffle(shuffled)  # noqa: S311 (a fixed order, not a secret)
    Store.write(tmp_path / "store", shuffled)
    assert Store.open(tmp_path / "store").dump(form) == Store.memory(QUADS).dump(form)


def test_canonical_lines(store: Store) -> None:
    """N-Quads are sorted unique lines in UTF-8, a line a quad."""
    lines = store.dump("nq").splitlines(keepends=True)
    assert lines == sorted(set(lines))
    assert len(lines) == len(QUADS)
    assert "é".encode() in store.dump("nq")


def test_turtle_begins_with_sorted_prefixes(store: Store) -> None:
    """The prefixes stand in a fixed order, and no fact is lost behind them."""
    lines = store.dump("turtle").decode().split("\n")
    prefixes = [line for line in lines if line.startswith("@prefix")]
    assert prefixes == sorted(prefixes) == lines[: len(prefixes)]
    assert any(line.strip(" ;.\t").endswith("cg:quorum 3") for line in lines)


def test_empty_graph() -> None:
    """A graph of nothing is dumped as nothing."""
    assert [Store.memory([]).dump(form) for form in ("nq", "turtle", "trig")] == [b"", b"", b""]


def test_text_of_terms() -> None:
    """Terms are shown without the marks of their syntax, and nothing where there is none."""
    assert [text(term) for term in (PERSON, Literal("x", language="en"), None)] == [PERSON.value, "x", ""]
