from __future__ import annotations

import pytest

from councilgraph.ontology.model import Mention, Statement, Value
from tests.extractors.written import item, minutes, read, shown, stated

CASES = [
    pytest.param(
        "It was proposed by Councillor Roe, seconded by Councillor Lee, and\n\n"
        "RESOLVED – that the quay be mended.",
        {"that the quay be mended.": ("Roe", "Lee", "cg:Carried", {})},
        id="the resolution that follows is what was moved",
    ),
    pytest.param(
        "RESOLVED: That the quay be mended.\nProposed by Cllr Roe, seconded by Cllr Lee.",
        {"That the quay be mended.": ("Roe", "Lee", "cg:Carried", {})},
        id="mover and seconder stand below the resolution",
    ),
    pytest.param(
        "Cllr Roe proposed, Cllr Lee seconded, and it was resolved to mend the quay.",
        {"to mend the quay.": ("Roe", "Lee", "cg:Carried", {})},
        id="all in one sentence",
    ),
    pytest.param(
        "Proposed – Cllr Roe Seconded – Cllr Lee\n\n‘That the quay be mended’\n\nFor – 6 Against - 1",
        {"That the quay be mended": ("Roe", "Lee", "cg:Carried", {"cg:votesFor": "6", "cg:votesAgainst": "1"})},
        id="counts alone tell the outcome",
    ),
    pytest.param(
        "Proposed by Cllr Roe, seconded by Cllr Lee: That the quay be mended.\n\n"
        "The motion was put to the vote (For 2, Against 4, Abstentions 0) and was lost.",
        {
            "That the quay be mended.": (
                "Roe", "Lee", "cg:Lost", {"cg:votesFor": "2", "cg:votesAgainst": "4", "cg:abstentions": "0"},
            )
        },
        id="counts and outcome in brackets",
    ),
    pytest.param(
        "Cllr Roe proposed, seconded by Cllr Lee, that the quay be mended. Cllr Day moved as an amendment, "
        "seconded by Cllr Fry, that the slip be mended too. The amendment was carried by 3 votes to 2, and the "
        "motion as amended by 4 votes to 1.",
        {
            "that the quay be mended.": (
                "Roe", "Lee", "cg:CarriedAsAmended", {"cg:votesFor": "4", "cg:votesAgainst": "1"},
            ),
            "that the slip be mended too.": (
                "Day", "Fry", "cg:Carried", {"cg:votesFor": "3", "cg:votesAgainst": "2"},
            ),
        },
        id="an amendment and the motion have votes of their own",
    ),
    pytest.param(
        "RESOLVED:\n\n1. That the quay be mended.\n\n2. That the slip be let.\n\n3. That the weir be drained.\n\n"
        "Moved by Cllr Roe, seconded by Cllr Lee. Carried.",
        {"That the quay be mended.": ("Roe", "Lee", "cg:Carried", {})},
        id="of clauses that were moved as one the first",
    ),
    pytest.param(
        "The mending of the quay was proposed by Cllr Roe, seconded by Cllr Lee, all agreed.",
        {"The mending of the quay": ("Roe", "Lee", "cg:Carried", {})},
        id="what was proposed is named",
    ),
    pytest.param(
        "Cllr Roe proposed no objections, seconded by Cllr Lee, all agreed.",
        {"no objections": ("Roe", "Lee", "cg:Carried", {})},
        id="what was proposed stands between the names",
    ),
    pytest.param(
        "Cllr Roe proposed that the quay be mended, this was seconded by Cllr Lee, and all were in favour.",
        {"that the quay be mended": ("Roe", "Lee", "cg:Carried", {})},
        id="this was seconded",
    ),
    pytest.param(
        "Moved by Councillor A. Roe\nSeconded by Councillor B. Lee\n\nTHAT the quay be mended.\n\nCARRIED",
        {"THAT the quay be mended.": ("A. Roe", "B. Lee", "cg:Carried", {})},
        id="mover and seconder on lines of their own",
    ),
    pytest.param(
        "Moved by: Councillor Roe\n\nSeconded by: Councillor Lee\n\nThat the quay be mended.\n\nDefeated",
        {"That the quay be mended.": ("Roe", "Lee", "cg:Lost", {})},
        id="mover and seconder in paragraphs of their own",
    ),
    pytest.param(
        "It was proposed by Cllr. A. Roe, seconded by Cllr. B. Lee and unanimously agreed that the quay be mended. To be signed.",
        {"that the quay be mended.": ("A. Roe", "B. Lee", "cg:Carried", {})},
        id="seconded and agreed",
    ),
    pytest.param(
        "Cllr Roe proposed that the quay be mended. The Clerk would write. Cllr Lee seconded, and all agreed.",
        {"that the quay be mended.": ("Roe", "Lee", "cg:Carried", {})},
        id="seconded in a later sentence",
    ),
    pytest.param(
        "The minutes were read. Proposed. Cllr Roe, Seconded Cllr Lee, 7 agreed and 1 abstained.\n\nRESOLVED: That the quay be mended.",
        {"That the quay be mended.": ("Roe", "Lee", "cg:Carried", {"cg:votesFor": "7", "cg:votesAgainst": "0", "cg:abstentions": "1"})},
        id="a stop after Proposed",
    ),
    pytest.param(
        "Cllr Roe told of the quay, and proposed that it be mended and that the Clerk write, this was seconded by Cllr Lee, and all were in favour.",
        {"that it be mended and that the Clerk write": ("Roe", "Lee", "cg:Carried", {})},
        id="told and proposed",
    ),
    pytest.param(
        "Cllr Roe proposed acceptance of the Minutes seconded by Cllr Lee. Agreed.", {"acceptance of the Minutes": ("Roe", "Lee", "cg:Carried", {})},
        id="a capital before seconded by",
    ),
    pytest.param("Cllr Roe proposed that the quay be mended. It was late.", {}, id="nobody seconded it"),
    pytest.param("The Board discussed the quay. For 6 months it had been shut.", {}, id="nobody moved anything"),
]  # fmt: skip


