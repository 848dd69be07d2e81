from __future__ import annotations

import pytest

from councilgraph.ontology.model import Document, Mention, Statement
from tests.extractors.read.word import paragraph as p
from tests.extractors.read.word import table
from tests.extractors.tabled import (
    HEAD,
    LIGHTS,
    MARSH_END,
    PEOPLE,
    REPORTS,
    SALTINGS,
    VOTES,
    bold,
    cells,
    facts,
    meeting,
    objects,
    voted,
    word,
)
from tests.extractors.written import document, minutes, read, stated

TOWN = Mention("cg:Council", "Town of Saltings")


@pytest.mark.parametrize(
    ("source", "council", "day"),
    [
        pytest.param(MARSH_END, None, "2024-05-06", id="of a council that its head does not name"),
        pytest.param(SALTINGS, TOWN, "2024-06-03", id="of the town in its head"),
    ],
)
def test_a_record_of_dispositions_is_minutes(source: Document, council: Mention | None, day: str) -> None:
    """A dated file of tables that say what was done with each item is the minutes of the council."""
    held = meeting(source)
    assert held.scope in (council, Mention("cg:Body", "Council", council))
    assert held.key == (day,)


def test_columns_of_those_present() -> None:
    """A table of those present has a label above each column; below an organisation's are officers."""
    assert objects(MARSH_END, "cg:Participation", "cg:nameAsWritten", "cg:capacity", "cg:statedRole") == [
        ("Roe", "PresentAsMember", "Mayor"),
        ("A. Fry", "PresentAsOfficer", "City Clerk"),
        ("Lund", "PresentAsMember", ""),
        ("J. Day", "PresentAsOfficer", "Chief Administrative Officer"),
        ("Quill", "PresentAsMember", ""),
    ]


def test_ticks_beside_those_present() -> None:
    """In another such table the mark in a column tells what is recorded of the name in the row."""
    assert objects(SALTINGS, "cg:Participation", "cg:nameAsWritten", "cg:capacity") == [
        ("J. Brine", "PresentAsMember"), ("L. Kelp", "Apologies"),
    ]  # fmt: skip


def test_lists_of_those_present_side_by_side() -> None:
    """A cell may list all who were there, and the one beside it all who were not."""
    people = table(
        cells("Members Present", "Regrets"),
        cells("Councillor Lund|Councillor Quill", "Councillor Tern|Councillor Day"),
    )
    source = word(HEAD, people, REPORTS, LIGHTS)
    assert objects(source, "cg:Participation", "cg:nameAsWritten", "cg:capacity") == [
        ("Lund", "PresentAsMember"), ("Quill", "PresentAsMember"), ("Tern", "Apologies"), ("Day", "Apologies"),
    ]  # fmt: skip


def test_rows_are_items() -> None:
    """Each row is an item under the heading above its table; numbers begin anew under each."""
    harbour, lights = (
        "REPORT OF THE HARBOUR COMMITTEE dated April 22, 2024",
        "REPORT OF THE LIGHTS COMMITTEE dated April 29, 2024",
    )
    assert objects(MARSH_END, "cg:AgendaItem", "cg:number", "dcterms:title", "cg:section") == [
        ("1", "Mooring Fees – Town Quay", harbour),
        ("2", "Sale of land known as the Salt Pans", harbour),
        ("3", "Dredging Programme", harbour),
        ("1", "Lamps on Eel Street in the City of Marsh End", lights),
        ("1", "That the ferry run on Sundays.", "COUNCIL MOTIONS"),
        ("2", "That Item 2 be amended as follows: “That the price be made known.”", "COUNCIL MOTIONS"),
        ("4", "That eels be counted.", "COUNCIL MOTIONS"),
        ("3", "That the bells be rung.", "COUNCIL MOTIONS"),
        ("12/2024", "To close part of Eel Street", "BY-LAWS PASSED (RECEIVED THIRD READING)"),
        ("10", "Suspension of the rules", ""),
    ]
    assert objects(SALTINGS, "cg:AgendaItem", "cg:number", "dcterms:title", "cg:section") == [
        ("5.1", "Sea wall repairs", "Staff Reports"), ("5.2", "Parking on the Strand", "Staff Reports"),
        ("5.3", "That gulls be fed no more", "Staff Reports"),
    ]  # fmt: skip


