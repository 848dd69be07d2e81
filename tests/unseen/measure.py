"""How much is read of councils that reading was not made for.

Each annotated paper is read by a model that was not trained on its council; the crossings of habits
of the grid by the model that is shipped. Facts are scored as the given script scores a graph.
"""

from __future__ import annotations

import sys
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from typing import Any

import pyoxigraph
import yaml

from councilgraph.extractors.blocks.train import Example, reader, train
from councilgraph.extractors.extract import extract_with
from councilgraph.extractors.profile import load
from councilgraph.graph.rdf import Dataset
from councilgraph.graph.resolve import bring_together
from councilgraph.ontology.model import Document, Statement

SHARED = Path(__file__).parents[2] / ".." / "shared"
BASE = "http://localhost:8000/id/"
KINDS = (
    "participation", "substitutes", "chairs", "items", "decisions", "directed to", "motions", "references",
    "declarations",
)  # fmt: skip
"""The kinds of facts that count; meetings are shown beside them."""
FOLDS = 4


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


def annotated(papers: Sequence[Example], scored: Iterable[str], folds: int = FOLDS) -> Figures:
    """The figures of the papers named, each read by a model of the other councils."""
    councils = sorted({one.council for one in papers})
    wanted = set(scored)
    statements: list[Statement] = []
    golds: dict[str, Any] = {}
    names: dict[str, tuple[str, ...]] = {}
    for fold in range(folds):
        held = set(councils[fold::folds])
        tested = [one for one in papers if one.council in held and one.name in wanted]
        if not tested:
            continue
        with_others = reader(train([one for one in papers if one.council not in held]))
        for one in tested:
            document = as_document(f"{one.name}.txt", one.paper.text)
            statements += extract_with(with_others, document, load())
            names[document.sha256] = (document.name,)
            golds[one.name] = gold(one)
    return score(golds, statements, names)


def as_document(name: str, text: str) -> Document:
    """A text as the document that its file would be."""
    return Document(sha256(text.encode()).hexdigest(), name, "text/plain", text)


def score(
    golds: Mapping[str, Any], statements: Sequence[Statement], names: Mapping[str, tuple[str, ...]]
) -> Figures:
    """The figures of statements, scored as a graph."""
    scoring = scorer()
    linker, held = bring_together(statements, BASE)
    graph = scoring.Graph.__new__(scoring.Graph)
    graph.store = pyoxigraph.Store()
    graph.store.bulk_extend(Dataset(linker).quads(held, names, []))
    figures = Figures()
    for name, facts in golds.items():
        figures.add(name, scoring.compare([facts], graph)[0])
    return figures


def scorer() -> Any:
    """The given script that scores graphs."""
    return _given("eval", "score")


def gold(one: Example) -> Any:
    """The facts that a paper's marks state, by the given script."""
    expand = _given("corpus", "expand")
    path = Path(__file__).parents[1] / "papers" / f"{one.name}.ann"
    meta, rows = expand.parse(path)
    return expand.facts(meta, rows, f"{one.name}.txt", path.name)


def _given(folder: str, module: str) -> Any:
    path = str(SHARED / folder)
    if path not in sys.path:
        sys.path.append(path)
    return __import__(module)


def grid(folder: Path) -> tuple[Figures, dict[str, float]]:
    """The figures of the crossings in a folder that the given script made, and the recall by habit."""
    index = yaml.safe_load((folder / "index.yaml").read_text(encoding="utf-8"))
    statements: list[Statement] = []
    golds: dict[str, Any] = {}
    names: dict[str, tuple[str, ...]] = {}
    for paper in index["papers"]:
        document = as_document(paper["name"], (folder / "text" / paper["name"]).read_text(encoding="utf-8"))
        statements += extract_with(None, document, load())
        names[document.sha256] = (document.name,)
        facts = yaml.safe_load((folder / "gold" / paper["name"].replace(".txt", ".yaml")).read_text("utf-8"))
        for meeting in facts["meetings"]:
            meeting.update(start=None, end=None, venue=None)
        golds[paper["name"]] = facts
    figures = score(golds, statements, names)
    habits: dict[str, list[float]] = defaultdict(list)
    for paper in index["papers"]:
        for habit, at in paper["habits"].items():
            habits[f"{habit} {at}"].append(figures.papers.get(paper["name"], 0.0))
    return figures, {habit: round(sum(all_) / len(all_), 3) for habit, all_ in sorted(habits.items())}