PUT = [
    pytest.param(
        "R2024-017 A. Roe, B. Lee:\nThat the quay be mended. Carried.\n\nR2024-018 B. Lee, C. Day:\nThat we adjourn. Carried.",
        {"That the quay be mended.": ("A. Roe", "B. Lee", "cg:Carried", {}), "That we adjourn.": ("B. Lee", "C. Day", "cg:Carried", {})},
        id="names stand where a heading would",
    ),
    pytest.param(
        "R2024-017 A. Roe, B. Lee: That we pass By-Law 2024-5 for the quay.\nRead a third time and passed. Carried.\n\nThe Clerk spoke.",
        {"That we pass By-Law 2024-5 for the quay.": ("A. Roe", "B. Lee", "cg:Carried", {})},
        id="what is moved runs on to the outcome",
    ),
    pytest.param(
        "17/24 Roe: That the quay be mended. Carried.",
        {"That the quay be mended.": ("Roe", "", "cg:Carried", {})},
        id="only the mover stands there",
    ),
    pytest.param(
        "2024-45 Lee/Day: That we adjourn. CARRIED",
        {"That we adjourn.": ("Lee", "Day", "cg:Carried", {})},
        id="two surnames",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("words", "expected"), PUT)
def test_items_that_are_motions(
    words: str, expected: dict[str, tuple[str, str, str, dict[str, str]]]
) -> None:
    """An item headed by two names is what they moved and seconded, and has no heading."""
    found = read(minutes(words))
    motions = [one for one in found if one.subject.kind == "cg:Motion"]
    assert {
        _value(one): _told(one.subject, motions) for one in motions if one.predicate == "cg:text"
    } == expected
    assert not [
        one for one in found if one.predicate == "dcterms:title" and one.subject.kind == "cg:AgendaItem"
    ]


VOTES = ("cg:votesFor", "cg:votesAgainst", "cg:abstentions")


@pytest.mark.parametrize(("words", "expected"), CASES)
def test_motions(words: str, expected: dict[str, tuple[str, str, str, dict[str, str]]]) -> None:
    """Who moved and seconded what, how the votes fell, and what became of it."""
    statements = [found for found in read(item(words)) if found.subject.kind == "cg:Motion"]
    assert {
        _value(one): _told(one.subject, statements) for one in statements if one.predicate == "cg:text"
    } == expected


def test_a_carried_motion_is_a_resolution() -> None:
    """Where minutes print no RESOLVED, a motion that is carried is what was decided."""
    words = "Proposed - Cllr Roe Seconded - Cllr Lee\n\n‘That the quay be mended’\n\nAll in favour"
    decided = [
        one for one in read(item(words)) if one.subject.kind == "cg:Resolution" and one.predicate == "cg:text"
    ]
    assert [_value(one) for one in decided] == ["That the quay be mended"]


@pytest.mark.parametrize(
    ("agreed", "resolved"),
    [
        (
            "It was AGREED that the motion be adopted and a letter sent.",
            ["That this Council calls on the Marsh Ferry Company to run."],
        ),
        ("It was AGREED that the motion lie on the table.", []),
    ],
)
def test_a_motion_that_is_agreed_to_be_adopted(agreed: str, resolved: list[str]) -> None:
    """Its words are a resolution beside the decision to adopt it."""
    moved = "“That this Council calls on the Marsh Ferry Company to run.”\nProposed by Cllr A Roe. Seconded by Cllr B Lund. "
    found = read(item(moved + agreed))
    adopted = {one.object for one in found if one.predicate == "cg:adoptedAs"}
    assert [
        shown(one.object) for one in found if one.predicate == "cg:text" and one.subject in adopted
    ] == resolved


def test_more_for_than_against() -> None:
    """A motion for which more voted than against is a resolution, though nothing says that it was carried."""
    found = read(
        item("Proposed - Cllr Roe Seconded - Cllr Lee\n\n‘That the quay be mended’\n\nFor – 6 Against - 1")
    )
    decided = [one for one in found if one.subject.kind == "cg:Resolution" and one.predicate == "cg:text"]
    assert [(_value(one), one.because) for one in decided] == [
        ("That the quay be mended", "more voted for it than against")
    ]


BY_NAME = [
    pytest.param(
        "For: Councillors Roe, Lee and Day (3)\nAgainst: Councillor Fry (1)\nAbstentions: None (0)",
        id="with totals",
    ),
    pytest.param("For: Cllrs Roe, Lee, Day\n\nAgainst: Cllr Fry", id="in paragraphs"),
]


@pytest.mark.parametrize("votes", BY_NAME)
def test_votes_by_name(votes: str) -> None:
    """A roll call tells how each of those named voted; the totals beside the names are counts."""
    found = read(
        item(
            f"Proposed by Councillor Roe\nSeconded by Councillor Lee\n\n“That the quay be mended.”\n\n{votes}\n\nThe motion was carried."
        )
    )
    motions = [one for one in found if one.subject.kind == "cg:Motion"]
    assert [_value(one) for one in motions if one.predicate == "cg:text"] == ["That the quay be mended."]
    said: dict[Mention, dict[str, str]] = {}
    for one in found:
        if one.subject.kind == "cg:Vote":
            said.setdefault(one.subject, {})[one.predicate] = shown(one.object)
    assert {(vote["cg:voter"], vote["cg:choice"]) for vote in said.values()} == {
        ("Roe", "For"), ("Lee", "For"), ("Day", "For"), ("Fry", "Against"),
    }  # fmt: skip
    counts = {"cg:votesFor": "3", "cg:votesAgainst": "1"} | (
        {"cg:abstentions": "0"} if "(3)" in votes else {}
    )
    assert _told(motions[0].subject, motions) == ("Roe", "Lee", "cg:Carried", counts)


def test_initials_stand_for_people_of_the_list() -> None:
    """Initials that the list of those present gives beside a name stand for that person afterwards."""
    present = "\nPresent: Ada Roe (AR), Bo Lund (BL) and Cy Day (CD)\n"
    found = read(minutes("1. Chair\n\nCD was proposed as Chair by AR and seconded by BL.", present))
    motions = [one for one in found if one.subject.kind == "cg:Motion"]
    assert _told(motions[0].subject, motions)[:2] == ("Ada Roe", "Bo Lund")


def _told(motion: Mention, statements: list[Statement]) -> tuple[str, str, str, dict[str, str]]:
    said = {one.predicate: _value(one) for one in statements if one.subject == motion}
    votes = {name: words for name, words in said.items() if name in VOTES}
    return said.get("cg:movedBy", ""), said.get("cg:secondedBy", ""), said.get("cg:outcome", ""), votes


def _value(statement: Statement) -> str:
    thing = statement.object
    return thing.lexical if isinstance(thing, Value) else thing.name


def test_an_action_below_is_not_what_was_moved() -> None:
    """Who proposed stands behind what was resolved, whatever is asked for in the next paragraph."""
    words = "Resolved: to buy a boat. Proposed: Cllr Roe. Seconded: Cllr Lund. In favour 4, against 1.\n\nAction: Clerk to order it."
    found = [one for one in read(item(words)) if one.subject.kind == "cg:Motion"]
    assert [shown(one.object) for one in found if one.predicate == "cg:text"] == ["to buy a boat."]
    assert [shown(one.object) for one in found if one.predicate == "cg:votesFor"] == ["4"]


DIVISION = """Councillor Roe, seconded by Councillor Lund, moved that the toll be raised.

As an amendment, Councillor Day, seconded by Councillor Fox, moved that consideration be continued to the next cycle.

On a division there voted:-

For the motion ({})      -  Councillors Roe, Lund{}
For the amendment ({})   -  Councillors Day{}

The motion was accordingly carried."""


@pytest.mark.parametrize("told", [("3", " and Fenn", "2", " and Fox"), ("2", "", "2", " and Fox")])
def test_a_motion_and_an_amendment_divide_the_votes(told: tuple[str, ...]) -> None:
    """Who is for the one is against the other; what carried is told in words, and the other is no decision."""
    source = minutes(
        f"12. Tolls\n\n{DIVISION.format(*told)}", "\nPresent: Councillors Roe, Lund, Day, Fox, Fenn\n"
    )
    found = read(source)
    outcomes = [shown(one.object) for one in found if one.predicate == "cg:outcome"]
    assert outcomes == ["Carried", "Lost"]
    votes = [one.subject for one in found if one.predicate == "cg:voter" and shown(one.object) == "Day"]
    chosen = [shown(one.object) for one in found if one.subject in votes and one.predicate == "cg:choice"]
    assert chosen == ["Against", "For"]
    decisions = [
        shown(one.object) for one in found if one.extractor == "decisions" and one.predicate == "cg:text"
    ]
    assert decisions == ["that the toll be raised."]


def test_a_motion_that_was_adopted_addresses_somebody() -> None:
    """What a motion asks is asked of whom its words name, and by when, once it is adopted."""
    words = "Proposed by Cllr Roe, seconded by Cllr Lund: “That the Director of Parks would list the stiles by 4 June 2024.”"
    told = stated(item(f"{words}\n\nThe motion was carried."), "cg:directedTo", "cg:dueDate")
    assert told == ["Director of Parks", "2024-06-04"]
