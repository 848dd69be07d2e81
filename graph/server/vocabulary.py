"""The vocabulary at its own address, `/ns`: a page of its terms for people, RDF for programs."""

from __future__ import annotations

from functools import cache
from html import escape
from importlib.resources import files

from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from councilgraph.graph.rdf.store import IRI, Literal, Quad, parsed
from councilgraph.graph.server.dereferencing import as_rdf
from councilgraph.graph.server.negotiation import HTML, TRIPLES, choose
from councilgraph.graph.server.plain_page import page
from councilgraph.graph.server.refusals import Refused, refusal
from councilgraph.ontology.schema import FILES
from councilgraph.ontology.terms import expand, shorten

LABEL, COMMENT = expand("rdfs:label"), expand("rdfs:comment")


async def vocabulary(request: Request) -> Response:
    """The terms of the vocabulary, in the format that the client likes best."""
    kind = choose([*TRIPLES, HTML], ", ".join(request.headers.getlist("accept")))
    if kind is None:
        return refusal(Refused(406, f"ask for {', '.join(list(TRIPLES)[:6])} or {HTML}"))
    return HTMLResponse(_page(), headers={"Vary": "Accept"}) if kind == HTML else as_rdf(_terms(), kind)


@cache
def _terms() -> tuple[Quad, ...]:
    """All that the vocabulary says, in order; the rules by which a graph is checked are no part of it."""
    texts = ((files("councilgraph.ontology") / name).read_bytes() for name in FILES)
    return tuple(sorted({quad for text in texts for quad in parsed(text, "turtle")}, key=str))


@cache
def _page() -> str:
    """The terms as a page, each at its own name: `/ns#Meeting`."""
    told: dict[str, dict[str, str]] = {}
    for quad in _terms():
        if isinstance(quad.subject, IRI) and isinstance(quad.object, Literal):
            told.setdefault(shorten(quad.subject.value), {})[quad.predicate.value] = quad.object.value
    rows = [_row(name, said) for name, said in sorted(told.items()) if name.startswith("cg:")]
    return page("The vocabulary", f"<h1>The vocabulary</h1>\n<dl>\n{''.join(rows)}</dl>")


def _row(name: str, said: dict[str, str]) -> str:
    place, label, comment = (
        escape(each) for each in (name.removeprefix("cg:"), said.get(LABEL, ""), said.get(COMMENT, ""))
    )
    return f'<dt id="{place}"><code>{escape(name)}</code> {label}</dt>\n<dd>{comment}</dd>\n'
