"""The worked example of docs/teaching.md, word for word: its files, its commands, what they say."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

from tests.test_readme import examples, missing

BLOCK = re.compile(r"^```(?:text (?P<path>\S+)|console)\n(?P<lines>.*?)^```$", re.DOTALL | re.MULTILINE)


def test_the_worked_example(root: Path, tmp_path: Path) -> None:
    """Whoever writes the files and types the commands in order gets what is shown."""
    script = tmp_path / "bin" / "councilgraph"
    script.parent.mkdir()
    script.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m councilgraph.graph "$@"\n', encoding="utf-8")
    script.chmod(0o755)
    path = f"{script.parent}{os.pathsep}{os.environ['PATH']}"
    env = os.environ | {"PATH": path, "PYTHONPATH": str(root / ".namespace")}
    typed = 0
    for block in BLOCK.finditer((root / "docs" / "teaching.md").read_text(encoding="utf-8")):
        if block["path"]:
            file = tmp_path / block["path"]
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(block["lines"], encoding="utf-8")
            continue
        for example in examples(block["lines"]):
            typed += 1
            done = subprocess.run(
                ["sh", "-c", example.command],
                cwd=tmp_path,
                env=env,
                capture_output=True,
                encoding="utf-8",
                check=False,
            )
            assert done.returncode == 0, done.stderr
            assert missing(example.output, done.stdout) == [], example.command
    assert typed == 4
