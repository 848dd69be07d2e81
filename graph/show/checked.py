"""What passages of a graph support in a text: as lines for a terminal, as CSV and as JSON."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from councilgraph.graph.checking.check import NOT_SUPPORTED, NOTHING, SUPPORTED, Verdict
from councilgraph.graph.reading.facts import published
from councilgraph.graph.show.terminal import Line

TABLE, CSV, JSON = "table", "csv", "json"
FORMATS = (TABLE, CSV, JSON)
COLUMNS = ("sentence", "verdict", "missing", "words", "document", "place")
MARKS = {SUPPORTED: "●", NOT_SUPPORTED: "○", NOTHING: "–"}
SHOWN = 3
"""Passages of a sentence that a terminal shows."""


def lines(verdicts: Sequence[Verdict]) -> Iterator[Line]:
    """A block for each sentence: its mark, what no passage bears, the words behind it with their place."""
    for one in verdicts:
        yield Line(f"{MARKS[one.verdict]} {one.sentence}", "heading")
        if one.verdict != SUPPORTED:
            yield Line(one.verdict, "fact", 4)
        yield from (Line(f"not found: {what}", "fact", 6) for what in one.missing)
        if one.verdict == NOT_SUPPORTED and one.sources:
            yield Line("the nearest that is said:", "source", 6)
        for source in one.sources[:SHOWN]:
            yield Line(f"“{source.quote}”", "words", 6)
            yield Line(source.place, "source", 6)
        if len(one.sources) > SHOWN:
            yield Line(f"and {len(one.sources) - SHOWN} more", "source", 6)
        yield Line("")
    yield Line(tally(verdicts), "title")


def tally(verdicts: Sequence[Verdict]) -> str:
    """How many sentences are supported, are not, and have nothing to check."""
    counts = [(sum(one.verdict == each for one in verdicts), each) for each in MARKS]
    return ", ".join(f"{count:,} {each}" for count, each in counts)


def cells(verdicts: Sequence[Verdict]) -> list[list[str]]:
    """The verdicts as CSV has them, a row a sentence with its first passage, the heads first."""
    rows = [list(COLUMNS)]
    for one in verdicts:
        first = one.sources[0] if one.sources else None
        place = first.place.removeprefix(f"{first.document}, ") if first else ""
        words = [first.quote, first.document, place] if first else ["", "", ""]
        rows.append([one.sentence, one.verdict, "; ".join(one.missing), *words])
    return rows


def as_json(verdicts: Sequence[Verdict]) -> dict[str, Any]:
    """What programs read: the count of each verdict, and the sentences with their passages."""
    counts = {each: sum(one.verdict == each for one in verdicts) for each in MARKS}
    return {"counts": counts, "sentences": [published(one) for one in verdicts]}
