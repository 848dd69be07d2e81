"""Names of people, posts and bodies, and what only looks like one."""

from __future__ import annotations

import pytest

from councilgraph.extractors.names import names
from councilgraph.extractors.profile import load
from tests.extractors.written import item, minutes, stated, text

ENGLISH = load()

PEOPLE = [
    pytest.param("Councillor N Oyelaran (Chair)", "Councillor", "N Oyelaran", id="initial and surname"),
    pytest.param("Cllr. D. Achara", "Cllr.", "D. Achara", id="full stops after title and initial"),
    pytest.param("Councillor A S Oakes", "Councillor", "A S Oakes", id="two initials"),
    pytest.param("Councillor AS Oakes", "Councillor", "AS Oakes", id="two initials without a space"),
    pytest.param("A.S. Oakes", "", "A.S. Oakes", id="initials with full stops, no title"),
    pytest.param("Councillor H Pryce-Lomax,", "Councillor", "H Pryce-Lomax", id="a hyphen in the surname"),
    pytest.param("Councillor S O'Brien", "Councillor", "S O'Brien", id="a straight apostrophe"),
    pytest.param("Councillor S O’Brien", "Councillor", "S O’Brien", id="a curled apostrophe"),
    pytest.param("Councillor F McNabb", "Councillor", "F McNabb", id="a capital within the surname"),
    pytest.param("Councillor P de Vries", "Councillor", "P de Vries", id="a particle"),
    pytest.param("Councillor J van der Meer", "Councillor", "J van der Meer", id="two particles"),
    pytest.param("Councillor Siân Parry", "Councillor", "Siân Parry", id="an accent"),
    pytest.param("Councillor Émile Öberg", "Councillor", "Émile Öberg", id="accented capitals"),
    pytest.param("Orla Sandquist", "", "Orla Sandquist", id="first name and surname, no title"),
    pytest.param("Mrs Imogen Hartnoll (Town Clerk)", "Mrs", "Imogen Hartnoll", id="Mrs"),
    pytest.param("Dr M Hallworthy, Rivers Trust", "Dr", "M Hallworthy", id="Dr"),
    pytest.param("Rev. J Moss", "Rev.", "J Moss", id="Rev."),
    pytest.param("Chief Inspector S Cattermole", "Chief Inspector", "S Cattermole", id="a rank of two words"),
    pytest.param(
        "District Councillor Neil Bamforth", "District Councillor", "Neil Bamforth", id="of a district"
    ),
    pytest.param("Councillor Mrs J Bell", "Councillor Mrs", "J Bell", id="two titles"),
    pytest.param("Alderman T Price", "Alderman", "T Price", id="Alderman"),
    pytest.param("Councillor Wierzba declared", "Councillor", "Wierzba", id="a bare surname after a title"),
    pytest.param("Councillor N Oyelaran's report", "Councillor", "N Oyelaran", id="a possessive"),
    pytest.param("Jo Ward Clerk", "", "Jo Ward", id="a role that runs on"),
    pytest.param("Jo Ward Housing Officer", "", "Jo Ward", id="a role of two words that runs on"),
    pytest.param("Cllr Ward Highways", "Cllr", "Ward", id="a heading that runs on from a titled name"),
    pytest.param("Cr B Lund", "Cr", "B Lund", id="Cr"),
]

NOBODY = [
    pytest.param("Wierzba", id="a bare surname without a title"),
    pytest.param("Severn Housing Trust", id="an organisation"),
    pytest.param("Director of Housing", id="a post"),
    pytest.param("NHS", id="an acronym"),
    pytest.param("the Committee", id="a word written small"),
    pytest.param("four members of the public", id="a number of people"),
    pytest.param("", id="nothing"),
    pytest.param("Lund Farm", id="a farm"),
    pytest.param("Audit Fees", id="what was paid for"),
    pytest.param("Major Redevelopment Site", id="a site, behind a word that is a rank too"),
    pytest.param("First Aid Training", id="a course"),
    pytest.param("Lund Suite", id="a room"),
    pytest.param("Mayor's Chaplain", id="who prays with a mayor"),
]


@pytest.mark.parametrize(("words", "title", "name"), PEOPLE)
def test_a_person(words: str, title: str, name: str) -> None:
    """A person's name is found at the start of words, with the title before it."""
    person = names.person(text(words), ENGLISH)
    assert person is not None
    assert (person.title, person.name.plain) == (title, name)


@pytest.mark.parametrize("words", NOBODY)
def test_nobody(words: str) -> None:
    """What is no person's name is not taken for one."""
    assert names.person(text(words), ENGLISH) is None


