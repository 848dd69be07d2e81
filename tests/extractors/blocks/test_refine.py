"""What is kept of the spans that models find, and of what words seem to decide."""

from __future__ import annotations

import pytest

from councilgraph.extractors.blocks.named import complete_names
from councilgraph.extractors.blocks.paragraphs import Labelled
from councilgraph.extractors.blocks.refine import refine_spans, settle_labels
from councilgraph.extractors.blocks.spans import Span, words_of
from councilgraph.extractors.lexicon.tagged import TaggedText
from tests.extractors.blocks.tagging import read


def _span(text: TaggedText, kind: str, words: str) -> Span:
    """The tokens of a paper that are these words, as a span."""
    wanted = words.split()
    plain = [word.text for word in text.tokens.words]
    first = next(at for at in range(len(plain)) if plain[at : at + len(wanted)] == wanted)
    return Span(kind, first, first + len(wanted))


def _refined(paper: str, kind: str, words: str = "") -> list[str]:
    """The words of the spans of a kind, where a model found these words to be one."""
    text, labels, sure = read(paper)
    found = [_span(text, kind, words)] if words else []
    return [
        words_of(text, span).plain for span in refine_spans(text, labels, sure, found) if span.kind == kind
    ]


@pytest.mark.parametrize(
    "line",
    [
        "The Borough knew of the drain, and he agreed to chase it up.",  # the clerk, of whom the text tells
        "Cllr Roe, having heard the Panel, agreed not to let it.",  # but the Panel decides nothing here
        "JR agreed to write to the owner of the mill.",  # who is named by initials alone
    ],
)
def test_what_one_person_agrees_to_is_no_decision(line: str) -> None:
    """Words that decide need somebody who may: the meeting, not one of those who are there."""
    assert not _refined(f"item | 4. Drains\ntext | {line}", "resolution")


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("JR noted that the mill race had been cleared.", "that the mill race had been cleared"),
        ("A Parishioner noted that the stile is broken.", "that the stile is broken"),
    ],
)
def test_what_one_person_notes_is_no_decision(line: str, said: str) -> None:
    """A model that takes such words for a decision is not believed."""
    assert not _refined(f"item | 4. Footpaths\nlead | {line}", "resolution", said)


def test_what_the_council_notes_is_a_decision() -> None:
    """The same words are kept where the council is their subject."""
    paper = "item | 4. Footpaths\nlead | The Parish Council noted that the stile is broken."
    assert _refined(paper, "resolution", "that the stile is broken")


@pytest.mark.parametrize(
    ("line", "kept"),
    [
        ("Cllr Roe declared an interest in item 4 as the owner of the mill.", ["Roe"]),
        ("Cllr Roe was checking the price of strawberries.", []),  # a model of names took him for one
    ],
)
def test_an_interest_is_declared_where_the_paragraph_speaks_of_one(line: str, kept: list[str]) -> None:
    """A name counts for one only beside words of interests."""
    assert _refined(f"item | 4. Village fair\ntext | {line}", "declares", "Roe") == kept


def test_a_question_is_no_decision() -> None:
    """What somebody asked begins with a word of questions, whatever a model takes it for."""
    paper = "item | 4. Lamps\nlead | Members asked why the lamps were out."
    assert not _refined(paper, "resolution", "why the lamps were out")


@pytest.mark.parametrize(
    ("found", "whole"),
    [
        ("that the quay be mended", "that the quay be mended."),
        ("that it go to the Harbour", "that it go to the Harbour Committee for a visit."),  # cut in a name
    ],
)
def test_a_motion_ends_with_its_sentence(found: str, whole: str) -> None:
    """The full stop is of the motion, and a name at its end is not cut."""
    paper = f"item | 4. Quay\nmotion | Cllr Roe moved, Cllr Lee seconded, {whole}"
    assert _refined(paper, "motion", found) == [whole]


def test_headings_above_a_head_are_of_it() -> None:
    """Lines without numbers at the very top, right above the head, begin no items."""
    text, labels, _ = read("item | TOWN CLERK'S DEPARTMENT\nitem | LIST OF BUSINESS\nhead | COUNCIL MEETING")
    assert settle_labels(text, labels) == ["head", "head", "head"]


