"""How lists of those present are headed, set and ended, from council to council."""

from __future__ import annotations

import pytest

from councilgraph.ontology.model import Mention
from tests.extractors.test_presence import listed, roll
from tests.extractors.written import HEADER, document, minutes, read, stated

BOTH = ["A Roe: member", "B Lund: member"]

HEADED = [
    pytest.param("Councillors: A Roe, B Lund", id="Councillors"),
    pytest.param("COUNCILLORS PRESENT were: A Roe and B Lund", id="were"),
    pytest.param("Councillors  present:  A Roe and B Lund", id="two spaces"),
    pytest.param("Present were Mr A Roe and Mrs B Lund.", id="no sign"),
    pytest.param("Present                 Cllr. A Roe and Cllr. B Lund", id="a column"),
    pytest.param("Board Members Present:\tA Roe, B Lund", id="a board's"),
    pytest.param("Attendees:\nCommittee Members:\nCouncillors A Roe and B Lund", id="attendees"),
    pytest.param("In attendance\nCouncillors A Roe and B Lund", id="all under In attendance"),
    pytest.param("Present\n\nMembers\tA Roe\n\tB Lund", id="a label in a column"),
    pytest.param("Present: Cllrs: Roe, A; Lund, B; Day, C", id="surnames first"),
]  # fmt: skip


@pytest.mark.parametrize("present", HEADED)
def test_how_a_list_is_headed(present: str) -> None:
    """The members are found under each heading that councils give their list."""
    assert listed(present)[:2] == BOTH


@pytest.mark.parametrize("number", ["2405.01", "PK24/031", "Con/112/09-10", "1."])
def test_a_list_that_is_an_item(number: str) -> None:
    """A list that is an item with a number is read; when people came is not told a second time."""
    source = document(
        f"{HEADER}\n{number} Present\nCouncillors A Roe, B Lund (arrived at 7.01 pm)\n\nApologies: Cllr C Day\n"
    )
    assert roll(source) == [*BOTH, "C Day: apologies"]
    assert stated(source, "cg:arrivedAt") == ["19:01:00"]


OTHERS = [
    pytest.param("Members absent/regrets: Cllr C Day", "C Day: apologies", id="absent or with regrets"),
    pytest.param("Councillors not present: C Day (CD)", "C Day: apologies", id="not present, with a code"),
    pytest.param("Staff excused:\tC Day", "C Day: apologies", id="excused"),
    pytest.param("Absent\nCouncillor\tC Day (regrets)", "C Day: apologies", id="a title in a column"),
    pytest.param("Apologies: Councillors: C Day", "C Day: apologies", id="a title with a colon"),
    pytest.param("Attending\nHarbour Master\tC Day", "C Day: officer, Harbour Master", id="attending"),
    pytest.param("Clerk: Cara Day", "Cara Day: officer, Clerk", id="the clerk's office"),
    pytest.param("CLERK:     C Day", "C Day: officer, CLERK", id="the clerk's office in capitals"),
    pytest.param("Media present: C Day, The Beacon", "C Day: guest, The Beacon", id="the press"),
    pytest.param("In attendance: Cara Day (CD) Retiring Chair", "Cara Day: guest, Retiring Chair", id="who held an office"),
]  # fmt: skip


@pytest.mark.parametrize(("words", "expected"), OTHERS)
def test_the_others(words: str, expected: str) -> None:
    """Who was not there, and who was not as a member, is told by the label, and by nothing in brackets."""
    assert listed(f"Present: Cllrs A Roe and B Lund\n{words}") == [*BOTH, expected]


def test_the_office_is_of_one() -> None:
    """The office before a colon is held by the first who is named after it."""
    found = listed("Present: Cllrs A Roe and B Lund\nClerk: - Cara Day; Borough Councillor D Fenn")
    assert found == [*BOTH, "Cara Day: officer, Clerk", "D Fenn: other, Borough Councillor"]


@pytest.mark.parametrize(
    ("present", "expected"),
    [
        pytest.param("Cllrs Roe, Day and Lund,", ["Roe", "Day", "Lund"], id="a comma after it"),
        pytest.param(
            "Cllr Roe (Chair), Cllrs Day and Lund", ["Roe", "Day", "Lund"], id="another title before"
        ),
        pytest.param("Cllrs Roe, Day, and Lund (Chairman).", ["Roe", "Day", "Lund"], id="an office after it"),
        pytest.param("Cllrs Roe (RR); Day (CD)", ["Roe", "Day"], id="codes are no initials"),
    ],
)
def test_surnames_alone(present: str, expected: list[str]) -> None:
    """A bare surname after the last "and" is a person like those before it."""
    assert [words.partition(":")[0] for words in listed(f"Present: {present}")] == expected


