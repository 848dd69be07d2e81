from __future__ import annotations

from pathlib import Path

import pytest

from councilgraph.extractors.blocks.annotated import parse
from councilgraph.extractors.text.cells import row
from councilgraph.extractors.text.lines import line
from councilgraph.extractors.text.sentence import around
from councilgraph.ontology.model import Text
from tests import mutations
from tests.extractors.written import document, read, stated, text

ANNOTATED = sorted((Path(__file__).parents[1] / "papers").glob("*.ann"))
WORDS, BYTES = 150, 60  # papers in the tests; `python -m tests.mutations 5000` for the long form


@pytest.mark.parametrize("in_bytes", [False, True], ids=["words", "bytes"])
def test_a_paper_with_words_changed_is_read(in_bytes: bool) -> None:
    """Whatever is dropped, doubled, shouted or marked up: no exception, no hang, each quote at its place."""
    papers = mutations.papers(BYTES if in_bytes else WORDS, in_bytes=in_bytes)
    assert [wrong for paper in papers if (wrong := mutations.fault(paper))] == []


def test_annotated_papers_are_read() -> None:
    """Papers in many habits, every eighth of those that are known: none of them is lost to a fault of ours."""
    papers = [parse(path.read_text(encoding="utf-8")).text for path in ANNOTATED[::8]]
    assert [wrong for words in papers if (wrong := mutations.fault(document(words)))] == []


def test_a_change_is_found_out() -> None:
    """The test above sees what it looks for: a paper that takes too long is a fault."""
    wrong = mutations.fault(document("1. Trees\n\nRESOLVED that they be felled.\n" * 900), 0.01)
    assert wrong is not None
    assert "takes more than" in wrong.reason


@pytest.mark.parametrize("length", [10, 419, 420, 421, 500, 2_000])
def test_a_passage_holds_the_words_it_is_for(length: int) -> None:
    """A name longer than a passage may be, as words printed thirty times are, is in it whole."""
    words = text(f"It rained. {'x' * length} was here. It rained.")
    found = around(words, 11, 11 + length)
    assert "x" * length in found.plain


def test_no_words_stand_where_the_next_would() -> None:
    """A part without words has a place too, whichever part of a text it is."""
    words = Text("a b", (3, 4, 9))
    assert [words.part(at, at).span() for at in range(4)] == [(3, 3), (4, 4), (9, 9), (10, 10)]
    assert words.part(1, 2).part().span() == (9, 9)


def test_each_character_has_a_place() -> None:
    """A text whose offsets lead elsewhere is not made."""
    with pytest.raises(ValueError, match="3 characters with 2 places"):
        Text("abc", (1, 2))


def test_bars_that_are_doubled_move_no_offset() -> None:
    """The cells of a row stand where they are printed, however many bars are around them."""
    for words in ("|Roe|Chair|", "||Roe|Chair||", "|Roe|Chair"):
        found = row(line(words, 0, len(words)))
        assert found is not None
        assert [words[cell.start : cell.end] for cell in found.sections] == ["Roe", "Chair"]


def test_a_body_that_was_left_out_is_none() -> None:
    """Where a heading says "Minutes of the  Meeting held" the two spaces are no name."""
    words = "Marsh End Borough Council\nMINUTES OF THE MEETING  HELD ON 14 MAY 2024\n\nPresent: Cllr A Roe\n\n1. Trees\nNoted."
    assert stated(document(words), "cg:date") == ["2024-05-14"]
    assert read(document(words.replace("  ", "   ").replace("THE MEETING", "THE")))


def test_an_address_in_capitals_is_read_at_once() -> None:
    """A line of capitals behind the number of an application has thousands of readings as a name."""
    source = document(
        "Marsh End Parish Council\n\nMinutes of the meeting held on 4 May 2021\n\n"
        "Present: Cllr A Roe (Chair), Cllr B Lund\n\n1. Apologies\nNone.\n\n2. Planning Applications\n\n"
        "21/00456/FUL REMOVAL OF OLD STABLES AND CONSTRUCTION OF GARAGE AT 9 WEIR ROW for Mrs Day\n\n"
        "3. Date of next meeting\n"
    )
    assert mutations.fault(source, limit=2) is None
    assert stated(source, "dcterms:identifier") == ["21/00456/FUL"]
    assert stated(source, "cg:date") == ["2021-05-04"]
    assert len([one for one in read(source) if one.predicate == "cg:position"]) == 3
