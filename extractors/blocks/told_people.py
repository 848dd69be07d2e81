"""What sentences tell of people: who sent apologies, and who was there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from councilgraph.extractors.blocks.annotated import LISTS
from councilgraph.extractors.blocks.capacity import WITHIN, before_titles
from councilgraph.extractors.blocks.columns import ends_sentence, turns
from councilgraph.extractors.blocks.list_labels import Group, begins_entry, label_at, label_of
from councilgraph.extractors.blocks.names_by_form import names_told
from councilgraph.extractors.blocks.people import is_surely_named
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
NO_BUSINESS = frozenset((
    *LISTS, "head", "furniture", "paper", "ask", "row", "section", "close", "vote", "motion", "interest",
))  # fmt: skip
"""Labels of lines that do not tell what people did at a meeting."""
SPOKE = frozenset((
    "addressed", "spoke", "said", "asked", "commented", "explained", "reported", "presented", "gave",
    "introduced", "stated", "advised", "described", "outlined", "expressed", "answered", "replied",
    "responded", "attended", "appeared", "summarised", "summarized",
))  # fmt: skip
ADDRESSED = frozenset(("addressed", "spoke"))
"""Verbs of those alone who are there themselves: what is named before them is somebody."""
OF_GUESTS = ADDRESSED | {"commented", "attended", "were", "was"}
"""Verbs of those who are from outside, where nothing says who they are."""
OUTSIDE = frozenset(("organisation", "body", "council"))
THERE = frozenset(("was present", "were present", "met with", "by phone", "by telephone", "via zoom"))
OF_SUBJECT = frozenset(("of", "and", "the", "for", "on", "behalf", "'s", "’s"))
MOST_SUBJECT = 35  # tokens of those of whom a sentence tells


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


def who_acted(text: TaggedText, labels: Sequence[str]) -> Iterator[tuple[Name, str]]:
    """Those of whom sentences begin to tell that they spoke or were there, as officers or guests.

    "County Planner Ada Roe and Ben Lee of Marsh Farms were present", "Cleo Fox asked about the weir". Who
    is named so has a first name or initials; councillors are listed, and no guests.
    """
    for own in sentences(text, labels):
        if labels[text.line_of[own.start]] in NO_BUSINESS:
            continue
        verb = next((at for at in own[:MOST_SUBJECT] if _acts(text, at)), own.start)
        subject = range(own.start, verb)
        if all(_is_named(text, at) for at in subject):
            yield from _acting(text, subject, text.tokens.words[verb].lower)


def _acting(text: TaggedText, subject: range, verb: str) -> Iterator[tuple[Name, str]]:
    """The people of the subject of a verb: officers by what stands beside them, else guests.

    Who said or presented something, without a word of who that is, may be either, and is left out.
    """
    names = names_told(text, subject)
    edges = [subject.start, *(last for _, last in names)]
    for at, (first, last) in enumerate(names):
        sure = is_surely_named(text, first, last) or verb in ADDRESSED
        before = {tag for token in range(edges[at], first) for tag in text.tags[token]}
        stop = names[at + 1][0] if at + 1 < len(names) else subject.stop
        behind = _aside(text, range(last, stop))
        joined = text.tokens.words[before_titles(text, first, edges[at]) - 1].lower in (",", "and", "&", ";")
        if "councillor" in before or last - first == 1 or not sure or (at and not joined):
            continue
        if "office" in before | behind and not OUTSIDE & behind:
            yield (first, last), "officer"
        elif behind or verb in OF_GUESTS:
            yield (first, last), "guest"


def _aside(text: TaggedText, behind: range) -> set[str]:
    """The classes of what is told right behind a name: ", Clerk,", "of Marsh Farms", "(Planner)"."""
    words = text.tokens.words
    if not behind or words[behind.start].lower not in (",", "of", "(", "from"):
        return set()
    return {"", *(tag for at in behind if words[at].text not in ",()" for tag in text.tags[at])}


def _acts(text: TaggedText, at: int) -> bool:
    """Whether a token is a verb of those who speak at a meeting, or begins "was present", "met with"."""
    one, *behind = text.tokens.words[at : at + 2]
    return one.lower in SPOKE or (bool(behind) and f"{one.lower} {behind[0].lower}" in THERE)


def _is_named(text: TaggedText, at: int) -> bool:
    """Whether a token may be of the names, offices and organisations that a sentence begins with."""
    word = text.tokens.words[at]
    named = word.capital or word.shape[0] not in "x9" or word.lower in OF_SUBJECT
    return named or bool({"office", "public", "title"} & set(text.tags[at]))


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
