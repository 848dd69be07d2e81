"""A paper as the extractors see it: its section, what it is of, and how to state a fact."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from dataclasses import field as keep
from typing import TypeVar, cast

from councilgraph.extractors.names.bodies import body_named, council_named
from councilgraph.extractors.profile import Profile
from councilgraph.extractors.text import dates
from councilgraph.extractors.text.case import titled
from councilgraph.ontology.minutes import Header, Item, Minutes
from councilgraph.ontology.model import Document, Mention, Section, Statement, Term, Text, Value

T = TypeVar("T")
MEETING_PAPERS = ("cg:Minutes", "cg:Agenda")
OTHER_PAPERS = ("cg:WorkProgramme", "cg:Report", "cg:Document")
NO_HEADER = Header()
FAR = 500  # characters: a passage, not a page
Part = tuple[Section, Minutes | None]
"""A paper in a document, and its tree if it is of a meeting."""


@dataclass(frozen=True, slots=True)
class Paper:
    """A document inside a file, with the council and the meeting that it is of.

    `mention` is the paper itself; `meeting` is None for a paper that is not of one meeting.
    `extractor` is the name under which statements are made, `model` the spaCy model to be
    used, "" for none. `pack` holds all papers of the document, this one among them,
    and `pack_of` is the meeting that they were sent out for. A paper of a meeting has a `tree`,
    others have fields and rows in their section. `worked_out` keeps what `once` was asked for, so
    that all extractors share it.
    """

    document: Document
    section: Section
    profile: Profile
    mention: Mention
    council: Mention | None = None
    meeting: Mention | None = None
    extractor: str = ""
    model: str = ""
    pack: tuple[Part, ...] = ()
    pack_of: Mention | None = None
    tree: Minutes | None = None
    worked_out: dict[str, object] = keep(default_factory=dict, compare=False, repr=False)

    def once(self, name: str, make: Callable[[], T]) -> T:
        """What is worked out once for a paper, however many extractors ask for it."""
        if name not in self.worked_out:
            self.worked_out[name] = make()
        return cast("T", self.worked_out[name])

    @property
    def record(self) -> Mention:
        """Whose record it is: the meeting's, which several papers may state alike; else its own."""
        return self.meeting or self.mention

    @property
    def body(self) -> Mention | None:
        """The body whose meeting it is."""
        return self.meeting.scope if self.meeting else None

    @property
    def day(self) -> str:
        """The day of the meeting (`YYYY-MM-DD`), "" where there is none or none is printed."""
        return str(self.meeting.key[0]) if self.meeting else ""

    @property
    def year(self) -> int | None:
        """The year of the meeting, for dates that name none."""
        return int(self.day[:4]) if self.day else None

    def names_another_day(self, words: Text) -> bool:
        """Whether words name a day that is not the meeting's."""
        return any(found.date.isoformat() != self.day for found in dates.find(words.plain, self.year))

    @property
    def minutes(self) -> bool:
        """Whether it records a meeting that was held."""
        return self.section.kind == "cg:Minutes"

    @property
    def header(self) -> Header:
        """What its head says; nothing where it is of no meeting."""
        return self.tree.header if self.tree else NO_HEADER

    @property
    def head(self) -> tuple[int, int] | None:
        """From where to where its head stands, None where it has none."""
        told = [words.span() for words in _told(self.header)]
        if self.header.date and not self.header.day:  # where only the file's name tells the day
            told.append((self.section.start, self.section.start))
        return (min(start for start, _ in told), max(end for _, end in told)) if told else None

    def business(self) -> tuple[tuple[Item, Mention], ...]:
        """The items of business, each with its mention: by position, agendas apart from minutes."""
        return self.once("business", lambda: tuple(self._business()))

    def _business(self) -> Iterator[tuple[Item, Mention]]:
        series = "item" if self.minutes else "agenda"
        for position, item in enumerate(self.tree.items if self.tree and self.meeting else (), 1):
            name = item.title.plain if item.title else ""
            yield item, Mention("cg:AgendaItem", name, self.meeting, (series, str(position)))

    def texts(self) -> tuple[Text, ...]:
        """All its paragraphs, in reading order: its own, and those of its items with their headings."""
        return self.once("texts", lambda: tuple(self._texts()))

    def _texts(self) -> Iterator[Text]:
        yield from self.section.body
        for item in self.tree.items if self.tree else ():
            yield from texts_of(item)

    def siblings(self) -> Iterator[Paper]:
        """All papers of its document, in order, itself among them."""
        return papers(self.document, self.pack, self.profile, self.model)

    def between(self, one: Text, other: Text) -> Text:
        """The words from the first of two places to the last; those of the one where they stand far apart."""
        start, end = min(one.span()[0], other.span()[0]), max(one.span()[1], other.span()[1])
        return Text(self.document.text[start:end], range(start, end)) if end - start < FAR else one

    def state(
        self,
        subject: Mention,
        predicate: str,
        thing: Mention | Value | Term | str,
        where: Text | tuple[int, int],
        because: str = "",
    ) -> Statement:
        """A statement with the words that make it; a string is a literal.

        Where no words stand at the place, those of the line there make it: no fact is without words.
        """
        span = where.span() if isinstance(where, Text) else where
        if not self.document.text[slice(*span)].strip():
            span = line_at(self.document.text, span[0])
        value = Value(thing) if isinstance(thing, str) else thing
        return Statement(subject, predicate, value, self.document.passage(*span), self.extractor, because)


