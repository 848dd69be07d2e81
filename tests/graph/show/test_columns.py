"""Rows in a terminal: whole words, nothing twice, the council named."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from councilgraph.graph import Graph
from councilgraph.graph.demo import samples
from councilgraph.graph.show import ask
from councilgraph.graph.show.columns import lay_out, say_once
from councilgraph.graph.show.terminal import visible

ASKED = ("date", "body", "council", "kind", "what", "document", "place", "words")
TEXT = (
    "that the Clerk write to the owners of the well-head at Quillet Lane and ask by when they mean to mend it"
)
BODY, COUNCIL = "Rivers and Footpaths Sub-Committee", "Hollowmere Town Council"


def row(what: str = TEXT, words: str = TEXT, council: str = COUNCIL) -> tuple[str, ...]:
    """A row of what was asked."""
    return "2024-05-14", BODY, council, "request", what, "minutes.txt", "character 210", words


def shown(rows: Sequence[Sequence[str]], width: int, columns: Sequence[str] = ASKED) -> list[str]:
    """The lines without their styles."""
    return [text for text, _ in lay_out(columns, rows, width)]


def test_a_text_stands_once() -> None:
    """Words that a row rests on, and that it says, are written once: as the text, or as the longer words."""
    for words in (TEXT, TEXT[5:40], f"RESOLVED {TEXT}."):
        lines = " ".join(" ".join(line.split()) for line in shown([row(words=words)], 80))
        assert lines.count("ask by when they mean to mend it") == 1
        assert lines.endswith("minutes.txt, character 210")
    assert "RESOLVED" in " ".join(shown([row(words=f"RESOLVED {TEXT}.")], 80))


def test_words_of_their_own_stand_beneath() -> None:
    """Words that no cell of the row holds stand beneath it, between quotation marks."""
    assert "    “was carried”" in shown([row(words="was carried")], 80)


@pytest.mark.parametrize("piped", [("text", TEXT), ("text", f"{TEXT}, it was said")])
def test_off_a_terminal_too(piped: tuple[str, str]) -> None:
    """Words that a cell of the row holds are left out of it."""
    columns = (piped[0], "document", "place", "words")
    assert say_once(columns, (piped[1], "a.txt", "page 1", TEXT)) == [piped[1], "a.txt", "page 1", ""]
    assert say_once(("words",), (TEXT,)) == [TEXT]
    assert say_once(columns, ("other", "a.txt", "page 1", TEXT))[-1] == TEXT


def test_one_council_is_named_once() -> None:
    """Where all rows are of one council it stands above them; where they differ, with the body of each."""
    same = shown([row(), row()], 100)
    assert same[0] == f"council: {COUNCIL}"
    assert sum(COUNCIL in line for line in same) == 1
    several = " ".join(shown([row(), row(council="Alder Parish Council")], 200))
    assert f"{BODY}, {COUNCIL}" in several
    assert f"{BODY}, Alder Parish Council" in several


def test_no_room_for_columns_is_a_line_a_cell() -> None:
    """Where the columns' longest words do not fit side by side, each cell has a line with its name."""
    rows = [("Llanfairpwllgwyngyll", "Sub-Committee", "extraordinarily")]
    assert shown(rows, 40, ("place", "body", "how")) == [
        "",
        "place: Llanfairpwllgwyngyll",
        "body: Sub-Committee",
        "how: extraordinarily",
    ]


@pytest.fixture(scope="module")
def graph(tmp_path_factory: pytest.TempPathFactory) -> Graph:
    """The sample councils."""
    return Graph.build(samples(), tmp_path_factory.mktemp("columns") / "g")


@pytest.mark.parametrize("width", [60, 80, 120])
def test_no_word_is_broken(graph: Graph, width: int) -> None:
    """At every width each answer shows whole words, in lines that fit; hyphens break none."""
    for query in ask.named():
        table = graph.query(query.name)
        rows = [[visible("" if cell is None else str(cell)) for cell in cells] for cells in table.rows]
        lines = shown(rows, width, table.columns)
        assert max(map(len, lines), default=0) <= width, query.name
        told = {word.strip("“”") for line in lines for word in line.replace(",", " ").split()}
        for cells in rows:
            for cell in cells:
                assert {word.strip("“”") for word in cell.replace(",", " ").split()} <= told, query.name


@pytest.mark.parametrize("query", ["people", "roles", "holders", "decisions", "asked", "topics"])
def test_the_samples_name_two_councils(graph: Graph, query: str) -> None:
    """Where a graph holds several councils an answer about people, posts or business says whose they are."""
    named = {str(cell) for cell in graph.query(query).column("council")}
    assert {"Aldermere City Council", "Harrowmouth Town Council"} <= named


def test_every_sample_answer_says_a_text_once(graph: Graph) -> None:
    """No row of an answer shows the words it rests on beside a cell that holds them."""
    for query in ask.named():
        table = graph.query(query.name)
        for cells in table.rows:
            kept = dict(
                zip(table.columns, say_once(table.columns, [str(cell) for cell in cells]), strict=True)
            )
            words = kept.pop("words", "")
            assert not words or not any(words in cell for cell in kept.values())


def test_python_shows_a_text_once(tmp_path: Path, graph: Graph, monkeypatch: pytest.MonkeyPatch) -> None:
    """A table in Python and in a notebook leaves them out as well, and saves them all the same."""
    monkeypatch.setenv("COLUMNS", "120")
    table = graph.query("recommendations")[:1]
    words = str(table.column("words")[0])
    assert repr(table).count(words[:12]) == 1
    assert table._repr_html_().count(words[:30].replace("'", "&#x27;")) == 1
    table.save(tmp_path / "rows.csv")
    assert (tmp_path / "rows.csv").read_text("utf-8").count(words) == 2
