"""The list of those present: who, in what capacity, for whom, from where, and who was not there."""

from __future__ import annotations

import pytest

from councilgraph.ontology.model import Document, Mention
from tests.extractors.written import minutes, read, shown, stated

SHORT = {
    "PresentAsMember": "member",
    "PresentAsSubstitute": "substitute",
    "PresentAsOtherMember": "other",
    "PresentAsOfficer": "officer",
    "PresentAsGuest": "guest",
    "Apologies": "apologies",
}
NO_ITEMS = "1. Welcome\n\nAll were welcomed."


def roll(source: Document) -> list[str]:
    """Each person with the capacity, and what is said beside the name."""
    found: dict[Mention, list[str]] = {}
    for one in read(source):
        if one.subject.kind == "cg:Participation":
            words = found.setdefault(one.subject, ["", ""])
            if one.predicate == "cg:nameAsWritten":
                words[0] = shown(one.object)
            elif one.predicate == "cg:capacity":
                words[1] = SHORT[shown(one.object)]
            elif one.predicate in ("cg:substituteFor", "cg:representing", "cg:statedRole"):
                words.append(shown(one.object))
    return [": ".join([words[0], ", ".join(words[1:])]) for words in found.values()]


def listed(present: str) -> list[str]:
    """The people of minutes with this list."""
    return roll(minutes(NO_ITEMS, f"\n{present}\n"))


MEMBERS = [
    pytest.param("Present: Councillors A Roe and B Lund", id="one title for several"),
    pytest.param("Present: Councillor A Roe, Councillor B Lund", id="commas"),
    pytest.param("PRESENT (2 Councillors): Cllr A Roe, Cllr B Lund", id="a number of councillors"),
    pytest.param("Present:\n\nMembers: Councillor A Roe\nCouncillor B Lund", id="a line each"),
    pytest.param("Present:\n\nMembers:      Councillor A Roe\n              Councillor B Lund", id="columns"),
    pytest.param("Present:\n\nCouncillor A Roe\nCouncillor B Lund", id="no label but Present"),
    pytest.param("**Present:** Cllr A Roe  \nCllr B Lund", id="Markdown"),
    pytest.param("Present:\n\n- Cllr A Roe\n- Cllr B Lund", id="bullets"),
    pytest.param("Members Present:\n\nCouncillors: A Roe, B Lund", id="a label after a label"),
    pytest.param("Those Attending: Cllr A Roe, Cllr B Lund", id="Those Attending"),
    pytest.param("PRESENT: Councillors A Roe; B Lund", id="semicolons"),
]


@pytest.mark.parametrize("present", MEMBERS)
def test_members(present: str) -> None:
    """The same two members, however the list is set."""
    assert listed(present) == ["A Roe: member", "B Lund: member"]


