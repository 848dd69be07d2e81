"""Interests that were declared: by whom, and in which items of the same meeting.

"Cllr Roe declared a personal interest in item 7", under the item for interests "Cllr Fox – 9 – owns the
land", and in passing under any item, which then is the one concerned.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from councilgraph.extractors.blocks.line_numbers import number_of
from councilgraph.extractors.blocks.movers import Known, Names, person_of
from councilgraph.extractors.blocks.paragraphs import Paragraph, sentences_of
from councilgraph.extractors.blocks.people import NO_NAME
from councilgraph.extractors.blocks.spans import Span, words_of
from councilgraph.extractors.lexicon.tagged import TaggedText
from councilgraph.ontology.minutes import Entry, Interest, Item

DECLARES = frozenset(("declared", "declares", "disclosed"))
TELLS = frozenset(("advised", "stated", "said", "noted", "explained"))
"""Verbs that declare an interest only under the item for interests."""
INTERESTS = frozenset(("interest", "interests", "conflict", "dispensation", "buddiant", "involvement"))
HEADED = frozenset((*INTERESTS, "declarations", "disclosures", "datganiadau"))
NOBODY = frozenset(("no", "none", "nil", "dim", "nobody"))
JOINS = frozenset((",", "and", "&", "a"))
BRACKET = re.compile(r"\(\w\)$")
FIGURES = re.compile(r"(?P<figures>\d{1,4})[a-z]?")
AWAY = 12  # tokens between the verb and the interest
CALLED = re.compile(
    r"""
    (?P<called>
      \b(?:agenda\ items?|items?|minutes?|paras?|paragraphs?|eitem|motion)\b\.?\s*+
      (?:no\.?\s*+|numbers?\s*+)?
    )?
    (?<![\w£$.,/:-])
    (?P<mark>
      (?:[A-Z]{1,5}[ ./-]?)?\d{1,4}(?:[./-]\d{1,4}){0,3}(?:\(\w\)|[a-z])?  # 7, 19/119(b), CAB/62
      | \b[A-Z](?:[.-]\d{1,3})?                                            # "Motion B", "C.1"
    )
    (?![\w%])
    (?!\ of\ the\ code)
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""What may be the number of an item, and the word for one before it."""


@dataclass(frozen=True, slots=True)
class Declared:
    """What interests are read from: the items with their tokens, and the names of those present."""

    text: TaggedText
    labels: Sequence[str]
    parts: Sequence[Paragraph]
    items: Sequence[tuple[Item, range]]
    spans: Sequence[Span]
    names: Sequence[str]
    present: Sequence[Entry]


def read_interests(paper: Declared) -> list[Interest]:
    """The interests declared at a meeting, in order."""
    numbers = [item.number for item, _ in paper.items if item.number]
    found: list[Interest] = []
    seen: set[tuple[str, tuple[str, ...]]] = set()
    for item, own in paper.items:
        headed = item.title is not None and bool(HEADED & set(re.findall(r"\w+", item.title.plain.lower())))
        others = [one for one in numbers if not (headed and one == item.number)]
        for one in _in_item(paper, own, others, item.number, headed=headed):
            key = (one.declarer.plain, tuple(one.items))
            if key not in seen:
                seen.add(key)
                found.append(one)
    precise = {one.declarer.plain for one in found if one.items}
    return [one for one in found if one.items or one.declarer.plain not in precise]


def _in_item(
    paper: Declared, own: range, numbers: Sequence[str], number: str, *, headed: bool
) -> Iterator[Interest]:
    """The interests told in an item; `number` is its own where it is not the item for interests."""
    text = paper.text
    names = Names(text, Known.of(paper.names))
    for part in paper.parts:
        if part.tokens.start not in own:
            continue
        labelled = headed or paper.labels[part.lines.start] == "interest"
        for rest in sentences_of(text, part):
            declarers = _declarers(paper, names, rest, labelled=labelled)
            if declarers:
                words = words_of(text, Span("", rest.start, rest.stop))
                marks = _marks(words.plain, numbers) or _this(number, headed=headed)
                for span in declarers:
                    yield Interest(person_of(words_of(text, span), paper.present), words, list(marks))


def _this(number: str, *, headed: bool) -> list[str]:
    """The item in which an interest is told, where that is not the one for interests."""
    return [number] if number and not headed else []


def _declarers(paper: Declared, names: Names, rest: range, *, labelled: bool) -> list[Span]:
    """Who declares an interest in a sentence."""
    text = paper.text
    words = text.tokens.words
    marked = [span for span in paper.spans if span.kind == "declares" and span.first in rest]
    verbs = DECLARES | TELLS if labelled else DECLARES
    verb = next(
        (
            at
            for at in rest
            if words[at].lower in verbs
            and (_declares(text, at, rest) or (labelled and _says_that(text, at, rest)))
        ),
        None,
    )
    if verb is not None:
        found = _list_before(names, rest.start, verb)
        if found:
            return found
        after = _list_at(names, verb + 1, rest.stop)
        if after:
            return after
    if labelled and not NOBODY & {words[at].lower for at in rest[:4]}:
        begin = next(
            (at for at in rest if words[at].shape[0] not in "9(-–•*[|" and len(words[at].text) > 1), rest.stop
        )
        found = _list_at(names, begin, rest.stop)
        if found and (verb is not None or _goes_on(text, found[-1].last, rest.stop)):
            return found
    return marked


def _says_that(text: TaggedText, verb: int, rest: range) -> bool:
    """Whether under the item for interests somebody "declared that", without the word interest."""
    words = text.tokens.words
    return words[verb].lower in DECLARES and verb + 1 < rest.stop and words[verb + 1].lower == "that"


def _declares(text: TaggedText, verb: int, rest: range) -> bool:
    """Whether a verb says that an interest is declared: an interest follows it."""
    words = text.tokens.words
    near = range(verb + 1, min(verb + AWAY, rest.stop))
    return any(words[at].lower in INTERESTS for at in near) and not NOBODY & {
        words[at].lower for at in near[:2]
    }


def _goes_on(text: TaggedText, at: int, stop: int) -> bool:
    """Whether what follows a name under the item for interests tells of one: a sign, or a word for it."""
    words = text.tokens.words
    near = [words[t].lower for t in range(at, min(at + 4, stop))]
    return bool(near) and (
        near[0] in (",", "-", "–", ":", "(") or bool({"declared", "item", "re", "in", "is"} & set(near))
    )


def _list_at(names: Names, at: int, stop: int) -> list[Span]:
    """The names of a list that begins at a token; behind "Councillors" surnames alone are names."""
    words = names.text.tokens.words
    plural = at < stop and words[at].lower.rstrip(".").endswith("s") and "councillor" in names.text.tags[at]
    found: list[Span] = []
    name = names.at(at, stop)
    while name and names.text.line_of[name[0]] - names.text.line_of[at] <= 1:
        found.append(Span("declares", *name))
        at = name[1]
        joined = at
        while joined < stop and words[joined].lower in JOINS:
            joined += 1
        name = names.at(joined, stop) if joined > at else None
        if name is None and plural and at < joined < stop and _is_surname(names.text, joined):
            name = joined, joined + (3 if names.is_hyphened(joined, stop) else 1)
    return found


def _is_surname(text: TaggedText, at: int) -> bool:
    return text.tokens.words[at].shape in ("Xx", "xX") and not NO_NAME & set(text.tags[at])


def _list_before(names: Names, start: int, stop: int) -> list[Span]:
    """The list of names that ends before a verb, words of its clause between passed over."""
    best: list[Span] = []
    at = start
    while at < stop:
        found = _list_at(names, at, stop)
        if found:
            best = found
            at = found[-1].last
        at += 1
    return best


def _marks(words: str, numbers: Sequence[str]) -> list[str]:
    """The numbers of items that words name, as the paper prints them; else as the words do."""
    found: list[str] = []
    others: list[str] = []
    for match in CALLED.finditer(words):
        mark = number_of(match["mark"])
        letter = len(mark) == 1 and mark.isalpha()
        same = _same_number(mark, numbers, called=match["called"] is not None)
        if same and (match["called"] or not letter):
            found.append(same)
        elif match["called"] and any(sign.isdigit() for sign in mark):
            others.append(mark)
    return list(dict.fromkeys(found or others))


def _same_number(mark: str, numbers: Sequence[str], *, called: bool) -> str | None:
    """The number of an item that is meant: "6b" is in item 6, and item 9 of an agenda is minute 209."""
    whole = (mark.casefold(), BRACKET.sub("", mark).casefold())
    exact = next((one for one in numbers if one.casefold() in whole), None)
    if exact or not called:
        return exact
    figures = FIGURES.fullmatch(mark)
    if not figures:
        return None
    if figures["figures"] in numbers:
        return figures["figures"]
    tens = 10 ** len(figures["figures"])
    ending = [
        one
        for one in numbers
        if one.isdigit() and int(one) > tens and int(one) % tens == int(figures["figures"])
    ]
    return ending[0] if len(ending) == 1 else None
