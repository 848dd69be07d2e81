"""Records of business that are tables: a row an item, with what was done, who moved it, and who voted how.

Columns are known by their names, or by those of the table above; without names, a number, a subject and
what was done are known by what stands in them. A table of votes tells of an item, a motion or a by-law
above, which it names by its number, who was for it and who against.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import zip_longest

from councilgraph.extractors.blocks.annotated import LISTS
from councilgraph.extractors.blocks.paragraphs import TOLD
from councilgraph.extractors.blocks.votes import UNANIMOUS, outcome_in
from councilgraph.extractors.lexicon.tagged import TaggedText
from councilgraph.extractors.text.cells import between
from councilgraph.extractors.text.line_numbers import number_of
from councilgraph.extractors.text.lines import Line, join
from councilgraph.ontology.minutes import Choice, Decision, DecisionKind, Item, Motion, Outcome, Vote
from councilgraph.ontology.model import Text

NAMES = {
    "mover": (
        "mover", "movers", "moved", "moved by", "proposer", "proposed by", "sponsor", "mover & seconder",
        "mover and seconder", "mover/seconder", "moved/seconded", "moved & seconded",
    ),
    "seconder": ("seconder", "seconded", "seconded by"),
    "for": ("yeas", "yea", "ayes", "aye", "for", "in favour", "in favor", "yes", "affirmative"),
    "against": ("nays", "nay", "against", "no", "noes", "opposed", "negative"),
    "abstained": ("abstained", "abstain", "abstentions"),
    "done": (
        "disposition", "dispositions", "decision", "decisions", "council decision", "action", "action taken",
        "council action", "outcome", "result", "results",
    ),
    "number": (
        "", "no", "item", "agenda item", "item no", "motion", "motion no", "by-law", "by-law no", "bylaw no",
        "resolution", "resolution no", "report no", "ref", "reference", "file no", "number",
    ),
    "subject": (
        "subject", "subject matter", "title", "report title", "item title", "matter", "description", "topic",
        "business", "report", "item", "agenda item", "motion", "by-law", "resolution",
    ),
}  # fmt: skip
"""What columns hold, by their names; the first that is not taken is meant."""
BESIDE = frozenset((
    "discussion", "minute", "minutes", "notes", "details", "actions", "action by", "owner", "lead", "by whom",
    "deadline", "comments", "page",
))  # fmt: skip
"""Names of columns that stand beside those, and say nothing of what was done."""
KNOWN = BESIDE.union(*NAMES.values())
CHOICES = {"for": Choice.FOR, "against": Choice.AGAINST, "abstained": Choice.ABSTAINED}
DONE = frozenset(("outcome", "settles", "resolve"))
DONE_TOO = frozenset(("referral", "laid", "filed", "back", "tabled", "concurred", "reading", "withdrawn"))
"""Words for what was done with a matter, beside those of the classes in DONE."""
WITHIN = 10  # tokens of a cell within which it says what was done
NO_HEADINGS = LISTS | {"furniture"}
GUESSED = 3  # columns that need no names
LONGEST = 300  # characters of a subject that are a heading
LONG_NUMBER = 30  # characters of a cell that is a number
LEAST_ROWS = 2  # that make a paper a record
SEPARATOR = re.compile(r"\t|\s\|(?=\s|$)|^\|")
NUMBER = re.compile(r"(?:[A-Za-z-]+\.? ){0,2}#?\w*\d[\w./-]*[.)]?")
CITED = re.compile(
    r"\b(?P<noun>item|report|clause|motion|by-?law|resolution)s?"
    r"(?: (?:no|number)\.?)? ?#?(?P<number>\d(?:[./-]?\w)*+)",
    re.IGNORECASE,
)
WORDED = re.compile(r"(?:\W|\d+[.)])*+(?:that|to|whereas|be it|resolved)\b", re.IGNORECASE)
RESOLVED = re.compile(r"(?:it was )?resolved(?: that)?[:\s]+", re.IGNORECASE)
ASIDE = re.compile(r"\s*\((?:see|refer to|as per) [^()]*\)$", re.IGNORECASE)
DEFERRED = re.compile(r"\b(?:deferred|laid over|held over|tabled|postponed)\b", re.IGNORECASE)
BETWEEN = re.compile(r"\s*(?:[/&;,]|\band\b|\bseconded by\b)\s*", re.IGNORECASE)

TITLE = re.compile(
    r"(?:(?:Her|His) Worship|the|(?:Deputy )?Mayor|Speaker|"
    r"Councill?ors?|Cllrs?\.?|Ald(?:erman|\.)?|M[rs]{1,2}\.?)\s+",
    re.IGNORECASE,
)

Columns = dict[str, int]


@dataclass(slots=True)
class Table:
    """A table of a record: what its columns hold, and whether they are named; its rows as lines and cells.

    `lines` are all that it stands in, with those of the names of columns and of the heading above it.
    """

    columns: Columns
    named: bool
    lines: list[int]
    rows: list[tuple[int, list[Text]]]
    heading: Text | None = None

    @property
    def votes(self) -> bool:
        """Whether it only tells how members voted on what stands elsewhere."""
        return "for" in self.columns and "number" not in self.columns

    def cell(self, row: Sequence[Text], kind: str) -> Text | None:
        """What stands in a row in the column of a kind; None where nothing does."""
        at = self.columns.get(kind, len(row))
        return row[at] if at < len(row) and row[at] else None


def record_tables(text: TaggedText, labels: Sequence[str], own: range) -> list[Table]:
    """The tables of some lines, if they are a record: most of what is told stands in them."""
    found = [table for table in _tables(text, labels, own) if table.rows]
    rows = [row for table in found if not table.votes for row in table.rows]
    inside = {at for table in found for at in table.lines}
    prose = sum(
        len(text.lines[at].plain) for at in own if at not in inside and text.lines[at].plain[-1] in ".;:"
    )
    told = sum(len(text.lines[at].plain) for at in inside)
    headed = sum(labels[at] == "item" for at in own if at not in inside)
    return found if len(rows) >= LEAST_ROWS and prose < told and headed < len(rows) else []


def _tables(text: TaggedText, labels: Sequence[str], own: range) -> Iterator[Table]:
    """The runs of rows that are tables of a record."""
    heading: int | None = None
    above: Columns = {}
    run: list[tuple[int, list[Text]]] = []
    for at in [*own, own.stop]:
        cells = _cells(text.lines[at]) if at in own else []
        heads = len(cells) == 1 and _heads(text, at)
        if run and at in own and not text.lines[at].apart and not heads:
            run.append((at, cells))
            continue
        table = _table(text, run, heading, above)
        if table:
            above = table.columns if table.named else above
            yield table
        run = [(at, cells)] if len(cells) > 1 else []
        if heads and labels[at] == "head":
            heading = None
        elif heads and (labels[at] not in NO_HEADINGS or text.lines[at].heading):
            heading = at


def _heads(text: TaggedText, at: int) -> bool:
    """Whether a line outside of tables is a heading."""
    line = text.lines[at]
    shown = line.heading or line.bold or line.plain.isupper()
    return bool(shown) and line.plain[-1] not in ".;,"


def names_columns(line: Line) -> bool:
    """Whether a line is the names of the columns of a table of business, each in a cell of its own."""
    if not SEPARATOR.search(line.plain):
        return False
    names = [cell.plain.lower().strip(" .:#*_") for cell in _cells(line)]
    return len(names) > 1 and any(names) and KNOWN.issuperset(names)


def _cells(line: Line) -> list[Text]:
    """The cells of a line, those that are empty too."""
    found = between(SEPARATOR, line.words)
    if line.tabbed:  # behind the rest of a first cell
        found.insert(0, line.words.part(0, 0))
    if line.plain.endswith("|") and len(found) > 1 and not found[-1]:  # behind the bar that closes the row
        found.pop()
    return found[1:] if line.plain.startswith("|") else found


def _table(
    text: TaggedText, run: Sequence[tuple[int, list[Text]]], heading: int | None, above: Columns
) -> Table | None:
    """Rows as a table; None where they tell nothing of what was done or voted."""
    run = [(at, cells) for at, cells in run if re.search(r"\w", text.lines[at].plain)]
    if not run:
        return None
    names = _named(run[0][1])
    width = max(len(cells) for _, cells in run)
    rows = list(_whole_rows(run[1:], width)) if names else run
    fits = above and max(above.values()) < width and (width > GUESSED or "mover" in above)
    columns = names or (above if fits else _guess(rows, width))
    above_it = [] if heading is None else [heading]
    table = Table(columns, bool(names), [*above_it, *(at for at, _ in run)], rows)
    table.heading = None if heading is None else text.lines[heading].words
    done = [(at, cell) for at, cells in rows if (cell := table.cell(cells, "done"))]
    told = sum(_tells(text, at, cell) for at, cell in done)
    return table if table.votes or (done and 2 * told >= len(done)) else None


def _whole_rows(lines: Sequence[tuple[int, list[Text]]], width: int) -> Iterator[tuple[int, list[Text]]]:
    """The rows of lines: one that has not all cells goes on in the next line, unless this has a number.

    A line with all cells, of which the first is empty, goes on with each of the row above.
    """
    row: tuple[int, list[Text]] | None = None
    for at, cells in lines:
        numbered = _is_number(cells[0]) and " " not in cells[0].plain
        if row and not cells[0] and len(row[1]) + len(cells) - 1 > width:
            both = zip_longest(row[1], cells, fillvalue=cells[0])
            row = (row[0], [join(parts) if any(parts) else cells[0] for parts in both])
            continue
        if row and len(row[1]) < width and not numbered:
            row[1][-1:] = [join([row[1][-1], cells[0]]), *cells[1:]]
            continue
        if row:
            yield row
        row = (at, list(cells))
    if row:
        yield row


def _named(row: Sequence[Text]) -> Columns:
    """What the columns hold that a row names; none where it names no subject, or not what became of it."""
    found: Columns = {}
    names = [cell.plain.lower().strip(" .:#*_") for cell in row]
    told = [[kind for kind, words in NAMES.items() if name in words] for name in names]
    if "number" in told[0]:  # "No" begins a row as a number
        told[0] = ["number", "subject"]
    for at in sorted(range(len(row)), key=lambda at: (len(told[at]), at)):
        kind = next((kind for kind in told[at] if kind not in found), None)
        if kind:
            found[kind] = at
        elif any(sign.isdigit() for sign in names[at]):
            return {}
    if "subject" not in found and "number" in found:
        found["subject"] = found.pop("number")
    return found if "subject" in found and {"done", "for"} & found.keys() else {}


def _guess(rows: Sequence[tuple[int, list[Text]]], width: int) -> Columns:
    """The columns of rows without names: a number, a subject, and last what was done."""
    numbered = width == GUESSED and all(_is_number(cells[0]) for _, cells in rows)
    return {"number": 0, "subject": 1, "done": 2} if numbered else {}


def _is_number(cell: Text) -> bool:
    return len(cell.plain) <= LONG_NUMBER and NUMBER.fullmatch(cell.plain) is not None


def _tells(text: TaggedText, line: int, cell: Text) -> bool:
    """Whether a cell says what was done with a matter."""
    start, end = cell.span()
    line = next(at for at in range(line, len(text.lines)) if start < text.lines[at].end)
    place = text.lines[line].words.at
    own = [at for at in text.ranges[line] if start <= place[text.place(line, at)[0]] < end][:WITHIN]
    return any(DONE & set(text.tags[at]) or text.tokens.words[at].lower in DONE_TOO for at in own)


def items_of(text: TaggedText, tables: Sequence[Table]) -> list[Item]:
    """The rows of the tables of a record as items; votes are motions of the items that they name."""
    items: list[Item] = []
    for table in tables:
        if not table.votes:
            items += [_item(text, table, at, row) for at, row in table.rows]
    for table in tables:
        for at, row in table.rows if table.votes else ():
            _vote(text, table, at, row, items)
    return items


def told_items(
    items: Iterable[tuple[Item, range]], recorded: Sequence[Item], labels: Sequence[str], rows: Container[int]
) -> Iterator[Item]:
    """The items of a record, those beside its rows if they have a number or something is told in them."""
    for item, own in items:
        told = any(labels[at] in TOLD for at in own if at not in rows)
        if told or item.number or any(item is one for one in recorded):
            yield item


def _item(text: TaggedText, table: Table, at: int, row: Sequence[Text]) -> Item:
    """A row as an item: its number and subject, what was moved, and what was done with it."""
    line = text.lines[at]
    item = Item(line.start, line.end, section=table.heading)
    number, subject, done = (table.cell(row, kind) for kind in ("number", "subject", "done"))
    item.number = number_of(number.plain) if number else ""
    item.title = _heading(text, subject) if subject else None
    if {"mover", "for"} & table.columns.keys() and subject:
        item.motions.append(_motion(table, row, line.words, subject))
    if done and _settles(text, at, done, item.motions):
        item.decisions.append(Decision(DecisionKind.RESOLUTION, _words_done(done)))
    return item


def _heading(text: TaggedText, subject: Text) -> Text:
    """The first paragraph of a subject, as much of it as is a heading."""
    end = next(line.end for line in text.lines if subject.at[0] < line.end)
    first = subject.part(0, sum(place < end for place in subject.at))
    return first if len(first.plain) <= LONGEST else first.part(0, first.plain.rfind(" ", 0, LONGEST))


def _words_done(done: Text) -> Text:
    """What was done, without "RESOLVED that" before it and where to look behind it."""
    lead, aside = RESOLVED.match(done.plain), ASIDE.search(done.plain)
    return done.part(lead.end() if lead else 0, aside.start() if aside else None)


def _settles(text: TaggedText, at: int, done: Text, motions: Sequence[Motion]) -> bool:
    """Whether what was done is a decision of its own, and not how the vote on a motion's words fell."""
    if not motions:
        return True
    fell = motions[0].outcome
    if fell in (None, Outcome.DEFERRED):
        return _tells(text, at, done)
    worded = WORDED.match(motions[0].text.plain if motions[0].text else "")
    return worded is None and fell not in (Outcome.LOST, Outcome.WITHDRAWN)


