"""Spreadsheets: each row a line with tabs between its cells, as they show it; a sheet is a page."""

from __future__ import annotations

import json
from datetime import date, datetime, time
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest

from councilgraph.extractors.read import read
from councilgraph.extractors.read.spreadsheets import read_csv, read_xlsx
from councilgraph.ontology.errors import UnreadableDocument
from councilgraph.ontology.model import Page
from tests.extractors.read import word
from tests.extractors.read.sheets import saved, spreadsheet, values, workbook
from tests.extractors.written import document

HALF_PAST_TWO = datetime.fromisoformat("2024-03-12T14:30")
CELLS = [
    pytest.param("Paths", "", "Paths", id="words"),
    pytest.param("Paths\nand  ferries\t", "", "Paths and ferries", id="a cell of two lines is one cell"),
    pytest.param(12, "", "12", id="a whole number"),
    pytest.param(12.0, "", "12", id="a whole number that is kept with a fraction"),
    pytest.param(1.1, "", "1.1", id="a number"),
    pytest.param(1.1, "0.00", "1.10", id="a number shown with two places"),
    pytest.param(0.25, "0%", "25%", id="a share"),
    pytest.param(7, "000", "007", id="a number with noughts before it"),
    pytest.param(0.1 + 0.2, "", "0.3", id="a number as spreadsheets show it"),
    pytest.param(date(2024, 3, 12), "dd/mm/yyyy", "2024-03-12", id="a day"),
    pytest.param(HALF_PAST_TWO, "dd/mm/yyyy", "2024-03-12", id="a day, its time not shown"),
    pytest.param(HALF_PAST_TWO, "d/m/yy hh:mm", "2024-03-12 14:30", id="a day and a time"),
    pytest.param(date(2024, 3, 1), "mmm-yy", "March 2024", id="a month: no day is made up"),
    pytest.param(date(2024, 3, 1), "yyyy", "2024", id="a year"),
    pytest.param(time(14, 30), "hh:mm", "14:30", id="a time"),
    pytest.param(True, "", "TRUE", id="a truth"),
]


@pytest.mark.parametrize(("value", "form", "shown"), CELLS)
def test_a_cell_is_read_as_it_is_shown(value: object, form: str, shown: str) -> None:
    """What a reader of the sheet sees is what is read: no more of a day or a number than is shown."""
    contents = read_xlsx(saved(workbook(Log=[["Ref", "Held"], ["R1", (value, form)]])), "log.xlsx")
    assert contents.text.splitlines()[-1] == f"R1\t{shown}"


def test_rows_are_lines_and_sheets_are_pages() -> None:
    """Empty cells keep their place, empty rows are blank lines; each sheet is a page that begins with its name."""
    rows: list[list[Any]] = [
        ["Action log"],
        [],
        [],
        ["Ref", "Who", "When"],
        ["1", None, "May"],
        [None, None, "June"],
    ]
    contents = read_xlsx(
        saved(workbook(Sheet1=rows, Empty=[[]], Closed_actions=[["Ref", "Who"]])), "log.xlsx"
    )
    assert contents.text == "Action log\n\nRef\tWho\tWhen\n1\t\tMay\nJune\n\nClosed actions\n\nRef\tWho\n"
    assert [contents.text[page.start : page.end].split("\n")[0] for page in contents.pages] == [
        "Action log",
        "Closed actions",
    ]
    assert [page.number for page in contents.pages] == [1, 3]


def test_a_formula_is_its_kept_value() -> None:
    """A formula is never worked out: what was kept of it is read, else nothing; nor is it read itself."""
    made = workbook(
        Log=[["Ref", "Sum"], ["R1", "=1+1"], ["R2", '=HYPERLINK("https://aldermere.example","log")']]
    )
    assert read_xlsx(saved(made), "log.xlsx").text == "Log\n\nRef\tSum\nR1\nR2\n"


