from __future__ import annotations

import json
import os
import stat
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from councilgraph.extractors.read import pdf, read, reader, recognition
from councilgraph.extractors.read.recognition import (
    ABSENT,
    FAILED,
    LATE,
    OVER,
    WORDLESS,
    Recogniser,
    languages,
)
from councilgraph.extractors.sandbox.pool import Pool
from councilgraph.graph.build.build import build
from councilgraph.graph.cli import main
from councilgraph.ontology.errors import UnreadableDocument
from councilgraph.ontology.model import Document
from tests.extractors.read import printing, test_same
from tests.extractors.read.scanning import bound, scan
from tests.extractors.read.test_pdf import PROSE

PRINT = printing.pdf([printing.lines(["The Committee met in the hall."])])
AFTER = printing.pdf([printing.lines(["Thanks were given to the Clerk."])])
SCAN = scan(printing.pdf([printing.lines(["The motion was carried."])]))
BLANK = scan(printing.pdf([[]]))


def written(path: Path, data: bytes) -> Path:
    """A file with these bytes."""
    path.write_bytes(data)
    return path


def recognised(path: Path) -> Document | None:
    """The document in a file all of whose pages are scans; None where Tesseract is not installed.

    Then it is made sure that the user is told so.
    """
    if languages():
        return read(path)
    with pytest.raises(UnreadableDocument, match="Tesseract is not installed"):
        read(path)
    return None


