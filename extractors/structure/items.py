"""Items of business: where each begins, its number as printed, and its heading."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from councilgraph.extractors import dates, names
from councilgraph.extractors.profile import Profile
from councilgraph.extractors.structure.lines import Line, join
from councilgraph.ontology.model import Text

MARK = re.compile(
    r"(?:item |minute |(?:minute|min|resolution)\.? (?:no\.? |number )|(?:item|resolution) ?#)?"
    r"(?P<mark>(?:[A-Z]{1,6}[ -]?)?\d{1,4}(?:[./-]\d{1,4}){0,2}[a-z]?)"
    r"(?P<delimiter>[.)\]:]?)(?=\s|$|(?<=/\d\d)[A-Z])\s*[-–—:.]?\s*",
    re.IGNORECASE,
)
RUNNING = re.compile(r"\d+")
GAP = 3  # numbers that may be missing between two items
LONGEST = 220


@dataclass(frozen=True, slots=True)
class Head:
    """The first line of an item: its number, its heading, and the lines these take.

    Two names may stand instead of a heading, of who `moved` and seconded it; `rest` are words
    of its text that stand in the same line.
    """

    at: int
    mark: str
    title: Text | None
    lines: int
    section: Text | None
    moved: Text | None = None
    rest: Text | None = None


def heads(lines: Sequence[Line], profile: Profile) -> list[Head]:
    """The items of a meeting's business, in order."""
    found: list[Head] = []
    section: Text | None = None
    last: tuple[int, bool] | None = None
    business = profile.pattern("structure.business")
    for at, line in enumerate(lines):
        if business.fullmatch(line.plain.strip(" :")):
            section = line.words
            continue
        match = _candidate(line, profile)
        if match and follows(match["mark"], line, last):
            last = (running(match["mark"]), bool(line.heading or line.bold))
            found.append(_head(lines, at, match, section, profile))
    return found


def _head(
    lines: Sequence[Line], at: int, match: re.Match[str], section: Text | None, profile: Profile
) -> Head:
    """The item that begins at a line, with its number."""
    mark, words = match["mark"].replace(" ", ""), lines[at].words.part(match.end())
    movers = names.pair(words, profile)
    if movers:
        named, rest = words.part(0, movers[2]), words.part(movers[2])
        return Head(at, mark, None, 1, section, named, rest or None)
    title, taken = _title(lines, at, match.end(), profile)
    return Head(at, mark, title, taken, section)


def _candidate(line: Line, profile: Profile) -> re.Match[str] | None:
    match = MARK.match(line.plain)
    if not match or line.bullet or match["delimiter"] == ")":
        return None
    if len(line.plain) > LONGEST and not names.pair(line.words.part(match.end()), profile):
        return None
    title = line.plain[match.end() :]
    if dates.WRITTEN.match(line.plain):
        return None
    return match if title and (title[0].isupper() or title[0] in "\"'“‘(" or title[0].isdigit()) else None


def running(mark: str) -> int:
    """The part of a number that runs on from item to item: 31 of "24/031", 56 of "56/23".

    >>> [running(mark) for mark in ("7", "24/031", "56/23", "18.01.4", "PLA146/14")]
    [7, 31, 56, 4, 146]
    """
    numbers = [int(number) for number in RUNNING.findall(mark)]
    year_last = (
        "/" in mark
        and len(numbers) > 1
        and re.search(r"/\d\d$", mark)
        and not re.match(r"(?:20)?\d\d/\d{3}", mark)
    )
    return numbers[0] if year_last else numbers[-1]


def follows(mark: str, line: Line, last: tuple[int, bool] | None) -> bool:
    """Whether a number is the next of the business, rather than of some list within an item."""
    number, set_apart = running(mark), bool(line.heading or line.bold)
    if last is None:
        return True
    before, was_set_apart = last
    if was_set_apart and not set_apart and number != before + 1:
        return False
    return before < number <= before + (GAP if set_apart or not was_set_apart else 1)


def _title(lines: Sequence[Line], at: int, start: int, profile: Profile) -> tuple[Text, int]:
    """The heading after a number, over the lines that it runs on, and how many they are."""
    taken = 1
    texts = [lines[at].words.part(start)]
    while at + taken < len(lines) and _runs_on(lines[at], lines[at + taken]):
        texts.append(lines[at + taken].words)
        taken += 1
    title = join(texts)
    cut = profile.pattern("structure.cut_title").search(title.plain)
    title = title.part(0, cut.start()) if cut else title
    return title.part(0, len(title.plain.rstrip(" :*–—-"))), taken


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
        own = lines[head.at + head.lines : end]
        yield head, [replace(lines[head.at], words=head.rest, apart=True), *own] if head.rest else own
