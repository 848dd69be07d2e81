"""How long it takes to bring the statements of many documents together, and how that grows with their number."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from hashlib import sha256
from itertools import islice
from math import log

from councilgraph.extractors.extract import extract
from councilgraph.extractors.profile import load
from councilgraph.graph.resolve.linker import Linker
from councilgraph.graph.resolve.loop import follow_ups
from councilgraph.graph.resolve.people import PEOPLE
from councilgraph.graph.resolve.together import bring_together
from councilgraph.ontology.model import Document, Mention, Statement
from tests.bench.cost import Cost, call
from tests.bench.line import Line
from tests.simulate.council import simulate

BASE = "http://localhost:8000/id/"
SEED, YEARS = 1_001, 10
EXPONENT = 1.2
PARTS = ("all of it", "who is who", "what came back")


def lines(sizes: Sequence[int]) -> Iterator[Line]:
    """A line for each number of documents, and one for the growth of each part between the first and the last."""
    costs: list[tuple[Cost, ...]] = []
    papers = _papers()
    for size in sizes:
        statements = [one for paper in islice(_of_councils(papers), size) for one in paper]
        costs.append(tuple(_costs(statements)))
        what = f"bringing together the statements of {size:,} documents ({len(statements):,})"
        for part, cost in zip(PARTS, costs[-1], strict=True):
            yield Line(f"{what}: {part}", cost, cost.cpu, "s of CPU")
    for part, few, many in zip(PARTS, costs[0], costs[-1], strict=True):
        growth = log(many.cpu / few.cpu) / log(sizes[-1] / sizes[0])
        what = f"growth of that from {sizes[0]:,} to {sizes[-1]:,} documents: {part}, exponent"
        yield Line(what, None, growth, "", EXPONENT)


def _costs(statements: list[Statement]) -> Iterator[Cost]:
    """Of all of it, of the linker alone, and of following what was asked alone; each is run once."""
    found = bring_together(statements, BASE)
    steps: tuple[Callable[[], object], ...] = (
        lambda: bring_together(statements, BASE),
        lambda: Linker(statements, BASE),
        lambda: list(follow_ups(found.statements, found.linker)),
    )
    yield from map(call, steps)


def _papers() -> list[list[Statement]]:
    """What the papers of a simulated council state, paper by paper in the order of their days."""
    files, profile = simulate(SEED, YEARS).papers, load()
    return [
        list(extract(Document(sha256(text.encode()).hexdigest(), name, "text/plain", text, ()), profile))
        for name, text in sorted(files.items())
    ]


def _of_councils(papers: Sequence[list[Statement]]) -> Iterator[list[Statement]]:
    """The papers of that council, then the same of others, and so on."""
    number = 0
    while True:
        rename = _Renaming(number)
        yield from ([rename.statement(one) for one in paper] for paper in papers)
        number += 1


class _Renaming:
    """Statements as of another council, other people and other documents.

    Two councils of which the same people were members would be taken for one.
    """

    def __init__(self, number: int) -> None:
        self.number = number
        self.ending = "".join(chr(ord("a") + int(figure)) for figure in str(number))
        self.mentions: dict[Mention, Mention] = {}

    def statement(self, one: Statement) -> Statement:
        """A statement with other names of its council and its document."""
        thing = self.mention(one.object) if isinstance(one.object, Mention) else one.object
        passage = replace(one.passage, document=self._document(one.passage.document))
        return replace(one, subject=self.mention(one.subject), object=thing, passage=passage)

    def mention(self, one: Mention) -> Mention:
        """A mention with other names of the council and the document in it."""
        if one not in self.mentions:
            name = f"{one.name} {self.number}" if one.kind == "cg:Council" else one.name
            name += self.ending if one.kind in PEOPLE else ""
            scope = self.mention(one.scope) if one.scope else None
            self.mentions[one] = Mention(one.kind, name, scope, tuple(map(self._part, one.key)), one.hints)
        return self.mentions[one]

    def _part(self, one: str | Mention) -> str | Mention:
        if isinstance(one, Mention):
            return self.mention(one)
        return self._document(one) if len(one) == len(self._document("")) else one

    def _document(self, sha: str) -> str:
        return sha256(f"{self.number} {sha}".encode()).hexdigest()
