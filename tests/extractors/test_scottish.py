"""Minutes of Scottish councils: read with the words of the layer `scottish`."""

from __future__ import annotations

import pytest

from councilgraph.extractors.profile import load
from tests.extractors.written import document, read, shown, stated

MINUTE = document("""KILNESS COUNCIL

Minute of Meeting of the Harbours Committee held in the Town House, Kilness on Tuesday 14 May 2024 at 10.00 am

SEDERUNT: Provost Ada Muir, Bailie Ewan Tait, Councillors J Rennie (Convener) and M Laird

Apologies: Bailie R Geddes

1. Order of Business

There were no changes.

2. Slipway

That the slipway be mended – moved by Bailie Tait, seconded by Councillor Laird. The motion was carried.

3. Dredging

Councillor M Laird, seconded by Bailie Ewan Tait, moved that the harbour be dredged. This was agreed unanimously.
""")


@pytest.mark.parametrize(
    ("words", "holds"),
    [
        pytest.param("Minute of Meeting of the Council. Sederunt: Provost Muir", True, id="a minute, a sederunt, a provost"),
        pytest.param("The Convener welcomed Bailie Tait.", True, id="a convener and a bailie"),
        pytest.param("Minutes of the meeting. Convener: Councillor A Roe", False, id="a convener alone, as in England"),
    ],
)  # fmt: skip
def test_a_document_of_a_scottish_council_shows_it(words: str, holds: bool) -> None:
    """The layer holds where two of its signs show."""
    assert ("scottish" in load().shown_by(words).name) is holds


def test_a_sederunt() -> None:
    """The sederunt is the list of those present; a Bailie is a councillor, a Provost holds an office."""
    found = read(MINUTE)
    people = {one.subject: shown(one.object) for one in found if one.predicate == "cg:nameAsWritten"}
    assert [(people[one.subject], shown(one.object)) for one in found if one.predicate == "cg:capacity"] == [
        ("Ada Muir", "PresentAsMember"),
        ("Ewan Tait", "PresentAsMember"),
        ("J Rennie", "PresentAsMember"),
        ("M Laird", "PresentAsMember"),
        ("R Geddes", "Apologies"),
    ]
    assert stated(MINUTE, "cg:statedRole") == ["Provost"]
    assert [shown(one.subject) for one in found if one.predicate == "cg:chaired"] == ["J Rennie"]


def test_a_minute_of_meeting() -> None:
    """The council, the committee and the items of a minute are read."""
    assert stated(MINUTE, "cg:heldBy") == ["Harbours Committee"]
    assert stated(MINUTE, "dcterms:title")[-3:] == ["Order of Business", "Slipway", "Dredging"]


def test_what_was_moved() -> None:
    """Motions are read whose mover follows the words, and whose mover is a Bailie."""
    own = [one for one in read(MINUTE) if one.subject.kind == "cg:Motion"]
    told = {
        name: [shown(one.object) for one in own if one.predicate == f"cg:{name}"]
        for name in ("text", "movedBy", "secondedBy", "outcome")
    }
    assert told == {
        "text": ["That the slipway be mended", "that the harbour be dredged."],
        "movedBy": ["Tait", "M Laird"],
        "secondedBy": ["Laird", "Ewan Tait"],
        "outcome": ["Carried", "Carried"],
    }


@pytest.mark.parametrize(
    ("office", "expected"),
    [
        pytest.param("Depute Convener", ["Depute Convener"], id="depute"),
        pytest.param("Vice-Convener", ["Vice-Convener"], id="vice"),
    ],
)
def test_who_stands_in_for_the_convener(office: str, expected: list[str]) -> None:
    """A Depute Convener is the deputy chair of the committee, and chaired nothing for that."""
    source = document(MINUTE.text.replace("(Convener)", f"({office})"))
    assert stated(source, "cg:roleTitle")[-1:] == expected
    assert "J Rennie" not in [one.subject.name for one in read(source) if one.predicate == "cg:chaired"]
