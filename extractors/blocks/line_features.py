"""What can be seen of each line of a paper, as names of features for the model of labels.

Features are of form, place and tags, with a few frequent words: nothing that only one council
would write. A line is described by itself, by its neighbours, and by how the lines that are
set like it behave in the whole paper.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from councilgraph.extractors.blocks.described import Column, Features, column, features, shifted
from councilgraph.extractors.blocks.line_look import (
    LONG_LINE,
    SHORT_LINE,
    Look,
    count_passed,
    name_share,
    without_figures,
)
from councilgraph.extractors.lexicon.tagged import TaggedText

NEAR = 3
"""As many lines before and after describe a line too."""
LISTING = frozenset(("present", "absent", "officers", "also", "public"))
"""Classes of words that begin a list of people."""
TOO_FAR = 5  # steps from the last number of a form that are too many to be a gap


def looks(text: TaggedText) -> list[Look]:
    """What each line of a paper looks like."""
    return [Look(text, at) for at in range(len(text.lines))]


def describe(text: TaggedText) -> list[list[str]]:
    """The features of each line."""
    return features(describe_looks(looks(text)))


def describe_looks(seen: Sequence[Look]) -> list[Column]:
    """What is seen of each of the lines of a paper that look so."""
    return [
        Column(range(len(seen)), [tuple(look.features()) for look in seen]),
        column(map(tuple, _series(seen)), _as_named),
        _styles(seen),
        column(_repeated(seen), _as_named),
        column(_listed(seen), _as_named),
        column((tuple(_position(at, len(seen))) for at in range(len(seen))), _as_named),
        *_around(column((look.brief() for look in seen), _as_named)),
        column((tuple(_pairs(seen, at)) for at in range(len(seen))), _as_named),
    ]


def _as_named(names: Features) -> Features:
    """The features of what is told by their names."""
    return names


def _series(seen: Sequence[Look]) -> list[list[str]]:
    """Whether the number of each line counts on from the last of its form, and the next from it."""
    found: list[list[str]] = [[] for _ in seen]
    last: dict[str, tuple[int, int]] = {}
    for at, look in enumerate(seen):
        if look.number is None:
            continue
        style, value = look.number.style, look.number.value
        if style not in last:
            found[at].append("series=1" if value == 1 else "series=first")
        else:
            before, counted = last[style]
            kind = _step(counted, value)
            found[at].append(f"series={kind}")
            found[before].append(f"next={kind}")
            found[at].append(f"since={count_passed(at - before, 1, 2, 4, 8, 16, 40)}")
        last[style] = at, value
    return found


def _step(before: int, value: int) -> str:
    """How a number follows another of its form."""
    step = value - before
    if step in (0, 1):
        return "on" if step else "same"
    if 1 < step < TOO_FAR:
        return "skip"
    return "back1" if value == 1 else "off"


def _styles(seen: Sequence[Look]) -> Column:
    """How the lines that are set like each behave in the paper: how many they are, and what follows them."""
    alike: dict[str, list[int]] = defaultdict(list)
    for at, look in enumerate(seen):
        alike[look.style].append(at)
    return column((look.style for look in seen), lambda style: _style(seen, alike[style]))


def _style(seen: Sequence[Look], places: Sequence[int]) -> Features:
    """How the lines of a paper at these places behave, which are set alike."""
    share = {
        "long": sum(at + 1 < len(seen) and seen[at + 1].length > LONG_LINE for at in places),
        "std": sum("standing" in seen[at].classes for at in places),
        "res": sum(any("resolve" in tags for tags in seen[at].tags[:6]) for at in places),
        "name": sum(seen[at].names != "0" for at in places),
        "dot": sum(seen[at].end in ".;" for at in places),
        "that": sum(any(word.lower == "that" for word in seen[at].words[:4]) for at in places),
        "gap": sum(seen[at].line.apart for at in places),
    }
    return (
        f"style-n={count_passed(len(places), 1, 2, 4, 8, 16, 40)}",
        *(f"style-{name}={name_share(count, len(places))}" for name, count in share.items()),
    )


def _repeated(seen: Sequence[Look]) -> Iterator[Features]:
    """How many lines of the paper have the words of each, its first word, and its first two."""
    keys = [
        (
            without_figures(look.line.plain),
            *(tuple(word.lower for word in look.words[look.first :][:many]) for many in (1, 2)),
        )
        for look in seen
    ]
    counts = Counter(key for own in keys for key in enumerate(own))
    for own in keys:
        yield tuple(f"alike{at}={count_passed(counts[at, key], 1, 2, 4, 8)}" for at, key in enumerate(own))


def _listed(seen: Sequence[Look]) -> Iterator[Features]:
    """The label of the list of people that may go on in each line, as far as nothing has ended it."""
    label, since = "", 0
    for look in seen:
        since += 1
        told = [name for tags in look.tags[:3] for name in tags if name in LISTING]
        named = "standing" in look.classes and look.number
        if told and look.length < LONG_LINE and not named:
            label, since = told[0], 0
        elif (look.number and look.number.style[0] != "(") or (look.end == "." and look.length > LONG_LINE):
            label = ""
        yield (
            f"list={label}",
            f"list={label}&{look.names}",
            f"list={label}&{count_passed(since, 0, 2, 6, 15)}",
        )


def _position(at: int, count: int) -> Iterator[str]:
    """Where in the paper a line stands."""
    yield f"from-top={count_passed(at, 0, 1, 2, 4, 8, 15, 30)}"
    yield f"from-end={count_passed(count - at, 1, 2, 4, 8)}"
    yield f"part={at * 10 // max(count, 1)}"


def _around(brief: Column) -> Iterator[Column]:
    """What the lines around each look like, in brief."""
    told = [*brief.told, ("none",)]
    for step in (*range(-NEAR, 0), *range(1, NEAR + 1)):
        yield Column(shifted(brief.at, step, len(brief.told)), told, step)


def _pairs(seen: Sequence[Look], at: int) -> Iterator[str]:
    """What only two neighbours together tell."""
    look = seen[at]
    before = seen[at - 1] if at else None
    if before:
        goes_on = before.end == "w" and look.words and look.words[0].shape[0] == "x"
        yield f"goes-on={goes_on}{look.line.apart}{before.length > SHORT_LINE}"
        yield f"pair={before.end}{look.number.style if look.number else ''}{look.line.apart}"
        if before.style == look.style:
            yield "like-before"
