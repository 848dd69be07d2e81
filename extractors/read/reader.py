"""What a process that reads files says of one, as documents: the parent's side of `worker`."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from councilgraph.extractors.read.contents import Outcome, legible
from councilgraph.extractors.sandbox.process import Lost, NotStarted, Process
from councilgraph.ontology.errors import OtherKind, UnreadableDocument
from councilgraph.ontology.model import Box, Document, Page

PROGRAM = "councilgraph.extractors.read.worker"
LOSSES = 8  # of processes that one archive may cost

Begun = tuple[str, int]
"""A document, and the page of it whose words are being recognised; 0 for none."""


def outcomes(process: Process, path: Path) -> list[Outcome]:
    """The documents in a file, or why there are none, in order; what a process is lost over is refused."""
    found: list[Outcome] = []
    until: int | None = None
    for _ in range(LOSSES):
        try:
            (begun, page), reason = _told(process, path, found, until)
        except NotStarted as lost:
            what = f"{legible(path.name)}: refused: its reader could not be started ({lost.how})"
            return [*found, UnreadableDocument(what)]
        if not reason or process.closed:
            return found
        until = page or None  # it is read again, without recognising words from that page on
        if not page:
            found.append(UnreadableDocument(f"{begun}: refused: {reason}"))
    found.append(
        UnreadableDocument(f"{legible(path.name)}: refused: the rest of it; {LOSSES} of its files did harm")
    )
    return found


def _told(process: Process, path: Path, found: list[Outcome], until: int | None) -> tuple[Begun, str]:
    """Adds what the process says of a file; what was in hand and why, where it was lost over it."""
    begun = legible(path.name), 0
    try:
        for answer in process.ask({"path": str(path), "known": len(found), "until": until}):
            if "begun" in answer:
                begun = str(answer["begun"]), int(answer["page"])
            else:
                found.append(_decoded(answer, begun[0]))
    except NotStarted:
        raise
    except Lost as lost:
        return begun, _reason(lost, process)
    except (ArithmeticError, LookupError, TypeError, ValueError):
        process.end()
        return begun, "its reader answered what cannot be understood"
    return begun, ""


def _reason(lost: Lost, process: Process) -> str:
    if lost.late:
        return f"reading it takes more than {process.seconds:g} seconds"
    return f"its reader crashed ({lost.how}); it is damaged, or takes more than its share of memory"


def _decoded(answer: dict[str, Any], name: str) -> Outcome:
    """The outcome that an answer tells; raises TypeError, ValueError or LookupError where it tells none."""
    if "refused" in answer:
        error = OtherKind if answer.get("other") else UnreadableDocument
        return error(str(answer["refused"]))
    return Document(
        str(answer["sha256"]),
        name,
        str(answer["media_type"]),
        str(answer["text"]),
        tuple(Page.of_row(page) for page in answer["pages"]),
        tuple(Box(*_numbers(box)) for box in answer["boxes"]),
        tuple(map(str, answer["remarks"])),
    )


def _numbers(row: Any) -> list[Any]:  # noqa: ANN401 - what JSON holds
    if not all(isinstance(number, int | float) for number in row):
        raise TypeError(row)
    return list(row)
