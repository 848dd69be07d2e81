"""What is found in documents: `EXTRACTORS` names it, in running order."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from councilgraph.extractors import (
    appointments,
    attendance,
    business,
    chair,
    consideration,
    decisions,
    declarations,
    documents,
    elections,
    meetings,
    mentions,
    motions,
    participation,
    payees,
    planning,
    posts,
    references,
    relations,
    statutes,
    sums,
    tabled,
    topics,
    wards,
    work_programme,
)
from councilgraph.extractors.paper import Paper, papers
from councilgraph.extractors.profile import Profile
from councilgraph.extractors.structure import structure
from councilgraph.ontology.model import Document, Statement

EXTRACTORS: dict[str, Callable[[Paper], Iterator[Statement]]] = {
    "documents": documents.find,
    "consideration": consideration.find,
    "meetings": meetings.find,
    "participation": participation.find,
    "attendance": attendance.find,
    "chair": chair.find,
    "posts": posts.find,
    "appointments": appointments.find,
    "elections": elections.find,
    "business": business.find,
    "decisions": decisions.find,
    "motions": motions.find,
    "tabled": tabled.find,
    "planning": planning.find,
    "references": references.find,
    "declarations": declarations.find,
    "mentions": mentions.find,
    "payees": payees.find,
    "relations": relations.find,
    "statutes": statutes.find,
    "sums": sums.find,
    "wards": wards.find,
    "work-programme": work_programme.find,
    "topics": topics.find,
}


Begin = Callable[[str, int], None]
"""Is told which extractor begins, and the offset at which the paper that it looks at begins."""


def _untold(_extractor: str, _start: int) -> None:
    """Nobody wants to know."""


def extract(
    document: Document, profile: Profile, model: str = "", begin: Begin = _untold
) -> Iterator[Statement]:
    """Everything that is found in a document, paper by paper; `model` names a spaCy model, "" for none."""
    begin("structure", 0)
    profile = profile.shown_by(document.text)
    for paper in papers(document, structure(document, profile), profile, model):
        for name, find in EXTRACTORS.items():
            begin(name, paper.section.start)
            yield from dict.fromkeys(find(replace(paper, extractor=name)))
        begin("structure", paper.section.end)
