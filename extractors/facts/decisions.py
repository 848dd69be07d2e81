"""Decisions of the tree, clause by clause, and to whom each is put."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from councilgraph.extractors.facts.action_tables import actions_in
from councilgraph.extractors.facts.addressees import CANNOT_ACT, addressees, is_only_named, reported_to
from councilgraph.extractors.facts.dispositions import disposition
from councilgraph.extractors.facts.roll import listed
from councilgraph.extractors.facts.tracker_columns import DUE, OWNER, REQUEST, Row
from councilgraph.extractors.names import names
from councilgraph.extractors.names.things import in_general, named, post
from councilgraph.extractors.paper import Paper, spaced
from councilgraph.extractors.text import dates
from councilgraph.extractors.text.case import unshouted
from councilgraph.ontology.minutes import Decision, DecisionKind
from councilgraph.ontology.model import Mention, Statement, Term, Text, Value

ACTING = re.compile(
    r"""
    ^(?:[Tt]hat\s+)?(?:[Tt]he\s+)?
    (?P<who>(?:Vice[ -])?Chair(?:man|woman|person)?|Convener|Supervisor)
    (?:,[^,]{1,60},)?                      # ", on behalf of the Committee,"
    \s+(?:then\s+|also\s+)?
    (?!(?:be|was|is|has|had|would|said|and|of|for|then|also|asked|requested|invited|urged|reminded)\b)
    (?:to\s+)?[a-z]+
    """,
    re.VERBOSE,
)
"""Whoever presides, as the subject of what is to be done: "that the Chairman write to the Minister"."""
GROUP = re.compile(
    r"""
    ^(?:that\s+)?(?:the\s+)?(?P<first>officers|staff)\s+
      (?:(?:was|were|be)\s+(?:asked|requested|directed|instructed|authorised|invited|tasked)\b | to\s+[a-z]
        | (?!was|were|be|is|are|had|have|has|and|or|in|on|of|at|who|that|for|from|with|would|will)[a-z]{3,}
          (?<!ed)\s)
    | \b(?:request|direct|ask|instruct|task|recommend)(?:s|ed)?\s+(?:that\s+)?(?:the\s+)?
      (?P<then>officers|staff)\b
      (?!['’]|\s+(?:be|is|are|was|were)\s+(?:thanked|congratulated|praised))
    | \b(?:be|to)\s+(?:considered|addressed|progressed|actioned|investigated|reviewed|explored|provided
        |circulated|prepared|examined|delegated|delegate|taken\s+forward|looked\s+at|brought\s+back)
      \s+(?:by|to)\s+(?:the\s+)?
      (?P<by>officers|staff)\b(?!['’])
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""Those who work for the council, asked as one."""
ASIDE = re.compile(r"\s\([A-Z][^()]{2,40}\)")
"""What a post is in charge of, in brackets: "Chief Officer (Waste Management)"."""

TO_ACT = re.compile(r"(?P<who>[^ ][^.;:]{1,40}?) to [a-z]")
"""Those with whom a request begins, as they are to act: "AR and BL to write"."""
GOES_ON = re.compile(r"\s*+[;,]\s*+(?:(?:and|or|ac|agus)\b\W*)?$")
"""With what a clause ends before the next: "; and"."""

WHO = re.compile(r"^(?:that\s+)?(?:the\s+)?", re.IGNORECASE)
"""Words before the name of who decides."""
VERB = re.compile(r"\s(?!(?:and|of|for|the|to|in|on|at|with|a|y|yr)\b)[a-z]+\s")
"""A small word that is of no name."""
JOINED = re.compile(r",\s(?=[A-Z])|,?\s(?:and|of|for|&)\s")
"""With what a name goes on: "Head of Planning" with "and Trees"."""
BROKEN = re.compile(r"[^\S\n]*\n\s*+(?=[A-Z])")
"""Where print breaks a line within a name."""
AND = re.compile(r",?\ (?:and|&)\ (?:the\ )?(?=[A-Z])")
"""What joins two who are to act."""


NEAR = 500  # characters of a clause within which it says whom it addresses


DECIDES_TOO = re.compile(
    r"""
    \b(?:note|approve|agree|adopt|accept|endorse|receive)[sd]?\b
    .{1,120}\b(?:with|including|subject\ to)\b.{0,60}\bfollowing\b
    """,
    re.VERBOSE | re.IGNORECASE | re.DOTALL,
)
"""A lead-in that decides by itself: "notes the Work Programme, with the addition of the following items"."""


@dataclass(frozen=True, slots=True)
class Clause:
    """A clause on its way to statements, with what it inherits from the one above it."""

    words: Text
    kind: str
    mark: str
    parent: Mention | None = None
    inherited: tuple[Mention, ...] = ()


def find(paper: Paper) -> Iterator[Statement]:
    """What each item decided, recommended or asked for; what an agenda puts to a meeting is none of these."""
    if paper.section.kind == "cg:Agenda":
        return
    for item, mention in paper.business():
        leads: dict[int, Mention] = {}
        adding: Mention | None = None  # the decision to which the unmarked ones below it are added
        told = [one for one in item.decisions if not _names_body_alone(one, paper)]
        for position, one in enumerate(told, 1):
            clause = _clause(one, leads, paper)
            if one.kind is DecisionKind.LEAD_IN:
                leads[id(one)] = Mention(clause.kind, "", mention, (str(position),))
                adding = leads[id(one)] if clause.kind == DecisionKind.RESOLUTION.value else None
            elif adding and not (clause.mark or clause.parent):
                clause = replace(clause, parent=adding)
            yield from decision(paper, mention, clause, position)
        for position, row in enumerate(actions_in(paper, item), len(told) + 1):
            yield from _action(paper, mention, row, position)


def _action(paper: Paper, item: Mention, row: Row, position: int) -> Iterator[Statement]:
    """What is stated of a row of a table of actions: what is asked for, of whom, and by when."""
    words, due = row.cells[REQUEST], row.cells.get(DUE)
    one = Decision(DecisionKind.REQUEST, words, directed_to=[row.cells[OWNER]])
    clause = _clause(one, {}, paper)
    yield from decision(paper, item, clause, position)
    day = _day_to_come(due.plain, paper) if due else ""
    if due and day:
        node = Mention(clause.kind, "", item, (str(position),))
        yield paper.state(node, "cg:dueText", spaced(due.plain), due)
        yield paper.state(node, "cg:dueDate", Value(day, "xsd:date"), due)


def _names_body_alone(one: Decision, paper: Paper) -> bool:
    """Whether a lead-in only says who decides: "RESOLVED that the Parks Committee:"."""
    words = WHO.sub("", one.text.plain).strip(" :")
    return one.kind is DecisionKind.LEAD_IN and _is_own_body(words, paper)


def _clause(one: Decision, leads: dict[int, Mention], paper: Paper) -> Clause:
    goes_on = GOES_ON.search(one.text.plain)
    words = one.text.part(0, goes_on.start()) if goes_on else one.text
    parent = leads.get(id(one.parent)) if one.parent else None
    targets = dict.fromkeys(_targets(one, paper))
    kind = one.kind
    if kind is DecisionKind.LEAD_IN and DECIDES_TOO.search(words.plain):
        kind, words = DecisionKind.RESOLUTION, words.part(0, len(words.plain.rstrip(" :")))
    return Clause(words, kind.value, one.clause, parent, tuple(targets))


def decision(paper: Paper, item: Mention, clause: Clause, position: int) -> Iterator[Statement]:
    """What is stated of a clause, `position` its place among those of the item."""
    node, words = Mention(clause.kind, "", item, (str(position),)), clause.words
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
    yield from nature(paper, node, clause)


def nature(paper: Paper, node: Mention, clause: Clause) -> Iterator[Statement]:
    """Whether it is formal, who decided it, whom it addresses, what it does, when it is due."""
    words, span = clause.words, clause.words.span()
    formal = clause.kind != "cg:Request"
    yield paper.state(node, "cg:formal", Value(str(formal).lower(), "xsd:boolean"), span)
    if paper.body:
        yield paper.state(node, "cg:decidedBy", paper.body, span)
        if formal:
            yield paper.state(paper.body, "cg:resolved", node, span)
    to = list(clause.inherited) or addressees(unshouted(words), paper, request=not formal)
    for target in to:
        yield paper.state(node, "cg:directedTo", target, words.part(0, NEAR))
    done = disposition(words.plain, paper) if formal else ""
    if done:
        yield paper.state(node, "cg:disposition", Term(done), span)
    if done == "cg:Referred":
        yield from (
            paper.state(node, "cg:referredTo", target, span)
            for target in to
            if target.kind not in ("cg:Post", "cg:Councillor", "cg:Person", "cg:Officer")
        )
    for target, place in reported_to(words, paper):
        yield paper.state(node, "cg:reportBackTo", target, place)
    yield from _due(paper, node, words)


def _due(paper: Paper, node: Mention, words: Text) -> Iterator[Statement]:
    """By when, in the words of the decision and as a date where they hold one."""
    match = paper.profile.pattern("decisions.due", "{}", 0).search(words.plain)
    if not match:
        return
    where = words.part(*match.span())
    yield paper.state(node, "cg:dueText", spaced(match.group()), where)
    if day := _day_to_come(match.group(), paper):
        yield paper.state(node, "cg:dueDate", Value(day, "xsd:date"), where)


def _day_to_come(words: str, paper: Paper) -> str:
    """The day that words name, "" for none; without a year it is the next one from the meeting on."""
    dated = dates.first(words, paper.year)
    if dated and not dated.year_written and paper.year and dated.date.isoformat() < paper.day:
        dated = dates.first(words, paper.year + 1)
    return dated.date.isoformat() if dated else ""


def _targets(one: Decision, paper: Paper) -> list[Mention]:
    """Whom a decision addresses: those marked in it, those of the words that lead it in, whoever is to act.

    None where only the words of the decision itself tell, which `decision` looks at.
    """
    acting_all = TO_ACT.match(one.text.plain)
    several = _each(one.text.part(*acting_all.span("who")), paper) if acting_all else []
    if len(several) > 1:
        marked = several
    else:
        decided = one.parent.text if one.parent else one.text
        asked = [words for words in one.directed_to if not _is_only_named(words, one)]
        marked = [
            part for words in asked for part in _each(_whole(_name_alone(words), decided, paper), paper)
        ]
    told = [listed(part, paper) or named(part, paper) or in_general(part, paper) for part in marked]
    if found := [one for one in told if one.kind not in CANNOT_ACT and not _is_own_body(one.name, paper)]:
        return found
    if one.parent and (led := addressees(one.parent.text, paper)):
        return led
    acting = ACTING.match(one.text.plain)
    if acting:
        return [post(acting["who"], paper)]
    group = GROUP.search(one.text.plain)
    return [post(group[group.lastgroup or 0], paper)] if group else []


def _is_only_named(words: Text, one: Decision) -> bool:
    """Whether a name that was marked in a decision is not of anybody whom that addresses."""
    return words.at[0] in one.text.at and is_only_named(one.text.plain[: one.text.at.index(words.at[0])])


def _is_own_body(name: str, paper: Paper) -> bool:
    """Whether a name is that of the body that decides, which addresses itself in nothing."""
    return paper.body is not None and name.casefold() == paper.body.name.casefold()


def _each(words: Text, paper: Paper) -> list[Text]:
    """People and posts that "and" joins one by one: "AR and BL", "the Mayor and the Head of Housing"."""
    ends = [*(match.start() for match in AND.finditer(words.plain)), len(words.plain)]
    starts = [0, *(match.end() for match in AND.finditer(words.plain))]
    parts = [words.part(start, end) for start, end in zip(starts, ends, strict=True)]
    titles = paper.profile.pattern("people.titles", r"{}\s+", 0)
    bare = [part.part(title.end()) if (title := titles.match(part.plain)) else part for part in parts]
    apart = all(
        listed(name, paper) or names.has_role(part.plain, paper.profile)
        for name, part in zip(bare, parts, strict=True)
    )
    return parts if apart else [words]


def _name_alone(words: Text) -> Text:
    """A name without the verb behind it, where a span took in more: "Town Clerk ask Marsh Water"."""
    verb = VERB.search(words.plain) if words.plain[:1].isupper() else None
    return words.part(0, verb.start()) if verb else words


def _whole(words: Text, decided: Text, paper: Paper) -> Text:
    """A name with the rest of it, where the decision goes on with it: "Head of Planning and Trees".

    A name at the end of a line of print goes on with the next: "Head of" with "Planning".
    """
    if words.at[0] not in decided.at:
        return words
    start = decided.at.index(words.at[0])
    found = names.proper(decided, start)
    size = len(words.plain)
    goes_on = found and (
        JOINED.match(found.plain, size) or BROKEN.match(paper.document.text, words.at[-1] + 1)
    )
    longer = found if found and goes_on and len(found.plain) > size else words
    aside = ASIDE.match(decided.plain, start + len(longer.plain))
    return decided.part(start, aside.end()) if aside and " " in longer.plain else longer
