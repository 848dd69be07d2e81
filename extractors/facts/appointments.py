"""Who holds which post: in running words, in signatures, in tables and in lists of members."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from councilgraph.extractors.facts.posts import holding, membership
from councilgraph.extractors.facts.roll import is_the_chair
from councilgraph.extractors.facts.signatories import role_and_place, signatories
from councilgraph.extractors.facts.things import councillor, post
from councilgraph.extractors.facts.things import person as somebody
from councilgraph.extractors.names import names
from councilgraph.extractors.names.bodies import body_named
from councilgraph.extractors.names.incumbents import Incumbent, in_words
from councilgraph.extractors.paper import Paper, spaced
from councilgraph.ontology.model import Mention, Statement, Value

OWNED = re.compile(r"['’]s (?P<what>.+)")  # "Clerk's Salary" is a thing, "Mill Trust's Manager" a post
PAID = re.compile(
    r"(?:salary|wages?|pay|expenses|allowance|honorarium)\b", re.IGNORECASE
)  # who is paid it holds the post
POST = 110  # characters that a post may take


def find(paper: Paper) -> Iterator[Statement]:
    """Who holds which post, as sentences and signatures state it."""
    for held in [*_signed(paper), *in_words(paper), *_in_rows(paper), *_in_fields(paper)]:
        owned = OWNED.search(held.role)
        if owned is None or names.has_role(owned["what"], paper.profile):
            yield from _state(paper, held)
        elif PAID.match(owned["what"]):
            yield from _state(paper, replace(held, role=held.role[: owned.start()]))


def _state(paper: Paper, held: Incumbent) -> Iterator[Statement]:
    kind = "cg:Councillor" if held.person.councillor else "cg:Person"
    who = somebody(
        held.person.name,
        paper,
        kind,
        ("role", held.role),
        *((("organisation", held.place),) if held.place else ()),
    )
    organisation = body_named(held.place, paper.council, paper.profile) if held.place else None
    if organisation and organisation.kind == "cg:Body":
        organisation = Mention("cg:Organisation", held.place)
    if organisation is None and not held.former and paper.body and is_the_chair(paper, held.role):
        yield from membership(paper, councillor(held.person.name, paper), held.role, paper.body, held.where)
        return
    yield from membership(paper, who, held.role, organisation, held.where, because=held.because)
    node = holding(paper, who, held.role, organisation)
    if held.former:
        yield paper.state(node, "cg:former", Value("true", "xsd:boolean"), held.where)
    if organisation is None and " " in held.role:
        yield paper.state(node, "cg:post", post(held.role, paper), held.where)


def _signed(paper: Paper) -> Iterator[Incumbent]:
    for signatory in signatories(paper):
        if signatory.role:
            role, place = role_and_place(signatory.role, paper)
            if names.has_role(role.plain, paper.profile):
                where = paper.between(signatory.person.name, signatory.role)
                yield Incumbent(
                    signatory.person, spaced(role.plain), where, spaced(place.plain) if place else ""
                )


def _in_rows(paper: Paper) -> Iterator[Incumbent]:
    """A row of a table with a name in one cell and a post in the next."""
    for row in paper.section.of("row"):
        for cell, following in pairwise(row.sections):
            person = names.in_prose(cell.title, paper.profile) if cell.title else None
            if person and cell.title and following.title and not person.rest and " " in person.name.plain:
                role, place = role_and_place(following.title, paper)
                if names.has_role(role.plain, paper.profile) and len(role.plain) < POST:
                    where = paper.between(cell.title, following.title)
                    yield Incumbent(person, spaced(role.plain), where, spaced(place.plain) if place else "")


def _in_fields(paper: Paper) -> Iterator[Incumbent]:
    """A labelled line whose label is the post: "Cabinet member: Cllr B Lee (Parks)", "Contact: Ada Kowal"."""
    label = paper.profile.pattern("papers.post", r"{}")
    for field in paper.section.of("field"):
        person = (
            names.person(field.title, paper.profile) if field.title and label.fullmatch(field.mark) else None
        )
        if person is None or field.title is None or names.has_role(person.name.plain, paper.profile):
            continue
        aside = re.search(r"\((?P<words>[^()]+)\)", person.rest.plain)
        words = spaced(aside["words"]) if aside else ""
        name = field.mark.title()
        role = words if names.has_role(words, paper.profile) else f"{name} for {words}" if words else name
        yield Incumbent(person, role, field.title)
