"""What is asked of the five documents is answered on pages, within three clicks from the start."""

from __future__ import annotations

from pathlib import Path

import pytest

from councilgraph.graph.build.build import build
from tests.graph.server.pages import site
from tests.graph.server.pages.site import Browser, Read

CLICKS = 3


@pytest.fixture(scope="module")
def browser(shared: Path, tmp_path_factory: pytest.TempPathFactory) -> Browser:
    """A browser on the pages of their graph."""
    folder = tmp_path_factory.mktemp("pages") / "graph"
    build([shared / "documents" / "coventry"], folder)
    return Browser(folder)


def click(browser: Browser, at: str, *links: str) -> Read:
    """The page to which links lead one after the other, each told by a part of its address."""
    assert len(links) <= CLICKS
    page = site.read(browser, at)
    for part in links:
        page = site.read(browser, next(link for link in page.links if part in link))
    return page


def test_who_stood_in_for_whom(browser: Browser) -> None:
    """Meetings, that of 4 December 2019, and the words that say it."""
    meeting = ("/meetings", "/meeting/scrutiny-co-ordination-committee/2019-12-04")
    page = click(browser, "/", *meeting)
    assert "Present as substitute" in page.words
    assert "C Miks" in page.words
    assert "for J McNicholas" in page.words
    assert "Councillor C Miks (substitute for Councillor J McNicholas)" in page.words
    assert site.read(browser, next(link for link in page.links if link.startswith("/source/"))).of("article")


def test_all_about_a_programme_in_time_order(browser: Browser) -> None:
    """A search by its acronym, and its page: business in time order, with the sentences."""
    page = click(browser, "/search?q=CIRV", "/programme/community-initiative-to-reduce-violence")
    assert "Community Initiative to Reduce Violence" in page.words
    assert "In time order" in page.words
    assert "22 Nov 2023" in page.words
    assert any(link.startswith("/source/") for link in page.links)


def test_what_should_come_back_and_did_not(browser: Browser) -> None:
    """Follow-up, what is put to the board: no answer is seen, and the words that ask."""
    owner = "owner=coventry-city-council/body/education-and-childrens-scrutiny-board-2"
    words = site.read(browser, f"/follow-up?{owner}").words
    assert "Education and Children's Scrutiny Board (2)" in words
    assert "No answer seen in the papers loaded" in words
