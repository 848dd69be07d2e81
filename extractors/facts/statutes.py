"""Numbers of acts and instruments, where the citation itself gives them: "(S.I. 2012/1464)"."""

from __future__ import annotations

from collections.abc import Iterator

from councilgraph.extractors.names.capitals import names_in
from councilgraph.extractors.names.naming import sources, thing_of
from councilgraph.extractors.paper import Paper, spaced
from councilgraph.extractors.text.sentence import around
from councilgraph.ontology.model import Statement


def find(paper: Paper) -> Iterator[Statement]:
    """The number under which a law was made, as written behind its name; none is looked up."""
    numbered = paper.profile.pattern("mentions.law_numbers", r"\s*[\[(]?(?P<number>{})(?!\w)", 0)
    for _, texts in sources(paper):
        for text in texts:
            for name in names_in(text, paper.profile):
                end = text.at.index(name.words.at[-1]) + 1
                match = numbered.match(text.plain, end) if name.kind == "cg:Legislation" else None
                if match:
                    where = around(text, end, match.end("number"))
                    yield paper.state(
                        thing_of(name, paper), "dcterms:identifier", spaced(match["number"]), where
                    )
