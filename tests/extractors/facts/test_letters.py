"""Letters that minutes tell of. All names are made up."""

from __future__ import annotations

import pytest

from councilgraph.ontology.model import Mention, Value
from tests.extractors import written


def told(paragraph: str, title: str = "Correspondence") -> list[tuple[str, str]]:
    """From whom letters are, and the words that tell of each."""
    stated = written.read(written.item(f"{paragraph}\n\nRESOLVED that this be noted.", title))
    letters = [one for one in stated if one.subject.kind == "cg:Letter"]
    who = [
        one.object.name
        for one in letters
        if isinstance(one.object, Mention) and one.predicate == "dcterms:creator"
    ]
    words = [
        one.object.lexical for one in letters if isinstance(one.object, Value) and one.predicate == "cg:text"
    ]
    return list(zip(who, words, strict=True))


@pytest.mark.parametrize(("words", "who"), [
    ("The Clerk read a letter dated 2 May from Anglia Water, which said that the culvert would be cleared.", "Anglia Water"),
    ("An e-mail had been received from the Environment Agency advising that the weir was sound.", "Environment Agency"),
    ("A reply from the Chief Fire Officer was tabled; the station is to stay open at night.", "Chief Fire Officer"),
])  # fmt: skip
def test_from_whom_a_letter_is(words: str, who: str) -> None:
    """A letter is by whom it is from, and is called by the sentence that tells of it."""
    assert told(words) == [(who, words)]


def test_a_heading_that_names_a_letter() -> None:
    """Below it the first paragraph tells what it says."""
    words = "It thanked the Committee and said that the culvert would be cleared by June."
    assert told(words, "Letter from Anglia Water") == [("Anglia Water", words)]


@pytest.mark.parametrize("words", [
    "No reply from Anglia Water had been received.",
    "The Clerk was waiting for a reply from Anglia Water.",
    "The Clerk had sent a letter to Anglia Water.",
    "A letter from Mary Green was read, who thanked the Committee.",
    "Members asked for a letter from Anglia Water.",
])  # fmt: skip
def test_what_is_no_letter_of_an_office_or_body(words: str) -> None:
    """What has not come, what was sent, and what somebody wrote for themselves is none."""
    assert told(words) == []


@pytest.mark.parametrize(("entry", "who"), [
    ("(ii) Anglia Water, 3rd May 2024: the sluice at Tern Bridge would be rebuilt in the autumn.", "Anglia Water"),
    ("b) Minister for Fisheries, 12 June – the harbour was not in the programme of this year.", "Minister for Fisheries"),
])  # fmt: skip
def test_an_entry_of_a_list_of_letters(entry: str, who: str) -> None:
    """Below correspondence whoever an entry begins with and gives a day for has written it."""
    assert told(entry) == [(who, entry)]


@pytest.mark.parametrize(("entry", "title"), [
    ("a) Mrs Mary Green, 3 May: the hedge at the school was too high.", "Correspondence"),
    ("a) Mary Green, 3 May: the hedge at the school was too high.", "Correspondence"),
    ("a) Village fete: notice of the day had been put up.", "Correspondence"),
    ("a) Anglia Water, 3 May: visit of the sluice at Tern Bridge.", "Dates for Members"),
])  # fmt: skip
def test_an_entry_that_is_of_no_office_or_body(entry: str, title: str) -> None:
    """What somebody wrote for themselves, what is of no day, and lists of other things tell of none."""
    assert told(entry, title) == []
