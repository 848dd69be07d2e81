"""What is listed below a decision that is whole without it: the reasons for it, or the conditions it sets.

"that permission be refused for the following reasons: 1 … 2 …" is one decision, and so is
"that the licence be granted subject to these conditions: (a) … (b) …", whose words go on with them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from councilgraph.extractors.blocks.spans import Span, clause_mark
from councilgraph.extractors.lexicon.tagged import TaggedText

LAST_WORDS = 14  # tokens within which words that lead on say to what
CLOSED = r"\b[^.;:–—-]{0,40}[:–—-][ :–—-]{0,3}$"
ELSEWHERE = r"(?! (?:as )?(?:contained|detailed|given|outlined|set out|stated) in\b)"
REASONS = re.compile(
    rf"\bfor (?:[a-z]+ ){{0,3}}reasons?{ELSEWHERE}{CLOSED}|\bon (?:[a-z]+ ){{0,3}}grounds?{ELSEWHERE}{CLOSED}"
)
CONDITIONS = re.compile(rf"\b(?:subject to|with|on) (?:[a-z]+ ){{0,3}}conditions?{CLOSED}")
WHY = "why"
"""The kind of a span that says why something was decided: part of no decision."""


def is_whole(text: TaggedText, lead: Span) -> bool:
    """Whether words that lead to a list are a decision without it: why, or on what conditions."""
    said = _last_words(text, lead)
    return REASONS.search(said) is not None or CONDITIONS.search(said) is not None


def join_to_whole(text: TaggedText, spans: Sequence[Span]) -> list[Span]:
    """Spans of clauses and what leads them in, but that reasons and conditions are no clauses themselves."""
    found: list[Span] = []
    at = 0
    mark = ""
    while at < len(spans):
        span = spans[at]
        mark = clause_mark(text, span) if span.kind == "cl" else mark
        at += 1
        below = list(_below(text, spans[at:], mark)) if span.kind != "cl" and is_whole(text, span) else []
        if below:
            found += _joined(text, span, below[-1].last)
            at += len(below)
        else:
            found.append(span)
    return found


def _joined(text: TaggedText, lead: Span, last: int) -> list[Span]:
    """A decision with the conditions that go on to a token; or as it is, and why it was made so."""
    decided = lead._replace(kind="resolution")
    if CONDITIONS.search(_last_words(text, lead)):
        return [decided._replace(last=last)]
    return [decided, Span(WHY, lead.last, last)]


def _below(text: TaggedText, spans: Sequence[Span], mark: str) -> Iterator[Span]:
    """The spans of clauses that stand below the one with a mark, all where it is ""."""
    for span in spans:
        if span.kind == "cl" and mark and not clause_mark(text, span).startswith(mark):
            return
        if span.kind == "cl" and mark and clause_mark(text, span) == mark:
            return
        yield span


def _last_words(text: TaggedText, span: Span) -> str:
    """The last words of a span in small letters."""
    return " ".join(
        word.lower for word in text.tokens.words[max(span.first, span.last - LAST_WORDS) : span.last]
    )
