"""What a build did, as its user is told."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

Progress = Callable[[str, int, int], None]
"""Is told what is being done, how much of it is done, and how much there is."""


@dataclass(frozen=True, slots=True)
class Refusal:
    """A file that could not be read, and why."""

    name: str
    reason: str

    @property
    def line(self) -> str:
        """What the user is told, with the name of the file in it."""
        return self.reason if self.name in self.reason else f"{self.name}: {self.reason}"


@dataclass(frozen=True, slots=True)
class NotRead:
    """A file in an archive that is of a kind that is not read."""

    name: str


@dataclass(frozen=True, slots=True)
class Report:
    """What a build did: documents in the graph, those read anew, those it already knew.

    `counts` is the number of things by class ("cg:Meeting"), `facts` of facts in the graph,
    `known_only` of minutes and meetings that are cited and not loaded, `questions` of pairs
    of people of whom it cannot be told whether they are one, `source_errors` of what documents say
    that cannot be right, `odd` of errors and of warnings: what cannot be at a meeting, or is odd.
    `coverage` says by hash how much of each document was understood, `recognised` by name which of its
    pages are pictures whose words a program recognised, `undated` are the names of those with a paper of
    a meeting whose day it does not tell. `refused` are files that could not be read, or
    not wholly, or of which nothing could be made; `not_read` names those of kinds that are not read,
    `own` what was passed over because councilgraph wrote it, `copies` files whose bytes are those of one that
    is cited, `gone` documents that the last graph had and this one has not, `blank` those in none of whose
    lines a fact was found. `withheld` counts the members of the public who are named and have no node.
    `taught` names the councils and folders of which
    there are corrected papers, with how many these are and how many documents were read with them.
    `judgements` and `members` count the lines of these files that were applied, `renamed` has the old and the
    present address of people that were published, `judged_apart` the addresses that there are only because of
    a judgement, `unfit` the lines of files in the graph's folder that could
    not be used.
    """

    documents: int
    read: int
    reused: int
    counts: dict[str, int]
    facts: int
    passages: int
    known_only: int
    questions: int
    source_errors: int
    coverage: dict[str, dict[str, Any]]
    recognised: dict[str, list[int]] = field(default_factory=dict)
    odd: list[int] = field(default_factory=lambda: [0, 0])
    undated: list[str] = field(default_factory=list)
    refused: tuple[Refusal, ...] = ()
    not_read: tuple[str, ...] = ()
    own: tuple[str, ...] = ()
    copies: tuple[str, ...] = ()
    gone: tuple[str, ...] = ()
    blank: tuple[str, ...] = ()
    withheld: int = 0
    taught: list[list[Any]] = field(default_factory=list)
    judgements: int = 0
    members: int = 0
    renamed: list[list[str]] = field(default_factory=list)
    judged_apart: list[str] = field(default_factory=list)
    unfit: list[str] = field(default_factory=list)
