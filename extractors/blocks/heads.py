"""The head of a paper: which council and body met, on what day, at what time and place.

Every name of a body near the top is weighed: what stands before it ("minutes of the"), whether
it has its line to itself, how near a date is. The best is taken; no form of head is required.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from councilgraph.extractors import dates
from councilgraph.extractors.lexicon.tagged import TaggedText
from councilgraph.extractors.structure.lines import Line, join
from councilgraph.ontology.minutes import Header
from councilgraph.ontology.model import Text

BODY_NOUNS = frozenset(
    [
        "committee",
        "sub-committee",
        "subcommittee",
        "board",
        "panel",
        "cabinet",
        "executive",
        "commission",
        "forum",
        "council",
        "authority",
        "assembly",
        "partnership",
        "group",
        "party",
        "comhairle",
        "pwyllgor",
        "cyngor",
        "cabinet",
        "trustees",
        "selectmen",
        "supervisors",
        "commissioners",
        "court",
        "bench",
    ]
)
COUNCIL_NOUNS = frozenset(["council", "authority", "comhairle", "cyngor"])
GENERIC = frozenset(("council", "committee", "board", "panel", "group", "authority", "full council"))
KINDS_OF_COUNCIL = frozenset(
    [
        "city",
        "town",
        "parish",
        "county",
        "borough",
        "district",
        "community",
        "metropolitan",
        "regional",
        "shire",
        "municipal",
        "village",
        "full",
        "ordinary",
        "special",
        "annual",
        "the",
        "monthly",
        "regular",
        "extraordinary",
        "royal",
        "london",
    ]
)
PLACE_COUNCIL = re.compile(
    r"\b(?:(?i:The) )?(?i:(?:Regional|Rural|District) Municipality|Municipality|Township|Town|City|Village|County|Shire|Royal Borough|London Borough|Borough|District|Metropolitan District)"
    r" (?i:of (?:the )?)(?P<place>[A-Z][\w'’-]+(?: (?i:and|&|upon|of|the|on) [A-Z][\w'’-]+| (?!(?i:council)\b)[A-Z][\w'’-]+){0,4})"
)
JOINERS = frozenset(
    [
        "and",
        "of",
        "the",
        "for",
        "&",
        "on",
        "in",
        "to",
        "with",
        "at",
        "upon",
        "le",
        "-",
        "–",
        "/",
        "'",
        ",",
        "de",
    ]
)
NOT_OF_NAME = re.compile(
    r"""
    ^(?:
      (?:draft|inquorate|cancelled|postponed|unconfirmed|confirmed|approved|public|printed|action|open|agenda\ and|agenda,?\ decisions\ and|notice\ of|notes?\ of|record\ of(?:\ the)?(?:\ proceedings\ of)?|title:)\s*
     |(?:minutes?|agenda|proceedings|decisions?|report|summons|notice|notes|record)\b\s*(?:of|for|from|to|-|–|:|at)?\s*
     |(?:an?|the|that|this|at|our|of|for|by|in|to|with)\s+
     |(?:(?:ordinary|special|regular|monthly|annual|extraordinary|adjourned|statutory|virtual|remote|public|quarterly|additional|reconvened|scheduled|emergency|urgent|hybrid|first|second|informal|formal|online|inaugural|full)\s+)+(?=(?:meeting|session|council|virtual|public)\b)
     |(?:meetings?|session|hearing|proceedings|workshop)\b\s*(?:of|for|-|–|:|with|and)?\s*
     |(?:january|february|march|april|may|june|july|august|september|october|november|december)\s+(?:\d{4}\s+)?(?=\w)
     |(?:committee|body|board|decision\ maker|decision\ taker|meeting|name\ of\ (?:committee|body|meeting)|group|panel|council)\s*(?::|-|–)\s*
     |\W+
    )
    """,
    re.VERBOSE | re.IGNORECASE,
)
LABELLED = re.compile(
    r"^(?:committee|body|board|decision ?maker|name of (?:committee|body|meeting)|meeting|minutes of|agenda for|report of)\s*(?::|\t|\s{2,})",
    re.IGNORECASE,
)
OTHERS = re.compile(
    r"\b(?:(?:chair(?:man|woman|person)?|clerk|contact|tel|email|author|approved|confirmed)\b\s*[:.]|report (?:of|by|from) the (?:\w+ )?(?:director|head|chief|officer|manager|leader|clerk)|minutes of the (?:last|previous)|next meeting|copyright|constitution|https?:|www\.|\S@\S)",
    re.IGNORECASE,
)
OTHER_DAY = re.compile(
    r"\b(?:publish|issued|next meeting|deadline|dispatch|posted|to be confirmed|to be approved|approved|confirmed|signed|call-?in|updated|printed|previous|last meeting|minutes of the meeting held|received|expir|effective|until|implement|modified|closing|unconfirmed)",
    re.IGNORECASE,
)
DAY_LABEL = re.compile(r"\b(?:date|held|day|on|meeting|convened|minutes)\b", re.IGNORECASE)
TOP = 60
"""As many lines from the top may belong to the head."""


@dataclass(frozen=True, slots=True)
class Named:
    """A name of a body or a council: the line it stands in, its words, and what is for it."""

    line: int
    words: Text
    council: bool
    score: float


def find_header(text: TaggedText, labels: Sequence[str], first: int = 0, last: int | None = None) -> Header:
    """The head of the paper between two lines, from what its first lines say."""
    stop = _end_of_head(labels, first, len(labels) if last is None else last)
    named = [one for at in range(first, stop) for one in _names(text, labels, at, first)]
    days = list(_days(text, labels, first, stop))
    header = Header()
    bodies = [one for one in named if not one.council]
    councils = [one for one in named if one.council]
    if councils:
        header.council = max(councils, key=lambda one: (one.score, -one.line)).words
    if bodies:
        header.body = max(bodies, key=lambda one: (one.score, -one.line)).words
    best = max((one.score for one in bodies), default=0.0)
    generic = header.body is not None and header.body.plain.lower().removeprefix("the ") in GENERIC
    if generic and any(one.score > best + 1 for one in councils):
        header.body = None
    if header.body is None or (header.council and _is_end_of(header.body.plain, header.council.plain)):
        header.body = header.council
    near = next((one.line for one in named if one.words is header.body), first)
    header.year = str(_year(text, first, stop) or "")
    if days:
        header.day = max(days, key=lambda day: (day[2] - 0.15 * abs(day[0] - near), -day[0]))[1]
    _place_and_time(text, labels, first, stop, header)
    return header


def _is_end_of(body: str, council: str) -> bool:
    """Whether a body is the council itself, called without its place: "the Parish Council"."""
    short, whole = ([part for part in name.lower().split() if part != "the"] for name in (body, council))
    return len(short) > 1 and whole[-len(short) :] == short


def _end_of_head(labels: Sequence[str], first: int, last: int) -> int:
    """The line after the head: where people are listed or business begins, if that is soon."""
    end = min(last, first + TOP)
    for at in range(first, end):
        run = labels[at : at + 3]
        if (
            sum(
                label in ("item", "member", "officer", "absent", "other", "lead", "clause", "text")
                for label in run
            )
            >= 2
            and at > first + 2
        ):
            return min(at + 4, end)
    return end


def _names(text: TaggedText, labels: Sequence[str], at: int, first: int) -> Iterator[Named]:
    """The bodies and councils that a line names, or that it begins to name and the next goes on."""
    line = text.lines[at]
    if len(line.plain) > 260 or labels[at] in ("item", "clause", "ask") or OTHERS.search(line.plain[:60]):  # noqa: PLR2004
        return
    for start, end, council in _phrases(line.plain):
        words = line.words.part(start, end)
        if words and not words.plain.isdigit():
            yield Named(at, words, council, _score(text, labels, at, first, start, end, council))
    following = text.lines[at + 1] if at + 1 < len(text.lines) else None
    if (
        following
        and len(line.plain) < 80
        and len(following.plain) < 80
        and not _ends_body(line.plain)
        and _heads(following)
    ):
        whole = join([line.words, following.words])
        for start, end, council in _phrases(whole.plain):
            if start < len(line.plain) - 2 and end > len(line.plain) + 2 and not council:
                words = whole.part(start, end)
                wraps = (
                    line.plain[-1] in ",&-"
                    or line.plain.split()[-1].lower() in JOINERS
                    or following.plain.split()[0].lower() in JOINERS
                    or following.plain.split()[0].lower()
                    in (
                        "scrutiny",
                        "committee",
                        "sub-committee",
                        "panel",
                        "board",
                        "commission",
                        "policy",
                        "development",
                    )
                )
                yield Named(
                    at,
                    words,
                    council,
                    _score(text, labels, at, first, start, end, council) + (1.2 if wraps else -1.5),
                )


def _ends_body(words: str) -> bool:
    last = re.sub(r"\W+$", "", words).split()
    return bool(last) and last[-1].lower() in BODY_NOUNS


def _heads(line: Line) -> bool:
    return not re.match(r"\d|date|time|venue|place|present", line.plain, re.IGNORECASE)


def _phrases(words: str) -> Iterator[tuple[int, int, bool]]:
    """Where names of bodies and councils stand in the words of a head, and whether it is a council's."""
    if SPACED.fullmatch(words):
        if re.search(r"c\s?o\s?(?:u\s?n\s?c\s?i\s?l|m\s?m\s?i\s?t\s?t\s?e\s?e)", words, re.IGNORECASE):
            yield 0, len(words), True
        return
    maker = re.match(r"\W*decision[ -]?(?:maker|taker)\s*[:–-]\s*(?=\w)", words, re.IGNORECASE)
    if maker:
        yield maker.end(), len(words), False
        return
    for match in PLACE_COUNCIL.finditer(words):
        tail = COUNCIL_TAIL.match(words, match.end())
        yield match.start(), tail.end() if tail else match.end(), True
    for start, ends in _runs(words):
        end = ends[-1]
        first, end = _trimmed(words, start, _extended(words, end))
        name = words[first:end]
        council = next((at for at in ends[:-1] if _is_council(words[first:at])), None)
        if council is not None and council < end:
            yield first, council, True
            first, end = _trimmed(words, council + (2 if re.match(r"['’]s", words[council:]) else 0), end)
            name = words[first:end]
        if name and _ends_or_extends(name):
            yield first, end, _is_council(name)


