"""Who is meant, from who sat where and when. All names are made up."""

from __future__ import annotations

import random

import pytest

from councilgraph.graph.resolve.linker import Linker
from councilgraph.graph.resolve.people import Judged, form, resolve
from councilgraph.ontology.model import Mention
from tests.graph.resolve.people.meetings import COUNCIL, ROADS, Paper, asked, linked, same


def test_a_bare_surname_is_the_one_who_sits_on_the_body() -> None:
    """Of two councillors of one surname the one on the body of the paper is meant."""
    parks, roads = Paper("2020-05-04", "J Roe, A Lund"), Paper("2020-05-05", "R Roe, B Hale", body=ROADS)
    later = Paper("2020-06-08", movers="Roe")
    linker = linked(parks, roads, later)
    assert same(linker, (parks, "J Roe"), (later, "Roe"))
    assert not same(linker, (roads, "R Roe"), (later, "Roe"))


def test_a_bare_surname_is_the_one_of_that_time() -> None:
    """Of two who sat on one body years apart the one of the paper's time is meant."""
    old, new = Paper("2002-05-04", "J Roe"), Paper("2018-05-04", "R Roe")
    then, now = Paper("2003-06-08", movers="Roe"), Paper("2019-06-08", movers="Roe")
    linker = linked(old, new, then, now)
    assert same(linker, (old, "J Roe"), (then, "Roe"))
    assert same(linker, (new, "R Roe"), (now, "Roe"))


def test_a_bare_surname_on_one_body_is_one_person() -> None:
    """Listed bare at meeting after meeting of a body on which no two of that surname sit it is one person."""
    later = Paper("2022-05-04", "J Roe, R Roe, A Lund")
    roads = [Paper(f"2020-0{month}-05", "Roe, B Hale, A Lund", body=ROADS) for month in (3, 4, 5)]
    linker = linked(later, *roads)
    assert same(linker, *((paper, "Roe") for paper in roads))
    assert not same(linker, (roads[0], "Roe"), (later, "J Roe"))
    assert asked(linker.people, (roads[0], "Roe"), (later, "J Roe"))


def test_a_bare_surname_is_of_the_one_who_stays() -> None:
    """Of two on one body, whom lists tell apart by initials, the one who is still seen is listed bare."""
    both = [Paper(f"2020-0{month}-04", "J Roe, R Roe, A Lund") for month in (1, 2, 3)]
    bare = [Paper(f"2020-0{month}-04", "Roe, A Lund") for month in (5, 6)]
    later = Paper("2021-03-04", "B Hale", sentences="J Roe")
    linker = linked(*both, *bare, later)
    assert same(linker, (both[0], "J Roe"), *((paper, "Roe") for paper in bare))


def test_a_bare_surname_is_nobodys_who_is_listed_with_initials() -> None:
    """Who is listed with initials when the other is long gone may be another than the one who is listed bare."""
    both = [Paper(f"2020-0{month}-04", "J Roe, R Roe, A Lund") for month in (1, 2, 3)]
    bare = Paper("2020-12-04", "Roe, A Lund")
    later = Paper("2021-03-04", "J Roe, B Hale", body=ROADS)
    linker = linked(*both, bare, later)
    assert asked(linker.people, (bare, "Roe"), (both[0], "J Roe"))
    assert asked(linker.people, (bare, "Roe"), (both[0], "R Roe"))


def test_a_bare_surname_between_two_is_a_question() -> None:
    """Where both sit on the body it stays apart, and both pairs are asked."""
    parks = Paper("2020-05-04", "J Roe, R Roe", movers="Roe")
    linker = linked(parks)
    assert asked(linker.people, (parks, "Roe"), (parks, "J Roe"))
    assert asked(linker.people, (parks, "Roe"), (parks, "R Roe"))
    assert not same(linker, (parks, "J Roe"), (parks, "R Roe"))


def test_who_is_present_moves() -> None:
    """Of two whom initials fit the one who is there moves the motion, not the one with apologies."""
    paper = Paper("2020-05-04", "Jo Roe, A Lund", apologies="Jan Roe", movers="J Roe")
    linker = linked(paper)
    assert same(linker, (paper, "Jo Roe"), (paper, "J Roe"))


def test_initials_may_be_of_two_people_in_two_papers() -> None:
    """Initials in the business of a meeting name somebody of that meeting."""
    one = Paper("2020-05-04", "Jo Roe, A Lund", movers="J Roe")
    other = Paper("2020-06-08", "Jan Roe, A Lund", movers="J Roe")
    linker = linked(one, other)
    assert same(linker, (one, "Jo Roe"), (one, "J Roe"))
    assert same(linker, (other, "Jan Roe"), (other, "J Roe"))
    assert not same(linker, (one, "J Roe"), (other, "J Roe"))


