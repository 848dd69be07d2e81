"""What was decided or moved without the words beside it that say who moved and seconded it.

"Accepted on motion of Ada Roe, seconded by Ben Fox" decides "Accepted", and "On motion of Ada Roe the
minutes were approved" that "the minutes were approved".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from councilgraph.extractors.blocks.deciding import MOVES
from councilgraph.extractors.blocks.people import TITLES
from councilgraph.extractors.blocks.spans import DECIDED, MOVING, Span
from councilgraph.extractors.lexicon.tagged import TaggedText

BETWEEN = frozenset((",", ";", "(", ")", ":", "-", "–", "—", "/", "[", "]", "and", "it", "was"))
"""Words and signs between names and what they moved."""
BESIDE = BETWEEN | frozenset((
    "on", "upon", "a", "the", "of", "by", "from", "with", "were", "this", "duly", "then", "following",
    "motion", "proposal", "proposition",
))  # fmt: skip
"""Words and signs before a name that stand with a word for moving, and with nothing else of a decision."""


def without_movers(text: TaggedText, spans: Sequence[Span]) -> Iterator[Span]:
    """The spans, decisions and motions without who moved and seconded them; none that is no more."""
    named = sorted(span for span in spans if span.kind in MOVING)
    for span in spans:
        own = [one for one in named if span.first <= one.first < span.last] if span.kind in DECIDED else []
        cut = _cut(text, span, own) if own else span
        if cut is not None:
            yield cut


def _cut(text: TaggedText, span: Span, named: Sequence[Span]) -> Span | None:
    """A decision before the words for who moved it, else behind them; None where they are all of it."""
    names = min(named, key=lambda one: one.first)
    last = _before(text, names.first, span.first)
    if last > span.first:
        return span._replace(last=last)
    first = _behind(text, max(one.last for one in named), span.last)
    return span._replace(first=first) if first < span.last else None


def _before(text: TaggedText, at: int, start: int) -> int:
    """The token with which the words for who moved begin, whose name is at a token."""
    words = text.tokens.words
    while at > start and (words[at - 1].lower in BESIDE or {*MOVES, *TITLES} & set(text.tags[at - 1])):
        at -= 1
    return at


def _behind(text: TaggedText, at: int, stop: int) -> int:
    """The token with which what was moved begins behind the names."""
    words = text.tokens.words
    while at < stop and (words[at].lower in BETWEEN or MOVES & set(text.tags[at])):
        at += 1
    return at