def _runs(words: str) -> Iterator[tuple[int, list[int]]]:
    """Where words with capitals begin that go on to a noun for a body, and where each such noun ends."""
    begin: int | None = None
    ends: list[int] = []
    last = 0
    for piece in re.finditer(r"[\w’'.&/-]+|[,()–]", words):
        token = piece.group()
        bare = re.sub(r"['’]s$", "", token).strip(".'’").lower()
        goes_on = token[0].isupper() or token[0].isdigit() or token.lower() in JOINERS
        if token in "()" or re.search(r"[.:;]|\s{3,}|\t", words[last : piece.start()]) or not goes_on:
            if begin is not None and ends:
                yield begin, ends
            begin, ends = None, []
        if begin is None and token[0].isupper():
            begin = piece.start()
        if bare == "executive" and re.search(
            r"\b(?:chief|deputy|assistant|non|managing|strategic)\W*$", words[: piece.start()], re.IGNORECASE
        ):
            bare = ""
        if (
            begin is not None
            and (bare in BODY_NOUNS or bare.endswith("committee"))
            and token[0].isupper()
            and not NOT_MET.match(words, piece.end())
        ):
            ends.append(piece.start() + len(re.sub(r"['’]s$", "", token)))
        last = piece.end()
    if begin is not None and ends:
        yield begin, ends


