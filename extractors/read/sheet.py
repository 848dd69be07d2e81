"""A printed page, as its file has it."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property

from councilgraph.extractors.read.print import Piece, lines
from councilgraph.extractors.read.ruled import Rules


@dataclass(frozen=True)
class Sheet:
    """A page: its pieces in the order in which the file has them; `picture` where it is a scan.

    `by_place` says that this order tells nothing: the words of fields of a form come last.
    `unread` says why a scan or a damaged page was not read, `recognised` that a scan was.
    """

    number: int
    pieces: tuple[Piece, ...]
    picture: bool = False
    unread: str = ""
    recognised: bool = False
    by_place: bool = False
    rules: Rules = field(default_factory=Rules)

    @cached_property
    def lines(self) -> list[list[Piece]]:
        """Its pieces as lines, from the top of the page down."""
        return lines(self.pieces)
