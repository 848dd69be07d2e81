"""What files are called where they are cited: by the path below the source named, told from all others."""

from __future__ import annotations

import unicodedata
from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Hashable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import TypeVar

Key = TypeVar("Key", bound=Hashable)

MARK = 8  # characters of a hash that tell apart what no path does
HIDDEN = ("C", "Zl", "Zp")
"""Categories of characters that a reader does not see, or that break lines and columns."""


@dataclass(frozen=True, slots=True, order=True)
class FileName:
    """A file's path below the source that was named, and as much of the source's own path as is needed.

    `below` is "2023/minutes.pdf" of the source `papers`, whose name is `above`; of a file that was
    named itself `below` is its own name, `above` its folder's. No absolute path stands in either.
    """

    below: str
    above: str = ""

    @property
    def whole(self) -> str:
        """The path with the source's own name."""
        return f"{self.above}/{self.below}" if self.above else self.below

    def packed(self, member: str) -> FileName:
        """The name of a file in this archive, which is to what is in it as a folder is."""
        return FileName(f"{self.below}/{visible(member)}", self.above)

    @property
    def suffix(self) -> str:
        """How the file's own name ends, in small letters: ".pdf"."""
        return PurePosixPath(self.below).suffix.lower()


FORMS: tuple[Callable[[FileName], str], ...] = (lambda file: file.below, lambda file: file.whole)
"""What a file may be called, the shortest first."""


def visible(path: str) -> str:
    """A path that can be printed and written: what is no character, or a hidden one, as an escape.

    >>> visible("minutes" + chr(9) + ".txt") == "minutes" + chr(92) + "t.txt"
    True
    """
    return "".join(
        char.encode("unicode_escape").decode() if unicodedata.category(char).startswith(HIDDEN) else char
        for char in path
    )


def tell_apart(files: Mapping[Key, Collection[FileName]], mark: Callable[[Key], str]) -> dict[Key, list[str]]:
    """For each document the names by which its files are cited, sorted; no two documents share one.

    A file is called by its path below its source. Where another file has the same, the source's own
    name stands before it; where that is the same too, `mark` of the document stands behind it.
    """
    left = {(key, name) for key, names in files.items() for name in names}
    found: dict[Key, set[str]] = {key: set() for key in files}
    taken: set[str] = set()
    for form in FORMS:
        bearers: dict[str, list[tuple[Key, FileName]]] = defaultdict(list)
        for key, name in left:
            bearers[form(name)].append((key, name))
        settled = {called: one[0] for called, one in bearers.items() if len(one) == 1 and called not in taken}
        for called, (key, _) in settled.items():
            found[key].add(called)
        taken |= settled.keys()
        left -= set(settled.values())
    for key, name in left:
        found[key].add(f"{name.whole} ({mark(key)[:MARK]})")
    return {key: sorted(names) for key, names in found.items()}


def examples(names: Sequence[str], most: int = 5) -> str:
    """Names in a line: all where they are few, else one of each kind, and how many more of which kinds.

    >>> examples(["a.doc", "b.doc", "c.png"], most=2)
    'a.doc, c.png and 1 more (2 .doc, 1 .png)'
    """
    if len(names) <= most:
        return ", ".join(names)
    kinds = Counter(PurePosixPath(name).suffix.lower() or "without an ending" for name in names)
    first: dict[str, str] = {}
    for name in names:
        first.setdefault(PurePosixPath(name).suffix.lower(), name)
    shown = sorted(first.values())[:most]
    counted = [f"{count} {kind}" for kind, count in kinds.most_common()]
    rest = f" and {len(counted) - most} kinds more" if len(counted) > most else ""
    return f"{', '.join(shown)} and {len(names) - len(shown)} more ({', '.join(counted[:most])}{rest})"
