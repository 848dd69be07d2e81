from __future__ import annotations

import datetime as dt

import pytest

from councilgraph.graph.resolve.loop.due import add_months, work_out_due

ASKED = dt.date(2023, 11, 22)


@pytest.mark.parametrize(
    ("words", "day"),
    [
        pytest.param("in 6 months time", "2024-05-22", id="months in figures"),
        pytest.param("in six months' time", "2024-05-22", id="months in words"),
        pytest.param("within twelve months", "2024-11-22", id="within"),
        pytest.param("in a year", "2024-11-22", id="a year"),
        pytest.param("in three weeks", "2023-12-13", id="weeks"),
        pytest.param("six months from now", "2024-05-22", id="from now"),
        pytest.param("prior to 4 March 2024", "2024-03-04", id="prior to a day"),
        pytest.param("ahead of March 2024", "2024-03-31", id="ahead of a month"),
        pytest.param("within 10 days", "2023-12-02", id="days"),
        pytest.param(
            "updates be brought quarterly", "2024-02-22", id="again and again, first after one period"
        ),
        pytest.param("a report every six months", "2024-05-22", id="every so many months"),
        pytest.param("by the end of March", "2024-03-31", id="a month of the next year"),
        pytest.param("in December", "2023-12-31", id="a month of the same year"),
        pytest.param("by February 2024", "2024-02-29", id="a month and its year"),
        pytest.param("at the next meeting of the Panel", "2024-01-10", id="the next meeting that is known"),
        pytest.param("before 4 March 2024", "2024-03-04", id="a day"),
        pytest.param("to the March meeting", "2024-03-31", id="the meeting of a month"),
        pytest.param("to the Panel’s March meeting", "2024-03-31", id="a body's meeting of a month"),
        pytest.param("at the February meeting", "2024-02-14", id="the meeting of a month that is known"),
        pytest.param("in Q1 2024", "2024-03-31", id="a quarter"),
        pytest.param("to come back before Christmas", "2023-12-25", id="Christmas"),
        pytest.param("to the meeting on 4 March 2024", "2024-03-04", id="the day of a meeting"),
        pytest.param("no later than the end of March 2024", "2024-03-31", id="the end of a month"),
        pytest.param(
            "further to the meeting of 4 March 2023, in May 2024", "2024-05-31", id="no day that is past"
        ),
    ],
)
def test_when_it_is_due(words: str, day: str) -> None:
    """Words of time are reckoned from the day on which something was asked."""
    found = work_out_due(words, ASKED, [dt.date(2024, 1, 10), dt.date(2024, 2, 14)])
    assert found
    assert found.day.isoformat() == day
    assert day in found.because


@pytest.mark.parametrize(
    "words",
    [
        "as soon as possible",
        "for the next municipal year",
        "the paths be mended",
        "the monthly sampling results be sent",
    ],
)
def test_no_day_is_made_up(words: str) -> None:
    """Words that tell no day give none."""
    assert work_out_due(words, ASKED) is None


def test_the_next_meeting_that_nobody_knows() -> None:
    """Where no later meeting is known its day is not guessed."""
    assert work_out_due("at the next meeting", ASKED) is None


def test_what_recurs_says_so() -> None:
    """What comes again and again is told apart from what comes once."""
    assert [
        bool(found and found.again)
        for found in (work_out_due("quarterly", ASKED), work_out_due("in 3 months", ASKED))
    ] == [True, False]


@pytest.mark.parametrize(
    ("day", "months", "then"),
    [("2024-08-31", 6, "2025-02-28"), ("2023-08-31", 6, "2024-02-29"), ("2023-12-15", 1, "2024-01-15")],
)
def test_short_months(day: str, months: int, then: str) -> None:
    """The last day of a month stands for one that the month does not have."""
    assert add_months(dt.date.fromisoformat(day), months).isoformat() == then
