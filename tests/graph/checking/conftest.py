from __future__ import annotations

from pathlib import Path

import pytest

from councilgraph.graph.build.build import build
from councilgraph.graph.checking.check import Checker
from councilgraph.graph.folder.folder import GraphFolder
from tests import golden


@pytest.fixture(scope="session")
def samples(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The graph of the sample councils."""
    folder = tmp_path_factory.mktemp("samples") / "samples.graph"
    build(golden.samples(), folder)
    return folder


@pytest.fixture(scope="session")
def checker(samples: Path) -> Checker:
    """What holds sentences against it."""
    return Checker(*GraphFolder.open_with_store(samples))
