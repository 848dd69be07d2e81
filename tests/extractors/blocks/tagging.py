"""Words for a test as the models of reading see them: lines, tokens and tags."""

from __future__ import annotations

from councilgraph.extractors.lexicon.tagged import TaggedText, tag_lines
from councilgraph.extractors.structure.lines import lines
from councilgraph.ontology.model import Document


def tagged(words: str) -> TaggedText:
    """The lines of some words with their tokens and tags."""
    document = Document("test", "test.txt", "text/plain", words)
    return tag_lines(document, lines(document))
