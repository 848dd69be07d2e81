from __future__ import annotations

import pytest

from councilgraph.extractors.blocks.numbering import item_heads
from councilgraph.extractors.blocks.spans import Span
from councilgraph.extractors.blocks.titles import headings
from tests.extractors.blocks.tagging import read, titles


@pytest.mark.parametrize(
    ("paper", "expected"),
    [
        pytest.param(
            "item | 1. Apologies\ntext | None.\nitem | 2. Minutes\ntext | Noted.\nitem? | 3. Trees on the green\ntext | Noted.\nitem | 4. Close",
            ["1. Apologies", "2. Minutes", "3. Trees on the green", "4. Close"],
            id="a line of which the model is unsure counts on from the last and to the next",
        ),
        pytest.param(
            "item | Lamps\ntext | Told:\ntext | • two were out\nitem | • Work in Schools\ntext | • one was mended\nitem | Trees",
            ["- Lamps", "- Trees"],
            id="a bullet between bullets is a point of a list",
        ),
        pytest.param(
            "item | 12/23 Apologies\ntext | None.\nitem? | 13/23 Bus shelters\ntext | Noted.\nitem | 14/23 Allotments",
            ["12/23 Apologies", "13/23 Bus shelters", "14/23 Allotments"],
            id="numbers with the year count by their first part",
        ),
        pytest.param(
            "item | 06/18 Apologies\ntext | None.\nitem | 06/19 Minutes\nitem | Minute 05/28 – Bus Lanes: it had been painted\nitem | 06/20 Lamps",
            ["06/18 Apologies", "06/19 Minutes", "06/20 Lamps"],
            id="a paragraph that cites an earlier minute is no item",
        ),
        pytest.param(
            "item | 7. Apologies\nitem | 8. Minutes\nitem | Minute 12/03 – Bus Lanes: it had been painted\nitem | Minute 14/03 – Lamps: it was lit\nitem | 9. Trees",
            ["7. Apologies", "8. Minutes", "9. Trees"],
            id="nor are two of them, among items of another form",
        ),
        pytest.param(
            "item | Minute 7 Apologies\ntext | None.\nitem | Minute 8 Bus Lanes\nitem | Minute 9 Lamps",
            ["Minute 7 Apologies", "Minute 8 Bus Lanes", "Minute 9 Lamps"],
            id="where all items are called minutes they are items",
        ),
        pytest.param(
            "item | 31. Apologies\ntext | None.\nitem? | 33. Bus shelters\ntext | Noted.\nitem | 34. Allotments",
            ["31. Apologies", "33. Bus shelters", "34. Allotments"],
            id="a series goes on where one number is left out",
        ),
        pytest.param(
            "item | 1. Apologies\ntext | None.\nitem? | 2. New Business\nitem | 2.1 Lamps\ntext | Noted.\nitem | 2.2 Weir\nitem | 3. Close",
            ["1. Apologies", "2. New Business", "2.1 Lamps", "2.2 Weir", "3. Close"],
            id="a heading in the series stays above what is numbered below it",
        ),
        pytest.param(
            "item | 1. Apologies\ntext | None.\nitem? | 2 Bus shelters\ntext | Noted.\nitem | 3. Allotments",
            ["1. Apologies", "2 Bus shelters", "3. Allotments"],
            id="a full stop that print lost makes no other form",
        ),
        pytest.param(
            "item | 5.1 Street lights\ntext | Noted.\nitem? | 5.2 Gullies\ntext | Noted.\nitem | 5.3 Verges",
            ["5.1 Street lights", "5.2 Gullies", "5.3 Verges"],
            id="numbers below a number count by their last part",
        ),
        pytest.param(
            "item | 1. Apologies\ntext | None.\nitem | 2. Updates\nitem~ | Eel Street Pump\ntext | It leaks.\nitem | 3. Lamps\nitem | 4. Close",
            ["1. Apologies", "2. Updates", "3. Lamps", "4. Close"],
            id="a line without a number of which the model is unsure is none beside many with one",
        ),
        pytest.param(
            "item | 8. Budget\ntext | RESOLVED that\nclause | 1. the budget be approved; and\nclause | 2. the precept be set.\nitem | 9. Grants",
            ["8. Budget", "9. Grants"],
            id="clauses under a decision are of the same form, and no items",
        ),
        pytest.param(
            "item | 1. Apologies\ntext | None.\nitem | 2. Budget\ntext | RESOLVED that\nclause | 1. the budget be approved; and\nclause | 2. the precept be set.\nitem | 3. Grants",
            ["1. Apologies", "2. Budget", "3. Grants"],
            id="clauses that count from one again do not take the place of items",
        ),
        pytest.param(
            "item | (a) Hedges\ntext | Noted.\nitem? | (b) Ditches\ntext | Noted.\nitem | (c) Gates",
            ["(a) Hedges", "(b) Ditches", "(c) Gates"],
            id="letters count too",
        ),
        pytest.param(
            "item | A   Hedges\ntext | Noted.\nitem? | B   Ditches\ntext | Noted.\nitem | C   Gates",
            ["A Hedges", "B Ditches", "C Gates"],
            id="letters in a column of their own",
        ),
        pytest.param(
            "item | 1.24 - Hedges\ntext | Noted.\ntext? | 2.24 - Ditches\ntext | Noted.\nitem | 3.24 - Gates",
            ["1.24 Hedges", "2.24 Ditches", "3.24 Gates"],
            id="the year last: the first parts count",
        ),
        pytest.param(
            "absent? | 1. Apologies: Cllr Roe\nitem | 2. Hedges\ntext | Noted.\nitem | 3. Ditches",
            ["2. Hedges", "3. Ditches"],
            id="a numbered line of people that can hardly be an item",
        ),
        pytest.param(
            "text | All came.\nitem | HEDGES. These were cut.\ntext | Noted.\nitem? | DITCHES. None had come.\nitem | GATES. Both hang.",
            ["- HEDGES", "- DITCHES", "- GATES"],
            id="capitals that run on into their text are set alike",
        ),
        pytest.param(
            "item | 1. Hedges\ntext | Noted.\nitem | Cllr Roe asked for a saw. It was lent.\nitem | 2. Ditches",
            ["1. Hedges", "2. Ditches"],
            id="a councillor begins no heading",
        ),
        pytest.param(
            "item | 1.\nabsent | Apologies\ntext | None.\nitem | 2.\nitem+ | Hedges",
            ["1. Apologies", "2. Hedges"],
            id="a heading that reads like a list of people below its number",
        ),
        pytest.param(
            "text? | 1. Hedges\ntext | Noted.\nitem? | 2. Ditches",
            ["1. Hedges", "2. Ditches"],
            id="what counts on stands where nothing else does",
        ),
        pytest.param(
            "item | 1. Apologies\nfurniture | Marle Town Council\ntext | None.\ntext? | 2\nfurniture | Marle Town Council\nitem | 2. Minutes\ntext? | 3\nfurniture | Marle Town Council\ntext | Noted.",
            ["1. Apologies", "2. Minutes"],
            id="a number alone above a running head is that of a page",
        ),
        pytest.param(
            "head | Minutes\nhead | of a meeting of the Panel\nitem | 1\nitem+ | Apologies\ntext | None.\nitem | 2\nitem+ | Minutes\ntext | Noted.\nitem | 3\nitem+ | Bees",
            ["1 Apologies", "2 Minutes", "3 Bees"],
            id="a standing title that the head has too runs through no paper",
        ),
        pytest.param(
            "item | 31.\nitem | Apologies\ntext | None.\nitem | 32.\nitem | Bus shelters\ntext | Noted.",
            ["31. Apologies", "32. Bus shelters"],
            id="a number torn onto its own line belongs to the heading below",
        ),
        pytest.param(
            "item | 7\nmember | Councillor Ada Roe\ntext | came in.",
            ["7"],
            id="a torn number above a name has no heading",
        ),
        pytest.param(
            "item | 4.\nitem | 5. Grants\ntext | Noted.",
            ["4.", "5. Grants"],
            id="a torn number above another number has no heading",
        ),
        pytest.param(
            "item | Parks and Open Spaces\ntext | Noted.\nitem | Parks and Open Spaces\ntext | More of it.\nitem | Grants",
            ["- Grants"],
            id="an unnumbered line that is set again and again is a running head",
        ),
        pytest.param(
            "item | Apologies for Absence\ntext | None.\nitem | Grants\ntext | Noted.\nitem | Apologies for Absence\ntext | None.",
            ["- Apologies for Absence", "- Grants", "- Apologies for Absence"],
            id="standing titles may be said in two meetings of one file",
        ),
        pytest.param(
            "item | Welcome\ntext | He spoke.\nitem | BUS SHELTERS\ntext | Noted.\ntext? | Trees",
            ["- Welcome", "- BUS SHELTERS"],
            id="unnumbered headings are items by their looks alone",
        ),
        pytest.param(
            "member | 1. Cllr Ada Roe\nmember | 2. Cllr Ben Ivey\nitem | 1. Apologies\ntext | None.\nitem | 2. Minutes",
            ["1. Apologies", "2. Minutes"],
            id="a numbered list of members is no series of items",
        ),
        pytest.param(
            "item | Item 5 Grants\ntext | Noted.\nitem? | Item 6 Benches\ntext | Noted.\nitem | Item 7 Bins",
            ["Item 5 Grants", "Item 6 Benches", "Item 7 Bins"],
            id="the word for an item stands before its number",
        ),
        pytest.param(
            "item | OSC22/24 Grants\ntext | Noted.\nitem? | OSC23/24 Benches\ntext | Noted.",
            ["OSC22/24 Grants", "OSC23/24 Benches"],
            id="initials of the body stand before the number",
        ),
        pytest.param(
            "item | 1. Grants\ntext | Noted.\ntext | 24 May 2024 was the last day for\ntext | replies.\nitem | 2. Bins",
            ["1. Grants", "2. Bins"],
            id="a line that begins with a day has no number",
        ),
        pytest.param(
            "item | 7. Bins\ntext | Noted.\nitem~ | II. REPORTS\nitem | (a) Lamps\ntext | Noted.\nitem | (b) Trees"
            "\ntext | Noted.",
            ["7. Bins", "II. REPORTS", "(a) Lamps", "(b) Trees"],
            id="a numbered heading right above the first letter of its parts",
        ),
        pytest.param(
            "item | 7. Bins\ntext | Noted.\nitem? | 8. Reports\nitem | 8.1 Lamps\ntext | Noted.\nitem | 8.2 Trees"
            "\ntext | Noted.\nitem | 9. Grants\ntext | Noted.",
            ["7. Bins", "8. Reports", "8.1 Lamps", "8.2 Trees", "9. Grants"],
            id="a heading over others that counts on with items which have a text",
        ),
        pytest.param(
            "item | 5. Bins\nitem~ | 5.1 Lids\ntext | Noted.\nitem~ | 5.2 Keys\ntext | Noted.\nitem | 6. Lamps"
            "\nitem | 6.1 Quay\ntext | Noted.\nitem | 6.2 Pier\ntext | Noted.\nitem | 6.3 Lock\ntext | Noted."
            "\nitem | 7. Rest\ntext? | 7.1 Cllr Roe thanked all who swept.\ntext? | 7.2 The Mayor spoke of snow.",
            ["5. Bins", "5.1 Lids", "5.2 Keys", "6. Lamps", "6.1 Quay", "6.2 Pier", "6.3 Lock", "7. Rest"],
            id="parts of each item are a series of their own",
        ),
        pytest.param(
            "item | QC.11 Lamps\ntext | Noted.\nitem | QC.12 Motion – Councillor Ada Roe\nmotion | That it be lit."
            "\nitem | QC.13 Trees",
            ["QC.11 Lamps", "QC.12 Motion – Councillor Ada Roe", "QC.13 Trees"],
            id="a motion and who puts it, as a heading of which the model is sure",
        ),
        pytest.param(
            "item | 7. Bins\ntext | Noted.\nitem? | 8. REPORTS\nitem | HB-31 Lamps\ntext | Noted.\nitem | HB-32 Trees"
            "\ntext | Noted.\nitem | 9. Close\ntext | At ten.",
            ["7. Bins", "HB-31 Lamps", "HB-32 Trees", "9. Close"],
            id="a heading over numbers of another form, of which the model is unsure",
        ),
        pytest.param(
            "item | 7. Bins\ntext | Noted.\nsection | 8. REPORTS\nitem | 8.1 Lamps\ntext | Noted.\nitem | 8.2 Trees"
            "\ntext | Noted.\nitem | 9. Close\ntext | At ten.",
            ["7. Bins", "8. REPORTS", "8.1 Lamps", "8.2 Trees", "9. Close"],
            id="a numbered heading over parts whose numbers begin with its own",
        ),
        pytest.param(
            "item | 7. Bins\ntext | Noted.\nitem | 8. Hearings\nitem | APPLICANT: Mr Roe spoke for the scheme.\n"
            "text | OBJECTORS: None.\ntext | OFFICERS: Ms Fox advised.\nitem | 9. Trees\ntext | Noted.\n"
            "item | 10. Close\ntext | At ten.",
            ["7. Bins", "8. Hearings", "9. Trees", "10. Close"],
            id="captions of the paragraphs of one item",
        ),
        pytest.param(
            "item | 7. Bins\nitem? | a) Lanes\ntext | Noted.\nitem | b) Verges\ntext | Noted.\nitem? | 8. Reports"
            "\nitem | a) Lamps\ntext | Noted.\nitem | b) Trees\ntext | Noted.\nitem | 9. Close\ntext | At ten.",
            ["7. Bins", "a) Lanes", "b) Verges", "8. Reports", "a) Lamps", "b) Trees", "9. Close"],
            id="an item over its parts, which begin with letters and begin again below the next",
        ),
        pytest.param("text | Nothing but prose.", [], id="a paper without items"),
    ],
)
def test_items_of_a_paper(paper: str, expected: list[str]) -> None:
    """Lines begin items if their numbers count on, or if they look like it; other numbers begin none."""
    assert titles(paper) == expected


