from __future__ import annotations

import csv
from collections import Counter
from io import StringIO
from pathlib import Path

import pytest

from councilgraph.graph.reading.track_model import Track
from councilgraph.graph.server.pages import track_index
from councilgraph.graph.server.pages.opened import OpenGraph
from tests.graph import harbour
from tests.graph.server.pages import site
from tests.graph.server.pages.site import Browser

ASKS = {
    "report": "Receive a further report on the Young Pots Partnership in six months.",
    "figures": "attendance figures for the pilot schools be reported to the Learning Board",
    "pilot": "Recommends that Cabinet extend the pilot to the northern wards.",
    "lights": "light the riverside path by 31 March 2023",
    "patrols": "asked Marlbeck Police for the times of the school patrols",
}


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Browser:
    """A browser on what the Harbour Panel asked for."""
    return Browser(harbour.write(tmp_path_factory.mktemp("pages") / "graph"))


def shown(browser: Browser, query: str) -> set[str]:
    """Which of the asks a page shows."""
    words = site.read(browser, f"/follow-up?{query}").words
    return {name for name, ask in ASKS.items() if ask in words}


@pytest.mark.parametrize(
    ("query", "asks"),
    [
        pytest.param("", set(ASKS), id="all"),
        pytest.param("state=answered", {"pilot"}, id="by state"),
        pytest.param("state=open", {"figures", "patrols"}, id="no answer seen"),
        pytest.param("state=overdue", {"lights"}, id="overdue"),
        pytest.param("year=2022", {"report", "figures", "pilot"}, id="by year"),
        pytest.param("body=marlbeck-borough-council/body/learning-board", {"patrols"}, id="by body"),
        pytest.param("owner=organisation/marlbeck-police", {"patrols"}, id="by owner"),
        pytest.param("about=riverside", {"lights"}, id="by its words"),
        pytest.param("to=police", {"patrols"}, id="by words of whom it is put to"),
        pytest.param("to=policemen", set(), id="by words of nobody"),
        pytest.param("year=2022&state=open", {"figures"}, id="two filters"),
        pytest.param("owner=nobody-of-this-name", set(), id="no such owner"),
    ],
)
def test_filters_stand_in_the_address(browser: Browser, query: str, asks: set[str]) -> None:
    """By body, owner, year, state and what is overdue: an address is a view that can be sent to others."""
    assert shown(browser, query) == asks


def test_a_value_that_nothing_has_is_said_to_be_none(browser: Browser) -> None:
    """A word in the address that is no state is not offered as one."""
    assert "no such value: nonsense (0)" in site.read(browser, "/follow-up?state=nonsense").words


def test_what_tracks_are_filtered_by_is_reckoned_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """However many pages are asked for, the values of each track are looked at once, and its words once."""
    seen: Counter[str] = Counter()

    def years(graph: OpenGraph, track: Track) -> list[tuple[str, str]]:
        seen[track.iri] += 1
        return of(graph, track)

    of = track_index.FILTERS["year"]
    monkeypatch.setitem(track_index.FILTERS, "year", years)
    browser = Browser(harbour.write(tmp_path / "graph"))
    for query in ("", "year=2022", "state=open&year=2023", "about=riverside", "to=police"):
        assert shown(browser, query)
    site.read(browser, "/page/marlbeck-borough-council/body/learning-board")
    assert set(seen.values()) == {1}
    assert len(seen) == len(ASKS)


def test_a_track_has_its_steps_and_their_sentences(browser: Browser) -> None:
    """Asked where and when, of whom, planned, back; each with the words that say so, one link from the page."""
    page = site.read(browser, "/follow-up?state=reported")
    for part in (
        "Asked 14 Nov 2022",
        "Director of Communities",
        "due 14 May 2023",
        "Planned for 17 May 2023",
    ):
        assert part in page.words
    assert "the entry cites the request of November 2022" in page.words
    links = [link for link in page.links if link.startswith("/source/")]
    assert links
    for link in links:
        assert site.fragment(link) in site.read(browser, link).places


def test_silence_is_not_said_to_be_more_than_it_is(browser: Browser) -> None:
    """No answer seen is said of the papers loaded, with what was looked through."""
    words = site.read(browser, "/follow-up?state=open").words
    assert "No answer seen in the papers loaded" in words
    assert "It does not mean that none was given." in words
    assert "work programme loaded" in words


def test_the_tally_counts_what_the_other_filters_let_pass(browser: Browser) -> None:
    """The numbers are those of the view, and lead to its parts."""
    page = site.read(browser, "/follow-up?year=2023")
    assert "/follow-up?state=open&year=2023" in page.links
    assert "0 answered" not in page.words
    assert "0answered" in page.words.replace(" ", "")


def test_the_same_as_csv(browser: Browser) -> None:
    """The table has a row an ask, filtered as the page is."""
    response = browser.get("/follow-up?state=open&csv=follow-up")
    rows = list(csv.DictReader(StringIO(response.text)))
    assert response.headers["content-type"].startswith("text/csv")
    assert "attachment" in response.headers["content-disposition"]
    assert len(rows) == 2
    assert {row["how_far"] for row in rows} == {"no answer seen"}


def test_a_table_that_is_not_there(browser: Browser) -> None:
    """A page says which tables it has."""
    response = browser.get("/follow-up?csv=nothing")
    assert response.status_code == 404
    assert "no table “nothing”: follow-up" in response.text


def test_words_of_a_document_are_text(browser: Browser) -> None:
    """Markup in the words of a document is shown as it was printed."""
    html = browser.get("/source/" + harbour.document("may.txt").sha256[:16]).text
    assert "<b>" not in html.partition("<article")[2].partition("</article>")[0]
    assert "“Soon”" in html or "&#34;Soon&#34;" in html
