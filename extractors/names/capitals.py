"""Names in a text whose own words tell what they name: "Quiet Streets Plan", "Harbour Board (HB)"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from councilgraph.extractors.names import names
from councilgraph.extractors.names.runs import RUN, WORD, heads, parts, past_lead
from councilgraph.extractors.profile import Profile
from councilgraph.extractors.text.case import unshouted
from councilgraph.ontology.model import Text

ACRONYM = re.compile(
    r"\s*\((?:the |known as |also known as |or )?[\"“‘']?"
    r"(?P<acronym>[A-Z][A-Za-z&-]{1,9}[A-Z]s?|[A-Z]{2,10}s?)[\"”’']?\)"
)
LAWS = ("Act", "Order", "Regulations", "Directive", "Bill")
LAW = re.compile(
    rf"(?<![\w’'(-])(?P<name>(?:{WORD}|\([A-Z]+\))"
    rf"(?:(?:,| and|, and| &| of| \([A-Z]+\)|-)?\s+(?:{WORD}|\([A-Z]+\))){{0,12}}?"
    rf"\s+(?:{'|'.join(LAWS)})(?:\s+(?:19|20)\d\d)?)(?![\w])"
)
BODIES = ("cg:Committee", "cg:Board")
YEARS = re.compile(r" (?:19|20)\d\d ?[-–/] ?(?:19|20)?\d\d\b")
MANAGED = re.compile(r" of (?:Management|Directors|Governors|Trustees|Education|Health)\b")
POST = re.compile(r" (?:of|for) ")
DATED = re.compile(r"(?P<year>(?:19|20)\d\d)\s+")
YEARLY = ("cg:Legislation", "cg:Plan", "cg:Programme")  # whose names may begin with a year
INITIALS = re.compile(r"[A-Z]{1,2}\.?")
LONGEST = 8  # capitals in a name; more are names that lost what stood between them
LONGEST_RUN = 1_000  # characters of capitals that are looked into: more of them are no names
DIGIT = re.compile(r"\d")
BY_LAW = re.compile(rf"(?<!\w)(?<!\w['’-])(?:{WORD}\s+){{0,5}}By-?[Ll]aw\s+(?:(?:Number|No\.?)\s*)?\d[\d/-]*")


@dataclass(frozen=True, slots=True)
class Name:
    """A name in a text: its words, the class of what it names, and the acronym given for it."""

    words: Text
    kind: str
    acronym: str = ""


def names_in(text: Text, profile: Profile) -> Iterator[Name]:
    """The names in a paragraph whose own words tell what they name; none overlap."""
    text = unshouted(text)
    for name in _names(text.plain, profile):
        yield Name(text.part(name.words.at[0], name.words.at[-1] + 1), name.kind, name.acronym)


@lru_cache(maxsize=20_000)
def _names(plain: str, profile: Profile) -> tuple[Name, ...]:
    """The names in words, by their place in these; several extractors ask it of a paragraph."""
    return tuple(_apart(Text(plain, range(len(plain))), profile))


def _apart(text: Text, profile: Profile) -> Iterator[Name]:
    """The names of a paragraph, those inside others left out."""
    laws = LAW.finditer(text.plain) if any(word in text.plain for word in LAWS) else ()
    by_laws = BY_LAW.finditer(text.plain) if "aw" in text.plain and DIGIT.search(text.plain) else ()
    found = [name for match in [*laws, *by_laws] if (name := _law(text, match, profile))]
    runs = [
        name
        for match in RUN.finditer(text.plain)
        if match.end() - match.start() <= LONGEST_RUN
        for name in _in_run(text, *match.span(), profile)
    ]
    ends = {name.words.at[-1] for name in runs if name.acronym}
    for match in ACRONYM.finditer(text.plain) if "(" in text.plain else ():
        name = _spelt_out(text, match, profile)
        if name and name.words.at[-1] not in ends:
            found.append(name)
    taken: list[tuple[int, int]] = []
    for name in [*found, *runs]:
        span = name.words.span()
        if all(
            span[1] <= start or span[0] >= end or _nested(name, span, (start, end)) for start, end in taken
        ):
            taken.append(span)
            yield name


def _nested(name: Name, span: tuple[int, int], within: tuple[int, int]) -> bool:
    """Whether a name inside another is one of its own: the authority in "Mayor of the X Authority"."""
    return name.kind == "cg:Organisation" and within[0] < span[0] and span[1] == within[1]


def stands_for(acronym: str, words: str) -> bool:
    """Whether an acronym is made of the first letters of words.

    >>> stands_for("SSPs", "Safer Streets Partnerships"), stands_for("FRB", "Fire and Rescue Board")
    (True, True)
    """
    letters = re.sub(r"[^A-Z]", "", acronym)
    spaced = words.replace("-", " ")
    initials = "".join(word[0] for word in re.findall(r"[A-Za-z]\w*", spaced)).upper()
    capitals = "".join(word[0] for word in re.findall(r"\b[A-Z]\w*", spaced))
    return len(letters) > 1 and any(of.endswith(letters) for of in (initials, capitals))


def _spelt_out(text: Text, match: re.Match[str], profile: Profile) -> Name | None:
    """The name before an acronym in brackets, of as many capitals as it has letters."""
    letters = re.sub(r"[^A-Z]", "", match["acronym"])
    before = list(re.finditer(r"(?<![\w’'])[A-Z][\w’'-]*", text.plain[: match.start()]))
    hyphens = sum(word.group().count("-") for word in before[-len(letters) :])
    for count in {len(letters), len(letters) - hyphens}:
        if 2 <= count <= len(before):  # noqa: PLR2004 - one letter is no acronym
            start = before[-count].start()
            words = text.plain[start : match.start()]
            kind = next(
                (heads(profile)[word] for word in reversed(words.split()) if word in heads(profile)), ""
            )
            kind = kind or ("cg:Organisation" if names.organisation(words, profile) else "")
            if kind and stands_for(letters, words) and not re.search(r"[.;:!?•“”]", words.rstrip()):
                return Name(text.part(start, match.start()), kind, match["acronym"])
    return None


def _law(text: Text, match: re.Match[str], profile: Profile) -> Name | None:
    start = past_lead(text.plain, match.start(), match.end(), profile)
    year = re.search(r"\b(?P<year>(?:19|20)\d\d) $", text.plain[:start])
    words = text.plain[start : match.end()]
    if len(words.split()) < (2 if year is None else 1):
        return None
    if year is None and profile.pattern("mentions.generic", r"(?:the |a )?{}").fullmatch(words):
        return None
    if year and text.plain[start : match.end()].endswith(("Act", "Order", "Regulations")):
        start -= len(year["year"]) + 1
    return Name(text.part(start, match.end()), "cg:Legislation", _acronym(text.plain, match.end()))


def _in_run(text: Text, start: int, end: int, profile: Profile) -> Iterator[Name]:
    """The names in one run of capitals: it is cut where two names are joined."""
    for cut, stop in parts(text.plain, start, end, profile):
        begin = past_lead(text.plain, cut, stop, profile)
        words = text.plain[begin:stop]
        if names.has_role(words, profile) and not _is_body(text.plain, begin, stop, profile):
            if profile.pattern("mentions.posts", r"{}", 0).fullmatch(words):
                last = names.listed_end(text.plain, begin, stop)
                yield Name(text.part(begin, last), "cg:Post", _acronym(text.plain, last))
            continue
        found = _headed(text.plain, begin, stop, profile) or _place(text.plain, begin, stop, profile)
        dated = DATED.match(text.plain, begin) if found and found[1] not in YEARLY else None
        begin = dated.end() if dated else begin
        if dated and found and " " not in text.plain[begin : found[0]]:
            continue
        if found and len(re.findall(r"\b[A-Z]", text.plain[begin : found[0]])) <= LONGEST:
            yield Name(text.part(begin, found[0]), found[1], _acronym(text.plain, found[0]))


def _is_body(plain: str, start: int, end: int, profile: Profile) -> bool:
    """Whether words that hold a role's are a body's name all the same: "Executive Policy Committee"."""
    if re.search(r"['’]s? Office$", plain[start:end]):
        return True
    found = _headed(plain, start, end, profile)
    return found is not None and found[1] in BODIES and not POST.search(plain, start, found[0])


def _place(plain: str, start: int, end: int, profile: Profile) -> tuple[int, str] | None:
    """A street, a park, a station: by the last word of its name, where it is not a person's."""
    words = plain[start:end]
    if len(words.split()) < 2 or words.rsplit(maxsplit=1)[-1] not in profile.known("mentions.places"):  # noqa: PLR2004 - two words
        return None
    if profile.pattern("mentions.not_places", r"{}").fullmatch(words) or _is_person(
        plain, start, end, profile
    ):
        return None
    return end, "cg:Place"


