"""One row a thing: what was asked of whom, the council that asked, and who may be one."""

from __future__ import annotations

import re

import pytest

from councilgraph.graph.rdf.store import Literal, Quad, Store
from councilgraph.graph.reading.findings import Question, findings
from councilgraph.graph.show import ask
from councilgraph.graph.show.show import card
from tests.graph import panel
from tests.graph.show.test_ask import ANSWERED, NAMED, answer


def stated(iri: str, name: str, value: str) -> Quad:
    """A fact of the small graph."""
    return Quad(panel.iri(iri), panel.iri(name), panel.iri(value))


@pytest.fixture(scope="module")
def asking() -> Store:
    """The small graph with a resolution for two to act, one to be reported, and a council."""
    more = [
        stated("noted", "cg:directedTo", "post"),
        stated("noted", "cg:directedTo", "board"),
        stated("cost", "cg:reportBackTo", "panel"),
        stated("panel", "org:subOrganizationOf", "town"),
        stated("town", "rdf:type", "cg:Council"),
        Quad(panel.iri("town"), panel.iri("skos:prefLabel"), Literal("Alder Town Council")),
    ]
    return Store.memory([*panel.quads(), *more])


def test_what_is_asked_is_the_same_in_both_answers(asking: Store) -> None:
    """Whatever is directed to somebody, recommended, requested or to be reported is listed, and counted."""
    listed = answer(asking, "recommendations")
    assert [row[3:5] for row in listed] == [
        ["resolution", "Cabinet Member for City Services; Health Board"],
        ["recommendation", "Cabinet Member for City Services"],
        ["request", ""],
    ]
    counted = {row[0]: int(row[1]) for row in answer(asking, "asked")}
    assert counted == {"Cabinet Member for City Services": 2, "Health Board": 1, "nobody named": 1}
    assert [*counted][-1] == "nobody named"
    assert sum(counted.values()) == sum(len(row[4].split("; ")) for row in listed)


def test_both_say_what_is_asked() -> None:
    """The first line of each of the two says which decisions it is about."""
    for name in ("asked", "recommendations"):
        assert re.search("recommended, requested(,| or) directed", NAMED[name].question)
        assert "report" in NAMED[name].question


@pytest.mark.parametrize("name", [n for n in ANSWERED if n not in ("people", "roles")])
def test_the_council_is_named(name: str, asking: Store) -> None:
    """Each row names the council of the body that met."""
    assert {ask.cell(row["council"]) for row in asking.select(NAMED[name].text)} == {"Alder Town Council"}


def test_pairs_who_may_be_one_stand_once() -> None:
    """Two who may be one have one row, whatever the number of reasons, with words for each of them."""
    more = [Quad(panel.iri("question"), panel.iri("cg:because"), Literal("both sat on the Panel"))]
    store = Store.memory([*panel.quads(), *more])
    (row,) = answer(store, "questions")
    assert row[:3] == ["N Arslan", "P Arslan", "both are called Arslan; both sat on the Panel"]
    (question,) = findings(store)[2]
    assert question == Question(("N Arslan", "P Arslan"), "both are called Arslan; both sat on the Panel")


def test_pairs_of_one_name_are_told_apart() -> None:
    """Two pairs of the same names are told apart by the council of each, in the report; a card has each once."""
    quads = [quad for quad in panel.quads() if "question" not in str(quad.subject)]
    for town in ("Alder", "Birch"):
        base = town.lower()
        quads += [stated(base, "rdf:type", "cg:Council")]
        quads += [Quad(panel.iri(base), panel.iri("skos:prefLabel"), Literal(f"{town} Council"))]
        quads += [stated(f"{base}/q", "rdf:type", "cg:IdentityQuestion")]
        quads += [Quad(panel.iri(f"{base}/q"), panel.iri("cg:because"), Literal(why)) for why in ("x", "y")]
        for person, name in (("a", "A Quill"), ("b", "Ann Quill")):
            one = f"{base}/person/{person}"
            quads += [stated(one, "rdf:type", "cg:Councillor"), stated(f"{base}/q", "cg:candidate", one)]
            quads += [Quad(panel.iri(one), panel.iri("foaf:name"), Literal(name))]
    store = Store.memory(quads)
    assert [question.people for question in findings(store)[2]] == [
        "A Quill and Ann Quill (Alder Council)",
        "A Quill and Ann Quill (Birch Council)",
    ]
    assert [row[:3] for row in answer(store, "questions")] == [["A Quill", "Ann Quill", "x; y"]] * 2
    shown = card(store, f"{panel.BASE}alder/person/a")
    assert [f.text for f in shown.facts if f.heading == "may be the same as"] == ["Ann Quill: x, y"]
