from __future__ import annotations

import datetime as dt
import re
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import networkx as nx
import pytest
from rdflib import Dataset

from councilgraph.graph import Graph
from councilgraph.graph import graph as opened
from councilgraph.graph.demo import samples
from councilgraph.ontology.errors import BadQuery, BadUsage, NotAGraph, UnknownName
from councilgraph.ontology.terms import expand
from tests.graph.panel import BASE

BODIES = "SELECT ?name { ?body a cg:Body ; skos:prefLabel ?name } ORDER BY ?name"


def run(code: str) -> str:
    """What a program says that has the package, and nothing else, within reach."""
    folder = Path(opened.__file__).parents[2]
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=folder,
        capture_output=True,
        text=True,
        check=True,
        env={"PYTHONPATH": "."},
    )
    return done.stdout


def test_the_package_is_imported_for_nothing() -> None:
    """Importing the package loads nothing; only who asks for Graph waits for what it needs."""
    code = (
        "import sys, councilgraph.graph as g; print(len([m for m in sys.modules if '.graph.' in m]), g.Graph)"
    )
    assert run(code) == "0 <class 'councilgraph.graph.graph.Graph'>\n"


def test_what_a_frame_does_not_need_is_not_loaded(graph: Graph) -> None:
    """A graph is opened, asked for a frame and shown without the packages of networks, of RDF and of reading."""
    others = (
        "'networkx', 'rdflib', 'spacy', 'pyvis', 'matplotlib', 'IPython', 'councilgraph.graph.resolve.linker'"
    )
    said = run(
        f"import sys; from councilgraph.graph import Graph; g = Graph.open({str(graph.path)!r}); g.decisions; "
        f"repr(g); print([name for name in ({others}) if name in sys.modules])"
    )
    assert said == "[]\n"


def test_the_package_has_nothing_else() -> None:
    """A wrong name of the package is an AttributeError like any other."""
    import councilgraph.graph  # noqa: PLC0415 (its names are what is tested)

    with pytest.raises(AttributeError, match="has no attribute 'Grahp'"):
        _ = councilgraph.graph.Grahp  # type: ignore[attr-defined]  # the wrong name


def test_what_is_no_graph_is_refused(tmp_path: Path) -> None:
    """A path that holds no graph is refused in a line that says what to do."""
    with pytest.raises(NotAGraph, match="councilgraph build"):
        Graph.open(tmp_path / "nothing")


def test_documents_are_built_and_opened(tmp_path: Path) -> None:
    """A graph is made of documents by their paths, and made of more with the first ones kept."""
    first, second = (path for folder in samples()[:1] for path in sorted(folder.iterdir())[:2])
    built = Graph.build([str(first)], tmp_path / "g")
    assert built.path == tmp_path / "g"
    assert repr(built).startswith("g: 1 document, 1 meeting, ")
    assert repr(Graph.build([second], tmp_path / "g", add=True)).startswith("g: 2 documents, 2 meetings, ")
    with pytest.raises(BadUsage, match="no such file"):
        Graph.build([tmp_path / "missing.txt"], tmp_path / "h")


def test_a_graph_says_what_is_in_it(councils: Graph) -> None:
    """The card has counts, years, who met and how often, and how much is cited and not loaded."""
    shown = repr(councils)
    assert re.match(r"samples.graph: 8 documents, 8 meetings, \d+ people, .* decisions, 2022–2024\n", shown)
    assert "  Environment and Communities Scrutiny Committee  5 meetings, 2022-11-15 to 2024-10-02\n" in shown
    assert re.search(r"\n  \d+ meetings and minutes are cited and not loaded: ", shown)


def test_a_notebook_shows_what_is_in_it(councils: Graph) -> None:
    """In a notebook the same card is HTML: numbers, meetings by year, who met, what is not here."""
    shown = councils._repr_html_()
    for words in (
        "<b>8</b>documents",
        "Meetings by year",
        '<th scope="row">2022</th>',
        "Who met",
        "Not here",
    ):
        assert words in shown
    assert "<script" not in shown
    assert not re.search(r"(?:src|href)=", shown)


def test_what_is_only_cited_is_not_counted(graph: Graph) -> None:
    """A meeting that is cited and not loaded is none of the meetings: it is said that it is not there."""
    assert "2 meetings, 3 people" in repr(graph)
    assert "2 meetings and minutes are cited and not loaded" in repr(graph)


def test_files_that_were_not_read_are_named(tmp_path: Path) -> None:
    """The card names the files that could not be read, and why."""
    (tmp_path / "empty.txt").write_bytes(b"\xff\xfe\x00")
    good = min(samples()[0].iterdir())
    shown = Graph.build([good, tmp_path / "empty.txt"], tmp_path / "g")
    assert "not read: " in repr(shown)
    assert "empty.txt" in shown._repr_html_()


