"""What is true of a country, a language or a council alone: words laid over those of a profile."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cache
from typing import Any

from councilgraph.ontology.errors import CouncilgraphError

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


def from_json(said: Table) -> Layer:
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
