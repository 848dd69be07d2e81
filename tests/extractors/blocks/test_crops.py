"""Pieces of papers for training."""

from __future__ import annotations

from councilgraph.extractors.blocks.annotated import parse
from tests.training.crops import cut_pieces

PAPER = parse(
    "#! council: Nether Wallow\n"
    "item | 3. Drains\ntext | The Clerk said that the drains\ntext+ | were full.\n\n"
    "lead | RESOLVED that they be\nclause+ | cleared.\nclose | Closed at 9 pm.\n"
)


def test_pieces_are_of_whole_paragraphs() -> None:
    """A piece is of lines in a row, and begins and ends where a paragraph does."""
    whole = [line.label for line in PAPER.lines]
    for piece in cut_pieces(PAPER, "any", 40):
        labels = [line.label for line in piece.lines]
        first = next(at for at in range(len(whole)) if whole[at : at + len(labels)] == labels)
        assert labels[0] in ("item", "text", "lead", "close")
        assert not (whole[first + len(labels) :] or [""])[0].endswith("+")


def test_pieces_are_the_same_each_time() -> None:
    """A seed chooses the same pieces; another one chooses others."""
    assert list(cut_pieces(PAPER, "one", 9)) == list(cut_pieces(PAPER, "one", 9))
    assert list(cut_pieces(PAPER, "one", 9)) != list(cut_pieces(PAPER, "two", 9))


def test_a_paper_without_lines_has_no_pieces() -> None:
    """Where there is nothing to cut, there is no piece."""
    assert not list(cut_pieces(parse(""), "any", 3))
