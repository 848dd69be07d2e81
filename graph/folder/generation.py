"""A generation of a graph while it is built: all of it comes to be, or none."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import replace
from hashlib import file_digest
from pathlib import Path
from types import MappingProxyType

from councilgraph.extractors.read.contents import legible
from councilgraph.graph import platform
from councilgraph.graph.folder import cache, manifest, texts
from councilgraph.graph.folder.file_names import FileName, tell_apart
from councilgraph.graph.folder.manifest import GENERATION, Entry, Manifest
from councilgraph.graph.privacy.masking import mask_text
from councilgraph.graph.rdf.store import Quad, Store
from councilgraph.graph.stopping import heed
from councilgraph.ontology.errors import CouncilgraphError, GraphBusy, NotAGraph
from councilgraph.ontology.model import Document, Statement

LOCK = "lock"
TEXTS = "texts"
STATEMENTS = "statements"
STORE = "store"
REPORT = "report.json"
CHECKSUMS = "checksums.json"
WITHHELD = "withheld.json"
NOTHING: Mapping[str, Sequence[tuple[int, int]]] = MappingProxyType({})


class Generation:
    """What a build writes: texts and statements as they are read, then the store and the report.

    `path` is the folder that becomes the generation; `last` holds the documents of the graph
    as it is, `documents` those of the graph to be, both by hash.
    """

    def __init__(self, folder: Path, name: str, last: Mapping[str, Entry]) -> None:
        self.folder = folder
        self.name = name
        self.path = folder / f"{name}.tmp"
        self.last = last
        self.documents: dict[str, Entry] = {}
        self.unchanged = False

    def add(self, document: Document, file: FileName | None = None) -> None:
        """Keeps a document's text; the same bytes under another name are one document."""
        stem = texts.keep(self.folder / TEXTS, document)
        self._enter(document.sha256, document.media_type, stem, file or FileName(document.name))

    def carry(self, sha256: str, *files: FileName) -> None:
        """Takes a document over from the last graph unread, under its names or the ones given.

        Raises KeyError where the last graph does not have it.
        """
        entry = self.last[sha256]
        self._enter(sha256, entry.media_type, entry.stem, *(files or entry.files))
        if not files and entry.address:
            self.found_at({sha256: entry.address})

    def carried(self, path: Path, file: FileName | None = None) -> bool:
        """Takes a file over unread where the last graph has it as it is, wholly read; whether it did so."""
        try:
            entry = self.last.get(checksum(path))
        except OSError:
            return False
        folder = self.folder / TEXTS
        named = file or FileName(legible(path.name))
        if entry is None or named.suffix not in _suffixes(entry) or texts.damaged(folder, entry):
            return False
        if texts.read(folder, entry).remarks:  # what kept a page from being read may be gone
            return False
        self.carry(entry.sha256, named)
        return True

    def found_at(self, addresses: Mapping[str, str]) -> None:
        """Says where on the web documents were fetched from, by their hashes; of others nothing is kept."""
        for sha in self.documents.keys() & addresses.keys():
            self.documents[sha] = replace(self.documents[sha], address=addresses[sha])

    def name_documents(self) -> None:
        """Gives the documents, once all are known, the names by which each is told from the others."""
        names = tell_apart({sha: entry.files for sha, entry in self.documents.items()}, str)
        for sha, entry in self.documents.items():
            self.documents[sha] = replace(entry, names=tuple(names[sha]))

    def drop(self, sha256: str) -> None:
        """Leaves a document out after all, of which nothing could be made."""
        del self.documents[sha256]

    def size(self) -> int:
        """How many bytes the texts of all documents take."""
        kept = (self.folder / TEXTS / f"{entry.stem}.txt" for entry in self.documents.values())
        return sum(path.stat().st_size for path in kept if path.exists())

    def document(self, sha256: str) -> Document:
        """A document that was added or carried; raises KeyError for any other."""
        return texts.read(self.folder / TEXTS, self.documents[sha256])

    def knows(self, document: Document, version: str) -> bool:
        """Whether it is known what the same version found in a document before."""
        return cache.fits(self._cache(document), document, version)

    def cached(self, document: Document, version: str) -> list[Statement] | None:
        """What was found in a document before by the same version, None where that is not known."""
        return cache.decode(self._cache(document), document, version)

    def remember(self, document: Document, statements: Sequence[Statement], version: str) -> None:
        """Keeps what was found in a document for later builds."""
        self.keep(document.sha256, cache.encode(statements, document, version))

    def keep(self, sha256: str, encoded: bytes) -> None:
        """Keeps what was found in a document as `cache` has encoded it."""
        self._statements(sha256).write_bytes(encoded)

    def write(
        self, quads: Iterable[Quad], withheld: Mapping[str, Sequence[tuple[int, int]]] = NOTHING
    ) -> None:
        """Makes the store of this generation, with what is written down of it once: words, overview, and what
        pages stand on.

        It takes the place of any before.

        `withheld` has what is masked of each document, by its hash, when its text is given out: no search
        finds it either.
        """
        # a build without news does not wait for these
        from councilgraph.graph.picture import overview  # noqa: PLC0415 (as said above)
        from councilgraph.graph.rdf import full_text  # noqa: PLC0415 (as said above)
        from councilgraph.graph.reading import kept  # noqa: PLC0415 (as said above)

        shutil.rmtree(self.path / STORE, ignore_errors=True)
        Store.write(self.path / STORE, quads)
        (self.path / full_text.NAME).unlink(missing_ok=True)
        (self.path / WITHHELD).write_text(f"{json.dumps(dict(withheld))}\n", encoding="utf-8")
        texts_of = (
            (sha, mask_text(self.document(sha).text, withheld.get(sha, ()))) for sha in sorted(self.documents)
        )
        store = Store.open(self.path / STORE)
        full_text.write_index(self.path / full_text.NAME, store, texts_of)
        shutil.rmtree(self.path / kept.FOLDER, ignore_errors=True)
        kept.write(self.path / kept.FOLDER, store)
        overview.write_overview(self.path / overview.NAME, store)

    def store(self) -> Store:
        """The store as it was written, to be read."""
        return Store.open(self.path / STORE)

    def report(self, report: Mapping[str, object]) -> None:
        """Writes the build's report, of what JSON can hold."""
        text = json.dumps(report, ensure_ascii=False, indent=1, sort_keys=True)
        (self.path / REPORT).write_text(f"{text}\n", encoding="utf-8")

    def leave(self) -> None:
        """Leaves the last graph as it is: nothing has changed."""
        self.unchanged = True

    def _enter(self, sha256: str, media_type: str, stem: str, *files: FileName) -> None:
        before = self.documents.get(sha256)
        every = tuple(sorted({*files, *(before.files if before else ())}))
        names = tuple(sorted({file.below for file in every}))
        address = before.address if before else ""
        self.documents[sha256] = Entry(sha256, names, media_type, stem, every, address)

    def _cache(self, document: Document) -> bytes:
        try:
            return self._statements(document.sha256).read_bytes()
        except OSError:
            return b""

    def _statements(self, sha256: str) -> Path:
        return self.folder / STATEMENTS / f"{sha256}.json"


