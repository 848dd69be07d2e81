"""Repeats in a regular expression that can share out one text between them in many ways.

The one wrapper around the parser of the standard library: it is private, and nothing public tells how a pattern
is built. `sre_parse`, its old public name, warns that it is going; regexploit, which looks for the same, does not
know possessive repeats. It is used in tests alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any

from re import _constants as of, _parser as parser  # type: ignore[attr-defined]  # isort: skip  # private: see above

ALPHABET = frozenset(
    map(chr, (*range(9, 14), *range(32, 127), 0xA0, 0xA3, 0xC9, 0xE9, 0x2013, 0x2019, 0x201C, 0x20AC))
)
"""Characters by which sets of them are compared: one of each kind that patterns tell apart."""
MANY = 128  # a repeat of more is as good as one without end
OFTEN = 16  # and so is one of more in which there are others
CATEGORIES = {
    of.CATEGORY_DIGIT: str.isdecimal,
    of.CATEGORY_SPACE: str.isspace,
    of.CATEGORY_WORD: lambda sign: sign.isalnum() or sign == "_",
    of.CATEGORY_NOT_DIGIT: lambda sign: not sign.isdecimal(),
    of.CATEGORY_NOT_SPACE: lambda sign: not sign.isspace(),
    of.CATEGORY_NOT_WORD: lambda sign: not (sign.isalnum() or sign == "_"),
}
Node = tuple[Any, Any]
Signs = frozenset[str]


def overlaps(pattern: re.Pattern[str]) -> list[str]:
    """What is wrong with a pattern, in a line each; nothing where no two repeats overlap."""
    tree = list(parser.parse(pattern.pattern, pattern.flags))
    return sorted(set(_in_sequence(tree, frozenset(), ignoring=bool(pattern.flags & re.IGNORECASE))))


def _in_sequence(items: Sequence[Node], after: Signs, *, ignoring: bool) -> Iterator[str]:
    """The faults in items that stand one after another; `after` are the repeated signs that may follow them."""
    for at, (kind, value) in enumerate(items):
        follows = _repeated_first(items[at + 1 :], after, ignoring=ignoring)
        if kind is of.MAX_REPEAT or kind is of.MIN_REPEAT:
            _, most, body = value
            yield from _in_repeat(list(body), most, follows, ignoring=ignoring)
        elif kind is of.POSSESSIVE_REPEAT:
            yield from _in_sequence(list(value[2]), frozenset(), ignoring=ignoring)
        elif kind is of.ATOMIC_GROUP:
            yield from _in_sequence(list(value), frozenset(), ignoring=ignoring)
        else:
            for inner in _inside(kind, value):
                zero = kind in (of.ASSERT, of.ASSERT_NOT)
                yield from _in_sequence(inner, frozenset() if zero else follows, ignoring=ignoring)


def _in_repeat(body: list[Node], most: int, follows: Signs, *, ignoring: bool) -> Iterator[str]:
    if most > OFTEN:
        inner = _repeats_alone(body, ignoring=ignoring)
        yield from (f"a repeat of {_shown(one)} in a repeat that can be made of these" for one in inner)
    if most > MANY:
        shared = _last(body, ignoring=ignoring) & follows
        if _is_one_sign(body) and shared:
            yield f"two repeats side by side both take {_shown(shared)}"
        again = _first(body, ignoring=ignoring)
        yield from _in_sequence(
            body, (frozenset() if _is_one_sign(body) else again) | follows, ignoring=ignoring
        )
    else:
        yield from _in_sequence(body, follows, ignoring=ignoring)


def _repeated_first(items: Sequence[Node], after: Signs, *, ignoring: bool) -> Signs:
    """The signs that repeats take which may come next, with nothing certain before them."""
    found: Signs = frozenset()
    for kind, value in items:
        if kind in (of.MAX_REPEAT, of.MIN_REPEAT) and value[1] > MANY:
            found |= _first(list(value[2]), ignoring=ignoring)
        elif kind in (of.MAX_REPEAT, of.MIN_REPEAT):
            found |= _repeated_first(list(value[2]), frozenset(), ignoring=ignoring)
        else:
            for inner in _inside(kind, value) if kind not in (of.ASSERT, of.ASSERT_NOT) else ():
                found |= _repeated_first(inner, frozenset(), ignoring=ignoring)
        if not _may_be_empty((kind, value)):
            return found
    return found | after


def _repeats_alone(items: Sequence[Node], *, ignoring: bool) -> Iterator[Signs]:
    """The signs of each repeat inside another that takes one sign at a time, where all beside it can be these too."""
    for at, (kind, value) in enumerate(items):
        beside = [*items[:at], *items[at + 1 :]]
        body = list(value[2]) if kind in (of.MAX_REPEAT, of.MIN_REPEAT) else []
        if body and value[1] > MANY and _is_one_sign(body):
            found = [_signs(body[0], ignoring=ignoring)]
        else:
            inside = [body] if body else _inside(kind, value) if kind in (of.SUBPATTERN, of.BRANCH) else []
            found = [signs for inner in inside for signs in _repeats_alone(inner, ignoring=ignoring)]
        yield from (signs for signs in found if _made_of(beside, signs, ignoring=ignoring))


def _made_of(items: Sequence[Node], signs: Signs, *, ignoring: bool) -> bool:
    """Whether items can stand for words in which no other signs are."""
    return all(_can_be(node, signs, ignoring=ignoring) for node in items)


def _can_be(node: Node, signs: Signs, *, ignoring: bool) -> bool:
    kind, value = node
    if kind in (of.MAX_REPEAT, of.MIN_REPEAT, of.POSSESSIVE_REPEAT):
        return value[0] == 0 or _made_of(list(value[2]), signs, ignoring=ignoring)
    if kind in (of.AT, of.ASSERT, of.ASSERT_NOT):
        return True
    if inner := _inside(kind, value):
        return any(_made_of(one, signs, ignoring=ignoring) for one in inner)
    return bool(_signs(node, ignoring=ignoring) & signs)


def _inside(kind: Any, value: Any) -> list[list[Node]]:
    """The sequences inside a group, an alternative or an assertion."""
    if kind is of.SUBPATTERN:
        return [list(value[3])]
    if kind is of.BRANCH:
        return [list(branch) for branch in value[1]]
    if kind in (of.ASSERT, of.ASSERT_NOT):
        return [list(value[1])]
    if kind is of.ATOMIC_GROUP:
        return [list(value)]
    return [list(value[2])] if kind is of.POSSESSIVE_REPEAT else []


def _is_one_sign(body: Sequence[Node]) -> bool:
    return len(body) == 1 and not _inside(*body[0]) and body[0][0] not in (of.MAX_REPEAT, of.MIN_REPEAT)


def _may_be_empty(node: Node) -> bool:
    kind, value = node
    if kind in (of.MAX_REPEAT, of.MIN_REPEAT, of.POSSESSIVE_REPEAT):
        return value[0] == 0 or all(map(_may_be_empty, value[2]))
    if kind in (of.AT, of.ASSERT, of.ASSERT_NOT):
        return True
    return any(all(map(_may_be_empty, inner)) for inner in _inside(kind, value))


def _first(items: Sequence[Node], *, ignoring: bool) -> Signs:
    """The signs with which items may begin."""
    found: Signs = frozenset()
    for node in items:
        found |= _signs(node, ignoring=ignoring)
        if not _may_be_empty(node):
            break
    return found


def _last(items: Sequence[Node], *, ignoring: bool) -> Signs:
    return _signs(items[0], ignoring=ignoring) if _is_one_sign(items) else frozenset()


def _signs(node: Node, *, ignoring: bool) -> Signs:
    """The signs with which one item may begin."""
    kind, value = node
    if kind in (of.MAX_REPEAT, of.MIN_REPEAT, of.POSSESSIVE_REPEAT):
        return _first(list(value[2]), ignoring=ignoring)
    if kind in (of.AT, of.ASSERT, of.ASSERT_NOT):
        return frozenset()
    if inner := _inside(kind, value):
        return frozenset().union(*(_first(one, ignoring=ignoring) for one in inner))
    found = _of_class([node] if kind is not of.IN else list(value))
    return found | {sign.swapcase() for sign in found} & ALPHABET if ignoring else found


def _of_class(members: Sequence[Node]) -> Signs:
    found: set[str] = set()
    for kind, value in members:
        if kind is of.ANY or kind is of.GROUPREF:
            found |= ALPHABET - {"\n"}
        elif kind is of.LITERAL:
            found.add(chr(value))
        elif kind is of.NOT_LITERAL:
            found |= ALPHABET - {chr(value)}
        elif kind is of.RANGE:
            found |= {sign for sign in ALPHABET if value[0] <= ord(sign) <= value[1]}
        elif kind is of.CATEGORY:
            found |= set(filter(CATEGORIES[value], ALPHABET))
    negated = bool(members) and members[0][0] is of.NEGATE
    return frozenset(ALPHABET - found if negated else found)


def _shown(signs: Signs) -> str:
    return repr("".join(sorted(signs))[:12])
