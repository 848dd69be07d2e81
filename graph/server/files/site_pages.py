"""The pages of a site: each that links lead to from the start, once, with links from file to file."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from urllib.parse import quote

from councilgraph.graph.server.files.file_names import file_name, relative
from councilgraph.graph.server.pages import query_page
from councilgraph.graph.server.pages.addresses import SAFE, Address, page
from councilgraph.graph.server.pages.opened import OpenGraph
from councilgraph.graph.server.pages.overview_page import drawn
from councilgraph.graph.server.pages.page import NoSuchPage, Page
from councilgraph.graph.server.pages.render import macro, render
from councilgraph.graph.server.pages.sheets import Sheet, sheet_at, sheets
from councilgraph.graph.server.pages.site import site
from councilgraph.graph.server.pages.source import PLACE
from councilgraph.graph.server.pages.views import VIEWS
from councilgraph.graph.show.csv_cells import Style, as_csv
from councilgraph.ontology.errors import CouncilgraphError

MAX_PAGES = 200_000
"""Files of a site: hosts refuse more, and so many pages are better served."""

WRITTEN = {**VIEWS, "query": query_page.view}


class SitePages:
    """Goes from the start through all links, breadth first. `found` are the files, each with its address."""

    def __init__(self, graph: OpenGraph, most: int = MAX_PAGES) -> None:
        self._graph, self._most = graph, most
        self.found: dict[str, Address] = {}
        self._waiting: deque[str] = deque()
        self._done: set[str] = set()

    def least(self) -> int:
        """How many files there are at least: page and table of each thing that is drawn, page of each paper.

        Raises CouncilgraphError where these are too many: it is known before a page is written.
        """
        count = 2 * len(drawn(self._graph).things) + len(self._graph.entries)
        self._check_bound(count)
        return count

    def __iter__(self) -> Iterator[tuple[str, bytes]]:
        """Each file of the site with what is in it, once; raises CouncilgraphError where there are too many.

        Gone through again it gives those that `place` was asked for since.
        """
        self._file(page("start"))
        while self._waiting:
            name = self._waiting.popleft()
            if name not in self._done:
                yield from self._written(name, self.found[name])

    def things(self) -> dict[str, str]:
        """The file of each thing that has one, by its IRI."""
        found = ((to.path, name) for name, to in self.found.items() if to.view == "thing" and not to.query)
        return dict(sorted(found))

    def place(self, to: Address) -> str:
        """The link to a page from the folder of the site."""
        return self._link("index.html", to)

    def macro(self, template: str, name: str, of: Address) -> Callable[..., str]:
        """A macro of a template, which writes a piece of the page at an address."""
        link = partial(self._link, self._file(of))
        return macro((template, name), of, link, site(self._graph), self.place)

    def _written(self, name: str, address: Address) -> Iterator[tuple[str, bytes]]:
        """A file, and with it those of its tables to which it links: they are reckoned together."""
        try:
            made = WRITTEN[address.view](self._graph, address)
        except NoSuchPage as error:  # what a link leads to is said to be missing, as on a server
            made = Page("Not found", "message.html", {"message": str(error)})
        if (wanted := address.get("csv")) in made.tables:
            yield name, _csv(made, wanted)
            return
        html = render(made, address, partial(self._link, name), site(self._graph), self.place)
        yield name, html.encode("utf-8", "replace")
        for table in made.tables:
            beside = file_name(address.where(csv=table), self._graph.base)
            if made.tables[table] and beside in self.found and beside not in self._done:
                self._done.add(beside)
                yield beside, _csv(made, table)

    def _link(self, at: str, to: Address) -> str:
        """A link from a file to the file of an address, which is written too."""
        fragment = f"#{quote(to.fragment, SAFE)}" if to.fragment else ""
        return relative(self._file(to), at) + fragment

    def _file(self, address: Address) -> str:
        """The file of an address. Equal pages have one: a passage is a place in the file of its sheet."""
        plain = replace(self._sheet(address) if address.view == "source" else address, fragment="")
        name = file_name(plain, self._graph.base)
        if plain.view != "static" and name not in self.found:
            if plain.view not in WRITTEN:
                raise CouncilgraphError(
                    f"a page leads to “{plain.view}”, which no file can be: tell us of it"
                )
            self.found[name] = plain
            self._waiting.append(name)
            self._check_bound(len(self.found))
        return name

    def _check_bound(self, count: int) -> None:
        if count > self._most:
            what = f"the site would have more than {self._most:,} files"
            advice = "serve the graph (`councilgraph serve`), or build smaller ones, say of a council each"
            raise CouncilgraphError(f"{what}: {advice}")

    def _sheet(self, address: Address) -> Address:
        """The sheet of a document on which the passage begins that an address asks for."""
        place = PLACE.fullmatch(address.get("char"))
        if not place or address.path not in self._graph.entries:
            return address.where(char="")
        every = self._graph.once(_sheets, address.path)
        sheet = sheet_at(every, int(place[1]))
        return address.where(char="", page="" if sheet == every[0] else sheet.number)


def _csv(made: Page, table: str) -> bytes:
    return as_csv(made.tables[table], Style()).encode("utf-8", "replace")


def _sheets(graph: OpenGraph, short: str) -> list[Sheet]:
    return sheets(graph.document(short))
