"""A line of the table: what was measured, beside what, and whether the figure to reach is reached."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass

from tests.bench.cost import Cost

COLUMNS = ("what", "CPU s", "wall s", "runs", "beside", "CPU s", "wall s", "figure", "to reach", "reached")


@dataclass(frozen=True, slots=True)
class Line:
    """What was measured: `figure` is in the `unit` of `limit`; without a limit it only informs.

    `least` says that the figure is to be no less than the limit, where else it is to be no more.
    """

    what: str
    cost: Cost | None
    figure: float | None
    unit: str
    limit: float | None = None
    least: bool = False
    peer: str = ""
    beside: Cost | None = None

    @property
    def reached(self) -> bool | None:
        """Whether the figure is reached; None where there is none to reach.

        >>> Line("reading", None, 2.5, "×", 2.0).reached, Line("writing", None, 2.5, "×", 2.0, least=True).reached
        (False, True)
        """
        if self.figure is None or self.limit is None:
            return None
        return self.figure >= self.limit if self.least else self.figure <= self.limit

    def row(self) -> Sequence[str]:
        """The line as the table shows it, under COLUMNS."""
        limit = f"{'≥' if self.least else '≤'} {self.limit:g} {self.unit}" if self.limit is not None else ""
        reached = {True: "yes", False: "NO", None: ""}[self.reached]
        figure = "not measured" if self.figure is None else f"{_number(self.figure)} {self.unit}"
        runs = str(self.cost.runs) if self.cost else ""
        return (self.what, *_cost(self.cost), runs, self.peer, *_cost(self.beside), figure, limit, reached)

    def as_json(self) -> dict[str, object]:
        """The line as programs read it."""
        return {**asdict(self), "reached": self.reached}


def _cost(cost: Cost | None) -> tuple[str, str]:
    return (_number(cost.cpu), _number(cost.wall)) if cost else ("", "")


def _number(value: float) -> str:
    """Three figures, and no fewer than the whole number has.

    >>> _number(0.01234), _number(1234.5)
    ('0.0123', '1,234')
    """
    return f"{value:,.0f}" if value >= 100 else f"{value:.3g}"
