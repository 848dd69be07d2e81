"""Where names of bodies and councils stand in a line of a head: "Minutes of the Parks Committee".

A name is a run of words with capitals that goes on to a noun for a body ("committee", "board",
"council"), without what only leads to it ("minutes of the meeting of the").
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from councilgraph.extractors.blocks.body_nouns import (
    CELTIC_JOINERS,
    CELTIC_NOUNS,
    COUNCIL_NOUNS,
    JOINERS,
    KINDS_OF_COUNCIL,
    LINKS,
    is_body_noun,
    is_placeless_council,
)
from councilgraph.extractors.blocks.makers import ONE_MEMBER, TAIL, find_officer

GOES_ON_IN_CELTIC = re.compile(r"[^-–,]|,(?= [\w’'-]+(?: [\w’'-]+)? (?:a|ac|agus) )")
"""What goes on a name with its noun first: of commas those of a list, "Addysg, Sgiliau a Diwylliant"."""
PLACE_COUNCIL = re.compile(
    r"""
    \b(?i:  # the kind of place
      (?:Regional|Rural|District|City)\ Municipality|Municipality|Municipal\ District
      |Township|Town|City|Village|County|Shire
      |Royal\ Borough|London\ Borough|Borough|District|Metropolitan\ District
    )
    \ (?i:of\ (?:the\ )?)
    (?P<place>
      [A-Z][\w'’-]+
      (?:
        \ (?i:and|&|upon|of|the|on)\ [A-Z][\w'’-]+  # Weston upon Arrow
        |\ (?!(?i:(?:(?:city|town|township|borough|county|district|village|regional)\ )?council|meetings?)\b)
          (?!(?i:held|convened|took|was)\b)[A-Z][\w'’-]+  # Little Weston
      ){0,4}
    )
    """,
    re.VERBOSE,
)
COUNCIL_TAIL = re.compile(
    r"(?P<apart>,)?(?: (?P<kind>Metropolitan|District|City|Borough|County|Town|Township|Regional|Village))*"
    r" Council\b",
    re.IGNORECASE,
)
COUNCIL_OF = re.compile(
    r"""
    \b(?i:City|Town|Borough|County|District|Regional|Shire|Parish|Community)\ (?i:Council\ of\ (?:the\ )?)
    (?!(?i:\w+(?:\ \w+)?\ of|city|town|county|borough|district|council)\b)
    [A-Z][\w'’-]++ (?:\ (?:(?i:and|&|upon|on)\ )?(?!(?i:council)\b)[A-Z][\w'’-]++){0,3}+
    (?!\ (?i:council)\b)
    """,
    re.VERBOSE,
)
"""A council with its noun first: "District Council of Eel"; not the "City Council of the City of Eel"."""
PARISH_MEETING = re.compile(
    r"(?:(?P<place>[A-Z][\w'’-]++(?: (?:and|with|[A-Z][\w'’-]*+)){0,4}?) )??"
    r"\b(?P<body>(?i:(?:Annual )?Parish Meeting|Annual (?:Town|Community|Village) Meeting))\b"
    r"(?! (?i:of the \S+ council))"
)
"""A meeting of all who live in a parish, which is no meeting of its council."""
NOT_OF_NAME = re.compile(
    r"""
    ^(?:
      # what a paper is
      (?:
        draft|inquorate|cancelled|postponed|unconfirmed|confirmed|approved
        |(?:public|printed|action|open)(?=\s+(?:minutes?|agendas?|documents?|packs?|reports?|notes?|decisions?)\b)
        |agenda\ and|agenda,?\ decisions\ and|notice\ of|notes?\ of
        |record\ of(?:\ the)?(?:\ proceedings\ of)?|title:
        |(?:action|decision)\ (?:sheet|list|notes?|log|points|record|summary)(?:\ (?:of|for|from|[-–]))?
      )\s*
      |(?:minutes?|agenda|proceedings|decisions?|outcomes|resolutions?|report|summons|notice|notes|record|cofnodion)\b
        \s*+(?:of|for|from|to|-|–|:|at)?\s*
      # small words
      |(?:to\s+)?(?:all\s+)?(?:the\s+)?members\s+of\s+
      |(?:an?|the|that|this|at|our|of|for|by|from|in|to|with)\s+
      # what kind of meeting it is, before "meeting" or "council"
      |(?:
        (?:
          ordinary|special|regular|monthly|annual|extraordinary|adjourned|statutory|virtual|remote|public
          |quarterly|additional|reconvened|scheduled|emergency|urgent|hybrid|first|second|informal|formal
          |online|inaugural|general|full(?=\ meeting)
        )\s+
      )+(?=(?:meeting|session|sitting|(?:(?:town|parish|community|city)\s+)?council|board$|virtual|public)\b)
      |(?:no\.?\s*)?\d+\s+of\b
      # Welsh or Irish words for a council whose English name ends the line
      |(?:cyngor|comhairle)\s+\w+\s+(?=\w.*\ council$)
      |(?:meetings?|sitting|session|hearing(?!\ commiss)|proceedings|workshop)\b
        \s*+(?:of|for|-|–|:|with|and)?\s*
      # the month of the meeting
      |(?:january|february|march|april|may|june|july|august|september|october|november|december)
        \s+(?:\d{1,2}(?:st|nd|rd|th)?,?\s+(?=\d{4}))?(?:\d{4}\s+)?(?=\w)
      # a label
      |(?:
        committee|body|board|decision\ maker|decision\ taker|meeting
        |name\ of\ (?:committee|body|meeting|council)|group|panel|council
      )\s*(?::|-|–)\s*
      |\W+
    )
    """,
    re.VERBOSE | re.IGNORECASE,
)
LAST_LEAD = re.compile(
    r"\b(?:meeting|minutes|proceedings|session|sitting|agenda)s? of (?:the )?", re.IGNORECASE
)
LABELLED_NAME = re.compile(
    r"""
    \W*(?:\d+\.\ )?
    (?:(?:sub-?)?committee|panel|name\ of\ committee)(?:\s*[:|]\s*|\s{3,}|\t\s*)
    (?P<name>(?-i:[A-Z])(?:(?!\s{2,}|\s\()[^\d|;])+)$
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""A label and whoever met, with or without a noun for a body."""
SPACED = re.compile(r"\W*(?:\w {1,2}){4,}\w?(?: {2,}(?:\w {1,2})+\w?)*\W*")
SPACED_NOUN = re.compile(r"c\s?o\s?(?:u\s?n\s?c\s?i\s?l|m\s?m\s?i\s?t\s?t\s?e\s?e)", re.IGNORECASE)
NOT_MET = re.compile(
    r" (?:rooms?|chambers?|offices?|hall|house|centre|building|services|members?|officers?|tax)\b",
    re.IGNORECASE,
)
"""After a noun for a body: it names a place, people or a thing, and nobody that met."""
COURT = re.compile(r"\b(?:fiscal|quorum|county|licensing|commissioners?['’]?|cabinet)\W*$", re.IGNORECASE)
"""Before a court that is a council's; others are places: "Abbot's Court"."""
POST = re.compile(r"\b(?:chief|deputy|assistant|non|managing|strategic)\W*$", re.IGNORECASE)
PIECE = re.compile(
    r"""
    \([A-Z][\w’',&/\ -]{2,60}\)(?=\ (?i:sub-?committee|committee|panel|board)\b)  # "(Hearings) Committee"
    |(?:Committee|Panel|Board|Council|Cabinet)(?=[A-Z][a-z])  # glued to what follows
    |[\w’'.&/-]+|[,()–]
    """,
    re.VERBOSE,
)
BREAK = re.compile(r"[.:;|>»]|\s{3,}|\t")
SENTENCE_END = re.compile(r"[a-z]{4}\.$")
YEAR = re.compile(r"\d{4}")
POSSESSIVE = re.compile(r"['’]s$")
REST_OF_NAME = re.compile(
    r"""
    (?:\ (?:North|South|East|West|Central|NORTH|SOUTH|EAST|WEST|CENTRAL))+(?![\w-])
    # "(Hill Wards)", and no remark on the meeting
    |\s?\((?!(?i:chair|the\s|special|private|public|virtual|draft|remote|hybrid|via|held|english|welsh|ordinary|extraordinary|adjourned|hearing\)))(?![^()]*(?i:council\)|\bact\b|authority\)))[A-Z][^()]{2,60}\)
    |\ \(\d\)
    # "Committee A", "Panel – No. 2"
    |(?:\ [-–])?\ (?:[A-Z]|\d{1,2}[A-Z]?|N[oO]\.?\ ?\d+)
      (?![\w./:-]|\ (?i:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|[ap]\.?m\b))
    # "for Roads and Bridges"
    |:?\ (?:[-–]\ )?(?:for|on|ON)\ (?:the\ |THE\ )?[A-Z][\w’']+
      (?:(?:,|\ and|\ AND|\ &|\ of|\ OF|\ the|\ THE)*\ (?!(?i:minutes|agenda|held|\w+day)\b)[A-Z][\w’']+)*
      (?!\ at)
    """,
    re.VERBOSE,
)
OF_WHAT = re.compile(
    r" (?:of|OF) (?:(?i:the )(?=(?i:whole)))?(?!THE )[A-Z][\w’'-]+(?: and [A-Z][\w’'-]+| AND [A-Z’'-]+"
    r"| (?i:appeals))?"
)
"""Behind a noun with which a name begins: "Committee of Adjustment"."""
PLACE_BESIDE = re.compile(
    r"""
    (?P<place>
      (?:[A-Z][\w’'-]+\ ){1,4}(?:[MBCDTP]{1,2}C|(?i:shire|district|county|city|town))
      |L\.?B\.?\ [A-Z][\w’'-]+
    ),?\ [-–]\ (?=\w)
    |(?P<short>(?:[A-Z][\w’'-]+\ ){1,4}[MBCDTP]{1,2}C|[B-DF-HJ-NP-TV-Z]{2,4}[BCDTP]C)\ (?=\w)
    """,
    re.VERBOSE,
)
"""A council in short before one of its bodies: "Eel DC – Planning Committee", "Eel DC Planning Committee"."""
DASH = re.compile(r" [-–] (?=\w)")
ON_A_DAY = re.compile(r"\s*on (?:the )?(?:mon|tues|wednes|thurs|fri|satur|sun|\d)", re.IGNORECASE)
OTHER_SIGNS = re.compile(r"[^\w\s’'-]")
OWN = re.compile(r"['’]s")
OF_AUTHORITY = re.compile(r"\w \w+ authority (?:committee|board)$", re.IGNORECASE)  # all its members
OWN_LENGTH = 2
NO_PART = frozenset(("offices", "chamber", "chambers", "room", "rooms", "held", "convened", "what"))
"""Words within no name of a body, in capitals either: where it met, that it did, and "what it decided"."""
OF_COUNCIL = re.compile(r"(?: of|,)(?: the)? ", re.IGNORECASE)
"""Between the name of a body and that of its council."""


@dataclass(frozen=True, slots=True)
class BodyName:
    """Where a name of a body stands in some words, and whether it is a council's as a whole."""

    start: int
    end: int
    council: bool


def find_body_names(words: str) -> Iterator[BodyName]:
    """The names of bodies and councils in a line of a head; the same words may be told in two ways.

    >>> line = "Minutes of the Parks Committee of Ashby Town Council"
    >>> [line[name.start : name.end] for name in find_body_names(line)]
    ['Ashby Town Council', 'Parks Committee']
    """
    if SPACED.fullmatch(words):
        if SPACED_NOUN.search(words):
            yield BodyName(0, len(words), council=True)
        return
    alone = [BodyName(*match.span(), council=False) for match in ONE_MEMBER.finditer(words)]
    labelled = LABELLED_NAME.match(words.partition(" (")[0])
    maker = labelled.span("name") if labelled else find_officer(words)
    if maker:
        own = (one for one in alone if one.start > maker[0] or words.startswith(" (", maker[1]))
        yield next(own, BodyName(*maker, council=False))
        return
    of_place = [*_councils_of_places(words)]
    yield from of_place
    yield from alone
    yield from _meetings_of_parishes(words)
    for begin, nouns in _runs(words):
        behind = (DASH.match(words, one.end) for one in of_place if one.start <= begin < one.end)
        start = next((dash.end() for dash in behind if dash), begin)
        ends = [end for end in nouns if end > start] or nouns
        for name in _names_in_run(words, start, ends):
            if not any(one.start <= name.start < one.end and one != name for one in of_place):
                yield name


def is_council(name: str) -> bool:
    """Whether a name is a council's as a whole, and not that of a body of one.

    >>> is_council("Aldermere City Council"), is_council("Town Council"), is_council("Planning Committee")
    (True, False, False)
    """
    parts = OTHER_SIGNS.sub(" ", name).lower().split()
    if not parts or not {parts[-1], parts[0] if parts[0] in CELTIC_NOUNS else ""} & COUNCIL_NOUNS:
        return False
    if parts[-2:-1] == ["of"]:  # "Installation of Council"
        return False
    return any(part not in KINDS_OF_COUNCIL and part not in LINKS for part in parts[:-1])


def _councils_of_places(words: str) -> Iterator[BodyName]:
    """The councils that are named with their noun first: "City of Eel", "District Council of Eel".

    A "City Council" behind the "City of Eel" is a body of it; "Council" alone is the end of its name.
    """
    for match in COUNCIL_OF.finditer(words):
        yield BodyName(*match.span(), council=True)
    for match in PLACE_COUNCIL.finditer(words):
        tail = COUNCIL_TAIL.match(words, match.end())
        kind = tail["kind"] if tail else None
        if tail and (tail["apart"] or (kind and match.group().lower().startswith(kind.lower()))):
            yield BodyName(*match.span(), council=True)
            yield BodyName(match.end() + (2 if tail["apart"] else 1), tail.end(), council=False)
            continue
        last = match["place"].rsplit(maxsplit=1)[-1]
        if last.lower() == "selectboard":
            yield BodyName(match.start(), match.end() - len(last) - 1, council=True)
            yield BodyName(match.end() - len(last), match.end(), council=False)
        elif not is_body_noun(last.lower()):
            yield BodyName(match.start(), tail.end() if tail else match.end(), council=True)


def _meetings_of_parishes(words: str) -> Iterator[BodyName]:
    """The meeting of a parish, and with its place the parish as well, which stands as a council."""
    for match in PARISH_MEETING.finditer(words):
        yield BodyName(*match.span("body"), council=False)
        if match["place"]:
            start = after_leads(words, match.start("place"), match.end())
            if start < match.start("body"):
                yield BodyName(start, match.end(), council=True)


def _names_in_run(words: str, start: int, ends: list[int]) -> Iterator[BodyName]:
    """The names in a run with nouns for bodies: a council before a body, or behind it, has one of its own."""
    end = _extended(words, start, ends[-1])
    first = after_leads(words, start, end)
    council = next((at for at in ends[:-1] if is_council(words[first:at])), end)
    if council < end and not LAST_LEAD.search(words, first, council):
        yield BodyName(first, council, council=True)
        owns = OWN.match(words, council)
        whole = OF_AUTHORITY.search(words, first, end)
        start = first if whole else council + (OWN_LENGTH if owns else 0)
    first, end = _trimmed(words, start, end)
    if place := PLACE_BESIDE.match(words, first, end):
        yield BodyName(first, place.end(place.lastgroup or 0), council=True)
        first = place.end()
    inner = ends if end == ends[-1] else ends[:-1]
    end = next((at for at in inner if first < at and DASH.match(words, at)), end)
    owner = next((found for at in ends[:-1] if first < at and (found := _owner(words, at, end))), None)
    if owner:
        if is_council(words[owner.end() : end]):
            yield BodyName(owner.end(), end, council=True)
        end = owner.start()
    name = words[first:end]
    if any(first < at <= end for at in ends) and not name.lower().startswith("name of"):
        yield BodyName(first, end, is_council(name))


def _owner(words: str, at: int, end: int) -> re.Match[str] | None:
    """The "of" at a place that leads to the name of a council, if one stands from there to an end."""
    between = OF_COUNCIL.match(words, at, end)
    owner = words[between.end() : end] if between else ""
    return between if is_placeless_council(owner) or is_council(owner) else None


def _runs(words: str) -> Iterator[tuple[int, list[int]]]:
    """Where words with capitals begin that go on to a noun for a body, and where each such noun ends."""
    begin: int | None = None
    ends: list[int] = []
    last = 0
    noun_first = False
    for piece in [*PIECE.finditer(words), None]:
        if piece is None or not _goes_on(words, last, piece, noun_first=noun_first):
            if begin is not None and ends:
                yield begin, [*ends, last] if noun_first else ends
            begin, ends, noun_first = None, [], False
        if piece is None:
            return
        said = piece.group()
        if begin is None and said[0].isupper() and said.lower() not in NO_PART:
            begin = piece.start()
        if begin is not None and _is_for_body(words, piece):
            noun_first = noun_first or said.lower() in CELTIC_NOUNS
            ends.append(piece.start() + len(POSSESSIVE.sub("", said).rstrip(".")))
        last = piece.end()


def _goes_on(words: str, last: int, piece: re.Match[str], *, noun_first: bool) -> bool:
    """Whether a piece of words may belong to the name that the pieces before it, to `last`, begin."""
    said = piece.group()
    if said in ("(", ")", "/") or said.lower() in NO_PART or YEAR.fullmatch(said):
        return False
    if BREAK.search(words, last, piece.start()) or SENTENCE_END.search(words, 0, last):
        return False
    if noun_first and not GOES_ON_IN_CELTIC.match(words, piece.start()):
        return False
    if said.lower() == "the" and words[:last].endswith(","):
        return False
    joins = said.lower() in JOINERS or (noun_first and said in CELTIC_JOINERS)
    return said[0].isupper() or said[0].isdigit() or said[0] == "(" or joins


def _is_for_body(words: str, piece: re.Match[str]) -> bool:
    """Whether a piece of words is a noun for a body that may have met: no room, no chief executive."""
    said = piece.group()
    if not said[0].isupper() or NOT_MET.match(words, piece.end()):
        return False
    bare = POSSESSIVE.sub("", said).strip(".'’").lower()
    if bare == "district":
        of = words[piece.end() : piece.end() + 4].lower() == " of "
        return words[: piece.start()].lower().endswith("municipal ") and not of
    if bare == "executive" and POST.search(words[: piece.start()]):
        return False
    if bare == "court" and not COURT.search(words[: piece.start()]) and words[piece.end() :][:4] != " of ":
        return False
    return is_body_noun(bare)


def _extended(words: str, start: int, end: int) -> int:
    """Where a name ends whose last noun ends at an offset: after brackets, a number, or "for Roads"."""
    bare = words[after_leads(words, start, end) : end].lower()
    of_what = bare in ("committee", "court") or bare.endswith("board")
    more = (of_what and OF_WHAT.match(words, end)) or REST_OF_NAME.match(words, end) or TAIL.match(words, end)
    remark = bare.endswith("council") and words[end + 1 : end + 2] in ("(", "-", "–")
    short = "".join(word[0] for word in bare.split() if word not in JOINERS)
    remark = remark or words[end:].lower().startswith(f" ({short})")
    return more.end() if more and not remark and not ON_A_DAY.match(words, end) else end


def _trimmed(words: str, start: int, end: int) -> tuple[int, int]:
    """A name without what stands before it and is no part of it: "Minutes of the Meeting of the …"."""
    start = after_leads(words, start, end)
    leads = list(LAST_LEAD.finditer(words[start:end]))
    if leads and start + leads[-1].end() < end:
        start += leads[-1].end()
    return after_leads(words, start, end), end


def after_leads(words: str, start: int, end: int) -> int:
    """Where a name begins behind words that only lead to it; some words of it are always left."""
    while (match := NOT_OF_NAME.match(words[start:end])) and 0 < match.end() < end - start:
        start += match.end()
    return start
