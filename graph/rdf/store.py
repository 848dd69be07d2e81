"""The store of quads, on disk or in memory: the one wrapper of pyoxigraph."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, nullcontext
from io import BytesIO
from itertools import chain, islice
from pathlib import Path
from typing import BinaryIO, TypeAlias, cast

import pyoxigraph as ox
from pyoxigraph import BlankNode, DefaultGraph, Literal, Quad, Triple
from pyoxigraph import NamedNode as IRI  # noqa: N814 (the word of the rest of the code)

from councilgraph.graph.nearest import unknown
from councilgraph.graph.rdf.sorting import SortedPrefixes, sort_lines
from councilgraph.graph.rdf.sparql import fault, refusal
from councilgraph.graph.rdf.xml_text import is_writable, well_formed
from councilgraph.ontology.errors import BadQuery, NotAGraph, NotAllowed
from councilgraph.ontology.terms import PREFIXES

__all__ = ["IRI", "BlankNode", "DefaultGraph", "Literal", "Quad", "Triple"]

Term: TypeAlias = IRI | BlankNode | Literal | Triple
Row: TypeAlias = Mapping[str, Term | None]

RESULTS = {
    "json": ox.QueryResultsFormat.JSON,
    "xml": ox.QueryResultsFormat.XML,
    "csv": ox.QueryResultsFormat.CSV,
    "tsv": ox.QueryResultsFormat.TSV,
}
GRAPHS = {
    "turtle": ox.RdfFormat.TURTLE,
    "ntriples": ox.RdfFormat.N_TRIPLES,
    "trig": ox.RdfFormat.TRIG,
    "nq": ox.RdfFormat.N_QUADS,
    "jsonld": ox.RdfFormat.JSON_LD,
    "rdfxml": ox.RdfFormat.RDF_XML,
}
AT_ONCE = 500
"""Terms that one query asks about: with more the engine plans for long, with fewer there are more queries."""

BATCH = 10_000
RUN = 100_000
"""Quads that the engine loads in one go, in 0.15 GB: more are little faster, and any number takes 2 GB."""


class Rows:
    """What a SELECT found: a dict a row, from variable to term, None where it is unbound.

    Rows come as they are found and can be read once; reading raises BadQuery when the
    query turns out not to be runnable.
    """

    __slots__ = ("solutions", "variables")

    def __init__(self, solutions: ox.QuerySolutions) -> None:
        self.solutions = solutions
        self.variables: list[str] = [variable.value for variable in solutions.variables]

    def __iter__(self) -> Iterator[dict[str, Term | None]]:
        with _running():
            for solution in self.solutions:
                yield dict(zip(self.variables, solution, strict=True))


class Triples:
    """What a CONSTRUCT or DESCRIBE made, as it is made; it can be read once."""

    __slots__ = ("triples",)

    def __init__(self, triples: Iterable[Triple]) -> None:
        self.triples = triples

    def __iter__(self) -> Iterator[Triple]:
        with _running():
            yield from self.triples


Graphs: TypeAlias = tuple[Sequence[str], Sequence[str]]
"""The addresses of the graphs that make up the default graph, and of those that are named."""

Results: TypeAlias = Rows | Triples | bool
"""What a query gives."""


class Store:
    """A graph that can be asked; opened read-only from disk, or made in memory."""

    __slots__ = ("_quads",)

    def __init__(self, quads: ox.Store) -> None:
        self._quads = quads

    @classmethod
    def write(cls, path: Path, quads: Iterable[Quad], run: int = RUN) -> None:
        """Makes a store on disk of the quads, read as a stream, and closes it; `run` are held at once.

        Raises FileExistsError where there is one; making it durable is the caller's.
        """
        path.mkdir(parents=True)
        made = ox.Store(path)
        rest = iter(quads)
        for first in rest:
            made.bulk_extend(chain([first], islice(rest, run - 1)))
        made.flush()
        made.optimize()

    @classmethod
    def open(cls, path: Path) -> Store:
        """Opens a store for reading; raises NotAGraph where there is none or it is damaged."""
        try:  # the real path, once: a link that is swapped while files are opened mixes two stores
            return cls(ox.Store.read_only(str(path.resolve(strict=True))))
        except (OSError, RuntimeError) as error:
            what = f"{path} is not a store that can be read: {' '.join(str(error).split())}"
            raise NotAGraph(f"{what}; build the graph again") from error

    @classmethod
    def memory(cls, quads: Iterable[Quad]) -> Store:
        """A store in memory, for small things."""
        made = ox.Store()
        made.extend(quads)
        return cls(made)

    def __len__(self) -> int:
        return len(self._quads)

    def select(self, sparql: str) -> Rows:
        """The rows of a SELECT query; raises BadQuery in a line for anything else."""
        rows = self.query(sparql)
        if not isinstance(rows, Rows):
            raise BadQuery("the query gives no rows: a SELECT is needed here")
        return rows

    def select_each(self, sparql: str, terms: Iterable[str], *more: str) -> Iterator[Row]:
        """The rows of a SELECT whose first %s stands for so many terms at a time, its others for `more`.

        Each term is asked about once, and what is "" not at all: `term_of` gives that for what is no address.
        """
        wanted = iter(dict.fromkeys(filter(None, terms)))
        while given := list(islice(wanted, AT_ONCE)):
            yield from self.select(sparql % (" ".join(given), *more))

    def about(self, iri: str) -> Iterator[tuple[str, Term]]:
        """Each property of a thing with its value; nothing of what is no address.

        For many things it takes less than a query, which is read and planned before it is run.
        """
        if term := _iri_of(iri):
            found = self._quads.quads_for_pattern(term, None, None, DefaultGraph())
            yield from ((quad.predicate.value, quad.object) for quad in found)

    def stated(self, reason: str) -> Iterator[Triple]:
        """The triples for which words or a conclusion at an address stand as the reason."""
        if term := _iri_of(reason):
            yield from (quad.triple for quad in self._quads.quads_for_pattern(None, None, None, term))

    def leading_by(self, name: str, iri: str) -> Iterator[str]:
        """The addresses of what leads to a thing by a property, given in full."""
        if term := _iri_of(iri):
            found = self._quads.quads_for_pattern(None, IRI(name), term, DefaultGraph())
            yield from (text(quad.subject) for quad in found)

    def query(self, sparql: str, graphs: Graphs | None = None) -> Results:
        """Runs a SPARQL query; the prefixes of the vocabulary need no declaration.

        With `graphs` it is run on these, whatever its own FROM says. Raises BadQuery in a line: what is
        wrong with it and where. Asking other servers is refused; a query that is hostile by its size is not
        (a guard must stand before).
        """
        if reason := refusal(sparql):
            raise NotAllowed(f"the query is refused: {reason}", reason.shown)
        default: list[IRI | BlankNode | DefaultGraph] | None = None
        named: list[IRI | BlankNode] | None = None
        if graphs is not None:
            default, named = [*map(_graph_name, graphs[0])], [*map(_graph_name, graphs[1])]
        try:
            with _running():
                found = self._quads.query(
                    sparql, prefixes=PREFIXES, default_graph=default, named_graphs=named
                )
        except SyntaxError as error:
            wrong = fault(sparql, str(error))
            raise BadQuery(f"the query cannot be parsed: {wrong}", wrong.shown) from error
        if isinstance(found, ox.QuerySolutions):
            return Rows(found)
        return Triples(found) if isinstance(found, ox.QueryTriples) else bool(found)

    def serialise(self, results: Results, form: str) -> bytes:
        """The results in a format by its short name or media type, in the encoding it asks for.

        Rows and truth values: json, xml, csv, tsv; triples: turtle, ntriples, jsonld, rdfxml …
        Raises UnknownName where the format is not one for such results.
        """
        out = BytesIO()
        serialise(results, out, form)
        return out.getvalue()

    def quads(self, *, reasons: bool = True) -> Iterator[Quad]:
        """Every quad, or those of the default graph alone, in no order that means anything."""
        graph = None if reasons else DefaultGraph()
        return self._quads.quads_for_pattern(None, None, None, graph)

    def ordered(self, *, reasons: bool = True) -> Iterator[Quad]:
        """The quads sorted: the default graph, then by name of graph; in there by subject.

        Equal graphs give equal sequences. Sorted on disk, so that memory stays flat.
        """
        keyed = sort_lines(_graph_key(quad) + b"\t" + line(quad) for quad in self.quads(reasons=reasons))
        while batch := [entry.partition(b"\t")[2] for entry in islice(keyed, BATCH)]:
            yield from ox.parse(b"".join(batch), format=ox.RdfFormat.N_QUADS)

    def lines(self) -> Iterator[bytes]:
        """The graph as canonical N-Quads: sorted lines in UTF-8, each once."""
        return sort_lines(line(quad) for quad in self.quads())

    def dump(self, form: str) -> bytes:
        """The whole graph as bytes: nq (canonical), trig, or the default graph as turtle, ntriples.

        Equal graphs give equal bytes. Raises UnknownName for any other format.
        """
        if form == "nq":
            return b"".join(self.lines())
        out = BytesIO()
        write(self.ordered(reasons=_graph_format(form).supports_datasets), out, form)
        return out.getvalue()


def term_of(iri: str) -> str:
    """An address as a query has it, "" for what is none.

    >>> term_of("https://example.org/id/x"), term_of("no address")
    ('<https://example.org/id/x>', '')
    """
    term = _iri_of(iri)
    return str(term) if term else ""


def _iri_of(iri: str) -> IRI | None:
    try:
        return IRI(iri)
    except ValueError:
        return None


def serialise(results: Results, out: BinaryIO, form: str) -> None:
    """Writes results as `Store.serialise` gives them, each as it is found."""
    with _running():
        if isinstance(results, Triples):
            write(results, out, form)
            return
        known = _results_format(form)
        with well_formed(out) if known == ox.QueryResultsFormat.XML else nullcontext(out) as file:
            _solutions(results).serialize(file, known)


def _solutions(results: Rows | bool) -> ox.QuerySolutions | ox.QueryBoolean:
    if isinstance(results, Rows):
        return results.solutions
    truth = b'{"head":{},"boolean":%s}' % str(results).lower().encode()
    return ox.parse_query_results(truth, format=ox.QueryResultsFormat.JSON)


EXACT = {Rows: "json", Triples: "ntriples", bool: "json"}
"""For each kind of results the format from which `restored` makes the same again."""


def restored(kind: str, file: BinaryIO) -> Results:
    """Results of a kind, by the name of its class, from a file in the format of `EXACT`, read as they are."""
    if kind == Triples.__name__:
        return Triples(quad.triple for quad in ox.parse(file, format=ox.RdfFormat.N_TRIPLES))
    found = ox.parse_query_results(file, format=ox.QueryResultsFormat.JSON)
    return Rows(found) if isinstance(found, ox.QuerySolutions) else bool(found)


def parsed(data: bytes, form: str) -> Iterator[Quad]:
    """The quads of a file of ours in a format as `write` has them; names of blank nodes are made anew."""
    yield from ox.parse(data, format=_graph_format(form), rename_blank_nodes=True)


def write(
    quads: Iterable[Quad | Triple], out: BinaryIO, form: str, prefixes: Mapping[str, str] = PREFIXES
) -> None:
    """Writes quads in the order given as turtle, trig, ntriples … with prefixes, the vocabulary's own.

    Names of graphs are left out where the format has none. Raises UnknownName for a format
    that is not there, and BadUsage for RDF/XML of a property that it cannot write.
    """
    known = _graph_format(form)
    named = known.supports_datasets
    statements = cast(  # the engine takes a mixture, as its annotation does not say
        Iterable[Quad], (each if named or isinstance(each, Triple) else each.triple for each in quads)
    )
    if known == ox.RdfFormat.RDF_XML:
        with well_formed(out) as file:
            ox.serialize((each for each in statements if is_writable(each.predicate.value)), file, known)
        return
    if known not in (ox.RdfFormat.TURTLE, ox.RdfFormat.TRIG):
        ox.serialize(statements, out, known)
        return
    sorted_out = cast(BinaryIO, SortedPrefixes(out))  # as much of a file as the engine asks for
    ox.serialize(statements, sorted_out, known, prefixes=dict(prefixes))


def line(quad: Quad) -> bytes:
    """A quad as a line of N-Quads, its line end included."""
    return f"{quad} .\n".encode()


def text(term: Term | None) -> str:
    """A term as a person reads it: the IRI or the literal's characters; nothing for None."""
    return "" if term is None else str(term) if isinstance(term, Triple) else term.value


def _graph_name(address: str) -> IRI:
    try:
        return IRI(address)
    except ValueError as error:
        raise BadQuery(f"“{address}” is no address of a graph: give it in full") from error


def _graph_key(quad: Quad) -> bytes:
    name = quad.graph_name
    return b"" if isinstance(name, DefaultGraph) else str(name).encode()


@contextmanager
def _running() -> Iterator[None]:
    """Turns what the engine raises while it runs a query into a line for the user."""
    try:
        yield
    except (RuntimeError, OSError) as error:
        raise BadQuery(f"the query cannot be run: {' '.join(str(error).split())}") from error


def _results_format(form: str) -> ox.QueryResultsFormat:
    known = RESULTS.get(form) or ox.QueryResultsFormat.from_media_type(form)
    if known is None:
        raise unknown("format for this", form, RESULTS)
    return known


def _graph_format(form: str) -> ox.RdfFormat:
    known = GRAPHS.get(form) or ox.RdfFormat.from_media_type(form)
    if known is None:
        raise unknown("format for this", form, GRAPHS)
    return known
