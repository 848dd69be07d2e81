"""From documents to a graph: what is new is read, and the line runs over all of it where anything is."""

from __future__ import annotations

import logging
import shutil
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import asdict, dataclass, replace
from hashlib import sha256
from pathlib import Path
from typing import Any

from councilgraph.extractors.profile import Profile
from councilgraph.extractors.read import read_all
from councilgraph.extractors.read.contents import Outcome, legible
from councilgraph.graph.build import papers, taught
from councilgraph.graph.build.built import NotRead, Progress, Refusal, Report
from councilgraph.graph.build.extraction import extract_all
from councilgraph.graph.build.papers import Papers
from councilgraph.graph.build.sources import Found, Source, find_sources
from councilgraph.graph.fetch import ledger
from councilgraph.graph.folder import corrections, manifest, originals
from councilgraph.graph.folder.corrections import Corrections
from councilgraph.graph.folder.folder import GraphFolder
from councilgraph.graph.folder.generation import Generation
from councilgraph.graph.folder.settings import Settings
from councilgraph.graph.version import version
from councilgraph.ontology.errors import BadUsage, NotAGraph, OtherKind, UnreadableDocument

log = logging.getLogger(__name__)

MISNAMED = "its name is not UTF-8, and is written so in the graph; rename the file"


def build(
    sources: Sequence[Path], folder: Path, *, add: bool = False, progress: Progress | None = None
) -> Report:
    """Makes the graph in a folder equal to the documents named; with `add` it keeps what it had.

    Raises:
        BadUsage: where no document was found, or a source is not there.
        CouncilgraphError: where the folder cannot be built in.
    """
    found = find_sources(sources)
    before = set(folder.iterdir()) if folder.is_dir() else None
    try:
        return _build(found, folder, add, progress)
    except BadUsage:
        if not before:  # what was prepared for a graph that there will not be
            _clear(folder, is_ours=before is None)
        raise


def _build(found: Found, folder: Path, add: bool, progress: Progress | None) -> Report:
    """Makes the graph of what was found, as `build`."""
    target = GraphFolder.prepare(folder)
    settings, profile = target.settings(), target.profile()
    corrected, put_right = taught.read(folder), _put_right(folder, settings)
    with target.building() as generation:
        if add:
            for sha in generation.last:
                generation.carry(sha)
        last = _last_report(target)
        left_out = _take_in(found, generation, progress, same=_is_same_code(last))
        left_out.refused.extend(corrected.faults)
        stamp = f"{_stamp(settings, profile)}{corrected.stamp}"
        report = None
        last = _unless_damaged(target, generation, last, f"{stamp}{put_right.stamp}", left_out)
        if not _as_before(generation, last, f"{stamp}{put_right.stamp}", left_out):
            with papers.pool(profile, settings.model, generation.size(), corrected) as pool:
                work = Papers(
                    generation, pool, stamp, corrected, put_right, profile, settings.withhold_public
                )
                report = _made(work, settings.base, last, left_out, progress)
        if not generation.documents:
            raise BadUsage(_nothing(found.sources, left_out.refused, folder))
        _keep_places(folder, found.sources, generation)
        if report is None:
            generation.leave()
            log.info("nothing has changed since the last build")
            return _by_name(left_out.told(_as_it_was(last)), generation)
        report = _by_name(left_out.told(report), generation)
        generation.report({**asdict(report), "stamp": f"{stamp}{_edited(folder, report, put_right)}"})
    return report


def _by_name(report: Report, generation: Generation) -> Report:
    """A report with the names of documents that are copies, are gone, or gave no fact."""
    every = generation.documents
    names = {name for entry in every.values() for name in entry.names}
    before = {entry.names[0] for sha, entry in generation.last.items() if sha not in every}
    blank = (every[sha].names[0] for sha, one in report.coverage.items() if not one["read"])
    return replace(
        report,
        copies=tuple(sorted(name for entry in every.values() for name in entry.names[1:])),
        gone=tuple(sorted(before - names)),
        blank=tuple(sorted(blank)),
    )


def _keep_places(folder: Path, sources: Sequence[Source], generation: Generation) -> None:
    """Keeps where the files lie, for what shows their pages; a graph is whole without it."""
    try:
        originals.keep(folder, {one.file: one.path for one in sources}, generation.documents.values())
    except OSError as error:
        log.info("where the documents lie is not kept: %s", error)