def test_two_of_one_list_are_two() -> None:
    """Names that would be one person's are not where one list has both."""
    apart = Paper("2020-05-04", "J Roe, Jo Roe, A Lund")
    assert not same(linked(apart), (apart, "J Roe"), (apart, "Jo Roe"))
    one, other = Paper("2020-05-04", "J Roe, A Lund"), Paper("2020-06-08", "Jo Roe, A Lund")
    assert same(linked(one, other), (one, "J Roe"), (other, "Jo Roe"))


def test_who_is_present_has_not_sent_apologies() -> None:
    """Somebody with apologies is not the one who is present, though the names would fit."""
    paper = Paper("2020-05-04", "Jo Roe, A Lund", apologies="Roe")
    assert not same(linked(paper), (paper, "Jo Roe"), (paper, "Roe"))


SPELLINGS = [
    pytest.param("Jo Macdonald", "J McDonald", "Mac and Mc", id="Mac"),
    pytest.param("Jo Saint-John", "J St-John", "Saint and St", id="Saint"),
    pytest.param("Jo Vasquez-Reid", "Jo Vasquez Reid", "a hyphen left out", id="hyphen"),
    pytest.param("Jan O’Brien", "J O Brien", "an apostrophe left out", id="apostrophe"),
    pytest.param("OAKES Ada", "Ada Oakes", "the surname first, in capitals", id="surname first"),
    pytest.param("Oakes, Ada", "A Oakes", "the surname first, with a comma", id="comma"),
    pytest.param("Zoë Ha\u200ble", "Zoe Hale", "an accent and a sign that is not seen", id="unseen"),
    pytest.param("Robert Hale", "Bob Hale", "a short form", id="short form"),
    pytest.param("Gwenfil Hale", "Gwenfyl Hale", "a letter of a long name", id="letter"),
    pytest.param("Jo Fenwright", "Jo Fenwrihgt", "two letters changed round", id="changed round"),
    pytest.param("AJP Hale", "A J P Hale", "initials side by side", id="initials"),
    pytest.param("James Hale", "James M. Hale", "a second name", id="second name"),
]


@pytest.mark.parametrize(("one", "other", "why"), SPELLINGS)
def test_spellings_of_one_name(one: str, other: str, why: str) -> None:
    """Forms that differ in spelling alone are one person's, where both sit on one body and nobody else fits."""
    first, second = Paper("2020-05-04", f"{one}|A Lund"), Paper("2020-06-08", f"{other}|A Lund")
    assert same(linked(first, second), (first, one), (second, other)), why


APART = [
    pytest.param("J Miller", "J Millar", "a letter of a surname behind initials", id="letter"),
    pytest.param("John Hale", "Joan Hale", "short names that differ by a letter", id="short names"),
    pytest.param("Mr. J Hale", "Mrs. Jo Hale", "a man and a woman", id="titles"),
]


@pytest.mark.parametrize(("one", "other", "why"), APART)
def test_names_that_stay_apart(one: str, other: str, why: str) -> None:
    """Names that may well be two people's stay apart."""
    first, second = Paper("2020-05-04", f"{one}, A Lund"), Paper("2020-06-08", f"{other}, A Lund")
    assert not same(linked(first, second), (first, one), (second, other)), why


@pytest.mark.parametrize(
    ("surname", "once", "one"), [("Jardine", "Jardone", True), ("Miller", "Millar", False)]
)
def test_a_letter_that_differs_once(surname: str, once: str, one: bool) -> None:
    """Of a long surname it is a slip where nobody else comes to those meetings; of a short one it is asked."""
    usual = [Paper(f"2020-0{month}-04", "A Lund", officers=f"L {surname}") for month in range(1, 7)]
    odd = Paper("2020-08-04", "A Lund", officers=f"L {once}")
    linker = linked(*usual, odd)
    named = (usual[0], f"L {surname}"), (odd, f"L {once}")
    assert same(linker, *named) is one
    assert asked(linker.people, *named) is not one


def test_a_list_of_the_wrong_sort_divides_nobody() -> None:
    """Councillors who are listed as officers once, several together, are the councillors."""
    usual = [Paper(f"2020-0{month}-04", "J Roe, R Hale, A Lund") for month in (1, 2, 3)]
    odd = Paper("2020-04-06", officers="J Roe, R Hale")
    linker = linked(*usual, odd)
    councillor = usual[0].mentions["J Roe"]
    assert linker.iri(councillor) == linker.iri(odd.mentions["J Roe"])


def test_an_officer_and_a_councillor_of_one_name_are_a_question() -> None:
    """One officer with a councillor's initials and surname stays apart from the councillor."""
    one = Paper("2020-05-04", "J Roe, A Lund")
    other = Paper("2020-06-08", "A Lund", officers="J Roe, B Carr")
    linker = linked(one, other)
    assert not same(linker, (one, "J Roe"), (other, "J Roe"))
    assert asked(linker.people, (one, "J Roe"), (other, "J Roe"))


