"""What items and papers are said to be about, and what only sounds like a subject."""

from __future__ import annotations

from dataclasses import replace

import pytest

from councilgraph.extractors.blocks.reading import shipped
from councilgraph.extractors.facts import topics
from councilgraph.extractors.facts.topics import hits
from councilgraph.extractors.meeting_papers import read_papers
from councilgraph.extractors.profile import load
from councilgraph.ontology.model import Document, Mention, Statement
from tests.extractors.written import document, item, minutes

ENGLISH = load()
NOTHING = "The Committee noted the position."
RAIN = "It rained all day. " * 40
FROM_HEADINGS = [
    pytest.param("Street Lighting", "street-lighting", id="a label"),
    pytest.param("STREET LIGHTING", "street-lighting", id="whatever its case"),
    pytest.param("Play Area at Mill Green", "parks", id="an alternative label"),
    pytest.param("New Play Areas", "parks", id="in the plural"),
    pytest.param("Library Opening Hours", "libraries-and-arts", id="a plural in -ies, in the singular"),
    pytest.param("Drug & Alcohol Strategy", "drugs-and-alcohol", id="& for and"),
    pytest.param("Anti Social Behaviour on the Quay", "antisocial-behaviour", id="without its hyphen"),
    pytest.param("Looked-after Children", "childrens-social-care", id="with a hyphen more"),
    pytest.param("Councillors’ Allowances", "standards", id="a curled apostrophe"),
    pytest.param("Planning", "planning", id="a part of a label that is the whole heading"),
    pytest.param("To consider planning matters", "planning", id="the same within the words of an agenda"),
    pytest.param("Highways and Trees", "highways wildlife", id="two parts, two topics"),
    pytest.param("GRANTS", "grants", id="a part of a label in capitals"),
    pytest.param(
        "Parking: car park in Mill Lane to be resurfaced", "parking", id="what stands before a colon"
    ),
    pytest.param("Village Green: repair of potholes", "parks", id="and not what stands behind it"),
    pytest.param("Salt Lane: potholes", "highways", id="what stands behind it where nothing is before it"),
    pytest.param(
        "Domestic Abuse and Violent Crime", "domestic-abuse", id="no broader topic beside a narrower"
    ),
    pytest.param("Quay House (MB/24/00123)", "planning-applications", id="the number of an application"),
    pytest.param(
        "Hedges, Noise, Libraries, Parking", "wildlife pollution libraries-and-arts", id="three at most"
    ),
    pytest.param("Health and Safety", "workforce", id="a longer label hides a shorter one"),
    pytest.param("Emergency Planning", "emergencies", id="and a part of a label"),
    pytest.param("SEND Provision", "education", id="an acronym"),
]
NO_TOPIC = [
    pytest.param("Planning the Summer Fair", id="planning of an event"),
    pytest.param("Forward Planning", id="planning of business"),
    pytest.param("Where Coaches may Park", id="park as a verb"),
    pytest.param("Response Rates", id="rates that are no tax"),
    pytest.param("Adoption of the Annual Report", id="adoption of what is no child"),
    pytest.param("Send a Letter to the Minister", id="a verb that is an acronym in capitals"),
    pytest.param("School Lane", id="the name of a street"),
    pytest.param("Housing Road and Market Street", id="streets with labels in their names"),
    pytest.param("Report of the Director of Public Health", id="the name of a post"),
    pytest.param("Cabinet Member for Policing and Equalities", id="the name of a portfolio"),
    pytest.param("Housing Manager", id="a post after the label"),
    pytest.param("Letter from the Parking and Highways Committee", id="the name of a committee"),
    pytest.param("Education Scrutiny Panel (2)", id="the name of a panel"),
    pytest.param("Floodlit Match", id="a longer word"),
    pytest.param("Minutes of the meeting on street lighting", id="minutes"),
    pytest.param("Declarations of Interest", id="interests"),
    pytest.param("To receive apologies for absence", id="apologies"),
    pytest.param("Election of Chairman", id="an election within the council"),
    pytest.param("Housing Work Programme and Outstanding Issues", id="a work programme"),
    pytest.param("Any Other Business - Parking", id="other business"),
    pytest.param("Letter from Marsh End", id="nothing at all"),
]


def _found(source: Document) -> list[Statement]:
    return [
        statement
        for paper in read_papers(shipped(), source, ENGLISH)
        for statement in topics.find(replace(paper, extractor="topics"))
    ]


def _subjects(source: Document) -> list[str]:
    """The ids of the topics found, each once."""
    ids = (one.object.key[0] for one in _found(source) if isinstance(one.object, Mention))
    return list(dict.fromkeys(str(name) for name in ids))


