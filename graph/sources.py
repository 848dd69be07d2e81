"""From what a user names to the files that are read."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from councilgraph.extractors.read import readable
from councilgraph.extractors.read.kinds import ENDINGS
from councilgraph.graph.fetch import ledger
from councilgraph.ontology.errors import BadUsage


def find_files(sources: Sequence[Path]) -> Iterator[Path]:
    """The files that sources name: a file is itself, a folder all in it that can be read.

    The record that `fetch` keeps of its documents is none of them, even where it is named.

    Raises:
        BadUsage: where a source is not there, or a folder holds no document.
    """
    for source in sources:
        if source.is_dir():
            found = sorted(
                path
                for path in source.rglob("*")
                if path.is_file() and readable(path) and not _hidden(path, source)
            )
            if not found:
                known = ", ".join(sorted(ENDINGS))
                raise BadUsage(f"{source}: no document in this folder; councilgraph reads {known}")
            yield from found
        elif source.exists():
            if source.name != ledger.NAME:  # what `fetch` keeps beside its documents, as in minutes/*
                yield source
        else:
            raise BadUsage(f"{source}: there is no such file or folder")


def _hidden(path: Path, source: Path) -> bool:
    return any(part.startswith(".") for part in path.relative_to(source).parts)
