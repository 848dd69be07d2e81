"""The names in the lines of lists: those that the model tells, and those that form has beside them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from councilgraph.extractors.blocks.annotated import LISTS
from councilgraph.extractors.blocks.columns import cells
from councilgraph.extractors.blocks.list_labels import behind_party, is_headed_by_party, label_at, names_begin
from councilgraph.extractors.blocks.list_style import style_of
from councilgraph.extractors.blocks.names_by_form import names_in_run
from councilgraph.extractors.blocks.people import (
    NEVER,
    TITLES,
    is_initial,
    is_spaced,
    is_surely_named,
    name_at,
)
from councilgraph.extractors.lexicon.tagged import TaggedText

AREAS = frozenset(("borough", "city", "county", "district", "mbc", "mdc", "lbc"))
"""Words with which the name of a council ends, in short: "Sarn MBC", "Sarn Borough"."""
DASHES = frozenset(("-", "–", "—", ":"))
OFFICE = 3  # tokens at the beginning of a cell that may be an office before a name
LEAST_ROWS, FEW_ROWS = 3, 2  # of a list in two columns; the fewer where all people have titles or initials


def find_listed_names(
    text: TaggedText, labels: Sequence[str], told: Sequence[tuple[int, int]]
) -> Iterator[tuple[int, int]]:
    """The tokens of each name in the lines of lists; `told` are those that the model takes for names.

    How a list parts bare surnames, or surnames from first names, form tells better than the model does.
    """
    runs = list(_runs_of_lists(text, labels))
    turned = any(style_of(text, run).reversed for run in runs)
    for run in runs:
        style = style_of(text, run, turned=turned)
        own = range(text.ranges[run[0]].start, text.ranges[run[-1]].stop)
        headed = {at for line in run for at in range(text.ranges[line].start, behind_party(text, line))}
        plain = [one for one in told if one[0] in own and one[0] not in headed]
        plain = [] if style.reversed or style.surnames else plain
        named = _with_told(text, dict(names_in_run(text, run, style)), plain)
        places = set(_places_beside(text, run))
        for first, last in named:
            begin = next((at for at in range(first, last) if at not in places), last)
            if (
                begin < last
                and not places & set(range(begin, last))
                and not _is_of_place(text, (begin, last))
            ):
                yield begin, last


def _places_beside(text: TaggedText, run: Sequence[int]) -> Iterator[int]:
    """The tokens of a column in which the rows of a list name wards or organisations, beside that of people.

    In all of its cells nothing is surely a name, and the cells of the other column all begin with one.
    """
    for parting in (frozenset[str](), DASHES):
        rows = [row for line in run if len(row := _row(text, line, parting)) > 1]
        for column in (0, -1):
            own, others = [row[column] for row in rows], [row[-1 - column] for row in rows]
            titled = all(_begins_name(text, cell, titled=True) for cell in others)
            least = FEW_ROWS if titled else LEAST_ROWS
            plain = not any(_begins_name(text, cell) for cell in own)
            people = all(_begins_name(text, cell) for cell in others)
            if len(rows) >= least and plain and people and not all(_is_shaped(text, cell) for cell in own):
                yield from (at for cell in own for at in cell)


def _row(text: TaggedText, line: int, parting: frozenset[str]) -> list[range]:
    """The cells of a line of a list; where signs are `parting`, what stands before one and behind it."""
    own = range(names_begin(text, line), text.ranges[line].stop)
    found = list(cells(text, own))
    if not parting or len(found) != 1:
        return [] if parting else found
    starts, ends, words = text.tokens.starts, text.tokens.ends, text.tokens.words
    sign = next((at for at in own[1:-1] if words[at].text in parting and starts[at + 1] > ends[at]), None)
    return [range(own.start, sign), range(sign + 1, own.stop)] if sign is not None else []


def _begins_name(text: TaggedText, cell: range, *, titled: bool = False) -> bool:
    """Whether a cell begins with a sure name, an office aside; `titled` by more than a first name."""
    for at in cell[:OFFICE]:
        name = name_at(text, at, cell.stop)
        if name and is_surely_named(text, *name):
            first = text.tokens.words[name[0]]
            return not titled or is_initial(first) or bool(TITLES & set(text.tags[name[0] - 1]))
    return False


def _is_shaped(text: TaggedText, cell: range) -> bool:
    """Whether a cell has the shape of a first name and a surname."""
    return [text.tokens.words[at].shape for at in cell] == ["Xx", "Xx"]


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


def _runs_of_lists(text: TaggedText, labels: Sequence[str]) -> Iterator[list[int]]:
    """The lines of each list: those that follow one another with one label."""
    run: list[int] = []
    for line, label in enumerate(labels):
        parties = is_headed_by_party(text, line) and run and not is_headed_by_party(text, run[-1])
        if run and (label != labels[run[-1]] or label_at(text, line) is not None or parties):
            yield run
            run = []
        if label in LISTS:
            run.append(line)
    if run:
        yield run
