"""What is decided and asked for, by form alone: no model has found anything in these papers."""

from __future__ import annotations

import pytest

from councilgraph.extractors.blocks.refine import refine_spans
from councilgraph.extractors.blocks.spans import Span, words_of
from tests.extractors.blocks.tagging import tagged


def decisions(words: str, label: str = "text", found: tuple[Span, ...] = ()) -> list[tuple[str, str, str]]:
    """The kind, the mark and the words of each decision in lines that have one label."""
    text = tagged(words)
    spans = refine_spans(text, [label] * len(text.lines), [0.0] * len(text.lines), found)
    told: list[tuple[str, str, str]] = []
    mark = ""
    for span in sorted(spans, key=lambda one: (one.first, -one.last)):
        if span.kind == "cl":
            mark = span.value or words_of(text, span).plain.strip("().:; ")
        elif span.kind in ("resolution", "recommendation", "request", "leadin"):
            told.append((span.kind, mark, words_of(text, span).plain.rstrip(".;:")))
            mark = ""
    return told


ANNOUNCED = [
    pytest.param(
        "RESOLVED that Cllr Roe be appointed as substitute for Cllr Fox on the Board.",
        ["that Cllr Roe be appointed as substitute for Cllr Fox on the Board"],
        id="who is to be a substitute",
    ),
    pytest.param("It was noted that Cllr Roe was the substitute for Cllr Fox.", [], id="who is one"),
    pytest.param(
        "Letters were read. RESOLVED that the school be thanked.",
        ["that the school be thanked"],
        id="in the middle of a paragraph",
    ),
    pytest.param(
        "Resolved (Roe / Lamb): that the plan be endorsed.", ["that the plan be endorsed"], id="movers before"
    ),
    pytest.param(
        "It was agreed, on a show of hands, that a bench be bought.", ["that a bench be bought"], id="a vote"
    ),
    pytest.param(
        "It was agreed by 6 votes to 2 that a bench be bought.",
        ["that a bench be bought"],
        id="votes to votes",
    ),
    pytest.param(
        "RESOLVED: 7 for, 0 against, that the minutes be signed.", ["that the minutes be signed"], id="counts"
    ),
    pytest.param(
        "The Councillors resolved to move £900 to savings.", ["to move £900 to savings"], id="all together"
    ),
    pytest.param(
        "After a debate, resolved not to provide swings.", ["not to provide swings"], id="something not to do"
    ),
    pytest.param("BE IT RESOLVED: that a bench be bought.", ["that a bench be bought"], id="be it"),
    pytest.param(
        "It was moved by Cllr Orr and RESOLVED (6 for, 2 not voting) that the pump be sold.",
        ["that the pump be sold"],
        id="votes in brackets in the middle of a sentence",
    ),
    pytest.param(
        "Agreed: on the proposal of Councillor Orr, seconded by Councillor Fox, it was agreed to sell the pump.",
        ["to sell the pump"],
        id="said twice",
    ),
    pytest.param("The Council had resolved that a wall be built.", [], id="at an earlier meeting"),
    pytest.param("Councillor Roe agreed that it was cold.", [], id="one person's opinion"),
]


@pytest.mark.parametrize(("words", "expected"), ANNOUNCED)
def test_what_words_announce(words: str, expected: list[str]) -> None:
    """A word that decides opens a decision wherever it stands, behind what tells of movers and votes."""
    assert [told for _, _, told in decisions(words)] == expected


MARKED = [
    pytest.param(
        "Resolved:- (1) That the report be noted.",
        [("1", "That the report be noted")],
        id="the first clause on the line of the word that decides",
    ),
    pytest.param("RESOLVED – (i) That it be paid.", [("i", "That it be paid")], id="in Roman"),
    pytest.param(
        "RESOLVED that 1. Mill Lane be mended.", [("", "that 1. Mill Lane be mended")], id="no mark"
    ),
]


@pytest.mark.parametrize(("words", "expected"), MARKED)
def test_a_mark_behind_the_word_that_decides(words: str, expected: list[tuple[str, str]]) -> None:
    """The mark of a clause is no part of what is decided, though no other clause stands beside it."""
    assert [(mark, told) for _, mark, told in decisions(words)] == expected


