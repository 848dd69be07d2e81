"""Which of the lines of one form that begin with a number are items: the best chain that counts on."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from math import log

from councilgraph.extractors.text.line_numbers import Numbered

COUNTS_ON = 2.1  # what it is worth that a number follows the last one
SKIPS = 0.4  # and that it leaves out one or two
AGAIN = -0.2  # and that it is the last one again
MOST_LEFT_OUT = 4  # the greatest step from one number of a series to the next
LOOK_BACK = 40  # as many numbers before one may be the one that it counts on from
COUNTED = 1.5  # the least worth of each step of a series that is taken for one of items
COUNTED_ALONE = -0.5  # the same where a paper has no other items
CERTAIN_ALONE = 0.5  # of a numbered line where no series counts
CERTAIN_BESIDE = 0.8  # of a numbered line beside a series that counts
SURE_FIRST = 0.4  # and of a first one right above a second that is an item: "a)" above "b)"
SECOND = 2  # of a series: the number right behind the first
LEAST_PROBABILITY = 0.01
MAX_WEIGHT = 2.0  # no single line is weighed more than this

NumberedLine = tuple[int, Numbered]


def parts_of_items(series: Sequence[NumberedLine]) -> Iterator[list[NumberedLine]]:
    """A series as those of the parts of each item, which begin again with the next: "6.1", "6.2", "7.1"."""
    parted = all("9.9" in number.style and number.value == number.last for _, number in series)
    parts: dict[int, list[NumberedLine]] = defaultdict(list)
    for line, number in series:
        parts[number.first if parted else 0].append((line, number))
    yield from parts.values()


def items_of_series(
    series: Sequence[NumberedLine], sure: Sequence[float], worth_of_step: float
) -> Iterator[NumberedLine]:
    """The lines of one form that are items: the best chain that counts on, and those sure by themselves."""
    chain, worth = _best_chain(series, sure)
    counts = len(chain) > 1 and worth > worth_of_step * (len(chain) - 1)
    least = CERTAIN_BESIDE if counts else CERTAIN_ALONE
    begun = False
    for at, (line, number) in reversed([*enumerate(series)]):
        own = (counts and at in chain) or sure[line] >= least
        begins = begun and number.value == 1 and sure[line] >= SURE_FIRST
        begun = own and number.value == SECOND
        if own or begins:
            yield line, number


def _best_chain(series: Sequence[NumberedLine], sure: Sequence[float]) -> tuple[frozenset[int], float]:
    """The places in a series of lines that count on and are most worth as items, and their worth."""
    best: list[float] = []
    before: list[int | None] = []
    for at, (line, number) in enumerate(series):
        own = _weight(sure[line])
        value, came = own, None
        for other in range(max(0, at - LOOK_BACK), at):
            link = _link(number.value - series[other][1].value)
            if link is not None and best[other] + link + own > value:
                value, came = best[other] + link + own, other
        best.append(value)
        before.append(came)
    end = max(range(len(best)), key=lambda at: best[at])
    return frozenset(_chain_to(end, before)), best[end]


def _chain_to(end: int | None, before: Sequence[int | None]) -> Iterator[int]:
    """The places of a chain from its end back, of which each has the one before it."""
    while end is not None:
        yield end
        end = before[end]


def _link(step: int) -> float | None:
    """What a step from one number to the next is worth, None where the one cannot follow the other."""
    if step == 1:
        return COUNTS_ON
    if step == 0:
        return AGAIN
    return SKIPS if 1 < step <= MOST_LEFT_OUT else None


def _weight(probability: float) -> float:
    """The logarithm of the odds of a probability, within bounds."""
    odds = log(max(probability, LEAST_PROBABILITY) / max(1 - probability, LEAST_PROBABILITY))
    return max(-MAX_WEIGHT, min(MAX_WEIGHT, odds))
