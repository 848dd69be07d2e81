"""Items of business: number, heading, section of the agenda, and who presented what."""

from __future__ import annotations

import re
from collections.abc import Iterator

from councilgraph.extractors.names import names
from councilgraph.extractors.names.things import councillor, named, post
from councilgraph.extractors.names.things import person as somebody
from councilgraph.extractors.paper import Paper, spaced
from councilgraph.extractors.text.sentence import around
from councilgraph.ontology.minutes import Item
from councilgraph.ontology.model import Mention, Statement, Text, Value

PRESENTED = re.compile(
    r"\bpresentation (?:at the meeting |to the (?:Committee|Board|Panel|meeting) )?(?:by|from|of) (?:the )?"
    r"|\b(?:presented|introduced) (?:at the meeting )?by (?:the )?"
)
INTRODUCED = re.compile(
    r"^(?:The )?(?P<who>[A-Z].{3,90}?),? (?:gave|made|delivered) a (?:[\w-]+ )?presentation"
    r"|^(?:The )?(?P<by>[A-Z].{3,90}?),? (?:introduced|presented)"
    r" (?:the|this|a) (?:item|report|briefing|paper)"
)


def find(paper: Paper) -> Iterator[Statement]:
    """What is on an agenda, or what minutes record, item by item."""
    for position, (item, mention) in enumerate(paper.business(), 1):
        assert paper.meeting
        line = (item.start, item.title.span()[1] if item.title else item.end)
        yield paper.state(mention, "cg:meeting", paper.meeting, line)
        yield paper.state(mention, "cg:number", item.number or str(position), line)
        if not item.number:
            yield paper.state(mention, "cg:numberPrinted", Value("false", "xsd:boolean"), line)
        yield paper.state(mention, "cg:position", Value(str(position), "xsd:integer"), line)
        if item.title:
            yield paper.state(mention, "dcterms:title", spaced(item.title.plain), item.title)
        if item.section:
            yield paper.state(mention, "cg:section", spaced(item.section.plain), item.section)
        yield from _authors(paper, item, mention)


def _authors(paper: Paper, item: Item, mention: Mention) -> Iterator[Statement]:
    """Whose report it was and who presented it, in the first sentences of the item."""
    report = paper.profile.pattern("structure.report_of", r"\b{}(?:the )?")
    told = (("cg:reportOf", report), ("cg:presentedBy", PRESENTED), ("cg:presentedBy", INTRODUCED))
    for text in item.paragraphs:
        for predicate, pattern in told:
            for match in pattern.finditer(text.plain):
                start = match.start(match.lastgroup) if match.lastgroup else match.end()
                for who in _people(text, start, paper):
                    yield paper.state(mention, predicate, who, around(text, *match.span()))


def _people(text: Text, start: int, paper: Paper) -> Iterator[Mention]:
    """The people or posts named from an offset on: one, or two joined by "and"."""
    person = names.in_prose(text.part(start, start + 80), paper.profile)
    if (
        person
        and (person.title or " " in person.name.plain)
        and not names.has_role(person.name.plain, paper.profile)
    ):
        rank = (("role", person.title),) if person.title else ()
        yield (
            councillor(person.name, paper)
            if person.councillor
            else somebody(person.name, paper, "cg:Person", *rank)
        )
        return
    found = names.proper(text, start)
    if found and names.has_role(found.plain, paper.profile):
        yield from _posts(found, paper)
        return
    thing = named(found, paper) if found else None
    if thing and thing.kind != "cg:Organisation":
        yield thing


def _posts(words: Text, paper: Paper) -> Iterator[Mention]:
    """Posts joined by "and": two where what follows the "and" is a post or an organisation itself."""
    for match in re.finditer(r"\s+(?:and|&)\s+(?:the\s+)?", words.plain):
        after = words.part(match.end())
        if re.match(
            r"(?:Deputy |Assistant |Chief |Interim )*(?:Director|Head|Chief|Cabinet Member|Leader|Chair)\b",
            after.plain,
        ) or re.search(r"\bPolice$", after.plain):
            yield post(words.plain[: match.start()], paper)
            thing = named(after, paper)
            if thing:
                yield thing
            return
    yield post(words.plain, paper)
