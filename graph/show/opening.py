"""The card of an opened graph: what is in it, from when, of whom, and what is known of and not there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from councilgraph.graph.folder.folder import GraphFolder
from councilgraph.graph.reading.outline import COUNTED, Holder, Outline
from councilgraph.graph.show import markup
from councilgraph.graph.show.terminal import visible

HOLDERS = 12
"""Those who met, as many as are named."""

NEXT = '.find("a name"), .query("attendance"), .questions(), .draw()'
COLUMNS = {"name": "", "meetings": "number", "first": "day", "last": "day"}


def lines(folder: GraphFolder, known: Outline) -> Iterator[str]:
    """The card for a terminal."""
    counts = ", ".join(f"{number:,} {word}" for number, word in _counts(folder, known))
    yield f"{visible(folder.path.name)}: {counts}{f', {known.span}' if known.span else ''}"
    width = max((len(visible(holder.name)) for holder in known.holders[:HOLDERS]), default=0)
    for holder in known.holders[:HOLDERS]:
        yield f"  {visible(holder.name).ljust(width)}  {_met(holder)}"
    if more := len(known.holders[HOLDERS:]):
        yield f"  … and {more} more who met"
    yield from (f"  {words}" for words in _missing(folder, known))
    yield f"  next: {NEXT}"


def card(folder: GraphFolder, known: Outline) -> str:
    """The card for a notebook."""
    shown, more = known.holders[:HOLDERS], len(known.holders[HOLDERS:])
    rows = [(each.name, f"{each.meetings:,}", each.first, each.last) for each in shown]
    met = markup.table(COLUMNS, [[*map(markup.text, row)] for row in rows])
    parts = (
        markup.part("Meetings by year", _bars(known)) if known.years else "",
        markup.part("Who met", met, markup.soft(f"and {more} more") if more else "") if rows else "",
        markup.part("Not here", *(f"<p>{markup.text(words)}</p>" for words in _missing(folder, known))),
        markup.part("Next", f"<p>{markup.text(NEXT)}</p>"),
    )
    head = markup.heading(folder.path.name), markup.soft(markup.text(folder.path))
    return markup.block(*head, markup.tally(_counts(folder, known)), *parts)


def _counts(folder: GraphFolder, known: Outline) -> Sequence[tuple[int, str]]:
    documents = len(folder.documents())
    counted = [(known.counts[name], COUNTED[name]) for name in COUNTED]
    return [
        (number, one if number == 1 else many)
        for number, (one, many) in [(documents, ("document", "documents")), *counted]
    ]


def _met(holder: Holder) -> str:
    times = f"{holder.meetings:,} meeting{'' if holder.meetings == 1 else 's'}"
    when = " to ".join(dict.fromkeys(day for day in (holder.first, holder.last) if day))
    return f"{times}, {when}" if when else times


def _bars(known: Outline) -> str:
    most = max(known.years.values())
    rows = (
        f'<tr><th scope="row">{markup.text(year)}</th><td class="number">{number:,}</td>'
        f'<td><span class="bar" style="width: {round(12 * number / most, 2)}rem"></span></td></tr>'
        for year, number in known.years.items()
    )
    return f"<table><tbody>{''.join(rows)}</tbody></table>"


def _missing(folder: GraphFolder, known: Outline) -> Iterator[str]:
    """What is known of and not there."""
    cited = 'cited and not loaded: .query("cited-not-loaded") has the words'
    if known.known_only:
        one, many = "meeting or minute is", "meetings and minutes are"
        yield f"{known.known_only:,} {one if known.known_only == 1 else many} {cited}"
    else:
        yield "every meeting and minute that is cited is loaded"
    refused = folder.report().get("refused", ())
    yield from (f"not read: {each['reason']}" for each in refused[:3])
    if len(refused) > 3:  # noqa: PLR2004 (the three above)
        yield f"not read: {len(refused) - 3} more files"
