"""Which lines begin items of business: one choice for the whole paper.

Lines with a number are weighed as series: a line that counts on from the last item of its form is
an item more surely than by its own looks, and one that does not is less so. Lines without a number
are items by their looks alone.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import log

from councilgraph.extractors.blocks.line_features import Numbered, leading_number
from councilgraph.extractors.lexicon.tagged import TaggedText

LIST_LABELS = frozenset(("member", "other", "officer", "guest", "absent", "vote"))
COUNTS_ON = 1.6  # what it is worth that a number follows the last one
SKIPS = 0.4  # and that it leaves out one or two
CERTAIN = 0.45  # the least probability of an item that no series speaks for
MOST = 3.0
LONG = 8  # numbers that may be left out
TITLE_END = re.compile(
    r"\s*(?:\(?\s*(?:pdf icon\s+)?PDF\s+\d+(?:\.\d+)?\s*[KM]B\)?.*|Additional documents:.*|\bMinutes:.*|Decision:.*|Action:.*|view (?:the )?.*|\|+)\s*$",
    re.IGNORECASE,
)
WORDS = re.compile(r"[^\W\d_]{2,}")


@dataclass(frozen=True, slots=True)
class Head:
    """A line that begins an item, and the number that it begins with, if one is printed."""

    line: int
    number: Numbered | None


def item_heads(text: TaggedText, sure: Sequence[float], labels: Sequence[str]) -> list[Head]:
    """The lines that begin items, of lines each of which is one as surely as `sure` says."""
    numbered: dict[str, list[tuple[int, Numbered]]] = defaultdict(list)
    said = Counter(line.plain for line in text.lines)
    for at, line in enumerate(text.lines):
        number = leading_number(line.plain)
        paged = (
            number
            and number.end == len(line.plain)
            and at + 1 < len(text.lines)
            and said[text.lines[at + 1].plain] > 1
        )
        if number and not paged and labels[at] not in LIST_LABELS:
            numbered[_family(number.style)].append((at, number))
    chosen: dict[int, Numbered | None] = {}
    for series in numbered.values():
        chosen.update(_series(series, sure))
    heads = [Head(at, number) for at, number in chosen.items()]
    for at in range(len(text.lines)):
        running = said[text.lines[at].plain] > 1 and "standing" not in {
            n for tags in text.tags[text.ranges[at].start : text.ranges[at].stop] for n in tags
        }
        if (
            at not in chosen
            and sure[at] >= CERTAIN
            and not running
            and leading_number(text.lines[at].plain) is None
        ):
            heads.append(Head(at, None))
    return _without_rests(sorted(heads, key=lambda head: head.line), text, sure)


def _family(style: str) -> str:
    """Forms that count as one: a full stop or a space behind the number may be lost."""
    return style.rstrip(".:)") if style[0] not in "([" else style


def _series(series: Sequence[tuple[int, Numbered]], sure: Sequence[float]) -> Iterator[tuple[int, Numbered]]:
    """The lines of one form that are items: the best chain that counts on, and those sure by themselves."""
    best: list[float] = []
    before: list[int | None] = []
    for at, (line, number) in enumerate(series):
        own = _weight(sure[line])
        value, came = own, None
        for other in range(max(0, at - 40), at):
            step = number.value - series[other][1].value
            link = COUNTS_ON if step == 1 else SKIPS if 1 < step <= LONG // 2 else -0.2 if step == 0 else None
            if link is not None and best[other] + link + own > value:
                value, came = best[other] + link + own, other
        best.append(value)
        before.append(came)
    if not best:
        return
    last: int | None = max(range(len(best)), key=lambda at: best[at])
    chain: list[int] = []
    while last is not None:
        chain.append(last)
        last = before[last]
    counted = len(chain) > 1 and best[chain[0]] > 0.5 * len(chain)
    for at, (line, number) in enumerate(series):
        if (counted and at in chain) or sure[line] >= (0.8 if counted else 0.5):
            yield line, number


def _weight(probability: float) -> float:
    odds = log(max(probability, 0.01) / max(1 - probability, 0.01))
    return max(-MOST, min(MOST, odds))


def _without_rests(heads: Sequence[Head], text: TaggedText, sure: Sequence[float]) -> list[Head]:
    """The heads without lines that are the rest of the heading above them."""
    kept: list[Head] = []
    for head in heads:
        before = kept[-1] if kept else None
        rest = (
            before is not None
            and head.number is None
            and head.line == before.line + 1
            and (before.number is not None and before.number.end >= len(text.lines[before.line].plain) - 1)
        )
        if not rest:
            kept.append(head)
    return kept


def heading(
    text: TaggedText, head: Head, labels: Sequence[str], cut: int | None
) -> tuple[int, int, int, int]:
    """Where the heading of an item stands: from a place in a line, to a place in a line.

    `cut` is where, in its first line, the heading is known to end and its text to run on.
    """
    line, start = head.line, head.number.end if head.number else 0
    plain = text.lines[line].plain
    start += len(plain[start:]) - len(plain[start:].lstrip(" .:)–-*#|/\t"))
    if not WORDS.search(plain[start:]) and line + 1 < len(text.lines):
        line, start, plain = line + 1, 0, text.lines[line + 1].plain
        if leading_number(plain) or labels[line] in LIST_LABELS:
            return head.line, len(text.lines[head.line].plain), head.line, len(text.lines[head.line].plain)
    elif cut is not None:
        return line, start, line, cut
    last, end = line, len(plain)
    while (
        last + 1 < len(text.lines)
        and labels[last + 1] == "item+"
        and last - line < 4
        and not leading_number(text.lines[last + 1].plain)
    ):
        last += 1
        end = len(text.lines[last].plain)
    trimmed = TITLE_END.sub("", text.lines[last].plain[:end])
    return line, start, last, len(trimmed.rstrip(" *#|"))
