"""Which lines are a table of contents: headings that stand again, with the same numbers, further down."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from councilgraph.extractors.lexicon.tagged import TaggedText
from councilgraph.extractors.text.line_numbers import Numbered

LEAST = 4  # lines in a row, nearly, that stand again
GAP = 2  # lines between two of them
MOSTLY = 0.6  # of a run's lines with a number that must stand again
LEAST_LETTERS = 4


def contents_lines(text: TaggedText) -> frozenset[int]:
    """The lines of the tables of contents of a paper."""
    keys = [_key(line.plain, number) for line, number in zip(text.lines, text.numbers, strict=True)]
    lasts = {key: at for at, key in enumerate(keys) if key}
    found: set[int] = set()
    run: list[int] = []
    for at, key in [*enumerate(keys), (len(keys) + GAP + 1, None)]:
        if run and (at - run[-1] > GAP or key in {keys[one] for one in run}):
            if _is_contents(run, keys, lasts):
                found.update(run)
            run = []
        if key:
            run.append(at)
    return frozenset(found)


def _is_contents(run: Sequence[int], keys: Sequence[str | None], lasts: Mapping[str, int]) -> bool:
    """Whether most of a run of headings stand again below the run."""
    again = [at for at in run if lasts[keys[at] or ""] > run[-1]]
    return len(again) >= LEAST and len(again) >= MOSTLY * len(run)


def _key(words: str, number: Numbered | None) -> str | None:
    """The number and the letters of a line that begins with a number; None where it does not."""
    letters = re.sub(r"[\W\d_]+", "", words[number.end :]).lower() if number else ""
    return f"{number.value} {letters}" if number and len(letters) >= LEAST_LETTERS else None
