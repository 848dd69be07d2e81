"""What each line of a paper is: as the model of lines says, where the lines like it agree.

A paper prints lines of one kind alike: if most of those that are set like one, and begin with its word, are
clauses, it is likely one too, whatever the model says of it by itself. So the score of each label at a line
grows with the logarithm of how likely the lines like it are to have that label, its own opinion left out,
and labels are chosen once more.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterator, Sequence
from typing import NamedTuple

from councilgraph.extractors.blocks.line_features import describe_looks, looks
from councilgraph.extractors.blocks.line_look import Look
from councilgraph.extractors.blocks.model import Matrix, Model, agreement, certainty, viterbi, weigh
from councilgraph.extractors.lexicon.tagged import TaggedText

LEAST_ALIKE = 3  # lines that are alike, below which they tell nothing of one another
SAME_WORD = 0.6  # how much lines count that are set alike and begin with one word
SAME_SETTING = 0.15  # and those that are set alike


class LabelledLines(NamedTuple):
    """The label of each line, and the probability of each of the model's labels at each line."""

    labels: list[str]
    sure: Matrix


def label_lines(model: Model, text: TaggedText) -> LabelledLines:
    """The labels of the lines of a paper; there must be one."""
    seen = looks(text)
    scores = weigh(model, describe_looks(seen))
    scores += agreement(certainty(scores, model.moves), _groups(seen))
    labels = [model.labels[at] for at in viterbi(scores, model.moves)]
    return LabelledLines(labels, certainty(scores, model.moves))


def _groups(seen: Sequence[Look]) -> Iterator[tuple[float, list[int]]]:
    """The lines that are alike, with how much they tell of one another."""
    groups: dict[tuple[float, Hashable], list[int]] = defaultdict(list)
    for at, look in enumerate(seen):
        word = next((word.lower for word in look.words[look.first :]), "")
        groups[SAME_WORD, (look.style, word)].append(at)
        groups[SAME_SETTING, look.style].append(at)
    for (weight, _), alike in groups.items():
        if len(alike) >= LEAST_ALIKE:
            yield weight, alike
