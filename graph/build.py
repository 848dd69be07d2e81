"""From documents to a graph: what is new is read, and the line runs over all of it where anything is."""

from __future__ import annotations

import logging
from collections.abc import Iterator, Sequence
from dataclasses import asdict, replace
from hashlib import sha256
from pathlib import Path
from typing import Any

from councilgraph.extractors.profile import Profile
from councilgraph.extractors.read import read_all, readable
from councilgraph.extractors.read.contents import Outcome, legible
from councilgraph.extractors.read.kinds import ENDINGS
from councilgraph.graph import papers
from councilgraph.graph.built import Progress, Refusal, Report
from councilgraph.graph.extraction import extract_all
from councilgraph.graph.fetch import ledger
from councilgraph.graph.folder import GraphFolder
from councilgraph.graph.generation import Generation
from councilgraph.graph.papers import Papers
from councilgraph.graph.settings import Settings
from councilgraph.graph.version import version
from councilgraph.ontology.errors import BadUsage, NotAGraph, UnreadableDocument

log = logging.getLogger(__name__)


def build(
    sources: Sequence[Path], folder: Path, *, add: bool = False, progress: Progress | None = None
) -> Report:
    """Makes the graph in a folder equal to the documents named; with `add` it keeps what it had.

    Raises:
        BadUsage: where no document was found, or a source is not there.
        CouncilgraphError: where the folder cannot be built in.
    """
    paths = list(files(sources))
    target = GraphFolder.prepare(folder)
    settings = target.settings()
    profile = target.profile()
    with target.building() as generation:
        if add:
            for sha in generation.last:
                generation.carry(sha)
        last = _last_report(target)
        same = str(last.get("stamp", "")).startswith(f"{version()}/")
        refused = list(_read(paths, generation, progress, same=same))
        stamp = _stamp(settings, profile)
        report = None
        if not _as_before(generation, last, stamp):
            with papers.pool(profile, settings.model, generation.size()) as pool:
                work = Papers(generation, pool, stamp)
                report = _made(work, settings.base, last, refused, progress)
        if not generation.documents:
            raise BadUsage(_nothing(paths, refused))
        if report is None:
            generation.leave()
            return _as_it_was(last, tuple(refused))
        generation.report({**asdict(report), "stamp": stamp})
    return report


def _made(
    work: Papers, base: str, last: dict[str, Any], refused: list[Refusal], progress: Progress | None
) -> Report | None:
    """The report of the graph that was made, None where it would be what it is; adds to what was refused."""
    known = set[str]()
    refused += extract_all(work, known, progress)
    if not work.generation.documents or _as_before(work.generation, last, work.stamp):
        return None
    from councilgraph.graph.line import line  # noqa: PLC0415 (a build without news does not wait for it)

    report = line(work, base, known, last.get("coverage", {}))
    refused += report.refused
    return replace(report, refused=tuple(refused))


def _as_before(generation: Generation, last: dict[str, Any], stamp: str) -> bool:
    """Whether the graph would become what it is."""
    return generation.documents == generation.last and last.get("stamp") == stamp


def files(sources: Sequence[Path]) -> Iterator[Path]:
    """The files that sources name: a file is itself, a folder all in it that can be read.

    The record that `fetch` keeps of its documents is none of them, even where it is named.

    Raises:
        BadUsage: where a source is not there, or a folder holds no document.
    """
    for source in sources:
        if source.is_dir():
            found = sorted(
                path
                for path in source.rglob("*")
                if path.is_file() and readable(path) and not _hidden(path, source)
            )
            if not found:
                known = ", ".join(sorted(ENDINGS))
                raise BadUsage(f"{source}: no document in this folder; councilgraph reads {known}")
            yield from found
        elif source.exists():
            if source.name != ledger.NAME:  # what `fetch` keeps beside its documents, as in minutes/*
                yield source
        else:
            raise BadUsage(f"{source}: there is no such file or folder")


def _hidden(path: Path, source: Path) -> bool:
    return any(part.startswith(".") for part in path.relative_to(source).parts)


def _read(
    paths: Sequence[Path], generation: Generation, progress: Progress | None, *, same: bool
) -> Iterator[Refusal]:
    """Takes each document into the generation; one that cannot be read is refused, and the rest go on.

    One that the same code has read before is not read again, which may take seconds a page.
    """
    yield from map(_misnamed, (path for path in paths if legible(path.name) != path.name))
    new = [path for path in paths if not (same and generation.carried(path))]
    for count, (path, outcomes) in enumerate(zip(new, read_all(new), strict=True), len(paths) - len(new) + 1):
        for outcome in outcomes:
            yield from _taken(path, outcome, generation)
        if progress:
            progress("reading", count, len(paths))


def _taken(path: Path, outcome: Outcome, generation: Generation) -> Iterator[Refusal]:
    """Adds a document that was read; what of it, or that it, could not be read is refused."""
    name = legible(path.name)
    try:
        if isinstance(outcome, UnreadableDocument):
            raise outcome
        generation.add(outcome)
        yield from (Refusal(name, remark) for remark in outcome.remarks)
    except UnreadableDocument as error:
        log.info("%s", error)
        yield Refusal(name, str(error))


def _misnamed(path: Path) -> Refusal:
    """That a name could not be read as text; the file itself is read."""
    name = legible(path.name)
    return Refusal(name, f"{name}: its name is not UTF-8, and is written so in the graph; rename the file")


def _nothing(paths: Sequence[Path], refused: Sequence[Refusal]) -> str:
    reasons = "; ".join(refusal.reason for refusal in refused[:3])
    return f"none of the {len(paths)} files could be read ({reasons}); the graph is as it was"


def _last_report(folder: GraphFolder) -> dict[str, Any]:
    """What the last build reported; nothing before the first."""
    try:
        return folder.report()
    except NotAGraph:
        return {}


def _stamp(settings: Settings, profile: Profile) -> str:
    """What stands for all on which a graph depends besides its documents: code, settings, profile."""
    table = sha256(profile.contents.encode()).hexdigest()
    return f"{version()}/{settings}/{table}"


def _as_it_was(kept: dict[str, Any], refused: tuple[Refusal, ...]) -> Report:
    """The report of a build that found nothing changed."""
    fields = {name: kept[name] for name in Report.__dataclass_fields__ if name in kept}
    return Report(**{**fields, "read": 0, "reused": kept["documents"], "refused": refused})
