from __future__ import annotations

import io
from pathlib import Path

import pytest

from councilgraph.graph.show import terminal
from councilgraph.graph.show.terminal import Line

ROW = (
    "12 July 2023",
    "N Arslan",
    "minutes.txt",
    "page 2",
    "Councillor N Arslan was in the chair throughout.",
)
COLUMNS = ("date", "stood_in_for", "document", "place", "words")


class Terminal(io.StringIO):
    """What is written to a terminal of 40 characters."""

    def isatty(self) -> bool:
        """It is one."""
        return True


@pytest.fixture
def screen(monkeypatch: pytest.MonkeyPatch) -> Terminal:
    """A narrow terminal that shows styles."""
    monkeypatch.setenv("COLUMNS", "40")
    monkeypatch.setenv("TERM", "xterm-256color")
    return Terminal()


def test_a_piped_table_is_plain() -> None:
    """Off a terminal a row is one line, without style, in the order of its columns."""
    out = io.StringIO()
    assert terminal.table([ROW], COLUMNS, out) == 1
    head, row = out.getvalue().splitlines()
    assert head == "date          stood in for  document     place   words"
    assert row == "  ".join([ROW[0], ROW[1].ljust(12), *ROW[2:]])


def test_a_terminal_shows_sources_beneath(screen: Terminal) -> None:
    """On a terminal the words and their place stand beneath the row, wrapped to its width."""
    terminal.table([ROW], COLUMNS, screen)
    assert "\x1b[1m" in screen.getvalue()
    lines = [strip(line) for line in screen.getvalue().splitlines()]
    assert lines == [
        "date          stood in for",
        "12 July 2023  N Arslan",
        "    “Councillor N Arslan was in the",
        "    chair throughout.”",
        "    minutes.txt, page 2",
    ]


def test_wide_cells_are_wrapped_at_words(screen: Terminal) -> None:
    """A table that is wider than the terminal is narrowed where it is widest, between words."""
    terminal.table([("2023-07-12", "what was said at some length and then again")], ("date", "what"), screen)
    lines = [strip(line) for line in screen.getvalue().splitlines()]
    assert lines == [
        "date        what",
        "2023-07-12  what was said at some length",
        "            and then again",
    ]


def strip(line: str) -> str:
    """A line without styles."""
    for code in ("\x1b[1m", "\x1b[2m", "\x1b[3m", "\x1b[0m"):
        line = line.replace(code, "")
    return line


def test_a_table_may_be_empty(screen: Terminal) -> None:
    """A table without rows has its head, anywhere."""
    out = io.StringIO()
    assert terminal.table([], ("a", "b"), out) == 0
    assert out.getvalue() == "a  b\n"
    terminal.table([], COLUMNS, screen)
    assert "stood in for" in screen.getvalue()


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        pytest.param("\x1b]0;title\x07", "␛]0;title␇", id="commands of a terminal"),
        pytest.param("a\u202eb", "a[U+202E]b", id="direction of writing"),
        pytest.param("a\x9bb", "a[U+009B]b", id="eight-bit commands"),
        pytest.param(" a\r\n\t b ", "a b", id="white space"),
        pytest.param("‘é’ 漢", "‘é’ 漢", id="letters"),
    ],
)
def test_nothing_a_document_says_commands_the_terminal(text: str, shown: str) -> None:
    """Control and direction marks are made visible; letters stay."""
    assert terminal.visible(text) == shown
    out = io.StringIO()
    terminal.write([Line(text)], out)
    assert out.getvalue() == f"{shown}\n"


def test_lines_are_wrapped_under_their_indent(screen: Terminal) -> None:
    """On a terminal a long line goes on under its own indent; an empty one is a gap."""
    terminal.write([Line("one two three four five six seven eight nine", "words", 6), Line("")], screen)
    lines = [strip(line) for line in screen.getvalue().splitlines()]
    assert lines == ["      one two three four five six seven", "      eight nine", ""]


