"""Posts and service areas written in two ways: a slip of the pen, or "of" where others write "for"."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import combinations
from typing import TypeAlias

from rapidfuzz import fuzz

from councilgraph.graph.resolve.people import PEOPLE, Form, People, form
from councilgraph.graph.resolve.slugs import fold
from councilgraph.graph.resolve.spelling import slip
from councilgraph.ontology.model import Mention, Statement

KINDS = ("cg:Post", "cg:ServiceArea")
Key: TypeAlias = tuple[str, str]
ALIKE = 65  # per cent of letters that two words share, in order, from which one may stand for the other
BEGINNING = 3  # letters that such words begin with
JOINED = re.compile(r"\b(member|holder|director|head|leader|lead|manager)s? (?:for|of)\b")


@dataclass(frozen=True, slots=True)
class Slip:
    """A name that is written in another way than elsewhere: as it is, as usual, and why the two are one."""

    written: Mention
    usual: Mention
    because: str


@dataclass
class Posts:
    """Which posts and areas of each council are one: `slips` are those that come of an error in a source."""

    usual: dict[Key, tuple[Mention, str]] = field(default_factory=dict)
    slips: list[Slip] = field(default_factory=list)

    def same(self, thing: Mention) -> tuple[Mention, str] | None:
        """What a post or an area that is written another way than usual stands for, and why; else None."""
        return self.usual.get(_key(thing)) if thing.kind in KINDS else None


def resolve_posts(statements: Iterable[Statement], people: People) -> Posts:
    """The posts that are one, from who holds them in all the papers of a council."""
    written: dict[Key, Counter[Mention]] = defaultdict(Counter)
    holders: dict[Key, set[Form]] = defaultdict(set)
    for statement in statements:
        for thing in (statement.subject, statement.object):
            if isinstance(thing, Mention) and thing.kind in KINDS:
                written[_key(thing)][thing] += 1
        post, holder = statement.object, statement.subject.key[:1]
        if statement.predicate == "cg:post" and isinstance(post, Mention):
            who = (one for one in holder if isinstance(one, Mention) and one.kind in PEOPLE)
            holders[_key(post)] |= {people.find(form(one)) for one in who}
    found = Posts()
    pairs = list(_slips(written, holders))
    wrong = [*pairs, *_by_portfolio(pairs, written), *_by_spelling(written)]
    for one, other, because in [*_by_print(written), *wrong]:
        _settle(found, one, other, because, written)
    return found


def _key(post: Mention) -> Key:
    return (f"{post.kind} of {post.scope.name if post.scope else ''}", fold(post.name))


def _words(key: Key) -> list[str]:
    return JOINED.sub(r"\1", key[1]).split()


def differ(one: list[str], other: list[str]) -> tuple[str, str] | None:
    """The two words in which names of several words differ, where they do so in one that resembles the other.

    >>> differ("member parks and culture".split(), "member parks and cultural".split())
    ('culture', 'cultural')
    """
    pairs = [(a, b) for a, b in zip(one, other, strict=False) if a != b]
    if len(one) != len(other) or len(pairs) != 1:
        return None
    a, b = pairs[0]
    alike = a[:BEGINNING] == b[:BEGINNING] and min(len(a), len(b)) > BEGINNING and fuzz.ratio(a, b) >= ALIKE
    return (a, b) if alike else None


def _slips(
    written: dict[Key, Counter[Mention]], holders: dict[Key, set[Form]]
) -> Iterator[tuple[Key, Key, str]]:
    """Posts of one council whose names differ by one such word, and which one person holds."""
    held: dict[Form, list[Key]] = defaultdict(list)
    for key in sorted(written):
        for holder in holders[key]:
            held[holder].append(key)
    for holder in sorted(held):
        for one, other in combinations(held[holder], 2):
            words = differ(_words(one), _words(other)) if one[0] == other[0] else None
            if words:
                yield one, other, f"one person holds both, and {words[0]} and {words[1]} are near each other"


def _by_portfolio(
    pairs: Iterable[tuple[Key, Key, str]], written: dict[Key, Counter[Mention]]
) -> Iterator[tuple[Key, Key, str]]:
    """Other posts that differ in the same words of the same portfolio: the Member, the Deputy Member."""
    for one, other, _ in pairs:
        slip = {_portfolio(one), _portfolio(other)}
        alike = sorted(key for key in written if key[0] == one[0] and _portfolio(key) in slip)
        for left, right in combinations(alike, 2):
            if {left, right} != {one, other} and differ(_words(left), _words(right)):
                yield left, right, "another post of the same portfolio is written in both ways too"


def _portfolio(key: Key) -> str:
    words = _words(key)
    at = next((at for at, word in enumerate(words) if word in ("member", "holder", "director", "head")), -1)
    return " ".join(words[at + 1 :])


def _by_spelling(written: dict[Key, Counter[Mention]]) -> Iterator[tuple[Key, Key, str]]:
    """Names of several words that agree in all but one, and in that but for one slip."""
    alike: dict[tuple[str, int, tuple[str, ...]], list[tuple[str, Key]]] = defaultdict(list)
    for key in sorted(written):
        words = _words(key)
        for at, word in enumerate(words if len(words) > 1 else ()):
            alike[key[0], at, (*words[:at], *words[at + 1 :])].append((word, key))
    for group in alike.values():
        for (word, one), (other_word, other) in combinations(group, 2):
            if slip(word, other_word):
                yield one, other, "the names differ by one slip"


def _by_print(written: dict[Key, Counter[Mention]]) -> Iterator[tuple[Key, Key, str]]:
    """Posts that differ in print alone: "Member (Parks)", "Member for Parks", "Member of Parks"."""
    same: dict[Key, list[Key]] = defaultdict(list)
    for key in sorted(written):
        same[key[0], " ".join(_words(key))].append(key)
    for group in same.values():
        for other in group[1:]:
            yield group[0], other, ""


def _settle(found: Posts, one: Key, other: Key, because: str, written: dict[Key, Counter[Mention]]) -> None:
    """Two keys as one post: the commoner name is the usual one, of equals the first by letter."""
    a, b = (_root(found, key) for key in (one, other))
    if a == b:
        return
    keep, lose = sorted((a, b), key=lambda key: (-written[key].total(), key))
    usual = min(written[keep], key=lambda post: (-written[keep][post], post.name))
    for key in [lose, *(key for key in found.usual if _root(found, key) == lose)]:
        found.usual[key] = (usual, because or "the names differ in print alone")
    if because:
        rare = min(written[lose], key=lambda post: (-written[lose][post], post.name))
        found.slips.append(Slip(rare, usual, because))


def _root(found: Posts, key: Key) -> Key:
    return _key(found.usual[key][0]) if key in found.usual else key
