from __future__ import annotations

import builtins
import json
import re
import sys
from pathlib import Path
from typing import Any

import nbformat
import pytest
from nbconvert import HTMLExporter

from councilgraph.graph import Graph
from councilgraph.graph.demo import samples
from councilgraph.graph.entity import Entity
from councilgraph.graph.notebook.view import View
from councilgraph.ontology.errors import BadUsage, CouncilgraphError, UnknownName

LIVE = "application/vnd.jupyter.widget-view+json"


@pytest.fixture(scope="module")
def councils(tmp_path_factory: pytest.TempPathFactory) -> Graph:
    """The sample councils, built and opened."""
    return Graph.build(samples(), tmp_path_factory.mktemp("samples") / "samples.graph")


@pytest.fixture
def view(councils: Graph) -> View[Entity]:
    """What is one fact away from somebody who stood in twice."""
    return councils.view(around="P Ellwood")


def names(view: View[Entity]) -> list[str]:
    """What a view shows."""
    return [node["name"] for node in view.data["nodes"]]


def bundle(view: View[Entity]) -> dict[str, Any]:
    """What a view gives a notebook's cell, by media type."""
    found = view._repr_mimebundle_()
    assert found is not None
    return found[0]


def test_the_script_gets_what_is_shown(view: View[Entity]) -> None:
    """The thing in the middle comes first; things have places, lines their facts with words, all of it JSON."""
    data = json.loads(json.dumps(view.data))
    assert data["title"] == "Around P Ellwood"
    assert names(view)[0] == "P Ellwood"
    assert len({(node["x"], node["y"]) for node in data["nodes"]}) == len(data["nodes"]) == 5
    stood_in = [
        fact
        for edge in data["edges"]
        for fact in edge["facts"]
        if edge["source"] == 0 and fact["label"].startswith("present as substitute")
    ]
    assert stood_in[0]["words"][0]["quote"].startswith("Councillor P Ellwood (Substitute for Councillor ")
    assert "18 October 2023" in {node["tail"] for node in data["nodes"]}
    assert {node["group"] for node in data["nodes"]} <= data["legend"].keys()


@pytest.mark.parametrize(
    ("around", "asked", "least", "most"),
    [
        pytest.param("P Ellwood", {"hops": 0}, 1, 1, id="alone"),
        pytest.param("P Ellwood", {"hops": 2}, 20, 150, id="two facts away"),
        pytest.param("P Ellwood", {"hops": 2, "most": 7}, 7, 7, id="the nearest"),
        pytest.param(None, {}, 50, 150, id="an overview"),
    ],
)
def test_as_much_is_shown_as_is_asked_for(
    councils: Graph, around: str | None, asked: dict[str, int], least: int, most: int
) -> None:
    """So many facts away, at most so many things; without a thing it is an overview."""
    assert least <= len(names(councils.view(around, **asked))) <= most


def test_of_a_thing_that_was_found(councils: Graph, view: View[Entity]) -> None:
    """What `find` gives has the same view."""
    assert councils.find("P Ellwood").view().data == view.data


def test_what_is_selected_comes_back(view: View[Entity]) -> None:
    """What the script selects is told as IRIs, as things, and as the facts of it with their words."""
    assert (view.selected, view.entities) == ([], [])
    whole = len(view.facts())
    first, other = (view.data["nodes"][at] for at in (0, view.data["edges"][0]["source"] or 1))
    view.set_state({"selected": [first["iri"]]})
    assert [(one.iri, one.label) for one in view.entities] == [(first["iri"], "P Ellwood")]
    assert 0 < len(view.facts()) < whole
    view.set_state({"selected": [first["iri"], other["iri"]]})
    assert [one.label for one in view.entities] == ["P Ellwood", other["name"]]
    for row in view.facts():
        assert {row["subject"], row["object"]} == {"P Ellwood", other["name"]}
        assert row["words"] or row["concluded"]


def test_things_are_opened(view: View[Entity]) -> None:
    """What the script opens is shown with what is one fact away from it; closed, it is as before."""
    before = view.data
    meeting = next(node for node in before["nodes"] if node["kind"] == "meeting")
    view.set_state({"opened": [meeting["iri"], "http://localhost:8000/id/nobody"]})
    assert len(names(view)) > len(before["nodes"])
    assert [node["name"] for node in view.data["nodes"] if node["opened"]] == ["P Ellwood", meeting["name"]]
    assert len(view.facts()) > len(before["edges"])
    view.set_state({"opened": []})
    assert view.data == before


def test_without_a_notebook_it_is_the_picture_that_stands_still(view: View[Entity]) -> None:
    """Beside the live view stands what `draw` makes, and, where there are words alone, the facts as a table."""
    given = bundle(view)
    assert given.keys() == {LIVE, "text/html", "image/svg+xml", "text/plain"}
    assert given["text/html"].startswith('<iframe title="Around P Ellwood" srcdoc=')
    assert given["text/plain"] == repr(view)
    assert repr(view).startswith("5 things and 8 facts that join them")
    assert "substituted for" in repr(view)


def test_a_page_made_of_a_notebook_shows_the_picture(view: View[Entity]) -> None:
    """nbconvert, which has no kernel, shows the picture that stands still."""
    v4: Any = nbformat.v4  # it has no types
    output = v4.new_output("execute_result", bundle(view), execution_count=1)
    cell = v4.new_code_cell("view", outputs=[output], execution_count=1)
    exporter: Any = HTMLExporter  # it has no types
    convert = exporter()
    page, _ = convert.from_notebook_node(v4.new_notebook(cells=[cell]))
    assert re.search(r'<iframe [^>]*title="Around P Ellwood"', page)


@pytest.mark.parametrize(
    ("asked", "error", "words"),
    [
        pytest.param({"hops": -3}, BadUsage, "hops is a whole number from 0, not -3", id="hops"),
        pytest.param({"most": 0}, BadUsage, "most is a whole number from 1, not 0", id="most"),
        pytest.param({"around": "Nobody of That Name"}, UnknownName, "nothing here is called", id="name"),
    ],
)
def test_wrong_arguments_are_told_in_a_line(
    councils: Graph, asked: dict[str, Any], error: type[CouncilgraphError], words: str
) -> None:
    """A number that makes no picture, and a name that nothing has, are told."""
    with pytest.raises(error, match=f"^[^\n]*{words}[^\n]*$"):
        councils.view(**{"around": "P Ellwood", **asked})


def test_without_anywidget_a_line_says_what_to_do(councils: Graph, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the extra is not installed a line says how to install it."""
    real = builtins.__import__

    def refuse(name: str, *rest: Any) -> Any:
        if name.startswith("anywidget"):
            raise ModuleNotFoundError(name=name)
        return real(name, *rest)

    monkeypatch.delitem(sys.modules, "councilgraph.graph.notebook.view")
    monkeypatch.setattr(builtins, "__import__", refuse)
    with pytest.raises(
        CouncilgraphError, match=r"^anywidget is not installed: .*councilgraph\[notebook\]'`$"
    ):
        councils.view(around="P Ellwood")


def test_the_script_asks_for_nothing(root: Path) -> None:
    """The script is one file, styles and all: it imports and fetches nothing, and names no other machine."""
    script = (root / "graph/notebook/widget.js").read_text("utf-8")
    assert not re.search(r"""import\(["'`]|import["']|from["'][./]|url\((?!#)|@import""", script)
    hosts = set(re.findall(r"https?://([\w.-]+)", script))
    assert hosts <= {"www.w3.org", "gexf.net"}  # names of formats
