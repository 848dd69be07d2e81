from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from councilgraph.graph import Graph
from councilgraph.graph.demo import samples
from tests.browser import lab
from tests.browser.barriers import AXE, TAGS
from tests.browser.conftest import PATIENCE, Trouble

CELLS = (
    '%load_ext councilgraph.graph\nfrom councilgraph.graph import Graph\ng = Graph.open("samples.graph")\nview = g.view(around="P Ellwood", hops=1)\nview',
    'print([one.label for one in view.entities], [row["words"] for row in view.facts()])',
    "",
)
NAMESPACE = Path(__file__).parents[2] / ".namespace"
EXPLORER = 'document.querySelector(".councilgraph-view").shadowRoot.querySelector(".graph").explorer'
PLACE = f"""id => {{ const {{ canvas }} = {EXPLORER};
    return canvas.sigma.graphToViewport(canvas.graph.getNodeAttributes(id)); }}"""
MIDDLE = f"""() => {{ const {{ canvas }} = {EXPLORER};
    const [a, b] = canvas.graph.extremities("0").map((id) => canvas.sigma.graphToViewport(canvas.graph.getNodeAttributes(id)));
    return {{ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 }}; }}"""
BROKEN = f"""axe.run({{ include: [[".councilgraph-view"]] }}, {{ runOnly: {TAGS} }})
    .then(({{ violations }}) => violations.map(({{ id, nodes }}) => id + ": " + nodes.map(({{ html }}) => html).slice(0, 3).join(", ")))"""


@pytest.fixture(scope="module")
def notebook(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Page]:
    """A notebook in JupyterLab, its first cell run; at the end nothing has left the machine."""
    folder = tmp_path_factory.mktemp("lab")
    work = folder / "work"
    work.mkdir()
    Graph.build(samples(), work / "samples.graph")
    lab.write(work / "look.ipynb", CELLS)
    with lab.running(folder, work, NAMESPACE) as server:
        context = browser.new_context(
            viewport={"width": 1400, "height": 1000}, extra_http_headers=server.head
        )
        context.set_default_timeout(PATIENCE)
        tab = context.new_page()
        trouble = Trouble(tab, server.address)
        tab.goto(f"{server.address}lab/tree/look.ipynb")
        tab.get_by_text("| Idle").wait_for()
        run(tab, 0)
        tab.locator(".councilgraph-view .graph[data-ready]").wait_for(state="attached")
        yield tab
        context.close()
    assert trouble.found == []


def run(tab: Page, cell: int) -> None:
    """Runs a cell, as a reader does."""
    tab.locator(".jp-CodeCell .cm-content").nth(cell).click()
    tab.keyboard.press("Control+Enter")


def told(tab: Page) -> Locator:
    """What the second cell prints, once it was run again."""
    before = tab.locator(".jp-CodeCell").nth(1).locator(".jp-InputPrompt").inner_text()
    run(tab, 1)
    expect(tab.locator(".jp-CodeCell").nth(1).locator(".jp-InputPrompt")).not_to_have_text(before)
    expect(tab.locator(".jp-CodeCell").nth(1).locator(".jp-InputPrompt")).not_to_have_text("[*]:")
    return tab.locator(".jp-CodeCell").nth(1).locator(".jp-OutputArea-output")


def click(tab: Page, where: dict[str, float]) -> None:
    """Clicks a place of the canvas."""
    canvas = tab.locator(".councilgraph-view .canvas")
    canvas.scroll_into_view_if_needed()
    box = canvas.bounding_box()
    assert box
    tab.mouse.click(box["x"] + where["x"], box["y"] + where["y"])


def test_a_thing_is_selected_by_mouse(notebook: Page) -> None:
    """A thing that is clicked is told of beside the picture, and is what the next cell has."""
    name = notebook.evaluate(f"{EXPLORER}.data.nodes[1].name")
    click(notebook, notebook.evaluate(PLACE, "1"))
    expect(notebook.locator(".councilgraph-view .chosen h2")).to_have_text(name)
    expect(told(notebook)).to_contain_text(f"['{name}']")


def test_a_line_leads_to_its_sentence_by_mouse(notebook: Page) -> None:
    """A line that is clicked shows the sentence that states it, and the next cell has the same."""
    click(notebook, notebook.evaluate(MIDDLE))
    quote = notebook.locator(".councilgraph-view .chosen blockquote p").first
    expect(notebook.locator(".councilgraph-view .chosen .what")).to_have_text("What joins")
    expect(told(notebook)).to_contain_text(quote.inner_text().strip("“”"))


