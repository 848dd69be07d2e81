from __future__ import annotations

import pytest

from councilgraph.graph.privacy.contacts import find_addresses, find_contacts, find_signatures, flat


def found(text: str) -> list[str]:
    """What of a text is a contact detail."""
    words = flat(text)
    return [text[start:end] for start, end in (*find_contacts(words), *find_addresses(words))]


@pytest.mark.parametrize(
    ("text", "details"),
    [
        ("write to ada.roe@aldermere.example.", ["ada.roe@aldermere.example"]),
        ("Telephone: 01632 960114 E-mail: e.mensah@aldermere.example",
         ["e.mensah@aldermere.example", "01632 960114"]),
        ("tel 024 7683 1234, or 07700 900123", ["024 7683 1234", "07700 900123"]),
        ("call (01632) 960 983", ["(01632) 960 983"]),
        ("mobile: +44 7700 900982", ["+44 7700 900982"]),
        ("ring 960983 after six", ["960983"]),
        ("call (555) 555-0142 or 555-555-0142", ["(555) 555-0142", "555-555-0142"]),
        ("Mr Roe, 12 Mill Lane, Harrowmouth, HM4 2QD", ["12 Mill Lane, Harrowmouth, HM4 2QD"]),
        ("Flat 3, 12 Mill\nLane,\nHarrowmouth\nHM4 2QD", ["Flat 3, 12 Mill\nLane,\nHarrowmouth\nHM4 2QD"]),
        ("Rose Cottage, Mill Lane, HM4 2QD", ["Rose Cottage, Mill Lane, HM4 2QD"]),
        ("of Mill Lane, HM4 2QD", ["Mill Lane, HM4 2QD"]),
    ],
)  # fmt: skip
def test_contact_details_are_found(text: str, details: list[str]) -> None:
    """Mail, telephone numbers in the forms in use, and streets with their postcodes."""
    assert found(text) == details


@pytest.mark.parametrize(
    "text",
    [
        "application 20/01150/FUL, 07/12345",
        "a cost of £1,250,000 over 2024-2025",
        "from 01.04.2024 to 31.03.2025",
        "on 12 July 2023 at 10.30 to 12.00",
        "12 Mill Lane is to be repaired",
        "reference 1234567890",
        "the postcode HM4 2QD alone",
        "votes 10 12 14 16 18 20",
        "grid reference 432100 278900",
    ],
)
def test_other_numbers_and_streets_are_left(text: str) -> None:
    """Money, days, references and streets that are council business are no contact details."""
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("(Signed) A Roe\nChair", ["A Roe"]),
        ("Signed: ................ Ada Roe (Chair)", ["Ada Roe"]),
        ("Signature ____________ Date", []),
        ("/s/ Ada Roe", ["Ada Roe"]),
        ("The minutes were signed as a true record.", []),
        ("Signed as a true record.", []),
    ],
)
def test_signatures_are_found(text: str, names: list[str]) -> None:
    """A name behind the words that say that somebody signed; a sentence about signing has none."""
    assert [text[start:end] for start, end in find_signatures(text)] == names


def test_flat_text_keeps_its_length() -> None:
    """Single line ends become spaces and paragraphs stay apart."""
    text = "12 Mill  \n   Lane\n\nNext"
    assert len(flat(text)) == len(text)
    assert flat(text).endswith("Lane\n\nNext")
