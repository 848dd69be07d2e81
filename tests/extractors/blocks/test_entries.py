"""Whom lists and sentences record, as what, and for whom, from the labels of lines alone."""

from __future__ import annotations

import pytest

from councilgraph.extractors.blocks.assemble import assemble
from councilgraph.extractors.blocks.refine import refine_spans
from councilgraph.extractors.blocks.spans import Span
from tests.extractors.blocks.recording import as_marked, recorded
from tests.extractors.blocks.tagging import tagged

NAMES = [
    pytest.param("member | Cllrs Roe, Lee-Fox and Orr", "Roe, Lee-Fox, Orr", id="surnames behind a plural title"),
    pytest.param("member | Present: Roe, Lee, Orr, Fox", "Roe, Lee, Orr, Fox", id="a list of nothing but surnames"),
    pytest.param("member | Ada Roe\tBen Lee\nmember | C Orr     D Fox", "Ada Roe, Ben Lee, C Orr, D Fox", id="columns"),
    pytest.param("member | Councillors A Roe B Lee C Orr-Fox", "A Roe, B Lee, C Orr-Fox", id="run together"),
    pytest.param("member | Ada Roe AR, Ben Lee BL", "Ada Roe, Ben Lee", id="codes behind names are none of them"),
    pytest.param("member | Key: AR Ada Roe, BL Ben Lee", "Ada Roe, Ben Lee", id="nor are codes before them"),
    pytest.param("member | Roe, A.; Lee, B.; Orr, C. (Mrs)", "A. Roe, B. Lee, C. Orr", id="surnames first, with a comma"),
    pytest.param("member | Roe A, Lee B C, Orr D", "A Roe, B C Lee, D Orr", id="surnames first, without one"),
    pytest.param("member | Ald Ada Roe, Cllr Ben Lee OBE", "Ada Roe, Ben Lee", id="titles and honours"),
    pytest.param("member | Sarn Council | Ada Roe | Ben Lee", "Ada Roe, Ben Lee", id="a council is nobody"),
    pytest.param("member | Cllr Ada Roe, Sarn Parish Council", "Ada Roe", id="nor behind a comma"),
    pytest.param("officer | Town Clerk Ada Roe", "Ada Roe", id="an office before"),
    pytest.param("member | Cllr Ada Roe (Mayor) Cllr (Dr.) Ben Lee", "Ada Roe, Ben Lee", id="a title in a bracket"),
    pytest.param("member | Ada Roe     Mayor of Severn Edge (Chair)\nmember | Ben Lee     Sarn MBC", "Ada Roe, Ben Lee", id="the place of a mayor, and a council in short"),
    pytest.param("member | County Borough Councillors\nmember | Ada Roe and Ben Lee", "Ada Roe, Ben Lee", id="a kind of council"),
    pytest.param("member | Cllrs Ada Roe, Ben Lee and, for minute\nmember | 45/EX only, Cllr Cy Fox", "Ada Roe, Ben Lee, Cy Fox", id="letters of a number"),
    pytest.param("officer | Head of Housing (Ada Roe)", "Ada Roe", id="an office with the name in a bracket"),
    pytest.param("member | Councillor – Bron Orr; Councillor – Cy Fox", "Bron Orr, Cy Fox", id="a title and a dash"),
    pytest.param("other | Cllr A Roe (Member for\nother | Streets and Lighting)\nother | Cllr B Lee", "A Roe, B Lee", id="what a bracket holds goes on in the next line"),
    pytest.param("member | Ada Roe    Bron Orr    Ben Lee\nmember | Cy Tench   Eve Fox    Di Ash", "Ada Roe, Bron Orr, Ben Lee, Cy Tench, Eve Fox, Di Ash", id="names that are not known among known ones"),
    pytest.param("officer | Fire Chief-CEMC Ada Roe", "Ada Roe", id="an office with a hyphen"),
    pytest.param("officer | Law and Governance A Roe, B Lee", "A Roe, B Lee", id="a service of two words"),
    pytest.param("member | Councillors Ada Roe and Ben\nmember | Lee.", "Ada Roe, Ben Lee", id="a name that print broke"),
    pytest.param("member | Dist 1   Roe     present      Dist 2   Lee   present", "Roe, Lee", id="a roll by district"),
    pytest.param("member | Cllr Gail Reeve Mrs Ada Roe", "Gail Reeve, Ada Roe", id="a surname that is an office too"),
    pytest.param("member | Cllr Paul D Green, Cllr Ada Fell", "Paul D Green, Ada Fell", id="or another word"),
    pytest.param("member | P O'Roe, M D' Arcy, S St. John", "P O'Roe, M D' Arcy, S St. John", id="apostrophes, saints"),
    pytest.param("member | The Speaker, Cllr Roe", "Roe", id="an office alone is nobody"),
    pytest.param("member | Ada Roe, clerk; Xanth Tench, mason", "Ada Roe, Xanth Tench", id="each entry begins with one"),
    pytest.param("member | Councillors: Ada Roe, Highfield", "Ada Roe", id="a ward behind a name is nobody"),
    pytest.param("member | Roe, Ada   Sarn   yes\nmember | Lee, Ben   Tarn   yes\nmember | Fox, Cy   Sarn   yes", "Ada Roe, Ben Lee, Cy Fox", id="a column of surnames first"),
    pytest.param("member | Ada Roe, Ben Lee; Cy Fox, Di Orr", "Ada Roe, Ben Lee, Cy Fox, Di Orr", id="a comma alone turns no name"),
    pytest.param("member | Ms WONG Mei-ling, Ada\nmember | Mr CHAN Tai-man", "WONG Mei-ling, Ada, CHAN Tai-man", id="usage that puts the surname first"),
    pytest.param("officer | Director of Roads and Bridges (A Roe-Lee), B Fox", "A Roe-Lee, B Fox", id="an office of many words"),
    pytest.param("member | Mr A Roe    Asian Elders\nmember | Mrs B Lee   Pensioners' Link", "A Roe, B Lee", id="a column of clubs behind them"),
    pytest.param("member | Beacon Down   A Roe\nmember | Quay          B Lee, C Fox", "A Roe, B Lee, C Fox", id="one of wards before them"),
    pytest.param("member | NFU – Ada Roe\nmember | Chamber of Commerce – Ben Lee\nmember | Wellow Rivers Trust – Ada Fox", "Ada Roe, Ben Lee, Ada Fox", id="behind dashes"),
    pytest.param("officer | Officers:\nofficer | C Abara: Director of Place\nofficer | A Lee: Planner", "C Abara, A Lee", id="before a colon"),
    pytest.param("member | A Roe (who took the chair), B Lee", "A Roe, B Lee", id="who took the chair"),
    pytest.param("absent | Apologies on behalf of Councillors A Roe and B Lee", "A Roe, B Lee", id="on behalf of"),
    pytest.param("text | Apologies were submitted on behalf of Councillors Roe and Lee.", "Roe, Lee", id="on behalf of, in a sentence"),
]  # fmt: skip


