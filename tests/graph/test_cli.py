from __future__ import annotations

import io
import json
import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from councilgraph.graph.cli import main
from tests.graph import panel
from tests.graph.rdf.test_evaluator import RUNAWAY


@pytest.fixture(scope="module")
def graph(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The folder of the small graph."""
    return str(panel.write(tmp_path_factory.mktemp("cli") / "panel.graph"))


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder in which commands are typed."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(*arguments: str, given: str = "", **env: str) -> subprocess.CompletedProcess[str]:
    """The command line in a process of its own."""
    return subprocess.run(
        [sys.executable, "-m", "councilgraph.graph", *arguments],
        input=given,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path), **env},
    )


WRONG = [
    pytest.param("report GRAPH -o report.pdf", "a web page is written: name it report.html", id="no PDF"),
    pytest.param("brief GRAPH Panel -o brief.docx", "name it brief.html", id="no Word file"),
    pytest.param("draw GRAPH -o all.png", "name it all.html", id="no picture"),
    pytest.param("query GRAPH nosuch.rq", "nosuch.rq cannot be read: No such file", id="no file of SPARQL"),
    pytest.param("query nowhere chairs", "nowhere is not a graph", id="no graph"),
    pytest.param("show nowhere somebody", "nowhere is not a graph", id="nothing to show from"),
    pytest.param("export nowhere --to nq", "nowhere is not a graph", id="nothing to export"),
    pytest.param("draw nowhere", "nowhere is not a graph", id="nothing to draw"),
    pytest.param("build nowhere -o new.graph", "nowhere", id="no source"),
    pytest.param("query", "say which graph", id="neither graph nor question"),
    pytest.param("query GRAPH", "say what to ask", id="no question"),
    pytest.param("query GRAPH SELECT{?s?p?o}", "from standard input: `echo", id="SPARQL as a question"),
    pytest.param("export GRAPH --to nq -o no/such/file", "no/such/file cannot", id="nowhere to write"),
]
UNKNOWN = [
    pytest.param("query GRAPH chair", "called “chair”: try chairs", id="a query"),
    pytest.param("query GRAPH chairs --format cvs", "called “cvs”: try csv", id="a format of rows"),
    pytest.param("export GRAPH --to turtel", "called “turtel”: try turtle", id="a format of export"),
    pytest.param("export GRAPH --to json", "try popolo (people", id="a format of several kinds"),
    pytest.param("export GRAPH --to Excel", "called “Excel”: try xlsx, or csv", id="a program's name"),
    pytest.param("export GRAPH --to html", "`councilgraph site` writes", id="what another command writes"),
    pytest.param("export GRAPH --to nq --reasons non", "called “non”: try none", id="a kind of reasons"),
    pytest.param("draw GRAPH --around Arsaln", "called “Arsaln”: try ", id="a thing to draw"),
    pytest.param("show GRAPH Arsaln", "called “Arsaln”: try ", id="a thing to show"),
]


def complaint(arguments: str, graph: str, here: Path, capsys: pytest.CaptureFixture[str]) -> tuple[int, str]:
    """The status of a command and the one line on standard error that it prints, and nothing else."""
    status = main([graph if word == "GRAPH" else word for word in arguments.split()])
    shown = capsys.readouterr()
    assert shown.out == ""
    assert shown.err.count("\n") == 1
    assert shown.err.startswith("councilgraph: ")
    assert list(here.iterdir()) == []
    return status, shown.err


@pytest.mark.parametrize(("arguments", "said"), WRONG)
def test_bad_input_is_a_line(
    arguments: str, said: str, graph: str, here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Bad input is one line on standard error that says what and where, and the status 2."""
    status, line = complaint(arguments, graph, here, capsys)
    assert status == 2
    assert said in line


@pytest.mark.parametrize(("arguments", "said"), UNKNOWN)
def test_an_unknown_name_is_a_finding(
    arguments: str, said: str, graph: str, here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A name that nothing has is told in the same words in every command, with the nearest: status 1."""
    status, line = complaint(arguments, graph, here, capsys)
    assert status == 1
    assert said in line


def test_named_queries_are_listed(capsys: pytest.CaptureFixture[str]) -> None:
    """`query --list` needs no graph and gives each name with its group and its question."""
    assert main(["query", "--list"]) == 0
    listed = capsys.readouterr().out.splitlines()
    (told,) = (line for line in listed if line.split()[:2] == ["people", "substitutes"])
    assert "Who stood in for whom, at which meeting?" in told


def test_a_query_answers_on_standard_output(graph: str, capsys: pytest.CaptureFixture[str]) -> None:
    """A named query gives a table with its sources and nothing else."""
    assert main(["query", graph, "substitutes"]) == 0
    shown = capsys.readouterr()
    assert shown.err == ""
    head, row = shown.out.splitlines()
    assert head.split()[:3] == ["date", "body", "council"]
    assert row.endswith("Councillor P Arslan (for J Amadi)")


def test_a_query_in_a_file_or_piped(graph: str, tmp_path: Path) -> None:
    """SPARQL is taken from a file or from standard input; JSON is given where it is asked for."""
    query = "SELECT ?name { ?somebody cg:chaired ?meeting ; foaf:name ?name }"
    (tmp_path / "mine.rq").write_text(query, encoding="utf-8")
    filed = run("query", graph, str(tmp_path / "mine.rq"), "--format", "csv")
    piped = run("query", graph, "-", "--json", given=query)
    assert (filed.returncode, filed.stdout, filed.stderr) == (0, "name\nN Arslan\n", "")
    assert json.loads(piped.stdout)["results"]["bindings"][0]["name"]["value"] == "N Arslan"


def test_no_answer_is_an_answer(
    graph: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A query without rows is fine, and a note says so, unless quiet is wanted."""
    for options, noted in (([], True), (["-q"], False)):
        monkeypatch.setattr("sys.stdin", io.StringIO("SELECT ?a { ?a cg:moved ?b }"))
        assert main(["query", graph, "-", *options]) == 0
        shown = capsys.readouterr()
        assert shown.out == "a\n"
        assert ("nothing in this graph" in shown.err) is noted


def test_show_gives_facts_with_their_words(graph: str, capsys: pytest.CaptureFixture[str]) -> None:
    """What is known is printed with the sentence and its place beneath."""
    assert main(["show", graph, "p", "arslan"]) == 0
    shown = capsys.readouterr()
    assert "      “Councillor P Arslan (for J Amadi)”\n      agenda.txt, page 1" in shown.out
    assert shown.err == ""


def test_show_gives_json(graph: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Programs get all of it as JSON, with no card where it is not clear what is meant."""
    assert main(["show", graph, "P Arslan", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["card"]["kind"] == "Councillor"
    assert main(["show", graph, "Arslan", "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert (found["card"], len(found["matches"])) == (None, 2)


def test_show_lists_what_words_may_mean(graph: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Where two things fit they are listed, and a note says what to do."""
    assert main(["show", graph, "arslan"]) == 0
    shown = capsys.readouterr()
    assert shown.out == "councillor\n  N Arslan\n  P Arslan\n"
    assert "2 things fit these words" in shown.err


def test_export_writes_to_standard_output_or_a_file(graph: str, tmp_path: Path) -> None:
    """The same bytes go either way, and no draft is left beside the file."""
    out = tmp_path / "panel.nq"
    piped = run("export", graph, "--to", "nq")
    assert (run("export", graph, "--to", "nq", "-o", str(out)).returncode, piped.returncode) == (0, 0)
    assert out.read_text(encoding="utf-8") == piped.stdout
    assert piped.stdout.count("\n") == len(set(panel.quads()))
    assert list(tmp_path.iterdir()) == [out]


def test_a_file_stays_where_an_export_fails(graph: str, tmp_path: Path) -> None:
    """An export that cannot be made leaves the file of the last one as it was."""
    out = tmp_path / "panel.ttl"
    out.write_text("the last one", encoding="utf-8")
    assert main(["export", graph, "--to", "none", "-o", str(out), "--force"]) == 1
    assert out.read_text(encoding="utf-8") == "the last one"
    assert list(tmp_path.iterdir()) == [out]


def test_a_device_is_written_to_and_not_replaced(graph: str) -> None:
    """What is no file is written to as it is."""
    assert main(["export", graph, "--to", "nq", "-o", os.devnull]) == 0
    assert not Path(os.devnull).is_file()


def test_a_reader_that_leaves_is_no_error(graph: str) -> None:
    """Where nobody reads on, the command ends without a word."""
    command = shlex.join([sys.executable, "-m", "councilgraph.graph", "query", graph, "-", "--format", "csv"])
    query = f"SELECT ?s {{ VALUES ?a {{ {' '.join(map(str, range(200)))} }} ?s ?p ?o }}"
    ended = subprocess.run(
        ["bash", "-c", f"set -o pipefail; {command} | head -1"],
        input=query,
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
    )
    assert (ended.stdout, ended.stderr, ended.returncode) == ("s\n", "", 141)


def test_a_terminal_of_few_letters_shows_what_it_can(graph: str) -> None:
    """Where a stream lacks a character the rest is shown all the same."""
    shown = run("show", graph, "P Arslan", PYTHONIOENCODING="ascii")
    assert shown.returncode == 0
    assert "\\u201cCouncillor P Arslan" in shown.stdout


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        pytest.param("query GRAPH chairs", "answered in", id="query"),
        pytest.param("show GRAPH P Arslan", "opened", id="show"),
        pytest.param("report GRAPH", "opened", id="report"),
        pytest.param("report GRAPH -f -o page.html", "wrote page.html", id="report in a file"),
        pytest.param("export GRAPH --to nq -f -o file.nq", "wrote file.nq", id="export"),
        pytest.param("draw GRAPH -f -o page.html", "wrote page.html", id="draw"),
        pytest.param("build minutes.txt -o my.graph", "nothing has changed", id="build"),
    ],
)
def test_verbosity_is_chosen(arguments: str, told: str, graph: str, here: Path) -> None:
    """-v says on standard error what is done, -q nothing; results are the same, wherever the options stand."""
    (here / "minutes.txt").write_text(panel.MINUTES, "utf-8")
    typed = [graph if word == "GRAPH" else word for word in arguments.split()]
    plain, loud = run(*typed), run("-v", *typed)
    quiet = run(typed[0], "-q", *typed[1:])
    assert (plain.returncode, loud.returncode, quiet.returncode) == (0, 0, 0)
    assert (plain.stderr, quiet.stderr) == ("", "")
    assert told in loud.stderr
    assert all(line.startswith("councilgraph: ") for line in loud.stderr.splitlines())
    assert quiet.stdout == ("" if typed[0] == "build" else plain.stdout)


def test_a_build_tells_its_stages(here: Path) -> None:
    """-v names each stage of a build as it begins."""
    (here / "minutes.txt").write_text(panel.MINUTES, "utf-8")
    told = run("build", "minutes.txt", "-o", "my.graph", "-v").stderr.splitlines()
    assert told[:2] == ["councilgraph: reading, 1 in all", "councilgraph: extracting, 1 in all"]


def test_a_quiet_build_says_what_is_wrong(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Errors are told however quiet it is: what could not be read, a line each, and the status 1."""
    (here / "minutes.txt").write_text(panel.MINUTES, "utf-8")
    (here / "empty.txt").write_bytes(b"")
    assert main(["build", "minutes.txt", "empty.txt", "-o", "my.graph", "-q"]) == 1
    shown = capsys.readouterr()
    assert shown.out == ""
    assert shown.err.startswith("councilgraph: ")
    assert shown.err.count("\n") == 1
    assert "empty.txt" in shown.err


@pytest.mark.parametrize("how", [["-q"], []])
def test_terms_that_there_are_not_are_warned_of(
    how: list[str], graph: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A misspelt term is a warning with the nearest, and the query is answered all the same."""
    monkeypatch.setattr("sys.stdin", io.StringIO("SELECT ?a { ?a cg:chared ?b }"))
    assert main(["query", graph, "-", *how]) == 0
    shown = capsys.readouterr()
    assert shown.out == "a\n"
    assert ("councilgraph: cg:chared is not in the vocabulary" in shown.err) == (not how)
    assert ("did you mean cg:chaired?\n" in shown.err) == (not how)


def test_a_syntax_error_shows_its_place(
    graph: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Beneath the line that says what is wrong stands the line of the query, with a mark under the place."""
    query = tmp_path / "mine.rq"
    query.write_text("PREFIX x: <x:>\nSELECT ?é {\n\t?é a cg:Body ;; x:y ) }\n", "utf-8")
    assert main(["query", graph, str(query)]) == 2
    first, line, mark = capsys.readouterr().err.splitlines()
    assert first.startswith("councilgraph: the query cannot be parsed: line 3, column 22: “)” closes nothing")
    assert line[mark.index("^")] == ")"
    assert line.strip() == "?é a cg:Body ;; x:y ) }"


@pytest.mark.parametrize(
    "given", [RUNAWAY, "LOAD <http://127.0.0.1:9/x>", "SELECT * { SERVICE <http://127.0.0.1:9/> {} }"]
)
def test_what_must_not_run_ends_in_a_line(
    given: str, graph: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A runaway ends when its time is up, what would leave the machine does not begin; the status is 2."""
    monkeypatch.setattr("sys.stdin", io.StringIO(given))
    assert main(["query", graph, "-", "--timeout", "1"]) == 2
    shown = capsys.readouterr()
    assert shown.out == ""
    assert re.match("councilgraph: the query (takes longer than 1 seconds|is refused)", shown.err)


@pytest.mark.parametrize("command", ["serve", "follow-up", "query", "report"])
@pytest.mark.parametrize("named", ["the minutes", "minutes.txt", "."])
def test_the_advice_of_a_folder_of_documents_works(
    command: str, named: str, here: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever names documents in place of a graph is told a build that works, and the graph to name."""
    folder = here / "the minutes"
    folder.mkdir()
    for name in (folder / "minutes.txt", here / "minutes.txt"):
        name.write_text("Minutes of the Harbour Panel\n\n1. Apologies\nNone.\n", encoding="utf-8")
    monkeypatch.chdir(folder if named == "." else here)
    assert main([command, named, *(["chairs"] if command == "query" else [])]) == 2
    line = capsys.readouterr().err
    advice = re.fullmatch(
        r"councilgraph: .* is not a graph: .*; run `councilgraph (.*)` and name (.*)\n", line
    )
    assert advice
    assert main([*shlex.split(advice[1]), "-q"]) == 0
    (graph,) = shlex.split(advice[2])
    assert main(["query", graph, "chairs"]) == 0
