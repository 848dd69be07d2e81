"""What can be seen of each line of a paper, as names of features for the model of labels.

Features are of form, place and tags, with a few frequent words: nothing that only one council
would write. A line is described by itself, by its neighbours, and by how the lines that are
set like it behave in the whole paper.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from councilgraph.extractors.lexicon.tagged import TaggedText
from councilgraph.extractors.structure.lines import Line
from councilgraph.extractors.text.tokens import Word

NUMBER = re.compile(
    r"""
    (?P<prefix>(?:agenda\ )?item(?:\ no\.?)?\s+|minute(?:\ no\.?)?\s+|min\.?\s+|no\.?\s+|[A-Z]{1,6}\s?[/.-]?\s?)?
    (?P<open>[(\[])?
    (?:(?P<digits>\d{1,5})(?P<more>(?:[./-](?:\d{1,4}|[A-Z]{2,4}(?![a-z]))){0,3})(?P<sub>\(\d{1,2}\))?(?P<letter>[a-z](?![a-z]))?
      |(?P<roman>[ivx]{1,5}|[IVX]{1,5})(?=[.):\]])
      |(?P<alpha>[a-zA-Z])(?=[.):\]]))
    (?P<close>[.):\]]*)
    (?=\s|$|[A-Z*–-])
    """,
    re.VERBOSE | re.IGNORECASE,
)
YEAR = re.compile(r"(?:19|20)\d\d[,.;]?")
ROMANS = {"i": 1, "v": 5, "x": 10}
NEAR = 3
"""As many lines before and after describe a line too."""


@dataclass(frozen=True, slots=True)
class Numbered:
    """The number that a line begins with: its form, and its value to count on from."""

    style: str
    value: int
    end: int


def leading_number(words: str) -> Numbered | None:
    """The number that begins a line, None where there is none or it is a day or a sum.

    >>> leading_number("12. Trees"), leading_number("(b) that"), leading_number("24 May 2019")
    (Numbered(style='9.', value=12, end=3), Numbered(style='(a)', value=2, end=3), None)
    """
    match = NUMBER.match(words)
    if match is None or re.match(
        r"\s*(?:January|February|March|April|May|June|July|August|September|October|November|December|st|nd|rd|th|[ap]\.?m)\b",
        words[match.end() :],
    ):
        return None
    if YEAR.fullmatch(match.group()):
        return None
    prefix = "P" if match["prefix"] else ""
    if match["digits"]:
        more = match["more"]
        parts = re.split("[./-]", more)[1:]
        last = match["sub"].strip("()") if match["sub"] else parts[-1] if parts else ""
        form = (
            "9"
            + "".join(sign + "9" for sign in re.findall("[./-]", more))
            + ("(9)" if match["sub"] else "")
            + ("a" if match["letter"] else "")
        )
        below = match["sub"] or (more[:1] == "." and last.strip("0"))
        value = int(last) if below and last.isdigit() else int(match["digits"])
    elif (
        match["roman"] and len(match["roman"]) > 1 or (match["roman"] or "") in ("i", "I", "v", "V", "x", "X")
    ):
        form, value = ("i" if match["roman"].islower() else "I"), roman(match["roman"])
    else:
        letter = match["alpha"] or match["roman"]
        form, value = ("a" if letter.islower() else "A"), ord(letter.lower()) - ord("a") + 1
    style = f"{prefix}{match['open'] or ''}{form}{match['close'][:2]}"
    return Numbered(style, value, match.end())


def roman(letters: str) -> int:
    """The value of a Roman number.

    >>> roman("iv"), roman("XII")
    (4, 12)
    """
    values = [ROMANS[letter] for letter in letters.lower()]
    return sum(-one if one < after else one for one, after in zip(values, [*values[1:], 0], strict=True))


def describe(text: TaggedText) -> list[list[str]]:
    """The features of each line."""
    seen = [Look(text, at) for at in range(len(text.lines))]
    counted = _series(seen)
    styles = _styles(seen)
    own = [
        [*look.features(), *counted[at], *styles[at], *_position(at, len(seen))]
        for at, look in enumerate(seen)
    ]
    brief = [look.brief() for look in seen]
    return [[*features, *_around(brief, at), *_pairs(seen, at)] for at, features in enumerate(own)]


class Look:
    """What one line looks like."""

    __slots__ = (
        "line",
        "number",
        "words",
        "tags",
        "first",
        "caps",
        "body",
        "end",
        "names",
        "style",
        "raw",
        "length",
    )

    def __init__(self, text: TaggedText, at: int) -> None:
        self.line: Line = text.lines[at]
        own = text.ranges[at]
        self.words: Sequence[Word] = text.tokens.words[own.start : own.stop]
        self.tags = text.tags[own.start : own.stop]
        self.number = leading_number(self.line.plain)
        self.raw = text.document.text[self.line.start : self.line.end]
        skip = self.number.end if self.number else 0
        self.first = next(
            (
                i
                for i in range(len(self.words))
                if text.place(at, own.start + i)[0] >= skip and self.words[i].shape[0] in "Xx9"
            ),
            0,
        )
        letters = [word for word in self.words[self.first :] if word.shape in ("Xx", "XX", "x", "xX", "X")]
        self.caps = _share(sum(word.shape in ("XX", "X") for word in letters), len(letters))
        self.body = _share(sum(word.shape == "x" for word in letters), len(letters))
        self.end = _ending(self.line.plain)
        self.names = _names(self.words, self.tags)
        self.length = len(self.line.plain)
        self.style = "|".join(
            (
                self.number.style if self.number else "",
                "C" if self.caps == "all" else "",
                "B" if self.line.bold else "",
                "H" if self.line.heading else "",
                "-" if self.line.bullet else "",
                "s" if self.length < 90 else "l",
            )
        )

    def features(self) -> Iterator[str]:
        """What is seen of the line itself."""
        line, words, first = self.line, self.words, self.first
        yield "bias"
        yield f"len={_bucket(self.length)}"
        yield f"words={_bucket(len(words), 1, 2, 3, 5, 8, 12, 20, 40)}"
        yield f"end={self.end}"
        yield f"caps={self.caps}"
        yield f"small={self.body}"
        yield f"names={self.names}"
        yield f"number={self.number.style if self.number else ''}"
        if self.number and first >= len(words):
            yield "number-alone"
        yield f"set={'B' if line.bold else ''}{'H' if line.heading else ''}{'-' if line.bullet else ''}{'^' if line.apart else ''}{'t' if line.tabbed else ''}{'p' if line.top else ''}"
        if line.bold:
            yield "bold"
        if line.heading:
            yield f"heading={min(line.heading, 4)}"
        if line.bullet:
            yield "bullet"
        yield f"gap={line.apart}"
        indent = len(self.raw) - len(self.raw.lstrip(" \t\u00a0"))
        yield f"indent={_bucket(indent, 0, 2, 4, 8, 16, 30)}"
        if re.search(r"\S(?: {3,}|\t)\S", self.raw):
            yield "columns"
        if "|" in self.raw:
            yield "bars"
        if words:
            yield f"first={words[first].shape if first < len(words) else ''}"
            yield from self._words()
        yield from self._tags()

    def _words(self) -> Iterator[str]:
        words, first = self.words, self.first
        shapes = " ".join(word.shape for word in words[first : first + 3])
        yield f"shapes={shapes}"
        for at, word in enumerate(words[first : first + 3]):
            if word.shape[0] in "Xx":
                yield f"w{at}={word.lower}"
        if len(words) > first + 1:
            yield f"w01={words[first].lower} {words[first + 1].lower}"
        yield f"last={words[-1].lower if words[-1].shape[0] in 'Xx' else words[-1].shape}"
        for word in words[:40]:
            if word.lower in SAID:
                yield f"has={word.lower}"
        signs = Counter(word.text for word in words if word.text in ',;:()/£$%"“')
        for sign, count in signs.items():
            yield f"sign={sign}{min(count, 4)}"

    def _tags(self) -> Iterator[str]:
        first = self.first
        for name in self.tags[first] if first < len(self.tags) else ():
            yield f"t0={name}"
        for name in {name for tags in self.tags[first + 1 : first + 4] for name in tags}:
            yield f"t13={name}"
        some = Counter(name for tags in self.tags for name in tags)
        for name, count in some.items():
            yield f"t={name}"
            if count >= 3:
                yield f"t3={name}"
            if self.length < 60:
                yield f"short-t={name}"
            if count * 2 > len(self.words):
                yield f"most={name}"
        for name in self.tags[-1] if self.tags else ():
            yield f"tz={name}"

    def brief(self) -> list[str]:
        """The few features by which it describes its neighbours."""
        first = self.first
        tags = self.tags[first] if first < len(self.tags) else ()
        return [
            f"end={self.end}",
            f"n={self.number.style if self.number else ''}",
            f"s={self.words[first].shape if first < len(self.words) else ''}{'C' if self.caps == 'all' else ''}{'B' if self.line.bold else ''}",
            f"l={_bucket(self.length, 3, 30, 60, 90)}",
            f"g={self.line.apart}",
            f"p={self.names}",
            *(f"t={name}" for name in tags),
            *(f"a={name}" for name in BRIEF if any(name in some for some in self.tags)),
        ]


BRIEF = (
    "resolve",
    "move",
    "present",
    "absent",
    "officers",
    "also",
    "standing",
    "vote",
    "interest",
    "close",
    "councillor",
    "office",
    "month",
    "furniture",
    "request",
    "recommend",
)
SAID = frozenset(
    "that be was were had has been is are to by for of not there this he she they said asked noted reported advised stated would will should who which following from received".split()
)


def _series(seen: Sequence[Look]) -> list[list[str]]:
    """Whether the number of each line counts on from the last of its form, and the next from it."""
    found: list[list[str]] = [[] for _ in seen]
    last: dict[str, int] = {}
    for at, look in enumerate(seen):
        if look.number is None:
            continue
        style, value = look.number.style, look.number.value
        before = last.get(style)
        if before is None:
            found[at].append("series=first" if value != 1 else "series=1")
        else:
            step = value - seen[before].number.value  # type: ignore[union-attr] - only numbered lines are kept
            kind = (
                "on"
                if step == 1
                else "same"
                if step == 0
                else "skip"
                if 1 < step < 5
                else "back1"
                if value == 1
                else "off"
            )  # noqa: PLR2004
            found[at].append(f"series={kind}")
            found[before].append(f"next={kind}")
            found[at].append(f"since={_bucket(at - before, 1, 2, 4, 8, 16, 40)}")
        last[style] = at
    return found


def _styles(seen: Sequence[Look]) -> list[list[str]]:
    """How the lines that are set like each behave in the paper: how many they are, and what follows them."""
    alike: dict[str, list[int]] = defaultdict(list)
    for at, look in enumerate(seen):
        alike[look.style].append(at)
    told: dict[str, list[str]] = {}
    for style, places in alike.items():
        share = {
            "long": sum(at + 1 < len(seen) and seen[at + 1].length > 90 for at in places),
            "std": sum(any("standing" in tags for tags in seen[at].tags) for at in places),
            "res": sum(any("resolve" in tags for tags in seen[at].tags[:6]) for at in places),
            "name": sum(seen[at].names != "0" for at in places),
            "dot": sum(seen[at].end in ".;" for at in places),
            "that": sum(any(word.lower == "that" for word in seen[at].words[:4]) for at in places),
            "gap": sum(seen[at].line.apart for at in places),
        }
        told[style] = [f"style-n={_bucket(len(places), 1, 2, 4, 8, 16, 40)}"] + [
            f"style-{name}={_share(count, len(places))}" for name, count in share.items()
        ]
    return [told[look.style] for look in seen]


def _position(at: int, count: int) -> Iterator[str]:
    yield f"from-top={_bucket(at, 0, 1, 2, 4, 8, 15, 30)}"
    yield f"from-end={_bucket(count - at, 1, 2, 4, 8)}"
    yield f"part={at * 10 // max(count, 1)}"


def _around(brief: Sequence[Sequence[str]], at: int) -> Iterator[str]:
    for step in (*range(-NEAR, 0), *range(1, NEAR + 1)):
        if 0 <= at + step < len(brief):
            for name in brief[at + step]:
                yield f"{step:+d}{name}"
        else:
            yield f"{step:+d}none"


def _pairs(seen: Sequence[Look], at: int) -> Iterator[str]:
    """What only two neighbours together tell."""
    look = seen[at]
    before = seen[at - 1] if at else None
    if before:
        goes_on = before.end == "w" and look.words and look.words[0].shape[0] == "x"
        yield f"goes-on={goes_on}{look.line.apart}{before.length > 60}"
        yield f"pair={before.end}{look.number.style if look.number else ''}{look.line.apart}"
        if before.style == look.style:
            yield "like-before"


def _ending(words: str) -> str:
    last = words.rstrip("\"”’')] *_")[-1:] or words[-1:]
    return last if last in ".:;,?!-–|" else "9" if last.isdigit() else "w"


def _names(words: Sequence[Word], tags: Sequence[Sequence[str]]) -> str:
    """How much of a line is names of people: initials or a given name with a surname after it."""
    pairs = sum(
        (one.shape in ("X", "X.") or "given" in tags[at]) and other.shape in ("Xx", "XX", "X", "X.")
        for at, (one, other) in enumerate(zip(words, words[1:], strict=False))
    )
    if not pairs:
        return "0"
    return f"{min(pairs, 4)}{'d' if pairs * 5 >= len(words) else ''}"


def _share(part: int, whole: int) -> str:
    if not whole:
        return "none"
    share = part / whole
    return (
        "all"
        if share > 0.95
        else "most"
        if share > 0.6
        else "some"
        if share > 0.2
        else "few"
        if share
        else "no"
    )


def _bucket(value: int, *limits: int) -> int:
    """The number of limits that a value is above."""
    return sum(value > limit for limit in limits or (5, 15, 30, 50, 70, 90, 130, 250, 600))
