from __future__ import annotations

import datetime as dt
import re
from dataclasses import replace
from io import StringIO
from pathlib import Path

import pytest

from councilgraph.graph.build.build import build
from councilgraph.graph.cli import main
from councilgraph.graph.folder.folder import GraphFolder
from councilgraph.graph.rdf.store import Store
from councilgraph.graph.reading.brief import Brief, brief
from councilgraph.graph.reading.facts import Told
from councilgraph.graph.show import brief as words
from councilgraph.graph.show import terminal
from councilgraph.graph.show.brief_page import page
from tests import golden
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


@pytest.fixture(scope="module")
def samples(tmp_path_factory: pytest.TempPathFactory) -> Store:
    """The store of the sample councils."""
    folder = tmp_path_factory.mktemp("people") / "samples.graph"
    build(golden.samples(), folder)
    return GraphFolder.open(folder).store()


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("IK Mahmoud", "Cabinet Member for Rivers, Parks and Climate, Aldermere City Council, seen 2022-11-15"),
        ("IK Mahmoud", "“Publishes the monthly samples on the Council’s website.”"),
        ("P Ellwood", "Environment and Communities Scrutiny Committee: present at 2, stood in at 2; seen 2022-11-15 to 2023-10-18"),
        ("Peter Skelhorne", "Harrowmouth Town Council: present at 2; seen 2024-01-15 to 2024-03-18"),
        ("Peter Skelhorne", "seconded: that the application be supported."),
        ("Orla Sandquist", "presented it"),
        ("H Lindqvist", "declared an interest"),
    ],
)  # fmt: skip
def test_a_person_has_a_brief(samples: Store, name: str, told: str) -> None:
    """Posts and meetings, what they did in business, and what was asked of them in their posts, with words."""
    found, _ = brief(samples, name)
    assert found
    shown = [line.text for line in words.lines(found)]
    (first, *_) = (one for one in shown if told in one)
    assert re.search(r" \[\d+\]$", first)
    assert "Who" not in shown


def test_what_was_asked_of_a_post_is_asked_of_its_holder_of_the_time(samples: Store) -> None:
    """Who held the post on another day was not asked."""
    post = "Cabinet Member for Rivers, Parks and Climate"
    after, _ = brief(samples, "http://localhost:8000/id/aldermere-city-council/person/n-oyelaran")
    before, _ = brief(samples, "IK Mahmoud")
    assert after
    assert before
    assert any(post in one.text for one in after.facts)
    assert [
        len([one for one in told.tracks if post in [to.name for to in one.of_whom]])
        for told in (after, before)
    ] == [0, 5]
