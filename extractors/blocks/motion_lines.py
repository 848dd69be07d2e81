"""Lines that begin a motion or a resolution, and so no item: "2. Moved by Ada Roe, seconded by Ben Fox"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from councilgraph.extractors.lexicon.tagged import TaggedText
from councilgraph.extractors.text.line_numbers import Numbered

MOTIONS = frozenset(("move", "resolve"))
NOT_TITLE = frozenset(("councillor", "title", "given", "rank", "outcome", "resolve", "disposition"))
TOLD_OF_MOTION = frozenset(("outcome", "councillor", "move", "second", "vote"))
LEAST_TITLE, MOST_TITLE = 4, 9  # tokens of a line that is the heading of a motion
OFTEN = 2  # lines of nothing but the same word for a motion, with more of which it heads motions


def begins_motion(text: TaggedText, at: int, number: Numbered | None, said: Mapping[str, int]) -> bool:
    """Whether a line begins a motion or a resolution: with a word for it, and who moved, or the outcome."""
    own = [t for t in text.ranges[at] if number is None or text.place(at, t)[0] >= number.end]
    if not own or not MOTIONS & set(text.tags[own[0]]):
        return False
    rest = [t for t in own[1:4] if text.tokens.words[t].lower != "for"]  # "Proposed changes for 2024"
    told = any(TOLD_OF_MOTION & set(text.tags[t]) for t in rest) or any(
        text.tokens.words[t].lower in (":", "by") for t in rest
    )
    if number is not None and _titles_motion(text, own):
        return False
    return told or (len(own) == 1 and said[text.tokens.words[own[0]].text] > OFTEN)


def _titles_motion(text: TaggedText, own: Sequence[int]) -> bool:
    """Whether words are the heading of a motion that follows: "Motion: Bus Lanes"."""
    words = text.tokens.words
    if len(own) < LEAST_TITLE or len(own) > MOST_TITLE or words[own[1]].text != ":":
        return False
    return all(words[at].capital and not NOT_TITLE & set(text.tags[at]) for at in own[2:])
