from __future__ import annotations

import pytest

from tests.extractors.blocks.tagging import titles


@pytest.mark.parametrize(
    ("paper", "expected"),
    [
        pytest.param(
            "item | 3. Apologies: Cllr Ivey had sent his.\nitem | 4. Police: no report was received.",
            ["3. Apologies", "4. Police"],
            id="a colon before a sentence",
        ),
        pytest.param(
            "item | 3. Public Hearing: Heron Landing\nitem | 4. Constitution: Petitions",
            ["3. Public Hearing: Heron Landing", "4. Constitution: Petitions"],
            id="a colon inside a heading",
        ),
        pytest.param(
            "item | 3. TWINNING. A letter had come from Saint-Brac.\nitem | 4. POLICE. No report was made.",
            ["3. TWINNING", "4. POLICE"],
            id="a full stop behind capitals",
        ),
        pytest.param(
            "item | *3(a) Cllr. A. Roe:* “That it be so.”\nitem | *3(b) Cllr. B. Fox:* “That it be let.”",
            ["- 3(a) Cllr. A. Roe", "- 3(b) Cllr. B. Fox"],
            id="a title of somebody, which is cut short",
        ),
        pytest.param(
            "item | 1 WELCOME The Mayor declared the meeting open and said prayers.\nitem | 2 APOLOGIES\ntext | None.",
            ["1 WELCOME", "2 APOLOGIES"],
            id="capitals before a sentence",
        ),
        pytest.param(
            "item | **Mowing.** Two prices had come in\ntext | and the lower was taken.",
            ["- Mowing"],
            id="bold words before others",
        ),
        pytest.param(
            "item | *Last minutes* – The minutes of 14th May were read. Miss Roe had one correction.",
            ["- Last minutes"],
            id="italic words before others",
        ),
        pytest.param(
            "item | 1. Finance (TG)\nitem | 2. Minutes\nitem | 3. Lease\nitem | 4. Bins",
            ["1. Finance (TG)", "2. Minutes", "3. Lease", "4. Bins"],
            id="brackets behind one heading",
        ),
        pytest.param("item | **3. Bus Routes**\ntext | Noted.", ["3. Bus Routes"], id="a line that is bold"),
        pytest.param(
            "item | 3. Bins\tRESOLVED that they be green", ["3. Bins"], id="the next cell of a table"
        ),
        pytest.param(
            "item | 12. Date of next meeting: Wednesday 4 July 2018, in the hall",
            ["12. Date of next meeting"],
            id="the day of the next meeting",
        ),
        pytest.param(
            "item | 6. Matters Arising 6.1 War Memorial The Clerk had written twice.",
            ["6. Matters Arising"],
            id="the number of a first paragraph",
        ),
        pytest.param(
            "item | 124/18 Harbour Slip Lamps The Council would look into a price for three lamps that might stand"
            " beside the slip and two firms had written.",
            ["124/18 Harbour Slip Lamps"],
            id="a sentence in a long line",
        ),
        pytest.param("item | 3. Bus Routes (Report 12)", ["3. Bus Routes"], id="its report"),
        pytest.param("item | 3. Bus Routes (Agenda No. 6)", ["3. Bus Routes"], id="the number of its agenda"),
        pytest.param("item | 3. Bus Routes (minute 5/30 refers)", ["3. Bus Routes"], id="an earlier minute"),
        pytest.param("item | 3. Bus Routes [For Decision]", ["3. Bus Routes"], id="square brackets"),
        pytest.param("item | 3. Bus Routes (Agenda item 4)", ["3. Bus Routes"], id="its place on the agenda"),
        pytest.param("item | 3. Bus Routes (Item 4)", ["3. Bus Routes"], id="the same, said shortly"),
        pytest.param(
            "item | 3. Bus Routes (Paper C) (17/2/1)", ["3. Bus Routes"], id="its paper and its file"
        ),
        pytest.param(
            "item | 3. BUS ROUTES\nitem+ | OFFICER RECOMMENDATION\ntext | That they run.",
            ["3. BUS ROUTES"],
            id="a caption below it is no more of it",
        ),
        pytest.param(
            "item | 3. BUS ROUTES AND THEIR\nitem+ | RECOMMENDATIONS\ntext | Noted.",
            ["3. BUS ROUTES AND THEIR RECOMMENDATIONS"],
            id="but for one that finishes it",
        ),
        pytest.param(
            "item | 3. Bus Routes\nitem+ | PDF 77 KB\nitem+ | -----------\ntext | Noted.",
            ["3. Bus Routes"],
            id="a link and a rule below it",
        ),
        pytest.param(
            "item | 3. Bus Routes         CT to write", ["3. Bus Routes"], id="the next column of print"
        ),
        pytest.param(
            "item | 3. Bus Routes ……………… – To agree", ["3. Bus Routes"], id="leaders before what is asked for"
        ),
        pytest.param("item | 12. Next meeting 4 July", ["12. Next meeting"], id="a day without a sign"),
        pytest.param("item | 3. Apologies: Jo Teal", ["3. Apologies"], id="a name behind a colon"),
        pytest.param("item | 3. Apologies:\ntext | None.", ["3. Apologies"], id="a colon at its end"),
        pytest.param(
            "item | 4. PLN-20-0141: 7 Wharf Street", ["4. PLN-20-0141: 7 Wharf Street"], id="a file's number"
        ),
        pytest.param("item | 6:35 pm Manifests\ntext | Signed.", ["- Manifests"], id="a time before it"),
        pytest.param(
            "item | 5. APPEALS AGAINST REFUSAL OF INSPECTION OF\ntext | DOCUMENTS\ntext | None.",
            ["5. APPEALS AGAINST REFUSAL OF INSPECTION OF DOCUMENTS"],
            id="a heading that is not finished goes on",
        ),
        pytest.param("item | 5. APPEALS –\ntext | None were made.", ["5. APPEALS"], id="a dash at its end"),
        pytest.param(
            "item | 5. ELECTION OF CHAIR\nitem+ | Record No: R/21/6/31207\ntext | Done.",
            ["5. ELECTION OF CHAIR"],
            id="a label below it is no more of it",
        ),
        pytest.param(
            "item | 5. BACKLOG OF AUDITS\nitem+ | Audio recording 5 minutes\ntext | Noted.",
            ["5. BACKLOG OF AUDITS"],
            id="a line of other letters is no more of it",
        ),
        pytest.param(
            "item | **P44/21 Apologies**\nitem+ | To accept.\ntext | Noted.",
            ["P44/21 Apologies"],
            id="a line that is not bold is no more of it",
        ),
    ],
)
def test_a_heading_ends_where_its_text_runs_on(paper: str, expected: list[str]) -> None:
    """The title of an item is its heading alone, whatever sign or setting ends it."""
    assert titles(paper) == expected


