from __future__ import annotations

from councilgraph.graph.rdf.store import Store
from councilgraph.graph.reading.paths import shortest
from tests.graph.weir import quad


def test_ways_are_the_shortest_and_pass_by_what_is_avoided() -> None:
    """Both of two ways as short are found, none through what is avoided, none where there is none."""
    joined = [("a", "b"), ("b", "d"), ("a", "c"), ("c", "d"), ("a", "hub"), ("hub", "e"), ("e", "d")]
    store = Store.memory(quad(f"http://x/{s}", "cg:refersTo", f"http://x/{o}") for s, o in joined)

    def ways(start: str, end: str, *avoid: str) -> list[list[str]]:
        found = shortest(store, f"http://x/{start}", f"http://x/{end}", [f"http://x/{one}" for one in avoid])
        return [[f"{s[-1]}{o[-1]}" for s, _, o in way] for way in found]

    assert ways("a", "d") == [["ab", "bd"], ["ac", "cd"]]
    assert ways("d", "a", "b") == [["cd", "ac"]]
    assert ways("a", "a") == ways("a", "nothing") == []
