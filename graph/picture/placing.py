"""Where things stand on a plane: rings about a centre, parts side by side, room for each label.

Plain arithmetic on positions, the same on every run; `graph.network` brings the forces.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import product
from math import ceil, cos, pi, sin, sqrt

Point = tuple[float, float]
Places = dict[str, Point]

COLUMNS = 120
"""Into how many a plane is divided on which parts are packed."""

TURN = pi * (3 - sqrt(5))
"""The golden angle: points set at multiples of it fill a disc evenly."""


def ringed(near: Mapping[str, Sequence[str]], places: Places, step: float) -> Places:
    """All nodes placed: those without a place in discs about the neighbour that has one.

    `near` gives each node's neighbours; `step` is the distance between two on a disc.
    """
    found, waiting = dict(places), list(places)
    for node in waiting:
        x, y = found[node]
        fresh = [other for other in near[node] if other not in found]
        for at, other in enumerate(fresh, start=1):
            reach, angle = step * (0.6 + sqrt(at)), at * TURN + x + y
            found[other] = x + reach * cos(angle), y + reach * sin(angle)
        waiting.extend(fresh)
    return found


def packed(parts: Iterable[Places], gap: float, shape: float) -> Places:
    """The parts side by side, none over another, on a plane about `shape` times as wide as high.

    Each goes as high up as it fits, from the left; `gap` is kept between them, for labels.
    """
    placed = [*map(_at_origin, parts)]
    sizes = [tuple(length + gap for length in _extent(part)) for part in placed]
    area = sum(width * height for width, height in sizes)
    whole = max([sqrt(area * shape), *(width for width, _ in sizes)], default=0.0)
    depths = [0.0] * COLUMNS
    found: Places = {}
    for part, (width, height) in zip(placed, sizes, strict=True):
        across = min(ceil(width / whole * COLUMNS), COLUMNS)
        starts = range(COLUMNS - across + 1)
        at = min(starts, key=lambda start: (max(depths[start : start + across]), start))
        top = max(depths[at : at + across])
        depths[at : at + across] = [top + height] * across
        found |= {node: (x + at / COLUMNS * whole, y + top) for node, (x, y) in part.items()}
    return found


def stretched(places: Places, shape: float) -> Places:
    """The places drawn apart on one axis, by a half at most, so that they fill a plane of that shape."""
    if not places:
        return {}
    width, height = _extent(_at_origin(places))
    if not width or not height:
        return places
    wider = min(max(shape * height / width, 1.0), 1.5)
    higher = min(max(width / (shape * height), 1.0), 1.5)
    return {node: (x * wider, y * higher) for node, (x, y) in places.items()}


def lined_up(nodes: Sequence[str], room: Point, width: float) -> Places:
    """The nodes in rows of about that width, from the left, each in a cell of that room."""
    wide, high = room
    across = max(1, int(width // wide))
    return {node: (at % across * wide, at // across * high) for at, node in enumerate(nodes)}


def spread(places: Places, room: Mapping[str, Point], rounds: int) -> Places:
    """The same picture with each node's box (width, height) pushed clear of the others, in some rounds."""
    found = dict(places)
    for _ in range(rounds):
        moved = False
        for first, second in _neighbours(found, room):
            moved |= _part(found, room, first, second)
        if not moved:
            break
    return found


def filling(places: Places, area: float, shape: float) -> Places:
    """The places on a plane of about that area, `shape` times as wide as high; turned if that fits better.

    Width and height are stretched apart by a half at most, so that the picture stays the same.
    """
    width, height = _extent(_at_origin(places))
    if height > width:
        return filling({node: (y, -x) for node, (x, y) in places.items()}, area, shape)
    if not height:
        return {node: (x * sqrt(area) / (width or 1), 0.0) for node, (x, _) in places.items()}
    stretch = min(max(shape * height / width, 1 / 1.5), 1.5)
    scale = sqrt(area / (width * stretch * height))
    return {node: (x * scale * stretch, y * scale) for node, (x, y) in _at_origin(places).items()}


def _at_origin(part: Places) -> Places:
    left, top = min(x for x, _ in part.values()), min(y for _, y in part.values())
    return {node: (x - left, y - top) for node, (x, y) in part.items()}


def _extent(part: Places) -> Point:
    return max(x for x, _ in part.values()), max(y for _, y in part.values())


def _neighbours(places: Places, room: Mapping[str, Point]) -> list[tuple[str, str]]:
    """The pairs near enough to overlap, by cells as large as the largest box."""
    wide, high = (max(box[axis] for box in room.values()) for axis in (0, 1))
    cells: dict[tuple[int, int], list[str]] = {}
    for node, (x, y) in places.items():
        cells.setdefault((ceil(x / wide), ceil(y / high)), []).append(node)
    order = {node: at for at, node in enumerate(places)}
    around = list(product((-1, 0, 1), repeat=2))
    pairs = (
        (node, other)
        for (column, row), nodes in cells.items()
        for node in nodes
        for across, down in around
        for other in cells.get((column + across, row + down), ())
    )
    return [pair for pair in pairs if order[pair[0]] < order[pair[1]]]


def _part(places: Places, room: Mapping[str, Point], first: str, second: str) -> bool:
    """Push two boxes apart along the way that is shorter for their shape; whether they overlapped."""
    (x, y), (u, v) = places[first], places[second]
    wide, high = ((room[first][axis] + room[second][axis]) / 2 for axis in (0, 1))
    across, down = wide - abs(u - x), high - abs(v - y)
    if across <= 0 or down <= 0:
        return False
    if across / wide < down / high:
        push = across / 2 if u >= x else -across / 2
        places[first], places[second] = (x - push, y), (u + push, v)
    else:
        push = down / 2 if v >= y else -down / 2
        places[first], places[second] = (x, y - push), (u, v + push)
    return True
