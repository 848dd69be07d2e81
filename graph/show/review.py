"""Asks what is open, one question after the other, and writes down what is answered at once."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from shlex import quote
from typing import TextIO

from councilgraph.graph import platform
from councilgraph.graph.folder import judgements
from councilgraph.graph.folder.judgements import Judgement
from councilgraph.graph.rdf.store import Store
from councilgraph.graph.reading.open_questions import Ask
from councilgraph.graph.reading.vocabulary import spoken
from councilgraph.graph.show import terminal
from councilgraph.graph.show.card import Card, CardFact
from councilgraph.graph.show.show import card
from councilgraph.graph.show.terminal import Line

FACTS = 4
"""As many facts of each of the two as are shown."""

KEYS = "y the same · n different · s skip · u undo · q quit"
LINK_KEYS = "y it does · n it does not · s skip · u undo · q quit"
YES, NO, SKIP, UNDO, QUIT = "ynsuq"


@dataclass(slots=True)
class Answered:
    """A question that has been answered, and the judgement that was written, None where it was skipped."""

    place: int
    judgement: Judgement | None


@contextmanager
def keys(given: TextIO) -> Iterator[Callable[[], str]]:
    """Gives what reads the next key: in a terminal as it is pressed, else the first letter of each line.

    Where the input ends, that is "q".
    """

    def read() -> str:
        while line := given.readline():
            if line.strip():
                return line.strip()[0].casefold()
        return QUIT

    if given.isatty():
        with platform.single_keys(given) as pressed:
            yield lambda: pressed().casefold()
    else:
        yield read


def judged(store: Store, ask: Ask, key: str, by: str) -> Judgement:
    """What an answer to a question decides: `key` is YES or NO, `by` is who gave it."""
    verdict = ask.yes if key == YES else ask.no
    names = " and ".join(card(store, iri).label for iri in (ask.left, ask.right))
    day = dt.date.today().isoformat()  # noqa: DTZ011 - the day on which somebody judged, where they are
    return Judgement(verdict, ask.left, ask.right, day, by, f"reviewed: {names}"[:300])


class Review:
    """The questions of a graph, and what was answered since it began; answers stand in the graph's folder."""

    def __init__(self, folder: Path, store: Store, asks: Sequence[Ask], by: str = "") -> None:
        self._folder = folder
        self._store = store
        self._asks = asks
        self._by = by
        self._place = 0
        self._answered: list[Answered] = []

    @property
    def written(self) -> int:
        """How many judgements were written and not taken back."""
        return sum(one.judgement is not None for one in self._answered)

    def run(self, key: Callable[[], str], out: TextIO) -> None:
        """Asks until all is answered or somebody quits; the last answer can be taken back too."""
        shown = None
        while self._asks:
            if shown != self._place:
                terminal.write(self.lines(), out)
                out.flush()
            shown = self._place
            pressed = key()
            if pressed == QUIT or (self._is_over and pressed != UNDO):
                break
            if not self.answer(pressed):
                terminal.write([Line(self._help, "source")], out)
        terminal.write(self.end(), out)

    @property
    def _is_over(self) -> bool:
        return self._place == len(self._asks)

    def answer(self, key: str) -> bool:
        """Takes an answer; whether the key is one. What is judged is written before the next is asked."""
        if key == UNDO:
            self._undo()
        elif key == SKIP:
            self._answered.append(Answered(self._place, None))
            self._place += 1
        elif key in (YES, NO):
            judgement = judged(self._store, self._asks[self._place], key, self._by)
            judgements.append(self._folder, judgement)
            self._answered.append(Answered(self._place, judgement))
            self._place += 1
        else:
            return False
        return True

    def _undo(self) -> None:
        """Goes back to the last question; what was written of it is taken out again."""
        if self._answered:
            last = self._answered.pop()
            self._place = last.place
            if last.judgement:
                judgements.take_back(self._folder, last.judgement)

    @property
    def _help(self) -> str:
        return KEYS if self._asks[self._place].sure is None else LINK_KEYS

    def lines(self) -> Iterator[Line]:
        """The question with what is known of both things, and the keys; after the last the keys alone."""
        if self._is_over:
            yield Line("that was the last one: u undo · q quit", "source")
            return
        ask = self._asks[self._place]
        settles = f"{ask.settles} fact{'' if ask.settles == 1 else 's'}"
        yield Line("")
        yield Line(f"question {self._place + 1} of {len(self._asks)}, which settles {settles}", "source")
        if ask.sure is None:
            yield Line("are these two the same?", "title")
        else:
            yield Line("does the first come back as the second?", "title")
        for iri in (ask.left, ask.right):
            yield from _thing(card(self._store, iri), ask.where.get(iri, ""), link=ask.sure is not None)
        for words in ask.words:
            yield Line(f"“{words.quote}”", "words", 4)
            yield Line(words.place, "source", 4)
        sure = f" ({ask.sure:.0%} sure)" if ask.sure is not None else ""
        yield Line(f"open because: {ask.because}{sure}", "fact", 2)
        yield Line(self._help, "source")

    def end(self) -> Iterator[Line]:
        """How many judgements were written, and what to run next."""
        if not self._asks:
            yield Line("nothing is open")
            return
        yield Line("")
        left = len(self._asks) - self._place
        count = f"{self.written} judgement{'' if self.written == 1 else 's'}"
        yield Line(f"{count} written to {self._folder / judgements.NAME}; {left} open")
        if self.written:
            yield Line(f"next: councilgraph build SOURCE -o {quote(str(self._folder))}")


def _thing(known: Card, where: str, *, link: bool) -> Iterator[Line]:
    """One of the two: what it is, and the facts that tell most, each with its words."""
    told = ", ".join(filter(None, (spoken(known.kind), where)))
    yield Line(known.label, "heading", 2)
    yield Line(told, "source", 4)
    for fact in () if link else telling(known.facts):
        yield Line(f"{fact.heading}: {fact.text}", "fact", 4)
        for source in fact.sources[:1]:
            if source.quote:
                yield Line(f"“{source.quote}”", "words", 6)
                yield Line(source.place, "source", 6)


def telling(facts: Sequence[CardFact]) -> list[CardFact]:
    """Of each heading the first fact, in turns, until there are enough."""
    turns: dict[str, int] = {}
    ranked = []
    for place, fact in enumerate(facts):
        if fact.heading not in ("may be the same as", "judged"):
            turns[fact.heading] = turns.get(fact.heading, 0) + 1
            ranked.append((turns[fact.heading], place, fact))
    best = sorted(ranked, key=lambda one: one[:2])[:FACTS]
    return [fact for _, _, fact in sorted(best, key=lambda one: one[1])]
