"""Items of business: where each begins, its number as printed, and its heading."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from councilgraph.extractors import dates
from councilgraph.extractors.profile import Profile
from councilgraph.extractors.structure.heading import heading_end, movers, parted
from councilgraph.extractors.structure.lines import Line, join
from councilgraph.extractors.structure.roman import roman_numbers
from councilgraph.extractors.structure.series import Numbered, counting_on
from councilgraph.extractors.structure.unnumbered import headings, standing
from councilgraph.ontology.model import Text

MARK = re.compile(
    r"(?:item |minute |(?:minute|min|resolution)\.? (?:no\.? |number )|(?:item|resolution) ?#)?"
    r"(?P<mark>(?:(?-i:(?!(?:MARCH|APRIL|MAY|JUNE|JULY|AUGUST) )[A-Z]{1,6})[ -]?|[A-Z]{2,4}/(?=\d))?"
    r"\d{1,5}(?:[a-z](?=/\d\d))?(?:[./-]\d{1,4}){0,2}(?:-\d\d)?[a-z]?)"
    r"(?P<delimiter>[.)\]:]?)[-–]?(?=\s|$|(?<=/\d\d)[A-Z]|(?<=\.)[A-Z])"
    r"\s*+(?:on the agenda,?\s++)?(?:[-–—:.]\s*)?",
    re.IGNORECASE,
)
# A number that the word before it makes an item's, whatever the numbers around it are.
NAMED = re.compile(r"item ?#", re.IGNORECASE)
# A number that stands behind the heading.
BEHIND = re.compile(r"(?P<title>[A-Z][^.]{2,120}?)\s+(?P<mark>[A-Z]{1,6} ?\d{1,4}/\d{2,4})")
DATE = re.compile(r"\d{1,2}/\d{1,2}/\d{2,4}\b")
LONGEST = 220
STANDING = 2  # headings of standing business that show numbers before a bracket to be those of items
ENOUGH = 3  # numbers from which they are what the items of a paper go by


@dataclass(frozen=True, slots=True)
class Head:
    """The first line of an item: its number, its heading, and the lines these take.

    The number is "" where none is printed, or where every heading was given a 1.
    Names may stand instead of a heading or behind it, of who `moved` and seconded it; `rest` are words
    of its text that stand in the same line.
    """

    at: int
    mark: str
    title: Text | None
    lines: int
    section: Text | None
    moved: Text | None = None
    rest: Text | None = None

    def own(self, lines: Sequence[Line], end: int) -> Sequence[Line]:
        """The lines of the item up to a line, its heading left out."""
        below = lines[self.at + self.lines : end]
        return [replace(lines[self.at], words=self.rest, apart=True), *below] if self.rest else below


def heads(lines: Sequence[Line], profile: Profile, present: int | None = None, start: int = 0) -> list[Head]:
    """The items of a meeting's business, in order, from the line `start` on.

    `present` is the line that begins the list of those present, after which standing business
    heads an item without a number too.
    """
    numbered, chosen = _chosen(lines, profile, start)
    bracketed = _chosen(lines, profile, start, bracket=True) if len(chosen) < ENOUGH else ({}, set())
    if sum(standing(lines[at].plain, profile) is not None for at in bracketed[1]) >= STANDING:
        numbered, chosen = bracketed
    romans = roman_numbers(lines, start, profile)
    if len(romans) > len(chosen):
        numbered, chosen = romans, set(romans)
    business = profile.pattern("structure.business")
    first = min(chosen, default=len(lines)) if len(chosen) >= ENOUGH else len(lines)
    after = max(present or 0, start - 1)
    bare = set(headings(lines, after, first, profile)) if present is not None else set()
    if len(bare) > ENOUGH * len(chosen):
        chosen = set()
    found: list[Head] = []
    section: Text | None = None
    for at, line in enumerate(lines):
        if business.fullmatch(line.plain.strip(" :")):
            section = line.words
        elif at in chosen:
            head = _head(lines, at, numbered[at][0], section, profile)
            again = head.mark == "1" and any(one.mark == "1" for one in found)
            found.append(replace(head, mark="") if again else head)
        elif at in bare:
            found.append(_head(lines, at, None, section, profile))
    return found


def _chosen(
    lines: Sequence[Line], profile: Profile, start: int, *, bracket: bool = False
) -> tuple[dict[int, tuple[re.Match[str], Numbered]], set[int]]:
    """The lines from `start` on that begin with a number, and which of them begin items by it."""
    numbered = {
        at: (match, Numbered(at, match["mark"], bool(line.heading or line.bold)))
        for at, line in enumerate(lines)
        if at >= start
        and (match := _candidate(line, profile, bracket=bracket))
        and not _is_clause(match["mark"], lines, at, profile)
    }
    marks = Counter(match["mark"] for match, _ in numbered.values())
    counted = [
        number
        for at, (match, number) in numbered.items()
        if marks[number.mark] == 1 or not _told(lines[at], match, profile)
    ]
    chosen = {one.at for one in counting_on(counted)}
    return numbered, chosen | {at for at, (match, _) in numbered.items() if NAMED.match(match.group())}


def _head(
    lines: Sequence[Line], at: int, match: re.Match[str] | None, section: Text | None, profile: Profile
) -> Head:
    """The item that begins at a line, with its number if it has one."""
    mark, start = (match["mark"].replace(" ", ""), match.end()) if match else ("", 0)
    if match and match.re is BEHIND:
        return Head(at, mark, lines[at].words.part(*match.span("title")), 1, section)
    words = lines[at].words.part(start)
    moved = movers(words, profile)
    if moved:
        begins, ends, then = moved
        title = _trimmed(words.part(0, begins), profile) if begins else None
        return Head(at, mark, title, 1, section, words.part(begins, ends), words.part(then) or None)
    end = heading_end(words, lines[at], profile)
    if end < len(words.plain):
        return Head(at, mark, _trimmed(words.part(0, end), profile), 1, section, rest=words.part(end))
    title, taken = _title(lines, at, start)
    told = profile.pattern("structure.told_of", r",\s+(?={})").search(title.plain)
    heading = title.part(0, told.start()) if told else title
    text = title.part(told.end()) if told else None
    return Head(at, mark, _trimmed(heading, profile), taken, section, rest=text)


def _trimmed(title: Text, profile: Profile) -> Text:
    """A heading without what is no part of it: pages, sizes of files, signs at its end."""
    cut = profile.pattern("structure.cut_title").search(title.plain)
    title = title.part(0, cut.start()) if cut else title
    return title.part(0, len(title.plain.rstrip(" :*–—-")))


def _is_clause(mark: str, lines: Sequence[Line], at: int, profile: Profile) -> bool:
    """Whether a number is the first clause of the resolution that the line above it begins."""
    resolved = profile.pattern("decisions.resolved")
    return mark == "1" and at > 0 and resolved.match(lines[at - 1].plain) is not None


def _candidate(line: Line, profile: Profile, *, bracket: bool) -> re.Match[str] | None:
    """The number with which a line may begin an item: before a `bracket`, or before anything but one."""
    match = MARK.match(line.plain)
    behind = None if match or line.bullet or bracket else BEHIND.fullmatch(line.plain)
    if behind:
        return behind
    if not match or line.bullet or _bracketed(match) != bracket:
        return None
    words = line.words.part(match.end())
    if heading_end(words, line, profile) > LONGEST and not movers(words, profile):
        return None
    title = words.plain
    if dates.WRITTEN.match(line.plain) or DATE.match(line.plain):
        return None
    return match if title and (title[0].isupper() or title[0] in "\"'“‘(" or title[0].isdigit()) else None


def _told(line: Line, match: re.Match[str], profile: Profile) -> bool:
    """Whether so much is told behind a number that another line with that number sooner heads an item."""
    long = len(line.plain) > LONGEST and not line.bold
    return long and parted(line.words.plain[match.end() :], profile) is not None


def _bracketed(match: re.Match[str]) -> bool:
    """Whether a number stands before a bracket as in a list; one of two parts does not: "2024/1)"."""
    return match["delimiter"] == ")" and "/" not in match["mark"]


def _title(lines: Sequence[Line], at: int, start: int) -> tuple[Text, int]:
    """The heading after a number, over the lines that it runs on, and how many they are."""
    taken = 1
    texts = [lines[at].words.part(start)]
    while at + taken < len(lines) and _runs_on(lines[at], lines[at + taken]):
        texts.append(lines[at + taken].words)
        taken += 1
    return join(texts), taken


def _runs_on(line: Line, following: Line) -> bool:
    """Whether a heading goes on in the next line: bold like it, and not apart from it."""
    return (
        line.bold
        and following.bold
        and not (following.apart or following.heading or following.bullet)
        and not MARK.match(following.plain)
    )


def bodies(
    lines: Sequence[Line], found: Sequence[Head], profile: Profile
) -> Iterator[tuple[Head, Sequence[Line]]]:
    """Each item with the lines that are its own, its heading left out."""
    business = profile.pattern("structure.business")
    stops = {at for at, line in enumerate(lines) if business.fullmatch(line.plain.strip(" :"))} | {
        head.at for head in found
    }
    ends = [min((at for at in stops if at > head.at), default=len(lines)) for head in found]
    for head, end in zip(found, ends, strict=True):
        yield head, head.own(lines, end)
