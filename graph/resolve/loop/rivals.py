"""Which of several requests of one meeting something takes up that names all of them in part."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence

from councilgraph.graph.resolve.loop.links import LEAST, Link
from councilgraph.graph.resolve.loop.subjects import Rarity, Subject


def without_rivals(
    links: Mapping[str, Sequence[Link]], rarity: Rarity
) -> Iterator[tuple[str, Sequence[Link]]]:
    """The links of each request without those to what names another request of that meeting better.

    "Cost of Works at Ferry Lane" takes up the request for the cost of works there, not that for the number
    of visits to Ferry Lane: of the second it has no word that the first has not, and it lacks some. What
    is wholly named stays, and so does what cites the minute itself, or answers all that was recommended.
    Where one item of a meeting cites the minute, others of that meeting do not take its request up.
    """
    shared: dict[tuple[str, str], set[Subject]] = defaultdict(set)
    for link in _each(links.values()):
        shared[link.ask.meeting, link.later.iri].add(link.ask.about & _told(link))

    def is_better_told(link: Link) -> bool:
        own = link.ask.about & _told(link)
        if link.answer or link.ask.item in link.later.cited or rarity.share(link.ask.about, own) == 1:
            return False
        return any(own < other for other in shared[link.ask.meeting, link.later.iri])

    for iri, mine in links.items():
        told = {link.later.meeting for link in mine if _is_told_at_item(link)}
        yield iri, [link for link in mine if not (is_better_told(link) or _is_beside(link, told))]


def _is_told_at_item(link: Link) -> bool:
    """Whether an item says of itself that it takes a minute up."""
    return link.later.kind == "item" and link.ask.item in link.later.cited and link.score >= LEAST


def _is_beside(link: Link, told: Container[str]) -> bool:
    """Whether an item or a paper is but of the same matter, at a meeting where another cites the minute."""
    of_meeting = link.later.kind in ("item", "document") and link.later.meeting in told
    return of_meeting and link.ask.item not in link.later.cited


def _each(links: Iterable[Sequence[Link]]) -> Iterator[Link]:
    return (link for mine in links for link in mine)


def _told(link: Link) -> Subject:
    """What something says of its business, and where it names the meeting of a request."""
    later = link.later
    return later.told | later.about | later.cited.get(link.ask.meeting, frozenset())
