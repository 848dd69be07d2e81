"""Makes the pictures of the README from the sample councils: `make pictures`.

They are of the explorer as it is served, in windows of fixed sizes; a Chromium is needed. The same pages
give the same bytes.
"""

from __future__ import annotations

import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import Page, ViewportSize, sync_playwright

from councilgraph.graph.build.build import build
from councilgraph.graph.server.pages.routes import page_routes
from councilgraph.graph.server.workers import Allowance
from tests import golden
from tests.browser.conftest import FLAGS, HOW, find_chromium
from tests.graph.server.serving import serving

DOCS = Path(__file__).parents[1] / "docs"
TRACK, SHEET = (ViewportSize(width=1100, height=height) for height in (756, 610))
"""The windows: as high as the track of a request, and as a sheet with what is stated beside it."""

MEETING = "Committee, 15 November 2022"
WORDS = "Applies for bathing water status"


def main() -> int:
    """Writes both pictures; gives 2 where there is no browser."""
    if not (chromium := find_chromium()):
        sys.stderr.write(f"no picture is made: {HOW}\n")
        return 2
    with TemporaryDirectory() as work, sync_playwright() as playwright:
        graph = Path(work) / "graph"
        build(golden.samples(), graph)
        with serving(graph, Allowance(seconds=20, workers=1), page_routes(graph)) as address:
            browser = playwright.chromium.launch(executable_path=chromium, args=FLAGS.split())
            tab = browser.new_page(base_url=address, color_scheme="light")
            for name, show in {"follow-up": follow_up, "source": source}.items():
                show(tab)
                tab.evaluate("document.fonts.ready")
                tab.screenshot(path=DOCS / f"{name}.png", animations="disabled", caret="hide")
                sys.stdout.write(f"docs/{name}.png\n")
            browser.close()
    return 0


def follow_up(tab: Page) -> None:
    """A request that was answered, as a track with the sentences behind it."""
    tab.set_viewport_size(TRACK)
    tab.goto("/follow-up?state=answered")
    track = tab.locator(".track", has_text=WORDS).first
    track.locator("summary").click()
    track.evaluate("track => track.closest('ol').previousElementSibling.scrollIntoView()")


def source(tab: Page) -> None:
    """A document with the words that state facts marked, and what one of them states."""
    tab.set_viewport_size(SHEET)
    tab.goto("/sources")
    tab.get_by_role("link", name=MEETING).first.click()
    tab.locator("aside").get_by_role("link", name=WORDS).click()
    tab.wait_for_url("**#char=**")
    tab.locator("aside .asked").first.evaluate("asked => asked.scrollIntoView()")


if __name__ == "__main__":
    sys.exit(main())
