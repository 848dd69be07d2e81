"""What is wrong in a graph, in words: people in pieces, links missed and made up, states that do not fit."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from tests.simulate.found import Found

SHOWN = 110  # characters of what is quoted


class Quoter:
    """Quotes papers by places, and nodes by the words that state them."""

    def __init__(self, papers: Path, found: Found) -> None:
        self.papers = papers
        self.places = {
            node: (file, start, end) for file, rows in found.later.items() for start, end, node in rows
        }

    def words(self, file: str, start: int, end: int) -> str:
        """The words at a place, with the name of the paper."""
        text = (self.papers / file).read_text(encoding="utf-8")[start:end]
        return f"{file} “{' '.join(text.split())[:SHOWN]}”"

    def node(self, address: str) -> str:
        """The words that state a node; its address where none do."""
        return self.words(*self.places[address]) if address in self.places else address


def wrong(found: Found, truth: dict[str, Any], papers: Path) -> Iterator[str]:
    """A line for each thing that is wrong."""
    quoter = Quoter(papers, found)
    yield from _people(found, truth)
    known = set[str]()
    for ask in truth["asks"]:
        nodes = found.decisions(ask["spans"])
        known.update(nodes)
        what = f"{ask['id']} {ask['kind']}, {ask['fate']}, of {ask['made']} “{ask['text'][:SHOWN]}”"
        yield from _links(found, ask, nodes, what, quoter)
        yield from _state(found, ask, nodes, what)
    for node in sorted((set(found.links) | set(found.states)) - known):
        yield f"not asked: {quoter.node(node)} has {found.states.get(node, 'links')}"


def _people(found: Found, truth: dict[str, Any]) -> Iterator[str]:
    """People who are several in the graph, and people of the graph who are several."""
    pieces: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    whose: dict[str, set[str]] = defaultdict(set)
    for one in truth["mentions"]:
        who = found.person(one["file"], one["start"], one["end"], one["written"])
        if who:
            pieces[one["person"]][who].add(one["written"])
            whose[who].add(one["person"])
    names = {one["id"]: f"{one['given']} {' or '.join(one['surnames'])}" for one in truth["people"]}
    for person, parts in pieces.items():
        if len(parts) > 1:
            told = "; ".join(sorted(", ".join(sorted(forms)) for forms in parts.values()))
            yield f"in pieces: {names[person]} is {len(parts)} people: {told[: 3 * SHOWN]}"
    for who, people in whose.items():
        if len(people) > 1:
            yield f"of two: {who} is {' and '.join(sorted(names[one] for one in people))}"


def _links(found: Found, ask: dict[str, Any], nodes: list[str], what: str, quoter: Quoter) -> Iterator[str]:
    """Steps that are not linked, and links that are no steps."""
    linked = {later for node in nodes for later in found.links.get(node, ())}
    right = set[str]()
    for step in ask["steps"]:
        things = found.things(step["spans"])
        right |= things
        if step["required"] and not linked & things:
            span = step["spans"][0]
            place = quoter.words(span["file"], span["start"], span["end"])
            yield f"missed: {what} – {step['kind']} {place}"
    for later in sorted(linked - right):
        yield f"wrong: {what} – {quoter.node(later)}"


def _state(found: Found, ask: dict[str, Any], nodes: list[str], what: str) -> Iterator[str]:
    """A state that is another than the true one."""
    states = {found.states[node] for node in nodes if node in found.states}
    if states != {ask["state"]} and not ask["tracked"]:
        yield f"state: {what} – {', '.join(sorted(states)) or 'none'} for {ask['state']}"
