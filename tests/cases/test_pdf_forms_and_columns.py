"""Minutes in PDF whose words do not simply follow one another: fields of a form, names in columns."""

from __future__ import annotations

import pytest

from councilgraph.extractors.blocks.reading import shipped
from councilgraph.extractors.read import pdf
from councilgraph.extractors.text.lines import lines
from councilgraph.ontology.minutes import Capacity, Minutes
from councilgraph.ontology.model import Document
from tests.extractors.read.printing import Words
from tests.extractors.read.printing import pdf as printed
from tests.extractors.read.test_form_fields import FILLED, form

COLUMNS = [
    Words("Thornwick Community Council", 72, 780, bold=True),
    Words("MINUTES", 431, 780, bold=True),
    Words("Minutes of Meeting held on Tuesday 6th March 2018 in Thornwick Hall", 72, 750, bold=True),
    Words("PRESENT", 72, 720, bold=True),
    *(
        Words(words, x, y, bold=len(words) == 2)
        for y, row in (
            (720, ("Morag Pirie", "MP", "Callum Reid", "CR")),
            (704, ("Ewan Tait", "ET", "Isla Drummond", "ID")),
            (688, ("Gavin Moir (SBX)", "GM", "Petra Kosk", "PK")),
        )
        for words, x in zip(row, (150, 270, 330, 450), strict=True)
    ),
    Words("The meeting was chaired by ET.", 72, 658),
    Words("ITEMS", 72, 636, bold=True),
    Words("Action", 480, 636, bold=True),
    Words("3 Harbour Wall", 72, 522, bold=True),
    Words("It was agreed not to sign the lease for the", 72, 506),
    Words("MP", 480, 506, bold=True),
    Words("harbour wall until the survey is done. GM declared an interest in this item and left", 72, 492),
    Words("the room.", 72, 478),
    Words("4 Play Park", 72, 454, bold=True),
    Words("PK to write to the council about the swings.", 72, 438),
    Words("PK", 480, 438, bold=True),
]


def read(data: bytes) -> tuple[str, Minutes]:
    """The text of a PDF, and the tree that is read of it."""
    text = pdf.read(data, "minutes.pdf").text
    document = Document("0" * 64, "minutes.pdf", "application/pdf", text)
    (tree,) = shipped().read(document, lines(document))
    return text, tree


def present(tree: Minutes, *capacities: Capacity) -> list[str]:
    """The names of those who were there as one of these."""
    return [one.name.plain for one in tree.presence if one.capacity in capacities]


def test_what_is_filled_in_states_facts() -> None:
    """A decision whose words are in a field of a form, and apologies in another, are read."""
    _, tree = read(form(FILLED))
    decided = [one.text.plain.rstrip(".") for item in tree.items for one in item.decisions]
    assert decided == ["that the trees be felled", "that a bench be bought"]
    assert present(tree, Capacity.APOLOGIES) == ["D Orme"]


def test_two_names_a_row_are_two_people() -> None:
    """Names and initials in four columns are read row by row, each with its own."""
    _, tree = read(printed([COLUMNS]))
    assert sorted(present(tree, Capacity.MEMBER)) == [
        "Callum Reid", "Ewan Tait", "Gavin Moir", "Isla Drummond", "Morag Pirie", "Petra Kosk",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("said", "who"),
    [
        pytest.param("It was agreed not to sign the lease for the\nharbour wall until", "the room.\n\n**MP**", id="of three lines"),
        pytest.param("PK to write to the council about the swings.\n", "swings.\n\n**PK**", id="of one"),
    ],
)  # fmt: skip
def test_who_is_to_act_is_no_word_of_what_was_said(said: str, who: str) -> None:
    """Initials in the column of actions stand behind the paragraph beside them, and not within its sentence."""
    text, _ = read(printed([COLUMNS]))
    assert said in text
    assert who in text
