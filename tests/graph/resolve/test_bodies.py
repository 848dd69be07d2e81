"""Which names of bodies, organisations, programmes, plans and laws are one thing. All names are made up."""

from __future__ import annotations

from itertools import permutations
from time import perf_counter

import pytest

from councilgraph.graph.resolve.bodies import resolve_bodies
from councilgraph.graph.resolve.linker import Linker
from councilgraph.graph.resolve.outside import is_of_no_council
from councilgraph.ontology.model import Mention, Passage, Statement

COUNCIL = Mention("cg:Council", "Aldermere City Council")
OTHER = Mention("cg:Council", "Marlow City Council")


def said(thing: Mention, paper: str = "a", council: Mention = COUNCIL) -> list[Statement]:
    """A paper of a council that speaks of something."""
    source = Mention(
        "cg:AgendaItem", "", Mention("cg:Meeting", "", council, ("2024-05-14",)), ("item", paper)
    )
    return [Statement(source, "cg:mentions", thing, Passage(paper, 0, 1, "x"), "mentions")]


def one_thing(*things: Mention) -> bool:
    """Whether names in papers of one council stand for one thing, the first in two papers."""
    statements = [
        *said(things[0], "z"),
        *(each for at, one in enumerate(things) for each in said(one, str(at))),
    ]
    linker = Linker(statements, "x:")
    found = {linker.iri(thing) for thing in things}
    assert all(linker.why(thing) for thing in things if linker.bodies.same(thing))
    return len(found) == 1


def board(name: str) -> Mention:
    """A board of the council."""
    return Mention("cg:Board", name, COUNCIL)


def firm(name: str) -> Mention:
    """An organisation."""
    return Mention("cg:Organisation", name)


ONE = [
    pytest.param("Scrutiny Co-ordination Board", "Scrutiny Coordination Board", id="a hyphen"),
    pytest.param("Parks & Rivers Board", "Parks and Rivers Board", id="the sign for and"),
    pytest.param("Parks and Rivers Board", "Parks Rivers Board", id="and left out"),
    pytest.param("Playing Field Board", "Playing Fields Board", id="a plural"),
    pytest.param("Overview and Scrutiny Board", "Overview and Scrutinty Board", id="a letter too many"),
    pytest.param("Regeneration Board", "Regenaration Board", id="a wrong letter in a long word"),
    pytest.param("Schools and Youth Scrutiny Board (2)", "Scrutiny Board 2", id="a number for the name"),
    pytest.param(
        "Rivers Board", "Aldermere City Council Rivers Board", id="the council's own name before it"
    ),
    pytest.param("Rivers Board", "ACC Rivers Board", id="the council's initials before it"),
]


@pytest.mark.parametrize(("first", "second"), ONE)
def test_names_of_one_body(first: str, second: str) -> None:
    """Forms of one name are one body, and it is said why."""
    assert one_thing(board(first), board(second))


TWO = [
    pytest.param("Schools Scrutiny Board (2)", "Schools Scrutiny Board (3)", id="two numbers"),
    pytest.param("Rivers Board", "Rivers Partnership Board", id="another word"),
    pytest.param("Children's Board", "Adults' Board", id="other words"),
    pytest.param("Northern Area Board", "Southern Area Board", id="two areas"),
    pytest.param("Internal Audit Board", "External Audit Board", id="two words alike"),
]


@pytest.mark.parametrize(("first", "second"), TWO)
def test_names_of_two_bodies(first: str, second: str) -> None:
    """Names that differ in more than print are two."""
    assert not one_thing(board(first), board(second))


def test_a_number_that_two_boards_have() -> None:
    """A number alone names no board where two full names bear it."""
    names = ["Housing Scrutiny Board (2)", "Schools Scrutiny Board (2)", "Scrutiny Board 2"]
    assert len({Linker(_all(names), "x:").iri(board(name)) for name in names}) == 3


def _all(names: list[str]) -> list[Statement]:
    return [each for at, name in enumerate(names) for each in said(board(name), str(at))]


def test_bodies_of_two_councils_stay_two() -> None:
    """One name, however it is written, at two councils is two bodies."""
    here, there = board("Rivers Co-ordination Board"), Mention("cg:Board", "Rivers Coordination Board", OTHER)
    linker = Linker([*said(here), *said(there, "b", OTHER)], "x:")
    assert linker.iri(here) != linker.iri(there)


