"""Minutes of Irish councils, in Irish and in English with Irish titles: the layer `irish`."""

from __future__ import annotations

import pytest

from councilgraph.extractors.names import names
from councilgraph.extractors.profile import load
from councilgraph.ontology.model import Document
from tests.extractors.written import decided, document, read, shown, stated, text

IRISH = load("irish")
ENGLISH_HEAD = """INIS FHADA COUNTY COUNCIL

Minutes of Meeting held in Áras an Chontae, Inis Fhada on Monday, 13th May, 2024 at 2.00 p.m.

PRESIDING: Cathaoirleach, Cllr. M. Ní Dhálaigh

MEMBERS PRESENT: Cllrs. S. Ó Gríofa, P. Nee, An Comhairleoir B. Mac Suibhne
"""
IN_ENGLISH = document(
    f"""{ENGLISH_HEAD}
OFFICIALS IN ATTENDANCE: Ms. A. Keane, Meetings Administrator

APOLOGIES: Cllr. T. Walsh

1. Confirmation of Minutes

On the proposal of Cllr. P. Nee, seconded by Cllr. S. Ó Gríofa, the minutes of the April meeting were adopted.

2. Pier at Trá Bán

It was proposed by Cllr. Nee, seconded by Cllr. Mac Suibhne and resolved that the pier be repaired.

3. A.O.B.

There was no other business.

This concluded the business of the meeting at 4.15 p.m.
"""
)
IN_IRISH = document("""COMHAIRLE CONTAE INIS FHADA

Miontuairiscí an chruinnithe mhíosúil a tionóladh in Áras an Chontae, Dé Luain, 13 Bealtaine 2024 ag 2.00 i.n.

I LÁTHAIR

An Cathaoirleach, an Comhairleoir Máire Ní Dhálaigh
An Comhairleoir Seán Ó Gríofa agus an Comhairleoir Pól Mac Suibhne

Leithscéalta: An Comhairleoir Tomás Breathnach

1. Miontuairiscí

Mhol an Comhairleoir Seán Ó Gríofa go nglacfaí leis na miontuairiscí agus chuidigh an Comhairleoir Pól Mac Suibhne leis.
Aontaíodh d’aon ghuth.

2. Rúin

Aontaíodh litir a chur chuig an Roinn.

3. Aon Ghnó Eile

Iarradh ar an Rúnaí tuairisc a ullmhú.
""")


def roll(source: Document) -> list[tuple[str, str]]:
    """Who is recorded, and in what capacity."""
    found = read(source)
    people = {one.subject: shown(one.object) for one in found if one.predicate == "cg:nameAsWritten"}
    return [(people[one.subject], shown(one.object)) for one in found if one.predicate == "cg:capacity"]


def chairs(source: Document) -> list[str]:
    """Who chaired."""
    return [shown(one.subject) for one in read(source) if one.predicate == "cg:chaired"]


def test_a_document_of_an_irish_council_shows_it() -> None:
    """The layer holds in minutes in Irish, and in those in English that have a Cathaoirleach."""
    assert load().shown_by(IN_IRISH.text).name == "english+irish"
    assert load().shown_by(IN_ENGLISH.text).name == "english+irish"
    assert load().shown_by("Minutes of the meeting of Marsh End Borough Council").name == "english"


def test_the_meeting_of_minutes_in_english() -> None:
    """The council, the place, the day and the hours are read, in a place with an accent too."""
    assert stated(IN_ENGLISH, "cg:heldBy") == ["Inis Fhada County Council"]
    assert stated(IN_ENGLISH, "cg:date", "cg:startTime", "cg:endTime") == [
        "2024-05-13",
        "14:00:00",
        "16:15:00",
    ]
    assert stated(IN_ENGLISH, "cg:venue")[0].startswith("Áras an Chontae")


def test_the_meeting_of_minutes_in_irish() -> None:
    """The council, the place, the day and the hour are read from Irish."""
    assert stated(IN_IRISH, "cg:heldBy") == ["Comhairle Contae Inis Fhada"]
    assert stated(IN_IRISH, "cg:date", "cg:startTime", "cg:venue") == [
        "2024-05-13",
        "14:00:00",
        "Áras an Chontae",
    ]


