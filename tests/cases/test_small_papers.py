"""Habits of single clerks that were read wrong once: a few lines each, with what they say."""

from __future__ import annotations

import pytest

from councilgraph.ontology.model import Document, Mention, Statement
from tests.extractors.attended import attended
from tests.extractors.written import document, read, shown, stated

COUNCIL = "ORCHARD VALE TOWN COUNCIL"
HEAD = f"{COUNCIL}\n\nMinutes of the meeting of the Council held on Tuesday 14 May 2024 at 7.00 pm\n\n"
FOUR = "Present: Councillors A Roe (Chairman), B Lund (Vice-Chairman), C Day and E Fox\n\n"
TREES = "\n\n1. Trees\nRESOLVED that the trees be felled.\n"
VILLAGE = "Village of Eel\nVillage Board\nMinutes of the Regular Meeting\nMay 14, 2024\n\n"
SIGNS = "\n\nNew Business\nMotion by Lund, second by Fox, to buy two signs. Motion carried.\n"


def capacities(source: Document) -> dict[str, str]:
    """As what each person is recorded; a star marks whoever was in the chair."""
    found = read(source)
    chairs = {one.subject.name for one in found if one.predicate == "cg:chaired"}
    people = {one.subject: shown(one.object) for one in found if one.predicate == "cg:person"}
    told = {one.subject: shown(one.object) for one in found if one.predicate == "cg:capacity"}
    return {
        f"{name}{'*' * (name in chairs)}": told[node].removeprefix("PresentAs")
        for node, name in people.items()
    }


PRESENT = [
    pytest.param("Present: Councillors A Roe (Chair), B Lund\nJoining by telephone: Councillor G Hart", "A Roe*: Member, B Lund: Member, G Hart: Member", id="a label in words of its own"),
    pytest.param("Present: Councillors A Roe (Chair), B Lund\nEx officio: Councillor G Hart", "A Roe*: Member, B Lund: Member, G Hart: Member", id="a label with a capital and small letters"),
    pytest.param("Present: Councillors Roe (in the chair), Lund (by telephone) and Day", "Roe*: Member, Lund: Member, Day: Member", id="words in brackets are no label"),
    pytest.param("Present: Crs A Roe (Shire President), B Lund (Deputy President), C Day", "A Roe*: Member, B Lund: Member, C Day: Member", id="a shire’s president presides"),
    pytest.param("Present: Councillors B Lund, A Roe (Council President), C Day", "B Lund: Member, A Roe*: Member, C Day: Member", id="a council’s president presides"),
    pytest.param("Present: The Right Worshipful the Mayor (Councillor A Roe), Councillors B Lund, C Day", "A Roe*: Member, B Lund: Member, C Day: Member", id="a mayor whose name stands in brackets"),
    pytest.param("Present: The Mayor (Cllr. Ada Roe), the Deputy Mayor (Cllr. Ben Lund), Cllrs. Cy Day and Eve Fox", "Ada Roe*: Member, Ben Lund: Member, Cy Day: Member, Eve Fox: Member", id="a deputy mayor in brackets does not preside"),
    pytest.param("Present: Councillors B Lund (Chairman of the Finance Committee), A Roe (Chairman)", "B Lund: Member, A Roe*: Member", id="the chair of something else"),
    pytest.param("Present: Cllrs Mr J and Mrs P Hart, Mr A Roe (Chairman), Miss S Lamb", "J Hart: Member, P Hart: Member, A Roe*: Member, S Lamb: Member", id="two who share a surname"),
    pytest.param("Present: Councillors George and Judith Hart, A Roe (Chair)", "George Hart: Member, Judith Hart: Member, A Roe*: Member", id="two first names and a surname"),
    pytest.param("Present: Councillors M da Costa e Silva (Chair), J Ortega y Gasset, B Lund", "M da Costa e Silva*: Member, J Ortega y Gasset: Member, B Lund: Member", id="small words that link surnames"),
    pytest.param("Present: Councillors Roe, James and Tom Hart", "Roe: Member, James: Member, Tom Hart: Member", id="a surname that is a first name too"),
    pytest.param("| Name | Present | Apologies | Absent |\n|---|:-:|:-:|:-:|\n| Cllr A Roe (Chair) | ✓ | | |\n| Cllr B Lund | | ✓ | |\n| Cllr C Day | | | ✓ |", "A Roe*: Member, B Lund: Apologies, C Day: Apologies", id="ticks in columns behind empty ones"),
    pytest.param("| Member | In attendance | Apologies |\n|---|---|---|\n| Kay Roe (Chair) | x |  |\n| Lyn Lund |  | x |", "Kay Roe*: Member, Lyn Lund: Apologies", id="a column of those in attendance"),
    pytest.param("Present: Councillors A Roe (Chair), Prof. Ann Lee BSc (Hons), Ben Lund QPM FRSA", "A Roe*: Member, Ann Lee: Member, Ben Lund: Member", id="degrees and medals"),
    pytest.param("Present: Councillors Robert “Bob” Roe (Chair), William (Bill) Lund, Ann \"Nan\" Lee-Day", "Robert “Bob” Roe*: Member, William (Bill) Lund: Member, Ann \"Nan\" Lee-Day: Member", id="what friends call them"),
    pytest.param("Present: Cllrs A Roe (Chair), B Lund\nApologies: Cllr D Orme\nIn attendance: Service Manager (Roads); Committee Officer", "A Roe*: Member, B Lund: Member, D Orme: Apologies", id="offices without names"),
]  # fmt: skip


