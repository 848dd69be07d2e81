"""What a council's own lists claim of what was asked for, and what they forgot."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator, Sequence

from councilgraph.extractors.text.dates import from_iso
from councilgraph.graph.rdf.store import Store, text
from councilgraph.graph.reading.facts import Reason
from councilgraph.graph.reading.read_model import ReadModel
from councilgraph.graph.reading.track_model import LISTED, Step
from councilgraph.graph.reading.vocabulary import spoken

LISTS = """SELECT ?body ?day (MIN(?asked) AS ?since) {
  ?row a cg:TrackerEntry ; cg:forBody ?body ; cg:asOf ?day ; cg:tracks/cg:item/cg:meeting/cg:date ?asked
} GROUP BY ?body ?day"""
STATED = ("dcterms:title", "cg:statusAsWritten", "cg:detail", "cg:claims")


class Lists:
    """The rows of lists by what they speak of, and the days of the lists of each body."""

    def __init__(self, store: Store) -> None:
        self.rows: dict[str, list[str]] = {}
        self._lists: dict[str, list[tuple[dt.date, dt.date]]] = defaultdict(list)
        for row in store.select(LISTS):
            day, since = from_iso(text(row["day"])), from_iso(text(row["since"]))
            if day and since:
                self._lists[text(row["body"])].append((day, since))
        self._whys: dict[tuple[str, str, str], Reason] = {}

    def read(self, things: ReadModel) -> None:
        """Reads what the rows say, once they are known."""
        rows = [row for each in self.rows.values() for row in each]
        things.read(rows)
        things.follow(rows, "dcterms:isPartOf", "cg:forBody", "cg:lead")
        self._whys = things.reasons(rows, *STATED, "cg:tracks")

    def steps(self, ask: str, things: ReadModel) -> Iterator[Step]:
        """What each list claims of what was asked for, in the order of their days."""
        found = [self._step(ask, row, things) for row in self.rows.get(ask, ())]
        yield from sorted(found, key=lambda step: (step.date or dt.date.max, step.iri))

    def _step(self, ask: str, row: str, things: ReadModel) -> Step:
        link = self._whys.get((row, "cg:tracks", ask), Reason())
        claims, status = things.of(row, "cg:claims"), things.of(row, "cg:statusAsWritten")
        told = [status or (spoken(claims) if claims else ""), things.of(row, "cg:detail")]
        said = next(
            (name for name in ("cg:statusAsWritten", "cg:detail") if things.of(row, name)), "dcterms:title"
        )
        words = self._whys.get((row, said, things.of(row, said)), Reason())
        return Step(
            LISTED, things.day(row, "cg:asOf"), "", ": ".join(filter(None, told)) or "listed",
            things.name(things.of(row, "dcterms:isPartOf")), spoken(things.kind(row)), row,
            ", ".join(map(things.name, things.links(row, "cg:lead"))), words.sources, link.because,
            link.confidence,
        )  # fmt: skip

    def forgotten(self, ask: str, bodies: Sequence[str], made: dt.date | None) -> dt.date | None:
        """The day of the first list of those who asked that reaches back so far and has it not."""
        if ask in self.rows or made is None:
            return None
        days = [day for body in bodies for day, since in self._lists.get(body, ()) if since <= made < day]
        return min(days, default=None)
