"""Who may be talked to, and for how long: no page leads into a private network, no server holds us."""

from __future__ import annotations

import ipaddress
import socket
from collections.abc import Mapping
from threading import Timer
from typing import Any, Protocol, Self

from councilgraph.ontology.errors import NotFetched, NotNow

Server = tuple[str, int]
"""A host, by name or number, and a port."""

TRANSLATED = ipaddress.ip_network("64:ff9b::/96")  # how a network without IPv4 writes addresses of IPv4
CONNECTED = ("connection.connect_tcp.complete", "connection.start_tls.complete")
"""What the client calls the moments at which there is a connection, in httpcore's terms."""


class _Connection(Protocol):
    def get_extra_info(self, info: str) -> Any: ...  # noqa: ANN401 (what it is depends on what is asked)

    def close(self) -> None: ...


def is_public(number: str) -> bool:
    """Whether an address of a machine is one of the open internet.

    >>> is_public("192.0.43.8"), is_public("127.0.0.1"), is_public("::ffff:10.0.0.1")
    (True, False, False)
    """
    address = ipaddress.ip_address(number.partition("%")[0])
    if isinstance(address, ipaddress.IPv6Address):
        inner = address.ipv4_mapped or address.sixtofour or (address.teredo and address.teredo[1])
        if address in TRANSLATED:
            inner = ipaddress.IPv4Address(int(address) & 0xFFFFFFFF)
        address = inner or address
    return address.is_global and not address.is_multicast


def check(server: Server) -> None:
    """Raises NotFetched where a name leads to a machine that is not of the open internet."""
    host, port = server
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise NotNow(f"the host {host} is not known") from error
    for *_, place in found:
        _check(host, str(place[0]))


def _check(host: str, number: str) -> None:
    if not is_public(number):
        raise NotFetched(f"refused: {host} is in a private network, and only a page leads there")


class Watch:
    """Watches one request: ends it when its time is up, wherever it hangs, and checks who answers.

    A name may lead elsewhere a moment after it was looked up, so what counts is the connection.
    """

    def __init__(self, server: Server, seconds: float, *, trusted: bool) -> None:
        self.late = False
        self._server = server
        self._trusted = trusted
        self._socket: socket.socket | None = None
        self._timer = Timer(seconds, self._end)
        self._timer.daemon = True

    def __enter__(self) -> Self:
        if not self._trusted:
            check(self._server)
        self._timer.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._timer.cancel()

    def trace(self, event: str, found: Mapping[str, Any]) -> None:
        """Takes note of the connection; raises NotFetched, before anything is sent, where it must not be."""
        if event not in CONNECTED:
            return
        connection: _Connection = found["return_value"]
        self._socket = connection.get_extra_info("socket")
        try:
            if not self._trusted:
                _check(self._server[0], str(connection.get_extra_info("server_addr")[0]))
        except NotFetched:
            connection.close()
            raise
        if self.late:
            self._end()

    def _end(self) -> None:
        """Closes both ways of the connection: whoever waits at it goes on at once."""
        self.late = True
        if self._socket is not None:
            try:
                socket.socket.shutdown(
                    self._socket, socket.SHUT_RDWR
                )  # not TLS's own, which would forget its state
            except OSError:
                return  # it is closed already
