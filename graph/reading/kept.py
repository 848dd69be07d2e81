"""What pages stand on, reckoned once: a build writes it beside its store, and a server has it at hand.

Of a graph that another version of the code built it is reckoned where it is asked for.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Generic, TypeVar

from councilgraph.graph.rdf.store import Store
from councilgraph.graph.reading.facts import Thing
from councilgraph.graph.reading.findings import Error, Question, Unseen, findings
from councilgraph.graph.reading.letters import by_letter
from councilgraph.graph.reading.listed import BODIES, MEETINGS, PEOPLE, SOURCES, SUBJECTS, Row
from councilgraph.graph.reading.open_questions import Ask, asks
from councilgraph.graph.reading.outline import Outline, outline
from councilgraph.graph.reading.plain import form, plain, reader
from councilgraph.graph.reading.track_model import FollowUps
from councilgraph.graph.reading.tracks import follow_ups
from councilgraph.graph.reading.word_index import write_words
from councilgraph.graph.version import version

FOLDER = "pages"
"""Where it stands, beside the store of a generation."""

WORDS = "words.sqlite"
"""The index of names by their words, in that folder."""

Made = TypeVar("Made")


@dataclass(frozen=True, slots=True)
class Kept(Generic[Made]):
    """Something that is reckoned once: what it is called, how it is read from a store, and its type."""

    name: str
    read: Callable[[Store], Made]
    of: Any

    def write(self, folder: Path, store: Store) -> None:
        """Writes it down in a folder; equal graphs give equal bytes."""
        content = json.dumps(
            [self._form(), plain(self.read(store))], separators=(",", ":"), ensure_ascii=False
        )
        self.path(folder).write_text(f"{content}\n", encoding="utf-8")

    def load(self, folder: Path) -> Made | None:
        """What a build wrote down, None where another version of the code did, or none."""
        read = reader(self.of)
        try:
            known, kept = json.loads(self.path(folder).read_bytes())
            found: Made | None = (read(kept) if read else kept) if known == self._form() else None
        except (OSError, ValueError, TypeError):
            return None
        return found

    def get(self, folder: Path, store: Store) -> Made:
        """What a build wrote down; where it did not, what is read from its store."""
        kept = self.load(folder)
        return self.read(store) if kept is None else kept

    def path(self, folder: Path) -> Path:
        """Where it is written down."""
        return folder / f"{self.name}.json"

    def _form(self) -> list[Any]:
        return [version(), *form(self.of)]


Findings = tuple[tuple[Error, ...], tuple[Unseen, ...], tuple[Question, ...]]

OUTLINE = Kept("outline", outline, Outline)
TRACKS = Kept("tracks", follow_ups, FollowUps)
LISTS = {
    one.name: Kept(one.name, one.read, list[Row]) for one in (PEOPLE, BODIES, MEETINGS, SUBJECTS, SOURCES)
}
NAMES = Kept("names", by_letter, dict[str, list[tuple[str, Thing]]])
FINDINGS = Kept("findings", findings, Findings)
QUESTIONS = Kept("questions", asks, list[Ask])

EVERY: Sequence[Kept[Any]] = (OUTLINE, TRACKS, *LISTS.values(), NAMES, FINDINGS, QUESTIONS)
"""All that is written down, beside the index of words."""


def write(folder: Path, store: Store) -> None:
    """Writes all of it down in a new folder; equal graphs give equal bytes."""
    folder.mkdir()
    for one in EVERY:
        one.write(folder, store)
    write_words(folder / WORDS, store)
