"""Members of the public whom a paper names: who speaks, asks, petitions or objects for themselves.

A name is taken only where the words beside it, or the heading above it, say so. Councillors, officers and
those who come for an organisation are never taken, however they are spoken of.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from councilgraph.graph.privacy.contacts import CAPITAL, GAP, HOUSE, STREET, WORD, Span
from councilgraph.graph.privacy.names import Known

MAY = rf"(?:{GAP})?"
TITLE = r"(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Rev|Revd)\b\.?"
PAIR = rf"{TITLE}(?:{GAP}(?:and|&){GAP}{TITLE})?"
PART = rf"(?!{TITLE}{GAP})(?:(?:{CAPITAL}\.)+|{CAPITAL}[\w'’-]*+)"  # "Mr" begins a name, and is in none
PARTICLE = rf"(?:(?:de|la|van|von|der|den|al|bin|ap|ab|ferch){GAP})*"
WHOLE = rf"{PART}(?:{GAP}{PARTICLE}{PART}){{1,3}}"
TITLED = rf"{PAIR}{GAP}(?P<titled>{PARTICLE}{PART}(?:{GAP}{PARTICLE}{PART}){{0,3}})"
NAME = rf"(?:{TITLED}|(?P<whole>{WHOLE}))"
HONOURS = re.compile(r"(?:OBE|MBE|CBE|JP|DL|BEM|QC|KC|PhD|MP)$")

OF_SOME = (
    "resident|parishioner|householder|ratepayer|elector|neighbour|petitioner|objector|supporter|questioner"
    "|complainant|member of the public|public speaker|petition organiser|allotment holder"
)
OF_SEVERAL = (
    "residents|parishioners|neighbours|petitioners|objectors|supporters|questioners|members of the public"
    "|public speakers|public"
)
NOT_PUBLIC = (
    r"(?!['’]?s?['’]? ?(?:(?i:association|group|forum|committee|panel|representative|engagement)|[A-Z]))"
)
PUBLIC = re.compile(rf"\b(?i:{OF_SEVERAL}|{OF_SOME})\b")
ONE = re.compile(rf"(?i:{OF_SOME})\b{NOT_PUBLIC}")
SEVERAL = re.compile(rf"(?i:{OF_SEVERAL})\b")
BESIDE = 90
"""Characters beside a word for the public among which a name stands."""

APPOSED = re.compile(rf"{NAME}(?:,| \(| [-–—]|{GAP}(?:is|was|as)){MAY}(?:[a-z][\w'’-]*+ ){{0,4}}$")
"""A name in front of such a word: "Mr Alan Roe, a local ", "Ada Roe (nearby "."""
NAMED = re.compile(rf"(?:,| \(|:|{GAP}[-–—])?{MAY}{NAME}")
"""A name behind such a word for one: "a resident, Mr Roe"."""
LISTED = re.compile(
    rf"(?:{GAP}(?:who|that) (?:spoke|attended|asked)|{GAP}present|{GAP}speaking)?"
    rf"(?:{MAY}:|{GAP}\(|{GAP}[-–—]|,{GAP}(?:of whom|including|namely))(?:{GAP})*+"
)
"""What stands between such a word for several and their names."""
NEXT = re.compile(rf"(?:{MAY}[,;]{MAY}(?:and{GAP})?|{GAP}(?:and|&){GAP})(?={CAPITAL})")
A_NAME = re.compile(NAME)

FROM = re.compile(
    r"\b(?i:questions?|petitions?|statements?|deputations?|representations?|objections?"
    r"|comments?|complaints?|(?P<written>letters?|e-?mails?|correspondence))"
    r"(?: \d{1,3})? (?:(?:(?:had|has|have) been|was|were|is) )?"
    r"(?:(?:received|submitted|presented|asked|put|made|signed|organised|heard|read|tabled) )?(?:from|by) "
)
"""What leads to the name of somebody who asks or petitions."""
COUNTED = re.compile(
    rf"\b(?:numbers?|volumes?|levels?|counts?|totals?|rise|fall|increase|decrease|reduction|drop){GAP}(?:of|in){GAP}$",
    re.IGNORECASE,
)
"""In front of complaints that are counted, which come from a place."""
SPEAKS = re.compile(
    rf"(?:{GAP}(?:and|&){GAP}{WHOLE})?(?:,[^.;\n]{{0,60}},)?"
    rf"{GAP}(?:\w+ly |also |then |had |has |would like to |wished to |was invited to )?"
    r"(?:asks?|asked|spoke|speak|presents?|presented|addressed|addresses|said|raised|raises|stated|read"
    r"|enquired|objected|complained|thanked|explained|reported|expressed|queried|requested|handed|submitted|wanted|called|attended|commented|suggested)\b"
)
HEADS_PUBLIC = re.compile(
    r"\b(?:public (?:participation|questions?|question time|forum|speaking|speakers|session|comments?|time)"
    r"|(?:questions?|petitions?|statements?|deputations?|addresses) (?:from|by) (?:the|members of the) public"
    r"|petitions?|deputations?|public address|(?:hear|view)s? from (?:local )?residents|open forum"
    r"|democratic half hour)\b",
    re.IGNORECASE,
)
LONGEST_PART = 20_000
"""Characters below a heading within which people are taken to speak under it."""

MEMBERS = r"(?:Councillors?|Cllrs?|Crs?|Ald(?:erman|ermen)?|Baillies?|Deput(?:y|ies)|Commissioners?)\b\.?"
OF_MEMBER = re.compile(
    rf"(?:{MEMBERS}|Mayor|Chair(?:man|woman|person)?|Leader|Convener|Officer|Director|Clerk|Inspector|Sergeant"
    rf"|PC|Sgt|PCSO|Minister|Lord|Baroness|MP){GAP}(?:{PAIR}{GAP})?$"
)
"""What stands in front of the name of a councillor or of somebody in office."""
MEMBER = re.compile(rf"{MEMBERS}{GAP}(?:{TITLE}{GAP})?(?P<name>{PART}(?:{GAP}{PARTICLE}{PART}){{0,3}})")
APPOSITION = re.compile(
    rf"{MAY}(?:,|\(|[-–—]|of |from |for |on behalf of |representing )"
    rf"{MAY}(?P<what>[^,;:()\n.]{{2,80}})"
)
PAIRED = re.compile(rf"{GAP}(?:and|&){GAP}(?:{PAIR}{GAP})?{PART}(?:{GAP}{PARTICLE}{PART}){{0,3}}")
"""Another name behind a name, since what follows may be told of both: "Mr Roe & Ada Lee from the Club"."""
STANDING = re.compile(
    r"\b(?:Association|Society|Trust|Group|Club|Ltd|Limited|LLP|LLC|Inc|plc|PLC|Council|Police|NHS|Forum|School"
    r"|Church|Partnership|Charity|Union|Company|Services?|Federation|Institute|University|College|Board|Committee"
    r"|Action|Campaign|Friends of|Chamber|Agency|Authority|Department|Centre|Hospital|Bank|Foundation"
    r"|Alliance|Network|Homes|Builders|Developments?|Estates?|Planning|Architects?|Heritage|[A-Z]{3,}"
    r"|(?i:officer|director|manager|head of|chief|clerk|secretary|treasurer|chair|solicitor|agent|engineer"
    r"|surveyor|planner|consultant|headteacher|principal|editor|reporter|warden|vicar|lawyer|barrister|spokes\w+))\b"
)
"""Words by which somebody comes for an organisation or in an office."""
NO_NAMES = re.compile(
    r"\b(?:The|This|That|These|Those|An|In|On|At|It|Members?|Council|Committee|Cabinet|Public|Questions?"
    r"|Petitions?|Report|Minutes?|Agenda|Item|Chair|Clerk|Officer|Resolved|RESOLVED|Street|Road|Lane|Avenue|Park|Plan|Policy"
    r"|January|February|March|April|May|June|July|August|September|October|November|December|Ward|Parish|Town|City"
    r"|County|District|Hall|Local|Residents?|Councillors?|Cllrs?|Mayor|Director|Leader|Head|Deputy|Portfolio|Farm|House|Plot|Building|Standing|Orders?"
    r"|Cottage|Green|Close|Way|Square|Crescent|Terrace|Gardens|Drive|Mews|Quay|Boulevard|Parade|Estate|Village|Field|Centre|Station|Court|Bridge|Church|School|Ground|Highways?|Works)\b"
    r"|^(?:Inspector|Sergeant|Sgt|PC|PCSO|Superintendent|Chief|Minister|Lord|Baroness|Sir|Dame)\b"
)
"""Words that are in no name of a person."""
HOME = rf"(?:{WORD}{GAP}){{1,2}}(?:Farm|Cottage|House|Barn|Bungalow|Lodge)\b"
OWN_STREET = re.compile(rf"(?:,| \(|{GAP}(?:of|from|at)){MAY}(?:of )?(?P<street>(?:{HOUSE})?{STREET}|{HOME})")


@dataclass(frozen=True, slots=True)
class Named:
    """A name where it stands; `titled` where Mr or the like stands before it."""

    span: Span
    name: str
    titled: bool


def find_public(words: str, parts: Iterable[tuple[str, Span]], known: Iterable[str]) -> Iterator[Named]:
    """The members of the public named in a flat text, each time that the words beside a name say so.

    `parts` are the headings of items with what stands below them, `known` the names of those who act for the
    council or an organisation.
    """
    safe = Known.of([*known, *(match["name"] for match in MEMBER.finditer(words))])
    found = (*_by_word(words), *_by_asking(words), *_by_heading(words, parts))
    yield from (one for one in found if _is_public(words, one, safe))


def find_own_street(words: str, after: int) -> Span | None:
    """The street given behind the name of a member of the public, with the house: ", 12 Mill Lane"."""
    match = OWN_STREET.match(words, after, after + BESIDE)
    return match.span("street") if match else None


def _by_word(words: str) -> Iterator[Named]:
    """By a word for the public beside the name: "Mr Roe, a resident", "residents (Ada Roe, Mr Lee)"."""
    for match in PUBLIC.finditer(words):
        if one := ONE.match(words, match.start()):
            start = max(0, one.start() - BESIDE)
            before = words[start : one.start()]
            for each in APPOSED.finditer(before):
                yield _named(each, start)
            if behind := NAMED.match(words, one.end(), one.end() + BESIDE):
                yield _named(behind)
        elif several := SEVERAL.match(words, match.start()):
            yield from _listed(words, several.end())


def _listed(words: str, at: int) -> Iterator[Named]:
    """Names one after another behind a word for several people."""
    lead = LISTED.match(words, at)
    at = lead.end() if lead else -1
    while at >= 0 and (match := A_NAME.match(words, at, at + BESIDE)):
        yield _named(match)
        behind = APPOSITION.match(words, match.end()) if words[match.end() :][:2] in (" (", "(") else None
        end = behind.end() + 1 if behind else match.end()
        following = NEXT.match(words, end)
        at = following.end() if following else -1


def _by_asking(words: str) -> Iterator[Named]:
    """By what they ask, hand in or write: "a question from Mr Roe", "a petition organised by Ada Roe"."""
    for lead in FROM.finditer(words):
        match = A_NAME.match(words, lead.end(), lead.end() + BESIDE)
        counted = COUNTED.search(words, max(0, lead.start() - BESIDE), lead.start())
        if match and (match["titled"] or not (lead["written"] or counted)):
            yield _named(match)


def _by_heading(words: str, parts: Iterable[tuple[str, Span]]) -> Iterator[Named]:
    """By being named with Mr or the like, or speaking, under a heading such as "Public participation"."""
    for title, (start, end) in parts:
        if not HEADS_PUBLIC.search(title):
            continue
        for match in A_NAME.finditer(words, start, min(end, start + LONGEST_PART)):
            street = find_own_street(words, match.end())
            if match["titled"] or SPEAKS.match(words, street[1] if street else match.end()):
                yield _named(match)


def _named(match: re.Match[str], offset: int = 0) -> Named:
    group = "titled" if match["titled"] else "whole"
    start = match.start(group)
    words = HONOURS.sub("", match[group].rstrip(" \x00"))
    return Named(
        (start + offset, start + offset + len(words)),
        " ".join(words.replace("\x00", "").split()),
        group == "titled",
    )


def _is_public(words: str, one: Named, known: Known) -> bool:
    """Whether nothing speaks against it that a name is of somebody who comes for themselves."""
    start, end = one.span
    no_name = any(pattern.search(one.name) for pattern in (NO_NAMES, STANDING, PUBLIC))
    if not one.name or no_name or known.has(one.name):
        return False
    if OF_MEMBER.search(words[max(0, start - BESIDE) : start]):
        return False
    both = PAIRED.match(words, end)
    behind = APPOSITION.match(words, both.end() if both else end)
    return not (behind and STANDING.search(behind["what"]) and not PUBLIC.search(behind["what"]))
