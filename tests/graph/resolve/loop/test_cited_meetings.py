"""Requests of a meeting that is cited by its day or month alone, or that meets when they are due. All names are made up."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from councilgraph.ontology.model import Mention, Statement, Value
from tests.graph.resolve.loop.papers import (
    MADE,
    OWNER,
    asked,
    inferred,
    item,
    links,
    meeting,
    of,
    others,
    said,
    told,
)

OTHER = item(meeting("2023-11-22"), "34", "Moorings")
FLOODS = "That the Cabinet Member for Parks report in six months on what caused the breach at Weir Bank."
RENTS = "That the Cabinet Member for Parks report in three months on the rent of boathouses."


def minutes(day: str) -> Iterator[Statement]:
    """That minutes of a meeting of a day are loaded."""
    paper = Mention("cg:Minutes", "", None, (day,))
    yield said(paper, "cg:recordOf", meeting(day))
    yield said(meeting(day), "cg:date", Value(day, "xsd:date"))


def both() -> Iterator[Statement]:
    """Two requests of one meeting, under two headings."""
    yield from (*others(), *minutes("2023-11-22"), *told(MADE), *told(OTHER))
    yield from asked(MADE, FLOODS, to=OWNER, due="in six months")
    yield from asked(OTHER, RENTS, to=OWNER, due="in three months", place="2")


@pytest.mark.parametrize(("title", "day", "words", "to_floods", "to_rents"), [
    pytest.param("How It Came About", "2024-05-20", "The report followed the request of November.", True, False, id="due"),
    pytest.param("Boathouses and Their Keepers", "2024-01-10", "As the Panel had asked in November.", False, True, id="words"),
    pytest.param("How It Came About", "2024-09-01", "The report followed the request of November.", False, False, id="not due"),
    pytest.param("How It Came About", "2024-05-20", "The bank gave way in November.", False, False, id="nothing asked"),
    pytest.param("Minutes", "2024-05-20", "The minutes of the meeting in November were agreed.", False, False, id="minutes"),
])  # fmt: skip
def test_a_meeting_cited_by_its_month(
    title: str, day: str, words: str, *, to_floods: bool, to_rents: bool
) -> None:
    """What tells that it was asked for in a month takes up what the meeting of that month asked, if that is told."""
    back = item(meeting(day), "4", title)
    november = Mention("cg:Meeting", "", MADE.scope.scope if MADE.scope else None, ("2023-11",))
    cites = [said(back, "cg:refersTo", november, words)] if "gave way in" not in words else []
    found = inferred(both(), told(back), cites)
    assert bool(links(of(found, "1"))) == to_floods
    assert bool(links(of(found, "2"))) == to_rents


def test_a_month_of_two_meetings() -> None:
    """Which of two meetings of a month is cited cannot be told: nothing is."""
    back = item(meeting("2024-05-20"), "4", "How It Came About")
    november = Mention("cg:Meeting", "", MADE.scope.scope if MADE.scope else None, ("2023-11",))
    cites = [said(back, "cg:refersTo", november, "The report followed the request of November.")]
    found = inferred(both(), minutes("2023-11-08"), told(back), cites)
    assert links(found) == []


@pytest.mark.parametrize(("titles", "linked"), [
    pytest.param(["Weir Bank: Findings"], ["Weir Bank: Findings"], id="half its title"),
    pytest.param(["Weir Bank: Findings", "The Weir"], ["Weir Bank: Findings"], id="one has more"),
    pytest.param(["Weir", "Weir Keeper's Cottage Lease", "Weir Bank"], ["Weir Bank"], id="the most of three"),
    pytest.param(["Bank Holidays at the Baths and the Library"], [], id="one word of many"),
    pytest.param(["Weir Fishing", "Weir Rowing"], [], id="as much in two"),
    pytest.param(["Annual Report on the Weir Bank"], [], id="comes every year"),
])  # fmt: skip
def test_the_item_most_about_it_when_it_was_due(titles: list[str], linked: list[str]) -> None:
    """At the meeting at which a report is due, it is the item that has most of its subject, in half at least."""
    later = meeting("2024-05-20")
    items = [item(later, str(number), title) for number, title in enumerate(titles, 4)]
    found = inferred(both(), *(told(one) for one in items))
    assert [name for _, name in links(of(found, "1"))] == linked


def test_an_item_far_from_the_day() -> None:
    """Under such a title, months from the day on which it was due, nothing is taken to be it."""
    found = inferred(both(), told(item(meeting("2024-02-20"), "4", "Weir Bank: Findings")))
    assert links(found) == []
