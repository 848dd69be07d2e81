"""How fast statements are found in PDF files, beside a library that only takes out their characters."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pypdfium2
import spacy

from councilgraph.extractors.extract import extract
from councilgraph.extractors.profile import load
from councilgraph.extractors.read import pdf
from councilgraph.ontology.model import Document
from tests.bench.cost import call, medians
from tests.bench.extracting import TIMES_TOKENISER
from tests.bench.line import Line

TIMES_CHARACTERS = 1.5
WHAT = f"PDF → statements, of {TIMES_CHARACTERS} × pypdfium2 and text → statements"


def lines(folder: Path | None) -> Iterator[Line]:
    """What reading takes beside taking out characters, and all of it beside what both steps take and may take."""
    files = {path.name: path.read_bytes() for path in sorted(folder.rglob("*.pdf"))} if folder else {}
    if not files:
        yield Line(WHAT, None, None, "×", 1.0)
        return
    profile, tokeniser = load(), spacy.blank("en")
    read = {name: pdf.read(data, name) for name, data in files.items()}

    def reading() -> int:
        return sum(len(pdf.read(data, name).text) for name, data in files.items())

    def taking_out() -> int:
        return sum(map(_characters, files.values()))

    def extracting() -> int:
        documents = (Document(name, name, "", one.text, one.pages) for name, one in read.items())
        return sum(1 for document in documents for _ in extract(document, profile))

    def tokenising() -> int:
        return sum(len(tokeniser.make_doc(one.text)) for one in read.values())

    statements, size, _, _ = extracting(), reading(), taking_out(), tokenising()
    steps = medians(*(lambda step=step: call(step) for step in (reading, taking_out, extracting, tokenising)))
    ours, theirs, finding, words = steps
    what = f"PDF → text, {len(files)} real documents ({size:,} characters)"
    yield Line(what, ours, ours.cpu / theirs.cpu, "×", TIMES_CHARACTERS, peer="pypdfium2", beside=theirs)
    both, characters = ours.cpu + finding.cpu, TIMES_CHARACTERS * theirs.cpu
    yield Line(f"{WHAT} ({statements:,} statements)", finding, both / (characters + finding.cpu), "×", 1.0)
    allowed = characters + TIMES_TOKENISER * words.cpu
    yield Line("the same, if text → statements took what it may", finding, both / allowed, "×", 1.0)


def _characters(data: bytes) -> int:
    with pypdfium2.PdfDocument(data) as document:
        return sum(len(page.get_textpage().get_text_range()) for page in document)
