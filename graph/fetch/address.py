"""Addresses on the web: one spelling for each, so that none is fetched twice under two."""

from __future__ import annotations

from pathlib import PurePosixPath
from urllib.parse import parse_qsl, quote, unquote, urljoin, urlsplit, urlunsplit

from councilgraph.ontology.errors import NotFetched

PORTS = {"http": 80, "https": 443}
PATH = "/%:@!$&'()*+,;=-._~"
QUERY = f"{PATH}?"
SHOWN = 200  # characters of an address that a message shows


def normal(address: str, base: str = "") -> str:
    """An address in its one spelling, by what it is relative to.

    >>> normal("../Papers/Pack 1.pdf#page=2", "HTTP://Aldermere.example:80/ie/List.aspx")
    'http://aldermere.example/Papers/Pack%201.pdf'

    Raises:
        NotFetched: for what is no address of http or https, or holds a password.
    """
    try:
        parts = urlsplit(urljoin(base, address.strip()))
        host, port = (parts.hostname or "").encode("idna").decode("ascii"), parts.port
    except ValueError as error:  # UnicodeError is one
        raise NotFetched(f"{address[:SHOWN]}: not an address ({error})") from error
    if parts.scheme not in PORTS or not host:
        raise NotFetched(f"{address[:SHOWN]}: not an address that begins with https:// or http://")
    if parts.username is not None:
        raise NotFetched(f"{host}: refused: the address holds a name or a password; leave it out")
    place = f"[{host}]" if ":" in host else host
    if port not in (None, PORTS[parts.scheme]):
        place += f":{port}"
    path = quote(parts.path or "/", PATH)
    return urlunsplit((parts.scheme, place, path, quote(parts.query, QUERY), ""))


def server(address: str) -> tuple[str, int]:
    """The host and the port of an address in its one spelling."""
    parts = urlsplit(address)
    return parts.hostname or "", parts.port or PORTS[parts.scheme]


def site(address: str) -> tuple[str, int]:
    """What addresses of one site share: the server, whichever of http and https they have by default."""
    host, port = server(address)
    return host, 0 if port in PORTS.values() else port


def page(address: str) -> str:
    """The last part of an address's path, in small letters: the name of a page.

    >>> page("https://aldermere.example/ieListMeetings.aspx?CId=12")
    'ielistmeetings.aspx'
    """
    return name(address).casefold()


def name(address: str) -> str:
    """The last part of an address's path, as people read it."""
    return unquote(PurePosixPath(urlsplit(address).path).name) if urlsplit(address).path[-1:] != "/" else ""


def fields(address: str) -> dict[str, str]:
    """What stands behind the question mark of an address, by names in small letters.

    >>> fields("https://aldermere.example/ieListMeetings.aspx?CId=12&Year=0")
    {'cid': '12', 'year': '0'}
    """
    return {key.casefold(): value for key, value in parse_qsl(urlsplit(address).query)}
