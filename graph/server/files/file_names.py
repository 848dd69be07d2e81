"""What the file of each page is called, and how one file of a site leads to another."""

from __future__ import annotations

import re
from hashlib import sha256
from posixpath import dirname, relpath
from urllib.parse import quote

from councilgraph.graph.server.pages.addresses import Address

SIMPLE = re.compile(r"(?!(?:con|prn|aux|nul|com\d|lpt\d)$)[a-z0-9][a-z0-9-]{0,79}")
"""Parts of addresses that are names of files as they are, on every system: all others get a hash."""

OTHER = re.compile(r"[^a-z0-9]+")
SLUG, HASH = 48, 12
"""Signs of other parts that are kept for readers, and of the hash that tells them apart."""


def file_name(address: Address, base: str) -> str:
    """The file of a page, from the folder of the site; `base` is what the IRIs of the graph begin with.

    Two addresses never have one file, also where a system does not tell capitals apart.

    >>> file_name(Address("thing", "http://localhost/id/x/person/n-arslan"), "http://localhost/id/")
    'page/x/person/n-arslan.html'
    >>> file_name(Address("follow-up", query=(("page", "2"),)), "")
    'follow-up.page-2.html'
    >>> file_name(Address("report", query=(("csv", "errors"),)), "")
    'report.csv-errors.csv'
    """
    if address.view == "static":
        return f"static/{address.path}"
    ending = "csv" if address.get("csv") else "xml" if address.view == "feeds" else "html"
    return ".".join([_path(address, base), *_query(address.query), ending])


def relative(to: str, at: str) -> str:
    """A file of a site as a link from another.

    >>> relative("source/5d62.html", "page/x/n-arslan.html")
    '../../source/5d62.html'
    """
    return relpath(to, dirname(at) or ".")


def _path(address: Address, base: str) -> str:
    if address.view == "start":
        return "index"
    if address.view != "thing":
        return "/".join(map(_part, filter(None, (address.view, *address.path.split("/")))))
    below = address.path.removeprefix(base)
    known = bool(base) and below != address.path
    return "/".join(["page", *map(_part, below.split("/"))]) if known else f"iri/{_hashed(address.path)}"


def _query(query: tuple[tuple[str, str], ...]) -> list[str]:
    if len(query) == 1 and SIMPLE.fullmatch(query[0][1]):
        return ["-".join(query[0])]
    told = "&".join(f"{name}={quote(value, errors='surrogatepass')}" for name, value in query)
    return [_hashed(told)] if query else []


def _part(words: str) -> str:
    return words if SIMPLE.fullmatch(words) else _hashed(words)


def _hashed(words: str) -> str:
    """Words as a slug and a hash, joined by a sign that no simple part has."""
    slug = OTHER.sub("-", words.lower()).strip("-")[:SLUG]
    return f"{slug}_{sha256(words.encode('utf-8', 'surrogatepass')).hexdigest()[:HASH]}"
