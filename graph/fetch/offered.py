"""What there is to fetch: the papers that addresses lead to, found page by page."""

from __future__ import annotations

import datetime as dt
import logging
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from difflib import get_close_matches

from councilgraph.graph.fetch import moderngov
from councilgraph.graph.fetch.address import name, normal
from councilgraph.graph.fetch.moderngov import Meeting, Page
from councilgraph.graph.fetch.visitor import Visitor
from councilgraph.graph.show.terminal import visible
from councilgraph.graph.span import check_span
from councilgraph.ontology.errors import BadUsage, NotFetched, UnknownName, UnreadableDocument

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Choice:
    """Which papers of a site: of which committees, by number or name, and of meetings from when to when.

    With `every`, also each report by itself where the meeting has a pack of them all.
    """

    committees: tuple[str, ...] = ()
    first: dt.date | None = None
    last: dt.date | None = None
    every: bool = False

    def __post_init__(self) -> None:
        """Raises BadUsage where no day can be meant."""
        check_span(self.first, self.last)

    def holds(self, date: dt.date | None) -> bool:
        """Whether a day is between the two; one that is not known may be."""
        return date is None or (
            (self.first is None or date >= self.first) and (self.last is None or date <= self.last)
        )


@dataclass(frozen=True, slots=True)
class Paper:
    """A document to fetch, with what is known of its meeting."""

    address: str
    committee: str = ""
    date: str = ""


@dataclass(frozen=True, slots=True)
class Missed:
    """An address that could not be had, and why."""

    address: str
    reason: str


def papers(addresses: Iterable[str], choice: Choice, visitor: Visitor) -> Iterator[Paper | Missed]:
    """The papers that addresses are or lead to, and the pages that could not be read."""
    for address in addresses:
        if moderngov.is_meeting(address):
            yield from _of_meeting(Meeting(address, None), choice, visitor)
        elif moderngov.committee(address) or _is_site(address, choice):
            yield from _of_site(address, choice, visitor)
        else:
            yield Paper(address)


def committees(address: str, visitor: Visitor) -> dict[str, str]:
    """The names of a site's committees by their numbers; raises NotFetched."""
    return moderngov.committees(_page(normal(moderngov.COMMITTEES, address), visitor))


def is_undecided(address: str, choice: Choice) -> bool:
    """Whether an address is of a whole site of which no committee is chosen."""
    return _is_site(address, choice) and not choice.committees


def check(addresses: Iterable[str], choice: Choice) -> None:
    """Raises BadUsage where an address is of a whole site and no committee is chosen."""
    for address in addresses:
        if is_undecided(address, choice):
            what = "say which committee, with --committee NUMBER or its name"
            raise BadUsage(f"{address}: {what}; --list shows them")


def _is_site(address: str, choice: Choice) -> bool:
    """Whether an address is of a whole site; a folder is one where a committee of it is wanted."""
    return moderngov.is_home(address) or (bool(choice.committees) and not name(address))


def _of_site(address: str, choice: Choice, visitor: Visitor) -> Iterator[Paper | Missed]:
    try:
        for number in _numbers(address, choice, visitor):
            for meeting in _meetings(moderngov.listing(address, number), choice, visitor):
                yield from _of_meeting(meeting, choice, visitor)
    except NotFetched as error:
        yield Missed(address, str(error))


def _numbers(address: str, choice: Choice, visitor: Visitor) -> list[str]:
    """The numbers of the committees that an address is of, or that were chosen."""
    if moderngov.committee(address):
        return [moderngov.committee(address)]
    if all(one.isdecimal() for one in choice.committees):
        return list(choice.committees)
    named = committees(address, visitor)
    return [one if one.isdecimal() else _number(one, named, address) for one in choice.committees]


def _number(wanted: str, named: dict[str, str], address: str) -> str:
    """The number of the committee of a name, or of the only one whose name holds the words."""
    folded = {words.casefold(): number for number, words in named.items()}
    words = wanted.casefold()
    holding = [words] if words in folded else [one for one in folded if words in one]
    if len(holding) == 1:
        return folded[holding[0]]
    near = holding or get_close_matches(words, folded, cutoff=0.5)
    tries = ", ".join(named[folded[one]] for one in near) or "--list, which shows them"
    raise UnknownName(f"{address} has no one committee “{wanted}”: try {visible(tries)}")


def _meetings(first: str, choice: Choice, visitor: Visitor) -> Iterator[Meeting]:
    """The meetings in a list that are wanted, each once; the list goes on over earlier and later pages."""
    seen: set[str] = set()
    opening = _page(first, visitor)
    if not any(moderngov.meetings(opening)):
        raise NotFetched(f"{first} lists no meetings")
    yield from _new(opening, choice, seen)
    for act in ("earlier", "later"):
        page = opening
        while (address := moderngov.further(page, act)) and _goes_on(page, act, choice):
            page, known = _page(address, visitor), len(seen)
            yield from _new(page, choice, seen)
            if len(seen) == known:
                break


def _new(page: Page, choice: Choice, seen: set[str]) -> Iterator[Meeting]:
    for meeting in moderngov.meetings(page):
        number = moderngov.meeting(meeting.address)
        if number not in seen:
            seen.add(number)
            if choice.holds(meeting.date):
                yield meeting


def _goes_on(page: Page, act: str, choice: Choice) -> bool:
    """Whether the pages beyond one may hold meetings that are wanted."""
    days = [meeting.date for meeting in moderngov.meetings(page) if meeting.date]
    if not days:
        return True
    if act == "earlier":
        return choice.first is None or min(days) >= choice.first
    return choice.last is None or max(days) <= choice.last


def _of_meeting(meeting: Meeting, choice: Choice, visitor: Visitor) -> Iterator[Paper | Missed]:
    try:
        found = moderngov.papers(_page(meeting.address, visitor), every=choice.every)
    except NotFetched as error:
        yield Missed(meeting.address, str(error))
        return
    date = meeting.date or found.date
    if not choice.holds(date):
        return
    if found.unread:
        log.warning("%s: papers of kinds that are not read, %d, are left out", meeting.address, found.unread)
    log.info("%s: %d papers, and %d in its pack", meeting.address, len(found.addresses), found.packed)
    for address in found.addresses:
        yield Paper(address, found.committee, date.isoformat() if date else "")


def _page(address: str, visitor: Visitor) -> Page:
    answer, data = visitor.page(address)
    try:
        return Page(data, answer.final)
    except UnreadableDocument as error:
        raise NotFetched(str(error)) from error
