from __future__ import annotations

import datetime as dt
from dataclasses import replace
from io import StringIO
from pathlib import Path

import pytest

from councilgraph.graph.cli import main
from councilgraph.graph.reading.brief import Brief, Told, brief
from councilgraph.graph.show import brief as words
from councilgraph.graph.show import terminal
from councilgraph.graph.show.brief_page import page
from tests.graph import harbour
from tests.graph.show.test_follow_up_page import HOSTILE, Tags


@pytest.fixture(scope="module")
def told() -> Brief:
    """The brief on a programme of the Harbour Panel."""
    found, _ = brief(harbour.store(), "YPP")
    assert found
    return found


@pytest.fixture(scope="module")
def graph(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The folder of the graph of what the Harbour Panel asked for."""
    return str(harbour.write(tmp_path_factory.mktemp("brief") / "harbour.graph"))


SHOWN = """\
Young Pots Partnership
programme · Marlbeck Borough Council · also YPP
What 6 documents loaded say of it until 7 Jun 2023; what they do not say is not here.

When
  Harbour Panel: items taken: 1 in 2022, 1 in 2023
  14 Nov 2022 · item 3 Young Pots Partnership (Harbour Panel) [1]
      Receive a further report on the Young Pots Partnership in six months. [2]
      Asks that attendance figures for the pilot schools be reported to the Learning Board. [3]
      Recommends that Cabinet extend the pilot to the northern wards. [4]
  17 May 2023 · planned: Young Pots Partnership (Harbour Panel) [5]
"""
"""How a brief begins."""


def test_each_line_has_a_footnote(told: Brief) -> None:
    """A line ends in a number, under which the words stand that say it, with document and page."""
    out = StringIO()
    terminal.write(words.lines(told), out)
    assert out.getvalue().startswith(SHOWN)
    assert (
        "\n  [5] “17 May 2023: Young Pots Partnership. Update asked for in November 2022.”\n"
        in out.getvalue()
    )
    assert "\n  £240,000 [" in out.getvalue()
    assert "\n      No answer seen in the papers loaded\n" in out.getvalue()


def test_footnotes_lead_to_words(told: Brief) -> None:
    """Each mark on the page leads to a footnote, each once, in the order in which they are cited."""
    tags = Tags(page(told)).found
    marks = [str(each["href"])[1:] for tag, each in tags if tag == "a"]
    ids = [each["id"] for _, each in tags if "id" in each]
    assert list(dict.fromkeys(marks)) == ids == [f"words-{number}" for number in range(1, len(ids) + 1)]


def test_papers_cannot_take_over_the_page(told: Brief) -> None:
    """What a paper says is words, on a page that runs and fetches nothing."""
    event = replace(told.events[0], label=HOSTILE, body=HOSTILE, decisions=(Told(HOSTILE),))
    hostile = replace(told, also=(HOSTILE,), events=(event,), money=(Told(HOSTILE),))
    tags = {tag for tag, _ in Tags(page(hostile)).found}
    assert tags & {"script", "img", "link", "iframe"} == set()
    assert not any("style" in each for _, each in Tags(page(hostile)).found)


def test_two_pages_hold_it(told: Brief) -> None:
    """Of much the latest is shown and the rest counted; what is about nothing is left out first."""
    days = [dt.date(2010, 1, 1) + dt.timedelta(days=each) for each in range(100)]
    events = tuple(
        replace(told.events[0], date=day, label=f"item {day}", slight=not day.day % 2) for day in days
    )
    latest, earlier = words.past(replace(told, events=events))
    assert len(latest) == words.EVENTS
    assert latest[-1].date == dt.date(2010, 4, 9)
    assert not any(event.slight for event in latest)
    assert earlier.endswith(" earlier, the first on 1 Jan 2010")


def test_what_is_planned_stands_apart(told: Brief) -> None:
    """What is planned for later than the last day seen, or for no day, is no history."""
    later = replace(told.events[0], date=dt.date(2031, 1, 1))
    some = replace(told.events[0], date=None, when="2031/32")
    known = replace(told, events=(*told.events, later, some, some))
    assert tuple(words.past(known)[0]) == told.events
    assert words.ahead(known) == [later, some]


def test_the_command_prints_and_writes(
    graph: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """`brief` takes words as `show` does, prints the brief or writes the page."""
    assert main(["brief", graph, "young", "pots"]) == 0
    assert capsys.readouterr().out.startswith(SHOWN)
    path = tmp_path / "brief.html"
    assert main(["brief", graph, "YPP", "-o", str(path)]) == 0
    assert "<h1>Young Pots Partnership</h1>" in path.read_text("utf-8")


def test_what_is_not_clear_is_offered(graph: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Words that may mean several things give the choice and the status 1, as `draw` does."""
    assert main(["brief", graph, "cab"]) == 1
    assert capsys.readouterr().out.startswith("cabinet\n  Cabinet\npost\n  Cabinet Member for Streets\n")
