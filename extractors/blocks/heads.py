"""The head of a paper: which council and body met, on what day, at what time and place.

Every name of a body near the top is weighed: what stands before it ("minutes of the"), whether
it has its line to itself, how near a date is. The best is taken; no form of head is required.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from councilgraph.extractors import dates
from councilgraph.extractors.blocks.body_names import BODY_NOUNS, JOINERS, BodyName, find_body_names
from councilgraph.extractors.blocks.days import find_day, find_year
from councilgraph.extractors.blocks.place_and_time import find_beginning, find_start, find_venue
from councilgraph.extractors.blocks.top import MAX_TELLING_LINE, Top, rank, top_of
from councilgraph.extractors.lexicon.tagged import TaggedText
from councilgraph.extractors.structure.lines import join
from councilgraph.ontology.minutes import Header
from councilgraph.ontology.model import Text

MAX_NAMING_LINE = 260  # characters of a line in which names of bodies are looked for
MAX_WRAPPED_LINE = 80  # of each of two lines that one name runs over
MAX_DATED_LINE = 200  # of a line whose day speaks for a name beside it
OPENING = 60  # characters of a line that tell what it is about
MAX_NAME_WORDS = 14
ONE_LINE_SHARE = 0.85  # a name of so much of its line has the line to itself

GENERIC = frozenset(
    (
        *("council", "committee", "board", "panel", "group", "authority", "full council"),
        *("comhairle", "cyngor", "pwyllgor"),
    )
)
ALONE = frozenset(("cabinet", "council", "executive"))
"""Bodies whose names are one word."""
SECOND_LINES = frozenset(
    ("scrutiny", "committee", "sub-committee", "panel", "board", "commission", "policy", "development")
)
"""Words with which the second line of a name that was wrapped begins."""
LABELLED = re.compile(
    r"""
    ^(?:
      committee|body|board|decision\ ?maker|name\ of\ (?:committee|body|meeting)
      |meeting|minutes\ of|agenda\ for|report\ of
    )
    (?:\s*:|\t|\s{2,})
    """,
    re.VERBOSE | re.IGNORECASE,
)
OTHERS = re.compile(
    r"""
    \b(?:
      (?:chair(?:man|woman|person)?|clerk|contact|tel|email|author|approved|confirmed)\b\s*[:.]
      |report\ (?:of|by|from)\ the\ (?:\w+\ )?(?:director|head|chief|officer|manager|leader|clerk)
      |minutes\ of\ the\ (?:last|previous)|next\ meeting
      |copyright|constitution|https?:|www\.|\S@\S
    )
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""In a line that is about people, other papers or the site, and not about who met."""
NO_NAME = re.compile(r"\d|date|time|venue|place|present", re.IGNORECASE)
LEADS_IN = re.compile(
    r"""
    (?:meeting|minutes|proceedings|agenda|session)s?\s+(?:of|for)\s+(?:the\s+|a\s+)?$
    |meeting:\s*$
    |minutes\ of:?\s*$
    """,
    re.VERBOSE,
)
LEADS_ON = re.compile(
    r"(?:meeting|minutes|proceedings)(?: of| of the| of a meeting of the)$|\bof the$|minutes of$"
)
LEADS_AWAY = re.compile(r"\b(?:by|from|to|with|that) (?:the )?$")
GOES_ON = re.compile(r"\W*(?:meeting|minutes|held|on |agenda|[-–,] )")
SIGNS_AT_END = re.compile(r"\W+$")


@dataclass(frozen=True, slots=True)
class Named:
    """A name of a body or a council: the line it begins in, its words, and how much is for it."""

    line: int
    words: Text
    council: bool
    score: float


def find_header(text: TaggedText, labels: Sequence[str], first: int = 0, last: int | None = None) -> Header:
    """The head of the paper between two lines, from what its first lines say."""
    top = top_of(text, labels, first, len(labels) if last is None else last)
    named = [one for at in range(first, top.stop) for one in _names(top, at)]
    year = find_year(top)
    header = Header(year=str(year or ""))
    _set_names(header, named)
    near = next((one.line for one in named if one.words is header.body), first)
    header.day = find_day(top, year, near)
    _set_place_and_time(header, top)
    return header


def _set_names(header: Header, named: Sequence[Named]) -> None:
    """Sets council and body; the council is the body where no other is named, or only "the Committee"."""
    council = _best([one for one in named if one.council])
    body = _best([one for one in named if not one.council])
    if body and council and _is_generic(body.words.plain) and council.score > body.score + 1:
        body = None
    header.council = council.words if council else None
    if body is None or (council and _is_end_of(body.words.plain, council.words.plain)):
        body = council
    header.body = body.words if body else None


def _best(named: Sequence[Named]) -> Named | None:
    """The name that most speaks for, the first of equals."""
    return max(named, key=lambda one: rank(one.score, one.line), default=None)


def _is_generic(name: str) -> bool:
    """Whether a name says no more than what kind of body it is: "the Committee"."""
    return name.lower().removeprefix("the ") in GENERIC


def _is_end_of(body: str, council: str) -> bool:
    """Whether a body is the council itself, called without its place: "the Parish Council"."""
    short, whole = ([part for part in name.lower().split() if part != "the"] for name in (body, council))
    return len(short) > 1 and whole[-len(short) :] == short


def _names(top: Top, at: int) -> Iterator[Named]:
    """The bodies and councils that a line names, or that it begins to name and the next goes on."""
    line = top.text.lines[at]
    if (
        len(line.plain) > MAX_NAMING_LINE
        or top.labels[at] in ("item", "clause", "ask")
        or OTHERS.search(line.plain[:OPENING])
    ):
        return
    for name in find_body_names(line.plain):
        words = line.words.part(name.start, name.end)
        if words and not words.plain.isdigit():
            yield Named(at, words, name.council, _score(top, at, name))
    yield from _names_over_two_lines(top, at)


def _names_over_two_lines(top: Top, at: int) -> Iterator[Named]:
    """The bodies whose names begin in a line and end in the next; likelier where the break is in a phrase."""
    line, following = top.text.lines[at], top.line(at + 1)
    if following is None or not _may_go_on(line.plain, following.plain):
        return
    whole = join([line.words, following.words])
    parted = len(line.plain)
    for name in find_body_names(whole.plain):
        if name.start < parted - 2 and name.end > parted + 2 and not name.council:
            wraps = 1.2 if _is_wrapped(line.plain, following.plain) else -1.5
            words = whole.part(name.start, name.end)
            yield Named(at, words, council=False, score=_score(top, at, name) + wraps)


def _may_go_on(words: str, following: str) -> bool:
    """Whether a name may run over two lines: both short, the first no whole name, the second no label."""
    last = SIGNS_AT_END.sub("", words).split()
    ends = bool(last) and last[-1].lower() in BODY_NOUNS
    short = max(len(words), len(following)) < MAX_WRAPPED_LINE
    return short and not ends and not NO_NAME.match(following)


def _is_wrapped(words: str, following: str) -> bool:
    """Whether the break between two lines is within a phrase: after "and", before "Committee"."""
    last, first = words.rsplit(maxsplit=1)[-1].lower(), following.split(maxsplit=1)[0].lower()
    return words[-1] in ",&-" or last in JOINERS or first in JOINERS or first in SECOND_LINES


def _score(top: Top, at: int, name: BodyName) -> float:
    """How much is for a name that begins in a line being that of the body that met."""
    score = 2.0 * (top.labels[at] == "head") - 0.04 * (at - top.first)
    score += sum(weight for weight, holds in _features_of_place(top, at, name) if holds)
    score += sum(weight for weight, holds in _features_of_name(top.plain(at), name) if holds)
    return score + (0.7 if _is_dated(top, at) else 0)


def _features_of_place(top: Top, at: int, name: BodyName) -> Iterator[tuple[float, bool]]:
    """What stands around a name, with what it is worth."""
    words = top.plain(at)
    before, after = words[: name.start].lower(), words[name.end :].lower()
    yield 1.5, bool(LEADS_IN.search(before))
    yield 1.5, not before.strip() and bool(LEADS_ON.search(top.plain(at - 1).lower()))
    yield 2.0, bool(LABELLED.match(words))
    yield 0.8, bool(GOES_ON.match(after))
    yield -2.0, bool(LEADS_AWAY.search(before))


def _features_of_name(words: str, name: BodyName) -> Iterator[tuple[float, bool]]:
    """What a name in a line is like, with what it is worth."""
    said = words[name.start : name.end]
    count = len(said.split())
    yield 1.0, len(said) > ONE_LINE_SHARE * len(words.strip(" .*#|"))
    yield -1.0, count == 1 and not name.council and said.lower() not in ALONE
    yield -1.2, _is_generic(said) and not name.council
    yield -3.0, count > MAX_NAME_WORDS


def _is_dated(top: Top, at: int) -> bool:
    """Whether a day stands near a line: in the two above, in it, or in the three below."""
    near = (top.plain(line) for line in range(max(at - 2, top.first), at + 4))
    return any(dates.first(words) for words in near if len(words) < MAX_DATED_LINE)


def _set_place_and_time(header: Header, top: Top) -> None:
    """Sets the first place and hour of the head; without an hour there, that at which the meeting began."""
    for at in range(top.first, top.stop):
        line = top.text.lines[at].words
        if top.labels[at] in ("item", "text", "clause") or len(line.plain) > MAX_TELLING_LINE:
            continue
        header.start = header.start or find_start(line)
        header.venue = header.venue or find_venue(line)
    began = (find_beginning(line.words) for line in top.text.lines[top.first : top.last])
    header.start = header.start or next(filter(None, began), None)
