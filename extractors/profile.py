"""What is true of a language, a country or a council, read from `profiles/*.toml`: data, not code.

`english.toml` is what all build on. Each other file there, and in the folder `profiles/` of a graph, is
a layer over it: it holds in the documents that show its signs.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

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
    return Profile(said["name"], said["table"], tuple(layer_from_json(one) for one in said["layers"]))


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
            found[path.stem] = layer(str(path), path.read_text("utf-8-sig"))
        except (OSError, ValueError) as error:
            raise CouncilgraphError(f"{path} cannot be read: {error}") from error
    return found


WHEN, INSTEAD = "when", "instead"
SEEN = 8_000  # characters of a document within which it shows its signs
CLASS = "cg:"  # what a class of the vocabulary begins with, which is no pattern

Table = dict[str, Any]


@dataclass(frozen=True, slots=True, eq=False)
class Layer:
    """Words to add to a profile, words to put in place of its own, and the signs of where they hold.

    It holds in a document that shows `enough` of the signs; one without signs holds in each.
    """

    name: str
    added: Table
    instead: Table
    signs: tuple[re.Pattern[str], ...] = ()
    enough: int = 0

    def holds(self, text: str) -> bool:
        """Whether a document shows enough signs of it."""
        some = _any(self.signs)
        if self.enough > 0 and some and not some.search(text, 0, SEEN):
            return False  # as most documents: one search tells it
        return sum(bool(sign.search(text, 0, SEEN)) for sign in self.signs) >= self.enough

    @property
    def contents(self) -> str:
        """All that it says."""
        return repr((self.added, self.instead, [sign.pattern for sign in self.signs], self.enough))

    def as_json(self) -> Table:
        """All that it says as JSON holds it."""
        signs = [sign.pattern for sign in self.signs]
        return {
            "name": self.name,
            "added": self.added,
            "instead": self.instead,
            "signs": signs,
            "enough": self.enough,
        }

    def over(self, table: Table) -> Table:
        """The words of a profile with those of the layer.

        Raises CouncilgraphError in a line that names the layer and the place in it where they do not fit.
        """
        return self._laid(self._laid(table, self.added, _added), self.instead, _same_kind)

    def _laid(self, table: Table, own: Table, put: Callable[[Any, Any], Any]) -> Table:
        found = dict(table)
        for section, words in own.items():
            _know(section, found, self.name)
            found[section] = dict(found[section])
            for key, value in words.items():
                _know(key, found[section], f"{self.name}, [{section}]")
                try:
                    found[section][key] = put(found[section][key], value)
                except (TypeError, re.error) as error:
                    raise CouncilgraphError(f"{self.name}, [{section}] {key}: {error}") from error
        return found


def layer_from_json(said: Table) -> Layer:
    """The layer of which `Layer.as_json` was told."""
    signs = tuple(re.compile(sign, re.IGNORECASE) for sign in said["signs"])
    return Layer(said["name"], said["added"], said["instead"], signs, said["enough"])


def layer(name: str, words: str) -> Layer:
    """The layer that a file of this name says.

    Raises CouncilgraphError in a line that names the file, where it says none.
    """
    try:
        table = tomllib.loads(words)
    except tomllib.TOMLDecodeError as error:
        raise CouncilgraphError(f"{name} cannot be read: {' '.join(str(error).split())}") from error
    instead = table.pop(INSTEAD, {})
    for key, value in [*table.items(), (INSTEAD, instead), *(instead.items() if _is(instead) else ())]:
        if not _is(value):
            raise CouncilgraphError(f"{name}: {key} stands in no section; write it below one, as [people] is")
    when = table.pop(WHEN, {})
    try:
        signs = tuple(re.compile(sign, re.IGNORECASE) for sign in when.get("signs", []))
        enough = int(when.get("enough", min(1, len(signs))))
    except (TypeError, ValueError, re.error) as error:
        raise CouncilgraphError(f"{name}, [{WHEN}]: {error}") from error
    return Layer(name, table, instead, signs, enough)


@cache
def _any(signs: tuple[re.Pattern[str], ...]) -> re.Pattern[str] | None:
    """All signs as one; None where groups of theirs would be counted anew."""
    if not signs or any(sign.groups for sign in signs):
        return None
    at_words = "|".join(f"(?:{one.pattern[2:]})" for one in signs if one.pattern.startswith(r"\b"))
    others = [f"(?:{one.pattern})" for one in signs if not one.pattern.startswith(r"\b")]
    return re.compile("|".join([*([rf"\b(?:{at_words})"] if at_words else []), *others]), re.IGNORECASE)


def _is(value: object) -> bool:
    return isinstance(value, dict)


def _know(word: str, known: Table, where: str) -> None:
    if word not in known:
        nearest = ", ".join(get_close_matches(word, known) or sorted(known))
        raise CouncilgraphError(f"{where}: nothing is called {word}; there is {nearest}")


def _added(before: Any, own: Any) -> Any:  # noqa: ANN401 - what TOML holds
    """Own words before those there are: a list is longer, a pattern has one more alternative.

    Entries of a table keep their order, since the first that fits may be the one that counts.
    """
    own = _same_kind(before, own)
    if isinstance(before, list):
        return [*own, *before]
    if isinstance(before, dict):
        fresh = {key: value for key, value in own.items() if key not in before}
        return {**fresh, **before, **{key: _added(before[key], own[key]) for key in own if key in before}}
    if before.startswith(CLASS):
        return own
    both = f"{own}|{before}"
    re.compile(both)
    return both


def _same_kind(before: Any, own: Any) -> Any:  # noqa: ANN401 - what TOML holds
    """Own words, which must be of the kind that they are put for, and patterns that can be used."""
    if type(before) is not type(own):
        raise TypeError(f"must be {_kind(before)}")
    for pattern in _patterns(own):
        re.compile(pattern)
    return own


def _patterns(own: Any) -> list[str]:  # noqa: ANN401 - what TOML holds
    if isinstance(own, str):
        return [own]
    return [pattern for part in (own.values() if _is(own) else own) for pattern in _patterns(part)]


def _kind(value: object) -> str:
    if isinstance(value, list):
        return "a list, in square brackets"
    return "a section of its own" if _is(value) else "text, in quotes"
