"""Who moved and who seconded: a grammar over tags, in sentences, lines and brackets.

"Moved by Cllr Roe, seconded by Cllr Fox", "Cllr Roe moved and Cllr Fox seconded", "Mover: Roe",
"(AR/BF)", "On the motion of A. Roe". Names are those of the grammar of names, and the surnames and
initials of those present.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from councilgraph.extractors.blocks.people import TITLES, all_initials_of, find_by_name, name_at, skip_titles
from councilgraph.extractors.blocks.spans import Span
from councilgraph.extractors.lexicon.tagged import TaggedText
from councilgraph.ontology.minutes import Entry
from councilgraph.ontology.model import Text

ROLES = {"move": "mover", "second": "seconder"}
VERBS = frozenset((
    "moved", "proposed", "seconded", "moves", "proposes", "seconds", "second", "prop", "sec",
    "mol", "cuidigh", "mhol", "chuidigh", "thacaigh", "cynigiodd", "eiliodd", "supported",
))  # fmt: skip
"""Words behind which, or before which, a name may stand without "by"."""
LABELS = frozenset((
    "mover", "seconder", "proposer", "moved", "seconded", "proposed", "prop", "sec", "second", "proposal",
    "motion", "cynigiwyd", "eiliwyd", "heiliwyd", "cynigiodd", "eiliodd", "mhol", "chuidigh", "thacaigh",
))  # fmt: skip
"""Words that a name may follow behind a colon."""
PASSIVE = frozenset(("was", "were", "been", "be"))
EARLIER = frozenset(("per", "under", "following", "from", "of", "to"))
"""Words before a motion to which something refers."""
AGENTS = frozenset(("mover", "seconder", "proposer"))
SHORT_FORMS = frozenset(("prop", "sec"))
"""Words that a name follows at once."""
LEADING = frozenset((
    "by", "of", "from", ":", "(", "-", "–", "—", ".", "made", "duly", "the", "|", "then", "was", "*", "/",
    "gan", "ag", "y", "an", "councillors", ";",
))  # fmt: skip
"""Words between such a word and the name behind it."""
BY = frozenset(("by", "of", "from", "gan", "ag"))
GIVING = BY | {":"}
"""Those of them that say that a name follows."""
ACTIVE = VERBS | {"mover", "seconder", "proposer"}
"""Words behind which a colon says so too: not "amendment", nor "motion"."""
FILLERS = frozenset((
    "then", "formally", "duly", "also", "has", "had", "and", "was", ",", "it", "having", "who", "therefore",
    "subsequently", ")", "“", "would",
))  # fmt: skip
"""Words between a name and the verb behind it."""
OFFICES = frozenset(
    ("chair", "chairman", "chairwoman", "chairperson", "mayor", "convener", "convenor", "president")
)
"""Offices that stand for whoever holds them at the meeting."""
HELD = frozenset(("office", "vice", "chair", "mayor", "portfolio"))
"""Classes of words for offices that stand before a name: "Deputy Warden Roe"."""
DEPUTIES = frozenset(("vice", "deputy", "acting", "reeve", "warden"))
OFFICE = 3  # tokens of such an office
MOST_FILLERS = 4
MOST_LEADING = 6
SHORT = 4  # letters of initials
INITIALS = 2  # letters of initials with which a name begins
DUE = frozenset(("due", "deadline", "when", "target", "timescale", "status"))
"""Words over a column that says by when something is to be done, or how far it is."""
FIGURES = 3  # figures of a number behind which two names are mover and seconder


@dataclass(frozen=True, slots=True)
class Known:
    """The names of those present: what a surname, a first name or initials in the business may stand for."""

    names: Sequence[str]
    parts: frozenset[str]

    @classmethod
    def of(cls, names: Sequence[str]) -> Known:
        """What may stand for one of these names: surnames, first names and initials."""
        words = [name.replace(".", " ").split() for name in names]
        initials = {form for name in names for form in all_initials_of(name)}
        parts = {part.lower() for own in words if own for part in (own[0], own[-1]) if len(part) > 1}
        return cls(names, frozenset(parts | {form for form in initials if len(form) > 1}))

    def has(self, word: str) -> bool:
        """Whether a word alone may stand for somebody present: initials in capitals, or a name."""
        if word.isupper() and len(word) <= SHORT and word in self.parts:
            return True
        return not word.islower() and word.lower() in self.parts


@dataclass(frozen=True, slots=True)
class Names:
    """Where names of people begin and end among tokens: from the first token to the one after the last."""

    text: TaggedText
    known: Known

    def at(self, first: int, stop: int, *, sure: bool = False) -> tuple[int, int] | None:
        """The name that begins at a token, titles before it aside; an office that stands for somebody too.

        Where it is `sure` that somebody is named there, two words with a capital are a name.
        """
        text = self.text
        words = text.tokens.words
        begin = skip_titles(text, first, stop)
        found = name_at(text, first, stop)
        if found and self.fits(*found):
            return self._cut(*found)
        alone = begin < stop and self.known.has(words[begin].text)
        if alone and words[begin].shape == "XX" and len(words[begin].text) <= SHORT:
            return begin, begin + 1
        if found and (begin > first or self._is_likely(*found) or (sure and self._is_printed_so(*found))):
            return self._cut(*found)
        if alone:
            return begin, begin + 1
        behind = begin
        while behind < min(stop, begin + OFFICE) and (
            HELD & set(text.tags[behind]) or words[behind].lower in DEPUTIES
        ):
            behind = skip_titles(text, behind + 1, stop)
        if begin < behind < stop:
            held = self.at(behind, stop)
            if held and held[0] == behind:
                return held
        return self._office(first, min(begin + 1, stop))

    def fits(self, first: int, last: int) -> bool:
        """Whether words are a name of somebody present."""
        said = " ".join(word.text for word in self.text.tokens.words[first:last])
        return find_by_name(said.replace(" .", ".").replace(" - ", "-"), self.known.names) is not None

    def _is_printed_so(self, first: int, last: int) -> bool:
        """Whether words are printed as a name is, not in capitals."""
        return all(word.shape in ("Xx", "xX", "-", "X", "X.") for word in self.text.tokens.words[first:last])

    def _is_likely(self, first: int, last: int) -> bool:
        """Whether words without a title are a name: known, or with a first name or initials at the start."""
        words = self.text.tokens.words[first:last]
        initial = len(words[0].text.replace(".", "")) <= INITIALS  # "J.", "JP"
        known = any(self.known.has(word.text) for word in words)
        return initial or known or "given" in self.text.tags[first]

    def _cut(self, first: int, last: int) -> tuple[int, int] | None:
        """A name without what follows it on its line, and without lines below unless someone is called so."""
        text = self.text
        alone = self.known.has(text.tokens.words[first].text)
        most = last if self.fits(first, last) else first + (not alone)
        for at in range(first, last):
            joined = at > first and text.tokens.words[at].lower in ("and", "the", "cllr", "councillor")
            below = text.line_of[at] != text.line_of[first]
            article = text.tokens.words[at].text == "A" and at + 1 == last  # "Cllr Fox / A vote was taken"
            wrapped = below and (at > most or article)
            if "thatclause" in text.tags[at] or joined or wrapped:
                last = at
                break
        return (first, last) if first < last else None

    def _office(self, first: int, stop: int) -> tuple[int, int] | None:
        """An office that stands for who holds it: "the Chair"."""
        words = self.text.tokens.words
        for at in range(first, stop):
            if words[at].lower in OFFICES:
                behind = at + 1 < len(words) and words[at + 1].text == "("
                deputy = at > first and words[at - 1].lower in DEPUTIES
                return (self.at(at + 2, len(words)) if behind else None) or (at - deputy, at + 1)
        return None

    def before(self, stop: int, start: int, *, sure: bool) -> tuple[int, int] | None:
        """The name that ends right before a token."""
        line = self.text.line_of[stop - 1] if stop > start else -1
        for first in range(max(start, stop - 8), stop):
            if self.text.line_of[first] < line - 1:
                continue
            found = self.at(first, stop, sure=sure)
            if found and found[1] == stop and found[0] == skip_titles(self.text, first, found[0]):
                return found
        return None


def person_of(words: Text, present: Sequence[Entry]) -> Text:
    """The name of whoever is meant: who holds the office that is named, or bears the first name alone."""
    office = _office_in(words.plain)
    if office:
        named = [entry.name for entry in present if _office_of(entry) == office]
        chairs = [entry.name for entry in present if entry.chairs and office in OFFICES]
        return next(iter([*named, *chairs]), words)
    names = [entry.name for entry in present]
    if find_by_name(words.plain, [name.plain for name in names]) is None:
        first = {name.plain: name for name in names if name.plain.split()[:1] == [words.plain]}
        return next(iter(first.values())) if len(first) == 1 else words
    return words


def _office_of(entry: Entry) -> str:
    """The office of somebody recorded that may stand for the name: "deputy mayor"."""
    said = (entry.role, *entry.remarks)
    return next((office for one in said if one and (office := _office_in(one.plain))), "")


def _office_in(words: str) -> str:
    """The office that words name and nothing else, as "the Vice-Chairman" does; empty where they do not."""
    said = re.sub(r"^the |man\b|woman\b|person\b", "", words.lower()).replace("-", " ").split()
    return " ".join(said) if said and said[-1] in OFFICES and DEPUTIES.issuperset(said[:-1]) else ""


def find_movers(text: TaggedText, own: range, known: Known) -> list[Span]:
    """The movers and seconders that tokens name, as spans in order."""
    names = Names(text, known)
    found: list[Span] = []
    above = own.start
    for first, last, kind in _signs(text, own):
        if found and first < found[-1].last:
            continue
        before = max([own.start, *(span.last for span in found)])
        named = _of_sign(text, names, range(first, last), kind, range(before, own.stop))
        if not named and kind == "mover" and found and found[-1].kind == "seconder":
            named = _around_seconder(text, names, found[-1], above, first)
        found += named
        above = first
    for line in range(text.line_of[own.start], text.line_of[own.stop - 1] + 1) if own else ():
        found += _pair_alone(text, names, text.ranges[line], found)
    return sorted(dict.fromkeys(found), key=lambda span: span.first)


def _around_seconder(text: TaggedText, names: Names, seconder: Span, sign: int, verb: int) -> list[Span]:
    """Who moves in "Cllr Roe, seconded by Cllr Fox, moved", whose word for seconding is at a token."""
    if any(text.tokens.words[at].lower not in FILLERS for at in range(seconder.last, verb)):
        return []
    named = _before(text, names, sign, max(sign - MOST_LEADING, 0), sure=False)
    return [Span("mover", *named)] if named else []


def _signs(text: TaggedText, own: range) -> Iterator[tuple[int, int, str]]:
    """The runs of words for moving or seconding: first token, the one after the last, and the kind."""
    at = own.start
    while at < own.stop:
        kind = next((ROLES[tag] for tag in text.tags[at] if tag in ROLES), None)
        if kind is None and text.tokens.words[at].lower in ("moves", "proposes"):
            kind = "mover"
        last = at + 1
        if kind is not None:
            tag = next(tag for tag, role in ROLES.items() if role == kind)
            while (
                last < own.stop
                and tag in text.tags[last]
                and text.tokens.words[last].lower not in VERBS
                and text.line_of[last] == text.line_of[at]
            ):
                last += 1
            if not _is_earlier(text, at):
                yield at, last, kind
        at = last


def _is_earlier(text: TaggedText, at: int) -> bool:
    """Whether a motion is one of before, to which words refer: "as per the motion of Cllr Roe"."""
    words = [word.lower for word in text.tokens.words[max(at - 2, 0) : at + 1]]
    return words[-1] == "motion" and not EARLIER.isdisjoint([one for one in words[:-1] if one != "the"][-1:])


def _of_sign(text: TaggedText, names: Names, sign: range, kind: str, room: range) -> list[Span]:
    """Who moves or seconds by the word for it: the name behind "by" or a colon, else the name before it."""
    words = text.tokens.words
    said = [words[at].lower.rstrip(".") for at in sign if words[at].text != "."]
    after = _after(text, sign.stop, room.stop)
    giving = GIVING if ACTIVE & set(said) else BY
    given = bool(BY & set(said)) or any(words[at].lower in giving for at in range(sign.stop, after))
    if given:
        return _named_after(text, names, after, room.stop, kind)
    if said[0] != "made" and said[-1] not in VERBS and said[0] not in VERBS:
        return _named_after(text, names, after, room.stop, kind) if said[-1] in AGENTS else []
    passive = words[max(sign.start - 1, 0)].lower in PASSIVE
    by = _by_further_on(text, sign.stop, room.stop) if passive else None
    if by is not None:
        return _named_after(text, names, by, room.stop, kind)
    sure = kind == "seconder"  # only people second
    before = None if said[-1] in SHORT_FORMS else _before(text, names, sign.start, room.start, sure=sure)
    before = before or _subject(text, names, sign.start, room.start)
    if before:
        return [Span(kind, *before)]
    if said[-1] in LABELS:
        return _named_after(text, names, after, room.stop, kind)
    return []


def _by_further_on(text: TaggedText, at: int, stop: int) -> int | None:
    """The token behind a "by" that stands a few words behind: "was proposed as Chairman by AR"."""
    words = text.tokens.words
    return next(
        (t + 1 for t in range(at, min(at + MOST_LEADING, stop)) if words[t].lower in BY - {"of"}), None
    )


def _after(text: TaggedText, at: int, stop: int) -> int:
    """The token at which a name may begin behind a word for moving: "by", signs and articles passed over."""
    words = text.tokens.words
    end = min(at + MOST_LEADING, stop)
    while at < end and words[at].lower in LEADING:
        at += 1
    return at


def _named_after(text: TaggedText, names: Names, at: int, stop: int, kind: str) -> list[Span]:
    """The name at a token."""
    found = names.at(at, stop, sure=kind == "seconder" or text.tokens.words[at - 1].lower in GIVING)
    return [Span(kind, *found)] if found else []


def _subject(text: TaggedText, names: Names, at: int, start: int) -> tuple[int, int] | None:
    """Who begins the sentence, where the verb goes on with it: "Cllr Roe spoke at length and moved"."""
    words = text.tokens.words
    if at <= start or words[at - 1].lower not in ("and", "then", "formally"):
        return None
    begin = at
    while begin > start and words[begin - 1].text not in (".", ";", ":"):
        begin -= 1
        opens = text.line_of[begin] != text.line_of[begin - 1] if begin else True
        if opens and TITLES & set(text.tags[begin]):
            break
    if not TITLES & set(text.tags[begin]):
        return None
    return names.at(begin, at)


def _before(text: TaggedText, names: Names, at: int, start: int, *, sure: bool) -> tuple[int, int] | None:
    """The name before a verb: "Cllr Roe then moved"."""
    words = text.tokens.words
    end = at
    while end > max(start, at - MOST_FILLERS) and words[end - 1].lower in FILLERS:
        end -= 1
    if end <= start:
        return None
    if words[end - 1].text == ")":  # a party or a ward in brackets
        opening = next((t for t in range(end - 1, max(start, end - 6), -1) if words[t].text == "("), None)
        end = opening if opening is not None else end
    return names.before(end, start, sure=sure)


def _pair_alone(text: TaggedText, names: Names, own: range, found: Sequence[Span]) -> list[Span]:
    """Two names that are a mover and a seconder by where they stand.

    In brackets or a cell with a stroke between them, "(Roe/Fox)", or behind a number and before a
    colon or the end of the line: "R2023-019 A. Roe, B. Fox: That".
    """
    words = text.tokens.words
    if any(span.first in own for span in found) or _is_dated_row(text, own):
        return []
    numbered = _past_number(text, own)
    for at in own:
        bracket = words[at].text in ("(", "|")
        if not (bracket or at == numbered) or ROLES.keys() & set(
            text.tags[at]
        ):  # "MOVED/SECONDED", by nobody
            continue
        first = names.at(at + bracket, own.stop) or (_surname(text, at, own.stop) if at == numbered else None)
        if not first or first[1] + 1 >= own.stop:
            continue
        says = range(first[1], min(first[1] + 2, own.stop))
        if at == numbered and any("thatclause" in text.tags[t] and words[t].capital for t in says):
            return [Span("mover", *first)]
        if words[first[1]].text not in ("/", ","):
            continue
        behind = first[1] + 1
        other = names.at(behind, own.stop) or _surname(text, behind, own.stop)
        closes = other and (other[1] == own.stop or words[other[1]].text in (":", ")", "|", "That", "THAT"))
        if other and closes and (at == numbered or _are_known(text, names, first, other)):
            return [Span("mover", *first), Span("seconder", *other)]
    return []


def _is_dated_row(text: TaggedText, own: range) -> bool:
    """Whether a line is of a table of what is to be done by when: two names in a row are its owners."""
    if not own or all(text.tokens.words[at].text != "|" for at in own):
        return False
    first = text.line_of[own.start]
    while first > 0 and "|" in text.lines[first - 1].plain:
        first -= 1
    return any(text.tokens.words[at].lower in DUE for at in text.ranges[first])


def _surname(text: TaggedText, at: int, stop: int) -> tuple[int, int] | None:
    """A word alone that is printed as a name, with a stroke or a colon behind it."""
    words = text.tokens.words
    named = at + 1 < stop and words[at].shape in ("Xx", "xX") and words[at + 1].text in ("/", ":")
    return (at, at + 1) if named else None


def _past_number(text: TaggedText, own: range) -> int | None:
    """The token behind the number that a line begins with, with letters in it: "R2023-019"."""
    words, starts, ends = text.tokens.words, text.tokens.starts, text.tokens.ends
    at = own.start
    while at < own.stop and (at == own.start or starts[at] == ends[at - 1]):
        at += 1
    said = "".join(word.text for word in words[own.start : at])
    return at if at < own.stop and sum(sign.isdigit() for sign in said) >= FIGURES else None


def _are_known(text: TaggedText, names: Names, *spans: tuple[int, int]) -> bool:
    """Whether all of some names stand for somebody present."""
    return all(names.fits(*span) or names.known.has(text.tokens.words[span[0]].text) for span in spans)
