"""The graph as CSV: a sheet for each kind of thing, in a folder or a ZIP, each row with its sentence.

Cells are what the documents say, those that begin as a formula does with an apostrophe before them,
unless they are wanted raw: as `csv_cells` says.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, TypeAlias
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from councilgraph.graph.exports.sheets import COLUMNS, HEADS, SHEETS, Column, Links, Sheet
from councilgraph.graph.rdf.store import Store
from councilgraph.graph.reading.facts import Source
from councilgraph.graph.reading.naming import NAMED_BY
from councilgraph.graph.reading.read_model import ReadModel
from councilgraph.graph.reading.said import Key
from councilgraph.graph.show.csv_cells import Style, as_csv
from councilgraph.graph.show.output import naming
from councilgraph.graph.version import GENERATOR
from councilgraph.ontology.errors import BadUsage
from councilgraph.ontology.terms import shorten

SOURCE = ("words", "document", "paper", "page", "start", "end", "concluded")
"""The columns of a row's sentence: `document` is its file, `paper` the paper in a pack; offsets count
characters; `concluded` is why it is believed where the words do not state it."""

SAFE = Style()
NONE = ("",) * len(SOURCE)
BETWEEN = " | "
"""What stands between several values in a cell."""

NAMING = ("cg:mentions", "cg:heldBy", "cg:post", "org:organization", "cg:representing", "cg:directedTo")
"""Properties whose sentences name a thing: taken where none states anything of the thing itself."""

EARLIEST = (1980, 1, 1, 0, 0, 0)  # of a ZIP, whose entries must have a time

Cells: TypeAlias = Sequence[str]


@dataclass(frozen=True, slots=True)
class Known:
    """What the sheets are made from: the graph, kinds of things, the words of each fact, and for a name."""

    model: ReadModel
    kinds: Mapping[str, str]
    sources: Mapping[Key, Source]
    named: Mapping[str, Source]

    def name(self, iri: str) -> str:
        """What a thing is called, a decision by all its words; "" where it has no name."""
        return self.model.of(iri, *NAMED_BY)

    def words(self, iri: str, properties: Iterable[str]) -> Cells:
        """The sentence for the first of a thing's properties that has one, else the first that names it."""
        facts = ((iri, name, value) for name in properties for value in self.model.all(iri, name))
        found = (self.sources[fact] for fact in facts if fact in self.sources)
        return _cells_of(next(found, None) or self.named.get(iri))


def write_folder(store: Store, folder: Path, *, reasons: bool = True, style: Style = SAFE) -> None:
    """Writes each sheet as a file of a folder, which is made; sheets that are there are written anew.

    Raises BadUsage where the folder holds anything else.
    """
    names = {f"{name}.csv{draft}" for name in (*SHEETS, COLUMNS) for draft in ("", ".tmp")}
    if folder.exists() and (not folder.is_dir() or {path.name for path in folder.iterdir()} - names):
        raise BadUsage(f"{folder} holds other files: name a folder that is new or empty for the CSV files")
    with naming(folder):
        folder.mkdir(parents=True, exist_ok=True)
        for name, content in sheets(store, reasons=reasons, style=style):
            draft = folder / f"{name}.csv.tmp"
            draft.write_text(content, encoding="utf-8", newline="")
            draft.replace(folder / f"{name}.csv")


def write_zip(store: Store, out: BinaryIO, *, reasons: bool = True, style: Style = SAFE) -> None:
    """Writes the sheets as one ZIP; equal graphs give equal bytes."""
    with ZipFile(out, "w") as archive:
        archive.comment = GENERATOR.encode()
        for name, content in sheets(store, reasons=reasons, style=style):
            entry = ZipInfo(f"{name}.csv", EARLIEST)
            entry.compress_type, entry.external_attr = ZIP_DEFLATED, 0o644 << 16
            archive.writestr(entry, content.encode())


def sheets(store: Store, *, reasons: bool = True, style: Style = SAFE) -> Iterator[tuple[str, str]]:
    """Each sheet by its name, as CSV; without sentences where reasons are not wanted."""
    known = _known(store)
    for name, sheet in SHEETS.items():
        rows = _linked(known, sheet) if isinstance(sheet, Links) else _rows(known, sheet)
        heads = [*_heads(sheet), *SOURCE]
        width = len(heads) if reasons else len(heads) - len(SOURCE)
        yield name, as_csv((row[:width] for row in (heads, *rows)), style)
    yield COLUMNS, as_csv([HEADS, *_described()], style)


def _heads(sheet: Sheet | Links) -> list[str]:
    if isinstance(sheet, Links):
        return ["from_iri", "from", "from_kind", "to_iri", "to", "to_kind"]
    return ["iri", "kind", *(head for column in sheet.columns for head in _named(column))]


def _named(column: Column) -> list[str]:
    return [column.name, f"{column.name}_iri"] if column.things else [column.name]


def _described() -> Iterator[tuple[str, str, str]]:
    for name, sheet in SHEETS.items():
        if isinstance(sheet, Links):
            yield name, "to_iri", sheet.property
        else:
            yield from ((name, head, column.property) for column in sheet.columns for head in _named(column))


def _rows(known: Known, sheet: Sheet) -> Iterator[Sequence[str]]:
    for iri in sorted((iri for iri, of in known.kinds.items() if of in sheet.kinds), key=_natural):
        cells = (cell for column in sheet.columns for cell in _cells(known, iri, column))
        yield [iri, known.kinds[iri], *cells, *known.words(iri, sheet.grounds)]


def _cells(known: Known, iri: str, column: Column) -> Iterator[str]:
    values = known.model.all(iri, column.property)
    if column.things:
        yield BETWEEN.join(map(known.name, values))
        yield BETWEEN.join(values)
    else:
        yield BETWEEN.join(_plain(value) for value in values)


def _plain(value: str) -> str:
    """A term of the vocabulary by its own name: "Held"; any other value as it is."""
    short = shorten(value)
    return value if short == value else short.partition(":")[2]


def _linked(known: Known, links: Links) -> Iterator[Sequence[str]]:
    linked = (iri for iri in known.model.subjects() if known.model.values(iri, links.property))
    for iri in sorted(linked, key=_natural):
        for other in known.model.all(iri, links.property):
            ends = ((end, known.name(end), known.kinds.get(end, "")) for end in (iri, other))
            source = known.sources.get((iri, links.property, other))
            yield [*(cell for end in ends for cell in end), *_cells_of(source)]


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
    page = str(one.page or "")
    return one.quote, one.document, one.paper, page, str(one.start), str(one.end), one.because


def _grounds(sheet: Sheet | Links) -> Sequence[str]:
    return (sheet.property,) if isinstance(sheet, Links) else sheet.grounds
