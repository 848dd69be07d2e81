"""The spans of a paper, from what the models found and from what form alone tells.

Headings come from the one choice of numbering, decisions from the words that announce them, names
from the grammar of names; where these say nothing, what the models of spans found stands.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from councilgraph.extractors.blocks.deciding import KINDS, decided_spans
from councilgraph.extractors.blocks.entries import complete_entries
from councilgraph.extractors.blocks.numbering import Head, heading, item_heads
from councilgraph.extractors.blocks.spans import Span
from councilgraph.extractors.lexicon.tagged import TaggedText

DECISIONS = frozenset((*KINDS, "cl"))
LONG = 110  # characters of a line that is more than a heading


def refine_spans(
    text: TaggedText, labels: Sequence[str], sure: Sequence[float], spans: Sequence[Span]
) -> list[Span]:
    """The spans of a paper; `sure` is the probability of each line that it begins an item."""
    heads = item_heads(text, sure, labels)
    headed = frozenset(head.line for head in heads)
    titles = [span for head in heads for span in _heading_spans(text, head, labels, spans)]
    decided = decided_spans(text, labels, headed)
    covered = {at for span in decided for at in range(span.first, span.last)}
    kept = [
        span
        for span in spans
        if span.kind not in ("no", "title")
        and not (span.kind in DECISIONS and any(at in covered for at in range(span.first, span.last)))
    ]
    return complete_entries(text, labels, [*kept, *titles, *decided])


def _heading_spans(
    text: TaggedText, head: Head, labels: Sequence[str], spans: Sequence[Span]
) -> Iterator[Span]:
    """The number and the heading of an item as spans."""
    own = text.ranges[head.line]
    cut = None
    for span in spans:
        if (
            span.kind == "title"
            and span.first in own
            and span.last in own
            and len(text.lines[head.line].plain) > LONG
        ):
            cut = text.place(head.line, span.last - 1)[1]
    if head.number is not None:
        numbered = [at for at in own if text.place(head.line, at)[0] < head.number.end]
        if numbered:
            yield Span("no", numbered[0], numbered[-1] + 1)
    line, start, last, end = heading(text, head, labels, cut)
    tokens = [
        at
        for one in range(line, last + 1)
        for at in text.ranges[one]
        if (one > line or text.place(one, at)[0] >= start) and (one < last or text.place(one, at)[1] <= end)
    ]
    if tokens:
        yield Span("title", tokens[0], tokens[-1] + 1)
