"""A pack of 200 pages in print, cut into its papers, with the minutes of the last meeting in it."""

from __future__ import annotations

import csv
import shutil
from pathlib import Path
from typing import NamedTuple

import pytest

from councilgraph.graph.build.build import build
from councilgraph.graph.cli import main
from councilgraph.graph.folder.folder import GraphFolder
from councilgraph.graph.graph import Graph
from councilgraph.graph.rdf.store import Store, text
from councilgraph.graph.show import ask
from councilgraph.ontology.terms import shorten
from tests.extractors.read import printing
from tests.fiction.pack import Pack, Part, pack, paged
from tests.graph.test_twice import counted

PAPERS = """SELECT ?kind ?title ?first ?last { ?part dcterms:isPartOf ?whole ; a ?kind ; dcterms:title ?title ;
    cg:pageFrom ?first ; cg:pageTo ?last . ?whole cg:sourceFile "pack.pdf" FILTER(?kind NOT IN (cg:Document, foaf:Document)) }"""
ITEMS = """SELECT ?number ?title { ?meeting cg:date ?day ; cg:status cg:Held .
    ?item cg:meeting ?meeting ; cg:number ?number ; dcterms:title ?title } ORDER BY xsd:integer(?number)"""
PRESENCE = """SELECT ?name ?capacity { ?meeting cg:date ?day ; cg:status cg:Held .
    ?one cg:meeting ?meeting ; cg:nameAsWritten ?name ; cg:capacity ?capacity }"""


class Built(NamedTuple):
    """A pack, and the folder and the store of its graph."""

    pack: Pack
    folder: Path
    store: Store


@pytest.fixture(
    scope="module", params=[("Ravenmere", 1, 200), ("Hazelbridge", 7, 100)], ids=["200 pages", "100 pages"]
)
def built(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Built:
    """A pack and the graph of it."""
    folder = tmp_path_factory.mktemp("pack")
    place, seed, pages = request.param
    made = pack(place, seed, pages)
    assert made.parts[-1].last == pages
    (folder / "pack.pdf").write_bytes(made.data)
    build([folder / "pack.pdf"], folder / "graph")
    return Built(made, folder / "graph", GraphFolder.open(folder / "graph").store())


def test_the_pack_holds_what_packs_hold(built: Built) -> None:
    """What is cut is a pack with papers of every kind, and pages that are left blank between them."""
    made = built.pack
    assert len({part.kind for part in made.parts}) == 8
    assert sum(part.last - part.first + 1 for part in made.parts) < made.parts[-1].last


def test_papers_are_cut_where_they_begin(built: Built) -> None:
    """Each paper is found with its kind, its title and its pages, as a part of the pack, and no other is."""
    made, _, store = built
    found = {
        Part(shorten(text(row["kind"])), text(row["title"]), int(text(row["first"])), int(text(row["last"])))
        for row in store.select(PAPERS)
    }
    assert found == set(made.parts)


def test_the_minutes_inside_give_their_meeting(built: Built) -> None:
    """The minutes of the last meeting give that meeting, its items and who was there; the agenda calls its own."""
    made, _, store = built
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


@pytest.mark.parametrize("name", ["minutes.pdf", "minutes.txt"])
def test_a_part_that_is_published_alone_as_well_is_recorded_once(
    name: str, built: Built, tmp_path: Path
) -> None:
    """The minutes in a pack, added to it as a file of their own, are a second document and nothing more."""
    before = counted(built.store)
    path = tmp_path / name
    words = built.pack.minutes.text
    path.write_bytes(printing.pdf(paged(words.split("\n"))) if name.endswith("pdf") else words.encode())
    graph = tmp_path / "graph"
    shutil.copytree(built.folder, graph)
    build([path], graph, add=True)
    assert counted(GraphFolder.open(graph).store()) == before


def test_parts_are_cited_by_title_and_page(
    built: Built, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Words in a pack are cited by the file, the title of the paper in it, and the page: in answers, cards, exports."""
    pages = {(part.title, page) for part in built.pack.parts for page in range(part.first, part.last + 1)}
    places = [row["place"] for row in built.store.select(ask.lookup("attendance").text)]
    assert places
    for place in places:
        title, _, page = text(place).rpartition(", page ")
        assert (title, int(page)) in pages
    assert main(["show", str(built.folder), built.pack.minutes.presence[0].name, "--all"]) == 0
    minutes = next(part for part in built.pack.parts if part.kind == "cg:Minutes")
    assert f"pack.pdf, {minutes.title}, page " in capsys.readouterr().out
    assert main(["export", str(built.folder), "--to", "csv", "-o", str(tmp_path / "sheets")]) == 0
    with (tmp_path / "sheets" / "participations.csv").open(encoding="utf-8") as file:
        assert {(row["paper"], int(row["page"])) for row in csv.DictReader(file)} <= pages
    edges = Graph.open(built.folder).network().edges(data=True)
    assert {(known["document"], known["page"]) for *_, known in edges if "page" in known} <= pages
