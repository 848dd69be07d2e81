"""The start: what is in this graph, and where to begin."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from statistics import median

from councilgraph.graph.build.checks import coverage_of
from councilgraph.graph.build.coverage import NO_FACT
from councilgraph.graph.reading.kept import OUTLINE
from councilgraph.graph.reading.listed import Row
from councilgraph.graph.reading.outline import COUNTED, Outline
from councilgraph.graph.server.pages.addresses import Address, page, thing
from councilgraph.graph.server.pages.lists import LISTS
from councilgraph.graph.server.pages.opened import OpenGraph
from councilgraph.graph.server.pages.page import Page
from councilgraph.graph.server.pages.render import plural
from councilgraph.graph.server.pages.site import site
from councilgraph.graph.server.pages.track_index import SLUGS, tracks

HOLDERS = 8
SPARQL = "SELECT ?class (COUNT(?thing) AS ?number) { ?thing a ?class } GROUP BY ?class ORDER BY DESC(?number)"
ATTENDED = "ASK { ?somebody cg:attended <%s> }"
LEADS = {
    "cg:Meeting": page("meetings", papers="loaded"),
    "cg:Person": page("people"),
    "cg:Body": page("bodies"),
}
"""Where what is counted leads: to a list of as many."""


def view(graph: OpenGraph, _: Address) -> Page:
    """The page: numbers, questions to try, who met, how much was understood."""
    known = graph.kept(OUTLINE)
    found = tracks(graph)
    data = {
        "known": known,
        "counts": [(known.counts[name], *COUNTED[name], LEADS.get(name)) for name in COUNTED],
        "years": _bars(known),
        "holders": known.holders[:HOLDERS],
        "questions": graph.once(_questions),
        "found": found,
        "states": [(state, slug, found.count(state)) for state, slug in SLUGS.items()],
        "understood": _understood(graph),
        "no_fact": NO_FACT,
    }
    return Page(_title(known), "start.html", data | {"site_name": site(graph).name}, sparql=SPARQL)


def _title(known: Outline) -> str:
    return f"Who met, what was decided{f', {known.span}' if known.span else ''}"


def _bars(known: Outline) -> list[tuple[str, int, float]]:
    """The meetings of each year, with how high the bar is of 100."""
    most = max(known.years.values(), default=1)
    return [(year, count, 100 * count / most) for year, count in known.years.items()]


def _understood(graph: OpenGraph) -> float | None:
    """How much of the middle document was understood, None where the build kept nothing of it."""
    kept = map(coverage_of, graph.report.get("coverage", {}).values())
    shares = [one.share for one in kept if one.is_measured]
    return median(shares) if shares else None


def _questions(graph: OpenGraph) -> list[tuple[str, str, Address]]:
    """Three questions that this graph can answer: what, in a word why, and where."""
    return list(_answerable(graph))


def _answerable(graph: OpenGraph) -> Iterator[tuple[str, str, Address]]:
    found = tracks(graph)
    owners = Counter(one for track in found.tracks if track.open for one in track.of_whom)
    if owners:
        (owner, count), *_ = owners.most_common(1)
        asked = page("follow-up", owner=owner.iri.removeprefix(graph.base))
        yield (
            f"What was asked of {owner.name}, and did it come back?",
            plural(count, "request without an answer", "requests without an answer"),
            asked,
        )
    if subject := _first(graph, "subjects", 1):
        yield (
            f"Who decided what about {subject.thing.name}?",
            plural(int(subject.values[1]), "time", "times"),
            thing(subject.thing.iri),
        )
    meetings = (row for row in LISTS["meetings"].rows(graph) if row.facets["papers"] == "loaded")
    if meeting := next((row for row in meetings if graph.store.query(ATTENDED % row.thing.iri)), None):
        yield (
            f"Who was at {meeting.thing.name}, and who stood in for whom?",
            plural(int(meeting.values[1]), "item", "items"),
            thing(meeting.thing.iri),
        )


def _first(graph: OpenGraph, name: str, at: int) -> Row | None:
    """The first of a list that is a programme, else the first that is met at all."""
    rows = [row for row in LISTS[name].rows(graph) if row.values[at]]
    return next((row for row in rows if row.thing.kind == "Programme"), rows[0] if rows else None)