@pytest.mark.parametrize(("people", "expected"), PRESENT)
def test_who_was_there(people: str, expected: str) -> None:
    """Each person of a list once, as what the list says, and nobody whom it does not name."""
    found = capacities(document(f"{HEAD}{people}{TREES}"))
    told = ", ".join(f"{name}: {capacity}" for name, capacity in found.items())
    assert sorted(told.split(", ")) == sorted(expected.split(", "))


CALLED = [
    pytest.param("Mayor Gale Hart called the meeting to order at 7:00 p.m.", "Gale Hart", id="the mayor called"),
    pytest.param("The meeting was called to order at 7:00 p.m. in the Council Room by Mayor Gale Hart.", "Gale Hart", id="called by the mayor, behind hour and place"),
    pytest.param("Village President Gale Hart called the meeting to order at 7:00 p.m.", "Gale Hart", id="a president called"),
    pytest.param("The meeting was called to order at 7:00 p.m.", "", id="nobody is named"),
]  # fmt: skip


@pytest.mark.parametrize(("words", "chair"), CALLED)
def test_who_called_a_meeting_to_order(words: str, chair: str) -> None:
    """Whoever called it to order was in the chair, and the trustees below were present."""
    found = capacities(document(f"{VILLAGE}{words}\n\nTrustees present: Roe, Lund, Day, Fox{SIGNS}"))
    assert [name.removesuffix("*") for name in found if name.endswith("*")] == [chair][: len(chair)]
    assert {"Roe", "Lund", "Day", "Fox"} <= {name.removesuffix("*") for name in found}


MOVED = [
    pytest.param("The Chairman left the meeting at 8.00 pm and the Vice-Chairman took the chair.", ["A Roe: until 20:00"], "A Roe, B Lund", id="the chair left, the deputy took it"),
    pytest.param("The Vice-Chairman arrived at 7.20 pm.", ["B Lund: from 19:20"], "A Roe", id="the deputy came late"),
    pytest.param("CLLR LUND LEFT THE MEETING AT 8.15PM.", ["B Lund: until 20:15"], "A Roe", id="all in capitals"),
    pytest.param("The Chairman of the Rotary Club left at 8.10 pm.", [], "A Roe", id="the chair of something else"),
    pytest.param("The Chair thanked the visitor, who left at 8.10 pm.", [], "A Roe", id="somebody else left"),
]  # fmt: skip


@pytest.mark.parametrize(("words", "moves", "chairs"), MOVED)
def test_an_office_stands_for_who_holds_it(words: str, moves: list[str], chairs: str) -> None:
    """The Chairman and the Vice-Chairman are those of the list, where a clause begins with these words."""
    source = document(f"{HEAD}{FOUR}1. Trees\n{words}\nRESOLVED that the trees be felled.\n")
    assert [one.partition(", not")[0] for one in attended(source) if ": not" not in one] == moves
    assert {one.subject.name for one in read(source) if one.predicate == "cg:chaired"} == set(
        chairs.split(", ")
    )


def test_a_vice_chair_in_the_absence_of_the_chair() -> None:
    """A sentence above the business tells who took the chair."""
    source = document(
        f"{HEAD}Present: Cllr Nora Pike (Vice-Chairman), Cllr Owen Quick\n\n"
        f"In the absence of the Chairman, the Vice-Chairman took the chair.{TREES}"
    )
    assert {one.subject.name for one in read(source) if one.predicate == "cg:chaired"} == {"Nora Pike"}


def test_a_roll_call_behind_its_label() -> None:
    """What stands before the colon of a line of votes names nobody."""
    words = "Roll call: Roe, aye; Lund, aye; Day, nay; Fox, aye. Motion carried."
    source = document(f"{HEAD}{FOUR}1. Signs\nMotion by Lund, second by Fox, to buy two signs.\n{words}\n")
    found = [one for one in read(source) if one.predicate == "cg:choice"]
    assert [shown(one.object) for one in found] == ["For", "For", "Against", "For"]


