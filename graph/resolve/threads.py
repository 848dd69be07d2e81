"""Threads: what items, papers and planned business of a council are about one programme, plan or subject.

They are gathered by what their titles say: by the name of a programme, a plan or a law in them, or by the
same distinctive title. What words in the text may mean is left to the reader.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from typing import NamedTuple

from councilgraph.graph.resolve.bodies import SMALL, without_council
from councilgraph.graph.resolve.linker import Linker
from councilgraph.graph.resolve.routine import is_routine, names_nothing
from councilgraph.graph.resolve.slugs import fold, key, singular
from councilgraph.graph.resolve.spells import days_of_papers
from councilgraph.graph.resolve.typography import best
from councilgraph.ontology.model import Inferred, Mention, Passage, Statement, Value
from councilgraph.ontology.schema import superclasses

RULE = "thread"
SUBJECTS = {"cg:Programme": "programme", "cg:Plan": "plan", "cg:Legislation": "law"}
BUSINESS = frozenset(["cg:AgendaItem", "cg:WorkProgrammeEntry"])
DECISIONS = frozenset(["cg:Resolution", "cg:Recommendation", "cg:Request"])
NAMED, TITLED = 0.9, 0.8  # how sure: by the name of a thing in a title, by a title that is the same
ACRONYM = re.compile(r"\b[A-Z]{3,}\b")
PERIOD = re.compile(r"\b(?:19|20)\d\d(?:\s?[/–-]\s?(?:(?:19|20)\d\d|\d\d)\b)?|\(\s*\)")
LONGEST = 14  # words of a name
OFTEN, MOSTLY = 0.25, 0.5  # of the days with papers: a title that comes back so often tells nothing
FEW = 8  # days, of so few a quarter tells nothing either


class Member(NamedTuple):
    """A thing with a title, on which day its paper puts it, and the words of the title."""

    thing: Mention
    title: str
    council: str
    day: str
    passage: Passage


@dataclass
class Subject:
    """What a thread is about: a thing with its names, or a title; and whatever belongs to it."""

    name: str
    council: str
    sort: str = ""
    thing: Mention | None = None
    members: list[Member] = field(default_factory=list)

    @property
    def because(self) -> str:
        """Why a thing belongs here."""
        if self.thing:
            return f"its title names the {self.sort} “{self.name}”"
        return f"its title is “{self.name}”, apart from years and words such as “update”"


def threads(statements: Sequence[Statement], linker: Linker) -> Iterator[Inferred]:
    """That items, papers, entries and decisions belong to a thread, for subjects of two days or more."""
    members = list(_members(statements, linker))
    named = list(_by_name(members, statements, linker))
    taken = {member for subject in named for member in subject.members}
    decided = _decisions(statements, linker)
    for subject in [*named, *_by_title([one for one in members if one not in taken])]:
        yield from _thread(subject, decided, linker)


def _members(statements: Sequence[Statement], linker: Linker) -> Iterator[Member]:
    """All that has a title and is of a day: business, and papers but those that record a meeting."""
    days = days_of_papers(statements)
    above = superclasses()
    for one in sorted(statements, key=lambda one: one.passage):
        thing, title = one.subject, one.object
        business = thing.kind in BUSINESS and thing.key[0] != "minute"
        paper = "cg:Document" in above.get(thing.kind, ()) and thing.kind not in RECORDS
        if one.predicate != "dcterms:title" or not isinstance(title, Value) or not (business or paper):
            continue
        meeting = thing.scope if thing.scope and thing.scope.kind == "cg:Meeting" else None
        day = str(meeting.key[0]) if meeting else days.get(thing, "") or days.get(one.passage.document, "")
        council = linker.council_of(one.passage.document)
        if day and not is_routine(title.lexical):
            yield Member(thing, title.lexical, council, day, one.passage)


RECORDS = frozenset(["cg:Minutes", "cg:Agenda", "cg:WorkProgramme"])


def _by_name(members: Iterable[Member], statements: Iterable[Statement], linker: Linker) -> Iterator[Subject]:
    """The programmes, plans and laws that titles name, each with whatever names it."""
    called = _names(statements, linker)
    found: dict[tuple[str, str], Subject] = {}
    for member in members:
        for words in _longest(member.title, called.get(member.council, {})):
            iri, thing = called[member.council][words]
            subject = found.setdefault(
                (member.council, iri), Subject(thing.name, member.council, SUBJECTS[thing.kind], thing)
            )
            subject.members.append(member)
    for _, subject in sorted(found.items(), key=lambda pair: pair[0]):
        yield subject


def _names(statements: Iterable[Statement], linker: Linker) -> dict[str, dict[str, tuple[str, Mention]]]:
    """What each name of a programme, plan or law means in the papers of a council, where it means one."""
    written: dict[tuple[str, str], dict[str, dict[Mention, int]]] = defaultdict(lambda: defaultdict(dict))
    for one in statements:
        council = linker.council_of(one.passage.document)
        things = [thing for thing in (one.subject, one.object) if isinstance(thing, Mention)]
        called = [(thing, without_council(thing.name, council)) for thing in things if thing.kind in SUBJECTS]
        for thing, words in [*called, *_letters(one)]:
            forms = written[council, words][linker.iri(thing)]
            forms[thing] = forms.get(thing, 0) + 1
    found: dict[str, dict[str, tuple[str, Mention]]] = defaultdict(dict)
    usual = _usual(written)
    for (council, words), meant in written.items():
        if len(meant) == 1 and (ACRONYM.fullmatch(words) or not names_nothing(words)):
            (iri,) = meant
            found[council][words] = (iri, usual[council, iri])
    return found


def _letters(one: Statement) -> Iterator[tuple[Mention, str]]:
    """A programme, plan or law with the letters it is said to go by, where they stand for all its words."""
    if one.predicate == "skos:altLabel" and one.subject.kind in SUBJECTS and isinstance(one.object, Value):
        letters = one.object.lexical.rstrip("s")
        words = [word for word in fold(one.subject.name).split() if word not in SMALL]
        if len(letters) >= len(words):
            yield one.subject, letters


def _usual(
    written: Mapping[tuple[str, str], Mapping[str, Mapping[Mention, int]]],
) -> dict[tuple[str, str], Mention]:
    """The commonest mention of each thing in a council's papers."""
    forms: dict[tuple[str, str], dict[Mention, int]] = defaultdict(lambda: defaultdict(int))
    for (council, _), things in written.items():
        for iri, mentions in things.items():
            for mention, times in mentions.items():
                forms[council, iri][mention] += times
    return {
        place: min(found, key=lambda one: (-found[one], one.name, one.kind)) for place, found in forms.items()
    }


