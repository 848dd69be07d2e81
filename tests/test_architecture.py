"""The rules of the tree: who may import whom, and what no file may hold."""

from __future__ import annotations

import ast
import re
import sys
import tomllib
from collections.abc import Iterator
from graphlib import TopologicalSorter
from importlib import metadata
from itertools import chain
from pathlib import Path

import pytest

MAY_IMPORT = {
    "ontology": {"ontology"},
    "extractors": {"ontology", "extractors"},
    "graph": {"ontology", "extractors", "graph"},
}

# The one module that knows each of these packages: all others go through it.
WRAPPERS = {
    "IPython": "councilgraph.graph.notebook.extension",
    "anywidget": "councilgraph.graph.notebook.view",
    "docx": "councilgraph.graph.show.word",
    "duckdb": "councilgraph.graph.exports.duck",
    "httpx": "councilgraph.graph.fetch.web",
    "jinja2": "councilgraph.graph.server.pages.render",
    "lxml": "councilgraph.extractors.read.markup",
    "matplotlib": "councilgraph.graph.plots.canvas",
    "mcp": "councilgraph.graph.server.assistant",
    "networkx": "councilgraph.graph.picture.network",
    "numpy": "councilgraph.extractors.blocks.model",
    "pandas": "councilgraph.graph.show.tables",
    "pyarrow": "councilgraph.graph.exports.arrow",
    "protego": "councilgraph.graph.fetch.robots",
    "pyoxigraph": "councilgraph.graph.rdf.store",
    "pypdfium2": "councilgraph.extractors.read.pdfium",
    "pyshacl": "councilgraph.graph.validation.shapes",
    "pyvis": "councilgraph.graph.picture.draw",
    "rich": "councilgraph.graph.show.terminal",
    "spacy": "councilgraph.extractors.text.language",
    "traitlets": "councilgraph.graph.notebook.view",
    "uvicorn": "councilgraph.graph.server.command",
    "tenacity": "councilgraph.graph.fetch.visitor",
}

LONGEST = 400  # lines of a Python file: one notion, one file, and no more than that

# Modules that may catch every exception, with the reason.
CATCHES_ALL = {
    "councilgraph.extractors.read.worker",  # what a damaged file makes a library raise has no end: it costs the file
    "councilgraph.graph.build.worker",  # whatever is wrong with a paper, or with us over it, costs that paper
    "councilgraph.graph.server.workers",  # what goes wrong in a thread is told to the one who waits for it
    "councilgraph.graph.build.line",  # then the papers are tried one by one, and it is raised again where none is at fault
}

# Folders of one machine, and hosts of package registries: neither means anything elsewhere.
PLACES = re.compile(
    r"(?<![\w.*/-])/(?:work|root|home|Users)/\w|\b[A-Z]:\\Users\b"
    r"|\b(?:pypi|pythonhosted|npmjs|yarnpkg|debian)\.(?:org|com)\b"
)


@pytest.fixture(scope="module")
def modules(root: Path, tree: tuple[str, ...]) -> dict[str, ast.Module]:
    """The parsed code of the three folders, by the name under which it is imported."""
    names = [name for name in tree if name.endswith(".py") and name.split("/")[0] in MAY_IMPORT]
    return {module_name(name): ast.parse((root / name).read_text(encoding="utf-8"), name) for name in names}


def module_name(path: str) -> str:
    """The name under which a file of the three folders is imported."""
    return "councilgraph." + path.removesuffix(".py").removesuffix("/__init__").replace("/", ".")


def imports(code: ast.Module) -> Iterator[str]:
    """The dotted names that code imports, at its top or inside; `from a import b` may mean a or a.b."""
    for node in ast.walk(code):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield from (f"{'.' * node.level}{node.module or ''}.{alias.name}" for alias in node.names)


def own_imports(modules: dict[str, ast.Module], name: str) -> set[str]:
    """The modules of this project that a module imports."""
    targets = imports(modules[name])
    found = {target if target in modules else target.rpartition(".")[0] for target in targets}
    return found & modules.keys() - {name}


def test_imports_go_one_way(modules: dict[str, ast.Module]) -> None:
    """Of the project's, ontology imports nothing but itself, extractors not graph; graph may use both."""
    wrong = [
        f"{name} imports {target}"
        for name, code in modules.items()
        for target in imports(code)
        if target.startswith("councilgraph.") and target.split(".")[1] not in MAY_IMPORT[name.split(".")[1]]
    ]
    assert wrong == []


