"""Writes a paper as it was read, in the form in which its reader corrects it, into the folder of a graph."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePath
from shlex import quote

from councilgraph.extractors.blocks.annotated import LABELS, AnnotatedPaper, parse, write
from councilgraph.extractors.blocks.assemble import assemble
from councilgraph.extractors.blocks.reading import Reader, shipped
from councilgraph.extractors.blocks.teaching import annotate, teach
from councilgraph.extractors.lexicon.tagged import tag_lines
from councilgraph.extractors.read import read_all
from councilgraph.extractors.text.lines import lines
from councilgraph.graph import platform
from councilgraph.graph.build import taught
from councilgraph.graph.folder.folder import GraphFolder
from councilgraph.graph.folder.generation import checksum
from councilgraph.graph.nearest import unknown
from councilgraph.graph.resolve.slugs import slug
from councilgraph.graph.show.output import naming
from councilgraph.graph.show.terminal import Line
from councilgraph.ontology.errors import BadUsage, UnreadableDocument
from councilgraph.ontology.minutes import Minutes
from councilgraph.ontology.model import Document


@dataclass(frozen=True, slots=True)
class Written:
    """A paper that was written for correction: where, and the council that its head was read to name."""

    path: Path
    council: str


def write_for_correction(graph: Path, file: str, *, force: bool = False) -> Written:
    """Writes a document of a graph, or a file that is not in it, as it is read, into `taught/` of the graph.

    Raises:
        NotAGraph: where there is no graph.
        UnknownName: where there is no such document and no such file.
        BadUsage: where the paper was written before, unless `force` says to lose what was corrected in it.
        UnreadableDocument: where the file cannot be read.
        CouncilgraphError: where the paper cannot be written.
    """
    folder = GraphFolder.open(graph)
    document = _document(folder, file)
    path = graph / taught.FOLDER / f"{slug(str(PurePath(document.name).with_suffix('')))}{taught.SUFFIX}"
    if path.exists() and not force:
        raise BadUsage(f"{path} is there already: correct it, or write it anew with --force")
    paper = _as_read(document, _reader(taught.read(graph), document))
    with naming(path):
        path.parent.mkdir(exist_ok=True)
        platform.replace(path, "".join(write(paper)).encode())
    return Written(path, paper.about[taught.COUNCIL])


def told(written: Written, graph: Path) -> Iterator[Line]:
    """Where the paper is, and what to do next."""
    yield Line(str(written.path))
    if written.council:
        yield Line(f"it is read as a paper of {written.council}: its first line says so", indent=2)
    else:
        yield Line(
            "its first line has to name the council: the papers whose head has it are read alike", indent=2
        )
    build = f"councilgraph build SOURCE -o {quote(str(graph))}"
    yield Line(f"next: correct its labels and marks in an editor, then {build}")


def _document(folder: GraphFolder, file: str) -> Document:
    """The document that words name: by its name in the graph, else the file; raises as told above."""
    entries = {name: entry.sha256 for entry in folder.documents() for name in entry.names}
    path = Path(file)
    if file not in entries and path.is_file():
        sha = checksum(path)
        if sha not in entries.values():
            return _read(path)
        return folder.as_read(sha)
    if file not in entries:
        raise unknown("document or file", file, entries)
    return folder.as_read(entries[file])


def _read(path: Path) -> Document:
    """The document of a file; of an archive the first."""
    for outcomes in read_all([path]):
        for outcome in outcomes:
            if isinstance(outcome, Document):
                return outcome
            raise outcome
    raise UnreadableDocument(f"{path}: it holds no document")


def _reader(known: taught.Taught, document: Document) -> Reader:
    """What a document is read with: what corrected papers of its council taught, if there are any."""
    group = known.group_of(document)
    return teach(shipped(), [parse(text) for text in group.texts]) if group else shipped()


def _as_read(document: Document, reader: Reader) -> AnnotatedPaper:
    """The paper as a reader reads it."""
    text = tag_lines(document, lines(document))
    labels, spans = reader.understand(text) if text.lines else ([], [])
    return annotate(text, labels, spans, _about(assemble(text, labels, spans) if text.lines else []))


def _about(trees: list[Minutes]) -> Mapping[str, str]:
    """The first lines of the form: the council that the first head names, or its body."""
    heads = [tree.header for tree in trees]
    named = [one for head in heads for one in (head.council, head.body) if one is not None]
    council = " ".join(named[0].plain.split()) if named else ""
    return {taught.COUNCIL: council, taught.PAPERS: "", "labels": " ".join(LABELS)}
