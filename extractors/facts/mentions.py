"""Mentions: what each item of minutes, and each other paper, talks about by name."""

from __future__ import annotations

from collections.abc import Iterator

from councilgraph.extractors.names.naming import found_in, named_again, organisations_told, sources
from councilgraph.extractors.paper import Paper
from councilgraph.ontology.model import Statement


def find(paper: Paper) -> Iterator[Statement]:
    """What each item of minutes, and each other paper, mentions."""
    read = [(source, texts, list(found_in(texts, paper))) for source, texts in sources(paper)]
    known = organisations_told(found for _, _, everything in read for found in everything)
    for source, texts, found_here in read:
        everything = [*found_here, *named_again(texts, known, found_here)]
        organisations = {found.thing.name for found in everything if found.thing.kind == "cg:Organisation"}
        for found in everything:
            twice = found.thing.kind == "cg:Place" and found.thing.name in organisations
            own = paper.council is not None and found.thing.name == paper.council.name
            if twice or own or found.thing in (paper.body, paper.council):
                continue
            yield paper.state(source, "cg:mentions", found.thing, found.where)
            if found.acronym:
                yield paper.state(found.thing, "skos:altLabel", found.acronym, found.where)
