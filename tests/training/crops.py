"""Pieces cut out of annotated papers, on which the model of lines is trained too.

A reader that only sees whole papers leans on what stands far above and below a line; what it is given may
be a few lines.
"""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

from councilgraph.extractors.blocks.annotated import AnnotatedPaper

SIZES = (1, 2, 3, 4, 6, 8, 12, 20, 30)  # lines with words that a piece has at least


def cut_pieces(paper: AnnotatedPaper, seed: str, count: int) -> Iterator[AnnotatedPaper]:
    """Pieces of a paper that a seed chooses, none of which begins or ends within a paragraph."""
    random = Random(seed)  # noqa: S311 - no secret, and the same each time
    firsts = [at for at, line in enumerate(paper.lines) if line.label and not line.label.endswith("+")]
    for _ in range(count if firsts else 0):
        first, size = random.choice(firsts), random.choice(SIZES)
        yield AnnotatedPaper(paper.about, paper.lines[first : _end_of_piece(paper, first, size)])


def _end_of_piece(paper: AnnotatedPaper, first: int, size: int) -> int:
    """The end of the paragraph in which so many lines with words have been passed."""
    end = first
    while end < len(paper.lines) and (size > 0 or paper.lines[end].label.endswith("+")):
        size -= bool(paper.lines[end].label)
        end += 1
    return end
