from __future__ import annotations

from pathlib import Path

import pytest

from councilgraph.graph.build.build import build
from councilgraph.graph.checking.check import NOT_SUPPORTED, SUPPORTED, Checker, Verdict
from councilgraph.graph.checking.verbatim import LEAST, split
from councilgraph.graph.folder.folder import GraphFolder

LOST = """# Saltmere Town Council

Minutes of the meeting of the Town Council held on 4 March 2024 at 7.00 pm

**Present:** Councillors A Orrell (Chair), B Penhale, C Quint and D Rosewarne

## 12. Seagulls

Councillor Penhale moved, seconded by Councillor Quint, the following motion:

This Council bans the feeding of gulls on the harbour wall.

The motion was put to the vote and lost by 3 votes to 1.

Mr Tobias Wren, a resident, asked when the harbour wall would be mended.
"""


def judged(checker: Checker, sentence: str) -> Verdict:
    """The verdict on one sentence."""
    (verdict,) = checker.check(sentence)
    return verdict


def test_each_sentence_of_a_paper_is_supported_by_itself(checker: Checker, samples: Path) -> None:
    """A sentence is found word for word, with or without names and days in it; its passage is itself."""
    folder = GraphFolder.open(samples)
    missed, count = [], 0
    for entry in folder.documents():
        for _, _, sentence in split(folder.document(entry.sha256).text):
            if len(sentence.split()) > LEAST:
                count += 1
                verdict = judged(checker, sentence)
                if verdict.verdict != SUPPORTED:
                    missed.append(sentence)
                quotes = [" ".join(source.quote.split()) for source in verdict.sources]
                assert verdict.verdict != SUPPORTED or quotes
    assert count > 100
    assert missed == []


@pytest.mark.parametrize(
    ("sentence", "quote"),
    [
        (
            "The sewer there had overflowed after heavy rain in each of the last three winters.",
            "The sewer there had overflowed after heavy rain in each of the last three winters.",
        ),
        ("the chairman closed the meeting at 7.40 p.m", "The Chairman closed the meeting at 7.40 p.m."),
        (
            "RESOLVED - that no objection be raised",
            "**RESOLVED** – that no objection be raised.",
        ),
        (
            "that the letter be received with thanks",
            "(i) that the letter be received with thanks;",
        ),
    ],
)
def test_case_marks_and_numbers_of_clauses_do_not_matter(checker: Checker, sentence: str, quote: str) -> None:
    """What is compared is words, figures and signs, however they are set."""
    verdict = judged(checker, sentence)
    assert (verdict.verdict, [source.quote for source in verdict.sources]) == (SUPPORTED, [quote])


@pytest.mark.parametrize(
    "sentence",
    [
        "The sewer there had not overflowed after heavy rain in each of the last three winters.",
        "The sewer there had overflowed after heavy rain in each of the last four winters.",
        "The sewer there had overflowed after heavy rain.",
        "overflowed after heavy rain in each of the last three winters.",
        "The Chairman closed the meeting at 7.45 p.m.",
        "In the last three winters heavy rain had overflowed after the sewer.",
    ],
)
def test_part_of_a_sentence_or_a_changed_one_is_not_it(checker: Checker, sentence: str) -> None:
    """A word more, another or one fewer, and it is another sentence."""
    assert judged(checker, sentence).verdict != SUPPORTED


def test_a_motion_that_was_lost_supports_nothing_it_says(tmp_path: Path) -> None:
    """What was moved and lost is not so; that it was lost is."""
    (tmp_path / "gulls.md").write_text(LOST, encoding="utf-8")
    build([tmp_path / "gulls.md"], tmp_path / "gulls.graph")
    checker = Checker(*GraphFolder.open_with_store(tmp_path / "gulls.graph"))
    told = "The motion was put to the vote and lost by 3 votes to 1."
    assert judged(checker, "This Council bans the feeding of gulls on the harbour wall.").verdict != SUPPORTED
    assert judged(checker, told).verdict == SUPPORTED


def test_a_withheld_name_is_not_confirmed(tmp_path: Path) -> None:
    """Of a sentence with a name that is masked, nothing tells that it stands there."""
    (tmp_path / "gulls.md").write_text(LOST, encoding="utf-8")
    build([tmp_path / "gulls.md"], tmp_path / "gulls.graph")
    checker = Checker(*GraphFolder.open_with_store(tmp_path / "gulls.graph"))
    asked = judged(checker, "Mr Tobias Wren, a resident, asked when the harbour wall would be mended.")
    other = judged(checker, "Mr Edmund Sparrow, a resident, asked when the harbour wall would be mended.")
    assert asked.verdict == other.verdict == NOT_SUPPORTED
    assert asked.sources == other.sources


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("The meeting of the town council on 15 January 2024 ended at 8.25 p.m.", "8.25 p.m."),
        ("The Planning Committee closed its meeting of 5 February 2024 at 7.40 pm.", "7.40 p.m."),
        ("Harrowmouth Town Council met at 7.00 pm on 18 March 2024.", "7.00 pm"),
    ],
)
def test_a_time_is_shown_where_it_stands(checker: Checker, sentence: str, words: str) -> None:
    """What supports when a meeting began or ended are first the words that say so."""
    verdict = judged(checker, sentence)
    assert verdict.verdict == SUPPORTED
    assert words in verdict.sources[0].quote


@pytest.mark.parametrize(
    "sentence",
    [
        "The new playground was opened by the Minister amid much rejoicing and gulls.",
        "Marlbeck Water said that gulls had eaten its pipes and its manhole covers.",
    ],
)
def test_what_has_little_in_common_is_not_shown_as_near(checker: Checker, sentence: str) -> None:
    """Passages that bear less than half of a sentence are not the nearest, but none."""
    verdict = judged(checker, sentence)
    assert (verdict.verdict, verdict.sources) == (NOT_SUPPORTED, ())


@pytest.mark.parametrize(
    ("sentence", "near"),
    [
        ("The council agreed on 15 January 2024 to pay £500 to the Estuary Choir.", "£300"),
        ("Marlbeck Water stated that it discharged for 413 hours during 2022.", "discharged for 412 hours"),
    ],
)
def test_the_nearest_passage_is_the_one_with_most_of_a_sentence(
    checker: Checker, sentence: str, near: str
) -> None:
    """The passage that is shown beside what is not supported speaks of the same."""
    verdict = judged(checker, sentence)
    assert verdict.verdict == NOT_SUPPORTED
    assert near in " ".join(verdict.sources[0].quote.split())
