"""Who was in the chair: as lists mark it, and as sentences tell it."""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence
from itertools import pairwise

from councilgraph.extractors.blocks.columns import turns
from councilgraph.extractors.blocks.list_style import OFFICES
from councilgraph.extractors.blocks.people import TITLES, is_surely_named, name_at, skip_titles, surname_at
from councilgraph.extractors.blocks.told_people import Name, sentences
from councilgraph.extractors.lexicon.tagged import TaggedText

STRONG, TOLD, PLAIN, BY_OFFICE = 4, 3, 2, 1
"""How surely somebody was in the chair: "(in the Chair)", "took the chair", "(Chair)", "Mayor Roe"."""
PRESIDING = frozenset(("presiding", "presided", "chairing", "chaired"))
NO_CHAIR = frozenset(("for", "depute"))
"""Words beside "Chair" with which it is that of something else, or who stands in for it."""
OUTSIDE = frozenset(("organisation", "body", "council", "portfolio"))
PLACES = frozenset(("shire", "county", "parish", "borough", "district", "town", "village", "city"))
"""Words for what a council is of, as they stand before the office of who presides over it."""
HONOURS = frozenset(("the", "right", "worshipful", "honourable", "hon", "his", "her", "worship"))
"""What stands before the office of a mayor or of the chair and honours it."""
AROUND_OFFICE = HONOURS | {"in", ":"}
"""Words and signs in a line that is no more than an office."""
MOST_OFFICE = 6  # tokens of an office before a name and a sign
BEHIND = 18  # tokens behind a name that may say that he or she was in the chair
IN_SENTENCE = "in a sentence"
"""The value of a span of somebody whom a sentence has in the chair."""
ITEMS = frozenset(("item", "items", "minute", "minutes", "part", "agenda"))
TELLS = frozenset(("text", "text+", "lead", "motion", "close", "head"))
"""Labels of lines whose sentences may tell who was in the chair."""
FAR = 4  # tokens between a name and the verb
MOST_WHEN = 16  # tokens of when and where a meeting was called to order: "at 7.00 p.m. in the Hall by"


def mark_of_chair(text: TaggedText, name: Name, extent: range) -> int:
    """How surely words beside a name of a list say that its bearer was in the chair; 0 where they do not."""
    words, tags = text.tokens.words, text.tags
    first, last = name
    before = [*office_before(text, extent.start), *range(extent.start, first)]
    behind = list(tokens_beside(text, range(last, min(extent.stop, last + BEHIND))))
    lower = [words[at].lower for at in behind]
    if "chair" in {one for at in behind for one in tags[at]} and _for_part(text, behind):
        return 0
    strong = _holds(lower, ("in", "the", "chair")) or _holds(lower, ("of", "the", "meeting"))
    if strong or PRESIDING & {*lower, *(words[at].lower for at in before)}:
        return STRONG
    titles = {one for at in before for one in tags[at]}
    parts = [*_parts_of(text, behind)]
    if any(_is_of(text, part, "chair") for part in parts) or ("chair" in titles and "vice" not in titles):
        return PLAIN
    mayor = any(_is_of(text, part, "mayor") for part in parts) or "mayor" in titles
    return BY_OFFICE if mayor and not {"vice", "office"} & titles else 0


def _for_part(text: TaggedText, behind: Sequence[int]) -> bool:
    """Whether words behind a name say for which part of a meeting: "for items 1-4", "from item 5"."""
    lower = [text.tokens.words[at].lower for at in behind]
    return any(one in ("for", "from", "until") and following in ITEMS for one, following in pairwise(lower))


