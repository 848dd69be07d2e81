"""The tracks of a graph as a build writes them down: a server need not work them out."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import fields, is_dataclass
from itertools import starmap
from pathlib import Path
from typing import Any

from councilgraph.graph.rdf.store import Store
from councilgraph.graph.reading.facts import Source, Thing
from councilgraph.graph.reading.track_model import FollowUps, Step, Track, Wanted
from councilgraph.graph.reading.tracks import follow_ups
from councilgraph.graph.version import version

NAME = "tracks.json"


def write(path: Path, store: Store) -> None:
    """Writes the tracks of a store; equal graphs give equal bytes."""
    content = json.dumps([_form(), _plain(follow_ups(store))], separators=(",", ":"), ensure_ascii=False)
    path.write_text(f"{content}\n", encoding="utf-8")


def load(path: Path) -> FollowUps | None:
    """The tracks that a build wrote, None where another version of the code did, or none."""
    try:
        form, kept = json.loads(path.read_bytes())
        return _follow_ups(kept) if form == _form() else None
    except (OSError, ValueError, TypeError):
        return None


def _form() -> list[Any]:
    """What the values in the file are, in their order: of any other form they would be taken for others."""
    return [version(), *([one.name for one in fields(of)] for of in (FollowUps, Track, Step, Thing, Source))]


def _plain(value: Any) -> Any:  # noqa: ANN401 (what tracks hold)
    """A value as JSON has it: of an object its fields in their order."""
    if isinstance(value, dt.date):
        return value.isoformat()
    if is_dataclass(value):
        return [_plain(getattr(value, one.name)) for one in fields(value)]
    return [*map(_plain, value)] if isinstance(value, tuple) else value


def _follow_ups(kept: Sequence[Any]) -> FollowUps:
    tracks, on, asked, documents, worked_out, _, councils, nameless, meant, each = kept
    return FollowUps(
        tuple(starmap(_track, tracks)),
        _day(on),
        asked,
        documents,
        worked_out,
        Wanted(),
        tuple(councils),
        nameless,
        tuple(meant),
        each,
    )


TRACK, STEP = ({one.name: at for at, one in enumerate(fields(of))} for of in (Track, Step))


def _track(*kept: Any) -> Track:  # noqa: ANN401 (what JSON holds)
    values = list(kept)
    for name, read in READ.items():
        values[TRACK[name]] = read(values[TRACK[name]])
    return Track(*values)


def _steps(kept: Sequence[Sequence[Any]]) -> tuple[Step, ...]:
    return tuple(map(_step, kept))


def _step(kept: Sequence[Any]) -> Step:
    values = list(kept)
    values[STEP["date"]] = _day(values[STEP["date"]])
    values[STEP["sources"]] = tuple(starmap(Source, values[STEP["sources"]]))
    return Step(*values)


def _things(kept: Sequence[Sequence[Any]]) -> tuple[Thing, ...]:
    return tuple(starmap(_thing, kept))


def _thing(name: str, iri: str, kind: str, context: str, names: Sequence[str], *more: str) -> Thing:
    return Thing(name, iri, kind, context, tuple(names), *more)


def _day(kept: str | None) -> dt.date | None:
    return dt.date.fromisoformat(kept) if kept else None


READ: Mapping[str, Callable[[Any], object]] = {
    "meeting": lambda kept: _thing(*kept),
    **dict.fromkeys(("asked_by", "of_whom", "report_to"), _things),
    **dict.fromkeys(("date", "due", "forgotten"), _day),
    "steps": _steps,
}
"""How the values of a track are read that JSON does not have as they are."""
