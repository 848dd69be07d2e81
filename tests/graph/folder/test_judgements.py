"""Judgements as people write them down: what is read of a line, and what is said of one that cannot be."""

from __future__ import annotations

from pathlib import Path

import pytest

from councilgraph.graph.folder import judgements
from councilgraph.graph.folder.edited import MOST_BYTES, Fault, told
from councilgraph.graph.folder.judgements import HEADER, Judgement, Verdict, parse
from councilgraph.ontology.errors import CouncilgraphError

ONE = Judgement(Verdict.SAME, "A Roe", "Ada Roe", "2024-05-01", "RB", "I asked", "", 2)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (f"{HEADER}\nsame\tA Roe\tAda Roe\t2024-05-01\tRB\tI asked\n", [ONE]),
        ("#note\nsame\tA Roe\tAda Roe\t2024-05-01\tRB\tI asked\n", [ONE]),  # no header: the usual order
        (
            "right\tleft\tjudgement\tnote\tbecause\tby\tdate\nAda Roe\tA Roe\tSAME\tx\tI asked\tRB\t2024-05-01",
            [ONE],
        ),
        ("\ufeff\n\nwrong link\thttp://a/1\thttp://a/2", ["wrong link cg:followedUpBy 3"]),
        ("wrong-link\thttp://a/1\thttp://a/2", ["wrong link cg:followedUpBy 1"]),
        ('same\t"A ""Ty"" Roe"\tAda Roe', ["same  1"]),  # as a spreadsheet writes a quotation mark
    ],
    ids=["whole", "no header", "columns in another order", "blank lines", "a dash", "quoted"],
)
def test_lines_are_read(text: str, found: list[Judgement | str]) -> None:
    """Columns are known by the header, or by their order; blank lines and comments count as lines."""
    read, faults = parse(text.removeprefix("\ufeff"))
    assert faults == []
    shown = [f"{one.verdict} {one.predicate} {one.line}" for one in read]
    assert [
        one if isinstance(each, Judgement) else s for one, s, each in zip(read, shown, found, strict=True)
    ] == found


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("alike\tA Roe\tAda Roe", "“alike” is no judgement"),
        ("same\tA Roe", "it has no right"),
        ("same", "it has no left and no right"),
        ("same A Roe Ada Roe", "is no judgement"),
        ("wrong\tA Roe\thttp://a/1", "it has no predicate"),
        ("same\tA Roe\tAda Roe\t1 May", "“1 May” is not a day"),
        (f"same\t{'x' * 20_000}\tAda", "it has more than 10,000 characters"),
    ],
)
def test_a_line_that_cannot_be_read_is_told(line: str, why: str) -> None:
    """The fault names the line, and the lines around it are read all the same."""
    read, faults = parse(f"same\tB Lund\tBea Lund\n{line}\nsame\tC Moor\tCy Moor\n")
    assert [fault.line for fault in faults] == [2]
    assert why in faults[0].text
    assert faults[0].text.startswith("judgements.tsv, line 2: ")
    assert {one.line for one in read} >= {1, 3}


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (bytes(range(256)) * 40, "it is not text"),
        (b"\xff\xfe" + "same\tA Roe\tAda Roe\n".encode("utf-16-le"), ""),
        (b"same\tZo\xeb Roe\tAda Roe\n", ""),
        (b"same\tA\tB\r\nsame\tC\tD\rsame\tE\tF", ""),
    ],
    ids=["binary", "UTF-16", "Windows-1252", "all kinds of line ends"],
)
def test_files_of_any_kind_are_survived(data: bytes, why: str, tmp_path: Path) -> None:
    """A file may come out of a spreadsheet, or be anything: it costs itself, never the build."""
    (tmp_path / judgements.NAME).write_bytes(data)
    read, faults = judgements.read(tmp_path)
    if why:
        assert read == []
        assert [fault.line for fault in faults] == [0]
        assert why in faults[0].text
    else:
        assert read
        assert faults == []


def test_a_file_that_is_too_large_is_not_read(tmp_path: Path) -> None:
    """Nobody judges twenty megabytes: it is passed over, and says so."""
    with (tmp_path / judgements.NAME).open("wb") as file:
        file.truncate(MOST_BYTES + 1)
    read, faults = judgements.read(tmp_path)
    assert (read, [fault.line for fault in faults]) == ([], [0])


def test_a_folder_of_that_name_is_passed_over(tmp_path: Path) -> None:
    """What is no file is no file of judgements."""
    (tmp_path / judgements.NAME).mkdir()
    assert [fault.what for fault in judgements.read(tmp_path)[1]] == ["it is no file; it is passed over"]


def test_many_faults_are_few_lines() -> None:
    """A file of something else does not fill the screen."""
    lines = told([Fault("judgements.tsv", number, "no") for number in range(1, 1001)])
    assert len(lines) == 21
    assert lines[-1] == "judgements.tsv: and 980 more lines that cannot be used"


def test_a_judgement_is_added_and_taken_back(tmp_path: Path) -> None:
    """What is added stands last, under a header; what is taken back leaves the rest as it was."""
    (tmp_path / judgements.NAME).write_text("# mine\nsame\tB Lund\tBea Lund", encoding="utf-8")
    judgements.append(tmp_path, ONE)
    assert [one.left for one in judgements.read(tmp_path)[0]] == ["B Lund", "A Roe"]
    assert judgements.take_back(tmp_path, ONE)
    assert not judgements.take_back(tmp_path, ONE)
    text = (tmp_path / judgements.NAME).read_text(encoding="utf-8")
    assert text == "# mine\nsame\tB Lund\tBea Lund\n"


def test_hostile_words_stay_in_their_cell(tmp_path: Path) -> None:
    """A name with tabs, line ends and quotation marks is one cell of one line when it is read again."""
    hostile = Judgement(Verdict.DIFFERENT, 'A\t"Roe\nsame', '"', because="=1+1\r\n# x")
    judgements.append(tmp_path, hostile)
    (read,), faults = judgements.read(tmp_path)
    assert faults == []
    assert (read.verdict, read.left, read.right) == ("different", "A ”Roe same", "”")
    assert read.because == "=1+1 # x"


def test_a_file_that_is_no_text_is_not_added_to(tmp_path: Path) -> None:
    """Adding to what cannot be read would lose it."""
    (tmp_path / judgements.NAME).write_bytes(b"\0\1\2")
    with pytest.raises(CouncilgraphError, match="it is not text"):
        judgements.append(tmp_path, ONE)
    assert (tmp_path / judgements.NAME).read_bytes() == b"\0\1\2"
