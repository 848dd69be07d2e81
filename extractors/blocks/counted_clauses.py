"""Lines that count on from the clauses above them, and so are clauses whatever they look like."""

from __future__ import annotations

from collections.abc import Sequence

from councilgraph.extractors.lexicon.tagged import TaggedText

GOES_ON = frozenset(("text+", "item+"))
"""Labels of lines that go on with the one above."""


def counted_clauses(text: TaggedText, labels: Sequence[str]) -> list[str]:
    """The labels, where what looks like an item has the form and the next number of a clause above it.

    Such a line is a clause, with those that go on with it; not where the item has a number of that form.
    """
    found = list(labels)
    item = ""  # the form of the number of the item that a line is of
    clauses: dict[str, int] = {}  # the last number of each form among its clauses
    turned = False
    for at, (label, number) in enumerate(zip(labels, text.numbers, strict=True)):
        if (
            label == "item"
            and number
            and clauses.get(number.style) == number.value - 1
            and item != number.style
        ):
            found[at], turned = "clause", True
            clauses[number.style] = number.value
            continue
        if label == "item":
            item, clauses = number.style if number else "", {}
        elif label == "clause" and number:
            clauses[number.style] = number.value
        turned = turned and label in GOES_ON and not text.lines[at].apart
        found[at] = "clause+" if turned else label
    return found
