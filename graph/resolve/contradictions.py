"""Judgements that contradict one another: two things that are one, also by way of others, and are two."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Iterator, Sequence

from councilgraph.graph.resolve.effects import Name, Pair

Edges = dict[Name, list[tuple[Name, int]]]


def contradictory(same: Sequence[Pair], different: Sequence[Pair]) -> list[tuple[int, ...]]:
    """The lines of judgements that cannot all be so, a tuple for each contradiction.

    Whoever leaves all of them out has none left.
    """
    found: list[tuple[int, ...]] = []
    gone: set[int] = set()
    while True:
        left = [pair for pair in same if pair.judgement.line not in gone]
        rest = [pair for pair in different if pair.judgement.line not in gone]
        lines = next(_first(left, rest), None)
        if lines is None:
            return found
        found.append(lines)
        gone.update(lines)


def _first(same: Sequence[Pair], different: Sequence[Pair]) -> Iterator[tuple[int, ...]]:
    edges = _edges(same, different)
    for pair in different:
        for start in sorted(pair.left.forms, key=str):
            lines = _way(edges, start, pair.right.forms)
            if lines is not None:
                yield tuple(sorted({*lines, pair.judgement.line}))


def _edges(same: Sequence[Pair], different: Sequence[Pair]) -> Edges:
    """What is one by which line: the two sides, and each form of a side unless it is judged to be another."""
    two = {(a, b) for pair in different for a in pair.left.forms for b in pair.right.forms}
    edges: Edges = defaultdict(list)

    def join(one: Name, other: Name, line: int) -> None:
        edges[one].append((other, line))
        edges[other].append((one, line))

    for pair in same:
        line = pair.judgement.line
        join(pair.left.head, pair.right.head, line)
        for side in (pair.left, pair.right):
            for form in sorted(side.forms - {side.head}, key=str):
                if (form, side.head) not in two and (side.head, form) not in two:
                    join(form, side.head, line)
    return edges


def _way(edges: Edges, start: Name, ends: frozenset[Name]) -> list[int] | None:
    """The lines by which one thing is another, by the shortest way; None where there is none."""
    before: dict[Name, tuple[Name, int] | None] = {start: None}
    waiting = deque([start])
    while waiting:
        at = waiting.popleft()
        if at in ends and at != start:
            lines = []
            while (step := before[at]) is not None:
                at, line = step
                lines.append(line)
            return lines
        for after, line in edges.get(at, ()):
            if after not in before:
                before[after] = (at, line)
                waiting.append(after)
    return None
