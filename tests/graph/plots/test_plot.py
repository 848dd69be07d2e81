"""Plots of a graph, in Python and on the command line."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from councilgraph.graph import Graph, plots
from councilgraph.graph.cli import main
from councilgraph.graph.folder.folder import GraphFolder
from councilgraph.graph.plots.plot import PLOTS, lookup_kind
from councilgraph.ontology.errors import BadUsage, CouncilgraphError, UnknownName
from tests.graph import weir_board


@pytest.fixture(scope="module")
def weir(tmp_path_factory: pytest.TempPathFactory) -> Graph:
    """A graph with votes by name."""
    path = tmp_path_factory.mktemp("weir") / "weir.graph"
    with GraphFolder.prepare(path).building("1") as generation:
        generation.write(weir_board.quads())
        generation.report({})
    return Graph.open(path)


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder in which commands are typed."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize("name", ["attendance", "timeline", "topics", "requests"])
def test_a_plot_shows_itself(councils: Graph, name: str) -> None:
    """A notebook shows a picture, a terminal words; the rows behind it are those of its question."""
    made = councils.plot(name)
    assert made._repr_svg_().count("<svg ") == 1
    assert repr(made).splitlines()[0] == made.chart.heading.title
    question = PLOTS[name].question
    assert made.frame().drop(columns=list(PLOTS[name].by)).equals(councils.query(question).frame())
    assert made.frame()["words"].notna().all()


def test_attendance_is_what_the_minutes_record(councils: Graph) -> None:
    """The heat map of a committee has its meetings, its people and its words about itself."""
    chart = councils.plot("attendance", body="scrutiny", until="2023").chart
    assert chart.heading.scope == (
        "Environment and Communities Scrutiny Committee, Aldermere City Council, "
        "15 November 2022 to 18 October 2023"
    )
    assert {"T Abubakar", "P Ellwood"} <= set(chart.rows)
    assert "present as member" in {mark.name for mark in chart.marks}


def test_votes_by_name_are_plotted(weir: Graph) -> None:
    """Where minutes record votes by name, each voter is a row and each motion a column."""
    chart = weir.plot("votes").chart
    assert set(chart.rows) == {"F Okafor", "T Quill", "Sanaa Marsh"}
    assert {mark.name: n for mark, n in zip(chart.marks, chart.counts, strict=True)} == {
        "for": 7,
        "against": 2,
        "abstained": 2,
    }


@pytest.mark.parametrize(
    ("ask", "error", "said"),
    [
        (lambda g: g.plot("atendance"), UnknownName, "there is no plot called “atendance”: try attendance"),
        (lambda g: g.plot("votes"), UnknownName, "nothing to plot.*the question motions"),
        (lambda g: g.plot("attendance", since="2030"), UnknownName, "nothing to plot.*without since"),
        (lambda g: g.plot("attendance", body="scrutny"), UnknownName, "try Environment and Communities"),
        (lambda g: g.plot("attendance", post="Chair"), BadUsage, "no parameter post; it has body"),
        (lambda g: g.plot("attendance", most=0), BadUsage, "most is a whole number from 1, not 0"),
        (lambda g: g.plot("attendance").save("it.pdf"), BadUsage, r"it.pdf does not end in .svg or .png"),
    ],
)
def test_what_cannot_be_plotted_is_said(
    councils: Graph, ask: Callable[[Graph], Any], error: type[Exception], said: str
) -> None:
    """A line says what is wrong and what there is."""
    with pytest.raises(error, match=said) as raised:
        ask(councils)
    assert "\n" not in str(raised.value)


def test_a_plot_is_saved_as_its_file_is_named(councils: Graph, tmp_path: Path) -> None:
    """The ending says whether SVG or PNG is written."""
    made = councils.plot("requests", whom="Cabinet", most=1)
    made.save(tmp_path / "it.svg")
    made.save(str(tmp_path / "it.PNG"))
    assert (tmp_path / "it.svg").read_text("utf-8") == made.svg()
    assert (tmp_path / "it.PNG").read_bytes() == made.png()
    assert len(made.chart.rows) == 1


def test_nothing_is_loaded_before_it_is_drawn(councils: Graph) -> None:
    """matplotlib is imported to draw, and never by its stateful part."""
    code = (
        "import sys; from councilgraph.graph import Graph; g = Graph.open(sys.argv[1]);"
        "made = g.plot('attendance'); print('matplotlib' in sys.modules);"
        "made.svg(); print('matplotlib' in sys.modules, 'matplotlib.pyplot' in sys.modules)"
    )
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", code, str(councils.path)],
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout == "False\nTrue False\n"


def test_without_matplotlib_it_says_what_to_install(councils: Graph, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the extra is not installed, a line says which; the rows are there all the same."""
    made = councils.plot("attendance")
    for name in ["matplotlib", *(each for each in sys.modules if each.startswith("matplotlib."))]:
        monkeypatch.setitem(sys.modules, name, None)
    monkeypatch.delitem(sys.modules, "councilgraph.graph.plots.canvas", raising=False)
    monkeypatch.delattr(plots, "canvas", raising=False)
    with pytest.raises(
        CouncilgraphError, match=r"matplotlib is not installed: `pip install 'councilgraph\[notebook\]'`"
    ):
        made.svg()
    assert len(made.table) > 0


