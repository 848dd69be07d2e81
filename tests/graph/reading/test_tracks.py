from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from councilgraph.graph.rdf.store import Literal, Store
from councilgraph.graph.reading.track_model import Track, Wanted
from councilgraph.graph.reading.tracks import follow_ups
from councilgraph.graph.show.stations import span
from councilgraph.ontology.errors import UnknownName
from tests.graph import harbour
from tests.graph.weir import quad, typed


@pytest.fixture(scope="module")
def store() -> Store:
    """The graph of what the Harbour Panel asked for."""
    return harbour.store()


def track(store: Store, ask: str) -> Track:
    """The track of one ask."""
    return next(one for one in follow_ups(store).tracks if one.iri == ask)


def asks(store: Store, wanted: dict[str, Any]) -> set[str]:
    """What is left of the asks when some are wanted."""
    return {one.iri for one in follow_ups(store, Wanted(**wanted)).tracks}


def test_a_track_says_who_asked_whom_for_what(store: Store) -> None:
    """The ask: its words, kind, clause, item, meeting with its body and day, who asked whom."""
    one = track(store, harbour.REPORT)
    assert one.words == "Receive a further report on the Young Pots Partnership in six months."
    assert (one.kind, one.clause, one.number, one.title) == ("resolution", "1", "3", "Young Pots Partnership")
    assert (one.meeting.name, one.date) == ("Harbour Panel, 14 November 2022", dt.date(2022, 11, 14))
    assert [each.name for each in one.asked_by] == ["Harbour Panel"]
    assert [each.name for each in one.of_whom] == ["Director of Communities"]
    assert [each.name for each in track(store, harbour.FIGURES).report_to] == ["Learning Board"]


def test_a_track_says_by_when(store: Store) -> None:
    """The day it was due, the words that say so, and why that day where it was worked out."""
    one = track(store, harbour.REPORT)
    assert (one.due_text, one.due) == ("in six months", dt.date(2023, 5, 14))
    assert one.due_because == "six months from 14 November 2022"
    assert track(store, harbour.LIGHTS).due_because == ""
    assert track(store, harbour.FIGURES).due is None


def test_steps_stand_in_time_order(store: Store) -> None:
    """Made, planned, on an agenda, reported back: each with its day, in words of the papers."""
    steps = track(store, harbour.REPORT).steps
    assert [(one.what, str(one.date)) for one in steps] == [
        ("made", "2022-11-14"),
        ("planned", "2023-05-17"),
        ("on an agenda", "2023-06-07"),
        ("reported back", "2023-06-07"),
    ]
    planned = steps[1]
    assert (planned.because, planned.confidence) == (harbour.CITES, 0.97)
    assert [source.quote for source in planned.sources] == [harbour.PLANNED.partition(": ")[2]]
    assert planned.where == "Work programme of the Harbour Panel"
    assert planned.lead == "Director of Communities"
    assert steps[3].sources[0].place == "pack.txt, page 7"


def test_the_words_that_cite_come_first(store: Store) -> None:
    """Of what cites the item under which it was asked, the sentence that does so is shown before its title."""
    agenda = track(store, harbour.REPORT).steps[2]
    assert [source.quote for source in agenda.sources] == [
        words.partition(": ")[2] for words in (harbour.BROUGHT, harbour.ON_AGENDA)
    ]


def test_the_minute_stands_for_the_item_on_the_agenda() -> None:
    """Of an item on an agenda and the minute of it, which are one business, the minute is shown."""
    minute = f"{harbour.JUNE}/item/9"
    why = "the minute cites the request"
    more = [
        quad(minute, "rdf:type", "cg:AgendaItem"),
        quad(minute, "cg:meeting", harbour.JUNE),
        quad(harbour.BACK, "cg:minutedAs", minute),
        *harbour.concluded(
            f"{harbour.BASE}inference/minute",
            (harbour.REPORT, "cg:followedUpBy", minute, why, 0.9, (harbour.ON_AGENDA,)),
        ),
    ]
    both = Store.memory([*harbour.quads(), *more])
    assert [step.because for step in track(both, harbour.REPORT).steps if step.what == "on an agenda"] == [
        why
    ]


def test_business_that_was_deferred_was_on_an_agenda() -> None:
    """What a meeting that was held put off is no report: the ask that it takes up is still open."""
    held = quad(harbour.JUNE, "cg:status", "cg:Held")
    link = (
        harbour.PATROLS,
        "cg:followedUpBy",
        harbour.BACK,
        "it was deferred there",
        0.7,
        (harbour.ON_AGENDA,),
    )
    more = harbour.concluded(f"{harbour.BASE}inference/off", link)
    store = Store.memory([*harbour.quads(), held, *more])
    assert [step.what for step in track(store, harbour.PATROLS).steps][1:] == ["on an agenda"]


