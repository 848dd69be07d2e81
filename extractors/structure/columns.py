"""Tables of dispositions and of votes: what their columns hold, by their names or by what stands in them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from councilgraph.extractors.profile import Profile
from councilgraph.extractors.structure.lines import Line
from councilgraph.extractors.structure.rows import Block, Row, blocks

MARK = re.compile(
    r"(?:(?:(?:agenda )?item|motion|by-?law|report|clause|resolution)\.? ?)?(?:(?:no|number)\b\.? ?|# ?)?"
    r"(?P<mark>(?:[A-Za-z]{1,6}[ -]?)?\d[\d./-]*+[a-z]?)[.):]*",
    re.IGNORECASE,
)
OTHER = re.compile(r"[^\d\W][^\d.]{0,30}")  # the name of a column that holds something else
GUESSED = 3  # columns that need no names: a number, a subject, a disposition
WITHIN = 60  # characters of a cell within which it says what was done
ENOUGH = 2  # rows with a disposition that make a paper a record of dispositions

Columns = dict[str, int]


@dataclass(frozen=True, slots=True)
class Table:
    """A table of dispositions or of recorded votes: what its columns hold, and its rows below their names."""

    block: Block
    columns: Columns
    rows: tuple[Row, ...]

    @property
    def named(self) -> bool:
        """Whether its first row names the columns."""
        return len(self.rows) < len(self.block.rows)

    @property
    def votes(self) -> bool:
        """Whether it only records how members voted on what stands elsewhere."""
        return "for" in self.columns and "number" not in self.columns


def tables(lines: Sequence[Line], profile: Profile) -> Iterator[Block | Table]:
    """The blocks of some lines, those that are tables of dispositions or votes as such."""
    above: Table | None = None
    for block in blocks(lines):
        table = _table(block, above, profile)
        above = table if table and table.named else above
        yield table or block


def _table(block: Block, above: Table | None, profile: Profile) -> Table | None:
    """A block as a table; where a heading parts one, its columns are as they were named above it."""
    if not block.rows:
        return None
    names = named(block.rows[0], profile)
    rows = block.rows[1:] if names else block.rows
    found = names or (above and _as_above(rows, above)) or guessed(rows, profile)
    votes = {"subject", "for", "against"} <= found.keys()
    if not rows or not (votes or {"subject", "disposition"} <= found.keys()):
        return None
    return Table(block, found, rows) if votes or disposes(rows, found, profile) else None


def _as_above(rows: Sequence[Row], above: Table) -> Columns:
    """The columns of the table above for rows as wide as it is, where they say more than a guess would."""
    width = max(len(row.cells) for row in rows)
    fits = max(above.columns.values()) < width <= len(above.block.rows[0].cells)
    return above.columns if fits and (width > GUESSED or "mover" in above.columns) else {}


def told(found: Sequence[Block | Table]) -> bool:
    """Whether enough of a paper is tables of dispositions for it to be a record of them."""
    return sum(len(one.rows) for one in found if isinstance(one, Table) and not one.votes) >= ENOUGH


def named(row: Row, profile: Profile) -> Columns:
    """What the columns hold that a row names; none where it names neither a subject nor what became of it.

    A name that may say two things ("Item") says what no other column says.
    """
    kinds = profile.patterns("dispositions.columns")
    words = {at: cell.plain.strip(" :.") for at in range(len(row.cells)) if (cell := row.cell(at))}
    told = {at: [kind for kind, name in kinds if name.fullmatch(words[at])] for at in words}
    found: Columns = {}
    for column in sorted(told, key=lambda at: (len(told[at]), at)):
        kind = next((kind for kind in told[column] if kind not in found), None)
        if kind:
            found[kind] = column
        elif told[column] or not OTHER.fullmatch(words[column]):
            return {}
    if 0 not in words:
        found.setdefault("number", 0)
    if "subject" not in found and "number" in found:
        found["subject"] = found.pop("number")
    return found if "subject" in found and found.keys() & {"disposition", "for"} else {}


def guessed(rows: Sequence[Row], profile: Profile) -> Columns:
    """What the columns of a table without names hold: a number, a subject, and last what was done with it."""
    width = max(len(row.cells) for row in rows)
    found: Columns = {"subject": width - 2, "disposition": width - 1}
    if width == GUESSED:
        if not all(mark(row, {"number": 0}) for row in rows):
            return {}
        found["number"] = 0
    return found if width <= GUESSED and disposes(rows, found, profile) else {}


def disposes(rows: Sequence[Row], columns: Columns, profile: Profile) -> bool:
    """Whether what stands in the column of dispositions is such in half of the rows at least."""
    said = [cell.plain for row in rows if (cell := row.cell(columns["disposition"]))]
    words = profile.pattern("dispositions.words", r"\b{}\b")
    resolved = profile.pattern("decisions.resolved")
    told = [one for one in said if words.search(one, 0, WITHIN) or resolved.match(one)]
    return 2 * len(told) >= len(said) > 0


def mark(row: Row, columns: Columns) -> str:
    """The number in a row, as printed; "" where there is none."""
    cell = row.cell(columns["number"]) if "number" in columns else None
    match = MARK.fullmatch(cell.plain.strip()) if cell else None
    return match["mark"].rstrip(".").replace(" ", "") if match else ""
