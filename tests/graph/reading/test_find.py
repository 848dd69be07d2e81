from __future__ import annotations

import pytest

from councilgraph.graph.rdf.store import IRI, Literal, Quad, Store
from councilgraph.graph.reading.find import clear, find
from councilgraph.graph.reading.vocabulary import kind
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


COUNCILS = {"alder": "Alder Town Council", "birch": "Birch Parish Council"}
ITEM = ("3", "Footbridge at Tanners’ Weir", "Works Board, 4 March 2024")
TOLD = "that the works at St John's Lock be put out to tender before the spring"


@pytest.fixture(scope="module")
def councils() -> Store:
    """Two councils, each with an N Akhtar; two decisions in the same words under two items."""
    told = [
        *((name, "rdf:type", "cg:Council") for name in COUNCILS),
        *((name, "skos:prefLabel", f"={label}") for name, label in COUNCILS.items()),
        *((f"{name}/person/akhtar", "rdf:type", "cg:Councillor") for name in COUNCILS),
        *((f"{name}/person/akhtar", "foaf:name", "=N Akhtar") for name in COUNCILS),
        ("alder/person/ob", "rdf:type", "cg:Person"),
        ("alder/person/ob", "foaf:name", "=Siân O’Brien"),
    ]
    for at, year in (("1", "2021"), ("2", "2024")):
        told += [(f"m{at}", "rdf:type", "cg:Meeting"), (f"m{at}", "cg:date", f"={year}-03-04")]
        told += [(f"m{at}", "skos:prefLabel", f"=Works Board, 4 March {year}")]
        told += [(f"p{at}", "rdf:type", "cg:Participation"), (f"p{at}", "cg:meeting", f"m{at}")]
        told += [(f"p{at}", "cg:person", "alder/person/akhtar")]
        told += [(f"i{at}", "rdf:type", "cg:AgendaItem"), (f"i{at}", "cg:meeting", f"m{at}")]
        told += [(f"i{at}", "dcterms:title", f"={ITEM[1]}"), (f"i{at}", "cg:number", "=3")]
        told += [(f"d{at}", "rdf:type", "cg:Resolution"), (f"d{at}", "cg:item", f"i{at}")]
        told += [(f"d{at}", "cg:text", f"={TOLD}")]
    return Store.memory(
        Quad(
            IRI(BASE + one),
            IRI(expand(by)),
            Literal(of[1:]) if of.startswith("=") else IRI(expand(of) if ":" in of else BASE + of),
        )
        for one, by, of in told
    )


def test_things_of_one_name_are_told_apart(councils: Store) -> None:
    """Of one name and kind each comes with its council and the years in which it is met."""
    assert [match.listed for match in find(councils, "N Akhtar")] == [
        "N Akhtar, Alder Town Council, 2021–2024",
        "N Akhtar, Birch Parish Council",
    ]


@pytest.mark.parametrize(
    ("words", "meant", "why"),
    [
        ("N Akhtar, Birch Parish Council", "birch/person/akhtar", "a line of the list of what is unclear"),
        ("N Akhtar (Alder Town Council, 2021–2024)", "alder/person/akhtar", "the same, in brackets"),
        ("3 Footbridge at Tanners’ Weir, Works Board, 4 March 2024", "i2", "business as lists show it"),
        ("Footbridge at Tanners Weir, Works Board, 4 March 2021", "i1", "without its number"),
        (f"“{TOLD}” ({', '.join((' '.join(ITEM[:2]), ITEM[2]))})", "d2", "a decision as cards quote it"),
        ("Cllr Siân O’Brien", "alder/person/ob", "a title is no part of a name"),
        ("Works Board…4 March 2024", "m2", "a name as a drawing shortens it"),
        ("Councillor O'Brien", "alder/person/ob", "nor before a surname"),
        ("Y Cynghorydd Siân O'Brien", "alder/person/ob", "nor in another language"),
        ("Mrs. Sian OBrien", "alder/person/ob", "nor do accents and apostrophes matter"),
        ("Sian O‘Brien", "alder/person/ob", "whichever apostrophe it is"),
        (f"<{BASE}alder/person/ob>", "alder/person/ob", "an address in angle brackets"),
    ],
)
def test_what_is_printed_can_be_asked_for(councils: Store, words: str, meant: str, why: str) -> None:
    """A name as a list, a card or a drawing shows it means the thing that it stands for there."""
    one = clear(find(councils, words))
    assert one is not None, why
    assert one.iri == BASE + meant, why


@pytest.mark.parametrize(
    "words",
    ["Akhtar", "Cllr N Akhtar", "n. akhtar", f"{TOLD[:50]}…", TOLD, "Foot…"],
)
def test_what_several_are_called_is_offered(councils: Store, words: str) -> None:
    """Every line of the list of what words may mean can be typed in their place, and means one thing."""
    matches = find(councils, words)
    assert clear(matches) is None
    for match in matches:
        again = clear(find(councils, match.listed))
        assert again is not None
        assert again.iri == match.iri


def test_a_title_within_a_name_is_part_of_it(councils: Store) -> None:
    """Only what stands before a name is taken for a title."""
    with pytest.raises(UnknownName):
        find(councils, "Akhtar Mayor Brien")


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


def test_of_some_kinds_alone(store: Store) -> None:
    """Where kinds are named, things of these are found alone, and none where the words mean others."""
    assert [match.kind for match in find(store, "Youth Safety", ["Programme"])] == ["Programme"]
    assert find(store, "Youth Safety", ["Post"]) == ()
