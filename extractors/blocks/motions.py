"""The motions of an item: who moved and seconded what, and what became of each.

A motion begins where somebody moves it, and what follows up to the next one tells of it: its words,
its seconder, the votes, and whether it was carried. Motions that nobody is named for are those of a
vote that is told beside a decision.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from councilgraph.extractors.blocks.amending import amends, put_later, vote_again
from councilgraph.extractors.blocks.contests import settle_contest
from councilgraph.extractors.blocks.motion_words import BEHIND, Begun, Business, moved_clause, words_moved
from councilgraph.extractors.blocks.movers import person_of
from councilgraph.extractors.blocks.paragraphs import part_at
from councilgraph.extractors.blocks.put_against import decide_between
from councilgraph.extractors.blocks.spans import Span, words_of
from councilgraph.extractors.blocks.votes import UNANIMOUS, by_counts, counts_in, outcome_in
from councilgraph.extractors.text.lines import join
from councilgraph.ontology.minutes import Choice, Motion, Outcome, Vote
from councilgraph.ontology.model import Text

CHOICES = {"aye": Choice.FOR, "nay": Choice.AGAINST, "abstained": Choice.ABSTAINED}
EVENTS = frozenset(("mover", "seconder", "motion"))
TELLING = frozenset(("vote", "motion"))
"""Labels of lines that tell of a motion."""
VOTING = frozenset(("vote", "lead", "clause", "motion", "item"))
"""Labels of lines in which a vote may be told that nobody is named for."""
TOLD = re.compile(r"[^.!?]++(?:[.!?](?!\s|$)[^.!?]*+)*+[.!?]?")
"""A sentence."""
NEAR = 8  # tokens from a vote to the decision that it is of
FEW = 6  # tokens of a line that says no more than an outcome
SHORT = 12  # tokens of a line that tells no more than votes
FAR = 6  # lines between the names of one motion
FALLEN = frozenset((Outcome.LOST, Outcome.WITHDRAWN))


def read_motions(item: Business) -> list[Motion]:
    """The motions of an item, in order."""
    begun = list(_begin(item))
    for one, after in pairwise([*begun, None]):
        if one is not None:
            one.stop = after.first if after else item.own.stop
    begun = list(put_later(item, begun))
    vote_again(item, begun)
    found = [(one, motion) for one in begun if (motion := _finish(item, one))]
    for at, (one, motion) in enumerate(found):
        mains = [before for before in range(at) if not amends(item, found[before][0])]
        motion.amends = mains[-1] + 1 if mains and amends(item, one, ("amendment",)) else 0
    for (one, main), (other, amendment) in pairwise(found):
        if not amends(item, one):
            called = amends(item, other)
            decide_between(item.text.document.text, main, amendment, decided=called and bool(item.decided))
    settle_contest([motion for _, motion in found], [one.decision.text for one in item.decided])
    return [motion for _, motion in found]


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
    if one.mover is None and one.seconder is None and one.text is None:
        return any(one.first < placed.first and placed.last <= span.first for placed in item.decided)
    if span.kind == "motion" and one.mover and _is_decided_at_once(item, one, span.first):
        return True
    if span.kind in ("mover", "motion"):
        told = one.mover if span.kind == "mover" else one.text
        return told is not None or far or _is_settled(item, one.last, span.first)
    if span.kind == "seconder" and one.seconder:  # "He proposed, as an amendment, seconded by"
        return amends(item, Begun(span.first, seconder=span))
    return span.kind == "vote"


def _is_decided_at_once(item: Business, one: Begun, before: int) -> bool:
    """Whether the paragraph that names who moved something goes on to what was decided, before a token."""
    own = item.parts[part_at(item.parts, one.last - 1)].tokens
    return any(one.last <= placed.first < min(own.stop, before) for placed in item.decided)


def _is_settled(item: Business, first: int, stop: int) -> bool:
    """Whether an outcome is told between the words of a motion and a token, outside of what was decided."""
    said = {at for placed in item.decided for at in range(placed.first, placed.last)}
    beside = [at for at in range(first, stop) if at not in said]
    words = " ".join(item.text.tokens.words[at].text for at in beside)
    return any("outcome" in item.text.tags[at] for at in beside) or outcome_in(words) is Outcome.LOST


def _events(item: Business) -> list[Span]:
    """The names and words of motions in an item, and votes that nobody is named for, in order."""
    named = [span for span in item.spans if span.kind in EVENTS]
    return sorted([*named, *_votes_alone(item, named)], key=lambda span: (span.first, span.last))


def _votes_alone(item: Business, named: Sequence[Span]) -> Iterator[Span]:
    """Votes on decisions that nobody is named for: where each begins to be told.

    Behind a motion that somebody moved, only what is told when the fate of that one is known.
    """
    told = -1
    for own in _vote_blocks(item):
        before = next((span for span in reversed(named) if span.first < own.stop), None)
        decided = [
            one for one in item.decided if own.start - BEHIND <= one.last and one.first < own.stop + NEAR
        ]
        inside = any(one.first in own for one in decided)
        follows = own.start == told
        if before:
            follows = follows or own.start == item.parts[part_at(item.parts, before.last - 1)].tokens.stop
        tells = item.labels[item.text.line_of[own.start]] in TELLING
        if (
            (follows and tells and not inside)
            or not (decided or not named)
            or (before and not _is_settled(item, before.last, own.start))
        ):
            continue
        if _is_counted(item, own, decided=bool(decided)):
            yield Span("vote", own.start, own.start + 1)
            told = own.stop


def _vote_blocks(item: Business) -> Iterator[range]:
    """The tokens of paragraphs that may tell a vote, those of lines of votes below each other together."""
    block = range(0)
    for part in item.parts:
        label = item.labels[part.lines.start]
        if part.tokens.start not in item.own or label not in VOTING:
            continue
        above = item.labels[item.text.line_of[block.start]] if block else ""
        goes_on = label == above == "vote" and block.stop == part.tokens.start
        if block and not goes_on:
            yield block
        block = range(block.start if goes_on else part.tokens.start, part.tokens.stop)
    if block:
        yield block


def _is_counted(item: Business, own: range, *, decided: bool) -> bool:
    """Whether tokens tell how many voted how, or beside what was `decided` who did."""
    heads = [span.last for span in item.spans if span.kind in ("no", "title") and span.first in own]
    start = max([own.start, *heads])
    line = item.text.ranges[item.text.line_of[max(start - 1, own.start)]]
    if heads and not any(word.text[0].isalpha() for word in item.text.tokens.words[start : line.stop]):
        start = line.stop  # the number of a file, "(4/5/7)"
    rest = range(start, own.stop)
    counts = counts_in(words_of(item.text, Span("", rest.start, rest.stop)).plain) if rest else {}
    named = any(span.kind in CHOICES and span.first in rest for span in item.spans)
    return len(counts) > 1 or (named and decided)


def _finish(item: Business, one: Begun) -> Motion | None:
    """The motion with its words, names, votes and outcome; None where it is no more than a mention."""
    clause = one.text or moved_clause(item, one)
    if clause:
        ends = [placed.last for placed in item.decided if placed.first == clause.first]
        clause = clause._replace(last=min([clause.last, *ends]))
    words, resolved = words_moved(item, one, clause)
    motion = Motion(_where(item, one), words or _where(item, one))
    motion.mover, motion.seconder = (
        person_of(words_of(item.text, span), item.present) if span else None
        for span in (one.mover, one.seconder)
    )
    _tell(item, one, motion, clause)
    if motion.outcome is None and resolved:
        motion.outcome = Outcome.CARRIED
    named = one.mover is not None or one.seconder is not None
    settled = one.seconder is not None or motion.outcome is not None or motion.counts or _is_headed(item, one)
    return motion if (named and settled) or ((motion.counts or motion.votes) and words) else None


def _is_headed(item: Business, one: Begun) -> bool:
    """Whether an item is a motion: its heading names who moved it, or stands behind its number."""
    if one.mover is None:
        return False
    titles = [span for span in item.spans if span.kind == "title"]
    numbers = [span.last for span in item.spans if span.kind == "no"]
    named = any(span.first <= one.mover.first < span.last for span in titles)
    return named or one.mover.first in numbers


def _tell(item: Business, one: Begun, motion: Motion, clause: Span | None) -> None:
    """Adds the votes on a motion and what became of it, as the words behind it tell."""
    told = _words_behind(item, one, clause)
    said = "\n".join(words.plain for words in told)
    own = one.again or range(one.first, one.stop)
    inside = [span for span in item.spans if span.first in own]
    motion.votes = [
        Vote(words_of(item.text, span), CHOICES[span.kind]) for span in inside if span.kind in CHOICES
    ]
    motion.counts = _counts(motion.votes, said)
    before = None if motion.counts else _said_before(item, one)
    if before and (counts := _counts([], before.plain)):
        motion.counts, told = counts, [before, *told]
    motion.told = join(told) if told else None
    told_at = next((match.end() for match in TOLD.finditer(said) if outcome_in(match.group())), len(said))
    motion.unanimous = UNANIMOUS.search(said, 0, told_at) is not None
    marked = next((span.value for span in inside if span.kind == "outcome" and span.value), "")
    motion.outcome = (
        Outcome(f"cg:{marked.capitalize()}") if marked else outcome_in(said) or by_counts(motion.counts)
    )


def _words_behind(item: Business, one: Begun, clause: Span | None) -> list[Text]:
    """The words that tell of a motion: between its names and its words, and behind both."""
    if one.again:
        lines = range(item.text.line_of[one.again.start], item.text.line_of[one.again.stop - 1] + 1)
        pieces = [(lines, one.again)]
    else:
        between = range(one.last, clause.first if clause else one.last)
        behind = range(max(one.last, clause.last if clause else 0), one.stop)
        pieces = [(own, rest) for rest in (between, behind) for own in _told(item, one)]
    parts = (_tokens(item, own, rest.start, rest.stop) for own, rest in pieces)
    return [words_of(item.text, Span("", own.start, own.stop)) for own in parts if own]


def _said_before(item: Business, one: Begun) -> Text | None:
    """What the paragraph says from what was decided to who moved it: "Agreed, 3 to 2. Moved by AR"."""
    start = item.parts[part_at(item.parts, one.first)].tokens.start
    begins = [placed.first for placed in item.decided if start <= placed.first < one.first]
    return words_of(item.text, Span("", begins[-1], one.first)) if begins and one.mover else None


def _tokens(item: Business, lines: range, first: int, stop: int) -> range:
    """The tokens of lines between two tokens."""
    own = item.text.ranges
    return range(max(own[lines.start].start, first), min(own[lines.stop - 1].stop, stop))


def _counts(votes: Sequence[Vote], said: str) -> dict[Choice, int]:
    """How many voted how: by those who are named where both sides are, else as words tell it."""
    counted = counts_in(said)
    named = Counter(vote.choice for vote in votes)
    both = bool(named[Choice.FOR] and named[Choice.AGAINST])
    found = {
        choice: named[choice] if named[choice] and (both or choice not in counted) else counted.get(choice, 0)
        for choice in Choice
    }
    if not found[Choice.FOR] and Choice.AGAINST not in counted:
        return {}
    nobody = votes or Choice.ABSTAINED in counted  # "4 for, 1 abstained": against it was nobody
    told = {*counted, *([Choice.AGAINST] if nobody else [])}
    return {choice: count for choice, count in found.items() if count or choice in told}


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
    own = item.parts[part_at(item.parts, max(one.last - 1, one.first))].lines
    lines = [
        at
        for at in range(first, last + 1)
        if item.labels[at] != "section"
        and (
            at in own or item.labels[at] in TELLING or _names_motion(item, at) or _leads_with_votes(item, at)
        )
    ]
    begins = {part.lines.start for part in item.parts}
    starts = [at for at in lines if at - 1 not in lines or at in begins]
    return [
        range(at, next(end for end in range(at + 1, last + 2) if end not in lines or end in starts))
        for at in starts
    ]


def _names_motion(item: Business, line: int) -> bool:
    """Whether a line tells what became of "the motion" or "the amendment", beside what was decided."""
    text, line_of = item.text, item.text.ranges[line]
    beside = [at for at in line_of if not any(one.first <= at < one.last for one in item.decided)]
    own = beside or [*line_of]
    tags = {tag for at in own for tag in text.tags[at]}
    edges = any("outcome" in text.tags[at] for at in {*own[-2:], line_of.start})
    told = edges or "outcome" in tags or outcome_in(text.lines[line].plain) in FALLEN
    return told and (bool({"move", "second"} & tags) or len(own) <= FEW or edges)


def _leads_with_votes(item: Business, line: int) -> bool:
    """Whether a line that leads to what was decided, or a short one, tells how many voted for it."""
    short = item.labels[line] == "lead" or len(item.text.ranges[line]) <= SHORT
    return short and Choice.AGAINST in counts_in(item.text.lines[line].plain)