def test_dispositions_are_decisions() -> None:
    """What was done with an item is what was resolved; a motion that was carried is resolved in its own words."""
    assert objects(MARSH_END, "cg:Resolution", "cg:text", "cg:disposition", "cg:directedTo") == [
        ("ADOPTED", "Approved", ""),
        ("AMENDED AND ADOPTED", "Approved", ""),
        ("FOR REPORT BACK IN 60 DAYS", "", ""),
        ("RECEIVED AS INFORMATION", "Noted", ""),
        ("AUTOMATIC REFERRAL TO THE LIGHTS COMMITTEE", "Referred", "Lights Committee"),
        ("PASSED", "Approved", ""),
        ("That Item 2 be amended as follows: “That the price be made known.", "", ""),
    ]


def test_a_matter_that_is_moved_is_decided_by_its_disposition() -> None:
    """Where a row gives no words of a motion but what it was on, what was done with that is the decision."""
    assert objects(SALTINGS, "cg:Resolution", "cg:text") == [
        ("Approved",), ("Deferred to July",), ("That gulls be fed no more",),
    ]  # fmt: skip


def test_a_vote_on_an_item_that_was_moved() -> None:
    """A vote that names an item by its number is on what was moved in it."""
    rows = table(
        cells("Item", "Title", "Moved by", "Decision"),
        cells("6.1", "Mooring fees", "Quill", "Approved"),
        cells("6.2", "Eels", "Lund", "Referred to staff"),
    )
    votes = table(cells("Item", "In Favour", "Opposed"), cells("Item 6.2", "Lund, Quill", "Tern"))
    people = p("Members Present: Councillors A Quill and B Lund") + p("Consent Items", style="Heading2")
    source = word(HEAD, people, rows, votes)
    assert voted(source) == {"Eels": ["F Lund", "F Quill", "A Tern"]}
    assert objects(source, "cg:Participation", "cg:nameAsWritten") == [("A Quill",), ("B Lund",)]
    assert objects(source, "cg:AgendaItem", "cg:section") == [("Consent Items",), ("Consent Items",)]


def test_motions_and_the_votes_on_them() -> None:
    """A row says who moved and seconded a motion and what became of it; a vote elsewhere is on what it names."""
    fields = ("cg:text", "cg:movedBy", "cg:secondedBy", "cg:outcome")
    assert objects(MARSH_END, "cg:Motion", *fields) == [
        ("Item 1 of the Report of the Lights Committee dated April 29, 2024", "", "", "Carried"),
        ("That the ferry run on Sundays.", "Quill", "Lund", "Lost"),
        ("That Item 2 be amended as follows: “That the price be made known.", "Roe", "Quill", "Carried"),
        ("That eels be counted.", "Quill", "Roe", ""),
        ("That the bells be rung.", "Lund", "Roe", ""),
        ("By-law No. 12/2024 (third reading)", "", "", "Carried"),
        ("Suspension of the rules", "", "", "Lost"),
    ]
    assert objects(SALTINGS, "cg:Motion", *fields) == [
        ("Sea wall repairs", "Brine", "Kelp", "Carried"),
        ("Parking on the Strand", "Kelp", "Brine", "Deferred"),
        ("That gulls be fed no more", "Kelp", "Brine", "Carried"),
    ]  # fmt: skip
    items = {one["cg:text"][0]: one["cg:item"][0] for one in facts(MARSH_END, "cg:Motion").values()}
    assert items["Item 1 of the Report of the Lights Committee dated April 29, 2024"].startswith("Lamps")
    assert items["By-law No. 12/2024 (third reading)"] == "To close part of Eel Street"


def test_votes_by_name() -> None:
    """Those named for and against each voted so, with titles before their names or without."""
    assert voted(MARSH_END) == {
        "That the ferry run on Sundays.": ["F Quill", "A Roe", "A Lund"],
        "Suspension of the rules": ["F Quill", "A Roe"],
        "Item 1 of the Report of the Lights Committee dated April 29, 2024": ["F Roe", "F Lund", "A Quill"],
        "By-law No. 12/2024 (third reading)": ["F Roe", "F Lund", "F Quill"],
    }
    assert voted(SALTINGS) == {"Sea wall repairs": ["F Brine", "F Kelp", "A Tern"]}
    counted = objects(SALTINGS, "cg:Motion", "cg:votesFor", "cg:votesAgainst", "cg:unanimous")
    assert counted == [("", "", ""), ("", "", ""), ("4", "0", "true")]


