"""References of the tree's items: earlier and later meetings by their day, and minutes by their number.

"The minutes of the meeting held on 6 May", "deferred to Cabinet on 3 June", "Next meeting: 14.1.20";
"Minute 58/23", "paragraph 4 of the Minute", and under matters arising "Item 4.1". A day is that of a
meeting where the words before it name one; a number is a minute's where a word for it stands before.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator, Sequence

from councilgraph.extractors.blocks.worded_days import told_days
from councilgraph.extractors.facts.earlier_meetings import asked_on, asker
from councilgraph.extractors.facts.meetings_by_month import meetings_by_month
from councilgraph.extractors.facts.minute_numbers import HERE, MINUTE, numbers_cited
from councilgraph.extractors.names import names
from councilgraph.extractors.names.bodies import body_named
from councilgraph.extractors.names.things import cited, named
from councilgraph.extractors.paper import Paper, meeting_of, spaced, told_of
from councilgraph.extractors.text import dates
from councilgraph.extractors.text.lines import join
from councilgraph.extractors.text.sentence import around, citing
from councilgraph.ontology.minutes import Item
from councilgraph.ontology.model import Mention, Statement, Text

SHORT = 40  # characters before the day of the next meeting, below a heading that says so
BEFORE = 110  # characters before a day that may name its meeting
YEARS = 2  # within so many years of the meeting stands what its minutes refer to as a meeting
MEETING = (
    r"(?<!is\s)(?<!are\s)meetings?|(?<!\d\s)minutes?(?!['’]s)|proceedings|(?<!on\s)record|notes|session"
    r"|sitting|hearing|assembly|agm|cofnodion|gyfarfod|cyfarfod|cruinni[uú]"
)
BODY = "committees?|sub-?committee|cabinet|council|board|panel|executive|forum|authority|commission|group"
SINCE = re.compile(
    rf"""
    (?:
      \b(?:{MEETING})\b
      # no other of these words between, and no other sentence
      (?P<between>(?:(?!\b(?:{MEETING})\b|[.]\s+(?-i:[A-Z]))[^;]){{0,60}}?)
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
NAMED = re.compile(
    rf"\b(?:{MEETING}|{BODY}|met|meets?|(?:voted|resolved|decided)(?!\W+(?:that|to)\b))\b",
    re.IGNORECASE,
)
"""A word for a meeting, for who meets or for what is done there, which what happened on a day must have."""
IN_WORDS = re.compile(r"[^\W\d_]{3}")
"""The name of a month."""
ADJOURNED = re.compile(
    r"\b(?:adjourn|defer|postpone|continue|table|carr(?:y|ied) over)\w*\b"  # what is put off
    r"[^;.]{0,60}\b(?:to|until|till)\b\W{0,3}(?:the )?$",  # to a day
    re.IGNORECASE,
)
NUMBERED = re.compile(r"\b(?:resolutions?|decisions?|minutes?|items?|nos?|ref|res)\b[.:]?\s*$", re.IGNORECASE)
"""Words before a number that only looks like a day: "Resolution 01/10/11"."""
DUE = re.compile(
    r"\b(?:(?:by|before|until|closing date of|(?<!deferred )(?<!adjourned )from) (?:the )?|for the )$",
    re.IGNORECASE,
)
"""Words before the day by which something is to be done, for which it is planned, or from which it is so."""
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
HAPPENED = re.compile(r"\b(?:on|from|since|date of) (?:the )?$", re.IGNORECASE)
"""Words before the day of something that happened, or from which on something is so."""
SIGNED = re.compile(
    r"\b(?:confirm(?:ed|ation)|signed|compiled|cadarnhawyd)\b(?:(?!\b(?:next|and)\b)[^.;]){0,80}$",
    re.IGNORECASE,
)
"""Words before the day on which minutes are signed."""
OTHER = re.compile(
    r"\b(?:letter|e-?mail|report|application|notice|correspondence|plan|order"  # papers of a day
    r"|deadline|received|published|invoice)\b",
    re.IGNORECASE,
)
"""What a day may be that of, where it stands nearer than the meeting."""
MINUTES_ITEM = re.compile(r"\b(?:minutes?|cofnodion|previous record|record of)\b", re.IGNORECASE)
ARISING = re.compile(r"\b(?:matters? arising|arising|minutes?|action log|actions)\b", re.IGNORECASE)
LINE = 120  # characters of a heading at most
DATED = re.compile(
    r"(?:\s*,)?\s*(?:of|from|at|on|dated|\(|held on)\s+(?:the\s+)?(?:meeting\s+(?:of|on|held on)\s+)?"
)
HELD_BY = re.compile(r"\bmeetings? of (?:the |a )?(?=[A-Z])")
ACTOR = re.compile(r"\b(?:by|to|that) (?:the )?(?=[A-Z])")
LEADS = re.compile(r"(?:^|\b(?:of|the|from) )(?=[A-Z])", re.MULTILINE)
JOINS = re.compile(r",?\s(?:held\s)?(?:(?:on|of|dated)\s)?(?:the\s)?")
"""Between the name of a body and the day on which it met."""
CLOSE = 80  # characters within which two names stand in one clause
WHOSE = re.compile(r"\b(?:at|to|by) (?:their|its|a|the) (?:\w+ )?meeting")
MEETS = ("cg:Council", "cg:Committee", "cg:Board", "cg:Cabinet", "cg:Partnership", "cg:SubGroup", "cg:Post")
"""What holds meetings: a council, its bodies, and a post that decides alone."""


def find(paper: Paper) -> Iterator[Statement]:
    """The minutes and meetings that each item refers to."""
    if paper.meeting is None:
        return
    approved: list[Mention] = []
    for item, mention in paper.business():
        title = item.title.plain if item.title else ""
        named = [one for text in told_of(item) for one in _meetings(text, item, paper)]
        for meeting, where in named:
            yield paper.state(mention, "cg:refersTo", meeting, where)
        for text in told_of(item):
            for meeting, where in meetings_by_month(text, paper):
                yield paper.state(mention, "cg:refersTo", meeting, where)
        if MINUTES_ITEM.search(title):
            approved = [meeting for meeting, _ in named]
        elif not ARISING.search(title):
            approved = []
        for text in _with_what_they_head(told_of(item)):
            numbers = sorted(numbers_cited(text, item, paper))
            yield from _minutes(text, numbers, mention, approved, paper)


def _with_what_they_head(texts: Iterable[Text]) -> Iterator[Text]:
    """Texts, each that is the heading of a minute with that below it: "Minute 58/23 – Bus Lanes"."""
    heading: Text | None = None
    for text in texts:
        cites = MINUTE.match(text.plain) is not None
        if heading and cites:
            yield heading
        is_heading = cites and len(text.plain) <= LINE and text.plain[-1:] not in ".;!?"
        if not is_heading:
            yield join((heading, text)) if heading and not cites else text
        heading = text if is_heading else None
    if heading:
        yield heading


def _meetings(text: Text, item: Item, paper: Paper) -> Iterator[tuple[Mention, Text]]:
    """The meetings that a paragraph names by their day."""
    previous: tuple[int, Mention] | None = None
    last = paper.day
    for dated in told_days(text.plain, paper.year):
        body = _whose(text, dated, item, previous, paper)
        day = _nearest(dated, last, paper)
        if day and day.isoformat() < paper.day:
            body = _of_another(text, dated, paper) or body or asked_on(text, dated, paper)
        if (
            body is None
            or day is None
            or day.isoformat() == paper.day
            or _is_of_signing(text, dated, day, paper)
        ):
            previous = None
            continue
        previous, last = (dated.end, body), day.isoformat()
        yield meeting_of(body, last), around(text, dated.start, dated.end)


def _is_of_signing(text: Text, dated: dates.Dated, day: dt.date, paper: Paper) -> bool:
    """Whether a day is the later one on which these minutes themselves are signed."""
    return (
        day.isoformat() > paper.day
        and SIGNED.search(text.plain, max(0, dated.start - BEFORE), dated.start) is not None
    )


def _of_another(text: Text, dated: dates.Dated, paper: Paper) -> Mention | None:
    """Another body that asked for something on the only day of a sentence that names no body's meeting."""
    sentence = around(text, dated.start, dated.end)
    alone = sum(1 for _ in dates.find(sentence.plain, paper.year)) == 1
    return asker(sentence, paper) if alone and not HELD_BY.search(sentence.plain) else None


def _whose(
    text: Text, dated: dates.Dated, item: Item, previous: tuple[int, Mention] | None, paper: Paper
) -> Mention | None:
    """The body that met on a day; None where neither the words before it nor the model name a meeting."""
    title = item.title.plain if item.title else ""
    lead = text.plain[max(0, dated.start - BEFORE) : dated.start]
    marked = any(words.at[0] in text.at[dated.start : dated.end] for words in item.days_cited)
    if marked and not DUE.search(lead) and (NAMED.search(f"{title} {lead}") or not HAPPENED.search(lead)):
        return _body_of(text, dated.start - len(lead), dated.start, paper)
    if NUMBERED.search(lead) and not IN_WORDS.search(text.plain, dated.start, dated.end):
        return None
    if previous and LISTED.fullmatch(text.plain[previous[0] : dated.start]):
        return previous[1]
    since = SINCE.search(lead)
    if since and not OTHER.search(since["between"] or ""):
        return _body_of(text, dated.start - len(lead) + since.start(), dated.start, paper)
    of_minutes = MINUTES_ITEM.search(title) and not OTHER.search(lead) and not HAPPENED.search(lead)
    coming = NEXT.search(title) and len(lead) < SHORT
    ours = of_minutes or LABELLED.search(lead) or ADJOURNED.search(lead) or coming
    return (_named_before(text, dated.start - len(lead), dated.start, paper) or paper.body) if ours else None


def _nearest(dated: dates.Dated, last: str, paper: Paper) -> dt.date | None:
    """The day, of the year nearest to the meeting's where none is printed; None where it is years away.

    Behind the day `last` of a meeting to come it is of a later one.
    """
    own = dt.date.fromisoformat(paper.day) if paper.day else None
    if own is None:
        return dated.date
    day = dated.date
    if not dated.year_written and (day - own).days > HALF:
        day = _of_year(day, day.year - 1)
    elif not dated.year_written and (own - day).days > HALF:
        day = _of_year(day, day.year + 1)
    if not dated.year_written and day.isoformat() < last and paper.day < last:
        day = _of_year(day, day.year + 1)
    return day if abs(day.year - own.year) <= YEARS else None


HALF = 200  # days: a day without year that is further off is of the year before or after


def _of_year(day: dt.date, year: int) -> dt.date:
    """The same day of another year; the 29th of February is the 28th."""
    return day.replace(year=year, day=min(day.day, 28) if day.month == 2 else day.day)  # noqa: PLR2004 - February


def _body_of(text: Text, start: int, end: int, paper: Paper) -> Mention | None:
    """Whose meeting it is: the one named after "of", or before "at their meeting", else the paper's own."""
    of = HELD_BY.search(text.plain, start, end)
    if of:
        found = names.proper(text, of.end())
        thing = named(found, paper) if found else None
        return thing if thing and thing.kind in MEETS else paper.body
    if before := _named_before(text, start, end, paper):
        return before
    whose = WHOSE.search(text.plain, max(0, start - 12), end)
    nearest = list(ACTOR.finditer(text.plain, 0, whose.start())) if whose else []
    if whose and nearest and whose.start() - nearest[-1].start() < CLOSE:
        found = names.proper(text, nearest[-1].end())
        body = body_named(spaced(found.plain), paper.council, paper.profile) if found else None
        return body if body and body.kind in MEETS else paper.body
    return paper.body


def _named_before(text: Text, start: int, end: int, paper: Paper) -> Mention | None:
    """The committee that is named right before a day: "Minutes of the Roads Committee, 4 May 2023"."""
    for lead in reversed(list(LEADS.finditer(text.plain, start, end))):
        found = names.proper(text, lead.end())
        stop = text.at.index(found.at[-1]) + 1 if found else end
        if found and stop < end and JOINS.fullmatch(text.plain, stop, end):
            thing = body_named(spaced(found.plain), paper.council, paper.profile)
            if thing.kind in ("cg:Committee", "cg:SubGroup", "cg:Board"):
                return thing
    return None


def _minutes(
    text: Text,
    numbers: Sequence[tuple[int, int, str, str]],
    subject: Mention,
    approved: list[Mention],
    paper: Paper,
) -> Iterator[Statement]:
    """The minutes that a paragraph cites by number."""
    for start, end, number, heading in numbers:
        meeting, because = _meeting_cited(text, start, end, approved, paper)
        minute = cited(number, heading, meeting, approved, paper)
        yield paper.state(subject, "cg:refersTo", minute, citing(text, start, end), because)


def _meeting_cited(
    text: Text, start: int, at: int, approved: list[Mention], paper: Paper
) -> tuple[Mention | None, str]:
    """The meeting whose minutes are cited between offsets, and why, where the words do not say it."""
    words = text.plain
    if HERE.match(words, at):
        return paper.meeting, ""
    lead = DATED.match(words, at)
    dated = next(dates.find(words[lead.end() : lead.end() + 40], paper.year), None) if lead else None
    if dated and dated.start == 0 and paper.body:
        return meeting_of(asker(around(text, start, at), paper) or paper.body, dated.date.isoformat()), ""
    if told := _asked_at(around(text, start, at), paper):
        return told, ""
    if len(approved) == 1 and _is_of_that_year(words, at, approved[0]):
        return approved[0], "the number is cited under the minutes of that meeting, which the item agrees"
    return None, ""


def _asked_at(sentence: Text, paper: Paper) -> Mention | None:
    """The meeting at which something was asked by a sentence; None where it tells no day or several."""
    days = [one for one in dates.find(sentence.plain, paper.year) if one.date.isoformat() < paper.day]
    if len(days) != 1 or not paper.body:
        return None
    body = asked_on(sentence, days[0], paper)
    return meeting_of(body, days[0].date.isoformat()) if body else None


def _is_of_that_year(words: str, at: int, meeting: Mention) -> bool:
    """Whether a number with a year, such as 56/23, can be of a meeting: of the year that begins in May."""
    year = re.search(r"\d{1,4}/(\d\d)$", words[:at].rstrip())
    month = str(meeting.key[0])
    begins = int(month[2:4]) - (month[5:7] < "05")
    return year is None or int(year[1]) == begins
