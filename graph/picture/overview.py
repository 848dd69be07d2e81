"""Where all things of a graph stand in one picture: worked out by a build, so that it stands still.

The picture is divided among councils, each part among its bodies, theirs among their meetings in the order
of time, each with as much room as it has things. What belongs to a meeting stands round about its place; of
what belongs to none, people for instance, each stands with the body with which most facts join it.
"""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from itertools import accumulate
from math import cos, pi, sin, sqrt
from pathlib import Path

from councilgraph.graph.rdf.store import Store, text
from councilgraph.graph.reading.vocabulary import THINGS, kind
from councilgraph.ontology.terms import expand

NAME = "overview.json"
"""The picture, beside the store of a generation."""

WIDTH, HEIGHT = 4000, 2600
"""The room that is divided."""

PAPERS = THINGS[THINGS.index("Minutes") : THINGS.index("Organisation")]
DRAWN = tuple(name for name in THINGS if name not in PAPERS)
"""The kinds that are drawn: what papers tell of, and not the papers."""

ROUNDS = 3
"""Facts away from a body, within which what has no meeting is held to belong to it."""

TURN = pi * (3 - sqrt(5))
"""From one thing of a place to the next: so turned, any number of them is spread evenly."""

TYPES = "SELECT ?thing ?type { VALUES ?type { %s } ?thing a ?type }"
MET = """SELECT ?meeting ?day ?body { ?meeting a cg:Meeting
    OPTIONAL { ?meeting cg:date ?day } OPTIONAL { ?meeting cg:heldBy ?body } }"""
OF = "SELECT ?thing ?of { ?thing %s ?of }"
JOINED = "SELECT ?s ?o { ?s ?p ?o FILTER(ISIRI(?o) && ?p != rdf:type) }"

Box = tuple[float, float, float, float]
"""A part of the room: left, top, width, height."""


@dataclass
class Overview:
    """The things by their IRIs, in columns: their kinds as places in `kinds`, years (0 for none), places.

    `regions` are the bodies with their parts of the room, the largest first.
    """

    things: list[str] = field(default_factory=list)
    kinds: Sequence[str] = DRAWN
    kind: list[int] = field(default_factory=list)
    year: list[int] = field(default_factory=list)
    x: list[int] = field(default_factory=list)
    y: list[int] = field(default_factory=list)
    regions: list[tuple[str, Sequence[int]]] = field(default_factory=list)


def write_overview(path: Path, store: Store) -> None:
    """Writes the picture of a store; equal graphs give equal bytes."""
    content = json.dumps(asdict(read(store)), separators=(",", ":"), ensure_ascii=False)
    path.write_text(f"{content}\n", encoding="utf-8")


def load(path: Path) -> Overview | None:
    """The picture that a build wrote, None where one of before did not."""
    try:
        return Overview(**json.loads(path.read_bytes()))
    except (OSError, ValueError, TypeError):
        return None


def read(store: Store) -> Overview:
    """Where the things of a graph stand."""
    kinds = _kinds(store)
    meetings = {text(row["meeting"]): (text(row["body"]), text(row["day"])) for row in store.select(MET)}
    places = _places(store, kinds, meetings)
    bodies = _bodies(store, kinds, places, meetings)
    return _drawn(kinds, meetings, places, bodies)


def _kinds(store: Store) -> dict[str, str]:
    """The kind of each thing that is drawn, by IRI, in their order."""
    types = defaultdict(list)
    for row in store.select(TYPES % " ".join(f"<{expand(f'cg:{name}')}>" for name in THINGS)):
        types[text(row["thing"])].append(text(row["type"]))
    found = ((iri, kind(types[iri])) for iri in sorted(types))
    return {iri: name for iri, name in found if name in DRAWN}


def _places(store: Store, kinds: Mapping[str, str], meetings: Iterable[str]) -> dict[str, str]:
    """The meeting of each thing that has one; the first where it has several."""
    found = {iri: iri for iri in meetings if iri in kinds}
    for by in ("cg:meeting", "cg:item/cg:meeting"):
        rows = sorted((text(row["thing"]), text(row["of"])) for row in store.select(OF % by))
        for iri, of in rows:
            if iri in kinds and of in found:
                found.setdefault(iri, of)
    return found


def _bodies(
    store: Store,
    kinds: Mapping[str, str],
    places: Mapping[str, str],
    meetings: Mapping[str, tuple[str, str]],
) -> dict[str, str]:
    """The body with which each thing stands, one that met with itself; "" where no fact joins it to any."""
    met = {body for body, _ in meetings.values() if body}
    known = {iri: meetings[of][0] for iri, of in places.items()} | {body: body for body in met}
    near: dict[str, list[str]] = defaultdict(list)
    for row in store.select(JOINED):
        s, o = text(row["s"]), text(row["o"])
        for one, other in ((s, o), (o, s)):
            if one in kinds and one not in known and other in kinds:
                near[one].append(other)
    for _ in range(ROUNDS):
        counts = {iri: Counter(known[each] for each in near[iri] if known.get(each)) for iri in near}
        found = {iri: min(of, key=lambda body: (-of[body], body)) for iri, of in counts.items() if of}
        known |= {iri: body for iri, body in found.items() if iri not in known}
    return {iri: known.get(iri, "") for iri in kinds}