def office_before(text: TaggedText, at: int) -> list[int]:
    """The tokens of an office before a name: "Chairman Mrs", "The Mayor, Cllr", "Chair today: Cllr".

    A bracket may part the two: "The Right Worshipful the Mayor (Cllr".
    """
    words, tags = text.tokens.words, text.tags
    opens = text.ranges[text.line_of[at]].start
    start = at
    while start > opens and ((TITLES | OFFICES) & set(tags[start - 1]) or _abbreviates(text, start - 1)):
        start -= 1
    sign = words[start - 1].text if start > opens else ""
    if (start < at and sign not in ("(", "|")) or sign not in (",", ":", "(", "|"):
        return list(range(start, at))
    first = start - 1
    while first > opens and words[first - 1].text not in ",;:.()|" and start - first <= MOST_OFFICE:
        first -= 1
    if sign == "|":  # an office in the first cell of a row, the name in the second
        first = opens + (words[opens].text == "|")
    office = range(first, start - 1)
    told = any({"chair", "mayor"} & set(tags[one]) for one in office)
    alone = first == opens or words[first - 1].text in (";:.," if sign == "(" else ";:.|")
    held = (bool((TITLES | OFFICES) & set(tags[one])) or words[one].lower in HONOURS for one in office)
    return list(office) if told and alone and (sign == ":" or all(held)) else list(range(start, at))


def _abbreviates(text: TaggedText, at: int) -> bool:
    """Whether a token is the full stop of a title in short, as of "Cllr."."""
    return text.tokens.words[at].text == "." and bool({"councillor", "title"} & set(text.tags[at - 1]))


def _parts_of(text: TaggedText, tokens: Sequence[int]) -> Iterator[list[int]]:
    """What stands beside a name, part by part: each bracket, and what commas part."""
    part: list[int] = []
    depth = 0
    for at in tokens:
        sign = text.tokens.words[at].text
        depth = max(0, depth + turns(sign))
        if sign in "()[];" or (sign in ",-–/" and not depth):
            yield part
            part = []
        else:
            part.append(at)
    yield part


def _is_of(text: TaggedText, part: Sequence[int], name: str) -> bool:
    """Whether a part is a word for the chair, or for a mayor: not of something else, or of a vice-chair."""
    told = {one for at in part if not _is_own_body(text, at) for one in text.tags[at]}
    lower = {text.tokens.words[at].lower for at in part}
    commas = [at for at in part if text.tokens.words[at].text == ","]
    offices = [  # "(AR, Chair)", "(Chair, Leader)"
        {one for at in part if first < at < stop for one in text.tags[at]}
        for first, stop in pairwise([-1, *commas, len(text.tags)])
    ]
    held = any(name in office and "portfolio" not in office for office in offices)
    once = "meeting" in lower  # "Chair for the meeting"
    other = {"vice", *OUTSIDE} - {"portfolio"}
    return held and not other & told and (once or not NO_CHAIR & lower)


def _is_own_body(text: TaggedText, at: int) -> bool:
    """Whether a word is all that names who meets: "of the Committee", "(Committee Chair)"."""
    words = text.tokens.words
    behind = text.tags[at + 1] if at + 1 < len(words) else ()
    presides = bool(behind) and words[at + 1].lower == "president"
    if (words[at].lower in PLACES and {"chair", "mayor"} & set(behind)) or presides:
        return True
    alone = at > 0 and words[at - 1].text in "(,-–" and "chair" in behind
    bare = alone or (at > 1 and words[at - 1].lower in ("the", "this") and words[at - 2].lower == "of")
    return bare and "meets" in text.tags[at] and words[at].lower != "council"


def tokens_beside(text: TaggedText, behind: range) -> Iterator[int]:
    """The tokens that say something of a name right before them: up to the next piece outside of brackets."""
    depth = 0
    commas = 0
    for at in behind:
        word = text.tokens.words[at]
        depth = max(0, depth + turns(word.text))
        commas += word.text == "," and not depth
        ends = word.text == ";" or (word.text == "." and not _is_short(text, at))
        if not depth and (ends or word.lower in ("and", "&") or commas > 1):
            return
        yield at


def _is_short(text: TaggedText, at: int) -> bool:
    """Whether a full stop ends a short word and no sentence, as a figure or a bracket behind it shows."""
    behind = text.tokens.words[at + 1].shape[0] if at + 1 < len(text.tokens.words) else ""
    return text.tokens.words[at - 1].capital and behind in ("9", "(")


def _place_of(words: Sequence[str], phrase: Sequence[str]) -> int | None:
    """Where a phrase begins in words, None where they do not hold it."""
    places = range(len(words))
    return next((at for at in places if tuple(words[at : at + len(phrase)]) == tuple(phrase)), None)


