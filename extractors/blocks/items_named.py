"""Which items of a meeting words name: by their numbers, by their headings, and by what stands in them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from councilgraph.extractors.text.line_numbers import number_of

LETTER = re.compile(r"(?:\(\w\)|(?<=\d)[a-z])$")
"""The letter of a part of an item: "6(b)", "6b"."""
FIGURES = re.compile(r"(?P<figures>\d{1,4})(?:[a-z]|\.\d{1,2}|\(\w\))?")
CALLED = re.compile(
    r"""
    (?P<called>
      \b(?:agenda\ items?|items?|minutes?|min\.|paras?|paragraphs?|eitem|motion|articles?|art\.)\b\.?\s*+
      (?:no\.?\s*+|numbers?\s*+)?
      |\bre\.?\s++
      |(?P<other>\b(?:sections?|plots?|parts?|phases?|schedules?|rules?|orders?)\s++)
    )?
    (?<![\w£$.,/:-])
    (?P<mark>
      (?:(?-i:[A-Z]{1,5})[ ./-]?)?\d{1,4}(?:[./-]\d{1,4}){0,3}(?:\(\w\)|[a-z])?  # 7, 19/119(b), CAB/62
      | \b[A-Z](?:[.-]\d{1,3})?                                            # "Motion B", "C.1"
    )
    (?![\w%])
    (?!\ of\ the\ code)
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""What may be the number of an item, and the word for one before it, or for another thing."""
REFERENCE = re.compile(
    r"""
    (?<![\w/])(?!\d{1,2}/\d{1,2}/(?:\d\d){1,2}\b)          # no day
    (?=[\w/]{7})(?=[A-Z/_]{0,20}\d)
    [A-Z]{0,5}\d{0,6}(?:[/_][A-Z0-9]{1,8}){1,4}(?![\w/])
    """,
    re.VERBOSE,
)
"""The number of an application: "19/0411/FUL"."""
JOINS = frozenset(("and", "&", ",", ", and", "a"))
WORD = re.compile(r"[^\W\d_]{3,}")
OF_INTERESTS = frozenset((
    "agenda", "item", "interest", "interests", "personal", "prejudicial", "pecuniary", "disclosable",
    "declared", "reported", "stated", "determined", "remain", "remained", "left", "withdrew", "room",
    "meeting", "being", "been", "member", "members", "councillor", "cllr", "their", "would", "have",
    "that", "this",
    "with", "from", "during", "consideration", "code", "conduct", "virtue", "respect",
))  # fmt: skip
"""Words of declarations of interests at large, which tell of no item."""
EARLIER, LATER = 3, 1
"""Places before and behind that of its number on the agenda at which an item may be minuted."""


@dataclass(frozen=True)
class ItemsNamed:
    """The items of a meeting: the number of each, "" where none can be named by it, its words and heading.

    Of an item in which others are named, words and heading are left out.
    """

    numbers: Sequence[str]
    words: Sequence[str]
    headings: Sequence[str]

    def named_in(self, words: str) -> list[str]:
        """The items that words name: by numbers, else by what they hold or how they are headed."""
        return self.numbers_in(words) or self._referred_to(words) or self._headed_in(words)

    def numbers_in(self, words: str) -> list[str]:
        """The numbers that words have of items, as the paper prints them; else as the words do.

        Where some are called items or minutes, others are not theirs: "item 4, under section 5".
        """
        called, bare, others = self._marked(words)
        return list(dict.fromkeys(called or [*bare, *self._spelled_in(words)] or others))

    def numbered(self, mark: str, words: str, *, called: bool) -> str | None:
        """The number of the item that a mark means, which some words cite: "6b" is in item 6.

        One that is `called` an item may be its number on the agenda: item 9 is the minute that says so, or
        that has in it the number of an application, the ninth of minutes that run on from meeting to
        meeting, or near it the one of which the words tell, or minute 209.
        """
        figures = FIGURES.fullmatch(mark) if called else None
        own = figures["figures"] if figures else ""
        exact = (self._on_agenda(own) if own else None) or self._exact(mark)
        if exact or not own:
            return exact
        within = [one for one in self.numbers if own in re.split(r"\W", one)]
        if own in self.numbers or len(within) == 1:
            return own if own in self.numbers else within[0]
        other = next(iter(self._referred_to(words) or self._headed_in(words)), None)
        return other or self._placed(int(own), words) or self._ending(own)

    def _exact(self, mark: str) -> str | None:
        """The item with just this number, else the one that it is a part of: "6(b)" of item 6."""
        whole = (mark.casefold(), LETTER.sub("", mark).casefold())
        return next((one for part in whole for one in self.numbers if one.casefold() == part), None)

    def _on_agenda(self, figures: str) -> str | None:
        """The item in whose words stands by itself what it was on the agenda: "Trees (Agenda Item 5)"."""
        said = re.compile(rf"\(agenda item (?:no\.? )?{figures}\)", re.IGNORECASE)
        held = (one for one, own in zip(self.numbers, self.words, strict=True) if said.search(own))
        return next(filter(None, held), None)

    def _marked(self, words: str) -> tuple[list[str], list[str], list[str]]:
        """The items of numbers that words call so, those of bare ones, and called numbers of no item.

        Where one that is called so is an item's, others are not guessed: "item 8 (minute 88 refers)".
        """
        called: list[str] = []
        bare: list[str] = []
        rest: list[str] = []
        behind, named = 0, False
        for match in CALLED.finditer(words):
            if match["other"]:
                continue
            mark = number_of(match["mark"])
            named = match["called"] is not None or (named and words[behind : match.start()].strip() in JOINS)
            behind = match.end()
            exact = self._exact(mark)
            if exact and (named or len(mark) > 1 or mark.isdigit()):
                (called if named else bare).append(exact)
            elif named and any(sign.isdigit() for sign in mark):
                rest.append(mark)
        guessed = [self.numbered(mark, words, called=True) for mark in rest]
        found = called or list(filter(None, guessed))
        return found, bare, [] if found else rest

    def _spelled_in(self, words: str) -> Iterator[str]:
        """The numbers with letters or signs in them that stand in words as the paper prints them."""
        for one in self.numbers:
            spelled = not one.isdigit() and len(one) > 1 and one in words
            if spelled and re.search(rf"(?<![\w.]){re.escape(one)}(?!\w)", words):
                yield one

    def _referred_to(self, words: str) -> list[str]:
        """The items in whose words the number of an application stands that words name."""
        said = REFERENCE.findall(words)
        held = ([at for at, own in enumerate(self.words) if one in own] for one in said)
        return [self.numbers[places[-1]] for places in held if places and self.numbers[places[-1]]]

    def _headed_in(self, words: str) -> list[str]:
        """The item whose whole heading of several words stands in words."""
        plain = _plain(words)
        found = [
            one
            for one, heading in zip(self.numbers, self.headings, strict=True)
            if one and " " in _plain(heading) and f" {_plain(heading)} " in f" {plain} "
        ]
        return found if len(found) == 1 else []

    @cached_property
    def _run(self) -> list[tuple[int, str]]:
        """The items that are in no other, in order, each with its place among `numbers`."""
        return [
            (at, one)
            for at, one in enumerate(self.numbers)
            if not any(other and one.startswith((f"{other}.", f"{other}(")) for other in self.numbers)
        ]

    def _placed(self, place: int, words: str) -> str | None:
        """The item that a place on the agenda is that of, where minutes run on from meeting to meeting."""
        own = [set(re.findall(r"\d+", one)) for _, one in self._run if one]
        shared = set.intersection(*own) if own else set()
        values = [int(min(figures - shared, key=int)) for figures in own if figures - shared]
        if not values or min(values) <= len(self._run) or place > len(self._run) + EARLIER:
            return None
        near = self._run[max(place - 1 - EARLIER, 0) : place + LATER]
        likest = self._likest([at for at, _ in near], min(place - 1, EARLIER), words)
        return self.numbers[likest] or None if likest is not None else None

    def _likest(self, places: Sequence[int], own: int, words: str) -> int | None:
        """Which of some places has the item with most of the words that no other has; else the own one."""
        held = [set(WORD.findall(self.words[at].lower())) for at in places]
        count = Counter(word for one in held for word in one)
        said = {word for word in WORD.findall(words.lower()) if count[word] == 1} - OF_INTERESTS
        shared = [len(said & one) for one in held]
        best = max(range(len(places)), key=lambda at: (shared[at], at == own))
        return places[best] if shared[best] or own < len(places) else None

    def _ending(self, figures: str) -> str | None:
        """The one number that ends with the figures of another."""
        tens = 10 ** len(figures)
        ending = [
            one
            for one in self.numbers
            if one.isdigit() and int(one) > tens and int(one) % tens == int(figures)
        ]
        return ending[0] if len(ending) == 1 else None


def _plain(words: str) -> str:
    """Words in small letters, the signs between them left out."""
    return " ".join(re.findall(r"\w+", words.lower()))
