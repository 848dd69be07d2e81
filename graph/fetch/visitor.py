"""A polite visitor of websites: asks for one thing at a time, waits in between, and heeds what servers ask.

The one wrapper of tenacity.
"""

from __future__ import annotations

import logging
import time
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import partial
from io import BytesIO
from typing import BinaryIO, Self

from tenacity import RetryCallState, Retrying, retry_if_exception, stop_after_attempt, wait_exponential

from councilgraph.graph.fetch import robots
from councilgraph.graph.fetch.address import normal, server
from councilgraph.graph.fetch.peers import Server
from councilgraph.graph.fetch.robots import Rules
from councilgraph.graph.fetch.web import REDIRECTS, Answer, Limits, Web
from councilgraph.graph.version import version
from councilgraph.ontology.errors import NotFetched, NotNow

log = logging.getLogger(__name__)

HOPS = 6  # addresses that one leads to, itself among them
PAGE = 20 << 20  # bytes of a page that is read for its links
TIRED = 5  # failures in a row after which a server is left alone


@dataclass(frozen=True, slots=True)
class Manners:
    """How servers are treated.

    `delay` is the seconds between two requests to one server, unless its robots.txt asks for more;
    `pause` those before a second attempt, doubled for each after it. A server that asks for more
    than `patience` seconds of rest is left for another time.
    """

    delay: float = 2
    attempts: int = 4
    pause: float = 4
    patience: float = 300
    contact: str = ""
    limits: Limits = field(default_factory=Limits)

    @property
    def agent(self) -> str:
        """What the visitor says that it is."""
        about = f"reads council papers; {self.contact}" if self.contact else "reads council papers"
        return f"{robots.NAME}/{version()} ({about})"


class Visitor:
    """What goes to servers; `own` are those that the user named: see `Web`."""

    def __init__(self, manners: Manners, own: frozenset[Server]) -> None:
        self._manners = manners
        self._web = Web(manners.agent, own, manners.limits)
        self._rules: dict[str, Rules | NotFetched] = {}
        self._left: dict[Server, float] = {}
        self._seconds = manners.limits.seconds  # that are left for the document in hand
        self._failures: Counter[Server] = Counter()
        pause = wait_exponential(manners.pause, max=manners.patience)
        self._retrying = Retrying(
            stop=stop_after_attempt(manners.attempts),
            wait=partial(_wait, pause),
            retry=retry_if_exception(self._is_worth_it),
            reraise=True,
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._web.close()

    def page(self, address: str) -> tuple[Answer, bytes]:
        """A page and where it was found in the end; raises NotFetched."""
        out = BytesIO()
        return self._get(address, out, PAGE, {}), out.getvalue()

    def document(self, address: str, out: BinaryIO, headers: Mapping[str, str]) -> Answer:
        """Writes a document to a file, where it is whole unless this raises NotFetched."""
        return self._get(address, out, self._manners.limits.size, headers)

    def _get(self, address: str, out: BinaryIO, size: int, headers: Mapping[str, str]) -> Answer:
        asked = server(address)
        if self._failures[asked] >= TIRED:
            raise NotFetched(f"left for another time: {asked[0]} failed {TIRED} times in a row")
        self._seconds = self._manners.limits.seconds
        try:
            answer = self._retrying(self._followed, address, out, size, headers)
        except NotNow:
            self._failures[asked] += 1
            raise
        self._failures[asked] = 0
        return answer

    def _followed(
        self, address: str, out: BinaryIO, size: int, headers: Mapping[str, str], *, ruled: bool = True
    ) -> Answer:
        """The answer at the end of all redirects."""
        for _ in range(HOPS):
            if ruled and not self._rules_for(address).allow(address):
                raise NotFetched("its server's robots.txt asks programs to leave it alone")
            out.seek(0)
            out.truncate()
            answer = self._asked(address, out, size, headers)
            if answer.status not in REDIRECTS:
                return answer
            address = normal(answer.headers.get("Location", ""), address)
        raise NotFetched(f"more than {HOPS - 1} redirects")

    def _asked(self, address: str, out: BinaryIO, size: int, headers: Mapping[str, str]) -> Answer:
        """One request, when its server is due for one."""
        asked = server(address)
        time.sleep(max(self._left.get(asked, 0) + self._delay(address) - time.monotonic(), 0))
        log.info("asking for %s", address)
        begun = time.monotonic()
        try:
            return self._web.get(address, out, size, headers, max(self._seconds, 0))
        except NotNow as error:
            log.info("%s: %s", address, error)
            raise
        finally:
            self._left[asked] = time.monotonic()
            self._seconds -= self._left[asked] - begun

    def _delay(self, address: str) -> float:
        rules = self._rules.get(robots.place(address))
        return max(self._manners.delay, rules.delay if isinstance(rules, Rules) else 0)

    def _rules_for(self, address: str) -> Rules:
        """What the robots.txt of an address's server says; raises NotFetched where that cannot be known."""
        place = robots.place(address)
        if place not in self._rules:
            self._rules[place] = self._read_rules(place)
        rules = self._rules[place]
        if isinstance(rules, NotFetched):
            raise rules
        return rules

    def _read_rules(self, place: str) -> Rules | NotFetched:
        """A server without a robots.txt allows all; one that fails to give its own allows nothing."""
        out = BytesIO()
        before, self._seconds = self._seconds, self._manners.limits.seconds  # it is a document of its own
        try:
            trying = self._retrying.copy()  # as this may be within an attempt at something else
            trying(self._followed, place, out, PAGE, {}, ruled=False)
        except NotNow as error:
            return NotFetched(f"{place} cannot be read: {error}")
        except NotFetched:
            return Rules()
        finally:
            self._seconds = before
        rules = Rules(out.getvalue().decode("utf-8", errors="replace"))
        if rules.delay > self._manners.patience:
            return NotFetched(f"{place} asks for {rules.delay:g} seconds between requests")
        return rules

    def _is_worth_it(self, error: BaseException) -> bool:
        return isinstance(error, NotNow) and error.after <= self._manners.patience


def _wait(pause: Callable[[RetryCallState], float], state: RetryCallState) -> float:
    """The seconds before another attempt: ours or, if longer, those that the server asks for."""
    error = state.outcome.exception() if state.outcome else None
    return max(pause(state), error.after if isinstance(error, NotNow) else 0)
