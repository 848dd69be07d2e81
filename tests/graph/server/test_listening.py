"""The socket on which a server listens."""

from __future__ import annotations

import socket

from councilgraph.graph.server.command import bound


def test_answers_are_sent_at_once() -> None:
    """What is accepted sends each part of an answer without a wait for word of the part before it."""
    with bound("127.0.0.1", 0) as listening, socket.create_connection(listening.getsockname()):
        accepted, _ = listening.accept()
        with accepted:
            assert accepted.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY)
