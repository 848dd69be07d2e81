"""What comes of judgements, aliases and the list of members: what the graph has to say of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple, TypeAlias

from councilgraph.graph.folder.aliases import Aliases
from councilgraph.graph.folder.edited import Fault
from councilgraph.graph.folder.judgements import NAME, Judgement
from councilgraph.graph.resolve.people import PEOPLE, Form
from councilgraph.ontology.model import Inferred, Mention, Statement

BODIES = ("cg:Body", "cg:Committee", "cg:Board", "cg:Cabinet", "cg:Partnership", "cg:SubGroup")
OTHERS = (
    *("cg:Post", "cg:ServiceArea", "cg:Organisation", "cg:Plan", "cg:Programme", "cg:Legislation"),
    *("cg:Place", "cg:Ward", "cg:PoliticalGroup"),
)


class Thing(NamedTuple):
    """A body, a post, a programme … as it is written: the finest thing of its kind that is never divided."""

    kind: str
    council: str
    name: str


def thing_of(mention: Mention, folded: str, council: str) -> Thing | None:
    """The thing that a mention names, by its folded name and that of its council; None for any other."""
    if not mention.name or mention.kind in PEOPLE:
        return None
    if mention.kind in BODIES:
        return Thing("cg:Body", council, folded)
    return Thing(mention.kind, council, folded) if mention.kind in OTHERS else None


Name: TypeAlias = Form | Thing


class Side(NamedTuple):
    """What one side of a judgement names: its forms, the one that stands for them, and its address then."""

    forms: frozenset[Name]
    head: Name
    iri: str


class Pair(NamedTuple):
    """A judgement of two things, with the forms that it is about."""

    judgement: Judgement
    left: Side
    right: Side


class Rule(NamedTuple):
    """A judgement of a fact: the addresses its subject and its object may have, or the object's words."""

    judgement: Judgement
    subjects: frozenset[str]
    predicate: str
    objects: frozenset[str]


Fact: TypeAlias = Statement | Inferred


@dataclass
class Effects:
    """What people have put right, as far as it concerns what was read.

    `replaced` are addresses that things had without judgements and the ones that they have now; `written`
    the names that a thing has from those it was put together with; `own` the addresses of people that there
    are only because of judgements; `denied` the facts that were judged wrong. `faults` are lines that could
    not be applied.
    """

    pairs: list[Pair] = field(default_factory=list)
    rules: list[Rule] = field(default_factory=list)
    aliases: Aliases = field(default_factory=Aliases)
    replaced: Mapping[str, str] = field(default_factory=dict)
    written: Mapping[Mention, Counter[str]] = field(default_factory=dict)
    own: frozenset[str] = frozenset()
    files: Mapping[str, str] = field(default_factory=dict)
    denied: list[tuple[Rule, str, str, Fact]] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)
    _met: set[int] = field(default_factory=set)
    _by_subject: dict[tuple[str, str], list[Rule]] = field(default_factory=dict)

    def rule_for(self, subject: str, predicate: str, value: str) -> Rule | None:
        """The judgement by which a fact is wrong, None where none is; of what is linked, by addresses.

        Whatever concludes more from a fact asks here first.
        """
        if len(self._by_subject) == 0 and self.rules:
            for rule in self.rules:
                for one in rule.subjects:
                    self._by_subject.setdefault((one, rule.predicate), []).append(rule)
        return next((r for r in self._by_subject.get((subject, predicate), ()) if value in r.objects), None)

    def deny(self, rule: Rule, subject: str, value: str, fact: Fact) -> None:
        """Keeps a fact that was judged wrong, so that it can be explained."""
        self.denied.append((rule, subject, value, fact))
        self.met(rule.judgement)

    def met(self, judgement: Judgement) -> None:
        """Notes that there is what a judgement speaks of."""
        self._met.add(judgement.line)

    def unmet(self, judgement: Judgement) -> bool:
        """Whether nothing that a judgement speaks of has been met."""
        return judgement.line not in self._met

    def fail(self, judgement: Judgement, what: str) -> None:
        """Notes why a judgement cannot be applied."""
        self.faults.append(Fault(NAME, judgement.line, what))