@pytest.mark.parametrize(("paper", "expected"), NAMES)
def test_the_names_of_a_list(paper: str, expected: str) -> None:
    """A list is cut into pieces, and each is read by itself."""
    assert ", ".join(entry.partition(": ")[0] for entry in recorded(paper)) == expected


CAPACITIES = [
    pytest.param("member | Ada Roe (Clerk), Ben Lee", ["Ada Roe: officer", "Ben Lee: member"], id="a clerk among members"),
    pytest.param("member | Ada Roe was absent", ["Ada Roe: absent"], id="absent by the words behind"),
    pytest.param("member | Cllr Roe      P\nmember | Cllr Lee (A)\nfurniture | (A) apologies", ["Roe: member", "Lee: absent"], id="by a code with a key"),
    pytest.param("member | Ada Roe | Yes\nmember | Ben Lee | No", ["Ada Roe: member", "Ben Lee: absent"], id="by a column"),
    pytest.param("other | Nkosi Z Roe", ["Z Roe: other"], id="behind a title of chiefs"),
    pytest.param("member | Ada Roe;\nabsent | Ben Lee. Absent: none.", ["Ada Roe: member", "Ben Lee: member"], id="before a label on the same line"),
    pytest.param("absent | Ada Roe (for lateness)", ["Ada Roe: absent"], id="what the list says stands"),
    pytest.param("other | Also present: Cllr Ada Roe (Leader of the Opposition); Ben Lee (Chief Executive)", ["Ada Roe: other", "Ben Lee: officer"], id="an officer behind a councillor"),
    pytest.param("officer | PC Ada Roe, Sarn Police; Cllr Ben Lee", ["Ada Roe: guest", "Ben Lee: other"], id="among others, each by what stands beside"),
    pytest.param("member | Cllr Roe. In attendance: Ada Lee, Clerk. Absent: Cllr Fox", ["Roe: member", "Ada Lee: officer", "Fox: absent"], id="labels in the middle of a line"),
    pytest.param("head | Sarnshire County Council\nmember | Cllr A Roe, District Councillor B Lee", ["A Roe: member", "B Lee: member"], id="a member of a smaller council"),
    pytest.param("head | Sarn Parish Council\nmember | Cllr A Roe, County Councillor B Lee", ["A Roe: member", "B Lee: other"], id="a member of a larger council"),
    pytest.param("member | MEMBERS PRESENT\tCITY STAFF\nmember | Councillor Roe\tMs B Lee, City Clerk", ["Roe: member", "B Lee: officer"], id="officers in a column of their own"),
    pytest.param("member | Ada Roe\nmember | A Roe", ["Ada Roe: member", "A Roe: member"], id="two of one list are two people"),
    pytest.param("member | Ada Roe\nabsent | Apologies: A Roe", ["Ada Roe: member"], id="whoever was there sent no apologies"),
]  # fmt: skip


