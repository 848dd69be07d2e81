from __future__ import annotations

import pytest

from councilgraph.graph.checking.deeds import deeds, votes
from councilgraph.graph.checking.names import Names
from councilgraph.graph.checking.said import NAME, read
from councilgraph.graph.rdf.store import Literal, Quad, Store
from tests.graph.weir import quad

BASE = "http://localhost:8000/id/town/"
PEOPLE = {"a-roe": "A Roe", "b-lee": "B Lee", "c-day": "C Day"}
BODIES = {"parks": "Parks Board", "mill": "Mill Trust"}


def quads() -> list[Quad]:
    """Three people and two bodies."""
    made: list[Quad] = []
    for end, name in PEOPLE.items():
        made += [
            quad(f"{BASE}person/{end}", "rdf:type", "cg:Person"),
            quad(f"{BASE}person/{end}", "foaf:name", Literal(name)),
        ]
    for end, name in BODIES.items():
        made += [
            quad(f"{BASE}body/{end}", "rdf:type", "cg:Organisation"),
            quad(f"{BASE}body/{end}", "skos:prefLabel", Literal(name)),
        ]
    return made


@pytest.fixture(scope="module")
def names() -> Names:
    """The names of a small graph."""
    return Names(Store.memory(quads()))


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("A Roe moved and B Lee seconded.", {"move": "A Roe", "second": "B Lee"}),
        ("Moved by A Roe, seconded by B Lee.", {"move": "A Roe", "second": "B Lee"}),
        ("A Roe, seconded by B Lee, moved it.", {"move": "A Roe", "second": "B Lee"}),
        ("B Lee seconded what A Roe proposed.", {"move": "A Roe", "second": "B Lee"}),
        ("It was agreed on the motion of A Roe.", {"move": "A Roe"}),
        ("An amendment from A Roe was lost.", {"move": "A Roe"}),
        ("A Roe and B Lee sent apologies.", {"apologise": "A Roe B Lee"}),
        ("Apologies from A Roe, B Lee and C Day.", {"apologise": "A Roe B Lee C Day"}),
        ("A Roe stood in for B Lee.", {"substitute": "A Roe for B Lee"}),
        ("B Lee was replaced by A Roe.", {"substitute": "A Roe for B Lee"}),
        ("In the chair was C Day.", {"chair": "C Day"}),
    ],
)
def test_who_did_what(names: Names, text: str, who: dict[str, str]) -> None:
    """The words for what people do lead to those who did it, before the verb or behind "by"."""
    told = {}
    for deed in deeds(read(text, names).parts, names.people):
        one, other = (" ".join(part.written for part in each) for each in (deed.who, deed.whom))
        told[deed.act] = f"{one} for {other}" if other else one
    assert told == who


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("carried by 4 votes to 1", {"for": "4", "against": "1"}),
        ("lost by 2 votes to 4", {"for": "2", "against": "4"}),
        ("defeated by 4 votes to 2", {"for": "2", "against": "4"}),
        ("with four in favour, 1 against and 2 abstentions", {"for": "4", "against": "1", "abstained": "2"}),
        ("four boats and two skiffs", {}),
    ],
)
def test_how_many_voted(names: Names, text: str, counted: dict[str, str]) -> None:
    """A vote is counted for each side; of one that was lost the smaller number was for it."""
    assert votes(read(text, names).parts)[0] == counted


@pytest.mark.parametrize(
    ("text", "slots"),
    [
        ("The Parks Board thanked the Mill Trust.", ["doer", "done"]),
        ("The Mill Trust was thanked by the Parks Board.", ["done", "doer"]),
        ("The Parks Board agreed that the Mill Trust pay.", ["doer", "within"]),
        ("On 3 May 2024 the Parks Board wrote to the Mill Trust.", ["doer", "to"]),
    ],
)
def test_what_a_name_does_in_a_sentence(names: Names, text: str, slots: list[str]) -> None:
    """Who acts and to whom it is done are told apart by their places, "by" and other prepositions."""
    assert [part.slot for part in read(text, names).of(NAME)] == slots


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("12 March 2024", ["day 2024-03-12"]),
        ("Friday 12 March 2024", ["day 2024-03-12!Fri"]),
        ("in March 2024 and 2023", ["day 2024-03", "day 2023"]),
        ("£1.2 million, 1,400 and thirty-two", ["figure 1200000", "figure 1400", "figure 32"]),
        ("HD/23/0118 in 2023-24", ["figure hd/23/0118", "figure 2023-24"]),
        ("at 7.30 pm", ["clock 19:30:00"]),
        ("K A Roe", ["word ka", "name roe"]),
    ],
)
def test_days_figures_and_initials(names: Names, text: str, keys: list[str]) -> None:
    """Days, months, years, sums, numbers of papers and times are read whole; a wrong weekday is no day."""
    kinds = ("day", "figure", "clock", "name", "word")
    assert [f"{part.kind} {part.key}" for part in read(text, names).parts if part.kind in kinds] == keys
