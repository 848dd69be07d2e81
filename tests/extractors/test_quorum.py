"""Quorum: how many it takes, whether they came, and when an adjourned meeting goes on."""

from __future__ import annotations

import pytest

from councilgraph.ontology.model import Mention, Statement
from tests.extractors.written import item, read, shown


def told(words: str) -> list[Statement]:
    """What is stated of the meeting's status, its quorum, and the meeting at which it goes on."""
    kinds = ("cg:quorum", "cg:status", "cg:adjournedTo")
    return [one for one in read(item(words)) if one.predicate in kinds]


def day(one: Statement) -> str:
    """The day of the meeting at which one goes on, or the value that is stated."""
    return str(one.object.key[0]) if isinstance(one.object, Mention) else shown(one.object)


QUORUM = [
    pytest.param("The quorum is three.", ["3"], id="is three"),
    pytest.param("Quorum: 4 members", ["4"], id="a number"),
    pytest.param("The quorum for this meeting was 5.", ["5"], id="for this meeting"),
    pytest.param("(Quorum 3)", ["3"], id="in brackets"),
    pytest.param("Three members of the Committee form a quorum.", ["3"], id="form a quorum"),
    pytest.param("The quorum is one third of the members.", [], id="a share"),
    pytest.param("The meeting was quorate.", [], id="quorate"),
    pytest.param("RESOLVED that the quorum of the working group be two.", [], id="another body"),
    pytest.param("It was agreed to reduce the quorum to two.", [], id="what it shall be"),
]


@pytest.mark.parametrize(("words", "expected"), QUORUM)
def test_the_quorum(words: str, expected: list[str]) -> None:
    """A sentence says how many members the meeting takes."""
    assert [day(one) for one in told(words) if one.predicate == "cg:quorum"] == expected


BROKEN_OFF = [
    pytest.param("The meeting was quorate.", ["Held"], id="quorate"),
    pytest.param("The meeting was not quorate.", ["Inquorate"], id="not quorate"),
    pytest.param("The Committee was inquorate and took no decisions.", ["Inquorate"], id="inquorate"),
    pytest.param("There being no quorum, no business was done.", ["Inquorate"], id="no quorum"),
    pytest.param(
        "As the meeting was inquorate it was adjourned until 3 June 2024.",
        ["Inquorate", "Adjourned", "2024-06-03"],
        id="inquorate, and adjourned",
    ),
    pytest.param(
        "RESOLVED that the meeting be adjourned until 6.00 pm on 3 June 2024.", ["Held", "Adjourned", "2024-06-03"], id="resolved"
    ),
    pytest.param("The meeting was adjourned to Monday, 3 June.", ["Held", "Adjourned", "2024-06-03"], id="no year"),
    pytest.param("The meeting stood adjourned until 9 January.", ["Held", "Adjourned", "2025-01-09"], id="of the next year"),
    pytest.param("The meeting was adjourned for ten minutes.", ["Held"], id="a break"),
    pytest.param("The meeting was adjourned until 8.10 pm.", ["Held"], id="a break until a time"),
    pytest.param("The last meeting was inquorate.", ["Held"], id="the last meeting"),
    pytest.param("The meeting on 2 April 2024 was inquorate.", ["Held"], id="another day"),
    pytest.param("Members asked what happens if the meeting was inquorate.", ["Held"], id="what might be"),
    pytest.param("Consideration of the mill was adjourned until 3 June 2024.", ["Held"], id="an item"),
]  # fmt: skip


@pytest.mark.parametrize(("words", "expected"), BROKEN_OFF)
def test_a_meeting_that_broke_off(words: str, expected: list[str]) -> None:
    """A meeting that too few came to, or that was put off to another day, says so; only the one that too few came to was not held."""
    assert [day(one) for one in told(words) if one.predicate != "cg:quorum"] == expected


def test_the_meeting_that_goes_on() -> None:
    """A meeting goes on as a meeting of its own body, and the sentence says so."""
    words = "As the meeting was inquorate, it was adjourned until 3 June 2024."
    (one,) = [one for one in told(words) if one.predicate == "cg:adjournedTo"]
    assert isinstance(one.object, Mention)
    assert one.object.scope == one.subject.scope
    assert one.passage.quote == words
