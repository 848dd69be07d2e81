"""How well it is told of other people's papers what was asked, of whom, and whether it came back.

Each folder has the papers of one council (`in/`) and what a careful reader says of them (`expected.yaml`):
the asks, each with the state in which the papers leave it and with what it is followed up by.
"""

from __future__ import annotations

import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml  # type: ignore[import-untyped]  # its types are a package of their own

from councilgraph.extractors.extract import extract
from councilgraph.extractors.profile import load
from councilgraph.extractors.read import read_all, readable
from councilgraph.graph.resolve.together import bring_together
from councilgraph.ontology.model import Document, Inferred, Mention, Statement, Term, Value
from tests.unseen.measure import BASE

COUNCILS = Path(__file__).with_name("councils")
"""Papers of councils by people who did not know how they are followed: by none of them is it mended."""
KNOWN = Path(__file__).with_name("known_councils")
"""More of them, by which it was."""
APART = r"[\s*_#|>\\]+"
"""What may stand between two words of a quotation: spaces, line breaks, markup."""


SHARES = {
    "asks found": ("asks found", "asks"),
    "asks read rightly": ("asks read rightly", "asks read"),
    "states right": ("states right", "asks"),
    "links found": ("links found", "links"),
    "links drawn rightly": ("links drawn rightly", "links drawn"),
}
"""What is told of councils, and of which counts each is a share."""


@dataclass(frozen=True)
class Place:
    """Words of a document by its hash."""

    sha256: str
    start: int
    end: int

    def meets(self, other: Place) -> bool:
        """Whether these words and others have some in common."""
        return self.sha256 == other.sha256 and self.start < other.end and other.start < self.end


@dataclass
class Found:
    """What was made of the papers of a council: by address where each thing stands, its state and its links."""

    documents: list[Document]
    places: dict[str, list[Place]] = field(default_factory=lambda: defaultdict(list))
    items: dict[str, str] = field(default_factory=dict)
    days: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    states: dict[str, str] = field(default_factory=dict)
    links: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))

    def where(self, words: str, day: str) -> list[Place]:
        """Where words of a paper of a day stand; in any paper, where none is of that day."""
        pattern = re.compile(APART.join(map(re.escape, words.split())), re.IGNORECASE)
        places = [
            Place(one.sha256, *match.span()) for one in self.documents for match in pattern.finditer(one.text)
        ]
        return [one for one in places if day in self.days[one.sha256]] or places

    def stands(self, iri: str, places: Sequence[Place]) -> bool:
        """Whether a thing is told of by some of these words, itself or as a part of its item."""
        mine = {iri, self.items.get(iri, iri)}
        family = {*mine, *(one for one, item in self.items.items() if item in mine)}
        return any(own.meets(place) for one in family for own in self.places[one] for place in places)


def read(folder: Path) -> Found:
    """What is made of the papers of a folder."""
    documents = [
        one
        for outcomes in read_all(sorted(path for path in folder.iterdir() if readable(path)))
        for one in outcomes
        if isinstance(one, Document)
    ]
    stated = [one for document in documents for one in extract(document, load())]
    together, found = bring_together(stated, BASE), Found(documents)
    every: tuple[Statement | Inferred, ...] = (*together.statements, *together.inferred)
    for one in every:
        subject = together.linker.iri(one.subject)
        value = together.linker.iri(one.object) if isinstance(one.object, Mention) else _plain(one.object)
        if one.predicate == "cg:followUpState":
            found.states[subject] = value.removeprefix("cg:")
        elif one.predicate == "cg:followedUpBy":
            found.links[subject].append(value)
        elif isinstance(one, Statement):
            _place(found, one, subject, value)
    return found


def _place(found: Found, one: Statement, subject: str, value: str) -> None:
    passage = one.passage
    found.places[subject].append(Place(passage.document, passage.start, passage.end))
    if one.predicate == "cg:item":
        found.items[subject] = value
    elif one.predicate in {"cg:date", "dcterms:date", "cg:asOf"}:
        found.days[passage.document].add(value[:10])


