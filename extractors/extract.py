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
from councilgraph.ontology.model import Document, Mention, Statement, Value

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
    yield from extract_with(shipped(), document, profile, model, begin)


def extract_with(
    learned: Reader,
    document: Document,
    profile: Profile,
    model: str = "",
    begin: Begin = _untold,
) -> Iterator[Statement]:
    """Everything that is found in a document by patterns, or by a learned reader where that finds more.

    Patterns are surer of the forms that they know, and find little of others. So both read, and one of
    the two readings stands as a whole: see `_is_better`.
    """
    begin("structure", 0)
    profile = profile.shown_by(document.text)
    found = list(_by_patterns(document, profile, model, begin))
    begin("blocks", 0)
    trees = learned.read(document, lines(document))
    if any(map(tells_of_meeting, trees)):
        read = list(read_trees(document, trees, profile, model, begin))
        found = read if _is_better(read, found) else found
    yield from found


def _by_patterns(document: Document, profile: Profile, model: str, begin: Begin) -> Iterator[Statement]:
    for paper in papers(document, structure(document, profile), profile, model):
        for name, find in EXTRACTORS.items():
            begin(name, paper.section.start)
            yield from dict.fromkeys(find(replace(paper, extractor=name)))
        begin("structure", paper.section.end)


MORE = 4  # facts that a reader must find above those of patterns
LEAST = 0.6  # as much of the people and of the items that patterns found must a reader find too
LITTLE = 0.45  # as small a part of what a reader finds is too little of people or items
UNSETTLED = 1 / 3  # and as small a part of decisions and motions
OTHERWISE = 1.6  # times as many facts where the two name another body or day
AGENDA = 5  # items that are business where nobody is named
PEOPLE = ITEMS = 3  # as many make a list


def _is_better(read: Sequence[Statement], found: Sequence[Statement]) -> bool:
    """Whether what a reader read is to be believed instead of what patterns found.

    It is where patterns passed over most of a class of facts that the reader found, or did not find
    the meeting, or found less of another one; never where the reader passed over much itself, nor of
    a pack of papers that patterns divided.
    """
    ours, theirs = _facts(read), _facts(found)
    if sum(theirs) and any(one.predicate == "dcterms:isPartOf" for one in found):
        return False
    lists = list(zip(ours[:2], theirs[:2], strict=True))
    if sum(ours) < sum(theirs) + MORE or any(mine < LEAST * other for mine, other in lists):
        return False
    passed_over = any(mine >= PEOPLE and other < LITTLE * mine for mine, other in lists)
    unsettled = theirs[2] < UNSETTLED * ours[2]
    met, other = _meetings(read), _meetings(found)
    unnamed = all(met) and not all(other)
    return passed_over or unsettled or unnamed or (met != other and sum(ours) >= OTHERWISE * sum(theirs))


def _meetings(found: Sequence[Statement]) -> tuple[frozenset[str], frozenset[str]]:
    """The bodies and the days of the meetings that statements tell of."""
    bodies = (one.object for one in found if one.predicate == "cg:heldBy")
    days = (one.object for one in found if one.predicate == "cg:date")
    return (
        frozenset(body.name.casefold() for body in bodies if isinstance(body, Mention)),
        frozenset(day.lexical for day in days if isinstance(day, Value)),
    )


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