def _holds(words: Sequence[str], phrase: Sequence[str]) -> bool:
    """Whether words hold a phrase."""
    return _place_of(words, phrase) is not None


def is_beside_office(text: TaggedText, line: int, named: Container[int]) -> bool:
    """Whether the line above a name, or else that below, is the office of the chair and nothing else.

    `named` are the lines with names: an office between two of them belongs to the one above.
    """
    above = line > 0 and _is_office(text, line - 1) and line - 2 not in named
    below = line + 1 < len(text.lines) and _is_office(text, line + 1)
    return above or below


def _is_office(text: TaggedText, line: int) -> bool:
    """Whether a line is the office of the chair: "Chairman:", "Committee Chair", "In the Chair: Mayor"."""
    own = [at for at in text.ranges[line] if text.tokens.words[at].lower not in AROUND_OFFICE]
    told = {tag for at in own for tag in text.tags[at]}
    held = all({"chair", "mayor", "body", "councillor"} & set(text.tags[at]) for at in own)
    return "chair" in told and "vice" not in told and held and len(own) <= FAR


def told_in_chair(text: TaggedText, labels: Sequence[str]) -> Iterator[Name]:
    """Who was in the chair as sentences tell: "The Mayor, Cllr Ada Roe, spoke", "Cllr Roe in the chair"."""
    for own in sentences(text, labels):
        if labels[text.line_of[own.start]] not in TELLS:
            continue
        lower = [text.tokens.words[at].lower for at in own]
        at = own.start + (lower[0] == "the")
        start = at
        while at < own.stop and ({"chair", "mayor"} & set(text.tags[at]) or lower[at - own.start] == "lord"):
            at += 1
        if start < at < own.stop and text.tokens.words[at].text in ",:(" and "vice" not in text.tags[start]:
            name = name_at(text, at + 1, own.stop)
            if name and name[0] > at + 1:
                yield name
        elif (place := _place_of(lower, ("in", "the", "chair"))) is not None:
            end = own.start + place
            while end > own.start and (
                text.tokens.words[end - 1].text == "," or {"chair", "vice", "mayor"} & set(text.tags[end - 1])
            ):
                end -= 1  # "Cllr Roe, Convener, in the chair"
            name = _name_before(text, end, own)
            if name and name[1] >= end and is_surely_named(text, *name):
                yield name


def call_to_order(text: TaggedText, labels: Sequence[str]) -> Iterator[Name]:
    """Who called a meeting to order: "Mayor Roe called the meeting to order", "… to order by Ada Roe"."""
    for own in sentences(text, labels):
        lower = [text.tokens.words[at].lower for at in own]
        if "called" not in lower or not _holds(lower, ("to", "order")):
            continue
        verb = own.start + lower.index("called")
        order = own.start + lower.index("order")
        after = range(order, min(order + MOST_WHEN, own.stop))
        by = next((at for at in after if lower[at - own.start] == "by"), None)
        name = _name_behind(text, by + 1, own.stop) if by else _name_before(text, verb, own)
        held = name is not None and bool({"chair", "office", "vice"} & set(text.tags[name[0] - 1]))
        if name and (held or is_surely_named(text, *name) or name[1] - name[0] == 1):
            yield name


def _name_behind(text: TaggedText, at: int, stop: int) -> Name | None:
    """The name at a token, offices and titles before it aside."""
    while at < stop and {"chair", "office", "mayor"} & set(text.tags[at]) and not name_at(text, at, stop):
        at += 1
    return name_at(text, at, stop) if at < stop else None


def _name_before(text: TaggedText, verb: int, own: range) -> Name | None:
    """The name that stands right before a verb, with a title, an office or a first name."""
    titles = TITLES | {"chair", "office", "vice"}
    for first in range(own.start, verb):
        titled = first > own.start and bool(titles & set(text.tags[first - 1]))
        name = name_at(text, first, verb)
        if name is None and titled:
            at = skip_titles(text, first, verb)
            name = surname_at(text, at, verb) if at < verb else None
        if name and 0 <= verb - name[1] <= FAR:
            return name
    return None
