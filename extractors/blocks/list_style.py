"""How a list writes its names: surnames alone, or the surname first and a comma behind it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from councilgraph.extractors.blocks.columns import cells, pieces, turns
from councilgraph.extractors.blocks.list_labels import names_begin
from councilgraph.extractors.blocks.people import is_initial, is_spaced, may_be_surname, skip_titles
from councilgraph.extractors.lexicon.tagged import TaggedText

OFFICES = frozenset(("office", "portfolio", "chair", "vice"))
MOST_ALIKE = 0.6  # of the pieces of a list, so many make its style
LEAST_PIECES = 3  # and so many pieces are needed for one
LEAST_SURE = 0.3  # of the names with their surname first, so many have a known first name or an initial
FORENAMES = 4  # tokens behind the comma of a name with its surname first


@dataclass(frozen=True, slots=True)
class Style:
    """How a list writes its names: surnames alone, or the surname first and a comma behind it."""

    surnames: bool = False
    reversed: bool = False


def style_of(text: TaggedText, run: Sequence[int], *, turned: bool = False) -> Style:
    """How the lines of a list write names, by most of their pieces; `turned` where other lists turn them."""
    words = text.tokens.words
    bare = whole = backward = parts = surely = columns = 0
    for line in run:
        own = text.ranges[line]
        for cell in cells(text, range(names_begin(text, line), own.stop)):
            for piece in pieces(text, cell):
                whole += 1
                outside = _without_brackets(text, piece)
                bare += len(outside) == 1 and may_be_surname(text, outside[0])
            for piece in pieces(text, cell, frozenset(";")):
                name = turned_name(text, piece)
                parts += 1
                backward += name is not None and _is_turned(text, *name)
                surely += name is not None and _has_first_name(text, name[1])
            columns += any(words[at].text == "," for at in cell)
    semicolons = any(words[at].text == ";" for line in run for at in text.ranges[line])
    alike = parts > 0 and backward >= MOST_ALIKE * parts
    in_columns = columns >= LEAST_PIECES and backward >= MOST_ALIKE * columns
    return Style(
        whole >= LEAST_PIECES and bare >= MOST_ALIKE * whole,
        (((semicolons or turned) and alike) or in_columns) and surely >= LEAST_SURE * backward,
    )


def _is_turned(text: TaggedText, first: int, last: int) -> bool:
    """Whether one word, or words in capitals, stand before the comma of a name, and none behind the name."""
    words = text.tokens.words
    comma = next(at for at in range(first, last) if words[at].text == ",")
    spaced = is_spaced(text, first, comma)
    goes_on = last < text.ranges[text.line_of[first]].stop and words[last].text == ","
    return not goes_on and not (spaced and words[first].shape != "XX")


def _has_first_name(text: TaggedText, last: int) -> bool:
    """Whether the last word of a name, before a token, is an initial or a known first name."""
    return is_initial(text.tokens.words[last - 1]) or "given" in text.tags[last - 1]


def _without_brackets(text: TaggedText, piece: range) -> list[int]:
    """The tokens of a piece that stand in no bracket, signs aside."""
    found = []
    depth = 0
    for at in piece:
        sign = text.tokens.words[at].text
        depth = max(0, depth + turns(sign))
        if not depth and sign not in ")].*):":
            found.append(at)
    return found


def turned_name(text: TaggedText, piece: range) -> tuple[int, int] | None:
    """The tokens of a name with its surname first and a comma behind it: "Roe, A.", "ROE, Cllr Ada"."""
    words, tags = text.tokens.words, text.tags
    first = skip_titles(text, piece.start, piece.stop)
    first += first < piece.stop and words[first].text == ","
    comma = next((at for at in range(first, min(first + 4, piece.stop)) if words[at].text == ","), None)
    if comma is None or comma == first:
        return None
    if not all(may_be_surname(text, at) or words[at].text in "-'’" for at in range(first, comma)):
        return None
    last = begin = skip_titles(text, comma + 1, piece.stop)
    while (
        last < piece.stop
        and last - begin < FORENAMES
        and (
            is_initial(words[last])
            or "given" in tags[last]
            or words[last].text == "."
            or words[last].shape == "Xx"
        )
        and "honour" not in tags[last]
        and not (last > begin and words[last - 1].text == "." and not is_initial(words[last - 2]))
        and not OFFICES & set(tags[last])
    ):
        last += 1
    if last > begin + 1 and words[last - 1].text == "." and not is_initial(words[last - 2]):
        last -= 1
    rest_ends = last == piece.stop or words[last].text in "(,;." or "honour" in tags[last]
    return (first, last) if last > begin and rest_ends else None
