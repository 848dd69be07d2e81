"""Names in a text: of people as lists give them, of posts and bodies as sentences give them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from councilgraph.extractors.profile import Profile
from councilgraph.extractors.text.letters import UPPER, WORD
from councilgraph.ontology.model import Text

# What joins capitalised words in one name: "Director of Public Health and Wellbeing".
JOIN = r"(?:of the|for the|of|for|and the|and|&|in|on|to the|with)"
PROPER = re.compile(
    rf"(?:[Tt]he\s+)?(?P<name>{WORD}(?:(?:\s+{JOIN})?\s+(?:Co-[a-z]+|{WORD}|\([A-Z][\w &,'’/-]*\)))*"
    r"(?: \d(?!\d| [A-Z]))?)"
)
# In the name of a portfolio a comma may join: "Cabinet Member for Jobs, Skills and Growth".
LISTED = re.compile(
    rf"(?:,\s+(?:and\s+)?{WORD}(?:\s+{WORD})*)+,?\s+(?:and|&)\s+{WORD}(?:\s+{WORD})*|(?:,\s+{WORD})+(?=\s+(?:and|&)\s+[A-Z])"
)
PORTFOLIO = re.compile(r"(?:Member|Holder|Director|Secretary|Portfolio)\b.*\b(?:for|of)\b")
BEFORE_ROLE = re.compile(r"[\s–—-]*(?<=[\s–—-])(?:(?:Vice|Deputy|Parish|Town)[\s–—-]*)?$")
GAP = r"(?:[^\S\t\n]{1,2}|\s?\n\s*)"  # between the words of a name, which go over no column
POSSESSIVE = re.compile(r"['’]s?$")


@dataclass(frozen=True, slots=True)
class Person:
    """A person's name in a text: the title before it, the name, and the words after it.

    The title may be a `councillor`'s, and that of several whose names follow, a `plural`.
    """

    title: str
    name: Text
    rest: Text
    councillor: bool = False
    plural: bool = False


@cache
def _person(profile: Profile) -> re.Pattern[str]:
    titles = "|".join([*profile.words("people.ranks"), *profile.words("people.titles")])
    particles = "|".join(profile.words("people.particles"))
    surname = rf"(?:(?:{particles})\s+)*{WORD}"
    return re.compile(
        rf"(?P<title>(?:(?:{titles})(?![\w'’])\.?(?:\s*:)?\s+){{0,8}})"
        rf"(?:(?P<initials>(?:[{UPPER}]{{2}}(?=\s)|(?:[{UPPER}](?:\.\s?|\s)){{1,4}}|[{UPPER}]\.[{UPPER}]\.?(?=\s))\s*{surname}(?!\w))"
        rf"|(?P<full>{WORD}(?:{GAP}(?:[{UPPER}]\.?(?=\s)|{surname})){{1,3}})"
        rf"|(?P<surname>{surname}))"
    )


def person(text: Text, profile: Profile, *, bare: bool = False) -> Person | None:
    """The person with whose name a text begins, if it does.

    A name of one word counts after a title only, unless `bare`; words that are a role's
    or an organisation's are no person.
    """
    match = _person(profile).match(text.plain)
    if not match:
        return None
    title = match["title"].rstrip(": \t\u00a0")
    kind = "initials" if match["initials"] else "full" if match["full"] else "surname"
    if kind == "surname" and not title and not bare:
        return None
    start, end = match.span(kind)
    if kind != "initials":
        end = _before_role(text.plain, start, end, profile)
        thing = things(profile).search(text.plain, start, end)
        if thing and (has_role(match[kind], profile) or (title and not has_role(title, profile))):
            # The name before it stays: "Jo Ward" of "Jo Ward Housing Officer".
            end, thing = start + len(text.plain[start : thing.start()].rstrip()), None
        words = len(text.plain[start:end].split())
        other = organisation(text.plain[start:end], profile) or (kind == "full" and words == 1)
        if not words or thing or (not title and other):
            return None
    name = text.part(start, _before_honours(text.plain, start, end))
    if profile.pattern("people.titles", r"{}", 0).fullmatch(name.plain):
        return None
    return with_title(title, _without_possessive(name), text.part(end), profile)


def with_title(title: str, name: Text, rest: Text, profile: Profile) -> Person:
    """A person with a title, and what the title says."""
    councillor, plural = (
        profile.pattern(f"people.{one}", r"\b{}").search(title) for one in ("councillor", "plural")
    )
    return Person(title, name, rest, bool(councillor), bool(plural))


def listed(text: Text, profile: Profile) -> Iterator[Person]:
    """The people with whom words begin, several after one title: "Cllrs Roe, Lund & Day were there"."""
    found = person(text, profile)
    plural = found is not None and found.plural
    joins = profile.pattern("names.and", r"(?:,|,?\s*(?:{})(?!\w))\s*(?=[A-Z])", 0)
    while found:
        yield found
        joined = joins.match(found.rest.plain)
        following = person(found.rest.part(joined.end()), profile, bare=plural) if joined else None
        found = following if following and (following.title or plural) else None


def in_prose(text: Text, profile: Profile) -> Person | None:
    """The person with whose name words of a sentence begin.

    One without a title, or with a rank that is a common word too, must not look like a thing.
    """
    found = person(text, profile)
    if found is None or (found.title and not profile.pattern("people.ranks", r"{}", 0).search(found.title)):
        return found
    words = found.name.plain.split()
    thing = any(not profile.known(path).isdisjoint(words) for path in ("mentions.heads", "mentions.subjects"))
    begins = words[0] in profile.known("people.not_first") or words[0] in profile.known("mentions.lead_words")
    place = found.name.plain in profile.known("names.places")
    alone = len(words) == 1 and not found.title
    return None if thing or begins or place or alone else found


def _before_role(plain: str, start: int, end: int, profile: Profile) -> int:
    """Where a full name ends if words of a role or of business run on from it: "Jo Ward Clerk"."""
    other = profile.pattern("people.no_name", r"\s*(?<![\w'’-]){}(?![\w'’-])").search(plain, start, end)
    end = other.start() if other else end
    role = profile.pattern("people.role_words", r"\b{}\b", 0).search(plain, start, end)
    return end if role is None else start + len(BEFORE_ROLE.sub("", plain[start : role.start()]))


def _before_honours(plain: str, start: int, end: int) -> int:
    """Where a name ends that degrees or honours follow: "Jo Ward OBE QPM"."""
    match = re.search(r"(?:\s+(?:[A-Z]{2,5}|BSc|BA|MSc|MA|PhD|ChB|DPhil|Hons)){1,12}$", plain[start:end])
    return start + match.start() if match and " " in plain[start : start + match.start()] else end


def _without_possessive(name: Text) -> Text:
    match = POSSESSIVE.search(name.plain)
    return name.part(0, match.start()) if match else name


def things(profile: Profile) -> re.Pattern[str]:
    """What finds words that are part of nobody's name: of bodies, business, money, places."""
    return profile.pattern("people.things", r"(?<![\w'’-]){}(?![\w'’-])")