def _motion(table: Table, row: Sequence[Text], where: Text, subject: Text) -> Motion:
    """What a row moves: by whom, what became of it, and who voted how."""
    motion = Motion(where, subject)
    movers = table.cell(row, "mover")
    if movers:
        parts = [movers.part(*extent) for extent in _extents(movers.plain)]
        motion.mover, motion.seconder = (*map(_bare, parts), None)[:2]
    seconder = table.cell(row, "seconder")
    motion.seconder = _bare(seconder) if seconder else motion.seconder
    done = table.cell(row, "done")
    if done:
        motion.outcome = _outcome(done.plain)
        motion.unanimous = UNANIMOUS.search(done.plain) is not None
    for kind, choice in CHOICES.items():
        cell = table.cell(row, kind)
        if cell and cell.plain.isdigit():
            motion.counts[choice] = int(cell.plain)
        elif cell:
            motion.votes += [Vote(name, choice) for name in _voters(cell)]
    return motion


def _outcome(done: str) -> Outcome | None:
    """What became of a motion by the words for what was done."""
    if DEFERRED.search(done):
        return Outcome.DEFERRED
    found = outcome_in(done)
    amended = found is Outcome.CARRIED and "amended" in done.lower()
    return Outcome.CARRIED_AS_AMENDED if amended else found


