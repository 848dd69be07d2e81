from __future__ import annotations

import csv
import re
from io import StringIO
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from councilgraph.graph.folder.folder import GraphFolder
from councilgraph.graph.rdf.store import Literal, Rows, Store
from councilgraph.graph.reading.word_index import WordIndex
from councilgraph.graph.server.pages import search
from councilgraph.graph.server.pages.addresses import page
from councilgraph.graph.server.pages.opened import OpenGraph
from tests.graph import harbour
from tests.graph.server.pages import site
from tests.graph.server.pages.site import Browser
from tests.graph.weir import quad

ATOM = "{http://www.w3.org/2005/Atom}"


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Browser:
    """A browser on the graph of the Harbour Panel."""
    return Browser(harbour.write(tmp_path_factory.mktemp("pages") / "graph"))


def names() -> WordIndex:
    """An index of three names."""
    called = [("p", "foaf:name", "Aoife Ní Bhriain"), ("b", "skos:prefLabel", "Co-ordination Board"),
              ("b", "skos:altLabel", "CB")]  # fmt: skip
    store = Store.memory(quad(f"http://x/{iri}", by, Literal(name)) for iri, by, name in called)
    return WordIndex(Path("none"), store)


@pytest.mark.parametrize(
    ("words", "found"),
    [
        pytest.param("aoife", ["p"], id="a word"),
        pytest.param("ni bhri", ["p"], id="without accents, the beginning of a word"),
        pytest.param("CB", ["b"], id="an acronym"),
        pytest.param("coordination", ["b"], id="without hyphens"),
        pytest.param("board aoife", [], id="all words of one name"),
        pytest.param("", [], id="nothing"),
    ],
)
def test_names_are_found_by_their_words(words: str, found: list[str]) -> None:
    """As people type them: beginnings of words, in any order, without accents, case and hyphens."""
    assert [one.iri.rpartition("/")[2] for one in names().find(words)] == found


def test_nothing_found_tells_the_nearest() -> None:
    """Words that mean nothing are answered with the names that are most like them."""
    assert "Aoife Ní Bhriain" in names().nearest("aoifa bhriane")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        pytest.param("okoro", "F Okoro", id="a person"),
        pytest.param("YPP", "written “YPP”", id="an acronym"),
        pytest.param("northern wards", "Decision 1", id="words of a decision"),
        pytest.param("yonug potts partnershp", "Nearest to it", id="misspelt"),
        pytest.param("<script>alert(1)</script>", "Nothing in the papers loaded", id="hostile"),
    ],
)
def test_a_search_is_answered_by_kind(browser: Browser, words: str, said: str) -> None:
    """Names, acronyms and old forms, then the words of business; where there is none, the nearest."""
    assert said in site.read(browser, f"/search?q={words}").words


