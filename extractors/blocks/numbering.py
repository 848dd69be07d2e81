"""Which lines begin items of business: one choice for the whole paper.

Lines with a number are weighed as series: a line that counts on from the last item of its form is
an item more surely than by its own looks, and one that does not is less so. Lines without a number
are items by their looks alone.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import log

from councilgraph.extractors.blocks.line_features import Numbered, leading_number
from councilgraph.extractors.lexicon.tagged import TaggedText

LIST_LABELS = frozenset(("member", "other", "officer", "guest", "absent", "vote"))
COUNTS_ON = 1.6  # what it is worth that a number follows the last one
SKIPS = 0.4  # and that it leaves out one or two
AGAIN = -0.2  # and that it is the last one again
MOST_LEFT_OUT = 4  # the greatest step from one number of a series to the next
LOOK_BACK = 40  # as many numbers before one may be the one that it counts on from
COUNTED = 0.5  # the least worth of each line of a series that is taken for one of items
CERTAIN = 0.45  # the least probability of an unnumbered line that is an item
CERTAIN_ALONE = 0.5  # of a numbered line where no series counts
CERTAIN_BESIDE = 0.8  # of a numbered line beside a series that counts
LEAST_PROBABILITY = 0.01
MAX_WEIGHT = 3.0  # no single line is weighed more than this
MAX_HEADING_LINES = 5
TITLE_END = re.compile(
    r"""
    \s*+
    (?:
      (?:\(\s*+)?(?:pdf\ icon\s+)?PDF\s+\d+(?:\.\d+)?\s*[KM]B\)?.*  # "PDF 82 KB", a link to the report
      |Additional\ documents:.*
      # the label of what follows: "Trees Minutes: The Committee …", and not "Confirmation of Minutes: 4 July"
      |(?<!\bof\ )\b(?-i:Minutes|Decision|Action):(?=\s*+(?:$|\(|(?-i:[A-Z]))).*
      # "view the full minutes text for item 4"
      |\bview\ (?:the\ )?(?:full|background|declarations|agenda|minutes|decision|reasons|reports?)\b.*
      |\((?:Pages?\ \d+(?:\ ?[-–]\ ?\d+)?|to\ follow)\)  # where its report is in the agenda
      |[.…]{3}[.…\s\d–-]*|(?<=\ {3})\d{1,3}\ ?[-–]\ ?\d{1,3}  # the same, in a table of contents
      |\|+\s*  # the end of a row of a table
    )$
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""What a page on the web sets behind a title, and is no part of it."""
BEFORE_TITLE = " .:)–-*#|/\t"
AFTER_TITLE = " *#|"
WORDS = re.compile(r"[^\W\d_]{2,}")


@dataclass(frozen=True, slots=True)
class Head:
    """A line that begins an item, and the number that it begins with, if one is printed."""

    line: int
    number: Numbered | None


NumberedLine = tuple[int, Numbered]


def item_heads(text: TaggedText, sure: Sequence[float], labels: Sequence[str]) -> list[Head]:
    """The lines that begin items, of lines each of which is one as surely as `sure` says."""
    said = Counter(line.plain for line in text.lines)
    chosen: dict[int, Numbered] = {}
    for series in _series_by_form(text, labels, said).values():
        chosen.update(_items_of_series(series, sure))
    numbered = [Head(line, number) for line, number in chosen.items()]
    unnumbered = [
        Head(at, None)
        for at in range(len(text.lines))
        if sure[at] >= CERTAIN
        and not leading_number(text.lines[at].plain)
        and not _is_running(text, at, said)
    ]
    return _without_rests(sorted((*numbered, *unnumbered), key=lambda head: head.line), text)


def _series_by_form(
    text: TaggedText, labels: Sequence[str], said: Mapping[str, int]
) -> dict[str, list[NumberedLine]]:
    """The lines that begin with a number, by its form; those of pages and in lists of people are left out."""
    found: dict[str, list[NumberedLine]] = defaultdict(list)
    for at, line in enumerate(text.lines):
        number = leading_number(line.plain)
        if number and labels[at] not in LIST_LABELS and not _is_of_page(text, at, number, said):
            found[_family(number.style)].append((at, number))
    return found


def _is_of_page(text: TaggedText, at: int, number: Numbered, said: Mapping[str, int]) -> bool:
    """Whether a number is that of a page: alone in its line, above a line that is set more than once."""
    alone = number.end == len(text.lines[at].plain)
    return alone and at + 1 < len(text.lines) and said[text.lines[at + 1].plain] > 1


def _is_running(text: TaggedText, at: int, said: Mapping[str, int]) -> bool:
    """Whether a line is set more than once, and is no standing title, which two meetings may both have."""
    own = text.ranges[at]
    standing = any("standing" in tags for tags in text.tags[own.start : own.stop])
    return said[text.lines[at].plain] > 1 and not standing


def _family(style: str) -> str:
    """Forms that count as one: a full stop or a space behind the number may be lost."""
    return style if style[0] in "([" else style.rstrip(".:)")


def _items_of_series(series: Sequence[NumberedLine], sure: Sequence[float]) -> Iterator[NumberedLine]:
    """The lines of one form that are items: the best chain that counts on, and those sure by themselves."""
    chain, worth = _best_chain(series, sure)
    counts = len(chain) > 1 and worth > COUNTED * len(chain)
    least = CERTAIN_BESIDE if counts else CERTAIN_ALONE
    for at, (line, number) in enumerate(series):
        if (counts and at in chain) or sure[line] >= least:
            yield line, number


def _best_chain(series: Sequence[NumberedLine], sure: Sequence[float]) -> tuple[frozenset[int], float]:
    """The places in a series of lines that count on and are most worth as items, and their worth."""
    best: list[float] = []
    before: list[int | None] = []
    for at, (line, number) in enumerate(series):
        own = _weight(sure[line])
        value, came = own, None
        for other in range(max(0, at - LOOK_BACK), at):
            link = _link(number.value - series[other][1].value)
            if link is not None and best[other] + link + own > value:
                value, came = best[other] + link + own, other
        best.append(value)
        before.append(came)
    end = max(range(len(best)), key=lambda at: best[at])
    return frozenset(_chain_to(end, before)), best[end]


def _chain_to(end: int | None, before: Sequence[int | None]) -> Iterator[int]:
    """The places of a chain from its end back, of which each has the one before it."""
    while end is not None:
        yield end
        end = before[end]


def _link(step: int) -> float | None:
    """What a step from one number to the next is worth, None where the one cannot follow the other."""
    if step == 1:
        return COUNTS_ON
    if step == 0:
        return AGAIN
    return SKIPS if 1 < step <= MOST_LEFT_OUT else None


def _weight(probability: float) -> float:
    """The logarithm of the odds of a probability, within bounds."""
    odds = log(max(probability, LEAST_PROBABILITY) / max(1 - probability, LEAST_PROBABILITY))
    return max(-MAX_WEIGHT, min(MAX_WEIGHT, odds))


def _without_rests(heads: Sequence[Head], text: TaggedText) -> list[Head]:
    """The heads without lines that are the heading of a number alone in the line above."""
    kept: list[Head] = []
    for head in heads:
        before = kept[-1] if kept else None
        below = before is not None and head.number is None and head.line == before.line + 1
        if not (below and before and _is_number_alone(before, text)):
            kept.append(head)
    return kept


def _is_number_alone(head: Head, text: TaggedText) -> bool:
    """Whether a head is a number with no more than one sign behind it."""
    return head.number is not None and head.number.end >= len(text.lines[head.line].plain) - 1


def heading(
    text: TaggedText, head: Head, labels: Sequence[str], cut: int | None
) -> tuple[int, int, int, int]:
    """Where the heading of an item stands: from a place in a line, to a place in a line.

    `cut` is where, in its first line, the heading is known to end and its text to run on.
    """
    line, plain = head.line, text.lines[head.line].plain
    start = _start_of_title(plain, head.number)
    if not WORDS.search(plain, start) and line + 1 < len(text.lines):
        line, start, plain = line + 1, 0, text.lines[line + 1].plain
        if leading_number(plain) or labels[line] in LIST_LABELS:  # the item has no heading
            end = len(text.lines[head.line].plain)
            return head.line, end, head.line, end
    elif cut is not None:
        return line, start, line, cut
    last = _last_line(text, line, labels)
    return line, start, last, _end_of_title(text.lines[last].plain, start if last == line else 0)


def _start_of_title(words: str, number: Numbered | None) -> int:
    """Where the title begins behind its number and signs."""
    rest = words[number.end if number else 0 :]
    return len(words) - len(rest.lstrip(BEFORE_TITLE))


def _last_line(text: TaggedText, line: int, labels: Sequence[str]) -> int:
    """The last line of a heading that begins in a line: those labelled as its rest belong to it."""
    last = line
    for at in range(line + 1, min(line + MAX_HEADING_LINES, len(text.lines))):
        if labels[at] != "item+" or leading_number(text.lines[at].plain):
            break
        last = at
    return last


def _end_of_title(words: str, start: int) -> int:
    """Where a title from a place ends: before links, labels and signs behind it, if a word is left."""
    title = TITLE_END.sub("", words[start:]).rstrip(AFTER_TITLE)
    return start + len(title) if WORDS.search(title) else len(words.rstrip(AFTER_TITLE))
