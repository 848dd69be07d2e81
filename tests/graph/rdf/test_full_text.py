from __future__ import annotations

from pathlib import Path

import pytest

from councilgraph.graph.rdf import full_text
from councilgraph.graph.rdf.full_text import Hit, find_words, things_with, write_index
from councilgraph.graph.rdf.store import IRI, BlankNode, Literal, Quad, Store
from councilgraph.ontology.errors import BadQuery, TooLarge
from councilgraph.ontology.terms import expand

THINGS = [
    ("x:panel", "skos:prefLabel", "Highways Co-ordination Panel"),
    ("x:panel", "skos:altLabel", "HCP"),
    ("x:reed", "foaf:name", "Zoë O’Brien-Reed"),
    ("x:lamps", "cg:text", "That the lamps on Quay Street be lit by 4.30 p.m. in winter."),
    ("x:lamps", "cg:followUpState", "the lamps"),
    ("x:ferry", "dcterms:title", "Ferry timetable for the winter"),
    ("x:paper", "cg:sha256", "abc"),
]


@pytest.fixture(scope="module")
def store() -> Store:
    """A few things with words."""
    quads = [Quad(IRI(s), IRI(expand(p)), Literal(words)) for s, p, words in THINGS]
    return Store.memory([*quads, Quad(BlankNode("b"), IRI(expand("cg:text")), Literal("lamps"))])


@pytest.fixture(scope="module")
def index(store: Store, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Their index, with the text of one document."""
    path = tmp_path_factory.mktemp("index") / full_text.NAME
    write_index(path, store, [("abc", "Minutes of the ferry users"), ("def", "of another graph: ferry")])
    return path


@pytest.mark.parametrize(
    ("words", "found"),
    [
        pytest.param("lamps", ["x:lamps"], id="a word of a decision"),
        pytest.param("LAMP quay", ["x:lamps"], id="beginnings of words, in any case and order"),
        pytest.param("winter", ["x:ferry", "x:lamps"], id="titles and decisions"),
        pytest.param("ferry", ["x:ferry", "x:paper"], id="documents by their text"),
        pytest.param("coordination", ["x:panel"], id="a hyphen is not looked at"),
        pytest.param("co-ordination", ["x:panel"], id="nor where it is given"),
        pytest.param("obrien reed", ["x:reed"], id="nor is an apostrophe"),
        pytest.param("O'Brien", ["x:reed"], id="of another form"),
        pytest.param("zoe", ["x:reed"], id="nor are accents"),
        pytest.param("hcp", ["x:panel"], id="an acronym"),
        pytest.param('"quay street"', ["x:lamps"], id="side by side"),
        pytest.param('"street quay"', [], id="not so in that order"),
        pytest.param("street quay", ["x:lamps"], id="in any order"),
        pytest.param("4.30", ["x:lamps"], id="a time"),
        pytest.param("lamps OR ferry", [], id="words of the index's language are words"),
        pytest.param("words:lamps", [], id="and its signs are none"),
        pytest.param("lamps * - ^ ( )", ["x:lamps"], id="signs alone are passed over"),
        pytest.param("nothing", [], id="what is not there"),
    ],
)
def test_words_are_found(index: Path, words: str, found: list[str]) -> None:
    """All words must be there, each the beginning of one; how they are written does not matter."""
    assert sorted(things_with(index, words)) == found


def test_a_quote_that_is_not_closed(index: Path) -> None:
    """A search box finds the words while they are typed; in a query the quote is refused, and said to be."""
    assert [hit.iri for hit in find_words(index, 'lamps"')] == ["x:lamps"]
    with pytest.raises(BadQuery, match='“lamps"” has a double quote without its other: close it'):
        things_with(index, 'lamps"')


def test_it_is_told_where_words_stand(index: Path) -> None:
    """A hit has the property, or says that it is the document's own text; the best comes first."""
    assert find_words(index, "ferry") == [Hit("x:ferry", "dcterms:title"), Hit("x:paper", "text")]
    assert len(find_words(index, "ferry", 1)) == 1


@pytest.mark.parametrize(
    ("words", "reason"),
    [("", "no letter"), ("* -", "no letter"), ("a " * 13, "more than 12 words"), ('"', "no letter")],
)
def test_what_cannot_be_looked_for_is_said(index: Path, words: str, reason: str) -> None:
    """Nothing and too much are refused in a line."""
    with pytest.raises(BadQuery, match=reason):
        find_words(index, words)


def test_a_graph_without_an_index_is_said(tmp_path: Path) -> None:
    """A graph that was built before there was an index is to be built again."""
    with pytest.raises(BadQuery, match="no index of words: build it again"):
        find_words(tmp_path / full_text.NAME, "lamps")


def test_a_damaged_index_is_said(tmp_path: Path) -> None:
    """What is no index is an error in a line."""
    path = tmp_path / full_text.NAME
    path.write_bytes(b"no index" * 1000)
    with pytest.raises(BadQuery, match="cannot be looked for"):
        find_words(path, "lamps")


def test_very_many_are_refused(index: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Words that are everywhere are not cut off unseen."""
    monkeypatch.setattr(full_text, "MOST", 1)
    with pytest.raises(TooLarge, match="more than 1 places: look for more words"):
        things_with(index, "winter")


def test_equal_graphs_give_equal_bytes(index: Path, store: Store, tmp_path: Path) -> None:
    """The index is the same file each time, and there is never another in its place unseen."""
    again = tmp_path / full_text.NAME
    write_index(again, store, [("abc", "Minutes of the ferry users")])
    assert again.read_bytes() == index.read_bytes()
    with pytest.raises(FileExistsError):
        write_index(again, store, [])


def test_what_cannot_be_written_is_an_error_of_the_system(store: Store, tmp_path: Path) -> None:
    """A build tells of it as of any file that it cannot write."""
    path = tmp_path / full_text.NAME
    lines = iter([("abc", "one"), ("abc", "\ud800")])
    with pytest.raises((OSError, UnicodeEncodeError)):
        write_index(path, store, lines)
