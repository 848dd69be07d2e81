"""The manifest of a graph folder: which generation is the graph, and what it was made of."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from shlex import quote
from typing import Any

from councilgraph.graph.folder import settings
from councilgraph.graph.folder.file_names import FileName
from councilgraph.ontology.errors import NotAGraph

FORMAT = 1
NAME = "manifest.json"
GENERATION = re.compile(r"gen-(\d{6})")
STEM = re.compile(r"[0-9a-f]{64}(-[0-9a-f]{8})?")


@dataclass(frozen=True, slots=True, order=True)
class Entry:
    """A document of the graph: the hash of its bytes, the names it came under, its media type.

    `stem` is the name of its text in `texts/` without the suffix. `files` are the paths that its
    names were made from, for a later build with other documents from which it is to be told. `address`
    is where on the web it was fetched from, "" where that was not recorded.
    """

    sha256: str
    names: tuple[str, ...]
    media_type: str
    stem: str
    files: tuple[FileName, ...]
    address: str = ""


@dataclass(frozen=True, slots=True)
class Manifest:
    """The folder name of the generation, the version of the code that made it, the documents."""

    generation: str
    version: str
    documents: Mapping[str, Entry]

    def encode(self) -> bytes:
        """The manifest as JSON; equal manifests give equal bytes."""
        documents = {entry.sha256: _encode(entry) for entry in self.documents.values()}
        content = {
            "format": FORMAT,
            "version": self.version,
            "generation": self.generation,
            "documents": documents,
        }
        return json.dumps(content, ensure_ascii=False, indent=1, sort_keys=True).encode() + b"\n"


def seen(folder: Path) -> tuple[int, int] | None:
    """What tells the graph of a folder from the next that is put in its place; None where none is there."""
    try:
        found = (folder / NAME).stat()
    except OSError:  # it is being replaced, or gone
        return None
    return found.st_ino, found.st_mtime_ns


def read(folder: Path) -> Manifest:
    """The manifest in a folder; raises NotAGraph in a line that says what to do."""
    content = _content(folder)
    found = content.get("format")
    generation = content.get("generation")
    if not isinstance(found, int) or not isinstance(generation, str) or not GENERATION.fullmatch(generation):
        raise NotAGraph(f"{folder} is not a graph: its {NAME} is of something else; {advice(folder)}")
    if found < FORMAT:
        what = f"{folder} was built by an older councilgraph (format {found})"
        raise NotAGraph(f"{what}: build it again, `councilgraph build SOURCE -o {folder}`")
    if found > FORMAT:
        raise NotAGraph(f"{folder} was built by a newer councilgraph (format {found}): use that one")
    try:
        documents = {sha256: _decode(sha256, entry) for sha256, entry in content["documents"].items()}
        return Manifest(generation, content["version"], documents)
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise NotAGraph(f"{folder} is not a graph: its {NAME} is damaged; {advice(folder)}") from error


def pointed(folder: Path) -> str | None:
    """The generation that a folder's manifest names, of whatever format; None where none does."""
    try:
        content = json.loads((folder / NAME).read_bytes())
    except (OSError, ValueError):
        return None
    known = isinstance(content, dict) and isinstance(content.get("format"), int)
    name = content.get("generation") if known else None
    return name if isinstance(name, str) and GENERATION.fullmatch(name) else None


def left(folder: Path) -> str:
    """What is left in a folder where a build makes nothing: the last graph, or none."""
    return "no graph was made" if pointed(folder) is None else "the last graph is as it was"


def newer(folder: Path) -> bool:
    """Whether the graph in a folder was built by a newer councilgraph, which must not be overwritten."""
    return pointed(folder) is not None and _content(folder)["format"] > FORMAT


def advice(folder: Path) -> str:
    """What to do when there is no graph in a folder; of a file or a folder of files a graph can be made."""
    if not folder.exists() or _may_be_built_in(folder):
        return f"run `councilgraph build SOURCE -o {folder}` first"
    made = folder.with_name(f"{folder.name}.graph") if folder.name not in ("", "..") else Path("my.graph")
    source, graph = quote(str(folder)), quote(str(made))
    return f"run `councilgraph build {source} -o {graph}` and name {graph}"


def _may_be_built_in(folder: Path) -> bool:
    """Whether a build takes a folder for its graph: it is empty, or has a graph, or its settings."""
    ours = folder.is_dir() and ((folder / settings.NAME).exists() or pointed(folder) is not None)
    return ours or (folder.is_dir() and not any(folder.iterdir()))


def _content(folder: Path) -> dict[str, Any]:
    try:
        content = json.loads((folder / NAME).read_bytes())
    except FileNotFoundError as error:
        missing = f"it has no {NAME}" if folder.is_dir() else "there is no such folder"
        raise NotAGraph(f"{folder} is not a graph: {missing}; {advice(folder)}") from error
    except NotADirectoryError as error:
        raise NotAGraph(f"{folder} is not a graph: it is a file; {advice(folder)}") from error
    except OSError as error:
        raise NotAGraph(f"{folder} cannot be opened: {error.strerror}; ask whoever owns it") from error
    except ValueError as error:
        raise NotAGraph(f"{folder} is not a graph: its {NAME} cannot be read; {advice(folder)}") from error
    return content if isinstance(content, dict) else {}


def _encode(entry: Entry) -> dict[str, object]:
    encoded: dict[str, object] = {"names": entry.names, "media_type": entry.media_type}
    if entry.files != tuple(map(FileName, entry.names)):
        encoded["files"] = [[file.above, file.below] for file in entry.files]
    if entry.address:
        encoded["address"] = entry.address
    return encoded if entry.stem == entry.sha256 else {**encoded, "stem": entry.stem}


def _decode(sha256: str, entry: Mapping[str, Any]) -> Entry:
    stem = entry.get("stem", sha256)
    if not STEM.fullmatch(stem):  # it becomes part of a path
        raise ValueError(stem)
    names = tuple(entry["names"])
    pairs = entry.get("files") or [("", name) for name in names]
    files = tuple(FileName(below, above) for above, below in pairs)
    return Entry(sha256, names, entry["media_type"], stem, files, str(entry.get("address", "")))