OFFICES = [
    pytest.param("Cllr A Roe – Chairman, Cllr B Lund and the Clerk – Cara Day", id="dashes"),
    pytest.param("Cllr A Roe, (Chairman), Cllr B Lund and Clerk - Cara Day", id="a comma and a bracket"),
    pytest.param("Cllr A Roe [Chair], Cllr B Lund, Cara Day-Clerk", id="no space"),
]


@pytest.mark.parametrize("present", OFFICES)
def test_offices_beside_names(present: str) -> None:
    """An office after a dash, or before one, is of the name that it stands beside."""
    source = minutes("1. Welcome", f"\nPresent: {present}\n")
    assert [words.partition(",")[0] for words in roll(source)] == [*BOTH, "Cara Day: officer"]
    assert stated(source, "cg:statedRole") == ["Clerk"]
    assert len(stated(source, "cg:chaired")) == 1


ENDS = [
    pytest.param("Police Report\nInspector Day reported that the quay had been quiet and that nobody was hurt.", id="standing business"),
    pytest.param("LOSS OF THE FERRY:\n\nBefore the business of the day all rose when Ceri Day spoke of the ferry and of those who built it.", id="a heading in capitals"),
    pytest.param("There were 8 members of the public present.\nWelcome", id="the public"),
    pytest.param("NB: Cllr Mrs BL joined the meeting at 7.45 pm.", id="a code"),
]  # fmt: skip


@pytest.mark.parametrize("words", ENDS)
def test_where_a_list_ends(words: str) -> None:
    """What is told below the list names nobody who is on it."""
    source = document(
        f"{HEADER}\nPresent: Councillors A Roe and B Lund\n\n{words}\n\n1. Quay\n\n2. Mill\n\n3. Weir\n"
    )
    assert roll(source) == BOTH


SURNAMES = [
    pytest.param("Cllr A Roe Moor, Cllr B Lund", ["A Roe Moor", "B Lund"], id="before a comma"),
    pytest.param(
        "Cllr B Lund and Cllr A Roe Moor (from 6.15 pm)", ["B Lund", "A Roe Moor"], id="before a bracket"
    ),
    pytest.param("Cllr B Lund\nCllr A Roe Labour", ["B Lund", "A Roe"], id="a party"),
    pytest.param("Cllr B Lund\nCllr A Roe Chairman", ["B Lund", "A Roe"], id="an office"),
    pytest.param("Cllr B Lund\nCllr A Roe Present", ["B Lund", "A Roe"], id="a mark"),
]


@pytest.mark.parametrize(("present", "expected"), SURNAMES)
def test_two_surnames(present: str, expected: list[str]) -> None:
    """A second surname after initials is of the name, and what else may stand there is not."""
    assert [words.partition(":")[0] for words in listed(f"Present: {present}")] == expected


def test_apologies_in_the_same_paragraph() -> None:
    """A sentence of the list that gives apologies puts nobody among those present."""
    source = document(
        f"{HEADER}\nPRESENT: Councillor A Roe (chairman), who presided, and Councillor B Lund, in the old chapel by the "
        "quay of Marsh End. There were apologies from Councillors C Day and D Fenn.\n\n1. Quay\n\n2. Mill\n\n3. Weir\n"
    )
    assert [words for words in roll(source) if "apologies" in words] == [
        "C Day: apologies",
        "D Fenn: apologies",
    ]


def test_a_vice_chair_elected_for_a_meeting_does_not_chair_it() -> None:
    """Whoever is elected to the second chair leaves the first where it is."""
    source = minutes("1. Apologies\n\nRESOLVED to elect Councillor Lund as Vice Chairman for the meeting.")
    assert len(stated(source, "cg:chaired")) == 1


