"""The labels of lists of people: "Present:", "ALSO PRESENT", "Apologies –", "Minute taker: Ada Roe"."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum

from councilgraph.extractors.blocks.columns import is_gap
from councilgraph.extractors.blocks.people import PLURAL, TITLES, name_at, surname_at
from councilgraph.extractors.lexicon.tagged import TaggedText

MAX_LABEL = 9  # words of a label
MAX_LABEL_LINE = 16  # tokens of a line that is a label as a whole
MOST_STATUS = 6  # tokens of a line that says whether somebody was there
ENDS = frozenset((":", "-", "–", "—", ":-", ":–", "|", "(", ";", "="))
"""Signs behind a label."""
COLONS = frozenset((":", ":-", ":–"))
BETWEEN = frozenset((
    "for", "of", "the", "those", "were", "was", "by", "and", "in", "from", "also", "at", "to", "/", "who",
    "members", "member", "non", "voting", "elected", "council", "panel", "committee", "other", "others",
    "not",
    "received", "councillors", "independent", "appointed", "virtually", "also:", "board", "as", "follows",
    "trustees", "commissioners", "aldermen", "supervisors", "councilmembers", "councilors",
    "alternates", "ex", "officio",
    "with", "general", "remote", "remotely", "online", "following", ",", "’", "'", "’s", "'s",
))  # fmt: skip
"""Words that stand in a label beside the word that makes it one."""
OF_PARTY = frozenset(
    ("group", "party", "member", "members", "councillors", "democrat", "democrats", "and", "&", "/")
)
"""Words that stand beside the name of a party."""
SIGNS = frozenset((".", "*", "#", "_", "|", "•", "·", "∙", "-", "–", "●", "▪", "—"))


class Group(Enum):
    """What a list is of, by its label."""

    PRESENT = "member"
    ALSO = "also"
    OFFICERS = "officer"
    ABSENT = "absent"
    PUBLIC = "guest"
    NOBODY = "paper"


@dataclass(frozen=True, slots=True)
class Label:
    """The label that a line begins with: what its list is of, and the token behind it.

    `alone` where nothing follows on the line, `signed` where a sign or a wide space ends it, `attending`
    where it is "in attendance" or the like, which is said of members and of others.
    """

    group: Group
    end: int
    alone: bool
    attending: bool = False
    signed: bool = False


GROUPS = (
    ("absent", Group.ABSENT),
    ("also", Group.ALSO),
    ("officers", Group.OFFICERS),
    ("public", Group.PUBLIC),
    ("present", Group.PRESENT),
)
"""Classes of words that make a label, the strongest first: "Officers present" is of officers."""
CLASSES = frozenset(("substitute", *(name for name, _ in GROUPS)))
SUBSTITUTES = frozenset(("substitutes", "substitute", "reserves", "reserve", "alternates", "alternate"))
"""Words of a label of members who stand in."""


def label_at(text: TaggedText, line: int) -> Label | None:
    """The label that a line begins with; None where it begins with none.

    A label ends with a colon, a dash, a wide space or the line, or has a name right behind it.
    """
    return label_of(text, text.ranges[line])


def behind_party(text: TaggedText, line: int) -> int:
    """The token behind the party that heads the names of a line, "Labour Group:"; its first without one."""
    words, own = text.tokens.words, text.ranges[line]
    at = own.start
    while at < own.stop and ("party" in text.tags[at] or (at > own.start and words[at].lower in OF_PARTY)):
        at += 1
    headed = own.start < at < own.stop and words[at].text in ENDS - {"("}
    return at + 1 if headed and "party" in text.tags[own.start] else own.start


def is_headed_by_party(text: TaggedText, line: int) -> bool:
    """Whether a party stands before the names of a line."""
    return behind_party(text, line) > text.ranges[line].start


def names_begin(text: TaggedText, line: int) -> int:
    """The token at which the names of a line of a list may begin: behind its label, or a party."""
    label = label_at(text, line)
    return label.end if label else behind_party(text, line)


def label_of(text: TaggedText, own: range) -> Label | None:
    """The label that tokens of a line begin with; None where they begin with none."""
    words = text.tokens.words
    first = own.start
    while first < own.stop and (words[first].text in SIGNS or {"9", "("} & set(words[first].shape)):
        first += 1
    classes, at = _read_label(text, range(first, own.stop))
    group = _group_by_words(text, classes, range(first, at), own) if at > first else None
    if co_opted := _after_co_opted(text, range(first, own.stop)):
        group, at = Group.PRESENT, co_opted
    if group is None and at == first:
        at = _after_offices(text, own, first)
        group = Group.OFFICERS if at > first else None
    if group is None:
        return None
    label = _closed(text, own, group, own.stop if classes and _ends_in_colon(text, own) else at)
    attending = bool(ATTENDING & lower_words(text, first, at)) or _is_continued(text, text.line_of[own.start])
    return replace(label, attending=attending) if label else None


def _read_label(text: TaggedText, own: range) -> tuple[set[str], int]:
    """The classes of the words that may make a label, and the token behind these words."""
    words, tags, starts, ends = text.tokens.words, text.tags, text.tokens.starts, text.tokens.ends
    found: set[str] = set()
    for at in own[:MAX_LABEL]:
        told = CLASSES & set(tags[at])
        gap = at > own.start and is_gap(text, text.line_of[at], ends[at - 1], starts[at])
        within = words[at].text == "-" and words[at - 1].lower == "ex"  # "Ex-officio"
        closes = words[at].text in ENDS and at > own.start and not within
        ended = gap or closes or not (told or within or words[at].lower in BETWEEN)
        titled = bool(TITLES & set(tags[at])) and words[at].lower != "members"
        if ended or (titled and name_at(text, at, own.stop)):
            return found, at
        found |= told
    return found, own.start + len(own[:MAX_LABEL])


def _group_by_words(text: TaggedText, classes: set[str], label: range, own: range) -> Group | None:
    """What a list is of by the words of its label and their classes."""
    lower = lower_words(text, label.start, label.stop)
    if lower & {"membership", "quorum"}:
        return Group.NOBODY
    group = next((group for name, group in GROUPS if name in classes), None)
    denied = any(text.tokens.words[at].lower == "not" and "present" in text.tags[at + 1] for at in label[:-1])
    if denied:
        return Group.ABSENT
    members = bool(lower & {"members", "councillors"})
    if group is Group.OFFICERS and "elected" in lower:
        return Group.PRESENT
    if group is Group.ALSO and "officers" not in classes and GUESTS & lower and not members:
        return Group.PUBLIC
    ends = label.stop == own.stop or text.tokens.words[label.stop].text == ":"
    if group is None and ends and (members or (SUBSTITUTES | {"officio"}) & lower):
        return Group.PRESENT
    office = bool({"officio", "ex-officio"} & lower)
    also = (group is None and (lower == {"also"} or (ends and office))) or (
        group is Group.PRESENT and "also" in lower
    )
    return Group.ALSO if also else group


def _after_co_opted(text: TaggedText, own: range) -> int:
    """The token behind "Co-optee" or "Voting Co-opted Members" at the beginning of a line, 0 where none is.

    Those co-opted are members, with a vote or without.
    """
    lower = [text.tokens.words[at].lower for at in own[:MAX_LABEL]]
    opted = next((at for at, word in enumerate(lower) if word in CO_OPTED), 0)
    before = [word for word in lower[:opted] if word not in ("voting", "non", "-")]
    if not opted or before != ["co"]:
        return 0
    behind = (at for at in range(opted + 1, len(lower)) if lower[at] not in ("members", "member", "present"))
    return own.start + next(behind, len(lower))


def _ends_in_colon(text: TaggedText, own: range) -> bool:
    """Whether a short line ends in a colon, as a label in many words does."""
    last = range(max(own.start, own.stop - 2), own.stop)
    colon = bool(COLONS & lower_words(text, last.start, last.stop))
    return colon and text.tokens.words[own.stop - 1].text in ENDS and len(own) <= MAX_LABEL_LINE


OPENINGS = frozenset(("also", "virtually", "remotely", "others"))
CO_OPTED = frozenset(("optee", "optees", "opted"))
"""Words behind "Co-" in the label of members whom a committee has chosen itself."""
MOST_OPENING = 2  # words of a line that the label on the next line goes on from
GUESTS = frozenset((
    "guests", "guest", "visitors", "witnesses", "partners", "delegations", "deputation", "invited",
))  # fmt: skip
"""Words of a label of those who are from outside."""
ATTENDING = frozenset(("attendance", "attending", "others", "other"))
"""Words of a label that are said of members and of others."""


def _is_continued(text: TaggedText, line: int) -> bool:
    """Whether the line above is the beginning of a label: "Also", "Virtually"."""
    above = text.ranges[line - 1] if line else range(0)
    return 0 < len(above) <= MOST_OPENING and lower_words(text, above.start, above.stop) <= OPENINGS


def lower_words(text: TaggedText, first: int, last: int) -> set[str]:
    """The words between two tokens, in small letters."""
    return {word.lower for word in text.tokens.words[first:last]}


def _after_offices(text: TaggedText, own: range, at: int) -> int:
    """The token behind an office that a colon makes a label: "Minute taker: Ada"; the first if none is."""
    last = at
    while last < own.stop and last - at < MAX_LABEL and "office" in text.tags[last]:
        last += 1
    return last if last < own.stop and text.tokens.words[last].text == ":" else at


def _closed(text: TaggedText, own: range, group: Group, at: int) -> Label | None:
    """The label that ends before a token, if anything there ends a label."""
    words, starts, ends = text.tokens.words, text.tokens.starts, text.tokens.ends
    if at == own.stop:
        return Label(group, at, alone=True)
    behind = at
    while behind < own.stop and words[behind].text in ENDS:
        behind += 1
    told = words[at - 1].lower in ("were", "was")
    wide = told or is_gap(text, text.line_of[at], ends[at - 1], starts[at])
    opening = " ".join(word.lower for word in words[own.start : at])
    if "absence of" in opening:  # "In the absence of Cllr Roe, the Clerk took the chair"
        return None
    if behind > at or wide or name_at(text, at, own.stop):
        return Label(group, behind, alone=behind == own.stop, signed=behind > at or wide)
    return None


def says_absent(text: TaggedText, at: int) -> bool:
    """Whether a token says that somebody was absent, and not only from some time on: "absent from 8 pm"."""
    behind = text.tokens.words[at + 1].lower if at + 1 < len(text.tokens.words) else ""
    return "absent" in text.tags[at] and behind not in ("from", "for", "until", "during")


def says_status(text: TaggedText, line: int) -> bool:
    """Whether a line says no more than whether somebody was there: "Present, virtual", "Apologies"."""
    own = text.ranges[line]
    told = bool({"present", "absent"} & set(text.tags[own.start])) if own else False
    named = any(
        word.capital and "given" in text.tags[at] for at, word in zip(own, text.words(line), strict=True)
    )
    return told and len(own) <= MOST_STATUS and not named


def leading(text: TaggedText, line: int) -> bool:
    """Whether a line begins with a number in figures, as items do."""
    own = text.ranges[line]
    figures = any(sign.isdigit() for at in own[:3] for sign in text.tokens.words[at].text)
    return figures and text.numbers[line] is not None


def begins_entry(text: TaggedText, own: range) -> bool:
    """Whether tokens begin with the name of somebody, an office before it aside."""
    at = own.start
    words, tags = text.tokens.words, text.tags
    while at < own.stop and (
        words[at].text in SIGNS
        or "office" in tags[at]
        or words[at].lower in BETWEEN
        or ("ward" in tags[at] and words[min(at + 1, own.stop - 1)].shape == "9")  # "Div 6 Ada Roe"
        or (words[at].shape == "9" and at > own.start and "ward" in tags[at - 1])
    ):
        at += 1
    if at >= own.stop:
        return False
    surname = surname_at(text, at, own.stop)
    plural = at > own.start and words[at - 1].lower in PLURAL
    listed = surname is not None and surname[1] < own.stop and words[surname[1]].text == ","
    return listed or (plural and surname is not None) or name_at(text, at, own.stop) is not None


def holds_roll(text: TaggedText, own: range) -> bool:
    """Whether a row says of several people if they are there: "Roe present Lee absent"."""
    told = sum(bool({"present", "absent"} & set(text.tags[at])) for at in own)
    return told > 1 and sum(text.tokens.words[at].capital for at in own) >= told
