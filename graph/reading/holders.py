"""Who held a post on a day, as far as papers show it, and how sure that is."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import IntEnum

from councilgraph.graph.rdf.store import Store, text


class Sure(IntEnum):
    """How sure it is that somebody held a post on a day, the surest first."""

    ON_THE_DAY = 0
    BEFORE_AND_AFTER = 1
    BEFORE_ONLY = 2
    AFTER_ONLY = 3

    @property
    def words(self) -> str:
        """The same in words."""
        return SAID[self]


SAID = {
    Sure.ON_THE_DAY: "seen on that day",
    Sure.BEFORE_AND_AFTER: "seen before and after",
    Sure.BEFORE_ONLY: "seen before only",
    Sure.AFTER_ONLY: "seen after only",
}
SPELLS = """SELECT DISTINCT ?who ?name ?from ?to ?day ?file ?page ?quote WHERE {
  ?membership cg:post <%s> ; org:member ?who ; cg:observedFrom ?from ; cg:observedTo ?to .
  ?who foaf:name ?name .
  GRAPH ?why { ?membership cg:post <%s> }
  ?why prov:used? ?passage .
  ?passage cg:quote ?quote ; cg:document ?paper .
  ?paper cg:sourceFile ?file .
  OPTIONAL { ?passage cg:page|cg:sheetRow ?page }
  OPTIONAL {
    GRAPH ?reason { ?record cg:capacity ?any }
    ?reason prov:used? ?passage .
    ?record cg:meeting/cg:date ?day
  }
}"""


@dataclass(frozen=True, slots=True)
class Held:
    """Somebody in a post, by the spell that is nearest to a day, with the words that show it."""

    sure: Sure
    holder: str
    first: dt.date
    last: dt.date
    document: str
    at: int | str | None
    words: str
    iri: str


def holders_on(store: Store, post: str, on: dt.date) -> tuple[Held, ...]:
    """Who held a post, by its IRI, on a day; the surest first.

    Where nobody is seen in it on the day, or before and after it, those who were seen last before it and
    first after it are named, no more: somebody else may have held it in between.
    """
    found = sorted(_held(store, post, on), key=lambda one: one.sure)
    best = [one for one in found if one.sure <= Sure.BEFORE_AND_AFTER]
    if best:
        return tuple(_each_once(one for one in best if one.sure == best[0].sure))
    before = [one for one in found if one.sure == Sure.BEFORE_ONLY]
    after = [one for one in found if one.sure == Sure.AFTER_ONLY]
    last, first = max((one.last for one in before), default=on), min((one.first for one in after), default=on)
    nearest = [one for one in before if one.last == last] + [one for one in after if one.first == first]
    return tuple(_each_once(nearest))


def _each_once(found: Iterable[Held]) -> Iterator[Held]:
    """Each spell of a person once, with the first of its words."""
    known: set[tuple[str, dt.date]] = set()
    for one in found:
        if (one.iri, one.first) not in known:
            known.add((one.iri, one.first))
            yield one


def _held(store: Store, post: str, on: dt.date) -> Iterator[Held]:
    """Every statement of somebody in the post, with how sure its spell makes the day; the nearest first."""
    days: dict[tuple[str, str], set[dt.date]] = defaultdict(set)
    rows = [{name: text(term) for name, term in row.items()} for row in store.select(SPELLS % (post, post))]
    for row in rows:
        ends = (row["from"], row["to"], row["day"])
        days[row["who"], row["from"]] |= {dt.date.fromisoformat(day) for day in ends if day}
    for row in sorted(rows, key=lambda row: _distance(row, on)):
        first, last = dt.date.fromisoformat(row["from"]), dt.date.fromisoformat(row["to"])
        sure = _sure(on, first, last, days[row["who"], row["from"]])
        at = int(row["page"]) if row["page"].isdecimal() else row["page"] or None
        yield Held(sure, row["name"], first, last, row["file"], at, row["quote"], row["who"])


def _distance(row: dict[str, str], on: dt.date) -> tuple[str, int, str, str, str]:
    """By holder, and how far off the day of a statement is."""
    off = abs((dt.date.fromisoformat(row["day"]) - on).days) if row["day"] else dt.date.max.toordinal()
    return row["name"], off, row["file"], row["page"].zfill(6), row["quote"]


def _sure(on: dt.date, first: dt.date, last: dt.date, seen: set[dt.date]) -> Sure:
    if on in seen:
        return Sure.ON_THE_DAY
    if first < on < last:
        return Sure.BEFORE_AND_AFTER
    return Sure.BEFORE_ONLY if last < on else Sure.AFTER_ONLY