RUN_ON = [
    pytest.param("Present: Cllr Mrs Roe Councillors: Mrs Lund, Mrs Day", ["Roe", "Lund", "Day"], id="a label"),
    pytest.param("Present: Cllr A Roe, Cllr Bo Lund\nPublic Dora Fenn", ["A Roe", "Bo Lund", "Dora Fenn"], id="the public"),
    pytest.param("Present:\nCllr Ada Roe                County Councillor\nPCSO Bo Lund         Marsh End Police", ["Ada Roe", "Bo Lund"], id="columns"),
    pytest.param("Present: Cllr Roe and Cllr Lund\n\nItem\tDescription\tResolution", ["Roe", "Lund"], id="the head of a table"),
    pytest.param("Present: Cllr Roe\nCllr Lund\nMinute No. 12/24\nProposed by Cllr. C Day", ["Roe", "Lund"], id="the number of a minute"),
    pytest.param("Present: Cllr Roe, Cllr Lund.\n------\nProposed by Cllr. C Day\nSeconded by Cllr. D Fenn", ["Roe", "Lund"], id="business"),
]  # fmt: skip


@pytest.mark.parametrize(("present", "expected"), RUN_ON)
def test_what_runs_on_from_a_name(present: str, expected: list[str]) -> None:
    """Words of the list or of business that follow a name are no part of it, and no person."""
    assert [words.partition(":")[0] for words in listed(present)] == expected


def test_the_rest_of_a_sentence_of_apologies() -> None:
    """Whom a sentence of apologies goes on to name did not send them."""
    source = minutes(
        "1. Apologies\n\nApologies were received from Cllr Day\nWith the absence of the Vice Chairman it was "
        "proposed by Councillor A Roe that Councillor B Lund be Vice Chairman for the meeting.\n\n2. Quay\n\n3. Weir"
    )
    assert [words for words in roll(source) if "apologies" in words] == ["Day: apologies"]


TOLD = [
    pytest.param("Council members present were A Roe and B Lund.", id="members present were"),
    pytest.param("Those present were Councillors A Roe and B Lund.", id="those present were"),
    pytest.param("In attendance were Councillors A Roe and B Lund.", id="in attendance were"),
    pytest.param("The following members were present: A Roe, B Lund.", id="the following"),
    pytest.param(
        "The following elected officials were present:\n\nTrustee A Roe\nTrustee B Lund", id="below it"
    ),
    pytest.param("Members present were as follows: A Roe, B Lund", id="as follows"),
    pytest.param("Trustees present: A Roe, B Lund", id="trustees"),
    pytest.param("Commissioners Present:\nA Roe\nB Lund", id="commissioners"),
    pytest.param("Roll call: A Roe, present; B Lund, present", id="a roll call"),
]


@pytest.mark.parametrize("present", TOLD)
def test_a_list_that_is_told(present: str) -> None:
    """Members are found where a sentence tells who came, whatever they are called."""
    assert listed(present) == BOTH


def test_who_a_roll_call_says_was_absent() -> None:
    """Who is called and absent was not there."""
    assert listed("Roll call: A Roe, present; B Lund, absent") == ["A Roe: member", "B Lund: apologies"]


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        pytest.param("Apologies: Cllr C Day", "C Day: apologies", id="a label"),
        pytest.param("Also present was Cllr C Day.", "C Day: other", id="a sentence"),
        pytest.param("Also present were Clerk Cara Day.", "Cara Day: officer, Clerk", id="an office"),
    ],
)
def test_sentences_of_a_list(more: str, expected: str) -> None:
    """A label behind a full stop begins a list of its own in the line."""
    assert listed(f"Present: Cllrs A Roe and B Lund. {more}") == [*BOTH, expected]


def test_sentences_that_list_nobody() -> None:
    """What those present were asked, and a number before a label, begin no list."""
    source = minutes("1. Quay\n\nThose present were asked to leave.\n\n2. Apologies\n\nNone.\n\n3. Weir")
    assert roll(source) == BOTH
    assert stated(source, "cg:number") == ["1", "2", "3"]


CO_OPTED = ["Co-optee: Mrs C Day", "Voting Co-opted Members:   Mrs C Day", "CO-OPTEES\nMrs C Day"]


@pytest.mark.parametrize("line", CO_OPTED)
def test_those_co_opted_are_members(line: str) -> None:
    """Whoever a committee has chosen itself is a member of it, with a vote or without."""
    found = listed(f"Present: A Roe, B Lund\n\n{line}\n\nOfficers: D Pye (Clerk)")
    assert [one.partition(",")[0] for one in found[:3]] == [*BOTH, "C Day: member"]


NICKNAMES = [
    pytest.param('Cllrs Ada ("Adie") Roe, B Lund', 'Ada ("Adie") Roe', id="in both"),
    pytest.param("Cr J. (Jack) Roe\nCr B Lund", "J. (Jack) Roe", id="behind an initial"),
    pytest.param("Cllrs William ‘Bill’ Roe and B Lund", "William ‘Bill’ Roe", id="in quotes"),
]


