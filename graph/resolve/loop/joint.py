"""What takes up several requests at once: its title names in its parts what each of them is about."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import replace

from councilgraph.graph.resolve.loop.asked import Ask, Later
from councilgraph.graph.resolve.loop.asking import asks_back
from councilgraph.graph.resolve.loop.candidates import Candidates
from councilgraph.graph.resolve.loop.links import ALIKE, comes_after
from councilgraph.graph.resolve.loop.subjects import Rarity, Subject


def taken_up_jointly(asks: Iterable[Ask], candidates: Candidates) -> Callable[[Ask, Later], Later]:
    """Tells of a request and what comes later how this is to be weighed: by the part that is on the request.

    That holds only where every part of the title is what some request before it wants back: "Ferry Landing
    and Mill Lane" answers a request on the ferry landing where Mill Lane was asked about too, and is else
    of another matter.
    """
    part_for: dict[tuple[str, str], Subject] = {}
    asked: dict[str, set[Subject]] = defaultdict(set)
    several: dict[str, Later] = {}
    for ask in asks:
        for later in candidates.near(ask) if asks_back(ask) else ():
            part = _part_on(ask, later, candidates.rarity) if comes_after(ask, later) else None
            if part:
                part_for[ask.iri, later.iri] = part
                asked[later.iri].add(part)
                several[later.iri] = later
    whole = {iri for iri, later in several.items() if asked[iri] == set(later.parts)}

    def as_asked(ask: Ask, later: Later) -> Later:
        part = part_for.get((ask.iri, later.iri)) if later.iri in whole else None
        return replace(later, about=part) if part else later

    return as_asked


def _part_on(ask: Ask, later: Later, rarity: Rarity) -> Subject | None:
    """The part of a title that is about what a request is about, and about nothing else."""
    asked = ask.about
    return next(
        (
            part
            for part in later.parts
            if min(rarity.share(asked, part), rarity.share(part, asked | ask.heading)) >= ALIKE
        ),
        None,
    )
