"""Runs of capitalised words, cut where one name ends and another begins."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from councilgraph.extractors.names import names
from councilgraph.extractors.profile import Profile
from councilgraph.extractors.text.letters import UPPER

WORD = rf"[{UPPER}](?:['’][{UPPER}])?[\w'’]*(?:-\w[\w'’]*)*"
JOIN = r"(?:of the|for the|of|for|and the|and|&|to|in|on)"
BRACKETED = r"\((?:[A-Z][A-Za-z&]{1,7})\)"
RUN = re.compile(
    rf"(?<![\w.])(?<!\w[’'])(?P<run>(?:(?:19|20)\d\d )?{WORD}(?:/{WORD})*"
    rf"(?:(?:,?\s+{JOIN})?\s+(?:{WORD}(?:/{WORD})*|{BRACKETED}(?=(?:\s*,)?\s+(?:{JOIN}\s*)?[A-Z])))*)"
)
JOINED = re.compile(r",?\s+(?:and the|and|&)\s+|(?<=[a-z])/(?=[A-Z])")
ACRONYM = re.compile(r"[A-Z]{3,}")
WORDS = re.compile(r"[^\s/]+")
# Words that join no two parts of one name, and words with a capital that begin another one.
APART = re.compile(r",?\s+(?:to|in|on|and the)\s+|\s+(?=(?:The|A|That|Proposed|Draft)\s)")
OF_ANOTHER = re.compile(r"\s+of (?:the )?(?=[A-Z])")
OF_OR_FOR = re.compile(r"\s+(?:of|(?P<for>for)) (?:the )?(?=[A-Z])")
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
    place = plain[start:end].rsplit(maxsplit=1)[-1].rpartition("/")[2] in profile.known("mentions.places")
    cuts = [match.span() for match in APART.finditer(plain, start, end)]
    joined, owned = JOINED.finditer(plain, start, end), OF_ANOTHER.finditer(plain, start, end)
    cuts += [match.span() for match in joined if _two(plain, start, match, profile, place=place)]
    cuts += [match.span() for match in owned if _part_of(plain, start, match, profile)]
    cuts += [match.span() for match in OF_OR_FOR.finditer(plain, start, end)
             if _said_of(plain, start, match, profile, place=place)]  # fmt: skip
    cuts += _sited(plain, start, end, profile) if place else ()
    begin = start
    for left, right in sorted(set(cuts)):
        if left > begin:
            yield begin, left
        begin = max(begin, right)
    if begin < end:
        yield begin, end


def _sited(plain: str, start: int, end: int, profile: Profile) -> Iterator[tuple[int, int]]:
    """Where a house or a yard ends that its street follows: "Mill House" in "Mill House Eel Road"."""
    words = list(WORDS.finditer(plain, start, end))
    street = words[-1].group() in profile.known("mentions.streets")
    if street and len(words) > 3 and words[-3].group() in profile.known("mentions.sites"):  # noqa: PLR2004 - a site and a street
        yield words[-3].end(), words[-2].start()


def _two(plain: str, start: int, match: re.Match[str], profile: Profile, *, place: bool) -> bool:
    """Whether an "and" joins two names: the words before it end with one that tells a kind.

    That may be a place's only where what follows is a `place`.
    """
    before = re.sub(r"\s*\([^()]*\)$", "", plain[start : match.start()]).split()
    if len(before) > 1 and place and before[-1] in profile.known("mentions.places"):
        return True
    if len(before) == 1 and ACRONYM.fullmatch(before[0]):
        return True
    around = plain[max(start, match.start() - 12) : match.end() + 8]
    compound = any(pair in around for pair in profile.words("mentions.compounds"))
    return bool(before) and before[-1] in heads(profile) and not compound


def _part_of(plain: str, start: int, match: re.Match[str], profile: Profile) -> bool:
    """Whether "of" joins a body to the one that it is of: "Water Group of the River Partnership"."""
    before = plain[start : match.start()].split()
    titled = profile.pattern("people.titles", r"(?:{})\s", 0).match(plain, start)
    return titled is not None or (len(before) > 1 and before[-1] in BODIES)


def _said_of(plain: str, start: int, match: re.Match[str], profile: Profile, *, place: bool) -> bool:
    """Whether words before "of" or "for" tell what there is of a thing, rather than begin its name.

    "Website for the Harbour Board", and before a `place` "State of Eel Road".
    """
    before = JOINED.split(plain[start : match.start()])[-1]
    words = before.split()
    if not (place or (match["for"] and len(words) == 1)) or names.has_role(before, profile):
        return False
    tells = heads(profile).keys() | profile.known("mentions.places") | profile.known("mentions.owners")
    return tells.isdisjoint(words) and not names.organisation(before, profile)


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
