"""From documents to a graph: what is new is read, and the line runs over all of it where anything is."""

from __future__ import annotations

import logging
from collections.abc import Iterator, Sequence
from dataclasses import asdict, replace
from hashlib import sha256
from pathlib import Path
from typing import Any

from councilgraph.extractors.profile import Profile
from councilgraph.extractors.read import read_all
from councilgraph.extractors.read.contents import Outcome
from councilgraph.graph.built import NotRead, Progress, Refusal, Report
from councilgraph.graph.folder import GraphFolder
from councilgraph.graph.generation import Generation
from councilgraph.graph.settings import Settings
from councilgraph.graph.sources import Source, find_sources
from councilgraph.graph.version import version
from councilgraph.ontology.errors import BadUsage, NotAGraph, OtherKind, UnreadableDocument

log = logging.getLogger(__name__)


def build(
    sources: Sequence[Path], folder: Path, *, add: bool = False, progress: Progress | None = None
) -> Report:
    """Makes the graph in a folder equal to the documents named; with `add` it keeps what it had.

    Raises:
        BadUsage: where no document was found, or a source is not there.
        CouncilgraphError: where the folder cannot be built in.
    """
    found = find_sources(sources)
    target = GraphFolder.prepare(folder)
    settings = target.settings()
    profile = target.profile()
    with target.building() as generation:
        if add:
            for sha in generation.last:
                generation.carry(sha)
        last = _last_report(target)
        same = str(last.get("stamp", "")).startswith(f"{version()}/")
        left_out = list(_read(found.sources, generation, progress, same=same))
        refused = (*found.refused, *(one for one in left_out if isinstance(one, Refusal)))
        not_read = (*found.unread, *(one.name for one in left_out if isinstance(one, NotRead)))
        if not generation.documents:
            raise BadUsage(_nothing(found.sources, refused))
        generation.name_documents()
        stamp = _stamp(settings, profile)
        if (
            generation.documents == generation.last
            and last.get("stamp") == stamp
            and _left_out(last) == (list(map(asdict, refused)), list(not_read))
        ):
            generation.leave()
            log.info("nothing has changed since the last build")
            return _as_it_was(last, refused=refused, not_read=not_read, own=found.own)
        from councilgraph.graph.line import line  # noqa: PLC0415 (a build without news does not wait for it)

        before = last.get("coverage", {})
        report = line(generation, profile, settings, stamp, before=before, progress=progress)
        report = replace(report, refused=refused, not_read=not_read, own=found.own)
        generation.report({**asdict(report), "stamp": stamp})
    return report


def _read(
    sources: Sequence[Source], generation: Generation, progress: Progress | None, *, same: bool
) -> Iterator[Refusal | NotRead]:
    """Takes each document into the generation; one that cannot be read is refused, and the rest go on.

    One that the same code has read before is not read again, which may take seconds a page.
    """
    new = [source for source in sources if not (same and generation.carried(source.path, source.file))]
    known = len(sources) - len(new)
    outcomes_of_each = read_all(source.path for source in new)
    for count, (source, outcomes) in enumerate(zip(new, outcomes_of_each, strict=True), known + 1):
        for outcome in outcomes:
            yield from _taken(source, outcome, generation)
        if progress:
            progress("reading", count, len(sources))


def _taken(source: Source, outcome: Outcome, generation: Generation) -> Iterator[Refusal | NotRead]:
    """Adds a document that was read; what of it, or that it, could not be read is refused."""
    try:
        if isinstance(outcome, UnreadableDocument):
            raise outcome
        generation.add(outcome, source.called(outcome.name))
        yield from (source.refusal(remark) for remark in outcome.remarks)
    except OtherKind as error:
        yield NotRead(source.file.packed(str(error)).below)
    except UnreadableDocument as error:
        log.info("%s", error)
        yield source.refusal(str(error))


def _nothing(sources: Sequence[Source], refused: Sequence[Refusal]) -> str:
    reasons = "; ".join(refusal.reason for refusal in refused[:3])
    return f"none of the {len(sources)} files could be read ({reasons}); the graph is as it was"


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


def _left_out(kept: dict[str, Any]) -> tuple[list[Any], list[Any]]:
    """What the last build could not read, and what it found of kinds that are not read."""
    return kept.get("refused", []), kept.get("not_read", [])


def _as_it_was(kept: dict[str, Any], **new: object) -> Report:
    """The report of a build that found nothing changed, with what was left out of it this time."""
    fields = {name: kept[name] for name in Report.__dataclass_fields__ if name in kept}
    return Report(**{**fields, "read": 0, "reused": kept["documents"], **new})
