"""The pages of a ModernGov site, on which most English councils publish: what each of them leads to.

Pure functions from a page to the addresses on it; only those of the same site are seen.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePath
from urllib.parse import urlsplit

from councilgraph.extractors.read import readable
from councilgraph.extractors.read.markup import Element, html
from councilgraph.extractors.read.text import decode_page
from councilgraph.extractors.text import dates
from councilgraph.graph.fetch.address import fields, name, normal, page, site
from councilgraph.ontology.errors import NotFetched

INDEX = "mglistcommittees.aspx"
COMMITTEES = "mgListCommittees.aspx?bcr=1"
LISTS = ("ielistmeetings.aspx", "mgcommitteedetails.aspx")
"""Pages that stand for a committee, whichever of its pages they are."""

MEETINGS = ("ielistdocuments.aspx", "celistdocuments.aspx")
CONVERTED = ("mgconvert2pdf.aspx", "ceconvert2pdf.aspx")
"""Programs of the site that give a PDF."""

PAPER = re.compile(r"/documents/(?P<kind>[a-z]+)\d+/", re.IGNORECASE)
REPORT = "s"  # the kind of papers that are of one item
WHOLE = "g"  # the kind of papers that are of a whole meeting: its agenda, its pack, its minutes
PACK = "10"  # the number by which a site calls the pack of all reports, where it gives one
PACKED = "reports pack"  # and a part of its name
LONGEST = 200  # characters of the name of a committee
TITLE = re.compile(r"\bfor\s+(?P<committee>\S+(?:\s+\S+)*?)\s+on\s+(?:\w+day\b|\d)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Link:
    """An address on a page, and the words that it stands under."""

    address: str
    words: str


@dataclass(frozen=True, slots=True)
class Meeting:
    """A meeting in a list; `date` is None where the list does not tell it."""

    address: str
    date: dt.date | None


@dataclass(frozen=True, slots=True)
class Papers:
    """What the page of a meeting offers.

    `unread` is how many are of kinds that are not read, `packed` how many reports are left to the pack.
    """

    committee: str
    date: dt.date | None
    addresses: tuple[str, ...]
    unread: int = 0
    packed: int = 0


class Page:
    """A page of a site: its title, and the links to the same site."""

    def __init__(self, data: bytes, address: str) -> None:
        self.address = address
        self._root = html(decode_page(data, address), address)
        self.title = " ".join((self._root.findtext(".//title") or "").split())

    def links(self) -> Iterator[Link]:
        """The links to pages and papers of the same site, in the order of the page."""
        for element in self._root.iter("a"):
            try:
                found = normal(element.get("href") or "", self.address)
            except NotFetched:
                continue
            if site(found) == site(self.address):
                yield Link(found, _words(element))


def _words(element: Element) -> str:
    return " ".join(" ".join([*map(str, element.itertext()), element.get("title") or ""]).split())


def is_home(address: str) -> bool:
    """Whether an address is of a site as a whole: its first page, or that of its committees.

    >>> is_home("https://aldermere.example/"), is_home("https://aldermere.example/minutes/")
    (True, False)
    """
    return urlsplit(address).path == "/" or page(address) == INDEX


def is_meeting(address: str) -> bool:
    """Whether an address is the page of one meeting."""
    return page(address) in MEETINGS


def committee(address: str) -> str:
    """The number of the committee that an address is of, "" for a site as a whole."""
    given = fields(address)
    ids = (given.get(key, "") for key in ("cid", "committeeid", "id"))
    return next((one for one in ids if one), "") if page(address) in LISTS else ""


def listing(base: str, number: str) -> str:
    """The address at which the meetings of a committee are listed."""
    return normal(f"ieListMeetings.aspx?CId={number}&Year=0", base)


def committees(found: Page) -> dict[str, str]:
    """The names of the committees on a page, by their numbers."""
    named: dict[str, str] = {}
    for link in found.links():
        if link.words and committee(link.address):
            named.setdefault(committee(link.address), link.words)
    return named


def meetings(found: Page) -> Iterator[Meeting]:
    """The meetings on a page of a committee that have a page of their own."""
    for link in found.links():
        if is_meeting(link.address):
            dated = dates.first(link.words)
            yield Meeting(link.address, dated.date if dated else None)


def meeting(address: str) -> str:
    """What tells a meeting of a site from the others, under whichever of its addresses."""
    given = fields(address)
    return given.get("mid") or given.get("meetingid") or address


def further(found: Page, act: str) -> str:
    """The address of the earlier or the later meetings of a list; "" where there are none."""
    pages = (link.address for link in found.links() if page(link.address) == LISTS[0])
    return next((one for one in pages if fields(one).get("act", "").casefold() == act), "")


def papers(found: Page, *, every: bool = False) -> Papers:
    """The papers of a meeting: those of the whole meeting, with `every` each report by itself too.

    Reports are in the pack of a meeting; where no pack is offered, they are among its papers.
    """
    links = [link.address for link in found.links()]
    offered = list(dict.fromkeys(one for one in links if _kind(one)))
    read = [one for one in offered if readable(PurePath(promised(one)))]
    packed = not every and any(_is_pack(one) for one in read)
    kept = [one for one in read if not packed or _kind(one) != REPORT]
    title = TITLE.search(found.title)
    dated = dates.first(found.title)
    return Papers(
        title["committee"][:LONGEST] if title else "",
        dated.date if dated else None,
        tuple(kept),
        unread=len(offered) - len(read),
        packed=len(read) - len(kept),
    )


def promised(address: str) -> str:
    """The name that a paper's address gives it; what a site converts is a PDF.

    >>> promised("https://aldermere.example/mgConvert2PDF.aspx?ID=7")
    'mgConvert2PDF-7.pdf'
    """
    if page(address) not in CONVERTED:
        return name(address)
    return f"{name(address).partition('.')[0]}-{fields(address).get('id', '')}.pdf"


def _kind(address: str) -> str:
    """The letter by which a site calls papers of a kind; "" for what is no paper."""
    if page(address) in CONVERTED:
        return REPORT
    match = PAPER.search(urlsplit(address).path)
    return match["kind"].casefold() if match else ""


def _is_pack(address: str) -> bool:
    is_called = fields(address).get("t") == PACK or PACKED in page(address)
    return _kind(address) == WHOLE and is_called
