"""What is read of real councils' documents, council by council: `python -m tests.real.figures` writes it down."""

from __future__ import annotations

import csv
import sys
import tempfile
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from councilgraph.graph.build.build import build
from councilgraph.graph.folder.folder import GraphFolder
from councilgraph.graph.show import report

ROOT = Path(__file__).parents[2]
PAGE = ROOT / "docs" / "coverage.md"
DOCUMENTS = ROOT.parent / "shared" / "documents"
BEGINS, ENDS = "<!-- figures -->\n", "<!-- end of figures -->\n"
NS = "PREFIX cg: <https://w3id.org/councilgraph/ns#> SELECT (COUNT(DISTINCT ?it) AS ?count) WHERE "
COUNTED = {
    "meetings": "{ ?paper cg:recordOf|cg:agendaOf ?it }",
    "items": "{ ?it a cg:AgendaItem ; cg:position ?at }",
    "decisions": "{ VALUES ?kind { cg:Resolution cg:Recommendation cg:Request } ?it a ?kind }",
}


@dataclass(frozen=True, slots=True)
class Council:
    """What is read of the documents of one council; `shares` are the coverage of each, from 0 to 1."""

    name: str
    counts: dict[str, int]
    shares: tuple[float, ...]

    def row(self) -> str:
        """The row of the table."""
        numbers = [str(len(self.shares)), *(f"{self.counts[kind]:,}" for kind in COUNTED)]
        shares = [f"{min(self.shares):.0%}", f"{median(self.shares):.0%}"]
        return f"| {self.name} | {' | '.join([*numbers, *shares])} |"


def median(shares: tuple[float, ...]) -> float:
    """The middle of several shares."""
    ranked = sorted(shares)
    return (ranked[(len(ranked) - 1) // 2] + ranked[len(ranked) // 2]) / 2


def councils(documents: Path) -> Iterator[Council]:
    """Each council whose documents there are, in the order of their names."""
    files = defaultdict(list)
    with (documents / "INDEX.tsv").open(encoding="utf-8", newline="") as index:
        for entry in csv.DictReader(index, delimiter="\t"):
            files[entry["council"]].append(documents / entry["path"])
    files["Coventry City Council"] += sorted((documents / "coventry").iterdir())
    for name in sorted(files, key=str.casefold):
        yield _council(name, files[name])


def _council(name: str, files: list[Path]) -> Council:
    with tempfile.TemporaryDirectory() as temp:
        built = build(files, Path(temp) / "graph")
        if built.refused:
            raise AssertionError(built.refused)
        folder = GraphFolder.open(Path(temp) / "graph")
        store = folder.store()
        counts = {kind: int(_first(store, NS + where)) for kind, where in COUNTED.items()}
        del store
        shares = tuple(one.coverage.share for one in report.report(folder).documents)
    return Council(name[:1].upper() + name[1:], counts, shares)


def _first(store: object, query: str) -> str:
    solution = next(iter(store.query(query)))  # type: ignore[attr-defined]  # the engine's store, of any engine
    value: str = solution["count"].value
    return value


def table(found: list[Council]) -> str:
    """The table of all councils, with a line for all of them together."""
    head = "| council | documents | meetings | items | decisions | least coverage | median |"
    counts = {kind: sum(one.counts[kind] for one in found) for kind in COUNTED}
    everything = Council("all", counts, tuple(share for one in found for share in one.shares))
    rows = "\n".join(one.row() for one in [*found, everything])
    return f"{head}\n|---|--:|--:|--:|--:|--:|--:|\n{rows}\n"


def main() -> int:
    """Writes the table into the page."""
    before, rest = PAGE.read_text("utf-8").split(BEGINS)
    after = rest.split(ENDS)[1]
    PAGE.write_text(f"{before}{BEGINS}{table(list(councils(DOCUMENTS)))}{ENDS}{after}", "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