@pytest.mark.parametrize(
    "name",
    ["National Pay Panel", "Fen Vale University Health Board", "Resilience Panel for Wales", "NHS Fen Vale"],
)
def test_what_is_no_council_s_own_is_one_across_councils(name: str) -> None:
    """National bodies and those of health and police named in full are one in the papers of all councils."""
    here, there = board(name), Mention("cg:Board", name, OTHER)
    linker = Linker([*said(here), *said(there, "b", OTHER)], "x:")
    assert linker.iri(here) == linker.iri(there)


@pytest.mark.parametrize(
    "name", ["Health and Wellbeing Board", "Police and Crime Panel", "Health Scrutiny Board"]
)
def test_a_council_s_own_body_about_health_or_police(name: str) -> None:
    """A council's own body stays its own, whatever it deals with."""
    assert not is_of_no_council(name)


FIRMS = [
    pytest.param("Fen Vale Constabulary Services", "Fen Vales Constabulary Services", True, id="a plural"),
    pytest.param("HM Inspectorate of Lamps", "His Majesty's Inspectorate of Lamps", True, id="the Crown"),
    pytest.param("Lund Limited", "Lund Ltd", True, id="limited"),
    pytest.param("Lund", "Lunds", False, id="a single word"),
]


@pytest.mark.parametrize(("first", "second", "one"), FIRMS)
def test_organisations(first: str, second: str, *, one: bool) -> None:
    """Organisations are no council's own, and compared among themselves."""
    assert one_thing(firm(first), firm(second)) is one


def test_a_plural_in_papers_of_two_councils() -> None:
    """An organisation whose name differs by a plural in another council's papers may be another."""
    here, there = firm("Brook House Trust"), firm("Brooks House Trust")
    linker = Linker([*said(here), *said(there, "b", OTHER)], "x:")
    assert linker.iri(here) != linker.iri(there)


def test_an_organisation_of_the_name_of_a_programme() -> None:
    """What a council's papers call a programme is that where they name it among organisations, and no more."""
    programme = Mention("cg:Programme", "Bright Paths", COUNCIL)
    linker = Linker([*said(programme), *said(firm("Bright Paths"), "b")], "x:")
    assert linker.iri(firm("Bright Paths")) == linker.iri(programme)
    assert linker.kind_of(firm("Bright Paths")) == "cg:Programme"
    elsewhere = Linker([*said(programme), *said(firm("Bright Paths"), "b", OTHER)], "x:")
    assert elsewhere.iri(firm("Bright Paths")) != elsewhere.iri(programme)


def test_the_commoner_name_stays_and_slips_are_listed() -> None:
    """The name that most papers use gives the address; a misspelt one is listed with what is usual."""
    usual, wrong = board("Overview and Scrutiny Board"), board("Overview and Scrutinty Board")
    linker = Linker([*said(wrong), *said(usual, "b"), *said(usual, "c")], "x:")
    assert linker.iri(wrong).endswith("/overview-and-scrutiny-board")
    assert [(one.written, one.usual) for one in linker.bodies.slips] == [(wrong, usual)]


def test_the_order_makes_no_difference() -> None:
    """The same papers in any order give the same bodies."""
    names = ["Rivers Co-ordination Board", "Rivers Coordination Board", "RIVERS COORDINATION BOARDS"]
    found = set()
    for order in permutations(enumerate(names)):
        linker = Linker([each for at, name in order for each in said(board(name), str(at))], "x:")
        found |= {linker.iri(board(name)) for name in names}
    assert len(found) == 1


def test_many_names_of_one_ending() -> None:
    """Thousands of names that share all words but one are not compared each with each."""
    names = {
        firm(f"{'abcdefghij'[at % 10]}{'lmnopqrstu'[at // 10 % 10]}{at:05d}x Limited"): {"a"}
        for at in range(3000)
    }
    letters = str.maketrans("0123456789", "klmnopqrst")
    began = perf_counter()
    resolve_bodies({firm(one.name.translate(letters)): papers for one, papers in names.items()}, {})
    assert perf_counter() - began < 20
