"""The tables of an export as they are read from a graph: cells of words, and the same as typed values.

Every format takes its tables from here, so that all have the same ones with the same columns.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from councilgraph.graph.exports import asked
from councilgraph.graph.exports.cells import Cell, Value, cell_of, type_of, typed
from councilgraph.graph.exports.sheets import (
    CODES,
    COLUMNS,
    COUNCIL,
    HEADS,
    LINKS,
    SHEETS,
    THINGS,
    Asks,
    Column,
    Links,
    Sheet,
    Type,
)
from councilgraph.graph.rdf.store import Store
from councilgraph.graph.reading.facts import Source
from councilgraph.graph.reading.naming import NAMED_BY
from councilgraph.graph.reading.read_model import ReadModel
from councilgraph.graph.reading.said import Key
from councilgraph.graph.reading.tracks import follow_ups
from councilgraph.graph.reading.vocabulary import STATEMENTS, spoken
from councilgraph.ontology.terms import declared, expand, shorten


@dataclass(frozen=True, slots=True)
class Head:
    """A column of a table: its name, its type, the property it shows, and the table that it leads to."""

    name: str
    type: Type = Type.TEXT
    property: str = ""
    to: str = ""


SOURCE = (
    *(Head("words"), Head("document"), Head("paper"), Head("page", Type.WHOLE), Head("sheet_row")),
    *(Head("start", Type.WHOLE), Head("end", Type.WHOLE), Head("concluded")),
)
"""The columns of a row's sentence: `document` is its file, `paper` the paper in a pack, `sheet_row` stands in
for the page in a spreadsheet; offsets count characters; `concluded` is why it is believed where the words
do not state it."""

IRI, KIND = Head("iri"), Head("kind", Type.KIND)
LINKED = (
    *(Head("from_iri", to=THINGS), Head("from"), Head("from_kind", Type.KIND)),
    *(Head("to_iri", to=THINGS), Head("to"), Head("to_kind", Type.KIND)),
)

NAMING = ("cg:mentions", "cg:heldBy", "cg:post", "org:organization", "cg:representing", "cg:directedTo")
"""Properties whose sentences name a thing: taken where none states anything of the thing itself."""

Cells: TypeAlias = tuple[Cell, ...]
NONE: Cells = ((),) * len(SOURCE)


@dataclass(frozen=True, slots=True)
class SheetTable:
    """A table by its name: its columns, and rows of cells, of which each holds any number of words.

    Rows of things begin with the address of the thing, under "iri", which no other row has.
    """

    name: str
    heads: tuple[Head, ...]
    rows: tuple[Cells, ...]

    @property
    def is_of_things(self) -> bool:
        """Whether a row is a thing, known by its address."""
        return self.heads[0] == IRI

    def values(self) -> Iterator[tuple[Value, ...]]:
        """The rows as typed values, None where a cell is empty."""
        kinds = [head.type for head in self.heads]
        return (tuple(map(typed, row, kinds)) for row in self.rows)

    def without_sources(self) -> SheetTable:
        """The table without the columns of sentences."""
        kept = [at for at, head in enumerate(self.heads) if head not in SOURCE]
        heads = tuple(self.heads[at] for at in kept)
        return SheetTable(self.name, heads, tuple(tuple(row[at] for at in kept) for row in self.rows))


def sheet_tables(store: Store, *, reasons: bool = True) -> list[SheetTable]:
    """Every table of a graph, in the order of `SHEETS`, then `THINGS`, `LINKS`, `COLUMNS` and `CODES`.

    Without the sentences where reasons are not wanted.
    """
    known = _known(store)
    made = [_made(known, store, name, each) for name, each in SHEETS.items()]
    kinds = {row[0][0]: (table.name, row[1]) for table in made if table.is_of_things for row in table.rows}
    linked = SheetTable(LINKS, (Head("relation", Type.KIND), *LINKED), tuple(_every_link(known, made)))
    made += [_things(known, kinds, [*made, linked]), linked]
    tables = made if reasons else [table.without_sources() for table in made]
    return [*tables, _columns(made), _codes(made)]


def _made(known: Known, store: Store, name: str, sheet: Sheet | Links | Asks) -> SheetTable:
    match sheet:
        case Sheet():
            return _sheet(known, name, sheet)
        case Links():
            return _links(known, name, sheet)
        case Asks():
            return _asks(store, name, sheet)


@dataclass(frozen=True, slots=True)
class Known:
    """What tables are made from: the graph, kinds of things, the words of each fact, and for a name."""

    model: ReadModel
    kinds: Mapping[str, str]
    sources: Mapping[Key, Source]
    named: Mapping[str, Source]

    def name(self, iri: str) -> str:
        """What a thing is called, a decision by all its words; "" where it has no name."""
        return self.model.of(iri, *NAMED_BY)

    def all(self, iri: str, path: str) -> list[str]:
        """What a path of properties leads to from a thing."""
        if path == COUNCIL:
            return [self.model.council(iri)]
        *steps, last = path.split("/")
        for step in steps:
            iri = self.model.of(iri, step)
        return self.model.all(iri, last)

    def words(self, iri: str, properties: Iterable[str]) -> Cells:
        """The sentence for the first of a thing's properties that has one, else the first that names it."""
        facts = ((iri, name, value) for name in properties for value in self.model.all(iri, name))
        found = (self.sources[fact] for fact in facts if fact in self.sources)
        return _cells_of(next(found, None) or self.named.get(iri))


