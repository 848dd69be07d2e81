from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

SCRIPT = "eval/sparql_conformance.py"


def failures(root: Path, shared: Path, *options: str) -> tuple[list[str], str]:
    """The names of the tests that fail, and the last line of what is said."""
    places = {"PYTHONPATH": f"{root / '.namespace'}:{root}", "PATH": ""}
    command = [sys.executable, "-W", "ignore", str(shared / SCRIPT), "--app", "tests.real.endpoint:make_app"]
    ran = subprocess.run(
        [*command, *options], cwd=root, env=places, capture_output=True, text=True, check=False
    )
    assert ran.returncode in (0, 1), ran.stderr
    return re.findall(r"^FAIL ([^:]+):", ran.stdout, re.MULTILINE), ran.stdout.strip().splitlines()[-1]


def listed(root: Path) -> list[str]:
    """The tests that the documentation says the engine fails."""
    words = (root / "docs/endpoint.md").read_text("utf-8")
    rows = re.findall(r"^\| `([\w-]+)` \| ([a-z-]+) \|", words, re.MULTILINE)
    return [f"{group}/{name}" for name, group in rows]


def test_the_protocol_is_kept(root: Path, shared: Path) -> None:
    """Each of the protocol's cases passes: methods, formats, graphs, what is refused and how."""
    failed, said = failures(root, shared, "--protocol")
    assert failed == []
    assert said.startswith("40 passed")


@pytest.mark.skipif(sys.platform == "win32", reason="paths of the script")
def test_nothing_fails_but_what_is_listed(root: Path, shared: Path) -> None:
    """Of the tests of SPARQL 1.1 those fail through the endpoint that the engine fails, as the documentation lists."""
    failed, _ = failures(root, shared)
    assert sorted(failed) == sorted(listed(root))
