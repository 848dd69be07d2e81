"""The scripts of the pages: as small as they must be, with their licences, and what their sources give."""

from __future__ import annotations

import gzip
import json
import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest

BUDGETS = {
    "search.js": 15_000,
    "site.js": 15_000,
    "graph.js": 60_000,
    "overview.js": 15_000,
    "query.js": 180_000,
    "found.js": 15_000,
    "connections.js": 15_000,
    "questions.js": 15_000,
}
"""Bytes with gzip that a page may load of scripts, by its script."""

FILES = ("site.js", "found.js")
"""Scripts of pages in files alone."""

INLINE = 75_000
"""Bytes with gzip of the script of the inline view, which goes into the notebook."""


@pytest.fixture
def static(root: Path) -> Path:
    """The folder of the scripts."""
    return root / "graph/server/static"


def loaded(script: Path) -> set[Path]:
    """A script and what it loads at once; what it loads later is left out."""
    text = script.read_text(encoding="utf-8")
    parts = re.findall(r'(?:from|import)"\./([\w-]+\.js)"', text)
    return {script}.union(*(loaded(script.parent / part) for part in parts))


@pytest.mark.parametrize("name", BUDGETS)
def test_a_script_is_small(static: Path, name: str) -> None:
    """What a page loads of scripts stays below its limit, with that which every page loads, or every file."""
    every = loaded(static / ("site.js" if name in FILES else "search.js"))
    size = sum(len(gzip.compress(path.read_bytes())) for path in loaded(static / name) | every)
    assert size <= BUDGETS[name]


def test_no_script_is_without_a_limit(static: Path) -> None:
    """Each script that a template names has its limit, here and where the scripts are built."""
    templates = (static.parent / "templates").glob("*.html")
    script = re.compile(r'<script[^>]*"([\w-]+\.js)"')
    named = {name for file in templates for name in script.findall(file.read_text("utf-8"))}
    built = (static.parents[1] / "web/build.mjs").read_text(encoding="utf-8")
    limits = re.search(r"BUDGET = \{(.*?)\}", built)
    assert limits
    assert named == BUDGETS.keys()
    assert named <= set(re.findall(r'"([\w-]+\.js)": \d', limits[1]))


def test_the_inline_view_is_small(root: Path) -> None:
    """The script of the inline view stays below its limit, and the licences of what is in it lie beside it."""
    folder = root / "graph/notebook"
    assert len(gzip.compress((folder / "widget.js").read_bytes())) <= INLINE
    licences = (folder / "LICENSES.txt").read_text(encoding="utf-8")
    assert {"sigma", "graphology"} <= set(re.findall(r"^(\S+) \d+\.\d+\.\d+$", licences, re.MULTILINE))


def test_the_licences_are_there(root: Path, static: Path) -> None:
    """Each package that a script is made of stands in the list of licences, with its version."""
    known = (static / "LICENSES.txt").read_text(encoding="utf-8")
    package = json.loads((root / "graph/web/package.json").read_text(encoding="utf-8"))
    for name, version in package["devDependencies"].items():
        if name not in ("esbuild", "axe-core"):
            assert f"{name} {version}\n" in known


def test_nothing_names_a_host(root: Path) -> None:
    """The lock file says what is installed, not from where."""
    assert '"resolved"' not in (root / "graph/web/package-lock.json").read_text(encoding="utf-8")


def test_scripts_are_what_their_sources_give(root: Path) -> None:
    """A build gives the same bytes as those that are committed."""
    web = root / "graph/web"
    if not shutil.which("npm") or not (web / "node_modules").is_dir():
        how = "the scripts cannot be built here: install npm, then cd graph/web && npm ci"
        (pytest.fail if os.environ.get("CI") and shutil.which("npm") else pytest.skip)(how)
    run = subprocess.run(
        ["npm", "run", "--silent", "check"], cwd=web, capture_output=True, text=True, check=False
    )
    assert run.returncode == 0, run.stdout + run.stderr
