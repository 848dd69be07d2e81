"""A document's lines, tokenised and tagged once: what every later stage of reading looks at."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

from councilgraph.extractors.lexicon.lexicon import Tags, tag
from councilgraph.extractors.text.line_numbers import Numbered, leading_number
from councilgraph.extractors.text.lines import Line
from councilgraph.extractors.text.tokens import Tokens, Word, tokenise
from councilgraph.ontology.model import Document


@dataclass(frozen=True, slots=True)
class TaggedText:
    """The lines of a document that hold words, with their tokens and the classes of these.

    `ranges[i]` are the tokens of line `i`, `numbers[i]` is the number that it begins with, if any, and
    `line_of[t]` is the line of token `t`. Token `t` of line `i` is
    `lines[i].plain[tokens.starts[t] - offsets[i] : tokens.ends[t] - offsets[i]]`.
    """

    document: Document
    lines: Sequence[Line]
    offsets: Sequence[int]
    tokens: Tokens
    tags: Sequence[Tags]
    ranges: Sequence[range]
    line_of: Sequence[int]
    numbers: Sequence[Numbered | None]

    def words(self, at: int) -> Sequence[Word]:
        """The words of a line."""
        own = self.ranges[at]
        return self.tokens.words[own.start : own.stop]

    def place(self, at: int, token: int) -> tuple[int, int]:
        """Where a token stands in the plain words of its line."""
        return self.tokens.starts[token] - self.offsets[at], self.tokens.ends[token] - self.offsets[at]

    def is_tabbed(self, token: int) -> bool:
        """Whether a token stands behind a tab, as the first of a cell does."""
        line = self.line_of[token]
        return self.lines[line].plain[: self.place(line, token)[0]].endswith("\t")


def tag_lines(document: Document, lines: Sequence[Line]) -> TaggedText:
    """The lines with their tokens and tags; no phrase goes on from line to line."""
    offsets = [0, *accumulate(len(line.plain) + 1 for line in lines)][: len(lines)]
    tokens = tokenise("\n".join(line.plain for line in lines))
    ranges = [
        tokens.between(start, start + len(line.plain)) for start, line in zip(offsets, lines, strict=True)
    ]
    tags = [tags for own in ranges for tags in tag(tokens.words[own.start : own.stop])]
    line_of = [at for at, own in enumerate(ranges) for _ in own]
    numbers = [leading_number(line.plain) for line in lines]
    return TaggedText(document, lines, offsets, tokens, tags, ranges, line_of, numbers)
