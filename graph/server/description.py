"""What programs are told of the endpoint: its service description, the dataset (VoID), queries to try."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from io import BytesIO
from urllib.parse import quote

from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, Response

from councilgraph.graph.rdf.store import IRI, BlankNode, Literal, Triple, write
from councilgraph.graph.server.negotiation import TRIPLES, choose, with_charset
from councilgraph.graph.server.refusals import Refused, refusal
from councilgraph.graph.server.served import Served
from councilgraph.graph.show.questions import NamedQuery, lookup, named
from councilgraph.ontology.errors import CouncilgraphError, UnknownName
from councilgraph.ontology.terms import PREFIXES, expand

SD = "http://www.w3.org/ns/sparql-service-description#"
SH = "http://www.w3.org/ns/shacl#"
FORMATS = "http://www.w3.org/ns/formats/"
TYPE, COMMENT = IRI(expand("rdf:type")), IRI(expand("rdfs:comment"))
RESULTS = ("SPARQL_Results_JSON", "SPARQL_Results_XML", "SPARQL_Results_CSV", "SPARQL_Results_TSV")
GRAPHS = ("Turtle", "N-Triples", "TriG", "N-Quads", "JSON-LD", "RDF_XML")


async def service(request: Request) -> Response:
    """What the endpoint is and can do, in RDF, with the named questions as examples of queries."""
    served: Served = request.app.state.served
    endpoint = _address(f"{origin(request)}/sparql")
    return triples(request, [*_service(endpoint, await served.described(endpoint)), *_examples(endpoint)])


async def void(request: Request) -> Response:
    """What is in the dataset, in RDF."""
    served: Served = request.app.state.served
    try:
        return triples(request, await served.described(_address(f"{origin(request)}/sparql")))
    except CouncilgraphError as error:
        return refusal(error)


async def queries(_: Request) -> Response:
    """The named questions as JSON: name, group, the question in words, and the SPARQL."""
    return JSONResponse([_told(query) for query in named()])


async def query(request: Request) -> Response:
    """The SPARQL of a named question."""
    try:
        found = lookup(request.path_params["name"])
    except UnknownName as error:
        return PlainTextResponse(f"{error}\n", 404)
    return Response(found.text, media_type="application/sparql-query; charset=utf-8")


async def prefixes(_: Request) -> Response:
    """The prefixes that need no declaration in a query, as a JSON-LD context."""
    return JSONResponse({"@context": dict(PREFIXES)}, media_type="application/ld+json")


def origin(request: Request) -> str:
    """Where the server is, as the client calls it, without a slash at its end."""
    return str(request.base_url).rstrip("/")


def triples(request: Request, content: Iterable[Triple]) -> Response:
    """Triples in the format that the client likes best; raises Refused where it likes none."""
    kind = choose(list(TRIPLES), ", ".join(request.headers.getlist("accept")))
    if kind is None:
        raise Refused(406, f"this cannot be given as asked: ask for {', '.join(list(TRIPLES)[:6])}")
    out = BytesIO()
    write(content, out, TRIPLES[kind])
    return Response(out.getvalue(), media_type=with_charset(kind), headers={"Vary": "Accept"})


def _told(query: NamedQuery) -> Mapping[str, str]:
    return {
        "name": query.name,
        "group": query.group,
        "question": query.question,
        "description": query.description,
        "sparql": query.text,
    }


def _service(endpoint: IRI, described: Sequence[Triple]) -> Iterator[Triple]:
    yield Triple(endpoint, TYPE, IRI(f"{SD}Service"))
    yield Triple(endpoint, IRI(f"{SD}endpoint"), endpoint)
    yield Triple(endpoint, IRI(f"{SD}supportedLanguage"), IRI(f"{SD}SPARQL11Query"))
    for name in (*RESULTS, *GRAPHS):
        yield Triple(endpoint, IRI(f"{SD}resultFormat"), IRI(f"{FORMATS}{name}"))
    dataset, graph = described[0].subject, BlankNode("default")
    yield Triple(endpoint, IRI(f"{SD}defaultDataset"), dataset)
    yield Triple(dataset, IRI(f"{SD}defaultGraph"), graph)
    yield Triple(graph, TYPE, IRI(f"{SD}Graph"))
    yield Triple(dataset, TYPE, IRI(f"{SD}Dataset"))
    yield from described


def _examples(endpoint: IRI) -> Iterator[Triple]:
    """The named questions in the form that editors of SPARQL look for."""
    for one in named():
        example = _address(f"{endpoint.value.removesuffix('/sparql')}/queries/{quote(one.name)}")
        yield Triple(example, TYPE, IRI(f"{SH}SPARQLExecutable"))
        yield Triple(example, TYPE, IRI(f"{SH}SPARQLSelectExecutable"))
        yield Triple(example, COMMENT, Literal(one.question, language="en"))
        yield Triple(example, IRI(f"{SH}select"), Literal(one.text))
        yield Triple(example, IRI(expand("schema:target")), endpoint)
        yield Triple(example, IRI(expand("schema:keywords")), Literal(one.group))


def _address(text: str) -> IRI:
    try:
        return IRI(text)
    except ValueError as error:
        raise Refused(400, f"“{text}” is no address: the name of the host cannot be used") from error
