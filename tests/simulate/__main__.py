"""Writes the papers of a simulated council and what is true of them.

`python -m tests.simulate 7 20 -o out/` writes twenty years by the seed 7 into out/papers, and
out/truth.json beside them. The same seed gives the same bytes. Even seeds take the words that may be
tuned on, odd seeds those that are for measuring alone.
"""

from __future__ import annotations

import argparse
from pathlib import Path

from tests.simulate.council import Simulated, simulate


def main() -> None:
    """Writes the papers of one council."""
    parser = argparse.ArgumentParser(prog="python -m tests.simulate", description=__doc__)
    parser.add_argument("seed", type=int)
    parser.add_argument("years", type=int)
    parser.add_argument(
        "-o", "--out", type=Path, required=True, metavar="FOLDER", help="made where it is not there"
    )
    given = parser.parse_args()
    write(given.out, simulate(given.seed, given.years))


def write(folder: Path, council: Simulated) -> None:
    """Writes papers into the folder `papers` of a folder, and the truth beside it."""
    papers = folder / "papers"
    papers.mkdir(parents=True, exist_ok=True)
    for name, text in council.papers.items():
        (papers / name).write_text(text, encoding="utf-8", newline="\n")
    (folder / "truth.json").write_text(council.truth.written(), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