def _suffixes(entry: Entry) -> set[str]:
    """How the names of a document end, which decides on how some kinds are read."""
    return {file.suffix for file in entry.files}


@contextmanager
def building(folder: Path, version: str) -> Iterator[Generation]:
    """The one build of a graph folder at a time; its generation is the graph when the block ends.

    When the block raises, whatever it is, the last graph stays. Raises GraphBusy at once when
    another build is at work, and CouncilgraphError where the folder or the disk does not let it.
    """
    with _telling(folder), _locked(folder):
        _sweep(folder)
        generation = _begin(folder)
        try:
            yield generation
            heed()
            if not generation.unchanged:
                _commit(generation, version)
            _sweep_documents(folder)  # only now: after a build that failed, the next one uses them
        finally:
            _sweep(folder)


def _sweep(folder: Path) -> None:
    """Removes what builds left: drafts, and all generations but those that are kept.

    What cannot be removed now is so by the next build.
    """
    kept = _kept(folder)
    drafts = [path for path in folder.glob("gen-*.tmp") if GENERATION.fullmatch(path.stem)]
    for path in (*drafts, *(path for path in _made(folder) if path.name not in kept)):
        shutil.rmtree(path, ignore_errors=True)


def _sweep_documents(folder: Path) -> None:
    """Removes the texts and statements of documents that are in none of the generations kept."""
    with suppress(NotAGraph):  # a generation of another format may need any of the texts
        manifests = [manifest.read(folder / name) for name in _kept(folder)]
        entries = [entry for each in manifests for entry in each.documents.values()]
        texts.sweep(folder / TEXTS, {entry.stem for entry in entries})
        texts.sweep(folder / STATEMENTS, {entry.sha256 for entry in entries})


