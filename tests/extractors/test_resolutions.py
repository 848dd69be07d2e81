"""What is decided, clause by clause, in each form in which minutes set it apart."""

from __future__ import annotations

import pytest

from tests.extractors.written import decided, item, minutes, read, shown, stated

LEAD = "RESOLVED that the Parks and Rivers Committee:\n\n"

CLAUSES = [
    pytest.param(LEAD + "1) Notes the report.\n\n2) Thanks the Clerk.", ["1", "2"], id="1)"),
    pytest.param(LEAD + "(1) Notes the report.\n\n(2) Thanks the Clerk.", ["1", "2"], id="(1)"),
    pytest.param(LEAD + "1. Notes the report.\n\n2. Thanks the Clerk.", ["1", "2"], id="1."),
    pytest.param(LEAD + "(a) Notes the report.\n\n(b) Thanks the Clerk.", ["a", "b"], id="(a)"),
    pytest.param(LEAD + "a) Notes the report.\nb) Thanks the Clerk.", ["a", "b"], id="a), lines that follow"),
    pytest.param("RESOLVED –\n\n(i) Notes the report;\n\n(ii) Thanks the Clerk.", ["i", "ii"], id="(i) after a dash"),
    pytest.param("RESOLVED: (a) Notes the report. (b) Thanks the Clerk.", ["a", "b"], id="(a) (b) in one line"),
    pytest.param("RESOLVED: That\n\n(a) Notes the report.\n\n(b) Thanks the Clerk.", ["a", "b"], id="That alone before the clauses"),
    pytest.param("Resolved: That Council\n\n(i) Notes the report.\n\n(ii) Thanks the Clerk.", ["i", "ii"], id="the body before the clauses"),
    pytest.param("RESOLVED: (A) Notes the report; and (B) Thanks the Clerk.", ["A", "B"], id="(A) (B) in one line"),
    pytest.param("**RESOLVED that:**\n\n**1) Notes the report.**\n\n**2) Thanks the Clerk.**", ["1", "2"], id="bold"),
    pytest.param("RESOLVED:\n\n- Notes the report.\n- Thanks the Clerk.", ["", ""], id="bullets"),
    pytest.param("Resolved:-\n\n1) Notes the report.\n\n2) Thanks the Clerk.", ["1", "2"], id="Resolved:-"),
    pytest.param("UNANIMOUSLY RESOLVED that:\n\n1) Notes the report.\n\n2) Thanks the Clerk.", ["1", "2"], id="UNANIMOUSLY RESOLVED"),
]  # fmt: skip


@pytest.mark.parametrize(("body", "marks"), CLAUSES)
def test_clauses(body: str, marks: list[str]) -> None:
    """Each clause is a decision, with its mark as printed and its words without it."""
    found = [one for one in decided(item(body)) if one[0] != "LeadIn"]
    assert [(kind, mark) for kind, mark, _ in found] == [("Resolution", mark) for mark in marks]
    assert [words.removesuffix("; and").rstrip(".;") for _, _, words in found] == [
        "Notes the report",
        "Thanks the Clerk",
    ]


