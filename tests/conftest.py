"""What several folders of tests need: where the tree stands, its files, and the wheel made from them."""

from __future__ import annotations

import logging
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from zipfile import ZipFile

import pytest


@pytest.fixture(autouse=True)
def messages() -> Iterator[None]:
    """What a command says is as it was when a test ends, which may have made it quiet."""
    log = logging.getLogger("councilgraph")
    level, handlers = log.level, log.handlers
    yield
    log.setLevel(level)
    log.handlers = handlers


@pytest.fixture(scope="session")
def root() -> Path:
    """The folder that holds pyproject.toml."""
    return Path(__file__).parents[1]


@pytest.fixture(scope="session")
def tree(root: Path) -> tuple[str, ...]:
    """The project's own files, tracked or about to be: relative, sorted, without links to folders."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=root,
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    return tuple(sorted({name for name in listed.split("\0") if name and (root / name).is_file()}))


@pytest.fixture(scope="session")
def wheel(root: Path, tree: tuple[str, ...], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built once and without the network, from a copy so that nothing is left in the tree."""
    folder = tmp_path_factory.mktemp("wheel")
    source = folder / "source"
    for name in tree:
        (source / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(root / name, source / name)
    pip = [sys.executable, "-m", "pip", "--disable-pip-version-check", "--quiet", "wheel"]
    made = subprocess.run(
        [*pip, "--no-deps", "--no-build-isolation", "--no-index", "--wheel-dir", str(folder), str(source)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert made.returncode == 0, made.stderr
    (path,) = folder.glob("*.whl")
    return path


@pytest.fixture(scope="session")
def wheel_names(wheel: Path) -> frozenset[str]:
    """The names of all files in the wheel."""
    with ZipFile(wheel) as archive:
        return frozenset(archive.namelist())
