"""What the README shows is so: its commands run, their output is what it says, its links lead somewhere."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.graph.fetch import council
from tests.graph.fetch.server import Server, serving

BLOCK = re.compile(r"^```console\n(?P<lines>.*?)^```$", re.DOTALL | re.MULTILINE)
LINK = re.compile(r"\]\((?P<target>[^)#]+)\)")
CUT = "…"
SITE = "https://democracy.aldermere.example"
LARGEST = 300_000  # bytes of the picture


@dataclass(frozen=True, slots=True)
class Example:
    """A command, its further lines included, and the output shown beneath it."""

    command: str
    output: tuple[str, ...]


@pytest.fixture(scope="module")
def readme(root: Path) -> str:
    """The text of the README."""
    return (root / "README.md").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def shown(readme: str) -> tuple[Example, ...]:
    """The examples of all blocks of commands, in order."""
    return tuple(example for block in BLOCK.finditer(readme) for example in examples(block["lines"]))


def examples(block: str) -> Iterator[Example]:
    """The examples of a block: "$ " begins a command, "> " goes on with it, the rest is output."""
    for part in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
        first, *rest = part.splitlines()
        more = [line[2:] for line in rest if line.startswith("> ")]
        yield Example("\n".join([first, *more]), tuple(line for line in rest if not line.startswith("> ")))


def missing(output: Sequence[str], real: str) -> list[str]:
    r"""The lines shown that the real output does not have, in that order; "…" stands for what is left out.

    >>> missing(["a  b", "…", "c d …"], "a b\nx\nc d e")
    []
    >>> missing(["b", "a"], "a\nb")
    ['a']
    """
    wanted = [" ".join(line.split()) for line in output if line != CUT]
    lines = iter([" ".join(line.split()) for line in real.splitlines()])
    return [line for line in wanted if not any(_fits(line, one) for one in lines)]


def _fits(shown: str, real: str) -> bool:
    return real.startswith(shown.removesuffix(CUT)) if shown.endswith(CUT) else real == shown


@pytest.fixture(scope="module")
def site() -> Iterator[Server]:
    """A council's site on this machine, which stands in for the one that is shown."""
    with serving() as server:
        council.write(server)
        yield server


@pytest.fixture(scope="module")
def place(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the samples where the repository has them, and the command line within reach."""
    folder = tmp_path_factory.mktemp("readme")
    shutil.copytree(root / "graph" / "samples", folder / "graph" / "samples")
    script = folder / "bin" / "councilgraph"
    script.parent.mkdir()
    script.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m councilgraph.graph "$@"\n', encoding="utf-8")
    script.chmod(0o755)
    return folder


def test_commands_do_what_is_shown(shown: Sequence[Example], place: Path, root: Path, site: Server) -> None:
    """Each councilgraph command runs as it stands, in order, and gives the output that is shown."""
    env = os.environ | {
        "PATH": f"{place / 'bin'}{os.pathsep}{os.environ['PATH']}",
        "PYTHONPATH": str(root / ".namespace"),
    }
    ours = [example for example in shown if example.command.startswith("councilgraph")]
    assert len(ours) > 5
    for example in ours:
        done = subprocess.run(
            ["sh", "-c", example.command.replace(SITE, f"--delay 0 {site.address}")],
            cwd=place,
            env=env,
            capture_output=True,
            encoding="utf-8",
            check=False,
        )
        assert done.returncode == 0, done.stderr
        assert missing(example.output, done.stdout) == [], example.command


def test_targets_of_make_are_there(shown: Sequence[Example], root: Path) -> None:
    """Each make command names a target of the Makefile."""
    rules = (root / "Makefile").read_text(encoding="utf-8")
    named = [example.command.split()[1] for example in shown if example.command.startswith("make")]
    assert named
    assert set(named) <= set(re.findall(r"^([a-z]+):", rules, re.MULTILINE))


def test_every_command_is_checked(shown: Sequence[Example]) -> None:
    """The README shows no command that the tests above pass over."""
    known = ("councilgraph ", "make ")
    assert [example.command for example in shown if not example.command.startswith(known)] == []


def test_links_lead_somewhere(readme: str, root: Path) -> None:
    """Each file that the README links to is in the repository."""
    targets = [match["target"] for match in LINK.finditer(readme)]
    assert [target for target in targets if not (root / target).is_file()] == []


def test_the_picture_is_small(root: Path) -> None:
    """The picture does not keep a reader waiting."""
    assert (root / "docs" / "graph.png").stat().st_size < LARGEST
