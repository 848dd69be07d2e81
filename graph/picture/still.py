"""A picture as SVG, for where nothing runs: a line tells its sentence to whoever points at it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape
from math import cos, pi, sin
from textwrap import wrap

from councilgraph.graph.picture.picture import Line, Picture, Thing

HUES = {
    "person": "#0068a3",
    "post": "#0068a3",
    "body": "#a84300",
    "organisation": "#a84300",
    "meeting": "#7d5800",
    "item": "#7d5800",
    "decision": "#00705a",
    "response": "#00705a",
    "programme": "#9a3b76",
    "topic": "#9a3b76",
    "paper": "#5d5a54",
}
"""By group; those that share one are told apart by their signs."""

CORNERS = {
    "body": (4, 1),
    "organisation": (4, 1),
    "meeting": (3, 0),
    "item": (3, 1),
    "decision": (4, 0),
    "response": (4, 0),
    "programme": (6, 0),
    "topic": (6, 0),
    "paper": (5, 0),
}
"""How many corners a sign has, and by how many halves of a side it is turned; others are round."""

HOLLOW = ("post", "organisation", "response", "topic")
ROW, ROWS, LETTER, HIGH = 24, 2, 6.3, 14
"""Of a name: letters of a row, rows, pixels that a letter is wide and a row is high."""

MARGIN = 24
INK, SOFT = "#1d1c1a", "#8a857b"
HEAD = """<svg xmlns="http://www.w3.org/2000/svg" role="img" viewBox="{0:.0f} {1:.0f} {2:.0f} {3:.0f}" \
width="{2:.0f}" style="max-width: 100%; height: auto" font-family="sans-serif" font-size="12">
<title>{4}</title><desc>{5}</desc>
<rect x="{0:.0f}" y="{1:.0f}" width="{2:.0f}" height="{3:.0f}" fill="#fff"/>"""
TEXT = f'<text x="{{:.0f}}" y="{{:.0f}}" fill="{INK}">{{}}</text>'
NAME = (
    f'<text y="{{:.0f}}" text-anchor="middle" fill="{INK}" stroke="#fff" stroke-width="3" '
    f'paint-order="stroke" stroke-linejoin="round">{{}}</text>'
)

Box = tuple[float, float, float, float]


def still(shown: Picture) -> str:
    """The picture as SVG that fetches and runs nothing; a name that would cover another is left out."""
    named = [*_names(shown.things)]
    boxes = [*map(_around, shown.things), *(box for _, box in named)]
    left, top = (min((box[at] for box in boxes), default=0) - MARGIN for at in (0, 1))
    right, bottom = (max((box[at] for box in boxes), default=0) + MARGIN for at in (2, 3))
    legend = [*_legend(shown, left + MARGIN, bottom + 4)]
    right = max(right, left + 2 * MARGIN + sum(_wide(*entry) for entry in shown.legend))
    size = left, top, right - left, bottom - top + MARGIN
    head = HEAD.format(*size, escape(shown.title), escape(shown.lead))
    parts = (*map(_line, shown.lines), *map(_sign, shown.things), *(words for words, _ in named), *legend)
    return "\n".join((head, *parts, "</svg>"))


def _line(line: Line) -> str:
    words = [f"“{one.quote}” ({one.place})" for one in line.words[:1]]
    told = "\n".join([f"{line.source.name} {line.label} {line.target.name}", *(words or [line.because])])
    dashes = ' stroke-dasharray="5 4"' if line.because else ""
    ends = f'x1="{line.source.x}" y1="{line.source.y}" x2="{line.target.x}" y2="{line.target.y}"'
    return f'<line {ends} stroke="{SOFT}"{dashes}><title>{escape(told)}</title></line>'


def _sign(thing: Thing) -> str:
    told = f"<title>{escape(f'{thing.kind}: {thing.name}')}</title>"
    return _mark(thing.group, thing.x, thing.y, thing.size * 0.7, told)


def _mark(group: str, x: float, y: float, size: float, told: str = "") -> str:
    """The sign of a group, of which colour is never all that tells it from others."""
    fill, thick = ("#fff", 3) if group in HOLLOW else (HUES[group], 1)
    look = f'fill="{fill}" stroke="{HUES[group]}" stroke-width="{thick}"'
    if group not in CORNERS:
        return f'<circle cx="{x:.0f}" cy="{y:.0f}" r="{size:.1f}" {look}>{told}</circle>'
    count, turn = CORNERS[group]
    angles = [2 * pi * at / count + turn * pi / count for at in range(count)]
    corners = " ".join(f"{x + 1.2 * size * sin(one):.1f},{y - 1.2 * size * cos(one):.1f}" for one in angles)
    return f'<polygon points="{corners}" {look}>{told}</polygon>'


def _around(thing: Thing) -> Box:
    return thing.x - thing.size, thing.y - thing.size, thing.x + thing.size, thing.y + thing.size


def _names(things: Sequence[Thing]) -> Iterator[tuple[str, Box]]:
    """The names that have room below their signs, with their boxes, the most connected things first."""
    taken = [_around(thing) for thing in things]
    for thing in sorted(things, key=lambda thing: (-thing.degree, thing.number)):
        rows = _rows(thing.label)
        half, top = max(map(len, rows), default=0) * LETTER / 2, thing.y + thing.size
        box = thing.x - half, top + 1, thing.x + half, top + 1 + HIGH * len(rows)
        if not any(_meet(box, other) for other in taken):
            taken.append(box)
            spans = (f'<tspan x="{thing.x}" dy="{HIGH}">{escape(row)}</tspan>' for row in rows)
            yield NAME.format(top - 2, "".join(spans)), box


def _rows(label: str) -> list[str]:
    """A name in so many rows as it may have; what is left out is "…", but the day at its end stands."""
    head, _, day = label.rpartition(", ")
    if len(rows := wrap(label, ROW)) <= ROWS:
        return rows
    if "\u00a0" in day:
        return [*wrap(head, ROW, max_lines=ROWS - 1, placeholder=" …"), day]
    return wrap(label, ROW, max_lines=ROWS, placeholder=" …")


def _meet(one: Box, other: Box) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def _legend(shown: Picture, left: float, y: float) -> Iterator[str]:
    for group, words, count in shown.legend:
        yield _mark(group, left, y, 5) + TEXT.format(left + 10, y + 4, escape(f"{words} {count}"))
        left += _wide(group, words, count)


def _wide(_: str, words: str, count: int) -> float:
    return 34 + LETTER * len(f"{words} {count}")
