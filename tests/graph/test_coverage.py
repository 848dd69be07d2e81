from __future__ import annotations

from collections.abc import Sequence

import pytest

from councilgraph.extractors.profile import load
from councilgraph.extractors.structure import structure
from councilgraph.graph.coverage import FURNITURE, OUTSIDE, READ, UNREAD, Reading, coverage, readings
from councilgraph.graph.scaffold import Scaffold
from councilgraph.graph.signs import ANSWERS, Mark, marks
from councilgraph.ontology.model import Document
from tests.extractors import written
from tests.extractors.tabled import MARSH_END

NOTE = """Briefing note

To: Parks and Rivers Committee
Date: 14 May 2024
Subject: River Paths

1 Purpose of the Note

"""
PROGRAMME = """Parks and Rivers Committee Work Programme 2024-25

14 May 2024
2 July 2024

Date\tTitle\tDetail\tLead Member
14 May 2024\tRiver Paths\tTo see what has been built\tCllr A Roe
"""


def judged(document: Document, found: Sequence[Mark] | None = None) -> list[Reading]:
    """The lines of a document, held against what is read from it."""
    stated = list(marks(written.read(document))) if found is None else found
    return list(readings(document, stated, load()))


def became(document: Document, words: str, found: Sequence[Mark] | None = None) -> tuple[str, str]:
    """What became of the line that holds some words."""
    (line,) = (one for one in judged(document, found) if words in one.line.plain)
    return line.deciding.state, line.deciding.kind


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        pytest.param("Members heard how herons nest.", (OUTSIDE, "narrative"), id="discussion"),
        pytest.param("There were no matters arising.", (OUTSIDE, "nothing"), id="that there was nothing"),
        pytest.param("RESOLVED that the paths be widened.", (READ, "lead"), id="a decision"),
        pytest.param("The Committee asked for a survey of the banks.", (READ, "fact"), id="a request"),
        pytest.param("Lund (B) and Roe recommended gravel.", (UNREAD, "recommended"), id="recommends"),
        pytest.param("The motion was carried all the same.", (UNREAD, "moved"), id="a vote"),
        pytest.param("Councillor B Lund proposed gravel for it.", (UNREAD, "did"), id="a deed"),
        pytest.param("Telephone: 01632 960114", (OUTSIDE, "contact"), id="how to reach somebody"),
        pytest.param("This page is intentionally left blank", (FURNITURE, "furniture"), id="a blank page"),
        pytest.param("Page 4 of 9", (FURNITURE, "furniture"), id="a footer"),
    ],
)
def test_a_line_of_an_item(line: str, expected: tuple[str, str]) -> None:
    """A line carries a fact, is of a named class, or was not understood: a sign of a fact outweighs the class."""
    document = written.item(f"The paths along the river were looked at.\n\n{line}")
    assert became(document, line) == expected


def test_what_holds_a_paper_together_is_read_with_it() -> None:
    """Header, labels of the list of those present, headings, leads and the close count as read."""
    body = "RESOLVED that the Committee:\n\n1) Notes the report.\n\n2) Thanks the anglers."
    document = written.item(body)
    kinds = {one.line.plain[:20]: one.deciding for one in judged(document)}
    assert {piece.state for piece in kinds.values()} == {READ}
    assert kinds["Present:"].kind == "label"
    assert kinds["RESOLVED that the Co"].kind == "lead"


def test_a_heading_between_tables_states_nothing() -> None:
    """What stands above tables of dispositions is a heading, one that is given to items as well."""
    assert became(MARSH_END, "RECORDED VOTES") == (OUTSIDE, "heading")
    assert became(MARSH_END, "REPORT OF THE LIGHTS")[0] == READ


def test_nothing_is_read_where_nothing_is_stated() -> None:
    """Without a fact no header, heading or lead counts as read: coverage cannot be had by shape alone."""
    document = written.item("RESOLVED that the Committee:\n\n1) Notes the report.")
    states = {one.deciding.state for one in judged(document, []) if one.deciding.kind != "label"}
    assert READ not in states


