"""A graph opened in Python: to ask, to look at, to analyse."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from io import StringIO
from os import PathLike
from pathlib import Path
from typing import TYPE_CHECKING

from councilgraph.graph.entity import Entity
from councilgraph.graph.folder.folder import GraphFolder
from councilgraph.graph.picture import network, projections
from councilgraph.graph.picture.drawing import Drawing
from councilgraph.graph.picture.network import Network, Simple
from councilgraph.graph.rdf import query_terms
from councilgraph.graph.rdf.evaluator import SECONDS, Evaluator
from councilgraph.graph.rdf.store import Rows, Store, Triples
from councilgraph.graph.reading.context import Texts
from councilgraph.graph.reading.find import Match, clear, find
from councilgraph.graph.reading.holders import holders_on
from councilgraph.graph.reading.outline import outline
from councilgraph.graph.reading.track_model import Wanted
from councilgraph.graph.reading.tracks import follow_ups
from councilgraph.graph.reading.vocabulary import spoken
from councilgraph.graph.show import ask, catalogue, follow_up, tables
from councilgraph.graph.show.opening import card, lines
from councilgraph.graph.show.show import card as of_thing
from councilgraph.graph.show.tables import Table
from councilgraph.ontology.errors import BadQuery, BadUsage, UnknownName

if TYPE_CHECKING:
    from rdflib import Dataset

CANDIDATES = 6
"""As many as a message names."""


class Graph:
    """A graph folder opened for reading, as it was then: open it again to see what a build made of it.

    A notebook shows a card of what is in it. Every answer is read whole into memory.
    """

    __slots__ = ("_evaluator", "_folder", "_network", "_store", "_texts")

    def __init__(self, folder: GraphFolder, store: Store | None = None) -> None:
        self._folder = folder
        self._store = store or folder.store()
        self._evaluator = Evaluator(folder.store_path())
        self._texts = Texts(folder)
        self._network: Network | None = None

    @classmethod
    def open(cls, path: str | PathLike[str]) -> Graph:
        """Opens a graph; raises NotAGraph with what the path is and what to do."""
        return cls(*GraphFolder.open_with_store(Path(path)))

    @classmethod
    def build(
        cls,
        sources: str | PathLike[str] | Iterable[str | PathLike[str]],
        path: str | PathLike[str],
        *,
        add: bool = False,
    ) -> Graph:
        """Makes the graph in a folder equal to a document or a folder, or to several, and opens it.

        With `add` it keeps the documents that it had. Raises what `build.build` does.
        """
        from councilgraph.graph.build.build import build  # noqa: PLC0415 (what reads documents is loaded to build, not to ask)

        named = [sources] if isinstance(sources, str | PathLike) else sources
        build([Path(source) for source in named], Path(path), add=add)
        return cls.open(path)

    @property
    def path(self) -> Path:
        """Its folder."""
        return self._folder.path

    def questions(self, group: str = "") -> Table:
        """The questions that `query` knows by name, and the parameters of each; those of one group alone.

        Raises UnknownName for a group that is not there.
        """
        return Table(catalogue.COLUMNS, tuple(catalogue.rows(group)))

    def query(
        self, question: str | PathLike[str], *, seconds: float = SECONDS, **narrowed: ask.Value
    ) -> Table:
        """What answers a question: one of `questions()` by its name, a file of SPARQL, or SPARQL itself.

        A question by its name is narrowed by its parameters, as in `query("decisions", body="scrutiny",
        since="2023-01-01")`. The vocabulary's prefixes need no declaration. A CONSTRUCT gives rows of
        subject, predicate and object. It is run in a process of its own, so that it ends when the kernel
        is interrupted, after `seconds`, and at 2 GB of memory. Raises BadQuery in a line, UnknownName for
        a name that is not there, BadUsage for a parameter that the question does not have, and NotAGraph
        where later builds have cleared this graph away.
        """
        title, sparql = _question(question, narrowed)
        query_terms.warn(sparql)
        found = self._evaluator.query(sparql, seconds)
        if isinstance(found, Rows):
            return tables.of_rows(found, title)
        if isinstance(found, Triples):
            return tables.of_triples(found, title)
        raise BadQuery("an ASK gives yes or no and no rows: use .ask(…) instead of .query(…)")

    def ask(self, sparql: str, *, seconds: float = SECONDS) -> bool:
        """Whether an ASK query holds, run as `query` runs within so many `seconds`.

        Raises BadQuery in a line for anything else.
        """
        query_terms.warn(sparql)
        found = self._evaluator.query(sparql, seconds)
        if isinstance(found, bool):
            return found
        raise BadQuery("the query gives more than yes or no: use .query(…) instead of .ask(…)")

    def follow_up(
        self,
        *,
        to: str = "",
        body: str = "",
        about: str = "",
        since: dt.date | None = None,
        until: dt.date | None = None,
        overdue: bool = False,
        unanswered: bool = False,
        on: dt.date | None = None,
    ) -> Table:
        """What was asked for, of whom, and how far it is seen to have come back: a row an ask.

        `to`, `body` and `about` are words of the names of those asked, of those who asked, and of what it is
        about. Days and what is overdue are reckoned to `on`, else to its council's last meeting.
        Raises UnknownName, with the nearest names, where nobody is called so, BadUsage for days that do
        not fit.
        """
        wanted = Wanted(to, body, about, since, until, overdue, unanswered)
        return follow_up.table(follow_ups(self._store, wanted, on))

    def search(self, words: str) -> Table:
        """All that words may mean, the likeliest first; raises UnknownName where that is nothing."""
        found = find(self._store, words)
        rows = tuple((match.label, spoken(match.kind), match.where or None, match.iri) for match in found)
        return Table(("name", "kind", "where", "iri"), rows)

    def find(self, words: str) -> Entity:
        """The one thing that words mean: a name, an acronym, a part of either, an IRI.

        Raises UnknownName with the nearest names where that is nothing, or with what it may be.
        """
        matches = find(self._store, words)
        meant = clear(matches)
        if meant is None:
            raise UnknownName(_unclear(words, matches))
        return Entity(of_thing(self._store, meant.iri), self._texts, self._projected)

    def holder(self, post: str, on: str | dt.date) -> Table:
        """Who held a post on a day ("2023-11-22"), with how sure that is and the words that show it.

        "seen on that day", "seen before and after" it, or, where neither is so, "seen before only" and "seen
        after only" for those nearest to it: nobody is taken to have held a post before or after they were
        seen in it. Raises UnknownName where the words mean no post, BadUsage where the day is none.
        """
        meant = self._meant(find(self._store, post, ["Post"]), post)
        found = holders_on(self._store, meant.iri, _day(on))
        rows = (
            (one.holder, one.sure.words, one.first, one.last, one.document, one.page, one.words, one.iri)
            for one in found
        )
        columns = ("holder", "sure", "first", "last", "document", "page", "words", "iri")
        return Table(columns, tuple(rows), f"{meant.label} on {_day(on)}")

    @staticmethod
    def _meant(matches: Sequence[Match], words: str) -> Match:
        """The post that words mean; raises UnknownName where that is none, or is not clear."""
        if not matches:
            raise UnknownName(f"no post is called “{words}”: .search(…) shows what there is")
        meant = clear(matches)
        if meant is None:
            raise UnknownName(_unclear(words, matches))
        return meant

    def network(self) -> Network:
        """The things and the facts between them as a networkx.MultiDiGraph of your own to change.

        Nodes are IRIs, with `kind`, `label`, `names`, `date`, `text`, `coverage`; edges are facts,
        with `predicate`, `label`, and `quote`, `document`, `page` for the words that state them: all
        of it in `councilgraph.graph.picture.network.project`. Values are str, int, float or bool, as
        `network.make_plain` says, so that `nx.write_graphml` and `nx.write_gexf` take it as it is.
        Made once: some 15 seconds for a million quads.
        """
        return network.make_plain(self._projected())

    def people_meetings(self) -> Simple:
        """People and the meetings they were at, or sent apologies for: as `projections.people_meetings`."""
        return network.make_plain(projections.people_meetings(self._projected()))

    def co_attendance(self) -> Simple:
        """People who attended the same meetings, weighted: as `projections.co_attendance`."""
        return network.make_plain(projections.co_attendance(self._projected()))

    def referrals(self) -> Network:
        """Bodies and whom they asked to act, an edge a decision: as `projections.referrals`."""
        return network.make_plain(projections.referrals(self._projected()))

    def draw(self, around: str | None = None, *, hops: int = 2, most: int = 300) -> Drawing:
        """An interactive picture, inline in a notebook and offline: of all, or of what is near a thing.

        Near is within so many `hops`, facts that lead from one thing to the next. Of more than `most` things
        the nearest, or the most connected, are shown. Raises UnknownName.
        """
        iri = self.find(around).iri if around is not None else None
        return Drawing.of(self._projected(), iri, hops, most)

    def rdf(self, *, reasons: bool = True) -> Dataset:
        """The same quads as an rdflib Dataset: a copy in memory, as `rdflib_dataset.dataset` says."""
        from councilgraph.graph.rdf.rdflib_dataset import dataset  # noqa: PLC0415 (rdflib: loaded where it is used)

        return dataset(self._store, reasons=reasons)

    def _projected(self) -> Network:
        if self._network is None:
            self._network = network.project(self._store)
        return self._network

    def __repr__(self) -> str:
        return "\n".join(lines(self._folder, outline(self._store)))

    def _repr_html_(self) -> str:
        return card(self._folder, outline(self._store))


def _question(question: str | PathLike[str], narrowed: Mapping[str, ask.Value]) -> tuple[str, str]:
    """A question's title and its SPARQL."""
    if isinstance(question, str) and any(mark in question for mark in "{ \n"):
        ask.refuse_to_narrow(narrowed)
        return "", question
    name = str(question)
    known = next((each for each in ask.named() if each.name == name), None)
    return (known.question if known else ""), ask.sparql(name, StringIO(), narrowed)


def _day(on: str | dt.date) -> dt.date:
    try:
        return on if isinstance(on, dt.date) else dt.date.fromisoformat(on)
    except ValueError as error:
        raise BadUsage(f"“{on}” is no day: write it as 2023-11-22") from error


def _unclear(words: str, matches: Sequence[Match]) -> str:
    called = [f"{match.label} ({match.where or spoken(match.kind)})" for match in matches]
    named = zip(called, matches, strict=True)
    told = [name if called.count(name) == 1 else f"{match.label}, {match.iri}" for name, match in named]
    more = f" and {len(told) - CANDIDATES} more" if len(told) > CANDIDATES else ""
    found = f"“{words}” may be {'; '.join(told[:CANDIDATES])}{more}"
    return f"{found}: say more of its name, or its IRI, which .search(…) shows"
