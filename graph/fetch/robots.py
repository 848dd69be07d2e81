"""What a server asks of programs, in its robots.txt; the one wrapper of protego."""

from __future__ import annotations

from dataclasses import dataclass, field
from urllib.parse import urljoin

from protego import Protego

NAME = "councilgraph"
"""What the program is called in a robots.txt."""

PLACE = "/robots.txt"


@dataclass(frozen=True, slots=True)
class Rules:
    """The rules of one server; without words, which is how most begin, all is allowed."""

    words: str = ""
    _parsed: Protego = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_parsed", Protego.parse(self.words))

    def allow(self, address: str) -> bool:
        """Whether an address may be asked for."""
        return self._parsed.can_fetch(address, NAME)

    @property
    def delay(self) -> float:
        """The seconds to leave between two requests; 0 where the server names none."""
        rate = self._parsed.request_rate(NAME)
        between = rate.seconds / rate.requests if rate and rate.requests else 0
        return max(self._parsed.crawl_delay(NAME) or 0, between)


def place(address: str) -> str:
    """Where the rules for an address stand."""
    return urljoin(address, PLACE)
