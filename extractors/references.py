"""References: which earlier or later minutes and meetings an item refers to."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain

from councilgraph.extractors import dates, names
from councilgraph.extractors.bodies import body_named
from councilgraph.extractors.citations import cited, marks_in
from councilgraph.extractors.paper import Paper, meeting_of, spaced
from councilgraph.extractors.sentence import around
from councilgraph.extractors.things import named
from councilgraph.ontology.model import Mention, Section, Statement, Text

DATED = re.compile(
    r"(?:\s*,)?\s*(?:of|from|at|on|dated|\(|held on)\s+(?:the\s+)?(?:meeting\s+(?:of|on|held on)\s+)?"
)
LISTED = re.compile(r"\s*(?:,|and|&|,\s*and)\s*")
HELD_BY = re.compile(r"\bmeetings? of (?:the |a )?(?=[A-Z])")
MINUTES_OF = re.compile(r"\bminutes of\b", re.IGNORECASE)
ACTOR = re.compile(r"\b(?:by|to) (?:the )?(?=[A-Z])")
CLAUSE = 80  # characters within which two names stand in one clause
# What holds meetings: a council, its bodies, and a post that decides alone.
MEETS = ("cg:Council", "cg:Committee", "cg:Board", "cg:Cabinet", "cg:Partnership", "cg:SubGroup", "cg:Post")
WHOSE = re.compile(r"\b(?:at|to|by) (?:their|its|a|the) (?:\w+ )?meeting")


@dataclass(frozen=True, slots=True)
class _Said:
    """A meeting that an item names: its body and day, and where it is named."""

    meeting: Mention
    where: Text


def find(paper: Paper) -> Iterator[Statement]:
    """The minutes and meetings that each item cites, outside what it decides."""
    if paper.meeting is None:
        return
    approved: list[Mention] = []
    for item, mention in paper.business():
        title = item.title.plain if item.title else ""
        texts = [text for text in (item.title, *item.body) if text]
        said = [one for text in texts for one in _meetings(text, paper)]
        said += [
            one for text in _decided(item) for one in _meetings(text, paper) if MINUTES_OF.search(text.plain)
        ]
        for one in said:
            yield paper.state(mention, "cg:refersTo", one.meeting, one.where)
        agreed = [
            one.meeting
            for one in said
            if paper.profile.pattern("references.approved").search(one.where.plain)
            or paper.profile.pattern("structure.called_minutes").search(title)
        ]
        approved = agreed or (
            approved if paper.profile.pattern("references.matters_arising").search(title) else []
        )
        for text in [*texts, *_decided(item)]:
            yield from _minutes(text, mention, approved, paper)
        if paper.profile.pattern("declarations.title").search(title):
            yield from _declared(item, mention, paper)


def _declared(item: Section, mention: Mention, paper: Paper) -> Iterator[Statement]:
    """Items of the same meeting that are named as what an interest is in, without the word "minute"."""
    own = {section.mark for section, _ in paper.business()}
    minute = paper.profile.pattern("references.minute")
    for text in item.body:
        found = (one.finditer(text.plain) for one in paper.profile.alternatives("declarations.items"))
        for match in chain.from_iterable(found):
            marks = own.intersection(marks_in(match["marks"])) if not minute.match(match.group()) else set()
            for mark in sorted(marks):
                where = around(text, match.start(), match.end())
                yield paper.state(mention, "cg:refersTo", cited(mark, "", paper.meeting, [], paper), where)


def _decided(item: Section) -> list[Text]:
    """The words of what was decided, in which minutes may be cited too."""
    return [clause.title for clause in item.walk() if clause.kind == "clause" and clause.title]


def _meetings(text: Text, paper: Paper) -> Iterator[_Said]:
    """Meetings named by their day: "the meeting held on 6 November 2023 and 4 December 2023"."""
    before = paper.profile.pattern("references.meeting", r"{}")
    previous: tuple[int, Mention] | None = None
    for dated in dates.find(text.plain, paper.year):
        lead = text.plain[max(0, dated.start - 180) : dated.start]
        match = before.search(lead)
        between = text.plain[previous[0] : dated.start] if previous else ""
        if match:
            body = body_of(text, dated.start - len(lead) + match.start(), dated.start, paper)
        elif previous and LISTED.fullmatch(between):
            body = previous[1]
        else:
            continue
        if body is None:
            continue
        meeting = meeting_of(body, dated.date.isoformat())
        previous = (dated.end, body)
        if meeting.key != (paper.meeting.key if paper.meeting else ()) or body != paper.body:
            yield _Said(meeting, around(text, dated.start, dated.end))


def body_of(text: Text, start: int, end: int, paper: Paper) -> Mention | None:
    """Whose meeting it is: the one named after "of", or before "at their meeting", else the paper's own."""
    of = HELD_BY.search(text.plain, start, end)
    if of:
        found = names.proper(text, of.end())
        thing = named(found, paper) if found else None
        return thing if thing and thing.kind in MEETS else paper.body
    whose = WHOSE.search(text.plain, max(0, start - 12), end)
    nearest = list(ACTOR.finditer(text.plain, 0, whose.start())) if whose else []
    if whose and nearest and whose.start() - nearest[-1].start() < CLAUSE:
        found = names.proper(text, nearest[-1].end())
        body = body_named(spaced(found.plain), paper.council, paper.profile) if found else None
        return body if body and body.kind in MEETS else paper.body
    return paper.body