@pytest.fixture
def program(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """The file in which the only program named tesseract that is found would be; none is there at first."""
    folder = tmp_path / "bin"
    folder.mkdir()
    monkeypatch.setenv("PATH", str(folder))
    languages.cache_clear()
    yield folder / recognition.PROGRAM
    languages.cache_clear()


def install(program: Path, does: str) -> None:
    """A program that knows English, and does this when it is given a picture."""
    program.write_text(f'#!/bin/sh\n[ "$1" = --list-langs ] && echo eng && exit\n{does}\n', encoding="utf-8")
    program.chmod(program.stat().st_mode | stat.S_IXUSR)


def test_minutes_that_were_scanned_state_the_same(tmp_path: Path) -> None:
    """Minutes that are pictures state what the same minutes in print state, and say that they were recognised."""
    document = recognised(written(tmp_path / "minutes.pdf", scan(test_same.pdf())))
    if document is None:
        return
    assert test_same.stated(document) == test_same.stated(
        read(written(tmp_path / "print.pdf", test_same.pdf()))
    )
    assert document.recognised() == (1, 2)
    assert document.remarks == ()


def test_words_that_were_recognised_lead_to_their_place(tmp_path: Path) -> None:
    """An offset leads to the page and the box in which the same words stand in print."""
    document = recognised(written(tmp_path / "minutes.pdf", scan(test_same.pdf())))
    if document is None:
        return
    original = pdf.read(test_same.pdf(), "minutes.pdf")
    words = "There were no other items of business."
    start = document.text.index(words)
    assert document.passage(start, start + len(words)).page == 2
    (box,) = document.boxes_at(start, start + len(words))
    (there,) = [one for one in original.boxes if original.text[one.start : one.end] == words]
    sides = [
        (box.left, there.left),
        (box.right, there.right),
        (box.bottom, there.bottom),
        (box.top, there.top),
    ]
    assert all(abs(one - other) < 3 for one, other in sides)


def test_what_is_recognised_is_the_same_each_time(tmp_path: Path) -> None:
    """The same scan gives the same text and the same places."""
    path = written(tmp_path / "minutes.pdf", SCAN)
    assert recognised(path) == recognised(path)


def test_scans_among_pages_of_print(tmp_path: Path) -> None:
    """Of a file of print and scans each page is read as what it is, and the report names those recognised."""
    path = written(tmp_path / "pack.pdf", bound(PRINT, SCAN, AFTER, BLANK))
    document = read(path)
    assert "met in the hall." in document.text
    assert "Thanks were given to the Clerk." in document.text
    if languages():
        assert "The motion was carried." in document.text
        assert document.recognised() == (2,)
        assert document.remarks == (f"pack.pdf: page 4 not read: {WORDLESS}",)
    else:
        assert document.recognised() == ()
        assert document.remarks == (f"pack.pdf: pages 2, 4 not read: {ABSENT}",)


def test_a_scan_with_a_stamp_is_a_scan(tmp_path: Path) -> None:
    """A page that is all picture is recognised although a number is printed on it; that stands there once."""
    path = written(
        tmp_path / "pack.pdf", scan(printing.pdf([printing.lines(["The motion was carried."])]), "Sheet K14")
    )
    document = read(path)
    assert document.text.count("Sheet K14") == 1
    assert ("The motion was carried." in document.text) is bool(languages())
    assert bool(document.remarks) is not bool(languages())


def test_a_picture_on_a_page_of_words_is_left(program: Path) -> None:
    """A page with words of its own is not recognised, whatever picture it has."""
    install(program, "exit 1")
    page = printing.lines([f"Line {at} of what the report says of the paths" for at in range(9)])
    image = "q 595 0 0 842 0 0 cm BI /W 1 /H 1 /BPC 8 /CS /G ID x EI Q"
    contents = pdf.read(printing.pdf([page], drawing=image), "report.pdf")
    assert contents.remarks == ()
    assert not contents.pages[0].recognised


@pytest.mark.usefixtures("program")
def test_where_it_is_not_installed_that_is_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Where Tesseract is not installed a build names the pages that were not read, and how to get it, in a line."""
    path = written(tmp_path / "pack.pdf", bound(PRINT, SCAN))
    assert main(["build", str(path), "-o", str(tmp_path / "graph")]) == 1
    assert (
        "pack.pdf: page 2 not read: a picture, and Tesseract is not installed, which reads them"
        " (Debian: apt install tesseract-ocr)\n"
    ) in capsys.readouterr().out
    with pytest.raises(UnreadableDocument, match=r"scan\.pdf: page 1 not read: .*apt install") as caught:
        read(written(tmp_path / "scan.pdf", SCAN))
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(
    ("does", "says"),
    [
        pytest.param("exec sleep 9", LATE, id="takes too long"),
        pytest.param("exit 1", FAILED, id="fails"),
        pytest.param("kill -9 $$", FAILED, id="is ended"),
        pytest.param("exit 0", FAILED, id="says nothing"),
        pytest.param(
            "echo '<p>x<span class=ocr_line title=\"bbox 1\">y'", WORDLESS, id="says something else"
        ),
    ],
)
def test_a_page_that_fails_costs_only_itself(
    does: str, says: str, program: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whatever becomes of a page that is recognised, the others are read and it is said of that page."""
    install(program, does)
    monkeypatch.setenv("PATH", f"{program.parent}{os.pathsep}/usr/bin{os.pathsep}/bin")
    monkeypatch.setattr(recognition, "PAGE", 0.5)
    contents = pdf.read(bound(PRINT, SCAN), "pack.pdf")
    assert contents.remarks == (f"pack.pdf: page 2 not read: {says}",)
    assert contents.text.startswith("The Committee met in the hall.")


def test_pages_beyond_the_time_are_told(program: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """When the time for a document is used up, the scans that are left are named, and print is read on."""
    install(program, "exit 1")
    monkeypatch.setattr(recognition, "DOCUMENT", 1e-9)
    begun: list[int] = []
    contents = pdf.read(bound(SCAN, SCAN, SCAN, PRINT), "pack.pdf", Recogniser(begun.append))
    assert begun == [1, 0]
    assert contents.remarks[1] == f"pack.pdf: pages 2, 3 not read: {OVER}"
    assert "The Committee met in the hall." in contents.text


def test_a_page_that_costs_the_process_costs_no_words(
    program: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where the process is lost over a scan the file is read again without, and the next file as well."""
    install(program, "kill -9 $PPID")
    monkeypatch.setenv("PATH", f"{program.parent}{os.pathsep}/usr/bin{os.pathsep}/bin")
    paths = [
        written(tmp_path / "pack.pdf", bound(PRINT, SCAN, AFTER, SCAN)),
        written(tmp_path / "b.pdf", PRINT),
    ]
    with Pool(reader.PROGRAM, most=1) as pool:
        (pack,), (after,) = pool.ordered(paths, reader.outcomes)
    assert isinstance(pack, Document)
    assert "met in the hall." in pack.text
    assert "Thanks were given to the Clerk." in pack.text
    assert pack.remarks == (f"pack.pdf: pages 2, 4 not read: {FAILED}",)
    assert isinstance(after, Document)


def test_numbers_in_the_margin_and_signs_of_lists_are_kept(tmp_path: Path) -> None:
    """The number of an item is kept that stands far from its heading, and what marks an entry of a list."""
    drawn = [
        printing.Words("12.", 72, 770),
        printing.Words("River Paths", 130, 770),
        *printing.lines(PROSE, x=130, y=740),
        *printing.lines(
            ["\u2022  The mud of last winter", "\u2022  Whether it floods"], x=130, y=600, leading=26
        ),
    ]
    document = recognised(written(tmp_path / "minutes.pdf", scan(printing.pdf([drawn]))))
    if document is None:
        return
    found = document.text.split("\n")
    assert found[0] == "12. River Paths"
    assert ("• The mud of last winter" in found, "• Whether it floods" in found) == (True, True)


def test_columns_of_a_scan_are_read_one_after_the_other(tmp_path: Path) -> None:
    """Columns whose lines do not stand beside one another are read as columns."""
    left = printing.lines(PROSE, x=40)
    right = printing.lines([line.upper() for line in PROSE], x=330, y=764, leading=15)
    drawn = [replace(one, size=size) for side, size in ((left, 9), (right, 6)) for one in side]
    document = recognised(written(tmp_path / "minutes.pdf", scan(printing.pdf([drawn]))))
    if document is None:
        return
    words = " ".join(document.text.split())
    assert words.index("within the budget.") < words.index("THE COMMITTEE CONSIDERED")
    assert " ".join(PROSE[:3]) in words


@pytest.mark.skipif(sys.platform != "linux", reason="looks at processes where Linux shows them")
def test_the_program_ends_with_the_process_that_runs_it(
    program: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """When the time of a process is over, what it runs is ended as well, and the file is read without."""
    install(program, ': > "$0.$$"; exec sleep 99')
    monkeypatch.setenv("PATH", f"{program.parent}{os.pathsep}/usr/bin{os.pathsep}/bin")
    path = written(tmp_path / "pack.pdf", bound(PRINT, SCAN))
    with Pool(reader.PROGRAM, most=1, seconds=2) as pool:
        ((pack,),) = pool.ordered([path], reader.outcomes)
    assert isinstance(pack, Document)
    assert pack.remarks == (f"pack.pdf: page 2 not read: {FAILED}",)
    (run,) = program.parent.glob(f"{program.name}.*")
    command = Path("/proc") / run.suffix.removeprefix(".") / "cmdline"
    assert not command.exists() or command.read_bytes() == b""  # it is gone, or nobody has asked how it ended


def test_a_build_says_what_was_recognised(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """What a build says, and the report of a graph, name the pages that were recognised and so are less sure."""
    graph = str(tmp_path / "graph")
    path = written(tmp_path / "pack.pdf", bound(PRINT, SCAN, SCAN))
    known = bool(languages())
    assert main(["build", str(path), "-o", graph]) == (0 if known else 1)
    shown = capsys.readouterr().out
    assert (
        "recognising the words in pictures of pages, which is less sure:\n  pack.pdf: pages 2–3" in shown
    ) is known
    assert main(["report", graph]) in (0, 1)
    assert ("pack.pdf: pages 2–3" in capsys.readouterr().out) is known
    main(["report", graph, "--json"])
    (covered,) = json.loads(capsys.readouterr().out)["documents"]
    assert covered["recognised"] == ([2, 3] if known else [])


HOCR = (
    "<span class='ocr_line' title='bbox 99 99 900 150; baseline 0 -9; x_size 40'>"
    "<span class='ocrx_word' title='bbox 99 99 900 141; x_wconf 95'>Carried by all</span></span>"
)


def test_a_scan_is_recognised_once(program: Path, tmp_path: Path) -> None:
    """A build that meets a scan again takes what was recognised before; one that was not read is tried again."""
    folder = tmp_path / "scans"
    folder.mkdir()
    written(folder / "print.pdf", PRINT)
    written(folder / "scan.pdf", bound(PRINT, SCAN))
    first = build([folder], tmp_path / "graph")
    assert [ABSENT in refusal.reason for refusal in first.refused] == [True]
    install(program, f'echo "{HOCR}"')
    languages.cache_clear()
    second = build([folder], tmp_path / "graph")
    assert (second.recognised, second.refused) == ({"scan.pdf": [2]}, ())
    install(program, "exit 1")
    third = build([folder], tmp_path / "graph")
    assert (third.recognised, third.refused) == ({"scan.pdf": [2]}, ())
