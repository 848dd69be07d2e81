"""What is found in documents: `EXTRACTORS` names it, in running order."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from councilgraph.extractors.blocks.reading import Reader, shipped
from councilgraph.extractors.facts import (
    appointments,
    attendance,
    business,
    chair,
    consideration,
    contacts,
    decisions,
    documents,
    elections,
    former_names,
    interests,
    letters,
    meetings,
    memberships,
    mentions,
    motions,
    participation,
    payees,
    planning,
    posts,
    references,
    relations,
    responses,
    statutes,
    successors,
    sums,
    told,
    topics,
    tracker,
    wards,
    work_programme,
)
from councilgraph.extractors.meeting_papers import read_papers
from councilgraph.extractors.paper import Paper
from councilgraph.extractors.profile import Profile
from councilgraph.ontology.model import Document, Statement

EXTRACTORS: dict[str, Callable[[Paper], Iterator[Statement]]] = {
    "documents": documents.find,
    "consideration": consideration.find,
    "contacts": contacts.find,
    "meetings": meetings.find,
    "participation": participation.find,
    "attendance": attendance.find,
    "chair": chair.find,
    "posts": posts.find,
    "memberships": memberships.find,
    "appointments": appointments.find,
    "elections": elections.find,
    "business": business.find,
    "decisions": decisions.find,
    "motions": motions.find,
    "planning": planning.find,
    "references": references.find,
    "responses": responses.find,
    "told": told.find,
    "letters": letters.find,
    "declarations": interests.find,
    "mentions": mentions.find,
    "payees": payees.find,
    "relations": relations.find,
    "successors": successors.find,
    "former-names": former_names.find,
    "statutes": statutes.find,
    "sums": sums.find,
    "wards": wards.find,
    "work-programme": work_programme.find,
    "tracker": tracker.find,
    "topics": topics.find,
}


Begin = Callable[[str, int], None]
"""Is told which extractor begins, and the offset at which the paper that it looks at begins."""


def _untold(_extractor: str, _start: int) -> None:
    """Nobody wants to know."""


def extract(
    document: Document,
    profile: Profile,
    model: str = "",
    begin: Begin = _untold,
    reader: Reader | None = None,
) -> Iterator[Statement]:
    """Everything that is found in a document, paper by paper; `model` names a spaCy model, "" for none.

    `reader` is the one that corrected papers of its council taught, None for the one that is shipped.
    """
    begin("structure", 0)
    read = read_papers(reader or shipped(), document, profile.shown_by(document.text), model)
    yield from find_in_papers(read, begin)


def find_in_papers(papers: Iterable[Paper], begin: Begin = _untold) -> Iterator[Statement]:
    """Everything that is found in papers, one after the other."""
    for paper in papers:
        for name, find in EXTRACTORS.items():
            begin(name, paper.section.start)
            yield from dict.fromkeys(find(replace(paper, extractor=name)))
        begin("structure", paper.section.end)
