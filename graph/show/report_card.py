"""What a graph lacks, in Python: a report that shows itself, and its parts as tables."""

from __future__ import annotations

from dataclasses import dataclass, field
from io import StringIO

from councilgraph.graph.build.coverage import EXPECTED
from councilgraph.graph.folder.folder import GraphFolder
from councilgraph.graph.show import markup, terminal
from councilgraph.graph.show.report import Report, lines, report
from councilgraph.graph.show.tables import Table


@dataclass(frozen=True, slots=True, repr=False)
class ReportCard:
    """The report of a graph, as `Graph.report` gives it; a notebook shows it."""

    found: Report = field(compare=False)

    @classmethod
    def of(cls, folder: GraphFolder) -> ReportCard:
        """The report of a graph's folder, of which each document is held against the graph."""
        return cls(report(folder))

    @property
    def median(self) -> float | None:
        """How much of the middle document was understood, from 0 to 1; None where none could be measured."""
        return self.found.median

    def coverage(self) -> Table:
        """A row a document: its lines, by what became of them, and `share`, what was understood, of 1."""
        rows = (
            (
                one.name,
                *one.coverage.counts,
                one.coverage.share if one.coverage.is_measured else None,
                one.sure,
            )
            for one in self.found.documents
        )
        counts = ("lines", "read", "no_fact", "not_understood", "furniture")
        return Table(("document", *counts, "share", "sure"), tuple(rows), "How much was understood")

    def not_understood(self) -> Table:
        """A row a line that was not understood: where, its words, and what would be expected there."""
        rows = (
            (one.name, line.place, line.words, EXPECTED[line.sign])
            for one in self.found.documents
            for line in one.unread
        )
        return Table(("document", "place", "words", "expected"), tuple(rows), "Not understood")

    def errors(self) -> Table:
        """A row an error of a source, kept as it is written: its words, and what they should say."""
        rows = (
            (one.kind, one.words, one.expected, one.about, one.document, one.place)
            for one in self.found.errors
        )
        columns = ("kind", "as_written", "expected", "about", "document", "place")
        return Table(columns, tuple(rows), "Errors in the sources")

    def not_loaded(self) -> Table:
        """A row a meeting or minute that is cited and not loaded, with what cites it."""
        rows = ((one.name, one.cited_by or None, one.iri) for one in self.found.unseen)
        return Table(("name", "cited_by", "iri"), tuple(rows), "Cited and not loaded")

    def __repr__(self) -> str:
        out = StringIO()
        terminal.write(lines(self.found), out)
        return f"{self.coverage()!r}\n{out.getvalue()}".rstrip("\n")

    def _repr_html_(self) -> str:
        told = (
            markup.part(line.text) if line.style == "heading" else f"<p>{markup.text(line.text)}</p>"
            for line in lines(self.found)
        )
        return self.coverage()._repr_html_() + markup.block(*told)