STATUS = [
    pytest.param(f"{COUNCIL}\n\nFINANCE COMMITTEE\n\nThe meeting of the Finance Committee that was to be held on Tuesday 14 May 2024 at 7.00 pm has been CANCELLED because of the snow.\n", {"Cancelled"}, id="a notice with the hour before the verb"),
    pytest.param("Orchard Vale Parish Council\n\nThe Parish Council meeting scheduled for Tuesday 14 May 2024 at 7.30 pm was cancelled owing to snow.\n", {"Cancelled"}, id="the body's name before the meeting"),
    pytest.param(f"{COUNCIL}\n\nPLANNING COMMITTEE\n\nMeeting of Tuesday 14 May 2024 at 7.00 pm\n\nNOTICE IS HEREBY GIVEN THAT THIS MEETING HAS BEEN CANCELLED\n\nThe next meeting will be held on Tuesday 11 June 2024.\n", {"Cancelled"}, id="a notice in capitals, as a heading is"),
    pytest.param(f"{COUNCIL}\n\nFINANCE COMMITTEE - 14 MAY 2024 - CANCELLED\n\nThe next meeting is on 11 June 2024.\n", {"Cancelled"}, id="a heading"),
    pytest.param(f"{HEAD}{FOUR}1. Fair\nRESOLVED that the meeting of 11 June 2024 be cancelled.\n", {"Held"}, id="another meeting is cancelled"),
    pytest.param(f"{HEAD}{FOUR}1. Budget\nRESOLVED that the meeting be adjourned until Tuesday 21 May 2024 at 7.00 pm.\n\nThe meeting was adjourned at 7.40 pm.\n", {"Held", "Adjourned"}, id="adjourned, and so closed"),
    pytest.param(f"{HEAD}{FOUR}1. Budget\nThe meeting was adjourned until 7.40 pm for a break.\n\nThe meeting closed at 9.00 pm.\n", {"Held"}, id="a break"),
]  # fmt: skip


@pytest.mark.parametrize(("paper", "expected"), STATUS)
def test_whether_a_meeting_was_held(paper: str, expected: set[str]) -> None:
    """A notice of cancellation is of a meeting; one that was adjourned by a decision goes on."""
    assert set(stated(document(paper), "cg:status")) == expected


BODIES = [
    pytest.param("a Joint Meeting of the Finance Committee and the Property Committee", {"Finance Committee", "Property Committee"}, id="two committees"),
    pytest.param("the joint meeting of the Audit Committee and Standards Committee", {"Audit Committee", "Standards Committee"}, id="without an article"),
    pytest.param("the meeting of the Planning and Licensing Committee", {"Planning and Licensing Committee"}, id="one with two subjects"),
]  # fmt: skip


@pytest.mark.parametrize(("words", "expected"), BODIES)
def test_a_joint_meeting(words: str, expected: set[str]) -> None:
    """A meeting of two bodies is held by both, and is one meeting."""
    source = document(
        f"ORCHARD VALE BOROUGH COUNCIL\n\nMinutes of {words} held on 14 May 2024\n\n{FOUR}{TREES}"
    )
    held = [one for one in read(source) if one.predicate == "cg:heldBy"]
    assert {shown(one.object) for one in held} == expected
    assert len({one.subject for one in held}) == 1


FIELDS = [
    pytest.param("council: Orchard Vale Town Council\ncommittee: Parks Committee\ndate: 2024-05-14", id="council, committee and date"),
    pytest.param('title: "Minutes of the Parks Committee, 14 May 2024"\ncouncil: "Orchard Vale Town Council"\ndate: 2024-05-20', id="the title before the day of the page"),
]  # fmt: skip


@pytest.mark.parametrize("fields", FIELDS)
def test_fields_above_a_page_name_what_its_head_does_not(fields: str) -> None:
    """Council, body and day stand in the fields that a site keeps above a text."""
    page = f"---\n{fields}\n---\n\n## Present\n\n* Ada Roe (Chair)\n* Ben Lund\n\n## 1. Trees\n\nResolved: to fell the trees.\n"
    source = document(page, "1.md")
    assert set(stated(source, "cg:heldBy")) == {"Parks Committee"}
    assert set(stated(source, "cg:date")) == {"2024-05-14"}


def test_words_put_into_earlier_minutes_are_no_heading() -> None:
    """What a minute is amended to read is not what it is called."""
    words = 'RESOLVED that the minutes of 9 April 2024 be approved subject to minute 45 being amended to read "Cllr Holt".'
    cited = [
        one.object
        for one in read(document(f"{HEAD}{FOUR}1. Minutes\n{words}\n"))
        if one.predicate == "cg:refersTo"
    ]
    assert "Cllr Holt" not in [shown(one) for one in cited]


