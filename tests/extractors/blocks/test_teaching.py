"""Papers written for correction, and what a reader learns from corrected ones."""

from __future__ import annotations

from pathlib import Path

import pytest

from councilgraph.extractors.blocks.annotated import AnnotatedPaper, parse, write
from councilgraph.extractors.blocks.examples import Example, example
from councilgraph.extractors.blocks.reading import shipped
from councilgraph.extractors.blocks.spans import Span
from councilgraph.extractors.blocks.teaching import annotate, teach
from councilgraph.extractors.line_blocks import label_document
from councilgraph.extractors.profile import load
from tests.extractors.blocks.tagging import tagged

PAPERS = sorted((Path(__file__).parents[2] / "papers").glob("*.ann"))


def as_written(one: Example) -> Example:
    """A paper as it is written for correction, read again."""
    return example(
        one.name, parse("".join(write(annotate(one.text, one.labels, one.spans, {"council": "x"}))))
    )


@pytest.mark.parametrize("path", PAPERS[::24], ids=lambda path: path.stem)
def test_what_was_read_is_what_is_written(path: Path) -> None:
    """Labels and spans of a paper are those that are found in what is written of it, and so are its words."""
    one = example(path.stem, parse(path.read_text(encoding="utf-8")))
    again = as_written(one)
    assert again.text.document.text.split() == one.text.document.text.split()
    assert again.labels == one.labels
    lost = {span[:3] for span in one.spans} ^ {span[:3] for span in again.spans}
    assert len(lost) <= len(one.spans) // 50  # marks inside a token, which no span tells


WRITTEN = {
    "a heading goes on": (
        "3. Street\nLighting\n", [Span("no", 0, 1), Span("title", 2, 4)],
        ["text | {{no|3}}. {{title|Street}}", "text | {{title+|Lighting}}"],
    ),
    "a decision goes on": (
        "that trees\nbe felled.\n", [Span("resolution", 0, 4)],
        ["text | {{resolution|that trees}}", "text | {{+|be felled}}."],
    ),
    "a name is within one line": (
        "Ann\nRoe came\n", [Span("p", 0, 2)], ["text | {{p|Ann}}", "text | Roe came"],
    ),
    "marks within marks": (
        "that the Clerk act\n", [Span("to", 2, 3), Span("resolution", 0, 4)],
        ["text | {{resolution|that the {{to|Clerk}} act}}"],
    ),
    "of marks that cross, the longer one": (
        "that the Clerk act\n", [Span("to", 0, 2), Span("resolution", 1, 4)],
        ["text | that {{resolution|the Clerk act}}"],
    ),
    "substitutes have their name": ("A Roe\n", [Span("sub", 0, 2)], ["text | {{p:substitute|A Roe}}"]),
    "braces are no marks": ("say {{x|y}} now\n", [Span("p", 8, 9)], None),
    "a rule has a label": ("Trees\n*****\n", [], ["text | Trees", "furniture | *****"]),
    "line ends of other kinds": ("Trees\u2028and\x85paths\n", [], ["text | Trees and paths"]),
}  # fmt: skip


@pytest.mark.parametrize(("words", "spans", "expected"), WRITTEN.values(), ids=WRITTEN)
def test_how_it_is_written(words: str, spans: list[Span], expected: list[str] | None) -> None:
    """Each line with its label and its marks; what is written can always be read."""
    text = tagged(words)
    paper = annotate(text, ["text"] * len(text.lines), spans, {})
    written = "".join(write(paper))
    assert parse(written).lines[: len(paper.lines) - 1] == paper.lines[:-1]
    if expected is not None:
        assert [line for line in written.split("\n") if line] == expected


CORRECTED = """#! council: Marrowby Town Council
head | {{council|MARROWBY TOWN COUNCIL}}
head | Moot of the {{body|Full Council}} on {{date|Monday 3 June 2024}}

member | Round the table: {{chair|A Penrose}} (chair), {{p|R Quill}}, {{p|D Orme}}
absent | Sent word: {{p|B Tindle}}

item | ¶ {{title|Elm at the ford}}
text | The elm leans over the ford, and two boughs came down in the gales of May.
lead | Settled: {{resolution|the elm is felled before the frost}}.

item | ¶ {{title|Bus shelter}}
text | S Varley had asked three builders what a shelter at the school would cost.
lead | Settled: {{resolution|the shelter is built by the cheapest of them}}.
"""
OTHER = """MARROWBY TOWN COUNCIL
Moot of the Full Council on Monday 1 July 2024

Round the table: R Quill (chair), B Tindle
Sent word: A Penrose, D Orme

¶ Benches by the mill
The mill race has no bench, and walkers had asked for one.
Settled: two benches are bought.
"""


@pytest.fixture(scope="module")
def corrected() -> AnnotatedPaper:
    """A corrected paper of a council with habits of its own."""
    return parse(CORRECTED)


def test_another_paper_of_the_council_is_read_alike(corrected: AnnotatedPaper) -> None:
    """Marks that no trained model gives are found in a paper that was not corrected."""
    text = tagged(OTHER)
    before = shipped().understand(text)
    labels, spans = teach(shipped(), [corrected]).understand(text)
    assert labels == ["head", "head", "member", "absent", "item", "text", "lead"]
    assert before[1] != spans
    (decided,) = [span for span in spans if span.kind == "resolution"]
    words = text.tokens.words[decided.first : decided.last]
    assert [word.text for word in words] == ["two", "benches", "are", "bought"]


def test_the_shipped_reader_stays_as_it_is(corrected: AnnotatedPaper) -> None:
    """Teaching makes another reader; what it began from reads as before."""
    text = tagged(OTHER)
    before = shipped().understand(text)
    teach(shipped(), [corrected])
    assert shipped().understand(text) == before


def test_each_step_is_told(corrected: AnnotatedPaper) -> None:
    """Whoever waits is told of each step, so that no time is up while it goes on."""
    steps: list[None] = []
    teach(shipped(), [corrected], lambda: steps.append(None))
    assert len(steps) > 3


def test_bodies_are_called_as_was_taught(corrected: AnnotatedPaper) -> None:
    """What a corrected paper marks as body and council is what others of the council are read to name."""
    text = tagged(OTHER)
    (tree,) = teach(shipped(), [corrected]).read(text.document, text.lines)
    named = [part.plain if part else None for part in (tree.header.council, tree.header.body)]
    assert named == ["MARROWBY TOWN COUNCIL", "Full Council"]


def test_how_surely_a_paper_is_read(corrected: AnnotatedPaper) -> None:
    """A paper is read more surely with a corrected one of its council."""
    text = tagged(OTHER)
    before = label_document(shipped(), text.document, load()).sureness
    after = label_document(teach(shipped(), [corrected]), text.document, load()).sureness
    assert 0 < before < after <= 1
