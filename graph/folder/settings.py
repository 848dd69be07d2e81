"""The settings of a graph folder: `councilgraph.toml`, which people edit and builds never overwrite."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass, fields
from difflib import get_close_matches
from pathlib import Path

from councilgraph.ontology.errors import CouncilgraphError

NAME = "councilgraph.toml"
TEMPLATE = """\
# Settings of this graph. Take away the mark in front of a line to set it, then build again.

# The beginning of every address in the graph. Set one of your own before publishing,
# so that no two people claim the same addresses; it ends with a slash.
# base = "http://localhost:8000/id/"

# What is true of a country, a language or a council (titles, headings, abbreviations): the
# one profile to read with, by its name, or empty for those that each document shows.
# Write your own into the folder profiles/ beside this file.
# profile = ""

# A spaCy model that is installed here, or empty to do without.
# model = ""

# The licence under which the dataset is given away, as an address.
# licence = ""

# Members of the public whom papers name have no node and are counted, and their names, and anybody's
# contact details, home addresses and signatures, are masked; false keeps them all.
# withhold_public = true
"""


@dataclass(frozen=True, slots=True)
class Settings:
    """What a user can set for one graph: the keys of `councilgraph.toml` and their defaults."""

    base: str = "http://localhost:8000/id/"
    profile: str = ""
    model: str = ""
    licence: str = ""
    withhold_public: bool = True


def read(folder: Path) -> Settings:
    """The settings in a folder, the defaults where it has none.

    Raises CouncilgraphError in a line that names the file and what is wrong in it.
    """
    path = folder / NAME
    try:
        found = tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except FileNotFoundError:
        return Settings()
    except (OSError, ValueError) as error:
        why = error.strerror if isinstance(error, OSError) else " ".join(str(error).split())
        raise CouncilgraphError(f"{path} cannot be read: {why}") from error
    for key, value in found.items():
        _check(path, key, value)
    return Settings(**found)


ADDRESS = r"[A-Za-z][A-Za-z0-9+.-]*:[^\s<>\"{}|^`\\]*"
ADDRESSES = {
    "base": (
        re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:[^\s<>\"{}|^`\\?#]*/"),
        "an address in full that ends with a slash",
    ),
    "licence": (re.compile(rf"(?:{ADDRESS})?"), "an address in full"),
}
"""What must be an address, and of which form."""


def _check(path: Path, key: str, value: object) -> None:
    known = [field.name for field in fields(Settings)]
    if key not in known:
        nearest = ", ".join(get_close_matches(key, known) or known)
        raise CouncilgraphError(f"{path}: there is no setting “{key}”; there is {nearest}")
    if isinstance(getattr(Settings(), key), bool):
        if not isinstance(value, bool):
            raise CouncilgraphError(f"{path}: {key} must be true or false, as in {key} = true")
    elif not isinstance(value, str):
        raise CouncilgraphError(f'{path}: {key} must be text in quotes, as in {key} = "…"')
    if key in ADDRESSES and not ADDRESSES[key][0].fullmatch(str(value)):
        raise CouncilgraphError(f"{path}: {key} must be {ADDRESSES[key][1]}, not “{value}”")
