"""What is taken up at the meeting at which it was due, under a title in other words."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence

from councilgraph.graph.resolve.loop.asked import Ask, Later
from councilgraph.graph.resolve.loop.asking import asks_back
from councilgraph.graph.resolve.loop.candidates import Candidates
from councilgraph.graph.resolve.loop.links import ALIKE, EVERY, comes_after
from councilgraph.graph.resolve.loop.subjects import LITTLE_TOLD, Rarity, Subject
from councilgraph.graph.resolve.routine import is_routine

NEAR = dt.timedelta(days=21)
"""About the day on which something was due, within which the meeting is the one that was meant."""
HALF = 0.45  # of a title that is of what was asked, or of what was asked that a title tells


def taken_up_when_due(asks: Iterable[Ask], candidates: Candidates) -> Callable[[Ask, Later], bool]:
    """Tells whether an item is the one of the meeting at which a request was due that is most about it.

    It has a telling word of the request itself, is by half on its subject (an entry of a programme for most),
    and no other of the meeting has as much of that. Nothing comes so of what asks for nothing to come back.
    """
    best: set[tuple[str, str]] = set()
    for ask in asks:
        at: dict[str, list[tuple[float, Later]]] = defaultdict(list)
        for later in candidates.near(ask) if ask.due and asks_back(ask) else ():
            if _may_be(ask, later):
                at[later.meeting or str(later.day)].append((_told(ask, later, candidates.rarity), later))
        best |= {(ask.iri, later.iri) for weighed in at.values() for later in _most(weighed)}
    return lambda ask, later: (ask.iri, later.iri) in best


def _may_be(ask: Ask, later: Later) -> bool:
    """Whether something is on one matter before the body that asked, or planned to be, when it was due."""
    if later.kind not in ("item", "entry") or later.body != ask.body or not (ask.due and later.day):
        return False
    one_matter = not is_routine(later.words) and EVERY.search(later.words) is None
    return one_matter and abs(later.day - ask.due) <= NEAR and comes_after(ask, later)


def _told(ask: Ask, later: Later, rarity: Rarity) -> float:
    """How much a title tells of a request; 0 where it has no telling word of it, or is by half of others."""
    own = ask.own - ask.named
    is_item = later.kind == "item"  # a row of a programme may plan several matters
    titles: Sequence[Subject] = (later.about, later.told, *(later.parts if is_item else ()))
    if not any(own & title - LITTLE_TOLD for title in titles):
        return 0.0
    of_title = max(rarity.share(title, own | ask.heading) for title in titles)
    of_request = rarity.share(own, later.about | later.told) if is_item else 0.0
    if max(of_title, of_request) < (HALF if is_item else ALIKE):
        return 0.0
    return rarity.weight(sorted((own | ask.heading) & (later.about | later.told)))


def _most(weighed: Sequence[tuple[float, Later]]) -> Sequence[Later]:
    """The one that has more than all others, however often printed; none where several have as much."""
    most = max((weight for weight, _ in weighed), default=0.0)
    found = [later for weight, later in weighed if weight == most]
    return found if most and len({later.about for later in found}) == 1 else ()
