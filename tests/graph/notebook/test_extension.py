from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from IPython.core.completer import provisionalcompleter
from IPython.core.interactiveshell import InteractiveShell
from traitlets.config import Config

from councilgraph.graph import Graph
from councilgraph.graph.notebook import latest
from councilgraph.graph.show.tables import Table
from tests.graph import panel

BODIES = "SELECT ?name { ?body a cg:Body ; skos:prefLabel ?name } ORDER BY ?name"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the small graph."""
    return panel.write(tmp_path_factory.mktemp("notebook") / "panel.graph")


@pytest.fixture
def shell(folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[InteractiveShell]:
    """An IPython shell with the extension loaded, and the small graph under `g`."""
    monkeypatch.setenv("IPYTHONDIR", str(tmp_path))
    config = Config({"HistoryManager": {"enabled": False}, "InteractiveShell": {"colors": "nocolor"}})
    made = InteractiveShell(config=config)  # type: ignore[no-untyped-call]  # IPython has few types
    assert run(made, "%load_ext councilgraph.graph").success
    made.user_ns["g"] = Graph.open(folder)
    yield made
    made.restore_sys_module_state()  # type: ignore[no-untyped-call]  # as above


def run(shell: InteractiveShell, cell: str) -> Any:
    """What the shell tells of a cell that it ran."""
    return shell.run_cell(cell)  # type: ignore[no-untyped-call]  # as above


def result(shell: InteractiveShell, cell: str) -> Any:
    """What a cell gives."""
    done = run(shell, cell)
    done.raise_error()
    return done.result


def offered(shell: InteractiveShell, cell: str) -> list[str]:
    """The cell as it would be with each completion that is offered at its end."""
    with provisionalcompleter():
        return [f"{cell[: one.start]}{one.text}" for one in shell.Completer.completions(cell, len(cell))]


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ('g.find("Scru', ['g.find("Scrutiny Panel', 'g.find("Scrutiny Panel, 1 September 2023']),
        ('g.find("scrutiny p', ['g.find("Scrutiny Panel']),
        ("g.find('arsl", ["g.find('N Arslan", "g.find('Nadia Arslan", "g.find('P Arslan"]),
        ('x = g.neighbours("Heal', ['x = g.neighbours("Health Board']),
        ('g.draw(around="Heal', ['g.draw(around="Health Board']),
        ('g.query("decisions", body="Heal', ['g.query("decisions", body="Health Board']),
        ('g.query("attend', ['g.query("attendance']),
        ('g.query("chairs-o', ['g.query("chairs-over-time']),
        ('g.questions("mon', ['g.questions("money']),
        ('g.export("it", to="par', ['g.export("it", to="parquet']),
        ("%%sparql g\nSELECT * { ?m a cg:Meet", ["%%sparql g\nSELECT * { ?m a cg:Meeting"]),
        ("%%sparql g\nSELECT * { ?m cg:heldB", ["%%sparql g\nSELECT * { ?m cg:heldBy"]),
        ("%%sparql ", ["%%sparql g"]),
    ],
)
def test_what_stands_next_is_offered(shell: InteractiveShell, typed: str, expected: list[str]) -> None:
    """Names of the graph, of questions and of terms are completed, whatever capitals and spaces are typed."""
    assert offered(shell, typed)[: len(expected)] == expected


@pytest.mark.parametrize("typed", ['open("Scru', 'other.find("Scru', 'g.find(words, "Scru', "cg:Meet"])
def test_elsewhere_nothing_is_offered(shell: InteractiveShell, typed: str) -> None:
    """What is no call of a graph, and no cell of SPARQL, is left to IPython."""
    shell.user_ns["other"] = ""
    assert not [one for one in offered(shell, typed) if "Scrutiny" in one or "Meeting" in one]


def test_all_names_of_questions_are_offered(shell: InteractiveShell) -> None:
    """An open quote offers every question, and nothing else: no file of the folder."""
    names = [f'g.query("{name}' for name in shell.user_ns["g"].questions().column("name")]
    assert offered(shell, 'g.query("') == sorted(names)


def test_a_cell_of_sparql_is_a_table(shell: InteractiveShell) -> None:
    """`%%sparql g` gives what the graph of that name answers, `%%sparql` what the last one that was opened does."""
    for cell in (f"%%sparql g\n{BODIES}", f"%%sparql\n{BODIES}"):
        found = result(shell, cell)
        assert isinstance(found, Table)
        assert found.column("name") == ["Health Board", "Scrutiny Panel"]
    days = result(shell, "%%sparql g\n# the first\nSELECT ?day\n{ ?m cg:date ?day }\nORDER BY ?day LIMIT 1")
    assert days[0] == {"day": dt.date(2022, 11, 14)}
    assert result(shell, "%%sparql\nASK { ?b a cg:Board }") is True
    triples = result(shell, "%%sparql\nCONSTRUCT { ?b a cg:Body } WHERE { ?b a cg:Board }")
    assert triples.columns == ("subject", "predicate", "object")


def test_the_last_graph_is_the_one_that_is_still_there(folder: Path) -> None:
    """The graph that was opened last counts; one that nobody has any more does not."""
    first = Graph.open(folder)
    assert latest.last() is first
    second = Graph.open(folder)
    assert latest.last() is second
    del second
    assert latest.last() is first


@pytest.mark.parametrize(
    ("cell", "words"),
    [
        ("%%sparql g\nSELECT ?x WHERE", "BadQuery: the query cannot be parsed: "),
        ("%%sparql h\nASK {}", "BadUsage: “h” is no graph that is open here: try g"),
        ("%%sparql g\nDELETE WHERE { ?s ?p ?o }", "line 1, column 1: DELETE is an update"),
        ('g.find("Arslam")', "UnknownName: nothing here is called “Arslam”"),
        ('g.find("N Arslan").network(hops=-3)', "BadUsage: hops is a whole number from 0, not -3"),
    ],
)
def test_what_is_wrong_is_told_without_a_traceback(
    shell: InteractiveShell, cell: str, words: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """A cell that cannot be answered shows the one line, and at most the place that is wrong."""
    assert not run(shell, cell).success
    told = capsys.readouterr().out
    assert words in told
    assert "Traceback" not in told
    assert told.count("\n") <= 3


def test_without_a_graph_a_cell_says_what_to_do(
    shell: InteractiveShell, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where no graph is open a cell says how to open one."""
    monkeypatch.setattr(latest, "_opened", [])
    with pytest.raises(Exception, match=r"no graph is open here: g = Graph\.open\(…\), then %%sparql g"):
        result(shell, "%%sparql\nASK {}")


def test_loading_it_again_changes_nothing(shell: InteractiveShell) -> None:
    """The extension loaded twice offers everything once."""
    assert run(shell, "%reload_ext councilgraph.graph").success
    assert offered(shell, 'g.query("attend') == ['g.query("attendance']
