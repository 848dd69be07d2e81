from __future__ import annotations

import pytest

from councilgraph.extractors.blocks.heads import find_header
from councilgraph.extractors.blocks.spans import Span
from councilgraph.extractors.lexicon.tagged import tag_lines
from councilgraph.extractors.text.lines import lines
from councilgraph.ontology.minutes import Header
from councilgraph.ontology.model import Document, Text


def read(paper: str) -> Header:
    """The head that is found in a paper; "label | words" gives a line a label, without one it is of the head."""
    told = [line.rpartition(" @ ") for line in paper.splitlines() if line.strip()]
    document = Document("paper", "paper.txt", "text/plain", "\n".join(said for _, _, said in told))
    return find_header(
        tag_lines(document, lines(document)), [label.strip() or "head" for label, _, _ in told]
    )


def said(words: Text | None) -> str | None:
    """The plain words of a part of the head."""
    return words.plain if words else None


COUNCIL = "Marle Vale District Council"
BODY = "Rivers and Parks Committee"
DAY = "Tuesday, 14 May 2024"


@pytest.mark.parametrize(
    ("paper", "council", "body", "day"),
    [
        pytest.param(f"{COUNCIL}\n{BODY}\n{DAY}", COUNCIL, BODY, DAY, id="a line each"),
        pytest.param(f"{BODY}\n{COUNCIL}\n{DAY}", COUNCIL, BODY, DAY, id="the body first"),
        pytest.param(
            f"{COUNCIL}\nDecision Maker: Mayor of Eel\n{DAY}", COUNCIL, "Mayor of Eel", DAY, id="who decided alone",
        ),
        pytest.param(f"Marle Town Council\nFull Council, {DAY}", "Marle Town Council", "Marle Town Council", DAY, id="all of a town council"),
        pytest.param(f"{COUNCIL}\nFull Council, {DAY}", COUNCIL, "Full Council", DAY, id="all of a district council"),
        pytest.param(
            f"Rivers Panel meeting\n{DAY}\n| Panel | Marle and Otter Rivers Panel |", None, "Marle and Otter Rivers Panel", DAY,
            id="no council, and the panel in full below",
        ),
        pytest.param(f"NOTES\nRivers Panel\n{DAY}", None, "Rivers Panel", DAY, id="no council, and no place in the line above"),
        pytest.param(f"furniture @ Home / Council meetings\nNotes from the {BODY}\nThe panel met on {DAY}.", None, BODY, DAY, id="notes from it"),
        pytest.param(f"{COUNCIL}\nRivers Sub-Committee of the Parish Council, {DAY}", COUNCIL, "Rivers Sub-Committee", DAY, id="of a council without its place"),
        pytest.param(
            f"MARLE AND OTTER JOINT BURIAL COMMITTEE\nAt a meeting of the Joint Committee held at the Lodge\n{DAY}", None, "MARLE AND OTTER JOINT BURIAL COMMITTEE", DAY,
            id="a joint committee, in short below",
        ),
        pytest.param(f"MARLE AND OTTER\nDISTRICT COUNCIL\n{BODY}\n{DAY}", "MARLE AND OTTER DISTRICT COUNCIL", BODY, DAY, id="a council over two lines"),
        pytest.param(
            f"MINUTES OF A MEETING OF THE RIVERS\nPERMITS COMMITTEE held on\n{DAY}", None, "RIVERS PERMITS COMMITTEE", DAY, id="a body over two lines",
        ),
        pytest.param(
            f"{COUNCIL}\nitem @ Grants\ntext @ A scheme.\ntext @ Small.\ntext @ It runs.\ntext @ On.\ntext @ Yet.\ntext @ So.\n"
            f"Decision made by: Head of Parks, Cllr A Roe\nDate of decision: {DAY}", COUNCIL, "Head of Parks", DAY, id="who decided, far below",
        ),
        pytest.param(
            f"MINUTES OF THE MEETING OF MARLE COMMUNITY\nCOUNCIL HELD ON {DAY}", "MARLE COMMUNITY COUNCIL", "MARLE COMMUNITY COUNCIL", DAY,
            id="a council over two lines, in a sentence",
        ),
        pytest.param(
            f"Minutes of the Meeting of Marle and\nOtter Moor Parish Council held on\n{DAY}", "Marle and Otter Moor Parish Council",
            "Marle and Otter Moor Parish Council", DAY, id="a council cut behind and",
        ),
        pytest.param(
            f"Minutes of a meeting at the Mill, of\nMARLE PARISH COUNCIL\n{DAY}", "MARLE PARISH COUNCIL", "MARLE PARISH COUNCIL", DAY,
            id="a place above a council",
        ),
        pytest.param(f"The Homes and Mills\nPolicy Committee\n{DAY}", None, "Homes and Mills Policy Committee", DAY, id="an article above"),
        pytest.param(f"Meeting of the RIVERS COMMITTEE –\nPEOPLE held at Eel Hall\n{DAY}", None, "RIVERS COMMITTEE – PEOPLE", DAY, id="a dash above"),
        pytest.param(f"Annual Town Council Meeting of\nMARLE TOWN COUNCIL\n{DAY}", "MARLE TOWN COUNCIL", "MARLE TOWN COUNCIL", DAY, id="an annual meeting"),
        pytest.param("Otter Bay Planning Board\nMinutes of 5/14/24", None, "Planning Board", "5/14/24", id="America, in figures"),
        pytest.param(
            f"{BODY}\n{COUNCIL}\n{DAY}\nCommittee Room B, The Mill\nmember @ The Sub-Committee\nmember @ Cllr A Roe",
            COUNCIL, BODY, DAY, id="a place above a list",
        ),
        pytest.param(
            f"{COUNCIL}\nFrom:  {BODY}\nTo:  Cabinet\n{DAY}", COUNCIL, BODY, DAY, id="to whom it goes",
        ),
        pytest.param(
            f"{COUNCIL}\nMills Panel\nRivers Board\n{DAY}\nitem @ Weir\ntext @ The Board met.\ntext @ The Board left.\n"
            "text @ It rained.\ntext @ It snowed.\ntext @ The Board went.", COUNCIL, "Rivers Board", DAY, id="what the paper calls it",
        ),
        pytest.param("EEL PLANNING & ZONING COMMISSION\nMay 14, 2024", None, "PLANNING & ZONING COMMISSION", "May 14, 2024", id="behind its place in America"),
        pytest.param("Mayor and Board of Aldermen\nMay 14, 2024", None, "Mayor and Board of Aldermen", "May 14, 2024", id="no place before it"),
        pytest.param(f"City of Marle Licensing Board\n{DAY}", None, "Licensing Board", DAY, id="behind its city"),
        pytest.param(f"Y CABINET\nTHE CABINET\n{DAY}", None, "CABINET", DAY, id="in two languages"),
        pytest.param(
            f"{COUNCIL}\nMinutes of the Meeting of the {BODY} held at 6.30 pm on {DAY}",
            COUNCIL, BODY, DAY, id="in a sentence",
        ),
        pytest.param(
            f"{COUNCIL}\nMinutes of the Meeting of the {BODY} held on Tuesday,\n14 May 2024 at the Guildhall",
            COUNCIL, BODY, "Tuesday, 14 May 2024", id="a day wrapped between weekday and number",
        ),
        pytest.param(
            f"{COUNCIL}\nMinutes of the Meeting of the {BODY} held on Tuesday, 14 May\n2024 at the Guildhall",
            COUNCIL, BODY, DAY, id="a day wrapped before its year",
        ),
        pytest.param(
            f"{COUNCIL}\nMinutes of the Meeting of the Rivers and\nParks Committee held on {DAY}",
            COUNCIL, BODY, DAY, id="a body wrapped after and",
        ),
        pytest.param(
            f"{COUNCIL.upper()}\nMINUTES OF A MEETING OF THE {BODY.upper()} HELD IN THE GUILDHALL ON TUESDAY 14 MAY 2024",
            COUNCIL.upper(), BODY.upper(), "TUESDAY 14 MAY 2024", id="capitals",
        ),
        pytest.param(
            f"{COUNCIL}\n{BODY} Minutes\nDate:\n{DAY}\nTime:\n2.00pm", COUNCIL, BODY, DAY, id="a label above its day",
        ),
        pytest.param(
            f"MINUTES\nMeeting: {BODY}\nDate: 14 May 2024\n{COUNCIL}",
            COUNCIL, BODY, "14 May 2024", id="labels, the council last",
        ),
        pytest.param(
            f"{COUNCIL}\nCommittee: {BODY}\nDate of meeting: 14/05/2024", COUNCIL, BODY, "14/05/2024", id="a numeric day",
        ),
        pytest.param(
            f"Notes of Decisions\n{COUNCIL}\nDecision Maker: Cabinet Member for Rivers\nDate: 14 May 2024",
            COUNCIL, "Cabinet Member for Rivers", "14 May 2024", id="one who decides alone",
        ),
        pytest.param(
            f"Meeting of the {COUNCIL}\nTuesday 14th May 2024", COUNCIL, COUNCIL, "Tuesday 14th May 2024", id="all of a council",
        ),
        pytest.param(
            "Meeting of Marle Parish Council\nTuesday 14th May 2024", "Marle Parish Council", "Marle Parish Council",
            "Tuesday 14th May 2024", id="the council itself",
        ),
        pytest.param(
            f"{COUNCIL}\nMinutes, 14 May 2024\nPresent: Cr A Roe", COUNCIL, "Council", "14 May 2024", id="in New Zealand",
        ),
        pytest.param(
            "Marle City Council\nRegular Meeting, May 14, 2024", "Marle City Council", "City Council", "May 14, 2024", id="in America",
        ),
        pytest.param(
            f"{COUNCIL}\nRecord of a decision\n2. Decision maker\nDirector of Parks (Ada Roe)\n14/05/2024",
            COUNCIL, "Director of Parks", "14/05/2024", id="who decided below the label",
        ),
        pytest.param(
            "THE COUNCIL OF\nTHE REGIONAL MUNICIPALITY OF MARLE\nMay 14, 2024\nRegional Council Minutes",
            "REGIONAL MUNICIPALITY OF MARLE", "Regional Council", "May 14, 2024", id="called in full elsewhere",
        ),
        pytest.param(
            "Marle Bay Parish C0uncil\nMinutes of 4 May 2024", "Marle Bay Parish C0uncil", "Marle Bay Parish C0uncil", "4 May 2024", id="a nought for an O",
        ),
        pytest.param(
            "Little Marle Parish Council\nMinutes of the Annual Meeting of the Parish Council held on 14th May 2024",
            "Little Marle Parish Council", "Little Marle Parish Council", "14th May 2024", id="the council, called without its place",
        ),
        pytest.param(
            f"Minutes of the {BODY} of {COUNCIL} held on 14 May 2024",
            COUNCIL, BODY, "14 May 2024", id="a body of a council",
        ),
        pytest.param(
            f"Minutes of {COUNCIL}'s {BODY}\n14 May 2024", COUNCIL, BODY, "14 May 2024", id="a council's body",
        ),
        pytest.param(
            f"Cabinet, {COUNCIL}\n14 May 2024", COUNCIL, "Cabinet", "14 May 2024", id="a comma between body and council",
        ),
        pytest.param(
            f"furniture @ Home | News | Flood Group | {COUNCIL}\nfurniture @ Your councillors\n{COUNCIL}\nAgenda and minutes\n{BODY}\n{DAY} 10.00 am",
            COUNCIL, BODY, DAY, id="a page on the web with its navigation above",
        ),
        pytest.param(
            f"{COUNCIL}\nAgenda and minutes\n{BODY} - {DAY} 6.00 pm\nVenue: Guildhall", COUNCIL, BODY, DAY, id="body and day on one line",
        ),
        pytest.param(
            f"Marle and Aske Joint Waste Committee\n{DAY}\nmember @ Councillor A Roe\nmember @ Councillor B Ivey",
            None, "Marle and Aske Joint Waste Committee", DAY, id="a joint committee is of no one council",
        ),
        pytest.param(
            f"{COUNCIL}\n{BODY}\n2024\nMeeting held on Tuesday 14 May at 6 pm",
            COUNCIL, BODY, "Tuesday 14 May", id="a day whose year stands above",
        ),
        pytest.param(
            f"Published: 20 May 2024\n{COUNCIL}\n{BODY}\nMeeting of {DAY}", COUNCIL, BODY, DAY, id="the day of publication above",
        ),
        pytest.param(
            f"{COUNCIL}\n{BODY}\n{DAY}\nNext meeting: Tuesday 11 June 2024", COUNCIL, BODY, DAY, id="the day of the next meeting below",
        ),
        pytest.param(
            f"{COUNCIL}\n{BODY}\n{DAY}\nitem @ 1. Minutes of the Planning Board of 9 April 2024\ntext @ Agreed.",
            COUNCIL, BODY, DAY, id="another body and day in the first item",
        ),
        pytest.param(
            "Borough of Askeford\nLicensing Sub-Committee (Hearings)\n3 June 2024",
            "Borough of Askeford", "Licensing Sub-Committee (Hearings)", "3 June 2024", id="a borough of, a body with brackets",
        ),
        pytest.param(
            "Royal Borough of Askeford and Lyne Council\nPlanning Committee B\n3 June 2024",
            "Royal Borough of Askeford and Lyne Council", "Planning Committee B", "3 June 2024", id="a letter for a committee",
        ),
        pytest.param(
            f"{COUNCIL}\nOverview and Scrutiny Committee for Roads and Bridges\n3 June 2024",
            COUNCIL, "Overview and Scrutiny Committee for Roads and Bridges", "3 June 2024", id="a body for something",
        ),
        pytest.param(
            f"{COUNCIL}\nMinute of the Area Forum held in the Council Chamber on 3 June 2024",
            COUNCIL, "Area Forum", "3 June 2024", id="a chamber is no body",
        ),
        pytest.param(
            f"{COUNCIL}\nContact: Democratic Services, Marle Council Board Room\n{BODY}\n3 June 2024",
            COUNCIL, BODY, "3 June 2024", id="whom to ask is no body",
        ),
        pytest.param(
            "COMHAIRLE\nAskeford County Council\nMonthly Meeting\n3 June 2024",
            "Askeford County Council", "Askeford County Council", "3 June 2024", id="the word for a council in another language",
        ),
        pytest.param(
            f"# {COUNCIL}\n\n## **Minutes of the Meeting of the {BODY}**\n\n**{DAY}**", COUNCIL, BODY, DAY, id="Markdown",
        ),
        pytest.param(
            f"{COUNCIL}\nMinutes\nof a meeting of the\n{BODY}\nheld on Tuesday 14 May 2024", COUNCIL, BODY, "Tuesday 14 May 2024", id="a sentence over lines",
        ),
        pytest.param(
            "Askeford City Council\nMinutes of the meeting of the COUNCIL\n3 June 2024", "Askeford City Council", "COUNCIL", "3 June 2024", id="all members of a city's council",
        ),
        pytest.param(
            "Askeford City Council\nFull Council\n3 June 2024", "Askeford City Council", "Full Council", "3 June 2024", id="in full",
        ),
        pytest.param(
            "ASKEFORD CITY\nRegular Council\n3 June 2024", None, "Council", "3 June 2024", id="what kind of meeting it is, before a bare council",
        ),
        pytest.param(
            "furniture @ Aske PC  |  News  |  Minutes  |  Flood Group\nASKE AND LYNE PARISH COUNCIL\n3 June 2024",
            "ASKE AND LYNE PARISH COUNCIL", "ASKE AND LYNE PARISH COUNCIL", "3 June 2024", id="a body in a menu alone",
        ),
        pytest.param(
            "PLANNING COMMISSION\nCITY OF ASKEFORD\nThe Askeford Planning Commission met on Monday, June 3, 2024",
            "CITY OF ASKEFORD", "PLANNING COMMISSION", "Monday, June 3, 2024", id="with the place and alone",
        ),
        pytest.param(
            "TOWNSHIP OF ASKE\nLyne County, Ohio\nBOARD OF TRUSTEES – REGULAR MEETING\n3 June 2024",
            "TOWNSHIP OF ASKE", "BOARD OF TRUSTEES", "3 June 2024", id="a line above that is no part of the name",
        ),
        pytest.param(
            f"{COUNCIL}\nYou are summoned to the {BODY} on 11 June 2024\ntext @ Notes\ntext @ Speakers\ntext @ Parking\n"
            f"furniture @ Page 2\n{BODY.upper()}\n{DAY}\nmember @ Cllr A Roe\nmember @ Cllr B Ivey",
            COUNCIL, BODY.upper(), DAY, id="the summons to a later meeting is bound above",
        ),
        pytest.param(
            f"paper @ AGENDA\npaper @ {BODY}, 11 June 2024\npaper @ 1. Apologies\n{COUNCIL}\n{BODY}\n{DAY}",
            COUNCIL, BODY, DAY, id="an agenda is bound above",
        ),
        pytest.param(
            "item @ 3345. Police\nrow @ 3346. Accounts\nrow @ A Roe - Installation of Council Noticeboard\nrow @ Marle Business Forum",
            None, None, None, id="bodies among the business are not the one that met",
        ),
        pytest.param("text @ It rained, and nobody met.", None, None, None, id="no head at all"),
    ],
)  # fmt: skip
def test_a_head(paper: str, council: str | None, body: str | None, day: str | None) -> None:
    """Council, body and day are found however the head is set, in the words that are printed."""
    header = read(paper)
    assert (said(header.council), said(header.body), said(header.day)) == (council, body, day)


