"""What a sentence says, piece by piece: names and their part in it, days, figures, what was done."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from councilgraph.extractors.text import dates
from councilgraph.graph.checking import wording
from councilgraph.graph.checking.names import HYPHENS, Names, Piece, pieces

NAME, DAY, CLOCK, FIGURE, ACT, DENIAL, WORD, BODY, LINK = (
    *("name", "day", "clock", "figure", "act", "denial", "word", "body", "link"),
)
"""Kinds of parts; `link` is what stands between others: prepositions, "that", signs."""

REPORT = "report"
"""The act of telling: what is told was not done by who tells it."""

DOER, DONE, WITHIN = "doer", "done", "within"
"""Who acts; to whom it is done; who stands in a clause behind "that". Else a slot is a preposition."""

MONTH = re.compile(
    r"\b(January|February|March|April|May|June|July|August|September|October|November|December)\s+(\d{4})\b"
)
YEAR = re.compile(r"\b(?:19|20)\d\d\b(?![-–/]\d)")
WEEKDAYS = ("mon", "tues", "wednes", "thurs", "fri", "satur", "sun")


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a sentence: its kind, what it is compared by, how it is written, and what it may mean.

    `slot` is what a name or a body does in the sentence; `before` the preposition before a day or a figure.
    """

    kind: str
    key: str
    written: str
    start: int
    iris: frozenset[str] = frozenset()
    slot: str = ""
    before: str = ""
    denied: bool = False


@dataclass(frozen=True, slots=True)
class Said:
    """What a text says."""

    text: str
    parts: tuple[Part, ...]

    def of(self, *kinds: str) -> list[Part]:
        """Its parts of some kinds, in order."""
        return [part for part in self.parts if part.kind in kinds]

    @property
    def acts(self) -> list[str]:
        """What was done, in order."""
        return [part.key for part in self.of(ACT)]


def read(text: str, names: Names) -> Said:
    """What a text says, with the names of a graph."""
    plain = re.sub(r"[*_#|\\]", " ", text)
    parts = _denied(_before(_parts(plain, names)))
    return Said(text, tuple(_slots(parts)))


def _parts(text: str, names: Names) -> list[Part]:
    """The parts of a text in order, without what they are to each other."""
    given = pieces(text)
    taken = {part.start: (part, end) for part, end in _times(text)}
    named = {given[one.first].start: one for one in names.find(given)}
    parts, at = [], 0
    while at < len(given):
        piece = given[at]
        until = next((end for start, (_, end) in taken.items() if start <= piece.start < end), None)
        if until is not None:
            if piece.start in taken:
                parts.append(taken[piece.start][0])
            at += 1
        elif piece.start in named:
            found = named[piece.start]
            last = given[found.last]
            elected = at > 0 and given[at - 1].key in wording.known("councillor")
            iris = found.iris & names.councillors if elected else found.iris
            parts.append(Part(NAME, piece.key, text[piece.start : last.end], piece.start, iris))
            at = found.last + 1
        else:
            part, count = _plain_part(given[at:])
            parts.extend([part] if part else ())
            at += count
    return parts


def _plain_part(given: Sequence[Piece]) -> tuple[Part | None, int]:
    """The part that pieces begin with, None for words without weight, and of how many pieces it is made."""
    first = given[0]
    act, count = _act(given)
    if act:
        return Part(ACT, act, " ".join(one.written for one in given[:count]), first.start), count
    if figure := _figure(given):
        return Part(FIGURE, figure[0], first.written, first.start), figure[1]
    return _word(first), 1


def _word(first: Piece) -> Part | None:
    """A word or a sign as a part of a sentence."""
    key, known = first.key, wording.known
    kind = WORD
    if key in known("deny"):
        kind = DENIAL
    elif first.kind == "sign" or any(key in known(name) for name in ("being", "prepositions", "links")):
        kind = LINK
    elif key in known("bodies") or key in known("everyone"):
        kind = BODY
    elif key in known("plain") or key in known("titles") or not key:
        return None
    return Part(kind, wording.stem(key) if kind in (WORD, BODY) else key, first.written, first.start)


def _act(given: Sequence[Piece]) -> tuple[str, int]:
    """What was done by the words that pieces begin with, and how many they are; ("", 0) for others."""
    table = wording.acts()
    for count in range(4, 0, -1):
        words = tuple(one.key for one in given[:count])
        if len(words) == count and words in table:
            return table[words], count
    return "", 0


