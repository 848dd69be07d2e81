"""The motions of an item: who moved and seconded what, and what became of each.

A motion begins where somebody moves it, and what follows up to the next one tells of it: its words,
its seconder, the votes, and whether it was carried. Motions that nobody is named for are those of a
vote that is told beside a decision.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from councilgraph.extractors.blocks.ballots import named_votes
from councilgraph.extractors.blocks.motion_words import Begun, Business, moved_clause, part_at, words_moved
from councilgraph.extractors.blocks.movers import Known, find_movers, person_of
from councilgraph.extractors.blocks.paragraphs import Paragraph
from councilgraph.extractors.blocks.spans import Span, words_of
from councilgraph.extractors.blocks.votes import UNANIMOUS, counts_in, outcome_in
from councilgraph.extractors.lexicon.tagged import TaggedText
from councilgraph.extractors.structure.lines import join
from councilgraph.ontology.minutes import Choice, Motion, Outcome, Vote
from councilgraph.ontology.model import Text

CHOICES = {"aye": Choice.FOR, "nay": Choice.AGAINST, "abstained": Choice.ABSTAINED}
NAMED = frozenset(("mover", "seconder"))
TELLING = frozenset(("vote", "motion"))
"""Labels of lines that tell of a motion."""
FEW = 6  # tokens of a line that says no more than an outcome
FAR = 6  # lines between the names of one motion
MAIN = frozenset(("substantive", "original", "main"))
"""Words for the motion that amendments were moved to."""


def read_motions(item: Business) -> list[Motion]:
    """The motions of an item, in order."""
    begun = list(_begin(item))
    for one, after in pairwise([*begun, None]):
        if one is not None:
            one.stop = after.first if after else item.own.stop
    if begun:
        _vote_again(item, begun)
    found = [_finish(item, one) for one in begun]
    return [one for one in found if one is not None]


def _vote_again(item: Business, begun: Sequence[Begun]) -> None:
    """Gives the first motion what is told behind its amendments: "the motion as amended was carried"."""
    last = begun[-1]
    if len(begun) == 1 or not _amends(item, last):
        return
    main = next((one for one in reversed(begun[:-1]) if not _amends(item, one)), None)
    words, tags = item.text.tokens.words, item.text.tags
    for at in range(last.last, last.stop - 1):
        named = words[at].lower in MAIN or (words[at].lower == "as" and words[at + 1].lower == "amended")
        if main is not None and named and any("move" in tags[t] for t in range(max(at - 2, 0), at + 3)):
            start = item.text.ranges[item.text.line_of[at]].start
            if start > last.last:
                main.again, last.stop = range(start, last.stop), start
            return


def _amends(item: Business, one: Begun) -> bool:
    """Whether a motion is an amendment: its sentence says so before its words."""
    own = item.parts[part_at(item, one.first)].tokens
    near = range(own.start, min(one.last + FAR, own.stop))
    return any(item.text.tokens.words[at].lower.startswith("amend") for at in near)


def _begin(item: Business) -> Iterator[Begun]:
    """Where each motion begins, with its names and the words that were marked as moved."""
    one: Begun | None = None
    for span in _events(item):
        if one is None or _is_new(item, one, span):
            if one is not None:
                yield one
            one = Begun(span.first)
        if span.kind == "mover":
            one.mover = one.mover or span
        elif span.kind == "seconder":
            one.seconder = one.seconder or span
        elif span.kind == "motion":
            one.text = one.text or span
    if one is not None:
        yield one


def _is_new(item: Business, one: Begun, span: Span) -> bool:
    """Whether a span begins another motion than the one so far."""
    far = item.text.line_of[span.first] - item.text.line_of[max(one.last - 1, one.first)] > FAR
    if span.kind == "mover":
        return one.mover is not None or far or _is_settled(item, one, span.first)
    if span.kind == "motion":
        return one.text is not None or far
    return False


def _is_settled(item: Business, one: Begun, stop: int) -> bool:
    """Whether an outcome is told between the words of a motion without mover and a token."""
    return any("outcome" in item.text.tags[at] for at in range(one.last, stop))


def _events(item: Business) -> list[Span]:
    """The names and words of motions in an item, those of the grammar before those of the model."""
    known = Known.of(item.names)
    named = find_movers(item.text, item.own, known)
    taken = {at for span in named for at in range(span.first, span.last)}
    taken_lines = {(span.kind, item.text.line_of[span.first]) for span in named}
    more = [
        span
        for span in item.spans
        if (span.kind in NAMED and (span.kind, item.text.line_of[span.first]) not in taken_lines)
        or span.kind == "motion"
        if not any(at in taken for at in range(span.first, span.last)) or span.kind == "motion"
    ]
    events = [*named, *more]
    if not events:
        events = _votes_alone(item)
    return sorted(events, key=lambda span: (span.first, span.last))


def _votes_alone(item: Business) -> list[Span]:
    """A vote of an item in which nobody is named as mover: where it is told."""
    for part in _parts(item):
        labelled = item.labels[part.lines.start] in ("vote", "lead", "clause", "motion")
        if labelled and counts_in(_plain(item, part.lines)).keys() >= {Choice.FOR, Choice.AGAINST}:
            return [Span("vote", part.tokens.start, part.tokens.start + 1)]
    return []


def _parts(item: Business) -> Iterator[Paragraph]:
    for part in item.parts:
        if part.tokens.start in item.own:
            yield part


def _plain(item: Business, lines: range) -> str:
    return "\n".join(item.text.lines[at].plain for at in lines)


def _finish(item: Business, one: Begun) -> Motion | None:
    """The motion with its words, names, votes and outcome; None where it is no more than a mention."""
    clause = moved_clause(item, one)
    told = _told(item, one)
    behind = max(one.last, clause.last if clause else 0)
    stop = one.stop
    if one.again:
        lines = item.text.line_of
        told, behind, stop = (
            [range(lines[one.again.start], lines[one.again.stop - 1] + 1)],
            one.again.start,
            one.again.stop,
        )
    said = _said(item, told, behind, stop)
    between = (
        _said(item, told, one.last, clause.first)
        if clause and clause.first > one.last and not one.again
        else ""
    )
    words, resolved = words_moved(item, one, clause)
    motion = Motion(_where(item, one), words or _where(item, one))
    motion.mover, motion.seconder = (
        person_of(words_of(item.text, span), item.present) if span else None
        for span in (one.mover, one.seconder)
    )
    votes = [
        span
        for lines in told
        for span in named_votes(item.text, item.labels, _tokens(item, lines, behind, stop))
    ]
    motion.votes = [Vote(words_of(item.text, span), CHOICES[span.kind]) for span in votes]
    motion.counts = _counts(motion.votes, f"{between}\n{said}")
    motion.unanimous = UNANIMOUS.search(f"{between}\n{said}") is not None
    motion.outcome = outcome_in(said) or outcome_in(between) or _by_counts(motion.counts)
    if motion.outcome is None and resolved:
        motion.outcome = Outcome.CARRIED
    named = one.mover is not None or one.seconder is not None
    settled = one.seconder is not None or motion.outcome is not None or motion.counts
    return motion if (named and (settled or _labelled(item, one))) or (motion.counts and words) else None


def _tokens(item: Business, lines: range, first: int, stop: int) -> range:
    """The tokens of lines between two tokens."""
    own = item.text.ranges
    return range(max(own[lines.start].start, first), min(own[lines.stop - 1].stop, stop))


def _said(item: Business, told: Sequence[range], first: int, stop: int) -> str:
    """The words of lines between two tokens."""
    parts = [_tokens(item, lines, first, stop) for lines in told]
    return "\n".join(words_of(item.text, Span("", own.start, own.stop)).plain for own in parts if own)


def _counts(votes: Sequence[Vote], said: str) -> dict[Choice, int]:
    """How many voted how: by those who are named where both sides are, else as words tell it."""
    named = {choice: sum(vote.choice is choice for vote in votes) for choice in Choice}
    counted = counts_in(said)
    if named[Choice.FOR] and named[Choice.AGAINST]:
        return {choice: count for choice, count in named.items() if count}
    if votes and not counted:
        return {choice: count for choice, count in named.items() if count or choice is not Choice.ABSTAINED}
    return counted


def _by_counts(counts: dict[Choice, int]) -> Outcome | None:
    """What became of a motion by its votes alone: it needs more for it than against."""
    if Choice.FOR not in counts or Choice.AGAINST not in counts:
        return None
    return Outcome.CARRIED if counts[Choice.FOR] > counts[Choice.AGAINST] else Outcome.LOST


def _labelled(item: Business, one: Begun) -> bool:
    return item.labels[item.text.line_of[one.first]] in TELLING


def _where(item: Business, one: Begun) -> Text:
    """The lines in which the names of a motion stand, with those that go on from them."""
    spans = [span for span in (one.mover, one.seconder) if span] or [Span("", one.first, one.first + 1)]
    first = min(item.text.line_of[span.first] for span in spans)
    last = max(item.text.line_of[span.last - 1] for span in spans)
    while last + 1 < len(item.labels) and item.labels[last + 1].endswith("+"):
        last += 1
    return join(line.words for line in item.text.lines[first : last + 1])


def _told(item: Business, one: Begun) -> list[range]:
    """The lines that tell what became of a motion: the rest of its paragraph, votes, and what names it."""
    text = item.text
    first = text.line_of[max(one.last - 1, one.first)]
    last = text.line_of[max(one.stop - 1, one.first)]
    own = item.parts[part_at(item, max(one.last - 1, one.first))].lines
    lines = [
        at
        for at in range(first, last + 1)
        if at in own or item.labels[at] in TELLING or _names_motion(text, at)
    ]
    starts = [at for at in lines if at - 1 not in lines]
    return [range(at, next(end for end in range(at, last + 2) if end not in lines)) for at in starts]


def _names_motion(text: TaggedText, line: int) -> bool:
    """Whether a line tells what became of "the motion" or "the amendment"."""
    own = text.ranges[line]
    tags = {tag for at in own for tag in text.tags[at]}
    ends = any("outcome" in text.tags[at] for at in own[-2:])
    return "outcome" in tags and ("move" in tags or len(own) <= FEW or ends)
