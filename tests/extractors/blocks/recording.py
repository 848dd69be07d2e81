"""Papers for tests whose lines have labels, and whom they record."""

from __future__ import annotations

from councilgraph.extractors.blocks.annotated import parse
from councilgraph.extractors.blocks.assemble import assemble
from councilgraph.extractors.blocks.refine import refine_spans, settle_labels
from councilgraph.extractors.blocks.spans import Span, spans_in
from councilgraph.ontology.minutes import Entry
from tests.extractors.blocks.tagging import tagged

SHORT = {"PresentAsMember": "member", "PresentAsSubstitute": "substitute", "PresentAsOtherMember": "other",
         "PresentAsOfficer": "officer", "PresentAsGuest": "guest", "Apologies": "absent"}  # fmt: skip


def parts(paper: str) -> tuple[list[str], str]:
    """The labels and the words of a paper of which each line is a label, a bar, and words."""
    rows = [line.partition("|") for line in paper.strip("\n").split("\n")]
    return [label.strip() for label, _, _ in rows if label.strip()], "\n".join(
        words.removeprefix(" ") for _, _, words in rows
    )


def recorded(paper: str, spans: tuple[Span, ...] = ()) -> list[str]:
    """Whom a paper records, without what a model says of its tokens: "Ada Roe: member, chair, for Ben Lee"."""
    labels, words = parts(paper)
    text = tagged(words)
    settled = settle_labels(text, labels)
    found = refine_spans(text, settled, [float(label == "item") for label in settled], spans)
    return [_told(entry) for tree in assemble(text, settled, found) for entry in tree.presence]


def as_marked(annotated: str) -> list[str]:
    """Whom an annotated paper records by its labels and marks."""
    paper = parse(annotated)
    text = tagged(paper.text)
    trees = assemble(text, [line.label for line in paper.lines], spans_in(paper, text))
    return [_told(entry) for tree in trees for entry in tree.presence]


def _told(entry: Entry) -> str:
    capacity = SHORT[entry.capacity.value.removeprefix("cg:")]
    notes = ["chair"] if entry.chairs else []
    notes += [f"for {entry.stands_for.plain}"] if entry.stands_for else []
    return ", ".join([f"{entry.name.plain}: {capacity}", *notes])
