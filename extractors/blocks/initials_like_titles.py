"""Initials that look like a title: "MR Roe" beside "A Lee" is M. R. Roe, beside "MRS Lee" it is Mr Roe."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from councilgraph.extractors.blocks.spans import Span
from councilgraph.extractors.lexicon.tagged import TaggedText

TITLES = frozenset(("councillor", "title"))
LONGEST = 4  # letters of a title that is set in capitals: CLLR
INITIALS = 2  # letters of initials that may be a title
MIXED = ("Xx", "xX")  # how a surname is written that is not in capitals
NAMED = frozenset(("p", "sub", "chair", "mover", "seconder", "declares", "aye", "nay", "abstained"))


def with_initials(text: TaggedText, spans: Sequence[Span]) -> Iterator[Span]:
    """The spans, names among them with initials before them that were taken for a title.

    They are initials where a paper sets no title in capitals: each such word stands before one surname
    alone, and other names have initials without a title of their own.
    """
    titles = _in_capitals(text)
    own = {word for word, surnames in titles.items() if len(surnames) == 1 and "" not in surnames}
    told = bool(own) and own == titles.keys() and _has_initials(text, spans)
    for span in spans:
        before = span.first - 1
        named = told and span.kind.partition(":")[0] in NAMED and span.first > text.ranges[0].start
        taken = named and _is_in_capitals(text, before) and text.line_of[before] == text.line_of[span.first]
        yield span._replace(first=before) if taken else span


def _in_capitals(text: TaggedText) -> dict[str, set[str]]:
    """The titles in capitals, each with the surnames behind it; "" where something else stands there."""
    words = text.tokens.words
    found: dict[str, set[str]] = defaultdict(set)
    for at, word in enumerate(words[:-1]):
        if _is_in_capitals(text, at):
            surname = words[at + 1].text if words[at + 1].shape in MIXED else ""
            found[word.text].add(surname if len(word.text) == INITIALS else "")
    return found


def _is_in_capitals(text: TaggedText, at: int) -> bool:
    """Whether a word in capitals is a title of one person, or initials like one."""
    word = text.tokens.words[at]
    return word.shape == "XX" and len(word.text) <= LONGEST and not TITLES.isdisjoint(text.tags[at])


def _has_initials(text: TaggedText, spans: Sequence[Span]) -> bool:
    """Whether a name begins with an initial or two, and no title stands before it but of members."""
    words, tags = text.tokens.words, text.tags
    return any(
        span.kind.partition(":")[0] in NAMED
        and words[span.first].shape in ("X", "XX")
        and len(words[span.first].text) <= INITIALS
        and span.last - span.first > 1
        and not (span.first and "title" in tags[span.first - 1])
        for span in spans
    )
