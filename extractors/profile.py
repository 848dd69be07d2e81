"""What is true of a language or a country, read from `profiles/*.toml`: data, not code."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from councilgraph.ontology.errors import UnknownName


@dataclass(frozen=True, slots=True, eq=False)
class Profile:
    """The words and patterns of one language, by section and name."""

    name: str
    table: dict[str, Any]

    def words(self, path: str) -> list[str]:
        """A list of words: `profile.words("people.role_words")`."""
        found: list[str] = self._at(path)
        return found

    def pairs(self, path: str) -> list[tuple[str, str]]:
        """A table, or a list of two, as pairs in the order written."""
        found = self._at(path)
        return list(found.items()) if isinstance(found, dict) else [(a, b) for a, b in found]

    def alternatives(self, path: str) -> tuple[re.Pattern[str], ...]:
        """A list of patterns, each compiled once, for those that name their groups alike."""
        return _compile_each(self, path)

    def patterns(self, path: str, frame: str = "{}") -> tuple[tuple[str, re.Pattern[str]], ...]:
        """A table of patterns in the order written, each compiled once in its frame."""
        return _compile_all(self, path, frame)

    def pattern(self, path: str, frame: str = "{}", flags: int = re.IGNORECASE) -> re.Pattern[str]:
        """A pattern, compiled once; a list is its alternatives. `frame` is what it stands in."""
        return _compile(self, path, frame, flags)

    def _at(self, path: str) -> Any:  # noqa: ANN401 - what TOML holds
        section, _, key = path.partition(".")
        return self.table[section][key]


@cache
def _compile(profile: Profile, path: str, frame: str, flags: int) -> re.Pattern[str]:
    found = profile._at(path)  # noqa: SLF001 - the profile's own cache
    text = "|".join(sorted(found, key=len, reverse=True)) if isinstance(found, list) else found
    return re.compile(frame.replace("{}", f"(?:{text})"), flags)


@cache
def _compile_all(profile: Profile, path: str, frame: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple(
        (name, re.compile(frame.replace("{}", f"(?:{text})"), re.IGNORECASE))
        for name, text in profile.pairs(path)
    )


@cache
def _compile_each(profile: Profile, path: str) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(text, re.IGNORECASE) for text in profile.words(path))


@cache
def load(name: str = "english") -> Profile:
    """The profile of that name.

    Raises:
        UnknownName: naming those there are.
    """
    folder = files(__package__) / "profiles"
    known = sorted(
        entry.name.removesuffix(".toml") for entry in folder.iterdir() if entry.name.endswith(".toml")
    )
    if name not in known:
        raise UnknownName(f"no profile is called {name}; there are: {', '.join(known)}")
    return Profile(name, tomllib.loads((folder / f"{name}.toml").read_text("utf-8")))
