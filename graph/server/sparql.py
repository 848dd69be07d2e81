"""The SPARQL 1.1 Protocol: what a request asks, and the answer in the format that it likes best."""

from __future__ import annotations

from asyncio import CancelledError, timeout
from collections.abc import Iterator, Sequence
from io import SEEK_END
from typing import BinaryIO
from urllib.parse import parse_qsl

from starlette.requests import Request
from starlette.responses import HTMLResponse, Response, StreamingResponse

from councilgraph.graph.rdf.evaluator import HELD, Answer, Asked
from councilgraph.graph.rdf.query_limits import Limits
from councilgraph.graph.rdf.query_terms import refuse_misspelt
from councilgraph.graph.rdf.sparql import makes_triples
from councilgraph.graph.rdf.store import Graphs
from councilgraph.graph.server import description
from councilgraph.graph.server.negotiation import HTML, ROWS, TRIPLES, by_name, choose, with_charset
from councilgraph.graph.server.plain_page import query_page
from councilgraph.graph.server.refusals import Refused, refusal
from councilgraph.graph.server.served import Served
from councilgraph.ontology.errors import CouncilgraphError, NotAllowed, TooLarge

METHODS = ("GET", "HEAD", "POST", "OPTIONS")
FORM, QUERY, UPDATE = (
    "application/x-www-form-urlencoded",
    "application/sparql-query",
    "application/sparql-update",
)
LONGEST = 3 * Limits().length + 10_000
"""Bytes of a body: a query of which each byte is written as three, and addresses of graphs."""

PATIENCE = 10.0
"""Seconds in which a body must have come."""

PART = 1 << 16
NO_UPDATE = "this endpoint answers queries: an update cannot be run"
Parameters = Sequence[tuple[str, str]]


async def sparql(request: Request) -> Response:
    """Answers a request of the protocol; one without a query gets the description of the service."""
    if request.method == "OPTIONS":
        return Response(status_code=204, headers={"Allow": ", ".join(METHODS)})
    try:
        parameters = await _parameters(request)
        if request.method != "POST" and all(name == "example" for name, _ in parameters):
            return await _described(request)
        return await _answer(request, parameters)
    except CouncilgraphError as error:
        return refusal(error)
    except CancelledError:  # the server is stopped, and waits no longer
        return Response("the server is being stopped\n", 503, media_type="text/plain; charset=utf-8")


async def _described(request: Request) -> Response:
    """What the endpoint is: a page on which to write a query for people, RDF for programs."""
    accept = ", ".join(request.headers.getlist("accept"))
    if choose([*TRIPLES, HTML], accept) == HTML:
        page = query_page(request.query_params.get("example", ""))
        return HTMLResponse(page, headers={"Vary": "Accept"})
    return await description.service(request)


async def _answer(request: Request, parameters: Parameters) -> Response:
    query = _query(parameters)
    kind, form = _format(request, parameters, query)
    if len(query) <= Limits().length:  # a longer one is refused as such
        refuse_misspelt(query)
    served: Served = request.app.state.served
    client = request.client.host if request.client else ""
    answer = await served.answer(Asked(query, form, _graphs(parameters)), client)
    return _response(answer, kind)


async def _parameters(request: Request) -> Parameters:
    """What is asked, as names and values; raises Refused for what the protocol does not know."""
    given = _decoded(request.scope["query_string"])
    if request.method != "POST":
        return given
    kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if kind == UPDATE:
        raise NotAllowed(NO_UPDATE)
    if kind not in (FORM, QUERY):
        raise Refused(415, f"a query is posted as {QUERY} or {FORM}, not as “{kind}”")
    body = await _body(request)
    if kind == FORM:
        return [*given, *_decoded(body)]
    try:
        return [*given, ("query", body.decode())]
    except UnicodeDecodeError as error:
        raise Refused(400, f"the query is not UTF-8: see its byte {error.start}") from error


def _decoded(encoded: bytes) -> Parameters:
    try:
        return parse_qsl(encoded.decode("ascii"), keep_blank_values=True, errors="strict", max_num_fields=200)
    except ValueError as error:
        raise Refused(400, f"the parameters cannot be read: {error}") from error


async def _body(request: Request) -> bytes:
    """The body of a request; raises TooLarge and Refused before all of it is read that would be too much."""
    body = bytearray()
    try:
        async with timeout(PATIENCE):
            async for part in request.stream():
                body += part
                if len(body) > LONGEST:
                    raise TooLarge(f"the request is longer than {LONGEST:,} bytes: send a shorter query")
    except TimeoutError as error:
        raise Refused(408, f"the request took longer than {PATIENCE:g} seconds to come") from error
    return bytes(body)


def _query(parameters: Parameters) -> str:
    """The one query among the parameters."""
    if any(name == "update" for name, _ in parameters):
        raise NotAllowed(NO_UPDATE)
    queries = [value for name, value in parameters if name == "query"]
    if len(queries) != 1:
        what = "more than one query" if queries else "no query"
        raise Refused(400, f"{what} is given: send one, as the parameter “query”")
    return queries[0]


def _graphs(parameters: Parameters) -> Graphs | None:
    """The graphs that the request chooses, None where it chooses none."""
    default, named = (
        [value for name, value in parameters if name == wanted]
        for wanted in ("default-graph-uri", "named-graph-uri")
    )
    return (default, named) if default or named else None


def _format(request: Request, parameters: Parameters, query: str) -> tuple[str, str]:
    """The media type of the answer and the name of its format; `format` in the address is before Accept."""
    offered = TRIPLES if makes_triples(query) else ROWS
    accept = ", ".join(request.headers.getlist("accept"))
    wanted = next((value for name, value in parameters if name == "format"), "")
    kind = by_name(offered, wanted) if wanted else choose(list(offered), accept)
    if kind is None:
        what = f"the answer cannot be given as {wanted or accept}"
        raise Refused(406, f"{what}: ask for {', '.join(dict.fromkeys(offered.values()))}")
    return kind, offered[kind]


def _response(answer: Answer, kind: str) -> Response:
    """The answer, whole before its first byte is sent."""
    size = answer.file.seek(0, SEEK_END)
    answer.file.seek(0)
    headers = {"Vary": "Accept", "Content-Length": str(size)}
    if size <= HELD:
        return Response(answer.file.read(), media_type=with_charset(kind), headers=headers)
    return StreamingResponse(_parts(answer.file), media_type=with_charset(kind), headers=headers)


def _parts(file: BinaryIO) -> Iterator[bytes]:
    while part := file.read(PART):
        yield part