def _longest(title: str, called: Mapping[str, object]) -> list[str]:
    """The names that a title holds, but those inside longer ones."""
    words = fold(PERIOD.sub(" ", title)).split()
    last = [singular(word) for word in words]
    found: dict[tuple[int, int], str] = {}
    for size in range(min(LONGEST, len(words)), 1, -1):
        for at in range(len(words) - size + 1):
            name = " ".join((*words[at : at + size - 1], last[at + size - 1]))
            if name in called and not any(start <= at and at + size <= end for start, end in found):
                found[at, at + size] = name
    names = [found[place] for place in sorted(found)]
    return list(dict.fromkeys([*names, *(word for word in ACRONYM.findall(title) if word in called)]))


def _by_title(members: Iterable[Member]) -> Iterator[Subject]:
    """What comes back under one distinctive title: not at each meeting, as the accounts do."""
    titled: dict[tuple[str, str], list[Member]] = defaultdict(list)
    days: dict[str, set[str]] = defaultdict(set)
    for member in members:
        titled[member.council, title_key(member.title, member.council)].append(member)
        days[member.council].add(member.day)
    for (council, words), found in sorted(titled.items(), key=lambda pair: pair[0]):
        often = _comes_back({member.day for member in found}, days[council])
        if not names_nothing(words) and not often:
            counts = Counter(" ".join(PERIOD.sub(" ", member.title).split()) for member in found)
            yield Subject(
                best({title.strip(" -–—/:,"): times for title, times in counts.items()}),
                council,
                members=found,
            )


def _comes_back(on: AbstractSet[str], days: AbstractSet[str]) -> bool:
    """Whether a title stands on so many of a council's days that it tells no subject."""
    return len(on) > 2 and len(on) > (OFTEN if len(days) >= FEW else MOSTLY) * len(days)  # noqa: PLR2004 - twice is a thread


AGAIN = re.compile(
    r"\b(?:(?:progress|update|updates|updated|annual|quarterly|monthly|half yearly|interim|further|final|"
    r"draft|report|reports|review|presentation|verbal|briefing|note|cabinet|on|of|the|a|for|and|to)\b ?)+"
)


def title_key(title: str, council: str = "") -> str:
    """A title as it compares: without years, and without words that say that it comes back.

    >>> title_key("Tanners' Weir Update 2023/24"), title_key("Progress report on the Tanners' Weir")
    ('tanners weir', 'tanners weir')
    """
    words = without_council(PERIOD.sub(" ", title), council) if council else key(PERIOD.sub(" ", title))
    return AGAIN.sub("", words).strip()


def _decisions(statements: Iterable[Statement], linker: Linker) -> dict[str, list[tuple[Mention, Passage]]]:
    """The decisions of each item, by its IRI."""
    found: dict[str, list[tuple[Mention, Passage]]] = defaultdict(list)
    for one in statements:
        if one.predicate == "cg:item" and one.subject.kind in DECISIONS and isinstance(one.object, Mention):
            found[linker.iri(one.object)].append((one.subject, one.passage))
    return found


def _thread(
    subject: Subject, decided: Mapping[str, Sequence[tuple[Mention, Passage]]], linker: Linker
) -> Iterator[Inferred]:
    """All that belongs to a subject; nothing where it is of one day alone."""
    if len({member.day for member in subject.members}) < 2:  # noqa: PLR2004 - one day is no thread
        return
    council = Mention("cg:Council", subject.council) if subject.council else None
    thread = Mention("cg:Thread", subject.name, council)
    sure = NAMED if subject.thing else TITLED
    if subject.thing:
        titles = tuple(dict.fromkeys(member.passage for member in subject.members))
        yield Inferred(thread, "cg:about", subject.thing, RULE, subject.because, sure, titles)
    words: dict[str, list[Passage]] = defaultdict(list)
    for member in subject.members:
        words[linker.iri(member.thing)].append(member.passage)
    for iri, thing in {linker.iri(member.thing): member.thing for member in subject.members}.items():
        used = tuple(dict.fromkeys(words[iri]))
        yield Inferred(thing, "cg:inThread", thread, RULE, subject.because, sure, used)
        for decision, passage in decided.get(iri, ()):
            because = f"it was decided in an item of the thread: {subject.because}"
            yield Inferred(decision, "cg:inThread", thread, RULE, because, sure, (passage, *used))
