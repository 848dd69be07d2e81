"""Which sitting a meeting is: by its body and day, and by the hour where a body sat twice."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Callable, Iterable
from typing import NamedTuple

from councilgraph.extractors.text.dates import from_iso
from councilgraph.graph.resolve.minutes import body_key
from councilgraph.ontology.model import Mention, Statement


class Sitting(NamedTuple):
    """A sitting by its body, as `body_key` has it, its day and its number from 1.

    One of which minutes do not tell the body or the day has the `file` that records it.
    """

    body: str
    day: str
    number: int
    file: str


class Sittings:
    """The sittings of each body and day, told apart by the hours at which minutes say that they began."""

    def __init__(self, statements: Iterable[Statement], key_of: Callable[[Mention], str] = body_key) -> None:
        self._key = key_of
        self._starts: dict[tuple[str, str], set[str]] = defaultdict(set)
        for statement in statements:
            meeting = statement.object
            if statement.predicate == "cg:recordOf" and isinstance(meeting, Mention) and meeting.scope:
                began = {time for hint, time in meeting.hints if hint == "start"}
                self._starts[self._key(meeting.scope), str(meeting.key[0])] |= began

    def of(self, meeting: Mention) -> Sitting:
        """The sitting that a mention of a meeting names; one without an hour is the first."""
        body, day = self._key(meeting.scope) if meeting.scope else "", str(meeting.key[0])
        starts = sorted(self._starts.get((body, day), ()))
        start = dict(meeting.hints).get("start", "")
        number = starts.index(start) + 1 if start in starts else 1
        return Sitting(body, day, number, "/".join(map(str, meeting.key[1:])))


def day_of(meeting: Mention) -> dt.date | None:
    """The day of a meeting; None for one whose papers do not tell it, and for what is no meeting."""
    return from_iso(str(meeting.key[0])) if meeting.kind == "cg:Meeting" and meeting.key else None
