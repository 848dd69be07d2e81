"""Interests that were declared: by whom, and in which items of the same meeting.

"Cllr Roe declared a personal interest in item 7", under the item for interests "Cllr Fox – 9 – owns the
land", and in passing under any item, which then is the one concerned.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from councilgraph.extractors.blocks.items_named import ItemsNamed
from councilgraph.extractors.blocks.movers import Known, Names, person_of
from councilgraph.extractors.blocks.paragraphs import Labelled, Paragraph, sentences_of
from councilgraph.extractors.blocks.people import NO_NAME, in_usual_order
from councilgraph.extractors.blocks.spans import Span, words_of
from councilgraph.extractors.lexicon.tagged import TaggedText
from councilgraph.extractors.text.line_numbers import number_of
from councilgraph.ontology.minutes import Entry, Interest, Item

DECLARES = frozenset(("declared", "declares", "disclosed", "ddatgan", "datganodd"))
TELLS = frozenset(("made", "advised", "stated", "said", "noted", "explained"))
"""Verbs that declare an interest only under the item for interests."""
RECUSES = frozenset(("recused", "recuses", "recusing"))
SELVES = frozenset(("himself", "herself", "themselves", "themself"))
INTERESTS = frozenset((
    "interest", "interests", "conflict", "dispensation", "buddiant", "diddordeb", "involvement",
    "declaration",
))  # fmt: skip
HEADED = frozenset((*INTERESTS, "declarations", "disclosures", "datganiadau"))
NOBODY = frozenset(("no", "none", "nil", "dim", "nobody"))
JOINS = frozenset((",", "and", "&", "a"))
SAME = re.compile(
    r"\b(?:the same(?! (?:day|time|road|street))|like (?:item|matter|reason|declaration|interest)s?|ditto)\b",
    re.IGNORECASE,
)
"""Words that say that somebody's interest is in what the one before concerns."""
BEHIND = re.compile(r"\W*(?P<mark>\d{1,4}/\d{1,4})(?![\w/])")
"""A number right behind a name, as rows of a table of interests have it."""
SHORT = 8  # tokens of a sentence that says no more than that somebody left
JOINED = 3  # tokens between two names of one list
OPENING = 5  # tokens from the number of an item without a heading to whoever declares
AWAY = 12  # tokens between the verb and the interest
SEVERAL = re.compile(r"\b(?:items|minutes|applications)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Declared:
    """What interests are read from: the items with their tokens, and those present."""

    text: TaggedText
    parts: Sequence[Paragraph]
    items: Sequence[tuple[Item | None, range]]
    spans: Sequence[Span]
    present: Sequence[Entry]


def read_interests(paper: Declared) -> list[Interest]:
    """The interests declared at a meeting, in order."""
    found: dict[tuple[str, tuple[str, ...]], Interest] = {}
    declaring = [span.first for span in paper.spans if span.kind == "declares"]
    for item, own in paper.items:
        if not any(first in own for first in declaring):
            continue
        headed = item is not None and _is_for_interests(paper, item, own)
        others = _items_but(paper, item, headed=headed)
        for one in _in_item(paper, own, others, item.number if item and not headed else ""):
            found.setdefault((one.declarer.plain, tuple(one.items)), one)
    precise = {one.declarer.plain for one in found.values() if one.items}
    return [one for one in found.values() if one.items or one.declarer.plain not in precise]


PRONOUNS = frozenset(("he", "she", "they", "both"))
"""With which a paragraph goes on about whoever the one before told of."""


def is_headed(title: str) -> bool:
    """Whether a heading is that of the item for interests."""
    return bool(HEADED & set(re.findall(r"\w+", title.lower())))


def _is_for_interests(paper: Declared, item: Item, own: range) -> bool:
    """Whether an item is that for interests: by its heading, or without one by what its line begins with."""
    if item.title is not None:
        return is_headed(item.title.plain)
    return any(one.kind == "declares" and 0 <= one.first - own.start <= OPENING for one in paper.spans)


def _items_but(paper: Declared, but: Item | None, *, headed: bool) -> ItemsNamed:
    """The items with numbers that the words of an item may name; not it, where it is `headed` interests."""
    items = [(item, own) for item, own in paper.items if item and item.number]
    words = (words_of(paper.text, Span("", own.start, own.stop)).plain for _, own in items)
    return ItemsNamed(
        ["" if headed and but and item.number == but.number else item.number for item, _ in items],
        ["" if item is but else said for (item, _), said in zip(items, words, strict=True)],
        [item.title.plain if item.title and item is not but else "" for item, _ in items],
    )


def _in_item(paper: Declared, own: range, items: ItemsNamed, number: str) -> Iterator[Interest]:
    """The interests told in an item; `number` is its own where it is not the item for interests."""
    last: list[Interest] = []
    before: list[Interest] = []
    declarers = [span.first for span in paper.spans if span.kind == "declares" and span.first in own]
    for part in paper.parts:
        if part.tokens.start not in own:
            continue
        goes_on = paper.text.tokens.words[part.tokens.start].lower in PRONOUNS
        last = last if goes_on or not any(one.items or one.further for one in last) else []
        for rest in sentences_of(paper.text, part):
            if not last and not any(first in rest for first in declarers):
                continue
            words = words_of(paper.text, Span("", rest.start, rest.stop))
            marks = items.named_in(words.plain)
            found = list(_in_sentence(paper, rest, marks, (items, number)))
            for one in found if before and SAME.search(words.plain) else ():
                one.items[:] = one.items or before[-1].items
            for one in last if not found else ():
                one.further.append((words, marks))
                one.items[:] = one.items or marks
            last, before = found or last, found or before
            yield from found


def _in_sentence(
    paper: Declared, rest: range, marks: Sequence[str], of: tuple[ItemsNamed, str]
) -> Iterator[Interest]:
    """The interests of a sentence that names items; `of` are all items and the number of its own."""
    items, number = of
    words = words_of(paper.text, Span("", rest.start, rest.stop))
    who = [span for span in paper.spans if span.kind == "declares" and span.first in rest]
    on = [span for span in paper.spans if span.kind == "on" and span.first in rest]
    for span in who:
        told = (_number(paper.text, one, items, words.plain) for one in on if _is_of(one, span, who))
        marked = dict.fromkeys(filter(None, told))
        several = len(who) == 1 and SEVERAL.search(words.plain) is not None
        own = [one for one in marked if one in marks and not several]
        behind = BEHIND.match(words_of(paper.text, Span("", span.last, rest.stop)).plain)
        stop = _next_group(span, who, rest.stop)
        near = items.numbers_in(words_of(paper.text, Span("", span.first, stop)).plain)
        own = [] if set(own) < set(near) else own  # "Minute 33 and 34", of which the model saw the first
        named = own or near or list(marks) or list(marked) or ([behind["mark"]] if behind else [])
        if number and not set(named) & set(items.numbers):  # "Minute 7/23 refers. Mr Roe declared …"
            named = [number]
        person = in_usual_order(person_of(words_of(paper.text, span), paper.present))
        yield Interest(person, words, named)


def _next_group(declarer: Span, declarers: Sequence[Span], stop: int) -> int:
    """The token at which another group of declarers begins: "Mr Roe – item 5. Mr Fox – item 6"."""
    last = declarer.last
    for one in declarers:
        if one.first >= last + JOINED:
            return one.first
        last = max(last, one.last)
    return stop


def _is_of(on: Span, declarer: Span, declarers: Sequence[Span]) -> bool:
    """Whether the number of an item is told of a declarer: behind the name, before the next group's."""
    between = [one for one in declarers if declarer.last <= one.first < on.first]
    return on.first >= declarer.last and all(one.first - declarer.last <= JOINED for one in between)


def _number(text: TaggedText, on: Span, items: ItemsNamed, sentence: str) -> str:
    """The number of an item that is marked, as the paper prints it; "" of words without one: "this item"."""
    mark = number_of(on.value or words_of(text, on).plain)
    return items.numbered(mark, sentence, called=True) or (mark if re.search(r"\d", mark) else "")


def declaring_spans(
    paper: Labelled, known: Known, headed: Sequence[range], marked: Sequence[Span]
) -> Iterator[Span]:
    """Those who declare interests: by what a sentence says, else those whom the model `marked` in it.

    `headed` are the tokens of items for interests.
    """
    names = Names(paper.text, known)
    for part in paper.parts:
        under = any(part.tokens.start in own for own in headed)
        labelled = under or paper.label(part) == "interest"
        for rest in sentences_of(paper.text, part):
            said = {paper.text.tokens.words[at].lower for at in rest}
            if _is_told(paper.text, rest) or ("left" in said and len(rest) <= SHORT):
                continue
            found = _declarers(names, rest, labelled=labelled, headed=under)
            yield from found or (span for span in marked if span.first in rest)


def _is_told(text: TaggedText, rest: range) -> bool:
    """Whether in a sentence somebody is told of an interest: "Mr Roe told Cllr Fox that he had one"."""
    words = text.tokens.words
    return any(words[at].lower == "told" and words[at + 1].capital for at in rest[:-1])


def _declarers(names: Names, rest: range, *, labelled: bool, headed: bool) -> list[Span]:
    """Who declares an interest in a sentence."""
    text = names.text
    words = text.tokens.words
    verb = next((at for at in rest if _is_verb(text, at, rest, labelled=labelled)), None)
    if verb is not None:
        found = _list_before(names, rest.start, verb) or _list_at(names, verb + 1, rest.stop)
        if found:
            return found
    if labelled and not NOBODY & {words[at].lower for at in rest[:4]}:
        begin = next((at for at in rest if _may_begin(text, at)), rest.stop)
        found = _list_at(names, begin, rest.stop)
        alone = headed and bool(found) and found[-1].last >= rest.stop - 1
        if found and (verb is not None or alone or _goes_on(text, found[-1].last, rest.stop)):
            return found
    return []


def _may_begin(text: TaggedText, at: int) -> bool:
    """Whether a token may begin a name: a word, or an initial before one, and no mark of a list."""
    word, behind = text.tokens.words[at], text.tokens.words[at + 1 : at + 2]
    initial = word.shape == "X" and any(one.shape in ("Xx", "xX") for one in behind)
    return word.shape[0] not in "9(-–•*[|" and (len(word.text) > 1 or initial)


def _is_verb(text: TaggedText, at: int, rest: range, *, labelled: bool) -> bool:
    """Whether a word declares an interest or says that somebody has one; under the item for them more do."""
    behind = text.tokens.words[at + 1].lower if at + 1 < rest.stop else ""
    if text.tokens.words[at].lower in RECUSES and behind in SELVES:
        return True
    verbs = DECLARES | TELLS if labelled else DECLARES
    return text.tokens.words[at].lower in verbs and (
        _declares(text, at, rest) or (labelled and _says_that(text, at, rest))
    )


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
        near[0] in (",", "-", "–", ":", "(", "|") or bool({"declared", "item", "re", "in", "is"} & set(near))
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
            name = joined, joined + 1
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