@pytest.mark.parametrize(("paper", "expected"), CAPACITIES)
def test_as_what_somebody_is_recorded(paper: str, expected: list[str]) -> None:
    """The list says it, unless words beside the name say otherwise."""
    assert recorded(paper) == expected


APOLOGIES = [
    pytest.param("text | Apologies were received from Cllrs Roe and Lee.", ["Roe", "Lee"], id="a sentence"),
    pytest.param("text | Apologies had been sent by Ada Roe. Cllr Fox replied.", ["Ada Roe"], id="and no other"),
    pytest.param("text | Cllrs Roe and Lee had sent their apologies.", ["Lee", "Roe"], id="names before the word"),
    pytest.param("item | 4. Apologies: Cllr Roe", ["Roe"], id="an item"),
    pytest.param("item | 4. Apologies\ntext | Ada Roe (ill), Ben Lee.", ["Ada Roe", "Ben Lee"], id="names below its heading"),
    pytest.param("item | 4. Welcome and apologies\ntext | Cllr Ada Roe took the minutes.", [], id="not a sentence there"),
    pytest.param("text | Apologies were received from Cllr Roe, with Cllr Lee in his place.", ["Roe"], id="not whoever came instead"),
    pytest.param("text | Apologies for lateness were received from Cllr Roe.", [], id="whoever is late comes"),
    pytest.param("text | No apologies were received.", [], id="none"),
    pytest.param("item | 9. Roads\ntext | Apologies and repairs were wanted. Cllr Roe asked for both.", [], id="the word elsewhere"),
]  # fmt: skip


@pytest.mark.parametrize(("paper", "expected"), APOLOGIES)
def test_who_sent_apologies_by_sentences(paper: str, expected: list[str]) -> None:
    """Those whom a sentence about apologies names are absent, and nobody else it names."""
    assert sorted(recorded(paper)) == sorted(f"{name}: absent" for name in expected)


