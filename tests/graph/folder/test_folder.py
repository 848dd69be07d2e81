from __future__ import annotations

import json
import re
import shutil
from pathlib import Path

import pytest

from councilgraph.graph.folder.folder import GraphFolder
from councilgraph.graph.folder.settings import NAME as SETTINGS
from councilgraph.graph.folder.settings import Settings
from councilgraph.ontology.errors import CouncilgraphError, NotAGraph
from councilgraph.ontology.model import Page
from tests.graph.generations import a_document, build, label_of


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where a graph folder is to be."""
    return tmp_path / "aldermere.graph"


def test_a_folder_is_a_graph(path: Path) -> None:
    """A built folder opens with its store, report and documents; its text is the text that was read."""
    document = a_document(
        "Line one\r\nLine two\n\ufeffthree\r\x85é\u2028", pages=(Page(0, 9, 1), Page(9, 30, 2))
    )
    folder = build(path, document)
    assert label_of(folder) == "x"
    assert [(entry.sha256, entry.names) for entry in folder.documents()] == [
        (document.sha256, ("minutes.txt",))
    ]
    assert folder.document(document.sha256) == document
    assert (path / "texts" / f"{document.sha256}.txt").read_bytes() == document.text.encode()
    assert folder.damaged() == []


def test_a_copy_is_the_graph(path: Path, tmp_path: Path) -> None:
    """A graph folder that is copied or moved elsewhere is the same graph."""
    document = a_document("Words\n")
    build(path, document)
    shutil.copytree(path, tmp_path / "copy")
    shutil.rmtree(path)
    copy = GraphFolder.open(tmp_path / "copy")
    assert (label_of(copy), copy.document(document.sha256), copy.damaged()) == ("x", document, [])


def test_same_build_same_manifest(path: Path, tmp_path: Path) -> None:
    """The manifest depends on the inputs alone: no clock, no order of reading."""
    one, two = a_document("One\n"), a_document("Two\n", "b.txt")
    build(path, one, two)
    build(tmp_path / "other", two, one)
    assert (path / "manifest.json").read_bytes() == (tmp_path / "other" / "manifest.json").read_bytes()
    content = json.loads((path / "manifest.json").read_bytes())
    assert (content["format"], content["version"], content["generation"]) == (1, "1.2.3", "gen-000001")
    assert content["documents"][one.sha256] == {"names": ["minutes.txt"], "media_type": "text/plain"}


def test_what_people_edit_is_never_overwritten(path: Path) -> None:
    """Settings are offered as comments once; they, judgements and aliases stay as people have them."""
    folder = build(path)
    assert folder.settings() == Settings()
    mine = {
        SETTINGS: 'licence = "https://example.org/l"\n',
        "judgements.tsv": "a\tb\n",
        "aliases.tsv": "c\td\n",
    }
    for name, text in mine.items():
        (path / name).write_text(text, encoding="utf-8")
    folder = build(path)
    assert {name: (path / name).read_text(encoding="utf-8") for name in mine} == mine
    assert folder.settings() == Settings(licence="https://example.org/l")


def test_settings_may_come_first(path: Path) -> None:
    """A folder in which somebody has put settings and judgements is ready for its first build."""
    path.mkdir()
    (path / "judgements.tsv").write_text("", encoding="utf-8")
    assert label_of(build(path)) == "x"


@pytest.mark.parametrize(
    ("name", "content"),
    [
        pytest.param("minutes.txt", "words", id="documents"),
        pytest.param("texts/minutes.txt", "words", id="a folder named like ours"),
        pytest.param("manifest.json", '{"name": "app", "icons": []}', id="a manifest of something else"),
        pytest.param("manifest.json", "not JSON", id="a manifest that is not JSON"),
        pytest.param(".hidden", "", id="a hidden file"),
    ],
)
def test_foreign_folders_are_not_touched(path: Path, name: str, content: str) -> None:
    """A folder with anything else in it is neither opened nor built into, and stays as it is."""
    (path / name).parent.mkdir(parents=True)
    (path / name).write_text(content, encoding="utf-8")
    with pytest.raises(NotAGraph, match="holds other files and no graph: name a folder that is new or empty"):
        GraphFolder.prepare(path)
    advised = re.escape(f"; run `councilgraph build {path} -o {path}.graph` and name {path}.graph")
    with pytest.raises(NotAGraph, match=rf"is not a graph: .*{advised}"):
        GraphFolder.open(path)
    assert [child.relative_to(path).as_posix() for child in path.rglob("*") if child.is_file()] == [name]


@pytest.mark.parametrize("below", ["inner", "texts/deep/inner", "gen-000001/../inner"])
def test_a_graph_is_not_built_within_another(path: Path, below: str) -> None:
    """A folder within that of a graph is refused in a line, made or not, and nothing is written there."""
    build(path)
    before = sorted(path.rglob("*"))
    with pytest.raises(NotAGraph, match=r"lies within the graph .*: name a folder outside of it") as caught:
        GraphFolder.prepare(path / below)
    assert "\n" not in str(caught.value)
    assert sorted(path.rglob("*")) == before


def test_a_file_is_no_folder(path: Path) -> None:
    """An output path that is a file is refused, by reading and by building."""
    path.write_text("words", encoding="utf-8")
    with pytest.raises(NotAGraph, match="is a file, not a graph"):
        GraphFolder.prepare(path)
    with pytest.raises(NotAGraph, match=f"is not a graph: it is a file; run `councilgraph build {path} -o "):
        GraphFolder.open(path)
    assert path.read_text(encoding="utf-8") == "words"


def test_a_missing_folder(path: Path) -> None:
    """Opening what is not there says so and what to do, and makes nothing."""
    with pytest.raises(NotAGraph) as caught:
        GraphFolder.open(path)
    assert str(caught.value) == (
        f"{path} is not a graph: there is no such folder; run `councilgraph build SOURCE -o {path}` first"
    )
    assert not path.exists()


def test_prepared_is_not_built(path: Path) -> None:
    """A folder that was prepared has no graph yet, and says so; one in a missing folder is made."""
    folder = GraphFolder.prepare(path / "in" / "there")
    assert folder.documents() == []
    with pytest.raises(NotAGraph, match="holds no graph yet; run "):
        folder.store()
    with pytest.raises(NotAGraph, match=r"it has no manifest\.json; run "):
        GraphFolder.open(path / "in" / "there")


def test_an_older_format_is_built_again(path: Path) -> None:
    """A graph of an older format is not read; a build replaces it."""
    build(path)
    content = json.loads((path / "manifest.json").read_bytes())
    (path / "manifest.json").write_text(json.dumps({**content, "format": 0}), encoding="utf-8")
    with pytest.raises(NotAGraph, match=r"by an older councilgraph \(format 0\): build it again"):
        GraphFolder.open(path)
    assert label_of(build(path, label="2")) == "2"


def test_a_newer_format_is_left_alone(path: Path) -> None:
    """A graph of a newer format is neither read nor built over."""
    build(path)
    content = json.loads((path / "manifest.json").read_bytes())
    (path / "manifest.json").write_text(json.dumps({**content, "format": 2}), encoding="utf-8")
    for use in (GraphFolder.open, GraphFolder.prepare):
        with pytest.raises(NotAGraph, match=r"by a newer councilgraph \(format 2\): use that one"):
            use(path)


@pytest.mark.parametrize(
    "damage",
    [
        pytest.param({"generation": "../../elsewhere"}, id="leads elsewhere"),
        pytest.param(
            {"documents": {"../x": {"names": ["x"], "media_type": "text/plain"}}}, id="text elsewhere"
        ),
        pytest.param({"documents": ["x"]}, id="documents are a list"),
        pytest.param({"documents": {"0" * 64: {}}}, id="a document without names"),
        pytest.param({"generation": "gen-000009"}, id="a generation that is not there"),
    ],
)
def test_a_damaged_manifest_is_refused(path: Path, damage: dict[str, object]) -> None:
    """A manifest that cannot be as we wrote it is refused in a line, and never followed out of the folder."""
    build(path)
    content = json.loads((path / "manifest.json").read_bytes())
    (path / "manifest.json").write_text(json.dumps({**content, **damage}), encoding="utf-8")
    with pytest.raises(NotAGraph, match="councilgraph build SOURCE -o") as caught:
        GraphFolder.open(path)
    assert "\n" not in str(caught.value)


def test_damage_is_found(path: Path) -> None:
    """Files that are not as they were built are named; what is missing is told when it is asked for."""
    document = a_document("Words\n")
    folder = build(path, document)
    (path / "gen-000001" / "report.json").write_text("{}", encoding="utf-8")
    (path / "gen-000001" / "store" / "CURRENT").unlink()
    (path / "texts" / f"{document.sha256}.txt").write_text("words\n", encoding="utf-8")
    assert folder.damaged() == [
        "gen-000001/report.json",
        "gen-000001/store/CURRENT",
        f"texts/{document.sha256}.txt",
    ]
    (path / "texts" / f"{document.sha256}.json").unlink()
    with pytest.raises(CouncilgraphError, match="missing or damaged: build the graph again"):
        folder.document(document.sha256)
    with pytest.raises(NotAGraph, match="build the graph again"):
        folder.store()
