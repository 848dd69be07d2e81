"""The notebooks that come with the package, copied beside the user to run and to change."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path
from shlex import quote

from councilgraph.ontology.errors import BadUsage

CHAPTERS = Path(__file__).resolve().parents[2] / "notebooks"
"""Where they stand: beside `graph`, in a clone as in an installed package."""

NEEDED = {"anywidget": "'councilgraph[notebook]'", "jupyterlab": "jupyterlab"}
"""What runs them, by a module of each."""


def copy(folder: Path) -> list[Path]:
    """Copies every chapter into a folder, which is made where it is not there, and tells the files.

    Raises BadUsage, and writes nothing, where one of them is there already, or the folder cannot be made.
    """
    written = {folder / chapter.name: chapter for chapter in sorted(CHAPTERS.glob("*.ipynb"))}
    for path in written:
        if path.exists():
            raise BadUsage(f"{path} is there already: name another folder")
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise BadUsage(f"{folder} cannot be made: {error.strerror or error}: name another folder") from error
    for path, chapter in written.items():
        path.write_bytes(chapter.read_bytes())
    return [*written]


def to_run(folder: Path) -> str:
    """The command that opens the chapters of a folder, behind what is to be installed for it first.

    >>> to_run(Path("my chapters")).endswith("jupyter lab 'my chapters'")
    True
    """
    missing = [named for module, named in NEEDED.items() if find_spec(module) is None]
    install = f"pip install {' '.join(missing)}, then " if missing else ""
    return f"{install}jupyter lab {quote(str(folder))}"
