"""Papers that record one meeting: what they have in common has one place in it, what differs one of its own.

An extractor counts the items of a meeting, and what was decided in each, as its own paper prints them.
Papers of one meeting may count otherwise: a draft that lacks an item, an extract, a list that lost its
numbers. Here they are brought to one count, before anything is named.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Container, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain, count
from operator import attrgetter

from rapidfuzz import fuzz

from councilgraph.graph.resolve.people import PEOPLE
from councilgraph.graph.resolve.sittings import Sittings
from councilgraph.graph.resolve.typography import bare
from councilgraph.ontology.model import Mention, Statement, Term, Value

DECISION = "decision"
LEVELS = (
    {"cg:AgendaItem": "item"},
    {"cg:DeclarationOfInterest": "interest", "cg:Motion": "motion"}
    | dict.fromkeys(("cg:Resolution", "cg:Recommendation", "cg:Request", "cg:LeadIn"), DECISION),
)
"""What is counted, by class: items in a meeting; then, once these are settled, what they hold."""

WORDS = ("dcterms:title", "cg:text", "cg:declaredBy", "cg:concernsItem", "cg:interestType")
"""The properties by whose values two things of one count are known for one."""

WORDED, NUMBERED = attrgetter("words"), attrgetter("number")
ALIKE = 70  # of 100, from which two headings under one number are two wordings of one


@dataclass(slots=True)
class Told:
    """A thing as one paper counts it; `number` is as printed, "" where none is, `words` are bare."""

    mention: Mention
    number: str = ""
    words: str = ""

    def same(self, other: Told) -> bool:
        """Whether the words agree, and the numbers where both have one."""
        unnumbered = not (self.number and other.number)
        return self.words == other.words and (unnumbered or self.number == other.number)

    def alike(self, other: Told) -> bool:
        """Whether the numbers agree, and the headings are wordings of one or one is missing."""
        if not self.number or self.number != other.number:
            return False
        return not (self.words and other.words) or fuzz.partial_ratio(self.words, other.words) >= ALIKE


def one_count(statements: Sequence[Statement]) -> list[Statement]:
    """Statements in which the papers of one meeting count its items and what these hold alike.

    Two things are one where their words agree but for typography, and their numbers where both print
    one; items also where the numbers agree and the headings are alike. The fullest paper gives the
    count; what it lacks stands beside what it has in that place ("4-2"). The order in which papers come
    makes no difference.
    """
    sittings = Sittings(statements)
    papers: dict[Hashable, set[str]] = defaultdict(set)
    for one in statements:
        if one.predicate in ("cg:meeting", "cg:recordOf") and isinstance(one.object, Mention):
            papers[sittings.of(one.object)].add(one.passage.document)
    shared: dict[str, str] = {}
    for found in papers.values():
        if len(found) > 1:
            shared |= {paper: min(shared.get(paper, paper), *found) for paper in found}
    if not shared:
        return list(statements)
    own = [one for one in statements if one.passage.document in shared]
    for level in LEVELS:
        own = list(Count(own, level, sittings, shared).restated(own))
    return [one for one in statements if one.passage.document not in shared] + own


class Count:
    """The one count of things of some kinds, by what each paper calls them.

    A bare surname, which stands for somebody in its own paper, stands for the same in papers of one
    meeting: `shared` has for each of them the first.
    """

    def __init__(
        self,
        statements: Sequence[Statement],
        kinds: Mapping[str, str],
        sittings: Sittings,
        shared: Mapping[str, str],
    ) -> None:
        self._shared = shared
        self._moved: dict[tuple[str, Mention], Mention] = {}
        self._numbers: dict[tuple[str, Mention], str] = {}
        groups: dict[Hashable, dict[str, list[Told]]] = defaultdict(dict)
        for (paper, mention), told in _told(statements, kinds).items():
            scope = mention.scope
            within = sittings.of(scope) if scope and scope.kind == "cg:Meeting" else scope
            groups[within, kinds[mention.kind], mention.key[:-1]].setdefault(paper, []).append(told)
        for papers in groups.values():
            if len(papers) > 1:
                self._settle(papers)
        self._changed = {paper for paper, _ in (*self._moved, *self._numbers)} | set(
            self._renamed(statements)
        )

    def _settle(self, papers: Mapping[str, Sequence[Told]]) -> None:
        """Gives each thing that papers tell the place of its like in the fullest of them."""
        order = sorted(papers, key=lambda paper: (-len(papers[paper]), paper))
        known = [replace(one) for one in papers[order[0]]]
        pairs = [(order[0], *pair) for pair in zip(papers[order[0]], known, strict=True)]
        for paper in order[1:]:
            pairs += [(paper, *pair) for pair in _matched(papers[paper], known)]
        for paper, one, counted in pairs:
            if one.mention != counted.mention:
                self._moved[paper, one.mention] = counted.mention
            if one.number != counted.number:
                self._numbers[paper, one.mention] = counted.number

    def _renamed(self, statements: Iterable[Statement]) -> Iterator[str]:
        """The papers in which a bare surname gets the name that it has in the first paper."""
        for one in statements:
            paper = one.passage.document
            if self._shared[paper] != paper and (_bare(one.subject, paper) or _bare(one.object, paper)):
                yield paper

    def restated(self, statements: Iterable[Statement]) -> Iterator[Statement]:
        """The statements in the one count; a number that one paper prints is printed."""
        for one in statements:
            if one.passage.document not in self._changed:
                yield one
                continue
            number = self._numbers.get((one.passage.document, one.subject), "")
            if not number or one.predicate != "cg:numberPrinted":
                yield self._restated(one, number)

    def _restated(self, one: Statement, number: str) -> Statement:
        paper = one.passage.document
        subject = self.moved(paper, one.subject)
        thing = self.moved(paper, one.object) if isinstance(one.object, Mention) else one.object
        if isinstance(thing, Value) and one.predicate == "cg:position" and subject != one.subject:
            thing = replace(thing, lexical=str(subject.key[-1]).partition("-")[0])
        elif isinstance(thing, Value) and one.predicate == "cg:number" and number:
            thing = replace(thing, lexical=number)
        return (
            one
            if subject is one.subject and thing is one.object
            else replace(one, subject=subject, object=thing)
        )

    def moved(self, paper: str, mention: Mention) -> Mention:
        """What a paper mentions, as it is called in the one count."""
        known = self._moved.get((paper, mention))
        if known is None:
            scope = self.moved(paper, mention.scope) if mention.scope else None
            key = tuple(self.moved(paper, one) if isinstance(one, Mention) else one for one in mention.key)
            if _bare(mention, paper):
                key = (self._shared[paper],)
            same = scope == mention.scope and key == mention.key
            known = self._moved[paper, mention] = mention if same else replace(mention, scope=scope, key=key)
        return known


def _bare(thing: Mention | Value | Term, paper: str) -> bool:
    """Whether a thing is somebody whom a paper names by surname alone."""
    return isinstance(thing, Mention) and thing.kind in PEOPLE and thing.key == (paper,)


def _told(statements: Iterable[Statement], kinds: Mapping[str, str]) -> dict[tuple[str, Mention], Told]:
    """What each paper tells of things of some kinds, in its order."""
    found: dict[tuple[str, Mention], Told] = {}
    words: dict[tuple[str, Mention], set[str]] = defaultdict(set)
    for one in statements:
        place = one.passage.document, one.subject
        if one.subject.kind not in kinds or one.subject.key[0] == "minute":
            continue
        told = found.setdefault(place, Told(one.subject))
        if one.predicate == "cg:number" and isinstance(one.object, Value):
            told.number = one.object.lexical
        elif one.predicate == "cg:numberPrinted":
            told.number = ""
        elif one.predicate in WORDS:
            words[place].add(_words(one))
    for place, told in found.items():
        told.words = " ".join(sorted(words[place]))
    return found


def _words(one: Statement) -> str:
    """What a statement says of its subject, bare; an item by its place."""
    thing = one.object
    if isinstance(thing, Mention):
        return "/".join(map(str, thing.key)) if thing.kind == "cg:AgendaItem" else bare(thing.name)
    return bare(thing.lexical) if isinstance(thing, Value) else thing.name


def _matched(told: Sequence[Told], known: list[Told]) -> Iterator[tuple[Told, Told]]:
    """The things of a paper, each with its like among those known, to which the rest is added."""
    left, free = list(told), list(known)
    for index, agrees in ((WORDED, Told.same), (NUMBERED, Told.alike)):
        pairs = list(_pairs(left, free, index, agrees))
        for one, like in pairs:
            like.number = like.number or one.number
            yield one, like
        found = {id(one) for pair in pairs for one in pair}
        left, free = ([one for one in some if id(one) not in found] for some in (left, free))
    taken = {one.mention.key for one in known}
    for one in left:
        added = replace(one, mention=_beside(one.mention, known[0].mention.scope, taken))
        taken.add(added.mention.key)
        known.append(added)
        yield one, added


def _pairs(
    told: Iterable[Told], free: Iterable[Told], index: attrgetter[str], agrees: Callable[[Told, Told], bool]
) -> Iterator[tuple[Told, Told]]:
    """Each thing told with the first that agrees with it, none twice; only those of one index can."""
    indexed: dict[str, list[Told]] = defaultdict(list)
    for one in free:
        indexed[index(one)].append(one)
    for one in told:
        like = next((other for other in indexed[index(one)] if agrees(one, other)), None)
        if like is not None:
            indexed[index(one)].remove(like)
            yield one, like


def _beside(mention: Mention, scope: Mention | None, taken: Container[tuple[str | Mention, ...]]) -> Mention:
    """A mention with a place that is not taken: its own, or one that is numbered after it."""
    *above, place = mention.key
    numbered = ((*above, f"{place}-{at}") for at in count(2))
    return replace(
        mention, scope=scope, key=next(key for key in chain([mention.key], numbered) if key not in taken)
    )