def _plain(value: Term | Value) -> str:
    return value.name if isinstance(value, Term) else value.lexical


def judge(folder: Path) -> Counter[str]:
    """What is right, missing and wrong of a council."""
    found, counts = read(folder / "in"), Counter[str]()
    words = (folder / "expected.yaml").read_text(encoding="utf-8")
    expected = yaml.load(words, yaml.BaseLoader)  # noqa: S506 (strings alone: else `on` is a truth, a day a date)
    known, right = set[str](), set[tuple[str, str]]()
    for ask in expected["asks"]:
        places = found.where(ask["words"], ask["on"])
        mine = [
            iri for iri in found.states if any(own.meets(one) for own in found.places[iri] for one in places)
        ]
        known.update(mine)
        counts.update(() if ask.get("optional") else _ask(found, ask, mine))
        right.update(link for one in ask.get("links") or () for link in _links_to(found, one, mine))
    counts["asks read"] += len(found.states)
    counts["asks read rightly"] += len(known)
    counts["links drawn"] += sum(len(found.links[iri]) for iri in found.states)
    counts["links drawn rightly"] += len(right)
    return counts


def _ask(found: Found, ask: Mapping[str, Any], mine: Sequence[str]) -> Iterator[str]:
    """What counts of an ask, given what was read of it."""
    yield "asks"
    if mine:
        yield "asks found"
    if {found.states[iri] for iri in mine} & {ask["state"], *(ask.get("or") or ())}:
        yield "states right"
    for one in ask.get("links") or ():
        if not one.get("optional"):
            yield "links"
            if any(_links_to(found, one, mine)):
                yield "links found"


def _links_to(found: Found, words: Mapping[str, Any], mine: Sequence[str]) -> Iterator[tuple[str, str]]:
    """The links of what was read of an ask that lead to where some words stand."""
    places = found.where(words["words"], words["on"])
    for iri in mine:
        yield from ((iri, target) for target in found.links[iri] if found.stands(target, places))


def summary(counts: Counter[str]) -> dict[str, float]:
    """The shares that counts come to."""
    return {name: round(counts[part] / max(counts[whole], 1), 3) for name, (part, whole) in SHARES.items()}


def table() -> Iterator[str]:
    """The figures of all councils, as a part of the page of `make unseen`."""
    yield from ("", "## What was asked, and whether it came back", "")
    yield "Papers of small councils by people who did not know how they are followed, with what a careful reader says of each ask:"
    yield "in which state the papers leave it, and what takes it up."
    yield from ("", f"| | {' | '.join(SHARES)} |", "|---" * (1 + len(SHARES)) + "|")
    for name, where in (
        ("councils by which nothing was mended", COUNCILS),
        ("councils by which it was", KNOWN),
    ):
        told = summary(sum(_counted(folders(where)), Counter[str]()))
        yield f"| {name} | {' | '.join(map(str, told.values()))} |"


def _counted(every: Sequence[Path]) -> list[Counter[str]]:
    with ProcessPoolExecutor(2) as workers:
        return list(workers.map(judge, every))


def folders(where: Path) -> list[Path]:
    """The councils that stand in a folder."""
    return sorted(path.parent for path in where.glob("*/expected.yaml"))


def main() -> None:
    """Prints the figures of each council of a folder: `python -m tests.unseen.follow_ups [FOLDER]`."""
    given = [Path(one) for one in sys.argv[1:]] or [KNOWN, COUNCILS]
    every = [folder for where in given for folder in folders(where)]
    counted = _counted(every)
    for folder, one in zip(every, counted, strict=True):
        sys.stdout.write(f"{folder.name}: {dict(sorted(one.items()))}\n")
    total = sum(counted, Counter[str]())
    sys.stdout.write(f"{len(every)} councils: {dict(sorted(total.items()))}\n{summary(total)}\n")


if __name__ == "__main__":
    main()
