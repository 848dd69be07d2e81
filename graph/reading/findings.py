"""What a graph finds wrong in its sources, has only heard of, and leaves open."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from councilgraph.graph.rdf.store import Store, text
from councilgraph.graph.reading.facts import placed
from councilgraph.graph.reading.open_questions import who_is_who
from councilgraph.graph.reading.read_model import ReadModel

ERRORS = """SELECT ?kind ?words ?because ?thing (MIN(?name) AS ?about) ?document ?paper ?start ?page ?quote {
    ?error a cg:SourceError ; cg:rule ?kind ; cg:asWritten ?words ; cg:because ?because ; cg:about ?thing ;
        prov:used ?passage . ?passage cg:document/cg:sourceFile ?document ; cg:start ?start ; cg:quote ?quote
    OPTIONAL { ?passage cg:page|cg:sheetRow ?page } OPTIONAL { ?passage cg:paper/skos:prefLabel ?paper }
    OPTIONAL { ?thing skos:prefLabel|foaf:name|dcterms:title ?name } }
    GROUP BY ?kind ?words ?because ?thing ?document ?paper ?start ?page ?quote
    ORDER BY ?document ?start ?kind ?words"""
UNSEEN = """SELECT ?thing ?kind ?number (MIN(?label) AS ?name)
    (GROUP_CONCAT(DISTINCT ?from; SEPARATOR="; ") AS ?by) {
    VALUES ?kind { cg:Meeting cg:AgendaItem } ?thing cg:coverage cg:KnownOnly ; a ?kind
    OPTIONAL { ?thing skos:prefLabel|dcterms:title ?label } OPTIONAL { ?thing cg:number ?number }
    OPTIONAL { ?item cg:refersTo|cg:concernsItem ?thing ; cg:meeting/skos:prefLabel ?from } }
    GROUP BY ?thing ?kind ?number ORDER BY ?thing"""


@dataclass(frozen=True, slots=True)
class Error:
    """Something a source says that cannot be right; `about` is what it is linked to all the same."""

    kind: str
    words: str
    expected: str
    about: str
    document: str
    place: str
    quote: str


@dataclass(frozen=True, slots=True)
class Unseen:
    """A meeting or a minute that is cited and not loaded, and the meetings at which it was cited."""

    iri: str
    name: str
    cited_by: str


@dataclass(frozen=True, slots=True)
class Question:
    """People who may be one, why it cannot be told, and the council of theirs, "" where it is not known."""

    names: tuple[str, ...]
    because: str
    council: str = ""

    @property
    def people(self) -> str:
        """The people, with their council."""
        return " and ".join(self.names) + (f" ({self.council})" if self.council else "")


def findings(store: Store) -> tuple[tuple[Error, ...], tuple[Unseen, ...], tuple[Question, ...]]:
    """Errors in the sources, what is cited and not loaded, and open questions of identity."""
    return (
        tuple(_error(row) for row in _rows(store, ERRORS)),
        tuple(_unseen(row) for row in _rows(store, UNSEEN)),
        tuple(sorted(_questions(store), key=lambda one: (one.names, one.council))),
    )


def _questions(store: Store) -> Iterator[Question]:
    """Each pair once, with all the reasons for which the two may be one."""
    model, open_ = ReadModel(store), list(who_is_who(store))
    model.read(iri for people, _ in open_ for iri in people)
    for people, because in open_:
        of = dict.fromkeys(filter(None, map(model.council, people)))
        yield Question(tuple(sorted(map(model.name, people))), because, " and ".join(of))


def _rows(store: Store, query: str) -> Iterator[dict[str, str]]:
    return ({key: text(value) for key, value in row.items()} for row in store.select(query))


def _error(row: Mapping[str, str]) -> Error:
    at = placed(row["page"], row["start"])
    place = f"{row['paper']}, {at}" if row["paper"] else at
    about = row["about"] or row["thing"].rsplit("/", 1)[-1]
    return Error(row["kind"], row["words"], row["because"], about, row["document"], place, row["quote"])


def _unseen(row: Mapping[str, str]) -> Unseen:
    minute = row["kind"].endswith("AgendaItem")
    name = f"Minute {row['number']}, {row['name']}".strip(", ") if minute else row["name"]
    return Unseen(row["thing"], name or row["thing"], row["by"])
