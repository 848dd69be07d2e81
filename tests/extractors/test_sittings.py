"""Several meetings in one file: two bodies, two sittings of a day, an adjourned one."""

from __future__ import annotations

from pathlib import Path

import pytest

from councilgraph.extractors.read import read as read_file
from councilgraph.graph.build.build import build
from councilgraph.graph.folder.folder import GraphFolder
from councilgraph.graph.rdf.store import text
from councilgraph.ontology.model import Document, Mention, Value
from tests.extractors.read import printing, word
from tests.extractors.written import document, read

COUNCIL = "Marsh End Borough Council"
FIRST = """Present: Councillor A Roe (Chair), Councillor B Lund and Councillor C Moss

1. Apologies

Apologies were received from Councillor D Fenn.

2. River Paths

RESOLVED that the paths be cleared of mud.

"""
SECOND = """Present: Councillor E Hale (Chair), Councillor B Lund and Councillor D Fenn

1. Apologies

Apologies were received from Councillor C Moss.

2. Market Fees

RESOLVED that the fee for a stall be four pounds.

3. Benches

RESOLVED that two benches be bought for the quay.

"""
ITEMS = (["1 Apologies", "2 River Paths"], ["1 Apologies", "2 Market Fees", "3 Benches"])
CLOSED = "The meeting closed at 7.30 pm\n\n"

HEADS = [
    pytest.param(
        f"{COUNCIL}\n\nMinutes of the Meeting of the Parks Committee held at 6.00 pm on Tuesday, 14 May 2024\n\n",
        f"{COUNCIL}\n\nMinutes of the Meeting of the Finance Panel held at 2.00 pm on Tuesday, 21 May 2024\n\n",
        id="the council, then a sentence",
    ),
    pytest.param(
        "Minutes of the Parks Committee\n\nHeld on: 14 May 2024 at 6.00 pm\nVenue: Guildhall\n\n",
        "Minutes of the Finance Panel\n\nHeld on: 21 May 2024 at 2.00 pm\nVenue: Guildhall\n\n",
        id="labels below the name",
    ),
    pytest.param(
        "PARKS COMMITTEE\n\nTuesday 14 May 2024\n\n",
        "FINANCE PANEL\n\nTuesday 21 May 2024\n\n",
        id="the name and the day alone",
    ),
    pytest.param(
        "DRAFT\n\nMINUTES\n\nof the Parks Committee held on 14 May 2024 at the Guildhall\n\n",
        "DRAFT\n\nMINUTES\n\nof the Finance Panel held on 21 May 2024 at the Guildhall\n\n",
        id="the word alone, a draft",
    ),
    pytest.param(
        f"# {COUNCIL}\n\n**Minutes of a meeting of the Parks Committee held on 14 May 2024**\n\n",
        f"# {COUNCIL}\n\n**Minutes of a meeting of the Finance Panel held on 21 May 2024**\n\n",
        id="Markdown",
    ),
]


def meetings(source: Document) -> dict[tuple[str, str], list[str]]:
    """The items of each meeting that is held, by its body and its day, in the order read."""
    found: dict[tuple[str, str], list[str]] = {}
    numbers: dict[Mention, str] = {}
    for one in read(source):
        if one.predicate == "cg:heldBy" and one.subject.scope:
            found.setdefault((one.subject.scope.name, str(one.subject.key[0])), [])
        if one.predicate == "cg:number" and isinstance(one.object, Value):
            numbers[one.subject] = one.object.lexical
        meeting = one.subject.scope
        if (
            one.predicate == "dcterms:title"
            and one.subject.kind == "cg:AgendaItem"
            and meeting
            and meeting.scope
        ):
            assert isinstance(one.object, Value)
            found[meeting.scope.name, str(meeting.key[0])].append(
                f"{numbers.get(one.subject, '')} {one.object.lexical}"
            )
    return found


def people(source: Document) -> dict[str, set[str]]:
    """The names of those who were at each meeting, by its day."""
    found: dict[str, set[str]] = {}
    for one in read(source):
        if one.predicate == "cg:attended" and isinstance(one.object, Mention):
            found.setdefault(str(one.object.key[0]), set()).add(one.subject.name)
    return found


@pytest.mark.parametrize("closed", [CLOSED, ""], ids=["closed", "not closed"])
@pytest.mark.parametrize(("first", "second"), HEADS)
def test_two_bodies_in_one_file(first: str, second: str, closed: str) -> None:
    """Minutes that follow other minutes are of their own meeting, with their own people and items."""
    source = document(f"{first}{FIRST}{closed}{second}{SECOND}{closed}")
    assert meetings(source) == {
        ("Parks Committee", "2024-05-14"): ITEMS[0],
        ("Finance Panel", "2024-05-21"): ITEMS[1],
    }
    there = people(source)
    assert {day: len(names) for day, names in there.items()} == {"2024-05-14": 3, "2024-05-21": 3}


