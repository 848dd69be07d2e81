"""What every graph holds to, shown on the samples and on a document made to break it."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from hashlib import sha256

import pytest
from pyoxigraph import RdfFormat, parse

from councilgraph.extractors.extract import extract
from councilgraph.extractors.profile import load
from councilgraph.extractors.read import read
from councilgraph.graph.rdf.quads import Dataset
from councilgraph.graph.rdf.store import IRI, DefaultGraph, Literal, Quad, Store, text
from councilgraph.graph.resolve.together import bring_together
from councilgraph.ontology.model import Document
from councilgraph.ontology.schema import superclasses, terms
from councilgraph.ontology.terms import PREFIXES, expand, shorten
from councilgraph.ontology.topics import SCHEME
from tests import golden

BASE = "http://localhost:8000/id/"
SAFE = re.compile(rf"{re.escape(BASE)}[A-Za-z0-9._~%/-]+(?:#char=\d+,\d+)?")
# What is said of a thing by being what it is and where it came from, without words that state it.
NO_REASON = {
    "rdf:type", "foaf:name", "skos:prefLabel", "skos:altLabel", "cg:coverage", "cg:sha256", "cg:sourceFile",
}  # fmt: skip
REASONS = {"cg:Passage", "cg:Inference", "cg:IdentityQuestion", "cg:SourceError"}

HOSTILE = """Llanfair Town Council
Minutes of the Meeting of the Café & “Quay” Committee held at 7.00 pm on Tuesday, 5 March 2024

Present:

Members: Councillor A <script>alert(1)</script> (Chair)
Councillor S O'Brien; DROP
Councillor R "Quote" \\Back
Councillor Siân Ŵyn-Êryri
Councillor \u202eR Hale\u202c
Councillor José-María Ñúñez
Councillor C {{ template }} %00 %2F..
Councillor {long}

Apologies: Councillor Zoë Þórsson, Councillor Łukasz Żak

1. Apologies

2. <b>Bold</b> & "quoted" ?x {{ ?s ?p ?o }} # not a comment

RESOLVED that the Director of <img src=x> be asked to write to Cwm & Môr Cyf.

3. \u200f\u05e9\u05dc\u05d5\u05dd

