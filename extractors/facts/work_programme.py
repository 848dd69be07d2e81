"""Work programmes: what is planned for which meeting, in whose hands."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from councilgraph.extractors.facts.list_heads import body_of_list
from councilgraph.extractors.fields import sections
from councilgraph.extractors.names import names
from councilgraph.extractors.names.things import person
from councilgraph.extractors.paper import Paper, spaced
from councilgraph.extractors.text import dates
from councilgraph.extractors.text.lines import lines
from councilgraph.ontology.model import Mention, Section, Statement, Text, Value

# With a first name only where nobody else follows at once: in "Cllr Day Ada Kowal" Day is a surname.
TITLED = re.compile(
    r"(?:Councillors?|Cllrs?\.?|Cr)\s+(?:(?:[A-Z]\.?\s?){1,3}(?<=[\s.])"
    r"|[A-Z][a-zà-ÿ'’-]+\s+(?=[\w'’-]+\s*(?:[/,&;]|$)))?(?:[A-Z]['’])?[A-Z][\w'’-]*"
)
FULL = re.compile(
    r"(?!Cllr|Councillor)[A-Z][a-zà-ÿ]+(?:-[A-Z][a-z]+)?\s+(?:[A-Z]\.?\s+)?"
    r"(?:(?:O['’]|Mc|Mac|de |van )?[A-Z][\w'’-]+)"
)
COLUMNS = {
    "date": re.compile(
        r"(?:decision |meeting )?(?:due )?date(?: of (?:decision|meeting))?|meeting|when|decision due",
        re.IGNORECASE,
    ),
    "title": re.compile(
        r"title|item|topic|subject|report|issue|(?:key )?decision(?: to be (?:made|taken)| required)?|matter",
        re.IGNORECASE,
    ),
    "detail": re.compile(
        r"detail|description|purpose|summary|background|scope|notes?|outcome", re.IGNORECASE
    ),
    "lead": re.compile(
        r".*(?:lead|officer|member|portfolio|responsible|contact|owner|presenter).*", re.IGNORECASE
    ),
}
SEPARATORS = re.compile(r"[\s/,&;]*")
WORD_END = re.compile(r"(?<=\S)(?=[\s/,&;])|$")
PERIOD = re.compile(
    r"""
    (?:19|20)\d\d\s?[/–-]\s?(?:(?:19|20)?\d\d)  # a year of office: "2023/24"
    | (?:(?:items?|issues|date)\s)?(?:still\s)?to\sbe\s(?:confirmed|arranged|scheduled|programmed|agreed)
    | (?:(?:items?|issues)\s)?(?:not\syet\s|un)(?:scheduled|programmed|dated)(?:\s(?:items?|issues))?
    | tbc
    | date\sto\sbe\s.+
    """,
    re.IGNORECASE | re.VERBOSE,
)
"""When business is planned that has no day."""
LISTED = re.compile(
    r"[\s*•–-]*(?P<title>[A-Z][^().;]{2,100}?)(?:\s*\((?P<lead>[^()]{2,60})\)(?:\s*[–-]\s*(?P<detail>.{3,90}))?)?\s*$"
)
"""An entry in a list: "Bathing Water (Head of Rivers) - moved from May"."""
OF_ITEM = re.compile(r"\bwork(?:ing)? (?:programme|plan)|\bforward (?:plan|programme)", re.IGNORECASE)
"""In the heading of an item at which a meeting looks through what is planned."""
HEAD = 4  # lines in which a programme that stands alone says whose it is
DAY = "day"  # a line between the rows of a table that is a day or a period


@dataclass(frozen=True, slots=True)
class _Row:
    """A row of a programme by the columns that its header names."""

    cells: dict[str, Text]
    where: Section


def find(paper: Paper) -> Iterator[Statement]:
    """The entries of a work programme, and those of tables of one that a meeting looked through."""
    if paper.section.kind == "cg:WorkProgramme":
        yield from _entries(paper, paper.section, _whose(paper))
    elif paper.body:
        looked_through = [
            item for item, _ in paper.business() if item.title and OF_ITEM.search(item.title.plain)
        ]
        for item in looked_through:
            body, found = sections(lines(paper.document, item.start, item.end), paper.profile)
            programme = Section("cg:WorkProgramme", item.start, item.end, body=body, sections=found)
            if any(_header(row) for row in programme.of("row")):
                yield from _entries(paper, programme, (paper.body, None))
                return


def _entries(
    paper: Paper, programme: Section, whose: tuple[Mention, Text | None] | None
) -> Iterator[Statement]:
    """The entries of a work programme that is set as a table, or as lists below the days."""
    when: Text | None = None
    position, year = 0, paper.year
    rows = _rows(_rows_and_days(programme)) if any(programme.of("row")) else _listed(programme)
    for row in rows:
        when = row.cells.get("date", when)
        dated = dates.first(when.plain, year) if when else None
        year = dated.date.year if dated else year
        title = row.cells.get("title")
        if title and re.search(r"\w", title.plain):
            position += 1
            yield from _entry(paper, position, row, (when, dated), whose)


def _rows_and_days(programme: Section) -> list[Section]:
    """The rows of a programme and the lines between them that are a day or a period and nothing else.

    Such a line heads the rows below it: what stands under "2024-25" is not planned for the day above that.
    """
    rows = list(programme.of("row"))
    between = [
        Section(DAY, *text.span(), title=text)
        for text in programme.body
        if _is_day(text.plain.strip(" :.")) and not any(row.start <= text.span()[0] < row.end for row in rows)
    ]
    return sorted([*rows, *between], key=lambda row: row.start)


def _listed(programme: Section) -> Iterator[_Row]:
    """What stands below each day of a programme without a table, a line an entry.

    One in which anything else stands below them is no such list, but a table that was not read.
    """
    when: Text | None = None
    days = [_is_day(text.plain.strip(" :.")) for text in programme.body]
    below = programme.body[days.index(True) :] if any(days) else ()
    entries = [LISTED.match(text.plain) for text in below]
    if not all(entry or _is_day(text.plain.strip(" :.")) for text, entry in zip(below, entries, strict=True)):
        return
    for text, entry in zip(below, entries, strict=True):
        if _is_day(text.plain.strip(" :.")):
            when = text
        elif when and entry:
            cells = {name: text.part(*entry.span(name)) for name in entry.groupdict() if entry[name]}
            yield _Row({"date": when, **cells}, Section("row", *text.span()))


def _is_day(plain: str) -> bool:
    """Whether words are a day or a period, and nothing beside it."""
    dated = dates.first(plain, 2000)
    whole = dated is not None and dated.end - dated.start == len(plain)
    return whole or PERIOD.fullmatch(plain) is not None


def _rows(rows: Sequence[Section]) -> Iterator[_Row]:
    """The rows below a header; one with an empty first cell belongs to the day above it."""
    columns: dict[int, str] = {}
    for row in rows:
        header = _header(row)
        if header:
            columns = header
        elif columns and row.kind == DAY and row.title:
            yield _Row({"date": row.title}, row)
        elif columns:
            cells = {
                columns[at]: cell.title
                for at, cell in enumerate(_aligned(row, columns))
                if cell.title and at in columns
            }
            yield _Row(cells, row)


def _header(row: Section) -> dict[int, str]:
    """Which column is what, where a row is the header of a programme."""
    found: dict[int, str] = {}
    for at, cell in enumerate(row.sections):
        plain = cell.title.plain.strip() if cell.title else ""
        name = next(
            (
                name
                for name, pattern in COLUMNS.items()
                if name not in found.values() and pattern.fullmatch(plain)
            ),
            "",
        )
        if name:
            found[at] = name
    return found if {"date", "title"} <= set(found.values()) else {}


def _aligned(row: Section, columns: dict[int, str]) -> Sequence[Section]:
    """The cells of a row under their columns; a day that is not repeated may have left no cell."""
    cells = row.sections
    first = cells[0].title.plain if cells and cells[0].title else ""
    dated = not first or dates.first(first, 2000) is not None or PERIOD.match(first)
    missing = len(cells) < max(columns) + 1 and not dated
    return (Section("cell", row.start, row.start), *cells) if missing else cells


def _whose(paper: Paper) -> tuple[Mention, Text | None] | None:
    """For whom business is planned: the body whose pack a programme is in, else that in its own head."""
    if paper.pack_of and paper.pack_of.scope:
        return paper.pack_of.scope, None
    return body_of_list(paper.section.body[:HEAD], paper)


def _entry(
    paper: Paper,
    position: int,
    row: _Row,
    planned: tuple[Text | None, dates.Dated | None],
    whose: tuple[Mention, Text | None] | None,
) -> Iterator[Statement]:
    title, (when, dated) = row.cells["title"], planned
    node = Mention("cg:WorkProgrammeEntry", spaced(title.plain), paper.mention, ("entry", str(position)))
    span = (min(row.where.start, title.span()[0]), title.span()[1])
    yield paper.state(node, "dcterms:title", _named(title), span)
    yield paper.state(node, "dcterms:isPartOf", paper.mention, span)
    if whose:
        yield paper.state(node, "cg:forBody", whose[0], whose[1] or span)
    if when:
        if dated:
            yield paper.state(node, "cg:plannedFor", Value(dated.date.isoformat(), "xsd:date"), when)
        elif PERIOD.search(when.plain):
            yield paper.state(node, "cg:plannedFor", spaced(when.plain), when)
    detail, lead = row.cells.get("detail"), row.cells.get("lead")
    if detail:
        yield paper.state(node, "cg:detail", spaced(detail.plain), detail)
    for name in leads(lead) if lead else ():
        who = names.person(name, paper.profile, bare=True)
        if who:
            kind = "cg:Councillor" if who.councillor else "cg:Officer"
            yield paper.state(node, "cg:lead", person(who.name, paper, kind), name)


def _named(title: Text) -> str:
    """The title of an entry; of one with lettered parts ("Jobs: a) … b) …") what stands before them."""
    parts = re.search(r":\s+a\)", title.plain)
    return spaced(title.plain[: parts.start()] if parts else title.plain)


def leads(cell: Text) -> Iterator[Text]:
    """The people in a cell that names several, with or without a stroke between them.

    >>> cell = "Cllr AS Roe/ Cllr P Day Ada Kowal Housing reps"
    >>> [lead.plain for lead in leads(Text(cell, range(len(cell))))]
    ['Cllr AS Roe', 'Cllr P Day', 'Ada Kowal']
    >>> cell = "Cllr Ada Roe/ Cllr Day Bob Hale"
    >>> [lead.plain for lead in leads(Text(cell, range(len(cell))))]
    ['Cllr Ada Roe', 'Cllr Day', 'Bob Hale']
    """
    at = 0
    while at < len(cell.plain):
        match = TITLED.match(cell.plain, at) or FULL.match(cell.plain, at)
        if match and not re.match(r"\s+(?:reps?|representatives?|team|service)\b", cell.plain[match.end() :]):
            yield cell.part(*match.span())
            at = match.end()
        else:
            at = WORD_END.search(cell.plain, at).end()  # type: ignore[union-attr]  # it matches at the end at the latest
        at = SEPARATORS.match(cell.plain, at).end()  # type: ignore[union-attr]  # it matches nothing as well
