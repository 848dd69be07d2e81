"""Items of business: the forms of their numbers, and what is a number but no item."""

from __future__ import annotations

import pytest

from councilgraph.ontology.model import Mention
from tests.extractors.written import HEADER, PRESENT, document, item, minutes, read, stated


def items(business: str) -> list[str]:
    """Number and heading of each item, one after the other."""
    return stated(minutes(business), "cg:number", "dcterms:title")[1:]


FORMS = [
    pytest.param("1. Apologies\n\n2. Minutes", ["1", "Apologies", "2", "Minutes"], id="1."),
    pytest.param("31 Apologies\n\n32 Minutes", ["31", "Apologies", "32", "Minutes"], id="31"),
    pytest.param("1\\. **Apologies**\n\n2\\. **Minutes**", ["1", "Apologies", "2", "Minutes"], id="escaped, bold heading"),
    pytest.param("**1. Apologies**\n\n**2. Minutes**", ["1", "Apologies", "2", "Minutes"], id="all bold"),
    pytest.param("### 1. Apologies\n\n### 2. Minutes", ["1", "Apologies", "2", "Minutes"], id="Markdown heading"),
    pytest.param("### **1. Apologies**\n\n### 2. **Minutes**", ["1", "Apologies", "2", "Minutes"], id="heading and bold"),
    pytest.param("39/20 Apologies\n\n40/20 Minutes", ["39/20", "Apologies", "40/20", "Minutes"], id="39/20"),
    pytest.param("24/031 Apologies\n\n24/032 Minutes", ["24/031", "Apologies", "24/032", "Minutes"], id="24/031"),
    pytest.param("21.44 Apologies\n\n21.45 Minutes", ["21.44", "Apologies", "21.45", "Minutes"], id="21.44"),
    pytest.param("18.11.4 Apologies\n\n18.11.5 Minutes", ["18.11.4", "Apologies", "18.11.5", "Minutes"], id="18.11.4"),
    pytest.param("GMC 96/19 Apologies\n\nGMC 97/19 Minutes", ["GMC 96/19", "Apologies", "GMC 97/19", "Minutes"], id="letters before"),
    pytest.param("R2018-047 Apologies\n\nR2018-048 Minutes", ["R2018-047", "Apologies", "R2018-048", "Minutes"], id="R2018-047"),
    pytest.param("Item 1: Apologies\n\nItem 2: Minutes", ["Item 1", "Apologies", "Item 2", "Minutes"], id="the word item"),
    pytest.param("1 - Apologies\n\n2 - Minutes", ["1", "Apologies", "2", "Minutes"], id="a dash"),
    pytest.param("1. Apologies\n\n3. Minutes", ["1", "Apologies", "3", "Minutes"], id="a number that is missing"),
    pytest.param("1.\n\nApologies\n\nNone.\n\n2.\n\nMinutes\n\nAgreed.\n\n3.\n\nQuay", ["1", "Apologies", "2", "Minutes", "3", "Quay"], id="above the heading"),
    pytest.param("61/22\nTO RECEIVE APOLOGIES\nNone.\n62/22\nMINUTES\nAgreed.\n63/22\nQUAY", ["61/22", "TO RECEIVE APOLOGIES", "62/22", "MINUTES", "63/22", "QUAY"], id="61/22 above the heading"),
    pytest.param("Minute No. 81/05\nApologies\nNone.\nMinute No. 82/05\nMinutes\nAgreed.\nMinute No. 83/05\nQuay", ["81/05", "Apologies", "82/05", "Minutes", "83/05", "Quay"], id="a word and a number above the heading"),
    pytest.param("24/41 Apologies\n\n24/42 Minutes\n\n24/43 Quay", ["24/41", "Apologies", "24/42", "Minutes", "24/43", "Quay"], id="the year first, in two figures"),
    pytest.param("1.24 - Apologies\n\n2.24 - Minutes\n\n3.24 - Quay", ["1.24", "Apologies", "2.24", "Minutes", "3.24", "Quay"], id="the year last, after a stop"),
    pytest.param("PK/1/6/24 Apologies\n\nPK/2/6/24 Minutes\n\nPK/3/6/24 Quay", ["PK/1/6/24", "Apologies", "PK/2/6/24", "Minutes", "PK/3/6/24", "Quay"], id="letters before a stroke"),
    pytest.param("20417 APOLOGIES\n\n20418 MINUTES\n\n20419 QUAY", ["20417", "APOLOGIES", "20418", "MINUTES", "20419", "QUAY"], id="five figures"),
    pytest.param("1) Apologies\n\n2) Minutes of the last meeting\n\n3) Quay", ["1", "Apologies", "2", "Minutes of the last meeting", "3", "Quay"], id="a bracket"),
    pytest.param("2024/1) Apologies\n\n2024/2) Minutes\n\n2024/3) Quay", ["2024/1", "Apologies", "2024/2", "Minutes", "2024/3", "Quay"], id="two parts before a bracket"),
    pytest.param("1.24- Apologies\n\n2.24 – Minutes\n\n3.24- Quay", ["1.24", "Apologies", "2.24", "Minutes", "3.24", "Quay"], id="a dash at the number"),
    pytest.param("61/22\nAPOLOGIES\nNone.\n62/22 MINUTES\nAgreed.\n63/22 QUAY", ["61/22", "APOLOGIES", "62/22", "MINUTES", "63/22", "QUAY"], id="one number above its heading"),
    pytest.param("II. MINUTES\n\n1. Of the board\n\nIII. ADOPTION OF AGENDA\n\nIV. By-laws\n\nV. - THE QUAY", ["II", "MINUTES", "III", "ADOPTION OF AGENDA", "IV", "By-laws", "V", "THE QUAY"], id="Roman"),
    pytest.param("1. Apologies pdf icon PDF 90 KB\n\n2. Minutes", ["1", "Apologies", "2", "Minutes"], id="an icon after the title"),
    pytest.param("1. Apologies\n\n2. Slip (Ref: 8/2/6)", ["1", "Apologies", "2", "Slip"], id="a file by its number"),
    pytest.param("1. Apologies:\n\n2. Minutes (Pages 3 - 8)", ["1", "Apologies", "2", "Minutes"], id="pages after the title"),
    pytest.param("1. Apologies PDF 82 KB\n\n2. Minutes", ["1", "Apologies", "2", "Minutes"], id="a file after the title"),
    pytest.param("**1. The Paths by the\nRiver**\n\n2. Minutes", ["1", "The Paths by the"], id="a heading that breaks"),
]  # fmt: skip