def test_what_the_models_say_is_weighed() -> None:
    """A body that form does not know is taken from the models; of two that it knows, the one they name."""
    for paper, body in (
        ("Marle Council\nCharter Stewards\n{DAY}", "Charter Stewards"),
        ("Mills Panel\nRivers Panel\n{DAY}", "Rivers Panel"),
    ):
        document = Document("paper", "paper.txt", "text/plain", paper.replace("{DAY}", DAY))
        text = tag_lines(document, lines(document))
        span = Span("body", text.ranges[1].start, text.ranges[1].stop)
        assert said(find_header(text, ["head"] * 3, spans=[span]).body) == body
        assert said(find_header(text, ["head"] * 3).body) != body


@pytest.mark.parametrize(
    ("paper", "first", "last", "body"),
    [
        pytest.param("RIVERS AND MILLS\nPOLICY PANEL\n{DAY}", 0, 2, "RIVERS AND MILLS POLICY PANEL", id="the first of two lines"),
    ],
)  # fmt: skip
def test_what_models_begin_goes_on_in_the_next_line(paper: str, first: int, last: int, body: str) -> None:
    """A name that models begin in a line without a noun for a body goes on in the next line."""
    document = Document("paper", "paper.txt", "text/plain", paper.replace("{DAY}", DAY))
    text = tag_lines(document, lines(document))
    span = Span("body", first, last + 1)
    assert said(find_header(text, ["head"] * len(text.lines), spans=[span]).body) == body