def test_a_meeting_with_an_agenda_and_minutes_was_held() -> None:
    """An item of a meeting that one paper calls and another records is reported back there."""
    both = Store.memory([*harbour.quads(), quad(harbour.JUNE, "cg:status", "cg:Held")])
    assert [step.what for step in track(both, harbour.REPORT).steps][2:] == ["reported back", "reported back"]


def test_what_names_nobody_may_be_meant() -> None:
    """Asks that name nobody, and speak of whom asks are wanted to be put to, are among these, and counted."""
    named = set(
        harbour.stated(harbour.PATROLS, "cg:directedTo", harbour.POLICE, harbour.ASKED[harbour.PATROLS])
    )
    other = quad(harbour.LIGHTS, "cg:directedTo", harbour.POLICE)
    some = Store.memory([*(one for one in harbour.quads() if one not in named), other])
    found = follow_ups(some, Wanted(to="police"))
    assert ({one.iri for one in found.tracks}, found.nameless) == ({harbour.LIGHTS, harbour.PATROLS}, 1)
    assert found.meant == ("Marlbeck Police",)
    assert follow_ups(some, Wanted(to="police", since=dt.date(2023, 6, 1))).nameless == 0
    assert [one.iri for one in follow_ups(some, Wanted(to="patrols")).tracks] == [harbour.PATROLS]


def test_an_answer_is_a_step(store: Store) -> None:
    """A response is the answer, with its outcome and who gave it, though nothing says that it follows up."""
    made, answered = track(store, harbour.PILOT).steps
    assert (made.what, answered.what, str(answered.date)) == ("made", "answered", "2022-12-20")
    assert (answered.label, answered.where) == ("accepted by Cabinet", "Cabinet, 20 December 2022")
    assert answered.sources[0].quote == harbour.ACCEPTED.partition(": ")[2]


def test_what_has_no_day_is_planned_as_written(store: Store) -> None:
    """A work programme of a whole year gives no day, and none is made up."""
    planned = track(store, harbour.LIGHTS).steps[1]
    assert (planned.what, planned.date, planned.when) == ("planned", None, "2023/24")


@pytest.mark.parametrize(
    ("ask", "state", "overdue", "age"),
    [
        (harbour.REPORT, "reported back", False, 205),  # late, and it came back
        (harbour.LIGHTS, "planned", True, 91),  # due in March, and only on a list
        (harbour.PILOT, "answered", False, 205),
        (harbour.FIGURES, "no answer seen", False, 205),  # nobody said by when
    ],
)
def test_age_is_reckoned_to_the_last_day_seen(
    store: Store, ask: str, state: str, overdue: bool, age: int
) -> None:
    """Age and what is overdue do not depend on the day on which one asks."""
    one = track(store, ask)
    assert (one.state, one.overdue, one.age) == (state, overdue, age)
    assert follow_ups(store).on == harbour.LAST


def test_age_is_reckoned_to_the_last_day_of_its_council() -> None:
    """Papers of another council that go on for years make nothing older, nor overdue."""
    other = f"{harbour.BASE}quern-town-council"
    met = f"{other}/meeting/council/2031-05-06"
    later = [
        quad(other, "rdf:type", "cg:Council"),
        quad(other, "skos:prefLabel", Literal("Quern Town Council")),
        quad(met, "rdf:type", "cg:Meeting"),
        quad(met, "cg:heldBy", other),
        quad(met, "cg:date", typed("2031-05-06", "date")),
    ]
    alone, beside = (follow_ups(Store.memory([*harbour.quads(), *more])) for more in ((), later))
    assert [(one.age, one.overdue) for one in beside.tracks] == [
        (one.age, one.overdue) for one in alone.tracks
    ]
    assert span(beside).endswith(", reckoned to the last meeting of each council")
    assert follow_ups(Store.memory([*harbour.quads(), *later]), on=harbour.LAST).each is False