ONE = [
    pytest.param("RESOLVED that the report be noted.", "the report be noted.", id="RESOLVED that"),
    pytest.param("RESOLVED: That the report be noted.", "the report be noted.", id="RESOLVED: That"),
    pytest.param("RESOLVED – that the report be noted.", "the report be noted.", id="RESOLVED – that"),
    pytest.param("**RESOLVED** – that the report be noted.", "the report be noted.", id="bold, a dash"),
    pytest.param("RESOLVED/- that the report be noted.", "the report be noted.", id="RESOLVED/-"),
    pytest.param("RESOLVED to note the report.", "to note the report.", id="RESOLVED to"),
    pytest.param("It was RESOLVED that the report be noted.", "that the report be noted.", id="It was RESOLVED"),
    pytest.param("It was resolved to note the report.", "to note the report.", id="It was resolved to"),
    pytest.param("It was unanimously agreed to note the report.", "to note the report.", id="unanimously agreed"),
    pytest.param("The Panel, having heard her, agreed not to let it.", "not to let it.", id="having done something first"),
    pytest.param("AGREED – That the Cabinet Member write on behalf of the Panel.", "the Cabinet Member write on behalf of the Panel.", id="on behalf"),
    pytest.param("It was agreed the Clerk would write.", "the Clerk would write.", id="agreed, without that"),
    pytest.param("It was resolved, when the mill reopens, to write.", "to write.", id="words between"),
    pytest.param("2024/2025 Precept - After a vote it was resolved to raise it.", "to raise it.", id="a year with a bar is no past one"),
    pytest.param("After much talk, the Councillors resolved not to write.", "not to write.", id="words before"),
    pytest.param("All Councillors agreed that the report be noted.", "that the report be noted.", id="all Councillors"),
    pytest.param("Councillors agreed this should be done.", "this should be done.", id="Councillors agreed this should"),
    pytest.param("All members approved this.", "approved this.", id="members approved"),
    pytest.param("A request for swings had come, resolved not to buy any.", "not to buy any.", id="resolved after a comma"),
    pytest.param("Mill request, Councillors resolved not to support.", "not to support.", id="Councillors resolved after a comma"),
    pytest.param("Resolved Councillor Roe contact the mill.", "Councillor Roe contact the mill.", id="Resolved and who is to act"),
    pytest.param("The plan, as sent round, was unanimously approved.", "The plan, as sent round, was unanimously approved.", id="unanimously approved"),
    pytest.param("The Committee agreed that the report be noted.", "that the report be noted.", id="the Committee agreed"),
    pytest.param("AGREED: that the report be noted.", "that the report be noted.", id="AGREED:"),
    pytest.param("Decision: that the report be noted.", "that the report be noted.", id="Decision:"),
    pytest.param("RESOLVED (For 5, Against 0, Abstentions 1): That the report be noted.", "the report be noted.", id="votes in brackets"),
    pytest.param("Decision:\n\nThat the report be noted.\n\nMinutes:\n\nIt was read.\n\nRESOLVED: That the report be noted.", "the report be noted.", id="said twice"),
    pytest.param("Decision\n\nNOTED.", "NOTED.", id="Decision as a heading, in a word"),
    pytest.param("RESOLUTION: That the report be noted.", "the report be noted.", id="RESOLUTION:"),
    pytest.param("It was agreed that, the Clerk would write.", "the Clerk would write.", id="a comma after that"),
    pytest.param("Agreed that a meeting be called.", "that a meeting be called.", id="Agreed that"),
    pytest.param("The lamp was lit. Unanimously AGREED to light another.", "to light another.", id="Unanimously AGREED to"),
    pytest.param("RESOLVED that the report\nbe noted.", "the report be noted.", id="lines that break"),
    pytest.param("RESOLVED to buy a gate of Fen Fencing Ltd. The Clerk read a letter.", "to buy a gate of Fen Fencing Ltd.", id="a company at its end"),
    pytest.param("RESOLVED that the slip be let to Roe & Co. Cllr Lund left.", "the slip be let to Roe & Co.", id="a company, and a title behind it"),
    pytest.param("The Panel's recommendation that the hall be let was ADOPTED, Cllr Lund dissenting.", "the hall be let", id="what was put, and approved"),
    pytest.param("Moved by Councillor Roe, seconded by Councillor Lund and agreed – That a bench be bought.", "a bench be bought.", id="who moved it, agreed, a dash and That"),
    pytest.param("The Panel agreed that the commissioners be thanked in place of the Clerk.", "that the commissioners be thanked in place of the Clerk.", id="in place of, and nobody named"),
    pytest.param("Owing to the hour, the Panel postponed this item to its next meeting.", "postponed this item to its next meeting.", id="postponed"),
    pytest.param("RESOLVED that the offer of Roe & Co. Fencing be taken.", "the offer of Roe & Co. Fencing be taken.", id="a company whose name goes on"),
]  # fmt: skip


@pytest.mark.parametrize(("body", "words"), ONE)
def test_one_decision(body: str, words: str) -> None:
    """A decision in a sentence is its words, without “RESOLVED” and without a mark."""
    assert [(kind, mark) for kind, mark, _ in decided(item(body))] == [("Resolution", "")]
    ((_, _, found),) = decided(item(body))
    assert found.removeprefix("that ").removeprefix("That ") == words.removeprefix("that ")


def test_marks_in_figures_keep_their_full_stops() -> None:
    """A clause numbered 3.1.1 is not the three hundred and eleventh."""
    body = "RESOLVED: That the Council:\n3.1.1 receives the report;\n3.1.2 mends the paths."
    assert [mark for _, mark, _ in decided(item(body))] == ["", "3.1.1", "3.1.2"]


