from __future__ import annotations

import pytest

from councilgraph.extractors.blocks.body_names import find_body_names


@pytest.mark.parametrize(
    ("line", "councils", "bodies"),
    [
        pytest.param("A meeting of the Township of Eel Moor Council was held", {"Township of Eel Moor Council"}, set(), id="no article"),
        pytest.param("CITY OF EEL BAY CITY COUNCIL", {"CITY OF EEL BAY"}, {"CITY COUNCIL"}, id="a city and its council in one line"),
        pytest.param("The City Council of the City of Eel Bay met", {"City of Eel Bay"}, {"City Council"}, id="the other way round"),
        pytest.param("REGULAR MEETING OF COUNCIL OF THE MUNICIPAL DISTRICT OF EEL", {"MUNICIPAL DISTRICT OF EEL"}, {"COUNCIL"}, id="a municipal district"),
        pytest.param("MINUTES OF A MEETING OF THE EEL COMMITTEE HELD IN THE COUNCIL", set(), {"EEL COMMITTEE", "COUNCIL"}, id="in capitals, where it met on the next line"),
        pytest.param("Minutes of the District Council of Eelford held", {"District Council of Eelford"}, set(), id="the noun first"),
        pytest.param("Cyngor Cymuned Llyswen a Brynllys", {"Cyngor Cymuned Llyswen a Brynllys"}, set(), id="Welsh: the noun first"),
        pytest.param("**BWRDD GWASANAETHAU EEL / EEL SERVICES BOARD**", set(), {"EEL SERVICES BOARD"}, id="two languages"),
        pytest.param("EAST EEL TOWN OFFICES TOWN BOARD PROCEEDINGS", set(), {"TOWN BOARD"}, id="the place in a column beside it"),
        pytest.param("EEL TOWN COUNCIL – MINUTES OF THE TOWN COUNCIL MEETING", {"EEL TOWN COUNCIL"}, {"TOWN COUNCIL"}, id="a council before its meeting"),
        pytest.param("September 20, 2007 Harbour Board Minutes", set(), {"Harbour Board"}, id="a day before it"),
        pytest.param("To all Members of the Harbour Board", set(), {"Harbour Board"}, id="to its members"),
        pytest.param("Standards (Hearings) Sub-Committee", set(), {"Standards (Hearings) Sub-Committee"}, id="brackets within"),
        pytest.param("Meeting of the Council (Budget)", set(), {"Council"}, id="a remark behind a council"),
        pytest.param("COMMITTEE OF ADJUSTMENT", set(), {"COMMITTEE OF ADJUSTMENT"}, id="a committee of something"),
        pytest.param("Executive Panel of the Authority", set(), {"Executive Panel"}, id="of what has no name"),
        pytest.param("Harbour CommitteeMonday30 January 2019", set(), {"Harbour Committee"}, id="a day glued to it"),
        pytest.param("Cabinet Member for Rivers and Parks – Decision Day", set(), {"Cabinet Member for Rivers and Parks"}, id="one member"),
        pytest.param("Decision maker:   Director of Parks (Ada Roe)", set(), {"Director of Parks"}, id="a label and an officer"),
        pytest.param("Decided: 4 May 2020 | By: Director of Parks | 7/20", set(), {"Director of Parks"}, id="a field of a line"),
        pytest.param("Record of a decision taken by the Director of Parks, Eel", set(), {"Director of Parks, Eel"}, id="an officer within a line"),
        pytest.param("Decision Session - Executive Member for Rivers", set(), {"Decision Session - Executive Member for Rivers"}, id="the session of one member"),
        pytest.param("Scrutiny Committee – Rivers and Parks", set(), {"Scrutiny Committee – Rivers and Parks"}, id="what it is for behind a dash"),
        pytest.param("Scrutiny Committee – Draft Minutes", set(), {"Scrutiny Committee"}, id="the kind of paper behind a dash"),
        pytest.param("Rivers Policing Committee (RPC)", set(), {"Rivers Policing Committee"}, id="its short form behind it"),
        pytest.param("Action sheet – Parks Cttee (2)", set(), {"Parks Cttee (2)"}, id="what the paper is before it"),
        pytest.param("Regular Sitting of the Board of Education", set(), {"Board of Education"}, id="a sitting"),
        pytest.param("Committee      Finance and General Purposes", set(), {"Finance and General Purposes"}, id="a label says what it is"),
        pytest.param("EELTHORPE PARISH MEETING", {"EELTHORPE PARISH MEETING"}, {"PARISH MEETING"}, id="a parish without a council"),
        pytest.param("Minutes of the Annual Parish Meeting", set(), {"Annual Parish Meeting"}, id="a meeting of the parish"),
        pytest.param("Installation of Council Noticeboard", set(), {"Installation of Council"}, id="no council's name"),
        pytest.param("Cabinet Member (Rivers and Parks)", set(), {"Cabinet Member (Rivers and Parks)"}, id="one member, in brackets"),
        pytest.param("Decision Taker: Cllr Ada Roe, Cabinet Member for Rivers", set(), {"Cabinet Member for Rivers"}, id="a person and the office"),
        pytest.param("EEL PARISH POLICE JURY", set(), {"EEL PARISH POLICE JURY"}, id="a jury"),
        pytest.param("POLICY COMMITTEE ON RIVERS AND ROADS", set(), {"POLICY COMMITTEE ON RIVERS AND ROADS"}, id="on what, in capitals"),
        pytest.param("What the Parish Council decided", set(), {"Parish Council"}, id="a question before it"),
        pytest.param("Home » Council", set(), {"Council"}, id="the way to a page"),
        pytest.param("Roads and Housing SPC", set(), {"Roads and Housing SPC"}, id="a noun of letters"),
        pytest.param("EEL MUNICIPAL DISTRICT MEETING", set(), {"EEL MUNICIPAL DISTRICT"}, id="a district that meets"),
        pytest.param("EEL BAY BOARD NO. 38", set(), {"EEL BAY BOARD NO. 38"}, id="a number in capitals"),
        pytest.param("LICENSING COMMITTEE – 5 MAY 2017", set(), {"LICENSING COMMITTEE"}, id="a day behind a dash"),
        pytest.param("Zoning Board of Appeals", set(), {"Zoning Board of Appeals"}, id="a board of something"),
        pytest.param("MINUTES of the Board of the Eel Fen Drainage District", set(), {"Board"}, id="the board of a whole"),
        pytest.param("Dale Rooms, 14 May 2006 The Sub-Committee met", set(), {"Sub-Committee"}, id="a day before it and a place"),
        pytest.param("Town of Eel – Town Board – Minutes", {"Town of Eel"}, {"Town Board"}, id="dashes between"),
        pytest.param("EEL MBC – LICENSING COMMITTEE", {"EEL MBC"}, {"LICENSING COMMITTEE"}, id="a council in short"),
        pytest.param("Town of Eel Selectboard", {"Town of Eel"}, {"Selectboard"}, id="a board of one word"),
        pytest.param("SACRE – Standing Advisory Council", set(), {"SACRE"}, id="short and in full"),
        pytest.param("MINUTES OF ORDINARY MEETING NO. 7 OF EEL SHIRE COUNCIL", {"EEL SHIRE COUNCIL"}, set(), id="the number of the meeting"),
        pytest.param("Name of Council     Eel Parish Council", {"Eel Parish Council"}, set(), id="a label of a council"),
        pytest.param("Eel Community Council. Note of the meeting", {"Eel Community Council"}, set(), id="the end of a sentence"),
        pytest.param("CYNGOR CYMUNED EEL COMMUNITY COUNCIL", {"EEL COMMUNITY COUNCIL"}, set(), id="two languages around a place"),
        pytest.param("THE RIVERS PANEL (ORDINARY MEETING)", set(), {"RIVERS PANEL"}, id="a remark in capitals"),
        pytest.param("held in the Long Room, Abbots Court", set(), set(), id="a court that is a place"),
        pytest.param("Eel County Fiscal Court", set(), {"Eel County Fiscal Court"}, id="a court that meets"),
        pytest.param("LB EELHAM – Audit Committee – 24.09.18", {"LB EELHAM"}, {"Audit Committee"}, id="a borough in short"),
        pytest.param("NFDC LICENSING PANEL", {"NFDC"}, {"LICENSING PANEL"}, id="a council by its letters"),
        pytest.param("Eel Point Park District – Board of Trustees", {"Eel Point Park District"}, {"Board of Trustees"}, id="a district and its board"),
        pytest.param(
            "Meeting of the Eel Moor National Park Authority Committee", {"Eel Moor National Park Authority"},
            {"Eel Moor National Park Authority Committee"}, id="the committee of all members of an authority",
        ),
        pytest.param("From the Eel Parish Council", {"Eel Parish Council"}, set(), id="from whom"),
        pytest.param("EELFORD WARD ALLIANCE", set(), {"EELFORD WARD ALLIANCE"}, id="an alliance"),
        pytest.param("Eel and Fen Parish Council (English version)", {"Eel and Fen Parish Council"}, set(), id="the version"),
    ],
)  # fmt: skip
def test_names_in_a_line(line: str, councils: set[str], bodies: set[str]) -> None:
    """A name is found without what leads to it or stands beside it, and a council apart from its bodies."""
    found = list(find_body_names(line))
    assert {line[one.start : one.end] for one in found if one.council} == councils
    assert {line[one.start : one.end] for one in found if not one.council} == bodies
