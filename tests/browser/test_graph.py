from __future__ import annotations

from pathlib import Path

import networkx as nx
import pytest
from playwright.sync_api import Page, expect

from tests.graph.picture.by_schema import faults

WHERE = """id => { const { canvas } = document.getElementById("graph").explorer;
    return canvas.sigma.graphToViewport(canvas.graph.getNodeAttributes(id)); }"""
COUNT = 'document.getElementById("graph").explorer.data.nodes.length'


def shown(tab: Page) -> int:
    """How many things the graph page shows, once it has drawn them."""
    tab.wait_for_selector("#graph[data-ready]")
    return int(tab.evaluate(COUNT))


def click(tab: Page, node: int) -> None:
    """Clicks a thing on the canvas."""
    box = tab.locator(".canvas").bounding_box()
    assert box
    place = tab.evaluate(WHERE, str(node))
    tab.mouse.click(box["x"] + place["x"], box["y"] + place["y"])


@pytest.fixture
def graph(tab: Page) -> Page:
    """The graph page, drawn."""
    tab.goto("/graph")
    shown(tab)
    return tab


def test_a_thing_is_chosen_and_opened_by_mouse(graph: Page) -> None:
    """A click tells of a thing, another opens it: the address says so, and leads to the same picture."""
    before = shown(graph)
    name = graph.evaluate('document.getElementById("graph").explorer.data.nodes[1].name')
    click(graph, 1)
    expect(graph.locator(".chosen h2")).to_have_text(name)
    click(graph, 1)
    graph.wait_for_url("**open=**")
    graph.wait_for_selector(f'#graph[data-ready]:not([data-ready="{before}"])')
    opened = shown(graph)
    graph.reload()
    assert shown(graph) == opened > before


def test_the_graph_is_gone_through_by_keys(graph: Page) -> None:
    """Tab comes to the picture, arrows go to the next thing, Enter opens it, Escape leaves."""
    graph.locator(".save button").last.focus()
    graph.keyboard.press("Tab")
    assert graph.evaluate("document.activeElement.getAttribute('role')") == "application"
    graph.keyboard.press("ArrowRight")
    for key in ("ArrowUp", "ArrowRight", "ArrowLeft", "ArrowDown"):
        graph.keyboard.press(key)
    chosen = graph.evaluate('document.getElementById("graph").explorer.canvas.node')
    if chosen == "0":
        graph.keyboard.press("ArrowUp")
    expect(graph.locator(".heard")).to_contain_text("here.")
    graph.keyboard.press("Enter")
    graph.wait_for_url("**open=**")
    expect(graph.locator(".chosen").get_by_role("button", name="Close", exact=True)).to_be_visible()
    graph.keyboard.press("Escape")
    graph.keyboard.press("Escape")
    assert graph.evaluate("document.activeElement.tagName") == "INPUT"


def test_the_lines_of_a_thing_are_gone_through_by_keys(graph: Page) -> None:
    """L goes to the next line of what was chosen, with its words; an arrow goes on from there."""
    graph.locator(".canvas").focus()
    graph.keyboard.press("Home")
    middle = graph.evaluate('document.getElementById("graph").explorer.data.nodes[0].name')
    told = set()
    for _ in range(3):
        graph.keyboard.press("l")
        expect(graph.locator(".chosen .what")).to_have_text("What joins")
        told.add(graph.locator(".chosen h2").inner_text())
    assert len(told) == 3
    assert all(middle in ends for ends in told)
    graph.keyboard.press("ArrowRight")
    expect(graph.locator(".chosen .what")).not_to_have_text("What joins")


def test_a_line_leads_to_its_sentence(graph: Page) -> None:
    """What is chosen is told with the words that state it, a step from their place in the document."""
    quote = graph.locator(".chosen blockquote a").first
    words = quote.inner_text().strip("“”")
    quote.click()
    graph.wait_for_url("**/source/**")
    marked = " ".join(graph.locator(".on").all_inner_texts())
    assert words.split()[0] in marked


def test_kinds_are_hidden_and_shown_alone(graph: Page) -> None:
    """The legend hides a kind, or all others."""
    hidden = 'document.getElementById("graph").explorer.canvas.hidden.size'
    first = graph.locator(".kinds .kind").first
    first.click()
    expect(first).to_have_attribute("aria-pressed", "false")
    assert graph.evaluate(hidden) == 1
    graph.locator(".kinds .only").first.click()
    expect(first).to_have_attribute("aria-pressed", "true")
    assert graph.evaluate(hidden) == graph.locator(".kinds li").count() - 1


def test_a_thing_is_found_by_its_name(graph: Page) -> None:
    """A name, or a part of one, chooses a thing of the picture."""
    name = graph.evaluate('document.getElementById("graph").explorer.data.nodes[2].name')
    graph.locator(".find input").fill(name)
    graph.keyboard.press("Enter")
    expect(graph.locator(".chosen h2")).to_have_text(name)


@pytest.mark.parametrize(("words", "begin"), [("PNG", b"\x89PNG"), ("SVG", b"<svg"), ("GEXF", b"<?xml")])
def test_the_picture_is_saved(graph: Page, words: str, begin: bytes, tmp_path: Path) -> None:
    """The picture is saved as PNG, as SVG, and for Gephi."""
    with graph.expect_download() as download:
        graph.get_by_role("button", name=f"Save as {words}").click()
    path = tmp_path / f"saved.{words.lower()}"
    download.value.save_as(path)
    assert path.read_bytes().startswith(begin)
    assert path.stat().st_size > 1000
    if words == "GEXF":
        assert faults(path) == []
        assert nx.read_gexf(path).number_of_nodes() == shown(graph)


def test_years_are_chosen_by_keys(graph: Page) -> None:
    """Two lists of years keep what is of these years and what joins it; neither passes the other."""
    shown = """() => { const { canvas, data } = document.getElementById("graph").explorer;
        return data.nodes.filter((_, at) => !canvas.away.has(String(at))).map(({ date }) => date.slice(0, 4)); }"""
    first, last = graph.get_by_label("from the year"), graph.get_by_label("to the year")
    before = graph.evaluate(shown)
    first.focus()
    graph.keyboard.press("End")
    assert first.input_value() == last.input_value()
    after = graph.evaluate(shown)
    assert set(after) <= {"", last.input_value()}
    assert 1 < len(after) < len(before)
    expect(graph.locator(".heard")).to_contain_text("of")
    assert f"years={last.input_value()}-{last.input_value()}" in graph.url
    graph.reload()
    graph.wait_for_selector("#graph[data-ready]")
    assert graph.evaluate(shown) == after
    last.focus()
    graph.keyboard.press("Home")
    assert first.input_value() == last.input_value() == min(filter(None, before))
