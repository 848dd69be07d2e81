"""The scrutiny loop: what was asked, of whom, by when, and in what it came back.

`asking` tells which decisions ask for something, `due` when it is due, `links` weighs what came later, and
this module puts them together. What it finds are inferences: each has its reasons, how sure it is, and the
passages on which it rests.
"""

from __future__ import annotations

import datetime as dt
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from councilgraph.graph.resolve.linker import Linker
from councilgraph.graph.resolve.loop.asked import Ask, Later
from councilgraph.graph.resolve.loop.asking import asks_for_something
from councilgraph.graph.resolve.loop.candidates import Candidates
from councilgraph.graph.resolve.loop.due import Due, work_out_due
from councilgraph.graph.resolve.loop.joint import taken_up_jointly
from councilgraph.graph.resolve.loop.links import ALIKE, ANSWER, LEAST, STATES, Link, Reason, weigh
from councilgraph.graph.resolve.loop.meant import meant_by_citations
from councilgraph.graph.resolve.loop.minutes_meant import with_minutes_meant
from councilgraph.graph.resolve.loop.rivals import without_rivals
from councilgraph.graph.resolve.loop.subjects import Subject, rarity_in
from councilgraph.graph.resolve.loop.things import Things
from councilgraph.graph.resolve.loop.tracked import tracked
from councilgraph.graph.resolve.loop.when_due import taken_up_when_due
from councilgraph.graph.resolve.routine import is_routine
from councilgraph.ontology.model import Inferred, Statement, Term, Value

__all__ = ["follow_ups"]

HAD_PLANNED = Reason(0.25, "the work programme had planned it for this meeting")
CONSIDERED = Reason(0.05, "it was considered at the item that takes this up")
NOT_SEEN = "nothing in the papers that are loaded cites it, or comes back to its subject when it was due"
WORKED_OUT = 0.95  # how sure a due date is that was worked out from its words
NEVER = 0.7  # how sure it is that nothing was seen, since the words may have been others


def follow_ups(statements: Sequence[Statement], linker: Linker) -> Iterator[Inferred]:
    """When each request is due, what takes it up, and how far it has come, with the reasons."""
    things = Things(statements, linker)
    asks = [ask for ask in things.asks() if asks_for_something(ask)]
    if not asks:
        return
    meetings = things.meetings_of()
    dues = {ask.iri: due for ask in asks if (due := _due_of(ask, meetings))}
    asks = [replace(ask, due=dues[ask.iri].day) if ask.iri in dues else ask for ask in asks]
    laters = list(things.laters())
    links = _links(asks, laters)
    yield from tracked(asks, things.listed(), rarity_in(later.about for later in laters))
    for ask in asks:
        if due := dues.get(ask.iri):
            yield _inferred(ask, "cg:dueDate", Value(due.day.isoformat(), "xsd:date"), due.because)
        mine = links.get(ask.iri, [])
        yield from (one for link in mine for one in _followed(link))
        yield _state(ask, mine)


def _due_of(ask: Ask, meetings: Mapping[str, Sequence[dt.date]]) -> Due | None:
    """When a request is due, where no paper states the day itself."""
    days = meetings.get(ask.body, ())
    later = days[bisect_right(days, ask.day) :]
    told = (work_out_due(words, ask.day, later) for words in (ask.due_text, ask.text))
    return None if ask.due else next((due for due in told if due), None)