def test_a_cell_of_several_lines() -> None:
    """A row goes on behind a first cell that print broke, with the cell in which its next line begins."""
    votes = (
        "SUBJECT\tYEAS\tNAYS\tDISPOSITION\nItem 2 of the Report of the Harbour Committee\nof Marsh End\n"
        "\tMayor Roe\nCouncillor Lund\tCouncillor Quill\tCARRIED"
    )
    rows = "1\tMooring Fees\tADOPTED\n2\tEels\tADOPTED"
    people = "Members Present: Mayor Roe, Councillor Lund, Councillor Quill"
    source = document(
        f"**DISPOSITION OF ITEMS**\n\n**MARSH END CITY COUNCIL MEETING**\n\n**MAY 6, 2024**\n\n{people}\n\n**REPORTS**\n\n{rows}\n\n"
        f"**RECORDED VOTES**\n\n{votes}\n"
    )
    (cast,) = voted(source).values()
    assert cast == ["F Roe", "F Lund", "A Quill"]


def test_what_stands_between_the_tables() -> None:
    """Words below a heading and in no table are an item too, so that interests declared there are read."""
    said = p("Councillor Quill declared an interest in Item 1.") + p(
        "Councillor Lund declared one in Item 2."
    )
    after = p("The tables are kept by the Clerk.") + p("The meeting adjourned at 9:15 p.m.")
    source = word(HEAD, PEOPLE, bold("DECLARATIONS OF INTEREST"), said, REPORTS, LIGHTS, after)
    assert objects(source, "cg:DeclarationOfInterest", "cg:declaredBy") == [("Quill",), ("Lund",)]
    assert [title for (title,) in objects(source, "cg:AgendaItem", "dcterms:title")] == [
        "DECLARATIONS OF INTEREST", "Mooring Fees – Town Quay", "Sale of land known as the Salt Pans",
        "Dredging Programme", "Lamps on Eel Street in the City of Marsh End",
    ]  # fmt: skip
    assert objects(source, "cg:Meeting", "cg:endTime") == [("21:15:00",)]


def test_rows_between_bars() -> None:
    """The same tables in Markdown are read alike."""
    words = (
        "**Disposition of Items**\n\n**Council Meeting**\n\nMay 6, 2024\n\n"
        "| Members Present | Regrets |\n|---|---|\n| Councillor Quill | Councillor Lund |\n\n"
        "## Reports\n\n| No. | Subject | Disposition |\n|---|---|---|\n| 1 | Mooring Fees | Laid over |\n| 2 | Eels | Filed |\n"
    )
    assert objects(document(words), "cg:AgendaItem", "cg:number", "dcterms:title") == [
        ("1", "Mooring Fees"),
        ("2", "Eels"),
    ]
    assert objects(document(words), "cg:Resolution", "cg:text") == [("Laid over",), ("Filed",)]
    assert objects(document(words), "cg:Participation", "cg:nameAsWritten", "cg:capacity") == [
        ("Quill", "PresentAsMember"), ("Lund", "Apologies"),
    ]  # fmt: skip


def test_headings_within_a_table() -> None:
    """A row of one cell is a heading, below which the columns are as they were named above it."""
    rows = table(
        cells("Motion", "Mover", "Subject", "Result", "Notes"),
        cells("Motion 1", "Quill", "That eels be counted.", "Defeated", ""),
        cells("LATE MOTIONS"),
        cells("Motion 2", "Lund", "That the ferry run on Sundays.", "Adopted as amended", "See over"),
    )
    assert objects(word(HEAD, PEOPLE, rows), "cg:AgendaItem", "cg:number", "cg:section") == [
        ("1", ""), ("2", "LATE MOTIONS"),
    ]  # fmt: skip
    fields = ("cg:text", "cg:movedBy", "cg:outcome")
    assert objects(word(HEAD, PEOPLE, rows), "cg:Motion", *fields) == [
        ("That eels be counted.", "Quill", "Lost"),
        ("That the ferry run on Sundays.", "Lund", "CarriedAsAmended"),
    ]


def test_dispositions_in_sentences() -> None:
    """A cell may say what was decided in full; the words before it are not part of the decision."""
    rows = table(
        cells("Agenda Item", "Decision"),
        cells("Mooring fees", "RESOLVED that the fees be raised by a tenth from the first of July."),
        cells("Eels", "Approved the count of eels, to be held each spring."),
    )
    people = p("Present: Councillors A Quill and B Lund")
    source = word(p("Marsh End Council"), p("Record of Decisions"), p("May 6, 2024"), people, rows)
    assert objects(source, "cg:Resolution", "cg:text") == [
        ("the fees be raised by a tenth from the first of July.",),
        ("Approved the count of eels, to be held each spring.",),
    ]
    assert len(objects(source, "cg:Participation", "cg:nameAsWritten")) == 2


