"""Addresses of things, looked up: people get a page, programs what the graph says.

An address `/id/…` answers a browser with 303 and the address of the page, and a program with RDF in the
format that it likes best: Turtle, where it does not mind. Formats with named graphs hold the reasons too.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from io import BytesIO

from starlette.requests import Request
from starlette.responses import PlainTextResponse, RedirectResponse, Response

from councilgraph.graph.rdf.evaluator import Asked
from councilgraph.graph.rdf.store import IRI, DefaultGraph, Quad, Rows, restored, text, write
from councilgraph.graph.server.negotiation import HTML, TRIPLES, choose, with_charset
from councilgraph.graph.server.pages.addresses import href
from councilgraph.graph.server.pages.addresses import thing as page_of
from councilgraph.graph.server.refusals import Refused, refusal
from councilgraph.graph.server.served import Served
from councilgraph.ontology.errors import CouncilgraphError
from councilgraph.ontology.terms import expand

WITH_REASONS = ("trig", "nq", "jsonld")
FACTS = "SELECT ?s ?p ?o ?g { BIND(%s AS ?s) ?s ?p ?o }"
REASONED = """SELECT ?s ?p ?o ?g {
  { BIND(%(iri)s AS ?s) ?s ?p ?o }
  UNION { BIND(%(iri)s AS ?s) GRAPH ?g { ?s ?p ?o } }
  UNION { { SELECT DISTINCT ?s { GRAPH ?s { %(iri)s ?is ?that } } } ?s ?p ?o }
}"""
REPLACED = IRI(expand("dcterms:isReplacedBy"))


async def thing(request: Request) -> Response:
    """What the graph says of a thing, or the way to its page; one that is called otherwise now is moved."""
    try:
        iri = _iri(request)
        kind = choose([*TRIPLES, HTML], ", ".join(request.headers.getlist("accept")))
        if kind is None:
            raise Refused(406, f"this cannot be given as asked: ask for {', '.join(list(TRIPLES)[:6])}")
        quads = await _quads(request, iri, reasons=kind != HTML and TRIPLES[kind] in WITH_REASONS)
    except CouncilgraphError as error:
        return refusal(error)
    if now := next((quad.object for quad in quads if quad.predicate == REPLACED), None):
        return RedirectResponse(_moved(request, text(now)), 301, {"Vary": "Accept"})
    if not quads:
        return PlainTextResponse(f"this graph has nothing called {iri.value}\n", 404)
    if kind == HTML:
        return RedirectResponse(href(page_of(iri.value), _base(request)), 303, {"Vary": "Accept"})
    return as_rdf(quads, kind)


def _iri(request: Request) -> IRI:
    """The thing that an address means: what stands behind `/id/`, as it was written, behind the base."""
    raw = bytes(request.scope.get("raw_path") or request.url.path.encode())
    below = raw.decode("ascii", "replace").partition("/id/")[2]
    try:
        return IRI(_base(request) + below)
    except ValueError as error:
        raise Refused(404, "this is no address of a thing") from error


def _base(request: Request) -> str:
    """What the addresses of the graph begin with."""
    served: Served = request.app.state.served
    return served.now().base


def _moved(request: Request, iri: str) -> str:
    """Where a thing is on this server; one that is not under the base has its own address."""
    base = _base(request)
    return f"/id/{iri.removeprefix(base)}" if iri.startswith(base) else iri


async def _quads(request: Request, iri: IRI, *, reasons: bool) -> Sequence[Quad]:
    """What the graph says of a thing, in order; with the reasons and what these are, if asked."""
    served: Served = request.app.state.served
    client = request.client.host if request.client else ""
    query = REASONED % {"iri": iri} if reasons else FACTS % iri
    answer = await served.answer(Asked(query), client)
    rows = restored(answer.kind, answer.file)
    return sorted(set(_of(rows)), key=_order) if isinstance(rows, Rows) else []


def _of(rows: Rows) -> Iterator[Quad]:
    for row in rows:
        subject, predicate, value, graph = (row[name] for name in ("s", "p", "o", "g"))
        if isinstance(subject, IRI) and isinstance(predicate, IRI) and value is not None:
            yield Quad(subject, predicate, value, graph if isinstance(graph, IRI) else DefaultGraph())


def _order(quad: Quad) -> tuple[str, ...]:
    """The default graph first, then one reason after the other."""
    graph = quad.graph_name
    name = "" if isinstance(graph, DefaultGraph) else str(graph)
    return name, str(quad.subject), str(quad.predicate), str(quad.object)


def as_rdf(quads: Iterable[Quad], kind: str) -> Response:
    """Quads in a format by its media type."""
    out = BytesIO()
    write(quads, out, TRIPLES[kind])
    return Response(out.getvalue(), media_type=with_charset(kind), headers={"Vary": "Accept"})
