"""What one corrected paper of a council is worth: `python -m tests.unseen.taught` for this alone.

Twenty papers of councils that no model was trained on are divided by `halves`: the first half is the
corrected paper, the second is read before and after it.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from councilgraph.extractors.blocks.annotated import parse
from councilgraph.extractors.blocks.reading import Reader
from councilgraph.extractors.blocks.teaching import teach
from councilgraph.extractors.blocks.train import examples, reader, train
from councilgraph.extractors.extract import find_in_papers
from councilgraph.extractors.meeting_papers import papers_of_trees
from councilgraph.extractors.profile import load
from councilgraph.extractors.text.lines import lines
from tests.unseen.halves import halves
from tests.unseen.measure import PAPERS, Read, as_document, facts_of, score

COUNCILS = slice(3, None, 6)
"""Of the councils in order of their names, those that are held out; how much to learn was tried on others."""
PAPERS_MEASURED = 20

Pair = tuple[str, str, str]
"""The name of a paper, its corrected half, and the half to measure by."""


def measure() -> dict[str, dict[str, Any]]:
    """The figures before and after."""
    papers = examples([PAPERS])
    held = set(sorted({one.council for one in papers})[COUNCILS])
    others = reader(train([one for one in papers if one.council not in held]))
    pairs = list(_pairs([one.name for one in papers if one.council in held]))[:PAPERS_MEASURED]
    return {
        "papers, before one of their council is corrected": _figures(pairs, lambda _: others),
        "and after it": _figures(pairs, lambda corrected: teach(others, [parse(corrected)])),
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


def main() -> int:
    """Prints the figures."""
    for name, figures in measure().items():
        sys.stdout.write(f"{name}: {figures}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
