"""The ontology as pages, a page a Turtle file: each term with what it says, where it stands and what it leads to."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from importlib.resources import files

from rdflib import OWL, RDF, RDFS, SKOS, BNode, Graph, URIRef
from rdflib.collection import Collection
from rdflib.term import Node

from councilgraph.ontology.schema import FILES
from councilgraph.ontology.terms import PREFIXES, shorten
from councilgraph.ontology.topics import Topic, broader, topics

TITLE = re.compile(r"^## (.+)$", re.MULTILINE)
KINDS: dict[Node, str] = {
    OWL.Class: "class",
    OWL.ObjectProperty: "property",
    OWL.DatatypeProperty: "property",
}
TOLD = (
    ("a kind of", RDFS.subClassOf),
    ("a case of", RDFS.subPropertyOf),
    ("stands on", RDFS.domain),
    ("leads to", RDFS.range),
    ("never also", OWL.disjointWith),
    ("nearly the same as", SKOS.closeMatch),
)
"""What is told of a term, in words, with the property that tells it."""


@cache
def declared() -> dict[str, Graph]:
    """What each file of the ontology declares."""
    folder = files("councilgraph.ontology")
    read = {name: (folder / name).read_text("utf-8") for name in FILES if name != "councilgraph.ttl"}
    return {
        name: Graph(bind_namespaces="none").parse(data=text, format="turtle") for name, text in read.items()
    }


@cache
def places() -> dict[str, str]:
    """The page of each term that is declared, by its short name."""
    return {name: _place(file) for file, graph in declared().items() for name in _terms(graph)}


def titles() -> dict[str, str]:
    """The title of each page, with where it stands."""
    named = {name.removesuffix(".ttl").capitalize(): _place(name) for name in declared()}
    return named | {"Topics": "ontology/topics.md"}


def pages() -> dict[str, str]:
    """The pages, by where they stand."""
    return {_place(name): _page(name, graph) for name, graph in declared().items()} | {
        "ontology/topics.md": _topics()
    }


def contents(made: Mapping[str, str]) -> str:
    """The list of all terms, to stand at the end of the page that says how they are named."""
    lines = ["\n\n## All terms\n"]
    for title, place in titles().items():
        names = [name for name, at in places().items() if at == place]
        if names and place in made:
            page = place.removeprefix("ontology/")
            listed = ", ".join(f"[{name}]({page}#{_anchor(name)})" for name in names)
            lines.append(f"**[{title}]({page})**: {listed}\n")
    return "\n".join([*lines, "**[Topics](topics.md)**: the scheme of subjects\n"])


def _place(file: str) -> str:
    return f"ontology/{file.removesuffix('.ttl')}.md"


def _terms(graph: Graph) -> list[str]:
    """The terms of ours that a file declares: classes, then properties, then values, each by name."""
    ours = {node for node in graph.subjects(RDFS.label) if str(node).startswith(PREFIXES["cg"])}
    return sorted(
        (shorten(str(node)) for node in ours), key=lambda name: (_rank(graph, name), name.casefold())
    )


def _kind(graph: Graph, name: str) -> str:
    types = [*graph.objects(_node(name), RDF.type)]
    return next((KINDS[one] for one in types if one in KINDS), "value")


def _rank(graph: Graph, name: str) -> int:
    return ("class", "property", "value").index(_kind(graph, name))


def _node(name: str) -> URIRef:
    return URIRef(PREFIXES["cg"] + name.removeprefix("cg:"))


def _anchor(name: str) -> str:
    return name.replace(":", "-")


def _page(file: str, graph: Graph) -> str:
    about = re.search(r"^# (.+?)$", (files("councilgraph.ontology") / file).read_text("utf-8"), re.MULTILINE)
    parts = ("\n".join(_told(graph, name)) for name in _terms(graph))
    title = file.removesuffix(".ttl").capitalize()
    return "\n".join([f"# {title}\n\n{about[1] if about else ''} Declared in `ontology/{file}`.\n", *parts])


def _told(graph: Graph, name: str) -> Iterator[str]:
    node, kind = _node(name), _kind(graph, name)
    label = next(graph.objects(node, RDFS.label), "")
    yield f"## {name} {{ #{_anchor(name)} }}\n\n*{kind}* **{label}**. {next(graph.objects(node, RDFS.comment), '')}\n"
    for words, predicate in TOLD:
        if found := [_named(graph, value) for value in graph.objects(node, predicate)]:
            yield f"- {words}: {', '.join(sorted(found))}"
    if kind == "value":
        classes = sorted(_linked(shorten(str(one))) for one in graph.objects(node, RDF.type))
        yield f"- one of: {', '.join(classes)}"
    if kind == "class" and (has := sorted(_properties(name))):
        yield f"- has: {', '.join(map(_linked, has))}"
    yield ""


def _named(graph: Graph, value: Node) -> str:
    """A term with a link to it where it is ours, or the classes of which one is meant."""
    if isinstance(value, BNode):
        union = next(graph.objects(value, OWL.unionOf), None)
        assert union is not None
        return " or ".join(_named(graph, one) for one in Collection(graph, union))
    return _linked(shorten(str(value)))


def _linked(name: str) -> str:
    if name in places():
        return f"[{name}]({places()[name].removeprefix('ontology/')}#{_anchor(name)})"
    return f"`{name}`"


@cache
def _domains() -> dict[str, frozenset[str]]:
    """For each class of ours the properties that are declared to stand on it."""
    found: dict[str, set[str]] = {}
    for graph in declared().values():
        for node, value in graph.subject_objects(RDFS.domain):
            union = next(graph.objects(value, OWL.unionOf), None)
            for one in Collection(graph, union) if union else [value]:
                found.setdefault(shorten(str(one)), set()).add(shorten(str(node)))
    return {name: frozenset(having) for name, having in found.items()}


def _properties(name: str) -> Iterable[str]:
    return _domains().get(name, ())


def _topics() -> str:
    return "\n".join(["# Topics\n\nWhat councils talk about, in three levels.\n", *map(_topic, topics())])


def _topic(one: Topic) -> str:
    said = "; ".join(one.alternatives)
    heads = f" In a heading also: {'; '.join(one.headings)}." if one.headings else ""
    told = f"Said by: {said}." if said else ""
    return f"{'#' * (2 + len(broader()[one.id]))} {one.label} {{ #{one.id} }}\n\n{told}{heads}\n"
