from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from councilgraph.graph.folder.folder import GraphFolder
from councilgraph.graph.reading.context import AROUND, Texts
from councilgraph.graph.reading.facts import Source
from councilgraph.ontology.errors import CouncilgraphError
from tests.graph import panel

BEFORE, WORDS, AFTER = "before " * 80, "RESOLVED that\nit be noted.", " after" * 80


@pytest.fixture
def folder(tmp_path: Path) -> GraphFolder:
    """A graph of one document, whose words stand in the middle."""
    with GraphFolder.prepare(tmp_path / "g").building("1") as generation:
        generation.add(panel.document("minutes.txt", BEFORE + WORDS + AFTER))
        generation.write([])
    return GraphFolder.open(tmp_path / "g")


SOURCE = Source("minutes.txt", len(BEFORE), len(BEFORE) + len(WORDS), None, WORDS)


def test_words_stand_between_what_surrounds_them(folder: GraphFolder) -> None:
    """The context is the document's own text on both sides, cut between words, and it says where it is cut."""
    found = Texts(folder).context(SOURCE)
    assert found is not None
    assert found.words == WORDS
    assert found.before.startswith("… before ")
    assert found.after.endswith(" after …")
    assert BEFORE.endswith(found.before.removeprefix("… "))
    assert AFTER.startswith(found.after.removesuffix(" …"))
    assert AROUND - 10 < len(found.before) <= AROUND + 2


def test_the_ends_of_a_document_are_not_cut(folder: GraphFolder) -> None:
    """What stands at the beginning has nothing before it, and no sign that there was more."""
    found = Texts(folder).context(Source("minutes.txt", 0, 6, None, "before"))
    assert found is not None
    assert found.before == ""


@pytest.mark.parametrize(
    "source",
    [
        pytest.param(replace(SOURCE, document="other.txt"), id="no such document"),
        pytest.param(replace(SOURCE, start=SOURCE.start - 1, end=SOURCE.end - 1), id="other words there"),
        pytest.param(replace(SOURCE, quote="", start=0, end=0), id="no words"),
    ],
)
def test_words_that_are_not_there_have_no_context(folder: GraphFolder, source: Source) -> None:
    """Where a document does not have the words in that place, no context is shown for them."""
    assert Texts(folder).context(source) is None


def test_of_documents_of_one_name_the_right_one(tmp_path: Path) -> None:
    """Of two documents that came under one name, the one is taken that has the words there."""
    with GraphFolder.prepare(tmp_path / "g").building("1") as generation:
        for text in ("The first is noted.", "Then the second is noted."):
            generation.add(panel.document("minutes.txt", text))
        generation.write([])
    texts = Texts(GraphFolder.open(tmp_path / "g"))
    found = [
        texts.context(Source("minutes.txt", at, at + 6, None, words))
        for at, words in ((4, "first "), (9, "second"))
    ]
    assert [each and each.before for each in found] == ["The ", "Then the "]


def test_a_lost_text_is_said_to_be_lost(folder: GraphFolder) -> None:
    """A text that is missing in the folder is an error in a line, not a sentence without a context."""
    for path in (folder.path / "texts").glob("*.txt"):
        path.unlink()
    with pytest.raises(CouncilgraphError, match="build the graph again"):
        Texts(folder).context(SOURCE)