@pytest.fixture
def pager(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A pager that keeps what it is given in a file, on a screen of ten lines."""
    script = tmp_path / "pager"
    script.write_text('#!/bin/sh\ncat > "$1"; echo "$LESS" >> "$1"\n', encoding="utf-8")
    script.chmod(0o755)
    monkeypatch.setenv("PAGER", f"{script} '{tmp_path / 'paged text'}'")
    monkeypatch.setenv("LINES", "10")
    for name in ("NO_PAGER", "LESS"):
        monkeypatch.delenv(name, raising=False)
    return tmp_path / "paged text"


def answer(screen: Terminal, lines: int) -> str:
    """What is on the screen after an answer of some lines."""
    with terminal.paged(screen) as out:
        terminal.write([Line(f"line {number}", "title") for number in range(lines)], out)
    return screen.getvalue()


def test_a_long_answer_goes_to_the_pager(screen: Terminal, pager: Path) -> None:
    """What does not fit the screen is shown by $PAGER, with its styles, and `less` is told how."""
    assert answer(screen, 10) == ""
    assert pager.read_text("utf-8").startswith("\x1b[1mline 0")
    assert pager.read_text("utf-8").endswith("FRX\n")


def test_less_is_told_what_its_user_wants(
    screen: Terminal, pager: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Who has set LESS keeps it."""
    monkeypatch.setenv("LESS", "S")
    answer(screen, 10)
    assert pager.read_text("utf-8").endswith("\nS\n")


@pytest.mark.parametrize(
    ("lines", "setting"),
    [
        pytest.param(9, "LINES=10", id="an answer that fits"),
        pytest.param(10, "NO_PAGER=1", id="none is wanted"),
        pytest.param(10, "PAGER=", id="none is named"),
        pytest.param(10, "PAGER=cat", id="the one that is none"),
        pytest.param(10, "PAGER=no-such-program -x", id="one that is not there"),
        pytest.param(10, "TERM=dumb", id="a terminal that can do nothing"),
    ],
)
def test_without_a_pager_an_answer_is_on_the_screen(
    screen: Terminal, pager: Path, monkeypatch: pytest.MonkeyPatch, lines: int, setting: str
) -> None:
    """A short answer, and one where no pager is wanted or there, is on the screen, and the pager has nothing."""
    name, _, value = setting.partition("=")
    monkeypatch.setenv(name, value)
    assert f"line {lines - 1}" in answer(screen, lines)
    assert not pager.exists()


def test_what_is_piped_is_not_paged(pager: Path) -> None:
    """Only a terminal has a pager."""
    out = io.StringIO()
    with terminal.paged(out) as given:
        assert given is out
    assert not pager.exists()


def test_a_pager_that_is_left_is_no_error(screen: Terminal, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever leaves the pager before the end has seen enough."""
    monkeypatch.setenv("PAGER", "true")
    monkeypatch.setenv("LINES", "10")
    assert answer(screen, 100_000) == ""


def test_progress_is_for_terminals(screen: Terminal) -> None:
    """Progress is shown on a terminal and leaves it as it was; elsewhere, or unwanted, nothing is."""
    out = io.StringIO()
    with terminal.progress(out) as step:
        step("reading", 1, 2)
    assert out.getvalue() == ""
    with terminal.progress(screen, wanted=False) as step:
        step("reading", 1, 2)
    assert screen.getvalue() == ""
    with terminal.progress(screen) as step:
        step("reading", 1, 2)
        step("reading", 2, 2)
        step("extracting", 1, 1)
    assert "reading" in screen.getvalue()
    assert "extracting" in screen.getvalue()


def test_no_colour_where_none_is_wanted(screen: Terminal, monkeypatch: pytest.MonkeyPatch) -> None:
    """NO_COLOR leaves a progress bar without colour."""
    monkeypatch.setenv("NO_COLOR", "1")
    with terminal.progress(screen) as step:
        step("reading", 1, 2)
    assert "38;5" not in screen.getvalue()
    assert "\x1b[35m" not in screen.getvalue()
