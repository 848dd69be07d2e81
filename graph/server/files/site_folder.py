"""A site as a folder: written beside the last one, and put in its place when it is whole."""

from __future__ import annotations

import gzip
import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from glob import escape
from itertools import chain
from pathlib import Path
from shutil import copyfile, rmtree
from tempfile import TemporaryDirectory

from councilgraph.graph import platform
from councilgraph.graph.folder.folder import GraphFolder
from councilgraph.graph.rdf.store import Store
from councilgraph.graph.server.files.site_names import name_parts
from councilgraph.graph.server.files.site_near import Near
from councilgraph.graph.server.files.site_pages import MAX_PAGES, SitePages
from councilgraph.graph.server.files.site_points import point_parts
from councilgraph.graph.server.files.site_rows import row_parts
from councilgraph.graph.server.files.site_words import word_parts
from councilgraph.graph.server.pages import query_page
from councilgraph.graph.server.pages.addresses import page
from councilgraph.graph.server.pages.opened import OpenGraph
from councilgraph.graph.server.pages.routes import STATIC
from councilgraph.graph.show.output import naming
from councilgraph.ontology.errors import BadUsage

LOCK = "councilgraph-site.lock"
MANIFEST = "councilgraph-site.json"
"""What tells a site of ours from another folder: the names of all its files."""

STATIC_FILES = "static"
GRAPH = f"{STATIC_FILES}/graph.nq.gz"
SERVED = ("questions.js", "search.js")
"""The scripts that only a server answers."""

TERMS, PAGES = "terms.json", "pages.json"
"""What the editor of queries knows: the terms of the vocabulary, and the page of each thing."""

Step = Callable[[str, int, int], None]


def write_site(path: Path, folder: Path, step: Step, most: int = MAX_PAGES) -> int:
    """Writes the graph at `path` as a site, in place of the last one there; gives the number of files.

    Equal graphs give equal bytes. Raises BadUsage for a folder that holds anything that no site of ours
    wrote, CouncilgraphError for a site of more than `most` files or where it cannot be written: the last
    site then stays as it was.
    """
    check(folder)
    graph = OpenGraph(*GraphFolder.open_with_store(path))
    whole = folder.resolve()  # "." has no name that another folder could take
    pages = SitePages(graph, most)
    pages.least()
    with naming(folder):
        whole.parent.mkdir(parents=True, exist_ok=True)
        _sweep(whole)
        with TemporaryDirectory(prefix=f".{whole.name}.", dir=whole.parent) as beside, _held(Path(beside)):
            draft = Path(beside) / "site"
            names = [*_write_pages(pages, draft, step), *_copy_static(draft)]
            names += [*_write_found(graph, pages, draft), *_write_pages(pages, draft, step), GRAPH]
            _write_graph(graph.store, draft / GRAPH)
            _write_manifest(draft / MANIFEST, names)
            _replace(whole, draft)
    return len(names)


@contextmanager
def _held(beside: Path) -> Iterator[None]:
    """Holds the folder of a draft for as long as the block takes, or this process lives."""
    held = platform.lock(beside / LOCK)
    try:
        yield
    finally:
        if held is not None:
            platform.unlock(held)


def _sweep(whole: Path) -> None:
    """Removes drafts that nobody writes any more: a command that is stopped has no time for many files."""
    for lock in whole.parent.glob(f".{escape(whole.name)}.*/{LOCK}"):
        held = platform.lock(lock)
        if held is not None:
            platform.unlock(held)
            rmtree(lock.parent, ignore_errors=True)


def check(folder: Path) -> None:
    """Raises BadUsage where a path has anything but an empty folder or a site of ours."""
    if folder.is_symlink() or (folder.exists() and not folder.is_dir()):
        raise BadUsage(f"{folder} is no folder: name another with -o")
    if not folder.is_dir():
        return
    ours = _listed(folder / MANIFEST)
    held = (each for each in folder.rglob("*") if each.is_symlink() or not each.is_dir())
    if other := next((each for each in held if each.relative_to(folder).as_posix() not in ours), None):
        what = f"{folder} holds {other.relative_to(folder)}, which no site of ours wrote"
        raise BadUsage(f"{what}: name another folder with -o")


def _listed(manifest: Path) -> set[str]:
    """The files of the site that stands beside its list; none where there is no list of ours."""
    try:
        kept = json.loads(manifest.read_bytes())
        return {MANIFEST, *map(str, kept["files"])}
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return set()


def _write_pages(pages: SitePages, draft: Path, step: Step) -> Iterable[str]:
    least = pages.least()
    for done, (name, content) in enumerate(pages, 1):
        file = draft / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)
        step("pages", done, max(least, len(pages.found)))
        yield name


def _copy_static(draft: Path) -> Iterable[str]:
    for file in sorted(STATIC.rglob("*")):
        if file.is_file() and file.name not in SERVED:
            name = f"{STATIC_FILES}/{file.relative_to(STATIC).as_posix()}"
            (draft / name).parent.mkdir(parents=True, exist_ok=True)
            copyfile(file, draft / name)
            yield name


def _write_found(graph: OpenGraph, pages: SitePages, draft: Path) -> Iterable[str]:
    """What scripts read: where each thing has its page, names, terms, points and surroundings."""
    things = pages.things()
    terms = query_page.terms(graph, page("api", "terms"))
    found: Iterable[tuple[str, bytes]] = chain(
        name_parts(graph, things),
        point_parts(graph, things),
        Near(graph, things, pages.place).parts(),
        row_parts(graph, pages),
        word_parts(graph, things, pages),
        [(TERMS, _json(terms)), (PAGES, _json(things))],
    )
    for name, content in found:
        file = draft / STATIC_FILES / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)
        yield f"{STATIC_FILES}/{name}"


def _json(value: Mapping[str, object]) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "replace")


def _write_graph(store: Store, file: Path) -> None:
    """The graph as canonical N-Quads, packed without a name or a time."""
    with file.open("wb") as raw, gzip.GzipFile("", "wb", fileobj=raw, mtime=0) as out:
        out.writelines(store.lines())


def _write_manifest(file: Path, names: Iterable[str]) -> None:
    kept = {"of": "a site written by councilgraph", "files": sorted(names)}
    file.write_text(json.dumps(kept, indent=0) + "\n", encoding="utf-8")


def _replace(folder: Path, draft: Path) -> None:
    """Puts a draft in place of a folder, by two renames: nobody sees half of it."""
    last = draft.with_name("last")
    if folder.exists():
        folder.rename(last)
    try:
        draft.rename(folder)
    except OSError:
        if last.exists():
            last.rename(folder)
        raise
