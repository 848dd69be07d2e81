"""What is worked out of each paper by itself, in processes that may be lost: see `worker`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from councilgraph.extractors.profile import Profile
from councilgraph.extractors.sandbox.limits import processors
from councilgraph.extractors.sandbox.pool import Pool
from councilgraph.extractors.sandbox.process import Lost, NotStarted, Process
from councilgraph.graph.build.taught import NOTHING, Taught
from councilgraph.graph.folder import corrections
from councilgraph.graph.folder.corrections import Corrections
from councilgraph.graph.folder.generation import TEXTS, Generation
from councilgraph.ontology.model import Document

PROGRAM = "councilgraph.graph.build.worker"
SECONDS = 60  # of processor time for a piece of work on a paper
BUSY = 2  # times as long it may take by the clock, since others may be at work on the machine
LONG = 400  # characters of what a process says of itself
TURNS = 5_000  # pieces of work for one process: nothing that it uses is known to leak
WORTH = 300_000  # characters that are worth another process, which takes two seconds to be ready


@dataclass(frozen=True, slots=True)
class Failure:
    """Why nothing came of a piece of work on a paper, as its user is told."""

    reason: str


@dataclass(frozen=True, slots=True)
class Papers:
    """The papers of a build and the processes that work on them.

    `stamp` stands for all on which what they state depends besides the papers, `taught` are the corrected
    ones; `corrections` are what people have put right of the graph, `profile` reads the names in that;
    with `withhold` members of the public are withheld.
    """

    generation: Generation
    pool: Pool
    stamp: str
    taught: Taught = NOTHING
    corrections: Corrections = corrections.NOTHING
    profile: Profile | None = None
    withhold: bool = True

    def stamp_of(self, document: Document) -> str:
        """What stands for all on which the statements of one paper depend besides its own text."""
        group = self.taught.group_of(document)
        return f"{self.stamp.removesuffix(self.taught.stamp)}/{group.key if group else ''}"

    def ask(self, process: Process, sha256: str, work: str, **more: object) -> Any | Failure:  # noqa: ANN401 - of JSON
        """What a process finds in a paper, or why there is nothing."""
        try:
            at, said = _told(process, self._request(sha256, work, **more))
        except NotStarted as lost:
            name = self.generation.documents[sha256].names[0]
            return Failure(f"{name}: left out: its process could not be started ({lost.how})")
        if "found" in said:
            return said["found"]
        process.end()  # whatever went wrong, the next paper finds another
        if "refused" in said:
            return Failure(_line(said["refused"]))
        return Failure(_reason(self.generation.document(sha256), at, said))

    def _request(self, sha256: str, work: str, **more: object) -> dict[str, object]:
        folder = str(self.generation.folder / TEXTS)
        entry = self.generation.documents[sha256]
        known = {"sha256": sha256, "names": entry.names, "media_type": entry.media_type, "stem": entry.stem}
        group = self.taught.group_of(self.generation.document(sha256))
        taught = group.key if group else ""
        return {"work": work, "folder": folder, "entry": known, "seconds": SECONDS, "taught": taught, **more}


def pool(profile: Profile, model: str, size: int, taught: Taught = NOTHING) -> Pool:
    """Processes for papers of so many characters in all, some of them read with corrected ones."""
    most = min(processors(), 1 + size // WORTH)
    setup = {"profile": profile.as_json(), "model": model, "taught": taught.texts()}
    return Pool(PROGRAM, setup, most=most, seconds=BUSY * SECONDS, turns=TURNS)


At = tuple[str, int]
"""An extractor, and where the paper begins that it looks at; the first is "" before there is one."""


def _told(process: Process, request: Mapping[str, object]) -> tuple[At, dict[str, Any]]:
    """Where a process was at the end, and what it said last."""
    at, said = ("", 0), dict[str, Any]()
    try:
        for answer in process.ask(request):
            if "at" in answer:
                at = str(answer["at"][0]), int(answer["at"][1])
            else:
                said = answer
    except NotStarted:
        raise
    except Lost as lost:
        said = {"failed": _lost(lost, process)}
    except (LookupError, TypeError, ValueError):
        said = {}
    return at, said


def _lost(lost: Lost, process: Process) -> str:
    return f"takes more than {process.seconds:g} seconds" if lost.late else f"ended its process ({lost.how})"


def _reason(document: Document, at: At, said: dict[str, Any]) -> str:
    """Why a paper is left out: what was at work on it, where, and what came of that."""
    extractor, start = at
    what = f"“{_line(extractor)}”, from {document.place_at(start)} on," if extractor else "what comes first"
    how = _line(said.get("failed", "gave no answer that can be understood"))
    return f"{document.name}: left out: {what} {how}; please report this"


def _line(words: object) -> str:
    """What a process said, as one line of some length."""
    return " ".join(str(words).split())[:LONG]