INTERESTS = [
    pytest.param("| Councillor | Item | Type |\n|---|---|---|\n| A Roe | 2 | Personal |\n| E Fox | 3 | Pecuniary |", ["A Roe", "E Fox"], id="a row each"),
    pytest.param("| Name | Item | Nature |\n|---|---|---|\n| None | | |", [], id="nobody"),
]  # fmt: skip


@pytest.mark.parametrize(("table", "expected"), INTERESTS)
def test_interests_in_a_table(table: str, expected: list[str]) -> None:
    """The rows below the heading for interests tell who declared one."""
    business = f"1. Declarations of Interest\n\n{table}{TREES.replace('1.', '2.')}\n3. Pond\nRESOLVED that the pond be cleaned.\n"
    assert stated(document(f"{HEAD}{FOUR}{business}"), "cg:declaredBy") == expected


def test_planning_applications_in_a_table() -> None:
    """Cells tell of each application where it is, what is proposed, and what was said."""
    table = (
        "| Reference | Address | Proposal | Comment |\n|:--|:--|:--|:--|\n"
        "| 24/00311/FUL | 12 High Street | Change of use to café | No objection |\n"
        "| 24/00315/TRE | The Rectory | Fell one ash tree | Object |\n"
    )
    source = document(f"{HEAD}{FOUR}1. Planning Applications\n\n{table}")
    told = [one for one in read(source) if one.extractor == "planning"]
    assert objects(told, "cg:disposition") == ["NoObjection", "Opposed"]
    assert objects(told, "cg:proposal") == ["Change of use to café", "Fell one ash tree"]
    assert objects(told, "cg:site") == ["12 High Street", "The Rectory"]


def objects(statements: list[Statement], predicate: str) -> list[str]:
    """The objects of statements with a predicate, in short words."""
    return [shown(one.object) for one in statements if one.predicate == predicate]


DECIDED = [
    pytest.param("RESOLVED to approve the following payments:\nMill Services Ltd, mowing        £118.30\nFen Printers Ltd, news        £50.00\n", ["to approve the following payments"], id="a list of payments below"),
    pytest.param("Councillor Lund, seconded by Councillor Day, moved that the bench be sold.\nAs an amendment, Councillor Fox, seconded by Councillor Roe, moved that the bench be kept.\nOn a division, 3 members voted for the motion and 1 for the amendment. The motion was accordingly carried.", ["that the bench be sold"], id="an amendment that was lost"),
    pytest.param("RESOLVED:\n(a) that the trees be felled; and\n(b) that the stumps be ground.", ["that the trees be felled", "that the stumps be ground"], id="clauses"),
]  # fmt: skip


@pytest.mark.parametrize(("words", "expected"), DECIDED)
def test_what_was_decided(words: str, expected: list[str]) -> None:
    """Rows of a table below a decision are none of their own, nor are amendments that were lost."""
    found = [
        one for one in read(document(f"{HEAD}{FOUR}3. Finance\n{words}\n")) if one.predicate == "cg:text"
    ]
    told = [one for one in found if one.subject.kind == "cg:Resolution"]
    assert [shown(one.object).rstrip(".:;").removesuffix("; and") for one in told] == expected


def test_an_amendment_names_the_motion_that_it_amends() -> None:
    """The second motion of the item amends the first."""
    words = (
        "Councillor Lund moved, seconded by Councillor Day, that the bench be sold.\n"
        "An amendment was moved by Councillor Fox, seconded by Councillor Roe, that the bench be kept.\n"
        "The amendment was lost. The motion was then put and carried.\n"
    )
    found = [one for one in read(document(f"{HEAD}{FOUR}3. Bench\n{words}")) if one.predicate == "cg:amends"]
    assert [
        (one.subject.key[-1], one.object.key[-1]) for one in found if isinstance(one.object, Mention)
    ] == [("2", "1")]


def test_the_office_of_the_one_who_is_asked_is_not_the_asker_s() -> None:
    """A title behind a name begins somebody else, whose office follows."""
    words = "Question from Mr Trevor Hart to Councillor Lund, Cabinet Member for Transport:\n“When will the bridge reopen?”\n"
    source = document(f"{HEAD}{FOUR}8. Public Questions\n{words}")
    roles = {one.subject for one in read(source) if one.predicate == "cg:statedRole"}
    assert not [
        node for node in roles if any(getattr(part, "name", "") == "Trevor Hart" for part in node.key)
    ]