SPACED = re.compile(r"\W*(?:\w {1,2}){4,}\w?(?: {2,}(?:\w {1,2})+\w?)*\W*")
COUNCIL_TAIL = re.compile(
    r"(?: (?:Metropolitan|District|City|Borough|County|Town|Regional))* Council\b", re.IGNORECASE
)
NOT_MET = re.compile(
    r" (?:rooms?|chambers?|offices?|hall|house|centre|building|services|members?|officers?|tax)\b",
    re.IGNORECASE,
)


def _ends_or_extends(name: str) -> bool:
    return any(
        part.lower().strip("(),") in BODY_NOUNS or part.lower().endswith("committee") for part in name.split()
    )


def _extended(words: str, end: int) -> int:
    """Where a name ends whose last noun ends at an offset: with what is in brackets or behind "for" or "on"."""
    more = re.match(
        r"(?: (?:North|South|East|West|Central|NORTH|SOUTH|EAST|WEST|CENTRAL))+(?![\w-])|\s?\((?!chair|the\s|special|virtual|draft|remote|hybrid|via|held|\d{4}|ordinary)[A-Z][^()]{2,60}\)|(?: [-–])? (?:[A-Z0-9]|No\.? ?\d+|\d)(?![\w.])"
        r"|:? (?:[-–] )?(?:for|on) (?:the )?[A-Z][\w’']+(?:(?:,| and| &| of| the)* [A-Z][\w’']+)*(?! at)",
        words[end:],
    )
    if more and re.match(
        r"\s*on (?:the )?(?:mon|tues|wednes|thurs|fri|satur|sun|\d)", words[end:], re.IGNORECASE
    ):
        more = None
    return end + more.end() if more else end


