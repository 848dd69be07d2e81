"""What one line of a paper looks like: its form, its setting and its words, as names of features."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby, islice, pairwise

from councilgraph.extractors.lexicon.tagged import TaggedText
from councilgraph.extractors.text.lines import Line
from councilgraph.extractors.text.tokens import Word

BRIEF = (
    "resolve", "move", "present", "absent", "officers", "also", "standing", "vote", "interest", "close",
    "councillor", "office", "month", "furniture", "request", "recommend",
)  # fmt: skip
"""Classes of words by which a line describes its neighbours, wherever in it they stand."""
TELLING = frozenset((
    "move", "second", "resolve", "recommend", "request", "outcome", "vote", "interest", "councillor",
    "absent", "present", "report", "ask", "standing", "that", "disposition", "thatclause",
))  # fmt: skip
"""Classes of words whose order in a line tells what is done in it."""
SIGNS = ',;:()/£$%"“'
COLUMNS = re.compile(r"\S(?: {3,}|\t)\S")
LONG_LINE = 90  # characters of a line that fills the page
SHORT_LINE = 60  # and of one that is short
CALLED = re.compile(r"[^:]{2,35}:")  # what a line is called, as "Decision maker:"
FIGURES = re.compile(r"\d+")
WORDS_SEEN = 40  # words of a line that are looked at, each by itself and with the next
CLASSES_SEEN = 60  # and words whose classes are looked at in their order
VERB_SEEN = 12  # and those among which a verb in the past is looked for
STEM = 4  # letters of a word's beginning that tell, and of its end one fewer
MANY = 3  # tokens of one class that are many in a line
MOST_COUNTED = 4  # what is counted is told apart up to here
LENGTHS = (5, 15, 30, 50, 70, 90, 130, 250, 600)
SHARES = (0.0, 0.2, 0.6, 0.95)
SHARE_NAMES = ("no", "few", "some", "most", "all")
"""Names of shares that are above none of these, above the first of them, and so on."""


class Look:
    """What one line looks like.

    `first` is the first of its words behind its number, `caps` and `body` the shares of words in
    capitals and in small letters, `classes` how often each class of words is in it, `names` how much of
    it is names, `end` the sign it ends with, and `style` what it has in common with other lines of its kind.
    """

    __slots__ = (
        "body", "caps", "classes", "end", "first", "length", "line", "names", "number", "raw", "style",
        "tags", "words",
    )  # fmt: skip

    def __init__(self, text: TaggedText, at: int) -> None:
        self.line: Line = text.lines[at]
        own = text.ranges[at]
        self.words: Sequence[Word] = text.tokens.words[own.start : own.stop]
        self.tags = text.tags[own.start : own.stop]
        self.classes = Counter(name for tags in self.tags for name in tags)
        self.number = text.numbers[at]
        self.raw = text.document.text[self.line.start : self.line.end]
        self.first = self._first_behind_number(text, at)
        letters = [word for word in self.words[self.first :] if word.shape in ("Xx", "XX", "x", "xX", "X")]
        self.caps = name_share(sum(word.shape in ("XX", "X") for word in letters), len(letters))
        self.body = name_share(sum(word.shape == "x" for word in letters), len(letters))
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
                "s" if self.length < LONG_LINE else "l",
            )
        )

    def _first_behind_number(self, text: TaggedText, line: int) -> int:
        """The first word or number behind the number of the line, the first of all where there is none."""
        skip = self.number.end if self.number else 0
        return next(
            (
                at
                for at, token in enumerate(text.ranges[line])
                if text.place(line, token)[0] >= skip and self.words[at].shape[0] in "Xx9"
            ),
            0,
        )

    def features(self) -> Iterator[str]:
        """What is seen of the line itself."""
        words, first = self.words, self.first
        yield "bias"
        yield f"len={count_passed(self.length)}"
        yield f"words={count_passed(len(words), 1, 2, 3, 5, 8, 12, 20, 40)}"
        yield f"end={self.end}"
        yield f"caps={self.caps}"
        yield f"small={self.body}"
        yield f"names={self.names}"
        yield f"number={self.number.style if self.number else ''}"
        if self.number and first >= len(words):
            yield "number-alone"
        yield from self._setting()
        if words:
            yield f"first={words[first].shape if first < len(words) else ''}"
            yield from self._words()
            yield from self._all_words()
            yield from self._stems()
        yield from self._called()
        yield from self._tags()
        yield from self._order_of_tags()

    def _setting(self) -> Iterator[str]:
        """How the line is set."""
        line = self.line
        yield f"set={signs_of_setting(line)}{'t' if line.tabbed else ''}{'p' if line.top else ''}"
        if line.bold:
            yield "bold"
        if line.heading:
            yield f"heading={min(line.heading, MOST_COUNTED)}"
        if line.bullet:
            yield "bullet"
        yield f"gap={line.apart}"
        indent = len(self.raw) - len(self.raw.lstrip(" \t\u00a0"))
        yield f"indent={count_passed(indent, 0, 2, 4, 8, 16, 30)}"
        if COLUMNS.search(self.raw):
            yield "columns"
        if "|" in self.raw:
            yield "bars"

    def _words(self) -> Iterator[str]:
        """What is seen of its words: the first three and the last, and its signs."""
        words, first = self.words, self.first
        shapes = " ".join(word.shape for word in words[first : first + 3])
        yield f"shapes={shapes}"
        for at, word in enumerate(words[first : first + 3]):
            if word.shape[0] in "Xx":
                yield f"w{at}={word.lower}"
        if len(words) > first + 1:
            yield f"w01={words[first].lower} {words[first + 1].lower}"
        yield f"last={words[-1].lower if words[-1].shape[0] in 'Xx' else words[-1].shape}"
        signs = Counter(word.text for word in words if word.text in SIGNS)
        for sign, count in signs.items():
            yield f"sign={sign}{min(count, MOST_COUNTED)}"

    def _all_words(self) -> Iterator[str]:
        """Each word wherever it stands, and each with the next."""
        words = [word.lower for word in self.words[:WORDS_SEEN] if word.shape[0] in "Xx"]
        for word in dict.fromkeys(words):
            yield f"has={word}"
        for one, after in dict.fromkeys(pairwise(words)):
            yield f"has={one} {after}"

    def _stems(self) -> Iterator[str]:
        """How the first two words begin and end, and whether a verb in the past comes soon."""
        words = self.words[self.first : self.first + VERB_SEEN]
        for at, word in enumerate(words[:2]):
            if word.shape[0] in "Xx":
                yield f"stem{at}={word.lower[:STEM]}"
                yield f"ending{at}={word.lower[1 - STEM :]}"
        past = (at for at, word in enumerate(words) if word.shape == "x" and word.lower.endswith("ed"))
        for at in islice(past, 1):
            yield f"past={count_passed(at, 0, 2, 5)}"

    def _called(self) -> Iterator[str]:
        """What stands before a colon."""
        called = CALLED.match(self.line.plain)
        if called:
            yield f"colon={count_passed(len(called.group().split()), 1, 2, 3)}"
            yield f"called={without_figures(called.group())}"

    def _order_of_tags(self) -> Iterator[str]:
        """The first three classes or shapes, and telling classes by what comes before and after them."""
        begun = slice(self.first, self.first + 3)
        told = (
            tags[0] if tags else word.shape
            for word, tags in zip(self.words[begun], self.tags[begun], strict=True)
        )
        yield f"begins={'>'.join(told)}"
        found = (next((name for name in tags if name in TELLING), "") for tags in self.tags[:CLASSES_SEEN])
        order = [name for name, _ in groupby(filter(None, found))]
        yield f"order={'>'.join(order[:3])}"
        for one, after in dict.fromkeys(pairwise(("", *order, ""))):
            yield f"turn={one}>{after}"

    def _tags(self) -> Iterator[str]:
        """The classes of its first word, of the next three, of any, and of its last."""
        first = self.first
        for name in self.tags[first] if first < len(self.tags) else ():
            yield f"t0={name}"
        for name in dict.fromkeys(name for tags in self.tags[first + 1 : first + 4] for name in tags):
            yield f"t13={name}"
        for name, count in self.classes.items():
            yield f"t={name}"
            if count >= MANY:
                yield f"t3={name}"
            if self.length < SHORT_LINE:
                yield f"short-t={name}"
            if count * 2 > len(self.words):
                yield f"most={name}"
        for name in self.tags[-1] if self.tags else ():
            yield f"tz={name}"

    def brief(self) -> tuple[str, ...]:
        """The few features by which it describes its neighbours."""
        first = self.first
        tags = self.tags[first] if first < len(self.tags) else ()
        shape = self.words[first].shape if first < len(self.words) else ""
        return (
            f"end={self.end}",
            f"n={self.number.style if self.number else ''}",
            f"s={shape}{'C' if self.caps == 'all' else ''}{'B' if self.line.bold else ''}",
            f"l={count_passed(self.length, 3, 30, 60, 90)}",
            f"g={self.line.apart}",
            f"p={self.names}",
            *(f"t={name}" for name in tags),
            *(f"a={name}" for name in BRIEF if name in self.classes),
        )


def without_figures(words: str) -> str:
    """Words in small letters with a 9 for each number, by which lines that differ in it are alike.

    >>> without_figures("Page 12 of 40")
    'page 9 of 9'
    """
    return FIGURES.sub("9", words.lower()).strip()


def signs_of_setting(line: Line) -> str:
    """How a line is set, a sign each: B bold, H a heading, - a bullet, ^ below an empty line."""
    return (
        f"{'B' if line.bold else ''}{'H' if line.heading else ''}"
        f"{'-' if line.bullet else ''}{'^' if line.apart else ''}"
    )


def _ending(words: str) -> str:
    """The sign that words end with, quotation marks and brackets aside; 9 for a figure, w for a letter."""
    last = words.rstrip("\"”’')] *_")[-1:] or words[-1:]
    return last if last in ".:;,?!-–|" else "9" if last.isdigit() else "w"


def _names(words: Sequence[Word], tags: Sequence[Sequence[str]]) -> str:
    """How much of a line is names of people: initials or a given name with a surname after it."""
    pairs = sum(
        (one.shape in ("X", "X.") or "given" in tags[at]) and other.shape in ("Xx", "XX", "X", "X.")
        for at, (one, other) in enumerate(pairwise(words))
    )
    if not pairs:
        return "0"
    return f"{min(pairs, MOST_COUNTED)}{'d' if pairs * 5 >= len(words) else ''}"


def name_share(part: int, whole: int) -> str:
    """A share, roughly, in a word.

    >>> [name_share(part, 10) for part in (10, 7, 3, 1, 0)], name_share(0, 0)
    (['all', 'most', 'some', 'few', 'no'], 'none')
    """
    if not whole:
        return "none"
    return SHARE_NAMES[bisect_left(SHARES, part / whole)]


def count_passed(value: int, *limits: int) -> int:
    """The number of rising limits that a value is above; without any given, of those of lengths.

    >>> [count_passed(value, 1, 2, 4) for value in (1, 2, 3, 9)]
    [0, 1, 2, 3]
    """
    return bisect_left(limits or LENGTHS, value)
