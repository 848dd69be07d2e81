"""Real documents are no part of the repository: without them these tests are left out, and it is said."""

from __future__ import annotations

from pathlib import Path

import pytest

HERE = Path(__file__).parent
SHARED = HERE.parents[1] / ".." / "shared"
LEFT_OUT = pytest.StashKey[int]()


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leaves these tests out where the documents are not there."""
    if SHARED.is_dir():
        return
    here = [item for item in items if item.path.is_relative_to(HERE)]
    config.stash[LEFT_OUT] = len(here)
    config.hook.pytest_deselected(items=here)
    items[:] = [item for item in items if item not in here]


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    """Says how many tests were left out, and what they look for."""
    count = config.stash.get(LEFT_OUT, 0)
    if count:
        terminalreporter.write_line(f"real documents: not found at ../shared, {count} tests not run")


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of real documents, of facts read from them by hand, and of what compares the two."""
    return SHARED.resolve()
