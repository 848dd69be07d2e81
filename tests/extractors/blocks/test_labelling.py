from __future__ import annotations

import numpy as np

from councilgraph.extractors.blocks.labelling import label_lines
from councilgraph.extractors.blocks.line_features import describe
from councilgraph.extractors.blocks.model import Model
from tests.extractors.blocks.scoring import best
from tests.extractors.blocks.tagging import tagged

LINES = "\n".join([*(f"Decided: to mend bench {at}." for at in range(9)), "Decided: nought."])


def model(*weights: tuple[str, str, float]) -> Model:
    """A model of two labels with these weights of features for labels."""
    labels = ("clause", "text")
    rows = {name: at for at, name in enumerate(dict.fromkeys(name for name, _, _ in weights))}
    table = np.zeros((len(rows) + 1, len(labels)), np.float32)
    for name, label, weight in weights:
        table[rows[name], labels.index(label)] = weight
    return Model(labels, rows, table, np.zeros((2, 2), np.float32))


def test_a_line_goes_with_those_like_it() -> None:
    """A line that alone would hardly be taken for text is a clause where nine like it are."""
    text = tagged(LINES)
    names = [set(features) for features in describe(text)]
    theirs = next(iter(sorted(set.intersection(*names[:-1]) - names[-1])))
    own = next(iter(sorted(names[-1] - set[str]().union(*names[:-1]))))
    alone = model((theirs, "clause", 4.0), (own, "text", 1.0))
    assert best(alone, describe(text))[-1] == "text"
    assert label_lines(alone, text).labels == ["clause"] * 10
    sure = model((theirs, "clause", 4.0), (own, "text", 9.0))
    assert label_lines(sure, text).labels == [*["clause"] * 9, "text"], "what the model is sure of stands"


def test_two_lines_tell_nothing_of_each_other() -> None:
    """Where only two lines are alike, each is what the model says."""
    text = tagged("\n".join(LINES.splitlines()[-2:]))
    first, last = (set(features) for features in describe(text))
    found = model((min(first - last), "clause", 4.0), (min(last - first), "text", 1.0))
    assert label_lines(found, text).labels == ["clause", "text"]
