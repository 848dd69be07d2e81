"""Search in the texts of the papers: those that hold all the words, and the first place of one of them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from councilgraph.graph.rdf import full_text
from councilgraph.graph.server.pages.addresses import Address, words
from councilgraph.graph.server.pages.opened import OpenGraph
from councilgraph.ontology.errors import BadQuery

MOST = 20
AROUND = 90
"""Characters that are shown on each side of the words."""


@dataclass(frozen=True, slots=True)
class FoundPaper:
    """A paper that holds the words: what it is called, where the first stand, and what is around them."""

    title: str
    place: Address
    before: str
    found: str
    after: str


def find_papers(graph: OpenGraph, asked: str) -> list[FoundPaper]:
    """The papers whose text holds all the words that are asked for, the best first; none for no words."""
    index = graph.folder.store_path().with_name(full_text.NAME)
    try:
        hits = full_text.find_words(index, asked)
    except BadQuery:
        return []
    held = [hit.iri for hit in hits if hit.by == full_text.WHOLE][:MOST]
    known = graph.naming
    known.load(held)
    shorts = ((iri, iri.rpartition("/")[2]) for iri in held)
    return [
        _paper(graph, short, known.of(iri).name, asked) for iri, short in shorts if short in graph.entries
    ]


def _paper(graph: OpenGraph, short: str, title: str, asked: str) -> FoundPaper:
    text = graph.document(short).text
    longest = max(re.findall(r"\w+", asked), key=len)
    match = re.search(rf"\b{re.escape(longest)}\w*+", text, re.IGNORECASE)
    start, end = match.span() if match else (0, 0)  # written with other accents: its beginning is shown
    before, after = text[max(0, start - AROUND) : start], text[end : end + AROUND]
    return FoundPaper(title, words(short, start, end), before, text[start:end], after)
