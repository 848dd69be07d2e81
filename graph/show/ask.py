"""Questions to a graph: the named ones that come with councilgraph, and anybody's own SPARQL."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from io import BytesIO, StringIO, TextIOWrapper
from itertools import islice
from os import PathLike
from pathlib import Path
from typing import Protocol, TextIO

from councilgraph.graph.rdf.bound import Value as Bound
from councilgraph.graph.rdf.bound import bind
from councilgraph.graph.rdf.store import IRI, Literal, Results, Rows, Term, Triples, serialise, text
from councilgraph.graph.show import terminal
from councilgraph.graph.show.csv_cells import Style, as_csv
from councilgraph.graph.show.given_text import read_given
from councilgraph.graph.show.output import Shown
from councilgraph.graph.show.questions import NamedQuery, Value, lookup, named
from councilgraph.ontology.errors import BadUsage
from councilgraph.ontology.terms import shorten

__all__ = ["NamedQuery", "Value", "ask", "asked", "lookup", "named", "sparql"]

TABLE, CSV = "table", "csv"
SAFE = Style()
NOT_HERE = (
    "SPARQL comes from a file that is named here, or for “-” from standard input: "
    "`echo 'SELECT …' | councilgraph query my.graph -`"
)
TREES = "turtle"
"""How triples are written where a table was asked for."""


def sparql(name: str, given: TextIO, narrowed: Mapping[str, Value] | None = None) -> str:
    """The SPARQL that is meant: a named question's, a file's, or for "-" what stands in `given`.

    Of a named question only the rows that fit `narrowed`, by parameter. Raises UnknownName where it is
    neither, and BadUsage for a file that cannot be read, for SPARQL itself, and for parameters that do
    not fit.
    """
    if "{" in name:
        raise BadUsage(NOT_HERE)
    is_file = Path(name).suffix in (".rq", ".sparql", ".txt") or "/" in name
    if (
        name != "-"
        and not is_file
        and (any(query.name == name for query in named()) or not Path(name).exists())
    ):
        return lookup(name).narrowed(narrowed or {})
    refuse_to_narrow(narrowed or {})
    return read_given(name, given, wanted="a file that holds a query", saved="the query as UTF-8")


def asked(question: str | PathLike[str], given: Mapping[str, Bound]) -> tuple[str, str]:
    """A question's title and its SPARQL: narrowed where it has a name, else with its variables bound.

    Raises as `sparql` and `bound.bind` do.
    """
    _check_question(question)
    if isinstance(question, str) and any(mark in question for mark in "{ \n"):
        return "", bind(question, given)
    name = str(question)
    known = next((each for each in named() if each.name == name), None)
    if known is None and Path(name).exists():
        return "", bind(sparql(name, StringIO()), given)
    narrowed = {parameter: _narrowing(parameter, value) for parameter, value in given.items()}
    return (known.question if known else ""), sparql(name, StringIO(), narrowed)


def _check_question(question: object) -> None:
    """Raises BadUsage for what is neither words nor a path."""
    if not isinstance(question, str | PathLike) or question == "":
        raise BadUsage(f"a question is wanted: its name, SPARQL, or a file of that; not {question!r}")


def _narrowing(name: str, value: Bound) -> Value:
    if isinstance(value, str | dt.date):
        return value
    raise BadUsage(f"{name} is words or a day, not {value!r}")


def refuse_to_narrow(narrowed: Mapping[str, Value]) -> None:
    """Raises BadUsage where there are parameters: SPARQL of one's own has none."""
    if narrowed:
        raise BadUsage(f"{', '.join(narrowed)}: for named questions only; SPARQL of your own takes a FILTER")


class Askable(Protocol):
    """What runs a query: a store, or a process that asks one."""

    def query(self, sparql: str) -> Results:
        """What it gives."""


def ask(
    store: Askable, query: str, form: str, out: TextIO, *, most: int | None = None, style: Style = SAFE
) -> int | None:
    """Runs a query and writes what it finds; returns the number of rows where it is a table's.

    `form` is "table" or a format of `store.serialise`; of a table at most `most` rows are written,
    and `style` is of CSV.
    Raises BadQuery, and UnknownName for a format that does not fit what the query gives.
    """
    results = store.query(query)
    if form == TABLE and isinstance(results, Rows):
        rows = ([cell(row[name]) for name in results.variables] for row in islice(results, most))
        return terminal.table(rows, results.variables, out)
    if form == CSV and isinstance(results, Rows):
        _write(as_csv(_lexical(results), style).encode(), out)
        return None
    if form == TABLE and not isinstance(results, Triples):
        out.write("yes\n" if results else "no\n")
        return None
    written = BytesIO()
    serialise(results, written, TREES if form == TABLE else form)
    data = written.getvalue()
    _write(data if data.endswith(b"\n") else data + b"\n", out)
    return None


def _lexical(rows: Rows) -> Iterator[list[str]]:
    """Rows as CSV has them, their heads first: IRIs in full, of literals the characters."""
    yield list(rows.variables)
    for row in rows:
        yield [plain(row[name]) for name in rows.variables]


def plain(term: Term | None) -> str:
    """A term without the marks of its kind; a node without a name as SPARQL writes it."""
    return text(term) if term is None or isinstance(term, IRI | Literal) else str(term)


def cell(term: Term | None) -> str:
    """A term as a table shows it: names of the vocabulary short, all else as it is."""
    return shorten(term.value) if isinstance(term, IRI) else text(term)


def _write(data: bytes, out: TextIO) -> None:
    """Writes bytes, which need not be characters of the stream's encoding; a terminal is not commanded."""
    if out.isatty():
        Shown(out).write(data)
        return
    if not isinstance(out, TextIOWrapper):
        out.write(data.decode())
        return
    out.flush()
    rest = memoryview(data)
    while rest:  # an unbuffered stream may take a part
        rest = rest[out.buffer.write(rest) :]
