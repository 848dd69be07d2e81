"""The endpoint's own pages, which need no script: a query to write, and the questions to begin with."""

from __future__ import annotations

from html import escape
from urllib.parse import urlencode

from councilgraph.graph.server.negotiation import ROWS, TRIPLES
from councilgraph.graph.show.questions import NamedQuery, lookup, named
from councilgraph.ontology.errors import UnknownName

FIRST = "SELECT ?meeting ?date {\n  ?meeting a cg:Meeting ; cg:date ?date\n} ORDER BY DESC(?date) LIMIT 10"


def page(title: str, body: str) -> str:
    """A page of the endpoint's own, in the style of the others."""
    return (
        f'<!doctype html>\n<html lang="en"><head><meta charset="utf-8"><title>{escape(title)}</title>\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<link rel="stylesheet" href="/static/councilgraph.css"></head>\n'
        f"<body><main>\n{body}\n</main></body></html>\n"
    )


def query_page(chosen: str = "") -> str:
    """Where a query is written, beginning with the named question `chosen`, and all of these below."""
    try:
        text = lookup(chosen).text if chosen else FIRST
    except UnknownName:
        text = FIRST
    formats = dict.fromkeys([*ROWS.values(), *TRIPLES.values()])
    options = "".join(f'<option value="{each}">{each}</option>' for each in ("", *formats))
    body = (
        "<h1>SPARQL</h1>\n"
        f'<form action="/sparql"><p><label for="query">Query</label><br>\n'
        '<textarea id="query" name="query" rows="16" cols="100" spellcheck="false">'
        f"{escape(text)}</textarea></p>\n"
        f'<p><label>Format <select name="format">{options}</select></label> <button>Run</button></p></form>\n'
        f"<h2>Questions to begin with</h2>\n<ul>\n{''.join(map(_link, named()))}</ul>"
    )
    return page("SPARQL", body)


def _link(query: NamedQuery) -> str:
    address = urlencode({"example": query.name})
    return f'<li><a href="/sparql?{escape(address)}">{escape(query.question)}</a></li>\n'
