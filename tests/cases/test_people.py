"""Small papers that were read wrong once: whom each records, by the learned reading alone."""

from __future__ import annotations

import pytest

from councilgraph.extractors.blocks.reading import shipped
from councilgraph.extractors.text.lines import lines
from councilgraph.ontology.minutes import Capacity, Minutes
from councilgraph.ontology.model import Document
from tests.cases.papers import NONE_ABSENT

DEPARTURES = """HOLLOWMERE TOWN COUNCIL

Minutes of the Meeting of Hollowmere Town Council held on Tuesday 14 May 2024 at 7.00 pm in the Guildhall

Present: Councillors A Penrose (Chair), M Ashdown-Vale, R Quill, S Tindle and J Marchetti

Apologies: Councillor D Orme

In attendance: P Lomax (Town Clerk)

1. Declarations of Interest
There were none.

2. Market Charges
Councillor M Ashdown – Vale left the meeting at 7.25 pm after this item was discussed.
RESOLVED that the market charges be increased by 3%.

3. Allotments
Councillor M Ashdown Vale returned to the meeting at 7.50 pm.
RESOLVED that the waiting list be noted.
"""
COLUMNS = """**Thornwick Community Council**\t**MINUTES**
**Minutes of Meeting held on Tuesday 6th March 2018 in Thornwick Hall**

**PRESENT**\tMorag Pirie\t**MP**\tCallum Reid\t**CR**
Ewan Tait\t**ET**\tIsla Drummond\t**ID**
Gavin Moir (SBX)\t**GM**\tPetra Kosk\t**PK**

The meeting was chaired by ET.

**ITEMS**\t**Action**

**1 Apologies for Absence**
Fergus Lyall (FL)

**2 Approval of Previous Minutes**
The minutes of the previous meeting on 6th February were approved. Proposed by CR
seconded by ID.

**3 Harbour Wall**
It was agreed not to sign the lease for the\t**MP**
harbour wall until the survey is done. GM declared an interest in this item and left
the room.
"""
NO_COLON = """**LINTHAUGH COMMUNITY COUNCIL**

GENERAL MEETING MONDAY 4 DECEMBER 2023

Held in the Board Room, Harbour Workspace at 7 p.m.

Present: Effie Carr, Donald Munro, Harriet Sloan, Councillor Stuart Drever, Alan Shand
(representing Kirsty Steven MP) In attendance: Grant Mackie.

Apologies Anna Moore, Cllrs Aziz and Beal, Kirsty Steven MP, and Alec
Beal

Minute taker: Jane Forrest

1.  MINUTES OF THE NOVEMBER MEETING
    These were moved as correct by Harriet Sloan and Effie Carr
"""
APOSTROPHES = """ELMSTEAD PARISH COUNCIL

Minutes of the Meeting of Elmstead Parish Council held on Monday 15 April 2024 at 7.00 pm

Present: Councillors P O Brien (Chair), M D' Arcy, J Macdonald, S St.John

1. Minutes
RESOLVED that the minutes be signed.
"""
ONE_NAME = """PELLBROOK COUNTY COUNCIL

Minutes of the Meeting of the Council held on Thursday 16 May 2024 at 10.00 am

Present: Councillors H Vane (Chairman), J Smith (Con), J Smith (Lab), T Doyle (Snr), T Doyle (Jnr), R Patel \
(Northgate), R Patel (Southgate)

Apologies: Councillor K Moss

1. Declarations of Interest
Councillor J Smith (Lab) declared a personal interest in item 2.
"""
HONOURS = """BRACKMOOR DISTRICT COUNCIL

Minutes of the Meeting of the Council held on Monday 20 May 2024 at 6.00 pm

Present: Councillors Sir Alan Pryce OBE (Chairman), Dr Helen Mott, Mrs Joan Teller MBE, The Rev'd Canon Paul Fynn, \
Lady Anne Corder, Major (Retd) Tom Hibbert JP, Ian C Lucas

1. Minutes
RESOLVED that the minutes be signed.
"""
HEADINGS = """*Held in Thornwick Hall at 7:00pm.*

## Present

* Sara Woodley — *Chair*
* Alan Firth — *Vice-Chair*
* Paula Ingle — *Treasurer*

## Apologies for Absence

* Trevor Sayle — *Secretary*
* Cllr James Alder

## Resignations

* Peter Hemming
* Chris Norton

*These resignations leave two places on the council.*

## Defibrillator

Maintenance officer required. **AF** volunteered. **SW** will check if training is needed.
"""
MIDDLE_INITIALS = """BRACKMOOR DISTRICT COUNCIL

Minutes of the Meeting of the Council held on Monday 20 May 2024 at 6.00 pm

Present: Councillors Ian C Lucas (Chairman), Mary J. Brown, Tom A Ray and J R Hall

Apologies: Councillor Paul D Green

1. Minutes
It was proposed by Councillor Mary J Brown and seconded by Councillor Tom A Ray that the minutes be signed.
"""

