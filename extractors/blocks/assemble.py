"""From labels and spans to the typed tree of a paper.

Nothing is a condition for anything else: a decision hangs on the nearest heading above it,
and on an item without heading where there is none; people are recorded with or without a label.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from councilgraph.extractors.blocks.entries import told_substitutes
from councilgraph.extractors.blocks.heads import find_header
from councilgraph.extractors.blocks.line_numbers import number_of
from councilgraph.extractors.blocks.people import TITLES, find_by_name
from councilgraph.extractors.blocks.sittings import first_lines
from councilgraph.extractors.blocks.spans import Span, words_of
from councilgraph.extractors.blocks.votes import UNANIMOUS, counts_in, outcome_in
from councilgraph.extractors.lexicon.tagged import TaggedText
from councilgraph.extractors.structure.lines import join
from councilgraph.ontology.minutes import (
    Capacity,
    Choice,
    Decision,
    DecisionKind,
    Entry,
    Header,
    Interest,
    Item,
    Minutes,
    Motion,
    Outcome,
    Vote,
)
from councilgraph.ontology.model import Text

CAPACITIES = {
    "member": Capacity.MEMBER, "other": Capacity.OTHER_MEMBER, "officer": Capacity.OFFICER,
    "guest": Capacity.GUEST, "absent": Capacity.APOLOGIES,
}  # fmt: skip
DECISIONS = {
    "resolution": DecisionKind.RESOLUTION, "recommendation": DecisionKind.RECOMMENDATION,
    "request": DecisionKind.REQUEST, "leadin": DecisionKind.LEAD_IN,
}  # fmt: skip
CHOICES = {"aye": Choice.FOR, "nay": Choice.AGAINST, "abstained": Choice.ABSTAINED}


def assemble(text: TaggedText, labels: Sequence[str], spans: Sequence[Span]) -> list[Minutes]:
    """The trees of the meetings of a paper whose lines have these labels, and whose tokens these spans."""
    ordered = sorted(spans, key=lambda span: (span.first, -span.last))
    cuts = [*first_lines(text, labels), len(text.lines)]
    found: list[Minutes] = []
    for first, last in pairwise(cuts):
        tokens = range(text.ranges[first].start, text.ranges[last - 1].stop)
        own = [span for span in ordered if span.first in tokens]
        header = find_header(text, labels, first, last)
        if found:  # what the head of the file says holds for all in it
            header.council = header.council or found[0].header.council
            header.body = header.body or found[0].header.body
        found.append(_Assembly(text, labels, first, last, header).build(own))
    return found


BESIDE = 6  # tokens between an office and the name after it
NEAR = 25  # lines within which two entries of one name are two people


class _Assembly:
    """The paper so far: what the next span belongs to."""

    def __init__(
        self, text: TaggedText, labels: Sequence[str], first: int, last: int, header: Header
    ) -> None:
        self.text = text
        self.labels = labels
        self.minutes = Minutes(text.lines[first].start, text.lines[last - 1].end, header)
        self.line_of = text.line_of
        self.item: Item | None = None
        self.decision: Decision | None = None
        self.motion: Motion | None = None
        self.person: Entry | None = None
        self.clause = ""
        self.decision_end = -1
        self.waiting: list[tuple[str, Text, int]] = []
        self.places: dict[int, int] = {}

    def build(self, spans: Sequence[Span]) -> Minutes:
        """Takes each span in turn, then the paragraphs of the items."""
        for span in spans:
            words = words_of(self.text, span)
            if words:
                self.take(span, words)
        self.stand_ins()
        self.paragraphs()
        for item in self.minutes.items:
            self.settle(item)
        return self.minutes

    def take(self, span: Span, words: Text) -> None:
        """Adds what a span states to what it belongs to; references are read elsewhere."""
        take = TAKEN.get(span.kind.partition(":")[0])
        if take:
            take(self, span, words)

    def ended(self, _: Span, words: Text) -> None:
        """Records when the meeting ended, where it is first told."""
        self.minutes.header.end = self.minutes.header.end or words

    def following(self, span: Span, words: Text) -> None:
        """Keeps an office or an organisation for the name that follows it."""
        self.waiting.append((span.kind.rstrip(">"), words, span.last))

    def clause_mark(self, _: Span, words: Text) -> None:
        """Keeps the mark of the clause that follows."""
        self.clause = re.sub(r"[^\w]", "", words.plain)

    def addressed(self, span: Span, words: Text) -> None:
        """Adds to whom a decision is put, where the words stand in it."""
        if self.decision is not None and span.first < self.decision_end:
            self.decision.directed_to.append(words)

    def declared(self, span: Span, words: Text) -> None:
        """Adds an interest of somebody."""
        self.minutes.interests.append(Interest(words, self.block(span)))

    def concerned(self, _: Span, words: Text) -> None:
        """Adds the number of an item to the last interest, and to those before it that name none."""
        for one in self.minutes.interests:
            if not one.items or one is self.minutes.interests[-1]:
                one.items.append(number_of(words.plain))

    def somebody(self, span: Span, words: Text) -> None:
        """Records a person, as what the list says in which the name stands; nobody twice."""
        capacity = self.capacity(span)
        names = [one.name.plain for one in self.minutes.presence]
        at = find_by_name(words.plain, names)
        listed = self.minutes.presence[at] if at is not None else None
        if span.kind == "chair" and listed:
            listed.chairs = True
            return
        own = self.line_of[span.first]
        again = listed and (" " not in words.plain or abs(self.places[id(listed)] - own) > NEAR)
        if capacity is None or again:
            return
        self.person = Entry(
            words, capacity, self.line(span), self.title_before(span), chairs=span.kind == "chair"
        )
        self.places[id(self.person)] = own
        for kind, said, end in self.waiting:
            if span.first - end < BESIDE:
                setattr(self.person, "role" if kind == "role" else "organisation", said)
        self.waiting = []
        self.minutes.presence.append(self.person)

    def stand_ins(self) -> None:
        """Marks those who stood in for others by what sentences tell."""
        names = [one.name.plain for one in self.minutes.presence]
        for here, gone in told_substitutes(self.text, self.labels):
            if not self.minutes.start <= self.text.lines[self.line_of[here[0]]].start <= self.minutes.end:
                continue
            at = find_by_name(words_of(self.text, Span("p", *here)).plain, names)
            if at is not None and self.minutes.presence[at].capacity in (
                Capacity.MEMBER,
                Capacity.SUBSTITUTE,
            ):
                self.minutes.presence[at].capacity = Capacity.SUBSTITUTE
                self.minutes.presence[at].stands_for = words_of(self.text, Span("for", *gone))

    def capacity(self, span: Span) -> Capacity | None:
        """As what a name is recorded: by its own mark, by its list, or by a word for absence before it."""
        at = self.line_of[span.first]
        said = span.kind.partition(":")[2] or self.labels[at]
        if span.kind == "sub":
            return Capacity.SUBSTITUTE
        if said in CAPACITIES:
            return CAPACITIES[said]
        if span.kind == "chair":
            return Capacity.MEMBER
        before = self.text.tags[self.text.ranges[at].start : span.first]
        return Capacity.APOLOGIES if any("absent" in tags for tags in before) else None

    def about(self, span: Span, words: Text) -> None:
        """An office, an organisation, or for whom somebody stands: of the person before, else of the next."""
        kind = {"for": "stands_for", "role": "role", "org": "organisation"}[span.kind]
        own = self.person is not None and self.same_block(self.person.name, span)
        if own and self.person is not None and getattr(self.person, kind) is None:
            setattr(self.person, kind, words)
            if span.kind == "for" and self.person.capacity is Capacity.MEMBER:
                self.person.capacity = Capacity.SUBSTITUTE
        elif span.kind != "for":
            self.waiting.append((span.kind, words, span.last))

    def heading(self, span: Span, words: Text) -> None:
        if span.kind == "no" or self.item is None or self.item.title is not None:
            at = self.line_of[span.first]
            self.item = Item(self.text.lines[at].start, self.text.lines[at].end)
            self.minutes.items.append(self.item)
            self.decision = self.motion = None
        if span.kind == "no":
            self.item.number = number_of(words.plain)
        else:
            self.item.title = words

    def own_item(self, span: Span) -> Item:
        """The item that a span stands in; one without a heading where none is above it."""
        if self.item is None:
            at = self.line_of[span.first]
            self.item = Item(self.text.lines[at].start, self.text.lines[at].end)
            self.minutes.items.append(self.item)
        return self.item

    def decided(self, span: Span, words: Text) -> None:
        item = self.own_item(span)
        self.decision = Decision(DECISIONS[span.kind], words, self.clause)
        self.decision_end = span.last
        self.clause = ""
        if self.decision.kind is DecisionKind.LEAD_IN:
            item.decisions.append(self.decision)
            return
        leads = [one for one in item.decisions if one.kind is DecisionKind.LEAD_IN]
        if (
            leads
            and leads[-1].directed_to
            and self.decision.clause.startswith(leads[-1].clause)
            and self.decision.clause != leads[-1].clause
        ):
            self.decision.parent = leads[-1]
            self.decision.directed_to = list(leads[-1].directed_to)
        item.decisions.append(self.decision)
        if self.motion is not None and self.motion.text is None:
            self.motion.text = words

    def moved(self, span: Span, words: Text) -> None:
        """Adds who moved or seconded, what was moved, what became of it, or a vote."""
        kind = span.kind
        item = self.own_item(span)
        begins = kind in ("mover", "motion")
        full = self.motion is not None and (
            (kind == "mover" and self.motion.mover is not None)
            or (kind == "motion" and self.motion.text is not None)
            or (begins and self.motion.outcome is not None)
        )
        if self.motion is None or full:
            if kind == "outcome" and self.motion is None:
                return
            self.motion = Motion(self.block(span))
            item.motions.append(self.motion)
        motion = self.motion
        if kind == "outcome":
            motion.outcome = outcome_in(words.plain) or Outcome.CARRIED
            motion.told = words
        elif kind in CHOICES:
            motion.votes.append(Vote(words, CHOICES[kind]))
        else:
            setattr(motion, "text" if kind == "motion" else kind, words)

    def settle(self, item: Item) -> None:
        """What became of the motions of an item, and how many voted how, from the lines below each."""
        starts = [motion.where.at[0] for motion in item.motions]
        for motion, end in zip(item.motions, [*starts[1:], item.end + 1], strict=False):
            told = [
                line.plain
                for line in self.text.lines
                if motion.where.at[0] <= line.start + len(line.plain) and line.start < end
            ]
            words = "\n".join(told)[:3000]
            named = {choice: sum(vote.choice is choice for vote in motion.votes) for choice in Choice}
            motion.counts = {choice: count for choice, count in named.items() if motion.votes} | counts_in(
                words
            )
            motion.unanimous = UNANIMOUS.search(words) is not None
            if motion.outcome is None:
                after = motion.seconder or motion.mover or motion.text
                said = words[max(0, after.at[0] - motion.where.at[0]) :] if after else words
                motion.outcome = outcome_in(said)

    def title_before(self, span: Span) -> str:
        """The words before a name that are titles: "Cllr Mrs"."""
        first = span.first
        own = self.text.ranges[self.line_of[first]]
        while first > own.start and TITLES & set(self.text.tags[first - 1]):
            first -= 1
        return " ".join(word.text for word in self.text.tokens.words[first : span.first])

    def line(self, span: Span) -> Text:
        return self.text.lines[self.line_of[span.first]].words

    def block(self, span: Span) -> Text:
        """The paragraph that a span stands in: its line, and those that go on from it."""
        first = last = self.line_of[span.first]
        while first > 0 and self.labels[first].endswith("+"):
            first -= 1
        while last + 1 < len(self.labels) and self.labels[last + 1].endswith("+"):
            last += 1
        return join(line.words for line in self.text.lines[first : last + 1])

    def same_block(self, name: Text, span: Span) -> bool:
        """Whether a span stands on the line of a name, or on one right below it."""
        own = self.text.lines[self.line_of[span.first]]
        before = self.text.lines[max(self.line_of[span.first] - 2, 0)]
        return before.start <= name.at[0] <= own.end

    def paragraphs(self) -> None:
        """Gives each item the lines up to the next, joined to paragraphs by the labels that go on."""
        starts = [item.start for item in self.minutes.items]
        lines = self.text.lines
        for item, end in zip(self.minutes.items, [*starts[1:], self.minutes.end + 1], strict=False):
            own = [at for at, line in enumerate(lines) if item.start <= line.start < end]
            held: list[list[Text]] = []
            for at in own:
                if held and self.labels[at].endswith("+"):
                    held[-1].append(lines[at].words)
                else:
                    held.append([lines[at].words])
            item.paragraphs = [join(texts) for texts in held]
            item.end = lines[own[-1]].end if own else item.end


TAKEN = {
    "end": _Assembly.ended,
    **dict.fromkeys(("p", "sub", "chair"), _Assembly.somebody),
    **dict.fromkeys(("for", "role", "org"), _Assembly.about),
    **dict.fromkeys(("role>", "org>"), _Assembly.following),
    **dict.fromkeys(("no", "title"), _Assembly.heading),
    "cl": _Assembly.clause_mark,
    **dict.fromkeys(DECISIONS, _Assembly.decided),
    "to": _Assembly.addressed,
    **dict.fromkeys(("mover", "motion", "seconder", "outcome", *CHOICES), _Assembly.moved),
    "declares": _Assembly.declared,
    "on": _Assembly.concerned,
}
"""What is done with a span of each kind."""
