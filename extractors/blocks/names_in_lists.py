"""The names in the lines of lists: those that the model tells, and those that form has beside them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from councilgraph.extractors.blocks.list_style import style_of
from councilgraph.extractors.blocks.names_by_form import names_in_run, runs_of_lists
from councilgraph.extractors.blocks.people import NEVER, is_spaced, is_surely_named
from councilgraph.extractors.lexicon.tagged import TaggedText

AREAS = frozenset(("borough", "city", "county", "district", "mbc", "mdc", "lbc"))
"""Words with which the name of a council ends, in short: "Sarn MBC", "Sarn Borough"."""


def find_listed_names(
    text: TaggedText, labels: Sequence[str], told: Sequence[tuple[int, int]]
) -> Iterator[tuple[int, int]]:
    """The tokens of each name in the lines of lists; `told` are those that the model takes for names.

    How a list parts bare surnames, or surnames from first names, form tells better than the model does.
    """
    runs = list(runs_of_lists(text, labels))
    turned = any(style_of(text, run).reversed for run in runs)
    for run in runs:
        style = style_of(text, run, turned=turned)
        own = range(text.ranges[run[0]].start, text.ranges[run[-1]].stop)
        plain = [] if style.reversed or style.surnames else [one for one in told if one[0] in own]
        named = _with_told(text, dict(names_in_run(text, run, style)), plain)
        yield from (name for name in named if not _is_of_place(text, name))


def _with_told(
    text: TaggedText, formed: Mapping[tuple[int, int], bool], told: Sequence[tuple[int, int]]
) -> Iterator[tuple[int, int]]:
    """The names that the model tells, each with all that form has of it, and what form has beside them.

    On a line on which the model tells names, form adds only what surely is one.
    """
    words = text.tokens.words
    kept = [
        _whole(text, name, formed)
        for name in told
        if words[name[0]].lower not in NEVER
        and words[name[0] - 1].lower != "representing"
        and not any(words[at].text in ",;" for at in range(*name))
    ]
    taken = {at for name in kept for at in range(*name)}
    lines = {text.line_of[first] for first, _ in kept}
    yield from kept
    for name, sure in formed.items():
        if (sure or text.line_of[name[0]] not in lines) and taken.isdisjoint(range(*name)):
            yield name


def _is_of_place(text: TaggedText, name: tuple[int, int]) -> bool:
    """Whether what may be a name is a council in short, where somebody is mayor, or letters of a number.

    "Sarn MBC", the "Sarn Moor" of "Mayor of Sarn Moor", the "EX" of "45/EX".
    """
    words, tags = text.tokens.words, text.tags
    first, last = name
    if words[first - 1].text == "/" and first > 1 and words[first - 2].text.isdigit():
        return True
    area = last - first > 1 and words[last - 1].lower in AREAS
    if is_surely_named(text, first, last - area):
        return False
    held = words[first - 1].lower == "of" and first > 1 and bool({"mayor", "office"} & set(tags[first - 2]))
    return held or area


def _whole(text: TaggedText, name: tuple[int, int], formed: Iterable[tuple[int, int]]) -> tuple[int, int]:
    """A name that the model tells with what form joins to it, and a bare surname with its first names."""
    first, last = name
    bare = not is_spaced(text, first, last)
    for one in formed:
        broken = text.line_of[one[0]] < text.line_of[first]
        before = bare and one[0] < first < one[1] and (broken or is_surely_named(text, *one))
        if one[0] == first or before:
            return one[0], max(last, one[1])
    return name