def _is_person(plain: str, start: int, end: int, profile: Profile) -> bool:
    """Whether words that end as a place's are a person's name: by a title, initials or a given name."""
    first = plain[start:end].split(maxsplit=1)[0]
    titled = profile.pattern("people.titles", r"(?<![\w’'])(?:{})[.\s]", 0).search(
        plain, max(0, start - 12), end
    )
    given = names.has_given(plain[start:end], profile)
    return titled is not None or given or INITIALS.fullmatch(first) is not None


def _headed(plain: str, start: int, end: int, profile: Profile) -> tuple[int, str] | None:
    """Where a name that begins at `start` ends with a word that tells its kind, and the kind."""
    ends, words = heads(profile), list(re.finditer(r"[\wÀ-ÿ’'/-]+", plain[start:end]))
    best = _small_head(plain, end, profile) if len(words) > 1 else None
    for place, match in enumerate(words):
        following = words[place + 1].group() if place + 1 < len(words) else ""
        goes_on = following in ("Member", "Members") or following in profile.known("mentions.places")
        if match.group() in ends and not goes_on:
            best = (start + match.end(), ends[match.group()])
    of = profile.pattern("names.places", r" of {}\b", 0).match(plain, best[0]) if best else None
    alone = best and len(plain[start : best[0]].split()) == 1 and plain[start : best[0]] != "Cabinet"
    if best is None or (alone and of is None):
        return None
    best = (of.end() if of else _with_place(plain, best[0], end, profile), best[1])
    years = YEARS.match(plain, best[0]) if best[1] == "cg:Plan" else None
    generic = profile.pattern("mentions.generic", r"(?:the |a )?{}").fullmatch(plain[start : best[0]])
    if generic:
        return (years.end(), best[1]) if years else None
    return best


