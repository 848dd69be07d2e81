"""A graph opened in Python: to ask, to look at, to analyse."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from os import PathLike
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from councilgraph.graph import given
from councilgraph.graph.entity import Entity
from councilgraph.graph.folder.folder import GraphFolder
from councilgraph.graph.notebook import latest
from councilgraph.graph.picture.networks import Networks
from councilgraph.graph.rdf.bound import Value
from councilgraph.graph.rdf.evaluator import SECONDS, Evaluator
from councilgraph.graph.rdf.store import Store
from councilgraph.graph.reading.context import Texts
from councilgraph.graph.reading.find import called_so, find
from councilgraph.graph.reading.meant import meant
from councilgraph.graph.reading.outline import outline
from councilgraph.graph.reading.track_model import Wanted
from councilgraph.graph.reading.tracks import follow_ups
from councilgraph.graph.reading.vocabulary import spoken
from councilgraph.graph.show import catalogue, follow_up, holders, queried
from councilgraph.graph.show.frames import Frames
from councilgraph.graph.show.open_review import OpenReview
from councilgraph.graph.show.opening import card, lines
from councilgraph.graph.show.show import card as of_thing
from councilgraph.graph.show.tables import Frame, Table

if TYPE_CHECKING:
    from rdflib import Dataset

    from councilgraph.graph.notebook.view import View
    from councilgraph.graph.picture.drawing import Drawing
    from councilgraph.graph.picture.network import Network, Simple
    from councilgraph.graph.plots.plot import Plot
    from councilgraph.graph.show.report_card import ReportCard

Day: TypeAlias = str | dt.date


class Graph:
    """A graph folder opened for reading, as it was then: open it again to see what a build made of it.

    A notebook shows a card of what is in it. Every answer is read whole into memory.
    """

    __slots__ = ("__weakref__", "_evaluator", "_folder", "_frames", "_networks", "_store", "_texts")

    def __init__(self, folder: GraphFolder, store: Store | None = None) -> None:
        self._folder = folder
        self._store = store or folder.store()
        self._evaluator = Evaluator(folder.store_path())
        self._texts = Texts(folder)
        self._frames = Frames(self._store)
        self._networks = Networks(self._store)
        latest.remember(self)

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

    def query(self, question: str | PathLike[str], *, seconds: float = SECONDS, **given: Value) -> Table:
        """What answers a question: one of `questions()` by its name, a file of SPARQL, or SPARQL itself.

        A question by its name is narrowed by its parameters. Of SPARQL each keyword binds the variable of
        that name to a value: a thing, a str (an IRI where it is an address), a number, a day; it is made a
        term, and never words of the query. The vocabulary's prefixes need no declaration. A CONSTRUCT gives
        rows of subject, predicate and object. It is run in a process of its own, so that it ends when the
        kernel is interrupted, after `seconds`, and at 2 GB of memory.

        >>> graph.query("motions", person="Polwhele", since="2024-01-01").column("outcome")
        ['carried']
        >>> graph.query("SELECT ?name { ?met cg:date ?day ; skos:prefLabel ?name }", day=dt.date(2024, 2, 5))
        name
        Planning Committee, 5 February 2024
        1 row

        Raises BadQuery in a line, UnknownName for a name that is not there, BadUsage for a parameter or a
        variable that the question does not have, and NotAGraph where later builds have cleared this away.
        """
        return queried.table(self._evaluator, question, seconds, given)

    def ask(self, sparql: str, *, seconds: float = SECONDS, **given: Value) -> bool:
        """Whether an ASK query holds, run as `query`, for `seconds`; raises BadQuery or BadUsage.

        >>> graph.ask("ASK { ?body a cg:Council ; skos:prefLabel ?name }", name="Harrowmouth Town Council")
        True
        """
        return queried.truth(self._evaluator, sparql, seconds, given)

    def follow_up(
        self,
        *,
        to: str = "",
        body: str = "",
        about: str = "",
        since: Day | None = None,
        until: Day | None = None,
        overdue: bool = False,
        unanswered: bool = False,
        on: Day | None = None,
    ) -> Table:
        """What was asked for, of whom, and how far it is seen to have come back: a row an ask.

        `to`, `body` and `about` are words of the names of those asked, of those who asked, and of what it is
        about. A day may be given as "2024-01-31", those of a span as a year or a month too. Days and what is
        overdue are reckoned to `on`, else to its council's last meeting.

        >>> graph.follow_up(to="Town Clerk", since="2024").column("how_far")
        ['no answer seen', 'answered']

        Raises UnknownName, with the nearest names, where nobody is called so, BadUsage for what is no day.
        """
        span = given.since(since), given.until(until)
        wanted = Wanted(to, body, about, *span, overdue, unanswered)
        day = None if on is None else given.day("on", on)
        return follow_up.table(follow_ups(self._store, wanted, day))

    def search(self, words: str) -> Table:
        """All that words may mean, the likeliest first; raises UnknownName, BadUsage for no words.

        >>> graph.search("Ellwood").column("name")
        ['P Ellwood']
        """
        found = find(self._store, given.words(words))
        rows = tuple((match.label, spoken(match.kind), match.where or None, match.iri) for match in found)
        return Table(("name", "kind", "where", "iri"), rows)

    def names(self) -> tuple[str, ...]:
        """All that things are called, each name once, sorted: what `find` knows.

        >>> "P Ellwood" in graph.names()
        True
        """
        return tuple(sorted({name for _, _, name in called_so(self._store)}))

    def find(self, words: str) -> Entity:
        """The one thing that words mean: a name, an acronym, a part of either, an IRI.

        >>> graph.find("Ellwood").label
        'P Ellwood'

        Raises UnknownName with the nearest names, or with what it may be, and BadUsage for no words.
        """
        iri = meant(self._store, words).iri
        return Entity(of_thing(self._store, iri), self._texts, self._networks, self.find)

    def timeline(self, words: str) -> Table:
        """What has a date of the thing that words mean, oldest first; raises UnknownName, BadUsage as `find`.

        >>> graph.timeline("P Ellwood").column("date")
        [datetime.date(2022, 11, 15), datetime.date(2023, 10, 18)]
        """
        return self.find(words).timeline()

    def neighbours(self, words: str) -> Table:
        """What is one fact away from the thing that words mean; raises UnknownName, BadUsage as `find` does.

        >>> sorted(set(graph.neighbours("P Ellwood").column("kind")))
        ['councillor', 'meeting']
        """
        return self.find(words).neighbours()

    def holder(self, post: str, on: Day) -> Table:
        """Who held a post on a day ("2023-11-22"), with how sure that is and the words that show it.

        "seen on that day", "seen before and after" it, else "seen before only" and "seen after only" for
        those nearest to it: nobody is taken to have held a post before or after they were seen in it.
        Raises UnknownName where the words mean no post, BadUsage where the day is none.

        >>> graph.holder("Cabinet Member for Rivers, Parks and Climate", "2023-10-18").column("holder")
        ['IK Mahmoud']
        """
        return holders.table(self._store, given.words(post), given.day("on", on))

    @property
    def meetings(self) -> Frame:
        """Meetings, a row each, as a frame of your own to change.

        `iri`, `kind`, `name`, `date` (datetime64), `start_time`, `end_time`, `body`, `body_iri`,
        `venue`, `status` (category), `quorum` (Int64), `adjourned_to`, `adjourned_to_iri`, `coverage`
        ("known only": cited and not loaded), `year` (Int64), `council` (category); then what states the row,
        as in all frames: `words`, `document`, `paper` in a pack, `page`, of a spreadsheet `sheet_row`,
        `start`, `end` (Int64; characters), `concluded`: why it is believed where no words state it.

        >>> graph.meetings["year"].value_counts().sort_index().to_list()  # with those that are only cited
        [2, 8, 8, 1]
        """
        return self._frames.of("meetings")

    @property
    def people(self) -> Frame:
        """People: `iri`, `kind`, `council` (category), `name`, `also_written`, `represents` (and `…_iri`).

        >>> graph.people.query("name == 'P Ellwood'")["kind"].to_list()
        ['councillor']
        """
        return self._frames.of("people")

    @property
    def decisions(self) -> Frame:
        """What was decided, a row each, and what states it, as in `meetings`.

        `iri`, `kind` (category: "resolution", …), `title` of its item, `text`, `clause`, `position` (Int64),
        `formal` (boolean), `disposition`, `how_far` (category), `due` as written, `due_date` (datetime64);
        each with an `…_iri`: `item`, `decided_by`, `directed_to`, `referred_to`, `report_back_to`,
        `lead_in`, `followed_up_by`; `date`, `year`, `body`, `body_iri`, `council` of the meeting.

        >>> int(graph.decisions["kind"].value_counts()["recommendation"])
        9
        """
        return self._frames.of("decisions")

    @property
    def attendance(self) -> Frame:
        """Who was at which meeting, or sent apologies, a row each, and what states it, as in `meetings`.

        `iri`, `kind`, `capacity` (category), `role`, `name_as_written`, `arrived_at`, `left_at`,
        `voting_right` (boolean); each with an `…_iri`: `person`, `meeting`, `substitute_for`, `representing`,
        `absent_for`; `date`, `year`, `body`, `body_iri`, `council` of the meeting.

        >>> graph.attendance.query("person == 'P Ellwood'")["capacity"].to_list()
        ['present as substitute', 'present as substitute']
        """
        return self._frames.of("participations")

    @property
    def requests(self) -> Frame:
        """What was asked for, a row each, as `follow_up` tells, and the words that ask, as in `meetings`.

        `iri` of the decision, `date`, `due`, `came_back` (datetime64), `year`, `days` since (Int64), `sure`,
        `council`, `kind`, `how_far` (category), `overdue` (boolean), `item`, `title`, `text`, `planned_for`,
        `due_as_written`, `came_back_as`, `because`, `later_words` of that, `later_document`, `later_place`;
        each with an `…_iri`: `body`, `of_whom`, `report_to`.

        >>> int(graph.requests["how_far"].value_counts()["answered"])
        5
        """
        return self._frames.of("requests")

    @property
    def votes(self) -> Frame:
        """Votes recorded by name, a row each, and what states it, as in `meetings`: `iri`, `kind`, `choice`,
        `outcome` (category), `voter`, `motion` (each with an `…_iri`); `date`, `year`, `body`, `body_iri`,
        `council` of the meeting.

        >>> len(graph.votes)  # the sample councils count votes and name nobody
        0
        """
        return self._frames.of("votes")

    @property
    def codes(self) -> Frame:
        """The words of categories in frames (`value`), and for SPARQL the terms they stand for (`iri`).

        >>> graph.codes.query("value == 'present as member'")["iri"].to_list()
        ['https://w3id.org/councilgraph/ns#PresentAsMember']
        """
        return self._frames.of("codes")

    def report(self) -> ReportCard:
        """What the graph lacks, as tables: `.coverage()`, `.not_understood()`, `.errors()`, `.not_loaded()`.

        >>> graph.report().median
        1.0
        """
        from councilgraph.graph.show.report_card import ReportCard  # noqa: PLC0415 (the models of reading are loaded for it)

        return ReportCard.of(self._folder)

    def review(self, by: str = "") -> OpenReview:
        """The open questions, to look at and to answer: `.yes(1)`, `.no(1)`, `.undo()`; `by` is who answers.

        >>> len(graph.review())
        13
        """
        return OpenReview(self._folder.path, self._store, by)

    def export(
        self, path: str | PathLike[str], *, to: str = "", reasons: str = "graphs", force: bool = False
    ) -> Path:
        """Writes the graph for other programs, as `councilgraph export` does, and returns where to.

        `to` is a format ("parquet", "xlsx", …), else that of the ending. Raises UnknownName for another,
        BadUsage for a file that is there, without `force`, CouncilgraphError for a package that is missing.
        """
        from councilgraph.graph.exports.save import write  # noqa: PLC0415 (what exports need is loaded for them)

        write(self._folder, self._store, Path(path), to=to, reasons=reasons, force=force)
        return Path(path)

    def network(self) -> Network:
        """The things and the facts between them as a networkx.MultiDiGraph of your own to change.

        Nodes are IRIs, with `kind`, `label`, `names`, `date`, `text`, `coverage`; edges are facts,
        with `predicate`, `label`, and `quote`, `document`, `page` for the words that state them, all as
        `network.project` says, in values that each writer takes. Made once: 15 seconds for a million quads.
        """
        return self._networks.plain(self._networks.whole())

    def people_meetings(self) -> Simple:
        """People and the meetings they were at, or sent apologies for: as `projections.people_meetings`."""
        return self._networks.simple("people_meetings")

    def co_attendance(self) -> Simple:
        """People who attended the same meetings, weighted: as `projections.co_attendance`."""
        return self._networks.simple("co_attendance")

    def referrals(self) -> Network:
        """Bodies and whom they asked to act, an edge a decision: as `projections.referrals`."""
        return self._networks.directed("referrals")

    def votes_together(self) -> Simple:
        """People joined by how often their recorded votes agree: as `voting.votes_together`."""
        return self._networks.simple("votes_together")

    def bodies(self) -> Network:
        """Bodies, what they are part of and whom they ask to act: as `body_relations.bodies`."""
        return self._networks.directed("bodies")

    def topics(self, *, bodies: bool = False) -> Simple:
        """Topics, programmes, plans and laws of the same items or, with `bodies`, who dealt with them."""
        return self._networks.simple("topics_bodies" if bodies else "topics")

    def draw(self, around: str | None = None, *, hops: int = 2, most: int = 300) -> Drawing:
        """An interactive picture, inline in a notebook and offline: of all, or of what is near a thing.

        Near is within so many `hops`, facts that lead from one thing to the next. Of more than `most` things
        the nearest, or the most connected, are shown. Raises UnknownName, BadUsage for wrong numbers.
        """
        iri = self.find(around).iri if around else None
        return self._networks.drawing(iri, given.whole("hops", hops, 0), given.whole("most", most, 1))

    def plot(self, name: str, *, most: int = 60, **narrowed: Day) -> Plot:
        """A plot that stands still: "attendance", "timeline", "topics", "requests" or "votes".

        At most `most` rows are drawn, narrowed as in `plot("attendance", body="scrutiny", since="2024")`.
        `.save("it.svg")` writes SVG or PNG, `.frame()` has the rows. Raises what `plots.plot.plot` does.
        """
        from councilgraph.graph.plots.plot import plot  # noqa: PLC0415 (loaded where it is used)

        return plot(self._evaluator, name, narrowed, most)

    def view(self, around: str | None = None, *, hops: int = 1, most: int = 150) -> View[Entity]:
        """The explorer in a notebook's cell: what is `hops` facts away from a thing, or an overview of all.

        What is selected in it is in `.selected`, `.entities` and `.facts()`; at most `most` things are shown.
        Raises UnknownName, BadUsage for wrong numbers, CouncilgraphError where anywidget is not installed.
        """
        from councilgraph.graph.notebook.opening import view  # noqa: PLC0415 (an extra: loaded to look)

        iri = self.find(around).iri if around is not None else None
        return view(self._networks.whole(), self.find, iri, hops, most)

    def rdf(self, *, reasons: bool = True) -> Dataset:
        """The same quads as an rdflib Dataset: a copy in memory, as `rdflib_dataset.dataset` says."""
        from councilgraph.graph.rdf.rdflib_dataset import dataset  # noqa: PLC0415 (rdflib: loaded where it is used)

        return dataset(self._store, reasons=reasons)

    def __repr__(self) -> str:
        return "\n".join(lines(self._folder, outline(self._store)))

    def _repr_html_(self) -> str:
        return card(self._folder, outline(self._store))
