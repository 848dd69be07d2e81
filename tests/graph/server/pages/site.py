"""The pages of a small graph, asked for as a browser would, and what is in them."""

from __future__ import annotations

import asyncio
import re
from html import unescape
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urljoin

import httpx
from starlette.applications import Starlette

from councilgraph.graph.server.pages.routes import page_routes


class Browser:
    """A browser without scripts, on the pages of a graph."""

    def __init__(self, folder: Path) -> None:
        self._app = Starlette(routes=page_routes(folder))

    def get(self, address: str) -> httpx.Response:
        """What the server answers."""
        return asyncio.run(self._get(address))

    async def _get(self, address: str) -> httpx.Response:
        through = httpx.ASGITransport(app=self._app)
        async with httpx.AsyncClient(transport=through, base_url="http://pages") as client:
            return await client.get(address)


class Read(HTMLParser):
    """A page as a browser reads it: its links, the places in it, its elements with their attributes, its words."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.links: list[str] = []
        self.places: set[str] = set()
        self.elements: list[tuple[str, dict[str, str]]] = []
        self._words: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Keeps an element, where it leads and its name as a place."""
        known = {name: value or "" for name, value in attrs}
        self.elements.append((tag, known))
        if "href" in known:
            self.links.append(known["href"])
        if "id" in known:
            self.places.add(known["id"])

    def handle_data(self, data: str) -> None:
        """Keeps words."""
        self._words.append(data)

    @property
    def words(self) -> str:
        """All words, in one line."""
        return " ".join("".join(self._words).split())

    def of(self, tag: str) -> list[dict[str, str]]:
        """The attributes of all elements of a name."""
        return [attributes for name, attributes in self.elements if name == tag]


def read(browser: Browser, address: str) -> Read:
    """The page at an address, which is there."""
    response = browser.get(address)
    assert response.status_code == 200, f"{address}: {response.status_code} {response.text[:300]}"
    return Read(response.text)


def words(html: str) -> str:
    """The words of a piece of a page, in one line."""
    return " ".join(unescape(re.sub(r"<[^>]+>", "", html)).split())


def absolute(link: str, at: str) -> str:
    """Where a link leads from a page."""
    return urljoin(at, link)


def fragment(link: str) -> str:
    """The place in a page to which a link leads."""
    return unquote(link.partition("#")[2])
