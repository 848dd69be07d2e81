"""Rows of tables that a text keeps as lines: cells between tabs or bars."""

from __future__ import annotations

import re

from councilgraph.extractors.text.lines import Line
from councilgraph.ontology.model import Section, Text

CELLS = re.compile(r"\t|\s*\|\s*")
BARS = re.compile(r"\s*\|\s*")
RULE = re.compile(r"[\s|:+=-]+")


def between(marks: re.Pattern[str], words: Text) -> list[Text]:
    """What stands between marks in words, also where that is nothing."""
    found = [match.span() for match in marks.finditer(words.plain)]
    starts, ends = [0, *(end for _, end in found)], [*(start for start, _ in found), len(words.plain)]
    return [words.part(start, end) for start, end in zip(starts, ends, strict=True)]


def row(line: Line) -> Section | None:
    """The cells of a line that is a row of a table; None for any other line.

    A rule between rows ("|---|---|") is no row. Empty cells count: their place tells the column.
    """
    plain = line.words.plain
    if "\t" not in plain and plain.count("|") < 2 and not line.tabbed:  # noqa: PLR2004 - one bar is a mark of many things
        return None
    if RULE.fullmatch(plain):
        return None
    inner = line.words
    if plain.startswith("|"):
        inner = inner.part(len(plain) - len(plain.lstrip("|")), len(plain.rstrip("|")))
    cells = [Section("cell", line.start, line.start)] * line.tabs
    for words in between(CELLS, inner):
        span = words.span() if words else (line.start, line.start)
        cells.append(Section("cell", *span, title=words or None))
    return Section("row", line.start, line.end, sections=tuple(cells))
