"""Where the meetings of a paper begin: one after the other in one file, each with a head of its own."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from councilgraph.extractors.blocks.body_names import find_body_names
from councilgraph.extractors.blocks.makers import find_maker, find_officer
from councilgraph.extractors.lexicon.tagged import TaggedText
from councilgraph.extractors.text import dates

MEETING = re.compile(r"\b(?:meeting|minutes?|agenda|session|cofnodion)\b", re.IGNORECASE)
HEAD = 8  # lines in which a head tells its day
DECIDED = re.compile(
    r"\W*(?:date of (?:the )?decision|decision date|date|made (?:on|at meeting)|taken on)\b", re.IGNORECASE
)
"""With which the line begins that tells on what day a decision was made; not when it is due."""
DAY_FIRST = 20  # characters of a heading that may begin with the day of its decision: "16/12/2022 - Grants"
DAY_THEN = re.compile(r"\W*\d{1,2}[/.]\d{1,2}[/.]\d{2,4} [-–] \w")
"""With which the heading of a decision begins in a list of them: its day."""
OF_DECISION = 6  # lines above and below its maker that belong to a decision
OF_HEAD = 6  # lines of a head above and below the one that says "Minutes of"
SAME_DAY = re.compile(r"\bsame day\b|\bimmediately (?:after|follow)", re.IGNORECASE)
"""In the head of a meeting that was held on the day of the one before it."""
HEADS = ("head", "row", "section", "paper")
PRESENT = re.compile(
    r"\W*(?:those |members |councillors )?(?:present|attend|sederunt|presennol)", re.IGNORECASE
)
CLOSED = re.compile(r"\b(?:closed|ended|concluded|finished)\b", re.IGNORECASE)
ALONE = 200  # characters of a line that may be a head alone
BELOW = 5  # lines from the first of a head within which a list of those present begins
LISTED = 12  # lines from a head within which people are listed, where it may be a running head
ABOVE = 3  # lines above a head within which another meeting closes
AHEAD = 30  # lines below a head within which people are listed or business begins


def first_lines(text: TaggedText, labels: Sequence[str]) -> Iterator[int]:
    """The lines with which meetings begin: the first, and heads with a day below business.

    In a list of decisions, each with its own maker and day, those of a maker and a day are a meeting.
    """
    if text.lines:
        yield 0
    makers = list(_decisions_of_makers(text, labels))
    if len(makers) > 1:
        yield from sorted({at for at in makers[1:] if at > makers[0]})
        return
    business = 0
    at = 1
    while at < len(labels):
        if labels[at] == "item":
            business += 1
        begins = labels[at] in HEADS and labels[at - 1] != "head" and not _heads(text, labels, at - 1)
        if business and begins and _is_head(text, labels, at):
            yield _top_of_head(text, labels, at)
            business = 0
        at += 1


def _heads(text: TaggedText, labels: Sequence[str], at: int) -> bool:
    """Whether a line is the heading of an item, which may be called "Minutes", with no sentence of it."""
    return labels[at] == "item" and not text.lines[at].plain.endswith(".")


def _is_head(text: TaggedText, labels: Sequence[str], at: int) -> bool:
    """Whether the head of a meeting begins above business: it names a body or says "minutes", and a day.

    Another line than of a head does where it tells all that right above people; the day may be left out
    behind the close of another meeting, of whose day it then is.
    """
    run = [near for near in range(at, min(at + HEAD, len(labels))) if labels[near] == "head"] or [at]
    if at < run[0]:  # it begins there
        return False
    words = [text.lines[near].plain for near in run]
    named = any(MEETING.search(line) or any(find_body_names(line)) or find_officer(line) for line in words)
    dated = any(dates.first(line) or SAME_DAY.search(line) for line in [*words, " ".join(words)])
    if not named or not {"member", "item", "absent"} & set(labels[at : at + AHEAD]):
        return False
    again = {line.plain for line in [*text.lines[:at], *text.lines[at + HEAD :]]}.issuperset(words)
    whole = len(run) > 1 or (labels[at] == "head" and len(words[0]) < ALONE)
    if whole and dated and (not again or "member" in labels[at : at + LISTED]):
        return True
    listed = labels[at] == "head" and "member" in labels[at + 1 : at + BELOW]
    if not listed and not any(PRESENT.match(line.plain) for line in text.lines[at + 1 : at + BELOW]):
        return False
    closed = any(CLOSED.search(line.plain) for line in text.lines[max(at - ABOVE, 0) : at])
    return (closed and labels[at] == "head") or (dated and MEETING.search(words[0]) is not None)


def _top_of_head(text: TaggedText, labels: Sequence[str], at: int) -> int:
    """The first line of the head that a line is of: above it, lines that name a body or a day."""
    top = at
    while top > 0 and at - top < OF_HEAD:
        plain = text.lines[top - 1].plain
        names = any(find_body_names(plain)) or dates.first(plain)
        if labels[top - 1] != "head" and not (labels[top - 1] == "furniture" and names):
            break
        top -= 1
    return top


def _decisions_of_makers(text: TaggedText, labels: Sequence[str]) -> Iterator[int]:
    """The lines with which decisions of another maker or day begin, in a list that tells both of each."""
    told: tuple[str, str] | None = None
    for at, line in enumerate(text.lines):
        maker = find_maker(line.plain)
        if maker is None:
            continue
        heading = _begin_of_decision(text, labels, at)
        near = [line.plain[maker[1] :], line.plain[: maker[0]]]
        near += [one.plain for one in text.lines[at : at + OF_DECISION] if DECIDED.match(one.plain)]
        near += [text.lines[heading].plain[:DAY_FIRST]] if heading < at else []
        day = next((str(found.date) for found in map(dates.first, near) if found), "")
        name = line.plain[slice(*maker)].casefold()
        if name and day and (name, day) != told:
            told = (name, day)
            yield heading


def _begin_of_decision(text: TaggedText, labels: Sequence[str], at: int) -> int:
    """The line of the heading above the maker of a decision, else the maker's own."""
    above = range(at - 1, max(at - OF_DECISION, -1), -1)
    heads = (line for line in above if labels[line] == "item" or DAY_THEN.match(text.lines[line].plain))
    return next(heads, at)