def test_a_bare_surname_where_it_is_expected() -> None:
    """In a list under one title, a word alone is a name."""
    person = names.person(text("Wierzba"), ENGLISH, bare=True)
    assert person is not None
    assert person.name.plain == "Wierzba"


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        pytest.param("Councillor", True, id="Councillor"),
        pytest.param("Cllrs", True, id="Cllrs"),
        pytest.param("Cr", True, id="Cr"),
        pytest.param("Alderman", True, id="Alderman"),
        pytest.param("District Councillor", True, id="of a district"),
        pytest.param("Mr", False, id="Mr"),
        pytest.param("Inspector", False, id="a rank"),
        pytest.param("", False, id="no title"),
    ],
)
def test_who_is_a_councillor(title: str, expected: bool) -> None:
    """A councillor is known by the title, whatever sort it is."""
    assert names.with_title(title, text("A Roe"), text(""), ENGLISH).councillor is expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        pytest.param("A Roe, B Lund and C Day", ["A Roe", "B Lund", "C Day"], id="commas and an and"),
        pytest.param("A Roe; B Lund", ["A Roe", "B Lund"], id="semicolons"),
        pytest.param("A Roe, B Lund, and C Day", ["A Roe", "B Lund", "C Day"], id="a comma before the and"),
        pytest.param("A Roe & B Lund", ["A Roe", "B Lund"], id="an ampersand"),
        pytest.param("A Roe (Clerk, part time), B Lund", ["A Roe", "B Lund"], id="brackets"),
        pytest.param("A Roe (Director (Acting), Parks), B Lund", ["A Roe", "B Lund"], id="brackets in brackets"),
        pytest.param("S Cole, Mere Fire and Rescue Service", ["S Cole"], id="a name with and"),
        pytest.param("Jo Ward and four members of the public", ["Jo Ward"], id="a number of people"),
        pytest.param(" , ; ", [], id="nothing but signs"),
    ],
)  # fmt: skip
def test_the_people_of_a_list(words: str, expected: list[str]) -> None:
    """A list is cut where one entry ends, never inside brackets or a name."""
    assert stated(minutes("1. Quay\n\nIt rained.", f"\nPresent: {words}\n"), "cg:nameAsWritten") == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        pytest.param("the Director of Housing be asked", "Director of Housing", id="of"),
        pytest.param(
            "Director of Public Health and Wellbeing to", "Director of Public Health and Wellbeing", id="and"
        ),
        pytest.param(
            "Cabinet Member for Rivers, Parks and Climate be",
            "Cabinet Member for Rivers, Parks and Climate",
            id="commas in a portfolio",
        ),
        pytest.param("Vale Constabulary to share", "Vale Constabulary", id="an organisation"),
        pytest.param("Parks & Open Spaces Board was", "Parks & Open Spaces Board", id="an ampersand"),
        pytest.param("Scrutiny Board (2) agreed", "Scrutiny Board", id="a number in brackets is none of it"),
        pytest.param("Scrutiny Board 2 agreed", "Scrutiny Board 2", id="a number"),
        pytest.param("Town Clerk's report", "Town Clerk", id="a possessive"),
        pytest.param(
            "Chief Executive, Leader and others", "Chief Executive", id="a comma ends what is no portfolio"
        ),
        pytest.param("Cwm & Môr Partnership is", "Cwm & Môr Partnership", id="an accent"),
    ],
)
def test_a_name_in_a_sentence(words: str, expected: str) -> None:
    """A name goes on as long as capitals, joined by the words that join names."""
    found = names.proper(text(words))
    assert found is not None
    assert found.plain == expected


@pytest.mark.parametrize("words", ["asked", "the committee", "12 trees", ""])
def test_no_name_in_a_sentence(words: str) -> None:
    """Words that begin small name nothing."""
    assert names.proper(text(words)) is None


def test_a_name_leads_back_to_its_place() -> None:
    """The name that is found knows where in the document it stands."""
    words = "asked the Director of Parks to write"
    found = names.proper(text(words), len("asked "))
    assert found is not None
    assert words[slice(*found.span())] == "Director of Parks"


@pytest.mark.parametrize(
    ("words", "role", "organisation"),
    [
        pytest.param("Director of Parks", True, False, id="a post"),
        pytest.param("Inspector", True, False, id="a rank"),
        pytest.param("Severn Housing Trust", False, True, id="a trust"),
        pytest.param("NHS", False, True, id="an acronym"),
        pytest.param("Orla Sandquist", False, False, id="a person"),
        pytest.param("leading", False, False, id="a word that holds one"),
    ],
)
def test_roles_and_organisations(words: str, role: bool, organisation: bool) -> None:
    """Words of a role and marks of an organisation are whole words, written as names are."""
    assert names.has_role(words, ENGLISH) is role
    assert names.organisation(words, ENGLISH) is organisation


@pytest.mark.parametrize(
    ("words", "holders"),
    [
        pytest.param("Jo Ward, Clerk to the Trustees, spoke.", ["Jo Ward"], id="a post that goes on"),
        pytest.param("Jo Ward, the Treasurer, reported.", ["Jo Ward"], id="a post between commas"),
        pytest.param("There may be help from Lund Gypsum, the Clerk to write.", [], id="is to do"),
        pytest.param("The workshop is at Lund Bakery, Clerk to arrange.", [], id="is to do, in short"),
        pytest.param("There was a talk at Lund Bakery, Clerk attended.", [], id="did"),
    ],
)
def test_a_post_behind_a_comma(words: str, holders: list[str]) -> None:
    """A post behind a name is of that name, unless it begins words of its own."""
    listed = set(stated(item("Nothing was said."), "org:member"))
    assert sorted({*stated(item(words), "org:member")} - listed) == holders


@pytest.mark.parametrize(
    ("words", "voters"),
    [
        pytest.param("For: Cllrs A Roe, B Lee. Against: Cllr C Day.", 3, id="a recorded vote"),
        pytest.param(
            "For: Cllrs A Roe, B Lee. Against: Audit Fees, Dog Stickers.", 0, id="payments as votes"
        ),
    ],
)
def test_who_voted(words: str, voters: int) -> None:
    """A list with what is nobody's name is no vote by name."""
    moved = "Moved by Cllr A Roe, seconded by Cllr B Lee: That the path be mended."
    assert len(stated(item(f"{moved}\n\nRECORDED VOTE\n\n{words}\n\nCARRIED"), "cg:voter")) == voters
