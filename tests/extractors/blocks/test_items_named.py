"""Items that words name: by their numbers, by those of the agenda, and by what stands in them."""

from __future__ import annotations

import pytest

from councilgraph.extractors.blocks.items_named import ItemsNamed

MINUTES = ItemsNamed(
    ["51", "52", "53", "54", "55", "56", "57"],
    [
        "Apologies",
        "",
        "Minutes",
        "Mill Lane 21/0144/FUL",
        "The bus shelter",
        "Grants to clubs",
        "Dates (Agenda item 9)",
    ],
    ["Apologies", "", "Minutes", "Mill Lane", "Bus Shelters", "Grants to Clubs", "Dates"],
)
NAMED = [
    pytest.param("Cllr Roe declared an interest in minute 54", ["54"], id="by its number"),
    pytest.param("Cllr Roe – 54(b), lives there", ["54"], id="a part of it"),
    pytest.param("Cllr Roe in item 4", ["54"], id="by its place on the agenda"),
    pytest.param("Cllr Roe in item 6, as she drives a bus", ["55"], id="near its place, by a word of its own"),
    pytest.param("Cllr Roe in item 3, Bus Shelters", ["55"], id="by its heading"),
    pytest.param("Cllr Roe in Bus Shelters, as a driver", ["55"], id="by its heading alone"),
    pytest.param("Cllr Roe in application 21/0144/FUL", ["54"], id="by an application that it is about"),
    pytest.param("Cllr Roe in agenda item 9", ["57"], id="by the number that it says it had on the agenda"),
    pytest.param("Cllr Roe in item 8 (minute 56 refers)", ["56"], id="by the surer of two numbers"),
    pytest.param("Cllr Roe in minute 54, under section 53 of the code", ["54"], id="not by the number of a section"),
    pytest.param("Cllr Roe in minutes 54 and 56", ["54", "56"], id="two"),
    pytest.param("Cllr Roe in item 30", ["30"], id="one that is not there"),
    pytest.param("Cllr Roe, as a driver", [], id="none"),
]  # fmt: skip


@pytest.mark.parametrize(("words", "numbers"), NAMED)
def test_items_that_words_name(words: str, numbers: list[str]) -> None:
    """An item is known by its number, by its place or number on the agenda, its heading and its words."""
    assert MINUTES.named_in(words) == numbers


def test_items_counted_from_one_have_no_other_place() -> None:
    """Where items are counted as on the agenda, a number that none has is nobody's."""
    assert ItemsNamed(["1", "2", "3"], ["", "", ""], ["", "", ""]).named_in("in item 4") == ["4"]


def test_a_number_of_a_letter_is_not_a_bare_letter() -> None:
    """A letter alone is an item's only where it is called so."""
    items = ItemsNamed(["A", "B"], ["", ""], ["", ""])
    assert items.named_in("Cllr B Roe, a tenant") == []
    assert items.named_in("Cllr Roe in item B") == ["B"]
