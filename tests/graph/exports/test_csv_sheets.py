from __future__ import annotations

import csv
import random
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest

from councilgraph.graph.build.build import build
from councilgraph.graph.demo import samples
from councilgraph.graph.exports.export import export, export_folder
from councilgraph.graph.exports.sheet_tables import SOURCE, sheet_tables
from councilgraph.graph.exports.sheets import SHEETS, TABLES, Asks, Sheet
from councilgraph.graph.folder.folder import GraphFolder
from councilgraph.graph.rdf.store import IRI, Literal, Quad, Store
from councilgraph.graph.show.csv_cells import Style
from councilgraph.ontology.errors import BadUsage, UnknownName
from councilgraph.ontology.terms import expand
from tests.graph import panel
from tests.graph.panel import BASE


@pytest.fixture(scope="module")
def store() -> Store:
    """The small graph, in memory."""
    return Store.memory(panel.quads())


@pytest.fixture(scope="module")
def folder(store: Store, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Its sheets."""
    path = tmp_path_factory.mktemp("sheets") / "csv"
    export_folder(store, "csv", path)
    return path


def read(folder: Path, name: str) -> list[dict[str, str]]:
    """The rows of a sheet."""
    with (folder / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def row(folder: Path, sheet: str, iri: str) -> dict[str, str]:
    """The row of a thing."""
    (found,) = (each for each in read(folder, sheet) if each["iri"] == BASE + iri)
    return found


def test_each_kind_has_a_sheet(folder: Path) -> None:
    """There is a file for each kind of thing, also where there is none of it, and one that explains them."""
    names = {path.stem for path in folder.iterdir()}
    assert names == {*TABLES}
    assert {"people", "bodies", "meetings", "participations", "items", "decisions", "mentions"} <= names
    assert read(folder, "motions") == []


def test_columns_are_explained(folder: Path) -> None:
    """Every column of a sheet that shows a property says which."""
    explained = {(each["sheet"], each["column"]) for each in read(folder, "columns")}
    for name, sheet in SHEETS.items():
        with (folder / f"{name}.csv").open(encoding="utf-8", newline="") as file:
            heads = set(next(csv.reader(file)))
        match sheet:
            case Sheet():
                shown = heads - {"iri", "kind", *(head.name for head in SOURCE)}
            case Asks():
                shown = {"iri", *(column.name for column in sheet.columns if column.property)}
            case _:
                shown = {"to_iri"}
        assert {(name, head) for head in shown} <= explained


def test_a_row_has_names_addresses_and_its_sentence(folder: Path) -> None:
    """A thing that a row leads to has its name and its address; the row ends with the words that state it."""
    found = row(folder, "participations", "as-substitute")
    assert (found["person"], found["person_iri"]) == ("P Arslan", f"{BASE}p-arslan")
    assert (found["meeting"], found["substitute_for"]) == ("Scrutiny Panel, 12 July 2023", "J Amadi")
    assert found["capacity"] == "present as substitute"
    text = panel.DOCUMENTS[{"agenda.txt": "pack.txt"}.get(found["document"], found["document"])].text
    assert text[int(found["start"]) : int(found["end"])] == found["words"] != ""


def test_several_values_stand_in_one_cell(folder: Path) -> None:
    """A joint meeting names all who held it, and their addresses in the same order."""
    found = row(folder, "meetings", panel.JOINT)
    assert found["body"] == "Health Board | Scrutiny Panel"
    assert found["body_iri"] == f"{BASE}board | {BASE}panel"


def test_what_is_only_cited_says_so(folder: Path) -> None:
    """A meeting or minute that is cited and not loaded is marked, so that it can be left out."""
    assert row(folder, "meetings", panel.EARLIER)["coverage"] == "known only"
    assert row(folder, "items", panel.CITED)["coverage"] == "known only"
    assert row(folder, "meetings", panel.MEETING)["coverage"] == ""


def test_links_have_both_ends(folder: Path) -> None:
    """A reference is a row with both ends, what they are, and the words that refer."""
    (found,) = read(folder, "references")
    assert (found["from_iri"], found["from"], found["from_kind"]) == (
        f"{BASE}item",
        "Winter Gritting",
        "agenda item",
    )
    assert (found["to_iri"], found["to_kind"]) == (BASE + panel.CITED, "agenda item")
    assert found["words"] == panel.FURTHER.partition(": ")[2]


def test_what_nobody_describes_has_the_words_that_name_it(folder: Path) -> None:
    """A post of which nothing is stated but that it is to act has the sentence that says so."""
    assert row(folder, "posts", "post")["words"] == panel.GRIT.partition(": ")[2]


def test_cells_are_as_they_are(tmp_path: Path) -> None:
    """Where it is wanted raw, what begins like a formula, and what holds quotes or lines, is kept to the letter."""
    names = ["=1+1", "+44", "-x", "@y", 'a "b", c\nd\r\ne']
    iris = [IRI(f"{BASE}post/{number}") for number in range(len(names))]
    quads = [Quad(iri, IRI(expand("rdf:type")), IRI(expand("cg:Post"))) for iri in iris]
    labels = zip(iris, names, strict=True)
    quads += [Quad(iri, IRI(expand("skos:prefLabel")), Literal(name)) for iri, name in labels]
    export_folder(Store.memory(quads), "csv", tmp_path / "csv", style=Style(raw=True))
    assert [each["name"] for each in read(tmp_path / "csv", "posts")] == names


def test_item_ten_comes_after_item_nine() -> None:
    """Rows are in an order in which numbers count."""
    iris = [IRI(f"{BASE}item/{number}") for number in (10, 9, 1)]
    known = Store.memory(Quad(iri, IRI(expand("rdf:type")), IRI(expand("cg:AgendaItem"))) for iri in iris)
    (items,) = (table for table in sheet_tables(known) if table.name == "items")
    assert [row[0][0].rpartition("/")[2] for row in items.rows] == ["1", "9", "10"]


def test_without_reasons_no_sentence(store: Store, tmp_path: Path) -> None:
    """Where reasons are not wanted the columns of sentences are not there."""
    export_folder(store, "csv", tmp_path / "csv", reasons="none")
    assert not {head.name for head in SOURCE} & set(row(tmp_path / "csv", "participations", "as-substitute"))


def test_a_zip_holds_the_same(store: Store, folder: Path) -> None:
    """As one file the export is a ZIP of the sheets, the same bytes for the same graph."""
    quads = list(panel.quads())
    random.Random(2).shuffle(quads)  # noqa: S311 (a fixed order, not a secret)
    one, other = BytesIO(), BytesIO()
    export(store, "csv", one)
    export(Store.memory(quads), "csv", other)
    assert one.getvalue() == other.getvalue()
    with ZipFile(one) as archive:
        assert {name: archive.read(name) for name in archive.namelist()} == {
            path.name: path.read_bytes() for path in folder.iterdir()
        }


def test_sheets_are_written_anew(store: Store, tmp_path: Path) -> None:
    """A folder of sheets is written again, and leaves nothing of the last time."""
    (tmp_path / "people.csv").write_text("old", encoding="utf-8")
    (tmp_path / "items.csv.tmp").write_text("half", encoding="utf-8")
    export_folder(store, "csv", tmp_path)
    assert read(tmp_path, "people")
    assert not list(tmp_path.glob("*.tmp"))


def test_other_files_are_not_touched(store: Store, tmp_path: Path) -> None:
    """A folder that holds anything else, and a file, are refused."""
    (tmp_path / "mine.csv").write_text("mine", encoding="utf-8")
    with pytest.raises(BadUsage, match="holds other files"):
        export_folder(store, "csv", tmp_path)
    with pytest.raises(BadUsage, match=r"mine\.csv is a file: name a folder"):
        export_folder(store, "csv", tmp_path / "mine.csv")
    assert [path.name for path in tmp_path.iterdir()] == ["mine.csv"]


def test_unknown_names_offer_the_nearest(store: Store, tmp_path: Path) -> None:
    """A format that is no folder's, or a kind of reasons that is not there, is refused before anything is made."""
    with pytest.raises(
        UnknownName, match="there is no format of several files called “nq”: try csv, parquet"
    ):
        export_folder(store, "nq", tmp_path / "csv")
    with pytest.raises(UnknownName, match="there is no kind of reasons called “non”: try none"):
        export_folder(store, "csv", tmp_path / "csv", reasons="non")
    assert not (tmp_path / "csv").exists()


def test_every_person_and_decision_of_the_samples_has_its_words(tmp_path: Path) -> None:
    """Of the sample councils each person, participation, item and decision ends with words at their place."""
    build(samples(), tmp_path / "g")
    graph = GraphFolder.open(tmp_path / "g")
    export_folder(graph.store(), "csv", tmp_path / "csv")
    texts = {name: graph.document(entry.sha256).text for entry in graph.documents() for name in entry.names}
    for sheet in ("people", "participations", "items", "decisions", "meetings", "memberships"):
        rows = read(tmp_path / "csv", sheet)
        assert rows
        for found in rows:
            stated = texts[found["document"]][int(found["start"]) : int(found["end"])]
            assert stated == found["words"]
            assert stated


def test_kinds_are_said_in_words_and_have_their_terms(folder: Path) -> None:
    """Columns of kinds have the words of the pages; `codes` has the term of the vocabulary for each of them."""
    codes = {each["value"]: each["iri"] for each in read(folder, "codes")}
    assert codes["present as substitute"] == expand("cg:PresentAsSubstitute")
    assert codes["agenda item"] == expand("cg:AgendaItem")
    assert codes["membership"] == expand("org:Membership")
    kinds = [
        each for each in read(folder, "columns") if each["type"] == "kind" and each["column"] != "council"
    ]
    said = {one[each["column"]] for each in kinds for one in read(folder, each["sheet"])} - {""}
    assert {"known only", "present as substitute"} <= said <= codes.keys()