def test_the_command_writes_a_picture(
    councils: Graph, here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A plot is a file named as asked, or after the plot, whose name is printed; "-" is standard output."""
    graph = str(councils.path)
    assert main(["plot", graph, "attendance", "--body", "scrutiny", "--since", "2023"]) == 0
    assert main(["plot", graph, "timeline", "-o", "when.png"]) == 0
    assert capsys.readouterr().out == "attendance.svg\nwhen.png\n"
    assert (here / "when.png").read_bytes().startswith(b"\x89PNG")
    assert main(["plot", graph, "attendance", "--body", "scrutiny", "--since", "2023", "-o", "-"]) == 0
    assert capsys.readouterr().out == (here / "attendance.svg").read_text("utf-8")


@pytest.mark.parametrize(
    ("words", "status", "said"),
    [
        ("votes", 1, "nothing to plot"),
        ("attendence", 1, "there is no plot called “attendence”: try attendance"),
        ("attendance --person Arsaln", 1, "is called “Arsaln”"),
        ("attendance -o it.pdf", 2, "it.pdf does not end in .svg or .png"),
        ("attendance --post Chair", 2, "no parameter post"),
        ("attendance -o there.svg", 2, "there.svg is there already"),
        ("", 2, "say what to plot, as in `councilgraph plot my.graph attendance`"),
    ],
)
def test_the_command_says_what_is_wrong(  # noqa: PLR0917 (three rows of a table, three fixtures)
    councils: Graph, here: Path, capsys: pytest.CaptureFixture[str], words: str, status: int, said: str
) -> None:
    """One line on standard error, a status that tells a finding from a mistake, and no file."""
    (here / "there.svg").write_text("mine")
    assert main(["plot", str(councils.path), *words.split()]) == status
    shown = capsys.readouterr()
    assert (shown.out, shown.err.count("\n")) == ("", 1)
    assert said in shown.err
    assert [path.name for path in here.iterdir()] == ["there.svg"]
    assert (here / "there.svg").read_text() == "mine"


def test_the_plots_are_listed(capsys: pytest.CaptureFixture[str]) -> None:
    """`--list` names each plot, what it shows and what narrows it."""
    assert main(["plot", "--list"]) == 0
    shown = capsys.readouterr().out.splitlines()
    assert [line.split()[0] for line in shown[1:]] == list(PLOTS)
    for line, name in zip(shown[1:], PLOTS, strict=True):
        assert line.endswith(" ".join(each for each, _ in lookup_kind(name)[1].parameters))
