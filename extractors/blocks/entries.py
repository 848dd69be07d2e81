"""Entries of presence lists: names that the model of spans passed over, and what stands beside them.

A list is read token by token: where an entry may begin (a line, a comma, "and", a title), a name
is looked for; in brackets or behind a comma or a dash after it stand an office, an organisation,
or for whom somebody stands in.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import zip_longest

from councilgraph.extractors.blocks.people import NO_NAME, TITLES, name_at, skip_titles
from councilgraph.extractors.blocks.spans import Span
from councilgraph.extractors.lexicon.tagged import TaggedText

LISTS = frozenset(("member", "other", "officer", "guest", "absent"))
PEOPLE = frozenset(("p", "sub", "chair", "p:member", "p:other", "p:officer", "p:guest", "p:absent"))
BESIDE = frozenset(("role", "org", "for", "role>", "org>"))
SEPARATES = frozenset((",", ";", "and", "&", "|", "•", "·", "∙", "*", "/", ")", ":", "-", "–", "+", "●", "▪"))
PLURAL = frozenset(
    [
        "councillors",
        "councilors",
        "cllrs",
        "cllrs.",
        "crs",
        "crs.",
        "members",
        "messrs",
        "messrs.",
        "councilmembers",
        "trustees",
        "commissioners",
        "aldermen",
        "mesdames",
        "supervisors",
    ]
)
LEADS_TO = frozenset(("for", "of", ":", "member", "cllr", "by", ".", "place", "-", "–"))
"""Words between a word for standing in and the name of the one who is away."""
CLAIMED = 6  # tokens behind such a word that no span may have, for it to be read here
FAR = 14  # tokens behind a name within which it is said for whom somebody stands in


def complete_entries(text: TaggedText, labels: Sequence[str], spans: Sequence[Span]) -> list[Span]:
    """The spans, names cut as names are, with those that were passed over and what stands beside them."""
    found = [span for span in (_as_name(text, _as_stand_in(text, span)) for span in spans) if span]
    taken = {at for span in found if span.kind in PEOPLE | BESIDE for at in range(span.first, span.last)}
    for line, own in enumerate(text.ranges):
        if labels[line] in LISTS:
            for span in _passed_over(text, own, taken, labels, line):
                found.append(span)
                taken |= set(range(span.first, span.last))
    people = sorted((span for span in found if span.kind in PEOPLE), key=lambda span: span.first)
    line_of = text.line_of
    for span, following in zip_longest(people, people[1:]):
        if labels[line_of[span.first]] in LISTS:
            stop = following.first if following else len(line_of)
            found += _beside(
                text,
                span,
                min(stop, _end_of_block(text, labels, line_of[span.first])),
                taken,
                labels[line_of[span.first]],
            )
    return found


def _as_stand_in(text: TaggedText, span: Span) -> Span:
    """A span as one for whom somebody stands in, where words before or in it say so: "(for Cllr Roe)"."""
    if span.kind not in ("p", "role", "org", "p:member"):
        return span
    words, tags = text.tokens.words, text.tags
    first = span.first
    while first < span.last and (
        words[first].lower in ("for", "vice", "of", "by") or "substitute" in tags[first]
    ):
        first += 1
    if first > span.first and "vice" not in tags[span.first] and first < span.last:
        return Span("for", first, span.last)
    before = span.first - 1
    while before > 0 and TITLES & set(tags[before]):
        before -= 1
    told = words[before].lower in ("for", "vice") and (
        words[before - 1].text == "(" or "substitute" in tags[before - 1]
    )
    return span._replace(kind="for") if span.kind == "p" and told and before > 0 else span


def _end_of_block(text: TaggedText, labels: Sequence[str], line: int) -> int:
    """The token after the lines that go on with an entry: those labelled alike right below it."""
    last = line
    while (
        last + 1 < len(labels)
        and labels[last + 1] == labels[line]
        and not text.lines[last + 1].apart
        and last < line + 2
    ):
        last += 1
    return text.ranges[last].stop


def _as_name(text: TaggedText, span: Span) -> Span | None:
    """A span of a person without titles and with all of the name; None where no name is in it."""
    if span.kind not in PEOPLE | {"for"}:
        return span
    line_stop = span.last
    first = skip_titles(text, span.first, line_stop)
    if first >= span.last:
        return None
    whole = name_at(text, span.first, line_stop)
    if whole and whole[0] < span.last:
        return span._replace(first=whole[0], last=whole[1])
    if any(NO_NAME & set(text.tags[at]) and "given" not in text.tags[at] for at in range(first, span.last)):
        return None
    last = first
    words, starts, ends = text.tokens.words, text.tokens.starts, text.tokens.ends
    while last < span.last and (
        words[last].shape[0] in "Xx" or (last > first and starts[last] == ends[last - 1])
    ):
        if "chair" in text.tags[last] or "vice" in text.tags[last]:
            break
        last += 1
    return span._replace(first=first, last=last) if last > first else None


def told_substitutes(
    text: TaggedText, labels: Sequence[str]
) -> Iterator[tuple[tuple[int, int], tuple[int, int]]]:
    """Who stood in for whom, as sentences tell it: "Cllr Roe was present as substitute for Cllr Lee"."""
    for line, own in enumerate(text.ranges):
        if labels[line] in LISTS and labels[line] != "absent":
            continue
        for at in own:
            if "substitute" not in text.tags[at] or "vice" in text.tags[at]:
                continue
            end = text.ranges[min(line + 1, len(text.ranges) - 1)].stop
            after = next(
                (t for t in range(at, min(at + 5, end)) if text.tokens.words[t].lower in ("for", "of")), None
            )
            gone = (
                _person_near(text, range(after + 1, min(after + 4, end)), end) if after is not None else None
            )
            start = text.ranges[max(line - 1, 0)].start
            here = _person_near(text, range(at - 1, max(at - FAR, start), -1), at)
            if gone and here:
                yield here, gone
                break


def _person_near(text: TaggedText, places: range, stop: int) -> tuple[int, int] | None:
    """The name at the first of the places where a title stands before one."""
    for at in places:
        if TITLES & set(text.tags[at]) and "given" not in text.tags[at]:
            name = name_at(text, at, stop)
            if name:
                return name
    return None


def _passed_over(
    text: TaggedText, own: range, taken: set[int], labels: Sequence[str], line: int
) -> Iterator[Span]:
    """The names at which entries of a line begin that no span has."""
    words, tags = text.tokens.words, text.tags
    plural = line > 0 and labels[line - 1] == labels[line] and _opens_plural(text, line - 1)
    depth = 0
    begins = True
    at = own.start
    while at < own.stop:
        word = words[at]
        depth = max(0, depth + (word.text == "(") - (word.text == ")"))
        if word.lower in PLURAL:
            plural = True
        titled = bool(TITLES & set(tags[at])) and "given" not in tags[at]
        if at not in taken and not depth and (begins or titled) and word.text not in SEPARATES:
            name = name_at(text, at, own.stop)
            if name is None and plural and word.shape in ("Xx", "xX", "XX") and not tags[at]:
                name = (at, at + 1)
            if name and not set(range(*name)) & taken and _is_sure(text, name, at, plural):
                yield Span("p", *name)
                at = name[1]
                begins = False
                continue
        begins = (
            word.text in SEPARATES
            or titled
            or (begins and word.shape[0] in "9x(" and word.text != "(")
            or (bool(tags[at]) and not word.capital)
        )
        if at in taken and at + 1 not in taken:
            begins = False
        at += 1


def _opens_plural(text: TaggedText, line: int) -> bool:
    return any(text.tokens.words[at].lower in PLURAL for at in text.ranges[line])


def _is_sure(text: TaggedText, name: tuple[int, int], at: int, plural: bool) -> bool:
    """Whether words are a name: by a title, initials or a known given name, or in a list of surnames."""
    first = text.tokens.words[name[0]]
    if name[0] > at or plural:
        return True
    return first.shape in ("X", "X.") or "given" in text.tags[name[0]]


def _beside(text: TaggedText, person: Span, stop: int, taken: set[int], label: str) -> Iterator[Span]:
    """What stands behind a name and no span has: for whom, else as what."""
    if label != "absent":
        stands_for = _stands_for(text, person, stop, taken)
        if stands_for:
            yield stands_for
            return
    if person.last >= stop or person.last in taken:
        return
    sign = text.tokens.words[person.last].text
    if sign == "(" and label != "absent":
        yield from _office_in_bracket(text, person, stop, taken)
    elif sign in (",", "-", "–", "—") and label in ("officer", "guest"):
        yield from _office_behind(text, person, stop, taken)


def _stands_for(text: TaggedText, person: Span, stop: int, taken: set[int]) -> Span | None:
    """For whom somebody stands in, as words behind the name say: "(substitute for Cllr Roe)"."""
    words, tags = text.tokens.words, text.tags
    limit = min(person.last + FAR, stop)
    told = (
        at
        for at in range(person.last, limit)
        if ("substitute" in tags[at] and "vice" not in tags[at]) or _says_for(text, person.last, at)
    )
    at = next(told, None)
    if at is None or any(token in taken for token in range(at, min(at + CLAIMED, stop))):
        return None
    at += 1
    while at < limit and (words[at].lower in LEADS_TO or "substitute" in tags[at]):
        at += 1
    name = name_at(text, at, stop)
    surname = skip_titles(text, at, stop)
    if name is None and surname < stop and words[surname].capital:
        name = (surname, surname + 1)
    return Span("for", *name) if name and name[0] < stop and not _names_office(text, name) else None


def _office_in_bracket(text: TaggedText, person: Span, stop: int, taken: set[int]) -> Iterator[Span]:
    """The office in the bracket right behind a name: "A Roe (Head of Housing)"; the chair's is none."""
    words, tags = text.tokens.words, text.tags
    near = range(person.last, min(stop, person.last + FAR))
    close = next((at for at in near if words[at].text == ")"), person.last)
    inner = range(person.last + 1, close)
    offices = any({"office", "portfolio"} & set(tags[at]) for at in inner)
    others = any({"chair", "vice", "substitute"} & set(tags[at]) for at in inner)
    if offices and not others and not any(at in taken for at in inner):
        yield Span("role", inner.start, inner.stop)


