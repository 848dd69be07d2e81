"""The lines at the top of a paper in which its head may stand."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from councilgraph.extractors.blocks.spans import Span, words_of
from councilgraph.extractors.lexicon.tagged import TaggedText
from councilgraph.extractors.text import dates
from councilgraph.extractors.text.lines import Line
from councilgraph.ontology.model import Text

MAX_HEAD_LINES = 60  # as many lines from the top may belong to the head
LEAST_HEAD_LINES = 2  # and these belong to it whatever they are labelled
BUSINESS = frozenset(("item", "member", "officer", "absent", "other", "lead", "clause", "text"))
BUSINESS_LOOK = 3  # lines that are looked at together for the end of the head
BUSINESS_LEAST = 2  # of them, so many of business end it
LINES_AFTER_END = 4  # a day or a place may stand among the first lines of business
BETWEEN_HEADS = 4  # lines at least of an agenda with its own head above that of minutes
CALLS = re.compile(r"\b(?:agenda|summon|notice is|contents)", re.IGNORECASE)
"""In the head of an agenda."""
BODY = re.compile(r"\b(?:committee|board|panel|council)\b.{0,40}\bminutes\b|\bminutes of\b", re.IGNORECASE)
"""In the head of minutes that says of what body they are."""
FENCE = re.compile(r"-{3,}\s*$")
PARTS_OF_HEAD = frozenset(("body", "council", "date"))
"""What the models say of a head that is weighed with what form tells."""
THE_BODY = re.compile(
    r"""
    \bthe\ (?P<noun>
      sub-?committee|committee|panel|board|cabinet|council|commission|forum|authority|executive|group
      |trustees|partnership
    )\b(?!\ of|['’])
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""As a paper calls those who met."""
TOLD = frozenset(("text", "lead", "clause", "motion", "interest", "close"))  # lines that tell what they did
MAX_TELLING_LINE = 400  # of a line in which days, times and places are looked for


@dataclass(frozen=True, slots=True)
class Said:
    """Words that the models take for a part of a head: of what kind, where in what line."""

    line: int
    kind: str
    words: Text
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Top:
    """The lines of a paper that may be its head: from `first` to before `stop`.

    The paper's last line is before `last`. `begin` is where the head begins, below what is bound before
    it; `fields` are its first lines where a site keeps what it knows of the page. `said` are the words in
    the paper that the models take for parts of a head; `noun` is what it calls those who met: "panel".
    """

    text: TaggedText
    labels: Sequence[str]
    first: int
    stop: int
    last: int
    begin: int
    fields: range
    said: Sequence[Said] = ()
    noun: str = ""

    def is_bound_before(self, at: int) -> bool:
        """Whether a line is of an agenda or a report above the head."""
        return at < self.begin and at not in self.fields

    def is_said(self, kind: str, at: int, start: int, end: int) -> bool:
        """Whether the models take words of a line for a part of a head, or some of them or more."""
        near = (one for one in self.said if (one.kind, one.line) == (kind, at))
        return any(one.start < end and start < one.end for one in near)

    def is_said_so(self, kind: str, at: int, start: int, end: int) -> bool:
        """Whether the models take just these words of a line for a part of a head."""
        return (kind, at, start, end) in ((one.kind, one.line, one.start, one.end) for one in self.said)

    def line(self, at: int) -> Line | None:
        """A line of the paper, None beyond its ends."""
        return self.text.lines[at] if 0 <= at < len(self.text.lines) else None

    def plain(self, at: int) -> str:
        """The words of a line, none beyond the ends of the paper."""
        line = self.line(at)
        return line.plain if line else ""


def top_of(text: TaggedText, labels: Sequence[str], first: int, last: int, spans: Sequence[Span] = ()) -> Top:
    """The top of the paper that stands between two lines, with what spans say of it."""
    fields = fields_of_page(text, first, last)
    begin = max(fields.stop, _begin_of_head(text, labels, first, last))
    said = tuple(_said(text, [span for span in spans if span.kind in PARTS_OF_HEAD]))
    stop = _end_of_head(labels, begin, last)
    return Top(
        text, labels, first, stop, last, begin, fields, said, _noun_said(text, labels, range(begin, last))
    )


def _noun_said(text: TaggedText, labels: Sequence[str], lines: range) -> str:
    """The noun that lines most often have for those who met, in small letters; "" where none is repeated."""
    found = Counter(
        match["noun"].lower().replace("-", "")
        for at in lines
        if labels[at].rstrip("+") in TOLD
        for match in THE_BODY.finditer(text.lines[at].plain)
    )
    noun, times = max(found.items(), key=lambda one: one[1], default=("", 0))
    return noun if times > 1 else ""


def _said(text: TaggedText, spans: Sequence[Span]) -> Iterator[Said]:
    """What spans say of a head, each by its words in the line in which it begins."""
    for span in spans:
        at = text.line_of[span.first]
        last = min(span.last, text.ranges[at].stop) - 1
        if last >= span.first:
            start, end = text.place(at, span.first)[0], text.place(at, last)[1]
            yield Said(at, span.kind, words_of(text, span), start, end)


def _begin_of_head(text: TaggedText, labels: Sequence[str], first: int, last: int) -> int:
    """The line where the head begins: below an agenda or a report that is bound before it, else the first."""
    head = next((at for at in range(first, last) if labels[at] == "head"), first)
    above = labels[first:head]
    if above.count("paper") > len(above) / 2:
        return head
    people = next(
        (at for at in range(first, min(last, first + MAX_HEAD_LINES)) if labels[at] == "member"), first
    )
    own = next((at for at in range(people, first, -1) if labels[at - 1] == "head"), first)
    while own > first and labels[own - 1] == "head":
        own -= 1
    calls = any(CALLS.search(line.plain) for line in text.lines[first:own])
    calls = calls or any(BODY.search(line.plain) for line in text.lines[own:people])
    dated = any(dates.first(line.plain) for line in text.lines[own:people])
    return own if calls and dated and own - head > BETWEEN_HEADS else first


def fields_of_page(text: TaggedText, first: int, last: int) -> range:
    """The lines between two rows of dashes at the very top, in which a site keeps what it knows of a page."""
    fences = [
        at for at in range(first, min(last, first + MAX_HEAD_LINES)) if FENCE.match(text.lines[at].plain)
    ]
    return range(first, fences[1] + 1) if len(fences) > 1 and fences[0] == first else range(first, first)


def _end_of_head(labels: Sequence[str], begin: int, last: int) -> int:
    """The line after the head: where people are listed or business begins, if that is soon.

    Lines of a head below those present are of it, if no item begins before them.
    """
    end = min(last, begin + MAX_HEAD_LINES)
    first_item = next((at for at in range(begin, end) if labels[at] == "item"), end)
    least = max((at for at in range(begin, first_item) if labels[at] == "head"), default=begin) + 1
    for at in range(begin + LEAST_HEAD_LINES + 1, end):
        if sum(label in BUSINESS for label in labels[at : at + BUSINESS_LOOK]) >= BUSINESS_LEAST:
            return min(max(at + LINES_AFTER_END, least), end)
    return end


def rank(score: float, line: int) -> tuple[float, int]:
    """What the best is chosen by: of equal scores, in whatever order they were summed, the first line's."""
    return round(score, 6), -line