def heads(sheet: Sheet) -> tuple[Head, ...]:
    """The columns of a sheet, each with that of its addresses, and those of the sentence."""
    return (IRI, KIND, *(head for column in sheet.columns for head in _heads(column)), *SOURCE)


def _heads(column: Column) -> list[Head]:
    named = Head(column.name, column.type, column.property)
    addressed = Head(f"{column.name}_iri", Type.TEXT, column.property, column.to or THINGS)
    return [named, addressed] if column.things else [named]


def _sheet(known: Known, name: str, sheet: Sheet) -> SheetTable:
    iris = sorted((iri for iri, of in known.kinds.items() if of in sheet.kinds), key=_natural)
    return SheetTable(name, heads(sheet), tuple(_row(known, iri, sheet) for iri in iris))


def _row(known: Known, iri: str, sheet: Sheet) -> Cells:
    cells = (cell for column in sheet.columns for cell in _cells(known, iri, column))
    return (iri,), (spoken(known.kinds[iri]),), *cells, *known.words(iri, sheet.grounds)


def _cells(known: Known, iri: str, column: Column) -> Iterator[Cell]:
    values = known.all(iri, column.property)
    if column.things:
        yield tuple(map(known.name, values))
        yield tuple(values)
    elif column.type is Type.YEAR:
        yield tuple(value[:4] for value in values)
    else:
        yield tuple(_told(value) for value in values if value)


def _told(value: str) -> str:
    """A term of the vocabulary in words, as pages have it: "present as member"; any other value as it is."""
    return value if shorten(value) == value else spoken(value)


def _links(known: Known, name: str, links: Links) -> SheetTable:
    rows = []
    linked = (iri for iri in known.model.subjects() if known.model.values(iri, links.property))
    for iri in sorted(linked, key=_natural):
        for other in known.model.all(iri, links.property):
            source = known.sources.get((iri, links.property, other))
            rows.append((*_ends(known, iri, other), *_cells_of(source)))
    return SheetTable(name, (*LINKED, *SOURCE), tuple(rows))


def _asks(store: Store, name: str, asks: Asks) -> SheetTable:
    heads = (Head("iri", to="decisions"), *(head for column in asks.columns for head in _heads(column)))
    rows = []
    for track in follow_ups(store).tracks:
        cells = asked.cells(track)
        first = next((source for step in track.steps[:1] for source in step.sources), None)
        rows.append((*(cells[head.name] for head in heads), *_cells_of(first)))
    return SheetTable(name, (*heads, *SOURCE), tuple(rows))


def _ends(known: Known, *ends: str) -> Cells:
    words = (each for end in ends for each in (end, known.name(end), spoken(known.kinds.get(end, ""))))
    return tuple((word,) if word else () for word in words)


def _every_link(known: Known, tables: Iterable[SheetTable]) -> Iterator[Cells]:
    """What each thing's columns lead to; what is its meeting's or its item's is told by these."""
    for table in tables:
        own = [at for at, head in enumerate(table.heads) if head.to and "/" not in head.property]
        for row in table.rows if table.is_of_things else ():
            for at in own:
                relation = table.heads[at].name.removesuffix("_iri")
                for other in row[at]:
                    yield (relation,), *_ends(known, row[0][0], other)