ENTRIES = [
    pytest.param(
        "Present: Councillor A Roe (Substitute for Councillor B Lund)",
        ["A Roe: substitute, B Lund"],
        id="a substitute",
    ),
    pytest.param("Present: Cllr A Roe (substitute for Cllr B Lund)", ["A Roe: substitute, B Lund"], id="written small"),
    pytest.param(
        "Present: Cllr A Roe (substitute)\nApologies: Cllr B Lund",
        ["A Roe: substitute, B Lund", "B Lund: apologies"],
        id="the only one for the only one",
    ),
    pytest.param(
        "Present: Cllr A Roe (substitute)\nApologies: Cllr B Lund, Cllr C Day",
        ["A Roe: substitute", "B Lund: apologies", "C Day: apologies"],
        id="for one of two",
    ),
    pytest.param("Present: Cllr. A. Roe (for Cllr. B. Lund)", ["A. Roe: substitute, B. Lund"], id="for, with full stops"),
    pytest.param(
        "Present: Councillor A Roe\n\nApologies: Councillor B Lund (Substitute Councillor A Roe)",
        ["A Roe: substitute, B Lund", "B Lund: apologies"],
        id="the other way round",
    ),
    pytest.param(
        "Present: Councillor A Roe (substitute for Councillor B Lund)\n\n"
        "Apologies: Councillor B Lund (Substitute Councillor A Roe)",
        ["A Roe: substitute, B Lund", "B Lund: apologies"],
        id="both ways round",
    ),
    pytest.param(
        "Present: Councillor A Roe\n\nOther Members: Councillor C Dace (Cabinet Member for Rivers, Parks and Climate)",
        ["A Roe: member", "C Dace: other, Cabinet Member for Rivers, Parks and Climate"],
        id="a portfolio in brackets",
    ),
    pytest.param(
        "Present: Councillor A Roe\n\nOther Members: Councillor C Dace, Cabinet Member for Jobs and Skills",
        ["A Roe: member", "C Dace: other, Cabinet Member for Jobs and Skills"],
        id="a portfolio after a comma",
    ),
    pytest.param(
        "Present: Councillor A Roe\n\nOther Members (Invited): Councillor C Dace (Cabinet Member for Rivers, Parks\n"
        "                            and Climate)",
        ["A Roe: member", "C Dace: other, Cabinet Member for Rivers, Parks and Climate"],
        id="a portfolio that breaks over lines",
    ),
    pytest.param(
        "Present: Councillor A Roe\n\nEmployees (by Directorate):\n\nParks: O Sandby, P Iwu (Director of Parks)",
        ["A Roe: member", "O Sandby: officer, Parks", "P Iwu: officer, Parks, Director of Parks"],
        id="officers by directorate",
    ),
    pytest.param(
        "Present: Councillor A Roe\n\nEmployees (by Service Area):\n\nLaw and Democracy     E Mensah,\n"
        "                      H Pryce-Lomax",
        ["A Roe: member", "E Mensah: officer, Law and Democracy", "H Pryce-Lomax: officer, Law and Democracy"],
        id="a directorate in a column, names that wrap",
    ),
    pytest.param(
        "Present: Councillor A Roe\n\nIn attendance: Mrs I Hart (Town Clerk) and four members of the public",
        ["A Roe: member", "I Hart: officer, Town Clerk"],
        id="a clerk, and members of the public",
    ),
    pytest.param(
        "Present: Councillor A Roe\n\nOthers Present: Inspector S Cole (Vale Constabulary)\nDr M Hall, Rivers Trust",
        ["A Roe: member", "S Cole: guest, Vale Constabulary, Inspector", "M Hall: guest, Rivers Trust"],
        id="guests with rank and organisation",
    ),
    pytest.param(
        "Present: Councillor A Roe\n\nOthers Invited: S Quill, Head of Wastewater, Marl Water",
        ["A Roe: member", "S Quill: guest, Marl Water, Head of Wastewater"],
        id="a guest's post and organisation",
    ),
    pytest.param(
        "PRESENT IN THE CHAIR: Councillor A Roe (Town Mayor)\n\nPRESENT: Councillors B Lund and C Dace",
        ["A Roe: member, Town Mayor", "B Lund: member", "C Dace: member"],
        id="present in the chair",
    ),
    pytest.param(
        "Present: Councillor A Roe\n\nApologies: Councillors B Lund, C Dace and E Frost",
        ["A Roe: member", "B Lund: apologies", "C Dace: apologies", "E Frost: apologies"],
        id="several apologies after one title",
    ),
    pytest.param(
        "PRESENT: Councillors M Vicar, Cotter, Farran, HJ Vicar and Gill",
        ["M Vicar: member", "Cotter: member", "Farran: member", "HJ Vicar: member", "Gill: member"],
        id="surnames, some with initials",
    ),
    pytest.param("Present: Councillors A Roe, Highfield and B Lund", ["A Roe: member", "B Lund: member"], id="a place"),
    pytest.param(
        "PRESENT: Councillors Cotter, Greta Venn, Dunmore, Bjorn, Narayan,\nHather, Gordon Venn, Imani\n"
        "Venn, March and Maca",
        [
            *("Cotter: member", "Greta Venn: member", "Dunmore: member", "Bjorn: member", "Narayan: member"),
            *("Hather: member", "Gordon Venn: member", "Imani Venn: member", "March: member", "Maca: member"),
        ],
        id="surnames, a name in full over two lines",
    ),
    pytest.param(
        "Present: Councillor A Roe\n\nApologies: Councillor B Lund (unwell)",
        ["A Roe: member", "B Lund: apologies"],
        id="apologies with a reason",
    ),
    pytest.param("Present: Councillor A Roe\n\nApologies: None", ["A Roe: member"], id="no apologies"),
    pytest.param("Present: Councillor A Roe\n\nApologies: Nil", ["A Roe: member"], id="apologies nil"),
    pytest.param(
        "Present: Councillor A Roe (Chair)\nCouncillor B Lund (Deputy Chair)",
        ["A Roe: member", "B Lund: member"],
        id="offices of the body are no stated roles",
    ),
    pytest.param(
        "Present: Councillor A Roe\n\nAlso present: District Councillor N Bam",
        ["A Roe: member", "N Bam: other, District Councillor"],
        id="a councillor of another council",
    ),
    pytest.param(
        "Present: Councillors George Cooper and Judith Cooper",
        ["George Cooper: member", "Judith Cooper: member"],
        id="two of one surname",
    ),
    pytest.param(
        "Present: Chairman Mrs C Harte Vice Chairman D Roe Mrs E Lund F Day-Frye",
        ["C Harte: member", "D Roe: member", "E Lund: member", "F Day-Frye: member"],
        id="offices before the names, and nothing between them",
    ),
    pytest.param(
        "Present: Councillor A Roe\n\nThe Chair welcomed Edith Lund of the Mill Trust.",
        ["A Roe: member"],
        id="a sentence after the list",
    ),
    pytest.param("Present: Cllrs Roe, Lund & Day & the Clerk.", ["Roe: member", "Lund: member", "Day: member"], id="a clerk without a name"),
    pytest.param("Present: Cllrs Roe, Lund, County Cllr Day & the Clerk.", ["Roe: member", "Lund: member", "Day: other, County Cllr"], id="a clerk behind another council’s member"),
    pytest.param("Present:\n\nCllr A Roe P\nCllr B Lund A\nCllr C Day P", ["A Roe: member", "B Lund: apologies", "C Day: member"], id="a code beside each name"),
    pytest.param("Present:\n\n| Cllr A Roe | P |\n| Cllr B Lund | A |", ["A Roe: member", "B Lund: apologies"], id="a code in a column"),
]  # fmt: skip


