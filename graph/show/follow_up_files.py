"""What came back, as a file: a page, Word, a spreadsheet, a table or JSON, by the ending of its name."""

from __future__ import annotations

import json as as_text
from collections.abc import Callable
from io import BytesIO
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

from councilgraph.graph.reading.comparing import folded
from councilgraph.graph.reading.track_model import FollowUps, Track
from councilgraph.graph.show import follow_up, follow_up_page
from councilgraph.graph.show.csv_cells import Style, as_csv
from councilgraph.graph.show.output import STANDARD
from councilgraph.graph.show.stations import (
    DONE,
    HEADINGS,
    about,
    because,
    chosen,
    lead,
    nameless,
    span,
    stations,
)
from councilgraph.ontology.errors import BadUsage

if TYPE_CHECKING:
    from councilgraph.graph.show.word import Word


def form(path: Path | None, *, json: bool) -> str:
    """The format of a file by its ending; "" where there is none to write.

    Standard output gets a page, or JSON where that is asked for. Raises BadUsage for any other ending.
    """
    if path is None or path == STANDARD:
        return "json" if json else "" if path is None else "html"
    ending = path.suffix.lower().removeprefix(".")
    if ending not in WRITERS:
        known = ", ".join(f".{name}" for name in WRITERS)
        raise BadUsage(f"{path} ends in none of {known}: what it is to be is told by its ending")
    if json and ending != "json":
        raise BadUsage(f"--json is for JSON, and {path} ends in .{ending}")
    return ending


def _html(found: FollowUps, _: Style) -> bytes:
    return follow_up_page.page(found).encode()


def _csv(found: FollowUps, style: Style) -> bytes:
    return as_csv(follow_up.cells(found), style).encode()


def _xlsx(found: FollowUps, _: Style) -> bytes:
    """A sheet with a row for each ask, which can be filtered; empty columns are left out."""
    from councilgraph.graph.exports import sheet_tables, xlsx  # noqa: PLC0415 (slow to load, for this alone)

    made = follow_up.table(found)
    out = BytesIO()
    xlsx.write([sheet_tables.table_of("what came back", made.columns, made.rows)], out)
    return out.getvalue()


def _json(found: FollowUps, _: Style) -> bytes:
    return (as_text.dumps(follow_up.as_json(found), ensure_ascii=False, indent=1) + "\n").encode()


def _docx(found: FollowUps, _: Style) -> bytes:
    from councilgraph.graph.show.word import Word  # noqa: PLC0415 (slow to load, and for Word alone)

    word = Word("What came back?")
    if found.councils:
        word.paragraph(" · ".join(found.councils))
    if wanted := chosen(found):
        others = f" {nameless(found)}." if found.nameless else ""
        word.paragraph(f"Only what was {wanted}.{others}")
    word.paragraph(lead(found))
    word.paragraph(f"{span(found)}: {follow_up.tally(found)}.")
    for state, tracks in groupby(found.tracks, key=lambda track: track.state):
        word.heading(HEADINGS[state])
        for track in tracks:
            _track(word, track, found)
    return word.data()


def _track(word: Word, track: Track, found: FollowUps) -> None:
    """A track: the words that ask, its stations, and under each the words behind it."""
    word.quote(track.words, size=12)
    word.paragraph(about(track, found), soft=True, keep=True)
    for station in stations(track):
        told = "; ".join(filter(None, (station.value, *station.notes)))
        word.point(station.head, told, open_=station.mark != DONE)
        for one in station.behind:
            if one.because:
                word.paragraph(because(one), indent=1, soft=True, keep=True)
            for source in one.sources:
                if folded(source.quote) not in folded(track.words):
                    word.quote(source.quote, indent=1, size=10)
                word.paragraph(source.place, indent=1, soft=True, keep=True)
    word.paragraph("")


WRITERS: dict[str, Callable[[FollowUps, Style], bytes]] = {
    "html": _html,
    "docx": _docx,
    "xlsx": _xlsx,
    "csv": _csv,
    "json": _json,
}
"""What writes each format, by the ending of the file's name."""
