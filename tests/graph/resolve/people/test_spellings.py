"""Two spellings of one name: a slip of one paper, or two names that papers use again and again. All names are made up."""

from __future__ import annotations

import pytest

from councilgraph.graph.resolve.people import Reason, form
from councilgraph.ontology.model import Mention
from tests.graph.resolve.people.meetings import ROADS, Paper, asked, linked, same


def papers(name: str, times: int, year: int) -> list[Paper]:
    """The minutes of so many meetings of a year at which somebody was present."""
    return [Paper(f"{year}-{month:02}-04", f"{name}|A Lund") for month in range(1, times + 1)]


def reasons(people: list[Reason], one: Mention, other: Mention) -> list[Reason]:
    """Why two names were put together."""
    return [reason for reason in people if {reason.one, reason.other} == {form(one), form(other)}]


@pytest.mark.parametrize(("usual", "odd", "slip"), [
    pytest.param("Rachael Hale", "Rachel Hale", "the given names differ by a letter dropped, doubled or exchanged", id="dropped"),
    pytest.param("Gwenfil Hale", "Gwenfyl Hale", "the given names differ by one letter", id="another letter"),
    pytest.param("Jo Fenwright", "Jo Fenwrihgt", "the surnames differ by a letter dropped, doubled or exchanged", id="exchanged"),
])  # fmt: skip
def test_a_spelling_of_one_paper_is_a_slip(usual: str, odd: str, slip: str) -> None:
    """What one paper has and many have not is a slip, and the reason says in what the names differ."""
    often, once = papers(usual, 6, 2020), papers(odd, 1, 2021)
    linker = linked(*often, *once)
    assert same(linker, (often[0], usual), (once[0], odd))
    (reason,) = reasons(linker.people.reasons, often[0].mentions[usual], once[0].mentions[odd])
    assert reason.slip
    assert slip in reason.because


@pytest.mark.parametrize(("one", "other"), [
    ("Rachael Hale", "Rachel Hale"), ("Gwenfil Hale", "Gwenfyl Hale"), ("Allison Hale", "Alison Hale"),
])  # fmt: skip
@pytest.mark.parametrize("times", [2, 3, 6])
def test_two_first_names_in_use_are_two_people(one: str, other: str, times: int) -> None:
    """First names of which papers use each again and again are a question, however alike they are."""
    first, second = papers(one, times, 2020), papers(other, times, 2021)
    linker = linked(*first, *second)
    assert not same(linker, (first[0], one), (second[0], other))
    assert asked(linker.people, (first[0], one), (second[0], other))


def test_two_spellings_of_one_who_holds_a_post() -> None:
    """One post makes two spellings in use one person, and neither is called a slip."""
    first, second = papers("B Hale", 3, 2020), papers("B Hale", 3, 2021)
    for paper, name in [*((one, "Rachael Roe") for one in first), *((one, "Rachel Roe") for one in second)]:
        paper.officers = name
        paper.roles = {name: "Director of Public Health"}
    linker = linked(*first, *second)
    assert same(linker, (first[0], "Rachael Roe"), (second[0], "Rachel Roe"))
    (reason,) = reasons(
        linker.people.reasons, first[0].mentions["Rachael Roe"], second[0].mentions["Rachel Roe"]
    )
    assert not reason.slip
    assert "each spelling stands in several papers" in reason.because


def test_a_surname_misspelt_now_and_then() -> None:
    """Two papers of very many have a slip, and not another name."""
    usual = [
        Paper(f"{year}-{month:02}-04", "I Jardine|A Lund")
        for year in (2018, 2019, 2020, 2021)
        for month in range(1, 11)
    ]
    odd = [Paper(f"{year}-11-04", "I Jardone|A Lund") for year in (2018, 2020)]
    linker = linked(*usual, *odd)
    assert same(linker, (usual[0], "I Jardine"), (odd[0], "I Jardone"), (odd[1], "I Jardone"))


