"""How much is read of councils that reading was not made for.

Each annotated paper is read by a model that was not trained on its council; the crossings of habits
of the grid by the model that is shipped. Facts are scored as the given script scores a graph.
"""

from __future__ import annotations

import sys
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from typing import Any

import pyoxigraph
import yaml  # type: ignore[import-untyped]  # its types are a package of their own

from councilgraph.extractors.blocks.reading import Reader
from councilgraph.extractors.extract import extract
from councilgraph.extractors.profile import load
from councilgraph.extractors.read import read_all, readable
from councilgraph.graph.rdf.quads import Dataset
from councilgraph.graph.resolve.together import bring_together
from councilgraph.ontology.model import Document, Statement
from tests.training.train import examples, reader, train

PAPERS = Path(__file__).parents[1] / "papers"
WRITTEN = Path(__file__).with_name("papers")
"""Papers by people who did not know how papers are read, each with its facts: by none of them is reading mended."""
KNOWN = Path(__file__).with_name("known_papers")
"""More of them, by which it was."""
SHARED = Path(__file__).parents[2] / ".." / "shared"
BASE = "http://localhost:8000/id/"
POINT = 0.01
"""By so much a figure may fall."""
KINDS = (
    "participation", "substitutes", "chairs", "items", "decisions", "directed to", "motions", "references",
    "declarations",
)  # fmt: skip
"""The kinds of facts that count; meetings are shown beside them."""


