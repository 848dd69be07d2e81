from __future__ import annotations

import random
import re
import shlex
from itertools import chain
from pathlib import Path

import pytest

from councilgraph.graph import commands, usage
from councilgraph.graph.cli import COMMANDS, main


def usage_of(text: str) -> list[list[str]]:
    """The arguments of the examples in a help text."""
    lines = text.partition("example:\n")[2].split("\n\n")[0].splitlines()
    return [shlex.split(line)[1:] for line in lines if line.strip()]


def test_every_command_can_be_run() -> None:
    """The commands that are offered are those that there are."""
    assert list(commands.COMMANDS) == list(COMMANDS)


@pytest.mark.parametrize("command", ["", *COMMANDS])
def test_help_holds_an_example_that_is_right(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    """The help of each command shows an example, and the example is a command that can be typed."""
    with pytest.raises(SystemExit) as ended:
        main([*command.split(), "--help"])
    assert ended.value.code == 0
    examples = usage_of(capsys.readouterr().out)
    assert examples
    for example in examples:
        assert usage.read(example).command == (command or example[0])


@pytest.mark.parametrize(
    ("words", "same"), [("", "--help"), ("help", "--help"), ("help draw", "draw --help")]
)
def test_help_is_found(words: str, same: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Whoever types no command, or asks for help in a word, is shown the help, of a command where one is named."""
    shown = []
    for typed in (words, same):
        with pytest.raises(SystemExit) as ended:
            main(typed.split())
        assert ended.value.code == 0
        shown.append(capsys.readouterr().out)
    assert shown[0] == shown[1] != ""


def test_the_version_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    """`--version` prints the name and the version on standard output."""
    with pytest.raises(SystemExit) as ended:
        main(["--version"])
    assert ended.value.code == 0
    assert re.fullmatch(r"councilgraph \d\S*\n", capsys.readouterr().out)


ORDERS = {
    "demo": "-o g -f",
    "fetch": "https://aldermere.example/ list.txt -o minutes --committee Cabinet --all --timeout 5",
    "build": "a b c -o g --add --json",
    "teach": "g minutes.txt -f",
    "members": "g -o members.csv -f",
    "review": "g --by Quill",
    "query": "g attendance --format csv --timeout 9 --memory 1.5",
    "show": "g Clerk Quill --all --json",
    "report": "g -o page.html --force",
    "follow-up": "g --to Police --since 2023-01-01 --overdue -o page.html --excel",
    "brief": "g Riverside Plan -o page.html -f",
    "check": "g article.md --format csv --raw",
    "validate": "g --files --json",
    "export": "g --to nq --reasons none -o -",
    "draw": "g --around Quill --hops 3 -o page.html",
    "plot": "g attendance --since 2024 --most 5 -o it.svg",
    "notebooks": "chapters",
    "serve": "g --port 9000 --timeout 9 --workers 2",
    "site": "g -o site",
    "mcp": "g",
}
"""Of each command what it takes: options with their values, and the rest."""


def pieces(command: str) -> list[list[str]]:
    """What is typed in one piece: an option with its value, or an argument."""
    found: list[list[str]] = []
    takes_value = {
        "-o",
        "--committee",
        "--timeout",
        "--format",
        "--memory",
        "--to",
        "--reasons",
        "--around",
        "--hops",
        "--most",
        "--by",
        "--since",
        "--port",
        "--workers",
    }
    for word in ORDERS[command].split():
        if found and found[-1][-1] in takes_value and len(found[-1]) == 1:
            found[-1].append(word)
        else:
            found.append([word])
    return found


def test_every_order_is_tried() -> None:
    """No command is passed over below."""
    assert list(ORDERS) == list(COMMANDS)


@pytest.mark.parametrize("command", COMMANDS)
def test_options_stand_anywhere(command: str) -> None:
    """However options are mixed with arguments, and wherever the command stands among them, it means the same."""
    chance = random.Random(command)  # noqa: S311 (a fixed order, not a secret)
    parts = pieces(command)
    options = [part for part in parts if part[0].startswith("-") and part != ["-"]]
    arguments = [part for part in parts if part not in options]
    expected = usage.read([command, *chain(*parts)])
    for _ in range(30):
        mixed = iter(arguments)
        kinds = [*(["option"] * len(options)), *(["argument"] * len(arguments))]
        chance.shuffle(kinds)
        chance.shuffle(options)
        others = iter(options)
        typed = [*chain(*(next(others if kind == "option" else mixed) for kind in kinds))]
        assert usage.read([command, *typed]) == expected
        assert usage.read(["-q", command, *typed]) == usage.read([command, *typed, "--quiet"])


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        pytest.param("show g -- -v", ["-v"], id="behind a mark"),
        pytest.param("show -- g -v", ["-v"], id="all behind it"),
        pytest.param("show -q g -- -v x", ["-v", "x"], id="options before it"),
        pytest.param("show g draw --all", ["draw"], id="the name of a command"),
    ],
)
def test_what_is_no_option_is_taken_as_it_is(typed: str, words: list[str]) -> None:
    """Behind "--" nothing is an option, and a word that names a command is a word behind the first."""
    given = usage.read(typed.split())
    assert (given.command, str(given.graph), given.words) == ("show", "g", words)


@pytest.mark.parametrize(
    "typed",
    [
        ["build", "a", "-o", ""],
        ["build", "", "-o", "g"],
        ["build", "a", "-o", "-"],
        ["fetch", "", "-o", "g"],
        ["fetch", "https://aldermere.example/", "-o", ""],
        ["fetch", "https://aldermere.example/", "-o", "-"],
        ["query", "", "chairs"],
        ["query", "g", ""],
        ["show", "g", " "],
        ["show", "", "x"],
        ["draw", "g", "-o", ""],
        ["draw", "g", "--around", ""],
        ["report", "g", "-o", ""],
        ["export", "g", "--to", "csv", "-o", ""],
        ["demo", "-o", ""],
        ["demo", "-o", "-"],
        ["site", "g", "-o", "-"],
    ],
)
def test_nothing_is_no_name(
    typed: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """An empty path would be the folder that one is in, empty words all there is: both are refused."""
    monkeypatch.chdir(tmp_path)
    with pytest.raises(SystemExit) as ended:
        main(typed)
    shown = capsys.readouterr()
    assert (ended.value.code, shown.out, shown.err.count("\n")) == (2, "", 1)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        pytest.param("-q", "COMMAND", id="no command"),
        pytest.param("help shwo", "there is no command called “shwo”: try show", id="help with a wrong one"),
        pytest.param(
            "shwo x y", "there is no command called “shwo”: try show", id="a wrong one offers the nearest"
        ),
        pytest.param("zzz", "try demo, fetch, build, teach, members, review", id="or all"),
        pytest.param("build minutes", "-o/--output", id="a missing option"),
        pytest.param("draw g --hops none", "“none” is not a number", id="a wrong number"),
        pytest.param("query g chairs --format csv --json", "not allowed with", id="two formats"),
        pytest.param("show g", "WORDS", id="a missing word"),
    ],
)
def test_wrong_usage_is_a_line(arguments: str, said: str, capsys: pytest.CaptureFixture[str]) -> None:
    """What is wrong with a command is one line on standard error with what to do, and the status 2."""
    with pytest.raises(SystemExit) as ended:
        main(arguments.split())
    shown = capsys.readouterr()
    assert ended.value.code == 2
    assert shown.out == ""
    assert shown.err.count("\n") == 1
    assert shown.err.startswith("councilgraph: ")
    assert said in shown.err
    assert "--help" in shown.err
