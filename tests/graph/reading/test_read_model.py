from __future__ import annotations

import pytest

from councilgraph.graph.rdf.store import IRI, Literal, Quad, Store
from councilgraph.graph.reading.facts import Fact, Source, Thing, published
from councilgraph.graph.reading.read_model import ReadModel
from councilgraph.ontology.terms import expand
from tests.graph import panel
from tests.graph.panel import BASE, DOCUMENTS, MINUTES

PACK = DOCUMENTS["pack.txt"].sha256
CHAIR = "Nadia Arslan, Chair of the Scrutiny Panel"


@pytest.fixture(scope="module")
def model() -> ReadModel:
    """The small graph, and by which bytes its documents are told."""
    hashes = (
        Quad(IRI(f"{BASE}document/{one.sha256[:16]}"), IRI(expand("cg:sha256")), Literal(one.sha256))
        for one in DOCUMENTS.values()
    )
    return ReadModel(Store.memory([*panel.quads(), *hashes]))


def triples(facts: tuple[Fact, ...]) -> list[tuple[str, str, str]]:
    """Facts without the base of their addresses."""
    return [(one.removeprefix(BASE), name, value.removeprefix(BASE)) for one, name, value in map(_key, facts)]


def _key(fact: Fact) -> tuple[str, str, str]:
    return fact.key


def test_a_fact_leads_to_its_words(model: ReadModel) -> None:
    """A fact has the words that state it, with document, place and the passage's address."""
    (fact,) = model.facts_about(f"{BASE}item", "cg:number")
    (source,) = fact.sources
    assert (source.document, source.quote) == ("minutes.txt", "3. Winter Gritting")
    assert MINUTES[source.start : source.end] == source.quote
    assert source.passage == panel.passage_of("minutes.txt: 3. Winter Gritting").value
    assert (fact.outward, fact.leads_to) == ("number", "")


def test_a_conclusion_says_why(model: ReadModel) -> None:
    """A fact that no words state has the conclusion for its reason, and the words on which that rests."""
    (fact,) = model.facts_about(f"{BASE}n-arslan", "cg:chaired")
    (reason,) = fact.reasons
    assert reason.because == "“(Chair)” stands behind the name"
    assert [source.quote for source in reason.sources] == ["Councillor N Arslan (Chair)"]
    assert {source.because for source in fact.sources} == {reason.because}


def test_facts_are_read_from_both_ends(model: ReadModel) -> None:
    """What leads to a thing is read as what begins at it is, in the order of properties and then subjects."""
    assert triples(model.facts_leading_to(f"{BASE}panel")) == [
        (panel.EARLIER, "cg:heldBy", "panel"),
        (panel.MEETING, "cg:heldBy", "panel"),
        (panel.JOINT, "cg:heldBy", "panel"),
        ("membership", "org:organization", "panel"),
    ]
    assert all(fact.sources for fact in model.facts_leading_to(f"{BASE}panel"))


def test_reasons_that_are_not_read_are_counted(model: ReadModel) -> None:
    """Of a fact with two reasons both have their words in it; where one is enough, the other is counted."""
    (fact,) = model.facts_about(f"{BASE}as-substitute", "cg:person")
    (both,) = model.reasons_together([fact]).values()
    assert (both.sources, both.more) == (fact.sources, 0)
    (one,) = model.reasons_together([fact], most=1).values()
    assert len(one.sources) == one.more == 1
    assert set(one.sources) < set(fact.sources)


def test_facts_come_in_pages(model: ReadModel) -> None:
    """Pages of facts, one behind the other, are all facts."""
    for read in (model.facts_about, model.facts_leading_to):
        whole = read(f"{BASE}n-arslan")
        assert whole == tuple(
            fact for at in range(0, len(whole), 2) for fact in read(f"{BASE}n-arslan", limit=2, offset=at)
        )
        assert len(read(f"{BASE}n-arslan", limit=2)) == 2


def test_facts_are_counted_by_property(model: ReadModel) -> None:
    """What is counted of a thing is as many facts as there are, by property and end."""
    about, leading_to = model.count_facts(f"{BASE}n-arslan")
    assert sum(about.values()) == len(model.facts_about(f"{BASE}n-arslan"))
    assert leading_to == {"cg:candidate": 1, "cg:person": 2, "org:member": 1}


def test_facts_of_a_document_stand_in_its_order(model: ReadModel) -> None:
    """Facts of a document come as its words do, each with the one source that stands there."""
    facts = model.facts_in(PACK)
    places = [source.start for fact in facts for source in fact.sources]
    assert places == sorted(places)
    assert len(places) == len(facts)
    assert {source.quote for fact in facts for source in fact.sources} == {
        "Councillor P Arslan (for J Amadi)",
        CHAIR,
    }


def test_facts_of_a_document_are_paged_by_its_pages_and_passages(model: ReadModel) -> None:
    """The facts of a page are those whose words stand on it; those of one passage are never parted."""
    assert model.facts_in(PACK, page=1) == model.facts_in(PACK)
    assert model.facts_in(PACK, page=2) == ()
    second = model.facts_in(PACK, limit=1, offset=1)
    assert {source.quote for fact in second for source in fact.sources} == {CHAIR}
    assert model.facts_in(PACK, limit=1) + second == model.facts_in(PACK)


