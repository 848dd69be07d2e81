"""Headings without a number: the business that comes up at every meeting, and what is set as it is."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from councilgraph.extractors.profile import Profile
from councilgraph.extractors.structure.heading import CAPITALS
from councilgraph.extractors.structure.lines import Line
from councilgraph.extractors.structure.presence import label

SHORT = 60  # characters of a line that may be a heading though nothing sets it apart
LONGEST = 120
# Headings of standing business that must be set in one way before others so set count as headings.
ENOUGH = {"heading": 2, "bold": 2, "capitals": 2, "run on": 2, "colon": 2, "plain": 3}
# "Decision:" above what was decided, where "Minutes:" stands above what was said of it.
BLOCK = re.compile(r"decisions?\s*:", re.IGNORECASE)
MINUTES = re.compile(r"minutes\s*:", re.IGNORECASE)
NUMBER = re.compile(
    r"(?:(?:[A-Za-z]{2,4}/|[A-Z]{0,6}[ -]?)\d{1,4}(?:[./-]\d{1,4}){0,2}[a-z]?[.)\]:]?(?:\s*[-–])?\s*)?"
)


def standing(words: str, profile: Profile) -> re.Match[str] | None:
    """The heading of standing business with which words begin, a number before it aside, if they do."""
    frame = r"{}(?:\s*(?:[:.–—-]|$))"
    return profile.pattern("structure.standing", frame).match(words, past_number(words))


def past_number(words: str) -> int:
    """Where words begin after the number before them, if there is one."""
    number = NUMBER.match(words)
    return number.end() if number else 0


def business(lines: Sequence[Line], profile: Profile) -> int:
    """How many lines begin with the heading of standing business."""
    return sum(standing(line.plain, profile) is not None for line in lines)


def headings(lines: Sequence[Line], after: int, before: int, profile: Profile) -> list[int]:
    """The lines between a list of those present and the first number that head business.

    Where no number comes, lines count that are set as those of standing business are.
    """
    blocks = any(BLOCK.fullmatch(line.plain) for line in lines)
    known = {
        at
        for at in range(after + 1, before)
        if not (blocks and MINUTES.fullmatch(lines[at].plain))
        and standing(lines[at].plain, profile)
        and not lines[at].bullet
        and _set_off(lines, at)
    }
    while known and label(lines[min(known)].plain, profile):
        known.remove(min(known))
    if not known or before < len(lines):
        return sorted(known)
    first = min(known)
    settings = Counter(setting for at in known if (setting := _run_on(lines[at]) or _setting(lines, at)))
    usual = {setting for setting, count in settings.items() if count >= ENOUGH[setting]}
    return sorted(
        known | {at for at in range(first, len(lines)) if {_run_on(lines[at]), _setting(lines, at)} & usual}
    )


def _set_off(lines: Sequence[Line], at: int) -> bool:
    """Whether a line may be a heading: it stands apart, is marked as one, or ends with a colon."""
    line = lines[at]
    return (
        line.apart or bool(line.heading) or line.bold or line.plain.endswith(":") or ":" in line.plain[:SHORT]
    )


def _run_on(line: Line) -> str:
    """The name in `ENOUGH` of a heading in capitals that its text follows in the line; "" for another."""
    return "run on" if line.apart and not line.bullet and CAPITALS.match(line.plain) else ""


def _setting(lines: Sequence[Line], at: int) -> str:
    """How a line is set that may be a heading, by a name of `ENOUGH`; "" for text."""
    line, plain = lines[at], lines[at].plain
    if line.bullet or len(plain) > LONGEST or not re.match(r"[\"“‘']?[^\W\d_]", plain):
        return ""
    if line.heading:
        return "heading"
    if line.bold:
        return "bold"
    if plain.isupper():
        return "capitals"
    if plain.endswith(":") and line.apart:
        return "colon"
    follows = lines[at + 1].plain if at + 1 < len(lines) else ""
    plainly = line.apart and len(plain) < SHORT and plain[0].isupper() and not re.search(r"[\d£.,;!?]", plain)
    return "plain" if plainly and len(follows) > SHORT else ""
