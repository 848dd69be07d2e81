"""The same minutes in several media, of several prints: each fact once, with each paper's words as a reason."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Mapping
from itertools import combinations, permutations
from pathlib import Path

import pytest

from councilgraph.extractors.extract import extract
from councilgraph.extractors.profile import load
from councilgraph.graph.build.build import build
from councilgraph.graph.folder.folder import GraphFolder
from councilgraph.graph.graph import Graph
from councilgraph.graph.rdf.store import IRI, Literal, Store, text
from councilgraph.graph.resolve.linker import Linker
from councilgraph.graph.resolve.together import bring_together
from councilgraph.graph.resolve.typography import bare
from councilgraph.ontology.model import Document, Mention, Statement, Term, Value
from tests.fiction.minutes import Minutes
from tests.fiction.prints import ITEMS, PRINTS, retyped
from tests.fiction.prints import docx as word
from tests.fiction.prints import markdown as marked
from tests.fiction.prints import text as typed
from tests.generate import generate

SAID = """SELECT ?s ?p ?o { ?s ?p ?o FILTER(!STRSTARTS(STR(?s), "http://localhost:8000/id/document/")
    && !CONTAINS(STR(?s), "/id/inference/") && !CONTAINS(STR(?o), "/id/document/")) }"""
REASONS = """SELECT ?s ?p ?o (COUNT(DISTINCT ?paper) AS ?n) {
    GRAPH ?why { ?s ?p ?o FILTER(!STRSTARTS(STR(?s), "http://localhost:8000/id/document/")) }
    { ?why cg:document ?paper } UNION { ?why prov:used/cg:document ?paper }
    FILTER(?p != skos:altLabel) } GROUP BY ?s ?p ?o"""  # one passage shows how a name is written
PASSAGES = """SELECT ?sha ?start ?end ?quote { ?one a cg:Passage ; cg:document/cg:sha256 ?sha ; cg:start ?start ;
    cg:end ?end ; cg:quote ?quote }"""
COUNTED = "SELECT (COUNT(DISTINCT ?x) AS ?n) { ?x a cg:%s }"

Fact = tuple[str, str, str]


def graph_of(folder: Path, papers: Mapping[str, bytes]) -> Path:
    """The folder of a graph of papers with these names and contents, built at once."""
    folder.mkdir(parents=True)
    for name, data in papers.items():
        (folder / name).write_bytes(data)
    build([folder / name for name in papers], folder / "graph")
    return folder / "graph"


def store_of(folder: Path, papers: Mapping[str, bytes]) -> Store:
    """The store of such a graph."""
    return GraphFolder.open(graph_of(folder, papers)).store()


def said(store: Store) -> Counter[Fact]:
    """What a graph says but for its papers, with the words of values bare."""
    rows = ((text(row["s"]), text(row["p"]), row["o"]) for row in store.select(SAID))
    return Counter(
        (s, p, bare(text(thing)) if isinstance(thing, Literal) else text(thing)) for s, p, thing in rows
    )


def counted(store: Store, *kinds: str) -> list[int]:
    """How many things there are of each kind."""
    return [int(text(next(iter(store.select(COUNTED % kind)))["n"])) for kind in kinds]


def prints(*names: str) -> dict[str, bytes]:
    """The minutes in the media of these files."""
    return {name: PRINTS[name]() for name in names}


@pytest.fixture(scope="module")
def once(tmp_path_factory: pytest.TempPathFactory) -> Counter[Fact]:
    """What is said where the minutes are there once."""
    return said(store_of(tmp_path_factory.mktemp("once") / "papers", prints("minutes.txt")))


def test_the_minutes_say_what_print_can_change(once: Counter[Fact]) -> None:
    """What is compared has names, titles, decisions, a motion, an interest, a sum, and dates."""
    predicates = {p.rpartition("#")[2].rpartition("/")[2] for _, p, _ in once}
    assert predicates >= {
        "nameAsWritten", "title", "text", "dueText", "movedBy", "declaredBy", "amount", "refersTo", "endTime",
    }  # fmt: skip


@pytest.mark.parametrize("name", PRINTS)
def test_each_medium_says_the_same(name: str, once: Counter[Fact], tmp_path: Path) -> None:
    """Each print by itself says what the others say."""
    assert said(store_of(tmp_path / "papers", prints(name))) == once


@pytest.mark.parametrize("names", [*combinations(PRINTS, 2), tuple(PRINTS)], ids=" ".join)
def test_minutes_in_several_media_are_in_the_graph_once(
    names: tuple[str, ...], once: Counter[Fact], tmp_path: Path
) -> None:
    """The graph of several prints is that of one but for papers and passages, and all are reasons for each fact."""
    store = store_of(tmp_path / "papers", prints(*names))
    assert said(store) == once
    fewer = [row for row in store.select(REASONS) if int(text(row["n"])) != len(names)]
    assert [(text(row["s"]), text(row["p"]), text(row["o"])) for row in fewer] == []


RETYPED = tuple(enumerate(generate(16, seed=11)))


@pytest.mark.parametrize(("seed", "minutes"), RETYPED, ids=[one.name for _, one in RETYPED])
def test_minutes_that_are_typed_otherwise_state_the_same(seed: int, minutes: Minutes) -> None:
    """Other quotes, dashes, hyphens and spaces at random make no fact more and none less, alone or beside the first."""
    one, other = (stated(words) for words in (minutes.text, retyped(minutes.text, seed)))
    assert brought_together(other) == brought_together(one)
    assert brought_together([*one, *other]) == brought_together(one)


def stated(words: str) -> list[Statement]:
    """What a text states."""
    sha256 = hashlib.sha256(words.encode()).hexdigest()
    return list(extract(Document(sha256, "minutes.txt", "text/plain", words), load()))


def brought_together(statements: list[Statement]) -> Counter[Fact]:
    """The facts of statements but for those of papers, with the words of values bare."""
    linker, held, _ = bring_together(statements, "http://localhost:8000/id/")
    facts = {
        (linker.iri(one.subject), one.predicate, _named(one.object, linker))
        for one in held
        if one.subject.kind != "cg:Minutes"
    }
    return Counter((s, p, bare(thing)) for s, p, thing in facts)


def _named(thing: Mention | Value | Term, linker: Linker) -> str:
    if isinstance(thing, Mention):
        return linker.iri(thing)
    return thing.lexical if isinstance(thing, Value) else thing.name


def test_questions_are_answered_once(tmp_path: Path) -> None:
    """Each named question has as many rows for two prints of the minutes as for one, but that for documents."""
    one, two = (
        Graph(GraphFolder.open(graph_of(tmp_path / str(len(names)), prints(*names))))
        for names in (["minutes.txt"], ["minutes.txt", "minutes.docx"])
    )
    names = [str(name) for name in one.questions().column("name") if name != "documents"]
    rows = {name: len(one.query(name)) for name in names}
    assert sum(map(bool, rows.values())) > 8
    assert {name: len(two.query(name)) for name in names} == rows


def test_quotes_are_each_paper_s_own_words(tmp_path: Path) -> None:
    """Whichever print of a fact is shown, what a passage quotes stands at its offsets in its paper."""
    folder = GraphFolder.open(graph_of(tmp_path / "papers", prints(*PRINTS)))
    quotes = [
        (text(row["quote"]), folder.document(text(row["sha"])).text[int(text(row["start"])) : int(text(row["end"]))])
        for row in folder.store().select(PASSAGES)
    ]  # fmt: skip
    assert len(quotes) > 100
    assert [pair for pair in quotes if pair[0] != pair[1]] == []


def test_the_better_print_is_shown(tmp_path: Path) -> None:
    """Of a typed heading and a printed one the printed one is shown, of capitals and small letters these."""
    store = store_of(tmp_path / "papers", prints("minutes.txt", "minutes.docx"))
    titles = {text(row["t"]) for row in store.select("SELECT ?t { ?x a cg:AgendaItem ; dcterms:title ?t }")}
    texts = {text(row["t"]) for row in store.select("SELECT ?t { ?x a cg:Decision ; cg:text ?t }")}
    assert "The Harbour-Master's Report" in titles
    assert len(titles) == len(ITEMS)
    assert any("“Quay Steps” –" in one for one in texts)


def exported(graph: Path) -> bytes:
    """All that a graph exports."""
    return b"".join(GraphFolder.open(graph).store().lines())


def test_the_order_of_papers_makes_no_difference(tmp_path: Path) -> None:
    """Papers in any order, at once or one after the other, export the same bytes."""
    papers = {**prints("minutes.txt", "minutes.md"), "copy.txt": typed(), "draft.md": marked(ITEMS[1:])}
    found = set()
    for at, order in enumerate([*permutations(papers)][::4]):
        graph = graph_of(tmp_path / str(at), {name: papers[name] for name in order})
        found.add(exported(graph))
    first, *rest = (tmp_path / "0" / name for name in papers)
    build([first], tmp_path / "parts")
    for one in rest:
        build([one], tmp_path / "parts", add=True)
    assert {exported(tmp_path / "parts")} == found


def test_an_error_that_several_prints_have_is_one(tmp_path: Path) -> None:
    """A weekday of the meeting that does not fit, in each print of its minutes, is one error with the words of each."""
    names = ("minutes.txt", "minutes.md", "minutes.html")
    wrong = {name: data.replace(b"Tuesday", b"Monday") for name, data in prints(*names).items()}
    store = store_of(tmp_path / "papers", wrong)
    assert counted(store, "SourceError") == [1]
    papers = store.select("SELECT DISTINCT ?d { ?x a cg:SourceError ; prov:used/cg:document ?d }")
    assert len(list(papers)) == 3


AMENDED = [
    pytest.param("be approved", "be refused", id="a word"),
    pytest.param("“Quay Steps” – in", "“Quay Steps” not – in", id="a word more"),
    pytest.param("well-lit parts", "10 parts", id="a number"),
]


@pytest.mark.parametrize(("words", "others"), AMENDED)
def test_decisions_that_differ_are_two(words: str, others: str, tmp_path: Path) -> None:
    """What two papers say was decided under one item is two decisions where a word or a number differs."""
    heading, *rest = ITEMS[2]
    changed = [*ITEMS[:2], (heading, *(one.replace(words, others) for one in rest)), *ITEMS[3:]]
    store = store_of(tmp_path / "papers", {"a.txt": typed(), "b.docx": word(changed)})
    alone = store_of(tmp_path / "one", {"a.txt": typed()})
    (items, decisions), (before, single) = (counted(one, "AgendaItem", "Decision") for one in (store, alone))
    assert (items, decisions) == (before, single + 1)
    several = store.select("SELECT ?x { ?x a cg:Decision ; cg:text ?a, ?b FILTER(STR(?a) < STR(?b)) }")
    assert list(several) == []


def test_a_draft_that_lacks_an_item_counts_otherwise(tmp_path: Path) -> None:
    """A paper that lacks an item has the others in their places: none bears two titles or two numbers."""
    store = store_of(tmp_path / "papers", {"a.txt": typed(), "b.docx": word([*ITEMS[:1], *ITEMS[2:]])})
    assert said(store) == said(store_of(tmp_path / "one", {"a.txt": typed()}))


def test_items_under_another_number_are_others(tmp_path: Path) -> None:
    """Items of one heading whose numbers differ, as 1 and 10 do, are two."""
    renumbered = [*ITEMS[:4], (ITEMS[4][0].replace("5.", "10."), *ITEMS[4][1:])]
    papers = {"a.md": marked(), "b.docx": word(renumbered)}
    assert counted(store_of(tmp_path / "papers", papers), "AgendaItem") == [len(ITEMS) + 1]


REWORDED = [
    pytest.param("Members’ Questions and Answers", 0, id="more words"),
    pytest.param("Members’ Question", 0, id="a letter less"),
    pytest.param("Dues of the Boatyard", 1, id="another heading"),
]


@pytest.mark.parametrize(("heading", "more"), REWORDED)
def test_headings_under_one_number(heading: str, more: int, tmp_path: Path) -> None:
    """Under one number, headings that are wordings of one are one item's, and others are two items'."""
    changed = [*ITEMS[:3], (f"4. {heading}", *ITEMS[3][1:]), *ITEMS[4:]]
    papers = {"a.txt": typed(), "b.docx": word(changed)}
    assert counted(store_of(tmp_path / "papers", papers), "AgendaItem") == [len(ITEMS) + more]


def test_a_list_that_lost_its_numbers_has_them_from_the_other(tmp_path: Path) -> None:
    """Items are one with those of the same headings where one paper prints their numbers and one does not."""
    bare_items = [(heading.partition(" ")[2], *rest) for heading, *rest in ITEMS]
    store = store_of(tmp_path / "papers", {"a.txt": typed(), "b.md": marked(bare_items)})
    found = said(store)
    assert found == said(store_of(tmp_path / "one", {"a.txt": typed()}))


def test_two_sittings_of_a_day_stay_two(tmp_path: Path) -> None:
    """Minutes of the morning and of the evening, alike but for the hour, are of two meetings."""
    evening = typed().replace(b"7.00 pm", b"9.30 pm").replace(b"8.25 pm", b"10.25 pm")
    store = store_of(
        tmp_path / "papers", {"a.txt": typed(), "b.txt": evening, "c.md": PRINTS["minutes.md"]()}
    )
    assert counted(store, "Meeting", "AgendaItem") == [3, 2 * len(ITEMS)]  # one more is cited


def test_a_bare_surname_is_one_person_s_in_both(tmp_path: Path) -> None:
    """Somebody named by surname alone, whom no list explains, is one person in two papers of one meeting."""
    renamed = [tuple(one.replace("Jane O’Farrell and", "Penhale and") for one in item) for item in ITEMS]
    store = store_of(tmp_path / "papers", {"a.txt": typed(renamed), "b.docx": word(renamed)})
    alone = store_of(tmp_path / "one", {"a.txt": typed(renamed)})
    assert any("Penhale" in name for name in labels(alone, ["Councillor"]))
    assert said(store) == said(alone)


def labels(store: Store, kinds: Iterable[str]) -> list[str]:
    """The names of things of some kinds."""
    wanted = " ".join(f"cg:{kind}" for kind in kinds)
    rows = store.select(f"SELECT ?n {{ VALUES ?k {{ {wanted} }} ?x a ?k ; skos:altLabel|foaf:name ?n }}")
    return sorted({text(row["n"]) for row in rows if not isinstance(row["n"], IRI)})


def test_names_are_written_in_one_print(tmp_path: Path) -> None:
    """A name with a typewriter's apostrophe is no other form of it than the printed one."""
    store = store_of(tmp_path / "papers", prints("minutes.md", "minutes.html"))
    names = labels(store, ["Councillor"])
    assert "Jane O’Farrell" in names
    assert [name for name in names if "'" in name] == []
