"""Lists of what was asked for, as councils keep them in many shapes: what each row claims."""

from __future__ import annotations

from datetime import date

import pytest

from councilgraph.extractors.read import html
from councilgraph.ontology.model import Document, Mention
from tests.extractors.read.sheets import spreadsheet, values
from tests.extractors.read.word import paragraph, table
from tests.extractors.tabled import cells, word
from tests.extractors.written import document, shown
from tests.extractors.written import read as statements

HEAD = "Marsh End Borough Council\nRivers Scrutiny Panel – Action Tracker\nUpdated 14 June 2024\n\n"
TABS = HEAD + (
    "Ref\tMeeting\tRecommendation\tOwner\tDue\tProgress\tRAG\n"
    "R1\t12 March 2024\tThat the Director of Parks publish the map of the paths\tDirector of Parks\tJune 2024\tPublished on 3 May\tComplete\n"
    "R2\t12 March 2024\tThat the lamps on Eel Street be mended\tAda Kowal\tMay 2024\t\tAmber\n"
    "R3\t9 April 2024\tMembers requested figures for the ferry by month\tJo Pell\tASAP\tChased twice\tR\n"
)
BARS = HEAD + (
    "| No. | Raised | What was agreed | Who | State | News |\n|---|---|---|---|---|---|\n"
    "| 1 | 12/03/24 | That the Director of Parks publish the map of the paths | Director of Parks | Done | Published on 3 May |\n"
    "| 2 | 12/03/24 | That the lamps on Eel Street be mended | Ada Kowal | Amber | |\n"
    "| 3 | 09/04/24 | Members requested figures for the ferry by month | Jo Pell | Red | Chased twice |\n"
)
UNDER_DAYS = HEAD + (
    "Minute Ref\tAgreed action\tLead\tTimescale\tStatus\n12 March 2024\n"
    "14/24\tThat the Director of Parks publish the map of the paths\tDirector of Parks\tJune 2024\tComplete – remove\n"
    "15/24\tThat the lamps on Eel Street be mended\tAda Kowal\tMay 2024\tOn hold\nMeeting of 9 April 2024\n"
    "20/24(c)\tMembers requested figures for the ferry by month\tJo Pell\tASAP\tOverdue\n"
)
VALUES = (
    "Rivers Scrutiny Panel outstanding actions at 14 June 2024\n"
    "Ref,Date raised,Action,Responsible officer,Due date,Latest update,Status\n"
    '1,12/03/2024,"That the Director of Parks publish the map of the paths",Director of Parks,June 2024,"Published, on 3 May",Closed\n'
    "2,12/03/2024,That the lamps on Eel Street be mended,Ada Kowal,May 2024,,Open\n"
    "3,09/04/2024,Members requested figures for the ferry by month,Jo Pell,ASAP,Chased twice,Open\n"
)
SPACES = HEAD + (
    "No.   Date       What was asked                    Who                  Reply              RAG\n\n"
    "1     12/3/24    That the Director of Parks        Director of Parks    Published on       closed\n"
    "                 publish the map of the paths                           3 May\n\n"
    "2     12/3/24    That the lamps on Eel Street      Ada Kowal                               A\n"
    "                 be mended\n\n"
    "3     9/4/24     Members requested figures         Jo Pell              Chased twice       R\n"
    "                 for the ferry by month\n"
)
STACKED = HEAD + (
    "Ref.\nRecommendation\nResponse\nStatus\n\nPATHS – 12 March 2024\n\n"
    "R1\nThat the Director of Parks publish the map\nof the paths\nPublished on 3 May.\nImplemented\n\n"
    "R2\nThat the lamps on Eel Street be mended\nOn track\n\nFERRY – 9 April 2024\n\n"
    "R3\nMembers requested figures for the ferry by month\nChased twice.\nOverdue\n"
)
LABELS = HEAD + (
    "Meeting of 12 March 2024\n\n"
    "Action: That the Director of Parks publish the map of the paths\nOwner: Director of Parks\nDue: June 2024\n"
    "Update: Published on 3 May. Complete\n\n"
    "Action: That the lamps on Eel Street be mended\nOwner: Ada Kowal\nDue: May 2024\nUpdate: In progress\n\n"
    "Meeting of 9 April 2024\n\n"
    "Action: Members requested figures for the ferry by month / Owner: Jo Pell / Due: ASAP / Update: Overdue\n"
)
HTML = (
    "<html><body><h1>Marsh End Borough Council</h1><h2>Rivers Scrutiny Panel</h2>"
    "<p>Recommendations monitor at 14 June 2024</p><table>"
    "<tr><th>Date of meeting</th><th>Recommendation</th><th>Lead</th><th>Response of Cabinet</th><th>Closed?</th></tr>"
    "<tr><td>12 March 2024</td><td>That the Director of Parks publish the map of the paths</td><td>Director of Parks</td>"
    "<td>Published on 3 May</td><td>Yes</td></tr>"
    "<tr><td>12 March 2024</td><td>That the lamps on Eel Street be mended</td><td>Ada Kowal</td><td></td><td>No</td></tr>"
    "<tr><td>9 April 2024</td><td>Members requested figures for the ferry by month</td><td>Jo Pell</td>"
    "<td>Chased twice</td><td>No</td></tr></table></body></html>"
)


def as_word() -> Document:
    """The list as a Word document."""
    return word(
        paragraph("Marsh End Borough Council"),
        paragraph("Rivers Scrutiny Panel: outstanding issues"),
        paragraph("14 June 2024"),
        table(
            cells("Date", "Issue", "Owner", "Status"),
            cells(
                "12 March 2024",
                "That the Director of Parks publish the map of the paths",
                "Director of Parks",
                "Completed",
            ),
            cells("12 March 2024", "That the lamps on Eel Street be mended", "Ada Kowal", "Open"),
            cells("9 April 2024", "Members requested figures for the ferry by month", "Jo Pell", "Open"),
        ),
    )


