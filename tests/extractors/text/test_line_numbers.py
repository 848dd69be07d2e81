from __future__ import annotations

import pytest

from councilgraph.extractors.text.line_numbers import leading_number, roman

NUMBERED = [
    pytest.param("12 Trees", "9", 12, id="a number"),
    pytest.param("12. Trees", "9.", 12, id="with a full stop"),
    pytest.param("12: Trees", "9:", 12, id="with a colon"),
    pytest.param("12.Trees", "9.", 12, id="glued to the heading"),
    pytest.param("12) Trees", "9)", 12, id="half a bracket"),
    pytest.param("(12) Trees", "(9)", 12, id="in brackets"),
    pytest.param("[3] Trees", "[9]", 3, id="in square ones"),
    pytest.param("01. Trees", "9.", 1, id="with a zero"),
    pytest.param("12", "9", 12, id="alone on its line"),
    pytest.param("12.1 Trees", "9.9", 1, id="the last part counts on"),
    pytest.param("12.1.3 Trees", "9.9.9", 3, id="of three too"),
    pytest.param("7.0 Trees", "9.9", 7, id="but not a zero"),
    pytest.param("12a Trees", "9a", 12, id="a letter behind"),
    pytest.param("12(3) Trees", "9(9)", 3, id="a number in brackets behind"),
    pytest.param("31/24 Minutes", "9/9", 31, id="with the year: the first part counts on"),
    pytest.param("24/25-AB Minutes", "9/9-9", 24, id="with letters behind"),
    pytest.param("PC/12 Trees", "P9", 12, id="letters before"),
    pytest.param("HR 3 Trees", "P9", 3, id="with a space"),
    pytest.param("PC12/24 Trees", "P9/9", 12, id="letters and the year"),
    pytest.param("Item 7 Trees", "P9", 7, id="the word item"),
    pytest.param("ITEM NO. 7: Trees", "P9:", 7, id="in capitals"),
    pytest.param("Agenda item 3 - Trees", "P9", 3, id="of the agenda"),
    pytest.param("Minute 45 Trees", "P9", 45, id="the word minute"),
    pytest.param("Min. 45 Trees", "P9", 45, id="in short"),
    pytest.param("No. 5 Trees", "P9", 5, id="the word number"),
    pytest.param("(b) that", "(a)", 2, id="a letter in brackets"),
    pytest.param("b) that", "a)", 2, id="a letter with half a bracket"),
    pytest.param("A. Trees", "A.", 1, id="a capital letter"),
    pytest.param("(iv) that", "(i)", 4, id="a Roman number"),
    pytest.param("(IV) that", "(I)", 4, id="a Roman number in capitals"),
    pytest.param("i) that", "i)", 1, id="one letter that is a Roman number"),
    pytest.param("x. that", "i.", 10, id="ten"),
    pytest.param("5 Mayfield Road", "9", 5, id="no month, though it begins like one"),
]


@pytest.mark.parametrize(("words", "style", "value"), NUMBERED)
def test_numbers_that_lines_begin_with(words: str, style: str, value: int) -> None:
    """The form of a number and the value that counts on are read from the forms that councils print."""
    number = leading_number(words)
    assert number is not None
    assert (number.style, number.value) == (style, value)


@pytest.mark.parametrize("words", [pytest.param(row.values[0], id=row.id) for row in NUMBERED])
def test_what_is_behind_a_number(words: str) -> None:
    """A number ends before the heading, and only signs and space are left before that."""
    number = leading_number(words)
    assert number is not None
    assert words[number.end :].lstrip(" -") in ("Trees", "Minutes", "that", "Mayfield Road", "")


NONE = [
    pytest.param("Trees", id="a word"),
    pytest.param("", id="nothing"),
    pytest.param("24 May 2019", id="a day"),
    pytest.param("5 January", id="a day without a year"),
    pytest.param("14th June", id="a day in words"),
    pytest.param("2nd reading", id="an ordinal"),
    pytest.param("7 pm", id="a time"),
    pytest.param("7.30pm", id="a time without a space"),
    pytest.param("7 p.m.", id="a time with full stops"),
    pytest.param("123456 Trees", id="too many figures"),
    pytest.param("£5 for trees", id="a sum"),
    pytest.param("A tree", id="an article"),
    pytest.param("I agree", id="a pronoun"),
    pytest.param(
        "(\N{LATIN SMALL LETTER DOTLESS I}v) that", id="a letter that is i where case does not matter"
    ),
    pytest.param("\N{LATIN CAPITAL LETTER I WITH DOT ABOVE}) that", id="and another"),
]


@pytest.mark.parametrize("words", NONE)
def test_lines_without_a_number(words: str) -> None:
    """Words, days, times and sums are no numbers of a line."""
    assert leading_number(words) is None


def test_roman_numbers() -> None:
    """Roman numbers up to thirty-nine are read, in small letters and in capitals."""
    tens, ones = ("", "x", "xx", "xxx"), ("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix")
    written = [ten + one for ten in tens for one in ones][1:]
    assert [roman(one) for one in written] == list(range(1, 40))
    assert [roman(one.upper()) for one in written] == list(range(1, 40))
