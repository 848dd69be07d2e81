from __future__ import annotations

import re
import shlex

import pytest

from councilgraph.graph import usage
from councilgraph.graph.cli import COMMANDS, main


def usage_of(text: str) -> list[list[str]]:
    """The arguments of the examples in a help text."""
    lines = text.partition("example:\n")[2].split("\n\n")[0].splitlines()
    return [shlex.split(line)[1:] for line in lines if line.strip()]


def test_every_command_can_be_run() -> None:
    """The commands that are offered are those that there are."""
    assert list(usage.COMMANDS) == list(COMMANDS)


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


def test_the_version_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    """`--version` prints the name and the version on standard output."""
    with pytest.raises(SystemExit) as ended:
        main(["--version"])
    assert ended.value.code == 0
    assert re.fullmatch(r"councilgraph \d\S*\n", capsys.readouterr().out)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        pytest.param("", "COMMAND", id="no command"),
        pytest.param(
            "shwo x y", "there is no command called “shwo”: try show", id="a wrong one offers the nearest"
        ),
        pytest.param("frobnicate", "try demo, fetch, build, query", id="or all"),
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
