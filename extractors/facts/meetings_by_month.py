"""Earlier meetings that a sentence names by their month alone: "as the Committee asked in October".

Which day that was, no single paper tells: the meeting stated has the month in place of its day ("2023-10"),
and is that of the body in the month once one is loaded (`graph.resolve.meetings_by_month`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from councilgraph.extractors.facts.earlier_meetings import asker
from councilgraph.extractors.paper import Paper, meeting_of
from councilgraph.extractors.text.dates import MONTHS
from councilgraph.extractors.text.sentence import around
from councilgraph.ontology.model import Mention, Text

NAMES = "January|February|March|April|May|June|July|August|September|October|November|December"
MONTH = re.compile(
    rf"(?<!\d\s)(?<!\d(?:st|nd|rd|th)\s)(?<!\d(?:st|nd|rd|th)\sof\s)\b(?P<month>{NAMES})\b"
    r"(?!,?\s+\d{1,2}(?:st|nd|rd|th)?\b(?!\d))(?:,?\s+(?P<year>(?:19|20)\d\d)\b)?",
)
"""A month that is no part of a day."""
_THE = r"(?:(?:the|its|their|our|this|last)\s+)*"
_GAP = r"(?:(?!\bto\b(?!\s+(?:know|see|hear|have)\b)|\bthat\b|\bbefore\b|\buntil\b)[^.;:]){0,50}?"
"""Between a verb and the month: nothing that is still to be done."""
_MEETING = r"(?P<meeting>(?:\w+\s+)?meeting\s+(?:of|in|held\s+in)\s+)?$"
NOUN = re.compile(
    rf"""
    \b(?:requests?|resolutions?|decisions?|recommendations?|referr?als?|reference|discussions?|motions?|minutes
        |notes|instructions?|remit|debate|deliberations|deputation|presentation)
    (?:\s+(?:made|passed|given|taken|here))?
    (?:\s+(?:of|by|from)(?:\s+(?:the|this|and|of|for|(?-i:[A-Z])[\w’'.-]*+)){{1,9}})?
    \s+(?:of|in|from|at|during)\s+{_THE}{_MEETING}
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""Words for what was said at a meeting, right before its month: "the recommendation of June"."""
DID = (
    r"\b(?:asked|requested|sought|wanted|wished|called\s+for|agreed|raised|resolved|decided|recommended|referred"
    r"|remitted|instructed|directed|tasked|discussed|considered|promised|commissioned|deferred|put\s+forward)\b"
)
VERB = re.compile(
    rf"{DID}(?P<gap>{_GAP})\s*\b(?:in|at|of|since|from|during)\s+{_THE}{_MEETING}",
    re.IGNORECASE,
)
"""What was done at a meeting, before its month: "as instructed in March", "had asked for it in January"."""
AT = re.compile(rf"(?P<before>^|[:–]\s+|.)\b(?:at|from|since|following)\s+{_THE}{_MEETING}", re.IGNORECASE)
"""Words before the month of a meeting: "at its meeting in", "since the" before one that "meeting" follows."""
MEETING_BEHIND = re.compile(r"\s+(?:[\w-]+\s+){0,2}?meetings?\b", re.IGNORECASE)
DONE = re.compile(DID, re.IGNORECASE)
LOOKS_BACK = re.compile(
    r"\b(?:had|has|as|which|who|further\s+to|following|in\s+response|responds?|since|arising|taking\s+up|recall\w*"
    r"|previously|pursuant|in\s+accordance|in\s+line|in\s+terms|per|when|again|earlier|last)\b",
    re.IGNORECASE,
)
"""In a sentence that tells of what was before."""
OTHERWISE = re.compile(
    r"\b(?:will|shall|would|be|next|to\s+(?:the|its|our|their|a)"
    r"|(?:end|start|beginning|middle|course|rest|week|weekend|month)\s+of(?:\s+the)?)\s*$",
    re.IGNORECASE,
)
"""Right before a month that is still to come, or of which a part is named."""
BEFORE = 120  # characters before a month that tell of its meeting


def meetings_by_month(text: Text, paper: Paper) -> Iterator[tuple[Mention, Text]]:
    """The earlier meetings that a paragraph names by their month, each with the sentence that does so."""
    if not paper.day or paper.body is None:
        return
    for month in MONTH.finditer(text.plain):
        told = _month_told(month, paper.day)
        sentence = around(text, *month.span())
        start = sentence.at.index(text.at[month.start()])
        if told and _is_of_meeting(sentence.plain, start, start + len(month.group())):
            yield meeting_of(asker(sentence, paper) or paper.body, told), sentence


def _month_told(month: re.Match[str], day: str) -> str:
    """The month as "2023-10": the last one before a day, where no year is printed; "" for one to come."""
    number, year = MONTHS[month["month"].lower()], int(day[:4])
    if not month["year"]:
        return f"{year if number <= int(day[5:7]) else year - 1}-{number:02}"
    told = f"{month['year']}-{number:02}"
    return told if f"{year - YEARS}{day[4:7]}" <= told <= day[:7] else ""


YEARS = 2  # within so many years before it stands what a paper refers to as a meeting


def _is_of_meeting(sentence: str, start: int, end: int) -> bool:
    """Whether a month between offsets of a sentence is that of an earlier meeting."""
    lead = sentence[max(0, start - BEFORE) : start]
    if OTHERWISE.search(lead):
        return False
    if NOUN.search(lead):
        return True
    back = LOOKS_BACK.search(sentence) is not None
    at = AT.search(lead)
    if at and (at["meeting"] or MEETING_BEHIND.match(sentence, end)) and DONE.search(sentence, end):
        return back or at["before"].strip() in ("", ":", "–")
    verb = VERB.search(lead)
    return verb is not None and (back or verb["gap"].strip() in ("", "for"))
