"""Several who were proposed for one post."""

from __future__ import annotations

import pytest

from tests.extractors.blocks.test_motions_of_items import business

PROPOSED = (
    "1. Election of Chair\n"
    "Moved by Cllr Roe, seconded by Cllr Fox, that Cllr Bell be elected Chair.\n"
    "Moved by Cllr Lee, seconded by Cllr Fox, that Cllr Hart be elected Chair.\n"
)
LABELS = ("item", "motion", "motion", "lead")

FATES = [
    pytest.param("RESOLVED that Cllr Hart be elected Chair.", ["LOST", "CARRIED"], id="the second"),
    pytest.param("RESOLVED that Cllr Bell be duly elected Chair.", ["CARRIED", "LOST"], id="the first"),
]


@pytest.mark.parametrize(("words", "expected"), FATES)
def test_whom_a_resolution_elects(words: str, expected: list[str]) -> None:
    """The motion for whoever is elected was carried, and each other was lost."""
    motions, _ = business(PROPOSED + words, *LABELS)
    assert [motion.outcome.name if motion.outcome else "" for motion in motions] == expected


def test_two_posts_are_no_contest() -> None:
    """Who is elected to another post did not lose."""
    words = PROPOSED + "RESOLVED that Cllr Bell be elected Chair and that Cllr Hart be elected Deputy Chair."
    motions, _ = business(words, *LABELS)
    assert "LOST" not in [motion.outcome.name for motion in motions if motion.outcome]


def test_votes_for_somebody_are_nobodys() -> None:
    """Those for whom a ballot gave votes did not cast them."""
    ballot = "On a ballot there voted for Cllr Bell 5 and for Cllr Hart 3.\n"
    motions, _ = business(
        PROPOSED + ballot + "RESOLVED that Cllr Bell be elected Chair.", *LABELS[:3], "vote", "lead"
    )
    assert [(motion.votes, motion.counts) for motion in motions] == [([], {}), ([], {})]
