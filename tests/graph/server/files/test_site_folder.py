from __future__ import annotations

import gzip
import json
import re
from itertools import chain
from pathlib import Path
from typing import Any
from urllib.parse import unquote
from xml.etree import ElementTree as ET

import pytest

from councilgraph.graph import platform
from councilgraph.graph.build.build import build
from councilgraph.graph.cli import main
from councilgraph.graph.folder.folder import GraphFolder
from councilgraph.graph.rdf.store import text
from councilgraph.graph.reading.comparing import folded
from councilgraph.graph.server.files import site_pages
from councilgraph.graph.server.files.site_folder import LOCK, MANIFEST, write_site
from councilgraph.graph.server.files.site_pages import SitePages
from councilgraph.graph.server.pages import things
from councilgraph.graph.server.pages.addresses import Address
from councilgraph.graph.server.pages.opened import OpenGraph
from councilgraph.graph.server.pages.page import Page
from councilgraph.graph.show.csv_cells import Style, as_csv
from councilgraph.ontology.errors import BadUsage, CouncilgraphError
from tests import golden
from tests.graph import harbour
from tests.graph.server.pages import test_hostile
from tests.graph.server.pages.site import Read

ATOM = "{http://www.w3.org/2005/Atom}"


def quietly(stage: str, done: int, total: int) -> None:
    """Shows no progress."""


def parsed(feed: Path) -> ET.Element:
    """A feed of ours."""
    return ET.parse(feed).getroot()  # noqa: S314 (our own)


