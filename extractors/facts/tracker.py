"""A council's own list of what was asked for: each of its rows as what the list claims, and no more.

Actions logs, recommendation monitors and lists of outstanding issues. What they say stands beside what the
minutes show: a row is no decision, and that it says "Completed" answers nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from councilgraph.extractors.facts.in_hands import leads
from councilgraph.extractors.facts.list_heads import body_of_list
from councilgraph.extractors.facts.tracker_columns import (
    ASKED,
    CLOSED,
    DUE,
    OWNER,
    PROGRESS,
    REF,
    REQUEST,
    STATUS,
    Row,
    columns_of,
)
from councilgraph.extractors.facts.tracker_rows import rows_of
from councilgraph.extractors.names import names
from councilgraph.extractors.names.things import named, person, post
from councilgraph.extractors.paper import Paper, spaced
from councilgraph.extractors.read import kinds
from councilgraph.extractors.text import dates
from councilgraph.extractors.text.cells import row as cells_between
from councilgraph.extractors.text.lines import Line, lines, paged
from councilgraph.ontology.model import Mention, Statement, Term, Text, Value

HEAD = 14  # lines from the top in which a list says whose it is, and of which day
LONGEST = 110  # characters of such a line
MOST = 600  # characters of a request
DONE = re.compile(
    r"\b(?:complete|completed|done|closed|implemented|discharged|actioned|delivered|finished|concluded|achieved"
    r"|remove)\b",
    re.IGNORECASE,
)
GIVEN = re.compile(
    r"(?:has been |have been |was |were )?"
    r"(?:circulated|supplied|provided|e-?mailed|issued|shared|tabled|presented|reported|sent|forwarded)"
    r" (?:to (?:all |the )*(?:members|councillors|committee|panel|board|commission)\b"
    r"|(?:by|via) e-?mail|(?:on )?\d)",
    re.IGNORECASE,
)
"""With which it is told that what was asked for was given to those who asked."""
NOT_DONE = re.compile(
    r"\b(?:not|no|un|nearly|almost|part(?:ly|ially)?|in part|to be|yet|incomplete|until|when|once)\b",
    re.IGNORECASE,
)
OPEN = re.compile(
    r"\b(?:open|outstanding|in progress|on-?going|on track|overdue|late|amber|red|green|await(?:ed|ing|s)"
    r"|pending|in hand|chas(?:ed|ing)|not started|started|behind|part(?:ly|ially)|deferred|due|on hold"
    r"|incomplete|not (?:yet )?(?:done|completed?))\b"
    r"|^\W*[rag]\W*$",
    re.IGNORECASE,
)
YES = re.compile(r"\W*(?:y|yes|✓|✔|x)\W*", re.IGNORECASE)
NO = re.compile(r"\W*(?:n|no)\W*", re.IGNORECASE)
LEADING = re.compile(r"^(?:RESOLVED|AGREED|Resolved|Agreed)\W+(?:that\s+)?")


def find(paper: Paper) -> Iterator[Statement]:
    """What each row of a list claims, in a paper that records or calls no meeting."""
    if paper.meeting is not None:
        return
    every = paged(lines(paper.document, paper.section.start, paper.section.end), paper.document)
    rows = [row for sheet in _sheets(every, paper) for row in rows_of(sheet, paper.document)]
    if not rows:
        return
    top = _head(every)
    body, day = body_of_list(top, paper), _day(top, paper)
    for position, row in enumerate(rows, 1):
        yield from _entry(paper, position, row, body, day)


def _sheets(every: Sequence[Line], paper: Paper) -> list[list[Line]]:
    """The lines of each sheet of a spreadsheet, which has columns of its own; else all lines as one."""
    if paper.document.media_type not in kinds.SPREADSHEETS:
        return [list(every)]
    return [list(sheet) for _, sheet in groupby(every, lambda line: paper.document.page_at(line.start))]


def _head(every: Sequence[Line]) -> list[Text]:
    """The lines above the rows that may say whose list it is, and of which day."""
    found: list[Text] = []
    for line in every[:HEAD]:
        cells = cells_between(line)
        if cells and columns_of([cell.title.plain if cell.title else "" for cell in cells.sections]):
            break
        if len(line.plain) <= LONGEST:
            found.append(line.words)
    return found


def _day(top: Sequence[Text], paper: Paper) -> tuple[str, Text | None]:
    """The day at which the list stood, by its head, else by the meeting that its pack is for."""
    for text in top:
        dated = dates.first(text.plain)
        if dated:
            return dated.date.isoformat(), text.part(dated.start, dated.end)
    called = paper.pack_of
    return (str(called.key[0]), None) if called and called.key and called.key[0] else ("", None)


def _entry(
    paper: Paper,
    position: int,
    row: Row,
    body: tuple[Mention, Text | None] | None,
    day: tuple[str, Text | None],
) -> Iterator[Statement]:
    """What a row claims: of what, asked when and of whom, by when, how far it is."""
    request = row.cells[REQUEST]
    said = LEADING.sub("", spaced(request.plain))[:MOST].strip()
    if not re.search(r"[^\W\d_]{2}", said):
        return
    node = Mention("cg:TrackerEntry", said, paper.mention, ("tracked", str(position)))
    yield paper.state(node, "dcterms:title", said, request)
    yield paper.state(node, "dcterms:isPartOf", paper.mention, request)
    if body:
        yield paper.state(node, "cg:forBody", body[0], body[1] or request)
    if day[0]:
        yield paper.state(node, "cg:asOf", Value(day[0], "xsd:date"), day[1] or request)
    asked = _asked(row)
    if asked and asked[0] != day[0]:  # the day of the list heads its rows, and is none of theirs
        yield paper.state(node, "cg:askedOn", Value(asked[0], "xsd:date"), asked[1])
    for kind, predicate in ((REF, "dcterms:identifier"), (DUE, "cg:dueText"), (PROGRESS, "cg:detail")):
        if told := row.cells.get(kind):
            yield paper.state(node, predicate, spaced(told.plain), told)
    yield from _claim(paper, node, row)
    yield from _owners(paper, node, row.cells.get(OWNER))


def _asked(row: Row) -> tuple[str, Text] | None:
    """When it was asked for: by its own cell, the day above it, or the day that its words name."""
    for words in (row.cells.get(ASKED), row.under):
        dated = dates.first(words.plain) if words else None
        if words and dated:
            return dated.date.isoformat(), words.part(dated.start, dated.end)
    return None


def _claim(paper: Paper, node: Mention, row: Row) -> Iterator[Statement]:
    """How far the list says that it has come, in its words and whether that is done or open."""
    status, closed, progress = (row.cells.get(kind) for kind in (STATUS, CLOSED, PROGRESS))
    if status:
        yield paper.state(node, "cg:statusAsWritten", spaced(status.plain), status)
    for words in (closed, status, progress):
        if words and (claim := _claimed(words.plain, yes=words is closed)):
            yield paper.state(node, "cg:claims", Term(claim), words)
            return


def _claimed(words: str, *, yes: bool) -> str:
    """What words make of a request; `yes` where they stand below "Closed", where a day says it too.

    >>> _claimed("Complete - remove", yes=False), _claimed("Not complete", yes=False)
    ('cg:ClaimedDone', 'cg:ClaimedOpen')
    >>> _claimed("12 May 2024", yes=True), _claimed("No", yes=True), _claimed("Letter of 3 May", yes=False)
    ('cg:ClaimedDone', 'cg:ClaimedOpen', '')
    >>> _claimed("Sent to Members 3 May", yes=False), _claimed("Sent to the depot", yes=False)
    ('cg:ClaimedDone', '')
    >>> _claimed("Depot chased again", yes=False)
    'cg:ClaimedOpen'
    """
    done = DONE.search(words)
    if GIVEN.match(words) or (done and not NOT_DONE.search(words[: done.start()])):
        return "cg:ClaimedDone"
    if yes and (YES.fullmatch(words) or dates.first(words)):
        return "cg:ClaimedDone"
    return "cg:ClaimedOpen" if done or OPEN.search(words) or (yes and NO.fullmatch(words)) else ""


def _owners(paper: Paper, node: Mention, cell: Text | None) -> Iterator[Statement]:
    """In whose hands it is: the people in a cell, else the post or the body that it names."""
    told = ((name, names.person(name, paper.profile, bare=True)) for name in (leads(cell) if cell else ()))
    people = [(name, who) for name, who in told if who]
    role = cell is not None and names.has_role(cell.plain, paper.profile)
    for name, who in [] if role else people:
        kind = "cg:Councillor" if who.councillor else "cg:Officer"
        yield paper.state(node, "cg:lead", person(who.name, paper, kind), name)
    if cell and (role or not people):
        thing = post(spaced(cell.plain), paper) if role else named(cell, paper)
        if thing and thing.kind not in ("cg:Legislation", "cg:Plan"):
            yield paper.state(node, "cg:lead", thing, cell)