def _small_head(plain: str, end: int, profile: Profile) -> tuple[int, str] | None:
    """A name whose kind a noun written small tells: "Quiet Streets initiative"; a body's belongs to it."""
    small = re.compile(r"\s+(?P<head>[a-z]+)\b").match(plain, end)
    kinds = dict(profile.pairs("mentions.small_heads"))
    if small is None or small["head"] not in kinds:
        return None
    kind = kinds[small["head"]]
    return (small.end() if kind == "cg:Partnership" else end), kind


def _with_place(plain: str, stop: int, end: int, profile: Profile) -> int:
    """The end of a name that goes on with where it is, or with its number: "Scrutiny Board 2"."""
    managed = MANAGED.match(plain, stop) if plain[:stop].endswith(("Board", "Committee")) else None
    if managed:
        return managed.end()
    number = re.compile(r"(?<=Board|Panel) (?:\(\d\)|\d\b)(?!\d|/| [A-Z][a-z]+ \d)").match(plain, stop)
    if number:
        return number.end()
    rest = re.findall(r"[A-Z][\w'’-]*", plain[stop:end])
    return end if rest and all(word in profile.known("names.places") for word in rest) else stop


def _acronym(plain: str, end: int) -> str:
    match = ACRONYM.match(plain, end)
    return match["acronym"] if match else ""