DIVIDED = [
    pytest.param(
        "RESOLVED that the report be noted and that the Clerk write to the owner.",
        [("resolution", "that the report be noted and that the Clerk write to the owner")],
        id="one sentence is one decision",
    ),
    pytest.param(
        "RESOLVED that the report be noted; and that the Clerk write to the owner.",
        [("resolution", "that the report be noted; and that the Clerk write to the owner")],
        id="two parts of one decision",
    ),
    pytest.param(
        "RESOLVED that the list of grants be approved, and further that the form be made shorter.",
        [
            ("resolution", "that the list of grants be approved"),
            ("resolution", "that the form be made shorter"),
        ],
        id="and further that",
    ),
    pytest.param(
        "RESOLVED that it be noted; that the Clerk write; and that a bench be bought.",
        [
            ("resolution", "that it be noted"),
            ("resolution", "that the Clerk write"),
            ("resolution", "that a bench be bought"),
        ],
        id="another that, behind a semicolon",
    ),
    pytest.param(
        "It was agreed to buy a bench and to recommend to Council that the wall be mended.",
        [
            ("resolution", "to buy a bench"),
            ("recommendation", "to recommend to Council that the wall be mended"),
        ],
        id="the second put to another body",
    ),
    pytest.param(
        "The Board RESOLVED TO RECOMMEND to the Council that the wall be mended.",
        [("recommendation", "TO RECOMMEND to the Council that the wall be mended")],
        id="put to another body alone",
    ),
    pytest.param(
        "RESOLVED to refuse the application, and officers were asked to write to the applicant.",
        [
            ("resolution", "to refuse the application"),
            ("request", "officers were asked to write to the applicant"),
        ],
        id="and something asked for",
    ),
    pytest.param(
        "RESOLVED that dues rise by 2%, 4 for, none against, Cllr Roe abstaining.",
        [("resolution", "that dues rise by 2%")],
        id="how it was voted on",
    ),
    pytest.param(
        "RESOLVED to buy two pumps (Prop AR Sec BL).", [("resolution", "to buy two pumps")], id="who moved it"
    ),
    pytest.param(
        "RESOLVED that the works be approved | AR/BL | Clerk",
        [("resolution", "that the works be approved")],
        id="the cells behind it",
    ),
    pytest.param("Agreed: no comment | AR/BL | Clerk", [("resolution", "no comment")], id="of two words"),
    pytest.param(
        "RESOLVED that the works be approved; and be it further RESOLVED that the Supervisor sign.",
        [("resolution", "that the works be approved")],
        id="another resolution behind",
    ),
]


@pytest.mark.parametrize(("words", "expected"), DIVIDED)
def test_a_sentence_is_divided(words: str, expected: list[tuple[str, str]]) -> None:
    """A sentence that decides two things is two decisions, and what it tells of votes is of neither."""
    assert [(kind, told) for kind, _, told in decisions(words)][: len(expected)] == expected


NESTED = """RESOLVED:-

1) That the feedback be noted and that it be kept

2) The following recommendations be submitted to Cabinet for consideration:-

That the Committee:-

a) Welcome the reply

b) Suggest a poster

3) That the recommendations be supported
"""


def test_clauses_below_clauses() -> None:
    """Clauses below one that leads to them bear its mark and recommend where it does; the next does not."""
    assert [(kind, mark) for kind, mark, _ in decisions(NESTED)] == [
        ("resolution", "1"),
        ("leadin", "2"),
        ("recommendation", "2a"),
        ("recommendation", "2b"),
        ("resolution", "3"),
    ]


def test_a_clause_goes_on_over_the_foot_of_a_page() -> None:
    """What stands at the foot of a page is no end of the clauses."""
    text = tagged("RESOLVED:\n\n(1) That a bench be bought;\n\nPage 4\n\n(2) That it be green.")
    labels = ["lead", "clause", "furniture", "clause"]
    spans = refine_spans(text, labels, [0.0] * len(labels), [])
    assert [words_of(text, span).plain for span in spans if span.kind == "resolution"] == [
        "That a bench be bought;",
        "That it be green.",
    ]


