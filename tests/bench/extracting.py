"""How fast statements are found in plain text, beside a tokeniser that finds nothing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import spacy

from councilgraph.extractors.extract import extract
from councilgraph.extractors.profile import load
from councilgraph.extractors.read import read
from tests.bench.cost import call, medians
from tests.bench.line import Line

TIMES_TOKENISER = 2.0


def lines(folders: dict[str, Path | None]) -> Iterator[Line]:
    """A line for each folder of documents, by what they are; None where they are not there."""
    for name, folder in folders.items():
        if folder is None:
            yield Line(f"plain text → statements, {name}", None, None, "×", TIMES_TOKENISER)
        else:
            yield _line(name, sorted(folder.glob("*.txt")))


def _line(name: str, paths: Sequence[Path]) -> Line:
    """Both are run once before they are measured: patterns are compiled then, and words looked up."""
    documents, profile, tokeniser = [read(path) for path in paths], load(), spacy.blank("en")

    def extracting() -> list[int]:
        return [sum(1 for _ in extract(document, profile)) for document in documents]

    def tokenising() -> list[int]:
        return [len(tokeniser.make_doc(document.text)) for document in documents]

    statements, _ = sum(extracting()), tokenising()
    ours, theirs = medians(lambda: call(extracting), lambda: call(tokenising))
    size = sum(len(document.text) for document in documents)
    what = f"plain text → statements, {name} ({size:,} characters, {statements:,} statements)"
    peer = "spacy.blank(“en”).make_doc"
    return Line(what, ours, ours.cpu / theirs.cpu, "×", TIMES_TOKENISER, peer=peer, beside=theirs)
