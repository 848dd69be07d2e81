"""At which item of its pack's agenda a paper is considered."""

from __future__ import annotations

import re
from collections.abc import Iterator

from councilgraph.extractors.facts.documents import opening, title_of
from councilgraph.extractors.paper import MEETING_PAPERS, Paper, agenda_items
from councilgraph.ontology.minutes import Item
from councilgraph.ontology.model import Statement

SMALL = {"the", "of", "and", "a", "an", "for", "to", "on", "in", "update", "report", "note", "plan"}
APPENDED = ("cg:Appendix", "cg:Letter", "cg:EqualityImpactAssessment")
ENOUGH = 0.6  # of the words of the shorter title that both must have


def find(paper: Paper) -> Iterator[Statement]:
    """The item under whose heading the paper was sent out; an appendix goes with the paper before it."""
    if paper.section.kind in MEETING_PAPERS or paper.pack_of is None:
        return
    items = list(agenda_items(paper))
    leading = _leading(paper)
    best = max(items, key=lambda found: likeness(title_of(leading)[0], _title(found[0])), default=None)
    if best and likeness(title_of(leading)[0], _title(best[0])) >= ENOUGH:
        own = "its title is the heading of that item"
        because = own if leading is paper else "it stands behind the report on that item"
        where = title_of(paper)[1] or opening(paper)
        yield paper.state(paper.mention, "cg:consideredAt", best[1], where, because)


def _leading(paper: Paper) -> Paper:
    """The paper itself, or the report before it in the pack to which it is appended."""
    before = [one for one in paper.siblings() if one.section.start < paper.section.start]
    alike = any(likeness(title_of(paper)[0], _title(item)) >= ENOUGH for item, _ in agenda_items(paper))
    own = paper.section.kind not in APPENDED and alike
    reports = [one for one in before if one.section.kind in ("cg:Report", "cg:BriefingNote")]
    return paper if own or not reports or paper.section.kind == "cg:WorkProgramme" else reports[-1]


def _title(item: Item) -> str:
    return item.title.plain if item.title else ""


def likeness(one: str, other: str) -> float:
    """How much of the shorter of two titles stands in the other, from 0 to 1.

    >>> likeness("PB Work Programme 2023-24", "Work Programme and Outstanding Issues") > ENOUGH
    True
    """
    a, b = (set(re.findall(r"[a-z]+", title.casefold())) - SMALL for title in (one, other))
    return len(a & b) / min(len(a), len(b)) if a and b else 0.0
