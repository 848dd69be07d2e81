"""The vocabulary in words: kinds of things, how a fact reads from either end, nodes that stand for a fact."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar

from councilgraph.ontology.terms import expand, shorten

THINGS = (
    *("Councillor", "Officer", "Partner", "Person"),
    *("Council", "Committee", "Board", "Cabinet", "Partnership", "SubGroup", "Body"),
    *("ServiceArea", "PoliticalGroup", "Ward", "Post"),
    *("Meeting", "AgendaItem", "WorkProgrammeEntry", "Motion", "PlanningApplication", "PlanningOutcome"),
    *("Resolution", "Recommendation", "Request", "LeadIn", "Decision", "Response"),
    *("Programme", "Plan", "Legislation", "Place", "Topic", "Thread", "Sum"),
    *("Minutes", "Agenda", "BriefingNote", "Report", "Letter", "Appendix", "WorkProgramme"),
    *("EqualityImpactAssessment", "Document", "Organisation"),
)
"""The kinds of things people ask about; of several that one thing has, the first is the most specific."""

STATEMENTS = ("cg:Participation", "org:Membership", "cg:Vote", "cg:DeclarationOfInterest")
"""The classes whose nodes stand for a fact between things, not for a thing."""

KINDS = {expand(name): place for place, name in enumerate((*STATEMENTS, *(f"cg:{name}" for name in THINGS)))}
"""Both by IRI, with their places: what is of several of these is of the first."""

LABELS = ("foaf:name", "skos:prefLabel", "dcterms:title", "cg:sourceFile")
"""What a thing is called by, the best first."""

DATES = ("cg:date", "dcterms:date", "cg:plannedFor")
"""What gives a thing's day, the best first."""

OUTWARD = {
    "dcterms:source": "published at",
    "cg:about": "about",
    "cg:agendaOf": "agenda of",
    "cg:item": "under",
    "cg:lead": "led by",
    "cg:meeting": "taken at",
    "cg:recordOf": "record of",
    "cg:text": "in its own words",
    "dcterms:creator": "written by",
    "dcterms:date": "dated",
    "dcterms:isPartOf": "part of",
    "dcterms:isReplacedBy": "replaced by",
    "dcterms:subject": "topics",
    "org:subOrganizationOf": "part of",
    "org:unitOf": "unit of",
    "skos:altLabel": "also written",
}
"""How a property reads from its subject, where its own name does not say."""

INWARD = {
    "cg:about": "subject of",
    "cg:agendaOf": "called by",
    "cg:approvesMinutesOf": "its minutes approved under",
    "cg:arisesFrom": "gave rise to",
    "cg:attended": "attended by",
    "cg:chaired": "chaired by",
    "cg:consideredAt": "papers and applications considered",
    "cg:decidedBy": "decided",
    "cg:directedTo": "asked to act",
    "cg:followedUpBy": "follows up",
    "cg:forBody": "planned business",
    "cg:heldBy": "meetings",
    "cg:inThread": "in this thread",
    "cg:item": "decided and done here",
    "cg:addressedTo": "addressed to it",
    "cg:lead": "leads",
    "cg:ledBy": "leads",
    "cg:meeting": "business",
    "cg:mentions": "mentioned in",
    "cg:minutedAs": "on the agenda as",
    "cg:movedBy": "moved",
    "cg:paidTo": "was paid",
    "cg:parentClause": "its clauses",
    "cg:presentedBy": "presented",
    "cg:recordOf": "recorded in",
    "cg:referredTo": "referred to it",
    "cg:refersTo": "cited in",
    "cg:reportBackTo": "to be reported back to it",
    "cg:reportOf": "reports",
    "cg:represents": "represented by",
    "cg:resolved": "resolved by",
    "cg:respondent": "answered",
    "cg:respondsTo": "answers",
    "cg:secondedBy": "seconded",
    "cg:sentApologiesFor": "apologies from",
    "cg:site": "planning applications",
    "dcterms:creator": "wrote",
    "dcterms:isPartOf": "contains",
    "dcterms:isReplacedBy": "replaces",
    "dcterms:subject": "business on it",
    "org:subOrganizationOf": "its parts",
    "org:unitOf": "its units",
}
"""How a property reads from its object; others read "NAME of"."""


Value = TypeVar("Value")
FIRST_SEEN, LAST_SEEN = "cg:observedFrom", "cg:observedTo"
SEEN_ON = "seen on "