def _trimmed(words: str, start: int, end: int) -> tuple[int, int]:
    """A name without what stands before it and is no part of it: "Minutes of the Meeting of the …"."""
    while match := NOT_OF_NAME.match(words[start:end]):
        if match.end() == 0 or match.end() >= end - start:
            break
        start += match.end()
    inner = None
    for inner in re.finditer(
        r"\b(?:meeting|minutes|proceedings|session|agenda)s? of (?:the )?", words[start:end], re.IGNORECASE
    ):
        pass
    if inner and start + inner.end() < end:
        start += inner.end()
    while (match := NOT_OF_NAME.match(words[start:end])) and 0 < match.end() < end - start:
        start += match.end()
    return start, end


def _is_council(name: str) -> bool:
    """Whether a name is a council's as a whole, and not that of a body of one.

    >>> _is_council("Aldermere City Council"), _is_council("Town Council"), _is_council("Planning Committee")
    (True, False, False)
    """
    parts = re.sub(r"[^\w\s’'-]", " ", name).lower().split()
    if not parts or parts[-1] not in COUNCIL_NOUNS:
        return False
    if parts[-1] == "authority" and len(parts) < 2:  # noqa: PLR2004 - "the Authority" is named elsewhere
        return False
    return any(
        part not in KINDS_OF_COUNCIL and part not in ("of", "and", "the", "council") for part in parts[:-1]
    )