@pytest.mark.parametrize(("role", "body", "one"), [
    pytest.param("Director of Public Health", ROADS, True, id="the same post"),
    pytest.param("Director of Streets and Parks", ROADS, False, id="another post"),
    pytest.param("Clerk", ROADS, False, id="a role of many"),
])  # fmt: skip
def test_a_bare_surname_with_a_post(role: str, body: Mention, one: bool) -> None:
    """An officer whom a list names by surname and post is the one of that surname who holds the post."""
    full = Paper(
        "2020-05-04", "A Lund", officers="M Winter, C Dunn", roles={"M Winter": "Director of Public Health"}
    )
    bare = Paper("2020-06-08", "B Hale", officers="Winter", roles={"Winter": role}, body=body)
    assert same(linked(full, bare), (full, "M Winter"), (bare, "Winter")) is one


def test_a_bare_surname_with_a_post_that_two_held() -> None:
    """Where two of the surname held the post it is a question whom the list names."""
    post = "Director of Public Health"
    first, second = (Paper(f"20{year}-05-04", "A Lund", officers=f"{name} Winter", roles={f"{name} Winter": post})
                     for year, name in ((18, "M"), (21, "J")))  # fmt: skip
    bare = Paper("2020-06-08", "B Hale", officers="Winter", roles={"Winter": post})
    linker = linked(first, second, bare)
    assert not same(linker, (first, "M Winter"), (bare, "Winter"))
    assert not same(linker, (second, "J Winter"), (bare, "Winter"))


SMALL_WORDS = [
    ("Seán Ó Briain", "Ó Briain"), ("Máire Ní Dhomhnaill", "Ní Dhomhnaill"), ("Jo De La Rue", "De La Rue"),
    ("Siân ap Gwilym", "ap Gwilym"), ("Cáit Mac Giolla Bhríde", "Mac Giolla Bhríde"), ("Jo Van Dyck", "van Dyck"),
]  # fmt: skip


@pytest.mark.parametrize(("whole", "surname"), SMALL_WORDS)
def test_small_words_belong_to_the_surname(whole: str, surname: str) -> None:
    """A surname alone, with the small words before it, names whoever is listed with it."""
    paper = Paper("2020-05-04", f"{whole}|A Lund", movers=surname)
    assert same(linked(paper), (paper, whole), (paper, surname))


@pytest.mark.parametrize(("shown", "other"), [
    ("Jo Roe-Hale", "Jo ROE-HALE"), ("Jo De La Rue", "Jo DE LA RUE"), ("Jo Griffin", "Jo Gri\ufb03n"),
])  # fmt: skip
def test_nobody_is_called_in_capitals_who_is_written_without(shown: str, other: str) -> None:
    """A surname in capitals behind a first name is not how somebody is shown, if there is another form."""
    plain, loud = Paper("2020-05-04", f"{shown}, A Lund"), Paper("2020-06-08", f"{other}, A Lund")
    linker = linked(plain, loud)
    assert linker.names.best(linker.people.find(form(plain.mentions[shown]))) == shown


def test_letters_that_print_sets_as_one_are_shown_as_letters() -> None:
    """A name that papers have with a ligature alone is shown without it."""
    paper = Paper("2020-05-04", "Jo Gri\ufb03n, A Lund")
    assert linked(paper).names.best(form(paper.mentions["Jo Gri\ufb03n"])) == "Jo Griffin"


def test_a_surname_set_apart_behind_its_apostrophe() -> None:
    """A space behind the apostrophe of a surname makes no other of it."""
    one, other = Paper("2020-05-04", "M D'Arcy, A Lund"), Paper("2020-06-08", "M D' Arcy, A Lund")
    assert same(linked(one, other), (one, "M D'Arcy"), (other, "M D' Arcy"))


def test_what_friends_call_somebody_is_no_other_name() -> None:
    """A name in quotes or brackets between the first name and the surname makes nobody else of its bearer."""
    names = ["Robert “Bob” Roe", "Robert (Bob) Roe", "Robert Roe", "Bob Roe"]
    papers = [Paper(f"2020-0{month}-04", f"{name}|A Lund") for month, name in enumerate(names, 1)]
    assert same(linked(*papers), *zip(papers, names, strict=True))