def test_subclauses_have_the_verb_of_their_parent() -> None:
    """A lead-in is no decision: its clauses are, they name it, and are put to whom it names."""
    body = (
        LEAD + "1) Notes the report.\n\n2) Recommends that the Cabinet Member for Parks:\n\n"
        "a) Mends the paths.\n\nb) Lights them.\n\n3) Receives a further report."
    )
    assert list(decided(item(body))) == [
        ("Resolution", "1", "Notes the report."),
        ("LeadIn", "2", "Recommends that the Cabinet Member for Parks:"),
        ("Recommendation", "2a", "Mends the paths."),
        ("Recommendation", "2b", "Lights them."),
        ("Resolution", "3", "Receives a further report."),
    ]
    assert stated(item(body), "cg:directedTo") == ["Cabinet Member for Parks"] * 2
    assert stated(item(body), "cg:parentClause") == ["2", "2"], "the lead-in by its position"


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        pytest.param("RESOLVED that Cabinet be recommended to approve the Plan.", "Recommendation", id="be recommended to"),
        pytest.param("RESOLVED – to recommend that the Town Council support it.", "Recommendation", id="to recommend"),
        pytest.param("RESOLVED: that the Committee recommends that Cabinet mend the paths.", "Recommendation", id="recommends"),
        pytest.param("RESOLVED that the recommendations in the report be approved.", "Resolution", id="recommendations of others"),
        pytest.param("RESOLVED that the Clerk be asked to write.", "Resolution", id="asked"),
    ],
)  # fmt: skip
def test_what_is_a_recommendation(words: str, kind: str) -> None:
    """A recommendation is what is put to somebody by recommending, not what is decided on one."""
    assert [found for found, _, _ in decided(item(words))] == [kind]


@pytest.mark.parametrize(
    ("words", "disposition"),
    [
        pytest.param("the report be noted.", ["Noted"], id="noted"),
        pytest.param("the letter be received.", ["Noted"], id="received"),
        pytest.param("the Plan be approved.", ["Approved"], id="approved"),
        pytest.param("consideration be deferred to June.", ["Deferred"], id="deferred"),
        pytest.param("the application be referred to the Planning Committee.", ["Referred"], id="referred"),
        pytest.param("the application be refused.", ["Refused"], id="refused"),
        pytest.param("the application be supported.", ["Endorsed"], id="supported"),
        pytest.param("a bench be bought.", [], id="none of these"),
    ],
)
def test_what_was_done_with_the_matter(words: str, disposition: list[str]) -> None:
    """The word that tells what became of the matter, where there is one."""
    assert stated(item(f"RESOLVED that {words}"), "cg:disposition") == disposition


@pytest.mark.parametrize(
    ("words", "due", "date"),
    [
        pytest.param("a report be brought within twelve months.", ["within twelve months"], [], id="a span"),
        pytest.param("a report be brought in 6 months' time.", ["in 6 months' time"], [], id="months' time"),
        pytest.param(
            "figures be sent by 31 December 2024.", ["by 31 December 2024"], ["2024-12-31"], id="a day"
        ),
        pytest.param(
            "the Clerk reply by 31st July 2024.", ["by 31st July 2024"], ["2024-07-31"], id="an ordinal"
        ),
        pytest.param("the Clerk reply by Friday 7 June.", ["by Friday 7 June"], ["2024-06-07"], id="no year"),
        pytest.param(
            "the Clerk reply by 3rd March.", ["by 3rd March"], ["2025-03-03"], id="of the next year"
        ),
        pytest.param(
            "it be paid by December 1, 2024.", ["by December 1, 2024"], ["2024-12-01"], id="month first"
        ),
        pytest.param("it be sent within a fortnight.", ["within a fortnight"], [], id="a fortnight"),
        pytest.param("it be sent before Christmas.", ["before Christmas"], [], id="a feast"),
        pytest.param("the wall by 12 May Street be mended.", [], [], id="a street"),
        pytest.param("it be taken at the next meeting.", ["at the next meeting"], [], id="the next meeting"),
        pytest.param("the paths be mended.", [], [], id="no time"),
    ],
)
def test_when_it_is_due(words: str, due: list[str], date: list[str]) -> None:
    """By when something is to be done, in the words of the decision, and as a day where they hold one."""
    source = item(f"RESOLVED that {words}")
    assert stated(source, "cg:dueText") == due
    assert stated(source, "cg:dueDate") == date


def test_a_decision_to_which_others_are_added() -> None:
    """Words that lead to clauses and decide something themselves are a decision, of which those are clauses."""
    source = item(
        "RESOLVED that the Committee approves its plan of work with the addition of the following matters:\n\n"
        "- The weir to be looked at again in the spring."
    )
    assert stated(source, "cg:text") == [
        "that the Committee approves its plan of work with the addition of the following matters",
        "The weir to be looked at again in the spring.",
    ]
    assert stated(source, "cg:parentClause") == ["1"]


def test_decisions_say_who_made_them() -> None:
    """What is in a resolution is formal and the body's; what was asked for in discussion is not formal."""
    source = item("Members requested that the paths be swept.\n\nRESOLVED that the report be noted.")
    assert stated(source, "cg:formal") == ["false", "true"]
    assert stated(source, "cg:decidedBy") == ["Parks and Rivers Committee"] * 2
    assert [shown(one.object) for one in read(source) if one.predicate == "cg:resolved"] == ["2"]