@dataclass
class Figures:
    """Facts found, asked for and stated, by kind and by paper."""

    kinds: dict[str, list[int]] = field(default_factory=lambda: defaultdict(lambda: [0, 0, 0]))
    papers: dict[str, float] = field(default_factory=dict)

    def add(self, name: str, scores: Mapping[str, Mapping[str, float]]) -> None:
        """Adds the scores of one paper."""
        hits = asked = 0
        for kind in ("meetings", *KINDS):
            if kind in scores:
                one = scores[kind]
                for at, key in enumerate(("hits", "gold", "found")):
                    self.kinds[kind][at] += int(one[key])
                if kind != "meetings":
                    hits, asked = hits + int(one["hits"]), asked + int(one["gold"])
        if asked:
            self.papers[name] = hits / asked

    def summary(self) -> dict[str, Any]:
        """Recall, precision, papers of which nothing is read and the lowest tenth of them."""
        hits, asked, found = (
            sum(self.kinds[kind][at] for kind in KINDS if kind in self.kinds) for at in range(3)
        )
        shares = sorted(self.papers.values())
        return {
            "recall": round(hits / max(asked, 1), 3),
            "precision": round(hits / max(found, 1), 3),
            "papers": len(shares),
            "empty": sum(share == 0 for share in shares),
            "lowest tenth": round(shares[len(shares) // 10], 3) if shares else 0.0,
            "kinds": {
                kind: {"recall": round(h / max(a, 1), 3), "precision": round(h / max(f, 1), 3), "facts": a}
                for kind, (h, a, f) in self.kinds.items()
            },
        }


@dataclass(frozen=True)
class Read:
    """What was stated of papers, and what should be: the facts of each by its name."""

    statements: list[Statement]
    golds: dict[str, Any]
    names: dict[str, tuple[str, ...]]

    def and_of(self, other: Read) -> Read:
        """What was stated of these papers and of others."""
        return Read([*self.statements, *other.statements], self.golds | other.golds, self.names | other.names)


@dataclass
class Fold:
    """A reader trained on the papers of other councils, the names of the papers of the rest, and what it read."""

    reader: Reader
    papers: list[str]
    read: Read


def read_fold(fold: int, folds: int, given: Sequence[str]) -> Fold:
    """The papers named that are of the councils of one fold, read by a model of all other councils."""
    papers = examples([PAPERS])
    held = set(sorted({one.council for one in papers})[fold::folds])
    tested = [one for one in papers if one.council in held and one.name in set(given)]
    found = Read([], {}, {})
    others = reader(train([one for one in papers if one.council not in held]))
    for one in tested:
        document = as_document(f"{one.name}.txt", one.paper.text)
        found.statements.extend(extract(document, load(), reader=others))
        found.names[document.sha256] = (document.name,)
        found.golds[one.name] = gold(one.name)
    return Fold(others, [one.name for one in papers if one.council in held], found)


def as_document(name: str, text: str) -> Document:
    """A text as the document that its file would be."""
    return Document(sha256(text.encode()).hexdigest(), name, "text/plain", text)


def score(read: Read, figures: Figures | None = None) -> Figures:
    """The figures of what was read, scored as a graph, beside those that are there."""
    scoring = scorer()
    graph = as_graph(scoring, read.statements, read.names)
    figures = figures or Figures()
    for name, facts in read.golds.items():
        figures.add(name, scoring.compare([facts], graph)[0])
    return figures


def score_written(folder: Path) -> Figures:
    """The figures of papers of a folder that stand beside their facts, each read and scored by itself."""
    figures = Figures()
    for facts in sorted(folder.glob("*.yaml")):
        paper = [path for path in folder.glob(f"{facts.stem}.*") if path != facts]
        score(_read_files(paper, [facts]), figures)
    return figures


def fallen(told: Mapping[str, float], floors: Mapping[str, float]) -> dict[str, float]:
    """The figures that are more than a point below their floors."""
    return {name: told[name] for name, floor in floors.items() if told[name] < floor - POINT}


def as_graph(scoring: Any, statements: Sequence[Statement], names: Mapping[str, tuple[str, ...]]) -> Any:
    """The graph of statements as the given script scores it; `names` are those of files by their hash."""
    linker, held, _ = bring_together(statements, BASE)
    graph = scoring.Graph.__new__(scoring.Graph)
    graph.store = pyoxigraph.Store()
    graph.store.bulk_extend(Dataset(linker).quads(held, names, []))
    return graph


def scorer() -> Any:
    """The given script that scores graphs."""
    return _given("eval", "score")


def gold(name: str) -> Any:
    """The facts that the marks of one of our papers state."""
    return facts_of(PAPERS / f"{name}.ann")


def facts_of(path: Path) -> Any:
    """The facts that a paper's marks state, by the given script."""
    expand = _given("corpus", "expand")
    meta, rows = expand.parse(path)
    return expand.facts(meta, rows, f"{path.stem}.txt", path.name)


def _given(folder: str, module: str) -> Any:
    path = str(SHARED / folder)
    if path not in sys.path:
        sys.path.append(path)
    return __import__(module)


def read_grid(folder: Path) -> tuple[Read, dict[str, dict[str, int]]]:
    """The crossings of habits that the given script made in a folder, and the habits of each."""
    index = yaml.safe_load((folder / "index.yaml").read_text(encoding="utf-8"))
    found = Read([], {}, {})
    for paper in index["papers"]:
        name = paper["name"]
        document = as_document(name, (folder / "text" / name).read_text(encoding="utf-8"))
        found.statements.extend(extract(document, load()))
        found.names[document.sha256] = (name,)
        facts = yaml.safe_load((folder / "gold" / name.replace(".txt", ".yaml")).read_text(encoding="utf-8"))
        for meeting in facts["meetings"]:
            meeting.update(start=None, end=None, venue=None)
        found.golds[name] = facts
    return found, {paper["name"]: paper["habits"] for paper in index["papers"]}


def read_real(folder: Path, golds: Path) -> Read:
    """The real documents of a folder, with the facts that were read of some by hand."""
    paths = sorted(path for path in folder.rglob("*") if path.is_file() and readable(path))
    return _read_files(paths, sorted(golds.glob("*.yaml")))


def _read_files(paths: Sequence[Path], golds: Sequence[Path]) -> Read:
    """Files as they are read, with the facts of those that have meetings."""
    found = Read([], {}, {})
    for outcomes in read_all(paths):
        for document in outcomes:
            if isinstance(document, Document):
                found.statements.extend(extract(document, load()))
                found.names[document.sha256] = (document.name,)
    for path in golds:
        facts = yaml.safe_load(path.read_text(encoding="utf-8"))
        if "meetings" in facts:
            found.golds[path.stem] = facts
    return found
