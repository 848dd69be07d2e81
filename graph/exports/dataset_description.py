"""What the dataset is, for catalogues and for programs that meet it: DCAT and VoID, as triples."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from councilgraph.graph.rdf.store import IRI, Literal, Store, Triple, text
from councilgraph.ontology import terms
from councilgraph.ontology.terms import expand

PREFIXES = {
    **terms.PREFIXES,
    "dcat": "http://www.w3.org/ns/dcat#",
    "void": "http://rdfs.org/ns/void#",
}
EXEMPLARY = ("Councillor", "Committee", "Meeting", "AgendaItem", "Decision", "Request", "Document")
"""The classes of which there is an example."""
NAMED = 3
"""As many councils as the title names."""

CLASSES = "SELECT ?of (COUNT(?s) AS ?n) { ?s a ?of } GROUP BY ?of ORDER BY ?of"
PROPERTIES = "SELECT ?of (COUNT(?s) AS ?n) { ?s ?of ?o } GROUP BY ?of ORDER BY ?of"
SUBJECTS = "SELECT (COUNT(DISTINCT ?s) AS ?n) { ?s ?p ?o }"
COUNCILS = "SELECT DISTINCT ?name { ?s a cg:Council ; skos:prefLabel ?name } ORDER BY ?name"
DAYS = "SELECT (MIN(?d) AS ?first) (MAX(?d) AS ?last) { ?s a cg:Meeting ; cg:status cg:Held ; cg:date ?d }"
EXAMPLE = """SELECT (MIN(STR(?s)) AS ?first) { ?s a cg:%s
    FILTER NOT EXISTS { ?s cg:coverage cg:KnownOnly } FILTER EXISTS { GRAPH ?why { ?s ?p ?o } } }"""
WHAT = (
    "Who sat, what was decided and asked for, and what came back, with the words of the papers that say so."
)


def describe_dataset(store: Store, base: str, licence: str = "", endpoint: str = "") -> Iterator[Triple]:
    """The dataset `<base>dataset`: title, licence, days, counts, vocabularies, examples, in a fixed order.

    `base` begins the addresses in the graph, `licence` is an address or "" where none is set, and `endpoint`
    is that of the SPARQL service on it, "" where there is none. Counts are of the default graph, in which
    each fact stands once.
    """
    dataset = IRI(f"{base}dataset")
    classes, properties = _counts(store, CLASSES), _counts(store, PROPERTIES)
    for kind in ("dcat:Dataset", "void:Dataset"):
        yield _say(dataset, "rdf:type", _iri(kind))
    yield _say(dataset, "dcterms:title", Literal(_title(store), language="en"))
    yield _say(dataset, "dcterms:description", Literal(WHAT, language="en"))
    if licence:
        yield _say(dataset, "dcterms:license", IRI(licence))
    yield _say(dataset, "dcterms:conformsTo", IRI(terms.PREFIXES["cg"]))
    yield _say(dataset, "void:uriSpace", Literal(base))
    if endpoint:
        yield _say(dataset, "void:sparqlEndpoint", IRI(endpoint))
    yield from _days(store, dataset)
    yield from _sizes(store, dataset, classes, properties)
    for namespace in _namespaces([*classes, *properties]):
        yield _say(dataset, "void:vocabulary", IRI(namespace))
    examples = {_one(store, EXAMPLE % name, "first") for name in EXEMPLARY} - {""}
    yield from (_say(dataset, "void:exampleResource", IRI(one)) for one in sorted(examples))
    yield from _partitions(dataset, "class", classes, "entities")
    yield from _partitions(dataset, "property", properties, "triples")


def _title(store: Store) -> str:
    """Of which councils it is: their names, or how many they are."""
    names = [text(row["name"]) for row in store.select(COUNCILS)]
    if not names:
        return "What councils decided"
    few = names if len(names) <= NAMED else [f"{len(names)} councils"]
    told = few[0] if len(few) == 1 else f"{', '.join(few[:-1])} and {few[-1]}"
    return f"Meetings and decisions of {told}"


def _days(store: Store, dataset: IRI) -> Iterator[Triple]:
    """From the first to the last day of a meeting that was held."""
    first, last = _one(store, DAYS, "first"), _one(store, DAYS, "last")
    if not first:
        return
    period, day = IRI(f"{dataset.value}/period"), _iri("xsd:date")
    yield _say(dataset, "dcterms:temporal", period)
    yield _say(period, "rdf:type", _iri("dcterms:PeriodOfTime"))
    yield _say(period, "dcat:startDate", Literal(first, datatype=day))
    yield _say(period, "dcat:endDate", Literal(last, datatype=day))


def _sizes(
    store: Store, dataset: IRI, classes: dict[str, int], properties: dict[str, int]
) -> Iterator[Triple]:
    """How much there is in the default graph."""
    subjects = int(_one(store, SUBJECTS, "n"))
    sizes = {
        "triples": sum(properties.values()),
        "distinctSubjects": subjects,
        "classes": len(classes),
        "properties": len(properties),
        "documents": classes.get(expand("cg:Document"), 0),
    }
    yield from (_say(dataset, f"void:{name}", _number(count)) for name, count in sizes.items())


def _partitions(dataset: IRI, of: str, counts: dict[str, int], unit: str) -> Iterator[Triple]:
    """How much there is of each class, or of each property."""
    parts = {iri: IRI(f"{dataset.value}/{of}/{terms.shorten(iri).replace(':', '-', 1)}") for iri in counts}
    yield from (_say(dataset, f"void:{of}Partition", part) for part in parts.values())
    for iri, part in parts.items():
        yield _say(part, f"void:{of}", IRI(iri))
        yield _say(part, f"void:{unit}", _number(counts[iri]))


def _namespaces(iris: Sequence[str]) -> list[str]:
    """The namespaces in use, the vocabulary's own and those it is aligned with."""
    return sorted(
        {namespace for namespace in terms.PREFIXES.values() for iri in iris if iri.startswith(namespace)}
    )


def _counts(store: Store, query: str) -> dict[str, int]:
    return {text(row["of"]): int(text(row["n"])) for row in store.select(query)}


def _one(store: Store, query: str, name: str) -> str:
    return next((text(row[name]) for row in store.select(query)), "")


def _number(count: int) -> Literal:
    return Literal(str(count), datatype=_iri("xsd:integer"))


def _iri(name: str) -> IRI:
    prefix, _, local = name.partition(":")
    return IRI(PREFIXES[prefix] + local)


def _say(subject: IRI, predicate: str, value: IRI | Literal) -> Triple:
    return Triple(subject, _iri(predicate), value)
