from __future__ import annotations

import pytest

from councilgraph.extractors.blocks.days import day_of_file_name
from tests.extractors.blocks.test_heads import read

HEAD = "Eel Parish Council"


@pytest.mark.parametrize(
    ("paper", "day"),
    [
        pytest.param(
            f"furniture @ {HEAD}\nfurniture @ Minutes Uploaded on March 11, 2021\nMinutes of the Meeting held on 9th February at 7.25pm",
            "2021-02-09", id="the day of upload gives the year",
        ),
        pytest.param(
            f'furniture @ ---\nhead @ title: "{HEAD}"\nhead @ date: "2005-10-01"\nfurniture @ ---\nMeeting held on Wednesday 24th August 2005',
            "2005-08-24", id="a field of the page is its own day",
        ),
        pytest.param(
            f'furniture @ ---\nhead @ title: "{HEAD}, June"\nhead @ date: "2005-06-20"\nfurniture @ ---\n{HEAD}', "2005-06-20",
            id="which stands for want of another",
        ),
        pytest.param(
            f"{HEAD} draft until approved at the next sitting. Minutes of an Ordinary Sitting held on Wednesday 5 February 2020 at 7 pm",
            "2020-02-05", id="approval in the same line",
        ),
        pytest.param(
            f"{HEAD}\nMinutes of the Meeting of the Parks Panel held on Tuesday, 5\nfurniture @ 1\nhead @ {HEAD} – Parks Panel\nApril 2022",
            "2022-04-05", id="over the end of a page",
        ),
        pytest.param(f"{HEAD}\n2023 to 2024\nGENERAL MEETING MONDAY 4 MARCH", "2024-03-04", id="the weekday settles the year"),
        pytest.param(f"{HEAD}\nGENERAL MEETING MONDAY 4 MARCH 2O24", "2024-03-04", id="a letter for a figure"),
        pytest.param(f"{HEAD}\nGENERAL MEETING MAY 2l, 2024", "2024-05-21", id="a letter for a figure of the day"),
        pytest.param(f"{HEAD}\non the third of May in the year two thousand and four", "2004-05-03", id="a year of this century in words"),
        pytest.param(f"{HEAD}\non the third of May, nineteen ninety-four", "1994-05-03", id="a year without its hundred"),
        pytest.param(f"{HEAD}\n1999\non the third of May nineteen members met", "1999-05-03", id="a number that is no year"),
        pytest.param(f"{HEAD}\nheld on the eighth day of May, 19B6", "1986-05-08", id="a letter for the last but one"),
        pytest.param(f"{HEAD}\non the Eighth day of April,\nNineteen hundred and ninety-two", "1992-04-08", id="the year in words"),
        pytest.param(f"{HEAD}\nfurniture @ August 1998\nmet on Thursday, July 9th at 7.30", "1998-07-09", id="the month first, no year"),
        pytest.param(f"{HEAD}\nMeeting 03/05/2019\nitem @ Moved to March 19", "2019-03-05", id="the month first in words"),
        pytest.param(f"{HEAD}\nMeeting 03/05/2019\nitem @ Moved to 19 March", "2019-05-03", id="the day first in words"),
        pytest.param(f"{HEAD}\nheld on Tuesday, 5th March, l974", "1974-03-05", id="a letter for the first figure"),
        pytest.param(f"{HEAD}\nheld on Thursday the nineteenth of March, 1998", "1998-03-19", id="in words"),
        pytest.param(
            f"{HEAD}\nDate: 1 May 2024\nDear Councillor,\nA meeting will be held in the\nRiver Room on Thursday, 9 May 2024.", "2024-05-09",
            id="the day that a letter calls to",
        ),
        pytest.param(f"{HEAD}\nmet on the last Monday of April 2024", "2024-04-29", id="by the weekday of the month"),
        pytest.param(f"{HEAD}\nmet on the second Tuesday in February, 2015", "2015-02-10", id="the second weekday"),
        pytest.param(f"{HEAD}\nHELD AT 2:00PM ON FRI 13-FEB-2009", "2009-02-13", id="hyphens"),
        pytest.param(f"{HEAD}\nMINUTE of Meeting, Tues 13 Sept '22", "2022-09-13", id="a year cut short"),
        pytest.param(f"{HEAD}\nWednesday30 January 2019at 5.30pm", "2019-01-30", id="glued words"),
        pytest.param(
            f"{HEAD}\nMeeting held on Friday 3rd\n\nMay 2024 in the\nHall\nlead @ The minutes of 5 April 2024 were read.", "2024-05-03",
            id="the month on a line that stands apart",
        ),
        pytest.param(f"{HEAD}\nPublic Meeting #14\nNovember 30, 2015", "2015-11-30", id="a number before the month"),
        pytest.param(f"{HEAD}\nMeeting 4/25/2023", "2023-04-25", id="the month first, in figures"),
        pytest.param(
            f"{HEAD}\nMeeting 4/5/2023\nitem @ Minutes of 3/15 and 3/22", "2023-04-05", id="the month first elsewhere in the paper",
        ),
        pytest.param(
            f"{HEAD}\nDirector of Parks\nPublication date: 20/05/2024\nitem @ Fees\nlead @ Agreed.\nclause @ Nothing else.\n"
            "text @ So it is.\ntext @ All of it.\nrow @ Date of decision: 14/05/2024",
            "2024-05-14", id="the day of a decision, below it",
        ),
        pytest.param(f"{HEAD}\nitem @ 1. Minutes of the meeting of 4 June 2024", "2024-06-04", id="no other day than the last meeting's"),
    ],
)  # fmt: skip
def test_the_day(paper: str, day: str) -> None:
    """The day of the meeting, and no other that the paper names, in whatever form it is told."""
    assert read(paper).date == day


@pytest.mark.parametrize(
    ("name", "day"),
    [
        pytest.param("20190429.txt", "2019-04-29", id="figures alone"),
        pytest.param("minutes_2018-01-16_.pdf", "2018-01-16", id="within a name"),
        pytest.param("20191399.txt", None, id="no such day"),
        pytest.param("15-09-09.pdf", None, id="which figure is the year is not told"),
        pytest.param("minutes-june.md", None, id="no figures"),
    ],
)
def test_the_day_in_the_name_of_a_file(name: str, day: str | None) -> None:
    """A file's name tells a day where its year stands first, in four figures."""
    found = day_of_file_name(name)
    assert (found and found.isoformat()) == day