def test_another_day_may_be_given(store: Store) -> None:
    """On a day before it was due nothing is overdue; what was asked after it is not there yet."""
    found = follow_ups(store, on=dt.date(2023, 3, 20))
    assert {one.iri for one in found.tracks if one.overdue} == set()
    assert harbour.PATROLS not in {one.iri for one in found.tracks}


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        ({"to": "police"}, {harbour.PATROLS}),
        ({"to": "cabinet"}, {harbour.PILOT}),  # the body of that name, not its members
        ({"to": "cabinet member"}, {harbour.LIGHTS}),
        ({"to": "learning board"}, {harbour.FIGURES}),  # nobody is asked, and it is to be reported there
        ({"body": "harbour"}, {harbour.REPORT, harbour.FIGURES, harbour.PILOT, harbour.LIGHTS}),
        ({"about": "schools"}, {harbour.FIGURES}),
        ({"about": "riverside"}, {harbour.LIGHTS}),
        ({"about": "ypp"}, {harbour.REPORT, harbour.FIGURES, harbour.PILOT}),  # by the acronym of their title
        ({"about": "pots schools"}, {harbour.FIGURES}),  # a word of the title, a word of the ask
        ({"about": "ots"}, set()),  # words are found from their beginnings
        ({"about": "okoro"}, set()),  # whom the item only mentions
        ({"since": dt.date(2023, 3, 8)}, {harbour.LIGHTS, harbour.PATROLS}),
        ({"until": dt.date(2022, 12, 31)}, {harbour.REPORT, harbour.FIGURES, harbour.PILOT}),
        ({"overdue": True}, {harbour.LIGHTS}),
        ({"unanswered": True}, {harbour.LIGHTS, harbour.FIGURES, harbour.PATROLS}),
    ],
)
def test_some_may_be_wanted(store: Store, wanted: dict[str, Any], found: set[str]) -> None:
    """By whom is asked, who asked, what about, when, what is overdue, what has not come back."""
    assert asks(store, wanted) == found


def test_a_short_name_does_not_hide_longer_ones() -> None:
    """Where one council's papers say "Police", the police of that name and of longer ones are meant."""
    short = f"{harbour.BASE}organisation/police"
    more = [
        quad(short, "rdf:type", "cg:Organisation"),
        quad(short, "skos:prefLabel", Literal("Police")),
        quad(harbour.LIGHTS, "cg:directedTo", short),
    ]
    both = Store.memory([*harbour.quads(), *more])
    assert asks(both, {"to": "police"}) == {harbour.LIGHTS, harbour.PATROLS}


def test_nobody_is_called_so(store: Store) -> None:
    """Words that name nobody who was asked are answered with the nearest who was."""
    with pytest.raises(UnknownName, match="nothing was asked of “polise”: try Marlbeck Police"):
        follow_ups(store, Wanted(to="polise"))


def test_the_last_day_there_is_breaks_nothing() -> None:
    """A meeting or a due date on the last day that there is, as a slip or a hostile paper gives it, is a day."""
    last = typed("9999-12-31", "date")
    more = [quad(harbour.DECEMBER, "cg:date", last), quad(harbour.REPORT, "cg:dueDate", last)]
    found = follow_ups(Store.memory([*harbour.quads(), *more]))
    assert found.on == dt.date.max


def test_open_matters_come_first(store: Store) -> None:
    """What has come less far stands first, and of these the oldest."""
    assert [one.iri for one in follow_ups(store).tracks] == [
        harbour.FIGURES, harbour.PATROLS, harbour.LIGHTS, harbour.REPORT, harbour.PILOT,
    ]  # fmt: skip


def test_a_track_says_what_was_looked_through(store: Store) -> None:
    """How many later meetings of those who asked, or are to be told, are loaded, and how many programmes."""
    assert (track(store, harbour.FIGURES).meetings_since, track(store, harbour.FIGURES).programmes) == (3, 1)
    assert follow_ups(store).documents == len(harbour.TEXTS)


@pytest.mark.parametrize(("day", "seen"), [("2010-04-01", 0), ("2031-04-01", 1), ("2031/32", 1)])
def test_a_programme_older_than_the_ask_cannot_plan_it(day: str, seen: int) -> None:
    """A work programme counts from the day of the ask on; one of no known day counts."""
    dated = quad(harbour.WORK, "dcterms:date", typed(day, "date"))
    store = Store.memory([*harbour.quads(), dated])
    assert track(store, harbour.FIGURES).programmes == seen


def test_a_graph_without_states_says_so() -> None:
    """A graph that was built before follow-ups were worked out is told from one in which nothing is asked."""
    old = Store.memory(harbour.quads(worked_out=False))
    assert (follow_ups(old).tracks, follow_ups(old).worked_out) == ((), False)
    empty = Store.memory([quad(harbour.PANEL, "rdf:type", "cg:Body")])
    assert follow_ups(empty).worked_out


def test_the_order_of_facts_is_nothing(store: Store) -> None:
    """The same graph gives the same tracks however it was written."""
    backwards = Store.memory(reversed(list(harbour.quads())))
    assert follow_ups(backwards) == follow_ups(store)