def test_what_is_suggested_reads_what_it_shows(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Of thousands that words mean, the few that are shown are read, and what tells them apart together."""
    councils = [f"http://x/id/zander-{number}" for number in range(100)]
    posts = [f"{iri}/post/clerk" for iri in councils]
    kinds = dict.fromkeys(councils, "cg:Council") | dict.fromkeys(posts, "cg:Post")
    more = [quad(iri, "rdf:type", kind) for iri, kind in kinds.items()]
    more += [quad(iri, "skos:prefLabel", Literal("Zander")) for iri in kinds]
    graph = OpenGraph(*GraphFolder.open_with_store(harbour.write(tmp_path / "graph", more=more)))
    search.index(graph)
    asked: list[str] = []
    select = Store.select

    def noted(store: Store, sparql: str) -> Rows:
        asked.append(sparql)
        return select(store, sparql)

    monkeypatch.setattr(Store, "select", noted)
    groups, total = search.things(graph, page("search", q="zander"))
    assert total == 200
    assert [len(one.matches.items) for one in groups] == [8, 8]
    assert len({iri for iri in [*councils, *posts] if f"<{iri}>" in " ".join(asked)}) == 16
    assert len(asked) <= 4


def test_lists_are_filtered_and_sorted_by_their_address(browser: Browser) -> None:
    """A list says how many there are, is filtered by what stands in the address, and is there as CSV."""
    assert "1 meeting" in site.read(browser, "/meetings?papers=cited only").words
    rows = list(csv.DictReader(StringIO(browser.get("/bodies?csv=bodies&by=name").text)))
    assert [row["name"] for row in rows] == sorted(row["name"] for row in rows)
    assert "Harbour Panel" in {row["name"] for row in rows}


def test_the_start_has_questions_that_the_graph_answers(browser: Browser) -> None:
    """What is in the graph, and three questions, each leading to its answer."""
    words = site.read(browser, "/").words
    assert "6 documents" in words
    assert "and did it come back?" in words
    assert "Who decided what about Young Pots Partnership?" in words


def test_two_things_are_connected_by_sentences(browser: Browser) -> None:
    """The shortest way in words; words that may mean several things are asked back."""
    page = site.read(browser, "/connections?from=YPP&to=Cabinet")
    assert "of 3 steps" in page.words or "of 2 steps" in page.words
    assert any(link.startswith("/source/") for link in page.links)
    assert "Which of these?" in site.read(browser, "/connections?from=Harbour&to=x").words


@pytest.mark.parametrize(
    ("feed", "titles"),
    [
        pytest.param(
            "silence", ["due 31 Mar 2023: Recommends that the Cabinet Member for Streets"], id="silence"
        ),
        pytest.param(
            "asked?owner=organisation/marlbeck-police", ["The Board asked Marlbeck Police"], id="an owner"
        ),
        pytest.param(
            "asked?body=marlbeck-borough-council/body/learning-board", ["The Board asked"], id="a body"
        ),
        pytest.param(
            "business?of=marlbeck-borough-council/programme/young-pots-partnership",
            ["3. Young Pots Partnership"],
            id="a topic",
        ),
    ],
)
def test_feeds_are_atom(browser: Browser, feed: str, titles: list[str]) -> None:
    """Of silence, an owner, a body, a topic: entries with an id, a day and a link that leads somewhere."""
    response = browser.get(f"/feeds/{feed}")
    assert response.headers["content-type"].startswith("application/atom+xml")
    root = ET.fromstring(response.content)  # noqa: S314 (our own)
    found = root.findall(f"{ATOM}entry")
    assert [
        one for one in titles if not any(one in (entry.findtext(f"{ATOM}title") or "") for entry in found)
    ] == []
    for entry in found:
        assert entry.findtext(f"{ATOM}id")
        link = entry.find(f"{ATOM}link")
        assert link is not None
        assert browser.get(link.attrib["href"]).status_code == 200


def test_the_same_as_json(browser: Browser) -> None:
    """Each call that OpenAPI describes gives JSON, each fact with its words."""
    described = browser.get("/api/openapi.json").json()
    assert described["openapi"].startswith("3.")
    given = {
        "q": "okoro", "iri": harbour.PILOT, "from": "YPP", "to": "Cabinet", "around": harbour.PANEL, "at": "0",
        "document": harbour.document("march.txt").sha256[:16],
    }  # fmt: skip
    for path, call in described["paths"].items():
        needed = [one["name"] for one in call["get"]["parameters"] if one["required"]]
        response = browser.get(f"{path}?{'&'.join(f'{name}={given[name]}' for name in needed)}")
        assert response.status_code == 200, path
        assert response.json()
    facts = browser.get(f"/api/entity?iri={harbour.PILOT}").json()["facts"]
    assert all(fact["words"] for part in facts for fact in part["facts"] if part["heading"] == "directed to")
    assert browser.get("/api/entity?iri=nothing").status_code == 404
    assert "error" in browser.get("/api/nothing").json()


def test_words_of_a_paper_lead_to_their_place(browser: Browser) -> None:
    """Words that no name has are found in the text, with what is around them and a link to the place."""
    page = site.read(browser, "/search?q=soon+said")
    assert "In the text of the papers" in page.words
    link = next(link for link in page.links if link.startswith("/source/"))
    assert site.fragment(link) in site.read(browser, link).places
    shown = [told.get("class", "") for _, told in site.read(browser, link).elements]
    assert "on" in " ".join(shown).split()
    assert "In the text" not in site.read(browser, "/search?q=zzyzx").words


def test_an_address_of_no_page_is_answered_with_one(browser: Browser) -> None:
    """Whoever mistypes an address is told so on a page that leads on."""
    found = browser.get("/nosuch/place")
    assert found.status_code == 404
    assert "There is no such page" in site.Read(found.text).words
    assert "/follow-up" in site.Read(found.text).links


def test_a_council_that_meets_is_a_body(browser: Browser, tmp_path: Path) -> None:
    """A council stands among the bodies where it holds meetings itself, once; another one does not."""
    for number in (1, 2):
        more = [
            quad(f"{harbour.COUNCIL}/meeting/council/{at}", "cg:heldBy", harbour.COUNCIL)
            for at in range(number)
        ]
        met = Browser(harbour.write(tmp_path / f"{number}", more=more))
        rows = list(csv.reader(StringIO(met.get("/bodies?csv=bodies").text)))
        assert [row[0] for row in rows].count("Marlbeck Borough Council") == 1
    assert "Marlbeck Borough Council" not in {
        row[0] for row in csv.reader(StringIO(browser.get("/bodies?csv=bodies").text))
    }


def test_what_is_counted_is_what_is_listed(browser: Browser) -> None:
    """A number at the start leads to a list of as many."""
    start = site.read(browser, "/").words
    for link in ("/people", "/bodies", "/meetings?papers=loaded"):
        assert link in site.read(browser, "/").links
        listed = re.search(
            r"([\d,]+) (person|people|body|bodies|meetings?)\b",
            site.read(browser, link).words.partition("Show")[2],
        )
        assert listed
        assert "".join(listed.groups()) in start.replace(" ", "")