ACTIONS = table(
    cells("Item", "Subject", "Action"),
    cells("1", "Mooring", "A Fry to write"),
    cells("2", "Eels", "B Day to call"),
)


@pytest.mark.parametrize(
    "source",
    [
        pytest.param(word(HEAD, PEOPLE, ACTIONS), id="who is to do what"),
        pytest.param(
            word(p("Report on dredging"), p("May 6, 2024"), REPORTS), id="nobody present, and not called so"
        ),
        pytest.param(word(HEAD, PEOPLE, VOTES), id="votes alone"),
    ],
)
def test_other_tables_are_no_record(source: Document) -> None:
    """The rows of a table of tasks or votes, and of a table in a report, are no items that were decided."""
    assert not [one for one in read(source) if one.predicate in ("cg:decidedBy", "cg:movedBy")]


@pytest.mark.parametrize("mark", [pytest.param("{}. ", id="numbers"), pytest.param("", id="no numbers")])
def test_tables_within_minutes_in_prose(mark: str) -> None:
    """Minutes that mostly tell their items in prose are read as such, whatever tables they hold."""
    said = "The Clerk told of the eels. " * 20
    told = "".join(
        bold(mark.format(at) + f"Matter {at}") + p(said) + p("RESOLVED that it be noted.")
        for at in range(1, 7)
    )
    head = (
        p("Marsh End Town Council")
        + p("Minutes of the Meeting of the Council held on 6 May 2024")
        + p("Present: Councillor A Quill")
    )
    plans = table(
        cells("Ref", "Address", "Decision"), *(cells(f"24/{at}", "Eel Street", "Approved") for at in range(9))
    )
    titles = [title for (title,) in objects(word(head, told, plans), "cg:AgendaItem", "dcterms:title")]
    assert "Eel Street" not in titles


def test_rows_that_lack_cells() -> None:
    """A row that ends before its subject, or says nothing of what was done, is an item all the same."""
    rows = table(
        cells("Item", "Title", "Ward", "Decision"), cells("1", "Fees", "North", "Approved"), cells("2", "", "", ""),
        cells("3", "Eels", "", ""), cells("4", "", "", "Deferred"),
    )  # fmt: skip
    assert objects(word(HEAD, PEOPLE, rows), "cg:AgendaItem", "cg:number", "dcterms:title") == [
        ("1", "Fees"), ("2", ""), ("3", "Eels"), ("4", ""),
    ]  # fmt: skip


def test_every_fact_has_its_words() -> None:
    """The quote of each statement stands at its place."""
    for source in (MARSH_END, SALTINGS):
        found: list[Statement] = read(source)
        assert found
        for one in found:
            assert one.passage.quote == source.text[one.passage.start : one.passage.end]
            assert one.passage.quote.strip()


WHAT_WAS_DONE = [
    pytest.param("that the fee be raised, subject to no objections being received", [], id="a condition"),
    pytest.param("that, subject to the changes being made, the plan be approved", ["Approved"], id="before it"),
    pytest.param("to decline the application from the club", ["Refused"], id="declined"),
    pytest.param("that the report on the decline of trade be noted", ["Noted"], id="a decline"),
    pytest.param("that the application be not approved", ["Refused"], id="not approved"),
    pytest.param("not to support the application", ["Refused"], id="not supported"),
    pytest.param("that the offer be turned down", ["Refused"], id="turned down"),
    pytest.param("that consideration be continued to the next cycle", ["Deferred"], id="continued"),
    pytest.param("to table the ordinance until October", ["Deferred"], id="tabled until"),
    pytest.param("that the report lie on the table", ["Deferred"], id="lies on the table"),
    pytest.param("to take the bids for a pump under advisement", ["Deferred"], id="under advisement"),
    pytest.param("to take the advice of Counsel", [], id="advice"),
    pytest.param("that the table of charges be approved", ["Approved"], id="a table"),
]  # fmt: skip


@pytest.mark.parametrize(("words", "done"), WHAT_WAS_DONE)
def test_what_is_done_with_a_matter(words: str, done: list[str]) -> None:
    """The verb that decides tells; what must come first, and what is denied, does not."""
    assert stated(minutes(f"12. Mill\n\nRESOLVED {words}."), "cg:disposition") == done
