"""What a question gives, as a table; and whether something is so."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from os import PathLike

from councilgraph.graph.rdf import query_terms
from councilgraph.graph.rdf.bound import Value, bind
from councilgraph.graph.rdf.evaluator import Evaluator
from councilgraph.graph.rdf.store import Rows, Triples
from councilgraph.graph.show import ask, tables
from councilgraph.graph.show.misspelt import refuse_misspelt
from councilgraph.graph.show.tables import Table
from councilgraph.ontology.errors import BadQuery


def table(
    evaluator: Evaluator, question: str | PathLike[str], seconds: float, given: Mapping[str, Value]
) -> Table:
    """The rows that answer a question, or the triples that it makes; raises BadQuery where it gives neither.

    Raises what `ask.asked` does for what is given, and UnknownName, with the nearest, for words of which a
    named question finds nothing. Terms that the vocabulary lacks are warned of.
    """
    title, sparql = ask.asked(question, given)
    query_terms.warn(sparql)
    found = evaluator.query(sparql, seconds)
    if isinstance(found, Rows):
        made = tables.of_rows(found, title)
        if title and not made.rows:
            narrowed = {name: value for name, value in given.items() if isinstance(value, str | dt.date)}
            refuse_misspelt(evaluator, ask.lookup(str(question)), narrowed)
        return made
    if isinstance(found, Triples):
        return tables.of_triples(found, title)
    raise BadQuery("an ASK gives yes or no and no rows: use .ask(…) instead of .query(…)")


def truth(evaluator: Evaluator, sparql: str, seconds: float, given: Mapping[str, Value]) -> bool:
    """Whether an ASK query holds; raises BadQuery where the query gives anything else."""
    bound = bind(sparql, given)
    query_terms.warn(bound)
    found = evaluator.query(bound, seconds)
    if isinstance(found, bool):
        return found
    raise BadQuery("the query gives more than yes or no: use .query(…) instead of .ask(…)")
