"""The day of a meeting: of all days that the head of its paper names, the likeliest."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain

from councilgraph.extractors.blocks.paragraphs import divides_date
from councilgraph.extractors.blocks.top import MAX_TELLING_LINE, Top, rank
from councilgraph.extractors.blocks.worded_days import digits_mended, worded_days
from councilgraph.extractors.text import dates
from councilgraph.extractors.text.dates import Dated
from councilgraph.extractors.text.lines import Line, join
from councilgraph.ontology.model import Text

OVER_PAGE = 6  # lines from one that a page ends within to where it goes on, the foot and the head between
BEFORE_DAY = 60  # characters before a day that may label it
BEFORE_LINE = 90  # and at the end of the line above
FURTHER_DOWN = 0.15  # what a day loses for each line between it and the body that is taken
OTHER_DAY = re.compile(
    r"""
    \b(?:
      publi(?:sh|cation)|generated|issued|dispatch|posted|printed|updated|uploaded|modified  # of the paper
      |received|unconfirmed
      |refused|application
      |approved|confirm(?:ed|ation)|signed|as\ (?:at|of)\b|notice:?\s*$
      |next\ meeting|last\ meeting|previous  # of another meeting
      |deadline|call-?in|expir|effective|until|implement|closing  # of what is decided
    )
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""Before a day that is not that of the meeting."""
HELD_ON = re.compile(
    r"\b(?:meeting (?:was )?(?:held|convened)|(?<!last )met) (?:(?:at|in) [^.;]{0,60}?)?(?:on )?(?:the )?$",
    re.IGNORECASE,
)
"""Right before the day of a meeting, whatever else its line says before."""
SUMMONED = re.compile(
    r"(?<!next meeting )(?:\b(?:will|to) be held\b|\bwill (?:meet|take place)\b)(?:(?!\bnext\b)[^;])*$",
    re.IGNORECASE,
)
"""Before the day of a meeting to which a letter calls, in its sentence."""
OF_DECISION = re.compile(
    r"""
    \W*(?:
      (?:date\ of\ (?:the\ )?decision(?!\ notice)|decision\ date
        |date\ (?:decided|signed)|decision\ (?:made|taken):)
      |when\b[^?]{0,40}\?
    )
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""The label of the day on which somebody decided, wherever it stands in a record of that."""
SAID = 1.0  # how much is for what the models say
OWN_LABEL = 6.0  # how much is for a day with that label
FIELD_OF_PAGE = re.compile(r"\W*(?:date|updated|modified|published|created)\W*:\s*\W?$", re.IGNORECASE)
"""Before a day in the fields above a page, which is that on which the page was made."""
DAY_LABEL = re.compile(r"\b(?:date|held|day|on|meeting|convened|minutes)\b", re.IGNORECASE)
MINUTES_OF = re.compile(r"\bminutes (?:of|from)\b", re.IGNORECASE)
YEAR = re.compile(r"\b(?:19\d|20[0-4])\d\b")
YEAR_BELOW = re.compile(r"(?:19\d|20[0-4])\d\b|nineteen hundred|two thousand", re.IGNORECASE)
"""With which a line begins whose day stands at the end of the one above."""
IN_FILE_NAME = re.compile(
    r"(?<!\d)(?P<year>(?:19[89]|20[0-4])\d)(?P<sign>[-_.]?)(?P<month>[01]\d)(?P=sign)(?P<day>[0-3]\d)(?!\d)"
)
IN_FIGURES = re.compile(r"(?<![\w/.])(?P<one>[0-3]?\d)/(?P<other>[0-3]?\d)(?![\w-])")
_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
MONTH_THEN_DAY = re.compile(rf"\b(?:{_MONTHS}) \d\d?\b(?![:.]\d)")
DAY_THEN_MONTH = re.compile(rf"\b\d\d?(?:st|nd|rd|th)? (?:of |day of )?(?:{_MONTHS})\b")
MONTHS_A_YEAR = 12
LEAST_MONTHS_FIRST = 2  # as many days are to have their month first
WEEKDAYS = ("mon", "tues", "wednes", "thurs", "fri", "satur", "sun")


@dataclass(frozen=True, slots=True)
class Day:
    """A day that the head names: the line it begins in, its words, and how much is for it."""

    line: int
    words: Text
    date: dt.date
    score: float


def find_day(top: Top, years: Sequence[int], near: int) -> Day | None:
    """The day of the meeting, likelier the nearer to a line; one printed without its year is of `years`."""
    return max(
        _days(top, years, month_first=_puts_month_first(top)),
        key=lambda day: rank(day.score - FURTHER_DOWN * abs(day.line - near), day.line),
        default=None,
    )


def day_of_file_name(name: str) -> dt.date | None:
    """The day in the name of a file, year first: "20190429.txt", "minutes_2018-01-16.pdf"."""
    found = IN_FILE_NAME.search(name)
    try:
        return dt.date(int(found["year"]), int(found["month"]), int(found["day"])) if found else None
    except ValueError:
        return None


def find_years(top: Top) -> list[int]:
    """The years that the paper names, those of its head first, for days printed without one."""
    found: dict[int, None] = {}
    for line in top.text.lines[top.first : top.last]:
        for match in YEAR.finditer(digits_mended(line.plain)):
            found.setdefault(int(match.group()))
    return list(found)


def _puts_month_first(top: Top) -> bool:
    """Whether days in figures have their month first, as in "4/25", and none has it second.

    Where figures do not tell, those of a paper have it whose days in words have it: "April 25".
    """
    lines = [line.plain for line in top.text.lines[top.first : top.last]]
    figures = [
        (int(match["one"]), int(match["other"])) for line in lines for match in IN_FIGURES.finditer(line)
    ]
    first = sum(one <= MONTHS_A_YEAR < other for one, other in figures)
    if any(other <= MONTHS_A_YEAR < one for one, other in figures):
        return False
    in_words = any(map(MONTH_THEN_DAY.search, lines)) and not any(map(DAY_THEN_MONTH.search, lines))
    return first >= LEAST_MONTHS_FIRST or in_words


def _days(top: Top, years: Sequence[int], *, month_first: bool) -> Iterator[Day]:
    """The days that the head names, each with what is for it."""
    below = (at for at in range(top.stop, top.last) if _tells_day(top.plain(at)))
    for at in chain(range(top.first, top.stop), below):
        words = _words_of_day(top, at, years).part(0, MAX_TELLING_LINE)
        own = len(top.plain(at))
        for dated in _dated(words.plain, years):
            if dated.start >= own > 0:  # all in the next line
                break
            score = _score_of_day(top, at, words.plain[: dated.start])
            score += 0.7 * bool(dated.weekday) + 0.3 * dated.year_written
            score += SAID * top.is_said("date", at, dated.start, dated.end)
            if at in top.fields and FIELD_OF_PAGE.match(words.plain[: dated.start]):
                score -= 4.0
            said = words.part(dated.start, dated.end)
            turned = month_first and IN_FIGURES.match(said.plain) and dated.date.day <= MONTHS_A_YEAR
            date = dated.date.replace(month=dated.date.day, day=dated.date.month) if turned else dated.date
            yield Day(at, said, date, score)


def _tells_day(words: str) -> bool:
    """Whether a line below the head tells the day: labelled as of a decision, or as "we met on 4 May"."""
    found = dates.first(words) if len(words) < MAX_TELLING_LINE else None
    return OF_DECISION.match(words) is not None or bool(found and HELD_ON.search(words[: found.start]))


def _dated(words: str, years: Sequence[int]) -> Iterator[Dated]:
    """The days in some words; one printed without its year is of the first in which its weekday is right."""
    mended = digits_mended(words)
    for found in [*dates.find(mended, years[0] if years else None), *worded_days(mended, years)]:
        if not found.weekday or found.year_written:
            yield found
            continue
        others = (moved for year in years if (moved := _in_year(found, year)) and _falls_on_weekday(moved))
        yield next(others, found)


def _in_year(found: Dated, year: int) -> Dated | None:
    """A day in another year, None for 29 February where that has none."""
    try:
        return replace(found, date=found.date.replace(year=year))
    except ValueError:
        return None


def _falls_on_weekday(found: Dated) -> bool:
    """Whether a day falls on the weekday that is printed with it."""
    return WEEKDAYS[found.date.weekday()] == found.weekday.lower()


def _words_of_day(top: Top, at: int, years: Sequence[int]) -> Text:
    """The words of a line, with those of the next where print may have cut a day between them."""
    words = top.text.lines[at].words
    following = _divided_line(top, at) or (top.line(at + 1) if at + 1 < top.stop else None)
    divided = following is not None and divides_date(top.text.lines[at].plain, following.plain)
    if following and (divided or not following.apart) and _may_be_cut(words.plain, following.plain, years):
        return join([words, following.words])
    return words


def _divided_line(top: Top, at: int) -> Line | None:
    """The line below the foot of a page and the head of the next on which the day of a line goes on."""
    for below in range(at + 2, min(at + OVER_PAGE, top.stop)):
        turned = "furniture" in top.labels[at + 1 : below]
        if turned and divides_date(top.text.lines[at].plain, top.text.lines[below].plain):
            return top.text.lines[below]
    return None


def _may_be_cut(words: str, following: str, years: Sequence[int]) -> bool:
    """Whether a day may run over two lines: the first names none, or one whose year begins the second."""
    found = list(_dated(words, years))
    if not found:
        return True
    at_end = not found[-1].year_written and found[-1].end >= len(words.rstrip(" ,"))
    return at_end and YEAR_BELOW.match(following) is not None


def _score_of_day(top: Top, at: int, before: str) -> float:
    """How much is for a day being that of the meeting, from its line and the words before it."""
    above = top.plain(at - 1)[-BEFORE_LINE:]
    score = 2.0 * (top.labels[at] == "head") - 0.05 * abs(at - top.begin)
    if DAY_LABEL.search(before[-BEFORE_DAY:] or above):
        score += 1.0
    other = OTHER_DAY.search(before) or (not before.strip() and OTHER_DAY.search(above))
    if OF_DECISION.match(before):
        score += OWN_LABEL
    if other and not HELD_ON.search(before):
        score -= 2.5
    if top.is_bound_before(at):
        score -= 3.0
    elif top.labels[at] in ("head", "paper") and SUMMONED.search(f"{top.plain(at - 1)} {before}"):
        score += 2.0
    elif top.labels[at] == "paper":
        score -= 3.0
    if top.labels[at] in ("item", "text", "clause", "ask", "close"):
        score -= 3.0 if MINUTES_OF.search(before) else 1.0
    return score
