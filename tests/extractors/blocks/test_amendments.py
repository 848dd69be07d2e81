"""A motion and its amendment: what is told of the one is not told of the other."""

from __future__ import annotations

import pytest

from tests.extractors.blocks.test_deciding import decisions
from tests.extractors.blocks.test_motions_of_items import business

MOTION = "Cllr Roe, seconded by Cllr Fox, moved that the lamps be lit at dusk.\n\n"
AMENDED = (
    "As an amendment, Cllr Lee, seconded by Cllr Bell, moved that the lamps of Quay\nStreet be left dark.\n\n"
)

FATES = [
    pytest.param(
        "On a vote, 4 voted for the motion and 2 for the amendment. The motion was declared carried.",
        ["that the lamps be lit at dusk"],
        id="the one put against the other",
    ),
    pytest.param(
        "On the amendment being put, it was declared CARRIED.\n\n"
        "RESOLVED, on the proposal of Cllr Lee, seconded by Cllr Bell, that the lamps of Quay Street be left dark.",
        ["that the lamps of Quay Street be left dark"],
        id="the amendment, which is resolved",
    ),
]


@pytest.mark.parametrize(("told", "expected"), FATES)
def test_what_is_decided_where_an_amendment_was_moved(told: str, expected: list[str]) -> None:
    """The motion is decided if it was carried itself, and an amendment where it is resolved."""
    assert [words for _, _, words in decisions(MOTION + AMENDED + told, label="motion")] == expected


def test_an_amendment_of_which_only_the_seconder_is_named() -> None:
    """What is told of it is not told of the motion."""
    motions, _ = business(
        "1. Lamps\nMoved by Cllr Roe, seconded by Cllr Fox, that the lamps be lit at dusk.\n"
        "Cllr Lee spoke of cost. She proposed, as an amendment, seconded by Cllr Bell, that they be lit at ten.\n"
        "On the amendment being put, with 5 voting for and 3 against, it was declared carried.",
        *("item", "motion", "text", "vote"),
    )
    assert [(bool(one.counts), one.outcome.name if one.outcome else "") for one in motions] == [
        (False, ""),
        (True, "CARRIED"),
    ]


def test_an_amendment_that_carries_in_the_same_paragraph() -> None:
    """What was moved is not decided by the sentence that tells of its amendment."""
    moved = "Moved by Cllr Roe that the lamps be lit at dusk. "
    carried = "An amendment to send the matter back to the Lighting Panel was CARRIED by 9 votes to 4."
    assert "that the lamps be lit at dusk." not in [
        words for _, _, words in decisions(moved + carried, label="motion")
    ]
    assert [words for _, _, words in decisions(moved + "It was CARRIED.", label="motion")]


def test_a_motion_to_amend_another_is_an_amendment() -> None:
    """Where "the motion be amended" is lost, the main motion may still be carried."""
    amended = (
        "Moved by Cllr Lee, seconded by Cllr Bell\n\nTHAT the motion be amended by adding Quay Street.\n\n"
    )
    fate = "AMENDMENT DEFEATED\n\nMAIN MOTION CARRIED"
    found = [words for _, _, words in decisions(MOTION + amended + fate, label="motion")]
    assert found == ["that the lamps be lit at dusk"]
