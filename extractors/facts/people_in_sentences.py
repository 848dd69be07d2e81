"""People of the roll where sentences name them: by title, first name or initials and surname."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from councilgraph.extractors.blocks.people import same_person
from councilgraph.extractors.facts.roll import Entry, by_initials, office, roll
from councilgraph.extractors.paper import Paper
from councilgraph.extractors.profile import Profile
from councilgraph.extractors.text.letters import UPPER, WORD
from councilgraph.ontology.model import Text

TITLE = r"(?>(?:{})(?![\w'’])\.?\s+){1,8}"
FORENAMES = (
    rf"(?:(?:[{UPPER}]{{1,3}}|(?:[{UPPER}]\.?\s?){{1,3}}|{WORD}|{WORD}\s+(?:[{UPPER}]\.?|{WORD}))\s+)?"
)
OWN = FORENAMES.replace(WORD, rf"(?!(?:{{}})(?![\w'’])){WORD}")
SURNAME = r"(?P<surname>(?:(?:PARTICLES)\s+)*(?:SURNAMES))(?![\w-])"
NAME = rf"(?<!\w)(?<!\w['’-])(?:(?P<title>{TITLE})(?P<fore>{FORENAMES})|(?P<own>{OWN})){SURNAME}"
JOINED = r"\s*(?:,|,?\s*(?:{})(?!\w))\s*"
ASIDE = r"(?:{}|\s\([^()]{1,80}\)|,\s[^.;:,]{3,70},)*"
GOES_ON = r"(?:\band\b|,|;|\bthen\b|\bbefore\b|\bprior to\b|\bwho\b)\s*{}$"
# Where a clause begins; and what makes the words after it somebody else's.
HEAD = re.compile(r"(?:^|[.,;:(–-]|\b(?:and|that|when|then))\s*(?:the\s+)?$", re.IGNORECASE)
SUBORDINATE = re.compile(r"\b(?:that|which|whose|said|if)\b|:(?!\d)", re.IGNORECASE)
WHO = re.compile(r"\W*\bwho\b\s*$", re.IGNORECASE)
OPENING = 80  # characters before the name of whom a sentence is about


@dataclass(frozen=True, slots=True)
class Named:
    """Somebody in the roll, and where words name them."""

    entry: Entry
    start: int
    end: int


def present(paper: Paper) -> list[Entry]:
    """Those who were there, by the roll."""
    return [entry for entry in roll(paper) if entry.group not in ("apologies", "invited")]


def named(words: Text, everyone: Sequence[Entry], paper: Paper) -> list[Named]:
    """The people of a list whom words name, in order; a surname alone counts only after another's title."""
    found: list[Named] = []
    many = False
    joined = paper.profile.pattern("names.and", JOINED, 0)
    pattern = _pattern(everyone, paper, shouted=words.plain.isupper()) if everyone else None
    for match in pattern.finditer(words.plain) if pattern else ():
        title = match["title"] or ""
        forenames = match["fore"] if title else match["own"]
        before = words.plain[found[-1].end : match.start()] if found else ""
        goes_on = many and joined.fullmatch(before) is not None
        fitting = [entry for entry in everyone if forenames or _entitled(entry, title, paper)]
        some = title or forenames or goes_on
        entry = _called(forenames, match["surname"].split()[-1], fitting) if some else None
        many = bool(entry) and (
            goes_on or paper.profile.pattern("people.plural", r"\b{}").search(title) is not None
        )
        if entry:
            found.append(Named(entry, *match.span()))
    found += _by_office(words, everyone, paper)
    codes = {code: entry for code, entry in by_initials(paper).items() if entry in everyone}
    for code, entry in codes.items():
        written = re.finditer(rf"(?<![\w’']){code}(?![\w’'])", words.plain)
        found += [Named(entry, *match.span()) for match in written]
    return sorted(found, key=lambda one: one.start)


OFFICE = r"(?:^\W*|,\s|\band\s)(?:the\s)?(?P<office>{})(?=\s[a-z])"
"""An office that stands for who holds it, at the beginning of a clause: "The Vice-Chairman left"."""


