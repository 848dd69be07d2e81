"""What stands above minutes and agendas: whose meeting, when, where."""

from __future__ import annotations

import pytest

from councilgraph.ontology.model import Mention
from tests.extractors.written import HEADER, PRESENT, body_of, document, item, minutes, read, stated

COUNCIL = "Marsh End Borough Council"
BODY = "Parks and Rivers Committee"

HEADERS = [
    pytest.param(
        f"{COUNCIL}\nMinutes of the Meeting of {BODY} held at 6.00 pm on\nTuesday, 14 May 2024\n",
        "",
        id="over several lines",
    ),
    pytest.param(
        f"{COUNCIL}\n\nMINUTES of the MEETING of the {BODY.upper()} held in the Guildhall on Tuesday 14 May 2024 at 6 p.m.\n",
        "Guildhall",
        id="capitals, the place before the day",
    ),
    pytest.param(
        f"{COUNCIL}\n\nMinutes of a meeting of the {BODY} held at the Corn Exchange, Marsh End on 14th May 2024 commencing at 6.00 pm\n",
        "Corn Exchange, Marsh End",
        id="a meeting, commencing at",
    ),
    pytest.param(
        f"# {COUNCIL}\n\n## Minutes of the Meeting of {BODY} held at 6.00 pm on Tuesday, 14th May 2024\n", "", id="headings in Markdown"
    ),
    pytest.param(
        f"**{COUNCIL}**  \n**Minutes of the Meeting of {BODY} held at 6.00 pm on**  \n**Tuesday, 14 May 2024**\n",
        "",
        id="bold in Markdown, broken over lines",
    ),
    pytest.param(
        f"DRAFT\n\n{COUNCIL}\n\nMinutes of the meeting of the {BODY} held on Tuesday 14 May 2024 at 6.00pm\n", "", id="a draft"
    ),
    pytest.param(
        f"{COUNCIL.upper()}\n\nMINUTES OF PROCEEDINGS AT A MEETING OF THE {BODY.upper()} held in the\nGuildhall, Marsh End on Tuesday 14 May 2024\nat 6.00 p.m.\n",
        "Guildhall, Marsh End",
        id="proceedings",
    ),
    pytest.param(
        f"                    {COUNCIL}\n   Minutes of the Meeting of {BODY}\n     held at 6.00 pm on Tuesday, 14 May 2024\n", "", id="centred"
    ),
    pytest.param(
        f"{COUNCIL} Minutes of the Meeting of {BODY} held at 6.00 pm on Tuesday, 14 May 2024\n", "", id="all in one line"
    ),
    pytest.param(
        f"---\ntitle: {BODY} minutes\ndate: 2019-01-02\n---\n\n{COUNCIL}\n\nMinutes of the Meeting of {BODY} held at 6.00 pm on Tuesday, 14 May 2024\n", "", id="front matter"
    ),
]  # fmt: skip


@pytest.mark.parametrize(("header", "venue"), HEADERS)
def test_a_header(header: str, venue: str) -> None:
    """Council, body, day, hour and place are found however the header is set."""
    source = minutes("1. Welcome", header=header)
    body = body_of(header)
    assert (body.kind, body.name) == ("cg:Committee", BODY)
    assert body.scope == Mention("cg:Council", COUNCIL)
    assert stated(source, "cg:date") == ["2024-05-14"]
    assert stated(source, "cg:startTime") == ["18:00:00"]
    assert stated(source, "cg:venue") == ([venue] if venue else [])
    assert stated(source, "cg:status") == ["Held"]


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        pytest.param("Parks and Rivers Committee", "cg:Committee", id="committee"),
        pytest.param("Health Scrutiny Sub-Committee", "cg:Committee", id="sub-committee"),
        pytest.param("Parks Scrutiny Panel", "cg:Committee", id="panel"),
        pytest.param("Health and Wellbeing Board", "cg:Board", id="board"),
        pytest.param("Cabinet", "cg:Cabinet", id="cabinet"),
        pytest.param("Safer Marsh End Partnership", "cg:Partnership", id="partnership"),
        pytest.param("River Paths Task and Finish Group", "cg:SubGroup", id="task group"),
        pytest.param("Tenants Forum", "cg:Body", id="forum"),
        pytest.param(COUNCIL, "cg:Council", id="the council itself"),
        pytest.param("Council", "cg:Body", id="all members of the council, a body of it"),
    ],
)
def test_the_class_of_a_body(name: str, kind: str) -> None:
    """What meets is of the class that the last word of its name tells."""
    header = f"{COUNCIL}\nMinutes of the Meeting of the {name} held at 6.00 pm on Tuesday, 14 May 2024\n"
    assert body_of(header).kind == kind


