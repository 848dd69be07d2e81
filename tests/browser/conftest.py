"""A server on the sample councils and a browser that drives it; what goes wrong in a page is a failure."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Page, Request, expect, sync_playwright

from councilgraph.graph.build.build import build
from councilgraph.graph.server.pages import page_routes
from councilgraph.graph.server.workers import Allowance
from tests import golden
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
