"""Graphs that several tests look at, opened once and changed by none; a test may have one of its own instead."""

from __future__ import annotations

import pytest

from councilgraph.graph import Graph
from councilgraph.graph.demo import samples
from tests.graph import panel


@pytest.fixture(scope="module")
def graph(tmp_path_factory: pytest.TempPathFactory) -> Graph:
    """The small graph, opened from its folder."""
    return Graph.open(panel.write(tmp_path_factory.mktemp("panel") / "panel.graph"))


@pytest.fixture(scope="module")
def councils(tmp_path_factory: pytest.TempPathFactory) -> Graph:
    """The sample councils, built and opened."""
    return Graph.build(samples(), tmp_path_factory.mktemp("samples") / "samples.graph")
