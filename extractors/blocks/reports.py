"""Which lines of a pack are of reports: papers that were before the meeting, and no business of it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from councilgraph.extractors.blocks.line_numbers import leading_number
from councilgraph.extractors.blocks.sittings import first_lines
from councilgraph.extractors.lexicon.tagged import TaggedText

KIND = re.compile(
    r"(?:(?:public|committee|cabinet|council|officer|staff|information|covering|private|joint)\s)?"
    r"(?:briefing note|briefing paper|report|memorandum)"
    r"(?P<whose>\s(?:to|of|by|for)\b.{0,80}|\s[A-Z]{1,6}[-/][\d/-]{1,12})?:?",
    re.IGNORECASE,
)
"""A line that says that a report begins."""
FIELD = re.compile(
    r"(?:to|from|date|subject|title|report (?:of|by|to|author|title)|author|contact(?: officer)?|officer"
    r"|lead officer|director|ward(?:s|\(s\))?(?: affected)?|portfolio|cabinet member|purpose"
    r"|meeting(?: date)?|committee|agenda item|classification|key decision|status|head of service"
    r"|report no|appendices)\b[^:]{0,30}:",
    re.IGNORECASE,
)
"""A line of what stands at the head of a report: "To: …", "Subject: …"."""
SECTION = re.compile(
    r"1[.0]{0,2}\s+(?:purpose|recommend|background|introduction|executive summary|summary).{0,40}",
    re.IGNORECASE,
)
"""The first heading of a report."""
NEAR = 8  # lines at the head of a report
LEAST_FIELDS = 2
LEAST_LISTED = 3  # lines of people that are those at a meeting


def report_lines(text: TaggedText, labels: Sequence[str]) -> frozenset[int]:
    """The lines of reports: from the head of one, below business, up to where another meeting begins."""
    firsts = [*first_lines(text, labels), len(text.lines)]
    inside: set[int] = set()
    for first, last in pairwise(firsts):
        begins = next(_heads(text, labels, first, last), None)
        if begins is not None:
            inside.update(range(begins, _end(text, labels, begins, last)))
    return frozenset(inside)


def _end(text: TaggedText, labels: Sequence[str], begins: int, last: int) -> int:
    """Where a report ends: where people are listed, or items count on from those above it."""
    numbers = [(at, leading_number(line.plain)) for at, line in enumerate(text.lines[:last])]
    above = [number.value for at, number in numbers[:begins] if number and labels[at] == "item"]
    for at in range(begins, last):
        if labels[at] == "member" and labels[at : at + NEAR].count("member") >= LEAST_LISTED:
            return next(
                (back for back in range(at, begins, -1) if labels[back - 1] not in ("head", "member")), at
            )
        number = numbers[at][1]
        if above and number and number.value == above[-1] + 1 and labels[at] == "item":
            following = (after for _, after in numbers[at + 1 :] if after and after.style == number.style)
            if any(after.value == number.value + 1 for after in following):
                return at
    return last


def _heads(text: TaggedText, labels: Sequence[str], first: int, last: int) -> Iterator[int]:
    """The lines between two at which a report begins: its kind, above some fields, or its first heading."""
    business = False
    for at in range(first, last):
        business = business or labels[at] == "item"
        kind = KIND.fullmatch(text.lines[at].plain)
        if not business or not kind:
            continue
        below = [line.plain for line in text.lines[at + 1 : min(at + NEAR, last)]]
        fields = sum(len(FIELD.findall(plain)) for plain in [text.lines[at].plain, *below])
        if (fields >= LEAST_FIELDS and not kind["whose"]) or any(SECTION.fullmatch(plain) for plain in below):
            yield at
