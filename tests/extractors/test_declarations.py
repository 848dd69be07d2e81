"""Interests that councillors declare: who, in what, of what kind, with what effect."""

from __future__ import annotations

import pytest

from councilgraph.ontology.model import Document
from tests.extractors.written import item, minutes, read, shown, stated

TITLE = "Declarations of Interest"


def declared(source: Document) -> list[str]:
    """Each declaration: who, then type, effect and minutes."""
    found: dict[object, list[str]] = {}
    for one in read(source):
        if one.subject.kind == "cg:DeclarationOfInterest":
            words = found.setdefault(one.subject, [])
            if one.predicate in ("cg:declaredBy", "cg:interestType", "cg:interestEffect"):
                words.append(shown(one.object))
            elif one.predicate == "cg:concernsItem":
                words.append(shown(one.object).removeprefix("minute "))
    return [", ".join(words) for words in found.values()]


DECLARED = [
    pytest.param("Councillor A Roe declared an interest in Minute 28 below.", ["A Roe, 28"], id="in a minute"),
    pytest.param("Cllr Roe declared a pecuniary interest in item 24/028.", ["Roe, pecuniary, 24/028"], id="pecuniary, in an item"),
    pytest.param(
        "Councillor A Roe declared a disclosable pecuniary interest in Minute 28.", ["A Roe, disclosable-pecuniary, 28"], id="disclosable"
    ),
    pytest.param("Councillor A Roe declared a non-pecuniary interest in Minute 28.", ["A Roe, non-pecuniary, 28"], id="non-pecuniary"),
    pytest.param("Councillor A Roe declared a personal interest in Minute 28.", ["A Roe, personal, 28"], id="personal"),
    pytest.param(
        "Councillor A Roe declared an interest in Minute 28. She left the room.", ["A Roe, left, 28"], id="left, in the next sentence"
    ),
    pytest.param(
        "Councillor A Roe declared an interest in Minute 28. He remained in the meeting.", ["A Roe, remained, 28"], id="remained"
    ),
    pytest.param(
        "Councillor A Roe declared an interest in Minute 28 and withdrew from the meeting.", ["A Roe, left, 28"], id="withdrew"
    ),
    pytest.param(
        "Councillors A Roe and Councillor B Lund declared an interest in Minute 28.", ["A Roe, 28", "B Lund, 28"], id="two people"
    ),
    pytest.param(
        "Councillor A Roe declared an interest in Minute 28.\n\nCouncillor B Lund declared an interest in Minute 29.",
        ["A Roe, 28", "B Lund, 29"],
        id="a paragraph each",
    ),
    pytest.param("Cllrs Roe, Lund & Day re 28 (the mill).", ["Roe, 28", "Lund, 28", "Day, 28"], id="names and a number"),
    pytest.param("Cllrs Roe and Lund declared an interest in Minute 28.", ["Roe, 28", "Lund, 28"], id="two after one title"),
    pytest.param("Councillor Ada Roe.", ["Ada Roe"], id="a name alone"),
    pytest.param("Councillor A Roe declared an interest in Minutes 28 and 29.", ["A Roe, 28, 29"], id="two minutes"),
    pytest.param("Cllr Roe owns a mill. This is noted against item 28.", ["Roe, 28"], id="told in the next sentence"),
    pytest.param("Cllr Roe (Min. 28), owner.", ["Roe, 28"], id="a minute in short"),
    pytest.param("Cllr A Roe: mill (minute 28). Cllr B Lund: ditto.", ["A Roe, 28", "B Lund, 28"], id="ditto"),
    pytest.param("Member Name Item Ref Details", [], id="the head of a table"),
    pytest.param("Councillor Ada Roe\n\nItem 28\n\nOwns the mill", ["Ada Roe, 28"], id="cells in lines of their own"),
]  # fmt: skip


@pytest.mark.parametrize(("body", "expected"), DECLARED)
def test_a_declaration(body: str, expected: list[str]) -> None:
    """A declaration names its councillor, its type and effect where they are said, and the minute."""
    assert declared(item(body, TITLE)) == expected


def test_a_declaration_in_passing() -> None:
    """An interest may be declared when its item comes up, which then is the one concerned."""
    words = "Councillor A Roe declared a personal interest and left the room. It rained."
    assert declared(item(words, "The Mill")) == ["A Roe, personal, left, 12"]


def test_a_declaration_concerns_an_item_of_the_meeting() -> None:
    """A declaration that names an item of the same meeting concerns that one."""
    source = minutes("12. Declarations of Interest\n\nCllr A Roe re 13.\n\n13. The Mill\n\nIt was seen.")
    assert stated(source, "cg:concernsItem") == ["minute 13"]


@pytest.mark.parametrize(
    "body",
    [
        pytest.param("None.", id="None."),
        pytest.param("Councillor A Roe left the meeting.", id="somebody left"),
        pytest.param("There were no declarations of interest.", id="no declarations"),
        pytest.param("No interests were declared.", id="No interests"),
        pytest.param("Members were reminded to declare interests.", id="a reminder"),
        pytest.param("", id="nothing"),
    ],
)
def test_nothing_declared(body: str) -> None:
    """Where nobody declared anything there is no declaration."""
    assert declared(item(body, TITLE)) == []


