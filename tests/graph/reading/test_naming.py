from __future__ import annotations

import pytest

from councilgraph.graph.rdf.store import IRI, Literal, Quad, Store
from councilgraph.graph.reading.facts import Thing
from councilgraph.graph.reading.naming import Naming
from councilgraph.graph.reading.read_model import ReadModel
from councilgraph.ontology.terms import expand
from tests.graph import panel
from tests.graph.panel import BASE

STORE = Store.memory(panel.quads())


@pytest.mark.parametrize(
    ("iri", "expected"),
    [
        pytest.param(f"{BASE}n-arslan", ("N Arslan", "Councillor", "N Arslan"), id="a person"),
        pytest.param(f"{BASE}item", ("Winter Gritting", "AgendaItem", "3. Winter Gritting"), id="an item"),
        pytest.param(
            f"{BASE}noted",
            ("that the plan be noted.", "Resolution", "1. that the plan be noted."),
            id="a decision by its words, a clause by its number",
        ),
        pytest.param(
            f"{BASE}as-chair",
            ("N Arslan", "Participation", "N Arslan"),
            id="a node that stands for a fact by whom it is about",
        ),
        pytest.param(
            expand("cg:PresentAsMember"),
            ("present as member", "", "present as member"),
            id="a term of the vocabulary in words",
        ),
        pytest.param(f"{BASE}nothing/7", ("7", "", "7"), id="what nothing is said of by its address"),
    ],
)
def test_things_are_called_the_same_wherever_they_are_shown(iri: str, expected: tuple[str, str, str]) -> None:
    """Pages, which keep names, and what reads all of a thing call it the same."""
    kept = Naming(STORE).of(iri)
    model = ReadModel(STORE)
    model.read_around([iri])
    assert (kept.name, kept.kind, kept.numbered) == expected
    assert model.thing(iri) == kept


def test_names_are_read_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """What was loaded is at hand without another query, and says where it belongs."""
    naming = Naming(STORE)
    naming.load([f"{BASE}item", f"{BASE}as-chair"])
    monkeypatch.setattr(Store, "select_each", None)
    assert naming.of(f"{BASE}item").meeting == BASE + panel.MEETING
    assert naming.of(f"{BASE}as-chair").about == f"{BASE}n-arslan"


def test_long_words_are_cut_later_on_pages() -> None:
    """A decision is named by the first of its words: on pages, which have room, by more of them."""
    words = "that the plan be noted " * 10
    store = Store.memory([Quad(IRI(f"{BASE}long"), IRI(expand("cg:text")), Literal(words))])
    model = ReadModel(store)
    model.read([f"{BASE}long"])
    short, longer = model.name(f"{BASE}long"), Naming(store).of(f"{BASE}long").name
    assert short.endswith(" …")
    assert longer.startswith(short.removesuffix(" …"))
    assert len(short) <= 80 < len(longer) <= 110


def test_a_thing_is_the_same_with_its_place_and_without() -> None:
    """What tells where a thing belongs does not make it another thing."""
    assert Thing("N Arslan", "i", "Councillor", date="2023-07-12") == Thing("N Arslan", "i", "Councillor")
