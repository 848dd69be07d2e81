"""Works on one paper at a time, in a process of its own that may be lost: see `extractors.sandbox`.

What it works with is the profile and the spaCy model of the graph. Each request is a piece of work
(see `WORKS`) on a document of the graph folder. Lines go out that say which extractor is at work and
where in the text, then what was found, or why nothing was.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass
from functools import partial
from pathlib import Path
from traceback import extract_tb
from typing import Any

from councilgraph.extractors.blocks.annotated import parse
from councilgraph.extractors.blocks.reading import Reader, shipped
from councilgraph.extractors.blocks.teaching import teach
from councilgraph.extractors.extract import Begin, extract
from councilgraph.extractors.line_blocks import label_document
from councilgraph.extractors.profile import Profile, from_json
from councilgraph.extractors.sandbox import limits
from councilgraph.extractors.sandbox.serving import Answer, Tell, serve
from councilgraph.extractors.text.language import pipeline
from councilgraph.graph.build.coverage import Mark, coverage, readings
from councilgraph.graph.folder import cache, texts
from councilgraph.graph.folder.manifest import Entry
from councilgraph.graph.resolve.weekdays import Dated, misfits
from councilgraph.ontology.errors import CouncilgraphError
from councilgraph.ontology.model import Document

FIRST = Document("", "first.txt", "text/plain", "1. Welcome\n\nRESOLVED that the minutes be signed.\n")
"""A paper that is read before any other, and of which nothing is kept."""

FOLDERS = ("extractors", "graph", "ontology")


@dataclass(frozen=True, slots=True)
class Task:
    """A document to work on, what is known of it already, and whom to tell where the work is at."""

    document: Document
    request: dict[str, Any]
    profile: Profile
    model: str
    begin: Begin
    taught: Reader | None = None


def main() -> None:
    """Works on papers until there are no more."""
    serve(_prepared)


def _prepared(setup: dict[str, Any]) -> Answer:
    """What answers requests; raises UnknownName where the model is not installed."""
    pipeline(setup["model"])
    profile = from_json(setup["profile"])
    list(extract(FIRST, profile, setup["model"]))  # loads what reading takes now, when no paper's time runs
    limits.raise_when_used_up()
    return partial(answer, profile, setup["model"], Readers(setup.get("taught", {})))


class Readers:
    """The readers that corrected papers teach, each made when the first document is read with it."""

    def __init__(self, texts: Mapping[str, Sequence[str]]) -> None:
        self.texts = texts
        self.made: dict[str, Reader] = {}

    def reader(self, key: str, begun: Callable[[], None]) -> Reader | None:
        """The reader that the corrected papers of a group teach; None for no such group.

        `begun` is called at each step of it, so that it has the time that it takes.
        """
        if key in self.texts and key not in self.made:
            self.made[key] = teach(shipped(), [parse(text) for text in self.texts[key]], begun)
        return self.made.get(key)


def answer(profile: Profile, model: str, readers: Readers, request: dict[str, Any], tell: Tell) -> None:
    """Does a piece of work and tells what was found, or what went wrong."""
    limits.grant(request["seconds"])

    def begin(extractor: str, start: int) -> None:
        tell({"at": [extractor, start]})

    def begun() -> None:
        limits.grant(request["seconds"])
        tell({"begun": "taught"})

    try:
        document = texts.read(Path(request["folder"]), Entry(**request["entry"], files=()))
        taught = readers.reader(request.get("taught", ""), begun)
        found = WORKS[request["work"]](Task(document, request, profile, model, begin, taught))
    except CouncilgraphError as error:
        tell({"refused": str(error)})
    except limits.OutOfTime:
        tell({"failed": f"takes more than {request['seconds']} seconds"})
    except MemoryError:
        tell({"failed": f"takes more than {limits.MEMORY >> 30} GiB of memory"})
    except Exception as error:  # noqa: BLE001 - whatever is wrong with a paper, or with us, costs that paper only
        tell({"failed": f"failed ({_described(error)})"})
    else:
        tell({"found": found})


def _found(task: Task) -> cache.Content:
    """All statements of a document."""
    return cache.content(
        list(extract(task.document, task.profile, task.model, task.begin, task.taught)), task.document
    )


def _checked(task: Task) -> dict[str, Any]:
    """How much of a document was understood and how surely, and weekdays that do not fit."""
    task.begin("coverage", 0)
    marks = [Mark(*mark) for mark in task.request["marks"]]
    labelled = label_document(task.taught or shipped(), task.document, task.profile)
    covered = coverage(readings(task.document, labelled.blocks, marks))
    task.begin("weekdays", 0)
    dated = [Dated(*one) for one in task.request["dated"]]
    weekdays = list(misfits(task.document.text, dated))
    blocks = [(one.label, one.start, one.end) for one in labelled.blocks]
    return {**asdict(covered), "blocks": blocks, "weekdays": weekdays, "sure": round(labelled.sureness, 3)}


def _joined(task: Task) -> bool:
    """Makes a graph of this document alone and keeps nothing of it: whether that can be done."""
    from councilgraph.graph.rdf.quads import Dataset  # noqa: PLC0415 (slow, and seldom wanted)
    from councilgraph.graph.resolve.source_errors import source_errors  # noqa: PLC0415 (the same)
    from councilgraph.graph.resolve.together import bring_together  # noqa: PLC0415 (the same)

    stated = list(extract(task.document, task.profile, task.model, task.begin, task.taught))
    task.begin("linking", 0)
    linker, every, inferred = bring_together(stated, task.request["base"])
    names = {task.document.sha256: (task.document.name,)}
    return all(map(bool, Dataset(linker).quads(every, names, source_errors(every, linker), inferred)))


WORKS: dict[str, Callable[[Task], object]] = {"extract": _found, "check": _checked, "join": _joined}


def _described(error: Exception) -> str:
    """What went wrong and in which line of ours: "IndexError: … in extractors/facts/sums.py, line 48"."""
    what = " ".join(f"{type(error).__name__}: {error}".split())[:200]
    places = [(Path(one.filename).parts, one.lineno) for one in extract_tb(error.__traceback__)]
    ours = [(parts, line) for parts, line in places if {*FOLDERS} & {*parts[-3:-1]}]
    if not ours:
        return what
    parts, line = ours[-1]
    at = min(index for index, part in enumerate(parts) if part in FOLDERS and index >= len(parts) - 3)
    return f"{what} in {'/'.join(parts[at:])}, line {line}"


if __name__ == "__main__":
    main()
