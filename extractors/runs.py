"""Runs of capitalised words, cut where one name ends and another begins."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from councilgraph.extractors import names
from councilgraph.extractors.letters import UPPER
from councilgraph.extractors.profile import Profile

WORD = rf"[{UPPER}](?:['’][{UPPER}])?[\w'’]*(?:-\w[\w'’]*)*"
JOIN = r"(?:of the|for the|of|for|and the|and|&|to|in|on)"
BRACKETED = r"\((?:[A-Z][A-Za-z&]{1,7})\)"
RUN = re.compile(
    rf"(?<![\w.])(?<!\w[’'])(?P<run>(?:(?:19|20)\d\d )?{WORD}(?:/{WORD})*"
    rf"(?:(?:,?\s+{JOIN})?\s+(?:{WORD}(?:/{WORD})*|{BRACKETED}(?=\s*,?\s+{JOIN}?\s*[A-Z])))*)"
)
JOINED = re.compile(r",?\s+(?:and the|and|&)\s+")
# Words that join no two parts of one name, and words with a capital that begin another one.
APART = re.compile(r",?\s+(?:to|in|on|and the)\s+|\s+(?=(?:The|A|Proposed|Draft)\s)")
OF_ANOTHER = re.compile(r"\s+of (?:the )?(?=[A-Z])")
BODIES = ("Group", "Committee", "Panel", "Board", "Team", "Unit", "Forum", "Partnership")
OF = re.compile(r"\bof (?:the )?(?=[A-Z])")
LEAD = re.compile(r"(?P<word>[\w’'-]+)\s+(?:(?:of|for|and|on|in|to|&)\s+(?:the\s+)?)?")
SHOUTED = re.compile(r"(?:[A-Z]{2,}\s+){2,}(?=[A-Z][a-z])")  # words that open a resolution
PERSON = re.compile(r".*\b(?:of|for) .+?(?P<and> and (?P<name>[A-Z][a-z]+ [A-Z][\w’'-]+))")
OTHER = re.compile(
    r".*\b(?:of|for) .+?"
    r"(?P<and> and (?:the )?(?P<name>.+ (?:Police|Council|Constabulary|Authority|University|Trust)))"
)


def parts(plain: str, start: int, end: int, profile: Profile) -> Iterator[tuple[int, int]]:
    """The parts of a run of capitals, each of which may be a name.

    "A Board and B Trust" is two, "Fire and Rescue Board" one, "Mayor of the C Authority" two,
    one inside the other.
    """
    for begin, stop in _apart(plain, start, end, profile):
        last = _before_other(plain, begin, stop, profile)
        yield begin, last
        if last < stop:
            yield last + len(" and "), stop
        for match in OF.finditer(plain, begin, last):
            if names.has_role(plain[begin : match.start()], profile):
                yield match.end(), last


def _apart(plain: str, start: int, end: int, profile: Profile) -> Iterator[tuple[int, int]]:
    """A run cut where names stand side by side."""
    cuts = [match.span() for match in APART.finditer(plain, start, end)]
    joined, owned = JOINED.finditer(plain, start, end), OF_ANOTHER.finditer(plain, start, end)
    cuts += [match.span() for match in joined if _two(plain, start, match, profile)]
    cuts += [match.span() for match in owned if _part_of(plain, start, match, profile)]
    begin = start
    for left, right in sorted(set(cuts)):
        if left > begin:
            yield begin, left
        begin = max(begin, right)
    if begin < end:
        yield begin, end


def _two(plain: str, start: int, match: re.Match[str], profile: Profile) -> bool:
    """Whether an "and" joins two names: the words before it end with one that tells a kind."""
    before = re.sub(r"\s*\([^()]*\)$", "", plain[start : match.start()]).split()
    around = plain[max(start, match.start() - 12) : match.end() + 8]
    compound = any(pair in around for pair in profile.words("mentions.compounds"))
    return bool(before) and before[-1] in heads(profile) and not compound


def _part_of(plain: str, start: int, match: re.Match[str], profile: Profile) -> bool:
    """Whether "of" joins a body to the one that it is of: "Water Group of the River Partnership"."""
    before = plain[start : match.start()].split()
    titled = profile.pattern("people.titles", r"(?:{})\s", 0).match(plain, start)
    return titled is not None or (len(before) > 1 and before[-1] in BODIES)


def _before_other(plain: str, start: int, end: int, profile: Profile) -> int:
    """Where a post ends to which a person or a force is joined: "Director of Parks and Ada Kowal"."""
    for pattern in (OTHER, PERSON) if plain.find(" and ", start, end) >= 0 else ():
        match = pattern.fullmatch(plain, start, end)
        if match and names.has_role(plain[start : match.start("and")], profile):
            name = match["name"]
            last = name.split()[-1]
            known = last in heads(profile) or last in profile.known("mentions.subjects")
            elsewhere = names.organisation(name, profile) or names.has_role(name, profile)
            ended = plain[start : match.start("and")].rsplit(maxsplit=1)[-1] in heads(profile)
            if (ended and " of " not in name) if pattern is OTHER else not (known or elsewhere):
                return match.start("and")
    return end


def past_lead(plain: str, start: int, end: int, profile: Profile) -> int:
    """Past the words that begin a sentence or say whose a thing is, not its name."""
    leads = profile.known("mentions.lead_words")
    shouted = SHOUTED.match(plain, start, end)
    start = shouted.end() if shouted else start
    while True:
        match = LEAD.match(plain, start, end)
        if match and re.match(r"(?:His |Her |Their )?Majest(?:y|ies)['’]s?\b", plain[start:end]):
            return start
        if not match or not (
            match["word"] in leads or _acts(match, profile) or _owns(plain, match, end, profile)
        ):
            return start
        start = match.end()


def _acts(match: re.Match[str], profile: Profile) -> bool:
    """Whether a word says what is done with the thing that is named behind "of", "on" or "for"."""
    return match["word"] in profile.known("mentions.acts") and len(match.group().split()) > 1


def _owns(plain: str, match: re.Match[str], end: int, profile: Profile) -> bool:
    """Whether a word says whose a thing is; in the name of a place, or of an office, it is part of it."""
    rest = plain[match.end() : end].split()
    part = len(rest) == 1 and (rest[0] in profile.words("mentions.places") or rest[0] == "Office")
    return match["word"].endswith(("'s", "’s")) and not part


@cache
def heads(profile: Profile) -> dict[str, str]:
    """The words that end names, and the class of what each tells."""
    return dict(profile.pairs("mentions.heads"))
