"""One request and its answer, within limits; the one wrapper of httpx.

Whatever a server does, a request ends: it may be silent, drip or go on for ever.
"""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from email.utils import parsedate_to_datetime
from hashlib import sha256
from typing import BinaryIO

import httpx

from councilgraph.graph.fetch.address import server
from councilgraph.graph.fetch.peers import Server, Watch
from councilgraph.ontology.errors import NotFetched, NotNow

GOOD, UNCHANGED = 200, 304
REDIRECTS = frozenset((301, 302, 303, 307, 308))
PASSING = frozenset((408, 425, 429, 500, 502, 503, 504))


@dataclass(frozen=True, slots=True)
class Limits:
    """The seconds a server may be silent, those that all it sends for a document may take, and its bytes."""

    silence: float = 30
    seconds: float = 300
    size: int = 500 << 20


@dataclass(frozen=True, slots=True)
class Answer:
    """What a server answered, and where in the end; the body stands where it was to be written."""

    final: str
    status: int
    size: int = 0
    sha256: str = ""
    headers: Mapping[str, str] = field(default_factory=dict)


class Web:
    """What asks servers, one request on one connection; the body goes into a file as it comes.

    It takes no proxy and no password from its surroundings.
    `own` are the servers that the user named: only these may be on this machine or its network.
    """

    def __init__(self, agent: str, own: frozenset[Server], limits: Limits) -> None:
        self._own = own
        self._limits = limits
        trusted = httpx.create_ssl_context(trust_env=False)
        trusted.load_default_certs()  # those of this machine, which its owner may have added to
        self._client = httpx.Client(
            verify=trusted,
            headers={"User-Agent": agent, "Accept-Encoding": "identity"},
            timeout=limits.silence,
            limits=httpx.Limits(max_keepalive_connections=0),
            trust_env=False,
        )

    def close(self) -> None:
        """Leaves no connection behind."""
        self._client.close()

    def get(
        self, address: str, out: BinaryIO, size: int, headers: Mapping[str, str], seconds: float
    ) -> Answer:
        """Asks for an address once and writes what comes, up to a size; a redirect is an answer as well.

        `seconds` is what is left of the limit for the document.

        Raises:
            NotNow: where another attempt may do better.
            NotFetched: where none will.
        """
        asked = server(address)
        with Watch(asked, seconds, trusted=asked in self._own) as watch, self._failing(watch):
            extensions = {"trace": watch.trace}
            with self._client.stream("GET", address, headers=headers, extensions=extensions) as response:
                _refuse(response)
                return _received(response, address, out, size)

    @contextmanager
    def _failing(self, watch: Watch) -> Iterator[None]:
        """Says in our own words what failed; a request whose time is up fails, whatever it looks like."""
        try:
            yield
        except httpx.TimeoutException as error:
            raise NotNow(f"no answer within {self._limits.silence:g} seconds") from error
        except httpx.RemoteProtocolError as error:
            if not watch.late:
                raise NotNow("cut short: the connection ended before the document did") from error
        except httpx.InvalidURL as error:
            raise NotFetched(f"not an address ({error})") from error
        except httpx.RequestError as error:
            if not watch.late:
                what = " ".join(str(error).split()) or type(error).__name__
                raise NotNow(f"the connection failed ({what})") from error
        if watch.late:
            raise NotNow(f"it takes longer than {self._limits.seconds:g} seconds", math.inf)


def _refuse(response: httpx.Response) -> None:
    """Raises what a status that is no answer means."""
    status = response.status_code
    if status in (GOOD, UNCHANGED) or status in REDIRECTS:
        return
    said = f"the server says {status} {response.reason_phrase}".rstrip()
    if status in PASSING:
        after = _after(response.headers.get("Retry-After", ""))
        raise NotNow(f"{said}, and asks to be left alone for {after:.0f} seconds" if after else said, after)
    raise NotFetched(said)


def _after(words: str) -> float:
    """The seconds for which a server asks to be left alone: it gives them, or a date."""
    if words.strip().isdecimal():
        return float(words)
    try:
        date = parsedate_to_datetime(words)
    except ValueError:
        return 0
    if date.tzinfo is None:
        date = date.replace(tzinfo=dt.UTC)
    return max((date - dt.datetime.now(dt.UTC)).total_seconds(), 0)


def _received(response: httpx.Response, address: str, out: BinaryIO, most: int) -> Answer:
    size, digest = 0, sha256()
    for chunk in response.iter_bytes() if response.status_code == GOOD else ():
        size += len(chunk)
        if size > most:
            raise NotFetched(f"larger than {most:,} bytes")
        digest.update(chunk)
        out.write(chunk)
    return Answer(address, response.status_code, size, digest.hexdigest(), response.headers)
