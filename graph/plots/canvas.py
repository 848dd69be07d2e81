"""Charts drawn by matplotlib, as SVG and PNG: the one module that knows it.

Neither pyplot nor settings of the user's have a part in it: the same chart gives the same SVG everywhere.
"""

from __future__ import annotations

import datetime as dt
import textwrap
import warnings
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from io import BytesIO
from typing import TYPE_CHECKING, Any, TypeAlias

import matplotlib.style
from matplotlib.figure import Figure
from matplotlib.patches import Rectangle
from matplotlib.ticker import MaxNLocator

from councilgraph.graph.plots.chart import Bars, Chart, Grid, Mark, Points
from councilgraph.graph.version import GENERATOR

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.transforms import Transform

Line: TypeAlias = tuple[str, float, str]
"""Words, the size of their letters in points, and their colour."""

FONT = "DejaVu Sans"
"""Comes with matplotlib; where a reader of SVG has it not, Verdana is as wide."""

INK, SOFT, LINE = "#1d1c1a", "#5d5a54", "#dedad1"
STYLE = {
    "axes.edgecolor": LINE,
    "axes.labelcolor": SOFT,
    "axes.spines.right": False,
    "axes.spines.top": False,
    "date.converter": "concise",
    "font.family": [FONT],
    "font.size": 8,
    "hatch.linewidth": 0.6,
    "svg.fonttype": "none",  # text stays text: it can be searched, read aloud and edited
    "svg.hashsalt": GENERATOR,
    "text.color": INK,
    "text.parse_math": False,  # "$" is money
    "xtick.color": SOFT,
    "ytick.color": INK,
    "xtick.major.size": 2,
    "ytick.major.size": 0,
}
CELL, ROOMY = 0.22, 0.3
"""Inches: the width of a column and the height of a row, and of one of points in time."""

LEAST, WIDE, LEGIBLE = 1.0, 6.2, 6.2
"""Inches: the least width of a drawing of columns, the width of one of bars or of time, and of a whole."""

MARGIN, GAP = 0.2, 0.07  # inches
DPI = 144  # of PNG
POINTS = 72  # points in an inch
LEADING = 1.45 / POINTS  # inches from line to line, by the point
LETTER = 0.6 / POINTS  # inches that a letter takes, by the point
BAR = 0.76  # of a row
NUMBERED = 0.03  # of the longest bar: a piece that is shorter has no room for its number
MANY = 6  # from so many on a day on, signs grow no more
STROKES = "+x_"  # shapes that are lines


def svg(chart: Chart) -> str:
    """The chart as SVG, its text as text; the same each time."""
    metadata = {"Date": None, "Creator": GENERATOR, "Title": chart.heading.title}
    return _written(chart, "svg", metadata).decode().replace(f"'{FONT}'", f"'{FONT}', Verdana, sans-serif")


def png(chart: Chart) -> bytes:
    """The chart as PNG; the same each time with the same versions of matplotlib and its fonts."""
    return _written(chart, "png", {"Software": GENERATOR, "Title": chart.heading.title})


def _written(chart: Chart, form: str, metadata: dict[str, str | None]) -> bytes:
    out = BytesIO()
    with _styled():
        _drawn(chart).savefig(out, format=form, dpi=DPI, metadata=metadata)
    return out.getvalue()


@contextmanager
def _styled() -> Iterator[None]:
    """Settings of our own, whatever the user's are; afterwards these are as they were."""
    with matplotlib.style.context(["default", STYLE]), warnings.catch_warnings():
        # Signs of other scripts: text in SVG has them by the reader's fonts, in PNG they are boxes.
        warnings.filterwarnings("ignore", "Glyph .* missing from font", UserWarning)
        yield


def _drawn(chart: Chart) -> Figure:
    height = len(chart.rows) * (ROOMY if isinstance(chart, Points) else CELL)
    width = max(LEAST, CELL * len(chart.columns)) if isinstance(chart, Grid) else WIDE
    figure = Figure(figsize=(width, height), facecolor="white")
    axes = figure.add_axes((0, 0, 1, 1))
    axes.set_ylim(len(chart.rows) - 0.5, -0.5)
    axes.set_yticks(range(len(chart.rows)), chart.rows)
    if isinstance(chart, Grid):
        _grid(axes, chart, width)
    elif isinstance(chart, Bars):
        _bars(axes, chart)
    else:
        _points(axes, chart)
    _Page(figure, axes, chart).set_out(width, height)
    return figure