def _extents(words: str) -> Iterator[tuple[int, int]]:
    """Where the parts of a list of names stand."""
    start = 0
    for match in BETWEEN.finditer(words):
        yield start, match.start()
        start = match.end()
    yield start, len(words)


def _bare(name: Text) -> Text:
    """A name without the titles before it."""
    return next(iter(_voters_in(name)), name)


def _voters_in(words: Text) -> Iterator[Text]:
    """The names between titles."""
    ends = [0, *(match.end() for match in TITLE.finditer(words.plain))]
    starts = [*(match.start() for match in TITLE.finditer(words.plain)), len(words.plain)]
    for start, end in zip(ends, starts, strict=True):
        if part := words.part(start, end):
            yield part


def _voters(cell: Text) -> Iterator[Text]:
    """Those whom a cell names: between commas, or each with a title."""
    for start, end in _extents(cell.plain):
        if end > start:
            yield from _voters_in(cell.part(start, end))


def _vote(text: TaggedText, table: Table, at: int, row: Sequence[Text], items: list[Item]) -> None:
    """Adds a recorded vote: to the motion or the item that its subject names, or as an item of its own."""
    subject = table.cell(row, "subject")
    if subject is None:
        return
    motion = _motion(table, row, text.lines[at].words, subject)
    home, alone = _home(subject.plain, items)
    if home is None:
        line = text.lines[at]
        items.append(Item(line.start, line.end, title=subject, motions=[motion]))
    elif alone and home.motions:
        home.motions[0].votes += motion.votes
        home.motions[0].counts.update(motion.counts)
    else:
        home.motions.append(motion)


def _home(subject: str, items: Sequence[Item]) -> tuple[Item | None, bool]:
    """The item that a vote names by its number, under the heading it repeats; whether it says no more."""
    said = set(re.findall(r"\w+", subject.lower()))

    def shared(item: Item) -> int:
        return len(said & set(re.findall(r"\w+", item.section.plain.lower()))) if item.section else 0

    for cited in CITED.finditer(subject):
        moved = cited["noun"].lower() == "motion"
        alike = [item for item in items if item.number == cited["number"]]
        fitting = [item for item in alike if any(one.mover for one in item.motions) == moved]
        if found := fitting or ([] if moved else alike):
            return max(found, key=shared), cited.group() == subject
    return None, False
