"""The councillors whom a graph knows, as a list to correct: who sat on what, and when that was seen."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from councilgraph.graph.folder.members import COLUMNS
from councilgraph.graph.rdf.store import Store, text
from councilgraph.graph.reading.whereabouts import council, councils

SEATS = """SELECT ?person ?body (MIN(?day) AS ?first) (MAX(?day) AS ?last) {
    ?person a cg:Councillor . ?seat cg:person ?person ; cg:capacity ?as ; cg:meeting ?meeting
    VALUES ?as { cg:PresentAsMember cg:Apologies cg:Absent }
    ?meeting cg:heldBy/skos:prefLabel ?body ; cg:date ?day } GROUP BY ?person ?body"""
TOLD = {
    "name": "SELECT ?person ?value { ?person a cg:Councillor ; foaf:name ?value }",
    "ward": "SELECT ?person ?value { ?person cg:represents/skos:prefLabel ?value }",
    "party": """SELECT ?person ?value { ?node org:member ?person ; org:organization ?group .
        ?group a cg:PoliticalGroup ; skos:prefLabel ?value }""",
    "written": "SELECT ?person ?value { ?person a cg:Councillor ; skos:altLabel ?value }",
}
SEEN = ("first seen", "last seen", "written as")


@dataclass(frozen=True, slots=True, order=True)
class Seat:
    """A row of the list: a councillor on a body, and the days on which that was first and last seen."""

    council: str
    surname: str
    name: str
    body: str
    ward: str
    party: str
    first: str
    last: str
    written: str


def seats(store: Store) -> list[Seat]:
    """The councillors of a graph on each body that they were seen on, by council and surname.

    Somebody who is known by a surname alone is left out: a list tells who bears that. A ward or a party
    stands there where papers name just one.
    """
    known = councils(store)
    told = {name: _told(store, query) for name, query in TOLD.items()}
    sat: dict[str, list[tuple[str, str, str]]] = defaultdict(list)
    for row in store.select(SEATS):
        person, body, first, last = (text(row[name]) for name in ("person", "body", "first", "last"))
        sat[person].append((body, first, last))
    found = []
    for person, (name, *_) in told["name"].items():
        wards, parties, forms = (told[of].get(person, []) for of in ("ward", "party", "written"))
        own = _only(wards), _only(parties)
        written = "; ".join(form for form in forms if form != name)
        for body, first, last in sat.get(person, [("", "", "")]) if " " in name else ():
            of, surname = council(person, known), name.split()[-1]
            found.append(Seat(of, surname, name, body, *own, first, last, written))
    return sorted(found)


def _told(store: Store, query: str) -> dict[str, list[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for row in store.select(query):
        found[text(row["person"])].add(text(row["value"]))
    return {person: sorted(values) for person, values in found.items()}


def _only(values: list[str]) -> str:
    return values[0] if len(values) == 1 else ""


def rows(found: list[Seat]) -> Iterator[tuple[str, ...]]:
    """The list as rows under its heads; the council has a column where there are several.

    `from` and `to` are left to the reader, since a paper tells only when somebody was seen: that stands
    in columns of its own, which a build does not read.
    """
    several = len({seat.council for seat in found}) > 1
    yield (*COLUMNS, *(["council"] if several else []), *SEEN)
    for seat in found:
        own = seat.name, seat.ward, seat.party, seat.body, "", ""
        yield (*own, *([seat.council] if several else []), seat.first, seat.last, seat.written)
