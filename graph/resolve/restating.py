"""Statements said of other things than their papers named: the one way in which mentions are exchanged."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from typing import TypeAlias

from councilgraph.ontology.model import Mention, Statement

Change: TypeAlias = Callable[[str, Mention], Mention]
"""From a document and a mention in it, whose parts are changed already, to what is meant."""


class Restating:
    """Exchanges mentions, and those inside them, paper by paper; each is changed once."""

    def __init__(self, change: Change) -> None:
        self._change = change
        self._done: dict[tuple[str, Mention], Mention] = {}

    def mention(self, paper: str, one: Mention) -> Mention:
        """What is meant by a mention in a paper: what it belongs to and is told apart by is changed first."""
        known = self._done.get((paper, one))
        if known is None:
            scope = self.mention(paper, one.scope) if one.scope else None
            key = tuple(self.mention(paper, part) if isinstance(part, Mention) else part for part in one.key)
            same = scope == one.scope and key == one.key
            known = self._change(paper, one if same else replace(one, scope=scope, key=key))
            self._done[paper, one] = known
        return known

    def statements(self, statements: Iterable[Statement]) -> Iterator[Statement]:
        """The statements, about what is meant."""
        for one in statements:
            paper, thing = one.passage.document, one.object
            subject = self.mention(paper, one.subject)
            meant = self.mention(paper, thing) if isinstance(thing, Mention) else thing
            same = subject == one.subject and meant == thing
            yield one if same else replace(one, subject=subject, object=meant)
