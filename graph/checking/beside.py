"""What stands beside what: parts of a sentence that a passage has side by side too."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from councilgraph.graph.checking import wording
from councilgraph.graph.checking.names import pieces
from councilgraph.graph.checking.said import ACT, BODY, FIGURE, NAME, WORD, Part, Said

NEAR, NEXT = 3, 1
"""How many parts with weight two may be apart in a passage: in the sentence's order, and in the other."""

WEIGHTY = (NAME, WORD, ACT, BODY, FIGURE)


def neighbour(parts: Sequence[Part], at: int, step: int) -> Part | None:
    """The nearest part on one side that has weight, None where a figure or the end comes first."""
    at += step
    while 0 <= at < len(parts):
        if parts[at].kind in (NAME, WORD, ACT, BODY):
            return parts[at]
        if parts[at].kind == FIGURE:
            return None
        at += step
    return None


def alike(one: Part | None, other: Part | None) -> bool:
    """Whether two parts say the same: names of one thing, words of one stem or meaning, a word of a name."""
    if one is None or other is None:
        return one is other
    if one.kind == other.kind == NAME:
        return bool(one.iris & other.iris)
    if FIGURE in (one.kind, other.kind):
        return one.key == other.key
    if one.kind == NAME:
        return is_short_for(other, one)
    return bool(wording.alike(one.key) & wording.alike(other.key)) or holds(other.written, one)


def holds(name: str, part: Part) -> bool:
    """Whether a name has a word."""
    return part.kind != NAME and any(wording.stem(one.key) == part.key for one in pieces(name))


def is_short_for(word: Part, name: Part) -> bool:
    """Whether a word stands for a name, as "the Programme" does for one that ends so."""
    last = pieces(name.written)[-1].key
    known = last in wording.known("heads") and wording.stem(last) == word.key
    return word.kind in (WORD, BODY) and known


def astray(said: Said, texts: Sequence[Said], title: Said, free: Sequence[Part]) -> Iterator[Part]:
    """The words and names that no text has beside what stands beside them in a sentence.

    A word has to be beside each word that it is beside in the sentence, and any part beside one at least. Of
    a title it is enough that it has both. `free` are the parts whose place facts tell. A word that a sentence
    has more often than the texts is astray too.
    """
    weighty = [part for part in said.parts if part.kind in WEIGHTY]
    told = [[part for part in one.parts if part.kind in WEIGHTY] for one in (*texts, title)]
    for at, part in enumerate(weighty):
        if part.kind not in (WORD, NAME) or part in free:
            continue
        beside = [(weighty[place], step) for step in (-1, 1) if 0 <= (place := at + step) < len(weighty)]
        often = max(
            sum(alike(part, one) for one in each)
            for each in (told if part.kind == WORD else told[:-1] or told)
        )
        near = [(other.kind, _is_near(part, other, step, told)) for other, step in beside]
        apart = part.kind == WORD and any(kind == WORD and not is_near for kind, is_near in near)
        own = sum(alike(part, one) for one in weighty if one.kind == part.kind)
        if apart or not any(is_near for _, is_near in near) or own > max(often, 1):
            yield part


def _stands(part: Part, other: Part, step: int, told: Sequence[Part]) -> bool:
    """Whether a text has a part near another, which stands before it (-1) or behind it (1) in a sentence."""
    places, others = _places(part, told), _places(other, told)
    if NAME in (part.kind, other.kind):
        places, others = (places, others - places) if part.kind == NAME else (places - others, others)
    gaps = [(there - here) * step for here in places for there in others]
    return any(0 <= gap <= NEAR or -NEXT <= gap < 0 for gap in gaps)


def _places(part: Part, told: Sequence[Part]) -> set[int]:
    """Where a text has a part; a word of a longer name is not there by itself."""
    names = part.kind not in (NAME, FIGURE)
    return {
        at
        for at, one in enumerate(told)
        if (is_short_for(part, one) if names and one.kind == NAME else alike(part, one))
    }


def _is_of_one_name(part: Part, other: Part, told: Sequence[Part]) -> bool:
    """Whether two words side by side are words of one name of a text: "the boat club"."""
    words = part.kind == WORD and other.kind in (WORD, BODY)
    return words and any(
        one.kind == NAME and holds(one.written, part) and holds(one.written, other) for one in told
    )


def _has_both(part: Part, other: Part, told: Sequence[Part]) -> bool:
    """Whether a text has a part and another, in two places."""
    places, others = _places(part, told), _places(other, told)
    return bool(places and others - places) or (part.kind == WORD and bool(others and places - others))


def _is_near(part: Part, other: Part, step: int, told: Sequence[Sequence[Part]]) -> bool:
    """Whether a text has a part beside another, or a title both."""
    stands = any(_stands(part, other, step, one) or _is_of_one_name(part, other, one) for one in told)
    return stands or _has_both(part, other, told[-1])