@pytest.mark.parametrize(
    ("paper", "expected"),
    [
        pytest.param(
            "item | 1. 183 Apologies\ntext | None.\nitem | 2. 184 Minutes\ntext | Signed.\nitem | 3. 185 Trees",
            ["183 Apologies", "184 Minutes", "185 Trees"],
            id="the number of the minute book behind that of a list",
        ),
        pytest.param(
            "item | C067/24   1.  Apologies\ntext | None.\nitem | C068/24   2.  Minutes\ntext | Signed.\nitem | C069/24   3.  Trees",
            ["C067/24 Apologies", "C068/24 Minutes", "C069/24 Trees"],
            id="the number of the minute book before that of the agenda",
        ),
        pytest.param(
            "item | 11.00 1. Apologies\ntext | None.\nitem | 11.02 2. Minutes\ntext | Signed.\nitem | 1.15 3. Trees",
            ["1. Apologies", "2. Minutes", "3. Trees"],
            id="a time of day before the number",
        ),
        pytest.param(
            "item | APOLOGIES            23/171\ntext | None.\nitem | MINUTES              23/172\ntext | Signed.\nitem | TREES        23/173",
            ["23/171 APOLOGIES", "23/172 MINUTES", "23/173 TREES"],
            id="numbers behind the headings, a year first",
        ),
        pytest.param(
            "item | LAST YEAR\ntext | I. The minutes were read.\nitem | THE ROAD\ntext | II. It was wet.\nitem | BEACON\ntext | III. It was lit.",
            ["I. LAST YEAR", "II. THE ROAD", "III. BEACON"],
            id="numbers below the headings",
        ),
        pytest.param(
            "item | APOLOGIES\ntext | None.\nitem | TREES\ntext | 1. that they be cut; and\nitem | BINS\ntext | 1. that they be green.",
            ["- APOLOGIES", "- TREES", "- BINS"],
            id="clauses below headings are no numbers of items",
        ),
        pytest.param(
            "item | 2.\nitem | 2.1\nitem+ | URGENT ITEMS\ntext | None.\nitem | 3.\nrow | 3.1\nrow | 3.1.1\nitem+ | INTERESTS",
            ["2. URGENT ITEMS", "3. INTERESTS"],
            id="numbers of paragraphs torn off with that of the item",
        ),
        pytest.param(
            "item | 29Apologies for Absence\ntext | None.\nitem | 30Minutes\ntext | Signed.",
            ["29 Apologies for Absence", "30 Minutes"],
            id="numbers glued to their headings",
        ),
    ],
)
def test_numbers_are_found_beside_headings(paper: str, expected: list[str]) -> None:
    """The number of an item is that which counts on, wherever it stands."""
    assert titles(paper) == expected


