"""Graph folders with next to nothing in them: documents as given, and a store of one fact."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

from councilgraph.graph.folder.folder import GraphFolder
from councilgraph.graph.folder.generation import Generation
from councilgraph.graph.rdf.store import IRI, Literal, Quad
from councilgraph.ontology.model import Document, Page

THING = IRI("http://localhost:8000/id/thing")


def a_document(text: str, name: str = "minutes.txt", pages: tuple[Page, ...] = ()) -> Document:
    """A document whose bytes are its text."""
    return Document(sha256(text.encode()).hexdigest(), name, "text/plain", text, pages)


def build(path: Path, *documents: Document, label: str = "x") -> GraphFolder:
    """A whole build of the documents, and the graph it made."""
    with GraphFolder.prepare(path).building("1.2.3") as generation:
        for document in documents:
            generation.add(document)
        finish(generation, label)
    return GraphFolder.open(path)


def finish(generation: Generation, label: str = "x") -> None:
    """Writes what a generation cannot be without."""
    generation.write([Quad(THING, THING, Literal(label))])
    generation.report({"label": label})


def label_of(folder: GraphFolder) -> str:
    """The one literal in the store of a graph, which is in its report too."""
    (quad,) = folder.store().quads()
    assert isinstance(quad.object, Literal)
    assert folder.report() == {"label": quad.object.value}
    return quad.object.value