@pytest.mark.parametrize(
    "told",
    [
        pytest.param("Mr Roe thanked the Committee for their support.", id="thanks"),
        pytest.param("Councillor Lund accepted the Office and took the chair.", id="accepted the office"),
        pytest.param("The Chairman signed them.", id="signed"),
    ],
)
def test_what_happened_then_is_not_decided(told: str) -> None:
    """What somebody did when something was resolved is no part of it, nor what is done with the matter."""
    source = item(f"RESOLVED – That Cy Roe be elected as Chairman for the year. {told}")
    assert [words for _, _, words in decided(source)] == ["That Cy Roe be elected as Chairman for the year."]
    assert not stated(source, "cg:disposition")


def test_an_item_that_is_one_sentence() -> None:
    """An item without a heading decides what its only sentence says."""
    source = minutes(
        "5. The precept was read.\n\n6. It was agreed that the hand rail be painted.\n\n7. Clerk to report"
    )
    assert list(decided(source)) == [("Resolution", "", "that the hand rail be painted.")]


def test_a_declaration_is_no_decision() -> None:
    """Systems that print a decision for each item print the declarations so as well."""
    words = "Decision:\n\nCouncillor A Roe declared a personal interest in item 4. He left the room.\n\nMinutes:\n\nCouncillor A Roe declared a personal interest in item 4. He left the room."
    assert not list(decided(item(words, "Declarations of Interest")))


@pytest.mark.parametrize(
    "body",
    [
        pytest.param("RESOLVED –", id="a template with nothing resolved"),
        pytest.param("The matter had been resolved by the Clerk in April.", id="resolved by somebody"),
        pytest.param("It was noted that the Committee had agreed this in April.", id="agreed before"),
        pytest.param("The Director agreed to write to the residents.", id="somebody agreed to something"),
        pytest.param("In 2019 it was agreed to write.", id="agreed in a year gone by"),
        pytest.param("In 2019 the former district council resolved not to sell it.", id="resolved in one"),
        pytest.param("The strategy of 2007, under which it was agreed to bring them back.", id="under which"),
        pytest.param("Members agreed with the Director.", id="agreed with somebody"),
        pytest.param("It was agreed by the owner of the mill.", id="agreed by another"),
        pytest.param(
            "The recommendation that the hall be let was approved by Cabinet in April.",
            id="approved by another",
        ),
        pytest.param(
            "The officer's recommendation that the hall be let was not agreed.", id="put, and not agreed"
        ),
        pytest.param("None.", id="nothing"),
        pytest.param("Decision made in May.", id="a sentence that begins with Decision"),
    ],
)
def test_no_decision(body: str) -> None:
    """Words of decision that decide nothing now are no decision of this meeting."""
    assert list(decided(item(body))) == []


def test_a_sentence_that_leads_clauses() -> None:
    """What a sentence resolves clause by clause is a decision a clause, and its words are their lead-in."""
    found = list(
        decided(item("It was RESOLVED to approve:\n\n  1. New chains\n  2. A second buoy\n\nThe Clerk left."))
    )
    assert found == [
        ("LeadIn", "", "to approve:"), ("Resolution", "1", "New chains"), ("Resolution", "2", "A second buoy"),
    ]  # fmt: skip


COUNTED_ON = [
    "Writes to Saltings Chamber of Trade to seek clarification of the costs of\n    the contract at Eel Street by the end of June 2024.",
    "Saltings Rivers Trust to explain the results of the survey of the lamps at Eel\n    Street to Members by 2 October 2024.",
    "That Saltings Rivers Trust explain the results of the survey of the lamps.",
]  # fmt: skip


@pytest.mark.parametrize("last", COUNTED_ON)
def test_a_clause_counts_on_from_the_one_above_it(last: str) -> None:
    """What counts on in the form of the clauses above it is a clause, whatever it looks like."""
    clauses = (
        "1)  Notes the figures for the quay and thanks the volunteers.\n\n2)  Requests that a report on the lamps be"
        f" brought\n    back to the Committee.\n\n3)  {last}"
    )
    found = stated(item(f"RESOLVED that the Parks and Rivers Committee:\n\n{clauses}"), "cg:text")
    assert found[2:] == [" ".join(last.split())]


def test_what_leads_up_to_a_meeting_is_no_due_date() -> None:
    """By when something is due is told by the words for a meeting alone, not by all that stand before it."""
    words = "RESOLVED that the Trust supply the reasons for the waiting times at the Quay to the meeting on 4 June."
    assert [one for one in stated(item(words), "cg:dueText") if "waiting" in one] == []


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("NOTED that the appeal had been dismissed.", ["NOTED that the appeal had been dismissed."]),
        ("It had been noted that the appeal was dismissed.", []),
    ],
)
def test_what_was_noted_in_capitals(words: str, expected: list[str]) -> None:
    """NOTED in capitals decides, whatever earlier thing was noted."""
    assert [one for one in stated(item(words), "cg:text") if "appeal" in one] == expected