@pytest.mark.parametrize(("present", "expected"), ENTRIES)
def test_an_entry(present: str, expected: list[str]) -> None:
    """Each person has one capacity, and what stands beside the name is what it says."""
    assert listed(present) == expected


EXCUSED = [
    pytest.param("1. Apologies\n\nApologies were received from Councillor B Lund.", ["B Lund"], id="prose"),
    pytest.param("1. Apologies for absence\n\nCllr B Lund (at work) and Cllr C Dace.", ["B Lund", "C Dace"], id="names alone"),
    pytest.param("1. Apologies\n\nThere were no apologies.", [], id="none"),
    pytest.param("1. Apologies\n\nNone.", [], id="None."),
    pytest.param("1. Apologies\n\nB Lund\n\nFire Doors\n\nMembers were told where the doors are.", ["B Lund"], id="a heading after the name"),
    pytest.param("1. Apologies\n\nReceived from Cllr B Lund. Fire Doors Members were told.", ["B Lund"], id="sentences after the name"),
    pytest.param(
        "1. Welcome and apologies\n\nCllr. A. Roe took the chair. Apologies received from Councillors B. Lund and Jo Day.",
        ["B. Lund", "Jo Day"], id="after another sentence",
    ),
    pytest.param("1. Apologies\n\nJo Day, Mill Trust", ["Jo Day"], id="a full name alone"),
    pytest.param("1. Apologies\n\nApologies had come and were accepted from Cllr Jo Day.", ["Jo Day"], id="there were"),
]  # fmt: skip


