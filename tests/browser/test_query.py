from __future__ import annotations

from urllib.parse import urlencode

from playwright.sync_api import Page, expect

from tests.browser.barriers import barriers

CHAIRS = "SELECT ?body (COUNT(?m) AS ?meetings) { ?m a cg:Meeting ; cg:heldBy ?body } GROUP BY ?body"
AROUND = "CONSTRUCT { ?m cg:heldBy ?body } { ?m a cg:Meeting ; cg:heldBy ?body } LIMIT 12"


def write(tab: Page, query: str) -> None:
    """Writes a query in the editor, in the place of the one that is there."""
    tab.wait_for_selector("#write[data-ready]")
    tab.locator(".editor .cm-content").click()
    tab.keyboard.press("Control+a")
    tab.keyboard.insert_text(query)


def test_a_query_is_run_and_shared(tab: Page) -> None:
    """A query gives a table with links and bars for counts; its address gives the same again."""
    tab.goto("/query")
    write(tab, CHAIRS)
    tab.keyboard.press("Control+Enter")
    tab.wait_for_selector("#results table")
    rows = tab.locator("#results tbody tr").all_inner_texts()
    assert len(rows) > 1
    assert tab.locator("#results tbody a").count() == tab.locator("#results .bar").count() == len(rows)
    tab.goto(tab.url)
    tab.wait_for_selector("#results table")
    assert tab.locator("#results tbody tr").all_inner_texts() == rows


def test_an_error_says_what_is_wrong(tab: Page) -> None:
    """A query that cannot be read is told of in the place of its rows."""
    tab.goto("/query")
    with tab.expect_response("**/sparql") as answer:
        write(tab, "ASK {}")
        tab.keyboard.press("Control+Enter")
    assert answer.value.status == 200
    expect(tab.locator("#results")).to_contain_text("Yes.")


def test_a_query_is_stopped(tab: Page) -> None:
    """A query that takes long is stopped, and says so."""
    tab.goto("/query")
    write(tab, "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }")
    tab.keyboard.press("Control+Enter")
    tab.get_by_role("button", name="Stop").click()
    expect(tab.locator("#results [role=alert]")).to_have_text("stopped")


def test_terms_and_names_are_completed(tab: Page) -> None:
    """The editor offers terms of the vocabulary, and things of the graph by their names."""
    tab.goto("/query")
    write(tab, "SELECT ?m { ?m a ")
    tab.keyboard.type("cg:Meeti")
    expect(tab.locator(".editor .cm-tooltip-autocomplete li").first).to_contain_text("cg:Meeting")
    tab.keyboard.press("Escape")
    write(tab, "DESCRIBE ")
    tab.keyboard.type("<Environment")
    expect(tab.locator(".editor .cm-tooltip-autocomplete li").first).to_contain_text("Environment")


def test_triples_are_drawn(tab: Page) -> None:
    """What a CONSTRUCT gives is drawn, and told as triples too."""
    tab.goto(f"/query?{urlencode({'query': AROUND})}")
    tab.wait_for_selector("#results .canvas canvas")
    expect(tab.locator("#results .facts").first).to_contain_text("triples")
    expect(tab.locator("#results .chosen h2")).to_be_visible()


def test_rows_with_days_are_shown_by_time(tab: Page) -> None:
    """Rows with a column of days can be shown at their days, by keys; a dot leads to its row."""
    query = "SELECT ?body ?date { ?m a cg:Meeting ; cg:heldBy/skos:prefLabel ?body ; cg:date ?date }"
    tab.goto(f"/query?{urlencode({'query': query})}")
    rows = tab.locator("#results tbody tr")
    expect(rows.first).to_be_visible()
    tab.get_by_role("button", name="Timeline").press("Enter")
    expect(rows.first).to_be_hidden()
    dots = tab.locator("#results .timeline circle")
    assert dots.count() == rows.count() > 4
    assert tab.locator("#results .timeline .lane").count() > 1
    expect(tab.locator("#results .timeline")).to_contain_text("2024")
    assert barriers(tab) == []
    words = dots.first.locator("title").text_content() or ""
    dots.first.click()
    focused = tab.locator("#results tbody tr:focus")
    expect(focused).to_contain_text(words.partition(" ")[0])


def test_rows_without_days_have_no_timeline(tab: Page) -> None:
    """Rows without days are a table alone."""
    tab.goto(f"/query?{urlencode({'query': CHAIRS})}")
    tab.wait_for_selector("#results table")
    expect(tab.get_by_role("button", name="Timeline")).to_have_count(0)
