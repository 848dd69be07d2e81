"""What a built graph is read as: things, facts about them, and the words that state each fact."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, fields, is_dataclass
from typing import Any

from councilgraph.graph.rdf.store import IRI, Term, text
from councilgraph.graph.reading.vocabulary import inward, outward

OURS = {"published": False}
"""Marks a field that the JSON of cards and tracks leaves out: what is in it is a contract with programs."""


@dataclass(frozen=True, slots=True, order=True)
class Source:
    """Words that state a fact and where they stand; offsets count characters of the document's text.

    `document` is the name of its file, `paper` the title of the paper, where the document holds several.
    `because` says how the fact was concluded where the words do not state it outright. `passage` is the
    address of the words in the graph, `title` what the paper, else the document is called. `sheet_row` stands
    in for the page in a spreadsheet: "sheet “Actions”, row 12".
    """

    document: str
    start: int
    end: int
    page: int | None = field(compare=False)  # None has no order among numbers
    quote: str
    because: str = ""
    paper: str = ""
    passage: str = field(default="", compare=False, metadata=OURS)
    title: str = field(default="", compare=False, metadata=OURS)
    sheet_row: str = field(default="", compare=False)

    @property
    def at(self) -> int | str | None:
        """The number of the page, of a spreadsheet the sheet and the row; None where there is neither."""
        return self.page or self.sheet_row or None

    @property
    def paged(self) -> str:
        """The same in words: "page 3", "sheet “Actions”, row 12", ""."""
        return paged(str(self.at or ""))

    @property
    def place(self) -> str:
        """Where the words stand, for a reader."""
        at = placed(str(self.at or ""), str(self.start))
        return ", ".join(part for part in (self.document, self.paper, at) if part)

    @property
    def cited(self) -> str:
        """Where the words stand, where the file itself is one step away."""
        return ", ".join(filter(None, (self.title, self.paged)))


def paged(at: str) -> str:
    """The page that words stand on by its number, or the row of a sheet, in words; "" for neither."""
    return f"page {at}" if at.isdecimal() else at


def placed(at: str, start: str) -> str:
    """Where words stand, for a reader: on a page by its number, in the row of a sheet, else by characters.

    >>> placed("3", "120"), placed("sheet “Actions”, row 12", "120"), placed("", "120")
    ('page 3', 'sheet “Actions”, row 12', 'character 120')
    """
    return paged(at) or f"character {start}"


@dataclass(frozen=True, slots=True, order=True)
class Told:
    """Something that papers say, and the words that say it."""

    text: str
    sources: tuple[Source, ...] = ()


@dataclass(frozen=True, slots=True, order=True)
class Passage:
    """Words of a document that are a reason for something: from where to where, and their address."""

    start: int
    end: int
    iri: str


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a fact is believed: the words that state it, or those from which it was concluded, and how surely.

    `because` and `rule` are "" and `confidence` None where the words themselves state the fact; `more`
    counts other reasons for it, which were not read.
    """

    sources: tuple[Source, ...] = ()
    because: str = ""
    confidence: float | None = None
    rule: str = ""
    more: int = 0

    @property
    def order(self) -> tuple[bool, float, Sequence[Source], str]:
        """What the reasons of a fact are ordered by: words first, then the surest conclusion."""
        return bool(self.because), -(self.confidence or 0), self.sources, self.because


@dataclass(frozen=True, slots=True)
class Fact:
    """Something that the graph says of a thing: "`subject` `predicate` `object`".

    The predicate is a short name ("cg:heldBy"), the object the address of a thing or a plain value;
    `reasons` has the best first.
    """

    subject: str
    predicate: str
    object: Term
    reasons: tuple[Reason, ...] = ()

    @property
    def key(self) -> tuple[str, str, str]:
        """What tells it from other facts: subject, predicate, and the object as text."""
        return self.subject, self.predicate, text(self.object)

    @property
    def leads_to(self) -> str:
        """The address of what it leads to, "" where that is a plain value."""
        return text(self.object) if isinstance(self.object, IRI) else ""

    @property
    def outward(self) -> str:
        """The predicate in words, as read from the subject: "chaired"."""
        return outward(self.predicate)

    @property
    def inward(self) -> str:
        """The predicate in words, as read from the object: "chaired by"."""
        return inward(self.predicate)

    @property
    def sources(self) -> tuple[Source, ...]:
        """All words for it: those that state it before those it was concluded from, in reading order."""
        told = {source for reason in self.reasons for source in reason.sources}
        return tuple(sorted(told, key=lambda one: (bool(one.because), one)))

    @property
    def reading_order(self) -> tuple[int, int, str, str, bool, str, str]:
        """What facts of one document are ordered by: the first of their words, the longest passage first."""
        reason = self.reasons[0]
        source, told = reason.sources[0], (self.subject, self.predicate)
        return source.start, -source.end, *told, not self.leads_to, text(self.object), reason.because


@dataclass(frozen=True, slots=True)
class Thing:
    """A thing as it is shown: its name, its address, and its kind as the vocabulary names it ("Post").

    `context` tells it from others of that name: the item and the meeting that it belongs to, else its council
    and years. `names` are the other names under which it is written, `of_council` is the name of its council.
    These three are empty where they are not known, and of a `Thing` that was made without asking for them.
    `number` is of an item or a clause, `meeting` and `item` are the addresses of what it belongs to, `about`
    is that of the person whom a node that stands for a fact is about.
    """

    name: str
    iri: str
    kind: str = ""
    context: str = field(default="", metadata=OURS)
    names: tuple[str, ...] = field(default=(), metadata=OURS)
    of_council: str = field(default="", metadata=OURS)
    number: str = field(default="", compare=False, metadata=OURS)
    meeting: str = field(default="", compare=False, metadata=OURS)
    item: str = field(default="", compare=False, metadata=OURS)
    date: str = field(default="", compare=False, metadata=OURS)
    about: str = field(default="", compare=False, metadata=OURS)

    @property
    def told_apart(self) -> str:
        """The name with what tells the thing from its like."""
        return f"{self.name}, {self.context}" if self.context else self.name

    @property
    def numbered(self) -> str:
        """The name after the number."""
        return f"{self.number}. {self.name}" if self.number else self.name


def published(value: Any) -> Any:  # noqa: ANN401 - any of the dataclasses of this folder, and what they hold
    """A value with all that it holds as programs read it, without what is no part of that contract."""
    if is_dataclass(value):
        own = [one.name for one in fields(value) if one.metadata.get("published", True)]
        return {name: published(getattr(value, name)) for name in own}
    return type(value)(map(published, value)) if isinstance(value, tuple | list) else value