@pytest.mark.parametrize("medium", ["minutes.pdf", "minutes.docx"])
def test_two_bodies_in_print_and_in_word(medium: str, tmp_path: Path) -> None:
    """So it is whatever the medium, where the second begins on a page of its own or in the middle of one."""
    first, second = (
        f"{COUNCIL}\n\nMinutes of the Meeting of the {body} held at 6.00 pm on {day} May 2024\n\n"
        for body, day in (("Parks Committee", 14), ("Finance Panel", 21))
    )
    halves = [f"{first}{FIRST}{CLOSED}".split("\n"), f"{second}{SECOND}{CLOSED}".split("\n")]
    if medium.endswith(".pdf"):
        data = printing.pdf([printing.lines(half) for half in halves])
    else:
        data = word.docx("".join(word.paragraph(line) for half in halves for line in half))
    (tmp_path / medium).write_bytes(data)
    assert list(meetings(read_file(tmp_path / medium)).values()) == list(ITEMS)


def test_lists_of_people_inside_minutes_open_no_others() -> None:
    """A second list of people, the name of a body in an item and a running head begin no minutes."""
    inside = (
        "3. Working groups\n\nFinance Panel\n\nThe panel met on 3 May 2024; those present were told of the fees.\n\n"
        "In attendance: the Clerk\n\nPresent: nobody else\n\nParks Committee\n\n14 May 2024\n\n4. Next meeting\n\nTuesday 21 May 2024\n\n"
    )
    source = document(f"PARKS COMMITTEE\n\nTuesday 14 May 2024\n\n{FIRST}{inside}{CLOSED}")
    assert list(meetings(source)) == [("Parks Committee", "2024-05-14")]


ADJOURNED = (
    "MINUTES OF PROCEEDINGS AT {} MEETING OF THE MARSH END BOROUGH COUNCIL HELD AT THE GUILDHALL"
    " ON {} MAY 2024 AT 6.00 PM\n\n"
)


@pytest.mark.parametrize(
    ("broken_off", "head", "expected"),
    [
        pytest.param(
            "The meeting was adjourned at 9.50 pm until Thursday, 16 May 2024 at 6.00 pm.",
            ADJOURNED.format("ADJOURNED", 16),
            ("2024-05-16", "18:00:00"),
            id="to another day",
        ),
        pytest.param(
            "The meeting adjourned to Thursday 16 May.",
            ADJOURNED.format("AN ADJOURNED", 16),
            ("2024-05-16", "18:00:00"),
            id="to a day without its year",
        ),
        pytest.param(
            "The meeting adjourned at 8.30 pm until 9.00 pm.",
            ADJOURNED.format("ADJOURNED", 14).replace("6.00", "9.00"),
            ("2024-05-14", "21:00:00"),
            id="to later that day",
        ),
    ],
)
def test_an_adjourned_meeting_goes_on_at_another(
    broken_off: str, head: str, expected: tuple[str, str], tmp_path: Path
) -> None:
    """An adjourned meeting and the one at which it goes on are two, and the first leads to the second."""
    first = ADJOURNED.format("A", 14)
    path = tmp_path / "minutes.txt"
    path.write_text(f"{COUNCIL}\n\n{first}{FIRST}{broken_off}\n\n{head}{SECOND}{CLOSED}", encoding="utf-8")
    build([path], tmp_path / "graph")
    store = GraphFolder.open(tmp_path / "graph").store()
    rows = store.select("""SELECT ?day ?time (COUNT(?item) AS ?items) {
        ?one cg:status cg:Adjourned , cg:Held ; cg:adjournedTo ?meeting .
        ?meeting cg:date ?day ; cg:startTime ?time . ?item a cg:AgendaItem ; cg:meeting ?meeting
        FILTER(?one != ?meeting) } GROUP BY ?day ?time""")
    assert [(text(row["day"]), text(row["time"]), text(row["items"])) for row in rows] == [(*expected, "3")]


@pytest.mark.parametrize(
    "words",
    [
        "The meeting was adjourned and the public were asked to speak.",
        "The meeting was adjourned for ten minutes.",
        "The meeting was adjourned to allow a resident to speak.",
        "The meeting was adjourned at 7.00 pm and resumed at 7.10 pm.",
    ],
)
def test_a_pause_does_not_end_a_meeting(words: str) -> None:
    """What follows a pause is business of the same meeting."""
    source = document(
        f"Minutes of the Parks Committee held on 14 May 2024\n\n{FIRST}{words}\n\n3. Fees\n\nNoted.\n\n{CLOSED}"
    )
    assert meetings(source) == {("Parks Committee", "2024-05-14"): [*ITEMS[0], "3 Fees"]}
    assert not [one for one in read(source) if one.predicate == "cg:adjournedTo"]


def test_two_sittings_of_a_day(tmp_path: Path) -> None:
    """Two sittings of one body on one day, in one file, are two meetings, each with its own items."""
    head = "Minutes of the Meeting of the Licensing Sub-Committee held at {} on Tuesday, 14 May 2024\n\n"
    path = tmp_path / "minutes.txt"
    path.write_text(
        f"{COUNCIL}\n\n{head.format('10.00 am')}{FIRST}{head.format('2.00 pm')}{SECOND}{CLOSED}",
        encoding="utf-8",
    )
    build([path], tmp_path / "graph")
    rows = (
        GraphFolder.open(tmp_path / "graph")
        .store()
        .select("""SELECT ?time (COUNT(?item) AS ?items) {
        ?meeting cg:startTime ?time . ?item a cg:AgendaItem ; cg:meeting ?meeting } GROUP BY ?time ORDER BY ?time""")
    )
    assert [(text(row["time"]), text(row["items"])) for row in rows] == [("10:00:00", "2"), ("14:00:00", "3")]
