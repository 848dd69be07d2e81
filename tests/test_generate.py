"""The generated councils, and that the line finds what is true of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path
from statistics import mean

import pytest

from councilgraph.graph.build.build import build
from councilgraph.graph.folder.folder import GraphFolder
from councilgraph.graph.rdf.store import Store, text
from councilgraph.ontology.terms import shorten
from tests.fiction.minutes import Minutes
from tests.generate import generate, write

Facts = dict[str, set[tuple[str, ...]]]

DOCUMENTS = 20
HELD = "?meeting cg:heldBy/skos:prefLabel ?body ; cg:date ?day"
DECIDED = f"""{HELD} . VALUES ?kind {{ cg:Resolution cg:Recommendation cg:Request cg:LeadIn }}
    ?decision a ?kind ; cg:item ?item ; cg:text ?words . ?item cg:meeting ?meeting ; cg:number ?number"""
QUERIES = {
    "presence": f"""SELECT ?body ?day ?name ?capacity ?absent WHERE {{ {HELD} .
        ?node cg:meeting ?meeting ; cg:nameAsWritten ?name ; cg:capacity ?capacity .
        OPTIONAL {{ ?node cg:substituteFor/foaf:name ?absent }} }}""",
    "items": f"""SELECT ?body ?day ?number ?title WHERE {{ {HELD} .
        ?item cg:meeting ?meeting ; cg:number ?number ; dcterms:title ?title ; cg:position ?position }}""",
    "decisions": f"""SELECT ?body ?day ?number ?kind ?clause ?words WHERE {{ {DECIDED} .
        OPTIONAL {{ ?decision cg:clause ?clause }} }}""",
    "addressees": f"""SELECT ?body ?day ?number ?words ?to WHERE {{ {DECIDED} .
        ?decision cg:directedTo/skos:prefLabel ?to }}""",
    "references": f"""SELECT ?body ?day ?number ?then ?minute WHERE {{ {HELD} .
        ?item cg:meeting ?meeting ; cg:number ?number ; cg:refersTo ?other .
        {{ ?other cg:date ?then ; cg:heldBy ?holder }} UNION
        {{ ?other cg:number ?minute ; cg:position ?loaded ; cg:meeting ?held .
           ?held cg:date ?then ; cg:heldBy ?holder }}
        ?meeting cg:heldBy ?holder }}""",
}


def true(minutes: Minutes) -> Iterator[tuple[str, ...]]:
    """What is true of minutes, in rows that begin with the name of the query that is to find them."""
    here = (minutes.body, minutes.day)
    for one in minutes.presence:
        yield "presence", *here, one.name, one.capacity, one.instead_of
    for item in minutes.items:
        yield "items", *here, item.number, item.title
        for decision in item.decisions:
            yield "decisions", *here, item.number, decision.kind, decision.clause, decision.text
            if decision.to:
                yield "addressees", *here, item.number, decision.text, decision.to
        for then in item.refers_to:
            yield "references", *here, item.number, *then


def plain(words: str) -> str:
    """Words without what a heading in capitals, a joining "that" and a full stop make of them."""
    return words.casefold().rstrip(".").removeprefix("that ")


@pytest.fixture(scope="module")
def documents() -> list[Minutes]:
    """The documents that are read."""
    return list(generate(DOCUMENTS))


@pytest.fixture(scope="module")
def truth(documents: list[Minutes]) -> Facts:
    """All that is true of the documents."""
    facts: Facts = defaultdict(set)
    for name, *row in (row for minutes in documents for row in true(minutes)):
        facts[name].add(tuple(map(plain, row)))
    return facts


@pytest.fixture(scope="module")
def stated(documents: list[Minutes], tmp_path_factory: pytest.TempPathFactory) -> Facts:
    """All that the graph of the documents says."""
    folder = tmp_path_factory.mktemp("generated")
    write(folder / "documents", documents)
    build([folder / "documents"], folder / "graph")
    store = GraphFolder.open(folder / "graph").store()
    return {name: set(rows(store, query)) for name, query in QUERIES.items()}


def rows(store: Store, query: str) -> Iterator[tuple[str, ...]]:
    """What a query finds, as plain words."""
    for row in store.select(query):
        yield tuple(plain(shorten(text(value))) for value in row.values())


# What the line misses as yet. References: "came back to the Plan, which had been discussed at the
# meeting on" takes the plan for the body that met. Addressees: whom a sentence asks for "an explanation
# of … from"; and the post in a lead-in, where its clause invites somebody, who is taken in its place.
@pytest.mark.parametrize(
    ("what", "least"),
    [("presence", 0.99), ("items", 0.99), ("decisions", 0.99), ("references", 0.85), ("addressees", 0.65)],
)
def test_the_line_finds_what_is_true(what: str, least: float, truth: Facts, stated: Facts) -> None:
    """Of what is known to be true at least the share given is in the graph."""
    missed = sorted(truth[what] - stated[what])
    assert len(missed) <= (1 - least) * len(truth[what]), missed


@pytest.mark.parametrize("what", ["presence", "items", "decisions"])
def test_the_line_makes_nothing_up(what: str, truth: Facts, stated: Facts) -> None:
    """Of who was there, the business and the decisions, hardly anything is in the graph that is not true."""
    invented = sorted(stated[what] - truth[what])
    assert len(invented) <= 0.01 * len(truth[what]), invented


def test_documents_are_long_enough(documents: Sequence[Minutes]) -> None:
    """Documents have some 10,000 characters each, so that figures by the number of them mean something."""
    assert 9_500 < mean(len(one.text) for one in documents) < 10_500


def test_the_same_seed_gives_the_same_documents() -> None:
    """The same seed gives the same documents, the first of many being the few; another gives others."""
    few = list(generate(4, seed=7))
    assert few == list(generate(9, seed=7))[:4]
    assert not {one.text for one in few} & {one.text for one in generate(4, seed=8)}


def test_names_of_files_are_unique(tmp_path: Path) -> None:
    """No document overwrites another, over the border from one pair of councils to the next."""
    write(tmp_path, generate(250))
    assert len(list(tmp_path.iterdir())) == 250


def test_too_many_are_refused() -> None:
    """Rather than to name two councils alike, more documents than there are names for are refused."""
    with pytest.raises(ValueError, match="there are names for"):
        generate(1_000_000)
