"""A server on this machine that answers as it is told to: well, late, in part, or not at all."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


@dataclass(frozen=True, slots=True)
class Reply:
    """An answer. `missing` bytes are promised and never sent; `drip` is seconds between single bytes.

    With `drip` the status line comes at once, and with `slow_head` not even that.
    """

    body: bytes = b""
    status: int = 200
    headers: Mapping[str, str] = field(default_factory=dict)
    missing: int = 0
    drip: float = 0
    slow_head: bool = False
    silence: float = 0


@dataclass(frozen=True, slots=True)
class Asked:
    """A request that came, and when."""

    path: str
    headers: Mapping[str, str]
    at: float


@dataclass(slots=True)
class Server:
    """What a server has to say, by path: each answer once and the last for ever; and what it was asked.

    `open` is how many requests it is answering, `most` how many it ever did at one time.
    """

    address: str = ""
    replies: dict[str, list[Reply]] = field(default_factory=dict)
    asked: list[Asked] = field(default_factory=list)
    open: int = 0
    most: int = 0

    def say(self, path: str, *replies: Reply | bytes) -> str:
        """Sets what is answered at a path, and gives its address."""
        self.replies[path] = [one if isinstance(one, Reply) else Reply(one) for one in replies]
        return f"{self.address}{path}"

    def paths(self) -> list[str]:
        """What was asked for, in order, robots.txt aside."""
        return [one.path for one in self.asked if one.path != "/robots.txt"]

    def reply(self, path: str) -> Reply:
        """The next answer for a path."""
        left = self.replies.get(path, [Reply(b"<html><body>No such page</body></html>", 404)])
        return left.pop(0) if len(left) > 1 else left[0]


@contextmanager
def serving() -> Iterator[Server]:
    """A server that is there while the block runs."""
    server = Server()

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        timeout = 5

        def do_GET(self) -> None:
            server.asked.append(Asked(self.path, dict(self.headers), time.monotonic()))
            server.open += 1
            server.most = max(server.most, server.open)
            try:
                _answer(self, server.reply(self.path))
            except (BrokenPipeError, ConnectionResetError):
                self.close_connection = True
            finally:
                server.open -= 1

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002 (its name in http.server)
            """Says nothing."""

    listening = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    listening.daemon_threads = True
    server.address = f"http://127.0.0.1:{listening.server_port}"
    thread = threading.Thread(target=listening.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield server
    finally:
        listening.shutdown()
        thread.join()
        listening.server_close()


def _answer(handler: BaseHTTPRequestHandler, reply: Reply) -> None:
    time.sleep(reply.silence)
    if reply.slow_head:
        for byte in b"HTTP/1.1 200 OK\r\nX-Slow: " + b"x" * 1000:
            handler.wfile.write(bytes([byte]))
            time.sleep(reply.drip)
    handler.send_response(reply.status)
    for name, value in reply.headers.items():
        handler.send_header(name, value)
    if "Transfer-Encoding" not in reply.headers:
        handler.send_header("Content-Length", str(len(reply.body) + reply.missing))
    handler.end_headers()
    for at in range(len(reply.body)) if reply.drip else ():
        handler.wfile.write(reply.body[at : at + 1])
        time.sleep(reply.drip)
    if not reply.drip:
        handler.wfile.write(reply.body)
    if reply.missing:
        handler.close_connection = True
