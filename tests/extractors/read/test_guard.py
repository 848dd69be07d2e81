from __future__ import annotations

import zlib
from pathlib import Path
from time import monotonic

import pytest

from councilgraph.extractors.read import read, read_all, readable, reader
from councilgraph.extractors.read.archive import EXPANDED
from councilgraph.extractors.read.contents import Outcome
from councilgraph.extractors.sandbox import limits
from councilgraph.extractors.sandbox.pool import Pool
from councilgraph.ontology.errors import UnreadableDocument
from councilgraph.ontology.model import Document
from tests.extractors.read import printing, word

PROSE = ("The Committee met.",)
HTML = b"<html><body><p>The Committee met.</body></html>"
PDF = printing.pdf([printing.lines(PROSE)])
DOCX = word.docx(word.paragraph(PROSE[0]))
SOON = 2.0  # seconds that these tests give to a file that takes for ever


def written(folder: Path, files: dict[str, bytes]) -> list[Path]:
    """Files with these names and contents."""
    paths = [folder / name for name in files]
    for path, data in zip(paths, files.values(), strict=True):
        path.write_bytes(data)
    return paths


def told(outcomes: list[Outcome]) -> list[str]:
    """What came of a file: the names of documents, the reasons of refusals."""
    return [one.name if isinstance(one, Document) else str(one) for one in outcomes]