def _score(
    text: TaggedText, labels: Sequence[str], at: int, first: int, start: int, end: int, council: bool
) -> float:
    line = text.lines[at]
    words = line.plain
    before, name = words[:start].lower(), words[start:end]
    score = 2.0 * (labels[at] == "head") - 0.04 * (at - first)
    score += (
        1.5
        if re.search(
            r"(?:meeting|minutes|proceedings|agenda|session)s?\s+(?:of|for)\s+(?:the\s+|a\s+)?$|meeting:\s*$|minutes of:?\s*$",
            before,
        )
        else 0
    )
    previous = text.lines[at - 1].plain.lower() if at else ""
    score += (
        1.5
        if not before.strip()
        and re.search(
            r"(?:meeting|minutes|proceedings)(?: of| of the| of a meeting of the)$|\bof the$|minutes of$",
            previous,
        )
        else 0
    )
    score += 2.0 if LABELLED.match(words) else 0
    score += 1.0 if len(name) > 0.85 * len(words.strip(" .*#|")) else 0.0
    score += 0.8 if re.match(r"\W*(?:meeting|minutes|held|on |agenda|[-–,] )", words[end:].lower()) else 0
    score -= 2.0 if re.search(r"\b(?:by|from|to|with|that) (?:the )?$", before) else 0
    score -= (
        1.0
        if len(name.split()) == 1 and not council and name.lower() not in ("cabinet", "council", "executive")
        else 0
    )
    score -= 1.2 if name.lower().removeprefix("the ") in GENERIC and not council else 0
    score -= 3.0 if len(name.split()) > 14 else 0  # noqa: PLR2004
    dated = any(
        dates.first(text.lines[near].plain)
        for near in range(max(at - 2, first), min(at + 4, len(text.lines)))
        if len(text.lines[near].plain) < 200
    )
    return score + (0.7 if dated else 0)


def _days(
    text: TaggedText, labels: Sequence[str], first: int, stop: int
) -> Iterator[tuple[int, Text, float]]:
    """The days that the head names, each with what is for it."""
    year = _year(text, first, stop)
    for at in range(first, stop):
        words = text.lines[at].words
        following = text.lines[at + 1] if at + 1 < stop else None
        if following and not following.apart and not dates.first(words.plain, year):  # print may wrap a day
            words = join([words, following.words])
        if len(words.plain) > 400:  # noqa: PLR2004
            continue
        for dated in dates.find(words.plain, year):
            before = words.plain[: dated.start]
            score = 2.0 * (labels[at] == "head") - 0.05 * (at - first)
            score += 1.0 * bool(
                DAY_LABEL.search(before[-60:] or (text.lines[at - 1].plain[-40:] if at else ""))
            )
            score += 0.7 * bool(dated.weekday) + 0.3 * dated.year_written
            score -= 2.5 * bool(
                OTHER_DAY.search(before)
                or (not before.strip() and at and OTHER_DAY.search(text.lines[at - 1].plain[-40:]))
            )
            score -= 1.0 * (labels[at] in ("item", "text", "clause", "ask", "close"))
            yield at, words.part(dated.start, dated.end), score


def _year(text: TaggedText, first: int, stop: int) -> int | None:
    """The year that the head names, for days printed without one; else the first in the paper."""
    for lines in (text.lines[first:stop], text.lines[first:]):
        for line in lines:
            for match in re.finditer(r"\b(?:19[89]|20[0-4])\d\b", line.plain):
                return int(match.group())
    return None


def _place_and_time(text: TaggedText, labels: Sequence[str], first: int, stop: int, header: Header) -> None:
    """The first time of day and the place that the head names."""
    for at in range(first, stop):
        line = text.lines[at].words
        if labels[at] in ("item", "text", "clause") or len(line.plain) > 400:  # noqa: PLR2004
            continue
        if header.start is None:
            found = next(iter(dates.times(line.plain)), None)
            if found and not re.search(
                r"clos|end|finish|deadline", line.plain[max(0, found[1] - 20) : found[1]], re.IGNORECASE
            ):
                header.start = line.part(found[1], found[2])
        if header.venue is None:
            venue = VENUE.search(line.plain)
            if venue:
                header.venue = line.part(*venue.span("venue"))


VENUE = re.compile(
    r"(?:^(?:venue|place|location|lleoliad)\s*:?\s+|\bheld (?:at|in|via|on) (?:the )?|\b(?:at|in|via) (?:the )?)(?P<venue>(?:(?!\bon\b|\bat \d|\bcommenc)[^.;])*?\b(?:Chamber|Hall|Room|Centre|Center|Building|Offices?|House|School|Church|Library|Guildhall|Pavilion|Club|Rooms|Chambers|Suite|Institute|Theatre|Hub|Teams|Zoom)\b(?:,\s+[A-Z][\w’' -]+)*)",
    re.IGNORECASE,
)
