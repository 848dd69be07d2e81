from __future__ import annotations

import re
from collections import Counter, deque
from pathlib import Path

import pytest

from councilgraph.graph.build.build import build
from tests import golden
from tests.graph import harbour
from tests.graph.server.pages import site
from tests.graph.server.pages.site import Browser, Read

START = "/"
NOT_OURS = ("/sparql", "/static/")
"""What others serve beside the pages."""

FEW = 5


@pytest.fixture(scope="module", params=["harbour", "samples"])
def browser(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Browser:
    """A browser on the pages of a graph made by hand, and of the samples as a build makes them."""
    folder: Path = tmp_path_factory.mktemp("pages") / "graph"
    if request.param == "harbour":
        harbour.write(folder)
    else:
        build(golden.samples(), folder)
    return Browser(folder)


@pytest.fixture(scope="module")
def pages(browser: Browser) -> dict[str, Read]:
    """The pages that links lead to from the start, by address: of each sort the first few."""
    found: dict[str, Read] = {}
    seen, waiting, met = {START}, deque([START]), Counter[str]()
    while waiting:
        at = waiting.popleft()
        response = browser.get(at)
        assert response.status_code == 200, f"{at}: {response.status_code}"
        if "html" not in response.headers["content-type"]:
            continue
        found[at] = Read(response.text)
        for link in found[at].links:
            to = site.absolute(link, at).partition("#")[0]
            if to not in seen and not to.startswith(NOT_OURS) and met[sort(to)] < FEW:
                met[sort(to)] += 1
                seen.add(to)
                waiting.append(to)
    return found


def sort(address: str) -> str:
    """Pages that are alike: of one view, with the same parameters, of one kind of thing."""
    path, _, query = address.partition("?")
    kind = re.search(
        r"/(person|post|body|meeting|item|decision|programme|plan|topics?|organisation)s?/(?=[^/]+$)", path
    )
    words = re.findall(r"(\w+)=", query)
    return " ".join([path.split("/")[1], kind[1] if kind else "", *words])


def test_every_link_leads_somewhere(pages: dict[str, Read]) -> None:
    """From the start, each link leads to a page that is there, and each place in a page is in it."""
    lost = []
    for at, page in pages.items():
        for link in page.links:
            to, place = site.absolute(link, at).partition("#")[0], site.fragment(link)
            if place and to in pages and place not in pages[to].places:
                lost.append((at, link))
    assert lost == []
    assert len(pages) > 30


def test_no_page_refers_to_elsewhere(pages: dict[str, Read]) -> None:
    """No page names another host, so that nothing leaves the machine."""
    away = {link for page in pages.values() for link in page.links if re.match(r"[a-z]+:|//", link)}
    assert away == set()


def test_every_page_holds_to_the_policy(pages: dict[str, Read]) -> None:
    """No page has a script, a style or a handler of its own: `default-src 'self'` holds without exceptions."""
    wrong = [
        (at, tag, name)
        for at, page in pages.items()
        for tag, attributes in page.elements
        for name in [*attributes, tag]
        if name == "style" or name.startswith("on") or (tag == "script" and "src" not in attributes)
    ]
    assert wrong == []


def test_every_page_can_be_read_by_all(pages: dict[str, Read]) -> None:
    """Each page has a title, a language, one first heading, a way past the navigation; no place twice."""
    for at, page in pages.items():
        assert page.of("html")[0]["lang"] == "en-GB", at
        assert len(page.of("h1")) == 1, at
        assert page.links.index("#main") < page.links.index("/follow-up"), at
        places = [attributes["id"] for _, attributes in page.elements if "id" in attributes]
        assert len(places) == len(set(places)), (at, [one for one in places if places.count(one) > 1][:3])
        for field in [*page.of("input"), *page.of("select")]:
            assert field.get("aria-label") or field.get("name"), at


def test_every_page_is_the_same_each_time(browser: Browser, pages: dict[str, Read]) -> None:
    """The same address gives the same bytes, whatever was asked for before."""
    for at in list(pages)[:15]:
        assert browser.get(at).content == browser.get(at).content
