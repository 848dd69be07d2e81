from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest

from councilgraph.graph.folder.folder import GraphFolder
from councilgraph.graph.rdf.store import text
from councilgraph.graph.server.files.site_folder import write_site
from councilgraph.graph.server.files.site_words import LARGE, Entry, divided, postings, words
from tests.graph import harbour
from tests.graph.server.files.test_site_folder import quietly, script


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small graph and its site."""
    folder: Path = tmp_path_factory.mktemp("words")
    harbour.write(folder / "graph")
    write_site(folder / "graph", folder / "site", quietly)
    return folder


def having(parts: Mapping[str, Mapping[str, Sequence[int]]], word: str) -> set[int]:
    """The entries that have a word, looked up as scripts do: under the longest key with which it begins."""
    key = max((one for one in parts if word.startswith(one)), key=len)
    found, at = set(), 0
    for one in parts[key][word]:
        at += one // 10
        found.add(at)
    return found


def test_all_that_is_said_is_found(made: Path) -> None:
    """Each word of each decision, and of each document, leads to an entry that says it, and to its file."""
    folder = made / "site/static/words"
    told = script(folder / "parts.js")
    parts = {key: script(folder / f"at-{key}.js") for key in told["keys"]}
    entries = [row for number in range(len(told["firsts"])) for row in script(folder / f"text-{number}.js")]
    assert len(entries) == told["entries"]
    assert all((made / "site" / file).is_file() for _, _, file, _ in entries)
    graph, store = GraphFolder.open_with_store(made / "graph")
    decisions = [
        text(row["text"]) for row in store.select("SELECT ?text { ?d a cg:Decision ; cg:text ?text }")
    ]
    papers = [graph.document(one.sha256).text for one in graph.documents()]
    assert len(decisions) == 5
    for said in (*decisions, *papers):
        for word in words(said):
            assert any(entries[at][3] in said or said in entries[at][3] for at in having(parts, word)), word


@pytest.mark.parametrize(
    ("found", "keys"),
    [
        pytest.param({"quay": [1], "weir": [1]}, [""], id="a small index is one part"),
        pytest.param({"quay": [1] * LARGE, "quiet": [1], "a": [1]}, ["a", "quay", "qui"], id="a large one is not"),
        pytest.param({"abcdefg": [1] * LARGE, "abcdefh": [1] * LARGE}, ["abcde"], id="as deep as it goes"),
        pytest.param({"ab": [1] * LARGE, "abc": [1], "abß": [1], "日本": [1]}, ["", "ab", "abc"], id="other signs"),
    ],
)  # fmt: skip
def test_an_index_is_divided_by_how_words_begin(
    found: Mapping[str, Sequence[int]], keys: Sequence[str]
) -> None:
    """Each word stands in one part: that of the longest key with which it begins."""
    parts = divided(found)
    assert sorted(parts) == keys
    for word in found:
        key = max((one for one in parts if word.startswith(one)), key=len)
        assert [name for name, held in parts.items() if word in held] == [key]


@pytest.mark.parametrize(
    ("more", "less"),
    [
        pytest.param(Entry("item", "", "", "", "quay quay"), Entry("item", "", "", "", "quay"), id="oftener"),
        pytest.param(Entry("item", "quay", "", "", "quay"), Entry("item", "", "", "", "quay"), id="in its name"),
        pytest.param(
            Entry("item", "", "", "", "quay"), Entry("item", "", "", "", "quay" + " far" * 60), id="in a short text"
        ),
    ],
)  # fmt: skip
def test_a_word_weighs_more(more: Entry, less: Entry) -> None:
    """What says a word oftener, in its name or in few words comes first."""
    first, second = postings([more, less])["quay"]
    assert first % 10 > second % 10
