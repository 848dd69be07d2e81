"""Follows a page of the documentation word for word: saves its files, makes its changes, types its commands."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from councilgraph.extractors.profile import load
from tests.test_readme import examples, missing

BLOCK = re.compile(r"^```(?P<language>\w+)(?: (?P<path>\S+))?\n(?P<lines>.*?)^```$", re.DOTALL | re.MULTILINE)
SERVES = "councilgraph serve"
"""It would not end; the tests of the server start it."""
HUNK = re.compile(r"^@@.*\n", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Place:
    """A folder in which a page is followed, with the package that its commands run."""

    folder: Path
    package: Path

    def environment(self) -> dict[str, str]:
        """The surroundings of a command: `councilgraph` within reach, and the package that it is of."""
        script = self.folder / "bin" / "councilgraph"
        if not script.exists():
            script.parent.mkdir(parents=True)
            line = f'#!/bin/sh\nexec "{sys.executable}" -m councilgraph.graph "$@"\n'
            script.write_text(line, encoding="utf-8")
            script.chmod(0o755)
        path = f"{script.parent}{os.pathsep}{os.environ['PATH']}"
        return os.environ | {"PATH": path, "PYTHONPATH": str(self.package)}

    def run(self, *command: str, typed: str = "") -> str:
        """What a command says to what is typed into it; it is an error of the page if it fails."""
        done = subprocess.run(
            command,
            input=typed,
            cwd=self.folder,
            env=self.environment(),
            capture_output=True,
            encoding="utf-8",
            check=False,
        )
        assert done.returncode == 0, f"{command}\n{done.stdout}{done.stderr}"
        return done.stdout


def follow(page: str, place: Place) -> int:
    """Does what a page says, in order; gives the number of commands and examples that were tried.

    A block of commands shows what they say; one with a path is saved there, or as `diff` is a change to what
    stands there; one of Python with prompts is an example, one of SPARQL has an answer on the samples. Commands
    of `text` run, but for what serves until it is stopped. Raises AssertionError where any is not so.
    """
    return sum(_followed(block, place) for block in BLOCK.finditer(page))


def _followed(block: re.Match[str], place: Place) -> int:
    if block["language"] == "console":
        return sum(
            1 for example in examples(block["lines"]) if _typed(example.command, example.output, place)
        )
    if block["path"]:
        file = place.folder / block["path"]
        file.parent.mkdir(parents=True, exist_ok=True)
        before = file.read_text(encoding="utf-8") if file.exists() else ""
        is_change = block["language"] == "diff"
        words = changed(before, block["lines"]) if is_change else block["lines"]
        file.write_text(words, encoding="utf-8")
    elif block["language"] == "python":
        (place.folder / "example.txt").write_text(block["lines"], encoding="utf-8")
        place.run(sys.executable, "-m", "doctest", "example.txt")
        return block["lines"].count(">>> ")
    elif block["language"] == "sparql":
        said = place.run("councilgraph", "query", "samples.graph", "-", typed=block["lines"])
        assert len(said.splitlines()) > 1, f"nothing answers {block['lines']}"
        return 1
    elif block["language"] == "toml":
        layers = place.folder / "layers"
        layers.mkdir(exist_ok=True)
        (layers / "shown.toml").write_text(block["lines"], encoding="utf-8")
        load(own=layers)
        return 1
    elif block["language"] == "text":
        commands = [line for line in block["lines"].splitlines() if line.startswith("councilgraph ")]
        return sum(_types_alone(command, place) for command in commands)
    return 0


def _types_alone(command: str, place: Place) -> bool:
    """Types a command that is shown without what it says, and leaves it where it asks for something."""
    if command.startswith(SERVES):
        return False
    place.run("sh", "-c", command, typed="q\n")
    return True


def _typed(command: str, output: tuple[str, ...], place: Place) -> bool:
    if not command.startswith("councilgraph "):
        raise AssertionError(f"{command}: no test types it")
    said = place.run("sh", "-c", command)
    assert missing(output, said) == [], f"{command}\n{said}"
    return True


def changed(text: str, change: str) -> str:
    r"""A text after a change: lines with a plus come in, those with a minus go, the others say where.

    >>> changed("a\nb\nc\n", " a\n-b\n+B\n@@\n c\n+d\n")
    'a\nB\nc\nd\n'
    """
    for hunk in HUNK.split(change):
        lines = hunk.splitlines()
        old = "".join(f"{line[1:]}\n" for line in lines if not line.startswith("+"))
        new = "".join(f"{line[1:]}\n" for line in lines if not line.startswith("-"))
        assert f"\n{text}".count(f"\n{old}") == 1, f"it does not say one place:\n{old}"
        text = f"\n{text}".replace(f"\n{old}", f"\n{new}", 1)[1:]
    return text


def blocks(page: str) -> Iterator[tuple[str, str]]:
    """The language and the path ("" where it has none) of each block of a page."""
    return ((block["language"], block["path"] or "") for block in BLOCK.finditer(page))