@pytest.fixture(scope="module", params=["harbour", "samples"])
def graph(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A graph made by hand, and that of the samples."""
    folder: Path = tmp_path_factory.mktemp("graphs") / "graph"
    if request.param == "harbour":
        harbour.write(folder)
    else:
        build(golden.samples(), folder)
    return folder


@pytest.fixture(scope="module")
def site(graph: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Its site."""
    folder = tmp_path_factory.mktemp("sites") / "site"
    write_site(graph, folder, quietly)
    return folder


@pytest.fixture(scope="module")
def pages(site: Path) -> dict[Path, Read]:
    """The pages of the site, as a browser reads them."""
    return {file: Read(file.read_text("utf-8")) for file in sorted(site.rglob("*.html"))}


def test_a_page_and_its_table_are_reckoned_together(graph: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The table of a page of a thing is written with it, as a server gives it, and not reckoned again."""
    asked: list[Address] = []

    def view(graph: OpenGraph, address: Address) -> Page:
        asked.append(address)
        return things.view(graph, address)

    monkeypatch.setitem(site_pages.WRITTEN, "thing", view)
    opened = OpenGraph(*GraphFolder.open_with_store(graph))
    pages = site_pages.SitePages(opened)
    written = dict(pages)
    assert written.keys() == pages.found.keys()
    tables = {name: to for name, to in pages.found.items() if to.view == "thing" and to.get("csv")}
    assert not {*asked} & {*tables.values()}
    assert len(asked) == len({*asked})
    for name, to in tables.items():
        cells = things.view(opened, to).tables[to.get("csv")]
        assert written[name] == as_csv(cells, Style()).encode()


def test_every_link_leads_to_a_file(site: Path, pages: dict[Path, Read]) -> None:
    """Each link is a file of the site, each place in it an id there; no link begins at a host or its root.

    What follows the query page is no place in it but the query to run, what follows the graph and the ways
    the page of a thing.
    """
    lost = []
    for at, page in pages.items():
        for link in page.links:
            path, _, place = link.partition("#")
            place = "" if re.search(r"(^|/)query\.html$", path) else place
            to = (at.parent / unquote(path)).resolve() if path else at
            if to.name in ("graph.html", "connections.html") and "=" in place:
                to, place = site / place.partition("=")[2], ""
            inside = not re.match(r"/|[a-z]+:", link) and to.is_relative_to(site)
            if not inside or not to.is_file() or (place and unquote(place) not in pages[to].places):
                lost.append((at.relative_to(site).as_posix(), link))
    assert lost[:10] == []
    assert len(pages) > 30


def test_every_file_is_linked(site: Path, pages: dict[Path, Read]) -> None:
    """No page, table or feed is written that nothing leads to."""
    links = [(at, link.partition("#")[0]) for at, page in pages.items() for link in page.links]
    for feed in site.rglob("*.xml"):
        links += [(feed, one.attrib["href"]) for one in parsed(feed).iter(f"{ATOM}link")]
    linked = {(at.parent / link).resolve() for at, link in links}
    written = {file for file in site.rglob("*") if file.suffix in (".html", ".csv", ".xml")}
    assert written - linked == set()


def test_no_page_needs_a_server(pages: dict[Path, Read]) -> None:
    """No form is sent, no search or filter shown that needs scripts; what a page may load is its own.

    The query page alone may run WebAssembly.
    """
    for at, page in pages.items():
        asks = at.name.startswith("query.")
        scripted = [
            form
            for form in page.of("form")
            if form.get("role") == "search" or {"data-rows", "data-ways"} & form.keys()
        ]
        assert all("hidden" in form for form in scripted), at
        assert len(page.of("form")) - len(scripted) == asks, at
        assert not [form for form in page.of("form") if form.get("action")], at
        assert all(script["src"] for script in page.of("script")), at
        policy = [one["content"] for one in page.of("meta") if one.get("http-equiv")]
        engine = "; script-src 'self' file: 'wasm-unsafe-eval'" if asks else ""
        assert policy == [f"default-src 'self' file:; base-uri 'none'; form-action 'none'{engine}"]
        assert "Not found" not in page.words[:40], at


def test_every_name_is_searched(site: Path, graph: Path) -> None:
    """Every name of a thing that has a page stands in the parts of all its words, and leads to that page."""
    things = json.loads((site / "static/pages.json").read_text("utf-8"))
    parts = {file.stem: script(file) for file in (site / "static/names").iterdir()}
    assert sorted(parts) == sorted([*parts.pop("parts"), "parts"])
    _, store = GraphFolder.open_with_store(graph)
    found = store.select("SELECT ?person ?name { ?person a cg:Councillor ; foaf:name ?name }")
    named = [(text(row["person"]), text(row["name"])) for row in found]
    assert named
    for iri, name in named:
        for word in filter(lambda word: len(word) > 1, folded(name).split()):
            assert [row for row in parts[word[:2]] if row[1] == name and row[4] == things[iri]], (name, word)
    for row in chain.from_iterable(parts.values()):
        assert (site / row[4]).is_file()


def script(file: Path) -> Any:
    """What a part hands over."""
    head = f'councilgraphPart("{file.parent.name}/{file.stem}",'
    return json.loads(file.read_text("utf-8").removeprefix(head).removesuffix(");\n"))


def test_feeds_lead_to_files(site: Path) -> None:
    """An entry of a feed leads to the file of its page; every feed has a name of its own."""
    names = []
    for file in sorted(site.rglob("*.xml")):
        feed = parsed(file)
        names.append(feed.findtext(f"{ATOM}id"))
        for link in feed.iter(f"{ATOM}link"):
            assert (file.parent / link.attrib["href"]).resolve().is_relative_to(site)
            assert (file.parent / link.attrib["href"]).is_file(), (file, link.attrib)
    assert len(set(names)) == len(names) > 0


def test_the_graph_is_in_the_site(site: Path, graph: Path) -> None:
    """The graph stands in it as N-Quads, packed."""
    _, store = GraphFolder.open_with_store(graph)
    assert gzip.decompress((site / "static/graph.nq.gz").read_bytes()) == store.dump("nq")


def test_the_same_graph_gives_the_same_bytes(graph: Path, site: Path, tmp_path: Path) -> None:
    """A site is the same each time, and its list names all of it."""
    again = tmp_path / "again"
    write_site(graph, again, quietly)
    first, second = (
        {file.relative_to(of).as_posix(): file.read_bytes() for file in of.rglob("*") if file.is_file()}
        for of in (site, again)
    )
    assert first == second
    assert {MANIFEST, *json.loads(first[MANIFEST])["files"]} == set(first)


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small graph."""
    folder = tmp_path_factory.mktemp("small") / "graph"
    harbour.write(folder)
    return folder


def test_a_site_replaces_the_last_one(small: Path, tmp_path: Path) -> None:
    """A site of ours is replaced, whatever stands in its files now; nothing else is left beside it."""
    folder = tmp_path / "site"
    write_site(small, folder, quietly)
    (folder / "index.html").write_text("old", "utf-8")
    write_site(small, folder, quietly)
    assert "What came back?" in (folder / "index.html").read_text("utf-8")
    assert [each.name for each in tmp_path.iterdir()] == ["site"]


def test_what_a_stopped_command_left_is_removed(small: Path, tmp_path: Path) -> None:
    """A draft that nobody writes any more goes with the next site; one that is written, or another's, stays."""
    for name in (".site.dead", ".site.alive", ".site.other", ".sites.dead"):
        (tmp_path / name / "site").mkdir(parents=True)
    for name in (".site.dead", ".site.alive", ".sites.dead"):
        (tmp_path / name / LOCK).touch()
    held = platform.lock(tmp_path / ".site.alive" / LOCK)
    assert held is not None
    write_site(small, tmp_path / "site", quietly)
    platform.unlock(held)
    left = {each.name for each in tmp_path.iterdir()}
    assert left == {"site", ".site.alive", ".site.other", ".sites.dead"}


@pytest.mark.parametrize("kept", ["notes.txt", "page/notes.txt", "councilgraph-site.json"])
def test_what_is_not_ours_is_left_alone(small: Path, tmp_path: Path, kept: str) -> None:
    """A folder with any file that no site of ours wrote is refused, and stays as it is."""
    folder = tmp_path / "site"
    if kept != MANIFEST:
        write_site(small, folder, quietly)
    (folder / kept).parent.mkdir(parents=True, exist_ok=True)
    (folder / kept).write_text('{"files": 7}', "utf-8")
    with pytest.raises(BadUsage, match="which no site of ours wrote"):
        write_site(small, folder, quietly)
    assert (folder / kept).read_text("utf-8") == '{"files": 7}'


def test_a_link_or_a_file_is_no_folder(small: Path, tmp_path: Path) -> None:
    """A symbolic link or a file is not replaced."""
    (tmp_path / "file").write_text("mine", "utf-8")
    (tmp_path / "link").symlink_to(tmp_path)
    for name in ("file", "link"):
        with pytest.raises(BadUsage, match="is no folder"):
            write_site(small, tmp_path / name, quietly)


def test_too_many_pages_are_refused(small: Path, tmp_path: Path) -> None:
    """A site of more files than allowed is refused with what to do, and the last one stays."""
    folder = tmp_path / "site"
    write_site(small, folder, quietly)
    before = (folder / MANIFEST).read_bytes()
    with pytest.raises(CouncilgraphError, match="more than 20 files: serve the graph"):
        write_site(small, folder, quietly, most=20)
    assert (folder / MANIFEST).read_bytes() == before
    assert [each.name for each in tmp_path.iterdir()] == ["site"]


def test_too_many_things_are_told_of_before_a_page_is_written(small: Path, tmp_path: Path) -> None:
    """A graph of so many things that their pages alone are too many is refused at once, and nothing is begun."""
    least = SitePages(OpenGraph(*GraphFolder.open_with_store(small))).least()
    steps: list[int] = []
    with pytest.raises(CouncilgraphError, match="or build smaller ones"):
        write_site(small, tmp_path / "new" / "site", lambda _, done, __: steps.append(done), most=least - 1)
    assert steps == []
    assert not (tmp_path / "new").exists()
    assert write_site(small, tmp_path / "site", quietly) >= least


def test_hostile_names_are_text(tmp_path: Path) -> None:
    """Markup, templates, marks of direction and formulas in names show as text in pages, tables and feeds."""
    test_hostile.write(tmp_path / "graph")
    write_site(tmp_path / "graph", tmp_path / "site", quietly)
    for file in (tmp_path / "site").rglob("*"):
        if file.suffix == ".html":
            page = Read(file.read_text("utf-8"))
            assert all(script.get("src") for script in page.of("script")), file
            assert not re.search("[\u202e\u2066\x1b]", page.words), file
        elif file.parent.name in ("names", "near", "points", "rows", "words"):
            assert not re.search("[\u202e\u2066\x1b]", file.read_text("utf-8")), file
        elif file.suffix == ".csv":
            assert not re.search(r"^[=+@]", file.read_text("utf-8"), re.MULTILINE), file
        elif file.suffix == ".xml":
            parsed(file)
        assert re.fullmatch(r"[\w./-]+", file.relative_to(tmp_path).as_posix(), re.ASCII)


def test_the_command_writes_a_site(small: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """`site` says where the site is; what cannot be is told in one line."""
    folder = tmp_path / "site"
    assert main(["site", str(small), "-o", str(folder)]) == 0
    told = capsys.readouterr()
    assert str(folder / "index.html") in told.out
    assert told.err == ""
    (folder / "mine.txt").write_text("mine", "utf-8")
    assert main(["site", str(small), "-o", str(folder)]) != 0
    assert capsys.readouterr().err.count("\n") == 1