def _links(asks: Sequence[Ask], laters: Sequence[Later]) -> Mapping[str, list[Link]]:
    """For each request what takes it up, by IRI: what was weighed, then what those lead to."""
    laters = list(with_minutes_meant(asks, laters, rarity_in(later.about for later in laters)))
    candidates = Candidates(laters)
    asks = [replace(ask, own=_without_prose(ask, candidates)) for ask in asks]
    meant = meant_by_citations(asks, laters, candidates.rarity)
    as_asked = taken_up_jointly(asks, candidates)
    when_due = taken_up_when_due(asks, candidates)
    fitting: dict[str, list[Link]] = {}
    for ask in asks:
        weighed = [
            (later, weigh(ask, as_asked(ask, later), candidates.rarity, due_then=when_due(ask, later)))
            for later in candidates.near(ask)
        ]
        fitting[ask.iri] = [
            whole for later, link in weighed if link and meant(whole := replace(link, later=later))
        ]
    found: dict[str, list[Link]] = {}
    for iri, mine in without_rivals(fitting, candidates.rarity):
        kept = _without_frames([link for link in _led_to(mine, candidates) if link.score >= LEAST])
        if kept:
            found[iri] = sorted(kept, key=lambda link: link.later.iri)
    return found


def _without_prose(ask: Ask, candidates: Candidates) -> Subject:
    """What a request is about, without what no title says where it is on the subject of its heading.

    What a sentence says that cites the minute stays: it may tell which request of the minute is meant.
    """
    rarity = candidates.rarity
    if rarity.share(ask.heading, ask.own) < ALIKE:
        return ask.own
    said = rarity.weights.keys() | candidates.said_of(ask.item)
    return frozenset(word for word in ask.own if word in said)


def _led_to(links: Sequence[Link], candidates: Candidates) -> Iterator[Link]:
    """Links with what speaks for them because others hold: an entry planned an item, an item has a paper."""
    entries = {link.later.day for link in links if link.later.kind == "entry" and link.score >= LEAST}
    raised = [_planned(link, entries) for link in links]
    papers = {
        paper.iri: replace(link, later=paper).and_also(CONSIDERED)
        for link in raised
        if link.later.kind == "item" and link.score >= LEAST
        for paper in candidates.papers_on(link.later)
    }
    yield from (link for link in raised if link.later.iri not in papers)
    yield from papers.values()


def _without_frames(links: Sequence[Link]) -> Sequence[Link]:
    """Links without those to what was deferred, where the request came back in something else, and without
    those to matters arising of which an answer or a letter is itself linked.
    """
    came = any(STATES[link.step] in ("cg:ReportedBack", "cg:Answered") for link in links)
    told = {link.later.item for link in links if link.step == ANSWER and link.later.kind != "item"}
    return [
        link
        for link in links
        if not (came and link.later.put_off)
        and not (link.later.kind == "item" and link.later.item in told and is_routine(link.later.words))
    ]


def _planned(link: Link, entries: Iterable[dt.date | None]) -> Link:
    """The link to an item with the reason that it was planned for that day by an entry which takes it up."""
    if link.later.kind != "item" or link.later.day not in entries:
        return link
    return link.and_also(HAD_PLANNED)


def _inferred(ask: Ask, predicate: str, value: Value, because: str) -> Inferred:
    return Inferred(ask.node, predicate, value, "due", because, WORKED_OUT, ask.passages)


def _followed(link: Link) -> Iterator[Inferred]:
    """That something takes up a request; a clause of a decision does so as part of the whole."""
    passages = (*link.ask.passages, *link.later.passages)
    node = link.later.part_of or link.later.node
    said = ("follow-up", link.because, link.score, passages)
    yield Inferred(link.ask.node, "cg:followedUpBy", node, *said)
    if link.later.kind == "response":
        yield Inferred(link.later.node, "cg:respondsTo", link.ask.node, *said)


def _state(ask: Ask, links: Sequence[Link]) -> Inferred:
    """How far a request has come: as far as the furthest of what takes it up."""
    if not links:
        none = Term("cg:NoAnswerSeen")
        return Inferred(ask.node, "cg:followUpState", none, "follow-up", NOT_SEEN, NEVER, ask.passages)
    furthest = list(STATES)
    best = max(links, key=lambda link: (furthest.index(link.step), link.score, link.later.iri))
    passages = (*ask.passages, *best.later.passages)
    state = Term(STATES[best.step])
    return Inferred(ask.node, "cg:followUpState", state, "follow-up", best.because, best.score, passages)
