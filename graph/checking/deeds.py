"""What people do in meetings, as a sentence tells it: who moved, chaired, stood in for whom; the votes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from councilgraph.graph.checking import wording
from councilgraph.graph.checking.said import ACT, DOER, DONE, FIGURE, LINK, NAME, Part, Said

PERSONAL = ("move", "second", "chair", "attend", "apologise", "substitute", "declare", "present")
SUBSTITUTE = "substitute"
FROM = ("from", "by", "of")


@dataclass(frozen=True, slots=True)
class Deed:
    """An act of people: who did it, and for whom where they stood in."""

    act: str
    written: str
    who: tuple[Part, ...]
    whom: tuple[Part, ...] = ()


def deeds(parts: Sequence[Part], people: AbstractSet[str]) -> Iterator[Deed]:
    """What people did, those behind "by" before those that stand before their verb; `people` are persons."""
    places = [at for at, part in enumerate(parts) if part.kind == ACT and part.key in PERSONAL]
    used: set[int] = set()
    passive = {at: _group(parts, at + 2, 1) for at in places if _is_followed_by(parts, at)}
    for group in passive.values():
        used.update(group)
    for at in places:
        behind = passive.get(at)
        before = _group(parts, at - 1, -1, used) if not behind or parts[at].key == SUBSTITUTE else []
        whom: list[int] = []
        if parts[at].key == SUBSTITUTE:
            whom = before if behind else _group(parts, at + 1, 1, used)
        who = behind or before or [one for one in _group(parts, at + 1, 1, used) if one not in whom]
        used.update(who)
        yield Deed(
            parts[at].key, parts[at].written, _persons(parts, who, people), _persons(parts, whom, people)
        )
    yield from _amendments(parts, used)


def _persons(parts: Sequence[Part], places: Sequence[int], people: AbstractSet[str]) -> tuple[Part, ...]:
    """Of names side by side the persons, where there are any: "A Roe, Director of Parks" is one."""
    named = tuple(parts[place] for place in places)
    return tuple(part for part in named if part.iris & people) or named


def _amendments(parts: Sequence[Part], used: set[int]) -> Iterator[Deed]:
    """Whose a motion is: "on the motion of A Roe", "an amendment from A Roe", "A Roe's amendment"."""
    stems = {"motion", *(wording.stem(word) for word in wording.known("amendments"))}
    for at, part in enumerate(parts):
        if part.key in stems:
            places = [at + 2] if _is_followed_by(parts, at) else [at - 1]
            who = tuple(
                parts[one] for one in places if one >= 0 and parts[one].kind == NAME and one not in used
            )
            if who:
                yield Deed("move", part.written, who)


def _is_followed_by(parts: Sequence[Part], at: int) -> bool:
    """Whether "by NAME", of apologies or a motion "from NAME", follows an act."""
    following = parts[at + 1 : at + 3]
    return [one.kind for one in following] == [LINK, NAME] and following[0].key in FROM


def _group(parts: Sequence[Part], at: int, step: int, used: AbstractSet[int] = frozenset()) -> list[int]:
    """The nearest names from a place on, those that are joined by "and" or a comma; of people who act."""
    while 0 <= at < len(parts):
        if parts[at].kind == NAME and at not in used and (step > 0 or parts[at].slot in (DOER, DONE, "for")):
            return _joined(parts, at, step, used)
        if step < 0 and parts[at].kind == ACT and parts[at].key not in PERSONAL:
            return []
        at += step
    return []


def _joined(parts: Sequence[Part], at: int, step: int, used: AbstractSet[int]) -> list[int]:
    """A name and those joined to it."""
    found = [at]
    while 0 <= (following := found[-1] + 2 * step) < len(parts):
        between = parts[found[-1] + step]
        if parts[following].kind != NAME or following in used or between.key not in ("and", ","):
            break
        found.append(following)
    return sorted(found)


def votes(parts: Sequence[Part]) -> tuple[dict[str, str], set[int]]:
    """How many voted for, against and not, where a sentence counts them; and the places of these figures."""
    found: dict[str, str] = {}
    places: set[int] = set()
    lost = any(part.key in ("lose", "refuse") for part in parts if part.kind == ACT)
    for at, part in enumerate(parts):
        if part.kind != FIGURE:
            continue
        after = [
            "for" if one.key in ("favour", "favor") else one.key
            for one in parts[at + 1 : at + 3]
            if one.key != "in"
        ]
        if after[:1] in (["to"], ["-"], ["–"]) and at + 2 < len(parts) and parts[at + 2].kind == FIGURE:
            one, other = part.key, parts[at + 2].key
            if lost and int_of(one) > int_of(other):
                one, other = other, one
            found |= {"for": one, "against": other}
            places |= {at, at + 2}
        elif after and (side := _side(after[0])):
            found[side] = part.key
            places.add(at)
    return found, places


def int_of(figure: str) -> float:
    """A figure as a number, 0 for a code."""
    return float(figure) if figure.replace(".", "", 1).isdigit() else 0


def _side(key: str) -> str:
    """The side that a word behind a figure tells of, "" for none."""
    sides = {"for": "for", "against": "against"}
    abstained = {wording.stem(word) for word in ("abstention", "abstained", "abstaining")}
    return "abstained" if key in abstained else sides.get(key, "")


@dataclass(frozen=True, slots=True)
class Held:
    """A sentence, read, with the people's parts in it."""

    said: Said
    deeds: tuple[Deed, ...]
    votes: dict[str, str]
    counted: frozenset[int]

    @classmethod
    def of(cls, said: Said, people: AbstractSet[str]) -> Held:
        """What is to be held against records; `people` are the persons of the graph."""
        found, places = votes(said.parts)
        return cls(said, tuple(deeds(said.parts, people)), found, frozenset(places))