@pytest.mark.parametrize(
    ("line", "venue"),
    [
        pytest.param("Venue: Wharf Mill, Tow Street, Askeford", "Wharf Mill, Tow Street, Askeford", id="a label"),
        pytest.param("Location: Wharf Mill. View directions", "Wharf Mill", id="a link behind it"),
        pytest.param("Place:   Committee Room 2   Time: 2 pm", "Committee Room 2", id="the next column"),
        pytest.param(f"held at the Corn Exchange Hall, Tow Street on {DAY}", "Corn Exchange Hall, Tow Street", id="before the day"),
        pytest.param("held in the Guildhall, 31 Tow Street at 7.00 pm", "Guildhall, 31 Tow Street", id="before the hour"),
        pytest.param(f"on {DAY} at 6.30 pm in the Moot Hall, Askeford.", "Moot Hall, Askeford", id="behind the hour"),
        pytest.param("held in the Council Chamber, Town Hall and via Zoom", "Council Chamber, Town Hall", id="another way to take part"),
        pytest.param("held in Committee Rooms A & B, Civic Offices", "Committee Rooms A & B, Civic Offices", id="letters of rooms"),
        pytest.param("HELD IN THE COUNCIL CHAMBER, ASKEFORD, ON MONDAY 3 JUNE 2024", "COUNCIL CHAMBER, ASKEFORD", id="capitals"),
        pytest.param("Willow Suite, Osier Lodge, Askeford", "Willow Suite, Osier Lodge, Askeford", id="a line to itself"),
        pytest.param("Moot Hall on Tuesday 14 May 2024", "Moot Hall", id="a line with the day"),
        pytest.param("held at Osier Lodge on Tuesday 14 May 2024", "Osier Lodge", id="a place of no known kind"),
        pytest.param("March 10, 2020, 6:30 p.m., Bexe Palace", "Bexe Palace", id="behind the hour in a list"),
        pytest.param("held at 2:00PM ON FRI 13-FEB-2009 AT M.D. DEPOT, CREEK ROAD", "M.D. DEPOT, CREEK ROAD", id="initials with stops"),
        pytest.param("5:00 p.m., Council Chambers, 5 Mill Street", "Council Chambers, 5 Mill Street", id="the number of a house"),
        pytest.param("14 May 2024, 5.30pm, Committee Room A, The Quay", "Committee Room A, The Quay", id="a committee's room"),
        pytest.param("Osier Room - City Hall", "Osier Room - City Hall", id="a dash"),
        pytest.param("a gynhaliwyd yn Neuadd Bentref Eel.", "Neuadd Bentref Eel", id="in Welsh"),
        pytest.param("held in the\nGuildhall, Eel on Tuesday", "Guildhall, Eel", id="parted from what leads to it"),
        pytest.param("14 May 2024 | 19:00 | Draft minutes", None, id="behind the hour no place"),
        pytest.param("15 Tachwedd / 14 May 2024, November 2024", None, id="behind the day another month"),
        pytest.param("text @ held at Osier Lodge on Tuesday 14 May 2024", None, id="not in the head"),
        pytest.param("The committee was at one with the panel", None, id="no place"),
    ],
)  # fmt: skip
def test_a_venue(line: str, venue: str | None) -> None:
    """The place is read with its address, and without day, hour or links."""
    assert said(read(f"{COUNCIL}\n{BODY}\n{line}").venue) == venue