def is_name(words: str, profile: Profile) -> bool:
    """Whether words may be somebody's name: "Ada Roe", and no "Audit Fees", "Lynn Road"."""
    return things(profile).search(words) is None


def has_given(words: str, profile: Profile) -> bool:
    """Whether words are a given name that profiles know, and one more: "Ada Green"."""
    first, *others = words.split()
    return len(others) == 1 and first in profile.known("people.given")


@lru_cache(maxsize=20_000)
def has_role(words: str, profile: Profile) -> bool:
    """Whether words name a role: "Director of Housing", "Analyst"."""
    return bool(
        profile.pattern("people.role_words", r"\b{}\b", 0).search(words)
        or profile.pattern("people.ranks", r"\b{}\b", 0).search(words)
    )


def organisation(words: str, profile: Profile) -> bool:
    """Whether words have the marks of an organisation: "Severn Housing Trust", "NHS"."""
    return bool(
        profile.pattern("bodies.organisation_words", r"\b{}\b", 0).search(words)
        or re.fullmatch(r"[A-Z][A-Z&]{1,7}", words)
    )


def proper(text: Text, start: int = 0, *, kinds: re.Pattern[str] = PORTFOLIO) -> Text | None:
    """The name that begins at an offset of the words: capitalised, joined by of, for, and.

    >>> proper(Text("the Director of Housing and Parks be asked", range(42))).plain
    'Director of Housing and Parks'
    """
    match = PROPER.match(text.plain, start)
    if not match:
        return None
    end = listed_end(text.plain, match.start("name"), match.end("name"), kinds)
    return _without_possessive(text.part(match.start("name"), end))


def listed_end(plain: str, start: int, end: int, kinds: re.Pattern[str] = PORTFOLIO) -> int:
    """Where the name of a portfolio ends that goes on after a comma: "for Jobs, Skills and Growth"."""
    listed = LISTED.match(plain, end) if kinds.search(plain, start, end) else None
    if listed is None:
        return end
    further = re.compile(rf"\s+(?:and|&)\s+{WORD}(?:\s+{WORD})*").match(plain, listed.end())
    return further.end() if further else listed.end()
