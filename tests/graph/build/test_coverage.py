from __future__ import annotations

from collections.abc import Sequence

import pytest

from councilgraph.extractors.blocks.annotated import LABELS
from councilgraph.extractors.blocks.reading import shipped
from councilgraph.extractors.line_blocks import GOES_ON, Block, label_document
from councilgraph.extractors.profile import load
from councilgraph.graph.build.coverage import (
    EXPECTED,
    FURNITURE,
    NO_FACT,
    OUTSIDE,
    READ,
    STATES,
    UNREAD,
    Mark,
    Piece,
    Reading,
    coverage,
    marks,
    readings,
)
from councilgraph.ontology.model import Document
from tests.extractors import written

PROGRAMME = """Parks and Rivers Committee Work Programme 2024-25

Date\tTitle\tDetail\tLead Member
14 May 2024\tRiver Paths\tTo see what has been built\tCllr A Roe
2 July 2024
"""


def judged(document: Document, found: Sequence[Mark] | None = None) -> list[Reading]:
    """The lines of a document, held against what is read from it."""
    stated = list(marks(written.read(document))) if found is None else found
    return list(readings(document, label_document(shipped(), document, load()).blocks, stated))


def judge(words: str, label: str, *found: Mark) -> list[Piece]:
    """What becomes of each line of words that are one block with a label."""
    document = written.document(words)
    block = Block(label, 0, len(words))
    return [one.deciding for one in readings(document, [block], found)]


def became(words: str, label: str, *found: Mark) -> list[str]:
    """The states of the lines of words that are one block with a label."""
    return [piece.state for piece in judge(words, label, *found)]


@pytest.mark.parametrize("label", sorted({GOES_ON.get(label, label) for label in LABELS}))
def test_every_label_is_of_a_kind(label: str) -> None:
    """A line that may be labelled so is expected to state a fact, or known to state none, or stands apart."""
    assert (label in EXPECTED) + (label in NO_FACT) + (label == "furniture") == 1


def test_what_lines_must_state_is_said_of_kinds_that_are_expected_to() -> None:
    """Predicates are named only for kinds of lines that a reader expects facts in."""
    assert STATES.keys() <= EXPECTED.keys()


@pytest.mark.parametrize(
    ("label", "state"),
    [
        pytest.param("text", OUTSIDE, id="discussion"),
        pytest.param("paper", OUTSIDE, id="words of a report"),
        pytest.param("nothing", OUTSIDE, id="that there was nothing"),
        pytest.param("decision", UNREAD, id="a decision that was missed"),
        pytest.param("member", UNREAD, id="a member who was missed"),
        pytest.param("furniture", FURNITURE, id="a footer"),
    ],
)
def test_a_line_in_which_nothing_is_stated(label: str, state: str) -> None:
    """Nothing is read where nothing is stated: whether that is a fault, the kind of the line tells."""
    assert became("The herons nest early this year.", label) == [state]


@pytest.mark.parametrize(
    ("predicate", "state"), [("cg:text", READ), ("cg:mentions", UNREAD)], ids=["the decision", "a name in it"]
)
def test_a_decision_is_read_by_its_own_facts(predicate: str, state: str) -> None:
    """That a name was found in the words of a decision does not make the decision understood."""
    assert became("It was agreed to widen the paths.", "decision", Mark(7, 32, predicate)) == [state]


def test_the_frame_of_a_block_is_read_with_it() -> None:
    """The lead of clauses is read with one of them; a list's first line is, and no entry without a person."""
    assert became("RESOLVED to:\nWiden the paths", "decision", Mark(13, 28, "cg:text")) == [READ, READ]
    listed = became("Present:\nA Roe\nB Lund", "member", Mark(9, 14, "cg:person"))
    assert listed == [READ, READ, UNREAD]


def test_discussion_is_judged_by_its_sentences() -> None:
    """A sentence in which a fact is stated is read, and the one beside it states none."""
    words = (
        "The note came from Marsh End Water. The herons nest early, as everybody present was glad to hear."
    )
    (reading,) = readings(written.document(words), [Block("text", 0, len(words))], [Mark(0, 34, "cg:text")])
    assert [piece.state for piece in reading.pieces] == [READ, OUTSIDE]


def test_what_holds_a_paper_together_is_read_with_it() -> None:
    """Header, labels of the list of those present, headings, leads and the close count as read."""
    document = written.item("RESOLVED that the Committee:\n\n1) Notes the report.\n\n2) Thanks the anglers.")
    assert {one.deciding.state for one in judged(document)} == {READ}


def test_nothing_is_read_where_nothing_is_stated() -> None:
    """Without a fact no header, heading or lead counts as read: coverage cannot be had by shape alone."""
    document = written.item("RESOLVED that the Committee:\n\n1) Notes the report.")
    assert READ not in {one.deciding.state for one in judged(document, [])}


def test_a_programme_is_read_or_missed() -> None:
    """Lines of a work programme are planned business: what gave no fact is missed."""
    found = {one.line.plain: one.deciding for one in judged(written.document(PROGRAMME))}
    missed = found["2 July 2024"]
    assert (missed.state, missed.kind) == (UNREAD, "planned")


def test_counts_add_up() -> None:
    """Each line counts once; headers and footers stand apart from the lines."""
    words = "Page 3"
    document = written.document(f"{words}\nHerons nest.\nIt was carried.")
    blocks = [Block("furniture", 0, 6), Block("text", 7, 19), Block("vote", 20, 35)]
    known = coverage(readings(document, blocks, []))
    assert known.counts == (2, 0, 1, 1, 1)
    assert known.share == pytest.approx(0.5)


def test_an_empty_document_is_covered() -> None:
    """Nothing to read is nothing missed, and nothing that is measured."""
    known = coverage(judged(written.document("\n\n")))
    assert (known.share, known.is_measured, known.said) == (1, False, "nothing to measure")


def test_a_paper_without_a_line_that_states_a_fact_is_not_measured() -> None:
    """Of discussion alone nobody can say how much was understood; one line that was not read is 0 %."""
    document = written.document("Herons nest.\nIt was carried.")
    text, vote = Block("text", 0, 12), Block("vote", 13, 28)
    assert coverage(readings(document, [text], [])).said == "nothing to measure"
    assert coverage(readings(document, [vote], [])).said == "0.0%"


def test_pieces_hold_the_words_of_their_lines() -> None:
    """Offsets of pieces are offsets of the document, inside the line that they are of."""
    document = written.item("The paths are **wide**. Councillor B Lund agreed. The motion was carried.")
    for one in judged(document):
        start, end = one.line.words.span()
        assert all(start <= piece.start < piece.end <= end for piece in one.pieces)


def test_every_line_is_judged_once() -> None:
    """The blocks of a document hold all of its lines, each in one of them."""
    document = written.item("All is well.\n\nRESOLVED that the Committee:\n\n1) Notes it.")
    found = [one.line.plain for one in judged(document)]
    assert found == [line.strip() for line in document.text.splitlines() if line.strip()]
