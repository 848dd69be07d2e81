"""Dates and times of day, as councils write them."""

from __future__ import annotations

import pytest

from councilgraph.extractors.text import dates


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        pytest.param("8 March 2023", "2023-03-08", id="day, month, year"),
        pytest.param("Wednesday, 8 March 2023", "2023-03-08", id="a weekday and a comma"),
        pytest.param("Wednesday 8th March, 2023", "2023-03-08", id="an ordinal, a comma before the year"),
        pytest.param("the 8th of March 2023", "2023-03-08", id="of"),
        pytest.param("8th day of March 2023", "2023-03-08", id="day of"),
        pytest.param("8 Mar 2023", "2023-03-08", id="a short month"),
        pytest.param("8 Sept. 2023", "2023-09-08", id="a short month with a full stop"),
        pytest.param("21st February 24", "2024-02-21", id="a year of two digits"),
        pytest.param("March 8, 2023", "2023-03-08", id="the month first"),
        pytest.param("MARCH 8TH 2023", "2023-03-08", id="the month first, in capitals"),
        pytest.param("08/03/2023", "2023-03-08", id="numbers, the day first"),
        pytest.param("8.3.23", "2023-03-08", id="numbers with full stops"),
        pytest.param("2023-03-08", "2023-03-08", id="ISO"),
        pytest.param("29 February 2024", "2024-02-29", id="a leap day"),
        pytest.param("TUESDAY 8 MARCH 2023", "2023-03-08", id="capitals"),
        pytest.param("2nd\nOctober 2024", "2024-10-02", id="a line that breaks"),
        pytest.param("1af Ionawr 2024", "2024-01-01", id="Welsh: the first"),
        pytest.param("2il o Chwefror 2024", "2024-02-02", id="Welsh: the second, of"),
        pytest.param("3ydd Fawrth 2024", "2024-03-03", id="Welsh: the third, a mutated month"),
        pytest.param("5ed o Fedi 2024", "2024-09-05", id="Welsh: the fifth, mutated after of"),
        pytest.param("9fed Hydref 2024", "2024-10-09", id="Welsh: the ninth"),
        pytest.param("11eg RHAGFYR 2024", "2024-12-11", id="Welsh: the eleventh, capitals"),
        pytest.param("31ain Gorffennaf 2024", "2024-07-31", id="Welsh: the thirty-first"),
        pytest.param("dydd Mawrth, 14 Mai 2024", "2024-05-14", id="Welsh: a weekday called as a month is"),
        pytest.param("14 Eanáir 2024", "2024-01-14", id="Irish"),
        pytest.param("14ú Meán\nFómhair 2024", "2024-09-14", id="Irish: an ordinal, a month of two words"),
        pytest.param("14ú lá de Bhealtaine, 2024", "2024-05-14", id="Irish: day of, lenited"),
        pytest.param("14 d’Aibreán 2024", "2024-04-14", id="Irish: of, before a vowel"),
        pytest.param("3 Nollaig 2024", "2024-12-03", id="Irish: December"),
    ],
)
def test_a_date(words: str, expected: str) -> None:
    """Each way in which papers write a day gives that day."""
    assert [str(found.date) for found in dates.find(f"on {words}, at the")] == [expected]


@pytest.mark.parametrize(
    "words",
    [
        pytest.param("29 February 2023", id="a day that is not in that year"),
        pytest.param("31 April 2024", id="a day that is not in that month"),
        pytest.param("45/13/2023", id="no month"),
        pytest.param("56/23", id="the number of a minute"),
        pytest.param("23/01187", id="the number of an application"),
        pytest.param("2023/24", id="a municipal year"),
        pytest.param("may 2 people come", id="a verb"),
        pytest.param("8 March", id="no year, and none given"),
        pytest.param("1.2.3.4", id="the number of a paragraph"),
        pytest.param("", id="nothing"),
    ],
)
def test_no_date(words: str) -> None:
    """What is no day, or cannot be told, gives none."""
    assert list(dates.find(words)) == []


def test_a_date_without_a_year() -> None:
    """A day without a year is of the year given, and says that the year was not written."""
    (found,) = dates.find("on 8 March", 2023)
    assert str(found.date) == "2023-03-08"
    assert not found.year_written


def test_dates_in_order() -> None:
    """Several days are found in the order written, each at its place, none twice."""
    words = "on 8 March 2023, 2023-04-05 and Monday, 1st May 2023"
    found = list(dates.find(words))
    assert [str(one.date) for one in found] == ["2023-03-08", "2023-04-05", "2023-05-01"]
    assert [words[one.start : one.end] for one in found] == [
        "8 March 2023",
        "2023-04-05",
        "Monday, 1st May 2023",
    ]


def test_a_time_after_a_date_is_not_its_year() -> None:
    """The digits of a time of day are not taken for a year of two digits."""
    (found,) = dates.find("on 8 March 10.30 am", 2023)
    assert str(found.date) == "2023-03-08"
    assert not found.year_written


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        pytest.param("10.30 am", "10:30:00", id="full stop"),
        pytest.param("7:05pm", "19:05:00", id="colon, no space"),
        pytest.param("7.30 p.m.", "19:30:00", id="p.m."),
        pytest.param("7pm", "19:00:00", id="no minutes"),
        pytest.param("12.15 pm", "12:15:00", id="after noon"),
        pytest.param("12.15 am", "00:15:00", id="after midnight"),
        pytest.param("19:00", "19:00:00", id="of 24 hours"),
        pytest.param("19.00 pm", "19:00:00", id="of 24 hours, and pm"),
        pytest.param("12 noon", "12:00:00", id="noon"),
        pytest.param("midnight", "00:00:00", id="midnight"),
        pytest.param("7.30 y.h.", "19:30:00", id="Welsh: in the evening"),
        pytest.param("2.00 y p", "14:00:00", id="Welsh: in the afternoon"),
        pytest.param("10.00yb", "10:00:00", id="Welsh: in the morning"),
        pytest.param("7.00 i.n.", "19:00:00", id="Irish: after noon"),
        pytest.param("10.30 r.n.", "10:30:00", id="Irish: before noon"),
    ],
)
def test_a_time(words: str, expected: str) -> None:
    """Each way in which papers write a time gives that time."""
    assert [time for time, _, _ in dates.times(f"at {words}")][-1] == expected


@pytest.mark.parametrize("words", ["25:00", "7.30", "10 amendments", "3 pmol", "8 in all", "24/031", ""])
def test_no_time(words: str) -> None:
    """Numbers that are no time of day give none."""
    assert list(dates.times(words)) == []