def _put_right(folder: Path, settings: Settings) -> Corrections:
    """What people have put right; with a base of one's own addresses may have been published."""
    return corrections.read(folder, published=settings.base != Settings().base)


def _edited(folder: Path, report: Report, put_right: Corrections) -> str:
    """What stands for the files that people edit, as they are with what a build has added to them."""
    return corrections.stamp(folder) if report.renamed else put_right.stamp


@dataclass(frozen=True, slots=True)
class _LeftOut:
    """What of the sources is not in the graph: to `refused` a build adds as it goes."""

    refused: list[Refusal]
    not_read: list[str]
    own: tuple[str, ...]

    def told(self, report: Report) -> Report:
        """A report in which it stands."""
        return replace(report, refused=tuple(self.refused), not_read=tuple(self.not_read), own=self.own)


def _take_in(found: Found, generation: Generation, progress: Progress | None, *, same: bool) -> _LeftOut:
    """Takes all documents into the generation, and says what cannot be; `same` as in `_read`."""
    read = list(_read(found.sources, generation, progress, same=same))
    generation.found_at(ledger.addresses({source.path.parent for source in found.sources}))
    generation.name_documents()
    return _LeftOut(
        [*found.refused, *(one for one in read if isinstance(one, Refusal))],
        [*found.unread, *(one.name for one in read if isinstance(one, NotRead))],
        found.own,
    )


def _made(
    work: Papers, base: str, last: dict[str, Any], left_out: _LeftOut, progress: Progress | None
) -> Report | None:
    """The report of the graph that was made, None where it would be what it is; adds to what was refused."""
    known = set[str]()
    left_out.refused.extend(extract_all(work, known, progress))
    work.generation.name_documents()  # of which some may have been left out
    stamp = f"{work.stamp}{work.corrections.stamp}"
    if not work.generation.documents or _as_before(work.generation, last, stamp, left_out):
        return None
    from councilgraph.graph.build.line import line  # noqa: PLC0415 (a build without news does not wait for it)

    report = line(work, base, known, last.get("coverage", {}))
    left_out.refused.extend(report.refused)
    return report


def _unless_damaged(
    target: GraphFolder, generation: Generation, last: dict[str, Any], stamp: str, left_out: _LeftOut
) -> dict[str, Any]:
    """What the last build reported; nothing of a graph that would stay as it is, though a file is damaged."""
    stays = _as_before(generation, last, stamp, left_out)
    return {} if stays and target.damaged() else last


def _as_before(generation: Generation, last: dict[str, Any], stamp: str, left_out: _LeftOut) -> bool:
    """Whether the graph, and what its report says was left out of it, would become what it is."""
    same = generation.documents == generation.last and last.get("stamp") == stamp
    told = last.get("refused", []), last.get("not_read", [])
    return same and told == (list(map(asdict, left_out.refused)), left_out.not_read)


def _read(
    sources: Sequence[Source], generation: Generation, progress: Progress | None, *, same: bool
) -> Iterator[Refusal | NotRead]:
    """Takes each document into the generation; one that cannot be read is refused, and the rest go on.

    With `same` one that was read before, by the same code, is not read again: that may take seconds a page.
    """
    yield from (
        source.refusal(MISNAMED) for source in sources if legible(source.path.name) != source.path.name
    )
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


def _nothing(sources: Sequence[Source], refused: Sequence[Refusal], folder: Path) -> str:
    reasons = "; ".join(refusal.reason for refusal in refused[:3])
    told = f"none of the {len(sources)} files could be read ({reasons})"
    if len(sources) == 1:
        told = f"the file could not be read: {reasons}"
    return f"{told}; {manifest.left(folder)}"


def _clear(folder: Path, *, is_ours: bool) -> None:
    """Takes away what a build prepared in a folder; `is_ours` where it also made the folder."""
    with suppress(OSError):
        for child in folder.iterdir():
            shutil.rmtree(child) if child.is_dir() else child.unlink()
        if is_ours:
            folder.rmdir()


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


def _is_same_code(last: dict[str, Any]) -> bool:
    """Whether the last build was of the same version of the code."""
    return str(last.get("stamp", "")).startswith(f"{version()}/")


def _as_it_was(kept: dict[str, Any]) -> Report:
    """The report of a build that found nothing changed."""
    fields = {name: kept[name] for name in Report.__dataclass_fields__ if name in kept}
    return Report(**{**fields, "read": 0, "reused": kept["documents"]})
