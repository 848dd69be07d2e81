"""What one corrected paper of a council is worth.

Twenty papers of councils that no model was trained on are divided by `halves`: the first half is the
corrected paper, the second is read before and after it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from councilgraph.extractors.blocks.annotated import parse
from councilgraph.extractors.blocks.reading import Reader
from councilgraph.extractors.blocks.teaching import teach
from councilgraph.extractors.extract import find_in_papers
from councilgraph.extractors.meeting_papers import papers_of_trees
from councilgraph.extractors.profile import load
from councilgraph.extractors.text.lines import lines
from tests.unseen.halves import halves
from tests.unseen.measure import PAPERS, Fold, Read, as_document, facts_of, score

PAPERS_MEASURED = 20

Pair = tuple[str, str, str]
"""The name of a paper, its corrected half, and the half to measure by."""


def measure(fold: Fold) -> dict[str, dict[str, Any]]:
    """The figures before and after, of papers of councils that the reader of a fold has not seen."""
    pairs = list(_pairs(fold.papers))[:PAPERS_MEASURED]
    return {
        "papers, before one of their council is corrected": _figures(pairs, lambda _: fold.reader),
        "and after it": _figures(pairs, lambda corrected: teach(fold.reader, [parse(corrected)])),
    }


def _pairs(names: list[str]) -> Iterator[Pair]:
    """The papers that can be divided, as their halves."""
    for name in names:
        found = halves((PAPERS / f"{name}.ann").read_text(encoding="utf-8"))
        if found:
            yield name, *found


def _figures(pairs: list[Pair], taught_by: Callable[[str], Reader]) -> dict[str, Any]:
    """The figures of the second halves, each read by what its first half taught."""
    found = Read([], {}, {})
    for name, corrected, other in pairs:
        document = as_document(f"{name}.txt", parse(other).text)
        trees = taught_by(corrected).read(document, lines(document))
        found.statements.extend(
            find_in_papers(papers_of_trees(document, trees, load().shown_by(document.text)))
        )
        found.names[document.sha256] = (document.name,)
        found.golds[name] = _facts(name, other)
    return score(found).summary()


def _facts(name: str, annotated: str) -> Any:
    """The facts that the marks of a paper state."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / f"{name}.ann"
        path.write_text(annotated, encoding="utf-8")
        return facts_of(path)
