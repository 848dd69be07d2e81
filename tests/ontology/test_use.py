from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from rdflib import RDF

from councilgraph.ontology.schema import terms, vocabulary
from councilgraph.ontology.terms import shorten

ROOT = Path(__file__).resolve().parents[2]
FOLDERS = ("ontology", "extractors", "graph")
TERM = re.compile(r"\bcg:[A-Za-z][A-Za-z0-9]*")
SHARED_QUERIES = ROOT.parent / "shared" / "eval" / "queries"  # beside the repository, where somebody has them

# Declared, and not yet used by any code or query: this list only ever gets shorter.
AHEAD: frozenset[str] = frozenset({
    "cg:PoliticalGroup",
    "cg:Thread", "cg:judgedBy",
})  # fmt: skip


def _in_python(path: Path) -> Iterator[str]:
    """The terms in the strings of a module; what its docstrings speak of is not used by it."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    docstrings = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in docstrings:
            yield from TERM.findall(node.value)


def _in_data(path: Path) -> Iterator[str]:
    """The terms in a query or a profile, comments left out."""
    for line in path.read_text(encoding="utf-8").splitlines():
        if not line.lstrip().startswith("#"):
            yield from TERM.findall(line)


def _sources() -> list[Path]:
    return sorted(
        path
        for folder in FOLDERS
        for path in (ROOT / folder).rglob("*")
        if path.suffix in {".py", ".rq", ".toml"} and "node_modules" not in path.parts
    )


def _used(path: Path) -> set[str]:
    return set(_in_python(path) if path.suffix == ".py" else _in_data(path))


@pytest.mark.parametrize("path", [*_sources(), *sorted(SHARED_QUERIES.glob("*.rq"))], ids=str)
def test_each_term_used_is_declared(path: Path) -> None:
    """No module, query or profile names a term that the vocabulary does not have."""
    assert _used(path) <= terms()


def test_each_term_declared_is_used() -> None:
    """The vocabulary promises what graphs hold: AHEAD lists what nothing uses yet, and nothing else."""
    used = {term for path in _sources() for term in _used(path)}
    kinds_of_values = {shorten(str(kind)) for kind in vocabulary().objects(None, RDF.type)}
    unused = terms() - used - kinds_of_values  # cg:Capacity is used by its values
    assert unused - AHEAD == set(), "declared and not used: use it, or take it out of the vocabulary"
    assert AHEAD - unused == set(), "used by now, or gone: take it out of AHEAD"
