"""From labels and spans to the typed tree of a paper.

Nothing is a condition for anything else: a decision hangs on the nearest heading above it,
and on an item without heading where there is none; people are recorded with or without a label.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import pairwise

from councilgraph.extractors.blocks.beside import (
    end_of_entry,
    extents,
    headings,
    put_initials_first,
    remarks,
    standing,
    tells_apart,
    without_areas,
)
from councilgraph.extractors.blocks.called_bodies import complete_header
from councilgraph.extractors.blocks.capacity import seat_movers, titles_before
from councilgraph.extractors.blocks.chairing import IN_SENTENCE
from councilgraph.extractors.blocks.clauses import is_below, is_of_series
from councilgraph.extractors.blocks.declaring import Declared, read_interests
from councilgraph.extractors.blocks.entries import with_shared_surname
from councilgraph.extractors.blocks.heads import find_header
from councilgraph.extractors.blocks.list_labels import label_at
from councilgraph.extractors.blocks.motion_words import Business, Placed
from councilgraph.extractors.blocks.motions import read_motions
from councilgraph.extractors.blocks.paper_kind import kind_of
from councilgraph.extractors.blocks.paragraphs import (
    TOLD,
    below_heading,
    join_lines,
    paragraphs,
    section_above,
)
from councilgraph.extractors.blocks.people import MOST_INITIALS, find_by_name, in_usual_order
from councilgraph.extractors.blocks.put_against import without_fallen
from councilgraph.extractors.blocks.record_tables import items_of, record_tables, told_items
from councilgraph.extractors.blocks.sittings import first_lines
from councilgraph.extractors.blocks.spans import AHEAD, BEHIND, Span, words_of
from councilgraph.extractors.blocks.standing_in import mark_stand_ins
from councilgraph.extractors.lexicon.tagged import TaggedText
from councilgraph.extractors.text.line_numbers import number_below, number_of, printed_number
from councilgraph.ontology.minutes import Capacity, Decision, DecisionKind, Entry, Header, Item, Minutes
from councilgraph.ontology.model import Text

CAPACITIES = {
    "member": Capacity.MEMBER, "other": Capacity.OTHER_MEMBER, "officer": Capacity.OFFICER,
    "guest": Capacity.GUEST, "absent": Capacity.APOLOGIES,
}  # fmt: skip
DECISIONS = {
    "resolution": DecisionKind.RESOLUTION, "recommendation": DecisionKind.RECOMMENDATION,
    "request": DecisionKind.REQUEST, "leadin": DecisionKind.LEAD_IN,
}  # fmt: skip


def assemble(text: TaggedText, labels: Sequence[str], spans: Sequence[Span]) -> list[Minutes]:
    """The trees of the meetings of a paper whose lines have these labels, and whose tokens these spans."""
    ordered = sorted(spans, key=lambda span: (span.first, -span.last))
    cuts = [*first_lines(text, labels), len(text.lines)]
    found: list[Minutes] = []
    for first, last in pairwise(cuts):
        tokens = range(text.ranges[first].start, text.ranges[last - 1].stop)
        own = [span for span in ordered if span.first in tokens]
        header = find_header(text, labels, first, last, own)
        if found:  # what the head of the file says holds for all in it
            complete_header(header, found[0].header, found[-1].header)
        tree = _Assembly(text, labels, first, last, header).build(own)
        tree.kind = kind_of(text, labels, first, last, tree)
        found.append(tree)
    return [one for one in found if one.items or one.presence] or found[:1]


FOR_ACTION = frozenset(("action", "actions", "by", "for", "who"))  # before those who are to act, in a margin
BESIDE = 6  # tokens between an office and the name after it
NEAR = 25  # lines within which two entries of one name are two people


class _Assembly:
    """The paper so far: what the next span belongs to."""

    def __init__(
        self, text: TaggedText, labels: Sequence[str], first: int, last: int, header: Header
    ) -> None:
        self.text = text
        self.labels = labels
        self.own = range(first, last)
        self.minutes = Minutes(text.lines[first].start, text.lines[last - 1].end, header)
        self.line_of = text.line_of
        self.item: Item | None = None
        self.recorded: list[Item] = []
        self.decision: Decision | None = None
        self.placed: list[Placed] = []
        self.person: Entry | None = None
        self.clause = ""
        self.parent = ""
        self.below_parent = False
        self.decision_end = -1
        self.put_to: list[Text] = []
        self.waiting: list[tuple[str, Text, int]] = []
        self.places: dict[int, int] = {}
        self.extents: dict[int, range] = {}
        self.headings: dict[int, tuple[int, int]] = {}

    def build(self, spans: Sequence[Span]) -> Minutes:
        """Takes each span in turn, then the paragraphs of the items."""
        tables = record_tables(self.text, self.labels, self.own)
        rows = {line for table in tables for line in table.lines}
        spans = [span for span in spans if self.line_of[span.first] not in rows]
        named = [span for span in spans if span.kind.partition(":")[0] in ("p", "sub", "chair")]
        people = without_areas(self.text, self.labels, named)
        spans = [span for span in spans if span not in named or span in people]
        self.headings = headings(self.text, self.labels, people)
        self.extents = {span.first: extent for span, extent in extents(self.text, self.labels, people)}
        heads = frozenset(self.line_of[span.first] for span in spans if span.kind in ("no", "title"))
        self.parts = paragraphs(self.text, self.labels, heads)
        for span in sorted(spans, key=self.is_told_to_chair):
            words = words_of(self.text, span, self.labels)
            if words and not self.heads_row(span):
                self.take(span, words)
        mark_stand_ins(self.text, self.labels, self.minutes)
        put_initials_first(self.minutes.presence)
        self.recorded = items_of(self.text, tables)
        self.minutes.items = sorted((*self.minutes.items, *self.recorded), key=lambda item: item.start)
        if tables:
            self.minutes.items = list(told_items(self.lines_of_items(), self.recorded, self.labels, rows))
        self.paragraphs()
        self.motions(spans)
        seat_movers(self.text, self.labels, self.minutes)
        self.name_items_concerned()
        return self.minutes

    def heads_row(self, span: Span) -> bool:
        """Whether an office or organisation is what heads the row of a list, for all who stand in it."""
        first, last = self.headings.get(self.line_of[span.first], (0, 0))
        return span.kind.startswith(("role", "org")) and first <= span.first < last

    def is_told_to_chair(self, span: Span) -> bool:
        """Whether a sentence, not a list, has somebody in the chair: to be taken when all are listed."""
        return span.kind == "chair" and span.value == IN_SENTENCE

    def motions(self, spans: Sequence[Span]) -> None:
        """Gives each item the motions that its lines tell of, and the meeting its interests.

        Those of items that are recorded in tables are told there.
        """
        parts = self.parts
        items = self.tokens_of_items()
        for item, own in items:
            spans_here = [span for span in spans if span.first in own]
            placed = [one for one in self.placed if one.first in own]
            if any(item is one for one in self.recorded):
                continue
            item.motions = read_motions(
                Business(self.text, self.labels, parts, own, spans_here, placed, self.minutes.presence)
            )
            item.decisions[:] = without_fallen(item.decisions, item.motions)
        self.minutes.items[:] = [
            one for one in self.minutes.items if one.number or one.title or one.decisions or one.motions
        ]
        self.minutes.interests = read_interests(
            Declared(self.text, parts, [(None, self.above_items()), *items], spans, self.minutes.presence)
        )

    def lines_of_items(self) -> Iterator[tuple[Item, range]]:
        """The items with the lines from each to the next."""
        places = [line.start for line in self.text.lines]
        starts = [item.start for item in self.minutes.items]
        for item, end in zip(self.minutes.items, [*starts[1:], self.minutes.end + 1], strict=False):
            yield item, range(bisect_left(places, item.start), bisect_left(places, end))

    def tokens_of_items(self) -> list[tuple[Item, range]]:
        """The items that have lines, with the tokens from each to the next."""
        tokens = self.text.ranges
        return [
            (item, range(tokens[own.start].start, tokens[own.stop - 1].stop))
            for item, own in self.lines_of_items()
            if own
        ]

    def above_items(self) -> range:
        """The tokens above the first item; all, where there is none."""
        starts = [line.start for line in self.text.lines]
        first = bisect_left(starts, self.minutes.start)
        last = bisect_left(starts, self.minutes.items[0].start if self.minutes.items else self.minutes.end)
        return range(self.text.ranges[first].start, self.text.ranges[max(last - 1, first)].stop)

    def take(self, span: Span, words: Text) -> None:
        """Adds what a span states to what it belongs to."""
        take = TAKEN.get(span.kind.partition(":")[0])
        if take:
            take(self, span, words)

    def ended(self, _: Span, words: Text) -> None:
        """Records when the meeting ended, where it is first told."""
        self.minutes.header.end = self.minutes.header.end or words

    def following(self, span: Span, words: Text) -> None:
        """Keeps an office or an organisation for the name that follows it."""
        self.waiting.append((span.kind.rstrip(">"), words, span.last))

    def clause_mark(self, span: Span, words: Text) -> None:
        """Keeps the mark of the clause that follows, with those of the clauses above it."""
        self.clause = span.value or re.sub(r"\.(?!(?<=\d\.)\d)|[^\w.]", "", words.plain)

    def addressed(self, span: Span, words: Text) -> None:
        """Adds to whom a decision is put: in it, in a margin right behind it, or in a line for that.

        Not words that run on from it into the next sentence: "to Roe Ltd. Councillor Lund".
        """
        if span.value == AHEAD:
            self.put_to = [words]
            return
        between = self.text.tokens.words[self.decision_end : span.first]
        apart = any(word.text.isalnum() and word.lower not in FOR_ACTION for word in between)
        runs_on = span.first < self.decision_end < span.last
        if self.decision and not runs_on and (not apart or self.labels[self.line_of[span.first]] == "action"):
            self.decision.directed_to.append(words)

    def cited(self, span: Span, words: Text) -> None:
        """Keeps what an item names: the day of another meeting, or the number of another minute."""
        if self.item is not None:
            (self.item.days_cited if span.kind == "refd" else self.item.minutes_cited).append(words)

    def name_items_concerned(self) -> None:
        """Gives the items that interests concern the numbers that they are printed with: "5" as "Item 5"."""
        printed = {number_of(item.number): item.number for item in self.minutes.items if item.number}
        for one in self.minutes.interests:
            one.items[:] = [printed.get(number, number) for number in one.items]

    def somebody(self, span: Span, words: Text) -> None:
        """Records a person, as what the list says in which the name stands; nobody twice."""
        words = in_usual_order(with_shared_surname(self.text, span, words))
        capacity = self.capacity(span)
        names = [one.name.plain for one in self.minutes.presence]
        at = find_by_name(words.plain, names)
        listed = self.minutes.presence[at] if at is not None else None
        if span.kind == "chair" and listed:
            listed.chairs = listed.capacity in (Capacity.MEMBER, Capacity.SUBSTITUTE)
            if " " not in listed.name.plain and " " in words.plain:
                listed.name, listed.where = words, self.text.lines[self.line_of[span.first]].words
            return
        own = self.line_of[span.first]
        coded = words.plain.isupper() and len(words.plain) <= MOST_INITIALS
        if span.kind == "chair" and coded and self.labels[own] not in CAPACITIES:
            return
        if capacity is None or (listed and not self.are_two(listed, words, own, span.last)):
            self.person = listed if self.labels[own] in CAPACITIES else self.person
            return
        self.person = self.entry(span, words, capacity)
        self.places[id(self.person)] = own
        for kind, said, end in self.waiting:
            if span.first - end < BESIDE:
                name = "role" if kind == "role" else "organisation"
                if getattr(self.person, name) is None and said != self.person.headed:
                    setattr(self.person, name, said)
        self.waiting = []
        self.minutes.presence.append(self.person)

    def entry(self, span: Span, name: Text, capacity: Capacity) -> Entry:
        """What is recorded of somebody, with the words of the entry and the remarks behind the name."""
        whole = self.extents[span.first]
        stop = end_of_entry(self.text, span.last, whole.stop)
        where = words_of(self.text, Span("p", whole.start, stop))
        title = titles_before(self.text, span.first)
        found = Entry(name, capacity, where, title, chairs=span.kind == "chair")
        found.remarks = [words_of(self.text, Span("p", *one)) for one in remarks(self.text, span.last, stop)]
        heading = self.headings.get(self.line_of[span.first])
        found.headed = words_of(self.text, Span("p", *heading)) if heading else None
        found.role, found.organisation = standing(self.text, span, whole, stop)
        return found

    def are_two(self, listed: Entry, words: Text, line: int, last: int) -> bool:
        """Whether a name like somebody's is another's: in one list, or an officer's and a guest's."""
        above = self.places[id(listed)]
        label = self.labels[line]
        alike = label == self.labels[above] or {label, self.labels[above]} == {"officer", "guest"}
        near = label in CAPACITIES and alike and abs(above - line) <= NEAR
        return near and (" " in words.plain or tells_apart(listed, self.text, last))

    def capacity(self, span: Span) -> Capacity | None:
        """As what a name is recorded: by its own mark or by its list; None where it stands in no list."""
        at = self.line_of[span.first]
        said = span.kind.partition(":")[2] or self.labels[at]
        if span.kind == "sub":
            return Capacity.SUBSTITUTE
        if said in CAPACITIES:
            return CAPACITIES[said]
        return Capacity.MEMBER if span.kind == "chair" else None

    def about(self, span: Span, words: Text) -> None:
        """An office, an organisation, or for whom somebody stands: of the person before, else of the next."""
        kind = {"for": "stands_for", "role": "role", "org": "organisation"}[span.kind]
        own = self.person is not None and self.same_block(self.person.name, span)
        away = kind == "stands_for" and self.person and self.person.capacity is Capacity.APOLOGIES
        if own and self.person is not None and not away and getattr(self.person, kind) is None:
            setattr(self.person, kind, in_usual_order(words) if kind == "stands_for" else words)
            if span.kind == "for" and self.person.capacity is Capacity.MEMBER:
                self.person.capacity = Capacity.SUBSTITUTE
        elif span.kind != "for" and not (own and self.person and words.at[0] in self.person.where.at):
            self.waiting.append((span.kind, words, span.last))

    def heading(self, span: Span, words: Text) -> None:
        """Begins an item with its number or its title, or adds the one to an item that has the other."""
        item = self.item
        behind = span.value == BEHIND and item is not None and not item.number
        told = item is not None and (item.title is not None or item.decisions)  # decided above any heading
        if item is None or (not behind and (span.kind == "no" or told)):
            at = self.line_of[span.first]
            item = self.item = Item(self.text.lines[at].start, self.text.lines[at].end)
            self.minutes.items.append(item)
            self.decision = None
        if span.kind == "no":
            item.number = self.number(words.plain)
        else:
            item.title = words

    def number(self, words: str) -> str:
        """The number of an item as it is printed, with that of the item that it is below."""
        one = sum(item.number == self.parent for item in self.minutes.items) == 1
        below = number_below(words, self.parent, self.below_parent) if one else ""
        self.below_parent = bool(below)
        self.parent = self.parent if below else printed_number(words)
        return below or self.parent

    def own_item(self, span: Span) -> Item:
        """The item that a span stands in; one without a heading where none is above it."""
        if self.item is None:
            at = self.line_of[span.first]
            self.item = Item(self.text.lines[at].start, self.text.lines[at].end)
            self.minutes.items.append(self.item)
        return self.item

    def moved(self, span: Span, _: Text) -> None:
        """Begins an item where something is moved above every heading."""
        if self.labels[self.line_of[span.first]] not in CAPACITIES:
            self.own_item(span)

    def decided(self, span: Span, words: Text) -> None:
        item = self.own_item(span)
        self.decision = Decision(DECISIONS[span.kind], words, self.clause, directed_to=self.put_to)
        self.decision_end, self.clause, self.put_to = span.last, "", []
        if self.decision.kind is DecisionKind.LEAD_IN:
            item.decisions.append(self.decision)
            return
        leads = [at for at, one in enumerate(item.decisions) if one.kind is DecisionKind.LEAD_IN]
        since = item.decisions[leads[-1] :] if leads else []
        led = since and is_of_series(self.decision.clause, [one.clause for one in since[1:]])
        lead = since[0] if led else None
        if lead and is_below(self.decision.clause, lead.clause):
            self.decision.parent = lead
        if lead and (self.decision.parent or self.decision.clause == lead.clause == ""):
            self.decision.directed_to += lead.directed_to
        item.decisions.append(self.decision)
        self.placed.append(Placed(span.first, span.last, self.decision))

    def same_block(self, name: Text, span: Span) -> bool:
        """Whether a span stands on the line of a name, or in the list right below it."""
        at = self.line_of[span.first]
        first = max(at - 2, 0) if self.labels[at] in CAPACITIES and not label_at(self.text, at) else at
        return self.text.lines[first].start <= name.at[0] <= self.text.lines[at].end

    def paragraphs(self) -> None:
        """Gives each item the lines up to the next, joined to paragraphs by the labels that go on."""
        lines = self.text.lines
        for item, own in self.lines_of_items():
            told = [at for at in own if self.labels[at] not in ("furniture", "paper")]
            item.paragraphs = below_heading(join_lines(self.text, self.parts, told), item.title)
            enclosed = [at for at in own if self.labels[at] == "paper"]
            item.enclosed = join_lines(self.text, self.parts, enclosed)
            if not any(item is one for one in self.recorded):
                item.section = section_above(self.text, self.labels, own.start, self.minutes.start)
            item.end = lines[own[-1]].end if own else item.end
        first = self.minutes.items[0].start if self.minutes.items else self.minutes.end
        self.minutes.opening = [
            line.words
            for line, label in zip(lines, self.labels, strict=True)
            if self.minutes.start <= line.start < first and label.rstrip("+") in TOLD
        ]


TAKEN = {
    "end": _Assembly.ended,
    **dict.fromkeys(("p", "sub", "chair"), _Assembly.somebody),
    **dict.fromkeys(("for", "role", "org"), _Assembly.about),
    **dict.fromkeys(("role>", "org>"), _Assembly.following),
    **dict.fromkeys(("no", "title"), _Assembly.heading),
    "cl": _Assembly.clause_mark,
    **dict.fromkeys(DECISIONS, _Assembly.decided),
    "to": _Assembly.addressed,
    **dict.fromkeys(("mover", "seconder"), _Assembly.moved),
    **dict.fromkeys(("refm", "refd"), _Assembly.cited),
}
"""What is done with a span of each kind."""
