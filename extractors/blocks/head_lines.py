"""Lines of the head of a paper that were taken for headings of business."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from councilgraph.extractors.blocks.body_names import find_body_names
from councilgraph.extractors.lexicon.tagged import TaggedText
from councilgraph.extractors.text import dates

OF_MEETING = re.compile(r"\W*(?:\w+ )?minutes? of\b", re.IGNORECASE)
"""With which a line begins that says of what meeting minutes are."""


def headings_of_head(text: TaggedText, labels: Sequence[str]) -> Iterator[int]:
    """The lines right above or below the first ones of the head that are of it, though labelled otherwise.

    Above it they stand at the very top without numbers; one that says of what day the minutes are is of the
    head, whatever it was taken for. Below it they say who met, or on what day.
    """
    first = next((at for at, label in enumerate(labels) if label not in ("item", "section")), 0)
    top = first > 0 and not any(text.numbers[at] for at in range(first))
    plain = text.lines[first].plain
    says_so = top and OF_MEETING.match(plain) is not None and dates.first(plain) is not None
    if labels[first] != "head" and not says_so:
        return
    if top:
        yield from range(first + says_so)
    below = next((at for at in range(first + 1, len(labels)) if labels[at] != "head"), len(labels))
    sections = takewhile(lambda at: labels[at] == "section", range(below, len(labels)))
    yield from takewhile(lambda at: _says_who_or_when(text.lines[at].plain), sections)


def _says_who_or_when(words: str) -> bool:
    """Whether words name a body that may have met, or a day."""
    return any(find_body_names(words)) or dates.first(words) is not None
