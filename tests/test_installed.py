"""What docs/install.md tells of what is installed is so."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

from councilgraph.graph.server import command
from tests.bench import commands
from tests.installed import asked, brought, extras, named, size, table

ROOT = Path(__file__).parents[1]
PAGE = (ROOT / "docs" / "install.md").read_text(encoding="utf-8")
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]


def rows(heading: str) -> list[str]:
    """What stands in the first column of a table, by the words of its head."""
    body = PAGE.split(f"\n| {heading} |")[1].split("\n\n")[0]
    return re.findall(r"^\| `([\w-]+)` \|", body, re.MULTILINE)


def test_each_package_and_each_extra_is_measured() -> None:
    """The tables have each package that is asked for, and each extra that a user may want, and no other."""
    names = {re.split(r"[<>=]", line)[0] for line in PROJECT["dependencies"]}
    assert set(rows("package | its own MB")) == names
    assert rows("extra | MB") == [name for name in PROJECT["optional-dependencies"] if name != "dev"]
    assert set(rows("extra | for")) == set(rows("extra | MB"))


def test_the_parts_make_the_whole() -> None:
    """A package is measured with its files; what is asked for brings itself and what it needs."""
    whole = brought(asked())
    assert {named(one.name) for one in asked()} <= whole
    assert "ipython" in whole
    assert size("rich") > 500_000
    assert "uvicorn" in brought(asked("serve")) - whole
    assert table().count("\n| `") == len(asked()) + len(extras())


@pytest.mark.parametrize("limit", [commands.IMPORT, commands.HELP, commands.ANSWER])
def test_limits_of_starts_are_those_of_the_bench(limit: float) -> None:
    """How soon it answers is what the bench holds it to."""
    assert f"{limit:g} s" in PAGE.split("## How soon it answers")[1]


def test_commands_of_extras_are_told() -> None:
    """Each command that serves is named with its extra."""
    table_of_extras = PAGE.split("| extra | for |")[1].split("\n\n")[0]
    assert {name for name in command.RUNS if f"{name}`" in table_of_extras} == {*command.RUNS}
