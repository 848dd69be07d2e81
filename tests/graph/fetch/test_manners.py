from __future__ import annotations

import socket
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from councilgraph.graph.fetch import peers
from councilgraph.graph.fetch.fetch import FAILED, KEPT, fetch
from councilgraph.graph.fetch.offered import Choice
from councilgraph.graph.fetch.visitor import Manners
from councilgraph.graph.version import version
from tests.graph.fetch import council
from tests.graph.fetch.server import Reply, Server

QUICK = Manners(delay=0, pause=0, attempts=2)
WHOLE = council.paper("Minutes")


def outcomes(folder: Path, *addresses: str, manners: Manners = QUICK) -> list[str]:
    """What became of documents: kept, or the reason."""
    return [one.reason or one.what for one in fetch(addresses, folder, Choice(), manners)]


def gaps(server: Server) -> list[float]:
    """The seconds between the requests that a server had."""
    return [later.at - before.at for before, later in pairwise(server.asked)]


def test_it_says_what_it_is(server: Server, tmp_path: Path) -> None:
    """Each request names the program, its version and whom to ask; robots.txt is asked for first, once."""
    addresses = [server.say(f"/{name}.pdf", WHOLE) for name in "ab"]
    outcomes(tmp_path, *addresses, manners=Manners(delay=0, contact="clerk@aldermere.example"))
    assert [one.path for one in server.asked] == ["/robots.txt", "/a.pdf", "/b.pdf"]
    agents = {one.headers["User-Agent"] for one in server.asked}
    assert agents == {f"councilgraph/{version()} (reads council papers; clerk@aldermere.example)"}


def test_one_at_a_time_and_not_too_soon(server: Server, tmp_path: Path) -> None:
    """There is never more than one request under way, and the delay lies between any two, retries too."""
    addresses = [server.say(f"/{name}.pdf", Reply(b"", 500), Reply(WHOLE)) for name in "abc"]
    assert outcomes(tmp_path, *addresses, manners=Manners(delay=0.1, pause=0)) == [KEPT] * 3
    assert server.most == 1
    assert len(server.asked) == 7
    assert min(gaps(server)) >= 0.1


def test_crawl_delay_is_kept(server: Server, tmp_path: Path) -> None:
    """A delay that robots.txt asks for is kept where it is longer; one that is too long ends the visit."""
    server.say("/robots.txt", b"User-agent: *\nCrawl-delay: 0.2\n")
    addresses = [server.say(f"/{name}.pdf", WHOLE) for name in "abc"]
    outcomes(tmp_path, *addresses)
    assert min(gaps(server)) >= 0.2
    server.say("/robots.txt", b"User-agent: councilgraph\nRequest-rate: 1/20m\nCrawl-delay: 9\n")
    assert "1200 seconds between requests" in outcomes(tmp_path, server.say("/d.pdf", WHOLE))[0]


def test_retry_after_is_kept(server: Server, tmp_path: Path) -> None:
    """A server that asks to be left alone for a while is, before the next attempt."""
    address = server.say("/a.pdf", Reply(b"", 503, {"Retry-After": "1"}), Reply(WHOLE))
    assert outcomes(tmp_path, address) == [KEPT]
    assert gaps(server)[-1] >= 1


@pytest.mark.parametrize(
    ("rules", "kept"),
    [
        pytest.param(Reply(b"User-agent: *\nDisallow: /documents/\n"), [False, True], id="a folder"),
        pytest.param(Reply(b"User-agent: *\nDisallow: /*.pdf?T=1$\n"), [False, True], id="with wildcards"),
        pytest.param(Reply(b"User-agent: *\nDisallow: /\nAllow: /open/\n"), [False, True], id="the longest rule counts"),
        pytest.param(Reply(b"User-agent: *\nDisallow:\n\nUser-agent: councilgraph\nDisallow: /\n"), [False, False], id="its own name"),
        pytest.param(Reply(b"User-agent: other\nDisallow: /\n"), [True, True], id="another's name"),
        pytest.param(Reply(b"", 404), [True, True], id="none"),
        pytest.param(Reply(b"<html><p>Not here</p></html>"), [True, True], id="a page in its place"),
        pytest.param(Reply(b"", 500), [False, False], id="out of order"),
    ],
)  # fmt: skip
def test_robots_txt_is_heeded(rules: Reply, kept: list[bool], server: Server, tmp_path: Path) -> None:
    """What robots.txt forbids is not asked for; where it cannot be read nothing is."""
    server.say("/robots.txt", rules)
    addresses = [server.say("/documents/s1/a.pdf?T=1", WHOLE), server.say("/open/a.pdf", WHOLE)]
    assert [reason == KEPT for reason in outcomes(tmp_path, *addresses)] == kept
    assert [f"{server.address}{path}" in addresses for path in server.paths()] == [True] * sum(kept)


