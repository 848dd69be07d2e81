from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote
from xml.etree import ElementTree as ET

import pytest

from councilgraph.graph.folder.folder import GraphFolder
from councilgraph.graph.rdf.store import Literal, Quad
from tests.graph import harbour
from tests.graph.server.pages import site
from tests.graph.server.pages.site import Browser
from tests.graph.weir import quad

NAME = (
    "Cllr <script>alert('x')</script> \"O'Neill\" \u202edrowssap\u2066 \x1b[31m =1+1 {{ 7*7 }} {% raw %} ${x}"
)
"""A name as nobody has it: markup, quotes, marks of direction, a control sign, a formula, a template."""

SHOWN = "[U+202E]drowssap[U+2066]"
EVIL = f"{harbour.COUNCIL}/person/evil"
VIEWS = (
    "/",
    "/follow-up",
    "/people",
    "/bodies",
    "/meetings",
    "/subjects",
    "/sources",
    "/report",
    "/feeds/asked",
)


def quads() -> Iterator[Quad]:
    """The graph of the Harbour Panel in which everything has that name besides its own."""
    for one in harbour.quads():
        said = one.predicate.value.rpartition("/")[2].rpartition("#")[2]
        if isinstance(one.object, Literal) and said in ("prefLabel", "name", "title", "because", "dueText"):
            yield Quad(one.subject, one.predicate, Literal(NAME), one.graph_name)
        else:
            yield one
    yield quad(EVIL, "rdf:type", "cg:Person")
    yield quad(EVIL, "foaf:name", Literal(NAME))
    yield quad(EVIL, "skos:altLabel", Literal(f"{NAME}!"))


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Browser:
    """A browser on the pages of that graph."""
    folder: Path = tmp_path_factory.mktemp("hostile") / "graph"
    write(folder)
    return Browser(folder)


def write(folder: Path) -> None:
    """Writes that graph to a folder."""
    with GraphFolder.prepare(folder).building("1") as generation:
        for name in harbour.TEXTS:
            generation.add(harbour.document(name))
        generation.write(dict.fromkeys(quads()))
        generation.report({"refused": [{"reason": NAME}]})


PATHS = [
    *VIEWS,
    *(iri.replace(harbour.BASE, "/page/") for iri in (EVIL, harbour.PANEL, harbour.PILOT, harbour.POTS)),
    harbour.NOVEMBER.replace(harbour.BASE, "/page/"),
    f"/source/{harbour.document('may.txt').sha256[:16]}",
    f"/search?q={quote(NAME)}",
    f"/follow-up?about={quote(NAME)}&body={quote(NAME)}",
    f"/connections?from={quote(NAME)}&to={quote(EVIL)}",
    f"/people?kind={quote(NAME)}&by={quote(NAME)}",
    f"/page/{quote(NAME)}",
    "/feeds/business?of=%3E%20%7D%20INSERT",
]


OURS = re.compile(r'<script type="module" src="/static/[a-z]+\.js"></script>')
"""What pages load: files of ours, without a word that a paper said."""


@pytest.mark.parametrize("path", PATHS)
def test_hostile_names_are_text(browser: Browser, path: str) -> None:
    """Names and parameters are shown as they are: nothing runs, nothing turns the writing round."""
    response = browser.get(path)
    assert response.status_code in (200, 404)
    assert "<script" not in OURS.sub("", response.text)
    assert not any(mark in response.text for mark in "\u202e\u2066\x1b")
    page = site.Read(response.text)
    assert not any(name.startswith("on") or name == "o'neill" for _, given in page.elements for name in given)


def test_hostile_names_are_whole(browser: Browser) -> None:
    """The name stands there with all its signs, those that cannot be seen by their numbers."""
    words = site.read(browser, EVIL.replace(harbour.BASE, "/page/")).words
    assert "Cllr <script>alert('x')</script> \"O'Neill\"" in words
    assert SHOWN in words
    assert "{{ 7*7 }} {% raw %} ${x}" in words


def test_hostile_names_in_other_forms(browser: Browser) -> None:
    """Feeds are well-formed, and cells of CSV run nothing."""
    ET.fromstring(browser.get("/feeds/asked").content)  # noqa: S314 (our own)
    for row in browser.get("/people?csv=people").text.splitlines():
        assert not row.startswith(("=", "+", "-", "@"))
