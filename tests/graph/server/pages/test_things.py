from __future__ import annotations

import csv
from io import StringIO
from pathlib import Path

import pytest

from councilgraph.graph.build.build import build
from councilgraph.graph.folder import members
from tests.graph import harbour
from tests.graph.resolve.quays import PAPERS, PERSON
from tests.graph.server.pages import site
from tests.graph.server.pages.site import Browser


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Browser:
    """A browser on the graph of the Harbour Panel."""
    return Browser(harbour.write(tmp_path_factory.mktemp("pages") / "graph"))


def at(iri: str) -> str:
    """The page of a thing."""
    return iri.replace(harbour.BASE, "/page/")


@pytest.mark.parametrize(
    ("thing", "said"),
    [
        pytest.param(harbour.PANEL, ["Harbour Panel", "Meetings", "asked for by it"], id="a body"),
        pytest.param(harbour.NOVEMBER, ["14 Nov 2022", "Business", "Young Pots Partnership"], id="a meeting"),
        pytest.param(harbour.NOVEMBER, ["extend the pilot to the northern wards"], id="its decisions"),
        pytest.param(harbour.PILOT, ["answered", "Cabinet", "20 Dec 2022"], id="a decision and its track"),
        pytest.param(harbour.DIRECTOR, ["put to it", "Asked to act"], id="a post"),
        pytest.param(harbour.POTS, ["also written “YPP”", "In time order"], id="a programme"),
        pytest.param(harbour.ITEM, ["3. Young Pots Partnership", "Decided and done here"], id="an item"),
    ],
)  # fmt: skip
def test_a_thing_has_a_page(browser: Browser, thing: str, said: list[str]) -> None:
    """A body, a meeting, a decision …: what is known of it stands under headings, in words."""
    words = site.read(browser, at(thing)).words
    assert [part for part in said if part not in words] == []


def test_each_fact_has_its_words(browser: Browser) -> None:
    """Each line opens to the sentence that states it, which leads to its place in the document."""
    html = browser.get(at(harbour.PILOT)).text
    assert "Recommends that Cabinet extend the pilot to the northern wards." in html
    links = [link for link in site.Read(html).links if link.startswith("/source/")]
    assert links
    assert all(site.fragment(link) in site.read(browser, link).places for link in links)


def test_a_conclusion_says_why(browser: Browser) -> None:
    """What was concluded says from what, and how surely."""
    words = site.read(browser, at(harbour.PILOT)).words
    assert "concluded: Cabinet answered · 95% sure" in words


def test_the_words_of_a_list_of_members_lead_nowhere(tmp_path: Path) -> None:
    """What the list of members states has its row as words, which is no document that could be shown."""
    papers, folder = tmp_path / "papers", tmp_path / "graph"
    papers.mkdir()
    for name, words in PAPERS.items():
        (papers / name).write_text(words)
    folder.mkdir()
    row = "Tamsin Quill,North,Green,Quays Committee,2015,2024"
    (folder / members.NAME).write_text(f"name,ward,party,body,from,to\n{row}\n")
    build([papers], folder)
    browser = Browser(folder)
    html = browser.get(at(f"{PERSON}/tamsin-quill")).text
    assert row in html
    links = {link for link in site.Read(html).links if link.startswith("/source/")}
    assert links
    assert {browser.get(link).status_code for link in links} == {200}
    told = browser.get(f"/api/entity?iri={PERSON}/tamsin-quill").json()
    quoted = [one for part in told["facts"] for fact in part["facts"] for one in fact["words"]]
    assert {one["source"] for one in quoted if one["quote"] == row} == {""}


def test_the_facts_as_csv(browser: Browser) -> None:
    """A row a fact, with its words and where they stand."""
    rows = list(csv.DictReader(StringIO(browser.get(f"{at(harbour.PILOT)}?csv=facts").text)))
    assert {"about": "directed to", "fact": "Cabinet"}.items() <= next(
        row.items() for row in rows if row["about"] == "directed to"
    )
    assert all(row["where"] for row in rows if row["words"])


@pytest.mark.parametrize("path", ["/page/nothing/of/the/kind", "/page/%3Cscript%3E", "/page?iri=x", "/page/"])
def test_what_is_not_there(browser: Browser, path: str) -> None:
    """An address of which the graph says nothing is not found, in a line and without a fault."""
    response = browser.get(path)
    assert response.status_code == 404
    assert "<script>" not in response.text
