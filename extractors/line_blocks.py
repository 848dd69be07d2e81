"""A document as blocks of lines of one kind, as they were labelled: what its report goes by."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from councilgraph.extractors.blocks.reading import Reader
from councilgraph.extractors.lexicon.tagged import TaggedText
from councilgraph.extractors.meeting_papers import may_be_of_meeting
from councilgraph.extractors.packs import Part, divide
from councilgraph.extractors.profile import Profile
from councilgraph.ontology.model import Document

GOES_ON = {"item+": "item", "text+": "text", "clause+": "decision", "clause": "decision", "lead": "decision"}
"""Labels that belong to the block of another."""
MAY_BE_NONE = frozenset(("absent", "interest", "motion", "vote", "action"))
"""Labels of lines that may say that there was none of what they are there for."""
NOTHING = "nothing"
PLANNED, OTHER = "planned", "paper"
"""The labels of lines of work programmes and of other papers, which no reader of meetings labels."""


@dataclass(frozen=True, slots=True)
class Block:
    """Lines in a row of one kind: where they stand, and the label that they share."""

    label: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class LabelledDocument:
    """The blocks of a document, and how surely the lines of its meetings are of their kinds, from 0 to 1."""

    blocks: tuple[Block, ...]
    sureness: float


def label_document(reader: Reader, document: Document, profile: Profile) -> LabelledDocument:
    """What each line of a document is; lines of papers that are not of meetings have the label of these."""
    found: list[Block] = []
    weights: list[tuple[float, int]] = []
    parts = divide(document, profile)
    for part in parts:
        if may_be_of_meeting(part, packed=part != parts[0]):
            text = reader.tagged(document, part.lines)
            labels, _, sureness = reader.label(text)
            found += (
                Block(_kind(text, at, label), line.start, line.end)
                for at, (line, label) in enumerate(zip(text.lines, labels, strict=True))
            )
            weights.append((sureness, len(labels)))
        else:
            found.append(_other(part))
    total = sum(count for _, count in weights)
    sure = sum(sureness * count for sureness, count in weights) / total if total else 1.0
    return LabelledDocument(tuple(_joined(found)), sure)


def _kind(text: TaggedText, at: int, label: str) -> str:
    """The kind of block that a line with a label is of; one that says there was nothing is of its own."""
    first = next(iter(text.ranges[at]), None)
    none = label in MAY_BE_NONE and first is not None and "nothing" in text.tags[first]
    return NOTHING if none else GOES_ON.get(label, label)


def _other(part: Part) -> Block:
    label = PLANNED if part.kind == "cg:WorkProgramme" else OTHER
    return Block(label, part.lines[0].start, part.lines[-1].end)


def _joined(blocks: list[Block]) -> Iterator[Block]:
    """Blocks with those in a row of one label as one."""
    for label, run in groupby(blocks, key=lambda one: one.label):
        alike = list(run)
        yield Block(label, alike[0].start, alike[-1].end)
