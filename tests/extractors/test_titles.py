"""Whose meeting it is, where its name stands in a title or in a sentence."""

from __future__ import annotations

import pytest

from councilgraph.ontology.model import Mention
from tests.extractors.written import body_of, document, stated

COUNCIL = "Marsh End Borough Council"
BODY = "Parks and Rivers Committee"

TITLES = [
    pytest.param("Minutes of the Meeting of Fen Marsh Parish Council held on 14 May 2024", id="minutes of the meeting of"),
    pytest.param("Minutes of Fen Marsh Parish Council\nMeeting of Tuesday 14 May 2024", id="minutes of"),
    pytest.param("FMPC DRAFT Minutes of Fen Marsh Parish Council Meeting held on 14 May 2024", id="an acronym and a draft"),
    pytest.param("Minutes of the May meeting of the Fen Marsh Parish Council\nDRAFT\nMeeting held in the Mill\non 14 May 2024", id="a draft below"),
    pytest.param("MINUTES OF FEN MARSH PARISH COUNCIL ANNUAL MEETING\nHELD AT THE MILL ON 14 MAY 2024", id="the kind of meeting after the name"),
    pytest.param("Minutes of Council Meeting of Fen Marsh Parish Council held in the Mill on 14 May 2024", id="a council meeting of"),
    pytest.param("FEN MARSH PARISH COUNCIL\nMinutes of Monthly Meeting\nheld at 7 pm on 14 May 2024", id="the kind of meeting alone"),
    pytest.param("MINUTES\nFEN MARSH PARISH COUNCIL\nNO CLOSED MEETING\nMAY 14, 2024", id="a line that ends in meeting"),
    pytest.param("(These are published subject to what is recorded in the minutes of the meeting at which they are approved)\nFen Marsh Parish Council\nMinutes of a Meeting held on 14 May 2024", id="a sentence about minutes"),
    pytest.param("Minutes of Fen Marsh Annual Parish Council Meeting held on 14 May 2024", id="annual within the name"),
    pytest.param("Draft Minutes of Ordinary Meeting 14 May 2024\nFEN MARSH PARISH COUNCIL\nMtg No: 15", id="a day after meeting"),
]  # fmt: skip


@pytest.mark.parametrize("header", TITLES)
def test_the_title_of_minutes_is_no_part_of_a_name(header: str) -> None:
    """What paper it is, of which day and of what kind of meeting, is not what the council is called."""
    found = body_of(f"{header}\n")
    assert (found.kind, found.name) == ("cg:Council", "Fen Marsh Parish Council")


@pytest.mark.parametrize(
    ("title", "name"),
    [
        pytest.param("DRAFT STAFF ADVISORY PANEL", "Staff Advisory Panel", id="a draft"),
        pytest.param("14 May 2024 - Annual Parish Meeting", "Annual Parish Meeting", id="a day before"),
        pytest.param("Staff Panel - Tuesday 14 May 2024 6.00 pm", "Staff Panel", id="a day after"),
    ],
)
def test_a_line_that_names_a_body_and_more(title: str, name: str) -> None:
    """The name of a body is found in its line, without what stands beside it."""
    found = body_of(f"{COUNCIL.upper()}\n\n{title}\n\nPUBLIC MINUTES\n\n14 May 2024 at 18:00\n")
    assert (found.name, found.scope) == (name, Mention("cg:Council", COUNCIL))


COUNCILS = [
    pytest.param("FEN with MARSH PARISH COUNCIL", "Fen with Marsh Parish Council", id="small letters among capitals"),
    pytest.param("Fen & Marsh Community Council", "Fen & Marsh Community Council", id="the sign for and"),
]  # fmt: skip


@pytest.mark.parametrize(("line", "name"), COUNCILS)
def test_the_names_of_councils(line: str, name: str) -> None:
    """A council's name is known with the small words and signs that join it."""
    found = body_of(f"{line}\nMinutes of Meeting held on 14 May 2024\n")
    assert (found.kind, found.name) == ("cg:Council", name)


@pytest.mark.parametrize(
    "business",
    [
        pytest.param("To all members of the council\n\nAGENDA\n\n1. Apologies\n\n2. Minutes", id="whom it is sent to"),
        pytest.param("AGENDA\n- APOLOGIES\n- ACCEPT ELECTED MEMBERS TO THE COUNCIL", id="an item"),
        pytest.param("This is also the annual meeting of the council.\n\nAGENDA\n\n1. Apologies\n\n2. Minutes", id="a sentence"),
    ],
)  # fmt: skip
def test_an_agenda_without_the_name_of_a_body(business: str) -> None:
    """A sentence of an agenda that ends with a council names none: the meeting is the council's that calls it."""
    words = "You are summoned to attend a meeting of Fen Marsh Parish Council which will take place in the Mill on Tuesday 14 May 2024."
    assert stated(document(f"{words}\n{business}\n"), "cg:heldBy") == ["Fen Marsh Parish Council"]


PAGE = """Agenda and draft minutes

Parks and Rivers Committee - Tuesday, 14th May, 2024 6.00 pm

Venue: Guildhall, Marsh End. View directions

Contact: Democratic Services

Items
No. Item

11.

Apologies for Absence

Minutes:

Apologies were received from Councillor A Roe.

12.

Declarations of Interest

Minutes:

None.

13.

River Paths pdf icon PDF 90 KB
"""


def test_the_page_of_a_committee_system() -> None:
    """A page with the minutes below each item is minutes, its title tells whose and when, a label where."""
    source = document(PAGE)
    assert stated(source, "cg:heldBy", "cg:status", "cg:date", "cg:venue") == [
        "Held", BODY, "2024-05-14", "Guildhall, Marsh End",
    ]  # fmt: skip
    assert stated(source, "cg:number", "dcterms:title")[1:] == [
        "11", "Apologies for Absence", "12", "Declarations of Interest", "13", "River Paths",
    ]  # fmt: skip
    assert stated(source, "cg:nameAsWritten") == ["A Roe"]


def test_the_page_of_an_agenda() -> None:
    """The same page before the meeting calls it, and its day is not lost for the label of its place."""
    source = document(PAGE.replace("Agenda and draft minutes", "Agenda").replace("Minutes:", "To receive."))
    assert stated(source, "cg:heldBy", "cg:status", "cg:date", "cg:venue") == [
        "Called", BODY, "2024-05-14", "Guildhall, Marsh End",
    ]  # fmt: skip
