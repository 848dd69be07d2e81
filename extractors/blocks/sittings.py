"""Where the meetings of a paper begin: one after the other in one file, each with a head of its own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from councilgraph.extractors import dates
from councilgraph.extractors.lexicon.tagged import TaggedText

HEAD = 8  # lines in which a head tells its day
AHEAD = 30  # lines below a head within which people are listed or business begins


def first_lines(text: TaggedText, labels: Sequence[str]) -> Iterator[int]:
    """The lines with which meetings begin: the first, and heads with a day below business."""
    if text.lines:
        yield 0
    business = 0
    at = 1
    while at < len(labels):
        if labels[at] == "item":
            business += 1
        run = labels[at : at + HEAD]
        if labels[at] == "head" and labels[at - 1] != "head" and business and run.count("head") > 1:
            dated = any(
                dates.first(text.lines[near].plain)
                for near in range(at, min(at + HEAD, len(labels)))
                if labels[near] == "head"
            )
            listed = {"member", "item", "absent"} & set(labels[at : at + AHEAD])
            if dated and listed:
                yield at
                business = 0
                at += HEAD
                continue
        at += 1
