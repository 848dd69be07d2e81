from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from councilgraph.graph.folder.folder import GraphFolder
from councilgraph.graph.rdf.store import Store
from councilgraph.graph.reading import kept
from councilgraph.graph.reading.kept import EVERY, OUTLINE, TRACKS, WORDS, Kept
from councilgraph.graph.reading.tracks import follow_ups
from councilgraph.graph.reading.word_index import WordIndex
from tests.graph import harbour
from tests.graph.panel import quads


@pytest.mark.parametrize("what", EVERY, ids=lambda one: one.name)
@pytest.mark.parametrize(
    "store", [harbour.store(), Store.memory(quads()), Store.memory([])], ids=["tracks", "names", "none"]
)
def test_what_was_written_down_is_what_is_reckoned(tmp_path: Path, store: Store, what: Kept[Any]) -> None:
    """What pages stand on is the same whether it was written down or is reckoned anew; so are its bytes."""
    folders = tmp_path / "one", tmp_path / "other"
    for folder in folders:
        folder.mkdir()
        what.write(folder, store)
    reckoned = what.read(store)
    assert what.load(folders[0]) == reckoned
    assert repr(what.load(folders[0])) == repr(reckoned)  # equal things may differ in what is not compared
    assert len({what.path(folder).read_bytes() for folder in folders}) == 1


def _of_before(form: list[Any], tracks: list[Any]) -> str:
    return json.dumps([["0.0.1", *form[1:]], tracks])


def _of_other_fields(form: list[Any], tracks: list[Any]) -> str:
    return json.dumps([[*form[:2], ["iri"], *form[3:]], tracks])


def _cut_short(form: list[Any], tracks: list[Any]) -> str:
    return json.dumps([form, tracks])[:-9]


@pytest.mark.parametrize("damage", [_of_before, _of_other_fields, _cut_short, lambda *_: "{}"])
def test_what_another_code_wrote_is_not_taken(tmp_path: Path, damage: Any) -> None:
    """A file of another version, of other fields or that is damaged is not read; nor one that is not there."""
    assert TRACKS.load(tmp_path) is None
    TRACKS.write(tmp_path, harbour.store())
    path = TRACKS.path(tmp_path)
    path.write_text(damage(*json.loads(path.read_bytes())), encoding="utf-8")
    assert TRACKS.load(tmp_path) is None
    assert TRACKS.get(tmp_path, harbour.store()) == follow_ups(harbour.store())


def test_the_form_tells_of_all_that_is_within(tmp_path: Path) -> None:
    """The fields of what is in what is in a value stand in its file: another code's are not taken for them."""
    OUTLINE.write(tmp_path, harbour.store())
    form, _ = json.loads(OUTLINE.path(tmp_path).read_bytes())
    assert [of[0] for of in form[1:]] == ["Outline", "Holder"]


@pytest.mark.parametrize("damage", ["", "UPDATE form SET version = 'another'", "DROP TABLE form"])
def test_names_are_found_whoever_wrote_them_down(tmp_path: Path, damage: str) -> None:
    """Names are found by the index that a build wrote; where another code did, or none, by the store."""
    path = tmp_path / WORDS
    if damage:
        kept.write(tmp_path / "pages", harbour.store())
        (tmp_path / "pages" / WORDS).rename(path)
        with closing(sqlite3.connect(path)) as index, index:
            index.execute(damage)
    assert [one.name for one in WordIndex(path, harbour.store()).find("young pots")][:1] == [
        "Young Pots Partnership"
    ]


def test_a_build_writes_down_what_pages_stand_on(tmp_path: Path) -> None:
    """Beside each store that a build makes stands what its pages need, the same bytes each time."""
    folders = [
        GraphFolder.open(harbour.write(tmp_path / name)).store_path().with_name(kept.FOLDER)
        for name in ("one", "other")
    ]
    for file in (WORDS, *(one.path(folders[0]).name for one in EVERY)):
        assert (folders[0] / file).read_bytes() == (folders[1] / file).read_bytes()
    assert TRACKS.load(folders[0]) == follow_ups(harbour.store())