@pytest.mark.parametrize(
    ("paper", "end"),
    [
        pytest.param("14 May 2024, 6.00pm – 8.30pm", "8.30pm", id="a range in the head"),
        pytest.param("text @ We met.\nclose @ The meeting closed at 8.30 pm", "8.30 pm", id="a close"),
        pytest.param(
            "text @ The meeting ended at 8.30 pm", "8.30 pm", id="the last line, whatever it was taken for"
        ),
        pytest.param(
            "text @ The meeting adjourned at 7.10 pm and reconvened at 7.20 pm.", None, id="a break"
        ),
        pytest.param("close @ The meeting was adjourned until 7.10 pm.", None, id="when it goes on"),
    ],
)
def test_an_end(paper: str, end: str | None) -> None:
    """The hour at which the meeting ended, from its head or from the lines that close it."""
    assert said(read(f"{COUNCIL}\n{BODY}\n{paper}").end) == end


@pytest.mark.parametrize(
    ("paper", "start"),
    [
        pytest.param(f"{BODY}\n{DAY} at 6.30 pm", "6.30 pm", id="in the head"),
        pytest.param(f"{BODY}\n{DAY}, 7:00 o’clock P.M.", "7:00 o’clock P.M.", id="o'clock"),
        pytest.param(f"{BODY}\n{DAY} at a quarter past seven", "a quarter past seven", id="in words"),
        pytest.param(f"{BODY}\n{DAY}, ten to twelve members", None, id="words that tell no hour"),
        pytest.param(f"{BODY}\nTime: 10.00 am - 12.15 pm", "10.00 am", id="the first of two"),
        pytest.param(f"{BODY}\nMeeting ended at 9.00 pm", None, id="the hour at which it ended"),
        pytest.param(
            f"{BODY}\ntext @ It rained.\nclose @ The meeting commenced at 7.00 pm and ended at 8.55 pm",
            "7.00 pm", id="told at the close",
        ),
        pytest.param(
            f"{BODY}\ntext @ The Mayor called the meeting to order at 9:40 a.m. in the hall", "9:40 a.m.", id="called to order",
        ),
        pytest.param(f"{BODY}\ntext @ A shop opened in May. The bus leaves at 9:40 a.m.", None, id="another sentence"),
    ],
)  # fmt: skip
def test_a_start(paper: str, start: str | None) -> None:
    """The hour of the meeting is that of the head, else that at which the paper says it began."""
    assert said(read(paper).start) == start