def test_robots_txt_of_where_it_leads(server: Server, other: Server, tmp_path: Path) -> None:
    """A redirect to another server is followed only as that server's robots.txt allows."""
    other.say("/robots.txt", b"User-agent: *\nDisallow: /closed/\n")
    other.say("/open/a.pdf", WHOLE)
    ways = [f"{other.address}/open/a.pdf", f"{other.address}/closed/a.pdf"]
    addresses = [server.say(f"/{at}.pdf", Reply(b"", 302, {"Location": way})) for at, way in enumerate(ways)]
    first, second = outcomes(tmp_path, *addresses, other.say("/open/b.pdf", WHOLE))[:2]
    assert (first, "robots.txt" in second) == (KEPT, True)
    assert other.paths() == ["/open/a.pdf", "/open/b.pdf"]


@pytest.mark.parametrize(
    "location",
    [
        pytest.param("OTHER/secret.pdf", id="another server in this network"),
        pytest.param("http://169.254.169.254/latest/", id="where clouds keep their secrets"),
        pytest.param("http://[::1]:9/a.pdf", id="IPv6"),
        pytest.param("http://2130706433:9/a.pdf", id="127.0.0.1 as one number"),
        pytest.param("file:///etc/hosts", id="a file"),
        pytest.param("ftp://aldermere.example/a.pdf", id="another protocol"),
        pytest.param("http://user:password@aldermere.example/a.pdf", id="a password"),
    ],
)
def test_nothing_leads_into_a_private_network(
    location: str, server: Server, other: Server, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A redirect to what only this network can reach, or by another protocol, is refused unasked."""
    other.say("/secret.pdf", WHOLE)
    real, called = socket.create_connection, set[Any]()

    def connected(place: tuple[str, int], *rest: Any, **named: Any) -> socket.socket:
        called.add(place)
        return real(place, *rest, **named)

    monkeypatch.setattr(socket, "create_connection", connected)
    way = location.replace("OTHER", other.address)
    (reason,) = outcomes(tmp_path, server.say("/a.pdf", Reply(b"", 302, {"Location": way})))
    assert "refused" in reason or "not an address" in reason
    assert {f"http://{host}:{port}" for host, port in called} == {server.address}
    assert len(server.paths()) == 1


def test_a_name_that_leads_elsewhere_a_moment_later(
    server: Server, other: Server, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What counts is who is connected to: a name that seemed public is left before a word is said."""
    other.say("/secret.pdf", WHOLE)
    real = socket.getaddrinfo
    told: list[str] = []

    def looked_up(host: str, *rest: Any, **named: Any) -> list[Any]:
        if host != "rebound.example":
            return list(real(host, *rest, **named))
        told.append(host)
        return list(real("127.0.0.1" if len(told) > 1 else "192.0.43.8", *rest, **named))

    monkeypatch.setattr(socket, "getaddrinfo", looked_up)
    way = other.address.replace("127.0.0.1", "rebound.example")
    address = server.say("/a.pdf", Reply(b"", 302, {"Location": f"{way}/secret.pdf"}))
    assert "refused" in outcomes(tmp_path, address)[0]
    assert len(told) > 1
    assert other.asked == []


@pytest.mark.parametrize(
    ("number", "public"),
    [
        pytest.param("192.0.43.8", True, id="public"),
        pytest.param("2001:500:88:200::8", True, id="public, IPv6"),
        pytest.param("10.1.2.3", False, id="private"),
        pytest.param("100.64.0.1", False, id="of a provider"),
        pytest.param("0.0.0.0", False, id="any"),  # noqa: S104 (nothing is bound to it)
        pytest.param("224.0.0.1", False, id="many"),
        pytest.param("fe80::1%eth0", False, id="link-local"),
        pytest.param("fd00::1", False, id="private, IPv6"),
        pytest.param("::ffff:127.0.0.1", False, id="mapped"),
        pytest.param("64:ff9b::7f00:1", False, id="translated"),
        pytest.param("64:ff9b::c000:2b08", True, id="translated, public"),
        pytest.param("2002:7f00:1::", False, id="6to4"),
    ],
)
def test_public_numbers(number: str, public: bool) -> None:
    """Which addresses of machines are of the open internet."""
    assert peers.is_public(number) is public


def test_only_the_site_itself_is_followed(server: Server, other: Server, tmp_path: Path) -> None:
    """Papers of other sites are left where they are, however a page links to them."""
    page = f'<a href="{other.address}/documents/g1/Pack.pdf?T=10">x</a><a href="/documents/g1/Pack.pdf">y</a>'
    server.say("/documents/g1/Pack.pdf", WHOLE)
    address = server.say("/ieListDocuments.aspx?MId=1", page.encode())
    assert outcomes(tmp_path, address) == [KEPT]
    assert other.asked == []
    assert FAILED not in outcomes(tmp_path, address)
