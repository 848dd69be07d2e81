"""What is installed is what stands in the folders."""

from __future__ import annotations

import re
import tomllib
from importlib import metadata
from itertools import chain
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest

FOLDERS = ("extractors", "graph", "notebooks", "ontology")
SOURCES = "graph/web/"
"""What the scripts of the pages are made from: they are in the wheel, these are not."""

# One pattern for each kind of data, with the name of one file of that kind in the wheel.
DATA = {
    "the vocabulary": r"councilgraph/ontology/\w+\.ttl",
    "the JSON-LD context": r"councilgraph/ontology/[\w.-]+\.jsonld",
    "a profile": r"councilgraph/extractors/profiles/[\w-]+\.toml",
    "a named question": r"councilgraph/graph/queries/[\w-]+\.rq",
    "a notebook": r"councilgraph/notebooks/\d\d-[\w-]+\.ipynb",
    "a sample document": r"councilgraph/graph/samples/.+\.\w+",
    "the page of the view": r"councilgraph/graph/view/[\w-]+\.(?:html|css|js)",
    "a template of a page": r"councilgraph/graph/server/templates/\w+\.(?:html|xml)",
    "the style of the pages": r"councilgraph/graph/server/static/\w+\.css",
    "a script of the pages": r"councilgraph/graph/server/static/[\w-]+\.js",
    "the script of the inline view": r"councilgraph/graph/notebook/widget\.js",
    "a font of the pages": r"councilgraph/graph/server/static/fonts/[\w-]+\.woff2",
    "the mark of typed code": r"councilgraph/\w+/py\.typed",
}


@pytest.fixture(scope="module")
def project(root: Path) -> dict[str, Any]:
    """What pyproject.toml says."""
    return tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def installed(tree: tuple[str, ...]) -> frozenset[str]:
    """The files of the folders, named as they stand in the wheel."""
    own = (name for name in tree if name.split("/")[0] in FOLDERS and not name.startswith(SOURCES))
    return frozenset(f"councilgraph/{name}" for name in own)


def test_every_package_is_listed(project: dict[str, Any], installed: frozenset[str]) -> None:
    """Each folder with an __init__.py is in the list of packages, and nothing else is but the notebooks."""
    found = {
        name.removesuffix("/__init__.py").replace("/", ".")
        for name in installed
        if name.endswith("/__init__.py")
    }
    assert set(project["tool"]["setuptools"]["packages"]) ^ found == {"councilgraph.notebooks"}


def test_every_module_is_in_a_package(installed: frozenset[str]) -> None:
    """A folder with Python files has an __init__.py, or it would be missing from the wheel."""
    folders = {name.rpartition("/")[0] for name in installed if name.endswith(".py")}
    assert sorted(folder for folder in folders if f"{folder}/__init__.py" not in installed) == []


def test_the_wheel_holds_every_file(installed: frozenset[str], wheel_names: frozenset[str]) -> None:
    """Each file of the folders is in the wheel: code, vocabulary, profiles, questions, samples, notebooks."""
    assert sorted(installed - wheel_names) == []


def test_the_wheel_holds_nothing_else(installed: frozenset[str], wheel_names: frozenset[str]) -> None:
    """Beside its own description the wheel holds the folders: no tests, no stray top-level package."""
    description = re.compile(r"councilgraph-[^/]+\.dist-info/")
    assert sorted(name for name in wheel_names - installed if not description.match(name)) == []


@pytest.mark.parametrize("kind", DATA)
def test_data_can_be_read_from_the_wheel(kind: str, wheel: Path, wheel_names: frozenset[str]) -> None:
    """One file of each kind of data is in the wheel and has its words, where it needs any."""
    found = sorted(name for name in wheel_names if re.fullmatch(DATA[kind], name))
    assert found, f"no file for {kind}: {DATA[kind]}"
    with ZipFile(wheel) as archive:
        assert found[0].endswith("py.typed") or archive.read(found[0]).strip()


def test_the_version_has_one_source(project: dict[str, Any], wheel: Path) -> None:
    """What is installed and what is built both have the version of pyproject.toml."""
    version = project["project"]["version"]
    assert metadata.version("councilgraph") == version
    assert wheel.name.startswith(f"councilgraph-{version}-")


def test_the_licence_is_in_the_wheel(wheel_names: frozenset[str]) -> None:
    """Whoever gets the wheel gets the licence."""
    assert any(name.endswith("/licenses/LICENSE") for name in wheel_names)


def test_every_dependency_is_pinned_and_explained(root: Path, project: dict[str, Any]) -> None:
    """A dependency has its exact version in constraints.txt and its reason in CONTRIBUTING.md."""
    extras = project["project"]["optional-dependencies"].values()
    asked = [*project["project"]["dependencies"], *chain.from_iterable(extras)]
    names = {re.split(r"[<>=~\[ ]", line)[0] for line in asked}
    constraints = (root / "constraints.txt").read_text(encoding="utf-8").lower()
    contributing = (root / "CONTRIBUTING.md").read_text(encoding="utf-8")
    assert names - set(re.findall(r"^([\w.-]+)==", constraints, re.MULTILINE)) == set()
    assert names ^ set(re.findall(r"^\| `([\w-]+)` \|", contributing, re.MULTILINE)) == set()
