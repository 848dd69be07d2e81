"""Decisions of the tree, clause by clause, and to whom each is put."""

from __future__ import annotations

import re
from collections.abc import Iterator

from councilgraph.extractors import names
from councilgraph.extractors.addressees import addressees
from councilgraph.extractors.decisions import Clause, decision
from councilgraph.extractors.paper import Paper
from councilgraph.extractors.things import named, post
from councilgraph.ontology.minutes import Decision, DecisionKind
from councilgraph.ontology.model import Mention, Section, Statement, Text

ACTING = re.compile(
    r"""
    ^(?:[Tt]hat\s+)?(?:[Tt]he\s+)?
    (?P<who>(?:Vice[ -])?Chair(?:man|woman|person)?|Convener|Supervisor)
    (?:,[^,]{1,60},)?                      # ", on behalf of the Committee,"
    \s+(?!(?:be|was|is|has|had|would|said|and|of|for)\b)(?:to\s+)?[a-z]+
    """,
    re.VERBOSE,
)
"""Whoever presides, as the subject of what is to be done: "that the Chairman write to the Minister"."""
GROUP = re.compile(
    r"""
    ^(?P<first>[Oo]fficers|[Ss]taff)\s+(?:was|were|be)\s+(?:asked|requested|directed|instructed)\b
    | \b(?:request(?:s|ed)?|direct(?:s|ed)?|ask(?:s|ed)?|instruct(?:s|ed)?)\s+(?P<then>[Oo]fficers|[Ss]taff)\b
    """,
    re.VERBOSE,
)
"""Those who work for the council, asked as one."""
ASIDE = re.compile(r"\s\([A-Z][^()]{2,40}\)")
"""What a post is in charge of, in brackets: "Chief Officer (Waste Management)"."""


def find(paper: Paper) -> Iterator[Statement]:
    """What each item decided, recommended or asked for."""
    for item, mention in paper.tree_items():
        leads: dict[int, Mention] = {}
        for position, one in enumerate(item.decisions, 1):
            if one.kind is DecisionKind.LEAD_IN:
                leads[id(one)] = Mention("cg:LeadIn", "", mention, (str(position),))
            yield from decision(paper, mention, _clause(one, leads, paper), position)


def _clause(one: Decision, leads: dict[int, Mention], paper: Paper) -> Clause:
    section = Section("clause", *one.text.span(), one.clause, one.text)
    parent = leads.get(id(one.parent)) if one.parent else None
    targets = dict.fromkeys(_targets(one, paper))
    return Clause(section, one.kind.value, one.clause, parent, tuple(targets))


def _targets(one: Decision, paper: Paper) -> list[Mention]:
    """Whom a decision addresses: those marked in it, those of the words that lead it in, whoever is to act.

    None where only the words of the decision itself tell, which `decision` looks at.
    """
    marked = [thing for words in one.directed_to if (thing := named(_whole(words, one.text), paper))]
    if marked:
        return marked
    if one.parent:
        return addressees(one.parent.text, paper)
    acting = ACTING.match(one.text.plain)
    if acting:
        return [post(acting["who"], paper)]
    group = GROUP.search(one.text.plain)
    return [post(group["first"] or group["then"], paper)] if group else []


def _whole(words: Text, decided: Text) -> Text:
    """A name with the rest of it, where the decision goes on with it: "Head of Planning and Trees"."""
    if words.at[0] not in decided.at:
        return words
    start = decided.at.index(words.at[0])
    found = names.proper(decided, start)
    longer = found if found and len(found.plain) > len(words.plain) else words
    aside = ASIDE.match(decided.plain, start + len(longer.plain))
    return decided.part(start, aside.end()) if aside and " " in longer.plain else longer
