"""Columns of actions to the right of the text: who is to act stands apart from what was said."""

from __future__ import annotations

import pytest

from councilgraph.extractors.read import pdf
from tests.extractors.read.printing import Words, lines
from tests.extractors.read.printing import pdf as printed

HEAD = [Words("ITEMS", 72, 770, bold=True), Words("Action", 480, 770, bold=True)]
WALL = lines(
    [
        "It was agreed not to sign the lease for the",
        "harbour wall until the survey of it is done, since",
        "the old one was lost.",
    ],
    y=740,
)
PARK = lines(["The swings are to be painted before the fair."], y=690)


def words(*pages: list[Words]) -> list[str]:
    """The lines with words of a PDF with these pages."""
    return [line for line in pdf.read(printed(pages), "minutes.pdf").text.split("\n") if line]


SIDES = {
    "beside the first line of its paragraph": (Words("MP", 481, 740), 1),
    "beside the last": (Words("MP", 481, 714), 3),
    "to the left of its head, which is set in the middle": (Words("MP", 460, 740), 1),
    "drawn behind all other words": (Words("MP", 481, 740), 4),
}


@pytest.mark.parametrize(("side", "at"), SIDES.values(), ids=SIDES)
def test_who_is_to_act_stands_behind_the_paragraph(side: Words, at: int) -> None:
    """Wherever in the column initials stand beside a paragraph, they are a line of their own behind it.

    `at` is the place at which they are drawn among the lines of the text.
    """
    text = [*WALL, *PARK]
    found = words([*HEAD, *text[:at], side, *text[at:]])
    assert found[1] == "It was agreed not to sign the lease for the"
    assert found[4:6] == ["MP", "The swings are to be painted before the fair."]


def test_a_column_goes_on_on_the_next_page() -> None:
    """The head of the column is printed on the first page alone; its place holds on the others."""
    found = words([*HEAD, *PARK], [WALL[0], Words("MP", 481, 740), *WALL[1:], *PARK])
    assert found[2:6] == [
        "It was agreed not to sign the lease for the",
        "harbour wall until the survey of it is done, since",
        "the old one was lost.",
        "MP",
    ]


def test_each_paragraph_has_its_own() -> None:
    """Initials go with the paragraph that they stand beside, in the order of the paragraphs."""
    found = words([*HEAD, WALL[0], Words("MP", 481, 740), *WALL[1:], *PARK, Words("PK and CR", 481, 690)])
    assert found[4:] == ["MP", "The swings are to be painted before the fair.", "PK and CR"]


NO_COLUMN = {
    "a table has no head of actions": [Words("ITEMS", 72, 770), Words("Cost", 480, 770)],
    "the head is not at the right": [Words("Action", 72, 770)],
    "lines run into the column": [
        *HEAD,
        *lines(
            ["The swings and the slide and the bench and the gate are to be painted before the fair. " * 1]
            * 4,
            y=660,
        ),
    ],
}


@pytest.mark.parametrize("drawn", NO_COLUMN.values(), ids=NO_COLUMN)
def test_other_cells_stay_in_their_rows(drawn: list[Words]) -> None:
    """What stands to the right of words without such a column above it goes on in their line."""
    assert "It was agreed not to sign the lease for the\t£20" in words(
        [*drawn, WALL[0], Words("£20", 481, 740), *WALL[1:]]
    )