def test_hidden_sheets_are_named() -> None:
    """What a reader does not see is not read, and it is said so."""
    made = workbook(Log=[["Ref", "Who"]], Lists=[["Open"], ["Closed"]], Old=[["R0", "x"]])
    made["Lists"].sheet_state, made["Old"].sheet_state = "hidden", "veryHidden"
    contents = read_xlsx(saved(made), "log.xlsx")
    assert "Open" not in contents.text
    assert contents.remarks == ("log.xlsx: hidden sheets are not read: Lists, Old",)


def changed(folder: Path, member: str, old: str, new: str) -> bytes:
    """A spreadsheet with other words in one of its parts."""
    path = folder / "sound.xlsx"
    path.write_bytes(saved(workbook(Log=[["Ref", "Who"], ["R1", "Ada Kowal"]])))
    with ZipFile(path) as archive:
        parts = {info.filename: archive.read(info) for info in archive.infolist()}
    assert old.encode() in parts[member]
    parts[member] = parts[member].replace(old.encode(), new.encode(), 1)
    return word.packed(parts)


SHEET = "xl/worksheets/sheet1.xml"
ENTITY = '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/hostname">]><worksheet '
HARM = [
    pytest.param(SHEET, "<worksheet ", ENTITY, "document type", id="entities"),
    pytest.param(
        "xl/styles.xml", "<styleSheet ", "<!DOCTYPE x><styleSheet ", "document type", id="in its styles"
    ),
    pytest.param(
        "_rels/.rels",
        "<Relationships ",
        "<!DOCTYPE x><Relationships ",
        "document type",
        id="in a hidden part",
    ),
    pytest.param(SHEET, "</sheetData>", " " * 30_000_000, "unpacks to more than", id="a bomb"),
    pytest.param(SHEET, "</sheetData>", "", "log.xlsx: damaged", id="cut short"),
    pytest.param("xl/workbook.xml", "Log", "", "log.xlsx", id="a sheet without a name"),
]


@pytest.mark.parametrize(("member", "old", "new", "says"), HARM)
def test_what_does_harm_is_refused(member: str, old: str, new: str, says: str, tmp_path: Path) -> None:
    """Entities, bombs and damage are refused in a line that names the file."""
    path = tmp_path / "log.xlsx"
    path.write_bytes(changed(tmp_path, member, old, new))
    if member == "xl/workbook.xml":
        assert read(path).text == "Ref\tWho\nR1\tAda Kowal\n"
        return
    with pytest.raises(UnreadableDocument, match=says) as caught:
        read(path)
    assert "\n" not in str(caught.value)


def test_a_row_far_below_costs_nothing(tmp_path: Path) -> None:
    """A cell in the last row of a sheet is a line, whatever is empty above it; rows beyond are none."""
    path = tmp_path / "log.xlsx"
    path.write_bytes(changed(tmp_path, SHEET, '<row r="2"', '<row r="1048576"'))
    assert read(path).text == "Log\n\nRef\tWho\n\nR1\tAda Kowal\n"


def test_what_is_empty_is_said_so() -> None:
    """A spreadsheet without words is no document."""
    with pytest.raises(UnreadableDocument, match=r"log\.xlsx: .*no words"):
        read_xlsx(saved(workbook(Log=[[]])), "log.xlsx")


def test_what_councilgraph_wrote_is_no_source() -> None:
    """A table that councilgraph exported is none, though somebody has saved it again."""
    made = workbook(People=[["Name"], ["Ada Kowal"]])
    made.properties.creator = "councilgraph 1.0"
    with pytest.raises(UnreadableDocument, match="no source"):
        read_xlsx(saved(made), "people.xlsx")


