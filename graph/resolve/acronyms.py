"""Acronyms: spelt out in one paper of a council, they stand for the same thing in its others."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from councilgraph.ontology.model import Mention, Statement, Value

UNSPELT = ("acronym",)


class Acronyms:
    """What each acronym stands for in the papers of each council."""

    def __init__(self, statements: Iterable[Statement]) -> None:
        self._stands_for: dict[tuple[str, str], set[Mention]] = defaultdict(set)
        spelt: list[tuple[str, str, Mention]] = []
        self.council_of: dict[str, str] = {}  # by document, of those that name one
        for statement in statements:
            document = statement.passage.document
            owner = _council(statement.subject)
            if owner:
                self.council_of.setdefault(document, owner)
            if statement.predicate == "skos:altLabel" and isinstance(statement.object, Value):
                spelt.append((document, statement.object.lexical.rstrip("s"), statement.subject))
        self._anywhere: dict[str, set[Mention]] = defaultdict(set)
        for document, acronym, thing in spelt:
            self._stands_for[self.council_of.get(document, ""), acronym].add(thing)
            if thing.scope is None:
                self._anywhere[acronym].add(thing)

    def spelt_out(self, mention: Mention) -> set[Mention]:
        """The things for which a mention that is only an acronym may stand.

        One that is no council's own stands for what is none's either, wherever that is spelt out.
        """
        if not mention.name.isupper():
            return set()
        if mention.scope is None:
            return self._anywhere.get(mention.name, set()) if mention.kind == "cg:Organisation" else set()
        return self._stands_for.get((_council(mention), mention.name), set())


def _council(mention: Mention) -> str:
    """The name of the council to which a mention belongs, "" where it belongs to none."""
    scope: Mention | None = mention
    while scope is not None and scope.kind != "cg:Council":
        scope = scope.scope
    return scope.name if scope else ""
