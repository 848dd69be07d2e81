"""The pages on a server: from a request to an address, from an address to a response."""

from __future__ import annotations

import gc
from collections.abc import Callable
from functools import partial
from pathlib import Path

from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, PlainTextResponse, Response
from starlette.routing import BaseRoute, Mount, Route
from starlette.staticfiles import StaticFiles

from councilgraph.graph.server.forms import posted
from councilgraph.graph.server.pages import api, query_page
from councilgraph.graph.server.pages.addresses import Address, href, page
from councilgraph.graph.server.pages.answers import Answers
from councilgraph.graph.server.pages.opened import Current, OpenGraph
from councilgraph.graph.server.pages.page import NoSuchPage, Page
from councilgraph.graph.server.pages.printed_pages import facsimile_of
from councilgraph.graph.server.pages.render import load_templates, render
from councilgraph.graph.server.pages.site import site
from councilgraph.graph.server.pages.track_index import track_index
from councilgraph.graph.server.pages.views import VIEWS
from councilgraph.graph.show.csv_cells import Style, as_csv
from councilgraph.ontology.errors import CouncilgraphError

STATIC = Path(__file__).parents[1] / "static"
ATOM = "application/atom+xml"
MOST, LONGEST = 2_000, 400_000
"""Characters of an address, and bytes of a query in a form, beyond which they are none of ours."""


def page_routes(folder: Path, *, answering: bool = False) -> list[BaseRoute]:
    """The routes of all pages of the graph in a folder, and of what they are made of.

    With `answering` what is open can be answered there: for a server that this machine alone can reach.
    """
    return routes_of(Current(folder, answering=answering))


def routes_of(current: Current) -> list[BaseRoute]:
    """The same of a graph that is kept open."""
    shown = [
        Route(path, partial(_respond, current, view), methods=["GET"], name=view)
        for view, path in PATHS.items()
    ]
    shown.append(Route("/query", partial(_ask, current), methods=["GET", "POST"], name="query"))
    shown.append(
        Route("/questions", Answers(current, _html).respond, methods=["GET", "POST"], name="questions")
    )
    shown.append(Route("/facsimile/{path}", partial(_picture, current), methods=["GET"], name="facsimile"))
    shown.append(Route("/api/{path}", partial(_answer, current), methods=["GET"], name="api"))
    shown.append(Route("/page", partial(_respond, current, "thing"), methods=["GET"], name="thing-by-iri"))
    static = Mount("/static", StaticFiles(directory=STATIC), name="static")
    return [
        *shown,
        static,
        Route("/{path:path}", partial(_missing, current), methods=["GET"], name="missing"),
    ]


SPECIAL = {"start": "/", "thing": "/page/{path:path}", "source": "/source/{path}", "feeds": "/feeds/{path}"}
PATHS = {
    **{view: f"/{view}" for view in VIEWS if view not in SPECIAL},
    **SPECIAL,
}
"""Where views are."""


def make_ready(graph: OpenGraph) -> None:
    """Reads what most pages need, before anybody asks: the templates, and the tracks as the build wrote them.

    It stays: looking through it for what can be thrown away, as Python would now and then, takes longer than
    a page.
    """
    load_templates()
    track_index(graph)
    gc.collect()
    gc.freeze()


def _respond(current: Current, view: str, request: Request) -> Response:
    """The page that a request asks for, of the newer graph where a build has replaced the first one."""
    graph = current.graph()
    try:
        return _page(graph, _address(graph, view, request))
    except CouncilgraphError as error:
        newer = current.graph()
        if newer is not graph:
            return _page(newer, _address(newer, view, request))
        return _refused(graph, error, page(view))


def _missing(current: Current, _: Request) -> Response:
    """What is told of an address that is that of no page."""
    why = NoSuchPage("there is no such page: the search finds people, bodies, decisions and papers")
    return _refused(current.graph(), why, page("start"))


def _refused(graph: OpenGraph, error: CouncilgraphError, at: Address) -> Response:
    """The page that says why there is none."""
    status = 404 if isinstance(error, NoSuchPage) else 400
    title = "Not found" if isinstance(error, NoSuchPage) else "Not shown"
    made = Page(title, "message.html", {"message": str(error)}, status=status)
    return HTMLResponse(_html(graph, made, at), status)


def _page(graph: OpenGraph, address: Address) -> Response:
    """A page as HTML or as a feed; where the address asks for a table, that as CSV."""
    if len(href(address, graph.base)) > MOST:
        raise NoSuchPage("this address is too long to be one of ours: start again from the search")
    made = VIEWS[address.view](graph, address)
    if wanted := address.get("csv"):
        return _csv(made, wanted)
    media = ATOM if made.template.endswith(".xml") else None
    return HTMLResponse(_html(graph, made, address), made.status, media_type=media)


def _picture(current: Current, request: Request) -> Response:
    """A page of a document as it is printed, as a picture; the reason where there is none."""
    graph = current.graph()
    asked = _address(graph, "facsimile", request)
    known = asked.path in graph.entries
    drawn = facsimile_of(graph, asked.path, asked.number("page")) if known else "no such document"
    if isinstance(drawn, str):
        return PlainTextResponse(f"{drawn}\n", 404)
    return Response(drawn.png, media_type="image/png")


def _answer(current: Current, request: Request) -> Response:
    """The answer to a call of the API, an error as JSON too."""
    graph = current.graph()
    try:
        return JSONResponse(api.answer(graph, _address(graph, "api", request)))
    except CouncilgraphError as error:
        return JSONResponse({"error": str(error)}, 404 if isinstance(error, NoSuchPage) else 400)


async def _ask(current: Current, request: Request) -> Response:
    """The query page; a query that is posted is run where the graph is served, for those without scripts."""
    graph, given = current.graph(), _address(current.graph(), "query", request)
    try:
        ran, status = None, 200
        if request.method == "POST":
            query = (await posted(request, LONGEST)).get("query", "")
            ran = await query_page.run(request.app.state.served, query, graph.base)
            given, status = given.where(query=query), 400 if ran.error else 200
        made = query_page.view(graph, given, ran)
    except CouncilgraphError as error:
        status = 404 if isinstance(error, NoSuchPage) else 400
        made = Page("Not found", "message.html", {"message": str(error)})
    return HTMLResponse(_html(graph, made, given), status)


def _html(graph: OpenGraph, made: Page, address: Address) -> str:
    link: Callable[[Address], str] = partial(href, base=graph.base)
    return render(made, address, link, site(graph))


def _csv(made: Page, wanted: str) -> Response:
    """A table of a page, safe to open in a spreadsheet; raises NoSuchPage where it has none of that name."""
    if wanted not in made.tables:
        raise NoSuchPage(f"this page has no table “{wanted}”: {', '.join(made.tables) or 'it has none'}")
    headers = {"Content-Disposition": f'attachment; filename="{wanted}.csv"'}
    return Response(
        as_csv(made.tables[wanted], Style()), media_type="text/csv; charset=utf-8", headers=headers
    )


def _address(graph: OpenGraph, view: str, request: Request) -> Address:
    """What a request asks for; of a parameter that is given twice the last counts, as in a form."""
    query = {name: value.strip() for name, value in request.query_params.items()}
    path = str(request.path_params.get("path", ""))
    if view == "thing":
        raw = bytes(request.scope.get("raw_path") or b"").decode("ascii", "replace")
        path = query.pop("iri", "") or graph.base + raw.removeprefix("/page/")
    return page(view, path, **query)
