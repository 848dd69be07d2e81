"""Motions and what is moved to change them: which is an amendment, and what is told of the main motion again.

Behind its amendments a motion is put once more: "the motion as amended was carried", "The motion (Roe/Fox)
was put and lost", or "CARRIED" alone below an amendment that fell.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from councilgraph.extractors.blocks.motion_words import Begun, Business
from councilgraph.extractors.blocks.paragraphs import part_at
from councilgraph.extractors.blocks.spans import words_of
from councilgraph.extractors.blocks.votes import by_counts, counts_in, outcome_in
from councilgraph.ontology.minutes import Outcome

AMENDING = ("amend", "substitute", "altered", "alteration")
"""With what words for changing a motion begin."""
SUBSTANTIVE = frozenset(("substantive", "original", "main"))
"""Words for the motion that amendments were moved to."""
MAIN = SUBSTANTIVE | {"motion"}
BEFORE_MAIN = frozenset(("and", "."))
"""What stands before "the motion" where a line tells of its amendment too."""
ALONE = 2  # tokens of a line that is no more than an outcome
HEADING = 3  # tokens of a line that only says that an amendment follows
FAR = 6  # tokens behind the names of a motion, or of its words, that may call it an amendment


def put_later(item: Business, begun: Sequence[Begun]) -> Iterator[Begun]:
    """The motions without those that only name an earlier one: "The motion (Roe/Fox) was lost"."""
    kept: list[Begun] = []
    for one in begun:
        before = item.text.tokens.words[max(one.first - 2, 0) : one.first]
        named = [word.lower for word in before] in (["motion", "("], ["proposal", "("])
        same = [
            main for main in kept if named and one.text is None and _movers(item, main) == _movers(item, one)
        ]
        if same:
            same[-1].again = range(one.first, one.stop)
        else:
            kept.append(one)
    yield from kept


def _movers(item: Business, one: Begun) -> list[str]:
    """The names of who moved and who seconded a motion."""
    return [words_of(item.text, span).plain if span else "" for span in (one.mover, one.seconder)]


def vote_again(item: Business, begun: list[Begun]) -> None:
    """Gives the first motion what is told behind its amendments: "the motion as amended was carried".

    Where nobody moved one, that is told of what was decided.
    """
    named = [one for one in begun if one.mover or one.seconder or one.text]
    if not named or not amends(item, named[-1]):
        return
    last = named[-1]
    main = next((one for one in reversed(named) if not amends(item, one)), None)
    alone = begun.pop() if main is not None and begun[-1] is not last else None
    again = range(alone.first, alone.stop) if alone else _told_again(item, last)
    if again and main is not None:
        main.again, last.stop = again, again.start
    elif again and any(placed.first < last.first for placed in item.decided):
        begun.append(Begun(again.start, stop=again.stop))
        last.stop = again.start


def _told_again(item: Business, last: Begun) -> range:
    """The tokens that tell of another vote behind the one on an amendment."""
    settled = False
    for line in range(item.text.line_of[last.last - 1], item.text.line_of[last.stop - 1] + 1):
        own = _behind_amendment(item, item.text.ranges[line])
        words = [item.text.tokens.words[at].lower for at in own]
        said = " ".join(words)
        amends = any(word.startswith("amendment") for word in words)
        named = bool(SUBSTANTIVE & set(words)) or "as amended" in said
        moves = any("move" in item.text.tags[at] for at in own)
        outcome, counts = outcome_in(said), counts_in(said)
        settled = settled or own.start > item.text.ranges[line].start
        told = moves and (named or (settled and (outcome or counts)))
        alone = len(own) <= ALONE and outcome is Outcome.CARRIED  # below an amendment that fell: "CARRIED"
        told = told or (settled and (alone or by_counts(counts) is Outcome.CARRIED))
        if told and not amends:
            return range(own.start, last.stop)
        settled = settled or outcome is not None
    return range(0)


def _behind_amendment(item: Business, own: range) -> range:
    """The tokens of a line, from "and the motion" or "The motion" on where one tells of both."""
    words = [item.text.tokens.words[at].lower for at in own]
    cuts = (at for at in range(len(words) - 2) if words[at] in BEFORE_MAIN and words[at + 1] == "the")
    cut = next((at for at in cuts if words[at + 2] in MAIN), 0)
    return range(own.start + cut, own.stop)


def amends(item: Business, one: Begun, signs: tuple[str, ...] = AMENDING) -> bool:
    """Whether a motion is an amendment: its sentence has a word before its words that begins with a sign."""
    own = item.parts[part_at(item.parts, one.first)].tokens
    near = range(own.start, min(one.last + FAR, own.stop))
    above = item.text.ranges[max(item.text.line_of[own.start] - 1, 0)]
    headed = range(above.start, above.start + 1 if len(above) <= HEADING else above.start)
    said = range(one.text.first, min(one.text.last, one.text.first + FAR)) if one.text else range(0)
    words = item.text.tokens.words
    return any(words[at].lower.startswith(signs) for at in (*headed, *near, *said))
