"""What a page shows of a graph, as values: things with places, lines with words, and what to say of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from councilgraph.extractors.text.dates import in_words

NUMBERS = {2: "two", 3: "three", 4: "four", 5: "five"}


@dataclass(frozen=True, slots=True)
class Thing:
    """A node as shown: `number` counts from 0, `x` and `y` are in pixels, `also` its other names."""

    number: int
    iri: str
    group: str
    kind: str
    name: str
    label: str
    also: str
    date: str
    text: str
    cited: bool
    degree: int
    size: float
    x: int
    y: int

    @property
    def connections(self) -> str:
        """How many facts it stands in here, in words."""
        return _count(self.degree, "fact")

    @property
    def day(self) -> str:
        """The date in words ("7 June 2023"), as it is where it is not a day."""
        try:
            day = date.fromisoformat(self.date)
        except ValueError:
            return self.date
        return in_words(day)


@dataclass(frozen=True, slots=True)
class Words:
    """A sentence and where it stands ("Minutes of …, page 3")."""

    quote: str
    place: str


@dataclass(frozen=True, slots=True)
class Line:
    """A fact as shown: from one thing to another, what else is said of it, and the words for it.

    `bend` tells apart lines between the same two things: 0 is straight.
    """

    number: int
    source: Thing
    target: Thing
    label: str
    notes: tuple[str, ...]
    because: str
    words: tuple[Words, ...]
    bend: float


@dataclass(frozen=True, slots=True)
class Picture:
    """All that a page shows; `centre` is the thing it is drawn around, `total` what there was to show."""

    title: str
    things: Sequence[Thing]
    lines: Sequence[Line]
    legend: Sequence[tuple[str, str, int]]
    centre: Thing | None
    total: int
    hops: int

    @property
    def lead(self) -> str:
        """What is drawn, in two sentences."""
        what = f"{len(self.things):,} people, bodies, meetings and decisions,"
        if self.centre:
            away = "one fact" if self.hops == 1 else f"up to {NUMBERS.get(self.hops, self.hops)} facts"
            what = f"{_count(len(self.things), 'thing')}, {away} away from {self.centre.name},"
        facts = _count(len(self.lines), "fact")
        return f"{what} and {facts} between them. Every line leads to the words that state it."

    @property
    def notice(self) -> str:
        """What a reader must know of what is not shown, "" when all is."""
        shown, which = len(self.things), "nearest" if self.centre else "most connected"
        left = self.total - shown
        said = {
            "There is nothing to draw in this graph yet.": not self.total,
            f"The {which} {shown:,} of {self.total:,} things are shown, {left:,} are left out.": bool(left),
        }
        return " ".join(sentence for sentence, holds in said.items() if holds)

    @property
    def remarks(self) -> str:
        """What dashes mean, where there are any, and why some things stand aside."""
        alone = sum(not thing.degree for thing in self.things)
        said = {
            "What stands aside is joined to nothing that is shown here.": 0 < alone < len(self.things),
            "Dashed signs are cited in the documents and not loaded.": any(
                thing.cited for thing in self.things
            ),
            "Dashed lines are concluded, not stated in so many words.": any(
                line.because for line in self.lines
            ),
        }
        return " ".join(sentence for sentence, holds in said.items() if holds)

    @property
    def foremost(self) -> list[Thing]:
        """The most connected things, to start from."""
        return sorted(self.things, key=lambda thing: (-thing.degree, thing.number))[:8]


def _count(number: int, what: str) -> str:
    return f"{number:,} {what}" + ("" if number == 1 else "s")