@pytest.mark.parametrize(
    ("paper", "expected"),
    [
        pytest.param(
            "item | 3. Scrutiny Review of Bus Routes", "3. Scrutiny Review of Bus Routes", id="no link"
        ),
        pytest.param("item | 3. OVERVIEW AND SCRUTINY", "3. OVERVIEW AND SCRUTINY", id="no link in capitals"),
        pytest.param(
            "item | 3. Bus Routes view the full minutes text for item 3",
            "3. Bus Routes",
            id="a link to the text",
        ),
        pytest.param("item | 3. Bus Routes pdf icon PDF 82 KB", "3. Bus Routes", id="a link to the report"),
        pytest.param("item | 3. Bus Routes (PDF 1.2 MB)", "3. Bus Routes", id="the same in brackets"),
        pytest.param(
            "item | 3. Bus Routes Additional documents: Map", "3. Bus Routes", id="a label of more documents"
        ),
        pytest.param(
            "item | 3. Bus Routes Minutes: The Committee heard that",
            "3. Bus Routes",
            id="the text on the same line",
        ),
        pytest.param(
            "item | 3. Confirmation of Minutes: 4 July 2023",
            "3. Confirmation of Minutes: 4 July 2023",
            id="minutes of another day",
        ),
        pytest.param(
            "item | 3. URGENT DECISION: BRIDGE", "3. URGENT DECISION: BRIDGE", id="no label in capitals"
        ),
        pytest.param("item | 3. Minutes:", "3. Minutes", id="a title that is such a label"),
        pytest.param("item | 3. Bus Routes (Pages 13 - 20)", "3. Bus Routes", id="pages of the agenda"),
        pytest.param("item | 3. Bus Routes ........ 21", "3. Bus Routes", id="dots that lead to a page"),
        pytest.param("item | 3. Bus Routes       21 - 44", "3. Bus Routes", id="pages in a column"),
        pytest.param("item | 3. Budget 2023-24", "3. Budget 2023-24", id="a year is no page"),
        pytest.param("item | 3. Bus Routes ||", "3. Bus Routes", id="the end of a row"),
        pytest.param("item | 3. Bus\nitem+ | Routes\ntext | Noted.", "3. Bus Routes", id="wrapped"),
        pytest.param("item | 3. Bus\nitem+ | 4. Routes", "3. Bus", id="a number begins anew"),
    ],
)
def test_a_heading_ends_before_what_is_set_behind_it(paper: str, expected: str) -> None:
    """Links, labels and pages are left out of a title; words of it that look like these are kept."""
    assert titles(paper)[0] == expected


def test_a_heading_ends_where_the_model_of_spans_saw_its_end() -> None:
    """In a long line, what the model saw goes before what the line looks like."""
    said = "spoke at length of drains and of what had become of the last of them " * 2
    text, labels, sure = read(f"item | 3. Bus Routes Clerk {said}")
    found = headings(text, item_heads(text, sure, labels), labels, [Span("title", 2, 4)])
    assert list(found) == [(0, 3, 0, 13)]


@pytest.mark.parametrize(
    ("last", "end"),
    [pytest.param(3, 9, id="the model leaves them out"), pytest.param(6, 15, id="the model takes them in")],
)
def test_the_model_says_whether_words_in_brackets_are_of_a_heading(last: int, end: int) -> None:
    """Words in brackets behind a heading belong to it where the model of spans says so."""
    text, labels, sure = read("item | 3. Routes (Fig)")
    found = headings(text, item_heads(text, sure, labels), labels, [Span("title", 2, last)])
    assert [one[3] for one in found] == [end]
