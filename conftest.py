"""What the examples in docstrings are about: the sample councils, as `graph`."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest


@pytest.fixture(scope="session")
def example(tmp_path_factory: pytest.TempPathFactory) -> Any:  # noqa: ANN401 (its class is loaded for it)
    """The sample councils, built and opened."""
    from councilgraph.graph.demo import samples  # noqa: PLC0415 (what is tested elsewhere does not wait for it)
    from councilgraph.graph.graph import Graph  # noqa: PLC0415 (as above)

    return Graph.build(samples(), tmp_path_factory.mktemp("example") / "samples.graph")


@pytest.fixture(autouse=True)
def _names(request: pytest.FixtureRequest, doctest_namespace: dict[str, Any]) -> Iterator[None]:
    """Gives `graph` to the examples of the module that says what a graph does, and to no other."""
    if isinstance(request.node, pytest.DoctestItem) and request.node.path.name == "graph.py":
        doctest_namespace["graph"] = request.getfixturevalue("example")
    yield
    doctest_namespace.pop("graph", None)
