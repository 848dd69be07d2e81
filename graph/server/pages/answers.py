"""What is open, answered in a browser on the machine that serves: an answer is a judgement in the folder."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from secrets import token_urlsafe
from threading import Lock
from typing import Any

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response

from councilgraph.graph.folder import judgements
from councilgraph.graph.folder.judgements import Judgement
from councilgraph.graph.reading.kept import QUESTIONS
from councilgraph.graph.reading.open_questions import Ask, unjudged
from councilgraph.graph.server.forms import COOKIE, FORBIDDEN, TOKEN, check_form, check_own, posted
from councilgraph.graph.server.pages.addresses import Address, href, page
from councilgraph.graph.server.pages.opened import Current, OpenGraph
from councilgraph.graph.server.pages.page import Page
from councilgraph.graph.server.refusals import Refused
from councilgraph.graph.show.card import Card
from councilgraph.graph.show.review import NO, SKIP, UNDO, YES, judged, telling
from councilgraph.graph.show.show import card
from councilgraph.ontology.errors import CouncilgraphError

LONGEST = 10_000  # bytes of an answer
LISTED = 40  # questions that are listed below the one that is asked
ELSEWHERE = (
    "questions are answered on the machine that serves the graph, and on no other: serve it there without "
    "--host, or run `councilgraph review`"
)
SAME = ("y", "The same"), ("n", "Two different ones")
BACK = ("y", "Yes, it does"), ("n", "No, it does not")
SPARQL = """SELECT ?candidate ?because {
  ?question a cg:IdentityQuestion ; cg:candidate ?candidate ; cg:because ?because
}"""

Render = Callable[[OpenGraph, Page, Address], str]


@dataclass(frozen=True, slots=True)
class Side:
    """One of the two things of a question: what is known of it, and the facts that tell most."""

    card: Card
    where: str
    facts: Sequence[Any]


class Answers:
    """The questions of a graph, and what was answered since the server began; answers are written at once."""

    def __init__(self, current: Current, render: Render) -> None:
        self._current, self._render = current, render
        self._token = token_urlsafe(32)
        self._written: list[Judgement] = []
        self._lock = Lock()

    async def respond(self, request: Request) -> Response:
        """The page of a question; what is posted is an answer, which leads to the next."""
        graph = self._current.graph()
        given = {name: value.strip()[:80] for name, value in request.query_params.items()}
        at = page("questions", at=given.get("at", ""), by=given.get("by", ""))
        try:
            if not graph.answering:
                raise Refused(FORBIDDEN, ELSEWHERE)
            if request.method == "POST":
                form = await posted(request, LONGEST)
                check_form(request, form, self._token)
                after = await run_in_threadpool(self._take, graph, form)
                return RedirectResponse(href(after, graph.base), 303)
            check_own(request)
            made = await run_in_threadpool(self._page, graph, at)
        except CouncilgraphError as error:
            status = error.status if isinstance(error, Refused) else 409
            made = Page("Not answered", "message.html", {"message": str(error)}, status=status)
        response = HTMLResponse(await run_in_threadpool(self._render, graph, made, at), made.status)
        if made.status == 200:  # noqa: PLR2004 (of HTTP)
            response.set_cookie(COOKIE, self._token, path="/questions", httponly=True, samesite="strict")
        return response

    def _take(self, graph: OpenGraph, form: Mapping[str, str]) -> Address:
        """Writes an answer down, or takes the last one back; gives where to go on.

        Raises CouncilgraphError for a question that is not open, or where nothing can be written.
        """
        key, number = form.get("key", ""), page("questions", at=form.get("at", "")).number("at")
        by = " ".join(form.get("by", "").split())[:80]
        with self._lock:
            if key == UNDO and self._written:
                judgements.take_back(graph.folder.path, self._written.pop())
            elif key in (YES, NO):
                judgement = judged(graph.store, _asked(graph, form), key, by)
                judgements.append(graph.folder.path, judgement)
                self._written.append(judgement)
        after = number + (key == SKIP)
        return page("questions", at=after if after > 1 else "", by=by)

    def _page(self, graph: OpenGraph, address: Address) -> Page:
        every, left = every_question(graph), _open(graph)
        place = min(address.number("at"), len(left) + 1)
        ask = left[place - 1] if place <= len(left) else None
        last = self._written[-1] if self._written else None
        known = graph.naming
        shown = left[:LISTED]
        known.load([iri for one in shown for iri in (one.left, one.right)])
        known.load([last.left, last.right] if last else [])
        data = {
            "ask": ask,
            "place": place,
            "count": len(left),
            "answered": len(every) - len(left),
            "sides": [_side(graph, ask, iri) for iri in (ask.left, ask.right)] if ask else [],
            "choices": BACK if ask and ask.sure is not None else SAME,
            "others": [(at, known.of(one.left), known.of(one.right), one) for at, one in enumerate(shown, 1)],
            "last": last,
            "last_names": [known.of(iri).name for iri in (last.left, last.right)] if last else [],
            "token": (TOKEN, self._token),
            "by": address.get("by"),
            "file": judgements.NAME,
            "folder": graph.folder.path,
        }
        return Page("Open questions", "questions.html", data, sparql=SPARQL)


def every_question(graph: OpenGraph) -> list[Ask]:
    """All questions that the build left open, those first that settle most."""
    return graph.kept(QUESTIONS)


def _open(graph: OpenGraph) -> list[Ask]:
    """Those of them that nobody has answered since."""
    return unjudged(every_question(graph), judgements.read(graph.folder.path)[0])


def _asked(graph: OpenGraph, form: Mapping[str, str]) -> Ask:
    """The open question that a form answers; raises CouncilgraphError where it is none."""
    wanted = form.get("left"), form.get("right"), form.get("link", "") == "1"
    for ask in _open(graph):
        if (ask.left, ask.right, ask.sure is not None) == wanted:
            return ask
    raise CouncilgraphError("that question is not open: it was answered, or the graph was built again")


def _side(graph: OpenGraph, ask: Ask, iri: str) -> Side:
    known = card(graph.store, iri)
    facts = telling(known.facts) if ask.sure is None else []
    return Side(known, ask.where.get(iri, ""), facts)
