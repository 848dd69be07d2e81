"""The one thing that words mean, for calls that take one: never a guess."""

from __future__ import annotations

from collections.abc import Sequence

from councilgraph.graph import given
from councilgraph.graph.rdf.store import Store
from councilgraph.graph.reading.find import Match, clear, find
from councilgraph.graph.reading.vocabulary import spoken
from councilgraph.ontology.errors import UnknownName

CANDIDATES = 6
"""As many as a message names."""


def meant(store: Store, words: str, kind: str = "") -> Match:
    """The thing that words mean, of a kind ("Post") where that is wanted.

    Raises UnknownName with the nearest names where there is none, or with what it may be; BadUsage for what
    is no words.
    """
    matches = find(store, given.words(words), [kind] if kind else ())
    if not matches:
        raise UnknownName(f"no {spoken(kind)} is called “{words}”: .search(…) shows what there is")
    if (one := clear(matches)) is None:
        raise UnknownName(_unclear(words, matches))
    return one


def _unclear(words: str, matches: Sequence[Match]) -> str:
    called = [f"{match.label} ({match.where or spoken(match.kind)})" for match in matches]
    named = zip(called, matches, strict=True)
    told = [name if called.count(name) == 1 else f"{match.label}, {match.iri}" for name, match in named]
    more = f" and {len(told) - CANDIDATES} more" if len(told) > CANDIDATES else ""
    found = f"“{words}” may be {'; '.join(told[:CANDIDATES])}{more}"
    return f"{found}: say more of its name, or its IRI, which .search(…) shows"
