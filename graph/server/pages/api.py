"""The same as JSON, for programs: search, a thing, its neighbours, a document; described by OpenAPI."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Any

from councilgraph.graph.reading.facts import Reason, Thing
from councilgraph.graph.server.pages import (
    connections,
    graph_view,
    overview_page,
    query_page,
    search,
    source,
    things,
)
from councilgraph.graph.server.pages.addresses import Address, href, thing
from councilgraph.graph.server.pages.facts import Line, words_as_json
from councilgraph.graph.server.pages.opened import OpenGraph
from councilgraph.graph.server.pages.page import NoSuchPage
from councilgraph.graph.server.pages.track_index import FILTERS, SLUGS, track_index
from councilgraph.graph.show.follow_up import as_json

Json = dict[str, Any]
STATES = (*SLUGS.values(), "overdue")


def answer(graph: OpenGraph, address: Address) -> Json:
    """What a call of the API gives; raises NoSuchPage where there is no such call."""
    if address.path == "openapi.json":
        return description()
    if address.path not in CALLS:
        raise NoSuchPage(
            f"there is no call “{address.path}”: {', '.join(CALLS)}; openapi.json describes them"
        )
    return CALLS[address.path].run(graph, address)


def _search(graph: OpenGraph, address: Address) -> Json:
    groups, _ = search.things(graph, address)
    return {
        "words": address.get("q"),
        "groups": [
            {
                "kind": group.name,
                "total": group.matches.total,
                "matches": [
                    _thing(graph, one.thing) | {"written": one.written, "where": one.where}
                    for one in group.matches.items
                ],
            }
            for group in groups
        ],
    }


def _entity(graph: OpenGraph, address: Address) -> Json:
    page = things.view(graph, Address("thing", address.get("iri"), address.query))
    return {
        **_thing(graph, page.data["thing"]),
        "names": page.data["written"],
        "facts": [
            {
                "heading": one.section.heading,
                "total": one.lines.total,
                "facts": [_line(graph, each) for each in one.lines.items],
            }
            for one in (*page.data["short"], *page.data["sections"])
        ],
    }


def _neighbours(graph: OpenGraph, address: Address) -> Json:
    found = _entity(graph, address)
    joined = [
        {"relation": part["heading"], **each}
        for part in found["facts"]
        for each in part["facts"]
        if each["thing"]
    ]
    return {"iri": found["iri"], "label": found["label"], "neighbours": joined}


def _connections(graph: OpenGraph, address: Address) -> Json:
    data = connections.view(graph, address).data
    return {
        "from": _thing(graph, data["start"].thing) if data["start"].thing else None,
        "to": _thing(graph, data["end"].thing) if data["end"].thing else None,
        "ways": [
            [
                {"relation": step.relation, "thing": _thing(graph, step.to), **_why(graph, step.why)}
                for step in way
            ]
            for way in data["ways"]
        ],
    }


def _source(graph: OpenGraph, address: Address) -> Json:
    data = source.view(graph, Address("source", address.get("document"), address.query)).data
    sheet = data["sheet"]
    return {
        "document": data["short"],
        "title": data["title"],
        "file": data["name"],
        data["what"]: sheet.number,
        "start": sheet.start,
        "text": data["document"].text[sheet.start : sheet.end],
        "facts": [
            {"start": note.start, "end": note.end, "thing": _thing(graph, note.thing), "states": note.lines}
            for note in data["notes"]
        ],
    }


def _follow_up(graph: OpenGraph, address: Address) -> Json:
    """The tracks that filters let pass; raises NoSuchPage for a value of one that no request has."""
    index = track_index(graph)
    given = {name: address.get(name).removeprefix(graph.base) for name in FILTERS}
    for name, value in given.items():
        known = {*index.labels[name], *(STATES if name == "state" else ())}
        if value and value not in known:
            near = ", ".join(get_close_matches(value, known)) or "an address that a search finds"
            raise NoSuchPage(f"no request has the {name} “{value}”: try {near}")
    return as_json(index.chosen(address.where(**given)))


def _thing(graph: OpenGraph, one: Thing) -> Json:
    return {
        "iri": one.iri,
        "kind": one.kind,
        "label": one.name,
        "number": one.number,
        "page": href(thing(one.iri), graph.base),
    }


def _line(graph: OpenGraph, line: Line) -> Json:
    told = [[before, value if isinstance(value, str) else value.name] for before, value in line.details]
    return {
        "thing": _thing(graph, line.thing) if line.thing else None,
        "date": line.date,
        "details": told,
        **_why(graph, line.why),
    }


def _why(graph: OpenGraph, why: Reason) -> Json:
    return {"words": words_as_json(graph, why.sources), "because": why.because, "sure": why.confidence}


@dataclass(frozen=True, slots=True)
class Call:
    """A call of the API: what it is for, what runs, and the names of its parameters, needed and others."""

    summary: str
    run: Callable[[OpenGraph, Address], Json]
    needed: str
    others: str = ""

    def as_openapi(self) -> Json:
        """The call as OpenAPI describes it."""
        parameters = [
            {"name": name, "in": "query", "required": needed, "schema": {"type": "string"}}
            for names, needed in ((self.needed, True), (self.others, False))
            for name in names.split()
        ]
        content = {"application/json": {"schema": {"type": "object"}}}
        responses = {
            "200": {"description": "found", "content": content},
            "404": {"description": "there is none"},
        }
        return {"get": {"summary": self.summary, "parameters": parameters, "responses": responses}}


CALLS: Mapping[str, Call] = {
    "search": Call(
        "What words mean: names, acronyms, old forms, words of decisions", _search, "q", "kind page"
    ),
    "entity": Call("What is known of a thing, each fact with its words", _entity, "iri", "of page"),
    "neighbours": Call("The things that are one fact away", _neighbours, "iri", "of page"),
    "graph": Call(
        "What stands about a thing, with places to draw it at", graph_view.as_json, "around", "open"
    ),
    "overview": Call("All things as points, in columns", overview_page.as_json, ""),
    "point": Call("What a point of the overview is, by its number from 0", overview_page.point, "at"),
    "terms": Call("The terms that a query may have, with their words", query_page.terms, ""),
    "connections": Call("The shortest ways between two things", _connections, "from to"),
    "source": Call("The text of a document, and what its words state", _source, "document", "page char"),
    "follow-up": Call(
        "What was asked for, of whom, and whether it came back",
        _follow_up,
        "",
        "council body owner year state about",
    ),
}


def description() -> Json:
    """The API as OpenAPI 3.1 describes it."""
    paths = {f"/api/{name}": call.as_openapi() for name, call in CALLS.items()}
    about = {
        "title": "councilgraph",
        "version": "1",
        "description": "What councils' papers say, each fact with its words.",
    }
    return {"openapi": "3.1.0", "info": about, "paths": paths}
