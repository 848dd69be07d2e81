"""Which of the requests of a minute is meant by what cites the minute: it may have made several."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence

from councilgraph.graph.resolve.loop.asked import Ask, Later
from councilgraph.graph.resolve.loop.asking import asks_back, asks_for_report, led_in_as_advice
from councilgraph.graph.resolve.loop.links import ALIKE, MENTIONED, Link
from councilgraph.graph.resolve.loop.replies import are_theirs
from councilgraph.graph.resolve.loop.subjects import Rarity, Subject
from councilgraph.graph.resolve.routine import is_routine

RECOMMENDED = re.compile(r"\brecommend", re.IGNORECASE)
ARISING = re.compile(r"\barising\b|\bactions?\b|\bmaterion yn codi\b", re.IGNORECASE)
"""In the heading below which is told what became of minutes, and not only that they were corrected."""
HALF = 0.5  # of what is asked for that a title tells which says nothing else
FEW = 2  # words that a sentence shares with one request alone, by which that one is meant


def meant_by_citations(
    asks: Iterable[Ask], laters: Iterable[Later], rarity: Rarity
) -> Callable[[Link], bool]:
    """Tells of a link by a cited minute whether its request is meant, of the several that the minute made.

    Those are meant of which the citing sentence or the heading tells most words, first by what they ask
    beside the heading of the minute; where it tells of none, those of a kind that may come back so.
    """
    made: dict[str, dict[str, list[Ask]]] = defaultdict(lambda: defaultdict(list))
    for ask in asks:
        made[ask.item][ask.item].append(ask)
        made[ask.meeting][ask.item].append(ask)
    meant: set[tuple[str, str]] = set()
    for later in laters:
        for cited in later.cited:
            if any(other.startswith(f"{cited}/") for other in later.cited):
                continue  # the meeting of a minute that is cited too
            for several in made[cited].values() if cited in made else ():
                meant |= {(ask.iri, later.iri) for ask in _meant(several, later, cited, rarity)}
    return lambda link: not _is_of_several(link) or (link.ask.iri, link.later.iri) in meant


def _is_of_several(link: Link) -> bool:
    """Whether something cites the minute, or decides on what a meeting asked, and tells no request itself."""
    cited = link.later.cited
    if link.ask.iri in link.later.meant:
        return False
    return link.ask.item in cited or (link.later.kind == "decision" and link.ask.meeting in cited)


def _meant(asks: Sequence[Ask], later: Later, cited: str, rarity: Rarity) -> Sequence[Ask]:
    """Those of the requests of a cited minute that something takes up: told of, else of a kind that comes so.

    An answer to recommendations is to all that were put to whoever answers, and so is a decision on them; so
    are minutes that tell what became of the recommendations, though not by whom.
    """
    sentence = later.cited[cited]
    if later.kind == "response":
        theirs = [ask for ask in asks if are_theirs(ask.owners, later.owners)]
        put = _recommended(theirs) if RECOMMENDED.search(later.words) else []
        return put or _told_of(asks, later, sentence | later.about | later.told, rarity) or theirs
    named = _told_of(asks, later, sentence | later.about, rarity)
    if later.kind == "decision":
        before_them = [ask for ask in asks if _is_before(ask, later.body)]
        return _recommended(before_them or asks) or named or [ask for ask in asks if not asks_back(ask)]
    if cited in later.decided_on and is_routine(later.words) and (put := _recommended(asks)):
        told = sentence | later.about
        return put + [
            ask for ask in named if ask not in put and _is_named(ask.own - ask.heading, told, later, rarity)
        ]
    if outcome := _told_by_outcome(asks, named, later, sentence | later.about, rarity):
        return outcome
    back = [ask for ask in named if asks_back(ask)]
    titled = [ask for ask in named if _are_alike(ask.own, later.about, rarity)]
    put = [ask for ask in asks if ask.body != later.body and _is_before(ask, later.body)]
    if back or titled or put:
        return back or titled or put
    plain = not is_routine(later.words)
    may_come = [ask for ask in asks if plain or not sentence - ask.heading]
    reports = [ask for ask in may_come if asks_for_report(ask)]
    on_item = [ask for ask in may_come if asks_back(ask) and rarity.share(ask.heading, ask.own) >= ALIKE]
    only = asks if len(asks) == 1 and ARISING.search(later.words) else []
    return [ask for ask in reports if ask in on_item] or reports or named or on_item or only


def _told_by_outcome(
    asks: Sequence[Ask], named: Sequence[Ask], later: Later, told: Subject, rarity: Rarity
) -> list[Ask]:
    """The requests for a report on all of what an item came to, where its words tell of no request wholly.

    An item "Ferry Lane: Position" at which the report on the Ferry Scheme was received is on that report, and
    not on the figures for Ferry Lane.
    """
    if is_routine(later.words) or any(rarity.share(ask.own, told) == 1 for ask in named):
        return []
    wholly = [ask for ask in asks if rarity.share(ask.own, later.outcome) == 1]
    return [ask for ask in wholly if asks_for_report(ask)]


def _recommended(asks: Sequence[Ask]) -> list[Ask]:
    """The recommendations among requests; where none is called one, what somebody named is resolved to do.

    What one sentence leads in is put together: "Asks that the Cabinet Member: mends the path; reports on it".
    """
    called = [ask for ask in asks if ask.node.kind == "cg:Recommendation"]
    posts = {ask.owners for ask in called}
    put = [ask for ask in asks if ask in called or (_is_act(ask) and (ask.owners in posts or not called))]
    leads = {(ask.lead, ask.owners) for ask in put if ask.lead}
    return [ask for ask in asks if ask in put or (ask.lead, ask.owners) in leads]


def _is_act(ask: Ask) -> bool:
    """Whether it was resolved that somebody named do something, rather than let those who ask know."""
    return (
        bool(ask.owners) and ask.node.kind != "cg:Request" and (led_in_as_advice(ask) or not asks_back(ask))
    )


def _is_before(ask: Ask, body: str) -> bool:
    """Whether a request was put to those who decide or to one of them, as the "Cabinet Member for Parks"."""
    segment = body.rpartition("/")[2]
    return body in ask.owners or any(
        owner.rpartition("/")[2].startswith(f"{segment}-") for owner in ask.owners
    )


def _are_alike(one: Subject, other: Subject, rarity: Rarity) -> bool:
    """Whether each of two subjects is most of the other."""
    return min(rarity.share(one, other), rarity.share(other, one)) >= ALIKE


def _told_of(asks: Sequence[Ask], later: Later, told: Subject, rarity: Rarity) -> list[Ask]:
    """The requests that words tell of: of what they ask beside the heading they share, else of all they ask.

    Where a sentence on matters arising tells the better part of none, the one of which it tells two words
    or more, and more than of any other.
    """
    named = [ask for ask in asks if _is_named(ask.own, told, later, rarity)]
    alone = [ask for ask in named if _is_named(ask.own - ask.heading, told, later, rarity)]
    if alone or named or not (later.kind == "response" or is_routine(later.words)):
        return alone or named
    shared = {ask.iri: len((ask.own - ask.heading) & told) for ask in asks}
    most = max(shared.values(), default=0)
    best = [ask for ask in asks if shared[ask.iri] == most]
    return best if most >= FEW and len(best) == 1 else []


def _is_named(own: Subject, told: Subject, later: Later, rarity: Rarity) -> bool:
    """Whether words tell most of what a request asks for, or a title is all of what it asks for."""
    if rarity.share(own, told) >= MENTIONED:
        return True
    titled = later.kind in ("item", "document") and not is_routine(later.words)
    both = rarity.share(own, later.about) >= HALF and rarity.share(later.about, own) >= ALIKE
    return titled and both
