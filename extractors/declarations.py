"""Declarations of interest: by whom, in which item, of what kind and with what effect."""

from __future__ import annotations

from collections.abc import Iterator

from councilgraph.extractors import names
from councilgraph.extractors.absences import decisions
from councilgraph.extractors.citations import cited, marks_in
from councilgraph.extractors.language import sentences
from councilgraph.extractors.listed import called, present, subject
from councilgraph.extractors.listed import named as those_named
from councilgraph.extractors.paper import Paper, spaced
from councilgraph.extractors.participation import recorded
from councilgraph.extractors.roll import by_initials, roll
from councilgraph.extractors.things import councillor
from councilgraph.ontology.model import Mention, Section, Statement, Text

BECAUSE = "left on account of an interest declared in it"


def find(paper: Paper) -> Iterator[Statement]:
    """The interests declared under the item for them, and those that are declared in passing."""
    if paper.meeting is None or not paper.minutes:
        return
    position = 0
    passing = paper.profile.pattern("declarations.in_passing")
    for item, minute in paper.business():
        own = item.title is not None and paper.profile.pattern("declarations.title").search(item.title.plain)
        if not own and not any(passing.search(text.plain) for text in item.body):
            continue
        for declared in _declared(item, paper):
            settled = _settled(item, declared[0], paper)
            for person in _declarers(declared[0], paper, of_item=bool(own)):
                position += 1
                node = Mention("cg:DeclarationOfInterest", "", paper.meeting, (str(position),))
                who = councillor(person.name, paper)
                yield from _declaration(paper, node, who, declared)
                yield from _absences(paper, person, declared, None if own or settled else minute)


def _declared(item: Section, paper: Paper) -> Iterator[tuple[Text, ...]]:
    """Sentences that declare something, each with those that go on about the same person."""
    goes_on = paper.profile.pattern("declarations.goes_on", r"^{}")
    held: list[Text] = []
    for text in (row for paragraph in item.body for row in _rows(paragraph, paper)):
        for sentence in sentences(text, paper.model):
            if held and goes_on.match(sentence.plain):
                held.append(sentence)
                continue
            if held:
                yield tuple(held)
            held = [sentence]
    if held:
        yield tuple(held)


def _rows(text: Text, paper: Paper) -> Iterator[Text]:
    """The rows of a table, where each line after the first begins with a councillor; else the paragraph.

    Below a line with a colon stand names, of whom it tells.
    """
    titled = paper.profile.pattern("people.councillor", r"{}\s+(?=[A-Z])")
    lines = [at + 1 for at, place in enumerate(text.at) if paper.document.text[place] == "\n"]
    led = bool(lines) and text.plain[: lines[0]].rstrip().endswith(":")
    table = len(lines) > 1 and not led and all(titled.match(text.plain, start) for start in lines)
    starts = [0, *lines] if table else [0]
    yield from (
        text.part(start, end) for start, end in zip(starts, [*starts[1:], len(text.plain)], strict=True)
    )


def _declarers(sentence: Text, paper: Paper, *, of_item: bool) -> Iterator[names.Person]:
    """The councillors whom a sentence says to have declared something.

    Under the item for declarations it may name them and say no more than in what.
    """
    path = "declarations.declared" if of_item else "declarations.in_passing"
    kinds = paper.profile.patterns("declarations.types") if of_item else ()
    declared = paper.profile.pattern(path).search(sentence.plain) or any(
        kind.search(sentence.plain) for _, kind in kinds
    )
    titles = paper.profile.pattern("people.councillor", r"\b{}\s+(?=[A-Z])").finditer(sentence.plain)
    unknown = by_initials(paper).keys() | paper.profile.known("names.generic")
    named = {
        person.name.span(): person
        for match in titles
        for person in names.listed(sentence.part(match.start()), paper.profile)
        if person.name.plain not in unknown and person.name.plain.casefold() not in unknown
    }
    alone = of_item and named and _only_named(sentence, list(named.values())[-1], paper)
    yield from named.values() if declared or alone else ()
    known = {person.name.plain.split()[-1] for person in named.values()}
    yield from (person for person in _listed(sentence, paper) if person.name.plain.split()[-1] not in known)


def _listed(sentence: Text, paper: Paper) -> Iterator[names.Person]:
    """Those of the roll who declare something, by whatever name, title or initials."""
    declares = paper.profile.pattern("declarations.in_passing").search(sentence.plain)
    if declares:
        everyone = present(paper)
        people = those_named(sentence, everyone, paper)
        yield from (one.entry.person for one in subject(sentence, declares.start(), people, paper.profile))


def _only_named(sentence: Text, last: names.Person, paper: Paper) -> bool:
    """Whether a sentence names people and, at most, what it was that they declared an interest in."""
    begins = paper.profile.pattern("people.councillor", r"^\W*{}\b").match(sentence.plain)
    rest = paper.profile.pattern("declarations.in_what", r"\W*(?:{})?").fullmatch(last.rest.plain)
    return begins is not None and rest is not None


def _declaration(
    paper: Paper, node: Mention, person: Mention, declared: tuple[Text, ...]
) -> Iterator[Statement]:
    if paper.meeting is None:
        return
    first = declared[0]
    yield paper.state(node, "cg:declaredBy", person, first)
    yield paper.state(node, "cg:meeting", paper.meeting, first)
    yield paper.state(node, "cg:text", spaced(first.plain), first)
    for predicate, table in (
        ("cg:interestType", "declarations.types"),
        ("cg:interestEffect", "declarations.effects"),
    ):
        found = [
            (name, sentence)
            for sentence in declared
            for name, pattern in paper.profile.patterns(table)
            if pattern.search(sentence.plain)
        ]
        if found:
            yield paper.state(node, predicate, *found[0])
    for mark in _marks(first, paper):
        minute = cited(mark, "", paper.meeting, [], paper)
        yield paper.state(node, "cg:concernsItem", minute, first)


def _marks(words: Text, paper: Paper) -> list[str]:
    """The numbers of the minutes that words name."""
    patterns = paper.profile.alternatives("declarations.items")
    found = [match for pattern in patterns for match in pattern.finditer(words.plain)]
    return [mark for match in found for mark in marks_in(match["marks"])]


def _settled(item: Section, declared: Text, paper: Paper) -> bool:
    """Whether an item had decided what it did before a declaration, which then is for the item to come."""
    decided = decisions(item, paper)
    this = paper.profile.pattern("declarations.this").search(declared.plain)
    return bool(decided) and max(decided) < declared.span()[0] and not this


def _absences(
    paper: Paper, person: names.Person, declared: tuple[Text, ...], told_in: Mention | None
) -> Iterator[Statement]:
    """That somebody who left on account of an interest was out for the item of this meeting that it concerns.

    This is the one that the words name for which they left, else the one of the declaration, else
    the one in whose words it is `told_in`.
    """
    left = dict(paper.profile.patterns("declarations.effects"))["left"]
    gone = next(((one, match) for one in declared if (match := left.search(one.plain))), None)
    *forenames, surname = person.name.plain.split()
    entry = called(" ".join(forenames), surname, present(paper)) if gone else None
    if gone is None or entry is None or paper.meeting is None:
        return
    where = gone[0]
    marks = _marks(where.part(gone[1].end()), paper) or _marks(declared[0], paper)
    concerned = [minute for item, minute in paper.business() if item.mark in marks]
    if told_in and not marks:
        concerned = [told_in]
    node = recorded(paper, paper.meeting, entry, roll(paper))
    for minute in concerned:
        yield paper.state(node, "cg:absentForItem", minute, paper.between(declared[0], where), BECAUSE)
