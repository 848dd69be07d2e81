"""Other people's papers are followed as well as they were: not more than a point may be lost."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from tests.unseen.follow_ups import COUNCILS, KNOWN, folders, judge, summary
from tests.unseen.measure import fallen

FLOORS = {
    COUNCILS: {
        "asks found": 0.784,
        "asks read rightly": 0.969,
        "states right": 0.466,
        "links found": 0.212,
        "links drawn rightly": 0.875,
    },
    KNOWN: {
        "asks found": 0.855,
        "asks read rightly": 0.983,
        "states right": 0.584,
        "links found": 0.427,
        "links drawn rightly": 0.952,
    },
}
"""What was reached of councils by which nothing was mended, and of those by which it was."""


@pytest.mark.parametrize("where", FLOORS, ids=lambda where: where.name)
def test_what_was_asked_and_whether_it_came_back(where: Path) -> None:
    """What was asked is found, links that are drawn are right, and states are those of a careful reader."""
    told = summary(sum(map(judge, folders(where)), Counter[str]()))
    assert fallen(told, FLOORS[where]) == {}
