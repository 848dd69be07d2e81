"""How well people are told apart and what was asked is followed, in simulated councils of which all is known."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from pathlib import Path

from councilgraph.graph.build.build import build
from councilgraph.graph.folder.folder import GraphFolder
from tests.bench.line import Line
from tests.simulate.__main__ import write
from tests.simulate.council import simulate
from tests.simulate.found import Found
from tests.simulate.score import Score, Share, score

SHORT, LONG = (3, 4), (20, 20)  # councils, and years of each
SMALL, ONE_YEAR = 12, 1  # councils that are small, of which the unanswered set is told besides
HELD = 1_001
"""The first seed: councils are of the half of the words that nobody tunes on, and of seeds that nobody looks at."""
LEAST = {
    "identity_precision": 0.995,
    "identity_recall": 0.98,
    "link_precision": 0.97,
    "link_recall": 0.90,
    "exact": 0.95,
    "due": 0.97,
}
"""What is to be reached."""
TOLD = {
    "identity_precision": "pairs of names put together that are one person's",
    "identity_recall": "pairs of names of one person, both read, put together",
    "identity_recall_of_all": "the same, of all that are in the papers",
    "people_a_person": "people in the graph for each person",
    "link_precision": "links from what was asked to what came of it that are right",
    "link_recall": "of what came of what was asked, linked",
    "exact": "councils whose asks without an answer are told exactly",
    "unanswered_precision": "asks told to be without an answer that are",
    "unanswered_recall": "asks without an answer that are told to be",
    "due": "asks with a day by which they are due, told it",
    "mentions_read": "names in the papers that are read at all",
    "asks_read": "asks that are read as decisions",
    "asks_read_as_such": "asks read as a request, or as put to somebody",
    "steps_read": "items, notes, entries and answers that are read",
}


OF_SMALL = ("link_precision", "link_recall", "exact", "due")
"""What is told of small councils too: of few long ones "exact" says little."""


def lines(work: Path, *, long: bool) -> Iterator[Line]:
    """A line for each figure, over all councils together."""
    number, years = LONG if long else SHORT
    total = councils(work, number, years)
    yield from (_line(total, name, number, years) for name in TOLD)
    small = councils(work, SMALL, ONE_YEAR)
    yield from (_line(small, name, SMALL, ONE_YEAR) for name in OF_SMALL)


def councils(work: Path, number: int, years: int) -> Score:
    """The score of so many held councils of so many years, all together."""
    seeds = range(HELD, HELD + 2 * number, 2)
    return sum((council(work / f"council {seed} of {years}", seed, years) for seed in seeds), Score())


def _line(total: Score, name: str, number: int, years: int) -> Line:
    """The line of a figure; of nothing there is no share."""
    share: Share = getattr(total, name)
    what = f"{TOLD[name]}, {number} councils of {years} years ({share.right:,} of {share.of:,})"
    return Line(what, None, share.share if share.of else None, "", LEAST.get(name), least=True)


def council(work: Path, seed: int, years: int) -> Score:
    """The score of a council whose papers are written into a folder and made into a graph there."""
    simulated = simulate(seed, years)
    write(work, simulated)
    build([work / "papers"], work / "graph")
    found = Found.of(GraphFolder.open(work / "graph").store())
    return score(found, asdict(simulated.truth))


def seeds_told(seeds: Sequence[int], years: int, work: Path) -> Iterator[str]:
    """A line for each council, for whoever looks for what is wrong."""
    for seed in seeds:
        found = council(work / f"council {seed}", seed, years)
        shares = (f"{name} {getattr(found, name).share:.3f}" for name in LEAST)
        yield f"{seed}: {', '.join(shares)}\n"


def main() -> None:
    """Prints the lines of councils by their seeds: `python -m tests.bench.following FOLDER YEARS SEED…`."""
    folder, years, *seeds = sys.argv[1:]
    for told in seeds_told([int(seed) for seed in seeds], int(years), Path(folder)):
        sys.stdout.write(told)


if __name__ == "__main__":
    main()