@pytest.mark.parametrize(
    ("paper", "expected"),
    [
        pytest.param(
            "item | 1. Budget\ntext? | 159/15 RESOLUTION\nitem | 2. Trees\nitem? | 160/15 RESOLUTION\nitem | 3. Bins\nitem? | 161/15 RESOLUTION",
            ["1. Budget", "2. Trees", "3. Bins"],
            id="numbers of resolutions",
        ),
        pytest.param(
            "item | 1. Budget\nitem | MOTION: Councillor Roe moved it\nitem | MOTION PASSED: 8-0\nitem | 2. Bins",
            ["1. Budget", "2. Bins"],
            id="lines of motions",
        ),
        pytest.param(
            "item | DRAFT MINUTES\nitem | Trees\nitem | DRAFT MINUTES\nitem | Bins\nitem | DRAFT MINUTES\ntext | Noted.",
            ["- Trees", "- Bins"],
            id="a standing title that is set on every page",
        ),
        pytest.param(
            "item | Trees\nitem | Marle Mins 11/19 p.1\nitem | Bins\nitem | Marle Mins 11/19 p.2\nitem | Gates",
            ["- Trees", "- Bins", "- Gates"],
            id="a running head with the number of the page",
        ),
        pytest.param(
            "item | 1. Trees\nitem | 47TH COUNCIL MEETING\nitem | 2. Bins\nitem | 47TH COUNCIL MEETING\nitem | 3. Gates",
            ["1. Trees", "2. Bins", "3. Gates"],
            id="a running head with an ordinal number",
        ),
        pytest.param(
            "item | Welcome\ntext | Done.\nitem | Trees\ntext | Noted.\nitem | Bins\nitem | 1. The Convener thanked everybody for coming and the apologies were noted.\nitem | 2. The reports of the last year were looked through and nobody asked about them.",
            ["- Welcome", "- Trees", "- Bins"],
            id="numbered paragraphs below headings",
        ),
        pytest.param(
            "item? | ## Resignations\ntext | Two.\nitem | ## Defibrillator\ntext | Charged.\nfurniture | ## Harbour Café\ntext | Noted.\nmember | ## Present",
            ["- Resignations", "- Defibrillator", "- Harbour Café"],
            id="marked headings are items together, those above people are none",
        ),
        pytest.param(
            "text | The Chair spoke.\nitem | ALLOTMENTS\ntext | Noted.\nitem | POOL\ntext | Noted.\ntext? | CEMETERY\ntext | Noted.",
            ["- ALLOTMENTS", "- POOL", "- CEMETERY"],
            id="a line in capitals between others that are items",
        ),
        pytest.param(
            "item | 1. Apologies\nitem | 2. Minutes\nitem | 3. Trees\nitem | 4. Close\nhead | PARKS PANEL\nitem | 1. APOLOGIES\ntext | None.\nitem | 2. MINUTES\ntext | Signed.\nitem | 3. TREES\ntext | Noted.\nitem | 4. CLOSE",
            ["1. APOLOGIES", "2. MINUTES", "3. TREES", "4. CLOSE"],
            id="a table of contents above the minutes",
        ),
        pytest.param(
            "item | Welcome\nitem | Trees\nitem | Bins\nitem | Planning\nrow | 24/1\tEel Street\tApproved\nrow | 24/2\tEel Street\tApproved\nrow | 24/3\tEel Street\tRefused",
            ["- Welcome", "- Trees", "- Bins", "- Planning"],
            id="rows of a table that an item holds are none",
        ),
    ],
)
def test_the_whole_paper_tells_what_is_an_item(paper: str, expected: list[str]) -> None:
    """Lines are items by how the lines that are like them are, not by their looks alone."""
    assert titles(paper) == expected