def _things(known: Known, kinds: Mapping[str, tuple[str, Cell]], tables: Sequence[SheetTable]) -> SheetTable:
    """All that has a row or is led to: what a table has no row of has none of a table's names."""
    led_to = {
        iri
        for table in tables
        for at, head in enumerate(table.heads)
        if head.to
        for row in table.rows
        for iri in row[at]
    }
    rows = []
    for iri in sorted({*kinds, *led_to}, key=_natural):
        table, kind = kinds.get(iri, ("", ()))
        rows.append(((iri,), _filled(known.name(iri)), kind, _filled(table)))
    return SheetTable(THINGS, (IRI, Head("name"), KIND, Head("in_table", Type.KIND)), tuple(rows))


def _filled(word: str) -> Cell:
    return (word,) if word else ()


def _columns(tables: Iterable[SheetTable]) -> SheetTable:
    rows = (
        (table.name, head.name, head.property or _property(table), str(head.type), head.to)
        for table in tables
        for head in table.heads
        if head.property or head.to
    )
    return _plain_table(COLUMNS, rows)


def _codes(tables: Iterable[SheetTable]) -> SheetTable:
    """The terms of the vocabulary for which words stand in columns of kinds, by these words."""
    said = {
        word
        for table in tables
        for at, head in enumerate(table.heads)
        if head.type is Type.KIND
        for row in table.rows
        for word in row[at]
    }
    terms = {spoken(name): expand(f"cg:{name}") for name in declared() if name[0].isupper()}
    terms |= {spoken(name): expand(name) for name in STATEMENTS}
    return _plain_table(CODES, ((word, terms[word]) for word in sorted(said & terms.keys())))


def table_of(name: str, columns: Sequence[str], rows: Sequence[Sequence[object]]) -> SheetTable:
    """Rows of values as a table, without columns in which nothing stands, but where there are no rows."""
    kept = [at for at in range(len(columns)) if not rows or any(row[at] is not None for row in rows)]
    heads = tuple(Head(columns[at], type_of(row[at] for row in rows)) for at in kept)
    return SheetTable(name, heads, tuple(tuple(cell_of(row[at]) for at in kept) for row in rows))


def _plain_table(name: str, rows: Iterable[Sequence[str]]) -> SheetTable:
    return SheetTable(name, tuple(map(Head, HEADS[name])), tuple(tuple(map(_filled, row)) for row in rows))


def _property(table: SheetTable) -> str:
    sheet = SHEETS.get(table.name)
    return sheet.property if isinstance(sheet, Links) else ""


def _natural(iri: str) -> list[tuple[int, str]]:
    """An order in which item 10 comes after item 9."""
    return [(int(part), "") if part.isdecimal() else (0, part) for part in re.split("([0-9]+)", iri)]


def _known(store: Store) -> Known:
    model = ReadModel(store)
    model.read_all()
    return Known(model, model.kinds(), *_sources(model))


def _sources(model: ReadModel) -> tuple[dict[Key, Source], dict[str, Source]]:
    """For each fact the words that state it, the first in reading order; failing that, of a conclusion.

    Then for each thing the first words that name it.
    """
    found: dict[Key, Source] = {}
    named: dict[str, Source] = {}
    grounds = {*NAMING, *(name for sheet in SHEETS.values() for name in _grounds(sheet))}
    for key, reasons in model.reasons_by(grounds).items():
        sources = [source for reason in reasons for source in reason.sources]
        if sources:
            found[key] = min(sources, key=_reading_order)
        if sources and key[1] in NAMING:
            others = [named[key[2]]] if key[2] in named else []
            named[key[2]] = min([*others, found[key]], key=_reading_order)
    return found, named


def _reading_order(one: Source) -> tuple[bool, str, int, int]:
    return bool(one.because), one.document, one.start, one.end


def _cells_of(one: Source | None) -> Cells:
    if one is None:
        return NONE
    where = (one.document, one.paper, str(one.page or ""), one.sheet_row, str(one.start), str(one.end))
    return tuple(map(_filled, (one.quote, *where, one.because)))


def _grounds(sheet: Sheet | Links | Asks) -> Sequence[str]:
    match sheet:
        case Sheet():
            return sheet.grounds
        case Links():
            return (sheet.property,)
        case Asks():
            return ()
