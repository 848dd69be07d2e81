"""One row of a work programme, or one item, that takes up several requests."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

import pytest

from councilgraph.ontology.model import Inferred, Mention, Statement
from tests.graph.resolve.loop.papers import COUNCIL, asked, entry, inferred, item, meeting, said, states, told

FERRY = item(meeting("2024-03-05"), "34", "Ferry Landing")
LIGHTS = item(meeting("2024-01-09"), "12", "Harbour Lighting")
BOTH = item(meeting("2024-03-05"), "33", "Harbour")
REPORT = "That a report on the ferry landing be brought back to the Panel in 6 months time."
UPDATE = "That an update on harbour lighting be brought to the Panel in 6 months time."
DUE = "in 6 months time"
PLANNED, NONE = "cg:Planned", "cg:NoAnswerSeen"


def others() -> Iterator[Statement]:
    """Business of other kinds, by which it is told which words are rare."""
    titles = ("Library Hours", "Parking Permits", "Tree Planting", "School Meals", "Road Safety", "Bus Lanes")
    for day, title in enumerate(titles, 1):
        yield from told(item(meeting(f"2024-02-0{day}"), "9", title))


def two_asked() -> Iterator[Statement]:
    """Two requests under headings of their own."""
    for of, text in ((FERRY, REPORT), (LIGHTS, UPDATE)):
        yield from (*told(of), *asked(of, text, due=DUE))


def asked_at_once() -> Iterator[Statement]:
    """Two requests of one minute."""
    yield from (*told(BOTH), *asked(BOTH, REPORT, due=DUE), *asked(BOTH, UPDATE, due=DUE, place="2"))


def far(*papers: Iterable[Statement]) -> list[str]:
    """How far each request has come."""
    found: list[Inferred] = inferred(others(), *papers)
    return states(found)


@pytest.mark.parametrize("title", [
    pytest.param("Ferry Landing and Harbour Lighting", id="and"),
    pytest.param("Harbour Lighting; Ferry Landing (update)", id="a semicolon, in the other order"),
    pytest.param("Harbour Lighting / Ferry Landing – Progress", id="a stroke"),
])  # fmt: skip
@pytest.mark.parametrize("papers", [two_asked, asked_at_once])
def test_a_row_that_names_what_both_are_about(title: str, papers: object) -> None:
    """A row whose title names two subjects plans the requests on both."""
    assert callable(papers)
    assert far(papers(), entry("2024-04-02", title, "2024-09-03")) == [PLANNED, PLANNED]


@pytest.mark.parametrize(("title", "why"), [
    pytest.param("Ferry Landing and Allotment Rents", "of the rents nobody asked", id="half unasked"),
    pytest.param("Landing Fees and Lighting Columns", "each part is of another matter", id="a word of each"),
])  # fmt: skip
def test_a_row_that_is_of_another_matter_too(title: str, why: str) -> None:
    """A row of which a part is what nobody asked for plans nothing: it may be of something else."""
    assert far(two_asked(), entry("2024-04-02", title, "2024-09-03")) == [NONE, NONE], why


def test_a_row_that_cites_the_minute_and_names_both() -> None:
    """What the sentence says that cites the minute tells which of its requests are meant: here both."""
    row = list(entry("2024-04-02", "Harbour update", "2024-09-03"))
    cites = said(row[1].subject, "cg:refersTo", BOTH, "The ferry landing and the lighting: minute 33 refers.")
    assert far(asked_at_once(), row, [cites]) == [PLANNED, PLANNED]


WORKS = item(meeting("2023-11-14"), "28", "Weir Restoration Programme (WRP)")
AGAIN = item(meeting("2024-03-05"), "46", "Outstanding Issues")
REPEATED = "that the report on the WRP, requested at Minute 28, be taken on 3 September 2024."


def row_for_the_weir() -> Iterator[Statement]:
    """A row that names the meeting at which it was asked for first."""
    detail = "Further report, requested at the meeting on 14 November 2023"
    yield from entry("2024-04-02", "Weir Restoration Programme", "2024-09-03", detail)


def spelt_out(letters: str, name: str = "Weir Restoration Programme") -> list[Statement]:
    """That a programme has an acronym."""
    return [said(Mention("cg:Programme", name, COUNCIL), "skos:altLabel", letters)]


def asked_again() -> Iterator[Statement]:
    """A request that was made at one meeting and again, with its acronym, at the next."""
    yield from (
        *told(WORKS),
        *asked(
            WORKS,
            "Receives a further report on the Programme, including figures on eels, within twelve months.",
            due="within twelve months",
        ),
    )
    again = [*told(AGAIN), *asked(AGAIN, REPEATED)]
    yield from again
    yield replace(said(AGAIN, "cg:refersTo", WORKS), passage=again[-1].passage)


def test_a_row_for_what_was_asked_twice() -> None:
    """A row plans the request it names the meeting of, by "the Programme" for its name, and its repetition."""
    assert far(asked_again(), spelt_out("WRP"), row_for_the_weir()) == [PLANNED, PLANNED]


def test_an_acronym_of_two_programmes() -> None:
    """An acronym that stands for two programmes tells of neither."""
    two = [*spelt_out("WRP"), *spelt_out("WRP", "Water Rates Plan")]
    assert far(asked_again(), two, row_for_the_weir()) == [PLANNED, NONE]


def test_one_subject_asked_for_at_two_meetings() -> None:
    """A row on a subject that two meetings asked about plans both requests."""
    second = item(meeting("2024-03-05"), "30", "Harbour Lighting")
    papers = [[*told(of), *asked(of, UPDATE, due=DUE)] for of in (LIGHTS, second)]
    assert far(*papers, entry("2024-04-02", "Harbour Lighting", "2024-08-06")) == [PLANNED, PLANNED]


def test_the_meeting_at_which_it_was_due_is_not_where_it_was_asked() -> None:
    """A row that was moved from the meeting at which a report was due says nothing of where it was asked for."""
    made = list(asked(FERRY, "That a report on the ferry landing be brought to the meeting of 2 July 2024."))
    due = replace(said(FERRY, "cg:refersTo", meeting("2024-07-02")), passage=made[1].passage)
    row = entry("2024-07-10", "Ferry Landing", "2024-09-03", "moved from 2 July 2024")
    found = inferred(others(), told(FERRY), made, [due], row)
    (link,) = [one for one in found if one.predicate == "cg:followedUpBy"]
    assert "names the meeting" not in link.because