@pytest.mark.parametrize("broken", ["2004/05 be noted.", "Minute 12/03 be noted."])
def test_a_clause_goes_on_with_what_looks_like_a_mark(broken: str) -> None:
    """A year or a cited minute at the beginning of a line that print broke is no number of a clause."""
    text = tagged(f"RESOLVED:\n\n(1) That the annual report of the Director on the ferry\n{broken}")
    labels = ["lead", "clause", "clause+"]
    spans = refine_spans(text, labels, [0.0] * len(labels), [])
    (said,) = [words_of(text, span).plain for span in spans if span.kind == "resolution"]
    assert said.endswith("be noted.")


def test_what_a_report_asks_for_is_not_decided() -> None:
    """The words "is recommended to" are said of what a report puts to a body."""
    assert decisions("The Committee is recommended to:\n\n1) Note the update\n\n2) Thank the author") == []


MOVED = [
    pytest.param(
        "Moved by Cllr Roe, seconded by Cllr Lamb, that the lease be signed. Carried.",
        ["that the lease be signed"],
        id="carried",
    ),
    pytest.param(
        "Ald. Roe moved, seconded by Ald. Lamb, to adopt the report. Ayes 9; Noes 0.",
        ["to adopt the report"],
        id="more for it than against",
    ),
    pytest.param(
        "12-23 A. ROE: That the order be withdrawn.\nCARRIED",
        ["That the order be withdrawn"],
        id="a name only",
    ),
    pytest.param(
        "Moved by Cllr Roe, seconded by Cllr Lamb, that the lease be signed. Lost, 2 to 5.", [], id="lost"
    ),
    pytest.param(
        "Cllr Roe moved that the lease be signed. There was no seconder.", [], id="seconded by nobody"
    ),
    pytest.param(
        "Cllr Roe moved, seconded by Cllr Lamb, an amendment, that it be green. Carried.",
        [],
        id="an amendment",
    ),
    pytest.param(
        "Moved by Cllr Roe, seconded by Cllr Lamb, that the lease be signed. RESOLVED that the lease be signed.",
        ["that the lease be signed"],
        id="resolved behind: one decision",
    ),
    pytest.param(
        "Proposed by Cllr Roe, seconded by Cllr Lee that a bench be bought. Agreed.",
        ["that a bench be bought"],
        id="agreed, which decides nothing more",
    ),
]


@pytest.mark.parametrize(("words", "expected"), MOVED)
def test_what_was_moved(words: str, expected: list[str]) -> None:
    """A motion that was carried is a decision where none is announced behind it; no other is."""
    assert [told for _, _, told in decisions(words, "motion")] == expected


SAID = [
    pytest.param("The matter was deferred.", [("resolution", "The matter was deferred")], id="passive"),
    pytest.param(
        "The Committee approved the work programme.",
        [("resolution", "approved the work programme")],
        id="the body as subject",
    ),
    pytest.param("Deferred.", [("resolution", "Deferred")], id="a word that is a sentence"),
    pytest.param("No objection.", [("resolution", "No objection")], id="a view on an application"),
    pytest.param("COMMENT: No objection.", [("resolution", "No objection")], id="a view behind a label"),
    pytest.param(
        "Comment: No objection. Proposed Cllr Roe, seconded Cllr Fox. Agreed.",
        [("resolution", "No objection")],
        id="its fate is no decision",
    ),
    pytest.param(
        "The Chairman welcomed all. The plan was adopted, the Mayor dissenting.",
        [("resolution", "The plan was adopted")],
        id="without who dissented",
    ),
    pytest.param(
        "The minutes were approved, the Mayor dissenting.", [], id="the minutes, without a word that decides"
    ),
    pytest.param("What was noted", [], id="a heading"),
    pytest.param("It was noted that the road had been closed.", [], id="what was noted in debate"),
    pytest.param("Councillor Roe said that the plan was adopted.", [], id="what somebody said"),
    pytest.param("The Clerk noted that the cheques had come.", [], id="what the Clerk noted"),
    pytest.param(
        "Members asked that the Clerk list the costs.",
        [("request", "that the Clerk list the costs")],
        id="asked by those who meet",
    ),
    pytest.param(
        "The Clerk was asked to write to the owner.",
        [("request", "The Clerk was asked to write to the owner")],
        id="asked to",
    ),
    pytest.param("Members were asked to note the plan.", [], id="what a report put to those who meet"),
    pytest.param(
        "The County Council was asked to consider a crossing.",
        [("request", "The County Council was asked to consider a crossing")],
        id="asked of another body",
    ),
    pytest.param("Clerk to get a price.", [("request", "Clerk to get a price")], id="who is to do what"),
    pytest.param("Cllr Roe agreed to scan the map.", [], id="undertaken by one person"),
    pytest.param("Referred by Council. It was read.", [], id="from whom a matter came"),
    pytest.param("Clerk to be told.", [], id="nobody is to do it"),
    pytest.param("Councillor Roe asked that his vote be recorded.", [], id="nobody has to do anything"),
    pytest.param("Ms Ada Lamb asked for a dog bin.", [], id="asked by the public"),
]


