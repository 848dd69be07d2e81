"""What a graph did not understand, has only heard of, finds wrong, and leaves open."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass
from statistics import median
from typing import Any

from councilgraph.extractors.blocks.reading import shipped
from councilgraph.extractors.line_blocks import LabelledDocument, label_document
from councilgraph.graph.build.checks import blocks_of
from councilgraph.graph.build.coverage import (
    EXPECTED,
    NO_FACT,
    UNREAD,
    Coverage,
    Mark,
    Reading,
    coverage,
    readings,
)
from councilgraph.graph.folder.folder import GraphFolder
from councilgraph.graph.reading.facts import Fact
from councilgraph.graph.reading.findings import Error, Question, Unseen, findings
from councilgraph.graph.reading.read_model import ReadModel
from councilgraph.graph.show.summary import left_out, taught_lines
from councilgraph.graph.show.terminal import Line, numbered
from councilgraph.ontology.model import Document

SURE = 0.75  # of the labels of a paper's lines, on the mean: what is less is shown
SHOWN = 5  # lines of a document that are shown in a terminal
WORDS = 160  # characters of a line that are shown


@dataclass(frozen=True, slots=True)
class Unread:
    """A line that was not understood: where, its words, and what a reader would expect to be read there."""

    place: str
    start: int
    words: str
    sign: str


@dataclass(frozen=True, slots=True)
class Covered:
    """A document, how much of it was understood, and the lines that were not.

    `recognised` are its pages that are pictures, whose words a program recognised; `sure` says how surely
    the build read its lines, from 0 to 1.
    """

    sha256: str
    name: str
    coverage: Coverage
    unread: tuple[Unread, ...]
    recognised: tuple[int, ...] = ()
    sure: float = 1.0


@dataclass(frozen=True, slots=True)
class Report:
    """All that a user has to know of what a graph lacks.

    `refused` says why of each file that the last build could not read, or not wholly; `not_read`
    names the files that it found of kinds that are not read, `taught` the councils of which there are
    corrected papers, with how many these are and how many documents were read with them.
    """

    documents: tuple[Covered, ...]
    errors: tuple[Error, ...]
    unseen: tuple[Unseen, ...]
    questions: tuple[Question, ...]
    refused: tuple[str, ...] = ()
    not_read: tuple[str, ...] = ()
    taught: tuple[tuple[str, int, int], ...] = ()

    @property
    def median(self) -> float | None:
        """How much of the median document was understood, from 0 to 1; None where none could be measured."""
        shares = [one.coverage.share for one in self.documents if one.coverage.is_measured]
        return median(shares) if shares else None


@dataclass(frozen=True, slots=True)
class Read:
    """A document with its lines as they were understood, and the facts that it states."""

    document: Document
    name: str
    readings: tuple[Reading, ...]
    facts: tuple[Fact, ...]
    sure: float = 1.0


def read(folder: GraphFolder) -> Iterator[Read]:
    """Each document of a graph, in the order of their names, held against what the graph states from it."""
    model = ReadModel(folder.store())
    known = folder.report().get("coverage", {})
    profile = folder.profile()
    for entry in sorted(folder.documents(), key=lambda one: (one.names, one.sha256)):
        document = folder.document(entry.sha256)
        kept = known.get(entry.sha256)
        labelled = _kept(kept) if kept else label_document(shipped(), document, profile)
        facts = model.facts_in(entry.sha256)
        found = tuple(readings(document, labelled.blocks, map(mark, facts)))
        yield Read(document, entry.names[0], found, facts, labelled.sureness)


def mark(fact: Fact) -> Mark:
    """What coverage needs to know of a fact."""
    (source,) = fact.sources
    return Mark(source.start, source.end, fact.predicate)


def _kept(kept: Mapping[str, Any]) -> LabelledDocument:
    """What the build kept of how a document was labelled."""
    return LabelledDocument(tuple(blocks_of(kept)), float(kept["sure"]))


def report(folder: GraphFolder) -> Report:
    """Everything that a graph lacks, as far as it can tell."""
    return of_documents(folder, map(covered, read(folder)))


def of_documents(folder: GraphFolder, documents: Iterable[Covered]) -> Report:
    """The report of a graph whose documents have been read."""
    last = folder.report()
    refused = tuple(str(each["reason"]) for each in last.get("refused", ()))
    not_read = tuple(map(str, last.get("not_read", ())))
    taught = tuple((str(of), int(papers), int(read)) for of, papers, read in last.get("taught", ()))
    return Report(tuple(documents), *findings(folder.store()), refused, not_read, taught)


def covered(one: Read) -> Covered:
    """The coverage of a document that was read, with the lines that were not understood."""
    unread = tuple(
        Unread(
            one.document.place_at(each.line.words.at[0]),
            each.pieces[0].start,
            each.line.plain,
            each.deciding.kind,
        )
        for each in one.readings
        if each.deciding.state == UNREAD
    )
    known = coverage(one.readings)
    return Covered(one.document.sha256, one.name, known, unread, one.document.recognised(), one.sure)


def as_json(found: Report) -> dict[str, object]:
    """The report as programs read it, with the share of each document and the median."""
    known = {one.sha256: one.coverage for one in found.documents}
    shares = {sha256: round(one.share, 4) if one.is_measured else None for sha256, one in known.items()}
    middle = None if found.median is None else round(found.median, 4)
    return {"median": middle, "shares": shares, **asdict(found)}


COLUMNS = ("document", "lines", "read", "no fact", "not understood", "headers and footers", "coverage")


def table(found: Report) -> Iterator[tuple[str, ...]]:
    """Coverage as rows of a table under `COLUMNS`."""
    for one in found.documents:
        known = one.coverage
        yield one.name, *(f"{count:,}" for count in known.counts), known.said


def lines(found: Report) -> Iterator[Line]:
    """The report as lines to read, below the table of coverage."""
    yield Line(_middle(found))
    yield from taught_lines(found.taught)
    if found.refused:
        yield Line("could not be read, or not wholly", "heading")
        yield from (Line(reason, indent=2) for reason in found.refused)
    if found.not_read:
        yield left_out(found.not_read)
    yield from _least_sure(found)
    yield from _classes(found)
    recognised = [one for one in found.documents if one.recognised]
    if recognised:
        yield Line("words that were recognised in pictures of pages, which is less sure", "heading")
        yield from (Line(f"{one.name}: {numbered(one.recognised)}", indent=2) for one in recognised)
    for one in found.documents:
        if one.unread:
            yield Line(f"not understood in {one.name}", "heading")
        for each in one.unread[:SHOWN]:
            expected = EXPECTED[each.sign]
            yield Line(f"{each.place}: {each.words[:WORDS]} [{expected}]", indent=2)
        if len(one.unread) > SHOWN:
            yield Line(f"and {len(one.unread) - SHOWN} more; -o FILE.html shows all of them", "source", 2)
    yield from _findings(found)


def _middle(found: Report) -> str:
    """How much of the median document was understood, in words."""
    if found.median is None:
        return "no document has a line that states a fact: of how much was understood nothing can be said"
    return f"{found.median:.1%} of the lines of the median document were understood or state no fact"


def _least_sure(found: Report) -> Iterator[Line]:
    """The papers whose lines were read least surely, the least sure first, and what can be done."""
    doubtful = sorted((one.sure, one.name) for one in found.documents if one.sure < SURE)
    if doubtful:
        yield Line("read least surely; correct one of them: councilgraph teach GRAPH NAME", "heading")
    for sure, name in doubtful[:SHOWN]:
        yield Line(f"{name}: {sure:.0%} sure of what its lines are", indent=2)
    if len(doubtful) > SHOWN:
        yield Line(f"and {len(doubtful) - SHOWN} more", "source", 2)


def _classes(found: Report) -> Iterator[Line]:
    yield Line("lines that state no fact of the vocabulary", "heading")
    for kind, words in NO_FACT.items():
        count = sum(one.coverage.outside.get(kind, 0) for one in found.documents)
        if count:
            yield Line(f"{count:,} {words}", indent=2)


def _findings(found: Report) -> Iterator[Line]:
    if found.errors:
        yield Line("errors in the sources, kept as written", "heading")
    for error in found.errors:
        yield Line(f"“{error.words}”: {error.expected}", indent=2)
        yield Line(f"{error.document}, {error.place}; linked to {error.about}", "source", 4)
    if found.unseen:
        yield Line("cited and not loaded", "heading")
    for unseen in found.unseen:
        yield Line(
            f"{unseen.name} (cited at {unseen.cited_by})" if unseen.cited_by else unseen.name, indent=2
        )
    if found.questions:
        yield Line("people who may be one", "heading")
    for question in found.questions:
        yield Line(f"{question.people}: {question.because}", indent=2)
