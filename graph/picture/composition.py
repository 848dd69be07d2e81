"""From a graph to a picture of it: which things, where they stand, and each fact with its words."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from math import sqrt
from textwrap import shorten
from typing import Any

from councilgraph.graph.picture.edges import words
from councilgraph.graph.picture.network import Network, distances, layout, part
from councilgraph.graph.picture.picture import Line, Picture, Thing, Words
from councilgraph.graph.picture.placing import Places, Point, filling, lined_up, packed, spread, stretched
from councilgraph.graph.reading.facts import paged
from councilgraph.ontology.errors import UnknownName

GROUPS = {
    "person": ("person", ("Councillor", "Officer", "Partner", "Person")),
    "post": ("post", ("Post",)),
    "body": (
        "council, body",
        ("Council", "Committee", "Board", "Cabinet", "Partnership", "SubGroup", "Body"),
    ),
    "organisation": ("organisation, service", ("Organisation", "ServiceArea", "PoliticalGroup", "Ward")),
    "meeting": ("meeting", ("Meeting",)),
    "item": ("item, motion", ("AgendaItem", "WorkProgrammeEntry", "Motion")),
    "decision": (
        "decision",
        ("Resolution", "Recommendation", "Request", "Decision", "LeadIn", "PlanningOutcome"),
    ),
    "response": ("response", ("Response",)),
    "programme": (
        "programme, plan, law, application",
        ("Programme", "Plan", "Legislation", "PlanningApplication"),
    ),
    "topic": ("topic, place, thread", ("Topic", "Place", "Thread", "Sum")),
    "paper": ("document", ()),
}
"""What is drawn alike: the words of the legend, and the kinds; kinds not named here are papers."""

OVERVIEW = ("person", "body", "meeting", "decision")
SHAPE, GAP, CELL = 1.45, 60.0, (130.0, 70.0)
"""How many times as wide as high a picture is; pixels between its parts, and about what stands alone."""

LABEL = 54
"""As many characters of a label as are drawn; the panel and the tables have all of it."""

NOTES = {
    "meetingLabel": "at {}",
    "nameAsWritten": "written “{}”",
    "statedRole": "as {}",
    "representing": "representing {}",
    "statedPeriod": "for {}",
    "interestType": "{}",
    "interestEffect": "{}",
    "confidence": "confidence {}",
}
"""What else is said of a fact, in words."""

ROW = 24  # characters of a row, as the page breaks names
DAY = re.compile(r", \d{1,2} [A-Z][a-z]+ \d{4}$")
HIDDEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]")


def compose(graph: Network, around: str | None, hops: int, most: int, opened: Sequence[str] = ()) -> Picture:
    """The picture of a graph, or of what surrounds the thing of that IRI in it.

    What is one fact away from each thing that is `opened` is in it too. Raises UnknownName for what is
    no thing of the network, such as a passage.
    """
    if around is not None and around not in graph:
        raise UnknownName(f"{around} is not drawn: it is none of the things that facts join")
    near = _near(graph, around, hops) if around is not None else _overview(graph)
    about = [_near(graph, thing, 1) for thing in opened]
    wanted = {*near}.union(*about)
    shown = part(graph, [*near[:most], *(one for things in about for one in things[: most // 2])])
    things = _things(shown)
    lines = _lines(shown, things)
    counts = Counter(thing.group for thing in things.values())
    legend = [(name, GROUPS[name][0], counts[name]) for name in GROUPS if counts[name]]
    centre = things[around] if around is not None else None
    return Picture(_title(shown, centre), list(things.values()), lines, legend, centre, len(wanted), hops)


def _title(graph: Network, centre: Thing | None) -> str:
    if centre:
        return f"Around {centre.name}"
    councils = [known["label"] for _, known in graph.nodes(data=True) if known["kind"] == "Council"]
    return (
        f"{visible(councils[0])}: who met, what was decided"
        if len(councils) == 1
        else "Who met, what was decided"
    )


def visible(text: str) -> str:
    r"""The text with control characters and marks of direction as names: what is there is seen.

    >>> visible("a\u202eb")
    'a[U+202E]b'
    """
    return HIDDEN.sub(lambda mark: f"[U+{ord(mark[0]):04X}]", text.replace("\r\n", "\n"))


def _group(kind: str) -> str:
    return next((name for name, (_, kinds) in GROUPS.items() if kind in kinds), "paper")


def _near(graph: Network, node: str, hops: int) -> list[str]:
    """What is within so many facts, the nearest first, of the equally near the most connected."""
    away = distances(graph, node, hops)
    return sorted(away, key=lambda other: (away[other], -graph.degree(other), other))


def _overview(graph: Network) -> list[str]:
    chosen = part(graph, (n for n, known in graph.nodes(data=True) if _group(known["kind"]) in OVERVIEW))
    return sorted(chosen, key=lambda node: (-chosen.degree(node), node))


def _things(graph: Network) -> dict[str, Thing]:
    sizes = {node: round(7 + 2.4 * sqrt(graph.degree(node)), 1) for node in graph}
    places = _places(graph, sizes)
    return {n: _thing(graph, n, at, sizes[n], places[n]) for at, n in enumerate(graph)}


def _thing(graph: Network, node: str, number: int, size: float, place: Point) -> Thing:
    known = graph.nodes[node]
    name, text = visible(known.get("label", node)), visible(known.get("text", ""))
    also = visible(", ".join(f"“{other}”" for other in known.get("names", ())))
    kind = words(known["kind"])
    return Thing(
        number, node, _group(known["kind"]), kind, name, _short(name), also, known.get("date", ""), text,
        "coverage" in known, graph.degree(node), min(size, 30), round(place[0]), round(place[1]),
    )  # fmt: skip


def _short(name: str) -> str:
    """A name as it is drawn, cut between words; a day at its end stays, and in one piece."""
    head, day = name, ""
    if found := DAY.search(name):
        head, day = name[: found.start()], found[0].replace(" ", "\u00a0").replace(",\u00a0", ", ")
    room = LABEL - len(day)
    return (head if len(head) <= room else shorten(head, room, placeholder="…")) + day


def _places(graph: Network, sizes: Mapping[str, float]) -> Places:
    """The layout in pixels, wider than high, with room for labels: for all in small pictures."""
    if not graph:
        return {}
    share = min(1.0, max(0.4, sqrt(60 / len(graph))))
    room = {node: _room(graph.nodes[node].get("label", node), sizes[node], share) for node in graph}
    rounds = min(60, max(8, 15_000 // len(graph)))  # a long list is read as a table
    parts = layout(graph)
    joined = [_filled(part, room, rounds) for part in parts if len(part) > 1]
    places = stretched(packed(joined, GAP, SHAPE), SHAPE)
    alone = [node for part in parts if len(part) == 1 for node in part]
    return places | _aside(alone, places)


def _filled(part: Places, room: Mapping[str, Point], rounds: int) -> Places:
    """One connected part in pixels, with the room that its labels need."""
    area = 2.2 * sum(room[node][0] * room[node][1] for node in part)
    return spread(filling(part, area, SHAPE), room, rounds)


def _aside(alone: Sequence[str], places: Places) -> Places:
    """What nothing is joined to, in rows below all else, to the right: the page's buttons are on the left."""
    if not alone:
        return {}
    left, right = (end((x for x, _ in places.values()), default=0.0) for end in (min, max))
    below = max((y for _, y in places.values()), default=0.0) + 2.5 * GAP
    square = sqrt(len(alone) * CELL[0] * CELL[1] * SHAPE)
    rows = lined_up(alone, CELL, max(0.85 * (right - left), square))
    end = max(x for x, _ in rows.values())
    return {node: (x + right - end, y + below) for node, (x, y) in rows.items()}


