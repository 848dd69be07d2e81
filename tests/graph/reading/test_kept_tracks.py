from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from councilgraph.graph.folder.folder import GraphFolder
from councilgraph.graph.rdf.store import Store
from councilgraph.graph.reading import kept_tracks
from councilgraph.graph.reading.tracks import follow_ups
from tests.graph import harbour


@pytest.mark.parametrize("store", [harbour.store(), Store.memory([])], ids=["tracks", "no tracks"])
def test_what_was_written_down_is_what_is_worked_out(tmp_path: Path, store: Store) -> None:
    """The tracks of a graph are the same whether they were written down or are worked out anew."""
    kept_tracks.write(tmp_path / "one", store)
    kept_tracks.write(tmp_path / "other", store)
    assert kept_tracks.load(tmp_path / "one") == follow_ups(store)
    assert (tmp_path / "one").read_bytes() == (tmp_path / "other").read_bytes()


def _of_before(form: list[Any], tracks: list[Any]) -> str:
    return json.dumps([["0.0.1", *form[1:]], tracks])


def _of_other_fields(form: list[Any], tracks: list[Any]) -> str:
    return json.dumps([[*form[:2], ["iri"], *form[3:]], tracks])


def _cut_short(form: list[Any], tracks: list[Any]) -> str:
    return json.dumps([form, tracks])[:-9]


@pytest.mark.parametrize("damage", [_of_before, _of_other_fields, _cut_short, lambda *_: "{}"])
def test_what_another_code_wrote_is_not_taken(tmp_path: Path, damage: Any) -> None:
    """A file of another version, of other fields or that is damaged gives none; nor does one that is not there."""
    path = tmp_path / "tracks"
    assert kept_tracks.load(path) is None
    kept_tracks.write(path, harbour.store())
    path.write_text(damage(*json.loads(path.read_bytes())), encoding="utf-8")
    assert kept_tracks.load(path) is None


def test_a_build_writes_tracks_down(tmp_path: Path) -> None:
    """Beside each store that a build makes stand its tracks."""
    store = GraphFolder.open(harbour.write(tmp_path / "graph")).store_path()
    assert kept_tracks.load(store.with_name(kept_tracks.NAME)) == follow_ups(Store.open(store))
