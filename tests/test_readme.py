"""What the README shows is so: its commands run, their output is what it says, its links lead somewhere."""

from __future__ import annotations

import doctest
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest

from councilgraph.graph.build.build import build
from tests.graph.fetch import council
from tests.graph.fetch.server import Server, serving

BLOCK = re.compile(r"^```console\n(?P<lines>.*?)^```$", re.DOTALL | re.MULTILINE)
FENCED = re.compile(r"^```(?P<language>\w*)\n(?P<lines>.*?)^```$", re.DOTALL | re.MULTILINE)
LINK = re.compile(r"\]\((?P<target>[^)#]+)\)")
CUT = "…"
SITE = "https://democracy.aldermere.example"
LARGEST = 200_000  # bytes of a picture


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


MADE = {"make demo": ["councilgraph demo"], "make test": ["pytest --numprocesses 2 --dist loadfile"]}
"""What each make command of the README runs, in the environment that it makes first."""


def test_make_runs_what_is_said(shown: Sequence[Example], root: Path, tmp_path: Path) -> None:
    """Each make command runs its program: the demo, and pytest without a choice of tests.

    The environment is there already and its programs are stand-ins that tell what they are called with.
    """
    for name in ("councilgraph", "pytest"):
        (tmp_path / name).write_text(f'#!/bin/sh\necho "{name} $*"\n', encoding="utf-8")
        (tmp_path / name).chmod(0o755)
    (tmp_path / ".ready").touch()
    # Where make runs these tests, the make within it would say which folder it is in.
    given = ["--no-print-directory", f"BIN={tmp_path}", f"READY={tmp_path / '.ready'}"]
    env = os.environ | {"PATH": f"{tmp_path}{os.pathsep}{os.environ['PATH']}"}
    named = [example.command for example in shown if example.command.startswith("make ")]
    ran = {
        command: subprocess.run(
            [*command.split(), *given], cwd=root, env=env, capture_output=True, encoding="utf-8", check=True
        ).stdout.splitlines()
        for command in named
    }
    assert ran == MADE


def test_python_gives_what_is_shown(
    readme: str, root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each block of Python runs as it stands where the first commands have built the graph."""
    blocks = [block["lines"] for block in FENCED.finditer(readme) if block["language"] == "python"]
    build(sorted((root / "graph" / "samples").glob("*/")), tmp_path / "samples.graph")
    monkeypatch.chdir(tmp_path)
    examples = doctest.DocTestParser().get_doctest("\n".join(blocks), {}, "README.md", "README.md", 0)
    assert len(examples.examples) > 3
    told: list[str] = []
    failed, _ = doctest.DocTestRunner(verbose=False).run(examples, out=told.append)
    assert not failed, "".join(told)


def test_every_command_is_checked(readme: str, shown: Sequence[Example]) -> None:
    """The README shows no block and no command that the tests above pass over."""
    assert {block["language"] for block in FENCED.finditer(readme)} == {"console", "python"}
    assert readme.count("```") == 2 * len(FENCED.findall(readme))
    others = [one.command for one in shown if not one.command.startswith("councilgraph ")]
    assert others == [*MADE]


def test_links_lead_somewhere(readme: str, root: Path) -> None:
    """Each file that the README links to is in the repository."""
    targets = [match["target"] for match in LINK.finditer(readme)]
    assert [target for target in targets if not (root / target).is_file()] == []


def test_the_explorer_is_shown_first(readme: str, root: Path) -> None:
    """What came back and a source stand near the top, told in words too; no picture keeps a reader waiting."""
    pictures = re.findall(r"!\[(.{60,})\]\((docs/[\w-]+\.png)\)", readme)
    assert [path for _, path in pictures] == ["docs/follow-up.png", "docs/source.png", "docs/graph.png"]
    assert readme.index("docs/source.png") < readme.index("make demo")
    assert [path for _, path in pictures if (root / path).stat().st_size > LARGEST] == []
