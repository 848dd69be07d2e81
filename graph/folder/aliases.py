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
        """The address at the end of a chain of aliases; one in a circle stays where it is."""
        seen = {iri}
        at = iri
        while (after := self.present.get(at)) is not None:
            if after in seen:
                return iri
            seen.add(after)
            at = after
        return at

    def with_more(self, renamed: Iterable[tuple[str, str]]) -> Aliases:
        """These aliases and more, which have no line yet."""
        return Aliases({**self.present, **dict(renamed)}, self.lines)


def read(folder: Path) -> tuple[Aliases, list[Fault]]:
    """The aliases in the folder of a graph, and the lines that cannot be used."""
    text = read_text(folder / NAME)
    return (Aliases(), [text]) if isinstance(text, Fault) else parse(text)


def parse(text: str) -> tuple[Aliases, list[Fault]]:
    """The aliases in a text, and the lines that cannot be used; of two for one address the later counts."""
    present: dict[str, str] = {}
    lines: dict[str, int] = {}
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
            present[old], lines[old] = new, number
    found = Aliases(present, lines)
    circles = (old for old in present if found.follow(old) == old)
    return found, [*faults, *(Fault(NAME, lines[old], "it leads in a circle") for old in circles)]


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