@dataclass(frozen=True, slots=True)
class Folding:
    """How a node that stands for a fact is told in a line, seen from one of the things it joins.

    `heads` are the properties of what it joins, `details` of what is said about it, each with
    what stands before the value; `headings` say what such lines are under, by the property
    that leads to the thing they are seen from.
    """

    heads: tuple[str, ...]
    details: tuple[tuple[str, str], ...]
    headings: dict[str, str]

    def told(self, values: Callable[[str], Sequence[Value]]) -> Iterator[tuple[str, Value]]:
        """What is said about a node whose values a function gives, each with what stands before it.

        A spell of one day is told once:

        >>> day = {"cg:observedFrom": ["2024-06-26"], "cg:observedTo": ["2024-06-26"]}
        >>> list(FOLDINGS["org:Membership"].told(lambda name: day.get(name, [])))
        [('seen on ', '2024-06-26')]
        """
        one_day = values(FIRST_SEEN) == values(LAST_SEEN)
        for name, before in self.details:
            if not (one_day and name == LAST_SEEN):
                yield from (
                    (SEEN_ON if one_day and name == FIRST_SEEN else before, one) for one in values(name)
                )


FOLDINGS = {
    "cg:Participation": Folding(
        ("cg:meeting", "cg:person"),
        (
            ("cg:capacity", ""),
            ("cg:substituteFor", "for "),
            ("cg:statedRole", ""),
            ("cg:representing", "representing "),
            ("cg:arrivedAt", "from "),
            ("cg:leftAt", "until "),
            ("cg:absentForItem", "absent for "),
            ("cg:votingRight", "voting right: "),
        ),
        {
            "cg:person": "at meetings",
            "cg:meeting": "who was there",
            "cg:substituteFor": "who stood in",
            "cg:representing": "represented by",
            "cg:absentForItem": "who was absent",
        },
    ),
    "org:Membership": Folding(
        ("org:member", "cg:roleTitle", "cg:post", "cg:memberPost", "org:organization"),
        (
            ("cg:statedPeriod", ""),
            ("cg:former", "former: "),
            (FIRST_SEEN, "seen from "),
            (LAST_SEEN, "to "),
        ),
        {
            "org:member": "roles and posts",
            "org:organization": "members and roles",
            "cg:post": "held by",
            "cg:memberPost": "sits on",
        },
    ),
    "cg:Vote": Folding(
        ("cg:motion", "cg:voter"), (("cg:choice", ""),), {"cg:voter": "votes", "cg:motion": "named votes"}
    ),
    "cg:DeclarationOfInterest": Folding(
        ("cg:declaredBy", "cg:concernsItem", "cg:meeting"),
        (("cg:interestType", ""), ("cg:interestEffect", ""), ("cg:text", "")),
        {
            "cg:declaredBy": "interests declared",
            "cg:meeting": "interests declared",
            "cg:concernsItem": "interests declared",
        },
    ),
    "cg:IdentityQuestion": Folding(
        ("cg:candidate",), (("cg:because", ""),), {"cg:candidate": "may be the same as"}
    ),
    "cg:Judgement": Folding(
        ("cg:candidate", "rdf:subject", "rdf:predicate", "rdf:object"),
        (("cg:verdict", "judged "), ("cg:because", ""), ("cg:judgedBy", "by "), ("dcterms:date", "on ")),
        {"cg:candidate": "judged", "rdf:subject": "judged", "rdf:object": "judged"},
    ),
}
"""By class."""

PLAIN = {"cg:attended", "cg:sentApologiesFor"}
"""Edges that stand aside where a participation says the same and more."""


def kind(types: Iterable[str]) -> str:
    """The most specific of the classes of a thing, by their IRIs, as its name without a prefix: "Councillor".

    >>> kind([expand("cg:Person"), expand("cg:Councillor")])
    'Councillor'
    """
    given = sorted(types)
    known = sorted((iri for iri in given if iri in KINDS), key=KINDS.__getitem__)
    return re.split(r"[#/]", next(iter([*known, *given]), ""))[-1]


def is_thing(iri: str) -> bool:
    """Whether an address is of a thing of a graph, and not of a term of the vocabulary."""
    return bool(iri) and shorten(iri) == iri


def outward(name: str) -> str:
    """How a property reads from its subject.

    >>> outward("cg:statedRole"), outward("org:unitOf")
    ('stated role', 'unit of')
    """
    return OUTWARD.get(name) or spoken(name)


def inward(name: str) -> str:
    """How a property reads from its object.

    >>> inward("cg:chaired"), inward("cg:dueDate")
    ('chaired by', 'due date of')
    """
    return INWARD.get(name) or f"{spoken(name)} of"


def spoken(name: str) -> str:
    """A name of the vocabulary in words.

    >>> spoken("cg:PresentAsOtherMember")
    'present as other member'
    """
    local = re.split(r"[:#/]", name)[-1]
    return re.sub(r"(?<=[a-z])(?=[A-Z])", " ", local).lower()