def _minutes(text: Text, item: Mention, approved: list[Mention], paper: Paper) -> Iterator[Statement]:
    """Minutes named by their number, with the heading where one is quoted."""
    here = paper.profile.pattern("references.here", r"{}")
    own = {item.mark for item, _ in paper.business()}
    for match in paper.profile.pattern("references.minute").finditer(text.plain):
        marks = marks_in(match["marks"])
        titles = _titles(text.plain, match.end(), len(marks), paper)
        meeting, because = _of_meeting(
            text.plain, match.end(), bool(here.match(text.plain, match.end())), approved, paper
        )
        if meeting is None and not approved and own.issuperset(marks):
            meeting, because = (
                paper.meeting,
                "the number is one of this meeting's own, and no other meeting is named",
            )
        for place, mark in enumerate(marks):
            title = titles[place] if place < len(titles) else ""
            yield paper.state(
                item,
                "cg:refersTo",
                cited(mark, title, meeting, approved, paper),
                around(text, match.start(), match.end()),
                because,
            )


def _of_that_year(words: str, at: int, meeting: Mention) -> bool:
    """Whether a number with a year, such as 56/23, can be of a meeting: of the year that begins in May."""
    year = re.search(r"\d{1,4}/(\d\d)$", words[:at].rstrip())
    month = str(meeting.key[0])
    begins = int(month[2:4]) - (month[5:7] < "05")
    return year is None or int(year[1]) == begins


def _titles(words: str, at: int, most: int, paper: Paper) -> list[str]:
    """The headings quoted after a number, as many as there are numbers."""
    headed = paper.profile.pattern("references.headed")
    found = headed.search(words, at, at + 60)
    titles = [found["title"]] if found else []
    while found and len(titles) < most:
        found = headed.search(words, found.end(), found.end() + 60)
        titles += [found["title"]] if found else []
    return titles


def meeting_cited(words: str, at: int, approved: list[Mention], paper: Paper) -> tuple[Mention | None, str]:
    """The meeting whose minutes are cited before an offset, and why, where the words do not say it."""
    here = paper.profile.pattern("references.here", r"{}").match(words, at)
    return _of_meeting(words, at, bool(here), approved, paper)


def _of_meeting(
    words: str, at: int, here: bool, approved: list[Mention], paper: Paper
) -> tuple[Mention | None, str]:
    """The meeting whose minutes are cited, and why, where the words themselves do not say it."""
    if here:
        return paper.meeting, ""
    lead = DATED.match(words, at)
    dated = next(dates.find(words[lead.end() : lead.end() + 40], paper.year), None) if lead else None
    if dated and dated.start == 0 and paper.body:
        return meeting_of(paper.body, dated.date.isoformat()), ""
    if len(approved) == 1 and _of_that_year(words, at, approved[0]):
        return approved[0], "the number is cited under the minutes of that meeting, which the item agrees"
    return None, ""