SUBSTITUTES = [
    pytest.param("member | A Roe (substitute for Cllr Lee)", "A Roe: substitute, for Lee", id="beside the name"),
    pytest.param("member | A Roe (sub for B Lee), C Fox", "A Roe: substitute, for B Lee", id="only of that name"),
    pytest.param("member | A Roe\ntext | Cllr A Roe substituted for Cllr B Lee.", "A Roe: substitute, for B Lee", id="in a sentence"),
    pytest.param("member | A Roe\nabsent | Apologies: B Lee (substitute Cllr Roe)", "A Roe: substitute, for B Lee", id="beside the one who is away"),
    pytest.param("member | A Roe\ntext | Cllr B Lee, for whom Cllr A Roe was substituting, was ill.", "A Roe: substitute, for B Lee", id="for whom"),
    pytest.param("member | A Roe (sub), B Fox", "A Roe: substitute", id="for nobody named"),
    pytest.param("member | A Roe\nabsent | Apologies: B Lee (Cllr Roe attending)", "A Roe: substitute, for B Lee", id="attending"),
    pytest.param("member | A Roe\nabsent | Apologies: B Lee (ill; Cllr Roe for him)", "A Roe: substitute, for B Lee", id="for him"),
    pytest.param("member | A Roe\nabsent | Apologies: B Lee, for whom Cllr Roe came", "A Roe: substitute, for B Lee", id="for whom, came"),
    pytest.param(
        "member | A Roe\ntext | Apologies were received from B Lee. Cllr A Roe attended in her place.",
        "A Roe: substitute, for B Lee",
        id="in her place",
    ),
    pytest.param("member | A Roe\ntext | Cllr B Lee was substituted by Cllr A Roe.", "A Roe: substitute, for B Lee", id="by"),
    pytest.param("member | A Roe\ntext | Substitutions: Cllr A Roe for Cllr B Lee.", "A Roe: substitute, for B Lee", id="behind a label"),
    pytest.param("member | A Roe\ntext | Cllr A Roe replaced Cllr B Lee for this meeting.", "A Roe: substitute, for B Lee", id="replaced"),
    pytest.param("member | A Roe\ntext | Cllr A Roe replaced Cllr B Lee on the Parks Panel.", "A Roe: member", id="replaced elsewhere"),
    pytest.param("member | A Roe\ntext | Cllr B Lee had nominated Cllr A Roe to attend as substitute.", "A Roe: substitute, for B Lee", id="nominated"),
]  # fmt: skip


@pytest.mark.parametrize(("paper", "expected"), SUBSTITUTES)
def test_who_stood_in_for_whom(paper: str, expected: str) -> None:
    """Words between two names say that one stood in for the other."""
    assert recorded(paper)[0] == expected


