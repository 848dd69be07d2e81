from __future__ import annotations

from pathlib import Path

import pytest

from councilgraph.graph.rdf.store import IRI
from councilgraph.graph.server.pages.facts import Section
from councilgraph.graph.server.pages.graph_view import share
from tests.graph import harbour
from tests.graph.server.pages.site import Browser, read


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Browser:
    """A browser on the pages of a graph made by hand."""
    folder: Path = tmp_path_factory.mktemp("graph") / "graph"
    harbour.write(folder)
    return Browser(folder)


def test_the_table_says_what_the_picture_shows(browser: Browser) -> None:
    """The page's table has a row for each fact that is drawn, and its scripts get the same as JSON."""
    page = read(browser, f"/graph?around={harbour.PANEL}")
    drawn = browser.get(f"/api/graph?around={harbour.PANEL}").json()
    facts = sum(len(edge["facts"]) for edge in drawn["edges"])
    assert len(page.of("tr")) == facts + 1 > 5
    assert drawn["nodes"][0]["iri"] == harbour.PANEL
    assert [node["name"] for node in drawn["nodes"] if " ".join(node["name"].split()) not in page.words] == []


def test_a_line_leads_to_its_words(browser: Browser) -> None:
    """A fact has its sentence, and the address of the place where that stands."""
    drawn = browser.get(f"/api/graph?around={harbour.PANEL}").json()
    words = [one for edge in drawn["edges"] for fact in edge["facts"] for one in fact["words"]]
    assert words
    for one in words[:3]:
        assert browser.get(one["source"]).status_code == 200
        assert one["quote"]


def test_what_is_opened_shows_more(browser: Browser) -> None:
    """A thing that is opened brings what stands about it; the address says which are open."""
    closed = browser.get(f"/api/graph?around={harbour.PANEL}").json()["nodes"]
    opened = browser.get(f"/api/graph?around={harbour.PANEL}&open={harbour.MARCH}").json()["nodes"]
    assert {node["iri"] for node in closed} < {node["iri"] for node in opened}
    assert [node["iri"] for node in opened if node["opened"]] == [harbour.PANEL, harbour.MARCH]


def test_names_that_are_alike_are_told_apart(browser: Browser) -> None:
    """No two things of a picture are drawn with one name."""
    nodes = browser.get(f"/api/graph?around={harbour.PANEL}").json()["nodes"]
    names = [(node["name"], node["tail"]) for node in nodes]
    assert len(set(names)) == len(names)


def test_places_are_the_same_each_time(browser: Browser, tmp_path: Path) -> None:
    """Another server puts each thing where this one does."""
    harbour.write(tmp_path / "graph")
    at = f"/api/graph?around={harbour.PANEL}"
    assert Browser(tmp_path / "graph").get(at).content == browser.get(at).content


@pytest.mark.parametrize(
    ("around", "status"),
    [
        pytest.param("", 200, id="the body that met most often"),
        pytest.param("Harbour Panel", 200, id="words"),
        pytest.param("http://localhost:8000/id/nobody", 404, id="what is not there"),
        pytest.param("<script>", 404, id="no name"),
        pytest.param("http://[", 404, id="no address"),
    ],
)
def test_what_it_is_drawn_around(browser: Browser, around: str, status: int) -> None:
    """A thing is named by its address or in words; what is not there is told of."""
    assert browser.get(f"/graph?around={around}").status_code == status
    assert browser.get(f"/api/graph?around={around}").status_code == status


def test_no_section_crowds_out_another() -> None:
    """Of many things the newest are shown, of few all."""
    sizes = {"few": 2, "some": 3, "many": 100}
    all_ = [
        Section(name, name, inward=False, others=[IRI(f"x:{at}") for at in range(size)])
        for name, size in sizes.items()
    ]
    shown = {section.heading: others for section, others in share(all_, 20)}
    assert {name: len(others) for name, others in shown.items()} == {"few": 2, "some": 3, "many": 15}
    assert shown["many"][-1] == IRI("x:99")