RESOLVED that the Clerk and the long {long} be noted.
"""


def made(documents: Sequence[Document]) -> list[Quad]:
    """The quads of documents, as a build makes them."""
    statements = [found for document in documents for found in extract(document, load())]
    linker, held, _ = bring_together(statements, BASE)
    files = {document.sha256: (document.name,) for document in documents}
    return list(Dataset(linker).quads(held, files))


def hostile() -> Document:
    """A document of names that break what is careless."""
    words = HOSTILE.format(long="B " + "Lang" * 2_500)
    return Document(sha256(words.encode()).hexdigest(), "../<evil>\n\u202e.txt", "text/plain", words)


@pytest.fixture(scope="module", params=["samples", "one sample", "hostile"])
def documents(request: pytest.FixtureRequest) -> list[Document]:
    """The documents of a graph: all samples, one alone, one that is hostile."""
    samples = [read(path) for path in golden.samples()]
    return {"samples": samples, "one sample": samples[1:2], "hostile": [hostile()]}[request.param]


@pytest.fixture(scope="module")
def quads(documents: list[Document]) -> list[Quad]:
    """The graph of the documents, as a store holds it."""
    return list(Store.memory(made(documents)).quads())


@pytest.fixture(scope="module")
def kinds(quads: list[Quad]) -> dict[str, set[str]]:
    """The short names of the classes of each thing."""
    found: dict[str, set[str]] = defaultdict(set)
    for quad in quads:
        if quad.predicate.value == expand("rdf:type"):
            found[text(quad.subject)].add(shorten(text(quad.object)))
    return found


def default(quads: list[Quad]) -> list[Quad]:
    """The facts of the default graph."""
    return [quad for quad in quads if isinstance(quad.graph_name, DefaultGraph)]


def named(quads: list[Quad]) -> list[Quad]:
    """The facts that stand in a named graph: each with its reason."""
    return [quad for quad in quads if isinstance(quad.graph_name, IRI)]


def values(quads: list[Quad], predicate: str) -> dict[str, list[str]]:
    """What the default graph says of each thing with a predicate."""
    found: dict[str, list[str]] = defaultdict(list)
    for quad in default(quads):
        if quad.predicate.value == expand(predicate):
            found[text(quad.subject)].append(text(quad.object))
    return found


def test_no_fact_is_said_twice(quads: list[Quad]) -> None:
    """A fact stands once in the default graph, not again with another datatype: counts are right."""
    facts = Counter((quad.subject, quad.predicate, text(quad.object)) for quad in default(quads))
    assert [fact for fact, count in facts.items() if count > 1] == []


def test_each_reason_is_described(quads: list[Quad], kinds: dict[str, set[str]]) -> None:
    """The name of each named graph is a passage or an inference of which the default graph tells."""
    reasons = {quad.graph_name.value for quad in quads if isinstance(quad.graph_name, IRI)}
    assert reasons
    assert {reason for reason in reasons if not kinds[reason] & {"cg:Passage", "cg:Inference"}} == set()


def test_each_fact_with_a_reason_is_in_the_default_graph(quads: list[Quad]) -> None:
    """Whoever asks the default graph alone misses nothing."""
    facts = {(quad.subject, quad.predicate, quad.object) for quad in default(quads)}
    assert [quad for quad in named(quads) if (quad.subject, quad.predicate, quad.object) not in facts] == []


def test_each_fact_of_a_document_has_a_reason(quads: list[Quad], kinds: dict[str, set[str]]) -> None:
    """“Where does it say so?” has an answer for every fact that a document states."""
    reasoned = {(quad.subject, quad.predicate, quad.object) for quad in named(quads)}
    files = values(quads, "cg:sha256")
    bare = [
        quad
        for quad in default(quads)
        if (quad.subject, quad.predicate, quad.object) not in reasoned
        and shorten(quad.predicate.value) not in NO_REASON
        and not kinds[text(quad.subject)] & REASONS
        and not text(quad.subject).startswith(SCHEME)
        and not (text(quad.subject) in files and quad.predicate.value == expand("dcterms:title"))
    ]
    assert bare == []


def test_each_quote_stands_at_its_place(quads: list[Quad], documents: list[Document]) -> None:
    """A passage leads back to its words: offsets count characters of the text as it is kept."""
    texts = {f"{BASE}document/{document.sha256[:16]}": document.text for document in documents}
    start, end, quote = (values(quads, name) for name in ("cg:start", "cg:end", "cg:quote"))
    assert quote
    for passage, (document,) in values(quads, "cg:document").items():
        at, to = int(start[passage][0]), int(end[passage][0])
        assert quote[passage] == [texts[document][at:to]]
        assert passage == f"{document}#char={at},{to}"


def test_each_inference_rests_on_passages(quads: list[Quad], kinds: dict[str, set[str]]) -> None:
    """An inference says by which rule, why, how sure it is, and from what words."""
    for inference in (iri for iri, found in kinds.items() if "cg:Inference" in found):
        for predicate in ("cg:rule", "cg:because", "cg:confidence"):
            assert len(values(quads, predicate)[inference]) == 1
        used = values(quads, "prov:used")[inference]
        assert used
        assert all("cg:Passage" in kinds[passage] for passage in used)


def test_types_state_their_superclasses(kinds: dict[str, set[str]]) -> None:
    """Stores do not infer, so every superclass of a type is stated."""
    for thing, found in kinds.items():
        above = {each for kind in found - {"cg:Inference"} for each in superclasses().get(kind, ())}
        assert above <= found, thing


def test_each_thing_has_a_type(quads: list[Quad], kinds: dict[str, set[str]]) -> None:
    """Whatever is named is of a class: subjects and objects under the base, extractors aside."""
    things = {text(quad.subject) for quad in quads} | {
        text(quad.object) for quad in quads if isinstance(quad.object, IRI)
    }
    own = {iri for iri in things if iri.startswith(BASE) and not iri.startswith(f"{BASE}extractor/")}
    assert {iri for iri in own if not kinds[iri]} == set()


def test_names_and_labels(quads: list[Quad], kinds: dict[str, set[str]]) -> None:
    """A person has one foaf:name and no prefLabel, each other thing at most one prefLabel."""
    people, preferred = values(quads, "foaf:name"), values(quads, "skos:prefLabel")
    assert {iri for iri, found in kinds.items() if "cg:Person" in found} == set(people)
    assert all(len(found) == 1 for found in (*people.values(), *preferred.values()))
    assert not set(people) & set(preferred)


def test_forms_as_written_are_kept(quads: list[Quad], documents: list[Document]) -> None:
    """Each form of a person's name that a paper prints is an altLabel of somebody."""
    labels = {label for found in values(quads, "skos:altLabel").values() for label in found}
    assert {label for found in values(quads, "cg:nameAsWritten").values() for label in found} <= labels
    assert documents