def _office_behind(text: TaggedText, person: Span, stop: int, taken: set[int]) -> Iterator[Span]:
    """The office behind a comma or a dash, up to the next entry: "A Roe, Head of Housing; B Lee"."""
    words, tags = text.tokens.words, text.tags
    ends = (
        at
        for at in range(person.last + 1, stop)
        if words[at].text in (";", "(", "|")
        or _line_breaks(text, at)
        or (words[at].text in (",", "and") and at + 1 < stop and name_at(text, at + 1, stop))
    )
    first, last = person.last + 1, next(ends, stop)
    inner = range(first, last)
    if any("office" in tags[at] for at in inner) and not any(at in taken for at in inner):
        while last - 1 > first and words[last - 1].text in ".,;":
            last -= 1
        yield Span("role", first, last)


def _line_breaks(text: TaggedText, at: int) -> bool:
    return text.ranges[text.line_of[at]].start == at


def _names_office(text: TaggedText, name: tuple[int, int]) -> bool:
    """Whether a word of a name is that of an office."""
    return any({"office", "portfolio"} & set(text.tags[at]) for at in range(*name))


def _says_for(text: TaggedText, after: int, at: int) -> bool:
    """Whether "for" stands right behind a name or its bracket: "(for Cllr Roe)"."""
    words = text.tokens.words
    return (
        words[at].lower in ("for", "vice")
        and "vice" not in text.tags[at]
        and at - after <= 1
        and (at == after or words[at - 1].text == "(")
    )
