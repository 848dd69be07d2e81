from __future__ import annotations

import pytest

from councilgraph.extractors.blocks.assemble import assemble
from councilgraph.extractors.blocks.refine import refine_spans
from councilgraph.extractors.blocks.spans import Span
from councilgraph.ontology.minutes import Choice, Interest, Motion
from tests.extractors.blocks.tagging import tagged

HEAD = "Present: Ada Roe, Ben Fox, Cleo Lee\n"


def business(words: str, *labels: str) -> tuple[list[Motion], list[Interest]]:
    """The motions and interests of minutes with these lines below a list of those present."""
    text = tagged(HEAD + words)
    own = ["member", *labels, *["text"] * len(text.lines)][: len(text.lines)]
    people = [Span("p", at, at + 2) for at in (2, 5, 8)]
    sure = [float(label == "item") for label in own]
    [minutes] = assemble(text, own, refine_spans(text, own, sure, people))
    return [motion for item in minutes.items for motion in item.motions], minutes.interests


WORDS = [
    pytest.param("Cllr Roe moved, seconded by Cllr Fox, that it be paid.", "that it be paid", id="behind the names"),
    pytest.param("Cllr Roe moved that it be paid; Cllr Fox seconded.", "that it be paid", id="between the names"),
    pytest.param("Moved by Cllr Roe, seconded by Cllr Fox:\nThat it be paid.", "That it be paid.", id="below the names"),
    pytest.param("Moved by Cllr Roe, seconded by Cllr Fox, that the Council:\n- pay the bill;", "pay the bill;", id="below words that lead"),
    pytest.param("The accounts be paid (proposed by AR, seconded by BF).", "The accounts be paid", id="before the names"),
    pytest.param("RESOLVED that it be paid. Moved by Cllr Roe, seconded by Cllr Fox.", "that it be paid.", id="what was decided"),
    pytest.param("Cllr Roe moved that it be paid but there was no second.", "that it be paid", id="without its fate"),
    pytest.param("Cllr Roe moved that Resolution 09-31 be passed; not seconded.", "that Resolution 09-31 be passed", id="a hyphen is no dash"),
    pytest.param("Cllr Roe moved, seconded by Cllr Fox, that it be paid and the bill approved.", "that it be paid and the bill approved", id="what is moved may be to approve"),
    pytest.param("That it be paid.\nMoved by: Roe    Seconded by: Fox\nRoll call: Ayes: Roe, Fox", "That it be paid.", id="not the votes below"),
    pytest.param("Moved Cllr Roe, seconded Cllr Fox, to adjourn. Ayes 8; Noes 1.", "to adjourn.", id="without its votes"),
]  # fmt: skip


@pytest.mark.parametrize(("words", "expected"), WORDS)
def test_the_words_of_a_motion(words: str, expected: str) -> None:
    """The words of a motion are those that are nearest to who moved it, as they are printed."""
    [motion], _ = business("1. Works\n" + words, "item", "motion", "text")
    assert motion.text is not None
    assert motion.text.plain.strip(" .,;") == expected.strip(" .,;")


FATES = [
    pytest.param("The motion was lost.", "LOST", None, id="lost"),
    pytest.param("CARRIED 5/0", "CARRIED", [5, 0], id="carried with counts"),
    pytest.param("There was no seconder.", "LOST", None, id="without a seconder it fell"),
    pytest.param("For 2, against 3.", "LOST", [2, 3], id="told by its counts alone"),
    pytest.param(
        "It was lost by 7 votes to 3.", "LOST", [3, 7], id="the larger number is against what was lost"
    ),
    pytest.param("F:6 A:1 At:1", "CARRIED", [6, 1], id="letters"),
    pytest.param("The motion was withdrawn.", "WITHDRAWN", None, id="withdrawn"),
    pytest.param("Nobody would second it.", "LOST", None, id="nobody would second"),
    pytest.param(
        "For 3, against 2 (Cllr Lee asking that her vote be shown).", "CARRIED", [3, 2], id="counts"
    ),
]


@pytest.mark.parametrize(("told", "outcome", "counts"), FATES)
def test_what_became_of_a_motion(told: str, outcome: str, counts: list[int] | None) -> None:
    """What became of a motion is told behind it, by words or by counts, not by its own words."""
    [motion], _ = business(
        f"1. Works\nCllr Roe moved that the offer be accepted.\n{told}", "item", "motion", "vote"
    )
    assert motion.outcome is not None
    assert motion.outcome.name == outcome
    found = [motion.counts[choice] for choice in (Choice.FOR, Choice.AGAINST) if choice in motion.counts]
    assert found == (counts or [])