def _made(folder: Path) -> list[Path]:
    return sorted(path for path in folder.glob("gen-*") if GENERATION.fullmatch(path.name))


def _kept(folder: Path) -> list[str]:
    """The graph, and the generation before it unless that has documents which the graph has not.

    Whoever takes a document out of a graph wants it gone from the folder, its facts as well.
    """
    made = [path.name for path in _made(folder)]
    current = manifest.pointed(folder)
    if current is None:
        return made if (folder / manifest.NAME).exists() else []  # a damaged manifest may be mended by hand
    before = [name for name in made if name < current][-1:]
    return [*(name for name in before if _holds_no_more(folder / name, folder / current)), current]


def _holds_no_more(before: Path, current: Path) -> bool:
    """Whether all documents of a generation are in another; so it is taken where that cannot be told."""
    try:
        return manifest.read(before).documents.keys() <= manifest.read(current).documents.keys()
    except NotAGraph:
        return True


def _begin(folder: Path) -> Generation:
    _check_room(folder)
    try:
        last = manifest.read(folder).documents
    except NotAGraph:  # the first build, or the first of this format
        last = {}
    number = max((int(path.name[-6:]) for path in _made(folder)), default=0) + 1
    generation = Generation(folder, f"gen-{number:06}", last)
    for path in (generation.path, folder / TEXTS, folder / STATEMENTS):
        path.mkdir(exist_ok=True)
    return generation


def _check_room(folder: Path) -> None:
    """A build needs about the room of the graph as it is; better to say so before than at the end."""
    current = manifest.pointed(folder)
    files = (folder / current).rglob("*") if current else ()
    taken = sum(path.stat().st_size for path in files) // 1_000_000
    free = shutil.disk_usage(folder).free // 1_000_000
    if free < taken:
        what = f"a build needs about {taken} MB, and {free} MB are free"
        raise CouncilgraphError(f"{folder}: {what}: make room first")


def _commit(generation: Generation, version: str) -> None:
    if not (generation.path / STORE).is_dir():
        raise ValueError(f"{generation.path} has no store: write the quads before the block ends")
    if not (generation.path / REPORT).exists():
        generation.report({})
    content = Manifest(generation.name, version, generation.documents).encode()
    (generation.path / manifest.NAME).write_bytes(content)
    _write_checksums(generation.path)
    platform.persist_all(_written(generation))
    generation.path.rename(generation.folder / generation.name)
    platform.persist(generation.folder)
    platform.replace(generation.folder / manifest.NAME, content)


def _write_checksums(path: Path) -> None:
    sums = {file.relative_to(path).as_posix(): checksum(file) for file in path.rglob("*") if file.is_file()}
    (path / CHECKSUMS).write_text(f"{json.dumps(sums, indent=1, sort_keys=True)}\n", encoding="utf-8")


def checksum(path: Path) -> str:
    """The SHA-256 of a file's bytes, in hexadecimal."""
    with path.open("rb") as file:
        return file_digest(file, "sha256").hexdigest()


def _written(generation: Generation) -> Iterator[Path]:
    """What has to be on the disk before the manifest may name this generation."""
    yield from generation.path.rglob("*")
    yield generation.path
    known = {entry.stem for entry in generation.last.values()}
    for entry in generation.documents.values():
        if entry.stem not in known:
            yield generation.folder / TEXTS / f"{entry.stem}.txt"
            yield generation.folder / TEXTS / f"{entry.stem}.json"
    yield generation.folder / TEXTS


@contextmanager
def _locked(folder: Path) -> Iterator[None]:
    held = platform.lock(folder / LOCK)
    if held is None:
        what = f"another build holds {folder / LOCK}"
        raise GraphBusy(f"{folder} is being built: {what}; wait until it has ended")
    try:
        yield
    finally:
        platform.unlock(held)


@contextmanager
def _telling(folder: Path) -> Iterator[None]:
    """Turns what the disk refuses into a line for the user."""
    try:
        yield
    except OSError as error:
        # The store's errors end in the reason, behind names of files that mean nothing to a user.
        what = error.strerror or str(error).rpartition(": ")[2]
        left = manifest.left(folder)
        raise CouncilgraphError(f"{folder}: the build stopped, and {left}: {what}") from error
