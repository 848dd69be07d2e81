"""The numbers of minutes that a paragraph cites: with a word for a minute, or of the form of its own items'.

"Minute 58/23", "paragraph 4 of the Minute", "(R.62)" in minutes whose items are R.70 and R.71, and under
matters arising "Item 4.1".
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from councilgraph.extractors.paper import Paper
from councilgraph.extractors.text.line_numbers import number_of
from councilgraph.ontology.minutes import Item
from councilgraph.ontology.model import Text

NUMBER = (
    r"(?:(?!OF\b)[A-Z]{1,4}[\ /-]?)?\d{1,4}(?:[./]\d{1,4}){0,2}(?:(?<=/\d\d)-\d\d\b)?"
    r"(?:\s?\((?:[a-z]|[ivx]{2,4})\)|[a-z]?\b)"
)
MINUTE = re.compile(
    rf"""
    (?<!\d\ )\b(?P<word>  # not "within 3 minutes 40"
      [Mm]inutes?|MINUTES?|Min\.|[Mm]ins?\b|[Ii]tems?|[Pp]aragraphs?
      |[Rr]esolutions?|[Dd]ecisions?|[Mm]otions?|[Rr]ecommendations?\ (?:at|in)
      |(?:[Cc]ouncil|[Cc]ommittee|[Pp]anel|[Bb]oard|[Cc]abinet|[Rr]e(?:ferr|quest|solv)ed|[Aa]greed)\ \(
    )
    (?:\ (?:[Rr]ef(?:erence)?|[Nn]os?|[Nn]umbers?)\b)?[.:]?(?:\ {{0,2}}|\s{{0,2}}\n\s{{0,24}})
    (?P<marks>{NUMBER}(?:(?:,(?!\d{{3}}\b)\ ?|\ and\ |\ &\ |,\ and\ |\ to\ ){NUMBER})*)
    (?!,\d\d\d|\s*(?:minutes|seconds|hours|st|nd|rd|th|%|members|votes|days|January|February|March|April|May|June
        |July|August|September|October|November|December)\b
        |[ -](?i:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))
    (?P<after>.{{0,40}})
    """,
    re.VERBOSE,
)
MARKS = re.compile(NUMBER)
LETTERED = re.compile(r"[A-Z]{1,4}(?:[./-]\d{1,4}(?:/\d{1,4})?|\d{1,4}/\d{1,4})")
"""A number of a minute that is known for one by itself."""
OF_YEAR = r"[A-Z]{1,4}\d{1,4}/\d\d"
"""A number of a minute with the year of the meeting behind it."""
INTERESTS = re.compile(r"\b(?:interests?|declarations?|disclosures?|dispensations?)\b", re.IGNORECASE)
MATTERS = re.compile(
    r"\barising\b|\baction (?:log|list|points|note)\b|\b(?:outstanding|previous) actions?\b"
    r"|\bactions? (?:from|arising|outstanding)\b|\bmaterion\b",
    re.IGNORECASE,
)
BEGINS = re.compile(r"\W{0,3}(?P<marks>(?:[A-Z]{1,4}[ /-]?)?\d{1,4}[./]\d{1,4}(?:\.\d{1,3})?)[\s:–-]")
"""A number with a stroke or a full stop with which a paragraph begins under matters arising."""
DAY = re.compile(r"[0-3]?\d/[01]?\d/\d\d(?:\d\d)?")
YEARS = re.compile(r"(?:19|20)\d\d/\d{2,4}")
OF_MINUTES = re.compile(
    r"\W{0,3}(?:of|in|from)\ (?:the\ )?(?:previous\ |last\ )?(?:minutes?|meeting)", re.IGNORECASE
)
HERE = re.compile(
    r"(?:\W*(?:above|below|of this meeting|of these minutes)|.{0,40}\b(?:above|below) refers)\b",
    re.IGNORECASE,
)
"""Words behind a number of the meeting's own minutes."""
HEADED = re.compile(r"[\"“‘'](?=[^\W\d_])(?P<title>[^\"“”]{3,160}?)[\"”’'](?=[\s,.;)]|$)")
"""The heading of a minute, quoted behind its number."""
REWORDED = re.compile(r"\b(?:read|words?|insert|add|delet|replac|correct|amend)\w*", re.IGNORECASE)
"""Behind a number, before words that are not its heading: "minute 45 be amended to read “…”"."""
NEAR = 60  # characters behind a number, within which its heading stands
REFERS = re.compile(r"\W{0,3}(?:also\ )?refers?\b|\W{0,3}of\ ", re.IGNORECASE)


def form_in(paper: Paper) -> re.Pattern[str]:
    """The form of a paper's own numbers that are known for minutes' by letters: "R.71", "CS/9", "C18/7".

    Where these end in a year, "C18/22", other committees of the council have theirs with other letters.
    """
    return paper.once(
        "form of numbers",
        lambda: _form_of(number_of(item.number) for item, _ in paper.business() if item.number),
    )


def _form_of(numbers: Iterable[str]) -> re.Pattern[str]:
    forms = {
        OF_YEAR if re.fullmatch(OF_YEAR, number) else re.sub(r"\d+", r"\\d{1,4}", re.escape(number))
        for number in numbers
        if LETTERED.fullmatch(number)
    }
    return re.compile(rf"(?<![\w/.-])(?:{'|'.join(sorted(forms)) or '(?!)'})(?![\w/-]|\.\w)")


def numbers_cited(text: Text, item: Item, paper: Paper) -> Iterator[tuple[int, int, str, str]]:
    """The numbers of minutes in a paragraph and their headings, with the place of the words that cite each.

    Those that the model of spans found, and those found by their form: with a word for a minute, or like
    those of the meeting's own items, without these themselves unless the words say that they are meant. Where
    both find one, the model says what it is.
    """
    title = item.title.plain if item.title else ""
    told = dict(_numbers_told(text, item))
    found = list(_citations(text.plain, title, number_of(item.number)))
    bare = list(form_in(paper).finditer(text.plain))
    own = _own_numbers(text, item, paper) if found or bare else frozenset()
    for match in found:
        marks = list(MARKS.finditer(text.plain, *match.span("marks")))
        headings = [*_headings(text.plain, match.end("marks"), len(marks)), *[""] * len(marks)]
        for mark, heading in zip(marks, headings, strict=False):
            place = next((one for one in told if one.start < mark.end() and mark.start() < one.stop), None)
            number = told.pop(place) if place else _number_formed(mark, own)
            if number:
                yield match.start(), match.end("marks"), number, heading
    yield from ((place.start, place.stop, number, "") for place, number in told.items())
    taken = [range(match.start(), match.end("marks")) for match in found]
    for mark in bare:
        if mark.group() not in own and not any(mark.start() in place for place in (*taken, *told)):
            yield mark.start(), mark.end(), mark.group(), ""


def _number_formed(mark: re.Match[str], own: frozenset[str]) -> str:
    """A number found by its form; "" for a day, and for that of an own item."""
    number = " ".join(mark.group().split())
    return "" if number in own or DAY.fullmatch(number) else number


def _numbers_told(text: Text, item: Item) -> Iterator[tuple[range, str]]:
    """Where a paragraph has the numbers of minutes that the model of spans found, and the numbers."""
    for words in item.minutes_cited:
        if words.at[0] in text.at:
            start = text.at.index(words.at[0])
            whole = " ".join(words.plain.split())
            yield (
                range(start, start + len(words.plain)),
                whole if MARKS.fullmatch(whole) else number_of(whole),
            )


def _own_numbers(text: Text, item: Item, paper: Paper) -> frozenset[str]:
    """The numbers of the meeting's items that a paragraph does not mean, where it cites those of minutes."""
    arising = MATTERS.search(item.title.plain if item.title else "") or HERE.search(text.plain)
    items = [item] if arising else [one for one, _ in paper.business()]
    return frozenset(number_of(one.number) for one in items if one.number)


def _citations(words: str, title: str, number: str) -> Iterator[re.Match[str]]:
    """Where a paragraph of an item with this title and number cites minutes, by the form of the words."""
    opening = BEGINS.match(words) if MATTERS.search(title) else None
    if opening and not opening["marks"].startswith(f"{number.removesuffix('.0')}."):
        yield opening
    yield from (match for match in MINUTE.finditer(words) if _is_minute(match, title))


def _headings(words: str, at: int, most: int) -> list[str]:
    """The headings quoted after a number, as many as there are numbers."""
    found: list[str] = []
    match = HEADED.search(words, at, at + NEAR)
    while match and len(found) < most and not REWORDED.search(words, at, match.start()):
        found.append(match["title"])
        match = HEADED.search(words, match.end(), match.end() + NEAR)
    return found


def _is_minute(match: re.Match[str], title: str) -> bool:
    """Whether a number with a word before it is that of a minute, by the word, the item and what follows."""
    word, marks, after = match["word"].lower().rstrip("s."), match["marks"], match["after"]
    if INTERESTS.search(title) and not HERE.match(after):  # the item in which somebody has one
        return False
    if word in ("minute", "min"):
        return True
    slashed, of_minutes = "/" in marks, OF_MINUTES.match(after) is not None
    if word.endswith("("):
        return slashed and after.startswith(")") and not YEARS.fullmatch(marks)
    if word.startswith("recommendation"):
        return slashed
    if word == "item":
        return bool(MATTERS.search(title)) or slashed or of_minutes
    return of_minutes if word == "paragraph" else slashed and REFERS.match(after) is not None