VALUES = [
    pytest.param("Ref,Who\nR1,Ada Kowal\n", "Ref\tWho\nR1\tAda Kowal\n", id="commas"),
    pytest.param('Ref;Who\nR1;"Kowal; Ada"\n', "Ref\tWho\nR1\tKowal; Ada\n", id="semicolons"),
    pytest.param("Ref\tWho\nR1\tAda\n", "Ref\tWho\nR1\tAda\n", id="tabs"),
    pytest.param('Ref,Said\nR1,"Two\nlines, and ""more"""\n', 'Ref\tSaid\nR1\tTwo lines, and "more"\n', id="lines in a cell"),
    pytest.param("Log of actions,,\n,,\nRef,Who,When\nR1,,May\n", "Log of actions\n\nRef\tWho\tWhen\nR1\t\tMay\n", id="a title"),
    pytest.param("\ufeffRef,Who\r\nR1,Ada\r\n", "Ref\tWho\nR1\tAda\n", id="as Excel saves it"),
    pytest.param('Ref,Who\nR1,"never closed\n', 'Ref\tWho\nR1\tnever closed\n', id="a quote that is not closed"),
]  # fmt: skip


@pytest.mark.parametrize(("given", "expected"), VALUES)
def test_values_between_signs_are_cells(given: str, expected: str) -> None:
    """A CSV file is read as a sheet of a spreadsheet is."""
    assert read_csv(given.encode(), "log.csv").text == expected


def test_a_quotation_mark_that_is_not_closed_is_told() -> None:
    """What it takes into its cell is read, and the row where it stands is named; one that is closed is not."""
    given = 'Ref,Who\nR1,Ada\nR2,"never closed\nR3,Pell\n'
    read = read_csv(given.encode(), "log.csv")
    assert read.text == "Ref\tWho\nR1\tAda\nR2\tnever closed R3,Pell\n"
    assert [remark.partition(", so")[0] for remark in read.remarks] == [
        "log.csv: row 3: a quotation mark is never closed"
    ]
    assert read_csv(f'{given}"'.encode(), "log.csv").remarks == ()


def test_the_kinds_are_told(tmp_path: Path) -> None:
    """A spreadsheet is told by its bytes, a file of values by its name."""
    sheet, values = tmp_path / "a.xlsx", tmp_path / "b.csv"
    sheet.write_bytes(saved(workbook(Log=[["Ref", "Who"]])))
    values.write_bytes(b"Ref,Who\n")
    assert read(sheet).media_type == "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    assert read(values).media_type == "text/csv"


def test_each_row_knows_its_sheet_and_number() -> None:
    """Rows are counted as the spreadsheet does, empty ones too; a file of values has no name of a sheet."""
    rows: list[list[Any]] = [["Action log"], [], [], ["Ref", "Who"], [None, None], ["R1", "Ada Kowal"]]
    made = spreadsheet(Sheet1=[["Notes"]], Actions_2024=rows)
    told = {word: made.place_at(made.text.index(word)) for word in ("Notes", "Actions", "Ref", "Ada")}
    assert told == {
        "Notes": "sheet “Sheet1”, row 1",
        "Actions": "sheet “Actions 2024”, row 1",
        "Ref": "sheet “Actions 2024”, row 4",
        "Ada": "sheet “Actions 2024”, row 6",
    }
    passage = made.passage(made.text.index("Ada"), len(made.text))
    assert (passage.page, passage.sheet_row) == (None, "sheet “Actions 2024”, row 6")
    assert values("Ref,Who\n\nR1,Ada Kowal\n").place_at(10) == "row 3"
    assert document("one\ntwo\n", "minutes").place_at(5) == "line 2"


@pytest.mark.parametrize(
    "page", [Page(0, 4, 1), Page(0, 4, 2, recognised=True), Page(0, 9, 3, name="Log", rows=((0, 1), (4, 7)))]
)
def test_a_page_is_kept_as_json_has_it(page: Page) -> None:
    """A page is made again from what JSON holds of it, and nothing is made of anything else."""
    kept = json.loads(json.dumps(page.row()))
    assert Page.of_row(kept) == page
    for wrong in (kept[:2], [*kept[:2], "x"], [*kept[:3], False, "", [1]]):
        with pytest.raises((TypeError, ValueError)):
            Page.of_row(wrong)