def _grid(axes: Axes, chart: Grid, width: float) -> None:
    axes.set_xlim(-0.5, width / CELL - 0.5)
    axes.set_xticks(range(len(chart.columns)), chart.columns, rotation=90)
    axes.tick_params(length=0)
    axes.spines[:].set_visible(False)
    axes.hlines([at + 0.5 for at in range(len(chart.rows) - 1)], -0.5, len(chart.columns) - 0.5, LINE, lw=0.4)
    axes.vlines([at - 0.5 for at in chart.breaks], -0.5, len(chart.rows) - 0.5, LINE, lw=0.8)
    for at, mark in enumerate(chart.marks):
        places = sorted(place for place, which in chart.cells.items() if which == at)
        _squares(axes, [x for _, x in places], [y for y, _ in places], mark, axes.transData)
    for y, tail in enumerate(chart.tails):
        axes.text(len(chart.columns) - 0.3, y, tail, va="center", color=SOFT, fontsize=7)


def _squares(axes: Axes, x: Sequence[float], y: Sequence[float], mark: Mark, transform: Transform) -> None:
    """Cells of one mark: squares in its colour with its shape in them."""
    size, stroke = (0.88 * CELL * POINTS) ** 2, 1.4 if mark.shape in STROKES else 0
    where: dict[str, Any] = {"transform": transform, "clip_on": False}
    axes.scatter(x, y, size, mark.fill, marker="s", edgecolors=SOFT, linewidths=0.3, **where)
    axes.scatter(x, y, 22, mark.ink, marker=mark.shape, linewidths=stroke, **where)


def _bars(axes: Axes, chart: Bars) -> None:
    longest = max(map(sum, chart.lengths))
    lefts = [0] * len(chart.rows)
    for at, mark in enumerate(chart.marks):
        pieces = {y: row[at] for y, row in enumerate(chart.lengths) if row[at]}
        begun = [lefts[y] for y in pieces]
        axes.barh([*pieces], [*pieces.values()], BAR, begun, linewidth=0.5, **_fill(mark))
        for y, length in pieces.items():
            if longest * NUMBERED < length < sum(chart.lengths[y]):
                _number_piece(axes, lefts[y] + length / 2, y, length, mark)
            lefts[y] += length
    for y, total in enumerate(lefts):
        axes.text(total + longest * 0.008, y, f"{total:,}", va="center", color=SOFT, fontsize=7)
    axes.set_xlim(0, longest)
    axes.xaxis.set_major_locator(MaxNLocator(integer=True))
    axes.set_xlabel(chart.axis)


def _number_piece(axes: Axes, x: float, y: int, number: int, mark: Mark) -> None:
    """Writes a number into a piece of a bar, where there is a hatch in a box of its own."""
    box = {"facecolor": mark.fill, "edgecolor": "none", "pad": 0.8} if mark.hatch else None
    axes.text(x, y, f"{number:,}", color=mark.ink, fontsize=7, bbox=box, ha="center", va="center")


def _fill(mark: Mark) -> dict[str, Any]:
    return {
        "facecolor": mark.fill,
        "hatch": mark.hatch,
        "edgecolor": mark.ink if mark.hatch else "white",
    }


