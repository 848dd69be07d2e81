"""Whether every reason holds: quotes stand at their place, reasons are described, their facts are there."""

from __future__ import annotations

from collections.abc import Iterator

from councilgraph.graph.folder.folder import GraphFolder
from councilgraph.graph.rdf.store import Store, text
from councilgraph.graph.reading.facts import placed
from councilgraph.graph.validation.finding import Finding, Place, Severity
from councilgraph.ontology.errors import CouncilgraphError

PASSAGES = """SELECT ?passage ?start ?end ?quote ?page { ?document cg:sha256 "%s" .
    ?passage cg:document ?document ; cg:start ?start ; cg:end ?end ; cg:quote ?quote
    OPTIONAL { ?passage cg:page|cg:sheetRow ?page } } ORDER BY ?start ?end"""
HOMELESS = """SELECT ?passage { ?passage a cg:Passage
    MINUS { ?passage cg:document ?document . ?document cg:sha256 ?sha } } ORDER BY ?passage"""
UNDESCRIBED = """SELECT ?reason { GRAPH ?reason {} MINUS {
    VALUES ?kind { cg:Passage cg:Inference cg:Judgement } ?reason a ?kind } } ORDER BY ?reason"""
UNSAID = """SELECT ?reason ?s ?p ?o { GRAPH ?reason { ?s ?p ?o } FILTER NOT EXISTS { ?s ?p ?o } }
    ORDER BY ?reason ?s ?p ?o"""

CHANGED = "the graph or its texts were changed after the build: build it again"
READ_WRONG = "the document was read wrong: please report it"


def check_reasons(folder: GraphFolder, store: Store) -> Iterator[Finding]:
    """Quotes that do not stand at their place, and reasons that are not told; all of them are errors."""
    yield from _quotes(folder, store)
    for row in store.select(HOMELESS):
        yield _error("passage", "a passage names no document that was read", text(row["passage"]))
    for row in store.select(UNDESCRIBED):
        yield _error("reason", "the reason of some facts is not described", text(row["reason"]))
    for row in store.select(UNSAID):
        fact = " ".join(text(row[part]) for part in "spo")
        yield _error("reason", f"a reason is given for what is not a fact: {fact}", text(row["reason"]))


def _quotes(folder: GraphFolder, store: Store) -> Iterator[Finding]:
    """The passages whose words are not those that the kept text of their document has there."""
    for entry in folder.documents():
        name = entry.names[0]
        try:
            document = folder.document(entry.sha256)
        except CouncilgraphError as error:
            yield _error("quote", f"no text to hold its quotes against: {error}", name)
            continue
        for row in store.select(PASSAGES % entry.sha256):
            start, end, quote = int(text(row["start"])), int(text(row["end"])), text(row["quote"])
            page = text(row["page"])
            place = Place(name, placed(page, str(start)), quote)
            kept = document.passage(start, end)
            if not quote:
                what = f"facts rest on no words at all, from character {start} to {end}"
                yield _error("quote", what, text(row["passage"]), place, READ_WRONG)
            elif not 0 <= start < end or document.text[start:end] != quote:
                what = f"the text has other words from character {start} to {end}"
                yield _error("quote", what, text(row["passage"]), place)
            elif page != str(kept.page or kept.sheet_row):
                what = f"the words stand on {document.place_at(start)}"
                yield _error("page", what, text(row["passage"]), place)


def _error(check: str, what: str, about: str, place: Place | None = None, means: str = CHANGED) -> Finding:
    return Finding(Severity.ERROR, check, what, means, about, place or Place())
