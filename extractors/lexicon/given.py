"""Given names that no list holds, by how a paper itself prints them: "Cllr Otieno Baraka", "Present: …"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from councilgraph.extractors.lexicon.lexicon import Tags
from councilgraph.extractors.text.tokens import Tokens

TITLES = frozenset(("councillor", "title", "rank", "mayor"))
GENERAL = ("member", "members")
"""Words for those of a body, which are titles only in "Council Member" and its like."""
MOVED = frozenset(("move", "second"))
LISTED = frozenset(("present", "also", "officers", "absent", "chair", "councillor", "public", "substitute"))
"""Classes of the words that begin a list of people."""
POSTS = frozenset(("office", "portfolio"))
PARTING = frozenset((",", "and", "&"))
NAMED = frozenset(("Xx", "XX", "xX"))
INITIALS = frozenset(("X", "X."))
"""Shapes of the words of names."""
MOST = 3  # words of a name
FEWEST = 3  # names of a list, and of a row
BEGINS = 3  # tokens of a line, among which is the word that begins a list


class Name(NamedTuple):
    """Where a name stands, where its first word ends, and its words but for particles and initials."""

    start: int
    first: int
    end: int
    size: int

    @property
    def whole(self) -> bool:
        """Whether it has a given name and a surname."""
        return 1 < self.size <= MOST


@dataclass(frozen=True)
class Printed:
    """The tokens of a paper with their tags, and the tokens of each line."""

    tokens: Tokens
    tags: Sequence[Tags]
    lines: Sequence[range]

    @cached_property
    def names(self) -> Sequence[bool]:
        """Which tokens may be words of a name: capitals, in no other list, and nowhere in small letters."""
        words = self.tokens.words
        small = {word.lower for word in words if word.shape == "x"}
        return [
            word.shape in NAMED and word.lower not in small and (not tags or tags == ("given",))
            for word, tags in zip(words, self.tags, strict=True)
        ]

    def with_given(self) -> list[Tags]:
        """The tags, where the first names of those whom the paper shows to be people are tagged too."""
        shown = [*self._titled(), *self._with_posts(), *self._listed()]
        told = {self._lower(at) for name in shown if name.whole for at in range(name.start, name.first)}
        told -= {self._lower(at) for at in self._surnames(shown)}
        return [
            (*tags, "given") if name and not tags and word.lower in told else tags
            for word, name, tags in zip(self.tokens.words, self.names, self.tags, strict=True)
        ]

    def _surnames(self, shown: Sequence[Name]) -> Iterator[int]:
        """The tokens of names that stand alone behind a title or behind initials."""
        yield from (at for name in shown if name.size == 1 for at in range(name.start, name.end))
        words = self.tokens.words
        for line in self.lines:
            yield from (at for at in line[1:] if self.names[at] and words[at - 1].shape in INITIALS)

    def _lower(self, at: int) -> str:
        """A token in small letters."""
        return self.tokens.words[at].lower

    def _name(self, at: int, stop: int) -> Name | None:
        """The name that begins with a token; hyphens join what is one word."""
        if at >= stop or not self.names[at]:
            return None
        end, first, count = at + 1, 0, 1
        while end < stop:
            if self._joins(end) and end + 1 < stop and self.names[end + 1]:
                end += 2
                continue
            first = first or end
            inner = self.tokens.words[end].shape in INITIALS or "particle" in self.tags[end]
            if not (inner or self.names[end]) or not self._near(end):
                break
            count += not inner
            end += 1
        return Name(at, first or end, end, count)

    def _close(self, at: int) -> bool:
        """Whether no space stands before a token."""
        return at < len(self.tokens.starts) and self.tokens.starts[at] == self.tokens.ends[at - 1]

    def _near(self, at: int) -> bool:
        """Whether no gap between two columns stands before a token."""
        return self.tokens.starts[at] - self.tokens.ends[at - 1] <= 1

    def _titled(self) -> Iterator[Name]:
        """The names behind a title, in a row behind one of several people, and behind "moved by"."""
        for line in self.lines:
            for title in line:
                several = "councillor" in self.tags[title] and self._lower(title).rstrip(".").endswith("s")
                name = self._name(title + 1, line.stop) if self._is_title(title) else None
                while name:
                    yield name
                    at = next((at for at in range(name.end, line.stop) if not self._parts(at)), name.end)
                    name = self._name(at, line.stop) if several and at > name.end else None

    def _is_title(self, at: int) -> bool:
        """Whether a token is the last one of a title, or of "moved by"."""
        if self._lower(at) == "by":
            return not MOVED.isdisjoint(self.tags[at])
        general = self._lower(at) in GENERAL and not (at and "councillor" in self.tags[at - 1])
        return not general and not TITLES.isdisjoint(self.tags[at])

    def _parts(self, at: int) -> bool:
        """Whether a token parts two names of a row."""
        return self._lower(at) in PARTING

    def _with_posts(self) -> Iterator[Name]:
        """The names that begin a line and have a post: "Otieno Baraka, Head of Parks"."""
        for line in self.lines:
            name = self._name(line.start, line.stop) if line else None
            if name and name.end + 1 < line.stop and self._lower(name.end) == ",":
                yield from () if POSTS.isdisjoint(self.tags[name.end + 1]) else (name,)

    def _listed(self) -> Iterator[Name]:
        """The names of each list of people: of lines of little but names, below or behind a word for it."""
        found: list[Name] = []
        within = False
        for line in [*self.lines, range(0)]:
            pieces = [piece for _, piece in self._pieces(line)]
            names = [piece for piece in pieces if piece]
            prose = len(pieces) > 2 * len(names)
            begins = any(LISTED & set(self.tags[at]) for at in line[:BEGINS])
            if begins or prose or not names:
                yield from found if len(found) >= FEWEST else ()
                found, within = [], begins
            found += self._in_rows(line) if within and not prose else ()

    def _in_rows(self, line: range) -> Iterator[Name]:
        """The names of a line's rows: of short ones the first alone, as what follows may be whom it is of."""
        row: list[Name] = []
        goes_on = True
        for sign, piece in [*self._pieces(line), ("", None)]:
            goes_on = goes_on and piece is not None and sign in PARTING
            if goes_on and piece:
                row.append(piece)
            else:
                yield from row if len(row) >= FEWEST else row[:1]
                goes_on = piece is not None and sign not in PARTING
                row = [piece] if piece and goes_on else []

    def _pieces(self, line: range) -> Iterator[tuple[str, Name | None]]:
        """What stands between signs, outside brackets, with the sign before it: a name, or other words."""
        start, depth, before = line.start, 0, "."
        for at in [*line, line.stop]:
            sign = self._sign(at) if at < line.stop else "."
            if not sign and (self._near(at) or at == start):
                continue
            if start < at and not depth:
                yield before, self._piece(start, at) if sign != ":" else None
            depth = max(0, depth + (sign in "([") - (sign in ")]")) if sign else depth
            if not depth and sign not in (")", "]"):
                before = sign or "."
            start = at + bool(sign)

    def _sign(self, at: int) -> str:
        """The sign or the word that parts pieces; "" for any other token."""
        word = self._lower(at)
        return word if self._parts(at) or not (word[0].isalnum() or self._joins(at)) else ""

    def _joins(self, at: int) -> bool:
        """Whether a token is a hyphen inside a word."""
        return self._lower(at) == "-" and self._close(at) and self._close(at + 1)

    def _piece(self, start: int, stop: int) -> Name | None:
        """The name that a piece is, but for titles before it and words of lists after it, of no post."""
        while start < stop and not TITLES.isdisjoint(self.tags[start]):
            start += 1
        name = self._name(start, stop)
        rest = range(name.end, stop) if name and name.whole else range(0)
        ended = all(self.tags[at] and POSTS.isdisjoint(self.tags[at]) for at in rest)
        return name if name and name.whole and ended else None
