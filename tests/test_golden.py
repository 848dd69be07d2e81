from __future__ import annotations

from pathlib import Path

import pytest

from councilgraph.extractors.extract import EXTRACTORS, extract
from councilgraph.extractors.profile import load
from councilgraph.extractors.read import read
from tests import golden

SAMPLES = golden.samples()
LONGEST = 600  # characters of a passage: a sentence, a clause or an entry of a list, not a page


def identify(path: Path) -> str:
    """A case by its council and its name."""
    return path.relative_to(golden.SAMPLES).as_posix()


def test_each_sample_has_a_golden_case() -> None:
    """There are golden cases, one for each sample document, and none without its sample."""
    cases = sorted(path.parent for path in golden.CASES.rglob(golden.NAME))
    assert SAMPLES
    assert cases == sorted(golden.case(sample) for sample in SAMPLES)


@pytest.mark.parametrize("sample", SAMPLES, ids=identify)
def test_what_is_read_from_a_sample(sample: Path) -> None:
    """What is read from a document changes only on purpose: `make golden`, and the difference is read."""
    expected = (golden.case(sample) / golden.NAME).read_text(encoding="utf-8")
    assert golden.written(read(sample)).splitlines() == expected.splitlines()


@pytest.mark.parametrize("sample", SAMPLES, ids=identify)
def test_every_statement_has_its_words(sample: Path) -> None:
    """A statement's quote stands at its place, is no longer than a few sentences, and names its page."""
    document = read(sample)
    for statement in extract(document, load()):
        passage = statement.passage
        assert passage.quote == document.text[passage.start : passage.end]
        assert passage.quote.strip(), golden.line(statement, document)
        own_text = len(getattr(statement.object, "lexical", ""))
        assert len(passage.quote) <= LONGEST + own_text, golden.line(statement, document)
        assert (passage.document, passage.page) == (document.sha256, document.page_at(passage.start))


@pytest.mark.parametrize("sample", SAMPLES, ids=identify)
def test_every_statement_is_signed(sample: Path) -> None:
    """A statement bears the name of the extractor that made it, and none is made twice from one place."""
    found = list(extract(read(sample), load()))
    assert {statement.extractor for statement in found} <= set(EXTRACTORS)
    assert len(found) == len(set(found))


def test_reading_twice_reads_the_same() -> None:
    """The same document gives the same statements in the same order, in a list read a second time too."""
    assert [golden.written(read(sample)) for sample in SAMPLES] == [
        golden.written(read(sample)) for sample in SAMPLES
    ]
