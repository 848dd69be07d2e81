"""A pack of 200 pages in print, cut into its papers, with the minutes of the last meeting in it."""

from __future__ import annotations

import pytest

from councilgraph.graph.build import build
from councilgraph.graph.folder import GraphFolder
from councilgraph.graph.store import Store, text
from councilgraph.ontology.terms import shorten
from tests.fiction.pack import Pack, Part, pack

PAPERS = """SELECT ?kind ?title ?first ?last { ?part dcterms:isPartOf ?whole ; a ?kind ; dcterms:title ?title ;
    cg:pageFrom ?first ; cg:pageTo ?last . ?whole cg:sourceFile "pack.pdf" FILTER(?kind NOT IN (cg:Document, foaf:Document)) }"""
ITEMS = """SELECT ?number ?title { ?meeting cg:date ?day ; cg:status cg:Held .
    ?item cg:meeting ?meeting ; cg:number ?number ; dcterms:title ?title } ORDER BY xsd:integer(?number)"""
PRESENCE = """SELECT ?name ?capacity { ?meeting cg:date ?day ; cg:status cg:Held .
    ?one cg:meeting ?meeting ; cg:nameAsWritten ?name ; cg:capacity ?capacity }"""


@pytest.fixture(
    scope="module", params=[("Ravenmere", 1, 200), ("Hazelbridge", 7, 100)], ids=["200 pages", "100 pages"]
)
def built(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> tuple[Pack, Store]:
    """A pack and the graph of it."""
    folder = tmp_path_factory.mktemp("pack")
    place, seed, pages = request.param
    made = pack(place, seed, pages)
    assert made.parts[-1].last == pages
    (folder / "pack.pdf").write_bytes(made.data)
    build([folder / "pack.pdf"], folder / "graph")
    return made, GraphFolder.open(folder / "graph").store()


def test_the_pack_holds_what_packs_hold(built: tuple[Pack, Store]) -> None:
    """What is cut is a pack with papers of every kind, and pages that are left blank between them."""
    made, _ = built
    assert len({part.kind for part in made.parts}) == 8
    assert sum(part.last - part.first + 1 for part in made.parts) < made.parts[-1].last


def test_papers_are_cut_where_they_begin(built: tuple[Pack, Store]) -> None:
    """Each paper is found with its kind, its title and its pages, as a part of the pack, and no other is."""
    made, store = built
    found = {
        Part(shorten(text(row["kind"])), text(row["title"]), int(text(row["first"])), int(text(row["last"])))
        for row in store.select(PAPERS)
    }
    assert found == set(made.parts)


def test_the_minutes_inside_give_their_meeting(built: tuple[Pack, Store]) -> None:
    """The minutes of the last meeting give that meeting, its items and who was there; the agenda calls its own."""
    made, store = built
    (held,) = store.select("SELECT ?day { ?meeting cg:status cg:Held ; cg:date ?day }")
    (called,) = store.select(
        "SELECT ?day ?body { ?m cg:status cg:Called ; cg:date ?day ; cg:heldBy/skos:prefLabel ?body }"
    )
    assert (text(held["day"]), text(called["day"]), text(called["body"])) == (
        made.minutes.day, made.day, made.body,
    )  # fmt: skip
    items = [(text(row["number"]), text(row["title"])) for row in store.select(ITEMS)]
    assert items == [(item.number, item.title) for item in made.minutes.items]
    there = {(text(row["name"]), shorten(text(row["capacity"]))) for row in store.select(PRESENCE)}
    assert there == {(one.name, one.capacity) for one in made.minutes.presence}
