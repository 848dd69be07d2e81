"""The numbers of lists in a Word document, which stand nowhere in its text: counted as Word counts."""

from __future__ import annotations

import re
from dataclasses import dataclass

from councilgraph.extractors.read.counting import counted
from councilgraph.extractors.read.docx_styles import VAL, W, value
from councilgraph.extractors.read.markup import Element

DEEPEST = 8  # the last of the nine levels of a list
PLACE = re.compile(r"%([1-9])")
BULLET = "-"


@dataclass(frozen=True, slots=True)
class Level:
    """How one level of a list is numbered: its format, its text ("%1.%2)"), where it starts."""

    form: str
    text: str
    start: int
    legal: bool


class Numbering:
    """The lists of a document, and how far each has been counted."""

    def __init__(self, root: Element | None) -> None:
        self.abstract = _by_id(root, "abstractNum", "abstractNumId")
        self.lists = _by_id(root, "num", "numId")
        self.counts: dict[str, list[int | None]] = {}
        self.levels: dict[tuple[str, int], Level | None] = {}
        self.begun: set[str] = set()

    def next(self, number: str, depth: int) -> str:
        """The mark of the next paragraph of a list: "2.", "(b)", "-" for a bullet, "" for none."""
        depth = min(depth, DEEPEST)
        level = self._level(number, depth)
        if level is None:
            return ""
        counts = self._counts(number)
        before = counts[depth]
        counts[depth] = level.start if before is None else before + 1
        for deeper in range(depth + 1, DEEPEST + 1):
            counts[deeper] = None
        if level.form == "bullet":
            return BULLET
        return PLACE.sub(lambda place: self._place(number, int(place[1]) - 1, level), level.text).strip()

    def _place(self, number: str, depth: int, level: Level) -> str:
        one = self._level(number, depth)
        if one is None:
            return ""
        count = self._counts(number)[depth]
        count = one.start if count is None else count
        return counted(count, "decimal" if level.legal else one.form)

    def _counts(self, number: str) -> list[int | None]:
        """The counts of a list; lists of one kind share them, unless one says that it starts anew."""
        shared = value(self.lists.get(number), "abstractNumId") or ""
        counts = self.counts.setdefault(shared, [None] * (DEEPEST + 1))
        if number not in self.begun:
            self.begun.add(number)
            for override in _overrides(self.lists.get(number)):
                if value(override, "startOverride") is not None:
                    counts[_depth(override)] = None
        return counts

    def _level(self, number: str, depth: int) -> Level | None:
        if (number, depth) not in self.levels:
            self.levels[number, depth] = self._found(number, depth)
        return self.levels[number, depth]

    def _found(self, number: str, depth: int) -> Level | None:
        listed = self.lists.get(number)
        start = None
        for override in _overrides(listed):
            if _depth(override) == depth:
                start = value(override, "startOverride")
                own = override.find(f"{W}lvl")
                if own is not None:
                    return _read(own, start)
        abstract = self.abstract.get(value(listed, "abstractNumId") or "")
        for level in abstract.iterfind(f"{W}lvl") if abstract is not None else ():
            if _depth(level) == depth:
                return _read(level, start)
        return None


def _by_id(root: Element | None, tag: str, key: str) -> dict[str, Element]:
    found = root.iterfind(f"{W}{tag}") if root is not None else ()
    return {str(element.get(f"{W}{key}")): element for element in found}


def _overrides(listed: Element | None) -> list[Element]:
    return list(listed.iterfind(f"{W}lvlOverride")) if listed is not None else []


def _depth(level: Element) -> int:
    depth = str(level.get(f"{W}ilvl", "0"))
    return min(int(depth), DEEPEST) if depth.isdigit() else 0


def _read(level: Element, start: str | None) -> Level:
    form = value(level, "numFmt") or "decimal"
    begin = start or value(level, "start") or "1"
    text = level.find(f"{W}lvlText")
    words = str(text.get(VAL, "")) if text is not None else ""
    return Level(form, words, int(begin) if begin.isdigit() else 1, level.find(f"{W}isLgl") is not None)
