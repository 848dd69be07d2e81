from __future__ import annotations

from dataclasses import replace
from hashlib import sha256

import pytest

from councilgraph.graph.cache import decode, encode
from councilgraph.ontology.model import Document, Mention, Page, Statement, Term, Value

TEXT = "Scrutiny Panel, 12 July 2023\nPresent: Councillor N Arslan (Chair)\f34. Minutes – agreed é\n"
DOCUMENT = Document(
    sha256(TEXT.encode()).hexdigest(), "minutes.txt", "text/plain", TEXT, (Page(0, 65, 1), Page(65, 88, 2))
)
COUNCIL = Mention("cg:Council", "Aldermere City Council")
PANEL = Mention("cg:Committee", "Scrutiny Panel", COUNCIL)
MEETING = Mention("cg:Meeting", "", PANEL, ("2023-07-12",))
PERSON = Mention(
    "cg:Councillor", "N Arslan", COUNCIL, hints=(("given", "N"), ("post", "Chair"), ("post", ""))
)
PRESENT = Mention("cg:Participation", "", MEETING, (PERSON, "cg:PresentAsMember"))
ITEM = Mention("cg:AgendaItem", "Minutes – é", MEETING, ("3",))
STATEMENTS = [
    Statement(MEETING, "cg:heldBy", PANEL, DOCUMENT.passage(0, 14), "meetings/0.1.0"),
    Statement(
        MEETING, "cg:date", Value("2023-07-12", "xsd:date"), DOCUMENT.passage(16, 28), "meetings/0.1.0"
    ),
    Statement(PRESENT, "cg:person", PERSON, DOCUMENT.passage(38, 57), "participation/0.1.0"),
    Statement(
        PRESENT, "cg:capacity", Term("cg:PresentAsMember"), DOCUMENT.passage(38, 57), "x/1", "rule – é"
    ),
    Statement(ITEM, "dcterms:title", Value("Minutes"), DOCUMENT.passage(69, 76), "items/0.1.0"),
    Statement(ITEM, "cg:number", Value("34"), DOCUMENT.passage(66, 66), "items/0.1.0"),
]


def test_round_trip() -> None:
    """What is decoded equals what was encoded: mentions in mentions, values, pages, offsets."""
    assert decode(encode(STATEMENTS, DOCUMENT, "1"), DOCUMENT, "1") == STATEMENTS
    assert decode(encode([], DOCUMENT, "1"), DOCUMENT, "1") == []


def test_quotes_are_not_repeated() -> None:
    """The words stay in the document, and a mention used often stands in the cache once."""
    data = encode(STATEMENTS, DOCUMENT, "1")
    assert b"Present:" not in data
    assert data.count(b"Aldermere City Council") == 1


def test_same_statements_same_bytes() -> None:
    """The bytes depend on the statements alone."""
    assert encode(STATEMENTS, DOCUMENT, "1") == encode(list(STATEMENTS), replace(DOCUMENT, name="b"), "1")


def test_another_version_is_not_used() -> None:
    """What another version of the code found is not known to be what this one would find."""
    assert decode(encode(STATEMENTS, DOCUMENT, "1"), DOCUMENT, "2") is None


def test_another_text_is_not_used() -> None:
    """Offsets hold for one text: read differently, the same file has to be looked at again."""
    other = replace(DOCUMENT, text=TEXT.replace("\f", " "))
    assert decode(encode(STATEMENTS, DOCUMENT, "1"), other, "1") is None
    assert decode(encode(STATEMENTS, DOCUMENT, "1"), replace(DOCUMENT, sha256="0" * 64), "1") is None


@pytest.mark.parametrize("step", [1, 7])
def test_damage_is_noticed(step: int) -> None:
    """A cache that was cut off or changed anywhere is not used, and never raises."""
    data = encode(STATEMENTS, DOCUMENT, "1")
    for position in range(0, len(data), step):
        changed = bytes([data[position] ^ 1])
        assert decode(data[:position], DOCUMENT, "1") is None
        assert decode(data[:position] + changed + data[position + 1 :], DOCUMENT, "1") is None
    assert decode(data + b" ", DOCUMENT, "1") is None


def test_foreign_passage_is_refused() -> None:
    """A statement whose words are not those of the document is a mistake of its extractor: it raises."""
    wrong = replace(STATEMENTS[0], passage=replace(STATEMENTS[0].passage, quote="Scrutiny"))
    with pytest.raises(ValueError, match=r"minutes\.txt.* is not a passage of it"):
        encode([wrong], DOCUMENT, "1")
