from __future__ import annotations

import pytest

from councilgraph.graph.rdf.store import Store
from councilgraph.graph.reading.brief import Brief, brief, years
from councilgraph.ontology.errors import UnknownName
from tests.graph import harbour


@pytest.fixture(scope="module")
def store() -> Store:
    """The graph of what the Harbour Panel asked for."""
    return harbour.store()


def on(store: Store, words: str) -> Brief:
    """The brief on words that are clear."""
    found, _ = brief(store, words)
    assert found
    return found


def test_business_stands_in_time_order(store: Store) -> None:
    """Items, papers and plans that name a programme, over the years, each with the words that name it."""
    told = on(store, "YPP")
    assert (told.subject.name, told.also, told.of) == (
        "Young Pots Partnership", ("YPP",), "Marlbeck Borough Council",
    )  # fmt: skip
    assert [(str(one.date), one.body, one.kind, one.label) for one in told.events] == [
        ("2022-11-14", "Harbour Panel", "agenda item", "item 3 Young Pots Partnership"),
        ("2023-05-17", "Harbour Panel", "work programme entry", "Young Pots Partnership"),
        ("2023-06-07", "Harbour Panel", "agenda item", "item 4 Young Pots Partnership"),
        ("2023-06-07", "Harbour Panel", "briefing note", "Young Pots Partnership: progress"),
    ]
    assert all(one.sources for one in told.events)
    assert years(told.events) == {"Harbour Panel": {2022: 1, 2023: 1}}


def test_decisions_stand_under_their_item(store: Store) -> None:
    """What was decided where the item is on the programme, in its words."""
    first = on(store, "Young Pots Partnership").events[0]
    assert [one.text.split()[0] for one in first.decisions] == ["Receive", "Asks", "Recommends"]
    assert first.decisions[0].sources[0].document == "november.txt"


def test_people_and_money_have_their_words(store: Store) -> None:
    """Who presented it, who leads what is planned, and which sums are named with it."""
    told = on(store, "Young Pots Partnership")
    assert {(one.who.name, one.roles) for one in told.people} == {
        ("F Okoro", (("presented it", 1),)),
        ("Director of Communities", (("leads what is planned", 1),)),
    }
    assert [(one.text, one.sources[0].quote) for one in told.money] == [
        ("£240,000", harbour.GRANTED.partition(": ")[2])
    ]


def test_what_was_asked_for_is_there(store: Store) -> None:
    """The asks that were made where it was dealt with, open and come back."""
    assert {track.iri for track in on(store, "Young Pots Partnership").tracks} == {
        harbour.REPORT, harbour.FIGURES, harbour.PILOT,
    }  # fmt: skip


def test_a_body_is_told_by_its_meetings(store: Store) -> None:
    """The business of a body is that of its meetings; what it asked for, and what was asked of it."""
    told = on(store, "Learning Board")
    assert [one.label for one in told.events] == ["item 2 Visit"]
    assert {track.iri for track in told.tracks} == {harbour.PATROLS, harbour.FIGURES}


def test_a_title_is_a_subject(store: Store) -> None:
    """Words that name nothing but business are a subject: the business that is called so."""
    told = on(store, "Riverside")
    assert [one.label for one in told.events] == ["item 5 Riverside path", "Riverside lighting"]
    assert [track.iri for track in told.tracks] == [harbour.LIGHTS]


def test_what_is_not_clear_is_offered(store: Store) -> None:
    """Words that may mean several things give these, and words that mean nothing the nearest names."""
    found, matches = brief(store, "harbour")
    assert found or len(matches) > 1
    with pytest.raises(UnknownName, match="nothing here is called"):
        brief(store, "zzzz")


def test_the_order_of_facts_is_nothing(store: Store) -> None:
    """The same graph gives the same brief however it was written."""
    backwards = Store.memory(reversed(list(harbour.quads())))
    assert brief(backwards, "YPP") == brief(store, "YPP")
