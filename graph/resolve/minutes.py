"""Which item a cited minute is: by its meeting and number, by its year, or as the only one it can be."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import pairwise
from typing import Protocol

from councilgraph.graph.resolve.slugs import fold
from councilgraph.ontology.model import Mention, Statement, Value

YEARED = re.compile(r"(?P<number>\d{1,4})/(?P<year>\d\d)")


@dataclass(frozen=True, slots=True)
class Minute:
    """A minute that is loaded, and why a citation is taken for it where its words leave that open."""

    item: Mention
    because: str = ""


class Earlier(Protocol):
    """Tells which body it was that met earlier, as `predecessors` does."""

    def at(self, body: Mention, day: str) -> Mention:
        """The body as it was on a day."""
        ...

    def before(self, body: Mention) -> Mention | None:
        """The body in whose place another meets."""
        ...


class Minutes:
    """The items of minutes that are loaded, by the numbers under which they are cited.

    `key_of` gives what all names of one body share.
    """

    def __init__(
        self,
        statements: Iterable[Statement],
        key_of: Callable[[Mention], str] | None = None,
        earlier: Earlier | None = None,
    ) -> None:
        self._key = key_of or body_key
        self._earlier = earlier
        self._of_undated: dict[tuple[Mention, str], list[Mention]] = defaultdict(list)
        self._of_meeting: dict[tuple[str, str, str], list[Mention]] = defaultdict(list)
        self._numbers: dict[str, dict[str, set[int]]] = defaultdict(lambda: defaultdict(set))
        self._of_body: dict[tuple[str, str], set[Mention]] = defaultdict(set)
        self._of_council: dict[tuple[str, str], set[Mention]] = defaultdict(set)
        for statement in statements:
            item, number = statement.subject, statement.object
            if statement.predicate == "cg:number" and isinstance(number, Value) and item.key[:1] == ("item",):
                self._take(item, number.lexical)

    def _take(self, item: Mention, number: str) -> None:
        body = item.scope.scope if item.scope else None
        if item.scope and not item.scope.key[0]:  # a meeting of one paper alone, which tells no day
            self._of_undated[item.scope, number].append(item)
            return
        if body is None or item.scope is None:
            return
        self._numbers[self._key(body)][str(item.scope.key[0])] |= (
            {int(number)} if number.isdecimal() else set()
        )
        self._of_meeting[self._key(body), str(item.scope.key[0]), number].append(item)
        self._of_body[self._key(body), number].add(item)
        self._of_council[council_of(body), number].add(item)

    def find(self, cited: Mention) -> Minute | None:
        """The item that a citation names, None where it is not loaded or cannot be told."""
        scope = cited.scope
        if scope and scope.kind == "cg:Meeting" and not scope.key[0]:
            own = self._of_undated.get((scope, str(cited.key[1])), ())
            return Minute(min(own, key=repr)) if own else None
        body = scope.scope if scope and scope.kind == "cg:Meeting" else scope
        if scope is None or body is None:
            return None
        if self._earlier and scope.kind == "cg:Meeting":
            body = self._earlier.at(body, str(scope.key[0]))
        number = str(cited.key[1])
        plain = number.split("(", maxsplit=1)[0]
        if found := self._in_year(body, plain):
            return found
        if scope.kind == "cg:Meeting":
            day = str(scope.key[0])
            item = self._first(body, day, number) or self._first(body, day, plain)
            return Minute(item) if item else self._elsewhere(body, day, plain)
        return (
            self._earlier_name(body, plain)
            or self._alone(body, plain, str(cited.key[2]))
            or self._among(body, plain, [day for _, day in cited.hints])
            or self._running_on(body, plain, str(cited.key[2]))
        )

    def _elsewhere(self, body: Mention, day: str, plain: str) -> Minute | None:
        """A number with a stroke that no item of the meeting bears, and just one of another of its body."""
        if "/" not in plain or day not in self._numbers.get(self._key(body), ()):
            return None
        own = self._of_body.get((self._key(body), plain), ())
        because = (
            f"{plain} is the number of no item of {day}, and of one other item of the body that is loaded"
        )
        return Minute(next(iter(own)), because) if len(own) == 1 else self._earlier_name(body, plain)

    def _earlier_name(self, body: Mention, plain: str) -> Minute | None:
        """A number with a stroke that only the body bears in whose place this one meets."""
        before = self._earlier.before(body) if self._earlier else None
        if before is None or "/" not in plain:
            return None
        own = self._of_body.get((self._key(before), plain), ())
        because = f"{plain} is the number of one item of the body that met before under another name"
        return self._in_year(before, plain) or (Minute(next(iter(own)), because) if len(own) == 1 else None)

    def _first(self, body: Mention, day: str, number: str) -> Mention | None:
        found = self._of_meeting.get((self._key(body), day, number), ())
        return min(found, key=repr, default=None)

    def _in_year(self, body: Mention, plain: str) -> Minute | None:
        """A number with its year: 28/22 is minute 28 of the municipal year from May 2022."""
        match = YEARED.fullmatch(plain)
        if not match:
            return None
        year = 2000 + int(match["year"])
        items = self._of_body.get((self._key(body), match["number"]), ())
        found = [item for item in items if f"{year}-05" <= _day(item) < f"{year + 1}-05-20"]
        span = f"{year}/{str(year + 1)[2:]}"
        because = f"{plain} is minute {match['number']} of the municipal year {span}; one of them is loaded"
        return Minute(found[0], because) if len(found) == 1 else None

    def _alone(self, body: Mention, plain: str, day: str) -> Minute | None:
        """A number with a stroke that only one item bears, of the body or else of its council.

        So is one with letters and none: but it may be given again in another year.
        """
        own = self._of_body.get((self._key(body), plain)) or self._of_council.get((council_of(body), plain))
        if "/" not in plain and own and plain[0].isalpha():
            own = {item for item in own if _year_before(day) <= _day(item) < day}
        if not ("/" in plain or plain[0].isalpha()) or not own or len(own) > 1:
            return None
        (item,) = own
        return Minute(item, f"{plain} is the number of one item that is loaded, and of no other")

    def _running_on(self, body: Mention, plain: str, day: str) -> Minute | None:
        """A number that counts on from meeting to meeting: of this municipal year, or of the one before."""
        met = self._numbers.get(self._key(body), {})
        own = met.get(day)
        if not own or not plain.isdecimal():
            return None
        began_anew = int(plain) > max(own)
        year = _first_of_year(day)
        since, until = (_first_of_year(year, ago=1), year) if began_anew else (year, day)
        ranges = sorted(
            (min(numbers), max(numbers), one)
            for one, numbers in met.items()
            if numbers and since <= one < until
        )
        ends = [*ranges, (min(own), max(own), day)] if not began_anew else [(0, max(own), day), *ranges]
        days = [one for _, _, one in ranges]
        counts_on = all(one[1] < other[0] for one, other in pairwise(ends)) and days == sorted(days)
        found = [item for one in days if (item := self._first(body, one, plain))]
        because = "minutes are numbered on from meeting to meeting, and one of that year has the number"
        return Minute(found[0], because) if counts_on and len(found) == 1 else None

    def _among(self, body: Mention, plain: str, days: Iterable[str]) -> Minute | None:
        """The one of several meetings, whose minutes were agreed before, that has the number."""
        found = [item for day in days if (item := self._first(body, day, plain))]
        because = "of the meetings whose minutes were agreed there, only this one has the number"
        return Minute(found[0], because) if len(found) == 1 else None


def body_key(body: Mention) -> str:
    """What tells a body from all others: its council and its name, folded."""
    return f"{council_of(body)}/{fold(body.name)}"


def council_of(body: Mention) -> str:
    """The council of a body, folded; a council is its own."""
    if body.kind == "cg:Council":
        return fold(body.name)
    return fold(body.scope.name) if body.scope else ""


def _first_of_year(day: str, ago: int = 0) -> str:
    """The first of May with which the municipal year of a day begins, or one some years ago."""
    return f"{int(day[:4]) - (day[5:7] < '05') - ago}-05-01"


def _year_before(day: str) -> str:
    """The same day of the year before, "" where none is told."""
    return f"{int(day[:4]) - 1}{day[4:]}" if day else ""


def _day(item: Mention) -> str:
    return str(item.scope.key[0]) if item.scope else ""
