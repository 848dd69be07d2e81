"""Errors in the sources, found by holding papers against one another: kept as written, linked, and listed."""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from councilgraph.extractors.text.dates import in_words
from councilgraph.graph.resolve.linker import Linker
from councilgraph.graph.resolve.people import PEOPLE, Form, form
from councilgraph.graph.resolve.sittings import day_of
from councilgraph.graph.resolve.typography import bare, best
from councilgraph.graph.resolve.weekdays import Misfit, days
from councilgraph.ontology.model import Document, Mention, Passage, Statement, Value

RECORDS = ("cg:recordOf", "cg:agendaOf")
MINUTES = re.compile(r"\bminutes\b", re.IGNORECASE)
APPROVED = re.compile(r"\b(?:agree|approv|confirm|sign|accept|adopt)", re.IGNORECASE)
FAR = 60  # days from which a paper's date is that of another meeting, not a slip


@dataclass(frozen=True, slots=True)
class SourceError:
    """Something a source says that cannot be right beside what else is known.

    `kind` names the check that found it, `words` are as written, `expected` says what speaks against
    them. `about` is the IRI of the thing it is linked to all the same, `passages` where it is written.
    """

    kind: str
    words: str
    expected: str
    about: str
    passages: tuple[Passage, ...]


def source_errors(statements: Sequence[Statement], linker: Linker) -> list[SourceError]:
    """The errors that show in statements, in the order of documents; for weekdays see `weekday_errors`."""
    found = [*_posts(statements, linker), *_names(statements, linker)]
    found += [*_minutes(statements, linker), *_dates(statements, linker)]
    return sorted(set(found), key=lambda error: (error.passages, error.kind, error.words))


def weekday_errors(
    document: Document, statements: Iterable[Statement], misfits: Iterable[Misfit], linker: Linker
) -> Iterator[SourceError]:
    """Days of a document that cannot be, linked to what has the day, failing that to the file."""
    stated = [statement for _, statement in days(statements)]
    for one in misfits:
        if one.stated is None:
            about = f"{linker.base}document/{document.sha256[:16]}"
        else:
            about = linker.iri(stated[one.stated].subject)
        passage = document.passage(one.start, one.end)
        yield SourceError(one.kind, passage.quote, one.expected, about, (passage,))


def _posts(statements: Sequence[Statement], linker: Linker) -> Iterator[SourceError]:
    """Posts whose name differs by a slip from that under which the same person holds it elsewhere."""
    slips = {slip.written: slip for slip in linker.posts.slips}
    used: dict[Mention, set[Passage]] = defaultdict(set)
    for statement in statements:
        for thing in (statement.subject, statement.object):
            if isinstance(thing, Mention) and thing in slips:
                used[thing].add(statement.passage)
    for written, passages in used.items():
        slip = slips[written]
        expected = f"elsewhere “{slip.usual.name}”: {slip.because}"
        yield SourceError("post", written.name, expected, linker.iri(written), tuple(sorted(passages)))


def _names(statements: Sequence[Statement], linker: Linker) -> Iterator[SourceError]:
    """Names of people that differ by a slip from those under which they stand elsewhere."""
    slips = [reason for reason in linker.people.reasons if reason.slip]
    wanted = {one for reason in slips for one in (reason.one, reason.other)}
    used: dict[Form, set[Passage]] = defaultdict(set)
    for statement in statements:
        for thing in (statement.subject, statement.object, *statement.subject.key):
            if isinstance(thing, Mention) and thing.kind in PEOPLE and form(thing) in wanted:
                used[form(thing)].add(statement.passage)
    for one, other, because, *_ in slips:
        rare, usual = sorted((one, other), key=lambda each: (linker.names.written[each].total(), each))
        words, right = (min(linker.names.written[each], default="") for each in (rare, usual))
        if used[rare]:
            expected = f"elsewhere “{right}”: {because}"
            yield SourceError("name", words, expected, linker.person_iri(rare), tuple(sorted(used[rare])))


def _minutes(statements: Sequence[Statement], linker: Linker) -> Iterator[SourceError]:
    """Numbers that are cited of a meeting that is loaded, and under which nothing stands in its minutes."""
    recorded = {
        linker.iri(one.object): one.object
        for one in statements
        if one.predicate == "cg:recordOf" and isinstance(one.object, Mention)
    }
    numbers: dict[str, list[str]] = defaultdict(list)
    for one in statements:
        own = one.predicate == "cg:number" and one.subject.key[0] == "item"
        if own and one.subject.scope and isinstance(one.object, Value):
            numbers[linker.iri(one.subject.scope)].append(one.object.lexical)
    for one in statements:
        item = one.object
        if not isinstance(item, Mention) or item.kind != "cg:AgendaItem" or item.key[0] != "minute":
            continue
        meeting = linker.iri(item.scope) if item.scope and item.scope.kind == "cg:Meeting" else ""
        if meeting in recorded and not linker.loaded(item):
            here = ", ".join(dict.fromkeys(numbers[meeting]))
            day = day_of(recorded[meeting])
            kept = f"minutes of {in_words(day)}" if day else "minutes, which name no day,"
            expected = f"the {kept} have the numbers {here}"
            yield SourceError("minute", f"minute {item.key[1]}", expected, linker.iri(item), (one.passage,))


