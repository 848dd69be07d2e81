"""Work programmes: what is planned for which meeting, in whose hands."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence

from councilgraph.extractors.facts.in_hands import in_hands, is_post
from councilgraph.extractors.facts.list_heads import body_of_list
from councilgraph.extractors.facts.programme_columns import Row, columns_in
from councilgraph.extractors.facts.programme_days import PERIOD, day_of, headed
from councilgraph.extractors.facts.programme_lines import listed
from councilgraph.extractors.fields import sections
from councilgraph.extractors.paper import Paper, spaced
from councilgraph.extractors.text import dates
from councilgraph.extractors.text.lines import Line, lines
from councilgraph.ontology.model import Mention, Section, Statement, Text, Value

PROGRAMME = "cg:WorkProgramme"
NOTED = re.compile(
    r"(?P<title>[^()]*[^()\s])\s*+\((?P<beside>[^()]{2,60})\)"
    r"(?:\s*+[–-]\s*+(?P<detail>\S.{1,88}\S))?\s*+"
)
"""A title with a remark: "Bathing Water (Head of Rivers) - moved from May"."""
COMES = re.compile(
    r"\s+(?:to (?:attend|present|report|introduce|speak)|attending|presenting)$", re.IGNORECASE
)
"""Behind the name of somebody in a remark: "Chief Fire Officer to attend"."""
NAMED = re.compile(r"(?:Councillor|Cllr|Cr|Mrs?|Ms|Dr)\b")
"""What is surely the name of somebody; other words with capitals beside a title may be a place."""
PLAN = (
    r"(?<!maintenance )(?<!capital )(?<!highways )(?<!works )"
    r"\b(?:work(?:ing)? (?:programme|program|plan)|forward (?:work )?(?:plan|programme|program))"
)
"""How a programme of business is called; one of works is of another kind."""
OF_ITEM = re.compile(PLAN, re.IGNORECASE)
"""In the heading of an item at which a meeting looks through what is planned."""
HEADING = re.compile(
    rf"(?:(?:appendix|annex) \w{{1,2}}\W++)?(?:[\w’'&,()-]+:? ){{0,6}}?{PLAN}"
    r"(?: of [a-z ]{3,40})?"
    r"(?:\W++(?:for )?(?:the )?(?:municipal |civic |council )?(?:year )?\d{4}\W{1,3}\d{2,4})?"
    r"(?:\s*+\([^()]{1,60}\))?\W*+",
    re.IGNORECASE,
)
"""A line that heads a programme: "APPENDIX B: WORK PROGRAMME 2024/25 (item 8)"."""
STANDING = re.compile(
    r"apologies(?: for absence)?|declarations? of (?:members['’] )?interests?|matters arising"
    r"|(?:confirmation of (?:the )?)?minutes(?: of .{3,60})?|any other business|urgent (?:business|items)"
    rf"|(?:date of )?(?:the )?next meeting|(?:the )?{PLAN}|chair(?:man|woman|person)?['’]s announcements"
    r"|(?:public|members['’]?) (?:questions|forum|participation|speaking)",
    re.IGNORECASE,
)
"""Business of every meeting, which is planned for none."""
LONGEST = 110  # characters of such a line
HEAD_LINES = 8  # within which a programme that stands alone says that it is one
HEAD = 4  # lines in which a programme that stands alone says whose it is
DAY = "day"  # a line between the rows of a table that is a day or a period


def find(paper: Paper) -> Iterator[Statement]:
    """The entries of a work programme, and of those that a paper prints below a heading of its own.

    What a meeting looks through lists what has been as well; planned is only what comes after it.
    """
    alone = paper.section.kind == PROGRAMME
    whose = (paper.body, None) if paper.body and not alone else _whose(paper)
    seen: set[tuple[str, str]] = set()
    every = lines(paper.document, paper.section.start, paper.section.end)
    for block in [_below_head(every)] if alone else _blocks(every, paper):
        for row, when, day in _planned(paper, block):
            told = (spaced(row.cells["title"].plain).casefold(), when.plain if when else "")
            past = not alone and day is not None and day.isoformat() < paper.day
            if told not in seen and not past:
                seen.add(told)
                yield from _entry(paper, len(seen), row, (when, day), whose)


def _below_head(every: Sequence[Line]) -> Sequence[Line]:
    """The lines of a programme that stands alone below the heading that says what it is."""
    top = (at for at, line in enumerate(every[:HEAD_LINES]) if _is_heading(line))
    return every[next(top, -1) + 1 :]


def _is_heading(line: Line) -> bool:
    """Whether a line heads a programme."""
    told = len(line.plain) <= LONGEST and HEADING.fullmatch(line.plain) is not None
    return told and line.plain[0].isupper() and not line.bullet


def _blocks(every: Sequence[Line], paper: Paper) -> Iterator[Sequence[Line]]:
    """The lines below each heading of a programme in a paper, up to the next heading or item of business."""
    items = {
        item.start: bool(item.title and OF_ITEM.search(item.title.plain)) for item, _ in paper.business()
    }
    held: list[Line] | None = None
    for line in every:
        item = next((planned for start, planned in items.items() if line.start <= start < line.end), None)
        opens = item or (_is_heading(line) and (held is None or line.apart))
        day = held is not None and headed(line.words)  # which may look like the number of an item
        if opens or (item is not None and not day):
            if held:
                yield held
            held = [] if opens else None
        elif held is not None:
            held.append(line)
    if held:
        yield held


def _planned(paper: Paper, block: Sequence[Line]) -> Iterator[tuple[Row, Text | None, dt.date | None]]:
    """The entries in lines with the day of each: rows of a table where there is one, else what is listed."""
    body, found = sections(block, paper.profile)
    programme = Section(PROGRAMME, block[0].start, block[-1].end, body=body, sections=found)
    rows = list(_rows(_rows_and_days(programme), paper.document.text))
    when: Text | None = None
    day: dt.date | None = None
    for row in rows or listed(block, paper.document.text):
        if row.cells.get("date", when) is not when:
            when = row.cells["date"]
            day = day_of(when, day, paper.year)
        named = day if when and dates.first(when.plain, paper.year or 2000) else None
        title = row.cells.get("title")
        if title and re.search(r"\w", title.plain) and not STANDING.fullmatch(title.plain.strip(" .")):
            yield row, when, named


def _rows_and_days(programme: Section) -> list[Section]:
    """The rows of a programme and the lines between them that are a day or a period and nothing else.

    Such a line heads the rows below it: what stands under "2024-25" is not planned for the day above that.
    """
    rows = list(programme.of("row"))
    between = [
        Section(DAY, *text.span(), title=day)
        for text in programme.body
        if (day := headed(text)) and not any(row.start <= text.span()[0] < row.end for row in rows)
    ]
    return sorted([*rows, *between], key=lambda row: row.start)


def _rows(rows: Sequence[Section], text: str) -> Iterator[Row]:
    """The rows below a header; one with an empty first cell belongs to the day above it.

    A header that names no day stands right below one.
    """
    columns: dict[int, str] = {}
    above: Section | None = None
    for row in rows:
        header = _header(row)
        if header and "date" not in header.values():
            right = above and above.kind == DAY and not text[above.end : row.start].strip(" \n.:|")
            columns = header if right else {}
            if right and above and above.title:
                yield Row({"date": above.title}, above)
        elif header:
            columns = header
        elif columns and row.kind == DAY and row.title:
            yield Row({"date": row.title}, row)
        elif columns:
            cells = {
                columns[at]: cell.title
                for at, cell in enumerate(_aligned(row, columns))
                if cell.title and at in columns
            }
            yield Row(cells, row)
        above = row


def _header(row: Section) -> dict[int, str]:
    """Which column is what, where a row is the header of a programme."""
    return columns_in([cell.title.plain if cell.title else "" for cell in row.sections])


def _aligned(row: Section, columns: dict[int, str]) -> Sequence[Section]:
    """The cells of a row under their columns; a day that is not repeated may have left no cell."""
    cells = row.sections
    first = cells[0].title.plain if cells and cells[0].title else ""
    dated = not first or dates.first(first, 2000) is not None or PERIOD.match(first)
    missing = columns.get(0) == "date" and len(cells) < max(columns) + 1 and not dated
    return (Section("cell", row.start, row.start), *cells) if missing else cells


def _whose(paper: Paper) -> tuple[Mention, Text | None] | None:
    """For whom business is planned: the body whose pack a programme is in, else that in its own head."""
    if paper.pack_of and paper.pack_of.scope:
        return paper.pack_of.scope, None
    return body_of_list(paper.section.body[:HEAD], paper)


def _entry(
    paper: Paper,
    position: int,
    row: Row,
    planned: tuple[Text | None, dt.date | None],
    whose: tuple[Mention, Text | None] | None,
) -> Iterator[Statement]:
    """What a programme says of an entry: its title, for whom and when it is planned, and in whose hands."""
    cells, (when, day) = _told(row, paper), planned
    title = cells["title"]
    node = Mention("cg:WorkProgrammeEntry", spaced(title.plain), paper.mention, ("entry", str(position)))
    span = (min(row.where.start, title.span()[0]), title.span()[1])
    yield paper.state(node, "dcterms:title", _named(title), span)
    yield paper.state(node, "dcterms:isPartOf", paper.mention, span)
    if whose:
        yield paper.state(node, "cg:forBody", whose[0], whose[1] or span)
    if when and day:
        yield paper.state(node, "cg:plannedFor", Value(day.isoformat(), "xsd:date"), when)
    elif when and PERIOD.search(when.plain):
        yield paper.state(node, "cg:plannedFor", spaced(when.plain), when)
    if detail := cells.get("detail"):
        yield paper.state(node, "cg:detail", spaced(detail.plain), detail)
    for thing, name in in_hands(cells["lead"], paper) if "lead" in cells else ():
        yield paper.state(node, "cg:lead", thing, name)


def _told(row: Row, paper: Paper) -> dict[str, Text]:
    """What a row tells by its columns: what stands beside a title is in whose hands it is, or a remark."""
    cells = dict(row.cells)
    noted = NOTED.fullmatch(cells["title"].plain)
    if noted and not {"detail", "lead", "beside"} & cells.keys():
        cells |= {
            name: row.cells["title"].part(*noted.span(name)) for name in noted.groupdict() if noted[name]
        }
    beside = cells.pop("beside", None)
    if beside:
        who = beside.part(0, len(COMES.sub("", beside.plain)))
        lead = NAMED.match(who.plain) or ("," not in who.plain and is_post(who.plain, paper))
        cells.setdefault("lead" if lead else "detail", who if lead else beside)
    return cells


def _named(title: Text) -> str:
    """The title of an entry; of one with lettered parts ("Jobs: a) … b) …") what stands before them."""
    parts = re.search(r":\s+a\)", title.plain)
    return spaced(title.plain[: parts.start()] if parts else title.plain)
