"""The notebooks that come with the package, copied beside the user to run and to change."""

from __future__ import annotations

from pathlib import Path

from councilgraph.ontology.errors import BadUsage

CHAPTERS = Path(__file__).resolve().parents[2] / "notebooks"
"""Where they stand: beside `graph`, in a clone as in an installed package."""


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
