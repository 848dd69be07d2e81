"""Lines that only say whose action what stands above is: "ACTION: Clerk", "Action by: RQ and Cllr Day"."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from councilgraph.extractors.blocks.paragraphs import Labelled, part_at, sentences_of
from councilgraph.extractors.blocks.spans import Span
from councilgraph.extractors.lexicon.tagged import TaggedText

LABEL = re.compile(r"\W*(?:for )?actions?(?: (?:by|for|on|owners?))?\W*:\W*", re.IGNORECASE)
OWNERS = frozenset(("office", "councillor", "title", "rank", "mayor", "given", "chair", "vice"))
"""Classes of the words of those who are to act."""
JOINING = frozenset(("and", "&", ",", "/", ";", ".", "the", "of", "for", "to"))
SHORT = 14  # tokens of such a line
OUTSTANDING = frozenset(("be", "will", "should", "must", "would", "need", "needs", "agreed"))
"""Words with which a sentence says that something is still to be done."""


def owner_spans(paper: Labelled, taken: Collection[int]) -> Iterator[Span]:
    """Whom such lines name, and the sentence above that says what is to be done, if nothing else does."""
    for line, own in enumerate(paper.text.ranges):
        label = LABEL.match(paper.text.lines[line].plain)
        owners = _owners(paper.text, line, own, label.end()) if label and len(own) <= SHORT else None
        if owners:
            yield from _asked_above(paper, own.start, taken)
            yield Span("to", owners.start, owners.stop)


def _owners(text: TaggedText, line: int, own: range, behind: int) -> range | None:
    """The words behind a label, if they are names, initials and offices alone."""
    words = text.tokens.words
    rest = [at for at in own if text.place(line, at)[0] >= behind]
    while rest and words[rest[-1]].text in (".", "*", "**"):
        rest.pop()
    named = [at for at in rest if words[at].lower not in JOINING]
    known = any(OWNERS & set(text.tags[at]) or words[at].shape == "XX" for at in named)
    if not known or not all(words[at].capital or words[at].shape == "XX" for at in named):
        return None
    return range(rest[0], rest[-1] + 1)


def _asked_above(paper: Labelled, token: int, taken: Collection[int]) -> Iterator[Span]:
    """The last sentence of the paragraph above that of a token, as a request.

    Nothing where it is a decision, or says what was done.
    """
    own = part_at(paper.parts, token)
    if own == 0 or paper.label(paper.parts[own - 1]) not in ("text", "text+", "ask", "lead", "action"):
        return
    last = [*sentences_of(paper.text, paper.parts[own - 1])][-1]
    words = {paper.text.tokens.words[at].lower for at in last}
    if OUTSTANDING & words and not any(at in taken for at in last):
        yield Span("request", last.start, last.stop)
