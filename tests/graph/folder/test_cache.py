from __future__ import annotations

import json
from dataclasses import replace
from hashlib import sha256

import pytest

from councilgraph.graph.folder.cache import checked, content, decode, encode, sealed
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


@pytest.mark.parametrize(
    ("part", "value"),
    [
        pytest.param("rows", None, id="no rows"),
        pytest.param("rows", [0, 0, 1], id="half a row"),
        pytest.param("rows", [0, 0, 1, 0, 5, 0, "0"], id="text for a number"),
        pytest.param("rows", [0, 0, 1, 0, 5, 0, True], id="a truth for a number"),
        pytest.param("rows", [0, 0, 1, 0, 5, 0, 9], id="words that are not there"),
        pytest.param("rows", [9, 0, 1, 0, 5, 0, 0], id="a thing that is not there"),
        pytest.param("rows", [1, 0, 1, 0, 5, 0, 0], id="a value as the subject"),
        pytest.param("rows", [0, 0, 1, 0, len(TEXT) + 1, 0, 0], id="beyond the text"),
        pytest.param("rows", [0, 0, 1, 5, 0, 0, 0], id="the end before the start"),
        pytest.param("rows", [0, 0, 1, -5, 5, 0, 0], id="before the text"),
        pytest.param("words", ["x", 1], id="a number for a word"),
        pytest.param("things", [["cg:Body", "x", None, []], "y"], id="a mention cut short"),
        pytest.param("things", [["cg:Body", 1, None, [], []], "y"], id="a number for a name"),
        pytest.param("things", [["cg:Body", "x", 0, [], []], "y"], id="a scope that is itself"),
        pytest.param("things", [["cg:Body", "x", "y", [], []], "y"], id="text for a scope"),
        pytest.param("things", [["cg:Body", "x", None, [1], []], "y"], id="a key that comes later"),
        pytest.param("things", [["cg:Body", "x", None, [], [["a"]]], "y"], id="half a hint"),
        pytest.param("things", [["cg:Body", "x", None, [], []], 7], id="a number for a thing"),
        pytest.param("more", [], id="something else"),
    ],
)
def test_what_is_no_content_is_refused(part: str, value: object) -> None:
    """What another process says is looked at in every part before it is kept."""
    sound: dict[str, object] = {
        "rows": [0, 0, 1, 0, 5, 0, 0],
        "things": [["cg:Body", "x", None, [], []], "y"],
        "words": ["x"],
    }
    assert checked(sound, DOCUMENT) == sound
    for wrong in ({**sound, part: value}, [sound], "", None):
        with pytest.raises(ValueError, match=r"minutes\.txt: no statements of it"):
            checked(wrong, DOCUMENT)


def test_content_is_what_is_kept() -> None:
    """What was found in another process is kept as if it had been found here."""
    found = json.loads(json.dumps(content(STATEMENTS, DOCUMENT)))
    assert sealed(checked(found, DOCUMENT), DOCUMENT, "1") == encode(STATEMENTS, DOCUMENT, "1")
