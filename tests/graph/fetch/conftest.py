"""The servers of these tests."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.graph.fetch import council
from tests.graph.fetch.server import Server, serving


@pytest.fixture
def server() -> Iterator[Server]:
    """A server that the user names, and that has nothing yet."""
    with serving() as found:
        yield found


@pytest.fixture
def other() -> Iterator[Server]:
    """A server that only others name."""
    with serving() as found:
        yield found


@pytest.fixture
def site(server: Server) -> Server:
    """The council's site."""
    council.write(server)
    return server