@pytest.mark.parametrize(
    ("line", "label"),
    [
        ("PARKS COMMITTEE - 3 MAY 2011", "head"),
        ("4 July 2018", "head"),
        ("MATTERS FOR DECISION", "section"),
    ],
)
def test_who_met_when_right_below_a_head_is_of_it(line: str, label: str) -> None:
    """A line of a body or a day below the council's name heads no part of the business."""
    text, labels, _ = read(f"head | OTTERBY DISTRICT COUNCIL\nsection | {line}\nitem | 7. Moles")
    assert settle_labels(text, labels) == ["head", label, "item"]


def test_words_that_head_or_end_all_are_no_items() -> None:
    """What only says that business follows, or that the minutes end, begins no item."""
    text, labels, _ = read("item | Agenda Items\nitem | 1. Moles\nitem | END OF MINUTES")
    assert settle_labels(text, labels) == ["section", "item", "section"]


def test_a_label_of_support_officers_moves_nothing() -> None:
    """The word "Support" seconds a motion, and "Support Officers:" are those there."""
    text, labels, _ = read("officer | Support Officers: Ada Roe [Clerk]\nmember | Seconded by Cllr Lee")
    assert settle_labels(text, labels) == ["officer", "motion"]


@pytest.mark.parametrize(
    ("lines", "found", "whole"),
    [
        ("Cllrs A Dunn, J M\npresent | Roe and B Hale", "Roe", "J M Roe"),
        ("Cllrs A Dunn, B Hale and J\npresent | M Roe", "M Roe", "J M Roe"),
        ("Cllr JM\npresent | Roe", "Roe", "JM Roe"),
        ("Cllrs A Dunn JP\npresent | Roe and B Hale", "Roe", "Roe"),  # of whoever stands before
        ("Cllr A Dunn, J M Roe", "Roe", "Roe"),  # the model had the whole line before it
    ],
)
def test_initials_at_the_end_of_a_line_are_of_the_name_below(lines: str, found: str, whole: str) -> None:
    """A list that is wrapped within a name is read as if it were not."""
    text, labels, _ = read(f"present | {lines}")
    paper = Labelled(text, labels, frozenset(), [])
    spans = complete_names(paper, [_span(text, "p:member", found)])
    assert [words_of(text, span).plain for span in spans] == [whole]


def test_initials_that_were_taken_for_a_name_join_the_name_below() -> None:
    """The model may find "J M" and "Roe", on two lines, to be two people of two kinds."""
    text, labels, _ = read("officer | A Dunn and J M\nofficer | Roe, B Hale")
    paper = Labelled(text, labels, frozenset(), [])
    found = [
        _span(text, "p:officer", "J M"),
        _span(text, "p:guest", "Roe"),
        _span(text, "p:officer", "B Hale"),
    ]
    spans = [(span.kind, words_of(text, span).plain) for span in complete_names(paper, found)]
    assert spans == [("p:officer", "J M Roe"), ("p:officer", "B Hale")]


@pytest.mark.parametrize(
    ("below", "decided"),
    [
        ("lead | mended by May.", "that the bench be mended by May."),
        ("lead | Resolved to meet in May.", "that the bench be"),
        ("item | mended by May", "that the bench be"),
    ],
)
def test_a_decision_goes_on_over_the_end_of_a_page(below: str, decided: str) -> None:
    """The foot of a page within a sentence parts nothing, and what begins below it is something else."""
    text, labels, _ = read(
        f"lead | RESOLVED that the bench be\nfurniture | 2\nfurniture | Eel Town Council\n{below}"
    )
    found = refine_spans(text, labels, [0.0] * len(labels), [])
    assert words_of(text, found[0], labels).plain == decided


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        ("The Council has no objection . Proposed Cllr Roe , seconded Cllr Lund . ", 1),
        ("Proposed Cllr Roe , seconded Cllr Lund . ", 1),  # of what is not told: then the word is kept
    ],
)
def test_what_became_of_a_motion_is_no_decision_beside_it(said: str, kept: int) -> None:
    """Of "seconded Cllr Lund. Agreed." the last word is the fate of what was decided before it."""
    text, labels, sure = read(f"item | 4. Applications\nlead | {said}Agreed .")
    found = [_span(text, kind, words) for kind, words in (("seconder", "Lund"), ("outcome", "Agreed ."))]
    found.append(found[1]._replace(kind="resolution"))
    if "objection" in said:
        found.append(_span(text, "resolution", "The Council has no objection ."))
    told = [span for span in refine_spans(text, labels, sure, found) if span.kind == "resolution"]
    assert len(told) == kept
