"""Labels of lists of people: which words make one, and of whom the list is."""

from __future__ import annotations

import pytest

from councilgraph.extractors.blocks.list_labels import Group, label_at
from tests.extractors.blocks.tagging import tagged

LABELS = [
    pytest.param("Present: Cllr Roe", Group.PRESENT, id="a colon ends it"),
    pytest.param("PRESENT", Group.PRESENT, id="it may stand alone"),
    pytest.param("Those present were:", Group.PRESENT, id="with small words"),
    pytest.param("Members Present     Ada Roe", Group.PRESENT, id="a wide space ends it"),
    pytest.param("MEMBERS PRESENT\tCITY STAFF", Group.PRESENT, id="so does a tab"),
    pytest.param("Officers Mr. A. Roe", Group.OFFICERS, id="and a name behind it"),
    pytest.param("Members: Ada Roe", Group.PRESENT, id="members alone, with a colon"),
    pytest.param("Council Members", Group.PRESENT, id="or alone on their line"),
    pytest.param("ALSO PRESENT: Ada Roe", Group.ALSO, id="others"),
    pytest.param("Also: Ada Roe", Group.ALSO, id="in one word"),
    pytest.param("Also, in attendance: Ada Roe", Group.ALSO, id="with a comma"),
    pytest.param("Guests: Ada Roe", Group.PUBLIC, id="guests are from outside"),
    pytest.param("Members of the public – Ada Roe", Group.PUBLIC, id="the public is not members"),
    pytest.param("Officers in attendance: Ada Roe", Group.OFFICERS, id="officers go before attendance"),
    pytest.param("Minute taker: Ada Roe", Group.OFFICERS, id="an office with a colon"),
    pytest.param("Members Absent: Ada Roe", Group.ABSENT, id="absence goes before members"),
    pytest.param("Apologies – Cllr Roe", Group.ABSENT, id="a dash ends it"),
    pytest.param("Members attending in accordance with Standing Order 8:-", Group.PRESENT, id="many words"),
    pytest.param("Members’ Apologies:", Group.ABSENT, id="with an apostrophe"),
    pytest.param("Not attending", Group.ABSENT, id="attendance that is denied"),
    pytest.param("Couldn't make it: Ada Roe", Group.ABSENT, id="absence as people say it"),
    pytest.param("Substitutes: Ada Roe for Ben Lee", Group.PRESENT, id="substitutes are there as members"),
    pytest.param(
        "Alternates Present: Ada Roe (seated for Ben Lee)", Group.PRESENT, id="and so are alternates"
    ),
    pytest.param("Ex-officio: Cllr Roe", Group.PRESENT, id="those who are there by another office"),
    pytest.param("Substitute for Cllr Lee", None, id="of whom one is no list"),
    pytest.param("Membership: Cllrs Roe and Lee", Group.NOBODY, id="who belongs to a body need not be there"),
    pytest.param("Present conditions are poor", None, id="a sentence"),
    pytest.param("The Clerk tabled a map.", None, id="an office without a colon"),
    pytest.param("Cllr Ada Roe", None, id="a name"),
    pytest.param("12", None, id="a number"),
]


@pytest.mark.parametrize(("line", "expected"), LABELS)
def test_of_whom_a_list_is(line: str, expected: Group | None) -> None:
    """The words that a line begins with tell of whom its list is."""
    label = label_at(tagged(line), 0)
    assert (label.group if label else None) is expected


def test_others_are_in_attendance_below_a_broken_label() -> None:
    """A label that began on the line above is of others, not of members."""
    label = label_at(tagged("Also\nPresent: Cllr Roe"), 1)
    assert label is not None
    assert label.attending
