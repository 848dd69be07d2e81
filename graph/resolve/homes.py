"""Whose papers are those that do not say it: minutes "of the above Council", by the people who sat there.

What a paper without the name of its council speaks of would else be nobody's, and one with what other such
papers speak of: the "Council" and the "Finance Committee" of two councils would be one.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from councilgraph.extractors.names.bodies import is_full_council
from councilgraph.graph.resolve.bodies import MEETS
from councilgraph.graph.resolve.outside import is_of_no_council
from councilgraph.graph.resolve.people import PEOPLE
from councilgraph.graph.resolve.restating import Restating
from councilgraph.graph.resolve.slugs import fold, place_of
from councilgraph.ontology.model import Mention, Statement

SHARED = 3  # members that a paper has in common with those of a council, at least
PART = 0.6  # of its members
FAR = 10_000  # months, where a day is not known
CLEAR = 2  # times as many as it has in common with any other council
SITS = frozenset(["cg:PresentAsMember", "cg:Apologies", "cg:PresentAsSubstitute"])
THINGS = frozenset(["cg:ServiceArea", "cg:Plan", "cg:Programme", "cg:PlanningApplication", "cg:Ward"])
OWNED = MEETS | frozenset(PEOPLE) | THINGS | {"cg:Meeting"}
BECAUSE = "the paper does not name its council; {shared} of its {all} members sit on that of {council}"


class Likeness(NamedTuple):
    """How many members two papers share, below nought, how many months lie between, and whose one is."""

    common: int
    apart: int
    council: Mention


@dataclass
class Sitting:
    """Who sits at the meetings of a paper, by surname, the council that it names, and the day."""

    council: Mention | None = None
    members: set[str] = field(default_factory=set)
    day: str = ""


def at_home(statements: Sequence[Statement]) -> list[Statement]:
    """Statements in which what papers that name no council speak of belongs to the council of their members.

    A paper stays without one where too few sit on one council, or nearly as many on another whose papers are
    not further off in time.
    """
    papers = _papers(statements)
    nobodys = {paper: _home(one, papers) for paper, one in papers.items() if one.council is None}
    homes = {paper: home for paper, home in nobodys.items() if home}
    if not homes:
        return list(statements)
    elsewhere = _without_council(statements, papers)

    def change(paper: str, mention: Mention) -> Mention:
        if paper not in homes:
            return mention
        return _owned(mention, homes[paper][0], elsewhere)

    restated = Restating(change).statements(statements)
    return [_with_reason(one, homes) for one in restated]


def _papers(statements: Iterable[Statement]) -> dict[str, Sitting]:
    """What each paper tells of its council and of who sits there."""
    found: dict[str, Sitting] = defaultdict(Sitting)
    councils: dict[str, Counter[Mention]] = defaultdict(Counter)
    capacity: dict[tuple[str, Mention], bool] = {}
    for one in statements:
        paper = one.passage.document
        if one.predicate == "cg:capacity":
            capacity[paper, one.subject] = getattr(one.object, "name", "") in SITS
        if one.predicate in ("cg:recordOf", "cg:agendaOf") and isinstance(one.object, Mention):
            found[paper].day = found[paper].day or str(one.object.key[0])
        if owner := _council(one.subject):
            councils[paper][owner] += 1
    for one in statements:
        paper, who = one.passage.document, one.object
        if one.predicate == "cg:person" and isinstance(who, Mention) and capacity.get((paper, one.subject)):
            found[paper].members.add(fold(who.name).split()[-1] if fold(who.name) else "")
    for paper, sitting in found.items():
        sitting.members.discard("")
        owners = councils[paper]
        sitting.council = min(owners, key=lambda one: (-owners[one], one.name), default=None)
    return dict(found)


def _council(mention: Mention) -> Mention | None:
    """The council to which a mention belongs; None where it is called "Parish Council" and no more."""
    scope: Mention | None = mention
    while scope is not None and scope.kind != "cg:Council":
        scope = scope.scope
    return scope if scope and place_of(scope.name) else None


def _home(one: Sitting, papers: Mapping[str, Sitting]) -> tuple[Mention, str] | None:
    """The council on which most of a paper's members sit, and why; None where another is nearly as likely."""
    shared: dict[str, list[Likeness]] = defaultdict(list)
    for other in papers.values():
        if other.council is not None and other.members:
            likeness = Likeness(-len(one.members & other.members), _apart(one.day, other.day), other.council)
            shared[fold(other.council.name)].append(likeness)
    best = sorted((min(found, key=_order) for found in shared.values()), key=_order)
    if not best or -best[0].common < max(SHARED, PART * len(one.members)):
        return None
    first = best[0]
    rivals = [like for like in best[1:] if CLEAR * like.common < first.common]
    if any(like.common == first.common for like in rivals):
        return None
    own, others = (
        {like.apart for it in some for like in shared[fold(it.council.name)]} for some in ([first], rivals)
    )
    if rivals and min(own) >= min(others):
        return None
    because = BECAUSE.format(shared=-first.common, all=len(one.members), council=first.council.name)
    return first.council, because


def _order(like: Likeness) -> tuple[int, int, str]:
    return like.common, like.apart, like.council.name


def _apart(one: str, other: str) -> int:
    """How many months lie between two days; many where one is not known."""
    if not one or not other:
        return FAR
    return abs((int(one[:4]) - int(other[:4])) * 12 + int(one[5:7]) - int(other[5:7]))


def _without_council(statements: Iterable[Statement], papers: Mapping[str, Sitting]) -> set[str]:
    """The names of what papers that do name their council call nobody's: posts of the police, say."""
    found: set[str] = set()
    for one in statements:
        sitting = papers.get(one.passage.document)
        if sitting and sitting.council:
            things = (one.subject, one.object)
            found |= {fold(thing.name) for thing in things if isinstance(thing, Mention) and not thing.scope}
    return found


def _owned(mention: Mention, council: Mention, elsewhere: set[str]) -> Mention:
    """A mention in a paper of a council, as the council's own where it is none's."""
    name = fold(mention.name)
    if mention.kind == "cg:Council" and not place_of(mention.name) and fold(council.name).endswith(name):
        return council
    if mention.scope is not None:
        return mention
    if mention.kind in MEETS and name == "council" and not is_full_council(name, council.name):
        return council
    post = mention.kind == "cg:Post" and name not in elsewhere
    acronym = mention.kind == "cg:Organisation" and bool(mention.key)
    owned = mention.kind in OWNED and not is_of_no_council(mention.name)
    return replace(mention, scope=council) if post or acronym or owned else mention


def _with_reason(one: Statement, homes: Mapping[str, tuple[Mention, str]]) -> Statement:
    """A statement that says whose meeting a paper records gives the reason why."""
    home = homes.get(one.passage.document)
    whose = home and one.predicate in ("cg:heldBy", "cg:recordOf", "cg:agendaOf") and not one.because
    return replace(one, because=home[1]) if home and whose else one
