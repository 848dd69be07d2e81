from __future__ import annotations

import re
from dataclasses import replace
from html.parser import HTMLParser
from io import BytesIO
from typing import Any
from zipfile import ZipFile

import pytest

from councilgraph.graph.reading.track_model import FollowUps
from councilgraph.graph.reading.tracks import follow_ups
from councilgraph.graph.show.ask import SAFE
from councilgraph.graph.show.follow_up_files import WRITERS
from councilgraph.graph.show.follow_up_page import page
from tests.graph import harbour

HOSTILE = '<script>alert(1)</script>"><img src=x onerror=alert(1)>\x1b[31m\x00\u202e\uffff=1+1'


class Tags(HTMLParser):
    """The elements of a page and their attributes; what is not closed, or closed twice, is an error."""

    VOID = ("meta", "br", "rect", "path")

    def __init__(self, html: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.feed(html)
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: Any) -> None:
        """Keeps an element."""
        self.found.append((tag, dict(attrs)))
        if tag not in self.VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: Any) -> None:
        """Keeps an element that has no content."""
        self.found.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        """Closes the element that was opened last."""
        if tag not in self.VOID:
            assert self.open.pop() == tag


@pytest.fixture(scope="module")
def found() -> FollowUps:
    """What came back of what the Harbour Panel asked for."""
    return follow_ups(harbour.store())


@pytest.fixture(scope="module")
def hostile(found: FollowUps) -> FollowUps:
    """The same with papers that would take the page over."""
    return saying(found, HOSTILE)


def saying(found: FollowUps, words: str) -> FollowUps:
    """The tracks with such words wherever a paper's own are shown."""
    tracks = tuple(replace(one, words=words, title=words, due_text=words) for one in found.tracks)
    return replace(found, tracks=tracks, councils=(words,))


def test_the_page_stands_alone(found: FollowUps) -> None:
    """Nothing is run and nothing fetched: no script, no style of an element's own, no address to load from."""
    html = page(found)
    tags = Tags(html).found
    assert {tag for tag, _ in tags} & {"script", "link", "img", "iframe", "object"} == set()
    assert not any({"style", "src", "onload"} & set(attributes) for _, attributes in tags)
    assert "default-src 'none'" in html
    assert html.count("http") == html.count("http-equiv")


def test_each_sentence_is_one_step_away(found: FollowUps) -> None:
    """Each track opens to the words behind each of its stations, with document and page."""
    html = page(found)
    assert html.count("<details") == len(found.tracks)
    for source in (harbour.PLANNED, harbour.BROUGHT, harbour.ACCEPTED):
        assert source.partition(": ")[2].replace("'", "&#x27;") in html
    assert "pack.txt, page 7" in html
    assert "97% sure" in html


def test_links_lead_to_the_states(found: FollowUps) -> None:
    """The numbers at the top lead to the tracks that they count."""
    tags = Tags(page(found)).found
    ids = {attributes["id"] for _, attributes in tags if "id" in attributes}
    assert {str(each["href"])[1:] for tag, each in tags if tag == "a"} <= ids


def test_papers_cannot_take_over_a_page(found: FollowUps, hostile: FollowUps) -> None:
    """What a paper says is words: the elements are those of a page of harmless papers."""
    tags = [tag for tag, _ in Tags(page(hostile)).found]
    assert tags == [tag for tag, _ in Tags(page(saying(found, "plain words"))).found]
    assert not re.search("[\x00-\x08\x1b\u202e]", page(hostile))


@pytest.mark.parametrize("form", WRITERS)
def test_papers_cannot_break_a_file(form: str, hostile: FollowUps) -> None:
    """Each format is written of papers that hold what it cannot."""
    assert WRITERS[form](hostile, SAFE)


def test_word_has_the_tracks(found: FollowUps) -> None:
    """The Word file has the words that ask, the stations and their sentences, and bears no time."""
    data = WRITERS["docx"](found, SAFE)
    with ZipFile(BytesIO(data)) as file:
        body = file.read("word/document.xml").decode()
        assert {info.date_time for info in file.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    for track in found.tracks:
        assert track.words.replace("&", "&amp;") in body
    assert "No answer seen in the papers loaded" in body
    assert "pack.txt, page 7" in body
