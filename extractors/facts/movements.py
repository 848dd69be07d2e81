"""Comings and goings of those in the roll, as the sentences of items tell them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from councilgraph.extractors.facts.spells import Spell, spell
from councilgraph.extractors.names.listed import Named, named, subject
from councilgraph.extractors.names.listing import Entry
from councilgraph.extractors.packs import is_presence
from councilgraph.extractors.paper import Paper, texts_of
from councilgraph.extractors.profile import Profile
from councilgraph.extractors.text import dates
from councilgraph.extractors.text.language import sentences
from councilgraph.ontology.model import Text

# Said with a time of day, this only tells when somebody left.
DURING = re.compile(r"\bduring\b[^.;,]*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Movement:
    """That somebody came or went.

    `way` is "arrived", "left", "returned" or "out"; `at` is where the document says so, and `item`
    the place among the items of the one that says it, None where its words are of the whole
    meeting. Who is said to have missed `one_item`, that of the words, is expected back; who left for
    `good` is not. `spell` holds the time, and the items that are named.
    """

    entry: Entry
    way: str
    where: Text
    at: int
    item: int | None
    spell: Spell
    one_item: bool = False
    good: bool = False


def movements(paper: Paper, everyone: Sequence[Entry]) -> Iterator[Movement]:
    """All comings and goings that minutes tell, in the order of the text."""
    marks = [item.mark for item, _ in paper.business()]
    sign, verbs = paper.profile.pattern("attendance.sign", r"\b{}"), _verbs(paper.profile).values()
    told: list[tuple[Text, int | None]] = [(text, None) for text in paper.section.body]
    for place, (item, _) in enumerate(paper.business()):
        whole = item.title is not None and paper.profile.pattern("attendance.whole").search(item.title.plain)
        listed = item.title is not None and is_presence(item.title.plain, paper.profile)
        told += [] if listed else [(text, None if whole else place) for text in texts_of(item)]
    found = [
        movement
        for text, place in told
        if sign.search(text.plain) and any(verb.search(text.plain) for verb in verbs)
        for sentence in sentences(text, paper.model)
        for movement in _of_sentence(sentence, place, everyone, marks, paper)
    ]
    yield from sorted(found, key=lambda one: one.at)


def _of_sentence(
    words: Text, item: int | None, everyone: Sequence[Entry], marks: Sequence[str], paper: Paper
) -> Iterator[Movement]:
    verbs = sorted(
        ((match.start(), match.end(), way) for way, verb in _verbs(paper.profile).items()
         for match in verb.finditer(words.plain)),
    )  # fmt: skip
    if not verbs or of_another_time(words, paper):
        return
    people = named(words, everyone, paper)
    for at, (start, end, way) in enumerate(verbs):
        stop = verbs[at + 1][0] if at + 1 < len(verbs) else len(words.plain)
        clause = words.plain[start:stop]
        told = spell(clause, marks, paper.profile)
        group = subject(words, start, people, paper.profile)
        time = _time(words.plain, stop, start, group)
        if not group or (way == "arrived" and not time and _matches("remotely", clause, paper)):
            continue
        stepped_out = _matches("stepped_out", clause[: end - start], paper)
        reasons = words.plain if stepped_out or not time else DURING.sub("", words.plain)
        one_item = way == "left" and _matches("one_item", reasons, paper)
        for_a_while = one_item or _matches("interest", words.plain, paper)
        for_good = not for_a_while and (time or not stepped_out)
        good = way == "left" and bool(for_good or _matches("good", clause, paper))
        for one in group:
            yield Movement(
                one.entry, way, words, words.at[start], item, Spell(time, time, told.missed), one_item, good
            )


def _time(plain: str, stop: int, verb: int, group: Sequence[Named]) -> str:
    """The time of day after the verb, else the one before the name: "7.20 pm: Cllr Roe arrived"."""
    found = list(dates.times(plain))
    after = [time for time, start, _ in found if verb <= start < stop]
    before = [time for time, start, _ in found if group and start < group[0].start]
    between = [time for time, start, _ in found if group and group[-1].end <= start < verb]
    return next(iter([*after, *between[-1:], *before[-1:]]), "")


def of_another_time(words: Text, paper: Paper) -> bool:
    """Whether a sentence is of another meeting, or of what might be."""
    return paper.names_another_day(words) or _matches("elsewhen", words.plain, paper)


def _matches(name: str, words: str, paper: Paper) -> bool:
    return paper.profile.pattern(f"attendance.{name}").search(words) is not None


@cache
def _verbs(profile: Profile) -> dict[str, re.Pattern[str]]:
    (place,) = profile.words("attendance.place")
    return {
        way: re.compile(verb.replace("PLACE", place), re.IGNORECASE)
        for way, verb in profile.pairs("attendance.moves")
    }
