"""Who held a post on a day, as a table."""

from __future__ import annotations

import datetime as dt

from councilgraph.graph.rdf.store import Store
from councilgraph.graph.reading.holders import holders_on
from councilgraph.graph.reading.meant import meant
from councilgraph.graph.show.tables import Table

COLUMNS = ("holder", "sure", "first", "last", "document", "page", "words", "iri")


def table(store: Store, post: str, on: dt.date) -> Table:
    """The holders of a post, the surest first; raises UnknownName where the words mean no post."""
    one = meant(store, post, "Post")
    rows = (
        (each.holder, each.sure.words, each.first, each.last, each.document, each.at, each.words, each.iri)
        for each in holders_on(store, one.iri, on)
    )
    return Table(COLUMNS, tuple(rows), f"{one.label} on {on}")
