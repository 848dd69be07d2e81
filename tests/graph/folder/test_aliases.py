"""Old addresses and the present ones: chains, circles, and lines that are none."""

from __future__ import annotations

import pytest

from councilgraph.graph.folder.aliases import added, parse

A, B, C = (f"https://data.weir.example/id/person/{name}" for name in "abc")


def test_chains_lead_to_their_end() -> None:
    """A person renamed twice is found under the last address."""
    found, faults = parse(f"old\tpresent\n{A}\t{B}\n<{B}>\t<{C}>\n")
    assert faults == []
    assert [found.follow(iri) for iri in (A, B, C)] == [C, C, C]


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        (f"{A}\t{A}\n", [1]),
        (f"{A}\n", [1]),
        (f"{A}\tJoy Amadi\n", [1]),
        (f"{A}\thttps://x/<script>\n", [1]),
        (f"x://\t{B}\n{A}\t{B}", [1]),
    ],
    ids=["itself", "one cell", "a name", "no address", "nothing behind the scheme"],
)
def test_lines_that_lead_nowhere_are_told(text: str, lines: list[int]) -> None:
    """What is wrong is told by its line."""
    found, faults = parse(text)
    assert sorted(fault.line for fault in faults) == lines
    assert found.follow(A) in (A, B)


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        (f"{A}\t{B}\n{B}\t{A}\n", [A, A, C]),
        (f"{A}\t{B}\n{B}\t{A}\n{A}\t{B}\n", [B, B, C]),
        (f"{A}\t{B}\n{B}\t{C}\n{C}\t{A}\n", [A, A, A]),
        (f"{A}\t{B}\n{A}\t{C}\n", [C, B, C]),
    ],
    ids=["there and back", "and there again", "by way of another", "two for one"],
)
def test_the_last_of_a_circle_counts(text: str, ends: list[str]) -> None:
    """A name that went and came back is found under the address that it has now."""
    found, faults = parse(text)
    assert faults == []
    assert [found.follow(iri) for iri in (A, B, C)] == ends


def test_lines_are_added_in_order() -> None:
    """New lines stand behind the old, sorted, whatever the last one lacks."""
    assert added("", [(B, C), (A, C)]) == f"old\tpresent\n{A}\t{C}\n{B}\t{C}\n"
    assert added(f"# mine\n{A}\t{B}", [(B, C)]) == f"# mine\n{A}\t{B}\n{B}\t{C}\n"