@pytest.mark.parametrize(("present", "name"), NICKNAMES)
def test_what_somebody_is_called_among_friends(present: str, name: str) -> None:
    """A name in quotes or brackets within a name cuts off no surname."""
    assert listed(f"Present: {present}") == [f"{name}: member", "B Lund: member"]


def test_who_is_of_another_office_than_the_next() -> None:
    """What stands before the next name tells nothing of this one, and a number nothing of an officer's rank."""
    also = "Also present: District Cllr C Day, PCSO 7741 Ed Fox, 4 parishioners"
    found = [one.partition(",")[0] for one in listed(f"Present: A Roe, B Lund\n{also}")]
    assert found == [*BOTH, "C Day: other", "Ed Fox: guest"]


def test_a_label_in_two_languages_is_nobody() -> None:
    """The Irish words for those in attendance head their list as the English ones do."""
    present = "I LÁTHAIR / PRESENT:\nCouncillors: A Roe, B Lund\n\nI BHFREASTAL / IN ATTENDANCE:\nMs D Pye, Director"
    assert [one.partition(",")[0] for one in listed(present)] == [*BOTH, "D Pye: officer"]


def test_surnames_first_with_titles_behind_the_comma() -> None:
    """In two columns of "ROE, Cllr. Mrs. A. (Lab)" each cell is somebody."""
    rows = [
        "ROE, Cllr. Mrs. A. (Lab)          O'DAY, Cllr. T. (Ind)",
        "DE LUND, Cllr. B. J. (Con)        FOX, Cllr. Ed (LD)",
    ]
    present = "PRESENT:\n\n    " + "\n    ".join(rows) + "\n\nNOT PRESENT: LEE, Cllr. G. (Con)"
    found = [one.partition(":")[0] for one in listed(present)]
    assert found == ["A. ROE", "T. O'DAY", "B. J. DE LUND", "Ed FOX", "G. LEE"]


def test_leave_of_absence_is_a_list() -> None:
    """Who has leave of absence is away, under a heading of its own."""
    present = (
        "MEMBERS\nCr Ada Roe\nCr Bo Lund\n\nAPPROVED LEAVE OF ABSENCE\nCr Cy Day (granted at the May meeting)"
    )
    assert [one.partition(",")[0] for one in listed(present)] == [
        "Ada Roe: member",
        "Bo Lund: member",
        "Cy Day: apologies",
    ]


def test_letters_that_were_misread_in_print() -> None:
    """A nought for an O and an I for an l, as recognition has them, keep no word from being known."""
    present = "PRESENT : CounciIlor A. Roe ( Chairman ), CounciIlor B. Lund\n          Mr. D. Pye ( CIerk )\n\nAP0L0GIES : CounciIlor C. Day"
    found = [one.partition(",")[0] for one in listed(present)]
    assert found == ["A. Roe: member", "B. Lund: member", "D. Pye: officer", "C. Day: apologies"]


ROLL_CALLS = [
    "Mr. Roe, present; Ms. Day, absent",
    "Mr. Roe-Present; Ms. Day-Absent",
    "Mr. Roe: present; Ms. Day: absent",
]


@pytest.mark.parametrize("called", ROLL_CALLS)
def test_a_roll_call_with_its_answers(called: str) -> None:
    """What was answered for each is no part of the name, whatever sign joins it; who calls to order does not leave."""
    source = document(
        "BOROUGH OF MILLBANK\nCouncil Minutes, November 12, 2024\n\nPresident Judy Fell called the regular meeting to"
        f" order at 7:00 PM.\n\nRoll call: {called}.\n\n1. Pump. Motion by Mr. Roe to buy it. Motion carried.\n"
    )
    assert roll(source) == ["Judy Fell: member", "Roe: member", "Day: apologies"]
    assert stated(source, "cg:leftAt") == []


def test_a_clerk_among_members_who_seconds() -> None:
    """An officer in the line of members is one of them where a motion has that name: the board's own clerk."""
    present = "Members Present: Ada Roe, Chair; Bo Lund, Clerk; Cy Day\nAlso Present: Di Moss, Town Planner\n"
    moved = "3. Mill Road\n\nA. Roe moved to close the road, B. Lund seconded. Vote: 3-0-0."
    assert roll(minutes(moved, present)) == [
        "Ada Roe: member", "Bo Lund: member, Clerk", "Cy Day: member", "Di Moss: officer, Town Planner",
    ]  # fmt: skip