def test_one_sentence_that_was_missed_decides_for_its_line() -> None:
    """A line with a fact and with a sign of another that gave none is not understood."""
    document = written.item("The note came from Marsh End Water. Councillor B Lund seconded it.")
    start = document.text.index("The note")
    assert became(document, "The note", [Mark(start, start + 35, "cg:mentions")])[0] == UNREAD


@pytest.mark.parametrize(
    ("predicate", "state"), [("cg:text", READ), ("cg:mentions", UNREAD)], ids=["the decision", "a name in it"]
)
def test_a_sign_is_answered_by_its_own_facts(predicate: str, state: str) -> None:
    """That a name was found in the words of a decision does not make the decision understood."""
    document = written.item("It was agreed to widen the paths.")
    start = document.text.index("It was agreed")
    assert became(document, "It was agreed", [Mark(start, start + 33, predicate)])[0] == state


def test_a_list_shares_the_fate_of_its_lead() -> None:
    """What a paper recommends and is not read is missed entry by entry, not taken for discussion."""
    document = written.document(
        f"{NOTE}2.1 The Committee is recommended to:\n\n1) Note the paths\n2) Thank the anglers\n\nAll is well.\n"
    )
    assert became(document, "is recommended to")[0] == UNREAD
    assert became(document, "Note the paths") == (UNREAD, "list")
    assert became(document, "All is well") == (OUTSIDE, "narrative")


def test_what_stands_in_no_part_of_minutes_is_not_understood() -> None:
    """Discussion belongs in items and papers; elsewhere nobody knows what a line is."""
    document = written.document(
        f"{written.HEADER}{written.PRESENT}\nMany herons came.\n\n12. Paths\n\nAll well.\n"
    )
    assert became(document, "Many herons")[0] == UNREAD


def test_a_programme_is_read_or_missed() -> None:
    """Lines of a work programme are planned business: a summary of its table is named so, the rest is missed."""
    document = written.document(PROGRAMME)
    found = {one.line.plain: one.deciding for one in judged(document)}
    assert found["14 May 2024"].kind in ("repeated", "fact")
    assert found["2 July 2024"].state == UNREAD


def test_counts_add_up() -> None:
    """Each line counts once; headers and footers stand apart from the lines."""
    found = judged(written.item("Page 3\n\nHerons nest.\n\nThe motion was carried."))
    known = coverage(found)
    assert known.furniture == 1
    assert known.lines == len(found) - 1
    assert known.read + sum(known.outside.values()) + sum(known.unread.values()) == known.lines
    assert known.share == pytest.approx(1 - 1 / known.lines)


def test_an_empty_document_is_covered() -> None:
    """Nothing to read is nothing missed."""
    assert coverage(judged(written.document("\n\n"))).share == 1


def test_pieces_hold_the_words_of_their_lines() -> None:
    """Offsets of pieces are offsets of the document, inside the line that they are of."""
    document = written.item("The paths are **wide**. Councillor B Lund agreed. The motion was carried.")
    for one in judged(document):
        start, end = one.line.words.span()
        assert all(start <= piece.start < piece.end <= end for piece in one.pieces)


def test_every_sign_of_the_profile_has_an_answer() -> None:
    """A sign without the facts that answer it would never be looked for."""
    assert {sign for sign, _ in load().patterns("coverage.signs")} | {"named"} == set(ANSWERS)


def test_each_place_has_one_part() -> None:
    """The scaffold gives every offset the innermost part of its paper, and none outside the papers."""
    document = written.item("All is well.\n\nRESOLVED that the Committee:\n\n1) Notes it.")
    scaffold = Scaffold(structure(document, load()))
    parts = {words: scaffold.at(document.text.index(words)).part for words in ("Marsh End", "B Lund", "12.")}
    assert parts == {"Marsh End": "header", "B Lund": "presence", "12.": "heading"}
    assert scaffold.at(document.text.index("All is")).part == "prose"
    assert scaffold.at(document.text.index("RESOLVED")).part == "lead"
    assert scaffold.at(document.text.index("Notes")).part == "clause"
    assert scaffold.at(len(document.text) - 1).part == ""
