"""Which body an earlier meeting was of, where a committee goes by another name since.

Minutes of the Homes Panel cite "Minute 12/23 of the meeting on 4 March 2024" when it was still the Housing
Panel. Whose meeting that was is told by a paper that says who replaced whom, or by the days on which bodies
met: the one of its council and kind that stopped within a year before the Panel first met, if it is alone.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Callable, Iterable

from councilgraph.extractors.text.dates import from_iso
from councilgraph.graph.resolve.minutes import council_of
from councilgraph.graph.resolve.slugs import fold
from councilgraph.ontology.model import Mention, Statement

BODIES = frozenset(["cg:Committee", "cg:Board", "cg:Cabinet", "cg:Partnership", "cg:SubGroup", "cg:Body"])
GAP = dt.timedelta(days=366)  # at most between the last meeting under one name and the first under the next
RECORDS = ("cg:recordOf", "cg:agendaOf")
CHAIN = 4  # names that a body had before


class Predecessors:
    """The bodies that met before others in their place; `key_of` gives what all names of one body share."""

    def __init__(self, statements: Iterable[Statement], key_of: Callable[[Mention], str]) -> None:
        self._key = key_of
        self._days: dict[str, set[dt.date]] = defaultdict(set)
        self._bodies: dict[str, Mention] = {}
        self._stated: dict[str, set[str]] = defaultdict(set)
        for one in statements:
            thing = one.object
            if not isinstance(thing, Mention):
                continue
            if one.predicate in RECORDS and thing.scope and (day := from_iso(str(thing.key[0]))):
                self._days[self._seen(thing.scope)].add(day)
            elif one.predicate == "dcterms:isReplacedBy" and {one.subject.kind, thing.kind} <= BODIES:
                self._stated[self._seen(thing)].add(self._seen(one.subject))
        self._before = {key: self._of(key) for key in sorted(self._days)}

    def at(self, body: Mention, day: str) -> Mention:
        """The body as it was that day: the one in whose place it meets, where only that met on the day."""
        when, key = from_iso(day), self._key(body)
        for _ in range(CHAIN):
            before = self._before.get(key, "")
            if when is None or not before or when in self._days[key]:
                return body
            if when in self._days[before]:
                return self._bodies[before]
            key = before
        return body

    def before(self, body: Mention) -> Mention | None:
        """The body in whose place another meets, None where that is not known."""
        return self._bodies.get(self._before.get(self._key(body), ""))

    def first(self, body: Mention) -> Mention:
        """The first of all bodies in whose place a body meets, itself where there is none before it."""
        for _ in range(CHAIN):
            earlier = self.before(body)
            if earlier is None:
                break
            body = earlier
        return body

    def _seen(self, body: Mention) -> str:
        key = self._key(body)
        self._bodies[key] = min(self._bodies.get(key, body), body, key=repr)
        return key

    def _of(self, key: str) -> str:
        """The key of the body before one, "" where none or several could be."""
        first = min(self._days[key])
        stated = {old for old in self._stated.get(key, ()) if self._days.get(old)}
        found = stated or {old for old in self._days if self._may_precede(old, key, first)}
        return found.pop() if len(found) == 1 else ""

    def _may_precede(self, old: str, new: str, first: dt.date) -> bool:
        """Whether a body of the same council and sort met last within a year before another met first."""
        one, other = self._bodies[old], self._bodies[new]
        alike = one.kind == other.kind and council_of(one) == council_of(other) and _sort(one) == _sort(other)
        last = max(self._days[old])
        return alike and old != new and last < first <= last + GAP


def _sort(body: Mention) -> str:
    """What sort of a body its name tells: its last two words, "scrutiny committee"."""
    return " ".join(fold(body.name).split()[-2:])