def test_questions_are_asked_by_name(councils: Graph) -> None:
    """A question that has a name is asked by it, and its answer says what was asked."""
    assert "substitutes" in councils.questions().column("name")
    answer = councils.query("substitutes")
    assert answer.title == "Who stood in for whom, at which meeting?"
    assert {"P Ellwood", "K Rozario"} <= set(answer.column("substitute"))


def test_questions_are_asked_in_sparql(graph: Graph, tmp_path: Path) -> None:
    """SPARQL is asked as it is, or from a file; values are Python's own."""
    (tmp_path / "own query.rq").write_text(BODIES, encoding="utf-8")
    expected = [("Health Board",), ("Scrutiny Panel",)]
    assert [*graph.query(BODIES).rows] == expected
    assert [*graph.query(tmp_path / "own query.rq").rows] == expected
    days = graph.query("SELECT ?day { ?meeting cg:date ?day } ORDER BY ?day LIMIT 1")
    assert days[0] == {"day": dt.date(2022, 11, 14)}


def test_triples_are_rows_too(graph: Graph) -> None:
    """What a CONSTRUCT makes is a table of subject, predicate and object."""
    made = graph.query("CONSTRUCT { ?body a cg:Body } WHERE { ?body a cg:Committee }")
    assert made.columns == ("subject", "predicate", "object")
    assert made.rows == ((f"{BASE}panel", expand("rdf:type"), expand("cg:Body")),)


def test_yes_and_no_have_their_own_call(graph: Graph) -> None:
    """An ASK is answered by True or False, and by nothing that could be taken for rows."""
    assert graph.ask("ASK { ?body a cg:Board }") is True
    assert graph.ask("ASK { ?motion a cg:Motion }") is False
    with pytest.raises(BadQuery, match=r"use \.ask\(…\)"):
        graph.query("ASK { ?s ?p ?o }")
    with pytest.raises(BadQuery, match=r"use \.query\(…\)"):
        graph.ask(BODIES)


@pytest.mark.parametrize(
    ("question", "error", "words"),
    [
        pytest.param("SELECT ?x WHERE", BadQuery, "not understood", id="half a query"),
        pytest.param("SELECT ?x { ?x a nn:Y }", BadQuery, "the prefix nn: is not declared", id="a prefix"),
        pytest.param("substitute", UnknownName, "try substitutes", id="nearly a name"),
        pytest.param("DELETE WHERE { ?s ?p ?o }", BadQuery, "is an update", id="an update"),
    ],
)
def test_what_cannot_be_asked_is_refused_in_a_line(
    graph: Graph, question: str, error: type[Exception], words: str
) -> None:
    """What is wrong with a question is said in one line."""
    with pytest.raises(error, match=words) as raised:
        graph.query(question)
    assert "\n" not in str(raised.value)


def test_an_interrupted_kernel_goes_on(graph: Graph) -> None:
    """What a kernel's interrupt ends is the query, at once; the graph can be asked again."""
    runaway = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }"
    main = threading.main_thread().ident
    assert main is not None
    interrupt = threading.Timer(1, signal.pthread_kill, (main, signal.SIGINT))
    interrupt.start()
    begun = time.monotonic()
    with pytest.raises(KeyboardInterrupt):
        graph.query(runaway)
    assert time.monotonic() - begun < 5
    with pytest.raises(BadQuery, match=r"takes longer than 0\.5 seconds"):
        graph.query(runaway, seconds=0.5)
    assert graph.ask("ASK { ?body a cg:Board }") is True


def test_a_misspelt_term_is_a_warning(graph: Graph, caplog: pytest.LogCaptureFixture) -> None:
    """A term that the vocabulary lacks is named, with the nearest."""
    assert len(graph.query("SELECT * { ?a cg:chared ?b }")) == 0
    assert "did you mean cg:chaired?" in caplog.text


def test_nothing_is_guessed(graph: Graph) -> None:
    """Words that may mean several things find none of them, and say which there are."""
    with pytest.raises(
        UnknownName, match=r"“Arslan” may be N Arslan \(councillor\); P Arslan \(councillor\)"
    ):
        graph.find("Arslan")
    assert graph.search("Arslan").column("name") == ["N Arslan", "P Arslan"]
    with pytest.raises(UnknownName, match=r"nothing here is called “Arslam”: try .*Arslan"):
        graph.find("Arslam")


def test_the_network_is_ones_own(graph: Graph) -> None:
    """The network can be changed without changing the graph: the next one is whole again."""
    mine = graph.network()
    assert isinstance(mine, nx.MultiDiGraph)
    mine.remove_node(f"{BASE}panel")
    mine.nodes[f"{BASE}board"]["label"] = "changed"
    assert f"{BASE}panel" in graph.network()
    assert graph.network().nodes[f"{BASE}board"]["label"] == "Health Board"


