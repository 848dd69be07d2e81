"""What the inline view shows, as its script takes it: things with places, lines with words, a legend."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, TypeAlias

from councilgraph.graph import given
from councilgraph.graph.picture.composition import GROUPS, compose
from councilgraph.graph.picture.network import Network
from councilgraph.graph.picture.picture import Line, Picture, Thing
from councilgraph.graph.show.tables import Row

Scene: TypeAlias = dict[str, Any]
"""`title`, `lead`, `legend`, `nodes` and `edges`, of values that JSON can hold."""

DAY = re.compile(r", (\d{1,2} [A-Z][a-z]+ \d{4})$")
COLUMNS = ("subject", "relation", "object", "concluded", "words", "place")


def picture(graph: Network, around: str | None, hops: int, most: int, opened: Sequence[str]) -> Picture:
    """What is within so many facts of a thing, and one fact away from those that are opened.

    Without a thing it is an overview. Raises BadUsage for numbers that make no picture, UnknownName for
    what is no thing of the network.
    """
    return compose(graph, around, given.whole("hops", hops, 0), given.whole("most", most, 1), opened)


def scene(shown: Picture, opened: Sequence[str]) -> Scene:
    """A picture for the script; its first node is the thing that it is drawn around, else the foremost."""
    things = _ordered(shown)
    numbers = {thing.number: at for at, thing in enumerate(things)}
    names = Counter(thing.name for thing in things)
    return {
        "title": shown.title,
        "lead": lead(shown),
        "legend": {name: words for name, (words, _) in GROUPS.items()},
        "nodes": [
            _node(thing, names[thing.name] > 1, at == 0 or thing.iri in opened)
            for at, thing in enumerate(things)
        ],
        "edges": list(_edges(shown.lines, numbers)),
    }


def lead(shown: Picture) -> str:
    """How much is shown, and what is not."""
    things, facts = len(shown.things), len(shown.lines)
    counted = f"{things} thing{'s' * (things != 1)} and {facts} fact{'s' * (facts != 1)} that join them"
    return " ".join(filter(None, (f"{counted}: each leads to its words.", shown.notice)))


def rows(lines: Iterable[Line]) -> Iterator[Row]:
    """Facts, each with the words that state it: the same as the lines that are drawn."""
    for line in lines:
        words = line.words[0] if line.words else None
        yield {
            "subject": line.source.name,
            "relation": line.label,
            "object": line.target.name,
            "concluded": line.because or None,
            "words": words.quote if words else None,
            "place": words.place if words else None,
        }


def _ordered(shown: Picture) -> list[Thing]:
    first = shown.centre or next(iter(shown.foremost), None)
    return sorted(shown.things, key=lambda thing: (thing is not first, thing.number))


def _node(thing: Thing, alike: bool, opened: bool) -> Mapping[str, object]:
    day = DAY.search(thing.name)
    return {
        "iri": thing.iri,
        "name": thing.name,
        "tail": day[1] if day else thing.day if alike else "",
        "kind": thing.kind,
        "group": thing.group,
        "date": thing.date,
        "page": "",
        "x": thing.x,
        "y": thing.y,
        "opened": opened,
        "more": 0,
    }


def _edges(lines: Sequence[Line], numbers: Mapping[int, int]) -> Iterator[Mapping[str, object]]:
    """The facts by the two things that they join, as they read from the first to the second."""
    facts: dict[tuple[int, int], list[Mapping[str, object]]] = defaultdict(list)
    for line in lines:
        facts[numbers[line.source.number], numbers[line.target.number]].append(_fact(line))
    for (source, target), told in facts.items():
        yield {"source": source, "target": target, "facts": told}


def _fact(line: Line) -> Mapping[str, object]:
    words = [{"quote": one.quote, "place": one.place} for one in line.words]
    notes = [note for note in line.notes if note != f"written “{line.source.name}”"]
    return {"label": " · ".join((line.label, *notes)), "because": line.because, "words": words}
