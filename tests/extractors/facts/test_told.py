"""What became of matters, as it is told below a clerk's or a chair's heading. All names are made up."""

from __future__ import annotations

import pytest

from councilgraph.ontology.model import Mention, Value
from tests.extractors import written


def told(paragraph: str, title: str = "Clerk's Report") -> list[tuple[str, str]]:
    """The words of each outcome that is told, and who is named as giving it, "" for nobody."""
    stated = written.read(written.item(f"{paragraph}\n\nRESOLVED that this be noted.", title))
    answers = [one for one in stated if one.subject.kind == "cg:Response"]
    who = {
        one.subject: one.object.name
        for one in answers
        if isinstance(one.object, Mention) and one.predicate == "cg:respondent"
    }
    return [
        (one.object.lexical, who.get(one.subject, ""))
        for one in answers
        if isinstance(one.object, Value) and one.predicate == "cg:text"
    ]


@pytest.mark.parametrize(("words", "who"), [
    ("The list of moorings had been e-mailed to all Members on 3 May.", ""),
    ("The handrail at the ferry steps has now been mended.", ""),
    ("The Rivers Authority had on 3 May declined to pay for the sluice.", "Rivers Authority"),
    ("Anglia Water has told staff that the valve will be open again in June.", "Anglia Water"),
    ("The Rivers Authority was unable to lend its pump.", "Rivers Authority"),
])  # fmt: skip
def test_an_outcome(words: str, who: str) -> None:
    """What was given or put right is told, and what somebody who is named agreed, declined or said."""
    assert told(words) == [(words, who)]


@pytest.mark.parametrize("title", [
    "Chairman's Announcements", "Committee Action Sheet", "Update on Actions", "Report of the County Councillor",
    "City Manager Report", "Minutes of the Previous Meeting",
])  # fmt: skip
def test_below_which_headings(title: str) -> None:
    """Chairs, clerks and members tell it, and so do lists of actions and the item on the last minutes."""
    words = "The list of moorings had been e-mailed to all Members."
    assert told(words, title) == [(words, "")]


@pytest.mark.parametrize(("words", "title"), [
    ("The Rivers Authority had opened a new weir at Tern Bridge.", "Clerk's Report"),
    ("The list of moorings would be e-mailed to all Members.", "Clerk's Report"),
    ("The list of moorings had not yet been provided.", "Clerk's Report"),
    ("He was unable to say more.", "Clerk's Report"),
    ("The Clerk's report had been circulated.", "Clerk's Report"),
    ("There had been circulated the action sheet of 3 May.", "Action Sheet"),
    ("The minutes of the last meeting had been circulated.", "Minutes of the Previous Meeting"),
    ("Those were thanked who had provided the tea.", "Chairman's Announcements"),
    ("The list of moorings had been e-mailed to all Members.", "Moorings at Tern Bridge"),
])  # fmt: skip
def test_what_is_none(words: str, title: str) -> None:
    """News, what is to come, the papers of the meeting, thanks and other business tell of no outcome."""
    assert told(words, title) == []


def test_what_is_read_as_an_answer_already() -> None:
    """A sentence that cites what was asked is read once."""
    words = "The Rivers Authority had declined the request for a pump."
    assert told(words) == [(words, "Rivers Authority")]