def _dates(statements: Sequence[Statement], linker: Linker) -> Iterator[SourceError]:
    """Days of meetings and papers that cannot be: see the functions below."""
    for statement in statements:
        thing, subject = statement.object, statement.subject
        if statement.predicate == "cg:refersTo" and isinstance(thing, Mention) and thing.kind == "cg:Meeting":
            yield from _approved_before(subject, thing, statement, linker)
    by_document: dict[str, list[Statement]] = defaultdict(list)
    for statement in statements:
        if statement.predicate in (*RECORDS, "cg:refersTo", "dcterms:date", "cg:addressedTo"):
            by_document[statement.passage.document].append(statement)
    for found in by_document.values():
        yield from _in_pack(found, linker)


def _approved_before(
    item: Mention, meeting: Mention, statement: Statement, linker: Linker
) -> Iterator[SourceError]:
    """Minutes that are approved at a meeting of the same body before the one that they are of."""
    own = item.scope
    words = statement.passage.quote
    if own is None or own.kind != "cg:Meeting" or own.scope != meeting.scope:
        return
    day, held = day_of(meeting), day_of(own)
    if day and held and day > held and MINUTES.search(words) and APPROVED.search(words):
        expected = f"the meeting of {in_words(held)} was held before that day"
        minutes = f"minutes of {in_words(day)}"
        yield SourceError("date", minutes, expected, linker.iri(meeting), (statement.passage,))


def _in_pack(found: Sequence[Statement], linker: Linker) -> Iterator[SourceError]:
    """Dates in one file that contradict each other: of its agenda, its minutes and its papers."""
    called, recorded = (
        [one.object for one in found if one.predicate == predicate and isinstance(one.object, Mention)]
        for predicate in ("cg:agendaOf", "cg:recordOf")
    )
    for meeting in called[:1]:
        kept = sorted({day for one in recorded if one.scope == meeting.scope and (day := day_of(one))})
        cited = [
            (day, one.object, one.passage)
            for one in found
            if isinstance(one.object, Mention)
            and _cites_minutes(one, meeting)
            and (day := day_of(one.object))
        ]
        agree = bool({day for day, _, _ in cited} & set(kept))
        for day, thing, passage in cited if kept and not agree else ():
            expected = f"the minutes in the same file are of {', '.join(map(in_words, kept))}"
            words = f"minutes of {in_words(day)}"
            yield SourceError("date", words, expected, linker.iri(thing), (passage,))
        yield from _papers(found, meeting, linker)


def _cites_minutes(one: Statement, meeting: Mention) -> bool:
    """Whether an item of an agenda is to agree minutes of a meeting of the same body."""
    thing = one.object
    own = one.predicate == "cg:refersTo" and one.subject.scope == meeting and one.subject.key[0] == "agenda"
    of_body = isinstance(thing, Mention) and thing.kind == "cg:Meeting" and thing.scope == meeting.scope
    return own and of_body and bool(MINUTES.search(one.passage.quote))


def _papers(found: Sequence[Statement], meeting: Mention, linker: Linker) -> Iterator[SourceError]:
    """Papers of a pack to its own body that bear another day than the meeting for which it was sent out."""
    called = day_of(meeting)
    to = {one.subject for one in found if one.predicate == "cg:addressedTo" and one.object == meeting.scope}
    for one in found:
        if called and one.predicate == "dcterms:date" and one.subject in to and isinstance(one.object, Value):
            day = dt.date.fromisoformat(one.object.lexical)
            if 0 < abs((day - called).days) < FAR:
                expected = f"the pack is for the meeting of {in_words(called)}"
                yield SourceError("date", in_words(day), expected, linker.iri(one.subject), (one.passage,))


def each_once(errors: Iterable[SourceError]) -> list[SourceError]:
    """Errors, those that several papers have in whatever print as one with the passages of all."""
    same: dict[tuple[str, ...], list[SourceError]] = defaultdict(list)
    for error in errors:
        same[error.kind, bare(error.words), error.expected, error.about].append(error)
    return [
        replace(
            found[0],
            words=best(Counter(error.words for error in found)),
            passages=tuple(sorted({passage for error in found for passage in error.passages})),
        )
        for found in same.values()
    ]