@pytest.mark.parametrize(("heading", "expected"), FROM_HEADINGS)
def test_a_heading_says_what_an_item_is_about(heading: str, expected: str) -> None:
    """One match in a heading is enough."""
    assert _subjects(item(NOTHING, heading)) == expected.split()


@pytest.mark.parametrize("heading", NO_TOPIC)
def test_a_heading_that_says_no_topic(heading: str) -> None:
    """What only sounds like a topic is left out."""
    assert _subjects(item(NOTHING, heading)) == []


def test_a_statement_is_of_the_item_and_shows_its_heading() -> None:
    """The item has a topic of the scheme as its subject; the passage is the words that say so."""
    (found,) = _found(item(NOTHING, "Street Lighting in Mill Lane"))
    assert (found.subject.kind, found.subject.key) == ("cg:AgendaItem", ("item", "1"))
    assert found.predicate == "dcterms:subject"
    assert found.object == Mention("cg:Topic", "Street lighting", None, ("street-lighting",))
    assert found.passage.quote == "Street Lighting in Mill Lane"


def test_the_body_says_a_topic_by_two_sentences() -> None:
    """Where the heading says nothing, two different sentences are needed, and are what is shown."""
    body = "Potholes had opened in Mill Lane. The county would mend the potholes in May. It rained."
    found = _found(item(body, "Mill Lane"))
    assert [one.passage.quote for one in found] == [
        "Potholes had opened in Mill Lane.",
        "The county would mend the potholes in May.",
    ]
    assert _subjects(item(body, "Mill Lane")) == ["highways"]


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        ("Potholes had opened in Mill Lane. It rained.", "one sentence"),
        ("Potholes, then more potholes, then only potholes. It rained.", "twice in one sentence"),
        (f"Potholes had opened. The potholes were deep. {RAIN}", "two sentences of many"),
        ("The Director of Public Health spoke. The Director of Public Health left.", "a post"),
        ("Older bins were full. Younger bins were not.", "a label that counts only in headings"),
        ("The police had called twice. The police would come again.", "another such label"),
        ("See parking@marshend.example. Write to parking@marshend.example for more.", "an address"),
    ],
)
def test_the_body_says_no_topic(body: str, reason: str) -> None:
    """A subject that is only touched on is not what an item is about."""
    assert _subjects(item(body, "Mill Lane")) == [], reason


def test_a_heading_goes_before_the_body() -> None:
    """What the heading says is the subject, whatever else was spoken of."""
    body = "Potholes had opened in Mill Lane. The county would mend the potholes in May."
    assert _subjects(item(body, "Bus Shelter")) == ["public-transport"]


def test_a_paragraph_for_a_heading() -> None:
    """Of a heading that runs on only the words before its first break are one."""
    title = (
        "Speed limit. Councillor B Lund had heard from the county that hedges, trees and verges "
        + "could wait " * 4
    )
    (found,) = _found(item(NOTHING, title))
    assert found.passage.quote == "Speed limit"


def test_a_paper_is_about_its_subject_line() -> None:
    """A paper beside the minutes has topics of its own, from the line that names its subject."""
    note = document(
        "Marsh End Borough Council\nBriefing note\n\nTo: Parks and Rivers Committee\nDate: 14 May 2024\n"
        "Subject: Allotments at Salt Lane\n\n1 Purpose of the Note\n\n1.1 To report on the waiting list.\n"
    )
    (found,) = _found(note)
    assert found.subject.kind == "cg:BriefingNote"
    assert found.passage.quote == "Allotments at Salt Lane"
    assert _subjects(note) == ["parks"]


def test_a_work_programme_has_no_topics() -> None:
    """It lists the subjects of other meetings."""
    programme = document(
        "Parks Committee Work Programme 2024-25\n\nLast updated 1 May 2024\n\n"
        "| Date | Title |\n|---|---|\n| 4 June 2024 | Allotments |\n| 2 July 2024 | Allotments |\n"
    )
    assert _subjects(programme) == []


def test_items_are_judged_one_by_one() -> None:
    """What one item says is not said of the next."""
    source = minutes(f"1. Allotments\n\n{NOTHING}\n\n2. Letters\n\n{NOTHING}\n\n3. Flooding\n\n{NOTHING}")
    found = [
        (one.subject.key[1], one.object.key[0]) for one in _found(source) if isinstance(one.object, Mention)
    ]
    assert found == [("1", "parks"), ("3", "flooding")]


def test_offsets_hold_beside_letters_that_grow_in_lower_case() -> None:
    """A letter that becomes two in lower case does not move what stands behind it."""
    words = "İzmir twinning and street lighting"
    assert [words[hit.start : hit.end] for hit in hits(words)] == ["twinning", "street lighting"]
