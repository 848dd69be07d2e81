"""What stands beside the names of lists, and what heads their rows."""

from __future__ import annotations

import pytest

from councilgraph.extractors.blocks.assemble import assemble
from councilgraph.extractors.blocks.refine import refine_spans, settle_labels
from councilgraph.ontology.minutes import Entry
from tests.extractors.blocks.recording import parts
from tests.extractors.blocks.tagging import tagged


def entries(paper: str) -> list[Entry]:
    """Everybody whom a paper records, without what a model says of its tokens."""
    labels, words = parts(paper)
    text = tagged(words)
    settled = settle_labels(text, labels)
    trees = assemble(text, settled, refine_spans(text, settled, [0.0 for _ in settled], []))
    return [entry for tree in trees for entry in tree.presence]


BESIDE = [
    pytest.param("member | Cllr A Roe (Chair) (from 7.15 pm)", ["Chair", "from 7.15 pm"], id="brackets"),
    pytest.param("member | Cllr A Roe, arrived at 7.01 pm, Cllr B Lee", ["arrived at 7.01 pm"], id="commas"),
    pytest.param("member | Cllr A Roe – Chairman and the Clerk", ["Chairman and the Clerk"], id="a dash"),
    pytest.param("member | Cllrs A Roe & the Clerk.", [], id="a clerk without a name is no remark"),
    pytest.param("member | Heron Ward: Cllr A Roe (Chair)\nmember | Tern Ward: Cllr B Lee", ["Chair"], id="up to the next row"),
    pytest.param("member | Cllr A Roe P\nmember | Cllr B Lee P", ["P"], id="a mark"),
]  # fmt: skip


@pytest.mark.parametrize(("paper", "expected"), BESIDE)
def test_remarks_beside_a_name(paper: str, expected: list[str]) -> None:
    """What stands behind a name up to the next entry is of the name, part by part."""
    assert [words.plain for words in entries(paper)[0].remarks] == expected


def test_the_words_of_an_entry() -> None:
    """An entry is its title, its name and what stands behind it, without what parts it from the next."""
    found = entries("member | Councillors A Roe, B Lee (Chair) and C Fox")
    assert [one.where.plain for one in found] == ["Councillors A Roe", "B Lee (Chair)", "C Fox"]


STANDING = [
    pytest.param("officer | A Roe, Head of Parks", "Head of Parks", "", id="behind a comma"),
    pytest.param("officer | In attendance: Clerk – Ada Roe", "Clerk", "", id="before the name"),
    pytest.param("guest | A Roe, Tree Officer, Marl Water", "Tree Officer", "Marl Water", id="an office and a place"),
    pytest.param("guest | Ada Roe (Mill Trust)", "", "Mill Trust", id="a place alone"),
    pytest.param("member | Cllr A Roe (Vice-Chair)", "", "", id="the second in the chair"),
]  # fmt: skip


BRACKETS = [
    pytest.param("officer | Head of Parks (A Roe)\nofficer | Director of Place (Mr B Lee)", id="a line each"),
    pytest.param(
        "officer | Officers: Head of Parks (A Roe), Director of Place (Mr B Lee)", id="behind a label"
    ),
    pytest.param("officer | Head of Parks (A Roe) and Director of Place (B Lee) were there", id="with and"),
]


@pytest.mark.parametrize("paper", BRACKETS)
def test_the_name_in_brackets_behind_the_office(paper: str) -> None:
    """An office is of the name in the brackets behind it, not of the one before."""
    found = [(one.name.plain, one.role.plain if one.role else "") for one in entries(paper)]
    assert found == [("A Roe", "Head of Parks"), ("B Lee", "Director of Place")]


@pytest.mark.parametrize(("paper", "role", "place"), STANDING)
def test_the_office_and_the_place(paper: str, role: str, place: str) -> None:
    """An office and an organisation are told by the remarks beside a name."""
    entry = entries(paper)[0]
    assert (entry.role.plain if entry.role else "") == role
    assert (entry.organisation.plain if entry.organisation else "") == place


def test_what_heads_a_row() -> None:
    """What stands before a colon or in the first column is of all in the row, and of rows without any."""
    found = entries(
        "officer | Officers:\nofficer | Law and Order     E Moss,\nofficer |                   H Lomax"
    )
    assert [one.headed.plain if one.headed else "" for one in found] == ["Law and Order", "Law and Order"]
    found = entries("member | Present:\nmember | Tern Ward: Cllrs B Lee and C Fox")
    assert [one.headed.plain if one.headed else "" for one in found] == ["Tern Ward", "Tern Ward"]


def test_initials_behind_surnames() -> None:
    """Initials in brackets that a list has behind its surnames are of the names; letters of parties are not."""
    found = entries("member | Cllrs Roe (A), Lee (B), Fox (C)")
    assert [one.name.plain for one in found] == ["A Roe", "B Lee", "C Fox"]
    found = entries("member | Cllrs Roe (L), Lee (L), Fox (L), Day (C)")
    assert [one.name.plain for one in found] == ["Roe", "Lee", "Fox", "Day"]
