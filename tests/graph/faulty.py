"""A worker to be run in place of `graph.worker`: papers that say so make it fail in many ways."""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Callable, Iterator
from functools import partial

from councilgraph.extractors import extract
from councilgraph.extractors.paper import Paper
from councilgraph.graph.build import worker
from councilgraph.ontology.model import Mention, Statement, Value

PROGRAM = "tests.graph.faulty"
AT_WORK = "payees"  # the extractor in whose place they fail


def fail() -> None:
    """Raises what nobody expects."""
    raise IndexError("range object index out of range")


def loop() -> None:
    """Goes on for ever."""
    while True:
        pass


def sleep() -> None:
    """Waits for ever, which takes no processor time."""
    time.sleep(600)


def eat() -> None:
    """Takes all memory there is."""
    held = []
    while True:
        held.append(bytes(10_000_000))


def end() -> None:
    """Ends the process at once."""
    os.kill(os.getpid(), signal.SIGKILL)


HARM: dict[str, Callable[[], None]] = {
    "fails": fail, "loops": loop, "sleeps": sleep, "eats": eat, "ends": end,
}  # fmt: skip


def find(paper: Paper) -> Iterator[Statement]:
    """Does the harm that the words of a paper ask for; says what no graph can be made of where asked that."""
    for word, harm in HARM.items():
        if f"This paper {word}" in paper.document.text:
            harm()
    if "This paper misleads" in paper.document.text:
        item = Mention("cg:AgendaItem", "", paper.meeting)  # without the key that tells it from others
        yield paper.state(item, "cg:number", Value("1"), (paper.section.start, paper.section.end))


def checked(task: worker.Task, honest: Callable[[worker.Task], object]) -> object:
    """What was found of how a document was understood, unless it asks for another outcome."""
    if "This paper cannot be counted" in task.document.text:
        task.begin("coverage", 0)
        fail()
    return honest(task)


def content(task: worker.Task, honest: Callable[[worker.Task], object]) -> object:
    """What was found in a document, unless it asks to be lied about."""
    lie = {"rows": [0, 0, 0, 0, 10**9, 0, 0], "things": [["cg:Body", "x", None, [], []]], "words": [""]}
    return lie if "This paper lies" in task.document.text else honest(task)


if __name__ == "__main__":
    extract.EXTRACTORS[AT_WORK] = find
    worker.WORKS["check"] = partial(checked, honest=worker.WORKS["check"])
    worker.WORKS["extract"] = partial(content, honest=worker.WORKS["extract"])
    worker.main()
