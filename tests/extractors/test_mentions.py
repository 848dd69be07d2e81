from __future__ import annotations

import pytest

from councilgraph.extractors.names.naming import UNSPELT
from councilgraph.ontology.model import Mention
from tests.extractors.written import item, minutes, read

CASES = [
    pytest.param("AMENDED BY THE HARBOUR COMMITTEE AND ADOPTED", ["Harbour Committee"], id="in capitals"),
    pytest.param(
        "A letter from the Executive Harbour Committee.", ["Executive Harbour Committee"], id="a body"
    ),
    pytest.param(
        "The University of Manchester Faculty of Piloting wrote.",
        ["University of Manchester"],
        id="where it is",
    ),
    pytest.param(
        "To amend Marsh End Parking By-law No. 12/2024 again.",
        ["Marsh End Parking By-law No. 12/2024"],
        id="a by-law",
    ),
    pytest.param("The Eel Growers Corporation came.", ["Eel Growers Corporation"], id="a corporation"),
    pytest.param(
        "Quotes came from Brambles (£20), Otter Works and Mole Mutual.",
        ["Brambles", "Otter Works", "Mole Mutual"],
        id="several, with prices",
    ),
    pytest.param("It was then that Cadw said so.", ["Cadw"], id="a public body"),
    pytest.param(
        "Ada Roe of the mill gave it to Susan Lee at Otter Mutual.",
        ["Otter Mutual"],
        id="where somebody works",
    ),
    pytest.param("Signed for the Corporation at the Open Forum.", [], id="nobody in particular"),
    pytest.param("A quote of £20 came from Brambles.", ["Brambles"], id="who quoted"),
    pytest.param("The clerk would contact Brambles about it.", ["Brambles"], id="whom to contact"),
    pytest.param("A grant application to Keep Eels Tidy was made.", ["Keep Eels Tidy"], id="who grants"),
    pytest.param("It went to Mole Badger the external auditors.", ["Mole Badger"], id="auditors"),
    pytest.param("It was insured with Otter Mutual.", ["Otter Mutual"], id="insurers"),
    pytest.param("A letter from Susan Badger was read.", [], id="somebody"),
    pytest.param("A letter from Mr Badger was read.", [], id="somebody with a title"),
    pytest.param("It was said that XYC have mended it.", ["XYC"], id="an acronym that does something"),
    pytest.param("XYC would be asked.", ["XYC"], id="an acronym that is asked"),
    pytest.param("A form came from HMRC today.", ["HMRC"], id="an acronym that everybody knows"),
    pytest.param(
        "The AGM would be held in May, and VAT was paid to the PCSO.", [], id="acronyms of no organisation"
    ),
    pytest.param("They walked to XYC.", [], id="an acronym of which nothing is said"),
    pytest.param(
        "The Otter Home Board of Management met.",
        ["Otter Home Board of Management"],
        id="a board of management",
    ),
    pytest.param("Otter Engineering Inc. came.", ["Otter Engineering Inc"], id="a company"),
    pytest.param(
        "The Strategic Plan 2023-2026 was read.", ["Strategic Plan 2023-2026"], id="a plan of years"
    ),
    pytest.param(
        "The Otter Commissioner’s Office wrote.", ["Otter Commissioner’s Office"], id="somebody’s office"
    ),
    pytest.param("They met at Fryer’s Wharf.", ["Fryer’s Wharf"], id="somebody’s wharf"),
    pytest.param("Cllr Moss Green and Mrs B Hill came.", [], id="people called as places are"),
    pytest.param(
        "Moved by J Wood and by Councillors Roe and Marsh Hill.", [], id="people, several and by initials"
    ),
    pytest.param("They met at Marsh Green and on Mill Hill.", ["Marsh Green", "Mill Hill"], id="places"),
    pytest.param(
        "Neighbouring Parish Councils and the Village Council wrote to the Town Councils and the County Council.",
        ["County Council"],
        id="councils in general",
    ),
    pytest.param("The Appointment of Council was left.", [], id="what is done, not who does it"),
    pytest.param(
        "A Declaration of Public Road was read with the TOR for the Harbour Committee.",
        ["Harbour Committee"],
        id="what is said of a body",
    ),
    pytest.param(
        "BE IT RESOLVED THAT Council thanks the Otter Trust.", ["Otter Trust"], id="words that resolve"
    ),
    pytest.param(
        "On a Point of Order under the Standing Orders it was left.",
        ["Standing Orders"],
        id="a council’s own rules",
    ),
    pytest.param(
        "Weeds grew in Eel Road and Otter Lane/Mole Close and at Otter Village Hall and Marsh Bridge.",
        ["Eel Road", "Otter Lane", "Mole Close", "Otter Village Hall", "Marsh Bridge"],
        id="several places",
    ),
    pytest.param(
        "They cut the hedge at Mole House Cottage Eel Road.",
        ["Eel Road"],
        id="a house and its street",
    ),
    pytest.param(
        "State of Eel Road and Tree for Otter Green.",
        ["Eel Road", "Otter Green"],
        id="what is done at a place",
    ),
    pytest.param(
        "The Church of St Eel Hall and the Rights of Way.",
        ["Church of St Eel Hall"],
        id="a place of somebody",
    ),
    pytest.param(
        "The Eel Notice Board and the Website for the Harbour Committee.",
        ["Harbour Committee"],
        id="what a body has",
    ),
    pytest.param(
        "The Harbour Panel for the Otter Trust met.",
        ["Harbour Panel for the Otter Trust"],
        id="a panel for others",
    ),
    pytest.param(
        "AGM of the Otter Trust; XYC and Otter Water wrote.",
        ["Otter Trust", "Otter Water"],
        id="an acronym and another",
    ),
    pytest.param(
        "In 2015 Otter Water and the Carol Service and Easter Services came.",
        ["Otter Water"],
        id="a year, and services in church",
    ),
    pytest.param("A letter from B Badger was read.", [], id="somebody by an initial"),
    pytest.param(
        "The Oath of Office, a Bottle Bank, Bus Services and a letter from Various were noted.",
        [],
        id="things in general",
    ),
    pytest.param(
        "Resolved: THAT Otter Council be asked.", ["Otter Council"], id="the word that a motion opens with"
    ),
    pytest.param(
        "It was then RESOLVED to confirm this. They had resolved it before.", [], id="a word in capitals"
    ),
]


@pytest.mark.parametrize(("words", "expected"), CASES)
def test_what_is_mentioned(words: str, expected: list[str]) -> None:
    """What words name is mentioned under the name that it has in running text."""
    found = [one.object for one in read(item(words)) if one.predicate == "cg:mentions"]
    told = [one for one in found if isinstance(one, Mention) and one.key != UNSPELT]
    assert list(dict.fromkeys(one.name for one in told)) == expected


def test_an_organisation_is_one_wherever_a_paper_names_it() -> None:
    """What is said of a name in one item tells what it is in the others."""
    found = read(
        minutes("1. Cover\n\nIt was insured with Otter Mutual.\n\n2. Payments\n\nOtter Mutual, cover, 20")
    )
    mentioned = [
        (one.subject.key[-1], one.object.name)
        for one in found
        if one.predicate == "cg:mentions" and isinstance(one.object, Mention)
    ]
    assert mentioned == [("1", "Otter Mutual"), ("2", "Otter Mutual")]