def _points(axes: Axes, chart: Points) -> None:
    axes.grid(visible=True, color=LINE, linewidth=0.4)
    axes.set_axisbelow(True)
    axes.spines["left"].set_visible(False)
    for at, mark in enumerate(chart.marks):
        beside = (at - (len(chart.marks) - 1) / 2) * 0.25  # so that what is of one day hides nothing else
        found = [point for point in chart.points if point.mark == at]
        days, rows = [_number(point.day) for point in found], [point.row + beside for point in found]
        sizes = [14 + 6 * min(MANY, point.number - 1) for point in found]
        axes.scatter(days, rows, sizes, mark.fill, marker=mark.shape, edgecolors=mark.ink, linewidths=0.7)
    days = [_number(point.day) for point in chart.points]
    around = max(15, (max(days) - min(days)) // 30)
    axes.set_xlim(min(days) - around, max(days) + around)
    axes.xaxis_date()


def _number(day: dt.date) -> int:
    """A day as matplotlib counts them."""
    return (day - dt.date(1970, 1, 1)).days


class _Page:
    """A drawing with its title, scope and legend above it, and what is left out and its source below."""

    def __init__(self, figure: Figure, axes: Axes, chart: Chart) -> None:
        self.figure, self.axes, self.chart = figure, axes, chart

    def set_out(self, width: float, height: float) -> None:
        """Makes the page as large as all of it needs, about a drawing of so many inches without labels."""
        box = self.axes.get_tightbbox()
        sides = box.extents if box else (0, 0, width, height)
        left, bottom, right, top = (side / self.figure.dpi for side in sides)
        wide = max(right - left, LEGIBLE)
        above, legend, below = self._above(wide), self._legend(wide), self._below(wide)
        head = sum(size for _, size, _ in above) * LEADING + len(legend) * (CELL + GAP) + 2 * GAP
        foot = sum(size for _, size, _ in below) * LEADING + GAP
        x, y = MARGIN - left, MARGIN + foot - bottom
        whole = (wide + 2 * MARGIN, y + top + head + MARGIN)
        self.figure.set_size_inches(*whole)
        self.axes.set_position((x / whole[0], y / whole[1], width / whole[0], height / whole[1]))
        under = self._write(above, whole[1] - MARGIN)
        self._draw_legend(legend, under - GAP)
        self._write(below, MARGIN + foot - GAP)

    def _above(self, wide: float) -> list[Line]:
        told = self.chart.heading
        return [*_wrapped(told.title, wide, 12, INK), *_wrapped(told.scope, wide, 8.5, SOFT)]

    def _below(self, wide: float) -> list[Line]:
        told = (*self.chart.heading.notes, f"Source: {self.chart.heading.source}")
        return [line for each in told for line in _wrapped(each, wide, 7, SOFT)]

    def _write(self, lines: Sequence[Line], top: float) -> float:
        """Writes lines from a height in inches down; gives where the next may begin."""
        for words, size, color in lines:
            top -= size * LEADING
            place: dict[str, Any] = {"va": "bottom", "transform": self.figure.dpi_scale_trans}
            self.figure.text(MARGIN, top, words, fontsize=size, color=color, **place)
        return top

    def _legend(self, wide: float) -> list[list[tuple[float, Mark, str]]]:
        """The marks with their counts, line by line, each with its place from the left in inches."""
        lines: list[list[tuple[float, Mark, str]]] = [[]]
        at = 0.0
        for mark, count in zip(self.chart.marks, self.chart.counts, strict=True):
            words = f"{mark.name} ({count:,})"
            width = 0.42 + len(words) * 8 * LETTER
            if at + width > wide and lines[-1]:
                lines.append([])
                at = 0.0
            lines[-1].append((at, mark, words))
            at += width
        return lines

    def _draw_legend(self, lines: Sequence[Sequence[tuple[float, Mark, str]]], top: float) -> None:
        inches = self.figure.dpi_scale_trans
        for line in lines:
            y = top - CELL / 2
            for at, mark, words in line:
                self._handle(mark, MARGIN + at + CELL / 2, y)
                self.figure.text(MARGIN + at + 0.28, y, words, va="center", transform=inches)
            top -= CELL + GAP

    def _handle(self, mark: Mark, x: float, y: float) -> None:
        """A mark as the drawing has it, at a place in inches."""
        inches = self.figure.dpi_scale_trans
        if isinstance(self.chart, Bars):
            corner = (x - CELL / 2, y - CELL * BAR / 2)
            self.figure.add_artist(
                Rectangle(corner, CELL, CELL * BAR, linewidth=0.5, transform=inches, **_fill(mark))
            )
        elif isinstance(self.chart, Grid):
            _squares(self.axes, [x], [y], mark, inches)
        else:
            look: dict[str, Any] = {"edgecolors": mark.ink, "clip_on": False, "transform": inches}
            self.axes.scatter([x], [y], 26, mark.fill, marker=mark.shape, linewidths=0.7, **look)


def _wrapped(words: str, wide: float, size: float, color: str) -> list[Line]:
    """Lines of at most so many inches, reckoned by the letter."""
    return [(line, size, color) for line in textwrap.wrap(words, int(wide / (size * LETTER)))]
