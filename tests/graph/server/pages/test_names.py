from __future__ import annotations

from pathlib import Path

import pytest

from tests.graph import harbour
from tests.graph.server.pages.site import Browser, read


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Browser:
    """A browser on the pages of the Harbour Panel."""
    folder: Path = tmp_path_factory.mktemp("names") / "graph"
    harbour.write(folder)
    return Browser(folder)


def test_names_stand_under_their_letter(browser: Browser) -> None:
    """A name stands under its first letter, with what it is, and leads to its page; no decision is a name."""
    page = read(browser, "/names?letter=h")
    assert "Harbour Panel committee" in page.words
    assert harbour.PANEL.replace(harbour.BASE, "/page/") in page.links
    assert "Cabinet" not in page.words
    assert not any("/decision/" in link for link in page.links)


def test_the_first_letter_is_shown_where_none_is_asked_for(browser: Browser) -> None:
    """The page begins with the first letter that there is; one that there is not says so."""
    page = read(browser, "/names")
    assert page.of("a")[[one.get("aria-current") for one in page.of("a")].index("true")]["href"] == "/names"
    assert "None begins so." in read(browser, "/names?letter=q").words