@pytest.mark.parametrize(("business", "expected"), FORMS)
def test_the_form_of_a_number(business: str, expected: list[str]) -> None:
    """An item is known by its number in each form that councils print, and keeps it as printed."""
    assert items(business)[: len(expected)] == expected


LINES = [
    pytest.param("1. Apologies: None.\n\n2. Minutes: Agreed.", ["1", "Apologies", "2", "Minutes"], id="a colon"),
    pytest.param("1. **Apologies.** There were none.\n\n2. **Minutes.** Agreed.", ["1", "Apologies", "2", "Minutes"], id="bold"),
    pytest.param("1. Apologies: None.\n\n2. Quay: phase 2", ["1", "Apologies", "2", "Quay: phase 2"], id="a heading with a colon"),
    pytest.param("1. Police Matters - PC Day spoke of the thefts.\n\n2. Quay", ["1", "Police Matters", "2", "Quay"], id="a dash"),
    pytest.param("1. Apologies: Jo Teal\n\n2. Quay", ["1", "Apologies", "2", "Quay"], id="a name"),
    pytest.param("1. Correspondence: That of May was read.\n\n2. Quay", ["1", "Correspondence", "2", "Quay"], id="business that nobody is called"),
    pytest.param("1. Apologies. None were received.\n\n2. Repairs to the slipway. The chains were oiled in May.\n\n3. Quay", ["1", "Apologies", "2", "Repairs to the slipway", "3", "Quay"], id="a full stop"),
    pytest.param("1. Slipway – The old chains\n\n2. Quay", ["1", "Slipway – The old chains", "2", "Quay"], id="a heading with a dash"),
    pytest.param("1. Minutes - it was RESOLVED that they be approved.\n\n2. Quay", ["1", "Minutes", "2", "Quay"], id="it was resolved"),
    pytest.param("1. DRAINS AND DITCHES. The Clerk was asked to write.\n\n2. Quay", ["1", "DRAINS AND DITCHES", "2", "Quay"], id="capitals"),
    pytest.param("7a/24 Minutes of May: They were read and signed.\n\n7b/24 Quay", ["7a/24", "Minutes of May", "7b/24", "Quay"], id="a letter within the number"),
    pytest.param("2. Quay\n\n3. Slipway\n\n3. Chains - The Clerk reported to all members of the council that they had rusted. " + "They hung low. " * 12, ["2", "Quay", "3", "Slipway"], id="a number again, much told behind it"),
]  # fmt: skip