def _drawn(
    kinds: Mapping[str, str],
    meetings: Mapping[str, tuple[str, str]],
    places: Mapping[str, str],
    bodies: Mapping[str, str],
) -> Overview:
    made, number = Overview(), {name: at for at, name in enumerate(DRAWN)}
    parts: dict[str, dict[tuple[str, str], list[str]]] = defaultdict(lambda: defaultdict(list))
    for iri in kinds:
        meeting = places.get(iri, "")
        parts[bodies[iri]][meetings[meeting][1] if meeting else "", meeting].append(iri)
    for body, box in _regions(parts):
        made.regions.append((body, [round(side) for side in box]))
        order = sorted(parts[body])
        cells = divided(box, [len(parts[body][cell]) for cell in order])
        for (day, meeting), cell in zip(order, cells, strict=True):
            of = _with_first(parts[body][day, meeting], meeting or body)
            for iri, (x, y) in zip(of, around(cell, len(of)), strict=True):
                made.things.append(iri)
                made.kind.append(number[kinds[iri]])
                made.year.append(int(day[:4]) if day[:4].isdecimal() else 0)
                made.x.append(round(x))
                made.y.append(round(y))
    made.regions.sort(key=lambda one: (-one[1][2] * one[1][3], one[0]))
    return made


def _with_first(iris: Sequence[str], middle: str) -> Sequence[str]:
    """Things in their order, but the one about which they stand before all others."""
    return [iri for iri in iris if iri == middle] + [iri for iri in iris if iri != middle]


def _regions(parts: Mapping[str, Mapping[tuple[str, str], Sequence[str]]]) -> Iterator[tuple[str, Box]]:
    """The part of the room of each body: those of a council, which their IRIs begin with, stand together."""
    sizes = {body: sum(map(len, cells.values())) for body, cells in parts.items()}
    councils: dict[str, list[str]] = defaultdict(list)
    for body in sorted(parts, key=lambda body: (-sizes[body], body)):
        councils[body.partition("/body/")[0]].append(body)
    whole = (0.0, 0.0, float(WIDTH), float(HEIGHT))
    boxes = divided(whole, [sum(sizes[body] for body in of) for of in councils.values()])
    for box, of in zip(boxes, councils.values(), strict=True):
        cut = divided(inner(box, 0.015), [sizes[body] for body in of])
        yield from zip(of, (inner(each, 0.03) for each in cut), strict=True)


def divided(box: Box, sizes: Sequence[int]) -> list[Box]:
    """A box cut into one for each of some sizes, in their order and with room in proportion to them.

    It is cut in two across its longer side, where the halves are most alike, and they in turn.

    >>> divided((0, 0, 4, 2), [1, 1, 2])
    [(0, 0, 1.0, 2), (1.0, 0, 1.0, 2), (2.0, 0, 2.0, 2)]
    """
    found: list[Box] = []
    waiting = [(box, 0, len(sizes))] if sizes else []
    sums = [0, *accumulate(sizes)]
    while waiting:
        (x, y, wide, high), first, last = waiting.pop()
        if last - first == 1:
            found.append((x, y, wide, high))
            continue
        total = sums[last] - sums[first]
        at = min(range(first + 1, last), key=lambda cut: abs(2 * (sums[cut] - sums[first]) - total))
        share = (sums[at] - sums[first]) / total
        if wide >= high:
            halves = (x, y, wide * share, high), (x + wide * share, y, wide * (1 - share), high)
        else:
            halves = (x, y, wide, high * share), (x, y + high * share, wide, high * (1 - share))
        waiting += [(halves[1], at, last), (halves[0], first, at)]
    return found


def inner(box: Box, share: float) -> Box:
    """A box without a share of its shorter side on all sides."""
    edge = share * min(box[2:])
    return box[0] + edge, box[1] + edge, box[2] - 2 * edge, box[3] - 2 * edge


def around(box: Box, count: int) -> Iterator[tuple[float, float]]:
    """Places for so many things in a box, from its middle outwards, evenly spread."""
    x, y, wide, high = inner(box, 0.08)
    for at in range(count):
        far = sqrt((at + 0.5) / count) if count > 1 else 0.0
        yield x + wide / 2 * (1 + far * cos(at * TURN)), y + high / 2 * (1 + far * sin(at * TURN))
