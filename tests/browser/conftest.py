"""A server on the sample councils and a browser that drives it; what goes wrong in a page is a failure."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Page, Request, expect, sync_playwright

from councilgraph.graph.build.build import build
from councilgraph.graph.server.files.site_folder import write_site
from councilgraph.graph.server.pages.routes import page_routes
from councilgraph.graph.server.workers import Allowance
from tests import golden
from tests.graph import harbour
from tests.graph.server.serving import serving

PROGRAMS = ("chromium", "chromium-browser", "google-chrome")
HOW = "no Chromium is found: install one (Debian: apt-get install chromium), or name it in CHROMIUM"
FLAGS = """--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking
    --disable-component-update --disable-sync --use-gl=angle --use-angle=swiftshader
    --enable-unsafe-swiftshader"""
PATIENCE = 90_000
"""Milliseconds: what is drawn without a graphics card on a busy machine takes its time."""
expect.set_options(timeout=PATIENCE / 3)


def find_chromium() -> str:
    """Where a Chromium is, "" for nowhere."""
    found = (os.environ.get("CHROMIUM"), *map(shutil.which, PROGRAMS))
    return next((path for path in found if path), "")


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """A browser without a window; where there is none the tests are skipped, in CI they fail.

    It ends with the module: its event loop would stand in the way of tests that run one of their own.
    """
    path = find_chromium()
    if not path:
        (pytest.fail if os.environ.get("CI") else pytest.skip)(HOW)
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=path, args=FLAGS.split())
        yield started
        started.close()


@pytest.fixture(scope="session")
def at(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a server on the sample councils, without a slash at its end."""
    graph: Path = tmp_path_factory.mktemp("browser") / "graph"
    build(golden.samples(), graph)
    with serving(graph, Allowance(seconds=20, workers=2), page_routes(graph)) as address:
        yield address


class Trouble:
    """What goes wrong in a tab: errors of scripts and of the policy, and requests that leave the machine."""

    def __init__(self, tab: Page, at: str) -> None:
        self.found: list[str] = []
        self._at = at
        tab.on("console", self._heard)
        tab.on("pageerror", lambda error: self.found.append(str(error)))
        tab.on("request", self._asked)

    def _heard(self, message: ConsoleMessage) -> None:
        if message.type == "error":
            self.found.append(message.text)

    def _asked(self, request: Request) -> None:
        if not request.url.startswith((self._at, "blob:", "data:")):
            self.found.append(f"a request to {request.url}")


@pytest.fixture
def tab(browser: Browser, at: str) -> Iterator[Page]:
    """A tab at the server; at its end nothing must have gone wrong in it."""
    context = browser.new_context(base_url=at, viewport={"width": 1200, "height": 900})
    context.set_default_timeout(PATIENCE)
    made = context.new_page()
    trouble = Trouble(made, at)
    yield made
    context.close()
    assert trouble.found == []


@contextmanager
def hosting(folder: Path) -> Iterator[str]:
    """The address at which Python's own host of files serves a folder."""
    command = [
        sys.executable,
        "-u",
        "-m",
        "http.server",
        "0",
        "--bind",
        "127.0.0.1",
        "--directory",
        str(folder),
    ]
    running = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    try:
        assert running.stdout is not None
        with running.stdout as said:
            found = re.search(r"port (\d+)", said.readline())
            assert found
            yield f"http://127.0.0.1:{found[1]}"
    finally:
        running.terminate()
        running.wait(30)


@contextmanager
def opened(browser: Browser, root: str) -> Iterator[Page]:
    """The first page of a site, with nothing refused to it or to those that it leads to."""
    context = browser.new_context()
    context.set_default_timeout(PATIENCE)
    tab = context.new_page()
    trouble = Trouble(tab, root)
    tab.goto(f"{root}/index.html")
    yield tab
    context.close()
    assert trouble.found == []


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site of a small graph."""
    made: Path = tmp_path_factory.mktemp("site")
    harbour.write(made / "graph")
    write_site(made / "graph", made / "site", lambda *_: None)
    return made / "site"


@pytest.fixture(scope="module", params=["file", "http"])
def root(request: pytest.FixtureRequest, folder: Path) -> Iterator[str]:
    """Where the site is: a folder that is opened, and a host of files."""
    if request.param == "file":
        yield folder.as_uri()
        return
    with hosting(folder) as address:
        yield address


@pytest.fixture(scope="module")
def host(folder: Path) -> Iterator[str]:
    """A host of the site's files."""
    with hosting(folder) as address:
        yield address
