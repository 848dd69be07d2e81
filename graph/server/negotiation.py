"""Content negotiation: which of the formats that can be given a client likes best."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType

ROWS: Mapping[str, str] = MappingProxyType(
    {
        "application/sparql-results+json": "json",
        "application/sparql-results+xml": "xml",
        "text/csv": "csv",
        "text/tab-separated-values": "tsv",
        "application/json": "json",
        "application/xml": "xml",
        "text/xml": "xml",
    }
)
"""The formats of rows and of a truth value, as `store.serialise` names them, by media type.

The first is given to those who do not mind.
"""

TRIPLES: Mapping[str, str] = MappingProxyType(
    {
        "text/turtle": "turtle",
        "application/n-triples": "ntriples",
        "application/trig": "trig",
        "application/n-quads": "nq",
        "application/ld+json": "jsonld",
        "application/rdf+xml": "rdfxml",
        "application/json": "jsonld",
        "application/xml": "rdfxml",
        "text/plain": "ntriples",
    }
)
"""The formats of triples and quads, as `ROWS`."""

HTML = "text/html"
MOST = 100
"""Ranges of a header that are looked at."""


def choose(offered: Sequence[str], accept: str) -> str | None:
    """The media type that an Accept header likes best, of equals the first; None where it likes none.

    A range that is malformed is passed over; an empty header likes everything.

    >>> choose(["text/turtle", "text/html"], "text/*;q=0.5, text/html")
    'text/html'
    >>> choose(["text/turtle"], "image/png")
    """
    ranges = dict(_ranges(accept)) or ({} if accept.strip() else {"*/*": 1.0})
    liked = {kind: _quality(kind, ranges) for kind in offered}
    best = max(offered, key=lambda kind: liked[kind])  # of equals the first
    return best if liked[best] > 0 else None


def by_name(offered: Mapping[str, str], name: str) -> str | None:
    """The media type of a format by its short name or its media type; None where it is not offered.

    >>> by_name(ROWS, "csv"), by_name(ROWS, "text/csv"), by_name(ROWS, "turtle")
    ('text/csv', 'text/csv', None)
    """
    return next((kind for kind, form in offered.items() if name in (kind, form)), None)


def with_charset(kind: str) -> str:
    """A media type as a header says it: text is UTF-8."""
    return f"{kind}; charset=utf-8" if kind.startswith("text/") else kind


def _ranges(accept: str) -> Iterator[tuple[str, float]]:
    for part in accept.split(",")[:MOST]:
        kind, *parameters = (piece.strip().lower() for piece in part.split(";"))
        quality = next((each[2:] for each in parameters if each.startswith("q=")), "1")
        try:
            value = float(quality)
        except ValueError:
            continue
        if "/" in kind and 0 <= value <= 1:
            yield kind, value


def _quality(kind: str, ranges: Mapping[str, float]) -> float:
    """How much a media type is liked: what fits it most closely decides."""
    closest = (kind, f"{kind.partition('/')[0]}/*", "*/*")
    return next((ranges[each] for each in closest if each in ranges), 0.0)