def test_who_was_there() -> None:
    """Members by Irish titles and Irish surnames, the Cathaoirleach among them; officials; apologies."""
    assert roll(IN_ENGLISH) == [
        ("M. Ní Dhálaigh", "PresentAsMember"),
        ("S. Ó Gríofa", "PresentAsMember"),
        ("P. Nee", "PresentAsMember"),
        ("B. Mac Suibhne", "PresentAsMember"),
        ("A. Keane", "PresentAsOfficer"),
        ("T. Walsh", "Apologies"),
    ]
    assert roll(IN_IRISH) == [
        ("Máire Ní Dhálaigh", "PresentAsMember"),
        ("Seán Ó Gríofa", "PresentAsMember"),
        ("Pól Mac Suibhne", "PresentAsMember"),
        ("Tomás Breathnach", "Apologies"),
    ]
    assert (chairs(IN_ENGLISH), chairs(IN_IRISH)) == (["M. Ní Dhálaigh"], ["Máire Ní Dhálaigh"])


def test_the_items() -> None:
    """Items are read with their numbers and headings."""
    assert stated(IN_ENGLISH, "dcterms:title")[-3:] == [
        "Confirmation of Minutes",
        "Pier at Trá Bán",
        "A.O.B.",
    ]
    assert stated(IN_IRISH, "dcterms:title")[-3:] == ["Miontuairiscí", "Rúin", "Aon Ghnó Eile"]


def test_what_was_moved() -> None:
    """Motions are read with mover, seconder and outcome, in either language."""
    predicates = ("cg:movedBy", "cg:secondedBy", "cg:outcome")
    assert stated(IN_ENGLISH, *predicates) == [
        "P. Nee",
        "S. Ó Gríofa",
        "Carried",
        "Nee",
        "Mac Suibhne",
        "Carried",
    ]
    assert stated(IN_IRISH, *predicates) == ["Seán Ó Gríofa", "Pól Mac Suibhne", "Carried"]


def test_what_was_decided_and_asked() -> None:
    """Decisions and requests are told by what was said."""
    assert [said for _, _, said in decided(IN_ENGLISH)] == [
        "the minutes of the April meeting were adopted.",
        "that the pier be repaired.",
    ]
    assert [(kind, said) for kind, _, said in decided(IN_IRISH)] == [
        ("Resolution", "litir a chur chuig an Roinn."),
        ("Request", "Iarradh ar an Rúnaí tuairisc a ullmhú."),
    ]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        pytest.param("On the proposal of Cllr. P. Nee, seconded by Cllr. S. Ó Gríofa, it was agreed that the pier be repaired.",
            ("that the pier be repaired.", "P. Nee", "S. Ó Gríofa", "Carried"), id="on the proposal of"),
        pytest.param("Mhol an Comhairleoir Pól Mac Suibhne agus thacaigh an Comhairleoir Seán Ó Gríofa agus aontaíodh go ndeiseofaí an ché.",
            ("go ndeiseofaí an ché.", "Pól Mac Suibhne", "Seán Ó Gríofa", "Carried"), id="the words last"),
        pytest.param("Mhol an Comhairleoir Pól Mac Suibhne go ndeiseofaí an ché, chuidigh an Comhairleoir Seán Ó Gríofa. Diúltaíodh don rún.",
            ("go ndeiseofaí an ché", "Pól Mac Suibhne", "Seán Ó Gríofa", "Lost"), id="lost"),
    ],
)  # fmt: skip
def test_a_motion(words: str, expected: tuple[str, ...]) -> None:
    """Each way of moving gives the mover, the seconder and the outcome, and sentences with what was moved."""
    source = document(f"{ENGLISH_HEAD}\n1. The Pier\n\n{words}\n\n2. A.O.B.\n\nNil.\n")
    own = [one for one in read(source) if one.subject.kind == "cg:Motion"]
    said, *others = expected
    assert [said in shown(one.object) for one in own if one.predicate == "cg:text"] == [True]
    for predicate, value in zip(("cg:movedBy", "cg:secondedBy", "cg:outcome"), others, strict=True):
        assert [shown(one.object) for one in own if one.predicate == predicate] == [value], predicate


@pytest.mark.parametrize(
    ("words", "title", "name"),
    [
        pytest.param("An Comhairleoir Máire Ní Dhálaigh", "An Comhairleoir", "Máire Ní Dhálaigh", id="with the article"),
        pytest.param("Comhairleoir Ó Gríofa", "Comhairleoir", "Ó Gríofa", id="a surname with its particle"),
        pytest.param("gComhairleoir Pól Mac Suibhne", "gComhairleoir", "Pól Mac Suibhne", id="eclipsed"),
        pytest.param("Chomhairleora Pól Mac Suibhne", "Chomhairleora", "Pól Mac Suibhne", id="in the genitive"),
    ],
)  # fmt: skip
def test_a_councillor(words: str, title: str, name: str) -> None:
    """A councillor is known by the Irish title, whatever form it has."""
    person = names.person(text(words), IRISH)
    assert person
    assert (person.title, person.name.plain, person.councillor) == (title, name, True)
