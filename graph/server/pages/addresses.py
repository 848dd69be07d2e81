"""Where pages are: an address as a value, and the one function that writes it as a link."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from urllib.parse import quote, urlencode

PASSAGE = re.compile(r"/document/([0-9a-f]{16})#char=(\d+),(\d+)$")
"""The address in the graph of words of a document."""

SAFE = "/:@!$'()*,;=~%"
"""Signs of a path that stand as they are; "%" because IRIs are encoded already."""


@dataclass(frozen=True, slots=True)
class Address:
    """A page: its view, what of (an IRI, a document), how it is filtered, and where in it.

    `query` has no empty values, and is sorted by the names of its parameters: equal pages have one address.
    """

    view: str
    path: str = ""
    query: tuple[tuple[str, str], ...] = ()
    fragment: str = ""

    def get(self, name: str) -> str:
        """The value of a parameter, "" for none."""
        return dict(self.query).get(name, "")

    def number(self, name: str) -> int:
        """The value of a parameter that counts from 1; 1 where it is none."""
        value = self.get(name)
        return max(int(value), 1) if value.isdecimal() and len(value) < 7 else 1  # noqa: PLR2004 (of a page)

    def where(self, **changes: str | int) -> Address:
        """The same page with parameters changed; one that is "" is left out.

        >>> page("follow-up", year=2022, page=3).where(page="").query
        (('year', '2022'),)
        """
        return replace(self, query=_query(dict(self.query) | changes), fragment="")


def page(view: str, path: str = "", fragment: str = "", /, **query: str | int) -> Address:
    """The address of a view."""
    return Address(view, path, _query(query), fragment)


def thing(iri: str) -> Address:
    """The page of a thing."""
    return Address("thing", iri)


def words(document: str, start: int, end: int) -> Address:
    """A passage of a document, by the first signs of its hash: the page it is on, scrolled to it.

    >>> href(words("5d62bef0a1b2c3d4", 120, 180), "http://localhost:8000/id/")
    '/source/5d62bef0a1b2c3d4?char=120,180#char=120,180'
    """
    at = f"{start},{end}"
    return Address("source", document, (("char", at),), f"char={at}")


def passage(iri: str) -> Address | None:
    """Where the words at an address of the graph are shown, None where that is of no words of a document.

    >>> passage("http://localhost:8000/id/document/5d62bef0a1b2c3d4#char=120,180").path
    '5d62bef0a1b2c3d4'
    """
    place = PASSAGE.search(iri)
    return words(place[1], int(place[2]), int(place[3])) if place else None


def href(address: Address, base: str) -> str:
    """An address as a link on a server; `base` is what the IRIs of the graph begin with.

    >>> href(thing("http://localhost:8000/id/x/person/n-arslan"), "http://localhost:8000/id/")
    '/page/x/person/n-arslan'
    >>> href(page("follow-up", state="planned", page=2), "")
    '/follow-up?page=2&state=planned'
    """
    path, query = _path(address, base)
    parameters = urlencode([*query, *address.query], safe=",:/", quote_via=quote)
    return quote(path, SAFE) + (f"?{parameters}" if parameters else "") + _fragment(address.fragment)


def _path(address: Address, base: str) -> tuple[str, tuple[tuple[str, str], ...]]:
    if address.view == "thing":
        below = address.path.removeprefix(base)
        apart = not base or below == address.path
        return ("/page", (("iri", address.path),)) if apart else (f"/page/{below}", ())
    if address.view == "start":
        return "/", ()
    return f"/{address.view}" + (f"/{address.path}" if address.path else ""), ()


def _fragment(fragment: str) -> str:
    return f"#{quote(fragment, SAFE)}" if fragment else ""


def _query(values: Mapping[str, str | int]) -> tuple[tuple[str, str], ...]:
    return tuple(sorted((name, str(value)) for name, value in values.items() if value != ""))
