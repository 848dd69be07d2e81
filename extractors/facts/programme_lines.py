"""Programmes that are no table: what stands below each day or behind it, line by line or in columns of print.

Whether a day heads a list or opens a line, whether entries have bullets, columns set by spaces or labels
("Title: …"): each line is a day, names the columns, begins an entry, goes on with one, or ends the list.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from councilgraph.extractors.facts import programme_days as days
from councilgraph.extractors.facts.programme_columns import COLUMNS, Row, columns_in
from councilgraph.extractors.text.cells import row as cells_between
from councilgraph.extractors.text.lines import Line, join
from councilgraph.ontology.model import Section, Text

GAP = 2  # spaces that set columns apart
SLACK = 2  # signs by which words may begin before or behind their column
LONGEST = 140  # characters of the first line of an entry
SPREAD = 0.8  # of the lines: where so many stand apart, empty lines tell nothing
WORD = re.compile(r"\S+")
NUMBER = re.compile(r"(?:\(?\d{1,2}[.)]|\(?[a-z]\)|\(?[ivx]{1,4}\))\s+(?=\S)")
OPENS = re.compile(r"[\"'‘“]?[A-ZÀ-Þ\d£]")
"""What an entry begins with."""
NO_ENTRY = re.compile(
    r"\W*$|(?:no (?:items?|business|meetings?|reports?)|none|nil|nothing)\b"
    r"|(?:appendix|annex|page|pages)\s\w{1,3}\W*$"
    r"|\(?(?:pages? \d|\d{1,3}\s*[–-]\s*\d{1,3}\)?$)|(?:at\s)?\d{1,2}[.:]\d\d\b|\d{1,3}$",
    re.IGNORECASE,
)
"""Below or behind a day, and no business: that there is none, a mark of the paper, a time, a number."""
ENDS = re.compile(
    r"""
    (?:resolved|agreed|recommended|noted|carried)\b(?=\s*(?:$|[:.,;(–-])|\s+(?:that|to|by|as|the)\b)
    | (?:moved|seconded)\b | contact\s*: | signed\b | notes?\s*: | key\s*:
    | chair(?:man|woman|person)?\b\s*(?:$|[:.…]|\s{3}) | (?:date\ of\ )?(?:the\ )?next\ meeting
    | the\ (?:meeting|committee|panel|board|council|chair\w*)\ (?:was|is|will|had|has|\w+ed)\b
    | standing\ (?:items?|business|matters|panels?|groups?)\b | (?:items?\ )?for\ information
    | (?:meetings?|items?|matters)\ (?:held|completed|considered|dealt)\b
    """,
    re.IGNORECASE | re.VERBOSE,
)
"""With what a paper goes on when its list is over."""
SENTENCE = re.compile(r"\w[)”’\"]?[.;]\s+[A-Z]|(?:\s\S+){3}[a-z]{3}\.$")
"""What tells words from a title: they go on behind a full stop, or end with one after some words."""
PARTS = re.compile(r";\s+(?=\S)")
LABELLED = re.compile(r"(?P<label>[A-Z][A-Za-z/ ]{2,24}?)\s*:\s+(?=\S)")
BEGINS = re.compile(r"(?:report )?title|subject|topic|item", re.IGNORECASE)
"""The label of what begins an entry whose parts have labels."""


def listed(lines: Sequence[Line], text: str) -> list[Row]:
    """The entries that lines of a text list by their days; none where sentences stand between the days."""
    listing = _Listing(text, sum(line.apart for line in lines) >= SPREAD * len(lines))
    for at, line in enumerate(lines):
        if not listing.take(line):
            broken = SENTENCE.search(line.plain) and any(
                days.headed(one.words) for one in lines[at + 1 : -1] if one.apart
            )
            return [] if broken else listing.rows()
    return listing.rows()


def pieces(line: Line, text: str) -> list[tuple[int, Text]]:
    """What stands between bars, tabs or wide gaps of a line, each with where in the line it begins."""
    cells = cells_between(line)
    if cells:
        return [(one.start - line.start, one.title) for one in cells.sections if one.title]
    words = line.words
    cuts = [0]
    for one, other in pairwise(WORD.finditer(words.plain)):
        gap = text[words.at[one.end() - 1] + 1 : words.at[other.start()]]
        if gap.isspace() and len(gap) >= GAP:
            cuts.append(other.start())
    ends = [*cuts[1:], len(words.plain)]
    found = [words.part(start, end) for start, end in zip(cuts, ends, strict=True)]
    return [(one.at[0] - line.start, one) for one in found if one]


def _several(words: Text) -> Iterator[Text]:
    """What a line names behind its day, with semicolons between: "Ferry tolls; Dredging"."""
    ends = [(found.start(), found.end()) for found in PARTS.finditer(words.plain)]
    for start, end in zip(
        [0, *(end for _, end in ends)], [*(start for start, _ in ends), len(words.plain)], strict=True
    ):
        yield words.part(start, end)


@dataclass(slots=True)
class _Entry:
    """The words of an entry by their columns, as its lines give them."""

    when: Text | None
    cells: dict[str, list[Text]] = field(default_factory=dict)

    def add(self, column: str, words: Text) -> None:
        """Puts words into a column, behind what is there."""
        self.cells.setdefault(column, []).append(words)


@dataclass(slots=True)
class _Listing:
    """A list as its lines come: the day above them, the columns, and where the entries of the day begin."""

    text: str
    spread: bool
    when: Text | None = None
    columns: dict[int, str] = field(default_factory=dict)
    entries: list[_Entry] = field(default_factory=list)
    at: int | None = None
    bullet: bool = False
    labels: bool = False

    def rows(self) -> list[Row]:
        """The entries so far."""
        return list(self._rows())

    def _rows(self) -> Iterator[Row]:
        for entry in self.entries:
            cells = {column: join(words) for column, words in entry.cells.items()}
            if entry.when:
                cells["date"] = entry.when
            start = min(words.span()[0] for words in cells.values())
            yield Row(cells, Section("row", start, max(words.span()[1] for words in cells.values())))

    def take(self, line: Line) -> bool:
        """Reads a line; False where the list is over with it."""
        found = pieces(line, self.text)
        if self._goes_on(line, found[0][0]):
            self._add(found)
        elif day := days.headed(line.words):
            self.when, self.at = day, None
        elif columns := columns_in([words.plain for _, words in found]):
            self.columns = {found[at][0]: column for at, column in columns.items()}
        elif (label := LABELLED.match(line.plain)) and (self.labels or BEGINS.fullmatch(label["label"])):
            self._label(label["label"], line.words.part(label.end()), apart=line.apart and not self.spread)
        elif not self.labels:
            return self._begin(line, found)
        return True

    def _goes_on(self, line: Line, start: int) -> bool:
        """Whether a line goes on with the entry above it: it stands deeper, or begins as no entry does."""
        if self.at is None or line.apart or line.bullet or self.labels or NUMBER.match(line.plain):
            return False
        deeper = start > self.at + SLACK or (self.bullet and start >= self.at)
        return deeper or line.plain[0].islower() or line.plain[0] == "("

    def _add(self, found: Sequence[tuple[int, Text]]) -> None:
        """Puts the pieces of a further line of the last entry into their columns."""
        entry = self.entries[-1]
        for start, words in found:
            column = self._column(start) if self.columns and start else next(reversed(entry.cells))
            entry.add(column or "beside", words)

    def _column(self, start: int) -> str:
        """The column in which a piece stands that begins at a place of its line; "" before all of them."""
        left = max((at for at in self.columns if at <= start + SLACK), default=None)
        return self.columns[left] if left is not None else ""

    def _label(self, label: str, words: Text, *, apart: bool) -> None:
        """Takes the words behind a label: they begin an entry, or are of the one right above."""
        if BEGINS.fullmatch(label):
            self.labels = True
            self.entries.append(_Entry(self.when, {"title": [words]}))
        elif not apart:
            for column in ("detail", "lead"):
                if COLUMNS[column].fullmatch(label) and column not in self.entries[-1].cells:
                    self.entries[-1].add(column, words)

    def _begin(self, line: Line, found: list[tuple[int, Text]]) -> bool:
        """Begins an entry with a line; False where it ends the list. Above all days nothing is an entry."""
        start, words = found[0]
        number = NUMBER.match(words.plain)
        if number:
            found = [(start, words.part(number.end())), *found[1:]]
        day, found = self._parted(found)
        if day:
            self.when, self.at = day, None
        if not self.when or not found or NO_ENTRY.match(found[0][1].plain):
            return True
        bullet = not day and (line.bullet or number is not None)
        titles = list(_several(found[0][1])) if day else [found[0][1]]
        if self._is_over(line, found[0][0], titles[-1], bullet=bullet):
            self.when = None  # the day of a head has words below it that are no entries
            return not self.entries
        self.at, self.bullet = found[0][0], bullet
        self.entries += [_Entry(self.when, {"title": [title]}) for title in titles]
        for place, beside in found[1:]:
            column = self._column(place) if self.columns else "beside"
            self.entries[-1].add(column if column != "date" else "beside", beside)
        return True

    def _parted(self, found: list[tuple[int, Text]]) -> tuple[Text | None, list[tuple[int, Text]]]:
        """The day in the first piece of a line, in its column or before a colon; and what is left of it."""
        start, words = found[0]
        if day := days.headed(words):
            return day, found[1:]
        if parted := days.opening(words):
            return parted[0], [(parted[1].at[0] - words.at[0] + start, parted[1]), *found[1:]]
        for place, (at, one) in enumerate(found):
            if self._column(at) == "date" and (day := days.headed(one)):
                return day, [*found[:place], *found[place + 1 :]]
        return None, found

    def _is_over(self, line: Line, start: int, words: Text, *, bullet: bool) -> bool:
        """Whether a line ends the list: by its words, or since it is set otherwise than entries are."""
        plain = words.plain
        if len(plain) > LONGEST or not (OPENS.match(plain) or bullet) or SENTENCE.search(plain):
            return True
        if ENDS.match(plain) and not bullet:
            return True
        if self.at is None:
            return False
        other = bullet != self.bullet or start < self.at - SLACK
        return other or (line.apart and not bullet and not self.spread)
