"""Days and people on the command line: one option for one meaning, and a span that has a day in it."""

from __future__ import annotations

import datetime as dt
from functools import partial
from pathlib import Path

import pytest

from councilgraph.graph.cli import main
from councilgraph.graph.graph import Graph
from councilgraph.ontology.errors import BadUsage
from tests.graph import harbour


@pytest.fixture(scope="module")
def graph(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The folder of the graph of what the Harbour Panel asked for."""
    return str(harbour.write(tmp_path_factory.mktemp("span") / "harbour.graph"))


def ended(typed: list[str]) -> int:
    """The status with which a command ends."""
    try:
        return main(typed)
    except SystemExit as end:
        return int(end.code or 0)


@pytest.mark.parametrize("typed", [
    "follow-up GRAPH", "query GRAPH unanswered", "fetch https://aldermere.example/ -o papers",
])  # fmt: skip
def test_a_span_without_a_day_is_refused(
    typed: str,
    graph: str,
    capsys: pytest.CaptureFixture[str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A first day after the last is one line with both, and the status 2; nothing is asked or fetched."""
    monkeypatch.chdir(tmp_path)
    words = typed.replace("GRAPH", graph).split()
    assert ended([*words, "--since", "2024-02-01", "--until", "2023-02-01"]) == 2
    shown = capsys.readouterr()
    assert shown.out == ""
    assert shown.err == (
        "councilgraph: since 2024-02-01 is later than until 2023-02-01, so that no day is meant: swap the two\n"
    )
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("command", ["follow-up GRAPH", "query GRAPH unanswered --format csv"])
@pytest.mark.parametrize(
    ("short", "long"),
    [
        ("--since 2023 --until 2023", "--since 2023-01-01 --until 2023-12-31"),
        ("--since 2022-11 --until 2023-02", "--since 2022-11-01 --until 2023-02-28"),
    ],
)
def test_a_month_or_a_year_is_a_span(
    command: str, short: str, long: str, graph: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """A month or a year stands for its first day in front, and for its last behind."""
    told = []
    for span in (short, long):
        ended([*command.replace("GRAPH", graph).split(), *span.split()])
        told.append(capsys.readouterr())
    assert told[0] == told[1]
    assert ended([*command.replace("GRAPH", graph).split(), "--since", "2023-13"]) == 2
    assert "nor a month or a year" in capsys.readouterr().err


@pytest.mark.parametrize("name", ["", "unanswered"])
def test_python_refuses_it_too(name: str, graph: str) -> None:
    """The same from Python; one day alone is a span."""
    opened = Graph.open(graph)
    asked = partial(opened.query, name) if name else opened.follow_up
    with pytest.raises(BadUsage, match="since 2024-02-01 is later than until 2023-02-01"):
        asked(since=dt.date(2024, 2, 1), until=dt.date(2023, 2, 1))
    asked(since=dt.date(2023, 5, 10), until=dt.date(2023, 5, 10))


@pytest.mark.parametrize("command", ["follow-up", "query"])
def test_to_is_whom(command: str, graph: str, capsys: pytest.CaptureFixture[str]) -> None:
    """`--to` names whom something was put to, in every command that asks for it."""
    name = ["unanswered"] if command == "query" else []
    assert ended([command, graph, *name, "--to", "police"]) == 0
    shown = capsys.readouterr()
    assert "Marlbeck Police" in shown.out
    assert "Cabinet Member for Streets" not in shown.out
    assert ("what names nobody is left out" in shown.err) == (command == "query")


def test_a_day_is_no_name(graph: str, capsys: pytest.CaptureFixture[str]) -> None:
    """A day behind `--to` is told of in a line that says `--until`: refused, but in `query` taken for that."""
    assert ended(["follow-up", graph, "--to", "2022-12-31"]) == 2
    assert "“2022-12-31” is a day, and this says whom: --until 2022-12-31" in capsys.readouterr().err
    assert ended(["fetch", "https://aldermere.example/", "-o", "papers", "--to", "2022-12-31"]) == 2
    assert "the last day is --until 2022-12-31" in capsys.readouterr().err
    assert ended(["query", graph, "unanswered", "--to", "2022-12-31", "--format", "csv"]) == 0
    shown = capsys.readouterr()
    assert shown.err == "councilgraph: --to says whom, and 2022-12-31 is a day: taken for --until\n"
    assert ended(["query", graph, "unanswered", "--until", "2022-12-31", "--format", "csv"]) == 0
    assert capsys.readouterr().out == shown.out != ""


@pytest.mark.parametrize("command", ["follow-up", "query", "fetch"])
def test_every_command_calls_days_the_same(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    """The help of each has --since, --from for the same, and --until."""
    assert ended([command, "--help"]) == 0
    told = capsys.readouterr().out
    assert all(option in told for option in ("--since", "--from", "--until DAY"))
    assert "--to DAY" not in told