def test_papers_that_name_no_council_are_of_the_one_whose_members_sit() -> None:
    """Where most members of a meeting are those of one council about that time, they are its people."""
    named = Paper("2020-05-04", "Roe, Lund, Hale, Carr, Bruce")
    nameless = Paper(
        "2020-06-08", "Roe, Lund, Hale, Carr, Frost", body=Mention("cg:Body", "Council"), council=None
    )
    linker = linked(named, nameless)
    assert same(linker, (named, "Roe"), (nameless, "Roe"))
    assert "/aldermere-city-council/person/" in linker.iri(nameless.mentions["Roe"])


def test_two_councils_with_names_share_nobody_by_surname() -> None:
    """Bare surnames that two councils with names of their own have in common tell nothing."""
    harbour = Mention("cg:Council", "Harrowmouth Town Council")
    one = Paper("2020-05-04", "Roe, Lund, Hale, Carr, Bruce")
    other = Paper("2020-06-08", "Roe, Lund, Hale, Carr, Bruce", body=harbour, council=harbour)
    assert not same(linked(one, other), (one, "Roe"), (other, "Roe"))


def test_what_somebody_judged_holds() -> None:
    """Pairs judged to be two people are not united, by no way round; pairs judged the same are."""
    names = ["J Bruce", "Jo Bruce", "Jo Bruce-Lund"]
    mentions = [(Mention("cg:Councillor", name, COUNCIL), "march") for name in names]
    short, long, other = (form(mention) for mention, _ in mentions)
    free = resolve(mentions)
    assert free.find(short) == free.find(long) != free.find(other)
    judged = resolve(mentions, (), Judged(same=((long, other, "she married"),), apart=((short, long),)))
    assert judged.find(long) == judged.find(other)
    assert judged.find(short) != judged.find(long)


def test_reasons_say_how_sure_they_are() -> None:
    """Each union names the features that decided, and how sure they make it."""
    one, other = Paper("2020-05-04", "J Roe, A Lund"), Paper("2020-06-08", "Jo Roe, A Lund")
    reason = linked(one, other).people.reasons[0]
    assert "the initials of the one fit the given name of the other" in reason.because
    assert "both sit on the same body" in reason.because
    assert 0.9 <= reason.confidence < 1


def test_a_label_is_the_usual_good_form() -> None:
    """A person is called by the usual full name: neither by a slip nor in capitals."""
    papers = [
        Paper(f"2020-0{month}-04", f"{name}, A Lund")
        for month, name in enumerate(
            ["Jo Fenwright", "Jo Fenwright", "Jo Fenwrihgt", "JO FENWRIGHT", "J Fenwright"], 1
        )
    ]
    linker = linked(*papers)
    person = form(papers[0].mentions["Jo Fenwright"])
    assert linker.names.best(linker.people.find(person)) == "Jo Fenwright"
    shouted = Paper("2020-05-04", "JO FENWRIGHT")
    alone = linked(shouted)
    assert alone.names.best(form(shouted.mentions["JO FENWRIGHT"])) == "Jo Fenwright"


@pytest.mark.parametrize("seed", range(5))
def test_the_order_of_papers_does_not_matter(seed: int) -> None:
    """Papers in any order make the same people, reasons and questions."""
    papers = [
        Paper("2020-05-04", "Jo Roe, A Lund, B Hale, C Carr", movers="J Roe, Hale"),
        Paper("2020-06-08", "J Roe, A Lund, Roe, C Carr", movers="A Lund, Car"),
        Paper("2020-07-06", "Lund, Hale, Carr, Roe", body=Mention("cg:Body", "Council"), council=None),
        Paper("2021-07-06", "Jan Roe, Ann Lund", officers="A Lund, J Roe", movers="Roe"),
    ]
    told = [one for paper in papers for one in paper.statements()]
    shuffled = random.Random(seed).sample(told, len(told))  # noqa: S311 - not for secrets
    one, other = (Linker(each, "http://localhost:8000/id/") for each in (told, shuffled))
    assert one.people.reasons == other.people.reasons
    assert one.people.questions == other.people.questions
    assert {each: one.person_iri(each) for each in one.people.parent} == {
        each: other.person_iri(each) for each in other.people.parent
    }


def test_an_agenda_tells_who_sits_on_a_body() -> None:
    """Whoever agendas of one body list as a member, now with more initials, is one person."""
    agendas = [Paper(f"2020-0{month}-04", members="Y M Kell, A Lund") for month in (1, 2, 3)]
    short = Paper("2020-04-04", members="Y Kell, A Lund")
    bare = Paper("2020-05-04", "Kell, Lund")
    linker = linked(*agendas, short, bare)
    assert same(linker, (agendas[0], "Y M Kell"), (short, "Y Kell"), (bare, "Kell"))


def test_agendas_of_two_bodies_tell_no_more() -> None:
    """Members of two bodies, of whom one has more initials, stay two, and it is asked who they are."""
    parks, roads = Paper("2020-01-04", members="Y M Kell"), Paper("2020-02-04", members="Y Kell", body=ROADS)
    linker = linked(parks, roads)
    assert not same(linker, (parks, "Y M Kell"), (roads, "Y Kell"))
    assert asked(linker.people, (parks, "Y M Kell"), (roads, "Y Kell"))
