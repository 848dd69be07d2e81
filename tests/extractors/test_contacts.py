"""Whom papers name as the person to ask about them. All names are made up."""

from __future__ import annotations

import pytest

from councilgraph.ontology.model import Mention
from tests.extractors.written import document, read

AGENDA = """Aldermere City Council

Agenda

Meeting of the Parks and Rivers Committee

Time and Date
2.00 pm on Tuesday, 23 May 2023

Public Business

1. Apologies

2. River Paths

{note}
"""
NOTES = [
    pytest.param(
        "Note: The person to ask about papers of the Committee is Ada Fenwick, Committee "
        "Services - Telephone: 01234 567890",
        ("Ada Fenwick", "Committee Services"),
        id="with the service",
    ),
    pytest.param(
        "The officer to contact regarding this agenda is Ada Fenwick.", ("Ada Fenwick", ""), id="alone"
    ),
    pytest.param("The person to contact about parking is the duty officer.", None, id="nobody by name"),
    pytest.param("Ada Fenwick has been asked to contact the landowner.", None, id="somebody who asks others"),
]


@pytest.mark.parametrize(("note", "expected"), NOTES)
def test_the_contact_of_an_agenda(note: str, expected: tuple[str, str] | None) -> None:
    """Who answers questions about a paper is an officer of the council, of the service behind the name."""
    found = [one.object for one in read(document(AGENDA.format(note=note))) if one.predicate == "cg:contact"]
    people = [
        (one.name, dict(one.hints).get("organisation", "")) for one in found if isinstance(one, Mention)
    ]
    assert people == ([expected] if expected else [])
