"""What was not understood, what was only heard of, what the sources have wrong, and what is left open."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from councilgraph.graph.build.checks import coverage_of
from councilgraph.graph.build.coverage import EXPECTED, NO_FACT
from councilgraph.graph.reading.kept import FINDINGS
from councilgraph.graph.server.pages.addresses import Address
from councilgraph.graph.server.pages.opened import HASH, OpenGraph
from councilgraph.graph.server.pages.page import Page

SHOWN = 40
"""Findings of a sort that are shown; all of them are in the tables."""

SPARQL = """SELECT ?words ?because ?about {
  ?error a cg:SourceError ; cg:asWritten ?words ; cg:because ?because ; cg:about ?about
}"""


def view(graph: OpenGraph, _: Address) -> Page:
    """The page, from what the build kept and what the graph itself says."""
    errors, unseen, questions = graph.kept(FINDINGS)
    kept: Mapping[str, Any] = graph.report.get("coverage", {})
    documents = graph.once(_covered)
    data = {
        "documents": documents[:SHOWN],
        "count": len(documents),
        "errors": errors[:SHOWN],
        "unseen": unseen[:SHOWN],
        "questions": questions[:SHOWN],
        "totals": {"errors": len(errors), "unseen": len(unseen), "questions": len(questions)},
        "unread": sum(one["unread"] for one in documents),
        "outside": _total(kept, "outside", NO_FACT),
        "expected": _total(kept, "unread", EXPECTED),
        "refused": [str(each["reason"]) for each in graph.report.get("refused", ())],
    }
    tables = {
        "coverage": [["document", "lines", "not understood", "share"], *_cells(documents)],
        "errors": [
            ["words", "expected", "about", "document", "place"],
            *([one.words, one.expected, one.about, one.document, one.place] for one in errors),
        ],
        "unseen": [["name", "cited by", "iri"], *([one.name, one.cited_by, one.iri] for one in unseen)],
        "questions": [["people", "because"], *([one.people, one.because] for one in questions)],
    }
    return Page("What was not understood", "report.html", data, tables, SPARQL)


def _covered(graph: OpenGraph) -> list[dict[str, Any]]:
    """Each document with how much of it was understood, the least understood first."""
    found = []
    for sha256, one in graph.report.get("coverage", {}).items():
        entry = graph.entries.get(sha256[:HASH])
        if entry:
            known, name = coverage_of(one), entry.names[0]
            lines, _, _, unread, _ = known.counts
            found.append(
                {
                    "short": sha256[:HASH],
                    "name": name,
                    "lines": lines,
                    "unread": unread,
                    "share": known.share if known.is_measured else None,
                }
            )
    return sorted(found, key=_place)


def _place(one: Mapping[str, Any]) -> tuple[bool, float, str]:
    """Where a document stands: the least understood first, those last in which nothing is measured."""
    return one["share"] is None, one["share"] or 0.0, one["name"]


def _cells(documents: list[dict[str, Any]]) -> list[list[str]]:
    return [
        [
            one["name"],
            str(one["lines"]),
            str(one["unread"]),
            "" if one["share"] is None else f"{one['share']:.4f}",
        ]
        for one in documents
    ]


def _total(kept: Mapping[str, Any], of: str, words: Mapping[str, str]) -> list[tuple[str, int]]:
    """How many lines there are of each kind, in words, the most first."""
    counts = {words[kind]: sum(one[of].get(kind, 0) for one in kept.values()) for kind in words}
    return sorted(((kind, count) for kind, count in counts.items() if count), key=lambda each: -each[1])
