"""Minutes that are cited by their numbers."""

from __future__ import annotations

from collections.abc import Sequence

from councilgraph.extractors.paper import Paper
from councilgraph.ontology.model import Mention


def cited(
    mark: str, title: str, meeting: Mention | None, candidates: Sequence[Mention], paper: Paper
) -> Mention:
    """The minute that a citation names; where its meeting is not known, the citing one places it."""
    if meeting:
        return Mention("cg:AgendaItem", title, meeting, ("minute", mark))
    days = tuple(("meeting", str(one.key[0])) for one in candidates)
    return Mention("cg:AgendaItem", title, paper.body, ("minute", mark, paper.day), days)