@pytest.mark.parametrize("which", ["network", "people_meetings", "co_attendance", "referrals"])
def test_networks_are_written_as_they_are(councils: Graph, tmp_path: Path, which: str) -> None:
    """networkx writes each network as GraphML and GEXF as it is, and reads it back with every edge and key."""
    made: nx.Graph[str] = getattr(councils, which)()
    nx.write_graphml(made, tmp_path / "it.graphml")
    nx.write_gexf(made, tmp_path / "it.gexf")
    assert "dynamic" not in (tmp_path / "it.gexf").read_text("utf-8")
    read: list[nx.Graph[str]] = [nx.read_graphml(tmp_path / "it.graphml"), nx.read_gexf(tmp_path / "it.gexf")]
    for again in read:
        assert (len(again), again.number_of_edges()) == (len(made), made.number_of_edges())
    if isinstance(made, nx.MultiDiGraph):
        assert set(nx.read_graphml(tmp_path / "it.graphml", force_multigraph=True).edges) == set(made.edges)


def test_a_network_holds_plain_values(councils: Graph) -> None:
    """Values are str, int, float or bool, of the graph, its nodes and its edges; lists are joined."""
    around = councils.find("P Ellwood").network()
    for made in (councils.network(), around, councils.people_meetings()):
        known = [made.graph, *(each for *_, each in [*made.nodes(data=True), *made.edges(data=True)])]
        assert {type(value) for each in known for value in each.values()} <= {str, int, float, bool}
    names = {known.get("names", "") for _, known in councils.network().nodes(data=True)}
    assert any(" | " in name for name in names)


@pytest.mark.parametrize(
    "kind",
    [
        str,
        Path,
        pytest.param(lambda path: [path], id="list"),
        pytest.param(lambda path: iter([path]), id="any"),
    ],
)
def test_one_document_is_a_source_too(tmp_path: Path, kind: Callable[[Path], Any]) -> None:
    """A graph is built of one path, as words or as a Path, or of several."""
    good = min(samples()[0].iterdir())
    made = Graph.build(kind(good), tmp_path / "g")
    assert repr(made).startswith("g: 1 document,")


def test_networks_for_questions(councils: Graph) -> None:
    """Who was where, who sits with whom and who asks whom are each a call."""
    presence, together, asked = councils.people_meetings(), councils.co_attendance(), councils.referrals()
    assert len(presence) > len(together) > 20
    posts = {known["label"] for _, known in asked.nodes(data=True) if known["kind"] == "Post"}
    assert "Cabinet Member for Rivers, Parks and Climate" in posts
    assert all(known["quote"] for _, _, known in asked.edges(data=True))


def test_a_picture_stands_in_the_notebook(councils: Graph, tmp_path: Path) -> None:
    """A picture is a whole page in a frame with a title; it fetches nothing, and can be saved."""
    drawn = councils.draw(around="P Ellwood")
    shown = drawn._repr_html_()
    assert shown.startswith('<iframe title="Around P Ellwood" srcdoc="&lt;!doctype html&gt;')
    assert not re.search(r"(?:src|href)=(?:&quot;|\")https?:", shown)
    drawn.save(tmp_path / "view.html")
    assert (tmp_path / "view.html").read_text("utf-8") == drawn.page
    assert repr(drawn) == "Drawing(title='Around P Ellwood')"
    assert councils.draw(most=10).title.endswith("ho met, what was decided")
    with pytest.raises(UnknownName, match="nothing here is called"):
        councils.draw(around="Nobody of That Name")


def test_the_graph_is_had_in_rdflib(graph: Graph) -> None:
    """The same quads are had as an rdflib Dataset, or the facts alone."""
    whole, facts = graph.rdf(), graph.rdf(reasons=False)
    assert isinstance(whole, Dataset)
    assert whole.default_graph.isomorphic(facts.default_graph)
    assert sum(1 for _ in whole.quads()) > sum(1 for _ in facts.quads()) == len(facts.default_graph)


def test_an_open_graph_goes_on_while_it_is_built_anew(tmp_path: Path) -> None:
    """A build leaves a graph that is open as it was; opened again, it is what was built."""
    first, second = sorted(samples()[0].iterdir())[:2]
    old = Graph.build([first], tmp_path / "g")
    new = Graph.build([first, second], tmp_path / "g")
    days = "SELECT DISTINCT ?day { ?meeting cg:date ?day ; cg:status cg:Held }"
    assert len(old.query(days)) < len(new.query(days))


def test_who_held_a_post_on_a_day(councils: Graph) -> None:
    """The holder of a post on a day, with how sure it is; a day that is none and no post are told in a line."""
    (row,) = councils.holder("Cabinet Member for Rivers, Parks and Climate", "2023-10-18")
    assert (row["holder"], row["sure"]) == ("IK Mahmoud", "seen on that day")
    with pytest.raises(BadUsage, match="on is a day, as in 2024-01-31, not 'October'"):
        councils.holder("Cabinet Member for Rivers, Parks and Climate", "October")
    with pytest.raises(UnknownName, match="no post is called"):
        councils.holder("Towpath Lighting Plan", "2023-10-18")
