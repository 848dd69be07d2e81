"""A JupyterLab of one's own, that asks no other machine and that nobody else gets into."""

from __future__ import annotations

import json
import os
import secrets
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import nbformat

SERVER = {
    "ServerApp": {"open_browser": False, "ip": "127.0.0.1", "port": 0, "allow_root": True},
    "LabApp": {
        "news_url": None,
        "check_for_updates_class": "jupyterlab.NeverCheckForUpdate",
        "extension_manager": "readonly",
    },
}
QUIET = {"@jupyterlab/apputils-extension:announcements": True}
FORMAT: Any = nbformat  # it has no types
PATIENCE = 60
"""Seconds until it must answer."""


@dataclass(frozen=True, slots=True)
class Lab:
    """A server that runs: its address, without what lets in, and the head that does."""

    address: str
    head: dict[str, str]


def write(path: Path, cells: Sequence[str]) -> None:
    """Writes a notebook of cells that were not run."""
    made = FORMAT.v4.new_notebook(cells=[FORMAT.v4.new_code_cell(cell) for cell in cells])
    made.metadata["kernelspec"] = {"name": "python3", "display_name": "Python 3", "language": "python"}
    FORMAT.write(made, path)


@contextmanager
def running(folder: Path, work: Path, namespace: Path) -> Iterator[Lab]:
    """A server on the notebooks in `work`, which keeps all that it writes in `folder`."""
    settings = folder / "config"
    (settings / "labconfig").mkdir(parents=True)
    (settings / "jupyter_server_config.json").write_text(json.dumps(SERVER), "utf-8")
    (settings / "labconfig" / "page_config.json").write_text(
        json.dumps({"disabledExtensions": QUIET}), "utf-8"
    )
    token = secrets.token_hex()  # in the environment: command lines are for all to read
    own = {f"JUPYTER_{name.upper()}_DIR": str(folder / name) for name in ("config", "runtime", "data")}
    own |= {f"JUPYTERLAB_{name.upper()}_DIR": str(folder / name) for name in ("settings", "workspaces")}
    own |= {"JUPYTER_TOKEN": token, "IPYTHONDIR": str(folder), "HOME": str(folder)}
    with (folder / "log").open("wb") as log:
        started = subprocess.Popen(
            [sys.executable, "-m", "jupyterlab"],
            cwd=work,
            env={**os.environ, **own, "PYTHONPATH": str(namespace)},
            stdout=log,
            stderr=log,
        )
        try:
            yield Lab(_address(started, folder), {"Authorization": f"token {token}"})
        finally:
            started.terminate()
            started.wait(PATIENCE)


def _address(started: subprocess.Popen[bytes], folder: Path) -> str:
    """Where it answers, once it does."""
    end = time.monotonic() + PATIENCE
    while not (found := list((folder / "runtime").glob("jpserver-*.json"))):
        assert started.poll() is None and time.monotonic() < end, (folder / "log").read_text("utf-8")  # noqa: PT018 (either way it is told what was said)
        time.sleep(0.1)
    return str(json.loads(found[0].read_text("utf-8"))["url"])
