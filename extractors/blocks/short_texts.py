"""Items of short texts, in which the numbers of headings tell more than a model can."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise

from councilgraph.extractors.blocks.motion_lines import NOT_TITLE
from councilgraph.extractors.blocks.numbering import family
from councilgraph.extractors.blocks.series import NumberedLine
from councilgraph.extractors.blocks.titles import LONG_TITLE
from councilgraph.extractors.blocks.torn_numbers import counted
from councilgraph.extractors.lexicon.tagged import TaggedText
from councilgraph.extractors.text.line_numbers import Numbered

OF_DECISIONS = frozenset(("head", "clause", "clause+", "motion", "lead", "vote"))
"""Labels of lines whose numbers are no items' in a short text either."""
PLAIN = frozenset(("text", "row"))
"""Labels of lines whose numbers are items' only where they count on with one's, or none else is one."""
SUB_NUMBERED = re.compile(r"9\.9")
"""The form of numbers that count items below another: "2.1"."""
BESIDE_TITLE = " *_#-–—\t"


def short_series(text: TaggedText, labels: Sequence[str]) -> Iterator[int]:
    """The lines of a short text that count on from one to the next and have a heading each: so items.

    Of so few lines the model sees too little to tell; what it takes for a decision or a head is none.
    """
    series: dict[str, list[NumberedLine]] = defaultdict(list)
    for at, number in enumerate(text.numbers):
        if number is None or "9" not in number.style or labels[at] in OF_DECISIONS:
            continue
        if "item" not in labels or _heads_item(text, at, number):
            series[family(number.style).removesuffix("a")].append((at, number))
    for style, own in series.items():
        below = SUB_NUMBERED.search(style) and any(labels[at] == "item" for at, _ in own)
        plain = below or "item" not in labels
        kept = [(at, number) for at, number in own if plain or labels[at] not in PLAIN]
        numbers = counted([number for _, number in kept])
        if len(kept) > 1 and any(0 <= b.value - a.value <= 1 for a, b in pairwise(numbers)):
            yield from (at for at, _ in kept)


def _heads_item(text: TaggedText, at: int, number: Numbered) -> bool:
    """Whether what is behind a number reads like a heading: it begins with a capital, and names nobody."""
    words = text.lines[at].plain[number.end :].strip(BESIDE_TITLE)
    named = any(NOT_TITLE & set(text.tags[t]) for t in text.ranges[at])
    return words[:1].isupper() and len(words) < LONG_TITLE and words[-1] not in ".;:," and not named
