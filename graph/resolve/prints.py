"""What is said of a thing in several prints of the same words is said once, with each passage as a reason."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import replace

from councilgraph.graph.resolve.linker import Linker
from councilgraph.graph.resolve.typography import bare, even, merged
from councilgraph.ontology.model import Statement, Value

STRING = "xsd:string"
NAMES = ("cg:nameAsWritten", "skos:altLabel")


def one_print(statements: Sequence[Statement], linker: Linker) -> list[Statement]:
    """Statements whose values differ where their words do: of prints of the same words one is taken.

    That is done within what is said of one thing by one property. Passages stay as they are. A name as
    it is written keeps its capitals and stops.
    """
    forms: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for one in statements:
        if isinstance(one.object, Value) and one.object.datatype == STRING:
            forms[linker.iri(one.subject), one.predicate][one.object.lexical] += 1
    shown = {
        said: merged(found, even if said[1] in NAMES else bare)
        for said, found in forms.items()
        if len(found) > 1
    }
    return [_printed(one, shown, linker) for one in statements] if shown else list(statements)


def _printed(one: Statement, shown: dict[tuple[str, str], dict[str, str]], linker: Linker) -> Statement:
    if not isinstance(one.object, Value) or one.object.datatype != STRING:
        return one
    words = shown.get((linker.iri(one.subject), one.predicate), {}).get(one.object.lexical)
    if words is None or words == one.object.lexical:
        return one
    return replace(one, object=replace(one.object, lexical=words))
