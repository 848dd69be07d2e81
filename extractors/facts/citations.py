"""Minutes that are cited by their numbers."""

from __future__ import annotations

import re
from collections.abc import Sequence

from councilgraph.extractors.paper import Paper
from councilgraph.ontology.model import Mention

MARK = re.compile(r"\d{1,4}(?:[./]\d{1,4}){0,2}(?: ?\([a-z]\))?[a-z]?")


def marks_in(words: str) -> list[str]:
    """The numbers in "56/23 and 58(b)", without space.

    >>> marks_in("56/23 and 58 (b)")
    ['56/23', '58(b)']
    """
    return [mark.group().replace(" ", "") for mark in MARK.finditer(words)]


def cited(
    mark: str, title: str, meeting: Mention | None, candidates: Sequence[Mention], paper: Paper
) -> Mention:
    """The minute that a citation names; where its meeting is not known, the citing one places it."""
    if meeting:
        return Mention("cg:AgendaItem", title, meeting, ("minute", mark))
    days = tuple(("meeting", str(one.key[0])) for one in candidates)
    return Mention("cg:AgendaItem", title, paper.body, ("minute", mark, paper.day), days)