def test_concluded_facts_stand_where_their_words_are(model: ReadModel) -> None:
    """What was concluded from words of a document is one of its facts, and says that it was concluded."""
    found = [one for one in model.facts_in(DOCUMENTS["minutes.txt"].sha256) if one.reasons[0].because]
    assert [fact.predicate for fact in found] == ["cg:chaired"]


def test_facts_are_told_with_the_place_of_their_words_alone(model: ReadModel) -> None:
    """For what shows the words itself, facts come in the same order and place, without their words."""
    passages = model.passages(PACK)
    quoted, placed = model.facts_at(passages), model.facts_at(passages, quoted=False)
    assert [one.key for one in placed] == [one.key for one in quoted]
    for one, other in zip(placed, quoted, strict=True):
        (place,), (words,) = one.sources, other.sources
        assert (place.start, place.end, place.passage) == (words.start, words.end, words.passage)
        assert (place.quote, one.reasons[0].because) == ("", other.reasons[0].because)


def test_kinds_are_counted(model: ReadModel) -> None:
    """A thing is counted under each of its kinds, and a kind of which there is nothing is not there."""
    counts = model.count_kinds()
    assert (counts["Councillor"], counts["Person"], counts["Committee"]) == (3, 3, 1)
    assert "Ward" not in counts


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        pytest.param("n-arslan", "N Arslan", id="a person by the name"),
        pytest.param("noted", "that the plan be noted.", id="a decision by its words"),
        pytest.param(panel.CITED, "45-22", id="what has no name by the end of its address"),
    ],
)
def test_things_have_names(model: ReadModel, name: str, expected: str) -> None:
    """A thing is called by its label, else by its words, else by its address."""
    (thing,) = model.things([BASE + name])
    assert thing.name == expected


def test_a_thing_says_what_tells_it_apart(model: ReadModel) -> None:
    """Business is told by its item and its meeting, and the other names of a person are known."""
    person, decision = model.things([f"{BASE}n-arslan", f"{BASE}noted"])
    assert person.names == ("Nadia Arslan",)
    assert decision.told_apart.endswith(", 3 Winter Gritting, Scrutiny Panel, 12 July 2023")


def test_namesakes_are_told_apart_by_council() -> None:
    """Of things of one name and kind, each is shown with its council; one without namesakes is not."""
    names = {"quay/body/p": "Pay Panel", "weir/body/p": "Pay Panel", "weir/body/q": "Quay Panel"}
    councils = {"quay": "Quay Council", "weir": "Weir Council"}
    labels = [(one, "cg:Committee", name) for one, name in names.items()]
    labels += [(one, "cg:Council", name) for one, name in councils.items()]
    said: list[tuple[str, str, IRI | Literal]] = [(one, "rdf:type", IRI(expand(of))) for one, of, _ in labels]
    said += [(one, "skos:prefLabel", Literal(name)) for one, _, name in labels]
    quads = [Quad(IRI(BASE + one), IRI(expand(by)), value) for one, by, value in said]
    found = ReadModel(Store.memory(quads)).things(BASE + one for one in names)
    assert [one.told_apart for one in found] == [
        "Pay Panel, Quay Council",
        "Pay Panel, Weir Council",
        "Quay Panel",
    ]
    assert found[2].of_council == "Weir Council"


@pytest.mark.parametrize("iri", ["", "no address", "http://a b", "https://example.org/> ?p ?o } #"])
def test_what_is_no_address_has_no_facts(model: ReadModel, iri: str) -> None:
    """Words that are no address are never part of a query: nothing is known of them."""
    assert model.facts_about(iri) == model.facts_leading_to(iri) == ()
    assert model.count_facts(iri) == ({}, {})
    assert model.facts_in(f'{iri}" . ?s ?p ?o . "') == ()


def test_pages_do_not_part_sources_that_differ_by_page_alone() -> None:
    """Sources are ordered by their words' place, whether or not their document has pages."""
    one, other = (Source("a.pdf", 0, 3, page, "The") for page in (None, 1))
    assert sorted([one, other]) == [one, other]


def test_programs_read_what_they_always_did() -> None:
    """The JSON of a thing and a source has no fields but those that it is known to have."""
    assert published(Thing("Pay Panel", "i", "Committee", "where", ("PP",), "Weir Council")) == {
        "name": "Pay Panel",
        "iri": "i",
        "kind": "Committee",
    }
    assert "passage" not in published(Source("a.pdf", 0, 3, 1, "The", passage="p"))


def test_a_slip_of_a_paper_is_called_by_its_words() -> None:
    """What a paper writes wrong has no name: the words as they stand there, not the end of an address."""
    slip = IRI(f"{BASE}error/9f86d081884c7d65")
    model = ReadModel(Store.memory([Quad(slip, IRI(expand("cg:asWritten")), Literal("Nadja Arslan"))]))
    model.read([slip.value])
    assert model.full_name(slip.value) == "Nadja Arslan"
