"""Pages as HTML: the one wrapper of Jinja2. Whatever a document holds is shown as text."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import groupby
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from councilgraph.extractors.text.dates import from_iso
from councilgraph.graph.picture.composition import GROUPS
from councilgraph.graph.reading.track_model import Track
from councilgraph.graph.reading.vocabulary import inward, outward, spoken
from councilgraph.graph.server.pages import addresses
from councilgraph.graph.server.pages.addresses import Address
from councilgraph.graph.server.pages.page import Page
from councilgraph.graph.show import stations
from councilgraph.graph.show.terminal import SHOWN

TEMPLATES = Path(__file__).parents[1] / "templates"

Link = Callable[[Address], str]
"""Writes an address as a link: absolute on a server, relative in files."""

HIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
"""What `SIGNS` shows: words without any, nearly all, are looked at once and not signed one by one."""

SIGNS = {code: sign for code, sign in SHOWN.items() if chr(code) not in "\n\r\t"}


@dataclass(frozen=True, slots=True)
class Site:
    """What stands on every page: whose record it is, of several councils or one, of how many documents.

    `shorts` are what stands for its documents in addresses; `titles` leads from the name of one to its title,
    `published` from what stands for it to where it is on the web. `answering` where open questions are
    answered here.
    """

    name: str
    documents: int
    several: bool
    shorts: Collection[str]
    titles: Mapping[str, str]
    published: Mapping[str, str]
    answering: bool


GROUP = {kind: name for name, (_, kinds) in GROUPS.items() for kind in kinds}

NAVIGATION = (
    ("follow-up", "Follow-up"),
    ("people", "People"),
    ("bodies", "Bodies"),
    ("meetings", "Meetings"),
    ("subjects", "Subjects"),
    ("sources", "Sources"),
    ("graph", "Graph"),
    ("query", "Query"),
)
"""What stands at the head of each page: a view, and what it is called."""

ANSWERING = (("questions", "Questions"),)
"""The same for whoever may answer them."""

FILE_NAVIGATION = (*NAVIGATION, ("names", "A–Z"))
"""The same in files, where the names from A to Z stand beside the search, which needs scripts."""

FILE_POLICY = "default-src 'self' file:; base-uri 'none'; form-action 'none'"
"""What pages in files may load: what is in the folder, also where no host serves it."""

ENGINE = "; script-src 'self' file: 'wasm-unsafe-eval'"
"""What the page of queries may run as well: WebAssembly. Some browsers ask it of its worker too."""


def render(page: Page, address: Address, link: Link, site: Site, place: Link | None = None) -> str:
    """A page as HTML. In files, of which `place` says where they are, without what only a server answers."""
    given = _given(address, link, site, place) | {"page": page}
    return _environment().get_template(page.template).render(**given, **page.data)


def load_templates() -> None:
    """Reads all templates, which takes longer than a page, so that no page waits for it."""
    for name in _environment().list_templates():
        _environment().get_template(name)


def macro(of: tuple[str, str], address: Address, link: Link, site: Site, place: Link) -> Callable[..., str]:
    """A macro of a template, by the names of both: it writes a piece of the page at an address, in files."""
    template, name = of
    made = _environment().get_template(template).make_module(_given(address, link, site, place))
    found: Callable[..., str] = getattr(made, name)
    return found


def _given(address: Address, link: Link, site: Site, place: Link | None) -> dict[str, Any]:
    """What every template has."""
    served = place is None
    navigation = NAVIGATION + ANSWERING * site.answering if served else FILE_NAVIGATION
    return {
        "address": address,
        "link": link,
        "site": site,
        "served": served,
        "file_of": place,
        "navigation": navigation,
        "answering": served and site.answering,
        "policy": FILE_POLICY + (ENGINE if address.view == "query" else ""),
        "titles": site.titles,
        "several": site.several,
        "published": site.published,
    }


@cache
def _environment() -> Environment:
    made = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=_finalized,
    )
    made.filters |= {
        "group": group,
        "spoken": spoken,
        "day": stations.date,
        "number": number,
        "plural": plural,
    }
    made.filters |= {"outward": outward, "inward": inward, "capital": stations.capital, "long": stations.long}
    made.filters |= {"span": stations.span, "heading": stations.HEADINGS.__getitem__}
    made.filters |= {"groupby_state": by_state, "linked": linked}
    made.filters |= {"iso_day": iso_day}
    made.globals |= {"to": addresses.page, "address_of": addresses.thing, "words_at": addresses.words}
    made.globals |= {"passage_at": addresses.passage}
    made.globals |= {"GROUPS": GROUPS}
    return made


def _finalized(value: object) -> object:
    """What is written into a page: hidden signs and marks of direction are made visible in all words."""
    return visible(value) if type(value) is str else value


def visible(words: str) -> str:
    """Words with their hidden signs made visible."""
    return words.translate(SIGNS) if HIDDEN.search(words) else words


def by_state(
    tracks: Iterable[tuple[Track, Sequence[stations.Station]]],
) -> Iterator[tuple[str, list[tuple[Track, Sequence[stations.Station]]]]]:
    """Tracks under the state that they are in, in the order given."""
    for state, of in groupby(tracks, key=lambda each: each[0].state):
        yield state, list(of)


def linked(track: Track) -> bool:
    """Whether a step of a track was joined to it by a conclusion."""
    return any(step.because for step in track.steps)


def group(kind: str) -> str:
    """The style of a kind of thing."""
    return GROUP.get(kind, "paper")


def iso_day(value: str) -> str:
    """A day or time as readers write it; what is neither stays as it is.

    >>> iso_day("2023-07-12"), iso_day("2023/24"), iso_day("10:00:00")
    ('12 Jul 2023', '2023/24', '10:00')
    """
    if re.fullmatch(r"\d\d:\d\d:00", value):
        return value[:5]
    day = from_iso(value) if re.fullmatch(r"\d{4}-\d\d-\d\d", value) else None
    return stations.date(day) if day else value


def number(value: int) -> str:
    """A number with its thousands apart."""
    return f"{value:,}"


def plural(count: int, one: str, many: str = "") -> str:
    """A number with what it counts.

    >>> plural(1, "meeting"), plural(1200, "body", "bodies")
    ('1 meeting', '1,200 bodies')
    """
    return f"{count:,} {one if count == 1 else many or one + 's'}"
