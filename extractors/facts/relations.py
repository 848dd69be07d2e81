"""Relations that a sentence states: funded by, part of, led by, operates in, arises from, reports to."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from councilgraph.extractors.names.naming import Found, entry_in, leads, named_in, sources
from councilgraph.extractors.paper import Paper
from councilgraph.extractors.text.sentence import around
from councilgraph.ontology.model import Mention, Statement, Text

BODIES = ("cg:Body", "cg:Board", "cg:Committee", "cg:Cabinet", "cg:Partnership", "cg:SubGroup")
# A noun that stands for the last thing of its kind: "the Duty", "the project".
AGAIN = re.compile(
    r"\b[Tt]h(?:e|is) (?P<noun>[Dd]uty|[Pp]roject|[Pp]rogramme|[Ii]nitiative|[Ss]cheme"
    r"|[Pp]lan|[Ss]trategy|[Pp]artnership|[Bb]oard)\b"
)
KINDS = {
    "duty": ("cg:Legislation",),
    "plan": ("cg:Plan",),
    "strategy": ("cg:Plan",),
    "partnership": ("cg:Partnership",),
    "board": ("cg:Board",),
}
PROGRAMME = ("cg:Programme",)
TOWN = re.compile(r"[A-Z][a-z]+(?:[ -][A-Z][a-z]+)*")
LISTED = re.compile(rf"\s*{TOWN.pattern}(?:(?:,| and|, and) {TOWN.pattern})*")
# What stands behind the place in a council's name.
COUNCIL = re.compile(r" (?:(?:City|Borough|County|District|Town|Parish|Community|Metropolitan) ?)*Council$")
FAR = 90  # characters that may stand between a thing and what is said of it
NEAR = 8  # and between the words of a relation and the thing that it is to


@dataclass(frozen=True, slots=True)
class _Place:
    """A thing and where in a paragraph it is named; `again` where a noun stands for it."""

    thing: Mention
    start: int
    end: int
    again: bool = False


def find(paper: Paper) -> Iterator[Statement]:
    """The relations stated in the items of minutes and in other papers."""
    for _, texts in sources(paper):
        last: list[Mention] = []
        lead: Text | None = None
        for text in texts:
            places = list(_places(text, named_in(text, paper), last))
            last += [place.thing for place in places if not place.again]
            yield from _in_sentences(text, places, paper)
            entry = entry_in(text, paper) if lead else None
            if lead and entry:
                yield from _listed(paper, entry, lead)
            lead = text if leads(text, paper) else lead if entry else None


def _places(text: Text, found: Sequence[Found], last: Sequence[Mention]) -> Iterator[_Place]:
    places = [
        _Place(one.thing, text.at.index(one.words.at[0]), text.at.index(one.words.at[-1]) + 1)
        for one in found
    ]
    for match in AGAIN.finditer(text.plain) if last or places else ():
        noun = match["noun"].lower()
        before = [*last, *(place.thing for place in places if place.end <= match.start())]
        same = [thing for thing in before if thing.kind in KINDS.get(noun, PROGRAMME)]
        if same and not any(place.start < match.end() and match.start() < place.end for place in places):
            places.append(_Place(same[-1], *match.span(), again=True))
    yield from sorted(places, key=lambda place: (place.start, -place.end))


def _in_sentences(text: Text, places: Sequence[_Place], paper: Paper) -> Iterator[Statement]:
    """Two things of one sentence between which the words of a relation stand, and little else."""
    if not places:
        return
    first = min(place.end for place in places) - 1
    for predicate, pattern in paper.profile.patterns("relations.between"):
        enough = len(places) > 1 or predicate == "cg:operatesIn"
        for match in pattern.finditer(text.plain, first) if enough else ():
            sentence = around(text, *match.span())
            start, end = text.at.index(sentence.at[0]), text.at.index(sentence.at[-1]) + 1
            before = [place for place in places if start <= place.start and place.end <= match.start() + 1]
            if predicate == "cg:operatesIn":
                yield from _operates(before, text, match, sentence, paper)
                continue
            after = [place for place in places if match.end() - 1 <= place.start and place.end <= end]
            pair = _pair(predicate, before, after, match)
            if pair:
                because = (
                    "the noun stands for the last of its kind that was named"
                    if any(one.again for one in pair)
                    else ""
                )
                yield paper.state(pair[0].thing, predicate, pair[1].thing, sentence, because)


def _operates(
    before: Sequence[_Place], text: Text, match: re.Match[str], sentence: Text, paper: Paper
) -> Iterator[Statement]:
    """The towns in which a programme or a body operates, listed behind the words that say so."""
    subjects = [place for place in before if _fits("cg:operatesIn", place.thing, subject=True)]
    if not subjects or match.start() - subjects[-1].end > FAR:
        return
    listed = LISTED.match(text.plain, match.end())
    own = COUNCIL.sub("", paper.council.name) if paper.council else ""
    for town in TOWN.findall(listed.group()) if listed else ():
        if town == own or town in paper.profile.known("names.places"):
            yield paper.state(subjects[-1].thing, "cg:operatesIn", Mention("cg:Place", town), sentence)


def _pair(
    predicate: str, before: Sequence[_Place], after: Sequence[_Place], match: re.Match[str]
) -> tuple[_Place, _Place] | None:
    """The thing of which a relation is said, and the one to which: both near the words, of kinds that fit."""
    subjects = [
        place for place in before if not place.thing.key and _fits(predicate, place.thing, subject=True)
    ]
    objects = [
        place
        for place in after
        if _fits(predicate, place.thing, subject=False) and place.start - match.end() < NEAR
    ]
    if not subjects or not objects or subjects[-1].thing == objects[0].thing:
        return None
    return (subjects[-1], objects[0]) if match.start() - subjects[-1].end < FAR else None


def _fits(predicate: str, thing: Mention, *, subject: bool) -> bool:
    if predicate == "cg:arisesFrom":
        return thing.kind in (
            ("cg:Legislation", "cg:Plan", "cg:Programme") if subject else ("cg:Legislation",)
        )
    if predicate in ("org:subOrganizationOf", "cg:reportsTo"):
        return thing.kind in BODIES or (not subject and thing.kind == "cg:Organisation")
    if predicate == "cg:operatesIn":
        return thing.kind in ("cg:Programme", *BODIES)
    return (
        thing.kind not in ("cg:Place", "cg:Legislation", "cg:Post")
        if subject
        else thing.kind in ("cg:Organisation", "cg:Post", *BODIES)
    )


def _listed(paper: Paper, entry: Found, lead: Text) -> Iterator[Statement]:
    """A body of a list whose lead says of what it is a part: "the groups that support the Board:"."""
    pattern = paper.profile.pattern("mentions.part_of")
    for one in named_in(lead, paper):
        at = lead.at.index(one.words.at[0])
        if one.thing.kind in BODIES and pattern.search(lead.plain[:at]) and one.thing != entry.thing:
            where = paper.between(entry.where, lead)
            yield paper.state(entry.thing, "org:subOrganizationOf", one.thing, where)
            return
