"""What is found in documents: `EXTRACTORS` names it, in running order."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
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
from councilgraph.extractors.blocks.reading import Reader, shipped
from councilgraph.extractors.facts import decisions as tree_decisions
from councilgraph.extractors.facts import interests
from councilgraph.extractors.facts import motions as tree_motions
from councilgraph.extractors.facts.sections import as_roll, as_section
from councilgraph.extractors.paper import Paper, papers
from councilgraph.extractors.profile import Profile
from councilgraph.extractors.structure import structure
from councilgraph.extractors.structure.lines import lines
from councilgraph.ontology.minutes import Minutes
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


OF_TREES = {
    **EXTRACTORS,
    "decisions": tree_decisions.find,
    "motions": tree_motions.find,
    "declarations": interests.find,
}
"""What is found in papers that were read into a typed tree, in running order."""


def read_trees(
    document: Document,
    trees: Sequence[Minutes],
    profile: Profile,
    model: str = "",
    begin: Begin = _untold,
) -> Iterator[Statement]:
    """Everything that the typed trees of a document's meetings state."""
    sections = tuple(as_section(tree, "cg:Minutes" if _is_record(tree) else "cg:Agenda") for tree in trees)
    for paper, tree in zip(papers(document, sections, profile, model), trees, strict=True):
        read = replace(paper, tree=tree, worked_out={"roll": as_roll(tree)})
        for name, find in OF_TREES.items():
            begin(name, tree.start)
            yield from dict.fromkeys(find(replace(read, extractor=name)))


def _is_record(tree: Minutes) -> bool:
    """Whether a paper records a meeting that was held: people were there, or something was decided."""
    return bool(tree.presence) or any(item.decisions or item.motions for item in tree.items)


def extract(
    document: Document, profile: Profile, model: str = "", begin: Begin = _untold
) -> Iterator[Statement]:
    """Everything that is found in a document, paper by paper; `model` names a spaCy model, "" for none."""
    yield from extract_with(shipped, document, profile, model, begin)


def extract_with(
    learned: Callable[[], Reader],
    document: Document,
    profile: Profile,
    model: str = "",
    begin: Begin = _untold,
) -> Iterator[Statement]:
    """Everything that is found in a document by patterns, or by a reader where that finds more.

    Patterns are tried first: they are quicker, and surer of the forms that they know. Where they find
    little of what minutes hold, the paper is read by labels and spans that were learned from examples.
    """
    begin("structure", 0)
    profile = profile.shown_by(document.text)
    found = list(_by_patterns(document, profile, model, begin))
    if not _is_read_well(found):
        begin("blocks", 0)
        trees = learned().read(document, lines(document))
        meets = any(map(tells_of_meeting, trees))
        read = list(read_trees(document, trees, profile, model, begin)) if meets else []
        found = read if sum(_facts(read)) >= sum(_facts(found)) + MORE else found
    yield from found


def _by_patterns(document: Document, profile: Profile, model: str, begin: Begin) -> Iterator[Statement]:
    for paper in papers(document, structure(document, profile), profile, model):
        for name, find in EXTRACTORS.items():
            begin(name, paper.section.start)
            yield from dict.fromkeys(find(replace(paper, extractor=name)))
        begin("structure", paper.section.end)


MORE = 4  # facts that a reader must find above those of patterns to be believed instead
AGENDA = 5  # items that are business where nobody is named
PEOPLE = ITEMS = 3  # as many are read of minutes that patterns know


def _is_read_well(found: Sequence[Statement]) -> bool:
    """Whether statements are those of minutes that were understood: people, items, something settled."""
    people, items, settled = _facts(found)
    return people >= PEOPLE and items >= ITEMS and settled > 0


def _facts(found: Sequence[Statement]) -> tuple[int, int, int]:
    """How many people, items, and decisions and motions statements tell of."""
    counts = Counter(one.predicate for one in found)
    items = sum(one.predicate == "cg:number" and one.subject.kind == "cg:AgendaItem" for one in found)
    return counts["cg:capacity"], items, counts["cg:decidedBy"] + counts["cg:movedBy"]


def tells_of_meeting(tree: Minutes) -> bool:
    """Whether a tree is that of a meeting: it has a day or a body, and people with business or many items."""
    named = tree.header.day is not None or tree.header.body is not None
    items = len(tree.items)
    settled = any(item.decisions and item.title for item in tree.items)
    business = items >= ITEMS or (items > 1 and settled)
    return named and ((len(tree.presence) >= PEOPLE and business) or items >= AGENDA)
