from __future__ import annotations

import json
import shutil
from hashlib import sha256
from pathlib import Path

import pytest

from councilgraph.extractors.read import facsimile
from councilgraph.extractors.read.png import SIGNATURE
from councilgraph.extractors.read.recognition import languages
from councilgraph.graph.build.build import build
from councilgraph.graph.fetch import ledger
from councilgraph.graph.folder.folder import GraphFolder
from councilgraph.graph.server.files.site_folder import write_site
from councilgraph.graph.server.pages import printed_pages
from councilgraph.graph.server.pages.opened import OpenGraph
from tests.extractors.read.printing import lines, pdf
from tests.extractors.read.scanning import scan
from tests.extractors.read.test_facsimile import part, rows
from tests.graph.server.pages import site
from tests.graph.server.pages.site import Browser

ADDRESS = "https://linmere.example/documents/s1/Minutes.pdf"
MINUTES = (
    "Linmere Town Council",
    "Minutes of the Harbour Committee held on 4 July 2023",
    "Present: Councillors Jane Ellery (Chair) and Donald Munro",
    "1. Quay Steps",
    "Call the clerk on 01632 960001.",
    "RESOLVED that the Town Clerk report back to the Committee by 3 October 2023.",
)
ASK = "that the Town Clerk report back to the Committee by 3 October 2023."
DATA = pdf([lines(MINUTES, leading=26), lines(["2. Any Other Business", "There was none."])])
SHORT = sha256(DATA).hexdigest()[:16]
AT = f"/source/{SHORT}"


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the papers, one PDF that was fetched, and their graph."""
    folder = tmp_path_factory.mktemp("facsimiles")
    papers = folder / "papers"
    papers.mkdir()
    (papers / "minutes.pdf").write_bytes(DATA)
    record = {"address": ADDRESS, "final": ADDRESS, "fetched": "2024-01-01", "file": "minutes.pdf"}
    record |= {"sha256": sha256(DATA).hexdigest(), "media_type": "application/pdf"}
    (papers / ledger.NAME).write_text(json.dumps(record | {"size": 1}), encoding="utf-8")
    build([papers], folder / "graph")
    return folder


@pytest.fixture
def copy(made: Path, tmp_path: Path) -> Path:
    """The same, to be changed."""
    shutil.copytree(made, tmp_path / "copy")
    shutil.rmtree(
        next((tmp_path / "copy" / "graph").glob("gen-*")) / printed_pages.FOLDER, ignore_errors=True
    )
    return tmp_path / "copy"


def is_masked(graph: Path) -> bool:
    """Whether the first page of the document has a bar over words."""
    drawn = printed_pages.facsimile_of(OpenGraph(*GraphFolder.open_with_store(graph)), SHORT, 1)
    assert not isinstance(drawn, str)
    return any(b"\x55" * 40 in row for row in rows(drawn))


def test_a_page_is_shown_as_it_is_printed(made: Path) -> None:
    """The page is a picture with a box round the words of each fact, which leads to these; no script is needed."""
    browser = Browser(made / "graph")
    text, page = site.read(browser, AT), site.read(browser, f"{AT}?show=print")
    assert f"{AT}?show=print" in text.links
    (image,) = page.of("img")
    picture = browser.get(image["src"])
    assert picture.headers["content-type"] == "image/png"
    assert picture.content.startswith(SIGNATURE)
    assert (int(image["width"]), int(image["height"])) == (1190, 1684)
    stated = {place for place in text.places if place.startswith("char=")}
    boxes = {one["id"] for one in page.of("a") if one.get("class", "").startswith("box")}
    assert boxes == stated != set()
    assert all(one["aria-label"] for one in page.of("a") if one.get("id", "") in boxes)


def test_words_have_a_permanent_link_in_print(made: Path) -> None:
    """An address asks for words on the printed page: they are highlighted, and what they state stands beside."""
    browser = Browser(made / "graph")
    page = site.read(browser, f"{AT}?show=print")
    asked = next(one for one in page.of("a") if "Clerk report back" in one.get("aria-label", ""))
    shown = site.read(browser, asked["href"])
    (on,) = [one for one in shown.of("a") if one.get("class", "").endswith(" on")]
    assert site.fragment(asked["href"]) == on["id"]
    assert asked["href"] in shown.links
    assert f"{AT}?{on['id']}#{on['id']}" in shown.links  # the same words in the text
    assert "These words state" in shown.words
    assert "directed to: Town Clerk" in shown.words


def test_words_that_state_nothing_are_boxed_where_they_are_asked_for(made: Path) -> None:
    """Any words have an address, also those that state nothing."""
    document = GraphFolder.open(made / "graph").document(sha256(DATA).hexdigest())
    start = document.text.index("There was none")
    page = site.read(Browser(made / "graph"), f"{AT}?char={start},{start + 9}&show=print")
    (on,) = [one for one in page.of("a") if one.get("class", "").endswith(" on")]
    assert on["id"] == f"char={start},{start + 9}"


def test_print_and_text_turn_to_their_own_next_page(made: Path) -> None:
    """Who reads in print goes on in print."""
    page = site.read(Browser(made / "graph"), f"{AT}?show=print")
    assert f"{AT}?page=2&show=print" in page.links


def test_the_picture_withholds_what_the_text_does(copy: Path) -> None:
    """A telephone number is covered in the picture as in the text, until the settings keep it."""
    assert is_masked(copy / "graph")
    settings = copy / "graph" / "councilgraph.toml"
    settings.write_text("withhold_public = false\n", encoding="utf-8")
    build([copy / "papers"], copy / "graph")
    assert not is_masked(copy / "graph")


@pytest.mark.skipif(not languages(), reason="Tesseract is not installed: apt install tesseract-ocr")
def test_a_scan_is_shown_without_what_is_withheld(tmp_path: Path) -> None:
    """A page that is a picture is shown with the words of its facts boxed, and a bar over what is withheld."""
    data = scan(DATA)
    (tmp_path / "scan.pdf").write_bytes(data)
    build([tmp_path / "scan.pdf"], tmp_path / "graph")
    graph, short = (
        OpenGraph(*GraphFolder.open_with_store(tmp_path / "graph")),
        sha256(data).hexdigest()[:16],
    )
    drawn = printed_pages.facsimile_of(graph, short, 1)
    assert not isinstance(drawn, str)
    text = graph.document(short).text
    assert "01632" not in text
    number = text.index("█")
    (covered,) = drawn.boxes(number, text.index(".", number))
    assert {dot for row in part(drawn, covered) for dot in row} <= {0x55, 0xFF}
    page = site.read(Browser(tmp_path / "graph"), f"/source/{short}?show=print")
    assert [one for one in page.of("a") if one.get("class", "").startswith("box")]


def test_a_file_that_comes_back_is_drawn(copy: Path) -> None:
    """When the file is another one the page is not drawn, and when it is itself again it is."""
    browser, file = Browser(copy / "graph"), copy / "papers" / "minutes.pdf"
    file.write_bytes(DATA + b"\n")
    assert site.read(browser, f"{AT}?show=print").of("img") == []
    file.write_bytes(DATA)
    assert site.read(browser, f"{AT}?show=print").of("img")


def test_a_page_is_drawn_once(copy: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What was drawn is kept beside the graph, also for the next server, with what is withheld in it."""
    first = Browser(copy / "graph").get(f"/facsimile/{SHORT}?page=1")
    monkeypatch.setattr(facsimile, "draw", None)
    assert Browser(copy / "graph").get(f"/facsimile/{SHORT}?page=1").content == first.content


