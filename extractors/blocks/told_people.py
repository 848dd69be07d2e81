"""What sentences tell of people: who sent apologies, and who was there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from councilgraph.extractors.blocks.annotated import LISTS
from councilgraph.extractors.blocks.capacity import WITHIN, before_titles
from councilgraph.extractors.blocks.columns import ends_sentence, turns
from councilgraph.extractors.blocks.list_labels import Group, begins_entry, label_at, label_of
from councilgraph.extractors.blocks.names_by_form import names_told
from councilgraph.extractors.lexicon.tagged import TaggedText

Name = tuple[int, int]
"""The first token of a name and the one behind it."""
APOLOGIES = frozenset(("apologies", "apology", "regrets", "ymddiheuriadau"))
RECEIVED = frozenset((
    "received", "submitted", "sent", "given", "tendered", "noted", "intimated", "recorded", "read",
    "accepted",
    "made", "reported", "had", "offered", "announced", "presented", "derbyniwyd",
))  # fmt: skip
SENDERS = frozenset(("from", "behalf", "by", "of", "for", "gan"))
"""Words behind which those stand who sent apologies."""
ON_BEHALF = frozenset(("on", "behalf", "of"))
"""Words of "on behalf of", with which apologies are sent for somebody, and nobody stands in."""
NO_APOLOGIES = frozenset(("lateness", "late", "none", "nil", "no"))
ASIDE = frozenset((
    "with", "who", "whom", "attended", "attending", "replaced", "represented", "would", "accepted",
    "declared",
    "resolved", "moved", "seconded", "proposed", "arrived", "left", "due", "because",
))  # fmt: skip
"""Words behind which a sentence about apologies tells of something else."""
MOST_LINES = 6  # lines of one paragraph that tell of apologies
OPENING = 3  # tokens with which a sentence begins
NEAR = 5  # tokens between a word for apologies and a name
TOP = 12  # lines from the top within which a list may stand in the middle of a line
LONG = 30  # tokens of a line that may hold one


def sentences(text: TaggedText, labels: Sequence[str]) -> Iterator[range]:
    """The tokens of each sentence of a paper: of a paragraph, or of a line that is none."""
    words, line = text.tokens.words, 0
    while line < len(labels):
        last = line
        while last + 1 < len(labels) and last - line < MOST_LINES and _goes_on(text, labels, last + 1):
            last += 1
        first = text.ranges[line].start
        stop = text.ranges[last].stop
        for at in range(first + 1, stop):
            if words[at].text == "." and ends_sentence(text, at):
                yield range(first, at + 1)
                first = at + 1
        if first < stop:
            yield range(first, stop)
        line = last + 1


def _goes_on(text: TaggedText, labels: Sequence[str], line: int) -> bool:
    """Whether a line goes on with the paragraph of the line above."""
    if labels[line].endswith("+"):
        return True
    if labels[line] not in LISTS or labels[line - 1] != labels[line] or text.lines[line].apart:
        return False
    above = [text.tokens.words[at].text for at in text.ranges[line - 1]]
    ended = bool(above) and above[-1] in ".;:" and above.count("(") <= above.count(")")
    return not ended and label_at(text, line) is None


def apologies(text: TaggedText, labels: Sequence[str]) -> tuple[list[Name], set[int]]:
    """Who sent apologies by what sentences tell, and the lines that tell it.

    "Apologies were received from Cllrs Roe and Lee", "Cllr Roe had sent apologies", and names alone
    below the heading "Apologies".
    """
    found: list[Name] = []
    lines: set[int] = set()
    for own in sentences(text, labels):
        names = list(_sent_by(text, own, headed=_is_headed(text, labels, own)))
        if not names and _is_below_heading(text, labels, own):
            names = names_told(text, _part_before(text, own), alone=True)
        if not names and labels[text.line_of[own.start]] not in LISTS:
            label = label_of(text, range(own.start, min(own.stop, text.ranges[text.line_of[own.start]].stop)))
            if label and label.group is Group.ABSENT:
                names = names_told(text, _part_before(text, range(label.end, own.stop)), alone=label.alone)
        if names:
            found += names
            inside = {text.line_of[at] for at in own}
            lines |= {
                line
                for line in inside
                if text.ranges[line].start >= own.start or labels[line] not in ("member", "other", "officer")
            }
    return found, lines


def _sent_by(text: TaggedText, own: range, *, headed: bool) -> Iterator[Name]:
    """Those who sent apologies by one sentence, which may be `headed` Apologies: "Received from Cllr Roe"."""
    words = text.tokens.words
    lower = [words[at].lower for at in own]
    told = next((at for at in own if words[at].lower in APOLOGIES), own.start if headed else None)
    if told is None or NO_APOLOGIES & set(lower):
        return
    begins = told - own.start < OPENING and lower[told + 1 - own.start :][:1] == ["from"]
    if not RECEIVED & set(lower) and not begins:
        return
    from_whom = next(
        (at for at in range(told, own.stop) if words[at].lower in SENDERS and _names_follow(text, at, own)),
        None,
    )
    if from_whom is not None:
        yield from names_told(text, _part_before(text, range(from_whom + 1, own.stop)))
    else:
        yield from _right_before(text, names_told(text, range(own.start, told)), told)


def _right_before(text: TaggedText, names: Sequence[Name], told: int) -> Iterator[Name]:
    """Those of the names that stand side by side before a word: "Cllrs Roe and Lee had sent apologies"."""
    stop = told
    for first, last in reversed(names):
        if stop - last > (NEAR if stop == told else 2):
            return
        yield first, last
        stop = before_titles(text, first, 0)


def _names_follow(text: TaggedText, at: int, own: range) -> bool:
    """Whether somebody is named behind "from" or the like: not in "for absence"."""
    return at + 1 < own.stop and begins_entry(text, range(at + 1, own.stop))


def _part_before(text: TaggedText, own: range) -> range:
    """A sentence up to where it tells of something else."""
    depth = 0
    for at in own:
        word = text.tokens.words[at]
        depth = max(0, depth + turns(word.text))
        stands_in = "substitute" in text.tags[at] and word.lower not in ON_BEHALF
        if not depth and (word.lower in ASIDE or stands_in):
            return range(own.start, at)
    return own


def _is_below_heading(text: TaggedText, labels: Sequence[str], own: range) -> bool:
    """Whether a sentence begins the text right below the heading "Apologies"."""
    kind = labels[text.line_of[own.start]]
    return (
        kind not in ("item", "clause", "member", "other", "officer")
        and _is_headed(text, labels, own)
        and begins_entry(text, own)
    )


def _is_headed(text: TaggedText, labels: Sequence[str], own: range) -> bool:
    """Whether a sentence stands right below a heading with the word Apologies."""
    line = text.line_of[own.start]
    if line == 0 or own.start != text.ranges[line].start:
        return False
    words = {text.tokens.words[at].lower for at in text.ranges[line - 1]}
    return labels[line - 1] in ("item", "item+", "section") and bool(APOLOGIES & words)


def lists_within(text: TaggedText, labels: Sequence[str]) -> Iterator[tuple[Name, str]]:
    """The people of lists in the middle of longer lines, each with the label of lines that list such people.

    "… held in the hall. PRESENT: Ada Roe and Ben Lee. In attendance: Cleo Fox, Clerk." Such a list is
    labelled in capitals, or with a colon near its label, and stands above the business. One may also be an
    item: "1. Present: Ada Roe and Ben Lee".
    """
    for line, own in enumerate(text.ranges):
        label = label_at(text, line) if labels[line] == "item" else None
        if label and label.group in (Group.PRESENT, Group.ALSO) and label.signed:
            found = WITHIN.get(label.group, "member")
            yield from ((name, found) for name in names_told(text, range(label.end, own.stop)))
    for line, own in enumerate(text.ranges[:TOP]):
        if labels[line] in (*LISTS, "interest", "vote", "motion") or len(own) < LONG:
            continue
        group: Group | None = None
        start = own.start
        for at in [*_labels_within(text, own), own.stop]:
            if group is not None:
                found = WITHIN.get(group, "member")
                yield from ((name, found) for name in _listed_within(text, range(start, at)))
            label = label_of(text, range(at, own.stop)) if at < own.stop else None
            if label:
                other = label.attending and group is not None and label.group is Group.PRESENT
                group, start = Group.ALSO if other else label.group, label.end


def _labels_within(text: TaggedText, own: range) -> Iterator[int]:
    """The tokens of a long line at which the label of a list begins, the first one of those present."""
    words = text.tokens.words
    begun = False
    for at in own:
        if not {"present", "absent", "also"} & set(text.tags[at]) or not words[at].capital:
            continue
        label = label_of(text, range(at, own.stop))
        if label is None or label.alone or at == own.start:
            continue
        near = range(at, min(label.end + NEAR, own.stop))
        loud = words[at].shape == "XX" or any(":" in words[one].text for one in near)
        if loud and (begun or label.group is Group.PRESENT):
            begun = True
            yield at


def _listed_within(text: TaggedText, part: range) -> Iterator[Name]:
    """The names of a list up to the end of its sentence."""
    stop = next((at for at in part if ends_sentence(text, at)), part.stop)
    first = next(
        (at for at in part if ":" in text.tokens.words[at].text and at - part.start < NEAR * 2), None
    )
    yield from names_told(text, range(part.start if first is None else first + 1, stop))
