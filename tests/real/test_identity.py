"""Who is who in the papers of real councils, held against lists of their councillors read by hand."""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path

import pytest

from councilgraph.graph.build.build import build
from councilgraph.graph.graph import Graph
from tests.real.councillors import COUNCILS, by_name

FOLDERS = (
    "wye-valley-community-council", "manordeilo-and-salem-community-council", "stoke-ferry-parish-council",
    "boughton-parish-council",
)  # fmt: skip
NEIGHBOURS = ("wretton", "west-dereham", "northwold")
"""Councils whose papers lie in the same folders."""
PEOPLE_A_COUNCILLOR = 1.15
NAMES = "SELECT DISTINCT ?who ?name { ?who a cg:Person ; skos:altLabel ?name }"


@pytest.fixture(scope="module")
def people(shared: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, set[tuple[str, str]]]:
    """For each person in the graph of those papers, the councillors whose names they have."""
    folder = tmp_path_factory.mktemp("identity") / "graph"
    build([shared / "documents" / "elsewhere" / name for name in FOLDERS], folder)
    found: dict[str, set[tuple[str, str]]] = defaultdict(set)
    for row in Graph.open(folder).query(NAMES):
        who, name = str(row["who"]), str(row["name"])
        for council in councils_of(who):
            if name in by_name(council):
                found[who].add((council, by_name(council)[name]))
    return found


def councils_of(who: str) -> list[str]:
    """The councils whose councillor somebody may be: by the address, all where it names none of them."""
    place = who.partition("/id/")[2].partition("/")[0]
    if any(one in place for one in NEIGHBOURS):
        return []
    return [one for one in COUNCILS if one in place] or list(COUNCILS)


def test_nobody_is_two_people(people: dict[str, set[tuple[str, str]]]) -> None:
    """No person of the graph has the names of two councillors."""
    assert {who: names for who, names in people.items() if len(names) > 1} == {}


def test_few_councillors_are_several_people(people: dict[str, set[tuple[str, str]]]) -> None:
    """There are at most 1.15 people for each real councillor, and one at least."""
    every = {(council, line.split("|", 1)[0]) for council, lines in COUNCILS.items() for line in lines}
    given = [name for names in people.values() for name in names]
    assert set(given) == every
    assert len(given) / len(every) <= PEOPLE_A_COUNCILLOR, sorted(
        name for name in every if given.count(name) > 1
    )
