from __future__ import annotations

from pathlib import Path

import pytest

from councilgraph.graph.folder.file_names import FileName
from councilgraph.graph.folder.folder import GraphFolder
from councilgraph.graph.rdf.store import Literal
from councilgraph.ontology.errors import NotAGraph, UnknownName, UnreadableDocument
from councilgraph.ontology.model import Document, Mention, Statement, Value
from tests.graph.generations import a_document, build, finish, label_of


def stopped(
    path: Path, document: Document, *found: Statement, error: type[BaseException] = KeyboardInterrupt
) -> None:
    """A build that is cut short when all of it is written."""
    with GraphFolder.prepare(path).building() as generation:
        generation.add(document)
        generation.remember(document, found, "1")
        finish(generation, "stopped")
        raise error


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where a graph folder is to be."""
    return tmp_path / "aldermere.graph"


def test_same_bytes_under_two_names(path: Path) -> None:
    """A file that comes twice is one document with two names, sorted."""
    folder = build(path, a_document("Words\n", "b.txt"), a_document("Words\n", "a.txt"))
    (entry,) = folder.documents()
    assert entry.names == ("a.txt", "b.txt")
    assert folder.document(entry.sha256).name == "a.txt"


def test_two_generations_are_kept(path: Path) -> None:
    """The graph and the one before it stay; a reader of either goes on reading while others are built."""
    first = build(path, label="1")
    opened = first.store()
    second = build(path, label="2")
    assert (label_of(first), label_of(second)) == ("1", "2")
    for number in ("3", "4"):
        build(path, label=number)
    assert sorted(child.name for child in path.glob("gen-*")) == ["gen-000003", "gen-000004"]
    assert [quad.object for quad in opened.quads()] == [Literal("1")]
    with pytest.raises(NotAGraph, match="build the graph again"):
        first.store()


@pytest.mark.parametrize("raised", [KeyboardInterrupt, ValueError, SystemExit])
def test_a_failed_build_leaves_the_last_graph(path: Path, raised: type[BaseException]) -> None:
    """Whatever ends a build early, the graph is the one before, and nothing is left of the new one."""
    build(path, a_document("Words\n"), label="1")
    with pytest.raises(raised):
        stopped(path, a_document("Others\n"), error=raised)
    assert label_of(GraphFolder.open(path)) == "1"
    assert [entry.names for entry in GraphFolder.open(path).documents()] == [("minutes.txt",)]
    assert [child.name for child in path.glob("gen-*")] == ["gen-000001"]


def test_a_build_without_a_store_is_no_graph(path: Path) -> None:
    """A build that wrote no store does not replace the graph."""
    build(path, label="1")
    with pytest.raises(ValueError, match="has no store"), GraphFolder.prepare(path).building():
        pass
    assert label_of(GraphFolder.open(path)) == "1"


def test_nothing_changed(path: Path) -> None:
    """A build that finds nothing new leaves every byte of the graph as it is."""
    build(path, a_document("Words\n"))
    before = {file: file.read_bytes() for file in path.rglob("*") if file.is_file()}
    with GraphFolder.prepare(path).building() as generation:
        generation.leave()
    assert {file: file.read_bytes() for file in path.rglob("*") if file.is_file()} == before


def test_documents_are_carried_over(path: Path) -> None:
    """A document of the last graph is taken over unread, under its names or new ones."""
    one, two = a_document("One\n", "a.txt"), a_document("Two\n", "b.txt")
    build(path, one, two)
    with GraphFolder.prepare(path).building() as generation:
        generation.carry(one.sha256)
        generation.carry(two.sha256, FileName("d.txt"), FileName("c.txt"))
        assert generation.document(one.sha256) == one
        with pytest.raises(KeyError):
            generation.carry("0" * 64)
        finish(generation)
    folder = GraphFolder.open(path)
    assert {entry.names for entry in folder.documents()} == {("a.txt",), ("c.txt", "d.txt")}
    assert folder.document(two.sha256).text == two.text


def test_documents_that_are_gone_are_removed(path: Path) -> None:
    """A document that a graph has no more leaves nothing in its folder: text, statements, generation."""
    gone = a_document("Gone\n")
    with GraphFolder.prepare(path).building() as generation:
        generation.add(gone)
        generation.remember(gone, [], "1")
        finish(generation)
    kept = build(path, a_document("Stays\n"))
    with pytest.raises(UnknownName, match="has no document"):
        kept.document(gone.sha256)
    assert list(path.rglob(f"{gone.sha256}*")) == []
    assert [child.name for child in path.glob("gen-*")] == ["gen-000002"]


def test_a_text_read_anew_leaves_the_old_one(path: Path) -> None:
    """The same file read to another text does not touch the text that the last graph rests on."""
    old = a_document("Words\n")
    new = Document(old.sha256, old.name, old.media_type, "Wo rds\n")
    build(path, old, label="1")
    with pytest.raises(KeyboardInterrupt):
        stopped(path, new)
    assert GraphFolder.open(path).document(old.sha256) == old
    assert build(path, new, label="2").document(old.sha256) == new
    assert build(path, new, label="3").document(old.sha256) == new
    assert len(list((path / "texts").iterdir())) == 2


def test_statements_are_remembered(path: Path) -> None:
    """What was found in a document is there for the next build of the same version, even after a stop."""
    document = a_document("Scrutiny Panel\n")
    thing = Mention("cg:Committee", "Scrutiny Panel")
    found = [Statement(thing, "skos:prefLabel", Value("x"), document.passage(0, 14), "bodies/0.1.0")]
    with pytest.raises(KeyboardInterrupt):
        stopped(path, document, *found)
    with GraphFolder.prepare(path).building() as generation:
        assert generation.cached(document, "1") == found
        assert generation.cached(document, "2") is None
        assert generation.cached(a_document("Others\n"), "1") is None
        generation.leave()


def test_a_text_without_utf8_is_refused(path: Path) -> None:
    """Half a character, which no file can hold, is told with the document's name and the place."""
    broken = Document("0" * 64, "minutes.txt", "text/plain", "ab\ud800c")
    with pytest.raises(UnreadableDocument, match=r"minutes\.txt.*offset 2"):
        build(path, broken)
