"""The words of a simulated council, of the half that its seed may use."""

from __future__ import annotations

import tomllib
from pathlib import Path
from random import Random
from typing import Any

HALVES = ("dev", "held")
WORDS: dict[str, Any] = tomllib.loads(Path(__file__).with_name("words.toml").read_text(encoding="utf-8"))


def half_of(seed: int) -> str:
    """The half of the words that a seed uses: one may be tuned on, the other is for measuring."""
    return HALVES[seed % 2]


class Words:
    """Lists of words and sentences, and the chances by which they are chosen."""

    def __init__(self, seed: int) -> None:
        self.half = half_of(seed)
        self.lists: dict[str, Any] = WORDS[self.half]
        self.chance = Random(f"simulate {seed}")  # noqa: S311 - to come out the same again is the point

    def all(self, kind: str) -> list[str]:
        """A list, however it is written down."""
        found = self.lists[kind]
        return found.split() if isinstance(found, str) else list(found)

    def one(self, kind: str, **gaps: object) -> str:
        """One of a list, with its gaps filled in."""
        found: str = self.chance.choice(self.all(kind)).format(**gaps)
        return found

    def often(self, share: float) -> bool:
        """Whether something happens that happens in such a share of cases."""
        return self.chance.random() < share
