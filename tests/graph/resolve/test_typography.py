"""Words that differ in print alone are told from words that differ."""

from __future__ import annotations

from collections import Counter

import pytest

from councilgraph.graph.resolve.typography import bare, best, merged

WORDS = "The Clerk's report on the re-opening - as “tabled” - was noted"
SAME = [
    pytest.param("The Clerk’s report on the re-opening – as ‘tabled’ – was noted", id="quotes and dashes"),
    pytest.param('The Clerk`s report on the re\u2011opening -- as "tabled" — was noted', id="a typewriter's"),
    pytest.param("The Clerk's\u00a0report  on the\nre-opening - as “tabled” - was noted", id="spaces and lines"),
    pytest.param("The Clerk's re-\nport on the reopen-\ning - as “tabled” - was noted", id="divided words"),
    pytest.param("The Clerk's re\u00adport on\u200b the re-opening - as “tabled” - was noted\ufeff", id="signs of no width"),
    pytest.param("The Clerk's re port on the re-opening - as “tabled” - was noted", id="a sign of no width kept as a space"),
    pytest.param("• **The Clerk's** report on the re\\-opening - as “tabled” - was noted", id="marks of lists and bold"),
    pytest.param("THE CLERK'S REPORT ON THE RE-OPENING - AS “TABLED” - WAS NOTED", id="capitals"),
    pytest.param("The Clerk's report on the re-opening - as “tabled” - was noted.", id="a stop at the end"),
]  # fmt: skip
OTHER = [
    pytest.param("minute 1", "minute 10", id="a figure more"),
    pytest.param("minutes 1 and 2", "minutes 12", id="a word between figures"),
    pytest.param("rooms 1 2", "rooms 12", id="a space between figures"),
    pytest.param("pay £1.50", "pay £150", id="a decimal point"),
    pytest.param("pay £150", "pay 150", id="a currency"),
    pytest.param("cut by 5%", "cut by 5", id="a per cent"),
    pytest.param("a change of -5", "a change of 5", id="a minus sign"),
    pytest.param("a change of −5", "a change of 5", id="a minus sign in print"),
    pytest.param("10-12 members", "1012 members", id="from and to"),
    pytest.param("minute 1/24", "minute 124", id="a stroke"),
    pytest.param("we're agreed", "were agreed", id="an apostrophe in a word"),
    pytest.param("the café", "the cafe", id="an accent"),
    pytest.param("that it be approved", "that it be refused", id="a word"),
    pytest.param("that it be approved", "that it not be approved", id="a word more"),
    pytest.param("10² metres", "102 metres", id="a power"),
]


@pytest.mark.parametrize("words", SAME)
def test_prints_of_the_same_words(words: str) -> None:
    """Whatever print adds to words, they are the same words."""
    assert bare(words) == bare(WORDS)


@pytest.mark.parametrize(("one", "other"), OTHER)
def test_other_words(one: str, other: str) -> None:
    """Words that differ in a letter, a figure or a sign that is said are others."""
    assert bare(one) != bare(other)


def test_numbers_however_they_are_printed() -> None:
    """A dash between figures is one, whichever it is and whatever space is around it."""
    assert bare("10–12 members") == bare("10 - 12 members") == bare("10-\n12 members")


def test_letters_set_as_one() -> None:
    """A ligature is its letters, and a letter with its accent apart is one with it."""
    assert bare("the ﬁnal oﬀer of the cafe\u0301…") == bare("the final offer of the café...")


def test_which_print_is_shown() -> None:
    """The commonest is shown, of equals the one that a typesetter would choose, in whatever order they come."""
    typed, printed, loud = "Clerk's Report", "Clerk’s Report", "CLERK’S REPORT"
    assert best(Counter([typed, printed, loud])) == best(Counter([loud, printed, typed])) == printed
    assert best(Counter([loud, typed, typed, printed])) == typed


def test_each_print_has_the_one_that_is_shown() -> None:
    """Prints of the same words are shown as one, other words by themselves; signs alone are themselves."""
    forms = Counter(["Clerk's", "Clerk’s", "Clerks", "?", "!"])
    assert merged(forms) == {
        "Clerk's": "Clerk’s", "Clerk’s": "Clerk’s", "Clerks": "Clerks", "?": "?", "!": "!",
    }  # fmt: skip
