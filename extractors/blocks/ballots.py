"""Who voted how by name: lists behind a word for the choice, and names with their choice behind them.

"For (3): Councillors Roe, Fox and Lee", "Noes – Roe, Fox.", "Councillor Roe – Nay", "Roe, Fox yes"; and names
of whom a sentence tells: "Councillors Roe and Fox voted against, and Councillor Lee abstained".
Those who were absent, recused or did not vote are named in the same places, and are neither.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from councilgraph.extractors.blocks.answers import ANSWERS
from councilgraph.extractors.blocks.people import TITLES, WIDE
from councilgraph.extractors.blocks.spans import Span
from councilgraph.extractors.blocks.vote_tables import CHOICES, ticked_votes
from councilgraph.extractors.lexicon.tagged import TaggedText

OPENS = frozenset((":", "–", "-", "—", "were", ")"))
"""What stands between a choice and the names of those who made it."""
BETWEEN = frozenset((
    "the", "motion", "amendment", "amended", "vote", "votes", "voting", "substantive", "resolution",
    "proposal", "recommendation", "as", "against", "(", "members", "members:", "of", "and",
))  # fmt: skip
SEPARATORS = frozenset((",", ";", "and", "&", "|", "agus", "a'r"))
NEITHER = frozenset((
    "absent", "recused", "vote", "voting", "not", "did", "present", "excused", "carried", "all", "none",
    "nil",
))  # fmt: skip
AWAY = frozenset(("not", "did", "absent", "recused", "excused", "away"))
"""Words at the beginning of a line, or behind names, of those who did not vote."""
PARTICLES = frozenset(
    ("de", "van", "von", "der", "den", "le", "la", "du", "da", "di", "ap", "ab", "ó", "ní", "mac", "d'", "d’")
)
JOINTS = frozenset(("-", "–", "'", "’"))
MOST = 6  # tokens of a name
AHEAD = 9  # tokens between a choice and what opens its list
VOTED = frozenset(("vote", "votes", "voted", "voting"))
NEAR = 30  # tokens of a bracket that tells who voted how
ALONE = frozenset(("yes", "no", "aye", "nay", "yea", "for", "against", "abstain", "abstained", "abstains"))
"""Words that say the choice of the name before them."""


def named_votes(text: TaggedText, labels: Sequence[str], own: range) -> list[Span]:
    """The names of those who voted among tokens, as spans of how each did."""
    found: list[Span] = []
    at = own.start
    while at < own.stop:
        choice = _choice(text, at)
        begin = _list_begins(text, labels, at, own.stop) if choice else None
        if choice and begin is not None:
            names = list(_names(text, labels, begin, own.stop))
            found += [Span(choice, *name) for name in names]
            at = names[-1][1] if names else begin
        else:
            at += 1
    told = list(_told(text, labels, own))
    saying = {at for span in told for at in range(span.first, span.last)}
    found = [*(span for span in found if span.first not in saying), *told]
    listed = {text.line_of[span.first] for span in found}
    lines = range(text.line_of[own.start], text.line_of[own.stop - 1] + 1) if own else range(0)
    for line in lines:
        if line not in listed:
            found += _behind(text, _called_on(text, line, labels[line]))
    ticked = list(ticked_votes(text, lines))
    tabled = {text.line_of[span.first] for span in ticked}
    return [*(span for span in found if text.line_of[span.first] not in tabled), *ticked]


def _told(text: TaggedText, labels: Sequence[str], own: range) -> Iterator[Span]:
    """Names behind a title, or in brackets, of whom the words right behind them say how they voted."""
    at = own.start
    while at < own.stop:
        bracket = at > own.start and _is_within(text, at, own.start)
        opens = bracket or not TITLES.isdisjoint(text.tags[at])
        names = list(_names(text, labels, at, own.stop)) if opens else []
        end = names[-1][1] if names else at
        choice = _voted(text, end, own.stop) if names else None
        if bracket and names and not choice:
            choice = _chose(text, end, own.stop)
        if names and at > own.start and text.tokens.words[at - 1].lower == "by":
            names = names[1:]  # "seconded by Cllr Fox; Cllr Lee voting against"
        yield from (Span(choice, *name) for name in names if choice)
        at = max(end, at + 1)


def _voted(text: TaggedText, at: int, stop: int) -> str | None:
    """The choice that a verb says: "voted for", "voting against", "abstained"; None for other words."""
    verb = text.tokens.words[at].text if at < stop else ""  # "Abstained" with a capital begins a list
    if verb in ("abstained", "abstaining", "abstain"):
        return "abstained"
    behind = range(at + 1, min(at + 3, stop)) if verb in ("voted", "voting", "votes") else ()
    return next((choice for each in behind if (choice := _choice(text, each))), None)


def _is_within(text: TaggedText, at: int, start: int) -> bool:
    """Whether a token opens a bracket, or what stands in one behind a comma or semicolon."""
    words = text.tokens.words
    if words[at - 1].text not in "(;,":
        return False
    signs = (words[place].text for place in range(at - 1, max(start, at - NEAR) - 1, -1))
    return next((sign for sign in signs if sign in "()"), ")") == "("


def _chose(text: TaggedText, at: int, stop: int) -> str | None:
    """The choice that closes a bracket: "(Roe and Fox in favor)", "(Lee opposed)"; None for other words."""
    near = text.tokens.words[at : min(at + MOST, stop)]
    close = next((place for place, word in enumerate(near) if word.text in "),;"), 0)
    choices = {_choice(text, each) for each in range(at, at + close)}
    return next(iter(choices)) if len(choices) == 1 else None


def is_no_vote(text: TaggedText, at: int) -> bool:
    """Whether a name that begins at a token is of those who did not vote.

    Their line begins with the word, or it stands behind their names: "(Roe and Fox absent)".
    """
    own = text.ranges[text.line_of[at]]
    behind = next(
        (
            word
            for each in range(at, own.stop)
            if not _goes_on(text, each, word := text.tokens.words[each].lower)
        ),
        "",
    )
    return AWAY & {text.tokens.words[own.start].lower, behind} != set()


def _goes_on(text: TaggedText, at: int, word: str) -> bool:
    """Whether a list of names goes on with a word."""
    return word in SEPARATORS or word in ("was", "were", "being", "the") or text.tokens.words[at].capital


def _called_on(text: TaggedText, line: int, label: str) -> range:
    """The tokens of a line that may be names with their choice behind: a vote, or behind "Roll call:"."""
    own = text.ranges[line]
    if label in ("vote", "row"):
        return own
    colons = (at for at in own if at > own.start and text.tokens.words[at].text == ":")
    return next((range(at + 1, own.stop) for at in colons if "vote" in text.tags[at - 1]), range(0))


def _choice(text: TaggedText, at: int) -> str | None:
    """The choice that a word says; who did "not vote" made none."""
    if not text.tags[at] or text.tokens.words[at].lower in NEITHER:
        return None
    return next((kind for tag, kind in CHOICES.items() if tag in text.tags[at]), None)


def _list_begins(text: TaggedText, labels: Sequence[str], at: int, stop: int) -> int | None:
    """The token at which the names of those who made a choice begin; None where no list follows."""
    words = text.tokens.words
    loud = words[at].shape == "XX" or labels[text.line_of[at]] == "vote"
    opened = False
    for next_at in range(at + 1, min(at + AHEAD, stop)):
        word = words[next_at]
        if word.text in OPENS or OPENS & set(word.text[:3]) - {"-"}:
            opened = True
        elif opened or not (word.shape[0] == "9" or word.lower in BETWEEN or _same(text, at, next_at)):
            titled = bool(TITLES & set(text.tags[next_at]))
            first = _is_named(text, next_at) or titled or word.text == "("
            if not opened and _is_in_sentence(text, at):
                return None
            return next_at if (opened or (loud and titled)) and first else None
    return None


def _is_in_sentence(text: TaggedText, at: int) -> bool:
    """Whether a choice is told of a ballot: "there voted for Councillor Roe", who did not vote so herself."""
    start = text.ranges[text.line_of[at]].start
    return any(text.tokens.words[place].text in VOTED for place in range(start, at + 1))


def _same(text: TaggedText, at: int, other: int) -> bool:
    """Whether a word goes on with the same choice: "voted for", "in favour"."""
    return (other == at + 1 and _choice(text, other) == _choice(text, at)) or text.tokens.words[
        other
    ].lower == "favour"


def _names(text: TaggedText, labels: Sequence[str], at: int, stop: int) -> Iterator[tuple[int, int]]:
    """The names of a list that begins at a token: what stands between commas, while it looks like names."""
    words = text.tokens.words
    separated = True
    while at < stop:
        if words[at].text == "(" and words[at - 1].text not in SEPARATORS:
            close = next((t for t in range(at, min(at + MOST, stop)) if words[t].text == ")"), None)
            if close is None:
                return
            at = close + 1
        elif words[at].lower in SEPARATORS or words[at].lower == "the":
            separated, at = True, at + 1
        elif TITLES & set(text.tags[at]) or (words[at].text == "." and TITLES & set(text.tags[at - 1])):
            at += 1
        else:
            last = _name_ends(text, at, stop)
            below = at > 0 and text.line_of[at] != text.line_of[at - 1]
            column = at > 0 and text.tokens.starts[at] - text.tokens.ends[at - 1] > WIDE
            goes_on = separated or column or (below and labels[text.line_of[at]] in ("vote", "vote+", "row"))
            if last == at or not goes_on:
                return
            yield at, last
            separated, at = False, last


def _is_named(text: TaggedText, at: int) -> bool:
    """Whether a word may be part of the name of somebody who voted."""
    word, tags = text.tokens.words[at], text.tags[at]
    if word.lower in NEITHER or {"nothing", "outcome", "second", "move"} & set(tags):
        return False
    if _choice(text, at) and "given" not in tags:
        return False
    return word.capital or word.shape == "xX" or word.lower in PARTICLES


def _name_ends(text: TaggedText, at: int, stop: int) -> int:
    """The token after the name that begins at a token; the same token where none does."""
    words = text.tokens.words
    last, capitals = at, 0
    while last < min(at + MOST, stop):
        apart = text.tokens.starts[last] - text.tokens.ends[last - 1] if last > at else 0
        joint = words[last].text in JOINTS and last > at and apart == 0
        joint = joint and not (last + 1 < stop and words[last + 1].lower in ANSWERS)
        stopped = words[last].text == "." and last > at and len(words[last - 1].text) <= 1 + (last - 1 == at)
        if last > at and (apart > WIDE or text.line_of[last] != text.line_of[at]):
            break
        if not (joint or stopped or _is_named(text, last)):
            break
        capitals += not words[last].text.islower()
        last += 1
    while last > at and words[last - 1].text in JOINTS:
        last -= 1
    return last if capitals else at


def _behind(text: TaggedText, own: range) -> list[Span]:
    """Names with their choice behind them among tokens: "Roe For; Fox Against", "Roe, Fox no"."""
    words = text.tokens.words
    found: list[Span] = []
    waiting: list[tuple[int, int]] = []
    at = own.start
    while at < own.stop:
        ends = at + 1 == own.stop or not words[at + 1].text[0].isalnum()
        choice = _choice(text, at) if words[at].lower in ALONE and ends else None
        if choice and waiting:
            found += [Span(choice, *name) for name in waiting]
            waiting, at = [], at + 1
        elif words[at].lower in NEITHER or _ends_label(text, at, own.stop):
            waiting, at = [], at + 1
        elif TITLES & set(text.tags[at]):
            at += 1
        else:
            last = _name_ends(text, at, own.stop)
            if last > at:
                waiting.append((at, last))
            at = max(last, at + 1)
    return found


def _ends_label(text: TaggedText, at: int, stop: int) -> bool:
    """Whether a colon has no choice behind it, so that what it ends names nobody: "Roll call: Roe, aye"."""
    return ":" in text.tokens.words[at].text and not (at + 1 < stop and _choice(text, at + 1))