def test_a_list_of_offices_with_names_in_brackets() -> None:
    """Each name in brackets is somebody, also where its office has "and" in it, or its first name is rare."""
    behind = "Warden (Ada Roe), Director Rivers and Weirs (Ben Fox) and Town Clerk (Okko Sele)."
    assert [one.partition(":")[0] for one in listed(f"PRESENT: Cr Bo Lund\nIN ATTENDANCE: {behind}")] == [
        "Bo Lund", "Ada Roe", "Ben Fox", "Okko Sele",
    ]  # fmt: skip


def test_for_whom_an_alternate_sits() -> None:
    """A bracket that begins with "for", an office and the surname of one who was away, tells who stood in."""
    present = "PRESENT:  Director A. Roe\n          Alt. Director B. Lund (for Director Day)\nREGRETS:  Director C. Day"
    source = minutes("3. Mill Road\n\nThe road was closed.", f"{present}\n")
    assert roll(source) == [
        "A. Roe: member, Director", "B. Lund: substitute, C. Day, for Director Day", "C. Day: apologies, Director",
    ]  # fmt: skip
    assert stated(source, "cg:substituteFor") == ["C. Day"]


PARTIES = [
    pytest.param(
        "Councillor Ada Roe (Mayor) in the Chair\nand Councillors:\nLabour: Bole, Fox (M)\nLiberal Democrat: Fox (J), Gill\n"
        "Independent: Hare",
        ["Ada Roe", "Bole", "M Fox", "J Fox", "Gill", "Hare"],
        id="surnames",
    ),
    pytest.param(
        "Councillor Ada Roe (Chair)\nLabour Members: Cllrs Bole, Day\nGreen Members: Cllrs Fox, Gill",
        ["Ada Roe", "Bole", "Day", "Fox", "Gill"],
        id="members of each",
    ),
    pytest.param(
        "Conservative Group - Councillors A Bole, B Day\nPlaid Cymru: C Fox",
        ["A Bole", "B Day", "C Fox"],
        id="a dash",
    ),
]


@pytest.mark.parametrize(("present", "expected"), PARTIES)
def test_names_behind_their_party(present: str, expected: list[str]) -> None:
    """The party at the head of a line is nobody; initials in brackets tell two of one surname apart."""
    assert [one.partition(":")[0] for one in listed(f"PRESENT: {present}")] == expected


BESIDE_NAMES = [
    (
        "In attendance: Jo Sear (Clerk); Miss Tilly Marsh (public)",
        ["Jo Sear: officer, Clerk", "Tilly Marsh: guest"],
    ),
    ("In attendance: Cy Day (resident)", ["Cy Day: guest"]),
    ("Mrs Jo Sear took the notes.", ["Jo Sear: officer"]),
]


@pytest.mark.parametrize(("words", "expected"), BESIDE_NAMES)
def test_who_took_the_notes_and_who_is_of_the_public(words: str, expected: list[str]) -> None:
    """Words beside a name tell an officer among members, and one of the public among those in attendance."""
    assert listed(f"Present: Cllrs Ada Roe (Chair), Bo Lund.\n{words}")[2:] == expected


PARTNERS = [
    pytest.param(
        "Cy Day (CD, Marle Homes Trust)", "cg:Person", ["Marle Homes Trust"], id="a trust, behind initials"
    ),
    pytest.param(
        "Dr Cy Day - Marle Health Board", "cg:Person", ["Marle Health Board"], id="a title of another kind"
    ),
    pytest.param("Cllr Cy Day - Marle Council", "cg:Councillor", [], id="a councillor of another council"),
    pytest.param("Cy Day (Labour)", "cg:Councillor", [], id="of a party"),
]


@pytest.mark.parametrize(("third", "kind", "of"), PARTNERS)
def test_members_of_a_board_who_are_no_councillors(third: str, kind: str, of: list[str]) -> None:
    """Who comes from an organisation, without the title that others have, is a member but no councillor."""
    source = minutes(
        "12. Paths\n\nRESOLVED that they be mended.",
        f"\nPresent:\nCllr Ada Roe (Chair)\nCllr Bo Lund\n{third}\n",
    )
    people = [one.object for one in read(source) if one.predicate == "cg:person"]
    assert [one.kind for one in people if isinstance(one, Mention) and one.name == "Cy Day"] == [kind]
    assert stated(source, "cg:representing") == of