@pytest.mark.parametrize(
    "title",
    [
        "Declarations of Interest",
        "Declaration of interests",
        "DISCLOSURES OF INTEREST",
        "Disclosure of Pecuniary Interests",
    ],
)
def test_the_item_for_declarations(title: str) -> None:
    """The item is known by its heading, however it is worded."""
    assert declared(item("Councillor A Roe declared an interest in Minute 28.", title)) == ["A Roe, 28"]


BY_THE_ROLL = [
    pytest.param("Ada Roe declared a pecuniary interest in item 8.", ["Ada Roe, pecuniary, 8"], id="no title"),
    pytest.param("Mayor C Fry declared an interest in item 8.", ["C Fry, 8"], id="another title"),
    pytest.param("Cllrs AR and BL declared an interest in item 8.", ["Ada Roe, 8", "Bo Lund, 8"], id="by initials, after a title"),
    pytest.param("Mr Day told Ada Roe that he had declared an interest.", [], id="somebody else's"),
    pytest.param("Councillor Agenda item Nature of interest", [], id="the head of a table"),
]  # fmt: skip


@pytest.mark.parametrize(("words", "expected"), BY_THE_ROLL)
def test_those_present_declare_by_any_name(words: str, expected: list[str]) -> None:
    """Whoever is listed as present is known without a title, with another one, and by initials."""
    present = "\nPresent: Mayor C Fry, Ada Roe (AR), Bo Lund (BL)\n"
    assert declared(minutes(f"3. {TITLE}\n\n{words}", present)) == expected


def test_a_table_of_declarations() -> None:
    """Lines that each begin with a councillor are rows of a table: a declaration each, of a type of its own."""
    words = "Councillor Agenda item Nature of interest Reason\nCllr A Roe 16/142 Personal Knows the owner\nCllr B Lund 16/147 Personal and prejudicial Owns the mill"
    assert declared(item(words, TITLE)) == ["A Roe, personal, 16/142", "B Lund, prejudicial, 16/147"]


def test_a_table_with_bars() -> None:
    """A row of a table is a declaration, however long its cells are; its items stand in a cell."""
    words = (
        "| Member | Item | Interest | Action |\n|---|---|---|---|\n"
        "| Ada Roe | 16/142 | DPI, landlady of the house beside the quay wall | Left the room |\n"
        "| Bo Lund | 16/147 | Personal, a friend of the family who apply | Stayed |"
    )
    told = declared(item(words, TITLE))
    assert told == ["Ada Roe, disclosable-pecuniary, left, 16/142", "Bo Lund, personal, remained, 16/147"]


@pytest.mark.parametrize(
    "words",
    [
        "Councillor A Roe recused herself as an abutter and sat with the public.",
        "Councillor A Roe, recusing herself, moved to the back.",
    ],
)
def test_who_is_recused_has_an_interest(words: str) -> None:
    """Whoever recuses herself has an interest in the item, and takes no part in it."""
    assert declared(item(words, "The Mill")) == ["A Roe, left, 12"]


def test_asked_to_recuse() -> None:
    """Somebody who is asked to recuse herself has not done so."""
    assert declared(item("Councillor A Roe was asked to recuse herself.", "The Mill")) == []


def test_names_below_a_line_that_tells_of_them() -> None:
    """Names in lines of their own are of the sentence that leads to them."""
    words = "Interests in the grants were declared by:\nCllr A Roe (the Mill)\nCllr B Lund (the Quay)"
    assert declared(item(words, TITLE)) == ["A Roe", "B Lund"]


def test_coun_is_a_title() -> None:
    """Coun. is as good a title as Cllr, and its full stop ends no sentence."""
    assert declared(item("Coun. Roe declared a personal interest in item 8.", TITLE)) == ["Roe, personal, 8"]


def test_a_declaration_says_in_what_words() -> None:
    """The words of a declaration are kept, those that go on about it are its reason."""
    source = item("Councillor A Roe declared an interest in Minute 28. She left the room.", TITLE)
    assert stated(source, "cg:text") == ["Councillor A Roe declared an interest in Minute 28."]
    (effect,) = [one for one in read(source) if one.predicate == "cg:interestEffect"]
    assert effect.passage.quote == "She left the room."


def test_a_declaration_of_this_meeting() -> None:
    """A minute that a declaration names is of the meeting at which it was made."""
    source = minutes(
        f"1. {TITLE}\n\nCouncillor A Roe declared an interest in Minute 2.\n\n2. Paths\n\nThey were walked."
    )
    (concerned,) = [one.object for one in read(source) if one.predicate == "cg:concernsItem"]
    assert shown(concerned) == "minute 2"


def test_the_number_of_an_earlier_minute_is_not_what_an_interest_is_in() -> None:
    """An interest declared under an item is in that, whatever earlier minute the paragraph refers to."""
    source = item(
        "(Minute LR.7/23 refers.) Councillor B Lund declared an interest as a tenant and took no part."
    )
    assert declared(source) == ["B Lund, 12"]
