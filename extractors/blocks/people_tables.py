"""Tables of people: a column each of those present and absent, or names with ticks in such columns."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from councilgraph.extractors.blocks.list_labels import Group, label_of
from councilgraph.extractors.blocks.people import PLURAL, name_at
from councilgraph.extractors.blocks.record_tables import SEPARATOR
from councilgraph.extractors.lexicon.tagged import TaggedText

RECORDED = {
    Group.PRESENT: "member", Group.ABSENT: "absent", Group.OFFICERS: "officer", Group.ALSO: "officer",
    Group.PUBLIC: "guest",
}  # fmt: skip
TELLING = frozenset(("member", "absent"))
NAMES = frozenset(("member", "members", "name", "names", "councillor", "councillors"))
"""Words that alone name a column of names, whatever is in the others."""
LEAST_CELLS = 2  # that make a table
MOST_HEAD = 6  # tokens of the name of a column
TICK = 3  # characters of a cell that is no more than a tick
MOST_LINES = 60  # of one table


def columns_of_people(text: TaggedText) -> Mapping[int, str]:
    """What the columns of tables of people say of the tokens in them: "member", "absent" …; "" of heads."""
    found: dict[int, str] = {}
    for line in range(len(text.lines)):
        heads = _heads(text, line) if SEPARATOR.search(text.lines[line].plain) else []
        if TELLING & set(heads):
            found.update(dict.fromkeys(text.ranges[line], ""))
            found.update(_below(text, line, heads))
    return found


def cells_of(text: TaggedText, line: int) -> list[range]:
    """The tokens of each cell of a line, also of empty ones."""
    own = text.ranges[line]
    plain = text.lines[line].plain
    ends = [match.start() for match in SEPARATOR.finditer(plain) if match.start() or plain[0] != "|"]
    stops = [
        next((at for at in own if text.place(line, at)[0] >= end), own.stop) for end in [*ends, len(plain)]
    ]
    starts = [own.start, *stops[:-1]]
    raw = text.document.text[text.lines[line].start : text.lines[line].end]
    empty = [range(own.start, own.start)] * (len(raw) - len(raw.lstrip("\t")))
    cells = [_without_bars(text, range(start, stop)) for start, stop in zip(starts, stops, strict=True)]
    return [*empty, *cells]


def _without_bars(text: TaggedText, cell: range) -> range:
    words = text.tokens.words
    start, stop = cell.start, cell.stop
    while start < stop and words[start].text in ("|", "\t"):
        start += 1
    while stop > start and words[stop - 1].text in ("|", "\t"):
        stop -= 1
    return range(start, stop)


def _heads(text: TaggedText, line: int) -> list[str]:
    """What each cell says of those below it; "" where it says nothing, none where it is no row of labels."""
    cells = cells_of(text, line)
    held = [cell for cell in cells if cell]
    goes_on = line + 1 < len(text.lines) and _is_below(text, line + 1)
    if len(held) < LEAST_CELLS or not goes_on or any(_is_no_head(text, cell) for cell in held):
        return []
    words = text.tokens.words
    found: list[str] = []
    attending: list[bool] = []
    for cell in cells:
        label = label_of(text, cell) if cell else None
        names = len(cell) == 1 and words[cell.start].lower in NAMES
        told = label is not None and label.end >= cell.stop and not (names or label.attending)
        found.append(RECORDED.get(label.group, "") if label and told else "")
        attending.append(label is not None and label.attending and label.end >= cell.stop)
    if "member" not in found:  # then those in attendance are
        found = ["member" if here else said for said, here in zip(found, attending, strict=True)]
    return found


def _is_no_head(text: TaggedText, cell: range) -> bool:
    """Whether a cell is too much for the name of a column: a number, a colon, initials or a name."""
    alone = len(cell) == 1 and text.tokens.words[cell.start].lower in NAMES
    tags = {name for at in cell for name in text.tags[at]}
    numbered = any(text.tokens.words[at].shape in (":", "X", "X.", "9", "9.9", "x9") for at in cell)
    first = text.tokens.words[cell.start]
    titled = "councillor" in text.tags[cell.start] and first.lower not in PLURAL
    somebody = titled and name_at(text, cell.start, cell.stop) is not None
    named = somebody or bool({"given", "title", "outcome"} & tags)
    return len(cell) > MOST_HEAD or numbered or (not alone and named)


def _below(text: TaggedText, line: int, heads: Sequence[str]) -> Iterator[tuple[int, str]]:
    """The tokens of the rows below a row of labels, each with what its column, or a tick, says.

    A cell may hold several lines; then the next cell begins with a tab.
    """
    column, spread = len(heads) - 1, False
    for at in range(line + 1, min(line + MOST_LINES, len(text.lines))):
        unbarred = "|" in text.lines[line].plain and "|" not in text.lines[at].plain
        if unbarred or not _is_below(text, at) or text.lines[at].bold or text.lines[at].heading:
            return
        cells = cells_of(text, at)
        ended = column >= len(heads) - 1 or len(cells) > 1
        if ended and not spread:
            column = 0
        spread = spread or not cells[0]
        ticks = [head for head in ticked(text, line, at, heads) if head]
        for cell in cells:
            said = heads[column] if column < len(heads) else ""
            yield from ((token, said or next(iter(ticks), "officer")) for token in cell)
            column += 1
        column -= 1


def _is_below(text: TaggedText, line: int) -> bool:
    """Whether a line may be of the table above it: print sets rows apart, and each has a tick then."""
    return not text.lines[line].apart or any(is_tick(text, line, cell) for cell in cells_of(text, line)[1:])


def is_tick(text: TaggedText, line: int, cell: range) -> bool:
    """Whether a cell is no more than a tick; a dash or a nought stands where there is none."""
    words = text.lines[line].plain[slice(*_extent(text, line, cell))] if cell else ""
    return len(words) <= TICK and bool(words.strip("-–—0"))


def _is_noted(text: TaggedText, cell: range) -> bool:
    """Whether a cell beside a name says more than a tick, and is no name: "✓ (arr. 19:05)", "Ap. – work"."""
    named = {"given", "councillor", "title"}
    return bool(cell) and not any(named & set(text.tags[at]) for at in cell)


def ticked(text: TaggedText, top: int, line: int, heads: Sequence[str]) -> Iterator[str]:
    """What the columns say that a line has ticks in; print keeps no empty cells, so that the place tells."""
    above = [_middle(text, top, cell) for cell in cells_of(text, top)]
    for at, cell in enumerate(cells_of(text, line)):
        noted = 0 < at < len(heads) and not heads[0] and heads[at] in TELLING and _is_noted(text, cell)
        if noted or is_tick(text, line, cell):
            column = at
            place = _middle(text, line, cell)
            if place and all(above):
                column = min(range(len(above)), key=lambda one: abs(above[one] - place))
            yield heads[column] if column < len(heads) else ""


def _middle(text: TaggedText, line: int, cell: range) -> float:
    """Where across its page the middle of a cell stands, in points; 0 where its paper is not printed."""
    if not cell or not text.document.boxes:
        return 0
    start, stop = _extent(text, line, cell)
    at = text.lines[line].words.at
    boxes = text.document.boxes_at(at[start], at[stop - 1] + 1)
    return (boxes[0].left + boxes[-1].right) / 2 if boxes else 0


def _extent(text: TaggedText, line: int, cell: range) -> tuple[int, int]:
    return text.place(line, cell.start)[0], text.place(line, cell.stop - 1)[1]