def as_spreadsheet() -> Document:
    """The list as a spreadsheet, among other sheets; each sheet has its own columns, or no request."""
    columns = ["Ref", "Meeting", "Minute", "Recommendation", "Owner", "Due", "Status"]
    return spreadsheet(
        Guidance=[["Marsh End Borough Council"], ["Rivers Scrutiny Panel: outstanding actions, 14 June 2024"], ["Use one row an action"]],
        Closed=[
            columns,
            [1, (date(2024, 3, 12), "dd/mm/yyyy"), None, "That the Director of Parks publish the map of the paths", "Director of Parks", (date(2024, 6, 1), "mmm yy"), "Complete"],
        ],
        Lists=[["Status", "Sign", "Colour", "Meaning", "Used"], ["Complete", "C", "Green", "All of it is done", "Yes"], ["Overdue", "O", "Red", "It is late", "Yes"]],
        Open=[
            ["Who", "Agreed action", "Meeting", "RAG"],
            ["Ada Kowal", "That the lamps on Eel Street be mended", (date(2024, 3, 12), "d mmm yyyy"), "Amber"],
            ["Jo Pell", "Members requested figures for the ferry by month", (date(2024, 4, 9), "d mmm yyyy"), "R"],
        ],
    )  # fmt: skip


SHAPES = {
    "tabs": document(TABS),
    "bars": document(BARS),
    "days above rows": document(UNDER_DAYS),
    "values with commas": document(VALUES),
    "columns set by spaces": document(SPACES),
    "a cell a line": document(STACKED),
    "labels": document(LABELS),
    "a web page": document(html.read(HTML.encode(), "list.html").text, "list.html"),
    "Word": as_word(),
    "a spreadsheet": as_spreadsheet(),
    "a CSV file": values(VALUES),
}
EXPECTED = [
    ("That the Director of Parks publish the map of the paths", "2024-03-12", "ClaimedDone"),
    ("That the lamps on Eel Street be mended", "2024-03-12", "ClaimedOpen"),
    ("Members requested figures for the ferry by month", "2024-04-09", "ClaimedOpen"),
]


def entries(source: Document) -> dict[Mention, dict[str, list[str]]]:
    """What is stated of each row, by property."""
    found: dict[Mention, dict[str, list[str]]] = {}
    for one in statements(source):
        if one.subject.kind == "cg:TrackerEntry":
            found.setdefault(one.subject, {}).setdefault(one.predicate, []).append(shown(one.object))
    return found


@pytest.mark.parametrize("shape", SHAPES)
def test_each_row_is_a_claim(shape: str) -> None:
    """In whatever shape a list is kept, each row says what was asked, when, and whether it claims it done."""
    told = entries(SHAPES[shape]).values()
    first = [
        tuple((one.get(name) or [""])[0] for name in ("dcterms:title", "cg:askedOn", "cg:claims"))
        for one in told
    ]
    assert first == EXPECTED


@pytest.mark.parametrize("shape", SHAPES)
def test_whose_list_it_is_and_of_which_day(shape: str) -> None:
    """The head of a list names the body whose requests they are, and the day at which it stood."""
    for one in entries(SHAPES[shape]).values():
        assert one["cg:forBody"] == ["Rivers Scrutiny Panel"]
        assert one["cg:asOf"] == ["2024-06-14"]


@pytest.mark.parametrize("shape", [one for one in SHAPES if one != "a cell a line"])
def test_who_has_it_in_hand(shape: str) -> None:
    """Whoever is to do it is a person or a post."""
    assert [one["cg:lead"] for one in entries(SHAPES[shape]).values()] == [
        ["Director of Parks"], ["Ada Kowal"], ["Jo Pell"],
    ]  # fmt: skip


def test_the_rest_of_a_row() -> None:
    """Its number, by when it is due, and how far it is, in the words of the list."""
    first, second, third = entries(SHAPES["tabs"]).values()
    names = ("dcterms:identifier", "cg:dueText", "cg:detail", "cg:statusAsWritten")
    assert [first[name] for name in names] == [["R1"], ["June 2024"], ["Published on 3 May"], ["Complete"]]
    assert second.get("cg:detail") is None
    assert third["cg:detail"] == ["Chased twice"]


NO_LISTS = [
    pytest.param("Date\tTitle\tDetail\tLead Officer\n2 July 2024\tPaths\tWho walks\tAda Kowal\n", id="a work programme"),
    pytest.param("Name\tPost\tTelephone\nAda Kowal\tClerk\t01\n", id="people"),
    pytest.param("Item\tBudget\tActual\tVariance\nPaths\t10\t12\t2\n", id="money"),
    pytest.param("Risk\tLikelihood\tImpact\tOwner\nFlood\t3\t4\tAda Kowal\n", id="risks"),
    pytest.param("Action: think.\n\nThe Panel thanked all.\n", id="a label alone"),
    pytest.param("Indicator\tTarget\tStatus\nPaths swept\t90%\tGreen\n", id="indicators"),
]  # fmt: skip


@pytest.mark.parametrize("rows", NO_LISTS)
def test_what_is_no_list_of_requests(rows: str) -> None:
    """Other tables claim nothing of what was asked for."""
    assert entries(document(f"Marsh End Borough Council\nParks Report\n\n{rows}")) == {}


def test_what_the_list_says_is_no_decision() -> None:
    """A row is no decision of a meeting: it stands beside what the minutes show."""
    kinds = {one.subject.kind for one in statements(SHAPES["tabs"])}
    assert kinds.isdisjoint({"cg:Resolution", "cg:Recommendation", "cg:Request"})
