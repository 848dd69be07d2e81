from __future__ import annotations

from itertools import combinations
from xml.etree import ElementTree as ET  # what is read here is our own

import pytest

from councilgraph.graph.picture.composition import GROUPS, compose
from councilgraph.graph.picture.network import Network, directed, project
from councilgraph.graph.picture.still import CORNERS, HOLLOW, HUES, _around, _meet, _names, still
from tests.graph import weir

SVG = "{http://www.w3.org/2000/svg}"
HOSTILE = "</svg><script>alert(1)</script>'\"&<!--"


@pytest.fixture(scope="module")
def graph() -> Network:
    """A small graph."""
    return project(weir.store())


def drawn(graph: Network, around: str | None = None) -> ET.Element:
    """The picture, as what reads XML reads it."""
    return ET.fromstring(still(compose(graph, around, 2, 300)))  # noqa: S314 (our own)


def test_each_thing_and_each_fact_is_there(graph: Network) -> None:
    """A sign for each thing, a line for each fact with its sentence, a legend, a title, and a text for who cannot see."""
    shown = compose(graph, None, 2, 300)
    root = drawn(graph)
    lines = root.findall(f"{SVG}line")
    signs = root.findall(f"{SVG}circle[{SVG}title]") + root.findall(f"{SVG}polygon[{SVG}title]")
    assert (len(signs), len(lines)) == (len(shown.things), len(shown.lines))
    told = [line.findtext(f"{SVG}title") or "" for line in lines]
    for line, words in zip(shown.lines, told, strict=True):
        assert (line.words[0].quote if line.words else line.because) in words
    assert root.findtext(f"{SVG}title") == shown.title
    assert root.findtext(f"{SVG}desc") == shown.lead
    texts = "".join(root.itertext())
    assert all(f"{words} {count}" in texts for _, words, count in shown.legend)


def test_groups_are_told_apart_without_colour() -> None:
    """Each two groups differ in their sign or in whether it is hollow, whatever their colours."""
    looks = [(CORNERS.get(group), group in HOLLOW) for group in GROUPS]
    assert HUES.keys() == GROUPS.keys()
    assert len({(look, HUES[group]) for group, look in zip(GROUPS, looks, strict=True)}) == len(GROUPS)


def test_names_have_room(graph: Network) -> None:
    """No name stands on another, or on a sign; those of the most connected things are there."""
    shown = compose(graph, None, 2, 300)
    named = [*_names(shown.things)]
    assert len(named) > len(shown.things) / 2
    boxes = [box for _, box in named]
    assert not any(_meet(one, other) for one, other in combinations(boxes, 2))
    assert not any(_meet(box, _around(thing)) for box in boxes for thing in shown.things)


def test_words_of_documents_are_words() -> None:
    """What would be markup in a document is text in the picture."""
    hostile = directed(
        [("a", {"kind": "Councillor", "label": HOSTILE}), ("b", {"kind": "Meeting", "label": "M"})],
        [("a", "b", "attended", {"predicate": "attended", "label": HOSTILE, "quote": HOSTILE})],
    )
    page = still(compose(hostile, "a", 1, 9))
    assert ET.fromstring(page).findall(f".//{SVG}script") == []  # noqa: S314 (our own)
    assert "<script" not in page
    assert still(compose(directed([], []), None, 1, 9)).endswith("</svg>")