@pytest.mark.parametrize(
    ("change", "why"),
    [
        ("gone", ""),
        ("another", "another one now"),
        ("hostile", "another one now"),
    ],
)
def test_without_the_file_the_text_is_shown(copy: Path, change: str, why: str) -> None:
    """Where the file is gone, or another, the text is shown and a line that says why the page is not."""
    file = copy / "papers" / "minutes.pdf"
    if change == "gone":
        file.unlink()
    else:
        file.write_bytes(b"%PDF-1.7 nothing of use" if change == "hostile" else DATA + b"\n")
    page = site.read(Browser(copy / "graph"), f"{AT}?show=print")
    assert page.of("img") == []
    assert page.of("article")
    assert (why or printed_pages.GONE) in page.words
    assert (f"{AT}?show=print" in page.links) == bool(why)
    assert Browser(copy / "graph").get(f"/facsimile/{SHORT}?page=1").status_code == 404


@pytest.mark.parametrize(
    "address", ["/facsimile/0123456789abcdef", "/facsimile/minutes.pdf", f"/facsimile/{SHORT}?page=99"]
)
def test_pictures_that_are_none(made: Path, address: str) -> None:
    """There is no picture of a document or a page that is not there."""
    assert Browser(made / "graph").get(address).status_code == 404


def test_others_are_not_waited_for_for_ever(copy: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """While others are drawn that take their time, a page says so; when they are done it is drawn."""
    monkeypatch.setattr(printed_pages, "PATIENCE", 0.01)
    browser = Browser(copy / "graph")
    with printed_pages.drawing, printed_pages.drawing:
        assert printed_pages.BUSY in site.read(browser, f"{AT}?show=print").words
    assert site.read(browser, f"{AT}?show=print").of("img")


def test_the_address_on_the_web_is_shown(made: Path) -> None:
    """A document that was fetched leads to where it is published, with its page, and tells nobody who goes."""
    browser = Browser(made / "graph")
    (at,) = [one for one in site.read(browser, AT).of("a") if one.get("href", "").startswith("https:")]
    assert (at["href"], at["rel"]) == (f"{ADDRESS}#page=1", "noreferrer")
    for address in ("/follow-up", f"/page/document/{SHORT}"):
        page = site.read(browser, address)
        beside = [one for one in page.of("a") if one.get("href", "").startswith(ADDRESS)]
        assert beside, address
        assert all(one["rel"] == "noreferrer" for one in beside), address
        assert page.words.count("Minutes.pdf") == 0, address


def test_files_have_the_text_alone(made: Path, tmp_path: Path) -> None:
    """A site of files leads to no printed page, which only a server draws, and to where papers are published."""
    write_site(made / "graph", tmp_path / "site", lambda *_: None)
    pages = [path.read_text(encoding="utf-8") for path in (tmp_path / "site").rglob("*.html")]
    assert not [page for page in pages if "facsimile" in page or "As printed" in page]
    assert [page for page in pages if f'href="{ADDRESS}#page=1"' in page]
