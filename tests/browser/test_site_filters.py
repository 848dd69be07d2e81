from __future__ import annotations

from pathlib import Path
from urllib.parse import urlencode

import pytest
from playwright.sync_api import Browser, Page, expect

from councilgraph.graph.folder.folder import GraphFolder
from councilgraph.graph.server.files.site_folder import write_site
from councilgraph.graph.server.pages import follow_up
from councilgraph.graph.server.pages.addresses import page
from councilgraph.graph.server.pages.opened import OpenGraph
from councilgraph.graph.server.pages.views import VIEWS
from councilgraph.graph.show.csv_cells import Style, as_csv
from tests.browser.barriers import barriers
from tests.browser.conftest import opened
from tests.graph import harbour

BODY = "marlbeck-borough-council/body/harbour-panel"


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small graph and its site, of whose requests three stand on a page."""
    folder: Path = tmp_path_factory.mktemp("site")
    harbour.write(folder / "graph")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(follow_up, "AT_ONCE", 3)
        write_site(folder / "graph", folder / "site", lambda *_: None)
    return folder


@pytest.fixture(scope="module")
def graph(made: Path) -> OpenGraph:
    """The graph, as a server opens it."""
    return OpenGraph(*GraphFolder.open_with_store(made / "graph"))


@pytest.fixture(scope="module")
def folder(made: Path) -> Path:
    """The site."""
    return made / "site"


def asks(tab: Page) -> list[str]:
    """The requests that are shown."""
    return [words.strip("“”") for words in tab.locator("p.ask").all_inner_texts()]


@pytest.mark.parametrize(
    "query",
    [
        {},
        {"body": BODY},
        {"state": "open"},
        {"state": "overdue"},
        {"body": BODY, "year": "2022", "state": "answered"},
        {"owner": "organisation/marlbeck-police"},
        {"about": "pilot"},
        {"about": "young pots", "state": "planned"},
        {"about": "ilot"},
        {"to": "police"},
        {"to": "learning", "state": "open"},
        {"year": "2022", "state": "planned", "body": BODY, "about": "lighting"},
    ],
    ids=str,
)
def test_requests_are_filtered_as_on_a_server(
    browser: Browser, made: Path, graph: OpenGraph, query: dict[str, str]
) -> None:
    """What an address asks for is shown in files as a server shows it, with the same choices and counts."""
    told = VIEWS["follow-up"](graph, page("follow-up", **query)).data
    with opened(browser, (made / "site").as_uri()) as tab:
        tab.goto(f"{(made / 'site').as_uri()}/follow-up.html#{urlencode(query)}")
        expected = [track.words for track, _ in told["tracks"]]
        if query:
            total = told["part"].total
            expect(tab.locator("#of")).to_have_text(f"{total} request{'s' * (total != 1)} of 5")
        assert asks(tab) == expected[:3]
        for name, _, _, choices in told["filters"]:
            shown = tab.locator(f"select[name={name}] option:not([hidden])").all_inner_texts()[1:]
            assert shown == [f"{one.label} ({one.count})" for one in choices]
        counts = tab.locator(".tally b").all_inner_texts()
        assert counts == [*(str(count) for _, _, count in told["counts"]), str(told["late"])]


def test_requests_are_filtered_by_hand(browser: Browser, root: str) -> None:
    """A choice filters, and stays in the address; states are filters too, pages turn, and all come back."""
    with opened(browser, root) as tab:
        tab.locator("nav[aria-label=Main]").get_by_text("Follow-up").click()
        tab.get_by_label("Asked by").select_option(label="Harbour Panel (4)")
        expect(tab.locator("#of")).to_have_text("4 requests of 5")
        assert len(asks(tab)) == 3
        tab.get_by_role("link", name="Next").click()
        expect(tab.locator("p.ask")).to_have_count(1)
        tab.reload()
        expect(tab.locator("p.ask")).to_have_count(1)
        tab.locator(".tally .open a").click()
        expect(tab.locator("#of")).to_have_text("1 request of 5")
        expect(tab.locator("#rows h2")).to_have_text("No answer seen in the papers loaded")
        tab.locator("#rows p.ask a").click()
        expect(tab.locator("h1")).to_contain_text("attendance figures")
        tab.go_back()
        expect(tab.locator("#of")).to_have_text("1 request of 5")
        tab.get_by_role("link", name="All of them").click()
        expect(tab.locator("#of")).to_have_text("5 requests")
        tab.get_by_label("About").fill("patrols")
        tab.get_by_label("About").press("Enter")
        expect(tab.locator("#of")).to_have_text("1 request of 5")


def test_a_page_of_a_state_is_filtered_further(browser: Browser, root: str) -> None:
    """On a page of what is in one state a choice leads to what is so and in that state."""
    with opened(browser, root) as tab:
        tab.goto(f"{root}/follow-up.state-open.html")
        tab.get_by_label("Asked by").select_option(label="Learning Board (1)")
        tab.wait_for_url("**/follow-up.html#**")
        expect(tab.locator("#of")).to_have_text("1 request of 5")
        assert tab.get_by_label("How far").input_value() == "open"


def test_lists_are_filtered(browser: Browser, root: str) -> None:
    """A list is filtered by what it has and by words, and sorted within that; none is told of."""
    with opened(browser, root) as tab:
        tab.goto(f"{root}/meetings.html")
        every = tab.locator("#rows tr").count()
        tab.locator("select[name=body]").select_option("Harbour Panel")
        expect(tab.locator("caption")).to_have_text(f"3 meetings of {every}")
        tab.get_by_role("link", name="date").click()
        expect(tab.locator("thead [aria-sort]")).to_have_text("date")
        names = tab.locator("#rows th").all_inner_texts()
        assert len(names) == 3
        assert all(name.startswith("Harbour Panel") for name in names)
        tab.get_by_label("Name").fill("arbour 2023")
        tab.get_by_role("button", name="Show").click()
        expect(tab.locator("caption")).to_have_text(f"2 meetings of {every}")
        tab.get_by_label("Name").fill("eb 2023")
        tab.get_by_role("button", name="Show").click()
        expect(tab.locator("caption")).to_have_text(f"0 meetings of {every}")
        expect(tab.locator("#rows")).to_have_text("None is so.")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("path", [f"follow-up.html#body={BODY}", "meetings.html#about=panel"])
def test_axe_finds_nothing(browser: Browser, host: str, path: str, scheme: str) -> None:
    """No rule of WCAG 2.2 that a machine can check is broken where something is filtered."""
    context = browser.new_context(color_scheme="dark" if scheme == "dark" else "light")
    tab = context.new_page()
    tab.goto(f"{host}/{path}")
    expect(tab.locator("#of, caption")).to_contain_text(" of ")
    assert barriers(tab) == []
    context.close()


@pytest.mark.parametrize(
    ("view", "query"),
    [
        pytest.param("follow-up", {}, id="all"),
        pytest.param("follow-up", {"body": BODY, "state": "planned"}, id="requests"),
        pytest.param("follow-up", {"about": "no such"}, id="none"),
        pytest.param("meetings", {"body": "Harbour Panel", "by": "date"}, id="sorted"),
        pytest.param("people", {"about": "okoro"}, id="people"),
    ],
)
def test_the_rows_shown_are_saved(
    browser: Browser, graph: OpenGraph, root: str, view: str, query: dict[str, str]
) -> None:
    """CSV has the rows that the filters let pass, in their order, byte for byte as a server writes them."""
    told = VIEWS[view](graph, page(view, csv=view, **query)).tables[view]
    with opened(browser, root) as tab:
        tab.goto(f"{root}/{view}.html#{urlencode(query)}")
        with tab.expect_download() as download:
            tab.locator("a.csv").click()
        assert download.value.suggested_filename == f"{view}.csv"
        assert download.value.path().read_text("utf-8") == as_csv(told, Style())


def test_what_the_graph_shows_is_saved(browser: Browser, graph: OpenGraph, root: str) -> None:
    """The table below the graph is saved as a server writes it."""
    told = VIEWS["graph"](graph, page("graph")).tables["edges"]
    with opened(browser, root) as tab:
        tab.goto(f"{root}/graph.html")
        tab.wait_for_selector("#graph[data-ready]")
        with tab.expect_download() as download:
            tab.get_by_role("button", name="CSV").click()
        assert download.value.path().read_text("utf-8") == as_csv(told, Style())
