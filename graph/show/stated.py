"""What the words of one passage state, each fact in a line."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from councilgraph.graph.reading.facts import Fact

UNTOLD = {
    *("cg:position", "cg:meeting", "cg:item", "cg:formal", "cg:clause", "cg:nameAsWritten", "cg:decidedBy"),
    *("cg:pageFrom", "cg:pageTo", "dcterms:isPartOf", "org:member", "cg:person", "cg:declaredBy", "cg:post"),
    *("cg:number", "cg:numberPrinted", "cg:text", "cg:parentClause", "cg:status", "cg:motion"),
}
"""Properties that say nothing to a reader of the words themselves, unless they are all there is."""


def stated(
    facts: Sequence[Fact], of_whom: Callable[[str], str], named: Callable[[str], str], most: int
) -> list[str]:
    """Facts of one passage in words, each line once; those beyond `most` are counted.

    `named` is what a thing is called, `of_whom` the same for what a fact is of, "" where that is plain.
    """
    more = [fact for fact in facts if fact.predicate not in UNTOLD] or facts
    lines = list(dict.fromkeys(_line(fact, of_whom(fact.subject), named) for fact in more))
    return [*lines[:most], *([f"and {len(lines) - most} more"] if len(lines) > most else [])]


def _line(fact: Fact, of_whom: str, named: Callable[[str], str]) -> str:
    value = named(fact.leads_to) if fact.leads_to else f"“{fact.key[-1]}”"
    told = f"{of_whom} · {fact.outward}: {value}" if of_whom else f"{fact.outward}: {value}"
    return f"{told} (concluded: {because})" if (because := fact.reasons[0].because) else told
