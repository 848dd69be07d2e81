"""Holds a graph against what is true of a simulated council.

`python -m tests.simulate.score GRAPH truth.json` prints how well people were told apart and what was
asked was followed, beside what the reading found: what is not read cannot be linked.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from councilgraph.graph.folder.folder import GraphFolder
from tests.simulate.found import Found
from tests.simulate.wrong import wrong

UNANSWERED = frozenset(["cg:NoAnswerSeen", "cg:Planned"])
"""States of what was asked of which no answer is in the papers: what is only planned has none yet."""


@dataclass(slots=True)
class Share:
    """How many of how many; 1 of nothing."""

    right: int = 0
    of: int = 0

    @property
    def share(self) -> float:
        """The share as a number."""
        return self.right / self.of if self.of else 1.0

    def __add__(self, other: Share) -> Share:
        return Share(self.right + other.right, self.of + other.of)


@dataclass(slots=True)
class Score:
    """What a graph got right of a council, or of several.

    `identity_*` compares pairs of mentions that were read, `identity_recall_of_all` counts pairs with one
    that was not as missed. `link_*` are of asks and what came of them. `*_read` is the share of what is
    in the papers that is in the graph at all.

    The unanswered set of a council is exact (`exact`) when every ask that the truth says was never
    answered shows `cg:NoAnswerSeen` or `cg:Planned`, every ask that was answered or came back shows
    neither, and no decision that asks for nothing shows one of them. An ask that is not read, or not
    read as one, shows neither, so that the set lacks it. What was answered in papers that are not
    among those of the council is unanswered. `unanswered_*` is of the same set, ask by ask.
    """

    identity_precision: Share = field(default_factory=Share)
    identity_recall: Share = field(default_factory=Share)
    identity_recall_of_all: Share = field(default_factory=Share)
    people_of_two: int = 0
    people_a_person: Share = field(default_factory=Share)
    link_precision: Share = field(default_factory=Share)
    link_recall: Share = field(default_factory=Share)
    link_recall_of_read: Share = field(default_factory=Share)
    exact: Share = field(default_factory=Share)
    unanswered_precision: Share = field(default_factory=Share)
    unanswered_recall: Share = field(default_factory=Share)
    due: Share = field(default_factory=Share)
    mentions_read: Share = field(default_factory=Share)
    asks_read: Share = field(default_factory=Share)
    asks_read_as_such: Share = field(default_factory=Share)
    steps_read: Share = field(default_factory=Share)

    def __add__(self, other: Score) -> Score:
        return Score(*(getattr(self, name) + getattr(other, name) for name in self.__dataclass_fields__))

    def as_json(self) -> dict[str, Any]:
        """As programs read it: each share with what it is of."""
        return {
            name: value if isinstance(value, int) else {**value, "share": Share(**value).share}
            for name, value in asdict(self).items()
        }


def score(found: Found, truth: dict[str, Any]) -> Score:
    """What is right in a graph."""
    result = Score()
    _people(found, truth, result)
    _asks(found, truth, result)
    return result


def _people(found: Found, truth: dict[str, Any], result: Score) -> None:
    """Compares pairs of mentions by counting them, so that many mentions are few steps.

    Pairs of two parts of a person, of which papers do not tell that they are one, are not asked for.
    """
    read, told, mentioned, parts, given = (Counter[tuple[str, ...]]() for _ in range(5))
    for one in truth["mentions"]:
        part = one["person"], str(one["part"])
        mentioned[part] += 1
        who = found.person(one["file"], one["start"], one["end"], one["written"])
        if who:
            for counter, key in (
                (read, (one["person"], who)),
                (told, (*part, who)),
                (parts, part),
                (given, (who,)),
            ):
                counter[key] += 1
    real = {person for person, _ in read}
    result.identity_precision = Share(_pairs(read.values()), _pairs(given.values()))
    result.identity_recall = Share(_pairs(told.values()), _pairs(parts.values()))
    result.identity_recall_of_all = Share(_pairs(told.values()), _pairs(mentioned.values()))
    result.people_of_two = sum(number > 1 for number in Counter(who for _, who in read).values())
    result.people_a_person = Share(len(read), len(real))
    result.mentions_read = Share(sum(read.values()), sum(mentioned.values()))


def _pairs(numbers: Iterable[int]) -> int:
    return sum(number * (number - 1) // 2 for number in numbers)


def _asks(found: Found, truth: dict[str, Any], result: Score) -> None:
    """Links, states and due dates of what was asked; links of what asks for nothing count as wrong."""
    true, said = set[str](), set[str]()
    theirs = dict[str, str]()
    for ask in truth["asks"]:
        nodes = found.decisions(ask["spans"])
        theirs.update((node, ask["id"]) for node in nodes)
        _links(found, ask, nodes, result)
        states = {found.states[node] for node in nodes if node in found.states}
        true |= {ask["id"]} if ask["state"] in UNANSWERED else set()
        said |= {ask["id"]} if states and states <= UNANSWERED else set()
    known = set(theirs)
    strangers = {node for node, state in found.states.items() if state in UNANSWERED} - known
    result.unanswered_precision = Share(len(true & said), len(said) + len(strangers))
    result.unanswered_recall = Share(len(true & said), len(true))
    result.exact = Share(int(true == said and not strangers), 1)
    lost = sum(len(later) for node, later in found.links.items() if node not in known)
    result.link_precision += Share(0, lost)


def _links(found: Found, ask: dict[str, Any], nodes: list[str], result: Score) -> None:
    """What an ask is said to have come back in, against what it came back in."""
    result.asks_read += Share(int(bool(nodes)), 1)
    result.asks_read_as_such += Share(int(any(found.asks(node) for node in nodes)), 1)
    linked = {later for node in nodes for later in found.links.get(node, ())}
    met = set[str]()
    for step in ask["steps"]:
        things = found.things(step["spans"])
        met |= linked & things
        if step["required"]:
            result.link_recall += Share(int(bool(linked & things)), 1)
            result.steps_read += Share(int(bool(things)), 1)
            if nodes and things:
                result.link_recall_of_read += Share(int(bool(linked & things)), 1)
    result.link_precision += Share(len(met), len(linked))
    if ask["dueDate"] and nodes:
        result.due += Share(int(any(ask["dueDate"] in found.due.get(node, ()) for node in nodes)), 1)


def lines(result: Score) -> Iterator[str]:
    """The score as people read it."""
    for name in result.__dataclass_fields__:
        value = getattr(result, name)
        shown = (
            f"{value}" if isinstance(value, int) else f"{value.share:.3f}  ({value.right:,} of {value.of:,})"
        )
        yield f"{name.replace('_', ' '):28}{shown}"


def main() -> None:
    """Prints the score of a graph."""
    parser = argparse.ArgumentParser(prog="python -m tests.simulate.score", description=__doc__)
    parser.add_argument("graph", type=Path, help="a graph folder")
    parser.add_argument("truth", type=Path, help="truth.json, as tests.simulate writes it")
    parser.add_argument("--json", action="store_true")
    parser.add_argument(
        "--errors", action="store_true", help="what is wrong, from the papers beside truth.json"
    )
    given = parser.parse_args()
    truth = json.loads(given.truth.read_text(encoding="utf-8"))
    found = Found.of(GraphFolder.open(given.graph).store())
    if given.errors:
        sys.stdout.writelines(f"{line}\n" for line in wrong(found, truth, given.truth.parent / "papers"))
    result = score(found, truth)
    text = json.dumps(result.as_json(), indent=1) if given.json else "\n".join(lines(result))
    sys.stdout.write(f"{text}\n")


if __name__ == "__main__":
    main()
