"""What a build has to tell its user, from its report."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import asdict
from pathlib import Path
from shlex import quote
from typing import Any

from councilgraph.extractors.read.kinds import CSV_ENDING
from councilgraph.graph.build.built import Report
from councilgraph.graph.folder import settings
from councilgraph.graph.folder.file_names import examples
from councilgraph.graph.rdf.store import Store
from councilgraph.graph.reading.outline import COUNTED, counts
from councilgraph.graph.show.terminal import Line, numbered
from councilgraph.graph.validation.finding import told

CALLED = COUNTED | {
    "cg:Decision": ("decision, recommendation or request", "decisions, recommendations and requests")
}
"""What is counted for the user: a class, one of it and many."""


def summary(report: Report, store: Store, graph: Path) -> Iterator[Line]:
    """What was read, what is in the graph, what is open, and what could not be read."""
    name = quote(str(graph))
    documents = _many(report.documents, "document")
    yield Line(f"{graph}: {documents}, {report.read:,} read anew and {report.reused:,} known before", "title")
    yield Line(", ".join(_counted(store)), indent=2)
    yield Line(f"{_many(report.facts, 'fact')} from {_many(report.passages, 'passage')}", indent=2)
    if report.known_only:
        yield Line(
            f"{_many(report.known_only, 'meeting or minute', 'meetings and minutes')} cited but not loaded:"
        )
        yield Line(f"councilgraph query {name} cited-not-loaded", "source", 2)
    if report.source_errors:
        yield Line(
            f"{_many(report.source_errors, 'error')} in the documents themselves, such as a post misnamed:"
        )
        yield Line(f"councilgraph report {name}", "source", 2)
    yield from _impossible(report, name)
    if report.questions:
        yield Line(f"{_many(report.questions, 'pair')} of people who may be one person; they are kept apart:")
        yield Line(f"councilgraph review {name}", "source", 2)
    if report.recognised:
        yield Line("read by recognising the words in pictures of pages, which is less sure:", "heading")
        yield from (Line(f"{name}: {numbered(pages)}", indent=2) for name, pages in report.recognised.items())
    if report.undated:
        yield Line("minutes or agendas in which no day of the meeting was found:", "heading")
        yield from (Line(name, indent=2) for name in report.undated)
    yield from taught_lines(report.taught)
    yield from _put_right(report)
    yield from _passed_by(report)


def _impossible(report: Report, name: str) -> Iterator[Line]:
    """How much in the graph cannot be at a meeting or is odd, and the command that shows it."""
    if any(report.odd):
        yield Line(f"{told(*report.odd)} of what cannot be at a meeting, or is odd:")
        yield Line(f"councilgraph validate {name}", "source", 2)


def taught_lines(taught: Sequence[Sequence[Any]]) -> Iterator[Line]:
    """What was read with corrected papers, a line for each council or folder."""
    for called, papers, documents in taught:
        with_ = _many(papers, "corrected paper")
        yield Line(f"{_many(documents, 'document')} read with {with_} of {called}")


def _put_right(report: Report) -> Iterator[Line]:
    """What people have put right or set that was applied, and the lines that could not be."""
    if report.withheld:
        who = _many(report.withheld, "member of the public is named", "members of the public are named")
        yield Line(f"{who}, counted and withheld: withhold_public in councilgraph.toml")
    if report.judgements:
        yield Line(f"{_many(report.judgements, 'judgement')} applied")
    if report.members:
        yield Line(f"{_many(report.members, 'row')} of members.csv read")
    if report.renamed:
        which = _many(len(report.renamed), "address", "addresses")
        yield Line(f"{which} changed; the old ones go on working by aliases.tsv")
    yield from unfit_lines(report.unfit)


def unfit_lines(unfit: Sequence[str]) -> Iterator[Line]:
    """The lines of files in the graph's folder that could not be used, and why."""
    if unfit:
        yield Line("lines in the graph's folder that could not be used:", "heading")
        yield from (Line(each, indent=2) for each in unfit)


def left_out(not_read: Sequence[str]) -> Line:
    """What was found of kinds that are not read: how much, and some of it by name."""
    files = _many(len(not_read), "file")
    which = "of a kind that is not read" if len(not_read) == 1 else "of kinds that are not read"
    hint = "; CSV is read where you name the file" if any(map(_is_csv, not_read)) else ""
    return Line(f"{files} {which}: {examples(not_read)}{hint}")


def _is_csv(name: str) -> bool:
    return name.lower().endswith(CSV_ENDING)


def addresses(graph: Path) -> Iterator[Line]:
    """That addresses are of this machine alone, while no others are set, and what sets them."""
    base = settings.read(graph).base
    if base == settings.Settings().base:
        where = graph / settings.NAME
        yield Line(
            f"addresses begin with {base}: before you publish any, set base in {where} and build again"
        )


def next_step(graph: Path) -> Line:
    """What to do with a graph that has been built."""
    name = quote(str(graph))
    return Line(f'next: councilgraph query {name} --list, or councilgraph show {name} "A NAME"')


def as_json(report: Report) -> dict[str, object]:
    """The report as programs read it."""
    return asdict(report)


def _passed_by(report: Report) -> Iterator[Line]:
    """What of the sources is not in the graph: what could not be read, is not read, is no source."""
    if report.refused:
        files = len({each.name for each in report.refused})
        yield Line(f"{_many(files, 'file')} could not be read, or not wholly:", "heading")
        yield from (Line(each.line, indent=2) for each in report.refused)
    for names, one, many, what in (
        (report.blank, "document", "documents", "in which no fact was found"),
        (report.copies, "file has", "files have", "the same bytes as one that is cited"),
        (report.gone, "document", "documents", "of the last build no longer in the graph"),
    ):
        if names:
            yield Line(f"{_many(len(names), one, many)} {what}: {examples(names)}")
    if report.not_read:
        yield left_out(report.not_read)
    if report.own:
        things = _many(len(report.own), "thing")
        yield Line(f"passed over {things} that councilgraph wrote: {examples(report.own)}")


def _counted(store: Store) -> Iterator[str]:
    """How many there are of each class, those of its kinds included."""
    return (_many(number, *CALLED[kind]) for kind, number in counts(store).items())


def _many(number: int, one: str, many: str = "") -> str:
    return f"{number:,} {one if number == 1 else many or f'{one}s'}"
