"""Decisions, clause by clause: resolutions, recommendations and requests, and to whom."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from councilgraph.extractors import dates
from councilgraph.extractors.actions import action
from councilgraph.extractors.addressees import addressees, reported_to
from councilgraph.extractors.language import sentences
from councilgraph.extractors.paper import Paper, spaced
from councilgraph.extractors.roll import by_initials
from councilgraph.extractors.sentence import said_in
from councilgraph.extractors.structure.header import unshouted
from councilgraph.ontology.model import Mention, Section, Statement, Term, Text, Value

NEAR = 500  # characters of a clause within which it says whom it addresses


@dataclass(frozen=True, slots=True)
class Clause:
    """A clause on its way to statements, with what it inherits from the one above it."""

    section: Section
    kind: str
    mark: str
    parent: Mention | None = None
    inherited: tuple[Mention, ...] = ()


def find(paper: Paper) -> Iterator[Statement]:
    """What each item decided, recommended or asked for."""
    if not paper.minutes:
        return
    for item, mention in paper.business():
        for position, clause in enumerate(_clauses(item, mention, paper), 1):
            yield from decision(paper, mention, clause, position)


def _clauses(item: Section, mention: Mention, paper: Paper) -> Iterator[Clause]:
    """The clauses of an item in order: those of its blocks, then requests made in sentences."""
    count = 0
    told: set[tuple[str, ...]] = set()
    for block in item.of("resolution", "requests"):
        words = tuple(_folded(one) for one in block.walk() if one.kind == "clause" and one.title)
        if words in told:
            continue
        told.add(words)
        if any(_declares(one, item, paper) for one in block.sections):
            continue
        for clause in block.sections:
            count += 1
            kind = "cg:Request" if block.kind == "requests" else _kind(clause, paper)
            if not clause.sections:
                yield Clause(clause, kind, clause.mark)
                continue
            lead = Mention("cg:LeadIn", "", mention, (str(count),))
            yield Clause(clause, "cg:LeadIn", clause.mark)
            to = tuple(addressees(clause.title, paper)) if clause.title else ()
            for below in clause.sections:
                count += 1
                yield Clause(below, kind, clause.mark + below.mark, lead, to)
    paragraphs = _paragraphs(item)
    for before, text in zip([None, *paragraphs], paragraphs, strict=False):
        yield from _in_sentences(text, before, paper)


def _paragraphs(item: Section) -> tuple[Text, ...]:
    """What an item says, which is a sentence in place of a heading where there is nothing below it."""
    sentence = item.title if item.title and item.title.plain.endswith(".") else None
    return (sentence,) if sentence and not item.body else item.body


def _declares(clause: Section, item: Section, paper: Paper) -> bool:
    """Whether what is printed as decided is an interest that somebody declared, or that nobody did."""
    titled = item.title and paper.profile.pattern("declarations.title").search(item.title.plain)
    words = clause.title.plain if titled and clause.title else ""
    paths = ("declarations.in_passing", "declarations.none")
    return any(paper.profile.pattern(path).search(words) for path in paths)


def _folded(clause: Section) -> str:
    """The words of a clause as they compare with those of a block that repeats it."""
    words = clause.title.plain.casefold() if clause.title else ""
    return re.sub(r"\W+", " ", words).removeprefix("that ").strip()


def _kind(clause: Section, paper: Paper) -> str:
    words = clause.title.plain if clause.title else ""
    recommends = paper.profile.pattern("decisions.recommends", r"{}").match(words)
    return "cg:Recommendation" if recommends else "cg:Resolution"


def _in_sentences(text: Text, before: Text | None, paper: Paper) -> Iterator[Clause]:
    """Requests and decisions made in the sentences of a paragraph; `before` is the one before them."""
    if not paper.profile.pattern("decisions.said").search(text.plain):
        return
    asked_by = paper.profile.pattern("decisions.request_of")
    past = paper.profile.pattern("decisions.past_actions").match(text.plain)
    found = list(sentences(text, paper.model))
    for earlier, sentence in zip([before, *found], found, strict=False):
        of = asked_by.match(sentence.plain)
        if of and of["who"] in by_initials(paper):
            yield Clause(
                Section("clause", *sentence.span(), title=sentence.part(*of.span("text"))), "cg:Request", ""
            )
            continue
        for kind, path in (("cg:Request", "decisions.request"), ("cg:Resolution", "decisions.agreed")):
            words = said_in(sentence, paper.profile.alternatives(path))
            if words:
                section = Section("clause", *sentence.span(), title=words)
                yield Clause(section, kind if kind == "cg:Request" else _kind(section, paper), "")
                break
        else:
            noted = None if past else action(sentence, earlier, paper)
            if noted:
                section = Section("clause", *noted[0].span(), title=noted[0])
                yield Clause(section, "cg:Request", "", inherited=noted[1])


def decision(paper: Paper, item: Mention, clause: Clause, position: int) -> Iterator[Statement]:
    """What is stated of a clause, `position` its place among those of the item."""
    words = clause.section.title
    if words is None:
        return
    node = Mention(clause.kind, "", item, (str(position),))
    span = words.span()
    yield paper.state(node, "cg:item", item, span)
    yield paper.state(node, "cg:position", Value(str(position), "xsd:integer"), span)
    yield paper.state(node, "cg:text", spaced(words.plain), span)
    if clause.mark:
        yield paper.state(node, "cg:clause", clause.mark, span)
    if clause.parent:
        yield paper.state(node, "cg:parentClause", clause.parent, span)
    if clause.kind == "cg:LeadIn":
        return
    yield from _nature(paper, node, clause, words)


def _nature(paper: Paper, node: Mention, clause: Clause, words: Text) -> Iterator[Statement]:
    """Whether it is formal, who decided it, whom it addresses, what it does, when it is due."""
    span = words.span()
    formal = clause.kind != "cg:Request"
    yield paper.state(node, "cg:formal", Value(str(formal).lower(), "xsd:boolean"), span)
    if paper.body:
        yield paper.state(node, "cg:decidedBy", paper.body, span)
        if formal:
            yield paper.state(paper.body, "cg:resolved", node, span)
    to = list(clause.inherited) or addressees(unshouted(words), paper, request=not formal)
    for target in to:
        yield paper.state(node, "cg:directedTo", target, words.part(0, NEAR))
    acts = clause.kind == "cg:Request" and clause.inherited
    disposition = "" if acts else _disposition(words.plain, paper)
    if disposition:
        yield paper.state(node, "cg:disposition", Term(disposition), span)
    if disposition == "cg:Referred":
        yield from (
            paper.state(node, "cg:referredTo", target, span)
            for target in to
            if target.kind not in ("cg:Post", "cg:Councillor")
        )
    for target, place in reported_to(words, paper):
        yield paper.state(node, "cg:reportBackTo", target, place)
    yield from _due(paper, node, words)


def _disposition(words: str, paper: Paper) -> str:
    """What was done with the matter, by the first word that tells."""
    found = [
        (match.start(), name)
        for name, pattern in paper.profile.patterns("decisions.dispositions")
        if (match := pattern.search(words))
    ]
    return min(found)[1] if found else ""


def _due(paper: Paper, node: Mention, words: Text) -> Iterator[Statement]:
    """By when, in the words of the decision and as a date where they hold one."""
    match = paper.profile.pattern("decisions.due", "{}", 0).search(words.plain)
    if not match:
        return
    where = words.part(*match.span())
    yield paper.state(node, "cg:dueText", spaced(match.group()), where)
    dated = dates.first(match.group(), paper.year)
    if dated:
        yield paper.state(node, "cg:dueDate", Value(dated.date.isoformat(), "xsd:date"), where)
