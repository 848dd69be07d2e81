from __future__ import annotations

from pathlib import Path

import pytest

from councilgraph.extractors.blocks.annotated import AnnotatedPaper, MarkedLine, parse
from tests.training.vary import break_lines, join_lines, put, set_headings, vary

PAPERS = sorted((Path(__file__).parents[2] / "papers").glob("*.ann"))
PAPER = """#! council: Marsh End Council
item | {{no|3}}. {{title|Street Lighting}}
text | The lamps in Ferry Lane had been out since the storm and two more were lost in the week before
text+ | the meeting.
lead | RESOLVED {{resolution|that the {{to|Clerk}} ask the County to mend the lamps in Ferry Lane and those at}}
clause+ | {{+|the slip before the Regatta}}.
"""


def marked(lines: list[MarkedLine]) -> list[tuple[str, str]]:
    """What each mark of some lines is around."""
    return [(mark.kind, line.words[mark.start : mark.end]) for line in lines for mark in line.marks]


@pytest.mark.parametrize(
    ("words", "start", "end", "new", "expected"),
    [
        pytest.param("item | {{no|3}}. {{title|Lamps}}", 0, 2, "3)", ["3", "Lamps"], id="a mark and what follows"),
        pytest.param("item | No. {{no|3}} {{title|Lamps}}", 0, 4, "", ["3", "Lamps"], id="words before a mark"),
        pytest.param("item | {{title|Old Lamps}}", 0, 3, "New", ["New Lamps"], id="the beginning of a mark"),
        pytest.param("item | {{title|Lamps}} here", 6, 10, "there", ["Lamps"], id="words behind a mark"),
    ],
)  # fmt: skip
def test_marks_stay_around_their_words(
    words: str, start: int, end: int, new: str, expected: list[str]
) -> None:
    """Marks move with the words that are put before them, and grow or shrink with those inside."""
    changed = put(parse(words).lines[0], start, end, new)
    assert [said for _, said in marked([changed])] == expected


@pytest.mark.parametrize(
    ("how", "expected"),
    [("upper", "3. STREET LIGHTING"), ("bold", "**3. Street Lighting**"), ("plain", "3. Street Lighting")],
)
def test_headings(how: str, expected: str) -> None:
    """A heading is set in another way, and is still marked."""
    lines = set_headings(parse(PAPER).lines, how)
    assert lines[0].words == expected
    assert [kind for kind, _ in marked([lines[0]])] == ["no", "title"]


def test_lines_that_are_joined_and_broken() -> None:
    """A paragraph becomes one line; broken anew, what is marked goes on in the next line."""
    joined = join_lines(parse(PAPER).lines)
    assert [line.label for line in joined] == ["item", "text", "lead"]
    broken = list(break_lines(joined, 70))
    assert [line.label for line in broken] == ["item", "text", "text+", "lead", "clause+"]
    assert [kind for kind, _ in marked(broken)] == ["no", "title", "resolution", "to", "+", "+"]
    assert all(len(line.words) <= 82 for line in broken)


def test_the_same_seed_gives_the_same_paper() -> None:
    """A variation is of its seed alone."""
    paper = parse(PAPER)
    assert vary(paper, "a") == vary(paper, "a")
    assert len({vary(paper, str(seed)).lines for seed in range(20)}) > 5


@pytest.mark.parametrize("path", PAPERS, ids=lambda path: path.stem)
def test_papers_keep_their_marks(path: Path) -> None:
    """A variation of a paper marks as many people, headings and decisions as the paper, around words."""
    paper = parse(path.read_text(encoding="utf-8"))
    varied = vary(paper, path.stem)
    for kind in ("p", "title", "resolution", "mover"):
        assert count(varied, kind) == count(paper, kind)
    assert all(0 <= mark.start <= mark.end <= len(line.words) for line in varied.lines for mark in line.marks)


def count(paper: AnnotatedPaper, kind: str) -> int:
    """How many marks of a kind a paper has."""
    return sum(mark.kind == kind for line in paper.lines for mark in line.marks)
