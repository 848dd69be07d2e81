"""Decisions that are printed as motions which were carried: "Moved by A, seconded by B, that … CARRIED".

What was moved is a decision where no word announces one behind it, and where the words below tell that
it was carried. Amendments, and motions of which nothing or something else is told, are left out.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from councilgraph.extractors.blocks.deciding import ENDING, LEADS, MOVES, clauses_below
from councilgraph.extractors.blocks.paragraphs import (
    Labelled,
    Paragraph,
    abbreviated,
    after_mark,
    part_at,
    sentence_end,
    sentences_of,
)
from councilgraph.extractors.blocks.spans import Span
from councilgraph.extractors.blocks.votes import UNSECONDED, counts_in, outcome_in
from councilgraph.extractors.lexicon.tagged import TaggedText
from councilgraph.ontology.minutes import Choice, Outcome

NEVER = (ENDING | {"ask", "paper", "row"}) - {"item"}
"""Labels of lines in which nothing is moved."""
LIKELY = frozenset(("motion", "lead", "clause", "vote", "item"))
"""Labels of lines in which something may be moved that nobody seconds."""
NAMED = 16  # tokens from who moved and seconded to what was moved
NEAR = 3  # paragraphs from what was moved to who moved it
BELOW = 6  # paragraphs within which the outcome is told, those of votes aside
AT_ONCE = 4  # tokens behind what was moved, within which the outcome stands
MOST_PLAIN = 7  # words without a capital among those that tell who moved and seconded
LEAST = 3  # tokens of a motion
AMENDING = 8  # tokens within which a motion says that it amends another
AMENDED = re.compile(r"\b(?:motion|resolution|recommendation) (?:as \w+ )?be (?:further )?amended\b")
CARRIED = frozenset((Outcome.CARRIED, Outcome.CARRIED_AS_AMENDED))
LOST = frozenset((Outcome.LOST, Outcome.WITHDRAWN))


def moved_spans(paper: Labelled, taken: Collection[int]) -> Iterator[tuple[Span, bool]]:
    """What was moved, and whether it is a decision; `taken` are tokens of decisions that words announce.

    Motions of which the words below do not tell the outcome are left to the model of spans.
    """
    text = paper.text
    begins = [_moved_at(paper, at) for at in range(len(paper.parts))]
    amending = [first is not None and _amends(paper, at, first) for at, first in enumerate(begins)]
    mains = [None if amends else first for first, amends in zip(begins, amending, strict=True)]
    later = [None if first in taken else first for first in begins]
    for at, first in enumerate(begins):
        if first is None or first in taken:
            continue
        last = sentence_end(text, range(first, paper.parts[at].tokens.stop))
        ends = later if amending[at] else mains
        told, aside = _told(paper, ends, at, last, amended=not amending[at])
        words = _words(paper, told)
        span = Span("resolution", first, last)
        settled = amending[at] and outcome_in(words) is not None
        settled = settled or (not _is_carried(words) and _is_carried(_words(paper, aside)))
        if settled or any(token in taken for token in told) or _is_lost(words):
            yield span, False
        elif last - first >= LEAST and not amending[at] and _is_carried(words):
            leads = text.tokens.words[last - 1].text in LEADS
            below = clauses_below(paper, at, span) if leads else []
            yield from ((one, True) for one in below or [span])


def outcome_tokens(paper: Labelled, motion: Span) -> range:
    """The tokens behind a motion, in its paragraph, that tell that it was carried, as "Agreed" behind it.

    None where their sentence goes on to what else was decided.
    """
    text = paper.text
    part = paper.parts[part_at(paper.parts, motion.first)]
    ended = text.tokens.words[motion.last - 1].text == "."
    stop = sentence_end(text, range(motion.last - (not ended), part.tokens.stop))
    told = [word.lower for word in text.tokens.words[motion.last : stop]]
    goes_on = {"that", "to"} & set(told)
    return range(motion.last, stop) if not goes_on and _is_carried(" ".join(told)) else range(0)


def _told(
    paper: Labelled, begins: Sequence[int | None], at: int, last: int, *, amended: bool
) -> tuple[list[int], list[int]]:
    """The tokens behind what was moved, up to the next motion or item, and those of its amendment alone.

    What was `amended` is not told by these.
    """
    told, aside = list[int](), list[int]()
    for own in _below(paper, begins, at, last):
        (aside if amended and _is_of_amendment(paper.text, own) else told).extend(own)
    return told, aside


def _below(paper: Labelled, begins: Sequence[int | None], at: int, last: int) -> Iterator[range]:
    """The sentences behind what was moved in its paragraph, and the paragraphs below it."""
    for own in sentences_of(paper.text, paper.parts[at]):
        yield range(max(own.start, last), max(own.stop, last))
    left = BELOW
    for place, part in enumerate(paper.parts[at + 1 :], at + 1):
        left -= paper.label(part) != "vote"
        if not left or part.lines.start in paper.heads or begins[place] is not None:
            return
        yield part.tokens


def _words(paper: Labelled, tokens: Sequence[int]) -> str:
    """Tokens as words with spaces between them."""
    return " ".join(paper.text.tokens.words[token].text for token in tokens)


def _is_of_amendment(text: TaggedText, own: range) -> bool:
    """Whether words tell of an amendment, and not of the motion."""
    return {text.tokens.words[token].lower for token in own} & {"amendment", "motion"} == {"amendment"}


def _is_carried(words: str) -> bool:
    """Whether words behind a motion tell that it was carried, or that more voted for it than against."""
    counts = counts_in(words)
    outvoted = counts.get(Choice.FOR, 0) > counts.get(Choice.AGAINST, counts.get(Choice.FOR, 0))
    return outcome_in(words) in CARRIED or outvoted


def _is_lost(words: str) -> bool:
    """Whether words behind a motion tell that it was lost, withdrawn or not seconded."""
    counts = counts_in(words)
    against = counts.get(Choice.AGAINST, 0)
    outvoted = bool(against) and against >= counts.get(Choice.FOR, against + 1)
    return outvoted or outcome_in(words) in LOST or UNSECONDED.search(words) is not None


def _moved_at(paper: Labelled, at: int) -> int | None:
    """The first token of what a paragraph says was moved; None where it says nothing of the kind."""
    text, part = paper.text, paper.parts[at]
    if paper.label(part) in NEVER:
        return None
    that = _that_at(text, part)
    if that is not None:
        return that if _is_moved(paper, at, that) else None
    movers = [token for token in part.tokens if MOVES & set(text.tags[token])]
    if paper.label(part) not in LIKELY and not any("second" in text.tags[token] for token in movers):
        return None
    for mover in reversed(movers):
        first = _opened_by(text, part, mover)
        if first is not None and not _is_only_told_of(text, part, mover, movers):
            return first
    return None


def _is_only_told_of(text: TaggedText, part: Paragraph, mover: int, movers: Sequence[int]) -> bool:
    """Whether a sentence tells of an amendment that nobody moves in it: "An amendment was carried"."""
    own = next(own for own in sentences_of(text, part) if mover in own)
    return text.tokens.words[mover].lower == "amendment" and not any(
        one in own for one in movers if one != mover
    )


def _amends(paper: Labelled, at: int, first: int) -> bool:
    """Whether what was moved at a token is called an amendment before it in its sentence, or amends."""
    opens = next(own.start for own in sentences_of(paper.text, paper.parts[at]) if first in own)
    said = [word.lower for word in paper.text.tokens.words[opens : first + AMENDING]]
    amends = any(word.startswith("amend") for word in said[: first - opens])
    return amends or AMENDED.search(" ".join(said[first - opens :])) is not None


def _is_moved(paper: Labelled, at: int, that: int) -> bool:
    """Whether a "That …" is a motion: who moved it stands beside it, or what became of it right behind."""
    tags, parts = paper.text.tags, paper.parts
    around = parts[max(at - 1, 0) : at + NEAR]
    if any(MOVES & set(tags[token]) for one in around for token in one.tokens):
        return True
    rest = range(sentence_end(paper.text, range(that, parts[at].tokens.stop)), parts[at].tokens.stop)
    below = parts[at + 1].tokens if at + 1 < len(parts) else range(0)
    return any("outcome" in tags[token] for token in [*rest, *below][:AT_ONCE])


def _opened_by(text: TaggedText, part: Paragraph, mover: int) -> int | None:
    """The "that", "to" or "not to" which a word that moves opens in its sentence, behind names alone."""
    words, tags = text.tokens.words, text.tags
    for token in range(mover + 1, min(mover + NAMED, part.tokens.stop)):
        before = words[token - 1]
        if words[token].text == "." and len(before.text) > 1 and not abbreviated(text, token - 1):
            return None
        behind = [words[at] for at in range(mover + 1, token) if words[at].text.isalpha()]
        plain = sum(not word.capital for word in behind)
        if behind and (plain == len(behind) or plain > MOST_PLAIN):
            continue  # "support services; to": nobody is named
        opens = before.text in ",:;" or before.capital or MOVES & set(tags[token - 1])
        after = words[token + 1] if token + 1 < part.tokens.stop else before
        said = words[token].lower
        if opens and (said == "that" or (said == "to" and after.shape[0] == "x")):
            return token
        if opens and said == "not" and after.lower == "to":
            return token
    return None


def _that_at(text: TaggedText, part: Paragraph) -> int | None:
    """The "That" with which a paragraph begins, or which stands behind a number or a name and a colon."""
    words = text.tokens.words
    own = after_mark(text, part)
    if own and words[own.start].lower == "that":
        return own.start
    for token in own[1:NAMED]:
        if words[token].lower == "that" and words[token].capital and words[token - 1].text in ":-–":
            return token
    return None
