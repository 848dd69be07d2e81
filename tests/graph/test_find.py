from __future__ import annotations

import pytest

from councilgraph.graph.find import clear, find, kind
from councilgraph.graph.store import IRI, Literal, Quad, Store
from councilgraph.ontology.errors import UnknownName
from councilgraph.ontology.terms import expand

BASE = "http://localhost:8000/id/"
THINGS = [
    ("n", "cg:Councillor", "foaf:name", "N Arslan"),
    ("n", "cg:Person", "skos:altLabel", "Nádia Arslan"),
    ("p", "cg:Councillor", "foaf:name", "P Arslan"),
    ("ysp", "cg:Programme", "skos:prefLabel", "Youth Safety Partnership"),
    ("ysp", "cg:Programme", "skos:altLabel", "YSP"),
    ("panel", "cg:Committee", "skos:prefLabel", "Scrutiny Co-ordination Panel"),
    ("panel", "cg:Body", "skos:altLabel", "Panel Craffu"),
    ("meeting", "cg:Meeting", "skos:prefLabel", "Scrutiny Co-ordination Panel, 12 July 2023"),
    ("item1", "cg:AgendaItem", "skos:prefLabel", "Youth Safety Partnership"),
    ("item1", "cg:AgendaItem", "dcterms:title", "Youth Safety Partnership"),
    ("item2", "cg:AgendaItem", "skos:prefLabel", "Youth Safety Partnership Review"),
    ("minutes", "cg:Minutes", "dcterms:title", "Minutes, Scrutiny Co-ordination Panel, 12 July 2023"),
    ("role", "org:Membership", "skos:prefLabel", "Arslan in the chair"),
    ("empty", "cg:Plan", "skos:prefLabel", ""),
]


@pytest.fixture(scope="module")
def store() -> Store:
    """Things with names, each of its kind."""
    types = {Quad(IRI(BASE + one), IRI(expand("rdf:type")), IRI(expand(of))) for one, of, _, _ in THINGS}
    names = [Quad(IRI(BASE + one), IRI(expand(by)), Literal(name)) for one, _, by, name in THINGS]
    where = Quad(IRI(BASE + "item1"), IRI(expand("cg:meeting")), IRI(BASE + "meeting"))
    return Store.memory([*types, *names, where])


@pytest.mark.parametrize(
    ("words", "meant", "why"),
    [
        ("N Arslan", "n", "a name as it is"),
        ("n  ARSLAN", "n", "neither case nor spaces matter"),
        ("nadia arslan", "n", "nor accents, in a form as written"),
        ("N. Arslan", "n", "nor full stops"),
        ("ysp", "ysp", "an acronym"),
        ("youth safety partnership", "ysp", "a programme goes before an item named after it"),
        ("scrutiny coordination panel", "panel", "hyphens do not matter"),
        ("craffu", "panel", "a part of another name"),
        ("coordination scrut", "panel", "the beginnings of words in any order"),
        ("panel 12 july", "meeting", "a meeting goes before its minutes"),
        ("partnership review", "item2", "an item where nothing else is meant"),
        (f"{BASE}p", "p", "an address"),
    ],
)
def test_words_mean_a_thing(store: Store, words: str, meant: str, why: str) -> None:
    """The one thing that is clearly meant comes first and is told to be so."""
    matches = find(store, words)
    one = clear(matches)
    assert one is not None, why
    assert one == matches[0]
    assert one.iri == BASE + meant, why


def test_what_several_things_share_is_not_clear(store: Store) -> None:
    """Of two people with one surname neither is chosen; nodes that stand for a fact are not offered."""
    matches = find(store, "Arslan")
    assert [match.label for match in matches] == ["N Arslan", "P Arslan"]
    assert clear(matches) is None


def test_business_is_told_apart_by_its_meeting(store: Store) -> None:
    """An item comes with the meeting it belongs to."""
    assert [match.where for match in find(store, "youth safety") if match.iri == f"{BASE}item1"] == [
        "Scrutiny Co-ordination Panel, 12 July 2023"
    ]


@pytest.mark.parametrize("words", ["Arsaln", "Scrutny", "Yuth Safety Partnreship"])
def test_nearest_names_are_offered(store: Store, words: str) -> None:
    """A slip of the pen is answered with names that are like it."""
    with pytest.raises(UnknownName, match=r"nothing here is called “.+”: try .*(Arslan|Scrutiny|Youth)"):
        find(store, words)


@pytest.mark.parametrize(
    "words", ["", "  ", "?!", "qqqqqq", 'a" b } #', "http://example.org/<x>", "http://[", "\\"]
)
def test_whatever_is_typed_is_taken_as_words(store: Store, words: str) -> None:
    """Quotes, brackets and nothing at all are no error of another kind than that nothing is called so."""
    with pytest.raises(UnknownName, match="nothing here is called"):
        find(store, words)


def test_an_empty_graph_has_no_names() -> None:
    """An empty graph answers that nothing is called so."""
    with pytest.raises(UnknownName):
        find(Store.memory([]), "N Arslan")


def test_the_most_specific_kind_is_told() -> None:
    """Of the classes of a thing the most specific names its kind, whatever vocabularies the others are of."""
    assert kind({expand("cg:Person"), expand("cg:Councillor"), expand("foaf:Person")}) == "Councillor"
    assert kind({expand("skos:ConceptScheme")}) == "ConceptScheme"
    assert kind(()) == ""