def _by_office(words: Text, everyone: Sequence[Entry], paper: Paper) -> Iterator[Named]:
    """Those of a list whom words name by an office that only they hold: the chair, her deputy, an officer."""
    for path in ("people.chair", "people.deputy_chair"):
        held = [one for one in everyone if office(one, paper, path)]
        held = held or [one for one in everyone if one.chairs and path == "people.chair"]
        for match in paper.profile.pattern(path, OFFICE).finditer(words.plain) if len(held) == 1 else ():
            yield Named(held[0], *match.span("office"))
    roles = {one.role.plain: one for one in everyone if one.role and one.group == "officer"}
    said = words.plain.lower()
    for role, one in roles.items():
        if role.lower() not in said or sum(role == other.role.plain for other in everyone if other.role) > 1:
            continue
        held_by = re.compile(OFFICE.replace("{}", re.escape(role)), re.IGNORECASE)
        for match in held_by.finditer(words.plain):
            yield Named(one, *match.span("office"))


def groups(people: Sequence[Named], words: Text, profile: Profile) -> Iterator[list[Named]]:
    """People named together: "Councillors Roe and Lund" is one group."""
    group: list[Named] = []
    joined = profile.pattern("names.and", JOINED, 0)
    for one in people:
        if group and not joined.fullmatch(words.plain[group[-1].end : one.start]):
            yield group
            group = []
        group.append(one)
    if group:
        yield group


NOTE = re.compile(r"\s*\((?!both\b|all\b)[^()]*", re.IGNORECASE)
"""A bracket right behind a name tells of that name alone: "Roe, Fox and Lund (arrived at 7.20)"."""


def subject(words: Text, verb: int, people: Sequence[Named], profile: Profile) -> list[Named]:
    """Those whom a verb is about: named right before it, or at the head of the clause that goes on to it."""
    found = list(groups([one for one in people if one.start < verb], words, profile))
    if not found:
        return []
    last, first = found[-1], found[0]
    if NOTE.fullmatch(words.plain, last[-1].end, verb):
        return last[-1:]
    if profile.pattern("attendance.adverbs", ASIDE).fullmatch(words.plain, last[-1].end, verb):
        return last
    goes_on = profile.pattern("attendance.adverbs", GOES_ON)
    heads = [last] if HEAD.search(words.plain[: last[0].start]) else []
    for group in [*heads, *([first] if first[0].start < OPENING else [])]:
        between = words.plain[group[-1].end : verb]
        if WHO.search(between) and not WHO.fullmatch(between):  # "Cllr Roe thanked the visitor, who left"
            continue
        if goes_on.search(between) and not SUBORDINATE.search(between):
            return group
    return []


def _called(forenames: str, surname: str, everyone: Sequence[Entry]) -> Entry | None:
    """The one person in a list who is called so; None where nobody is, or several are.

    Another capital may stand before the name: "Then Ada Roe left".
    """
    for given in dict.fromkeys((forenames, *forenames.split()[-1:])):
        name = f"{given} {surname}"
        found = {one.person.name.plain: one for one in everyone if same_person(name, one.person.name.plain)}
        if len(found) == 1:
            return next(iter(found.values()))
    return None


def _entitled(entry: Entry, title: str, paper: Paper) -> bool:
    """Whether a title before a surname may be that of somebody listed: "Mr Roe" is not Councillor Roe."""
    councillor = paper.profile.pattern("people.councillor").search(title) is not None
    if councillor:
        return entry.person.councillor or entry.group in ("member", "other-member")
    own = entry.person.title.casefold().replace(".", "").split()
    return not title or not entry.person.councillor or title.casefold().replace(".", "").split()[-1] in own


def _pattern(everyone: Sequence[Entry], paper: Paper, *, shouted: bool) -> re.Pattern[str]:
    """What matches the names of people in words; in those that are all in capitals, titles are so too."""
    surnames = sorted({re.escape(entry.person.name.plain.split()[-1]) for entry in everyone})
    titles = "|".join([*paper.profile.words("people.ranks"), *paper.profile.words("people.titles")])
    particles = "|".join(paper.profile.words("people.particles"))
    frame = NAME.replace("PARTICLES", particles).replace("SURNAMES", "|".join(surnames))
    return re.compile(frame.replace("{}", titles), re.IGNORECASE if shouted else 0)