@pytest.mark.parametrize(("business", "expected"), LINES)
def test_text_in_the_line_of_a_heading(business: str, expected: list[str]) -> None:
    """A heading ends where its text begins in the same line."""
    assert items(business) == expected


BEHIND = [
    pytest.param(
        "Repairs to the Quay PLA146/14\n\nIt leans.\n\nWork on the Slip PLA147/14\n\nNone.\n\nNext Meeting PLA148/14\n\n3 June.",
        ["PLA146/14", "Repairs to the Quay", "PLA147/14", "Work on the Slip", "PLA148/14", "Next Meeting"],
        id="PLA146/14",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("business", "expected"), BEHIND)
def test_numbers_behind_headings(business: str, expected: list[str]) -> None:
    """A number may stand behind the heading that it is of."""
    assert items(business) == expected


BARE = [
    pytest.param(
        "**Minutes**\n\nAgreed.\n\n**Quay**\n\nIt leans.\n\n**Correspondence**\n\nNone.", ["1", "Minutes", "2", "Quay", "3", "Correspondence"],
        id="bold, all as standing business is",
    ),
    pytest.param(
        "MINUTES\n\nAgreed.\n\nTHE QUAY\n\nIt leans.\n\nANY OTHER BUSINESS\n\nNone.", ["1", "MINUTES", "2", "THE QUAY", "3", "ANY OTHER BUSINESS"],
        id="capitals",
    ),
    pytest.param(
        "Minutes of the last meeting:\n\nThe minutes of April were agreed.\n\nThe Quay:\n\nThe Clerk told that it leans.\n\nCorrespondence:\n\nA letter had come from the harbour.\n\nDate of next meeting:\n\n4 June 2024.",
        ["1", "Minutes of the last meeting", "2", "The Quay", "3", "Correspondence", "4", "Date of next meeting"],
        id="a colon at the end",
    ),
    pytest.param(
        "FINANCE. A cheque was signed.\n\nPLANNING. None had come.\n\nDRAINS AND DITCHES. The Clerk was asked to write.",
        ["1", "FINANCE", "2", "PLANNING", "3", "DRAINS AND DITCHES"], id="capitals that run on into their text",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("business", "expected"), BARE)
def test_headings_without_a_number(business: str, expected: list[str]) -> None:
    """Standing business heads an item without a number, and so does what is set as it is; its place is its number."""
    assert items(business) == expected


def test_a_list_of_those_present_that_is_an_item() -> None:
    """Those present may be listed in an item with a number of its own."""
    source = document(
        "Minutes of the Quay Board held on 3 May 2024\n\n1. Those attending: Cllr A Roe, Cllr B Lund\n\n2. Apologies: None.\n\n3. Quay"
    )
    assert stated(source, "cg:nameAsWritten") == ["A Roe", "B Lund"]
    assert stated(source, "cg:number") == ["1", "2", "3"]


COUNTED = [
    pytest.param(
        "**1. Apologies**\n\n**2. Payments**\n\n1. Lamps\n2. Paint\n3. Rope\n4. Oars\n\n**3. Quay**",
        ["1", "2", "3"], id="a list within an item",
    ),
    pytest.param(
        "1. Apologies\n\n2. Payments\n\n1. Lamps\n2. Paint\n3. Rope\n4. Oars\n\nAll were agreed.\n\n3. Quay\n\n4. Slip",
        ["1", "2", "3", "4"], id="a longer list, printed alike",
    ),
    pytest.param(
        "1. Apologies\n\n2. Reports\n\n2.1 Quay\n\n2.2 Slip\n\n2.3 Bank\n\n3. Close", ["1", "2", "2.1", "2.2", "2.3", "3"], id="numbers within an item",
    ),
    pytest.param("2686. Quay\n\n2686. Slip\n\n2687. Bank", ["2686", "2686", "2687"], id="a number printed twice"),
    pytest.param("17.01.3 Quay\n\n17.01.3A Slip\n\n17.01.4 Bank", ["17.01.3", "17.01.3A", "17.01.4"], id="a letter after it"),
    pytest.param("18.01.10 Quay\n\n18.11.11 Slip", ["18.01.10", "18.11.11"], id="a slip in the part before"),
]  # fmt: skip


@pytest.mark.parametrize(("business", "expected"), COUNTED)
def test_numbers_that_count_on(business: str, expected: list[str]) -> None:
    """The numbers that run through a paper are its items', whatever lists stand in between."""
    assert stated(minutes(business), "cg:number") == expected


INNER = [
    pytest.param("1) Notes the report.\n\n2) Thanks the Clerk.", id="clauses with a bracket"),
    pytest.param("The Committee asked for:\n\n- 1. lamps\n- 2. benches", id="a bulleted list"),
    pytest.param(
        "The paths were mended. In 2023\n1,400 metres of path were laid.", id="a number that begins a line"
    ),
    pytest.param("1. lamps\n\n2. benches", id="a list that begins again, written small"),
    pytest.param("40. A number far from the next, within the text.", id="a number that does not follow"),
]


@pytest.mark.parametrize("body", INNER)
def test_what_is_numbered_within_an_item(body: str) -> None:
    """Numbers within an item's text begin no item."""
    assert items(f"12. River Paths\n\n{body}\n\n13. Minutes") == ["12", "River Paths", "13", "Minutes"]


def test_a_heading_over_those_who_sent_apologies_is_no_item() -> None:
    """Above items with numbers, a heading without one that lists people is of the presence list alone."""
    present = "**Members present**\n- Cllr Ada Roe (Chair) – Marsh End Council\n- Bo Lund – River Trust\n"
    beside = "**In attendance**\n- Eve Ash – Programme Lead, Weirs\n"
    absent = "**Apologies for absence**\n- Cy Dale – Fen Trust\n- Cllr Di Wood – Fen Council\n"
    numbered = "".join(
        f"\n**{at}. {title}**\nAgreed as accurate.\n"
        for at, title in enumerate(("Minutes of 9 April 2024", "Sluices", "Pumps", "Dates"), 1)
    )
    head = "# Marsh End Flood Board\n## Minutes – Tuesday 14 May 2024, 10:00\n"
    words = f"{head}\n{present}\n{beside}\n{absent}\n{numbered}"
    source = document(words, "minutes.md")
    assert stated(source, "cg:number") == ["1", "2", "3", "4"]
    assert stated(source, "dcterms:title")[1:] == ["Minutes of 9 April 2024", "Sluices", "Pumps", "Dates"]
    assert stated(source, "cg:capacity").count("Apologies") == 2


def test_business_has_its_section() -> None:
    """Items say under which heading of the agenda they stand."""
    source = minutes("Public Business\n\n1. Apologies\n\nPrivate Business\n\n2. Land")
    assert stated(source, "cg:section") == ["Public Business", "Private Business"]


def test_positions_count_from_one() -> None:
    """An item's position is its place in the meeting, whatever its number."""
    assert stated(minutes("31. Apologies\n\n33. Minutes"), "cg:position") == ["1", "2"]


def test_numbers_do_not_begin_in_the_presence_list() -> None:
    """A number in the list of those present is no item."""
    present = f"{PRESENT}\n11 members of the public\n"
    assert stated(minutes("1. Apologies", present), "cg:number") == ["1"]


@pytest.mark.parametrize(
    ("sentence", "predicate", "expected"),
    [
        pytest.param("The Committee considered a report of the Director of Parks on the paths.", "cg:reportOf", ["Director of Parks"], id="a post's report"),
        pytest.param("The Committee received a Briefing Note of the Town Clerk.", "cg:reportOf", ["Town Clerk"], id="a briefing note"),
        pytest.param("It was presented by Orla Sandquist, River Manager.", "cg:presentedBy", ["Orla Sandquist"], id="presented by"),
        pytest.param("Councillor C Dace presented the report.", "cg:presentedBy", ["C Dace"], id="presented the report"),
        pytest.param("The Director of Parks introduced the item.", "cg:presentedBy", ["Director of Parks"], id="introduced the item"),
        pytest.param("The Committee received a presentation by Inspector S Cole.", "cg:presentedBy", ["S Cole"], id="a presentation by"),
        pytest.param("A report of last year was mentioned.", "cg:reportOf", [], id="a report of a time"),
        pytest.param("The present state of the paths was described.", "cg:presentedBy", [], id="another present"),
    ],
)  # fmt: skip
def test_whose_report(sentence: str, predicate: str, expected: list[str]) -> None:
    """Whose report it was, and who presented it, as the first sentences say."""
    assert stated(item(sentence), predicate) == expected


def test_minutes_without_items() -> None:
    """Minutes that number nothing have no items, and are minutes all the same."""
    source = document(f"{HEADER}{PRESENT}\nThe Committee walked along the river.\n")
    assert stated(source, "cg:number") == []
    assert stated(source, "cg:attended") != []


@pytest.mark.parametrize("head", ["COUNCIL RESOLUTION 06/24-11", "COUNCIL DECISION", "Resolution No. 24/118"])
def test_what_heads_a_decision_is_no_item(head: str) -> None:
    """A line between what officers recommend and what was resolved begins no business of its own."""
    words = f"9.1 MILL\n\nIt was seen.\n\n9.2 QUAY\n\nOFFICER'S RECOMMENDATION\nThat it be mended.\n\n{head}\nMoved: Cr Roe      Seconded: Cr Lund\nThat it be mended in May.\n   CARRIED 4/1\n\n9.3 WEIR\n\nNothing."
    assert items(words) == ["9.1", "MILL", "9.2", "QUAY", "9.3", "WEIR"]


def test_what_is_decided_above_every_heading_is_not_under_the_first() -> None:
    """A record of a decision may have headings below it alone: what was decided is of none of them."""
    source = minutes(
        "DECISION\n\nThat the objections be overruled, and that:\n1.  the Order be made for Quay Lane; and\n"
        "2.  Mill Road be left out.\n\nREASONS\nTo mend it.\n\nCONFLICTS OF INTEREST DECLARED\n"
        "Councillor B Lund lives in Quay Lane.\n\nDISPENSATIONS\nNone\n"
    )
    told = [one.object for one in read(source) if one.predicate == "cg:item"]
    assert {one.name for one in told if isinstance(one, Mention)} == {""}
