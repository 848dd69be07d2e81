"""Documents held against what was read from them: how much was understood, and weekdays that do not fit."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from functools import partial
from hashlib import sha256
from typing import Any

from councilgraph.extractors.line_blocks import Block
from councilgraph.extractors.sandbox.process import Process
from councilgraph.graph.build.coverage import Coverage, Mark, marks
from councilgraph.graph.build.papers import Failure, Papers
from councilgraph.graph.resolve.linker import Linker
from councilgraph.graph.resolve.source_errors import RECORDS, SourceError, weekday_errors
from councilgraph.graph.resolve.weekdays import Dated, Misfit, days
from councilgraph.ontology.model import Document, Mention, Statement


@dataclass(frozen=True, slots=True)
class Check:
    """What shows in one document; `key` stands for all on which it depends.

    `blocks` are its lines by what they are, and `sure` how surely they are, from 0 to 1; `recognised` are
    its pages whose words were recognised in a picture; `undated` whether a paper in it is of a meeting
    whose day it does not tell.
    """

    sha256: str
    key: str
    coverage: Coverage
    blocks: tuple[Block, ...]
    misfits: tuple[Misfit, ...]
    errors: tuple[SourceError, ...]
    recognised: tuple[int, ...]
    undated: bool
    sure: float

    def kept(self) -> dict[str, object]:
        """Coverage, blocks and weekdays as a report keeps them, for a later build of the same."""
        share = round(self.coverage.share, 4)
        blocks = [(one.label, one.start, one.end) for one in self.blocks]
        more = {"blocks": blocks, "weekdays": self.misfits, "sure": self.sure}
        return {"key": self.key, "share": share, **asdict(self.coverage), **more}


@dataclass(frozen=True, slots=True)
class _Case:
    """A document to check, with what is stated in it."""

    sha256: str
    statements: Sequence[Statement]
    marks: Sequence[Mark]
    dated: Sequence[Dated]
    key: str


def checks(
    papers: Papers, statements: Sequence[Statement], linker: Linker, before: Mapping[str, Any]
) -> Iterator[Check | tuple[str, Failure]]:
    """Each document in the order of their hashes: what shows in it, or its hash and why it cannot be checked.

    `before` is what the last report kept, by hash.
    """
    generation = papers.generation
    stated: dict[str, list[Statement]] = defaultdict(list)
    for statement in statements:
        stated[statement.passage.document].append(statement)
    cases = [
        _case(sha, stated[sha], papers.stamp_of(generation.document(sha)))
        for sha in sorted(generation.documents)
    ]
    found = papers.pool.ordered(cases, partial(_checked, papers), partial(_known, before))
    for case, outcome in zip(cases, found, strict=True):
        document = generation.document(case.sha256)
        yield (
            (case.sha256, outcome)
            if isinstance(outcome, Failure)
            else _check(case, outcome, document, linker)
        )


def _case(sha: str, statements: Sequence[Statement], stamp: str) -> _Case:
    found = sorted(set(marks(statements)), key=lambda mark: (mark.start, mark.end, mark.predicate))
    dated = [day for day, _ in days(statements)]
    told = ";".join(f"{mark.start},{mark.end},{mark.predicate}" for mark in found)
    key = sha256(f"{stamp}{told}{dated}".encode()).hexdigest()[:16]
    return _Case(sha, statements, found, dated, key)


@dataclass(frozen=True, slots=True)
class _Found:
    """What a process found in a document by itself."""

    coverage: Coverage
    blocks: tuple[Block, ...]
    misfits: tuple[Misfit, ...]
    sure: float


def _known(before: Mapping[str, Any], case: _Case) -> _Found | None:
    """What was found before of the same facts, None where nothing is known of them."""
    kept = before.get(case.sha256, {})
    return _decoded(kept) if kept.get("key") == case.key else None


def _checked(papers: Papers, process: Process, case: _Case) -> _Found | Failure:
    """What a process finds."""
    rows = [(mark.start, mark.end, mark.predicate) for mark in case.marks]
    said = papers.ask(process, case.sha256, "check", marks=rows, dated=case.dated)
    if isinstance(said, Failure):
        return said
    try:
        return _decoded(said)
    except (LookupError, TypeError, ValueError):
        process.end()
        name = papers.generation.documents[case.sha256].names[0]
        return Failure(f"{name}: left out: its process answered what cannot be understood")


def _decoded(kept: Mapping[str, Any]) -> _Found:
    """What JSON holds; raises LookupError, TypeError or ValueError where it holds something else."""
    weekdays = tuple(
        Misfit(int(start), int(end), str(expected), None if stated is None else int(stated), str(kind))
        for start, end, expected, stated, kind in kept["weekdays"]
    )
    return _Found(coverage_of(kept), tuple(blocks_of(kept)), weekdays, float(kept["sure"]))


def coverage_of(kept: Mapping[str, Any]) -> Coverage:
    """How much of a document was understood, as a report keeps it."""
    outside, unread = (
        {str(kind): int(count) for kind, count in kept[of].items()} for of in ("outside", "unread")
    )
    return Coverage(int(kept["lines"]), int(kept["read"]), outside, unread, int(kept["furniture"]))


def blocks_of(kept: Mapping[str, Any]) -> Iterator[Block]:
    """The blocks of lines that a report keeps of a document."""
    for label, start, end in kept["blocks"]:
        yield Block(str(label), int(start), int(end))


def _check(case: _Case, found: _Found, document: Document, linker: Linker) -> Check:
    errors = tuple(weekday_errors(document, case.statements, found.misfits, linker))
    undated = any(
        one.predicate in RECORDS and isinstance(one.object, Mention) and not one.object.key[0]
        for one in case.statements
    )
    return Check(
        case.sha256,
        case.key,
        found.coverage,
        found.blocks,
        found.misfits,
        errors,
        document.recognised(),
        undated,
        found.sure,
    )
