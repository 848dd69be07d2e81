"""Who stood in for whom, as sentences and brackets tell it.

"Cllr Roe was present as substitute for Cllr Lee", "Cllr Lee (substitute Cllr Roe)", "Cllr Lee, for whom
Cllr Roe attended", "Apologies: Cllr Lee (Cllr Roe attending)", and behind apologies "Cllr Roe attended in
her place".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from councilgraph.extractors.blocks.people import (
    find_by_name,
    in_usual_order,
    name_at,
    skip_titles,
    surname_at,
)
from councilgraph.extractors.blocks.spans import Span, words_of
from councilgraph.extractors.blocks.told_people import Name, sentences
from councilgraph.extractors.lexicon.tagged import TaggedText
from councilgraph.ontology.minutes import Capacity, Entry, Minutes

DECIDES = frozenset(("clause", "clause+", "lead"))
"""Labels of lines that say who is to stand in from now on, not who did."""
PRESENT = frozenset(("member", "other", "officer", "guest"))
"""Labels of lists, in which a substitute stands behind anybody."""
ATTENDS = frozenset(("attending", "attended", "present", "instead"))
"""Words for being there, which behind the name of somebody away tell of whoever stood in."""
HIM = frozenset(("him", "her", "them", "his", "their"))
SENT = frozenset(("nominated", "appointed", "sent", "named"))
"""Verbs for what somebody who is away does with a substitute."""
ELSEWHERE = frozenset(("on", "as"))
"""Words with which it goes on that somebody replaced another, and not at the meeting."""
NEAR = 5  # tokens between a word for standing in and a name
FAR = 14
BEHIND = 250  # characters from whoever is away to the words that tell who stood in


class StoodIn(NamedTuple):
    """Who stood in, for whom, and whether the words would say so of anybody, or only of one who was away."""

    here: Name
    gone: Name | None
    sure: bool = True


def mark_stand_ins(text: TaggedText, labels: Sequence[str], minutes: Minutes) -> None:
    """Marks those of the people of minutes who stood in for others by what sentences tell."""
    names = [one.name.plain for one in minutes.presence]
    listed = [one.stands_for.plain for one in minutes.presence if one.stands_for]
    for told in substitutions(text, labels):
        where = text.lines[text.line_of[told.here[0]]].start
        if not minutes.start <= where <= minutes.end:
            continue
        at = find_by_name(in_usual_order(words_of(text, Span("p", *told.here))).plain, names)
        away = _away(text, told, [one for one in minutes.presence if one.capacity is Capacity.APOLOGIES])
        if away is None and (told.gone is None or not told.sure):
            continue
        gone = words_of(text, Span("for", *told.gone)) if told.gone else away.name if away else None
        if gone is None or find_by_name(gone.plain, listed) is not None:
            continue
        if at is not None and minutes.presence[at].capacity in (Capacity.MEMBER, Capacity.SUBSTITUTE):
            one = minutes.presence[at]
            one.capacity = Capacity.SUBSTITUTE
            one.stands_for = in_usual_order(gone)
            first, last = zip(told.here, told.gone or told.here, strict=True)
            one.stands_in = words_of(text, Span("for", min(first), max(last)))


def _away(text: TaggedText, told: StoodIn, away: Sequence[Entry]) -> Entry | None:
    """The one of those away for whom somebody stood in: by name, else the only one named shortly before."""
    if told.gone:
        at = find_by_name(words_of(text, Span("for", *told.gone)).plain, [one.name.plain for one in away])
        return away[at] if at is not None else None
    here = words_of(text, Span("p", *told.here)).at[0]
    near = [one for one in away if 0 < here - one.name.at[0] <= BEHIND]
    return near[0] if len(near) == 1 else None


def substitutions(text: TaggedText, labels: Sequence[str]) -> Iterator[StoodIn]:
    """Who stood in for whom, as sentences tell it, where they say for whom or a sentence before does."""
    for own in sentences(text, labels):
        if labels[text.line_of[own.start]] in DECIDES:
            continue
        for at in own:
            found = _told_at(text, at, own)
            if found and (found.gone or labels[text.line_of[at]] not in PRESENT):
                yield found


def _told_at(text: TaggedText, at: int, own: range) -> StoodIn | None:
    """Who stood in by the words around a word that tells of it."""
    words, tags = text.tokens.words, text.tags
    lower = words[at].lower
    before = words[at - 1].lower if at > own.start else ""
    if "substitute" in tags[at] and not ("vice" in tags[at] or "substitute" in tags[at - 1]):
        return _in_bracket(text, at, own) or _stands_in(text, at, own) or _beside_one_away(text, at, own)
    if lower == "whom" and before in ("for", "of"):
        here, gone = _named(text, at + 1, own.stop), _before(text, at - 1, own)
        behind = range(here[1], min(here[1] + NEAR, own.stop)) if here else range(0)
        sure = any("substitute" in tags[one] for one in behind)
        return StoodIn(here, gone, sure) if here and gone else None
    if lower == "for" and before == "(":
        here, gone = _before(text, at - 1, own), _named(text, at + 1, own.stop)
        return StoodIn(here, gone, sure=False) if here and gone else None
    if lower in ATTENDS or (lower in HIM and before == "for"):
        return _beside_one_away(text, at, own)
    if lower == "place" and before in HIM:
        here = _before(text, at, own)
        return StoodIn(here, None) if here else None
    return None


def _in_bracket(text: TaggedText, at: int, own: range) -> StoodIn | None:
    """Who stood in by a bracket behind the name of whoever was away: "Cllr Lee (substitute: Cllr Roe)"."""
    words = text.tokens.words
    if at - 1 < own.start or words[at - 1].text != "(":
        return None
    after = at + 1
    while after < own.stop and (
        words[after].text in ":-–" or words[after].lower in ("member", "councillor:")
    ):
        after += 1
    here = _named(text, after, own.stop)
    gone = _before(text, at - 1, own)
    return StoodIn(here, gone) if here and gone and words[after].lower not in ("for", "of") else None


def _stands_in(text: TaggedText, at: int, own: range) -> StoodIn | None:
    """Who stood in by "substitute for", "in place of" or "substituted by" and names on both sides."""
    words = text.tokens.words
    last = at + 1
    while last < own.stop and "substitute" in text.tags[last]:
        last += 1
    near = range(last, min(last + NEAR, own.stop))
    if near and words[last].lower == "by":
        here, gone = _named(text, last + 1, own.stop), _before(text, at, own)
        return StoodIn(here, gone) if here and gone else None
    whom = next((one for one in near if words[one].lower in ("for", "of")), None)
    direct = words[last - 1].lower in ("of", "replaced")  # "in place of Cllr Lee", "replaced Cllr Lee"
    behind = last if direct else whom + 1 if whom is not None else own.stop
    gone = _named(text, behind, own.stop)
    here = _before(text, at, own)
    if words[at].lower in ("substitution", "substitutions"):  # "the substitution of Cllr Roe for Cllr Lee"
        first = last + (words[last].text == ":") if last < own.stop else last
        here, gone = _named(text, first, own.stop), _named(text, whom + 1, own.stop) if whom else None
    if gone and words[at].lower == "replaced" and gone[1] < own.stop and words[gone[1]].lower in ELSEWHERE:
        return None
    if here and not gone:
        gone = _who_sent(text, here, own)
    return StoodIn(here, gone) if gone and here else None


def _who_sent(text: TaggedText, here: Name, own: range) -> Name | None:
    """Who was away and sent a substitute: "Cllr Lee had nominated Cllr Roe to attend as substitute"."""
    verb = next((at for at in range(here[0] - 1, own.start, -1) if text.tokens.words[at].lower in SENT), None)
    return _before(text, verb, own) if verb is not None and here[0] - verb <= NEAR else None


def _beside_one_away(text: TaggedText, at: int, own: range) -> StoodIn | None:
    """Who stood in by a word behind the name that says so of nobody, right behind somebody who was away."""
    words = text.tokens.words
    here = _before(text, at, own)
    if here is None:
        return None
    opens = next((one for one in range(here[0] - 1, own.start, -1) if words[one].text in "()"), None)
    bracketed = opens is not None and words[opens].text == "("
    if bracketed and opens is not None:
        gone = _before(text, opens, own)
        return StoodIn(here, gone, sure=False) if gone else None
    return StoodIn(here, None, sure=False) if "substitute" in text.tags[at] else None


def _named(text: TaggedText, at: int, stop: int) -> Name | None:
    """The name at a token, or right behind a title or an office there; a bare surname too."""
    if at >= stop:
        return None
    name = name_at(text, at, stop)
    first = skip_titles(text, at, stop)
    while first + 1 < stop and text.tokens.words[first].capital and "office" in text.tags[first]:
        first += 1
    return name or (surname_at(text, first, stop) if first < stop else None)


def _before(text: TaggedText, at: int, own: range) -> Name | None:
    """The nearest name before a token in its sentence, with a title or a first name."""
    for first in range(at - 1, max(at - FAR, own.start) - 1, -1):
        name = name_at(text, first, at) if text.tokens.words[first].capital else None
        if name and name[1] <= at:
            return _whole(text, name, own)
    return None


def _whole(text: TaggedText, name: Name, own: range) -> Name:
    """A name with the initials and first names before it that belong to it."""
    first = name[0]
    while first > own.start:
        longer = name_at(text, first - 1, name[1])
        if longer is None or longer[1] != name[1] or longer[0] != first - 1:
            break
        first -= 1
    return first, name[1]
