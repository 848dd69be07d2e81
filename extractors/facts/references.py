"""References of the tree's items: earlier and later meetings by their day, and minutes by their number.

"The minutes of the meeting held on 6 May", "deferred to Cabinet on 3 June", "Next meeting: 14.1.20";
"Minute 58/23", "paragraph 4 of the Minute", and under matters arising "Item 4.1". A day is that of a
meeting where the words before it name one; a number is a minute's where a word for it stands before.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

from councilgraph.extractors import dates
from councilgraph.extractors.citations import cited
from councilgraph.extractors.paper import Paper, meeting_of
from councilgraph.extractors.references import body_of, meeting_cited
from councilgraph.extractors.sentence import around
from councilgraph.ontology.minutes import Item
from councilgraph.ontology.model import Mention, Statement, Text

BEFORE = 110  # characters before a day that may name its meeting
YEARS = 2  # within so many years of the meeting stands what its minutes refer to as a meeting
MEETING = (
    "meetings?|minutes?|proceedings|record|notes|session|sitting|hearing|assembly|agm|cofnodion|gyfarfod|cyfarfod"
    "|cruinni[uú]"
)
BODY = "committees?|sub-?committee|cabinet|council|board|panel|executive|forum|authority|commission|group"
SINCE = re.compile(
    rf"""
    (?:
      \b(?:{MEETING})\b
      (?P<between>(?:(?!\b(?:{MEETING})\b)[^;]){{0,60}}?)  # no other of these words between
      \b(?:on|of|held|dated|from|to|until|for|at|the|is|be|as|and|ar)\b
      |
      \b(?:{BODY})\b(?:,?\ \w{{1,9}})?,?\ (?:on|of|held)\b  # "Cabinet on", "the Board met on"
    )
    [:\s]{{1,3}}(?:the\ |on\ |of\ )?
    $
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""A word for a meeting, or for who meets, and how it leads to the day behind it."""
LABELLED = re.compile(rf"\b(?:{MEETING}|{BODY})\b\W{{0,6}}$", re.IGNORECASE)
"""A word for a meeting right before the day: "Next meeting: 14.1.20"."""
ADJOURNED = re.compile(
    r"""
    \b(?:adjourn|defer|postpone|continue|table|carr(?:y|ied)\ over)\w*\b  # what is put off
    [^;.]{0,60}\b(?:to|until|till)\b\W{0,3}(?:the\ )?$                   # to a day
    """,
    re.VERBOSE | re.IGNORECASE,
)
NUMBERED = re.compile(r"\b(?:resolutions?|decisions?|minutes?|items?|nos?|ref|res)\b[.:]?\s*$", re.IGNORECASE)
"""Words before a number that only looks like a day: "Resolution 01/10/11"."""
NEXT = re.compile(r"\b(?:next|following|future)\b[^.;]{0,40}\bmeetings?\b", re.IGNORECASE)
LISTED = re.compile(
    r"""
    \s*+(?:\([^()]{1,30}\)\s*+)?      # "18 July (Ordinary) and 25 July"
    (?:,\s*+)?(?:(?:and|&|a|;)\s*+)?
    (?:of\s++)?(?:the\s*+)?
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""What stands between two days of one list."""
OTHER = re.compile(
    r"""
    \b(?:letter|e-?mail|report|application|notice|correspondence|plan|order  # papers of a day
      |deadline|received|published|invoice
    )\b
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""What a day may be that of, where it stands nearer than the meeting."""
MINUTES_ITEM = re.compile(r"\b(?:minutes?|cofnodion|previous record|record of)\b", re.IGNORECASE)
ARISING = re.compile(r"\b(?:matters? arising|arising|minutes?|action log|actions)\b", re.IGNORECASE)
NUMBER = r"(?:[A-Z]{1,4}[ /-]?)?\d{1,4}(?:[./]\d{1,4}){0,2}(?:\s?\([a-z]\)|[a-z]?\b)"
MINUTE = re.compile(
    rf"""
    \b(?P<word>
      [Mm]inutes?|MINUTES?|Min\.|[Mm]ins?\b|[Ii]tems?|[Pp]aragraphs?
      |[Rr]esolutions?|[Dd]ecisions?|[Mm]otions?
    )
    (?:\ (?:[Rr]ef(?:erence)?|[Nn]os?|[Nn]umbers?)\b)?[.:]?\ {{0,2}}
    (?P<marks>{NUMBER}(?:(?:,\ ?|\ and\ |\ &\ |,\ and\ |\ to\ ){NUMBER})*)
    (?!\s*(?:minutes|seconds|hours|st|nd|rd|th|%|members|votes|days|January|February|March|April|May|June
        |July|August|September|October|November|December)\b)
    (?P<after>.{{0,40}})
    """,
    re.VERBOSE,
)
MARKS = re.compile(NUMBER)
MATTERS = re.compile(r"\barising\b|\baction (?:log|list|points)\b|\bmaterion\b", re.IGNORECASE)
BEGINS = re.compile(r"\W{0,3}(?P<marks>(?:[A-Z]{1,4}[ /-]?)?\d{1,4}[./]\d{1,4}(?:\.\d{1,3})?)[\s:–-]")
"""A number with a stroke or a full stop with which a paragraph begins under matters arising."""
DAY = re.compile(r"[0-3]?\d/[01]?\d/\d\d(?:\d\d)?")
OF_MINUTES = re.compile(
    r"\W{0,3}(?:of|in|from)\ (?:the\ )?(?:previous\ |last\ )?(?:minutes?|meeting)", re.IGNORECASE
)
REFERS = re.compile(r"\W{0,3}(?:also\ )?refers?\b|\W{0,3}of\ ", re.IGNORECASE)


def find(paper: Paper) -> Iterator[Statement]:
    """The minutes and meetings that each item refers to."""
    if paper.meeting is None:
        return
    approved: list[Mention] = []
    for item, mention in paper.tree_items():
        title = item.title.plain if item.title else ""
        named = [one for text in _texts(item) for one in _meetings(text, title, paper)]
        for meeting, where in named:
            yield paper.state(mention, "cg:refersTo", meeting, where)
        if MINUTES_ITEM.search(title):
            approved = [meeting for meeting, _ in named]
        elif not ARISING.search(title):
            approved = []
        for text in _texts(item):
            yield from _minutes(text, item, mention, approved, paper)


def _texts(item: Item) -> list[Text]:
    return [text for text in item.paragraphs if text]


def _meetings(text: Text, title: str, paper: Paper) -> Iterator[tuple[Mention, Text]]:
    """The meetings that a paragraph names by their day."""
    previous: tuple[int, Mention] | None = None
    for dated in dates.find(text.plain, paper.year):
        body = _whose(text, dated, title, previous, paper)
        day = _nearest(dated, paper)
        if body is None or day is None or day.isoformat() == paper.day:
            previous = None
            continue
        previous = (dated.end, body)
        yield meeting_of(body, day.isoformat()), around(text, dated.start, dated.end)


def _whose(
    text: Text, dated: dates.Dated, title: str, previous: tuple[int, Mention] | None, paper: Paper
) -> Mention | None:
    """The body that met on a day; None where the words before it name no meeting."""
    lead = text.plain[max(0, dated.start - BEFORE) : dated.start]
    if NUMBERED.search(lead):
        return None
    if previous and LISTED.fullmatch(text.plain[previous[0] : dated.start]):
        return previous[1]
    since = SINCE.search(lead)
    if since and not OTHER.search(since["between"] or ""):
        return body_of(text, dated.start - len(lead) + since.start(), dated.start, paper)
    if LABELLED.search(lead) or ADJOURNED.search(lead):
        return paper.body
    if NEXT.search(title) or (MINUTES_ITEM.search(title) and not OTHER.search(lead)):
        return paper.body
    return None


def _nearest(dated: dates.Dated, paper: Paper) -> dt.date | None:
    """The day, of the year nearest to the meeting's where none is printed; None where it is years away."""
    own = dt.date.fromisoformat(paper.day) if paper.day else None
    if own is None:
        return dated.date
    day = dated.date
    if not dated.year_written and (day - own).days > HALF:
        day = _of_year(day, day.year - 1)
    elif not dated.year_written and (own - day).days > HALF:
        day = _of_year(day, day.year + 1)
    return day if abs(day.year - own.year) <= YEARS else None