@pytest.mark.parametrize(
    ("close", "time"),
    [
        pytest.param("(Meeting closed at 7.30 pm)", "19:30:00", id="in brackets"),
        pytest.param("The meeting closed at 7.30 pm.", "19:30:00", id="a sentence"),
        pytest.param("The Chairman closed the meeting at 7.30 p.m.", "19:30:00", id="by the chairman"),
        pytest.param("The Town Mayor declared the meeting closed at 19:30", "19:30:00", id="declared closed"),
        pytest.param("There being no further business the meeting ended at 7.30 pm", "19:30:00", id="no further business"),
        pytest.param("As there was no more business, the Chair thanked all and closed the meeting at 7.30pm.", "19:30:00", id="as there was no more business"),
        pytest.param("The Chairman brought the meeting to a close at 7.30pm", "19:30:00", id="brought to a close"),
        pytest.param("There being no other business, the meeting was closed at 19.30.", "19:30:00", id="a stop between hour and minute"),
        pytest.param("Meeting concluded at 7.30 pm", "19:30:00", id="concluded"),
        pytest.param("2. Adjournment\n\nThat the meeting be adjourned. Time: 7:30 p.m.", "19:30:00", id="a motion to adjourn, and the time"),
        pytest.param("2. Adjournment\n\nMoved by Cllr Roe that the meeting adjourn at 7:30 p.m.", "19:30:00", id="a motion to adjourn at a time"),
        pytest.param("Signed ............ Chairman", "", id="no sign-off"),
    ],
)  # fmt: skip
def test_when_a_meeting_ended(close: str, time: str) -> None:
    """The hour at which a meeting closed, where the minutes give it."""
    source = document(f"{HEADER}{PRESENT}\n1. Welcome\n\nAll were welcomed.\n\n{close}\n")
    assert stated(source, "cg:endTime") == ([time] if time else [])


@pytest.mark.parametrize(
    ("words", "venue"),
    [
        pytest.param("Ordinary Meeting of the Parks Committee Tuesday 14 May 2024 at 6.00 pm Marsh End Village Hall", "Marsh End Village Hall", id="after the hour"),
        pytest.param(
            "A meeting of the Parks Committee was held on Tuesday, 14 May 2024 starting at 6:00 p.m. It was held in person at the Marsh End "
            "Community Centre, and livestreamed.", "Marsh End Community Centre", id="in a sentence of its own",
        ),
    ],
)  # fmt: skip
def test_where_a_meeting_was_held(words: str, venue: str) -> None:
    """The place is found by what places are called, where no word leads to it."""
    source = minutes("1. Welcome", header=f"{COUNCIL}\nMinutes\n{words}\n")
    assert stated(source, "cg:venue") == [venue]


def test_a_range_of_hours() -> None:
    """A range of hours at the head of minutes is when the meeting began and ended."""
    source = document(
        f"{COUNCIL}\nMinutes of the meeting held on Tuesday 14 May 2024, 6.00pm – 8.30pm, Guildhall\n{PRESENT}\n1. Quay\n"
    )
    assert stated(source, "cg:startTime", "cg:endTime") == ["18:00:00", "20:30:00"]


def test_minutes_that_tell_no_day_and_no_body() -> None:
    """Minutes without a day or a body are of a meeting all the same, which is nobody else's."""
    words = "Present: Cllrs A Roe and B Lund\n\n1. Apologies: None.\n\n2. Minutes: Agreed.\n\n3. Correspondence: None.\n"
    one, other = document(words), document(f"{words}\n4. Quay\n")
    assert stated(one, "cg:number") == ["1", "2", "3"]
    assert stated(one, "cg:nameAsWritten") == ["A Roe", "B Lund"]
    assert stated(one, "cg:date", "cg:heldBy") == []
    meetings = {
        found.object for source in (one, other) for found in read(source) if found.predicate == "cg:recordOf"
    }
    assert len(meetings) == 2


