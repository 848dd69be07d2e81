from __future__ import annotations

import pytest

from councilgraph.extractors.blocks.movers import Known, find_movers, person_of
from councilgraph.ontology.minutes import Capacity, Entry
from councilgraph.ontology.model import Text
from tests.extractors.blocks.tagging import tagged

PRESENT = ("Ada Roe", "Ben Fox", "Cleo Marsh-Lane", "Idris d'Arcy")

MOVED = [
    pytest.param("Moved by Cllr Roe, seconded by Cllr Fox.", ["+Roe", "-Fox"], id="by, and a title"),
    pytest.param("Cllr Roe moved and Cllr Fox seconded.", ["+Roe", "-Fox"], id="before the verb"),
    pytest.param("Cllr Roe then formally moved that it be paid.", ["+Roe"], id="words between name and verb"),
    pytest.param("Moved: Cllr Roe\nSeconded: Cllr Fox", ["+Roe", "-Fox"], id="lines with colons"),
    pytest.param("MOVED Roe / SECONDED Fox", ["+Roe", "-Fox"], id="a stroke, surnames of those present"),
    pytest.param("Mover: A Roe Seconder: B Fox", ["+A Roe", "-B Fox"], id="nouns"),
    pytest.param("Proposed AR seconded BF", ["+AR", "-BF"], id="initials of those present"),
    pytest.param(
        "(Prop. Cllr Roe, sec. Cllr Fox)", ["+Roe", "-Fox"], id="short forms, a name before the second"
    ),
    pytest.param(
        "On the motion of Ada Roe, seconded by Ben Fox", ["+Ada Roe", "-Ben Fox"], id="on the motion of"
    ),
    pytest.param("Motion by Ms. Roe, second by Mr. Fox", ["+Roe", "-Fox"], id="a noun and by"),
    pytest.param("Mr. Roe made a motion, seconded by Ms. Fox", ["+Roe", "-Fox"], id="made a motion"),
    pytest.param("AR was proposed as Chairman by BF", ["+BF"], id="not who was proposed"),
    pytest.param("That it be paid. (AR/BF)", ["+AR", "-BF"], id="a pair in brackets"),
    pytest.param("Agreed to pay | AR/BF | Clerk", ["+AR", "-BF"], id="a pair in a cell"),
    pytest.param("Agreed to pay | XY/QZ | Clerk", [], id="letters of nobody in a cell"),
    pytest.param(
        "R2031-019 A. Roe, B. Fox: That it be paid.", ["+A. Roe", "-B. Fox"], id="a pair behind a number"
    ),
    pytest.param(
        "Moved by Cllr Roe AND SECONDED by Cllr Fox", ["+Roe", "-Fox"], id="names end at a joining word"
    ),
    pytest.param("moved by Deputy Warden d'Arcy", ["+d'Arcy"], id="an office before the name"),
    pytest.param("Moved by the Chair", ["+Chair"], id="an office alone"),
    pytest.param(
        "Moved by the Deputy Mayor, seconded by Cllr Roe", ["+Deputy Mayor", "-Roe"], id="a deputy alone"
    ),
    pytest.param("Ald. Lowe moved, seconded by Ald. Pike", ["+Lowe", "-Pike"], id="titles, not of the list"),
    pytest.param(
        "Mr Lowe spoke against it and moved that it be put off.", ["+Lowe"], id="the sentence's own subject"
    ),
    pytest.param(
        "Moved Cllr Lowe, seconded Quilla Pike-Lane",
        ["+Lowe", "-Quilla Pike - Lane"],
        id="only people second",
    ),
    pytest.param(
        "Moved: Roe\nSeconded: Fox\nBE IT RESOLVED", ["+Roe", "-Fox"], id="nothing of the next line"
    ),
    pytest.param(
        "granted – proposed Cllr Roe, seconded Cllr Fox\nScouts asked",
        ["+Roe", "-Fox"],
        id="nor its first word",
    ),
    pytest.param("Seconded: Cllr Lowe\nA vote was taken", ["-Lowe"], id="nor an article there"),
    pytest.param("Moved by Cllr Cleo\nMarsh-Lane", ["+Cleo Marsh - Lane"], id="a name over two lines"),
    pytest.param("For the amendment: Roe, Fox", [], id="a vote on an amendment is no mover of it"),
    pytest.param("A proposal for Roe Street was discussed.", [], id="a proposal of nobody"),
    pytest.param("The list was sent, as per the motion of Cllr Roe.", [], id="an earlier motion"),
    pytest.param("(Roe/Marsh/Fox)", [], id="three in brackets are no pair"),
    pytest.param("1. A. Roe, B. Fox, C. Lee", [], id="a list of people"),
    pytest.param("R31-019 MOVED/SECONDED\nTHAT it be paid.", [], id="a pair of nobody"),
    pytest.param(
        "| Ref | Action | Owner | Due |\n|---|---|---|---|\n| 7 | Mend the pump | AR / BF | June |",
        [],
        id="the owners of an action",
    ),
]


@pytest.mark.parametrize(("words", "expected"), MOVED)
def test_who_moved_and_who_seconded(words: str, expected: list[str]) -> None:
    """Movers and seconders are found in sentences, lines, brackets and behind numbers."""
    text = tagged(words)
    found = find_movers(text, range(len(text.tokens.words)), Known.of(PRESENT))
    signs = {"mover": "+", "seconder": "-"}
    said = [
        signs[span.kind] + " ".join(word.text for word in text.tokens.words[span.first : span.last])
        for span in found
    ]
    assert [one.replace(" .", ".") for one in said] == expected


def test_names_without_letters_stand_for_nobody() -> None:
    """A list of those present may hold what is no name."""
    assert not Known.of((".", "", "-")).has("A")


def entry(name: str, role: str = "", *, chairs: bool = False) -> Entry:
    """Somebody present."""
    words, office = (Text(said, tuple(range(len(said)))) for said in (name, role))
    return Entry(words, Capacity.MEMBER, words, role=office if role else None, chairs=chairs)


WHO = [
    pytest.param("Chair", "Ben Fox", id="who holds the office"),
    pytest.param("the Chairman", "Ben Fox", id="an article before it"),
    pytest.param("Deputy Mayor", "Cleo Lee", id="a deputy"),
    pytest.param("Mayor", "Dot Moy", id="an office that somebody else holds than who chairs"),
    pytest.param("Ada", "Ada Roe", id="who bears the first name alone"),
    pytest.param("Marsh", "Marsh", id="nobody of the list"),
    pytest.param("Roe", "Roe", id="a surname is resolved with the facts"),
]


@pytest.mark.parametrize(("words", "expected"), WHO)
def test_who_is_meant(words: str, expected: str) -> None:
    """An office and a first name stand for somebody present."""
    present = [
        entry("Ada Roe"),
        entry("Ben Fox", chairs=True),
        entry("Cleo Lee", "Deputy Mayor"),
        entry("Dot Moy", "the Mayor"),
    ]
    assert person_of(Text(words, tuple(range(len(words)))), present).plain == expected
