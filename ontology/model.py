"""The nouns of the line: what was read, what it is divided into, what it says.

Everything here is a value: frozen, compared by content, free of I/O. Offsets are
characters of `Document.text`, half open, and never change once a document is read.
Names of classes and properties are written as in the vocabulary: `cg:Meeting`.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import inf
from typing import Any, NamedTuple


class Page(NamedTuple):
    """A page as the document has it: its number from 1, and where it stands in the text.

    `recognised` where it is a picture whose words a program recognised, which is less sure. Of a sheet of
    a spreadsheet `name` is its name, "" where it has none, and `rows` says where each row begins, and its
    number there.
    """

    start: int
    end: int
    number: int
    recognised: bool = False
    name: str = ""
    rows: tuple[tuple[int, int], ...] = ()

    def row(self) -> tuple[object, ...]:
        """The page as JSON holds it, from which `of_row` makes it again."""
        whole = (self.start, self.end, self.number)
        if self.rows:
            return (*whole, self.recognised, self.name, self.rows)
        return (*whole, self.recognised) if self.recognised else whole

    @classmethod
    def of_row(cls, row: Sequence[Any]) -> Page:
        """The page that `row` gave; raises TypeError or ValueError for anything else."""
        whole: list[Any] = [*row, *(False, "", ())[len(row) - 3 :]]
        start, end, number, recognised, name, rows = whole
        numbered = tuple((int(at), int(count)) for at, count in rows)
        return cls(int(start), int(end), int(number), bool(recognised), str(name), numbered)

    @property
    def called(self) -> str:
        """What a reader calls it: "page 3", "sheet “Actions”"."""
        if self.name:
            return f"sheet “{self.name}”"
        return f"{'sheet' if self.rows else 'page'} {self.number}"

    def sheet_row(self, offset: int) -> str:
        """Where an offset stands in a spreadsheet: "sheet “Actions”, row 12"; "" for any other page."""
        if not self.rows:
            return ""
        at = bisect_right(self.rows, (offset, inf)) - 1
        number = self.rows[max(at, 0)][1]  # above the first row stands the name of the sheet
        return f"{self.called}, row {number}" if self.name else f"row {number}"


class Box(NamedTuple):
    """Where words stand on their page, in points (1/72 inch) from its lower left corner, upright."""

    start: int
    end: int
    left: float
    bottom: float
    right: float
    top: float


@dataclass(frozen=True, slots=True, order=True)
class Passage:
    """Words of a document that state something; `quote` is the text between the offsets.

    They stand on a `page`, of a spreadsheet in a `sheet_row`; in other documents there is neither.
    """

    document: str
    start: int
    end: int
    quote: str
    page: int | None = None
    sheet_row: str = ""


@dataclass(frozen=True, slots=True)
class Document:
    """A file that was read: its text is kept as it is, and every offset refers to it.

    `sha256` is of the bytes of the file, and so tells documents apart. `name` is the
    file's own name; `pages` is empty where the medium has none, and so is `boxes`, which
    says of each run of words on a printed page where it stands. `remarks` say in a line each
    what of the file could not be read.
    """

    sha256: str
    name: str
    media_type: str
    text: str
    pages: tuple[Page, ...] = ()
    boxes: tuple[Box, ...] = ()
    remarks: tuple[str, ...] = ()

    def passage(self, start: int, end: int) -> Passage:
        """The passage between two offsets, with its words and its page, or its sheet and row."""
        sheet_row = self.sheet_row_at(start)
        page = None if sheet_row else self.page_at(start)
        return Passage(self.sha256, start, end, self.text[start:end], page, sheet_row)

    def page_at(self, offset: int) -> int | None:
        """The number of the page or sheet on which an offset stands, None where there are none."""
        page = self._page_at(offset)
        return page.number if page else None

    def sheet_row_at(self, offset: int) -> str:
        """The sheet and row of a spreadsheet on which an offset stands; "" in any other document."""
        page = self._page_at(offset)
        return page.sheet_row(offset) if page else ""

    def place_at(self, offset: int) -> str:
        """Where a reader finds an offset: "page 3", "sheet “Actions”, row 12", "line 40" without either."""
        page, line = self.page_at(offset), self.text.count("\n", 0, offset) + 1
        return self.sheet_row_at(offset) or (f"page {page}" if page else f"line {line}")

    def _page_at(self, offset: int) -> Page | None:
        at = bisect_right(self.pages, (offset, inf)) - 1
        return self.pages[at] if at >= 0 else None

    def recognised(self) -> tuple[int, ...]:
        """The numbers of the pages whose words a program recognised in a picture."""
        return tuple(page.number for page in self.pages if page.recognised)

    def boxes_at(self, start: int, end: int) -> tuple[Box, ...]:
        """The boxes of the words between two offsets; none where the medium has no boxes."""
        first = bisect_right(self.boxes, start, key=lambda box: box.end)
        last = bisect_left(self.boxes, end, key=lambda box: box.start)
        return self.boxes[first:last]


@dataclass(frozen=True, slots=True)
class Text:
    """Words as a reader sees them, without markup, each tied to where it stands.

    `at[i]` is the offset in the document of the character `plain[i]`; lines that were
    joined are joined by a space, which stands at the line's end.
    """

    plain: str
    at: tuple[int, ...] | range

    def __post_init__(self) -> None:
        """Each character has a place, or offsets would lead to other words."""
        if len(self.plain) != len(self.at):
            raise ValueError(f"{len(self.plain)} characters with {len(self.at)} places")

    def span(self, start: int = 0, end: int | None = None) -> tuple[int, int]:
        """Where the characters from `start` to `end` of the plain words stand in the document.

        No characters stand where the next one would.
        """
        end = len(self.plain) if end is None else end
        return (self.at[start], self.at[end - 1] + 1) if end > start else (self._place(start),) * 2

    def _place(self, start: int) -> int:
        """Where a character stands, or would stand behind the last; 0 where nothing tells."""
        if start < len(self.at):
            return self.at[start]
        return self.at[-1] + 1 if self.at else self.at.start if isinstance(self.at, range) else 0

    def part(self, start: int = 0, end: int | None = None) -> Text:
        """The words from `start` to `end`, without the space around them."""
        words = self.plain[start:end]
        plain = words.strip()
        if len(plain) == len(self.plain):
            return self
        if len(plain) < len(words):
            start += words.find(plain) if plain else len(words)
        place = self._place(start)
        return Text(plain, self.at[start : start + len(plain)] if plain else range(place, place))

    def __bool__(self) -> bool:
        return bool(self.plain)


@dataclass(frozen=True, slots=True)
class Section:
    """A part of a document that has a function: a paper, a labelled line, a row of a table.

    `kind` is a class of the vocabulary for a paper, for what is inside it the name of the part
    (`extractors.fields`). `mark` is the number or label as printed ("34", "2a"), `title` the
    words of the heading; `body` holds the paragraphs that are the section's own, and `sections` what is
    inside it, both in reading order.
    """

    kind: str
    start: int
    end: int
    mark: str = ""
    title: Text | None = None
    body: tuple[Text, ...] = ()
    sections: tuple[Section, ...] = ()

    def of(self, *kinds: str) -> Iterator[Section]:
        """The sections directly inside this one that are of the kinds given."""
        return (section for section in self.sections if section.kind in kinds)


@dataclass(frozen=True, slots=True)
class Mention:
    """A thing as one document names it, before it is known which thing that is.

    `kind` is its class ("cg:Committee"), `name` the words used for it. `scope` is what it
    belongs to (the council of a body, the body of a meeting, the meeting of an item) and
    `key` what tells it apart from its like in there (a date, a position, a person).
    `hints` are what the document says of a person that helps to tell who is meant.
    """

    kind: str
    name: str = ""
    scope: Mention | None = None
    key: tuple[str | Mention, ...] = ()
    hints: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Value:
    """A literal: its lexical form, and its datatype in the vocabulary's prefixes."""

    lexical: str
    datatype: str = "xsd:string"


@dataclass(frozen=True, slots=True)
class Term:
    """A name of the vocabulary used as a value: `cg:PresentAsMember`."""

    name: str


@dataclass(frozen=True, slots=True)
class Statement:
    """One fact, the words that state it, and the extractor that read them.

    Where `because` is given the passage does not state the fact in so many words: it was
    concluded from it, for that reason.
    """

    subject: Mention
    predicate: str
    object: Mention | Value | Term
    passage: Passage
    extractor: str
    because: str = ""


@dataclass(frozen=True, slots=True)
class Inferred:
    """One fact that no passage states by itself: a rule concluded it from several.

    `because` says why in words that a user may be shown, `confidence` how sure it is, from 0 to 1, and
    `passages` are the words on which it rests, one at least.
    """

    subject: Mention
    predicate: str
    object: Mention | Value | Term
    rule: str
    because: str
    confidence: float
    passages: tuple[Passage, ...]