def _room(label: str, size: float, share: float) -> Point:
    """What a sign and a share of its name take up; long names are read by coming nearer."""
    rows = 1 + (len(label) > ROW)
    return max(2 * size, min(len(label), 16) * 7 * share) + 12, 2 * size + 17 * rows * share + 10


def _lines(graph: Network, things: Mapping[str, Thing]) -> list[Line]:
    between = Counter[frozenset[str]]()
    lines: list[Line] = []
    for source, target, known in graph.edges(data=True):
        pair = frozenset((source, target))
        bend = (0.0, 0.16, -0.16, 0.3, -0.3)[between[pair] % 5]
        between[pair] += 1
        said = _said(graph.graph.get("passages", {}), known)
        straight = bend if source <= target else -bend
        lines.append(Line(len(lines), things[source], things[target], *said, straight))
    return lines


def _said(
    passages: Mapping[str, Any], known: Mapping[str, Any]
) -> tuple[str, tuple[str, ...], str, tuple[Words, ...]]:
    used = [passages[name] for name in known.get("used", ()) if name in passages]
    quotes = tuple(_words(source) for source in used or ([known] if "quote" in known else []))
    notes = tuple(form.format(visible(str(known[name]))) for name, form in NOTES.items() if name in known)
    return visible(known.get("label", "")), notes, visible(known.get("because", "")), quotes


def _words(source: Mapping[str, Any]) -> Words:
    at = paged(str(source.get("page", source.get("sheet_row", ""))))
    title, file = source.get("document", ""), source.get("file", "")
    named = f"{title} ({file})" if file and file != title else title
    return Words(visible(source["quote"]), visible(", ".join(filter(None, (named, at)))))
