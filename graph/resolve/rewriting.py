"""Statements with some of the things they mention replaced, however deep these stand in others."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from councilgraph.ontology.model import Mention, Statement


def mentions_in(statement: Statement) -> Iterator[Mention]:
    """All mentions in a statement: subject, object, what they belong to and what tells them apart."""
    for thing in (statement.subject, statement.object):
        if isinstance(thing, Mention):
            yield from _within(thing)


def _within(mention: Mention) -> Iterator[Mention]:
    yield mention
    for part in (mention.scope, *mention.key):
        if isinstance(part, Mention):
            yield from _within(part)


class Rewriting:
    """Gives statements in which `change` has been made of each mention, the inner ones first."""

    def __init__(self, change: Callable[[Mention], Mention]) -> None:
        self._change = change
        self._known: dict[Mention, Mention] = {}

    def mention(self, mention: Mention) -> Mention:
        """The mention that stands for one."""
        if mention not in self._known:
            scope = self.mention(mention.scope) if mention.scope else None
            key = tuple(self.mention(part) if isinstance(part, Mention) else part for part in mention.key)
            same = scope == mention.scope and key == mention.key
            inner = mention if same else replace(mention, scope=scope, key=key)
            self._known[mention] = self._change(inner)
        return self._known[mention]

    def statement(self, statement: Statement) -> Statement:
        """The statement about what stands for the things that it is about; itself where nothing changes."""
        subject = self.mention(statement.subject)
        thing = statement.object
        value = self.mention(thing) if isinstance(thing, Mention) else thing
        if subject is statement.subject and value is thing:
            return statement
        return replace(statement, subject=subject, object=value)
