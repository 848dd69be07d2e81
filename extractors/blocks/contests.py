"""Several who were proposed for one post: whom a later resolution elects was, and the others were not."""

from __future__ import annotations

import re
from collections.abc import Sequence

from councilgraph.ontology.minutes import Motion, Outcome
from councilgraph.ontology.model import Text

ELECTS = re.compile(
    r"(?<![\w’'-])(?P<surname>[^\W\d_](?:[\w’'-]*\w)?) (?:should |to )?be (?:duly )?"
    r"(?:re-?)?(?:elected|appointed|chosen)\b"
)
"""The last word of a name, and that it be elected."""


def settle_contest(motions: Sequence[Motion], decided: Sequence[Text]) -> None:
    """Tells the fate of motions to elect different people, by whom what was `decided` behind them elects.

    What the words behind a motion tell of votes is of the ballot, and of no motion for itself.
    """
    proposed = [(one, one.text) for one in motions if one.text and _elected(one.text.plain)]
    names = {name for _, text in proposed for name in _elected(text.plain)}
    last = max((text.span()[0] for _, text in proposed), default=0)
    told = (words.plain for words in decided if words.span()[0] > last)
    chosen = {name for words in told for name in _elected(words)} & names
    if len(names) == 1 or len(chosen) != 1:
        return
    for motion, text in proposed:
        motion.outcome = Outcome.CARRIED if chosen <= _elected(text.plain) else Outcome.LOST
        motion.counts, motion.votes, motion.unanimous = {}, [], False


def _elected(words: str) -> set[str]:
    """The last words of the names of those whom words elect."""
    return {match["surname"].casefold() for match in ELECTS.finditer(words)}
