"""The papers themselves: what they are, what they are called, by whom, to whom, and when."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

from councilgraph.extractors.facts.appointments import signatories
from councilgraph.extractors.names.bodies import body_named
from councilgraph.extractors.names.things import person
from councilgraph.extractors.paper import Paper, spaced
from councilgraph.extractors.text import dates
from councilgraph.extractors.text.sentence import around
from councilgraph.ontology.model import Statement, Term, Text, Value

NAMES = {"cg:Minutes": "Minutes", "cg:Agenda": "Agenda"}
NUMBER = re.compile(r"^(?:\d{1,2}(?:\.\d{1,2})*[.)]?\s+)")
PAGE = re.compile(r"(?:agenda item|item|page) \d{1,4}\W*|draft", re.IGNORECASE)
AS_AT = re.compile(r"\bas (?:at|of|on) (?=\d)", re.IGNORECASE)
"""Before the day at which a list stood."""
CAPITAL = re.compile(r"(?<=[a-z])(?=[A-Z])")
TOP = 8  # paragraphs of a paper among which its heading stands
HEADING = 90  # characters that a heading may take


def find(paper: Paper) -> Iterator[Statement]:
    """Title, date, place in the pack, authors and addressees of a paper."""
    where = paper.head or opening(paper)
    title = title_of(paper)
    if title[0]:
        yield paper.state(paper.mention, "dcterms:title", title[0], title[1] or where)
    if paper.mention.scope:
        yield paper.state(paper.mention, "dcterms:isPartOf", paper.mention.scope, where)
    yield from _dated(paper, where)
    yield from _status(paper)
    for predicate, offset in (("cg:pageFrom", paper.section.start), ("cg:pageTo", paper.section.end - 1)):
        page = paper.document.passage(offset, offset).page
        if page is not None:
            yield paper.state(paper.mention, predicate, Value(str(page), "xsd:integer"), where)
    if paper.meeting is None:
        yield from _people(paper)


def opening(paper: Paper) -> tuple[int, int]:
    """Where the first paragraph of a paper stands, or where the paper begins that has none."""
    return paper.section.body[0].span() if paper.section.body else (paper.section.start, paper.section.start)


def title_of(paper: Paper) -> tuple[str, Text | None]:
    """What a paper is called: by its meeting, by the line that says so, else by its heading.

    A part of a pack that has none of them is called by its kind, "Briefing note". A file of one
    paper is "": it is called by its file's name, which is not in its words.
    """
    if paper.body and paper.day:
        day = dt.date.fromisoformat(paper.day)
        return f"{NAMES[paper.section.kind]}, {paper.body.name}, {day.day} {day:%B %Y}", None
    subject = paper.profile.pattern("papers.subject", r"{}")
    for field in paper.section.of("field"):
        if subject.fullmatch(field.mark) and field.title:
            return spaced(field.title.plain), field.title
    heading = _heading(paper)
    if heading:
        return spaced(heading.plain), heading
    kind = CAPITAL.sub(" ", paper.section.kind.partition(":")[2])
    return kind.capitalize() if paper.mention.scope else "", None


def _heading(paper: Paper) -> Text | None:
    """The line that heads a paper without a subject line."""
    body = list(paper.section.body)
    dear = paper.profile.pattern("papers.dear", r"{}")
    for at, text in enumerate(body):
        if dear.fullmatch(text.plain) and at + 1 < len(body):
            following = body[at + 1]
            number = NUMBER.match(following.plain)
            return following.part(number.end() if number else 0) if len(following.plain) < HEADING else text
    if paper.section.kind == "cg:WorkProgramme":
        named = paper.profile.pattern("papers.work_programme", r".*\b{}.*")
        return next(
            (text for text in body if named.fullmatch(text.plain) and len(text.plain) < HEADING), None
        )
    mark = paper.profile.pattern("papers.appendix", r"{}\W*+(?:[¹²³]\W*)?")
    marks = [at for at, text in enumerate(body[:TOP]) if mark.fullmatch(text.plain)]
    after = marks[0] + 1 if paper.section.kind == "cg:Appendix" and marks else 0
    kept = [
        text
        for text in body[after : after + TOP]
        if not mark.fullmatch(text.plain) and not PAGE.fullmatch(text.plain)
    ]
    headings = [text for text in kept if not _is_kind(text, paper)] or kept
    return headings[0] if headings else None


def _is_kind(text: Text, paper: Paper) -> bool:
    """Whether a line only says what kind of paper it is, or whose."""
    plain = text.plain.strip(" :")
    council = paper.profile.pattern("bodies.council", r"{}", 0)
    return bool(council.fullmatch(plain)) or any(
        pattern.fullmatch(plain) for _, pattern in paper.profile.patterns("structure.papers")
    )


def _dated(paper: Paper, where: tuple[int, int]) -> Iterator[Statement]:
    """The day of a paper: of its meeting, of the line that says so, or the one it stands under."""
    if paper.day:
        yield paper.state(paper.mention, "dcterms:date", Value(paper.day, "xsd:date"), where)
    if paper.meeting:
        return
    for text in _date_lines(paper):
        dated = dates.first(text.plain)
        if dated:
            place = text.part(dated.start, dated.end)
            yield paper.state(paper.mention, "dcterms:date", Value(dated.date.isoformat(), "xsd:date"), place)
            return


def _date_lines(paper: Paper) -> Iterator[Text]:
    yield from (field.title for field in paper.section.of("field") if field.mark == "date" and field.title)
    updated = paper.profile.pattern("papers.updated", r"{}")
    yield from (text for text in paper.section.body if updated.match(text.plain))
    stood = [AS_AT.search(text.plain) for text in paper.section.body[:TOP]]
    yield from (
        text.part(match.start()) for text, match in zip(paper.section.body, stood, strict=False) if match
    )
    alone = (text for text in paper.section.body[:20] if len(text.plain) < 40)  # noqa: PLR2004 - a date and no more
    yield from (
        text
        for text in alone
        if (dated := dates.first(text.plain)) and dated.end - dated.start > len(text.plain) * 0.7
    )


def _status(paper: Paper) -> Iterator[Statement]:
    """Whether minutes are still a draft."""
    if not paper.minutes:
        return
    draft = paper.profile.pattern("papers.draft").search(
        paper.document.text, paper.section.start, paper.section.start + 200
    )
    if draft:
        yield paper.state(paper.mention, "cg:recordStatus", Term("cg:Draft"), draft.span())


def _people(paper: Paper) -> Iterator[Statement]:
    """Authors, and to whom the paper is addressed."""
    for signatory in signatories(paper):
        if signatory.author:
            who = person(
                signatory.person.name, paper, "cg:Councillor" if signatory.person.councillor else "cg:Person"
            )
            yield paper.state(paper.mention, "dcterms:creator", who, signatory.person.name)
    addressee = paper.profile.pattern("papers.addressee", r"{}")
    for field in paper.section.of("field"):
        if addressee.fullmatch(field.mark) and field.title:
            body = body_named(spaced(field.title.plain), paper.council, paper.profile)
            yield paper.state(paper.mention, "cg:addressedTo", body, around(field.title, 0, 1))
