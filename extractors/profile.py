"""What is true of a language, a country or a council, read from `profiles/*.toml`: data, not code.

`english.toml` is what all build on. Each other file there, and in the folder `profiles/` of a graph, is
a layer over it: it holds in the documents that show its signs.
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

from councilgraph.extractors import layers
from councilgraph.extractors.layers import Layer, layer
from councilgraph.ontology.errors import CouncilgraphError, UnknownName

BASE = "english"


@dataclass(frozen=True, slots=True, eq=False)
class Profile:
    """Words and patterns, by section and name, and the layers that may hold in a document."""

    name: str
    table: dict[str, Any]
    layers: tuple[Layer, ...] = ()

    def shown_by(self, text: str) -> Profile:
        """The profile for a document: with the layers of which it shows the signs."""
        return _laid(self, tuple(layer for layer in self.layers if layer.holds(text)))

    def everywhere(self) -> Profile:
        """The profile with all its layers: for words that stand in no document, as those of a user."""
        return _laid(self, self.layers)

    @property
    def contents(self) -> str:
        """All that it says, layers too: two profiles of the same contents read alike."""
        return repr((sorted(self.table.items()), *(one.contents for one in self.layers)))

    def as_json(self) -> dict[str, Any]:
        """All that it says as JSON holds it, from which `from_json` makes its like in another process."""
        return {"name": self.name, "table": self.table, "layers": [one.as_json() for one in self.layers]}

    def words(self, path: str) -> list[str]:
        """A list of words: `profile.words("people.role_words")`."""
        found: list[str] = self._at(path)
        return found

    def known(self, path: str) -> frozenset[str]:
        """The words of a list, or those that a table tells something of: to ask whether a word is one."""
        return _known(self, path)

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


def from_json(said: dict[str, Any]) -> Profile:
    """The profile of which `Profile.as_json` was told."""
    return Profile(said["name"], said["table"], tuple(layers.from_json(one) for one in said["layers"]))


@cache
def _known(profile: Profile, path: str) -> frozenset[str]:
    return frozenset(profile._at(path))  # noqa: SLF001 - the profile's own cache


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
def _laid(profile: Profile, over: tuple[Layer, ...]) -> Profile:
    table = profile.table
    for one in over:
        table = one.over(table)
    return Profile("+".join([profile.name, *(one.name for one in over)]), table) if over else profile


def load(name: str = "", own: Path | None = None) -> Profile:
    """The profile to read with; `own` is a folder of the user's layers.

    Without a name each document tells which layers hold in it. With one, only that layer does, in all.

    Raises:
        UnknownName: naming those there are.
        CouncilgraphError: where a file of the user's cannot be used, in a line that says why.
    """
    mine = _own(own) if own else {}
    return _loaded(name, mine) if mine else _without_own(name)


@cache
def _without_own(name: str) -> Profile:
    """The profile of all that comes with it: one, with its patterns compiled once."""
    return _loaded(name, {})


def _loaded(name: str, mine: dict[str, Layer]) -> Profile:
    base, shipped = _shipped()
    every = {**shipped, **mine}
    for one in mine.values():  # those that come with it are tested
        one.over(base.table)
    if name not in ("", BASE, *every):
        raise UnknownName(f"no profile is called {name}; there are: {', '.join([BASE, *sorted(every)])}")
    if name:
        return _laid(base, (every[name],) if name in every else ())
    return Profile(BASE, base.table, tuple(every.values()))


@cache
def _shipped() -> tuple[Profile, dict[str, Layer]]:
    """The profile that all build on, and the layers that come with it."""
    texts = {
        file.name.removesuffix(".toml"): file.read_text("utf-8")
        for file in sorted((files(__package__) / "profiles").iterdir(), key=lambda file: file.name)
        if file.name.endswith(".toml")
    }
    base = Profile(BASE, tomllib.loads(texts.pop(BASE)))
    return base, {name: layer(name, text) for name, text in texts.items()}


def _own(folder: Path) -> dict[str, Layer]:
    """The layers in a folder of the user's; none where there is no folder."""
    found = {}
    for path in sorted(folder.glob("*.toml")):
        try:
            found[path.stem] = layer(str(path), path.read_text("utf-8"))
        except (OSError, ValueError) as error:
            raise CouncilgraphError(f"{path} cannot be read: {error}") from error
    return found