def test_known_only_is_what_is_not_loaded(quads: list[Quad]) -> None:
    """What is cited and not loaded is marked; a meeting or item of a paper that is loaded never is."""
    marked = set(values(quads, "cg:coverage"))
    records = [values(quads, name) for name in ("cg:recordOf", "cg:agendaOf")]
    loaded = {meeting for found in records for meetings in found.values() for meeting in meetings}
    positions = set(values(quads, "cg:position"))
    assert not marked & (loaded | positions)
    referred = {target for targets in values(quads, "cg:refersTo").values() for target in targets}
    assert referred - loaded - positions <= marked


def test_names_are_safe(quads: list[Quad]) -> None:
    """The names of things are under the base and need no escaping anywhere."""
    places = [(quad.subject, quad.object, quad.graph_name) for quad in quads]
    iris = {term.value for place in places for term in place if isinstance(term, IRI)}
    known = (*PREFIXES.values(), SCHEME)
    assert [iri for iri in iris if not SAFE.fullmatch(iri) and not iri.startswith(known)] == []
    assert all(len(iri) < 500 for iri in iris)


def test_the_vocabulary_is_used_as_declared(quads: list[Quad]) -> None:
    """Every name of our own that a graph uses is declared in the ontology."""
    iris = {term.value for quad in quads for term in (quad.predicate, quad.object) if isinstance(term, IRI)}
    used = {shorten(iri) for iri in iris if iri.startswith(PREFIXES["cg"])}
    assert used - terms() == set()


def test_the_dump_parses_again(quads: list[Quad]) -> None:
    """The graph written as N-Quads and read again is the same graph."""
    dump = Store.memory(quads).dump("nq")
    assert set(parse(dump, format=RdfFormat.N_QUADS)) == set(quads)


def test_the_order_of_documents_does_not_matter(documents: list[Document], quads: list[Quad]) -> None:
    """Documents in another order make the same graph."""
    assert set(Store.memory(made(documents[::-1])).quads()) == set(quads)


def test_hostile_names_are_people_and_nothing_else() -> None:
    """Names with accents and signs stay among those that break what is careless, each a person's."""
    names = {text(quad.object) for quad in made([hostile()]) if quad.predicate.value == expand("foaf:name")}
    assert {"S O'Brien", "José-María Ñúñez", "Zoë Þórsson"} <= names


def test_a_string_bears_no_datatype(quads: list[Quad]) -> None:
    """Literals are plain strings, or of the datatypes that the vocabulary names."""
    datatypes = {quad.object.datatype.value for quad in quads if isinstance(quad.object, Literal)}
    known = ("string", "date", "time", "integer", "decimal", "boolean")
    assert datatypes <= {expand(f"xsd:{name}") for name in known}