def test_imports_name_the_package(modules: dict[str, ast.Module]) -> None:
    """The folders are imported by their full names only: another name would make other classes of them."""
    wrong = [
        f"{name} imports {target}"
        for name, code in modules.items()
        for target in imports(code)
        if target.startswith(".") or target.split(".")[0] in MAY_IMPORT
    ]
    assert wrong == []


def test_no_import_cycle(modules: dict[str, ast.Module]) -> None:
    """No module imports itself by way of others, not even inside a function."""
    order = TopologicalSorter({name: own_imports(modules, name) for name in modules})
    order.prepare()  # raises CycleError, which names the modules of the cycle


@pytest.mark.parametrize("package", WRAPPERS)
def test_one_wrapper_for_each_package(package: str, modules: dict[str, ast.Module]) -> None:
    """A third party's package is imported in one module, so that it can be understood and replaced there."""
    users = [name for name, code in modules.items() if any(t.split(".")[0] == package for t in imports(code))]
    assert users == [WRAPPERS[package]]


def test_what_is_imported_is_declared(root: Path, modules: dict[str, ast.Module]) -> None:
    """The packages that the code imports are those that pyproject.toml asks for: none more, none less."""
    project = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    extras = project["optional-dependencies"]
    asked = [*project["dependencies"], *chain.from_iterable(extras[name] for name in extras if name != "dev")]
    imported = {target.split(".")[0] for code in modules.values() for target in imports(code)}
    used = imported - sys.stdlib_module_names - {"councilgraph"}
    distributions = metadata.packages_distributions()
    declared = {re.split(r"[<>=~\[ ]", line)[0].lower() for line in asked}
    assert {distributions.get(name, [name])[0].lower() for name in used} ^ declared == set()


def test_files_are_short(root: Path, tree: tuple[str, ...]) -> None:
    """A file that grows past its limit has become two things."""
    code = {name: (root / name).read_text(encoding="utf-8") for name in tree if name.endswith(".py")}
    assert {name: text.count("\n") for name, text in code.items() if text.count("\n") > LONGEST} == {}


def test_no_place_of_one_machine(root: Path, tree: tuple[str, ...]) -> None:
    """No file names a folder of somebody's machine or the host of a package registry."""
    found = []
    for name in tree:
        if name.endswith(".wasm"):  # built by others, and byte for byte as they publish it
            continue
        text = (root / name).read_bytes().decode("utf-8", errors="replace")
        found += [f"{name}: {match.group()}" for match in PLACES.finditer(text)]
    assert found == []


def catches_all(node: ast.AST) -> bool:
    """Whether a node swallows every exception; one that raises it again does not."""
    if isinstance(node, ast.ExceptHandler):
        last = node.body[-1]
        again = isinstance(last, ast.Raise) and last.exc is None
        return not again and (node.type is None or names_all(node.type))
    if isinstance(node, ast.Call) and ast.unparse(node.func).rpartition(".")[2] == "suppress":
        return any(names_all(argument) for argument in node.args)
    return False


def names_all(expression: ast.expr) -> bool:
    """Whether an expression is, or holds, one of the classes that all exceptions share."""
    return any(
        isinstance(n, ast.Name) and n.id in {"Exception", "BaseException"} for n in ast.walk(expression)
    )


def test_no_exception_is_swallowed_unseen(modules: dict[str, ast.Module]) -> None:
    """Errors are caught by name; only the modules listed above may catch whatever comes."""
    found = {name for name, code in modules.items() if any(catches_all(node) for node in ast.walk(code))}
    assert found == CATCHES_ALL


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        pytest.param("try: f()\nexcept: pass", True, id="bare"),
        pytest.param("try: f()\nexcept Exception: pass", True, id="Exception"),
        pytest.param("try: f()\nexcept (OSError, BaseException) as e: g(e)", True, id="one of several"),
        pytest.param("with contextlib.suppress(Exception): f()", True, id="suppress"),
        pytest.param("try: f()\nexcept BaseException:\n  tidy()\n  raise", False, id="raised again"),
        pytest.param("try: f()\nexcept OSError: pass", False, id="by name"),
    ],
)
def test_catching_all_is_seen(code: str, expected: bool) -> None:
    """The rule above sees each way of catching everything, and lets tidying up and going on pass."""
    assert any(catches_all(node) for node in ast.walk(ast.parse(code))) is expected