def test_all_of_it_by_keys(notebook: Page) -> None:
    """Tab to the picture, arrows to a thing, L to a line with its sentence; the notebook's own keys keep out."""
    notebook.locator(".councilgraph-view .save button").last.focus()
    notebook.keyboard.press("Tab")
    notebook.keyboard.press("Home")
    cells = notebook.locator(".jp-CodeCell").count()
    heard = notebook.locator(".councilgraph-view .heard")
    expect(heard).to_contain_text("councillor: P Ellwood.")
    for key in ("a", "b", "l"):  # in a notebook the first two make cells
        notebook.keyboard.press(key)
    expect(heard).to_contain_text("P Ellwood, ")
    expect(notebook.locator(".councilgraph-view .chosen .what")).to_have_text("What joins")
    quote = notebook.locator(".councilgraph-view .chosen blockquote p").first.inner_text().strip("“”")
    assert notebook.locator(".jp-CodeCell").count() == cells
    expect(told(notebook)).to_contain_text(quote)


def test_a_thing_is_opened_by_keys(notebook: Page) -> None:
    """Enter opens what is chosen: Python says what there is to see then; the table holds the same."""
    ready = notebook.locator(".councilgraph-view .graph")
    before = ready.get_attribute("data-ready")
    notebook.locator(".councilgraph-view .canvas").focus()
    notebook.keyboard.press("Home")
    notebook.keyboard.press("ArrowRight")
    if notebook.evaluate(f"{EXPLORER}.canvas.node") == "0":
        notebook.keyboard.press("ArrowUp")
    notebook.keyboard.press("Enter")
    expect(ready).not_to_have_attribute("data-ready", str(before))
    facts = notebook.evaluate(f"{EXPLORER}.data.edges.flatMap(({{ facts }}) => facts).length")
    expect(notebook.locator(".councilgraph-view .edges tbody tr")).to_have_count(facts)
    notebook.locator(".councilgraph-view .same summary").click()
    expect(notebook.locator(".councilgraph-view .edges tbody tr").first).to_be_visible()


@pytest.mark.parametrize("light", ["true", "false"])
def test_no_barriers(notebook: Page, light: str) -> None:
    """The view has the colours of the notebook, light or dark, and axe finds nothing in it."""
    if not AXE.exists():
        (pytest.fail if os.environ.get("CI") else pytest.skip)(
            "axe-core is not there: cd graph/web && npm ci"
        )
    notebook.evaluate("light => (document.body.dataset.jpThemeLight = light)", light)
    dark = notebook.locator(".councilgraph-view.dark")
    expect(dark).to_have_count(int(light == "false"))
    notebook.evaluate(AXE.read_text(encoding="utf-8"))
    assert notebook.evaluate(BROKEN) == []


OFFERED = [
    ('g.find("whitc', ["J Whitcombe", "R Whitcombe"]),
    ("g.neighbours('planning comm", ["Planning Committee", "Planning Committee, 4 March 2024"]),
    ('g.query("chair', ["chairs", "chairs-over-time"]),
    (
        "%%sparql g\nSELECT * { ?was cg:capacity cg:PresentAsO",
        ["cg:PresentAsOfficer", "cg:PresentAsOtherMember"],
    ),
]


@pytest.mark.parametrize(("typed", "offered"), OFFERED)
def test_what_stands_next_is_offered_by_tab(notebook: Page, typed: str, offered: list[str]) -> None:
    """In JupyterLab Tab offers names of the graph, questions, and terms in a cell of SPARQL; Enter takes the first."""
    cell = notebook.locator(".jp-CodeCell .cm-content").nth(2)
    cell.click()
    notebook.keyboard.press("Control+A")
    notebook.keyboard.press("Delete")
    notebook.keyboard.type(typed)
    notebook.keyboard.press("Tab")
    items = notebook.locator(".jp-Completer-item .jp-Completer-match")
    expect(items.first).to_be_visible()
    assert items.all_inner_texts()[: len(offered)] == offered
    notebook.keyboard.press("Enter")
    expect(cell).to_contain_text(offered[0])