@pytest.mark.parametrize(("words", "expected"), SAID)
def test_what_sentences_settle(words: str, expected: list[tuple[str, str]]) -> None:
    """Plain sentences settle and ask too; what is told of debate, of one person or of the past does not."""
    assert [(kind, told) for kind, _, told in decisions(words)] == expected


def test_clauses_below_words_without_a_sign() -> None:
    """Words that lead to marked clauses need no colon, and what they recommend the clauses recommend."""
    words = "RESOLVED that the Board be RECOMMENDED to\n\n(a) mend the wall; and\n\n(b) paint the gate."
    assert decisions(words, "clause") == [
        ("leadin", "", "that the Board be RECOMMENDED to"),
        ("recommendation", "a", "mend the wall; and"),
        ("recommendation", "b", "paint the gate"),
    ]


def test_who_moved_stands_between_the_word_that_decides_and_what_is_decided() -> None:
    """Lines of who moved and seconded, below a heading that decides, are no decision."""
    words = "14/31 RESOLUTION\n\nMOVED: Cllr Roe\n\nSECONDED: Cllr Lamb\n\nThat the wall be mended."
    assert decisions(words, "motion") == [("resolution", "", "That the wall be mended")]


def test_a_list_of_what_is_asked_for() -> None:
    """What stands below "requested the following:" is asked for, one request a mark."""
    words = "Members requested the following:\n\n- Lists of posts\n\n- Maps of wards"
    assert decisions(words) == [("request", "", "Lists of posts"), ("request", "", "Maps of wards")]


def test_a_line_that_goes_on_with_a_sentence_asks_for_nothing() -> None:
    """In closing print that requires the "Clerk to record" minutes nobody asked for anything."""
    words = (
        "These minutes are prepared under section 9 of the Councils Act, which requires the\n"
        "Clerk to record, in plain words, every resolution."
    )
    assert decisions(words) == []


def test_nothing_is_asked_for_below_the_close() -> None:
    """What the law asks of a clerk is often printed where the minutes end."""
    text = tagged("Kept as by section 9 of the Councils Act.\nClerk to record all resolutions.")
    assert refine_spans(text, ["close", "text"], [0.0, 0.0], []) == []


@pytest.mark.parametrize("label", ["ask", "paper", "text", "row"])
def test_what_the_model_finds_in_other_lines_is_left(label: str) -> None:
    """In what an agenda asks, in reports, debate and tables the model of spans is mostly wrong."""
    assert decisions("That a bench be bought", label, (Span("resolution", 0, 5),)) == []


@pytest.mark.parametrize(
    "told", ["(Cllr Roe / Cllr Lund)", "; Trustee Roe seconded the motion", ", moved Roe, seconded Lund", ", Cllr Roe voting no"]
)  # fmt: skip
def test_who_moved_is_no_part_of_it(told: str) -> None:
    """A decision ends before the names of those who moved, seconded and voted against it."""
    found = decisions(f"RESOLVED that a bench be bought for the green {told}.", "lead")
    assert [words for _, _, words in found] == ["that a bench be bought for the green"]


@pytest.mark.parametrize("label", ["vote", "interest"])
def test_outcomes_of_votes_decide_nothing(label: str) -> None:
    """A line of a vote says who voted how, whatever word it begins with."""
    assert decisions("Resolution: Yea: Ada Roe, Bert Lund", label) == []


@pytest.mark.parametrize(
    "words", ["", "RESOLVED", "(", "RESOLVED (", "Moved", "that", ":", "RESOLVED that –", "1)"]
)
def test_nothing_is_too_short(words: str) -> None:
    """Whatever is printed, reading it raises nothing."""
    assert decisions(words) in ([], [("resolution", "", words)])
