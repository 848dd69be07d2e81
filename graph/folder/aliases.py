"""`aliases.tsv`: old addresses of things and the present ones, so that what was published goes on working."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from councilgraph.graph.folder.edited import Fault, read_text, tab_separated

NAME = "aliases.tsv"
HEADER = "old\tpresent"
ADDRESS = "://"


@dataclass(frozen=True, slots=True)
class Aliases:
    """Present addresses by old ones, each with the number of its line."""

    present: Mapping[str, str] = field(default_factory=dict)
    lines: Mapping[str, int] = field(default_factory=dict)

    def follow(self, iri: str) -> str:
        """The address at the end of a chain of aliases."""
        while iri in self.present:
            iri = self.present[iri]
        return iri

    def with_more(self, renamed: Iterable[tuple[str, str, int]]) -> Aliases:
        """These aliases and later ones, each with its line; of those that lead in a circle the last counts.

        A name that went and came back leaves such a circle.
        """
        present, lines = dict(self.present), dict(self.lines)
        for old, new, line in renamed:
            at = new
            while at in present and at != old:
                at = present[at]
            if at == old:  # the present address was an old one before
                present.pop(new, None)
                lines.pop(new, None)
            present[old], lines[old] = new, line
        return Aliases(present, lines)


def read(folder: Path) -> tuple[Aliases, list[Fault]]:
    """The aliases in the folder of a graph, and the lines that cannot be used."""
    text = read_text(folder / NAME)
    return (Aliases(), [text]) if isinstance(text, Fault) else parse(text)


def parse(text: str) -> tuple[Aliases, list[Fault]]:
    """The aliases in a text, and the lines that cannot be used; of two for one address the later counts."""
    read: list[tuple[str, str, int]] = []
    faults: list[Fault] = []
    for place, line in enumerate(tab_separated(NAME, text)):
        if isinstance(line, Fault):
            faults.append(line)
            continue
        number, cells = line
        old, new = (cell.strip("<>") for cell in (*cells, "", "")[:2])
        if place == 0 and ADDRESS not in old:  # the heads of the columns
            continue
        if not (_is_address(old) and _is_address(new)):
            faults.append(Fault(NAME, number, "it is not an old address, a tab and the present one"))
        elif old == new:
            faults.append(Fault(NAME, number, "it leads from an address to itself"))
        else:
            read.append((old, new, number))
    return Aliases().with_more(read), faults


def _is_address(words: str) -> bool:
    """Whether words can be an IRI: a scheme, and no sign that none may hold."""
    scheme, mark, rest = words.partition(ADDRESS)
    return bool(
        mark
        and rest
        and scheme.isascii()
        and scheme.isalnum()
        and not any(sign in '<>"{}|^`\\' or sign <= " " for sign in rest)
    )


def added(text: str, renamed: Iterable[tuple[str, str]]) -> str:
    """The text of the file with lines for things that have been renamed, in the order of their old names."""
    before = text or f"{HEADER}\n"
    more = "".join(f"{old}\t{new}\n" for old, new in sorted(renamed))
    return f"{before}{'' if before.endswith(chr(10)) else chr(10)}{more}"
