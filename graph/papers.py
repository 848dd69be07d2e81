"""What is worked out of each paper by itself, in processes that may be lost: see `worker`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from councilgraph.extractors.profile import Profile
from councilgraph.extractors.sandbox.limits import processors
from councilgraph.extractors.sandbox.pool import Pool
from councilgraph.extractors.sandbox.process import Lost, NotStarted, Process
from councilgraph.graph.generation import TEXTS, Generation
from councilgraph.ontology.model import Document

PROGRAM = "councilgraph.graph.worker"
SECONDS = 60  # of processor time for a piece of work on a paper
BUSY = 2  # times as long it may take by the clock, since others may be at work on the machine
WORTH = 200_000  # characters that are worth another process, which takes a second to start


@dataclass(frozen=True, slots=True)
class Failure:
    """Why nothing came of a piece of work on a paper, as its user is told."""

    reason: str


def pool(profile: Profile, model: str, characters: int) -> Pool:
    """Processes for papers of so many characters in all."""
    most = min(processors(), 1 + characters // WORTH)
    setup = {"profile": profile.as_json(), "model": model}
    return Pool(PROGRAM, setup, most=most, seconds=BUSY * SECONDS)


def ask(
    process: Process, generation: Generation, document: Document, work: str, **more: object
) -> Any | Failure:  # noqa: ANN401 - what JSON holds
    """What a process finds in a document of a generation, or why there is nothing."""
    entry = generation.documents[document.sha256]
    request = {
        "work": work,
        "folder": str(generation.folder / TEXTS),
        "entry": (entry.sha256, entry.names, entry.media_type, entry.stem),
        "seconds": SECONDS,
        **more,
    }
    at, said = ("", 0), dict[str, Any]()
    try:
        for answer in process.ask(request):
            if "at" in answer:
                at = str(answer["at"][0]), int(answer["at"][1])
            else:
                said = answer
    except NotStarted as lost:
        return Failure(f"{document.name}: left out: its process could not be started ({lost.how})")
    except Lost as lost:
        said = {"failed": _lost(lost, process)}
    except (LookupError, TypeError, ValueError):
        said = {}
    if "found" in said:
        return said["found"]
    process.end()  # whatever went wrong, the next paper finds another
    return Failure(str(said["refused"]) if "refused" in said else _reason(document, at, said))


def _lost(lost: Lost, process: Process) -> str:
    return f"takes more than {process.seconds:g} seconds" if lost.late else f"ended its process ({lost.how})"


def _reason(document: Document, at: tuple[str, int], said: dict[str, Any]) -> str:
    """Why a paper is left out: what was at work on it, where, and what came of that."""
    extractor, start = at
    what = f"“{extractor}”, from {_place(document, start)} on," if extractor else "what comes first"
    how = said.get("failed", "gave no answer that can be understood")
    return f"{document.name}: left out: {what} {how}; please report this"


def _place(document: Document, start: int) -> str:
    page = document.page_at(start)
    return f"page {page}" if page else f"line {document.text.count(chr(10), 0, start) + 1}"
