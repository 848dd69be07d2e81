from __future__ import annotations

from io import BytesIO

import pytest

from councilgraph.graph.rdf.sorting import SortedPrefixes, sort_lines


@pytest.mark.parametrize("run", [1, 2, 3, 100])
def test_lines_sorted_and_unique(run: int) -> None:
    """Lines come sorted and each once, however few are held in memory."""
    lines = [b"c\n", b"a\n", "é\n".encode(), b"b\n", b"a\n", b"aa\n", b"c\n"]
    assert list(sort_lines(iter(lines), run)) == sorted(set(lines))


def test_no_lines() -> None:
    """Nothing sorted is nothing."""
    assert list(sort_lines([])) == []


@pytest.mark.parametrize("size", [1, 7, 1000])
def test_prefixes_are_sorted(size: int) -> None:
    """The prefixes at the head are sorted and all else is as it was, whatever pieces it comes in."""
    turtle = b"@prefix b: <x:b> .\n@prefix a: <x:a> .\n<x:s> a a:T .\n<x:s> a:p '@prefix' .\n"
    out = BytesIO()
    file = SortedPrefixes(out)
    for start in range(0, len(turtle), size):
        file.write(turtle[start : start + size])
    file.flush()
    assert out.getvalue() == b"".join(sorted(turtle.splitlines(keepends=True)[:2])) + turtle[38:]