CHAIRS = [
    pytest.param("member | Cllr Roe (Chair), Cllr Lee", "Roe", id="in a bracket"),
    pytest.param("member | Cllr Lee, Cllr Roe - Chairman", "Roe", id="behind a dash"),
    pytest.param("member | Chairman Mrs A Roe, Cllr Lee", "A Roe", id="before the name"),
    pytest.param("member | Cllr Lee (Vice-Chair), Cllr Roe", "", id="a vice-chair is none"),
    pytest.param("member | Cllr Lee, Cllr Roe (Chair of the Committee)", "Roe", id="of the committee"),
    pytest.param("member | Cllr Lee (Chair of this Panel), Cllr Roe", "Lee", id="of this panel"),
    pytest.param("member | Cllr Lee (Chair of the Planning Committee), Cllr Roe", "", id="of another committee"),
    pytest.param("member | Cllr Lee (Chair of the Council), Cllr Roe", "", id="of the council"),
    pytest.param("member | Cllr Lee (Committee Chair), Cllr Roe", "Lee", id="the committee's"),
    pytest.param("member | Cllr Lee (Parks Committee Chair), Cllr Roe", "", id="another committee's"),
    pytest.param("member | Cllr Lee (Chair), Cllr Roe (Vice-Chair, in the Chair)", "Roe", id="in the chair goes first"),
    pytest.param("member | Ada Lee (Chair, Sarn Trust), Ada Roe", "", id="not that of something else"),
    pytest.param("member | Ada Lee (AL, Chair, Leader), Ada Roe", "Ada Lee", id="among other words in a bracket"),
    pytest.param("member | Ada Lee, Dist. 1 (Chair for the meeting)", "Ada Lee", id="behind a short word"),
    pytest.param("member | Chairman\nmember | Ada Lee\nmember | Ada Roe", "Ada Lee", id="below the office"),
    pytest.param("member | In the Chair: The Mayor\nmember | (Councillor Ada Lee)\nmember | Ada Roe", "Ada Lee", id="below both offices"),
    pytest.param("member | Ada Roe\nmember | Ada Lee\nmember | Committee Chair", "Ada Lee", id="above the office"),
    pytest.param("member | Ada Roe\ntext | The Mayor, Councillor Ada Roe, spoke of bees.", "Ada Roe", id="by office in a sentence"),
    pytest.param("head | Sarn Council, 4 May 2024\nmember | Ada Roe (Chair)\nitem | 1. Bees\nhead | Sarn Council, 5 May 2024\nmember | Ben Lee (Chair)", "Ada Roe, Ben Lee", id="each meeting its own"),
    pytest.param("member | Mayor Roe, Cllr Lee", "Roe", id="a mayor, where nobody is marked"),
    pytest.param("member | The Town Mayor, Councillor Roe; Cllr Lee", "Roe", id="behind a comma"),
    pytest.param("member | Chair for the day: Cllr Roe, Cllr Lee", "Roe", id="behind a colon"),
    pytest.param("member | Mr Lee, Chairman, Cllr Fox", "Lee", id="an office is of the name before it"),
    pytest.param("member | Cllr Lee, Cllr Roe (Mayor)", "Roe", id="a mayor behind the name"),
    pytest.param("member | Mayor A Roe (Chair for items 1-4), Cllr Lee (Chair)", "Lee", id="not for a part"),
    pytest.param("member | Ada Roe\ntext | Mayor Roe called the meeting to order.", "Ada Roe", id="by what the chair does"),
    pytest.param("member | Ada Roe\nofficer | Officers: Ben Lee\ntext | Item 1 was chaired by Ben Lee.", "", id="no officer"),
]  # fmt: skip


@pytest.mark.parametrize(("paper", "expected"), CHAIRS)
def test_who_was_in_the_chair(paper: str, expected: str) -> None:
    """The surest words say who was in the chair."""
    found = [entry.partition(": ")[0] for entry in recorded(paper) if ", chair" in entry]
    assert ", ".join(found) == expected


def test_a_list_in_the_middle_of_a_line() -> None:
    """A page whose line ends were lost holds its lists within one line."""
    line = (
        "item | MINUTES OF THE MEETING HELD IN THE VILLAGE HALL AT 7.30 PM ON WEDNESDAY 15 MAY 2019 PRESENT "
        "(Three Councillors):- Ada Roe (AR), Ben Lee (BL) and Cleo Fox (CF) Chair In attendance: Dan Orr, "
        "Parish Clerk, and 22 members of the public."
    )
    assert recorded(line) == [
        "Ada Roe: member",
        "Ben Lee: member",
        "Cleo Fox: member, chair",
        "Dan Orr: officer",
    ]


def test_a_list_that_the_model_took_for_text() -> None:
    """A label with a colon above the business begins a list, whatever the model took its line for."""
    paper = "text | Those in attendance were: Cllr Roe and Ben\ntext+ | Lee.\nitem | 1. Roads"
    assert recorded(paper) == ["Roe: member", "Ben Lee: member"]


def test_a_name_behind_a_bracket_without_a_comma() -> None:
    """A bracket ends what is said of a name, and another may follow it at once."""
    assert recorded("member | Councillors A Roe (Chair) B Lee, C Fox") == [
        "A Roe: member, chair",
        "B Lee: member",
        "C Fox: member",
    ]


