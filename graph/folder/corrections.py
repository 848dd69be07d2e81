"""What people have put right in a graph folder: judgements, aliases and the list of members."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path

from councilgraph.graph import platform
from councilgraph.graph.folder import aliases, judgements, members
from councilgraph.graph.folder.aliases import Aliases
from councilgraph.graph.folder.edited import Fault, read_text, stamp_of
from councilgraph.graph.folder.judgements import Judgement
from councilgraph.graph.folder.members import Members

NAMES = (judgements.NAME, aliases.NAME, members.NAME)


@dataclass(frozen=True, slots=True)
class Corrections:
    """All that people have put right, and the lines of it that cannot be used as they are.

    `stamp` stands for the content of the files. `keeps_aliases` says whether addresses that change are to be
    written down, as they are once somebody may have been told them.
    """

    judgements: tuple[Judgement, ...] = ()
    aliases: Aliases = field(default_factory=Aliases)
    members: Members = field(default_factory=Members)
    faults: tuple[Fault, ...] = ()
    keeps_aliases: bool = False
    stamp: str = ""


NOTHING = Corrections()


def read(folder: Path, *, published: bool = False) -> Corrections:
    """What people have put right in the folder of a graph, `published` where it has an address of its own.

    Nothing that is in these files keeps a graph from being built.
    """
    as_they_are = stamp(folder)  # first: what is edited meanwhile is read by the next build
    judged, wrong = judgements.read(folder)
    known, lost = aliases.read(folder)
    listed, unfit = members.read(folder)
    keeps = published or (folder / aliases.NAME).is_file()
    return Corrections(tuple(judged), known, listed, (*wrong, *lost, *unfit), keeps, as_they_are)


def stamp(folder: Path) -> str:
    """What stands for all of it in the stamp of a build; "" where there is nothing."""
    sums = [stamp_of(folder / name) for name in NAMES]
    return f"/{sha256(' '.join(sums).encode()).hexdigest()[:16]}" if any(sums) else ""


def add_aliases(folder: Path, renamed: Iterable[tuple[str, str]]) -> None:
    """Writes down under which address each of these things is found now; where nothing can be, nothing is."""
    every = list(renamed)
    text = read_text(folder / aliases.NAME)
    if every and isinstance(text, str):
        platform.replace(folder / aliases.NAME, aliases.added(text, every).encode())
