"""Lines taken for running heads with which a sentence begins: "Minute 12/03 of the Parks Committee"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from councilgraph.extractors.lexicon.tagged import TaggedText

LEAST = 6  # words of a line that is filled up with a sentence
ENDS = (".", ":", ";", "!", "?")
RUNNING = frozenset(("text", "text+"))


def begun_sentences(text: TaggedText, labels: Sequence[str]) -> Iterator[int]:
    """The lines labelled as furniture from which the next line goes on in small letters, right below.

    Not where the line above is a sentence without its end: what goes on then may go on from that, over
    the head of a page.
    """
    for at in range(1, len(labels) - 1):
        if labels[at] != "furniture" or labels[at + 1] != "text+":
            continue
        above, line, below = (text.lines[one] for one in (at - 1, at, at + 1))
        open_above = labels[at - 1] in RUNNING and not above.plain.endswith(ENDS)
        goes_on = below.plain[:1].islower() and not below.apart and not line.plain.endswith(ENDS)
        if goes_on and not open_above and len(line.plain.split()) >= LEAST:
            yield at
