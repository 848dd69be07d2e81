from __future__ import annotations

import datetime as dt

import pytest

from councilgraph.graph.fetch import moderngov
from councilgraph.graph.fetch.address import normal, site
from councilgraph.graph.fetch.moderngov import Page
from councilgraph.ontology.errors import NotFetched

SITE = "https://democracy.aldermere.example/"


def page(body: str, title: str = "") -> Page:
    """A page of the site."""
    return Page(
        f"<html><head><title>{title}</title></head><body>{body}</body></html>".encode(), f"{SITE}x.aspx"
    )


def links(*addresses: str) -> str:
    """Links to addresses."""
    return "".join(f'<a href="{address}">{number}</a>' for number, address in enumerate(addresses))


@pytest.mark.parametrize(
    ("written", "address"),
    [
        pytest.param("HTTPS://Aldermere.EXAMPLE:443/A b.pdf#x", "https://aldermere.example/A%20b.pdf", id="spelling"),
        pytest.param("https://aldermere.example", "https://aldermere.example/", id="no path"),
        pytest.param("http://aldermere.example:8080/é", "http://aldermere.example:8080/%C3%A9", id="another port, an accent"),
        pytest.param("https://áldermere.example/", "https://xn--ldermere-7ya.example/", id="an accent in the name"),
        pytest.param("http://[2001:DB8::1]/a", "http://[2001:db8::1]/a", id="IPv6"),
        pytest.param("https://aldermere.example/?T=1&x=a b", "https://aldermere.example/?T=1&x=a%20b", id="a question"),
    ],
)  # fmt: skip
def test_an_address_has_one_spelling(written: str, address: str) -> None:
    """Spellings that lead to one place are one, and stay as they are when they are spelled again."""
    assert normal(written) == address
    assert normal(address) == address


@pytest.mark.parametrize("written", ["", "minutes.pdf", "javascript:void(0)", "http://", "http://[", "https://a:b/", "mailto:x@y.example", "http://" + "a" * 70 + ".example/"])  # fmt: skip
def test_what_is_no_address(written: str) -> None:
    """What is not an address of the web is refused by name."""
    with pytest.raises(NotFetched):
        normal(written)


def test_http_and_https_are_one_site() -> None:
    """A link that names the other of the two protocols stays on the site; another port does not."""
    assert site("http://aldermere.example/") == site("https://aldermere.example/a")
    assert site("https://aldermere.example:8443/") != site("https://aldermere.example/")


@pytest.mark.parametrize(
    ("address", "number"),
    [
        pytest.param("ieListMeetings.aspx?CId=117&Year=0", "117", id="a list"),
        pytest.param("ielistmeetings.aspx?CommitteeID=117", "117", id="its older spelling"),
        pytest.param("mgCommitteeDetails.aspx?ID=117", "117", id="a committee"),
        pytest.param("ieListDocuments.aspx?CId=117&MId=2", "", id="a meeting"),
        pytest.param("mgUserInfo.aspx?ID=117", "", id="a councillor"),
        pytest.param("", "", id="the site"),
    ],
)
def test_the_committee_of_an_address(address: str, number: str) -> None:
    """The number of a committee is read off its addresses."""
    assert moderngov.committee(f"{SITE}{address}") == number


def test_meetings_of_a_list() -> None:
    """The day of a meeting stands in its link; a meeting without a page of its own is none yet."""
    found = page(
        '<li><a href="ieListDocuments.aspx?CId=1&amp;MId=7&amp;Ver=4">5 Mar 2024 6.30 pm</a></li>'
        '<li><a href="IELISTDOCUMENTS.ASPX?CId=1&MeetingId=8" title="of Tuesday, 2nd April, 2024"><img></a></li>'
        '<li><a href="ieListDocuments.aspx?CId=1&MId=9">Agenda</a></li><li>7 May 2024 6.30 pm</li>'
        '<li><a href="https://elsewhere.example/ieListDocuments.aspx?MId=1">4 Jun 2024</a></li>'
    )
    assert [(moderngov.meeting(one.address), one.date) for one in moderngov.meetings(found)] == [
        ("7", dt.date(2024, 3, 5)),
        ("8", dt.date(2024, 4, 2)),
        ("9", None),
    ]


def test_earlier_and_later() -> None:
    """A list goes on where its links say so."""
    found = page(links("ieListMeetings.aspx?Act=later&amp;CId=1&amp;D=2", "ieListMeetings.aspx?CId=2"))
    assert moderngov.further(found, "later") == f"{SITE}ieListMeetings.aspx?Act=later&CId=1&D=2"
    assert moderngov.further(found, "earlier") == ""


@pytest.mark.parametrize(
    ("every", "kept"),
    [
        pytest.param(
            False, ["/documents/g7/Pack.pdf", "/documents/b9/Late.pdf"], id="the pack holds the reports"
        ),
        pytest.param(
            True, ["/documents/g7/Pack.pdf", "/documents/s1/A.pdf", "/documents/b9/Late.pdf"], id="all"
        ),
    ],
)
def test_papers_of_a_meeting(every: bool, kept: list[str]) -> None:
    """A pack stands for the reports in it, and not for what came after it; the title tells the meeting."""
    title = "Agenda for Panel on Parks on Wednesday, 6th March, 2024, 2.00 pm"
    hrefs = [
        "documents/g7/Pack.pdf?T=10",
        "documents/s1/A.pdf",
        "documents/b9/Late.pdf",
        "documents/g7/Pack.pdf?T=10",
    ]
    found = moderngov.papers(page(links(*hrefs, "documents/s2/Slides.pptx", "about.pdf"), title), every=every)
    assert [one.removeprefix(SITE[:-1]).partition("?")[0] for one in found.addresses] == kept
    assert (found.committee, found.date, found.unread) == ("Panel on Parks", dt.date(2024, 3, 6), 1)


def test_a_pack_by_its_name() -> None:
    """A pack is known by its name too, where its address has no number for it."""
    found = moderngov.papers(
        page(links("documents/g7/Public%20reports%20pack%2004th-Jun.pdf", "documents/s1/A.pdf"))
    )
    assert (len(found.addresses), found.packed) == (1, 1)


def test_a_page_that_tells_nothing() -> None:
    """A page without a title, links or words that are known offers nothing."""
    found = page("<p>Sign in</p>" + links("", "#top", "javascript:x()", "http://["))
    assert moderngov.papers(found).addresses == ()
    assert moderngov.committees(found) == {}
    assert list(moderngov.meetings(found)) == []