def line_at(text: str, at: int) -> tuple[int, int]:
    r"""Where the line with words stands that is at an offset, or the next one behind it.

    >>> line_at("Weir Council\n\n  Minutes \n", 13)
    (16, 23)
    """
    start = text.rfind("\n", 0, at) + 1
    if not text[start:].partition("\n")[0].strip():
        start += len(text[start:]) - len(text[start:].lstrip())
    line = text[start:].partition("\n")[0]
    return start + len(line) - len(line.lstrip()), start + len(line.rstrip())


def texts_of(item: Item) -> Iterator[Text]:
    """All words of an item: its heading, its paragraphs, and the papers printed with it."""
    yield from told_of(item)
    yield from item.enclosed


def told_of(item: Item) -> Iterator[Text]:
    """What the minutes themselves say of an item: its heading and its paragraphs."""
    if item.title:
        yield item.title
    yield from item.paragraphs


def papers(document: Document, parts: Sequence[Part], profile: Profile, model: str = "") -> Iterator[Paper]:
    """The papers of a document, each with its council, its meeting and a mention of its own."""
    whole = Mention("cg:Document", "", None, (document.sha256,))
    default = next((council for _, tree in parts if (council := _council(tree))), None)
    called = _sent_out_for(parts, default, profile)
    for position, (section, tree) in enumerate(parts, 1):
        named = _council(tree) or default
        if len(parts) > 1:
            mention = Mention(section.kind, "", whole, ("part", str(position)))
        else:
            mention = Mention(section.kind, "", None, whole.key)
        meeting = _meeting(section, tree, named, profile) or _untold(section, tree, named, document, profile)
        of_council = (
            meeting.scope if meeting and meeting.scope and meeting.scope.kind == "cg:Council" else None
        )
        yield Paper(
            document,
            section,
            profile,
            mention,
            named or of_council,
            meeting,
            model=model,
            pack=tuple(parts),
            pack_of=called,
            tree=tree,
        )


def _sent_out_for(parts: Sequence[Part], council: Mention | None, profile: Profile) -> Mention | None:
    """The meeting of a pack: the one that its agenda calls, else the only one that it records."""
    for kind in ("cg:Agenda", "cg:Minutes"):
        for section, tree in parts:
            meeting = _meeting(section, tree, _council(tree) or council, profile)
            if section.kind == kind and meeting:
                return meeting
    return None


def agenda_items(paper: Paper) -> Iterator[tuple[Item, Mention]]:
    """The items of the agenda of the paper's pack, with their mentions."""
    for one in paper.siblings():
        if one.section.kind == "cg:Agenda":
            yield from one.business()


def _told(header: Header) -> list[Text]:
    """What a head says, but when the meeting ended."""
    return [words for words in (header.council, header.body, header.day, header.start, header.venue) if words]


def _council(tree: Minutes | None) -> Mention | None:
    name = tree.header.council if tree else None
    return council_named(titled(spaced(name.plain))) if name else None


def _meeting(
    section: Section, tree: Minutes | None, council: Mention | None, profile: Profile
) -> Mention | None:
    """The meeting of a paper whose head names a body and a day; of a paper of no one meeting None."""
    body = _body(tree, council, profile)
    if tree is None or body is None or not tree.header.date or section.kind in OTHER_PAPERS:
        return None
    start = tree.header.start
    time = next((time for time, _, _ in dates.times(start.plain)), "") if start else ""
    return meeting_of(body, tree.header.date, time)


def _body(tree: Minutes | None, council: Mention | None, profile: Profile) -> Mention | None:
    """The body that the head names; where it names none the council."""
    name = tree.header.body if tree else None
    return bodies_named(name, council, profile)[0] if name else council


def bodies_named(name: Text, council: Mention | None, profile: Profile) -> list[Mention]:
    """The bodies that a head names: two of a joint meeting, "the Audit Committee and the Health Board"."""
    words = titled(spaced(name.plain))
    one, joint, other = words.rpartition(" and ")
    last = profile.pattern("bodies.last", r"{}", 0)
    parts = [one, other.removeprefix("the ")]
    several = joint and all(" " in part and last.fullmatch(part.split()[-1]) for part in parts)
    return [body_named(part, council, profile) for part in (parts if several else [words])]


def _untold(
    section: Section, tree: Minutes | None, council: Mention | None, document: Document, profile: Profile
) -> Mention | None:
    """The meeting of minutes or of an agenda that do not say of what body, or when: one of its own."""
    if tree is None or section.kind not in MEETING_PAPERS or not (tree.items or tree.presence):
        return None
    key = (tree.header.date, document.sha256)
    return Mention("cg:Meeting", "", _body(tree, council, profile), key)


def meeting_of(body: Mention, date: str, start: str = "") -> Mention:
    """The meeting of a body on a day; the time it began tells two sittings of a day apart."""
    return Mention("cg:Meeting", "", body, (date,), (("start", start),) if start else ())


def spaced(words: str) -> str:
    """Words with single spaces between them."""
    return " ".join(words.split())
