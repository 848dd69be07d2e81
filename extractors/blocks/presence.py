"""Lists of those present: what each list is of, by the words that head it, for all of its lines.

A list begins with a label (see `list_labels`) and goes on over lines that hold names up to the next label
or to business. The model of lines decides what is not labelled, and between officers, guests and other
members where a label leaves it open ("In attendance").
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from councilgraph.extractors.blocks.annotated import LISTS
from councilgraph.extractors.blocks.columns import leaves_open
from councilgraph.extractors.blocks.list_labels import (
    Group,
    Label,
    begins_entry,
    holds_roll,
    label_at,
    leading,
    lower_words,
    says_absent,
    says_status,
)
from councilgraph.extractors.blocks.people import PLURAL, name_at, surname_at
from councilgraph.extractors.blocks.record_tables import names_columns
from councilgraph.extractors.lexicon.tagged import TaggedText

REST = 2  # tokens of a line that is the rest of a name
APART = 3  # lines from one word for who was there to the next, where each stands below a name
MOST_HEADING = 8  # tokens up to the colon of a heading that is no known label
MAX_LISTED = 70  # tokens of a line that lists people and is labelled as something else
LISTED_TOO = frozenset((
    "furniture", "paper", "row", "head", "section", "clause", "item", "action", "interest",
))  # fmt: skip
"""What lines that list people below a label are taken for, but where they are numbered."""
TOOK = frozenset(("took", "assumed", "takes"))
CLERKS = frozenset(("clerk", "secretary", "rfo", "clerc", "minutes", "notes", "minute"))
"""Words for officers who are listed among members without a label."""
OTHERS = frozenset(("other", "officer", "guest"))
"""Labels of those who are there and not as members."""


OF_MANY = frozenset(("member", "members", "commissioner", "supervisor", "representatives", "representative"))
"""Titles of councillors that those of other bodies have too."""


def classes_of(text: TaggedText, at: int) -> set[str]:
    """The classes of a token; a member of something else, or a commissioner, is no councillor."""
    return set(text.tags[at]) - ({"councillor"} if text.tokens.words[at].lower in OF_MANY else set())


def settle_lists(text: TaggedText, labels: Sequence[str]) -> list[str]:
    """The labels of lines, with those of each list of people as its label tells."""
    found = list(labels)
    lists = _Lists(text, labels)
    for line in range(len(labels)):
        own = lists.take(line)
        found[line] = lists.before = found[line - 1] if _goes_on(text, found, line, own) else own
    return found


def _goes_on(text: TaggedText, labels: Sequence[str], line: int, own: str) -> bool:
    """Whether a line goes on with the names on the line above, which print broke behind a comma or "and"."""
    if line == 0 or own not in LISTS or labels[line - 1] not in LISTS or text.lines[line].apart:
        return False
    above = text.lines[line - 1].plain
    return len(above) >= WRAPPED and above.endswith(GOES_ON) and label_at(text, line) is None


WRAPPED = 50  # characters of a line that print may have broken
GOES_ON = (",", " and", " &")
"""How a line ends whose list goes on on the next."""


class _Lists:
    """The list that the lines so far end in.

    `group` is what it is of, None outside of lists; `listed` whether members were listed above, so that
    "In attendance" is of others; `before` the label of the line before, `above` the same within this list,
    "" below its label;
    `unclosed` whether the line before ends within a bracket,
    `doubted` whether the model took the lines of a list of members so far for something else, `spaced`
    whether the line before stands apart.
    """

    def __init__(self, text: TaggedText, labels: Sequence[str]) -> None:
        self.text = text
        self.labels = labels
        self.group: Group | None = None
        self.listed = False
        self.above = ""
        self.before = ""
        self.attending = False
        self.headed = False
        self.business = False
        self.demoted = False
        self.doubted = False
        self.spaced = False
        self.unclosed = False
        alone = [line for line in range(len(labels)) if labels[line] in LISTS and says_status(text, line)]
        self.tabled = sum(after - before <= APART for before, after in pairwise(alone)) >= APART

    def take(self, line: int) -> str:
        """The label of the next line."""
        own = self.labels[line]
        label = label_at(self.text, line)
        if names_columns(self.text.lines[line]):
            self.group, self.business = None, True
            return "text"
        settled = self.goes_on_within(line, label) or self.leads_away(line, label) if own in LISTS else ""
        if settled:
            return settled
        if label and self.begins_list(line, label):
            self.begin(label, own)
        elif self.group is None or not self.goes_on(line):
            return self.leave(line, own)
        self.demoted = False
        found = self.label_in(line, own)
        self.unclosed = leaves_open(self.text, self.text.ranges[line])
        self.spaced = self.text.lines[line].apart
        self.above = "" if label and label.alone else found
        named = range(label.end if label else self.text.ranges[line].start, self.text.ranges[line].stop)
        self.listed = self.listed or (found == "member" and begins_entry(self.text, named))
        return found

    def goes_on_within(self, line: int, label: Label | None) -> str:
        """The label of the line above, with whose bracket or table a line goes on; "" where it does not."""
        if self.unclosed and label is None:
            self.unclosed = leaves_open(self.text, self.text.ranges[line], unclosed=True)
            return self.before
        status = self.tabled and self.before in LISTS and says_status(self.text, line)
        return self.before if status else ""

    def leads_away(self, line: int, label: Label | None) -> str:
        """The label of a line that ends a list, though the model takes it for one of it, else ""."""
        heading = label is None and self.text.lines[line].heading
        if heading:
            self.group, self.business, self.demoted = None, True, True
            return "item"
        if self.tells_of_chair(line, label):
            self.group = None
            return "text"
        return ""

    def begin(self, label: Label, own: str) -> None:
        """Begins a list with its label."""
        self.attending = label.attending
        self.headed = label.alone
        self.group = self.group_of(label, own)
        self.above = ""
        self.doubted = self.group is Group.PRESENT and own != "member"

    def leave(self, line: int, own: str) -> str:
        """Ends the list above a line, and returns the label of the line."""
        self.group = None
        self.listed = (self.listed or own == "member") and own != "head"
        self.business = (self.business or own == "item") and own != "head"
        headed = line and self.before in ("item", "item+") and not self.named_above(line)
        self.demoted = own in LISTS and self.business and bool(headed or self.demoted)
        return "text" if self.demoted else own

    def tells_of_chair(self, line: int, label: Label | None) -> bool:
        """Whether a line is a sentence that says who took the chair."""
        own = self.text.ranges[line]
        lower = lower_words(self.text, own.start, own.stop)
        took = TOOK & lower and "who" not in lower  # no list with "Ada Roe (who took the chair)"
        return bool(took) and self.says("chair", line) and (label is None or label.group is Group.ABSENT)

    def named_above(self, line: int) -> bool:
        """Whether the line above says that people are listed."""
        return any(
            {"present", "absent", "also", "officers", "public"} & set(self.text.tags[at])
            for at in self.text.ranges[line - 1]
        )

    def begins_list(self, line: int, label: Label) -> bool:
        """Whether a label begins a list: names follow it on its line or stand on the next."""
        own = self.labels[line]
        if self.group is Group.NOBODY and label.group is Group.ALSO:
            return False
        if own in LISTS:
            return True
        told = self.listed or label.group in (Group.PRESENT, Group.ABSENT, Group.ALSO)
        if not self.may_list(line) or not told or leading(self.text, line):
            return False
        if not label.alone:
            headed = own == "item" and (self.business or label.group is not Group.PRESENT)
            return (
                not headed
                and label.signed
                and begins_entry(self.text, range(label.end, self.text.ranges[line].stop))
            )
        below = line + 1
        return below < len(self.labels) and (
            self.labels[below] in LISTS or (self.may_list(below) and self.lists(below))
        )

    def may_list(self, line: int) -> bool:
        """Whether a line may be of a list, though the model doubts it; text only above the business."""
        own = self.labels[line]
        return own in LISTED_TOO or (own in ("text", "text+", "vote") and not self.business)

    def group_of(self, label: Label, own: str) -> Group:
        """What a list is of; those in attendance beside members that are listed are others."""
        if label.group is not Group.PRESENT:
            return label.group
        if self.listed:
            return Group.ALSO if label.attending or own in OTHERS else Group.PRESENT
        near = range(label.end, min(label.end + MAX_LISTED, len(self.text.tags)))
        titles = [self.text.tokens.words[at].lower for at in near if "councillor" in self.text.tags[at]]
        chairs = any(
            "chair" in self.text.tags[at] and self.text.tokens.words[at - 1].text == "(" for at in near
        )
        members = len(titles) > 1 or bool(PLURAL & set(titles)) or chairs
        return Group.ALSO if label.attending and own in OTHERS and not members else Group.PRESENT

    def goes_on(self, line: int) -> bool:
        """Whether a line without a label goes on with the list."""
        own = self.labels[line]
        if self.is_headed_otherwise(line):
            return False
        if own in LISTS:
            begins = self.group is not Group.ABSENT or not self.above or self.headed
            return begins or self.is_absent_too(line) or self.finishes(line)
        tokens = self.text.ranges[line]
        return self.finishes(line) or (
            self.may_list(line)
            and len(tokens) <= MAX_LISTED
            and (holds_roll(self.text, tokens) or not leading(self.text, line))
            and not (self.text.lines[line].apart and self.above and not self.spaced)
            and self.lists(line)
        )

    def is_headed_otherwise(self, line: int) -> bool:
        """Whether the model sees another list begin with a heading that is no known label: "Signed: Roe"."""
        label = self.labels[line]
        if label not in (*OTHERS, "absent") or self.group not in (Group.PRESENT, Group.ABSENT):
            return False  # among officers stand the names of their services
        if label == self.group.value:
            return False
        words, own = self.text.tokens.words, self.text.ranges[line]
        if self.group is Group.PRESENT and "members" in lower_words(self.text, own.start, own.stop):
            return False
        colon = next((at for at in own[1:MOST_HEADING] if words[at].text == ":"), None)
        if colon is not None:
            return not any(name_at(self.text, at, colon) for at in range(own.start, colon))
        below = line + 1
        alone = label != "absent" and words[own.start].capital and not self.lists(line)
        return alone and below < len(self.labels) and self.labels[below] == label

    def lists(self, line: int) -> bool:
        """Whether a line names people."""
        own = self.text.ranges[line]
        return begins_entry(self.text, own) or holds_roll(self.text, own)

    def finishes(self, line: int) -> bool:
        """Whether a line is the rest of a name that print broke: "Roe" below "… and Ada"."""
        own = self.text.ranges[line]
        last = own.start - 1
        if self.text.lines[line].apart or not own or not surname_at(self.text, own.start, own.stop):
            return False
        return len(own) <= REST and last > 0 and surname_at(self.text, last, own.start) is not None

    def is_absent_too(self, line: int) -> bool:
        """Whether a line below those of the absent is of them too, though the model doubts it."""
        own = self.labels[line]
        councillor = self.says("councillor", line) and not self.says("moves", line)
        return own in ("absent", "member") or (own == "other" and councillor)

    def label_in(self, line: int, own: str) -> str:
        """The label of a line of the list that the model gave a label of its own."""
        if self.group is Group.PRESENT:
            return self.among_members(line, own)
        if self.group in (Group.ABSENT, Group.NOBODY, Group.PUBLIC):
            return str(self.group.value)
        if own == "guest":
            if self.group is Group.OFFICERS:
                return "officer"
            return self.among_others(line, own) if self.attending else own
        other = own == "other" and self.group is Group.OFFICERS and not self.says("councillor", line)
        if (own in OTHERS and not other) or (own == "absent" and self.above):
            return own
        return self.among_others(line) if self.group is Group.ALSO else "officer"

    def among_members(self, line: int, own: str) -> str:
        """The label of a line in a list of members; others may follow them without a label."""
        self.doubted = self.doubted and own != "member"
        unsaid = own == "absent" and not any(says_absent(self.text, at) for at in self.text.ranges[line])
        others = own in OTHERS and not self.is_before_label(line)
        return own if not (self.doubted or unsaid) and (others or own == "absent") else "member"

    def says(self, name: str, line: int) -> bool:
        """Whether a word of a class stands in a line."""
        return any(name in self.text.tags[at] for at in self.text.ranges[line])

    def is_before_label(self, line: int) -> bool:
        """Whether others have a label of their own below, so that this line is of members still."""
        if CLERKS & lower_words(self.text, self.text.ranges[line].start, self.text.ranges[line].stop):
            return False
        below = line + 1
        while below < len(self.labels) and self.labels[below] in OTHERS:
            label = label_at(self.text, below)
            if label:
                return label.group in (Group.ALSO, Group.OFFICERS) or label.attending
            below += 1
        return below < len(self.labels) and self.labels[below] == "member"

    def among_others(self, line: int, default: str = "") -> str:
        """What those on a line are who are not of the body, by what stands beside their names."""
        own = self.text.ranges[line]
        tags = {name for at in own for name in classes_of(self.text, at)}
        if {"councillor", "portfolio"} & tags:
            return "other"
        if {"organisation", "rank", "public", "body", "council"} & tags:
            return "guest"
        before = self.text.tokens.words[own.start - 2].text if own.start > 1 else ""
        above = "" if self.above == "other" and before == ")" else self.above
        return "officer" if "office" in tags else default or above or "officer"
