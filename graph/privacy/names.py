"""Names of people as they are compared, and found again in any text in one pass over it."""

from __future__ import annotations

import re
from collections import defaultdict, deque
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from councilgraph.graph.privacy.contacts import Span
from councilgraph.graph.resolve.slugs import fold

WORD = re.compile(r"[^\W_][\w'’-]*+")
POSSESSIVE = ("'s", "’s")
BETWEEN = frozenset(" .\u00a0\x00\n\t*&")
"""What may stand between the words of one name."""
TITLES = frozenset(("mr", "mrs", "ms", "miss", "mx", "dr", "prof", "professor", "rev", "revd"))
MOST_GIVEN = 6
"""Words of a name before the surname."""


@dataclass(frozen=True, slots=True)
class Known:
    """Names by surname, with the first letters of what stands before it, "" for a surname alone."""

    initials: Mapping[str, frozenset[str]] = field(default_factory=dict)

    @classmethod
    def of(cls, names: Iterable[str]) -> Known:
        """The names as they are compared."""
        found: dict[str, set[str]] = defaultdict(set)
        for name in names:
            given, _, surname = fold(name).rpartition(" ")
            found[surname].add(given[:1])
        return cls({surname: frozenset(given) for surname, given in found.items()})

    def has(self, name: str) -> bool:
        """Whether a name is one of these, or may be it: by a surname alone, or with the same initial.

        >>> known = Known.of(["Ada Roe"])
        >>> known.has("A Roe"), known.has("Roe"), known.has("B Roe"), known.has("Ada Lee")
        (True, True, False, False)
        """
        given, _, surname = fold(name).rpartition(" ")
        known = self.initials.get(surname, frozenset())
        return bool(known) and (not given or "" in known or given[:1] in known)

    def has_surname(self, name: str) -> bool:
        """Whether somebody of these has the surname of a name."""
        return fold(name).rpartition(" ")[2] in self.initials


class NameIndex:
    """Names to be found: whole, and behind Mr or the like by the surname where `alone` says so."""

    def __init__(self, names: Iterable[str], alone: Iterable[str]) -> None:
        self._given: dict[str, set[tuple[str, ...]]] = defaultdict(set)
        for name in names:
            *given, surname = [match[0].lower() for match in WORD.finditer(name)]
            self._given[surname].add(tuple(given))
        self._alone = {WORD.findall(name)[-1].lower() for name in alone}

    def __bool__(self) -> bool:
        return bool(self._given)

    def find(self, words: str) -> Iterator[Span]:
        """Where the names stand in a text, whatever their case and the line ends within them."""
        before: deque[tuple[str, int]] = deque(maxlen=MOST_GIVEN)
        last = 0
        for match in WORD.finditer(words) if self._given else ():
            if not set(words[last : match.start()]) <= BETWEEN:
                before.clear()
            word, end = match[0].lower(), match.end()
            for suffix in POSSESSIVE:
                if word.endswith(suffix):
                    word, end = word.removesuffix(suffix), end - len(suffix)
            if word in self._given and (start := self._start(word, before, match.start())) is not None:
                yield start, end
            before.append((word, match.start()))
            last = match.end()

    def _start(self, surname: str, before: Iterable[tuple[str, int]], at: int) -> int | None:
        """Where the name begins that ends in a surname; None where the words before it are others."""
        words = list(before)
        for count in range(len(words), 0, -1):
            if tuple(word for word, _ in words[-count:]) in self._given[surname]:
                return words[-count][1]
        titled = bool(words) and words[-1][0] in TITLES
        return at if titled and (surname in self._alone or () in self._given[surname]) else None
