"""What the named queries answer on the samples and on a paper that says what no sample says."""

from __future__ import annotations

FERRY = """\
Aldermere City Council
Minutes of the Meeting of Environment and Communities Scrutiny Committee held at 2.00 pm on
Tuesday, 4 December 2024

Present:

Members: Councillor B Dhaliwal (Chair)
Councillor K Rozario (Deputy Chair)
Councillor L Quist (from 2.20 pm)
Councillor P Tallis

Employees (by Directorate):

Environment and Parks: W Achterberg, R Tarrant

Others Present: Hana Pryce-Lomax, Marlbeck Water

Public Business

22. Night Ferry Project

The Committee considered a report on the Night Ferry Project. The Project was funded by the Bright Evenings Fund.
The Night Ferry Project operates in Aldermere. The Riverside Safety Plan arises from the Harbours Act 1964.

Councillor P Tallis left the room and took no part in the item.

RESOLVED that the report be noted.

23. Evening Sailings

It was moved by Councillor K Rozario and seconded by Councillor B Dhaliwal that the ferry sail until midnight. On a
recorded vote: For: Councillors B Dhaliwal and K Rozario. Against: Councillor L Quist. The motion was carried.

RESOLVED that the ferry sail until midnight.

(Meeting closed at 3.00 pm)
"""
"""A funder, a place, a law with a plan, a vote by name; two who may be one; 4 December 2024 was a Wednesday."""
WMRP = "Waters Meet Restoration Programme"
REPORT = f"{WMRP} - Progress Report"
LIGHTING = "Towpath Lighting Plan"
WEIR = "Bathing Water at Tanners' Weir"
SCRUTINY = "Environment and Communities Scrutiny Committee"
RIVERS = "Cabinet Member for Rivers, Parks and Climate"
TOWN = "Harrowmouth Town Council"
YOUNG = "Children and Young People Scrutiny Committee"
ANSWERS: list[tuple[str, str, str, list[tuple[str, ...]]]] = [
    # query, column=cell of the rows that are looked at (all, where none is given), columns, rows
    (
        "programmes",
        "programme=Night Ferry Project",
        "what value",
        [("funded by", "Bright Evenings Fund"), ("spoken of since", "2024-12-04"), ("works in", "Aldermere")],
    ),
    (
        "programmes",
        f"programme={WMRP}",
        "what value",
        [("also called", "WMRP"), ("spoken of since", "2022-11-15")],
    ),
    (
        "mentions",
        f"name={LIGHTING}",
        "kind date item title",
        [
            ("plan", "2023-03-08", "45", LIGHTING),
            ("plan", "2023-10-09", "", "ECSC Work Programme 2023-24"),
            ("plan", "2023-10-18", "17", LIGHTING),
            ("plan", "2023-10-18", "5", LIGHTING),
        ],
    ),
    ("authors", "kind=briefing note", "author paper item title", [("Orla Sandquist", REPORT, "4", REPORT)]),
    (
        "planned",
        "planned_for=2023-12-06",
        "body title lead",
        [(SCRUTINY, LIGHTING, "Frances Brackenbury; IK Mahmoud")],
    ),
    ("planned", "planned_for=2024/25", "title lead", [(WEIR, "Orla Sandquist")]),
    (
        "laws",
        "law=Harbours Act 1964",
        "how what date item",
        [
            ("from it follows", "Riverside Safety Plan", "", ""),
            ("it is mentioned in", "Night Ferry Project", "2024-12-04", "22"),
        ],
    ),
    ("structure", f"whole={TOWN}", "part how", [("Planning Committee", "part of")]),
    (
        "holders",
        "post=Cabinet Member for Rivers, Parks and Climate",
        "holder first last",
        [("IK Mahmoud", "2022-11-15", "2023-10-18"), ("N Oyelaran", "2024-10-02", "2024-10-02")],
    ),
    (
        "spells",
        "post=Cabinet Member for Rivers, Parks and Climate",
        "holder seen_from seen_to",
        [("IK Mahmoud", "2022-11-15", "2023-10-18"), ("N Oyelaran", "2024-10-02", "2024-10-02")],
    ),
    (
        "topics",
        "topic=Street lighting",
        "date item title",
        [
            ("2023-03-08", "45", LIGHTING),
            ("2023-10-18", "17", LIGHTING),
            ("2023-10-18", "5", LIGHTING),
        ],
    ),
    ("sums", f"named_with={LIGHTING}", "date item sum amount", [("2023-03-08", "45", "£186,000", "186000")]),
    (
        "interests",
        "person=H Lindqvist",
        "date item effect",
        [("2023-10-18", "16", "left"), ("2023-10-18", "17", "left"), ("2024-10-02", "11", "left")],
    ),
    (
        "interests",
        "kind=pecuniary",
        "person item",
        [("Tomasz Wierzba", "23/095"), ("Tomasz Wierzba", "23/117")],
    ),
    (
        "present",
        "date=2024-12-04",
        "item person came left",
        [
            ("22", "B Dhaliwal", "", ""),
            ("22", "K Rozario", "", ""),
            ("22", "L Quist", "14:20:00", ""),
            ("23", "B Dhaliwal", "", ""),
            ("23", "K Rozario", "", ""),
            ("23", "L Quist", "14:20:00", ""),
            ("23", "P Tallis", "", ""),
        ],
    ),
    (
        "approved",
        f"body={TOWN}",
        "date item approved",
        [
            ("2024-01-15", "23/093", f"Minutes of {TOWN}, 11 December 2023"),
            ("2024-03-18", "23/115", f"Minutes of {TOWN}, 15 January 2024"),
        ],
    ),
    ("minuted", f"title={LIGHTING}", "date agenda_item minute", [("2023-10-18", "5", "17")]),
    ("minuted", "title=Minutes", "agenda_item minute minute_title", [("3", "15", "Minutes")]),
    ("referrals", "how=referred to", "date item to_whom", [("2024-01-15", "23/095", "Planning Committee")]),
    (
        "referrals",
        "how=to be reported to",
        "date item to_whom",
        [("2023-03-08", "44", YOUNG), ("2024-10-02", "11", YOUNG)],
    ),
    ("questions", "person=H Pryce-Lomax", "may_be", [("Hana Pryce-Lomax",)]),
    ("questions", "person=Hana Pryce-Lomax", "may_be", []),
    (
        "source-errors",
        "kind=weekday",
        "as_written but linked_to",
        [("Tuesday, 4 December 2024", "4 December 2024 was a Wednesday", f"{SCRUTINY}, 4 December 2024")],
    ),
    (
        "planning",
        "date=2024-02-05",
        "application proposal site item outcome",
        [
            ("HD/23/01187", "", "", "4", "endorsed"),
            ("HD/24/00012", "new windows to the front", "3 Ropewalk", "5", "no objection"),
            ("HD/24/00019", "", "Land at Salter's Point", "6", "opposed"),
        ],
    ),
    (
        "payments",
        "date=2024-01-15",
        "payee item currency amount",
        [("Estuary Choir", "23/096", "GBP", "300"), ("Harrowmouth Sea Cadets", "23/096", "GBP", "450")],
    ),
    # The progress noted in 2022 and 2023 came back, the bathing is planned, the letter of January was
    # spoken of in March, and the work programme, noted twice, is about nothing: two remain.
    (
        "noted-not-planned",
        "",
        "date item decision",
        [
            ("2024-03-18", "23/116", "That the reply be noted."),
            ("2024-12-04", "22", "that the report be noted."),
        ],
    ),
    (
        "follow-ups",
        "due=2023-11-15",
        "date how_far seen_since",
        [("2022-11-15", "reported back", f"2023-10-18 {WMRP}; 2023-10-18 {REPORT}")],
    ),
    (
        "unanswered",
        "item=23/116",
        "date of_whom due how_far meetings_since",
        [("2024-03-18", "Aldermere City Council", "", "no answer seen", "0")],
    ),
    (
        "overdue",
        "item=45",
        "due of_whom state last_meeting",
        [("2023-04-04", "Cabinet", "no answer seen", "2024-12-04")],
    ),
    ("overdue", "item=23/116", "due", []),  # "monthly sampling" is no due date
    (
        "owners",
        "state=answered",
        "who times first last",
        [
            (RIVERS, "2", "2022-11-15", "2022-11-15"),
            (TOWN, "1", "2024-02-05", "2024-02-05"),
            ("Planning Committee", "1", "2024-01-15", "2024-01-15"),
            ("Town Clerk", "1", "2024-01-15", "2024-01-15"),
        ],
    ),
    (
        "answers",
        "",
        "date item who outcome",
        [
            ("2023-03-08", "43", RIVERS, "accepted"),
            ("2023-09-06", "9", "", ""),
            ("2024-03-18", "23/116", "Town Clerk", ""),
            ("2024-10-02", "10", "Cabinet", "accepted"),
        ],
    ),
    (
        "motions",
        "item=23/117",
        "moved_by seconded_by votes_for votes_against abstentions outcome",
        [
            ("Peter Skelhorne", "Rashida Farouq", "4", "1", "1", "carried"),
            ("Jonah Tredinnick", "Desmond Achara", "2", "4", "0", "lost"),
        ],
    ),
    (
        "votes",
        "",
        "date item person vote outcome",
        [
            ("2024-12-04", "23", "L Quist", "against", "carried"),
            ("2024-12-04", "23", "B Dhaliwal", "for", "carried"),
            ("2024-12-04", "23", "K Rozario", "for", "carried"),
        ],
    ),
    (
        "movers",
        "person=Rashida Farouq",
        "times_moved times_seconded times_carried first last",
        [("1", "3", "4", "2024-01-15", "2024-03-18")],
    ),
    (
        "members",
        "person=M Fairweather",
        "body first last meetings",
        [(SCRUTINY, "2022-11-15", "2023-10-18", "4")],
    ),
    # Five meetings from the first to the last that have a word of them, and apologies for two.
    (
        "turnout",
        "person=J Whitcombe",
        "body present possible percent apologies",
        [(SCRUTINY, "3", "5", "60", "2")],
    ),
    (
        "meetings",
        "council=Harrowmouth Town Council",
        "date body status chair items decisions",
        [
            ("2024-01-15", TOWN, "held", "Constance Obuya", "7", "6"),
            ("2024-02-05", "Planning Committee", "held", "Annika Solberg", "7", "6"),
            ("2024-03-18", TOWN, "held", "Constance Obuya", "7", "5"),
        ],
    ),
    # Of the seven items on the agenda of October six are minuted under another number.
    ("meetings", "date=2023-10-18", "status items decisions", [("called and held", "8", "7")]),
    (
        "years",
        f"body={SCRUTINY}",
        "year meetings items decisions",
        [("2022", "1", "5", "7"), ("2023", "3", "20", "17"), ("2024", "2", "8", "9")],
    ),
    ("documents", "kind=briefing note", "title date body", [(REPORT, "2023-10-18", SCRUTINY)]),
    ("documents", "kind=work programme", "title date", [("ECSC Work Programme 2023-24", "2023-10-09")]),
    (
        "dispositions",
        "body=Planning Committee",
        "outcome times",
        [("endorsed", "2"), ("approved", "1"), ("no objection", "1"), ("opposed", "1")],
    ),
    ("between-bodies", "how=to be reported to", "body to_whom times", [(SCRUTINY, YOUNG, "2")]),
    ("between-bodies", "how=referred to", "body to_whom times", [(TOWN, "Planning Committee", "1")]),
    ("topic-years", "topic=Street lighting", "body year items", [(SCRUTINY, "2023", "3")]),
    (
        "timeline",
        "name=Library Renewal Plan",
        "date how item title",
        [
            ("2023-07-05", "planned", "", "Library Renewal Plan"),
            ("2023-10-09", "written", "", "ECSC Work Programme 2023-24"),
            ("2024-10-02", "discussed", "10", "Minutes"),
        ],
    ),
    (
        "payees",
        "",
        "payee currency total payments",
        [("Estuary Choir", "GBP", "300", "1"), ("Harrowmouth Sea Cadets", "GBP", "450", "1")],
    ),
    (
        "chairs-over-time",
        f"body={SCRUTINY}",
        "chair first last meetings",
        [
            ("N Oyelaran", "2022-11-15", "2023-10-18", "3"),
            ("M Fairweather", "2023-03-08", "2023-03-08", "1"),
            ("B Dhaliwal", "2024-10-02", "2024-12-04", "2"),
        ],
    ),
]
