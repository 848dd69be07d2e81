"""Measures what is installed with councilgraph, and writes the table of docs/install.md: `make installed`.

A package's size is that of its files in the environment, without what Python compiles of them. What only
it brings is what would be gone without it.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Iterator
from functools import cache
from importlib import metadata
from pathlib import Path

from packaging.requirements import Requirement

PAGE = Path(__file__).parents[1] / "docs" / "install.md"
FIGURES = re.compile(r"(?<=<!-- figures -->\n).*?(?=<!-- end of figures -->)", re.DOTALL)
MEGABYTE = 1_000_000


@cache
def asked(extra: str = "") -> tuple[Requirement, ...]:
    """What councilgraph asks for: of its own, or for an extra."""
    lines = map(Requirement, metadata.requires("councilgraph") or [])
    wanted = [one for one in lines if (one.marker is not None) == bool(extra)]
    return tuple(one for one in wanted if one.marker is None or one.marker.evaluate({"extra": extra}))


def extras() -> list[str]:
    """The extras that users may ask for, in the order of pyproject.toml."""
    named = metadata.metadata("councilgraph").get_all("Provides-Extra") or []
    return [name for name in named if name != "dev"]


def brought(wanted: Iterable[Requirement]) -> set[str]:
    """The packages that requirements bring, and those that these bring, by name."""
    found: set[tuple[str, frozenset[str]]] = set()
    rest = list(wanted)
    while rest:
        one = rest.pop()
        key = (named(one.name), frozenset(one.extras))
        if key not in found:
            found.add(key)
            rest += _needs(*key)
    return {name for name, _ in found}


def _needs(name: str, extras: frozenset[str]) -> Iterator[Requirement]:
    for line in metadata.requires(name) or []:
        one = Requirement(line)
        if one.marker is None or any(one.marker.evaluate({"extra": extra}) for extra in ("", *extras)):
            yield one


def named(package: str) -> str:
    """A package's name as registries compare it."""
    return re.sub(r"[-_.]+", "-", package).lower()


@cache
def size(name: str) -> int:
    """The bytes of a package's own files."""
    files = (Path(str(one.locate())) for one in metadata.files(name) or [] if one.suffix != ".pyc")
    return sum(path.stat().st_size for path in files if path.is_file())


def megabytes(names: Iterable[str]) -> float:
    """What packages take, in MB."""
    return sum(map(size, names)) / MEGABYTE


def table() -> str:
    """The packages that are asked for, by what only they bring, then the extras by what each adds."""
    whole = brought(asked())
    alone = {one.name: whole - brought(set(asked()) - {one}) for one in asked()}
    rows = [
        f"| `{name}` | {size(name) / MEGABYTE:.1f} | {megabytes(own):.1f} | {len(own)} |"
        for name, own in sorted(alone.items(), key=lambda item: (-megabytes(item[1]), item[0]))
    ]
    more = {extra: brought(asked(extra)) - whole for extra in extras()}
    added = [f"| `{extra}` | {megabytes(names):.1f} | {len(names)} |" for extra, names in more.items()]
    return "\n".join(
        [
            f"`pip install councilgraph` brings {len(whole)} packages, {megabytes(whole):.0f} MB:",
            "",
            "| package | its own MB | MB that only it brings | packages that only it brings |",
            "|---|--:|--:|--:|",
            *rows,
            "",
            "An extra adds:",
            "",
            "| extra | MB | packages |",
            "|---|--:|--:|",
            *added,
            "",
        ]
    )


def main() -> None:
    """Writes the table into the page."""
    words = PAGE.read_text(encoding="utf-8")
    PAGE.write_text(FIGURES.sub(lambda _: table(), words), encoding="utf-8")
    sys.stdout.write(f"{PAGE.name}: {megabytes(brought(asked())):.0f} MB\n")


if __name__ == "__main__":
    main()
