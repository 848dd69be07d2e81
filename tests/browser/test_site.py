from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest
from playwright.sync_api import Browser, expect

from councilgraph.graph.server.files.site_folder import write_site
from tests.browser.conftest import Trouble
from tests.graph import harbour


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site of a small graph."""
    made = tmp_path_factory.mktemp("site")
    harbour.write(made / "graph")
    write_site(made / "graph", made / "site", lambda *_: None)
    return made / "site"


@pytest.fixture(scope="module", params=["file", "http"])
def root(request: pytest.FixtureRequest, folder: Path) -> Iterator[str]:
    """Where the site is: a folder that is opened, and a host of files."""
    if request.param == "file":
        yield folder.as_uri()
        return
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(SimpleHTTPRequestHandler, directory=folder)) as host:
        Thread(target=host.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{host.server_port}"
        host.shutdown()


def test_a_site_is_read_to_the_words(browser: Browser, root: str) -> None:
    """From the start to a request to the sentence that states it, in the site's own type, nothing refused."""
    context = browser.new_context()
    context.set_default_timeout(90_000)
    tab = context.new_page()
    trouble = Trouble(tab, root)
    tab.goto(f"{root}/index.html")
    assert tab.evaluate("document.fonts.ready.then(() => document.fonts.check('16px \"Inter Variable\"'))")
    tab.locator("nav[aria-label=Main]").get_by_text("Follow-up").click()
    tab.locator("details.why summary").first.click()
    tab.locator("details.why cite a").first.click()
    place = tab.url.partition("#")[2]
    assert place.startswith("char=")
    expect(tab.locator(f'[id="{place}"]')).to_be_attached()
    tab.locator("nav[aria-label=Main]").get_by_text("A–Z").click()
    tab.locator("nav.letters a").last.click()
    tab.locator("ul.names a").first.click()
    expect(tab.locator("h1")).to_be_visible()
    context.close()
    assert trouble.found == []
