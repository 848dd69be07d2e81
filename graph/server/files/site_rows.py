"""The rows of the lists of a site and of its follow-up, in parts, with what scripts filter them by."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from councilgraph.graph.reading.comparing import folded
from councilgraph.graph.reading.listed import Row
from councilgraph.graph.server.files.site_pages import SitePages
from councilgraph.graph.server.files.site_parts import Held, part
from councilgraph.graph.server.pages import follow_up, listing
from councilgraph.graph.server.pages.addresses import page
from councilgraph.graph.server.pages.lists import LISTS
from councilgraph.graph.server.pages.opened import OpenGraph
from councilgraph.graph.server.pages.track_index import FILTERS, SLUGS, track_index
from councilgraph.graph.show import follow_up as show
from councilgraph.graph.show.stations import HEADINGS, stations

FOLDER = "rows"


@dataclass(frozen=True, slots=True)
class Rows:
    """What a view lists: each row as HTML, its values by filter, and the words by which it is found.

    `cells` are the same rows as a table, below its heads; `within` where words may also stand within one;
    `whom` are the names of whom a row is put to; `orders` are those by column, `heads` what stands above the
    rows of a state.
    """

    view: str
    each: int
    what: Sequence[str]
    html: Sequence[str]
    values: Mapping[str, Sequence[Sequence[str]]]
    words: Sequence[str]
    cells: Sequence[Sequence[str]]
    whom: Sequence[Sequence[str]] = ()
    within: bool = False
    orders: Mapping[str, Sequence[int]] = field(default_factory=dict)
    heads: Mapping[str, str] = field(default_factory=dict)

    def parts(self) -> Iterator[tuple[str, bytes]]:
        """`rows/VIEW.js` for the filters, `rows/VIEW-cells.js` to save, `rows/VIEW-N.js` as HTML."""
        known = {name: sorted({one for of in values for one in of}) for name, values in self.values.items()}
        index: Mapping[str, Held] = {
            "each": self.each,
            "what": self.what,
            "within": int(self.within),
            "known": known,
            "values": {name: [[*map(known[name].index, of)] for of in self.values[name]] for name in known},
            "words": self.words,
            "whom": self.whom,
            "orders": self.orders,
            "heads": self.heads,
        }
        yield part(f"{FOLDER}/{self.view}", index)
        yield part(f"{FOLDER}/{self.view}-cells", self.cells)
        for number, first in enumerate(range(0, len(self.html), self.each)):
            yield part(f"{FOLDER}/{self.view}-{number}", self.html[first : first + self.each])


def row_parts(graph: OpenGraph, pages: SitePages) -> Iterator[tuple[str, bytes]]:
    """The parts of all that can be filtered."""
    yield from _tracks(graph, pages).parts()
    for view, of in LISTS.items():
        yield from _listed(view, of, graph, pages).parts()


def _tracks(graph: OpenGraph, pages: SitePages) -> Rows:
    index = track_index(graph)
    every = index.every.tracks
    entry = pages.macro("track.html", "entry", page("follow-up"))
    return Rows(
        "follow-up",
        follow_up.AT_ONCE,
        ("request", "requests"),
        [entry(one, list(stations(one))) for one in every],
        {name: [[value for value, _ in of(graph, one)] for one in every] for name, of in FILTERS.items()},
        index.about,
        show.cells(index.every),
        index.whom,
        heads={slug: HEADINGS[state] for state, slug in SLUGS.items()},
    )


def _listed(view: str, of: listing.Listing, graph: OpenGraph, pages: SitePages) -> Rows:
    every = of.rows(graph)
    row: Callable[[Row], str] = pages.macro("list_row.html", "row", page(view))
    places = {id(one): at for at, one in enumerate(every)}
    return Rows(
        view,
        listing.AT_ONCE,
        of.what,
        [*map(row, every)],
        {name: [[one.facets[name]] if one.facets.get(name) else [] for one in every] for name in of.facets},
        [folded(one.thing.name) for one in every],
        listing.cells(every, of),
        within=True,
        orders={
            by: [places[id(one)] for one in listing.ordered(every, of, page(view, by=by))]
            for by in of.columns
        },
    )
