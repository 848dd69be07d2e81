"""Who chaired a meeting: as the list of those present marks it, and as the minutes tell it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from councilgraph.extractors.blocks.people import find_by_name
from councilgraph.extractors.facts.attendance import of_another_time
from councilgraph.extractors.facts.people_in_sentences import Named, named, present, subject
from councilgraph.extractors.facts.roll import FOR_ONCE, Entry, chairs_in_part, roll, who
from councilgraph.extractors.names import names
from councilgraph.extractors.paper import Paper
from councilgraph.extractors.profile import Profile
from councilgraph.extractors.text.language import sentences
from councilgraph.ontology.model import Statement, Text

Chaired = tuple[Entry, Text]
LETTERS = re.compile(r"\s*(?P<name>[A-Z]{2,4})\b")
NEAR = 12  # characters between "chaired by" and the name


def find(paper: Paper) -> Iterator[Statement]:
    """All who chaired: whom the list marks, for the meeting or for items, and whom sentences tell of."""
    if paper.meeting is None or not paper.minutes:
        return
    told = list(_told(paper))
    marked = list(_marked(paper, whole=any(_whole(where, paper) for _, where in told)))
    for entry, where in dict([*marked, *told]).items():
        yield paper.state(who(paper, entry), "cg:chaired", paper.meeting, where)


def _marked(paper: Paper, *, whole: bool) -> Iterator[Chaired]:
    """Those marked as the Chair; whoever is so by office only, unless another chaired the `whole` meeting."""
    for entry in present(paper):
        once = any(FOR_ONCE.search(note.plain) for note in entry.notes)
        if (entry.chairs and (once or not whole)) or any(chairs_in_part(paper, one) for one in entry.notes):
            yield entry, entry.where


def _whole(where: Text, paper: Paper) -> bool:
    """Whether a sentence tells who chaired all of a meeting."""
    whole, partly = (paper.profile.pattern(f"chair.{name}") for name in ("whole", "partly"))
    return whole.search(where.plain) is not None and not partly.search(where.plain)


def _told(paper: Paper) -> Iterator[Chaired]:
    """Sentences such as "Councillor B Lee took the Chair"."""
    before, after = _verbs(paper.profile)
    sign = paper.profile.pattern("chair.sign")  # far quicker than what follows
    there, everyone = present(paper), roll(paper)
    for text in paper.texts():
        if not sign.search(text.plain) or not (before.search(text.plain) or after.search(text.plain)):
            continue
        above: list[Named] = []
        for words in sentences(text, paper.model):
            people = sorted(
                [*named(words, there, paper), *_unlisted(words, everyone, paper)], key=lambda one: one.start
            )
            if not of_another_time(words, paper):
                for one in _chairing(words, people, above, paper):
                    yield one.entry, words
            above = people[:1] or above


def _chairing(words: Text, people: Sequence[Named], above: Sequence[Named], paper: Paper) -> Iterator[Named]:
    """Those whom a sentence has in the chair; `above` is whom the sentence before was about."""
    before, after = _verbs(paper.profile)
    for match in before.finditer(words.plain):
        found = subject(words, match.start(), people, paper.profile)
        pronoun = paper.profile.pattern("chair.pronoun").match(words.plain)
        yield from found or (above if pronoun and not people else ())
    for match in after.finditer(words.plain):
        named_so = [one for one in people if 0 <= one.start - match.end() < NEAR][:1]
        yield from named_so or _by_letters(words, match.end(), present(paper))


def _by_letters(words: Text, at: int, there: Sequence[Entry]) -> Iterator[Named]:
    """The one whose initials stand in a sentence: "chaired by AR"."""
    letters = LETTERS.match(words.plain, at)
    place = find_by_name(letters["name"], [one.person.name.plain for one in there]) if letters else None
    if letters and place is not None:
        yield Named(there[place], *letters.span("name"))


def _unlisted(words: Text, everyone: Sequence[Entry], paper: Paper) -> Iterator[Named]:
    """People whom a sentence names with a title and no list does."""
    for match in paper.profile.pattern("people.titles", r"\b{}\s+(?=[A-Z])", 0).finditer(words.plain):
        person = names.person(words.part(match.start()), paper.profile)
        surname = person.name.plain.split()[-1] if person else ""
        away = words.plain[: match.start()].endswith("absence of ")
        listed = any(entry.person.name.plain.split()[-1] == surname for entry in everyone)
        if person and not away and not listed:
            end = words.at.index(person.name.at[-1]) + 1
            yield Named(Entry(person, "member", words), match.start(), end)


@cache
def _verbs(profile: Profile) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What somebody does who chairs, with the name before it and with the name after it."""
    one, business = (profile.pattern(f"chair.{name}").pattern for name in ("one", "business"))
    patterns = [profile.pattern(f"chair.{name}").pattern for name in ("does", "elected", "by")]
    does, elected, by = (words.replace("ONE", one).replace("BUSINESS", business) for words in patterns)
    return re.compile(rf"\b(?:{does}|{elected})", re.IGNORECASE), re.compile(by, re.IGNORECASE)
