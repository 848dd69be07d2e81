"""Runs of tokens that state something, of the kinds that annotated papers mark."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from councilgraph.extractors.blocks.annotated import AnnotatedPaper, Mark
from councilgraph.extractors.lexicon.tagged import TaggedText
from councilgraph.extractors.text.lines import join
from councilgraph.ontology.model import Text

PARTS = frozenset((
    "council", "body", "venue", "date", "start", "end", "no", "title", "cl", "resolution", "recommendation",
    "request", "leadin", "motion",
))  # fmt: skip
"""What is marked around whole parts: of the head, of an item, of what was decided."""
NAMES = frozenset((
    "p", "sub", "chair", "p:member", "p:other", "p:officer", "p:guest", "p:absent", "for", "role", "org",
    "role>", "org>", "to", "mover", "seconder", "declares", "on", "aye", "nay", "abstained", "outcome",
    "refm", "refd",
))  # fmt: skip
"""What is marked around names and numbers, within such parts or outside of them."""
MOVING = frozenset(("mover", "seconder"))
"""What is marked around the names of those who move something."""
DECIDED = frozenset(("resolution", "recommendation", "request", "leadin", "motion"))
GOES_ON = {"title+": frozenset(("title",)), "+": DECIDED}
"""Marks that go on with the last mark of these kinds."""
SAME = {"p:substitute": "sub", "role>*": "role>", "org>*": "org>"}
"""Marks that are read as those of another kind."""
BEHIND = "behind"  # the value of the span of a number that follows the heading that it is of
AHEAD = "ahead"  # of the span of whom a decision is put to, where it stands before the decision
GAP = 3  # tokens between words and those that go on with them: more are something else
MOST_PIECES = 8  # lines that one line of a paper may be cut into at its markup


class Span(NamedTuple):
    """Tokens from `first` up to `last`, which is not of them, and what they state."""

    kind: str
    first: int
    last: int
    value: str = ""


def words_of(text: TaggedText, span: Span, labels: Sequence[str] = ()) -> Text:
    """The words of a span, lines joined by a space; page feet that `labels` tell within it are left out."""
    return join(_pieces(text, span, labels))


def _pieces(text: TaggedText, span: Span, labels: Sequence[str]) -> Iterator[Text]:
    """The words of a span on each of its lines, without the feet and heads of pages between them."""
    own = (
        range(text.line_of[span.first], text.line_of[span.last - 1] + 1)
        if span.first < span.last
        else range(0)
    )
    for at in own:
        tokens = text.ranges[at]
        first, last = max(tokens.start, span.first), min(tokens.stop, span.last)
        between = at in own[1:-1] and labels and labels[at] == "furniture"
        if first < last and not between:
            yield text.lines[at].words.part(text.place(at, first)[0], text.place(at, last - 1)[1])


def spans_in(paper: AnnotatedPaper, text: TaggedText) -> list[Span]:
    """The spans that a paper's marks are, by tokens; a mark that goes on makes its span longer.

    Marks around nothing, and marks that go on with nothing near, are left out.
    """
    found: list[Span] = []
    for mark, tokens in _place_marks(paper, text):
        if mark.kind in GOES_ON:
            _go_on(found, GOES_ON[mark.kind], tokens)
        elif tokens:
            kind = SAME.get(mark.kind, mark.kind).rstrip("?")
            found.append(Span(kind, tokens[0], tokens[-1] + 1, mark.value))
    return found


def _go_on(found: list[Span], kinds: frozenset[str], tokens: Sequence[int]) -> None:
    """Makes the last span of some kinds longer by tokens, if these are near."""
    before = next((at for at in reversed(range(len(found))) if found[at].kind in kinds), None)
    if before is not None and tokens and tokens[0] - found[before].last <= GAP:
        found[before] = found[before]._replace(last=tokens[-1] + 1)


def _place_marks(paper: AnnotatedPaper, text: TaggedText) -> Iterator[tuple[Mark, list[int]]]:
    """Each mark with the tokens that it is around."""
    starts = [line.start for line in text.lines]
    offset = 0
    for line in paper.lines:
        end = offset + len(line.words)
        pieces = range(bisect_left(starts, offset), bisect_right(starts, end))[:MOST_PIECES]
        for mark in line.marks:
            first, last = offset + mark.start, offset + mark.end
            yield mark, [t for at in pieces for t in text.ranges[at] if _is_inside(text, at, t, first, last)]
        offset = end + 1


def _is_inside(text: TaggedText, line: int, token: int, start: int, end: int) -> bool:
    """Whether some of a token of a line stands between two offsets of the paper."""
    places = text.lines[line].words.at
    first, last = text.place(line, token)
    return places[first] < end and places[last - 1] >= start


def clause_mark(text: TaggedText, span: Span) -> str:
    """The mark of a clause: its value, with those of clauses above it, else its letters."""
    letters = "".join(word.text for word in text.tokens.words[span.first : span.last])
    return span.value or re.sub(r"\W", "", letters)