@pytest.mark.parametrize(
    ("paper", "kind"),
    [
        pytest.param(f"{COUNCIL}\nExecutive Forward Plan - Key Decisions (1 March 2024 to 30 June 2024)", "cg:WorkProgramme", id="a forward plan"),
        pytest.param(f"{COUNCIL}\n{BODY} – Action Tracker\nPosition at 8 May 2024", "cg:Report", id="a tracker"),
        pytest.param(f"{COUNCIL}\nHARBOURS BOARD – ROLLING ACTION LOG", "cg:Report", id="a log"),
        pytest.param(f"{COUNCIL}\nOUTSTANDING ACTIONS – COUNCIL RESOLUTIONS", "cg:Report", id="a register"),
        pytest.param(f"{COUNCIL}\n{BODY}\n{DAY}\nitem @ 4. Work Programme", "", id="an item of that name"),
    ],
)  # fmt: skip
def test_a_paper_of_no_one_meeting(paper: str, kind: str) -> None:
    """A plan of what is to be decided, and a list of what was to be done, are of no one meeting."""
    assert read(paper).other_paper == kind


@pytest.mark.parametrize(
    ("line", "called_off"),
    [
        pytest.param("This meeting has been cancelled due to the flood", True, id="a sentence"),
        pytest.param("MEETING CANCELLED", True, id="a heading"),
        pytest.param("Notice of postponement", True, id="a notice"),
        pytest.param(f"{DAY} (POSTPONED)", True, id="behind the day"),
        pytest.param("item @ 4. Cancelled trains", False, id="an item"),
        pytest.param("Cancellations and refunds", False, id="another matter"),
    ],
)
def test_a_meeting_that_was_called_off(line: str, called_off: bool) -> None:
    """The head tells that a meeting was cancelled or put off; business does not."""
    assert (read(f"{COUNCIL}\n{BODY}\n{DAY}\n{line}").called_off is not None) is called_off