def endless() -> bytes:
    """A small PDF whose page draws a form that draws another ten times, and so on: for ever."""
    depth = 12
    objects = {
        1: "<< /Type /Catalog /Pages 2 0 R >>",
        2: "<< /Type /Pages /Count 1 /Kids [3 0 R] >>",
        3: "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /XObject << /F 10 0 R >> >>"
        " /Contents 4 0 R >>",
        4: "<< /Length 5 >>\nstream\n/F Do\nendstream",
        5: "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    }
    for at in range(10, 10 + depth):
        drawn = "/F Do " * 10 if at < 9 + depth else "BT /T 9 Tf (x) Tj ET"
        objects[at] = (
            f"<< /Type /XObject /Subtype /Form /BBox [0 0 595 842] /Resources << /XObject << /F {at + 1} 0 R >>"
            f" /Font << /T 5 0 R >> >> /Length {len(drawn)} >>\nstream\n{drawn}\nendstream"
        )
    return printing.assembled(objects)


def swelling() -> bytes:
    """A PDF of some megabytes whose page is drawn by gigabytes of words."""
    drawn = zlib.compress(
        b"BT /F1 9 Tf 9 9 Td " + b"(aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa) Tj 1 0 Td " * 8_000_000
    )
    head = f"<< /Filter /FlateDecode /Length {len(drawn)} >>\nstream\n".encode()
    page = printing.pdf([[]])
    return page.replace(b"<< /Length 0 >>\nstream\n\nendstream", head + drawn + b"\nendstream")


def test_documents_come_in_the_order_of_files(tmp_path: Path) -> None:
    """Whatever takes how long, and wherever it is read, outcomes come in the order of the files."""
    files: dict[str, bytes] = {}
    for at in range(12):
        files |= {f"{at}.pdf": PDF, f"{at}.txt": b"x", f"{at}.docx": DOCX, f"{at}.html": HTML}
    found = [told(outcomes) for outcomes in read_all(written(tmp_path, files))]
    assert found == [[name] for name in files]


@pytest.mark.parametrize(
    ("name", "data", "kind"),
    [
        pytest.param("minutes.doc", PDF, "application/pdf", id="a PDF"),
        pytest.param("minutes", HTML, "text/html", id="a page without an ending"),
        pytest.param("minutes.pdf", HTML, "text/html", id="a page that says it is a PDF"),
        pytest.param("minutes.pdf", b"The Committee met.", "text/plain", id="text that says it is a PDF"),
        pytest.param(
            "minutes.zip",
            DOCX,
            DOCX and "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            id="Word",
        ),
        pytest.param(
            "minutes.md", b"<p align=center>x</p>\n# Paths", "text/markdown", id="Markdown with HTML in it"
        ),
    ],
)
def test_the_bytes_say_what_a_file_is(name: str, data: bytes, kind: str, tmp_path: Path) -> None:
    """A file is read as what it is, whatever its name says."""
    (path,) = written(tmp_path, {name: data})
    assert read(path).media_type == kind


@pytest.mark.parametrize(
    ("name", "data", "says"),
    [
        pytest.param("old.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "old Word", id="old Word"),
        pytest.param(
            "locked.docx",
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"),
            "encrypted",
            id="locked",
        ),
        pytest.param(
            "sheet.docx", word.packed({"xl/workbook.bin": b"x"}), "as XLSX", id="a binary spreadsheet"
        ),
        pytest.param("scan.pdf", b"\x89PNG\r\n\x1a\n", "image", id="a picture"),
        pytest.param("letter.docx", b"{\\rtf1 x}", "RTF", id="RTF"),
        pytest.param("cut.docx", DOCX[:300], "cut short", id="cut short"),
        pytest.param("noise.pdf", b"MZ\0\x01" * 90, "another kind", id="something else"),
        pytest.param("empty.pdf", b"", "empty", id="empty"),
        pytest.param("empty.zip", word.packed({}), "no document", id="an archive of nothing"),
    ],
)
def test_what_is_not_read_is_said_so(name: str, data: bytes, says: str, tmp_path: Path) -> None:
    """A file of a kind that is not read is refused in a line that says what it is and what to do."""
    (path,) = written(tmp_path, {name: data})
    with pytest.raises(UnreadableDocument, match=says) as caught:
        read(path)
    assert name in str(caught.value)
    assert "\n" not in str(caught.value)


def test_an_archive_is_the_documents_in_it(tmp_path: Path) -> None:
    """A ZIP is read as a folder is: by the paths inside, archives in it as well, what is hidden left out;
    of what is of a kind that is not read there is the name.
    """
    inner = word.packed({"b.pdf": PDF})
    parts = {
        "2024/c.html": HTML,
        "a.txt": b"x",
        "inner.zip": inner,
        "__MACOSX/a.txt": b"x",
        ".x.txt": b"x",
        "d.css": b"x",
    }
    (path,) = written(tmp_path, {"pack.zip": word.packed(parts)})
    (outcomes,) = read_all([path])
    assert told(outcomes) == ["2024/c.html", "a.txt", "d.css", "inner.zip/b.pdf"]


def test_archives_inside_archives_have_an_end(tmp_path: Path) -> None:
    """An archive in an archive in an archive is opened, and none below that."""
    packed = word.packed({"deep.txt": b"x"})
    for depth in range(5):
        packed = word.packed({f"{depth}.zip": packed})
    (path,) = written(tmp_path, {"pack.zip": packed})
    (outcomes,) = read_all([path])
    assert [("inside" in one) for one in told(outcomes)] == [True]


def test_a_zip_bomb_costs_only_itself(tmp_path: Path) -> None:
    """An archive that unpacks to more than is allowed is refused from there on, what was read before stays."""
    large = (b"A motion was lost. " * 500_000)[:9_000_000]
    parts = {"a.txt": b"x", **{f"b{at:02}.txt": large for at in range(EXPANDED // len(large) + 2)}}
    paths = written(tmp_path, {"bomb.zip": word.packed(parts), "after.pdf": PDF})
    bomb, after = read_all(paths)
    assert told(bomb)[0] == "a.txt"
    assert "unpacks to more than 200 MB" in told(bomb)[-1]
    assert told(after) == ["after.pdf"]


@pytest.mark.parametrize(
    ("data", "says"),
    [
        pytest.param(endless(), "more than", id="a PDF that draws for ever"),
        pytest.param(swelling(), "", id="a PDF that swells"),
        pytest.param(b"<html>" + b"<b><i>" * 200_000, "nested deeper", id="elements inside one another"),
    ],
)
def test_a_hostile_file_costs_only_itself(data: bytes, says: str, tmp_path: Path) -> None:
    """A file that would take for ever, or all memory, is refused when it has had its share; others are read."""
    paths = written(tmp_path, {"a.pdf": PDF, "bad.pdf": data, "b.pdf": PDF, "c.docx": DOCX})
    begun = monotonic()
    with Pool(reader.PROGRAM, most=1, seconds=SOON) as pool:
        first, bad, *others = pool.ordered(paths, reader.outcomes)
    assert told(first) == ["a.pdf"]
    assert [says in reason and reason.startswith("bad.pdf: ") for reason in told(bad)] == [True]
    assert [told(one) for one in others] == [["b.pdf"], ["c.docx"]]
    assert monotonic() - begun < 15 * SOON


def test_a_hostile_file_in_an_archive_costs_only_itself(tmp_path: Path) -> None:
    """What else is in an archive is read although the process was lost over one of its files."""
    (path,) = written(tmp_path, {"pack.zip": word.packed({"a.pdf": PDF, "b.pdf": endless(), "c.pdf": PDF})})
    with Pool(reader.PROGRAM, most=1, seconds=SOON) as pool:
        (outcomes,) = pool.ordered([path], reader.outcomes)
    assert [one.partition(":")[0] for one in told(outcomes)] == ["a.pdf", "b.pdf", "c.pdf"]


def test_a_reader_that_does_not_start_is_said_once(tmp_path: Path) -> None:
    """Where no process can be started each file is refused in one line that says so."""
    paths = written(tmp_path, {"a.pdf": PDF, "b.pdf": PDF})
    with Pool("councilgraph.no_such_program", most=1) as pool:
        found = [told(one) for one in pool.ordered(paths, reader.outcomes)]
    assert found == [
        [f"{name}.pdf: refused: its reader could not be started (exit 1)"] for name in ("a", "b")
    ]


def test_processes_end_with_the_work(tmp_path: Path) -> None:
    """Leaving in the middle, as Ctrl-C does, leaves no process behind."""
    paths = written(tmp_path, {f"{at}.pdf": PDF for at in range(20)})
    with Pool(reader.PROGRAM, most=2) as pool:
        next(pool.ordered(paths, reader.outcomes))
        begun = [process.popen for process in pool.processes if process.popen]
    assert begun
    assert all(process.poll() is not None for process in begun)


def test_names_of_documents() -> None:
    """In a folder those files are read that have the name of a document."""
    assert [readable(Path(name)) for name in ("a.PDF", "b.docx", "c.htm", "d.zip", "e.css", "f")] == [
        True
    ] * 4 + [False] * 2


def test_there_is_a_processor() -> None:
    """At least one process reads."""
    assert limits.processors() >= 1