def test_a_vice_mayor_stands_in_for_nobody() -> None:
    """The first word of an office is none for standing in."""
    paper = "member | Present: Council Member Roe, Vice Mayor Lee"
    assert recorded(paper) == ["Roe: member", "Lee: member"]


def test_names_outside_of_lists_are_of_nobody_there() -> None:
    """A sentence that names somebody does not say that he or she was there."""
    assert recorded("item | 1. Roads\ntext | Cllr Ada Roe had asked for a bollard.") == []


MARKED = [
    pytest.param("member | {{p|Roe, Col. A.}}", ["A. Roe: member"], id="a title with a full stop, behind the surname"),
    pytest.param("member | Cllr {{p|FOX}}, Cllr {{chair|ROE}} (Chair)", ["FOX: member", "ROE: member, chair"], id="a short surname in capitals"),
    pytest.param(
        "member | {{p|Ada Roe}}, (as substitute for Cy Fox) {{p:substitute|Ben Lee}} ({{for|Cy Fox}})",
        ["Ada Roe: member", "Ben Lee: substitute, for Cy Fox"],
        id="one is away, and one stands in",
    ),
    pytest.param("member | {{p|Ada Roe}}, {{p|Ben Lee}}\nclause | trees, Mrs Roe in place of Mr Lee.", ["Ada Roe: member", "Ben Lee: member"], id="who is to do a thing from now on"),
]  # fmt: skip


@pytest.mark.parametrize(("annotated", "expected"), MARKED)
def test_whom_marks_record(annotated: str, expected: list[str]) -> None:
    """Right labels and right names are recorded as what they are."""
    assert as_marked(f"{annotated}\n") == expected


TOLD = [
    pytest.param("member | Skelby: Ro Tate and BEN Lee", (2, 4), ["Ro Tate: member", "BEN Lee: member"], id="a name that form passes over"),
    pytest.param("officer | Ada Fox, Ben\nofficer | Roe-Lee.", (4, 7), ["Ada Fox: officer", "Ben Roe-Lee: officer"], id="the rest of one that print broke"),
    pytest.param("member | Cllrs Roe, Lee and Fox", (1, 4), ["Roe: member", "Lee: member", "Fox: member"], id="no comma is in a name"),
]  # fmt: skip


@pytest.mark.parametrize(("paper", "told", "expected"), TOLD)
def test_names_that_a_model_tells(paper: str, told: tuple[int, int], expected: list[str]) -> None:
    """The names of a list are those that the model tells, made whole, and those that form has beside them."""
    assert recorded(paper, (Span("p", *told),)) == expected


def test_members_above_those_who_sent_apologies() -> None:
    """A line about apologies is of those whom it names, not of the members on the line above it."""
    found = recorded("member | Councillors A Roe, B Lee\nabsent | Councillors C Fox and D Day sent apologies")
    assert found == ["A Roe: member", "B Lee: member", "C Fox: absent", "D Day: absent"]


@pytest.mark.parametrize(("office", "chairs"), [(" (Chair)", ["Ada Roe"]), ("", ["Ben Lee"])])
def test_a_list_that_marks_the_chair_goes_before_a_sentence(office: str, chairs: list[str]) -> None:
    """A model may take "The Chair welcomed Ben Lee" for his being in it: it counts where the list marks none."""
    paper = f"member | Ada Roe{office}, Ben Lee\ntext | Welcomed by the Chair was Ben Lee."
    named = 13 if office else 10
    told = recorded(paper, (Span("chair", named, named + 2),))
    assert [one.partition(":")[0] for one in told if one.endswith("chair")] == chairs


def test_a_title_in_a_bracket_is_of_the_name_behind_it() -> None:
    """What a list says of somebody ends above the title of the next, in a bracket or not."""
    text = tagged("Cllr A Roe\nCllr (Dr.) B Lee")
    labels = ["member", "member"]
    [minutes] = assemble(text, labels, refine_spans(text, labels, [0.0, 0.0], []))
    assert [one.remarks for one in minutes.presence] == [[], []]