HALF = 200  # days: a day without year that is further off is of the year before or after


def _of_year(day: dt.date, year: int) -> dt.date:
    """The same day of another year; the 29th of February is the 28th."""
    return day.replace(year=year, day=min(day.day, 28) if day.month == 2 else day.day)  # noqa: PLR2004 - February


def _minutes(
    text: Text, item: Item, subject: Mention, approved: list[Mention], paper: Paper
) -> Iterator[Statement]:
    """The minutes that a paragraph cites by number."""
    title, own = item.title.plain if item.title else "", item.number
    opening = BEGINS.match(text.plain) if MATTERS.search(title) else None
    for match in (*((opening,) if opening else ()), *MINUTE.finditer(text.plain)):
        if match is not opening and not _is_minute(match, title):
            continue
        meeting, because = meeting_cited(text.plain, match.end("marks"), approved, paper)
        where = around(text, match.start(), match.end("marks"))
        for mark in MARKS.finditer(match["marks"]):
            number = " ".join(mark.group().split())
            if number in (own, *DAY.findall(number)):
                continue
            yield paper.state(
                subject, "cg:refersTo", cited(number, "", meeting, approved, paper), where, because
            )


def _is_minute(match: re.Match[str], title: str) -> bool:
    """Whether a number with a word before it is that of a minute, by the word, the item and what follows."""
    word, marks, after = match["word"].lower().rstrip("s."), match["marks"], match["after"]
    if word in ("minute", "min"):
        return True
    slashed = "/" in marks
    if word == "item":
        return bool(ARISING.search(title)) or slashed or OF_MINUTES.match(after) is not None
    if word == "paragraph":
        return OF_MINUTES.match(after) is not None
    return slashed and REFERS.match(after) is not None
