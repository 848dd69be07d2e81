"""What the pages of the documentation show is so: whoever types and saves it gets what they say."""

from __future__ import annotations

import re
import shutil
from collections.abc import Sequence
from pathlib import Path

import pytest

from councilgraph.graph.build.build import build
from councilgraph.graph.demo import samples
from tests.documentation.worked import Place, blocks, follow

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"
SHOWN = ("sparql", "text", "toml")
"""What a page may show without its being saved, or typed as it stands."""


def words(name: str) -> str:
    """The words of a page."""
    return (DOCS / name).read_text(encoding="utf-8")


FACT, TUTORIAL = "extending/fact.md", "tutorial.md"
TRIED = sorted(
    str(path.relative_to(DOCS))
    for path in DOCS.rglob("*.md")
    if re.search(r"^```(console|python|sparql|toml)|^councilgraph ", path.read_text("utf-8"), re.MULTILINE)
    and path != DOCS / FACT
)


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The graph of the samples, which most pages ask."""
    folder = tmp_path_factory.mktemp("samples") / "samples.graph"
    build(samples(), folder)
    return folder


def clone(folder: Path, tree: Sequence[str]) -> Place:
    """A folder as a clone is, with a copy of the package to change."""
    for name in tree:
        if name.startswith(("extractors/", "graph/", "ontology/")) and not name.startswith("graph/web/"):
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(ROOT / name, folder / name)
    package = folder / ".namespace"
    (package / "councilgraph").mkdir(parents=True)
    for part in ("extractors", "graph", "ontology"):
        (package / "councilgraph" / part).symlink_to(folder / part)
    return Place(folder, package)


@pytest.mark.parametrize("name", TRIED)
def test_a_page_can_be_followed(name: str, tmp_path: Path, built: Path, tree: Sequence[str]) -> None:
    """Each command, change and example of a page does what it shows, with what the tutorial leaves."""
    is_change = name.startswith("extending/")
    place = clone(tmp_path, tree) if is_change else Place(tmp_path, ROOT / ".namespace")
    if name != TUTORIAL:
        shutil.copytree(built, tmp_path / "samples.graph")
    for own in () if is_change else samples():  # in place of the reader's papers
        shutil.copytree(own, tmp_path / "minutes" / own.name)
    assert follow(words(name), place) > 0


@pytest.mark.parametrize("name", [str(path.relative_to(DOCS)) for path in sorted(DOCS.rglob("*.md"))])
def test_every_block_is_looked_at(name: str) -> None:
    """A page shows nothing that the tests pass over, but for what is only to be read."""
    assert words(name).count("```") == 2 * len([*blocks(words(name))])
    others = {language for language, path in blocks(words(name)) if not path} - {"console", "python", *SHOWN}
    assert others == set()


def test_a_fact_is_one_module_and_is_seen_everywhere(tmp_path: Path, tree: Sequence[str]) -> None:
    """The fact that its page adds is a module of under 60 lines, and pages show it; the page shows graph and report."""
    place = clone(tmp_path, tree)
    assert follow(words(FACT), place) > 0
    module = place.folder / "extractors" / "facts" / "public.py"
    assert module.read_text(encoding="utf-8").count("\n") < 60
    meeting = (
        place.folder / "site" / "page" / "holloway-town-council" / "meeting" / "council" / "2024-06-03.html"
    )
    assert re.search(r"public present.*?14", meeting.read_text(encoding="utf-8"), re.DOTALL)
    source = next((place.folder / "site" / "source").glob("*.html")).read_text(encoding="utf-8")
    assert "public present" in source