CASES = [
    pytest.param(
        DEPARTURES,
        "A Penrose*, M Ashdown-Vale, R Quill, S Tindle, J Marchetti",
        "D Orme",
        "P Lomax",
        id="01: whoever leaves is written otherwise, and is nobody new",
    ),
    pytest.param(
        COLUMNS,
        "Morag Pirie, Callum Reid, Ewan Tait, Isla Drummond, Gavin Moir, Petra Kosk",
        "Fergus Lyall",
        "",
        id="08: names and their initials in columns",
    ),
    pytest.param(
        NO_COLON,
        "Effie Carr, Donald Munro, Harriet Sloan, Stuart Drever, Alan Shand",
        "Anna Moore, Aziz, Beal, Kirsty Steven, Alec Beal",
        "Grant Mackie, Jane Forrest",
        id="09: apologies without a colon, a label within a line, a name that print broke",
    ),
    pytest.param(
        NONE_ABSENT,
        "Hubbard, Moran, Oriel, Reyes, Stein, Bruno, Shaw*",
        "",
        "",
        id="12: nobody is absent, and votes list nobody",
    ),
    pytest.param(
        APOSTROPHES, "P O Brien*, M D' Arcy, J Macdonald, S St.John", "", "", id="13: names in parts"
    ),
    pytest.param(
        ONE_NAME,
        "H Vane*, J Smith, J Smith, T Doyle, T Doyle, R Patel, R Patel",
        "K Moss",
        "",
        id="14: two of one name are two people",
    ),
    pytest.param(
        HONOURS,
        "Alan Pryce*, Helen Mott, Joan Teller, Paul Fynn, Anne Corder, Tom Hibbert, Ian C Lucas",
        "",
        "",
        id="15: names without titles and honours",
    ),
    pytest.param(
        HEADINGS,
        "Sara Woodley*, Alan Firth, Paula Ingle",
        "Trevor Sayle, James Alder",
        "",
        id="35: lists below headings, and names below another heading",
    ),
    pytest.param(
        MIDDLE_INITIALS,
        "Ian C Lucas*, Mary J. Brown, Tom A Ray, J R Hall",
        "Paul D Green",
        "",
        id="38: initials in the middle, and a surname that is a party too",
    ),
]


@pytest.mark.parametrize(("paper", "members", "absent", "officers"), CASES)
def test_whom_a_paper_records(paper: str, members: str, absent: str, officers: str) -> None:
    """Those who are listed, once each, as members (the one in the chair with a star), absent or officers."""
    (tree,) = read(paper)
    assert listed(tree, Capacity.MEMBER) == members
    assert listed(tree, Capacity.APOLOGIES) == absent
    assert listed(tree, Capacity.OFFICER) == officers
    assert not listed(tree, Capacity.GUEST)


def read(paper: str) -> list[Minutes]:
    """The trees of a paper."""
    document = Document("case", "case.md", "text/markdown", paper)
    return shipped().read(document, lines(document))


def listed(tree: Minutes, capacity: Capacity) -> str:
    """The names of those whom a tree records as something."""
    return ", ".join(
        entry.name.plain + "*" * entry.chairs for entry in tree.presence if entry.capacity is capacity
    )
