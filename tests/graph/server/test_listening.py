"""The socket on which a server listens."""

from __future__ import annotations

import socket

from starlette.applications import Starlette

from councilgraph.graph.server.command import LINE, bound, server


def test_answers_are_sent_at_once() -> None:
    """What is accepted sends each part of an answer without a wait for word of the part before it."""
    with bound("127.0.0.1", 0) as listening, socket.create_connection(listening.getsockname()):
        accepted, _ = listening.accept()
        with accepted:
            assert accepted.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY)


def test_a_head_has_a_limit_whatever_is_installed() -> None:
    """HTTP is read by the parser that limits a request's head, also where a faster one is installed."""
    made = server(Starlette()).config
    assert made.http == "h11"
    assert made.h11_max_incomplete_event_size == LINE
