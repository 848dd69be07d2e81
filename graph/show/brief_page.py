"""A brief as a page of HTML that prints on two sheets: a timeline, who, how much, what is open, footnotes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from textwrap import shorten

from councilgraph.graph.reading.brief import Brief, Event, years
from councilgraph.graph.reading.facts import Told
from councilgraph.graph.reading.track_model import Track
from councilgraph.graph.show import brief as words
from councilgraph.graph.show.brief import Footnotes
from councilgraph.graph.show.follow_up_page import KINDS
from councilgraph.graph.show.html_head import FOOT, head
from councilgraph.graph.show.markup import text
from councilgraph.graph.show.stations import HEADINGS

MOST_YEARS = 8  # columns of the table of bodies and years: the latest


def page(told: Brief) -> str:
    """The whole page."""
    return "".join(_parts(told))


def _parts(told: Brief) -> Iterator[str]:
    notes = Footnotes()
    kind = KINDS.get(told.subject.kind, "item")
    yield head(told.subject.name, "page.css", "follow-up.css", "brief.css")
    yield f'<p class="of"><span class="kind {kind}">{text(words.head(told))}</span></p>\n'
    yield f'<h1>{text(told.subject.name)}</h1>\n<p class="lead">{text(words.reach(told))}</p>\n'
    yield _listed(*words.about(told), notes, "plain")
    yield '<div class="two">\n'
    yield _timeline(told, notes)
    people = [Told(words.part(one), one.sources) for one in told.people]
    yield "<div>\n" + _years(told.events)
    yield _listed("Who", people, words.PEOPLE, notes)
    yield _listed("Money named with it", told.money, words.SUMS, notes)
    yield "</div>\n</div>\n"
    yield _asked(told.tracks, notes)
    yield _footnotes(notes)
    yield FOOT


def _timeline(told: Brief, notes: Footnotes) -> str:
    latest, earlier = words.past(told)
    planned = words.ahead(told)
    events = "".join(_event(event, notes) for event in [*latest, *planned[: words.AHEAD]])
    before = f'<p class="facts">{text(earlier)}</p>' if earlier else ""
    rest = words.more(len(planned), words.AHEAD)
    after = f'<p class="facts">{rest} planned</p>' if rest else ""
    none = "" if events else '<p class="facts">nothing is seen</p>'
    return f'<section><h2>When</h2>{before}{none}<ol class="timeline">{events}</ol>{after}</section>\n'


def _event(event: Event, notes: Footnotes) -> str:
    mark = _mark(notes, Told("", event.sources))
    decided = "".join(
        f"<li>{text(shorten(one.text, words.SAID, placeholder=' …'))}{_mark(notes, one)}</li>"
        for one in event.decisions[: words.DECISIONS]
    )
    rest = words.more(len(event.decisions), words.DECISIONS)
    more = f'<li class="facts">{rest}</li>' if rest else ""
    under = f'<ul class="decided">{decided}{more}</ul>' if decided else ""
    planned = ' class="gap"' if event.kind == "work programme entry" else ""
    of = f"<small>{text(event.body)}</small>" if event.body else ""
    return f"<li{planned}><b>{text(words.when(event))}</b> {text(words.what(event))}{mark}{of}{under}</li>\n"


def _years(events: Sequence[Event]) -> str:
    """How often each body dealt with it in each year, where there are several of either."""
    counts = years(events)
    known = sorted({year for each in counts.values() for year in each})[-MOST_YEARS:]
    if len(counts) * len(known) <= 1:
        return ""
    heads = "".join(f'<th scope="col" class="number">{year}</th>' for year in known)
    rows = "".join(
        f'<tr><th scope="row">{text(body)}</th>'
        + "".join(f'<td class="number">{each.get(year, "–")}</td>' for year in known)
        + "</tr>"
        for body, each in counts.items()
    )
    columns = f'<tr><th scope="col">Items taken by</th>{heads}</tr>'
    table = f'<table class="years"><thead>{columns}</thead><tbody>{rows}</tbody></table>'
    return f"<section><h2>Bodies and years</h2>{table}</section>\n"


def _listed(heading: str, entries: Sequence[Told], most: int, notes: Footnotes, kind: str = "listed") -> str:
    if not entries:
        return ""
    told = "".join(f"<li>{text(one.text)}{_mark(notes, one)}</li>" for one in entries[:most])
    rest = words.more(len(entries), most)
    more = f'<li class="facts">{rest}</li>' if rest else ""
    return f'<section><h2>{heading}</h2><ul class="{kind}">{told}{more}</ul></section>\n'


def _asked(tracks: Sequence[Track], notes: Footnotes) -> str:
    if not tracks:
        return ""
    told = "".join(_ask(track, notes) for track in tracks[: words.TRACKS])
    rest = words.more(len(tracks), words.TRACKS)
    more = f'<p class="facts">{rest}</p>' if rest else ""
    return f'<section><h2>Asked for</h2><ul class="asks">{told}</ul>{more}</section>\n'


def _ask(track: Track, notes: Footnotes) -> str:
    mark = _mark(notes, Told("", track.steps[0].sources if track.steps else ()))
    kind = "none" if track.open else "done"
    said = shorten(track.words, words.SAID, placeholder=" …")
    return (
        f'<li><p class="ask">“{text(said)}”{mark}</p><p class="facts">{text(words.state(track))}</p>'
        f'<p class="state {kind}">{HEADINGS[track.state]}</p></li>\n'
    )


def _footnotes(notes: Footnotes) -> str:
    if not notes.sources:
        return ""
    told = "".join(
        f'<li id="words-{number}">“{text(shorten(source.quote, words.QUOTED, placeholder=" …"))}” '
        f"<cite>{text(source.place)}</cite></li>\n"
        for number, source in enumerate(notes.sources, 1)
    )
    return f'<section class="footnotes"><h2>The words</h2><ol>{told}</ol></section>\n'


def _mark(notes: Footnotes, one: Told) -> str:
    number = notes.cite(one.sources)
    return f'<sup><a href="#words-{number}">{number}</a></sup>' if number else ""