def _figure(given: Sequence[Piece]) -> tuple[str, int] | None:
    """The number that pieces begin with, in figures, and how many pieces it takes."""
    first = given[0]
    if first.kind == "code":
        return first.key, 1
    words = re.split(HYPHENS, first.written.casefold()) if first.kind == "word" else [first.key]
    after = given[1].key if len(given) > 1 else ""
    if words == ["one"]:
        return None
    if first.kind == "number" and after in wording.MULTIPLES:
        return wording.number([first.key, after]), 2
    found = wording.number(words)
    return (found, 1) if found else None


def _times(text: str) -> Iterator[tuple[Part, int]]:
    """Days, months, years and times of day as parts, each with where it ends; a wrong weekday is no day."""
    done = 0
    marks = [(one.start, one.end, _day(one)) for one in dates.find(text)]
    marks += [(m.start(), m.end(), f"{m[2]}-{dates.MONTHS[m[1].lower()]:02}") for m in MONTH.finditer(text)]
    marks += [(m.start(), m.end(), m[0]) for m in YEAR.finditer(text)]
    clocks = [(start, end, key) for key, start, end in dates.times(text)]
    for start, end, key in sorted(marks + clocks, key=lambda one: (one[0], -one[1])):
        if start >= done:
            done = end
            yield Part(CLOCK if ":" in key else DAY, key, text[start:end], start), end


def _day(found: dates.Dated) -> str:
    """A day in its ISO form; with a weekday that it has not, also that."""
    wrong = found.weekday and WEEKDAYS[found.date.weekday()] != found.weekday.lower()
    return f"{found.date}!{found.weekday}" if wrong else str(found.date)


def _before(parts: Sequence[Part]) -> list[Part]:
    """Parts with the preposition that stands before each."""
    prepositions = wording.known("prepositions")
    made = []
    for at, part in enumerate(parts):
        last = parts[at - 1] if at else None
        before = last.key if last and last.kind == LINK and last.key in prepositions else ""
        made.append(replace(part, before=before))
    return made


def _denied(parts: Sequence[Part]) -> list[Part]:
    """Parts, the first behind each denial marked as denied."""
    made, denied = [], False
    for part in parts:
        made.append(replace(part, denied=denied and part.kind not in (LINK, DENIAL)))
        denied = part.kind == DENIAL or (denied and part.kind == LINK)
    return made


def _slots(parts: Sequence[Part]) -> Iterator[Part]:
    """Parts, each name and body with what it does in the sentence."""
    passive, within, begun, last = _is_passive(parts), False, False, ""
    for at, part in enumerate(parts):
        if part.kind in (NAME, BODY):
            joined = at > 1 and parts[at - 1].key in ("and", ",") and parts[at - 2].kind in (NAME, BODY)
            if not (joined and last):
                last = part.before and (DOER if part.before == "by" else part.before)
                if last == "of" and at > 1 and parts[at - 2].key == "meeting":
                    last = "at"  # "at the meeting of the Board" is at the Board
                if 0 < at < len(parts) - 1 and parts[at - 1].key == "," and parts[at + 1].kind == ACT:
                    last = DOER  # "…, the Board agreed": who tells it stands behind
                last = last or (WITHIN if within else DONE if begun or passive else DOER)
            yield replace(part, slot=last)
            continue
        within = within or (part.key == "that" and begun)
        begun = begun or part.kind == ACT or (part.kind == WORD and not is_of_body(parts, at))
        if part.key == "," and not any(one.kind in (ACT, NAME, BODY) for one in parts[:at]):
            begun = False  # "Further to what was asked, the Board …": who acts is still to come
        yield part


def is_of_body(parts: Sequence[Part], at: int) -> bool:
    """Whether a word belongs to the noun for a body behind it: "the scrutiny committee"."""
    following = next((part for part in islice(parts, at, None) if part.kind != WORD), None)
    return following is not None and following.kind == BODY


def _is_passive(parts: Sequence[Part]) -> bool:
    """Whether the first that is done is done to the subject: "was funded", "be asked"."""
    being = False
    for part in parts:
        if part.kind == LINK and part.key in wording.known("being"):
            being = True
        elif part.kind == WORD and not being and part.written.endswith("ed"):
            continue  # "the plan, costed at £900, was approved"
        elif part.kind in (ACT, WORD):
            return being and (part.kind == ACT or part.written.endswith("ed"))
        elif part.kind == NAME:
            being = False
    return False
