"""Which minute is meant by what cites a meeting alone: "as the Committee asked on 4 March", "as in June".

A meeting asks for many things. What tells which of them comes back is its words, or else that it comes when
just one of them was due.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from councilgraph.graph.resolve.loop.asked import Ask, Later
from councilgraph.graph.resolve.loop.asking import asks_back
from councilgraph.graph.resolve.loop.links import MENTIONED, SOON, comes_after
from councilgraph.graph.resolve.loop.subjects import LITTLE_TOLD, Rarity, Subject
from councilgraph.graph.resolve.routine import is_routine

KINDS = ("item", "document")
"""What comes later that is on one matter."""


def with_minutes_meant(asks: Iterable[Ask], laters: Iterable[Later], rarity: Rarity) -> Iterator[Later]:
    """All that came later, what cites a meeting that asked for something with the minute that is meant.

    As it was, where the sentence cites a minute too or says nothing of asking, and where it may be several.
    """
    made: dict[str, list[Ask]] = defaultdict(list)
    for ask in asks:
        made[ask.meeting].append(ask)
    for later in laters:
        meant = {
            ask: later.cited[meeting]
            for meeting in sorted(later.asked_at)
            if meeting in made and _may_mean(later, meeting)
            for ask in _meant(_before(later, made[meeting]), later, meeting, rarity)
        }
        cited = {**later.cited, **{ask.item: told for ask, told in meant.items()}}
        yield replace(later, cited=cited, meant=frozenset(ask.iri for ask in meant)) if meant else later


def _before(later: Later, asks: Sequence[Ask]) -> Sequence[Ask]:
    """The requests that were made before something."""
    return [ask for ask in asks if comes_after(ask, later)]


def _may_mean(later: Later, meeting: str) -> bool:
    """Whether something on one matter cites a meeting for no minute that it cites as well."""
    cites_minute = any(one.startswith(f"{meeting}/") for one in later.cited)
    on_one_matter = later.kind in KINDS and not later.programme and not is_routine(later.words)
    return on_one_matter and not cites_minute


def _meant(asks: Sequence[Ask], later: Later, meeting: str, rarity: Rarity) -> Sequence[Ask]:
    """The requests of one minute that are meant: those that title and sentence tell most of by words that
    are of few titles, else those that are due, else those that most of all its words are of.
    """
    title = later.about | later.cited[meeting]
    if any(rarity.share(ask.about, title | later.told) >= MENTIONED for ask in asks):
        return ()  # they are told apart by their words, and may be several
    for found in (
        _told_most_of(asks, title - LITTLE_TOLD, rarity),
        [ask for ask in asks if asks_back(ask) and _is_due(ask, later)],
        _told_most_of(asks, title | later.outcome, rarity),
    ):
        if found:
            return found if len({ask.item for ask in found}) == 1 else ()
    return ()


def _told_most_of(asks: Sequence[Ask], told: Subject, rarity: Rarity) -> Sequence[Ask]:
    """The requests that words tell most of; none where they tell nothing of any."""
    shared = {ask.iri: rarity.weight(sorted((ask.own | ask.heading) & told)) for ask in asks}
    most = max(shared.values(), default=0.0)
    return [ask for ask in asks if most and shared[ask.iri] == most]


def _is_due(ask: Ask, later: Later) -> bool:
    """Whether something comes within a month of the day on which a request was due."""
    return ask.due is not None and later.day is not None and abs(ask.due - later.day) <= SOON
