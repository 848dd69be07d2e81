"""Who moved, seconded, voted and declared interests, as spans: by form where it tells, else by the model."""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence
from itertools import pairwise

from councilgraph.extractors.blocks.answers import ANSWERS
from councilgraph.extractors.blocks.ballots import is_no_vote, named_votes
from councilgraph.extractors.blocks.deciding import MOVES
from councilgraph.extractors.blocks.declaring import declaring_spans, is_headed
from councilgraph.extractors.blocks.movers import Known, find_movers
from councilgraph.extractors.blocks.paragraphs import Labelled, part_at
from councilgraph.extractors.blocks.people import NO_NAME, TITLES, in_usual_order
from councilgraph.extractors.blocks.spans import MOVING, Span, words_of
from councilgraph.extractors.blocks.vote_tables import CHOICES
from councilgraph.extractors.lexicon.tagged import TaggedText

NAMED = frozenset(("mover", "seconder", "aye", "nay", "abstained", "declares"))
"""Spans of names in the business of a meeting."""
PRESENT = frozenset(("p", "sub", "chair"))
PARTING = frozenset((",", ";", "and", "&"))
"""What parts two names of a list."""
INITIALS = 2  # letters, or tokens, of initials
VOTING = frozenset(("vote", "aye", "nay", "abstain"))
"""Classes of words that tell of a vote."""


def complete_names(paper: Labelled, spans: Sequence[Span]) -> list[Span]:
    """The spans, with the names that form tells; on their lines those that the model found go."""
    text = paper.text
    known = Known.of([name for span in spans if (name := _name(text, span))])
    found: list[Span] = []
    for first, stop in pairwise(sorted({0, *paper.heads, len(text.lines)})):
        own = range(text.ranges[first].start, text.ranges[stop - 1].stop)
        found += [*find_movers(text, own, known), *named_votes(text, paper.labels, own)]
    headed = list(_items_for_interests(paper, spans))
    marked = [span for span in spans if span.kind == "declares"]
    lines = {(span.kind, text.line_of[span.first]) for span in found}
    taken = {at for span in found for at in range(span.first, span.last)}
    kept = [
        span
        for span in spans
        if span.kind not in NAMED
        or (
            (span.kind, text.line_of[span.first]) not in lines
            and span.first not in taken
            and not MOVES & set(text.tags[span.first])
            and not (span.kind in CHOICES.values() and not _may_have_voted(paper, span.first))
        )
    ]
    movers = {at for span in found if span.kind == "mover" for at in range(span.first, span.last)}
    others = [
        span
        for span in kept
        if span.kind != "declares" and not (span.kind == "title" and span.first in movers)
    ]
    named = [*found, *others, *declaring_spans(paper, known, headed, marked)]
    named = [
        _settle_hyphen(text, span) if span.kind in NAMED or _is_of_list(span) else span for span in named
    ]
    return list(_joined_over_lines(text, named))


def _may_have_voted(paper: Labelled, at: int) -> bool:
    """Whether who is named at a token may have voted: in prose only where its paragraph speaks of that."""
    part = paper.parts[part_at(paper.parts, at)]
    told = {tag for token in part.tokens for tag in paper.text.tags[token]}
    prose = paper.label(part).rstrip("+") in ("text", "motion")
    dissents = any("dissent" in paper.text.tokens.words[token].lower for token in part.tokens)
    return not is_no_vote(paper.text, at) and (not prose or dissents or bool(VOTING & told))


def _is_of_list(span: Span) -> bool:
    """Whether a span is a name in a list of those present."""
    return span.kind.partition(":")[0] in PRESENT


def _joined_over_lines(text: TaggedText, named: Sequence[Span]) -> Iterator[Span]:
    """The spans, where names of lists are whole that stand on two lines, the initials on the first.

    Initials that were taken for a name of their own give the whole name their kind: it stands in their list.
    """
    cut = {
        span.last: span
        for span in named
        if _is_of_list(span) and all(_is_initial(text, at) for at in range(span.first, span.last))
    }
    taken = {at for span in named if cut.get(span.last) is not span for at in range(span.first, span.last)}
    whole = {span: _with_initials(text, span, taken) for span in named if _is_of_list(span)}
    joined = {span.first for span, grown in whole.items() if grown.first < span.first}
    for span in named:
        if span.last not in joined or cut.get(span.last) is not span:
            kind = cut[span.first].kind if span.first in joined and span.first in cut else span.kind
            yield whole.get(span, span)._replace(kind=kind)


def _with_initials(text: TaggedText, span: Span, taken: Container[int]) -> Span:
    """A name with its initials, where these end the line above: "J M" before "Roe", or "J" before "M Roe"."""
    words, first = text.tokens.words, span.first
    while first and first - 1 not in taken and _is_initial(text, first - 1) and span.first - first < INITIALS:
        first -= 1
    over = first < span.first and text.line_of[span.first - 1] < text.line_of[span.first]
    parts = first and (words[first - 1].text in PARTING or TITLES & set(text.tags[first - 1]))
    return span._replace(first=first) if over and parts else span


def _is_initial(text: TaggedText, at: int) -> bool:
    """Whether a token is an initial or two, and not the letters of a rank."""
    word = text.tokens.words[at].text.rstrip(".")
    return word.isupper() and word.isalpha() and len(word) <= INITIALS and not TITLES & set(text.tags[at])


def _settle_hyphen(text: TaggedText, span: Span) -> Span:
    """A name with the rest of a surname that a hyphen joins: "Effie Carr" of "Effie Carr-Lane".

    Without a hyphen that joins what was answered for it: "Effie Carr-Present".
    """
    words, starts, ends = text.tokens.words, text.tokens.starts, text.tokens.ends
    last = span.last
    if last - 1 > span.first and words[last - 1].text == "-":
        return span._replace(last=last - 1)
    while (
        span.kind in NAMED and last + 1 < len(words) and words[last].text == "-" and words[last + 1].capital
    ):
        if (
            starts[last] != ends[last - 1]
            or starts[last + 1] != ends[last]
            or words[last + 1].lower in ANSWERS
        ):
            break
        last += 2
    return span._replace(last=last)


def _name(text: TaggedText, span: Span) -> str:
    """The name that a span is of, of somebody present or who moved something; "" where it is of neither."""
    moves = span.kind in MOVING and not any(
        NO_NAME & set(text.tags[at]) for at in range(span.first, span.last)
    )
    if moves or _is_of_list(span):
        return in_usual_order(words_of(text, span)).plain
    return ""


def _items_for_interests(paper: Labelled, spans: Sequence[Span]) -> Iterator[range]:
    """The tokens of each item whose heading is that of the item for interests."""
    titles = [span for span in spans if span.kind == "title"]
    for one, after in pairwise([*titles, Span("title", len(paper.text.tags), 0)]):
        if is_headed(words_of(paper.text, one).plain):
            yield range(one.first, after.first)
