"""Programmes that are no table: lists below days, columns of print, labels, in papers of meetings as well."""

from __future__ import annotations

import pytest

from councilgraph.ontology.model import Mention, Statement, Term
from tests.extractors.written import document, item, minutes, read

HEAD = "Marsh End Borough Council\n\nParks Committee\n\nWORK PROGRAMME\n\n"
Told = dict[str, tuple[str, str, str]]


def told(words: str, name: str = "programme.txt") -> Told:
    """Of each entry of a programme when it is planned, in whose hands it is, and what is noted."""
    return entries_of(read(document(words, name)))


def entries_of(found: list[Statement]) -> Told:
    """Of each entry in statements when it is planned, in whose hands it is, and what is noted."""

    def named(subject: Mention, predicate: str) -> str:
        things = [one.object for one in found if (one.subject, one.predicate) == (subject, predicate)]
        return ", ".join(
            one.name if isinstance(one, Mention) else one.lexical
            for one in things
            if not isinstance(one, Term)
        )

    return {
        one.name: (named(one, "cg:plannedFor"), named(one, "cg:lead"), named(one, "cg:detail"))
        for one in dict.fromkeys(one.subject for one in found)
        if one.kind == "cg:WorkProgrammeEntry"
    }


COLUMNS = """18 June 2024                                                   Annex C

Members may put forward a subject at any time.

Meeting: 3 September 2024

    Topic                            Lead officer
    Otter holts: count of the        Rivers Manager
      spring
    Bandstand roof                   Director, Parks and Rivers

To be scheduled

    Skate park

Task groups

    Allotments Group: Councillors Roe and Lund. Last met
    4 June 2024.
"""
LISTED = {
    "columns below a day, a line that goes on, and what stands around them": (
        COLUMNS,
        {
            "Otter holts: count of the spring": ("2024-09-03", "Rivers Manager", ""),
            "Bandstand roof": ("2024-09-03", "Director, Parks and Rivers", ""),
            "Skate park": ("To be scheduled", "", ""),
        },
    ),
    "bullets and remarks": (
        (
            "Thursday 5 December 2024, 6.30 pm\n- Otter holts (Rivers Manager to attend)\n- Bandstand roof (after the survey)\n\n"
            "16 January\n1. Skate park\n2. Work Programme\n\nStanding items\n- Tree register\n"
        ),
        {
            "Otter holts": ("2024-12-05", "Rivers Manager", ""),
            "Bandstand roof": ("2024-12-05", "", "after the survey"),
            "Skate park": ("2025-01-16", "", ""),
        },
    ),
    "a month before a colon, and items for some time": (
        "September 2024: Otter holts; Bandstand roof\nSpring 2025 - Skate park\n\nItems for future meetings\n- Tree wardens\n",
        {
            "Otter holts": ("September 2024", "", ""),
            "Bandstand roof": ("September 2024", "", ""),
            "Skate park": ("Spring 2025", "", ""),
            "Tree wardens": ("Items for future meetings", "", ""),
        },
    ),
    "labels": (
        (
            "Date: 3 September 2024\n\nTitle: Otter holts\nPurpose: The count of the spring\nWitnesses: Marsh Anglers\nLead: Rivers Manager\n\n"
            "Title: Bandstand roof\nPurpose: Tender\n\nFor information: Skate park\n\nContact: Jo Pell, Clerk\n"
        ),
        {
            "Otter holts": ("2024-09-03", "Rivers Manager", "The count of the spring"),
            "Bandstand roof": ("2024-09-03", "", "Tender"),
        },
    ),
    "all in columns, a day that is not repeated, the day in a column further on": (
        (
            "Topic                Purpose             Meeting             Lead\n"
            "Otter holts          Count of the        3 September 2024    Rivers Manager\n"
            "                     spring\n"
            "Bandstand roof       Tender              TBC                 Ada Kowal\n"
        ),
        {
            "Otter holts": ("2024-09-03", "Rivers Manager", "Count of the spring"),
            "Bandstand roof": ("TBC", "Ada Kowal", "Tender"),
        },
    ),
    "a table below each day": (
        (
            "### Meeting: 3 September 2024\n\n| Subject | Lead |\n|---|---|\n| Otter holts | Flood Risk Manager |\n\n"
            "### Meeting: 5 December 2024\n\n| Subject | Lead |\n|---|---|\n| Bandstand roof | Cllr Ada Roe |\n"
        ),
        {
            "Otter holts": ("2024-09-03", "Flood Risk Manager", ""),
            "Bandstand roof": ("2024-12-05", "Ada Roe", ""),
        },
    ),
}


@pytest.mark.parametrize(("words", "entries"), LISTED.values(), ids=LISTED)
def test_what_stands_below_or_behind_a_day(words: str, entries: Told) -> None:
    """Days head lists or stand in their lines; what goes on with an entry is its own, and the end is seen."""
    assert told(HEAD + words) == entries


def test_a_programme_within_minutes() -> None:
    """The item at which a meeting looks through its programme plans what is to come, and not what was."""
    listing = (
        "The programme was received.\n\n"
        "  5 March 2024        Skate park\n"
        "  3 September 2024    Otter holts\n"
        "                      Bandstand roof\n\n"
        "RESOLVED that it be noted."
    )
    assert entries_of(read(item(listing, title="Forward Plan"))) == {
        "Otter holts": ("2024-09-03", "", ""),
        "Bandstand roof": ("2024-09-03", "", ""),
    }


def test_a_programme_printed_behind_minutes() -> None:
    """What is printed below a heading of its own is read there, once, for the body whose paper it is in."""
    business = "12. Work Programme\n\nThe programme below was agreed."
    printed = "\n\nWORK PROGRAMME 2024/25\n\n3 September 2024\n- Otter holts\n\n5 December 2024\n- Otter holts\n- Skate park\n"
    found = read(minutes(business + printed))
    planned = [one for one in found if one.predicate == "cg:plannedFor"]
    assert [(one.subject.name, getattr(one.object, "lexical", "")) for one in planned] == [
        ("Otter holts", "2024-09-03"),
        ("Otter holts", "2024-12-05"),
        ("Skate park", "2024-12-05"),
    ]
    bodies = {
        one.object.name for one in found if one.predicate == "cg:forBody" and isinstance(one.object, Mention)
    }
    assert bodies == {"Parks and Rivers Committee"}


NO_ENTRIES = {
    "sentences that name a day": "The meeting of 3 September 2024 would be at the Mill.\n\nOn 5 December 2024 nobody could come.",
    "the next meeting": "It was noted.\n\nNext meeting: 3 September 2024",
    "a day and what was resolved": "3 September 2024\n\nRESOLVED that the day be noted.",
    "when and where": "3 September 2024    6.30 pm    The Mill",
}


@pytest.mark.parametrize("words", NO_ENTRIES.values(), ids=NO_ENTRIES)
def test_what_is_no_entry(words: str) -> None:
    """A sentence, a day alone and the hour of a meeting are no business."""
    assert not entries_of(read(item(words, title="Work Programme")))


def test_a_list_of_what_was_asked_for_is_no_programme() -> None:
    """Beside a programme a table with the day on which something was asked and when it is due plans nothing."""
    asked = "| Date of decision | Subject | Lead | Position | Expected |\n|---|---|---|---|---|\n| 2 April 2024 | Weirs | Rivers Manager | In hand | 3 September 2024 |\n"
    plan = "\n## Plan\n\n| Meeting | Item |\n|---|---|\n| 3 September 2024 | Otter holts |\n"
    assert list(told(HEAD + asked + plan, "programme.md")) == ["Otter holts"]