def test_the_title_of_a_page_tells_the_council() -> None:
    """Where minutes do not name their council, the title that a site gave the page does."""
    words = f'---\ntitle: "Marsh End Parish Council"\ndate: "2024-06-01"\n---\n\nMinutes of Meeting held in the Guildhall on 14 May 2024\n{PRESENT}\n1. Quay\n'
    assert stated(document(words, "minutes.md"), "cg:heldBy", "cg:date") == [
        "Marsh End Parish Council",
        "2024-05-14",
    ]


def test_an_agenda_without_labels() -> None:
    """A front sheet may call its meeting in a sentence."""
    source = document(
        f"{COUNCIL}\n\nYou are summoned to a meeting of the above Council\non Tuesday 14 May 2024 at 6.00 pm\n\nAGENDA\n\n1. Apologies\n\n2. Minutes\n"
    )
    assert stated(source, "cg:status", "cg:date", "cg:startTime") == ["Called", "2024-05-14", "18:00:00"]


def test_an_agenda_calls_a_meeting() -> None:
    """A front sheet calls a meeting: its labels stand above what they label, and nobody was there yet."""
    source = document(
        f"{COUNCIL}\n\n{BODY}\n\nTime and Date\n\n6.00 pm on Tuesday, 14th May, 2024\n\nPlace\n\nGuildhall\n\n"
        "Public Business\n\n1. Apologies\n\n2. Minutes (Pages 3 - 8)\n\n3. River Paths\n\nReport of the Director of Parks\n"
    )
    assert stated(source, "cg:status") == ["Called"]
    assert stated(source, "cg:date", "cg:startTime", "cg:venue") == ["2024-05-14", "18:00:00", "Guildhall"]
    assert stated(source, "cg:number", "dcterms:title")[1:] == [
        "1",
        "Apologies",
        "2",
        "Minutes",
        "3",
        "River Paths",
    ]
    assert stated(source, "cg:attended", "cg:text") == []


def test_minutes_that_begin_in_the_middle_of_a_line() -> None:
    """A line that tells all at once is still the head of minutes where people are listed under it."""
    header = "MARSH END PARISH COUNCIL Draft Minutes of the Meeting held on Tuesday 14 May 2024 at 6.00 pm\n"
    assert body_of(header).name == "Marsh End Parish Council"
    assert stated(minutes("1. Welcome", header=header), "cg:date") == ["2024-05-14"]


@pytest.mark.parametrize(
    "header",
    [
        pytest.param("Marsh End Parish Council - 14th May 2024", id="a dash and the day"),
        pytest.param("Marsh End Parish Council held their meeting by Zoom at 6pm on 14 May 2024.", id="held"),
        pytest.param(
            "Township of Marsh End\n\nA regular meeting of the Marsh End Parish Council was held on 14 May 2024.",
            id="was held",
        ),
    ],
)
def test_the_council_in_a_sentence(header: str) -> None:
    """A sentence that begins with the council, or tells of its meeting, says whose minutes they are."""
    assert body_of(f"Minutes\n\n{header}\n").name == "Marsh End Parish Council"


def test_what_is_no_minutes() -> None:
    """A letter has no meeting, nor has a text that only speaks of minutes."""
    for words in (
        "Dear Sir,\n\nThank you.\n",
        "The minutes of the meeting held on 14 May 2024 were agreed.\n",
    ):
        assert stated(document(words), "cg:date", "cg:heldBy", "cg:attended") == []


def test_a_meeting_without_a_date() -> None:
    """Minutes whose header bears no date are of a meeting of that body, on no day."""
    source = document(f"{COUNCIL}\nMinutes of the Meeting of {BODY}\n{PRESENT}\n1. Welcome\n")
    assert stated(source, "cg:heldBy", "cg:date") == [BODY]


def test_two_sets_of_minutes_in_one_file() -> None:
    """Minutes that follow one another in a file are two papers of two meetings, each with its own people."""
    first = item("All agreed.").text
    second = first.replace("14 May", "11 June").replace("B Lund", "C Dace")
    source = document(f"{first}\nThis page is intentionally left blank\n\n{second}")
    assert stated(source, "cg:date") == ["2024-05-14", "2024-06-11"]
    assert stated(source, "cg:nameAsWritten") == ["A Roe", "B Lund", "A Roe", "C Dace"]
