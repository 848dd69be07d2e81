"""What a decision's words hold beside it: how it was voted on, who moved it, and further decisions.

A span of a decision is cut where its sentence goes on to tell who moved it or how many voted for it,
and divided where it goes on to another decision: "that the report be noted and that the Clerk write".
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from councilgraph.extractors.blocks.spans import Span
from councilgraph.extractors.lexicon.tagged import TaggedText

LEAST = 3  # tokens of a decision that is divided
ASIDE = re.compile(
    r"""
    \ (?:
      [,;]?\ ?[(\[]\ (?:prop|proposed|moved|mover|sec|seconded)\b # who moved it, in brackets
      | [,;]?\ ?[(\[]\ (?:unan|unanimous|unanimously|carried|votes?|for)\b
      | [,;]?\ ?[(\[]\ \d+\ (?:for|votes?|in\ favour|:|-|–|/|to|against)\ # how many voted, in brackets
      | [,;]?\ ?[(\[]\ \d+[:–/-]\d+\ [)\]]
      | \[\ [^\]]{1,30}\ \]\ (?:[.]\ )?$ # initials, or whose action it is, in square brackets
      | [(]\ (?:[^\W\d][^\s()/,;]*\ ){1,4}/\ (?:[^\W\d][^\s()/,;]*\ ){1,4}[)] # who moved and seconded
      | [,;]\ \d+\ (?:for|in\ favou?r|votes?|to\ \d|–\ \d|-\ \d|abstaining)\b
      | [,;]\ (?:unanimously|nem\b|by\ \d|carried|all\ agreed|all\ in\ favou?r|motion\ carried|passed\ ,)
      | [,;]\ all\ (?:ayes?|voting|present\ voted)\b
      | ,\ (?:no\ one|nobody|none)\ (?:objecting|dissenting|against|opposed)\b
      | ,\ by\ (?:[a-z]+\ ){1,2}(?:votes?\ )?to\ [a-z]+\ (?:[.]\ )?$
      | ,?\ ?with\ (?:one|two|three|\d+)\ (?:members?\ )?(?:abstentions?|abstaining|against)\b
      | ,\ (?:everyone|everybody)\ (?:being\ )?(?:in\ favou?r|agree(?:d|ing))\b
      | ,\ by\ (?:consent|consensus|a\ (?:\S+\ )?majority)\b
      | ,?\ ?without\ (?:objection|dissent)\ (?:[.]\ )?$
      | ,?\ ?(?:proposed|moved|seconded)\ (?:by|cllrs?|councillors?|mrs?|ms)\ # who moved it
      | ,?\ ?prop[.]?\ (?:[.]\ )?by\b
      | (?:[;,]|,?\ ?and)\ (?:[^\s,;]+\ ){1,6}second(?:ed|ing)\ (?:the\ motion\ )?(?:[.]\ )?$
      | [,;]\ (?:proposed|moved|motion)\ (?:by\ )?(?:[^\s,;]+\ ){1,3}(?:,\ )?second(?:ed)?\b
      | ,\ (?:[^\s,;]+\ ){1,5}(?:proposed|moved)\ (?:,|and|,\ and)\ (?:[^\s,;]+\ ){1,5}seconded\b
      | ,?\ ?on\ (?:(?:the|a)\ )?(?:motion|proposal|proposition)\ (?:moved\ )?(?:of|by)\ # the same
      | ,\ the\ reasons?\ (?:being|for\ this)\ # why
      | ,?\ nemine\ contradicente
      | ,\ (?:cllr|councillor|mr|mrs|ms)\ (?:\.\ )?\S+\ (?:to|against)\b # who is to do it
      | ,\ the\ (?:chair|chairman|clerk)\ (?:to|against)\b
      | [;,]?\ (?:and\ )?be\ it\ (?:further\ )?resolved\b
    )
    """,
    re.VERBOSE,
)
"""Words with which a sentence goes on that tell no more of what was decided."""
PERSON_APART = re.compile(
    r" , (?:[^\s,]+ ){1,5}(?:abstaining|dissenting|abstained|dissented|not voting|taking no part"
    r"|not taking part|voting (?:no|against|in the negative)|proposing|moving)\b"
)
ANOTHER = re.compile(
    r"""
    \ (?:
      ;\ (?P<and>and\ )?(?:further\ ,\ )?(?=(?:that|to)\ )  # "; that the Clerk write; and that"
      | (?:,\ )?and\ (?=to\ recommend\b)                    # "and to recommend to the Council"
      | (?:,\ )?and\ further\ (?=(?:that|to)\ )             # "and further that the Clerk write"
    )
    """,
    re.VERBOSE,
)
"""Where another decision of the same form begins; at "; and" alone, one of two parts goes on."""
ASKED = re.compile(
    r"""
    \ (?:[;,]\ )?and\ (?=
      (?:asked|requested)\ (?!(?:if|whether|about|why|how|what)\ )
      | (?:the\ )?(?:[^\s,.]+\ ){1,4}(?:was|were)\ (?:asked|requested|directed|instructed)\ (?:to|for)\b
    )
    """,
    re.VERBOSE,
)
"""Where the sentence goes on to what was asked for: "and the Clerk was asked to write"."""


def divide_decision(text: TaggedText, span: Span, *, marked: bool) -> Iterator[Span]:
    """A decision without what its sentence says of votes and movers, one span for each thing decided.

    A clause with a mark of its own (`marked`) is one decision.
    """
    words = [word.lower for word in text.tokens.words[span.first : span.last]]
    starts = _offsets(words)
    plain = f"{' '.join(words)} "
    last = min(span.first + _trimmed(words, starts, plain), _end_of_cell(text, span))
    opener = "to" if words[:1] == ["not"] else words[0] if words else ""
    others = [match for match in ANOTHER.finditer(plain) if words[bisect_left(starts, match.end())] == opener]
    in_series = not all(match["and"] for match in others)
    divides = [(match, span.kind) for match in others if in_series]
    divides += [(match, "request") for match in ASKED.finditer(plain)]
    cuts = [
        (
            span.first + bisect_left(starts, match.start() + 1),
            span.first + bisect_left(starts, match.end()),
            kind,
        )
        for match, kind in divides
    ]
    first, kind = span.first, span.kind
    for end, at, coming in [] if marked else sorted(cuts):
        if at - first > LEAST and last - at > LEAST:
            yield span._replace(kind=kind, first=first, last=end)
            first, kind = at, coming
    yield span._replace(kind=kind, first=first, last=last)


def _offsets(words: Sequence[str]) -> list[int]:
    """Where each word begins in the words joined by spaces."""
    found, size = [], 0
    for word in words:
        found.append(size)
        size += len(word) + 1
    return found


def _end_of_cell(text: TaggedText, span: Span) -> int:
    """The end of the cell that a decision begins in: a bar apart from the word before it ends one."""
    for at in range(span.first + 1, span.last):
        line = text.line_of[at]
        apart = line != text.line_of[at - 1] or text.place(line, at)[0] > text.place(line, at - 1)[1]
        if text.tokens.words[at].text == "|" and apart:
            return at
    return span.last


def _trimmed(words: Sequence[str], starts: Sequence[int], plain: str) -> int:
    """How many of the words tell what was decided."""
    for pattern in (ASIDE, PERSON_APART):
        for match in pattern.finditer(plain):
            at = bisect_left(starts, match.start() + 1)
            if at:
                return at
    return len(words)


def is_below(clause: str, lead: str) -> bool:
    """Whether a clause with this mark stands under a lead-in with that one.

    >>> is_below("2a", "2"), is_below("a", ""), is_below("3", "2"), is_below("", "")
    (True, True, False, False)
    """
    return clause != lead and clause.startswith(lead)


def is_of_series(clause: str, above: Sequence[str]) -> bool:
    """Whether a clause goes on with a series that has these marks: not one that comes again, or has lost it.

    >>> is_of_series("2", ["1"]), is_of_series("1", ["1", "2"]), is_of_series("", ["1"])
    (True, False, False)
    """
    return clause not in above if clause else not any(above)
