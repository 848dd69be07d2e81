"""The spans of a paper, from what the models found and from what form alone tells.

Headings come from the one choice of numbering, decisions from the words that announce them, names
from the grammar of names; where these say nothing, what the models of spans found stands.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from councilgraph.extractors.blocks.deciding import KINDS, Paragraph, decided_spans, paragraphs, sentence_end
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
    parts = paragraphs(text, labels, headed)
    decided = [
        span for span in decided_spans(text, labels, headed, parts) if not _tells_of_substitute(text, span)
    ]
    covered = {at for span in decided for at in range(span.first, span.last)}
    kept = [
        span
        for span in spans
        if span.kind not in ("no", "title")
        and not _tells_of_substitute(text, span)
        and not (span.kind in DECISIONS and any(at in covered for at in range(span.first, span.last)))
    ]
    whole = [_to_end_of_sentence(text, span, parts) for span in [*kept, *decided]]
    return complete_entries(text, labels, [*whole, *titles])


def _tells_of_substitute(text: TaggedText, span: Span) -> bool:
    """Whether what looks like a decision tells who stands in for whom."""
    if span.kind not in KINDS:
        return False
    own = range(span.first, span.last)
    named = any("councillor" in text.tags[at] for at in own)
    return named and any("substitute" in text.tags[at] and "vice" not in text.tags[at] for at in own)


def _to_end_of_sentence(text: TaggedText, span: Span, parts: Sequence[Paragraph]) -> Span:
    """A decision or a motion with the rest of its sentence, where print broke its last line."""
    if span.kind not in (*KINDS, "motion"):
        return span
    part = parts[bisect_right(parts, span.first, key=lambda one: one.tokens.start) - 1]
    if span.last >= part.tokens.stop or text.tokens.words[span.last - 1].text in ".;:":
        return span
    breaks = any(text.ranges[line].start == span.last for line in part.lines)
    if not breaks or text.tokens.words[span.last].capital:
        return span
    return span._replace(last=sentence_end(text, range(span.last, part.tokens.stop)))


def settle_labels(text: TaggedText, labels: Sequence[str]) -> list[str]:
    """The labels, but that a line is of those absent where a title and a word for apologies say so."""
    found = list(labels)
    for at, own in enumerate(text.ranges):
        if found[at] not in ("text", "text+", "lead", "ask", "interest") or len(own) > SENTENCES:
            continue
        words = [text.tokens.words[token].lower for token in own]
        named = any("councillor" in text.tags[token] or "title" in text.tags[token] for token in own)
        if named and APOLOGIES & set(words) and not NO_APOLOGIES & set(words):
            found[at] = "absent"
    return found


APOLOGIES = frozenset(("apologies", "apology", "apologised", "ymddiheuriadau"))
NO_APOLOGIES = frozenset(
    ("lateness", "late", "interest", "declared", "minutes", "resolved", "accepted", "none", "no")
)
SENTENCES = 60  # tokens of a line that says more than who was absent


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