@pytest.mark.parametrize(("business", "expected"), EXCUSED)
def test_apologies_as_an_item(business: str, expected: list[str]) -> None:
    """Apologies that an item gives count as those of the list; lateness is not absence."""
    present = "\nPresent: Councillor A Roe (Chair)\n"
    absent = [entry.partition(":")[0] for entry in roll(minutes(business, present)) if "apologies" in entry]
    assert absent == expected


CHAIRS = [
    pytest.param("Present: Councillor A Roe (Chair), Councillor B Lund", "", ["A Roe"], id="(Chair)"),
    pytest.param("Present: Councillor A Roe (in the Chair), Councillor B Lund", "", ["A Roe"], id="in the Chair"),
    pytest.param("Present: Cllr A Roe (Chairman), Cllr B Lund", "", ["A Roe"], id="Chairman"),
    pytest.param("Present: Councillor A Roe (Chair)\nCouncillor B Lund (Chair of the meeting)", "", ["B Lund"], id="of the meeting"),
    pytest.param("PRESENT IN THE CHAIR: Councillor A Roe\n\nPRESENT: Councillor B Lund", "", ["A Roe"], id="a label"),
    pytest.param("Present: Councillor A Roe, Councillor B Lund", "Councillor B Lund took the Chair.", ["B Lund"], id="took the Chair"),
    pytest.param("Present: Councillor A Roe, Councillor B Lund", "The meeting was chaired by Councillor B Lund.", ["B Lund"], id="chaired by"),
    pytest.param(
        "Present: Councillor B Lund\n\nApologies: Councillor A Roe (Chair)",
        "In the absence of the Chair, Councillor A Roe, the Deputy Chair, Councillor B Lund, chaired the meeting.",
        ["B Lund"],
        id="in the absence of",
    ),
    pytest.param("Present: Councillor A Roe, Councillor B Lund", "All were welcomed.", [], id="not said"),
    pytest.param("Present: Councillor A Roe (Deputy Chair)", "", [], id="a deputy alone"),
]  # fmt: skip


@pytest.mark.parametrize(("present", "sentence", "expected"), CHAIRS)
def test_the_chair(present: str, sentence: str, expected: list[str]) -> None:
    """Who chaired a meeting is who is marked so, else whom the minutes tell of; never somebody absent."""
    source = minutes(f"1. Chair\n\n{sentence}", f"\n{present}\n")
    assert [one.subject.name for one in read(source) if one.predicate == "cg:chaired"] == expected


def test_a_name_is_a_passage_of_its_own() -> None:
    """What states that somebody was there is the entry, not the list."""
    source = minutes(NO_ITEMS, "\nPresent: Councillors A Roe, B Lund and C Dace\n")
    quotes = [one.passage.quote for one in read(source) if one.predicate == "cg:attended"]
    assert quotes == ["Councillors A Roe", "B Lund", "C Dace"]


def test_holders_of_offices() -> None:
    """The Chair and the Deputy Chair hold their office in the body, a Cabinet Member in the council."""
    source = minutes(
        NO_ITEMS,
        "\nPresent: Councillor A Roe (Chair)\nCouncillor B Lund (Deputy Chair)\n\n"
        "Other Members: Councillor C Dace (Cabinet Member for Parks)\n",
    )
    assert stated(source, "cg:roleTitle") == ["Chair", "Deputy Chair", "Cabinet Member for Parks"]
    assert stated(source, "org:organization") == [
        "Parks and Rivers Committee",
        "Parks and Rivers Committee",
        "Marsh End Borough Council",
    ]


def test_who_speaks_in_the_absence_of_others_was_there() -> None:
    """What begins "In the absence of the trustees, Dora Fenn" is no list of those absent."""
    told = "In the absence of the trustees, D Fenn presented the survey. RESOLVED that it be sent out."
    assert not [words for words in roll(minutes(f"1. Weir\n\n{told}")) if "apologies" in words]
