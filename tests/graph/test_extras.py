from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from councilgraph.graph.extras import explained
from tests.graph import panel

WITHOUT = """\
import sys
sys.modules[sys.argv[1]] = None  # as where it is not installed
from councilgraph.graph.cli import main
sys.exit(main(sys.argv[2:]))
"""
FETCH = "fetch https://democracy.aldermere.example -o papers"
COMMANDS = [
    pytest.param(FETCH, "httpx", "fetch", id="fetch"),
    pytest.param(FETCH, "protego", "fetch", id="fetch, robots.txt"),
    pytest.param(FETCH, "tenacity", "fetch", id="fetch, once more"),
    pytest.param("serve GRAPH", "starlette", "serve", id="serve"),
    pytest.param("serve GRAPH --port 0", "uvicorn", "serve", id="serve, HTTP"),
    pytest.param("site GRAPH -o site", "jinja2", "serve", id="site"),
    pytest.param("mcp GRAPH", "mcp", "mcp", id="mcp"),
    pytest.param("mcp GRAPH", "starlette", "mcp", id="mcp, its routes"),
]


@pytest.fixture(scope="module")
def graph(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The folder of the small graph."""
    return str(panel.write(tmp_path_factory.mktemp("extras") / "panel.graph"))


def without(package: str, words: str, graph: str, folder: Path) -> subprocess.CompletedProcess[str]:
    """A command where a package is not installed."""
    arguments = [graph if word == "GRAPH" else word for word in words.split()]
    return subprocess.run(
        [sys.executable, "-c", WITHOUT, package, *arguments],
        cwd=folder,
        capture_output=True,
        encoding="utf-8",
        check=False,
        env=os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)},
    )


@pytest.mark.parametrize(("words", "package", "extra"), COMMANDS)
def test_a_missing_extra_is_named(words: str, package: str, extra: str, graph: str, tmp_path: Path) -> None:
    """A command whose extra is not installed says in one line how to install it, and does nothing."""
    done = without(package, words, graph, tmp_path)
    line = f"councilgraph: {package} is not installed: `pip install 'councilgraph[{extra}]'`\n"
    assert (done.returncode, done.stdout, done.stderr) == (2, "", line)
    assert [*tmp_path.iterdir()] == []


def test_other_commands_need_no_extra(graph: str, tmp_path: Path) -> None:
    """What an extra brings is missed by nobody who does not ask for it."""
    for package in ("httpx", "mcp", "pandas", "starlette", "uvicorn"):
        assert without(package, "query GRAPH chairs", graph, tmp_path).returncode == 0


@pytest.mark.parametrize("module", ["pyoxigraph", "councilgraph.graph.nothing", "ruff", ""])
def test_what_no_extra_brings_is_an_error_of_its_own(module: str) -> None:
    """A module that is missing and that no extra for users brings is not explained away."""
    assert explained(ModuleNotFoundError(name=module)) is None