def test_counts_between_a_decision_and_who_moved_it() -> None:
    """Counts that are told behind what was decided are of the motion whose mover is named behind them."""
    [motion], _ = business(
        "1. Works\nRESOLVED that it be paid, 3-2. Moved Cllr Roe, seconded Cllr Fox.", "item", "lead"
    )
    assert [motion.counts[choice] for choice in (Choice.FOR, Choice.AGAINST)] == [3, 2]


def test_a_motion_put_against_another() -> None:
    """Votes in words for the motion and for the amendment decide both."""
    words = (
        "1. Works\nCllr Roe moved, seconded by Cllr Fox, a grant.\nCllr Lee, seconded by Cllr Fox, moved refusal.\n"
        "Two voted for the motion and four for the amendment."
    )
    motions, _ = business(words, "item", "motion", "motion", "vote")
    assert [motion.outcome.name for motion in motions if motion.outcome] == ["LOST", "CARRIED"]


def test_votes_belong_to_their_own_motion() -> None:
    """What is voted on the motion as amended is the first motion's; the amendment keeps its own votes."""
    lines = (
        "1. Works\nCllr Roe moved that it be paid.\nAn amendment was moved by Cllr Fox to add a day.\n"
        "For: Roe. Against: Fox, Lee.\nThe amendment was lost.\n"
        "A vote was taken on the original motion:\nFor: Roe, Lee. Against: Fox."
    )
    (motion, amendment), _ = business(lines, "item", "motion", "motion", "vote", "vote", "vote", "vote")
    assert [(vote.voter.plain, vote.choice.name) for vote in amendment.votes] == [
        ("Roe", "FOR"), ("Fox", "AGAINST"), ("Lee", "AGAINST"),
    ]  # fmt: skip
    assert [(vote.voter.plain, vote.choice.name) for vote in motion.votes] == [
        ("Roe", "FOR"), ("Lee", "FOR"), ("Fox", "AGAINST"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "told",
    [
        "motion 3, amendment 4",
        "MOTION 3, AMENDMENT 4",
        "The motion received 3 votes and the amendment received 4 votes",
        "For the amendment (4): Cllrs Fox, Lee, Moy and Pike.\nFor the motion (3): Cllrs Roe, Dene and Ash",
    ],
    ids=["small", "capitals", "in a sentence", "with names, a line each"],
)
def test_a_motion_and_an_amendment_put_against_each_other(told: str) -> None:
    """Votes for the motion are votes against the amendment, and what became of the one tells of the other."""
    lines = (
        "1. Works\nCllr Roe moved, seconded by Cllr Lee, that it be paid.\n"
        "An amendment was moved by Cllr Fox, seconded by Cllr Lee, to add a day.\n"
        f"On a division, {told}."
    )
    (motion, amendment), _ = business(lines, "item", "motion", "motion", "vote", "vote")
    counted = [
        (one.counts[Choice.FOR], one.counts[Choice.AGAINST], one.outcome and one.outcome.name)
        for one in (motion, amendment)
    ]
    assert counted == [(3, 4, "LOST"), (4, 3, "CARRIED")]


BESIDE = [
    pytest.param(
        "Moved by Cllr Roe, seconded by Cllr Fox, that it be paid. The motion was lost.\n"
        "It was then RESOLVED, with two for and one against, that it be put off.",
        ("motion", "lead"),
        ("that it be put off.", [2, 1, None]),
        id="behind a motion that was lost",
    ),
    pytest.param(
        "Cllr Roe moved that it be mended. There was no seconder.\n"
        "RESOLVED by 4 votes to 1:\nThat it be put off.",
        ("motion", "lead", "clause"),
        ("That it be put off.", [4, 1, None]),
        id="behind a motion that nobody seconded",
    ),
    pytest.param(
        "RESOLVED that it be paid.\n4 for, 1 abstained.\nRESOLVED that the Clerk be thanked.",
        ("lead", "vote", "lead"),
        ("that it be paid.", [4, 0, 1]),
        id="below the decision, nobody against",
    ),
    pytest.param(
        "RESOLVED that it be paid.\nAyes: Roe, Fox\nNoes: Lee\nAdopted",
        ("lead", "vote", "vote", "vote"),
        ("that it be paid.", [2, 1, None]),
        id="names below the decision",
    ),
    pytest.param(
        "RESOLVED that it be paid.\nAn amendment was moved by Cllr Fox, seconded by Cllr Lee, to add a day.\n"
        "The amendment was LOST, 1-2.\nPassage: 2-1.",
        ("lead", "motion", "vote", "vote"),
        ("that it be paid.", [2, 1, None]),
        id="behind an amendment that was lost",
    ),
]


@pytest.mark.parametrize(("words", "labels", "expected"), BESIDE)
def test_a_vote_beside_a_decision(
    words: str, labels: tuple[str, ...], expected: tuple[str, list[int | None]]
) -> None:
    """A vote that nobody is named for is on what was decided, also behind a motion that was lost."""
    motions, _ = business("1. Works\n" + words, "item", *labels)
    voted = motions[-1]
    assert voted.mover is None
    assert voted.text is not None
    counts = [voted.counts.get(choice) for choice in (Choice.FOR, Choice.AGAINST, Choice.ABSTAINED)]
    assert (voted.text.plain, counts) == expected


def test_counts_on_the_line_below_are_of_the_same_motion() -> None:
    """A line that holds no more than the counts goes on with what the line above began to tell."""
    lines = "1. Works\nCllr Roe moved, seconded by Cllr Fox, that it be paid. Lost,\n2-4."
    [motion], _ = business(lines, "item", "motion", "vote")
    assert motion.counts == {Choice.FOR: 2, Choice.AGAINST: 4}


def test_a_line_that_tells_of_an_amendment_and_of_its_motion() -> None:
    """What stands behind "The motion" on such a line is the motion's."""
    lines = (
        "1. Works\nCllr Roe moved, seconded by Cllr Lee, that it be paid.\n"
        "An amendment was moved by Cllr Fox, seconded by Cllr Lee, to add a day.\n"
        "The Chair declared it lost. The motion was then carried."
    )
    motions, _ = business(lines, "item", "motion", "motion", "vote")
    assert [one.outcome and one.outcome.name for one in motions] == ["CARRIED", "LOST"]


def test_words_that_approve_are_no_outcome() -> None:
    """Counts below what somebody moved to approve are of that motion."""
    lines = (
        "1. Works\nProposed – Cllr Roe Seconded – Cllr Fox\nThat the statement be approved though it came late.\n"
        "For – 6 Abstention - 1"
    )
    [motion], _ = business(lines, "item", "motion", "clause", "vote")
    assert motion.counts == {Choice.FOR: 6, Choice.AGAINST: 0, Choice.ABSTAINED: 1}


def test_what_is_told_of_the_main_motion_behind_its_amendment() -> None:
    """A vote beside the decision behind an amendment is the main motion's, where that was moved before."""
    lines = (
        "1. Works\nCllr Roe moved, seconded by Cllr Lee, that the bill be paid.\n"
        "An amendment was moved by Cllr Fox, seconded by Cllr Lee, to add a day.\n"
        "The amendment was LOST, 1-2.\nRESOLVED (2-1) that the bill be paid."
    )
    (motion, amendment), _ = business(lines, "item", "motion", "motion", "vote", "lead")
    counts = [
        [one.counts.get(choice) for choice in (Choice.FOR, Choice.AGAINST)] for one in (motion, amendment)
    ]
    assert counts == [[2, 1], [1, 2]]


NO_MOTION = [
    pytest.param("The motion sensor in Roe Street was mended.", id="another motion"),
    pytest.param("Cllr Roe proposed to look into the matter.", id="proposed, and nothing came of it"),
    pytest.param("The proposed works were carried out.", id="proposed by nobody"),
]


@pytest.mark.parametrize("words", NO_MOTION)
def test_what_is_no_motion(words: str) -> None:
    """Words for moving that no member, outcome or vote stands with make no motion."""
    motions, _ = business("1. Works\n" + words, "item", "text")
    assert not motions


def test_the_number_of_a_file_is_no_vote() -> None:
    """Figures in brackets behind a heading do not tell how many voted."""
    motions, _ = business("1. Works (4/5/7)\nRESOLVED that it be paid.", "item", "lead")
    assert not motions


INTERESTS = [
    pytest.param("Cllr Roe declared a personal interest in item 2.", [("Roe", ["2"])], id="in a sentence"),
    pytest.param("Cllr Fox – 2 – owns the land – left.", [("Fox", ["2"])], id="a line of the list"),
    pytest.param("Cllrs Roe, Fox & Marsh re 2 (the ferry).", [("Roe", ["2"]), ("Fox", ["2"]), ("Marsh", ["2"])], id="several, one of them not listed"),
    pytest.param("Cllr Roe declared that she lived next door (minute number 2).", [("Roe", ["2"])], id="declared that"),
    pytest.param("AR item 2b, tenant.", [("AR", ["2"])], id="initials, and a part of an item"),
    pytest.param("Cllr Roe declared an interest in items 2 and 3.", [("Roe", ["2", "3"])], id="joined by and"),
    pytest.param("Cllr Roe declared an interest in item 2. Cllr Fox made the like declaration.", [("Roe", ["2"]), ("Fox", ["2"])], id="the like declaration"),
    pytest.param("Cllr Roe declared an interest in item 2. Cllr Fox declared one in the same.", [("Roe", ["2"]), ("Fox", ["2"])], id="in the same"),
    pytest.param("Cllr Roe declared that her mother was cared for under the agreement told of at\nMinute 2.", [("Roe", ["2"])], id="an item on the next line"),
    pytest.param("Mr Low told Cllr Fox that he had declared an interest.", [], id="told of by somebody"),
    pytest.param("Cllr Roe left the meeting.", [], id="no more than that somebody left"),
    pytest.param("There were none.", [], id="none"),
    pytest.param("No interests were declared by Cllr Roe.", [], id="no interests"),
    pytest.param("The Chair asked members to declare any interest.", [], id="asked to declare"),
]  # fmt: skip


@pytest.mark.parametrize(("words", "expected"), INTERESTS)
def test_interests_under_their_item(words: str, expected: list[tuple[str, list[str]]]) -> None:
    """Who declares an interest, and in which items, under the item for interests."""
    lines = ["interest"] * len(words.splitlines())
    _, found = business(
        f"1. Declarations of Interest\n{words}\n2. Works\n3. Mills", "item", *lines, "item", "item"
    )
    assert [(one.declarer.plain, one.items) for one in found] == expected


def test_what_follows_an_interest() -> None:
    """The sentences behind an interest go with it, with the numbers of items that they name."""
    words = (
        "1. Declarations of Interest\nCllr Fox declared an interest in items 12 and 13. He left for item 13."
    )
    _, [found] = business(words + "\n12. Works\n13. Mills", "item", "interest", "item", "item")
    assert [(told.plain, items) for told, items in found.further] == [("He left for item 13.", ["13"])]


def test_interests_in_passing() -> None:
    """An interest that is declared under another item is in that item."""
    _, found = business("4. Works\nCllr Fox declared an interest and left the room.", "item", "text")
    assert [(one.declarer.plain, one.items) for one in found] == [("Fox", ["4"])]


def test_interests_in_an_item_without_heading() -> None:
    """An item that is nothing but an interest is not what the interest is in."""
    paper = tagged("4. Cllr Fox declared that she is of the Yacht Club.\n5. Works")
    spans = [Span("no", 0, 1), Span("declares", 3, 4), Span("no", 12, 13), Span("title", 14, 15)]
    [minutes] = assemble(paper, ["item", "item"], spans)
    assert [(one.declarer.plain, one.items) for one in minutes.interests] == [("Fox", [])]


def test_items_of_an_agenda_are_minutes_of_the_meeting() -> None:
    """Item 9 of the agenda is minute 209, where minutes run on from meeting to meeting."""
    words = "208. Declarations of Interest\nCllr Roe declared an interest in Agenda Item 9.\n209. Works"
    _, found = business(words, "item", "interest", "item")
    assert [(one.declarer.plain, one.items) for one in found] == [("Roe", ["209"])]


def test_items_of_an_agenda_are_counted_where_minutes_run_on() -> None:
    """Item 3 of the agenda is the third minute, whose number ends in another figure."""
    words = "27. Minutes\n28. Declarations of Interest\nCllr Roe declared an interest in item 3.\n29. Works"
    _, found = business(words, "item", "item", "interest", "item")
    assert [(one.declarer.plain, one.items) for one in found] == [("Roe", ["29"])]


def test_each_has_the_item_that_stands_beside_the_name() -> None:
    """Of several who declare interests in one paragraph, each has the items up to the next name."""
    text = tagged(
        "Ada Roe item 3 applicant is her tenant Ben Fox item 2 parish councillor\n2. Works\n3. Mills"
    )
    spans = [Span("declares", 0, 2), Span("declares", 8, 10), Span("no", 14, 15), Span("no", 17, 18)]
    [minutes] = assemble(text, ["interest", "item", "item"], spans)
    assert [(one.declarer.plain, one.items) for one in minutes.interests] == [
        ("Ada Roe", ["3"]),
        ("Ben Fox", ["2"]),
    ]


def test_a_part_of_the_number_of_a_minute_names_it() -> None:
    """Minute 5 is 5/19, where no other minute has that part."""
    words = "4/19. Declarations of Interest\nCllr Roe declared an interest in minute 5.\n5/19. Works"
    _, found = business(words, "item", "interest", "item")
    assert [(one.declarer.plain, one.items) for one in found] == [("Roe", ["5/19"])]
