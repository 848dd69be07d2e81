"""Words for a test as the models of reading see them: lines, tokens and tags."""

from __future__ import annotations

from councilgraph.extractors.blocks.numbering import item_heads
from councilgraph.extractors.blocks.titles import headings
from councilgraph.extractors.lexicon.tagged import TaggedText, tag_lines
from councilgraph.extractors.text.lines import lines
from councilgraph.ontology.model import Document


def tagged(words: str) -> TaggedText:
    """The lines of some words with their tokens and tags."""
    document = Document("test", "test.txt", "text/plain", words)
    return tag_lines(document, lines(document))


SURE = {"item": 0.9, "item~": 0.6, "item?": 0.4, "text?": 0.15}
"""How sure the model of labels is that a line with such a label begins an item; 0.02 with any other."""


def read(paper: str) -> tuple[TaggedText, list[str], list[float]]:
    """A paper of lines "label | words", its labels without "?" and "~", and how surely each line begins an item."""
    told = [line.split("|", 1) for line in paper.strip().splitlines()]
    words = "\n".join(said.strip() for _, said in told)
    document = Document("paper", "paper.txt", "text/plain", words)
    marks = [mark.strip() for mark, _ in told]
    return (
        tag_lines(document, lines(document)),
        [mark.rstrip("?~") for mark in marks],
        [SURE.get(mark, 0.02) for mark in marks],
    )


def titles(paper: str) -> list[str]:
    """The headings of the items that are found in a paper, each with its number if it has one."""
    text, labels, sure = read(paper)
    found = []
    heads = item_heads(text, sure, labels)
    for head, (line, start, last, end) in zip(heads, headings(text, heads, labels, []), strict=True):
        plain = [one.plain for one in text.lines[line : last + 1]]
        plain[-1] = plain[-1][:end]
        plain[0] = plain[0][start:]
        place = head.place
        number = text.lines[place.line].plain[place.start : place.end] if place else "-"
        found.append(f"{number.strip()} {' '.join(plain).strip()}".strip())
    return found
