"""`make unseen`: how much is read of councils that reading was not made for; a table, JSON and docs/unseen.md."""

from __future__ import annotations

import json
import subprocess
import sys
from collections import defaultdict
from collections.abc import Iterator, Mapping
from concurrent.futures import ProcessPoolExecutor
from functools import partial, reduce
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from tests.unseen import follow_ups, taught
from tests.unseen.measure import (
    KINDS,
    PAPERS,
    SHARED,
    WRITTEN,
    Figures,
    Fold,
    Read,
    read_fold,
    read_grid,
    read_real,
    score,
    score_written,
)

ROOT = Path(__file__).parents[2]
HABITS = Path(__file__).with_name("habits.yaml")
FOLDS = 3
WORST = 12
"""As many habits are shown: those of which least is read."""


def main() -> int:
    """Measures, and writes what was measured."""
    if not SHARED.is_dir():
        sys.stderr.write(f"the papers and scripts to measure with are not there: {SHARED}\n")
        return 2
    folds = annotated()
    read = reduce(Read.and_of, (fold.read for fold in folds))
    figures: dict[str, Any] = {"annotated papers, councils held out": score(read).summary()}
    figures["papers written for this, that nothing was mended by"] = score_written(WRITTEN).summary()
    crossed, habits = grid()
    figures["crossings of habits"] = crossed.summary() | {"worst habits": habits}
    crossed, habits = grid("--habits", str(HABITS), "--number", "150", "--seed", "7")
    figures["crossings of habits left out of all tuning"] = crossed.summary() | {"worst habits": habits}
    for name, folder, golds in (
        ("documents elsewhere", "documents/elsewhere", "gold/elsewhere"),
        ("Coventry", "documents/coventry", "gold"),
    ):
        figures[name] = score(read_real(SHARED / folder, SHARED / golds)).summary()
    figures |= taught.measure(folds[0])
    (ROOT / "docs" / "unseen.json").write_text(f"{json.dumps(figures, indent=1)}\n", encoding="utf-8")
    page = "".join(f"{line}\n" for line in (*table(figures), *follow_ups.table()))
    (ROOT / "docs" / "unseen.md").write_text(page, encoding="utf-8")
    sys.stdout.write(page)
    return 0


def annotated() -> list[Fold]:
    """The given annotated papers, each read by a model that was not trained on its council."""
    given = sorted(
        path.stem for path in (SHARED / "corpus" / "papers").glob("*.ann") if (PAPERS / path.name).exists()
    )
    with ProcessPoolExecutor() as workers:
        return list(workers.map(partial(read_fold, folds=FOLDS, given=given), range(FOLDS)))


def grid(*options: str) -> tuple[Figures, dict[str, float]]:
    """The crossings of habits that the given script makes, and the habits of which least is read."""
    with TemporaryDirectory() as folder:
        script = str(SHARED / "eval" / "grid.py")
        subprocess.run([sys.executable, script, "make", folder, *options], check=True, capture_output=True)
        read, habits = read_grid(Path(folder))
    figures = score(read)
    shares: dict[str, list[float]] = defaultdict(list)
    for name, chosen in habits.items():
        for habit, at in chosen.items():
            shares[f"{habit} {at}"].append(figures.papers.get(name, 0.0))
    means = {habit: round(sum(all_) / len(all_), 3) for habit, all_ in shares.items()}
    return figures, dict(sorted(means.items(), key=lambda one: one[1])[:WORST])


def table(figures: Mapping[str, Any]) -> Iterator[str]:
    """The figures as a page."""
    yield "# What is read of councils that were never seen"
    yield ""
    yield "`make unseen` measures it and writes this page. Each annotated paper is read by a model that was not trained on"
    yield "its council; the papers written for this are by people who did not know how papers are read, in the habits of"
    yield "many sorts of councils, and reading was not mended by them; the crossings of habits are in no training. Facts are"
    yield "those of the kinds below, without meetings."
    yield "The last two rows tell what it is worth to correct one paper of a council: half of each of twenty annotated papers"
    yield "is the corrected one, and its other half, with other names, days and numbers, is read before and after."
    yield ""
    yield "| | recall | precision | papers | nothing read | lowest tenth |"
    yield "|---|---|---|---|---|---|"
    for name, one in figures.items():
        yield (
            f"| {name} | {one['recall']} | {one['precision']} | {one['papers']} | {one['empty']} "
            f"| {one['lowest tenth']} |"
        )
    for name, one in figures.items():
        yield ""
        yield f"## {name[0].upper()}{name[1:]}"
        yield ""
        yield "| kind | recall | precision | facts |"
        yield "|---|---|---|---|"
        for kind in ("meetings", *KINDS):
            if kind in one["kinds"]:
                told = one["kinds"][kind]
                yield f"| {kind} | {told['recall']} | {told['precision']} | {told['facts']} |"
        if "worst habits" in one:
            told = ", ".join(f"{habit} ({share})" for habit, share in one["worst habits"].items())
            yield ""
            yield f"Least is read of papers with these habits: {told}."


if __name__ == "__main__":
    sys.exit(main())
