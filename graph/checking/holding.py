"""A sentence held against one record: what in it no passage of the record bears."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from councilgraph.graph.checking import wording
from councilgraph.graph.checking.beside import astray, holds, is_short_for
from councilgraph.graph.checking.counting import BEGIN, END, counts, days, figures
from councilgraph.graph.checking.deeds import Held
from councilgraph.graph.checking.names import Names, pieces
from councilgraph.graph.checking.record import DECISION, ENTRY, MOTION, ROLL, SENTENCE, Record
from councilgraph.graph.checking.said import (
    ACT,
    BODY,
    CLOCK,
    DAY,
    DENIAL,
    DOER,
    DONE,
    FIGURE,
    LINK,
    NAME,
    REPORT,
    WITHIN,
    WORD,
    Part,
    Said,
    is_of_body,
)

CORE = (DONE, WITHIN)
OF_MEETING = ("at", "in")
DIRECTED = ("to", "from", "with", "for", "against")
"""Prepositions that tell two names of a sentence apart: who gives from who gets."""


def missing(held: Held, record: Record, names: Names, most: int) -> list[str]:
    """What a record does not bear of a sentence, in words; [] where it bears all of it.

    It is no longer looked for where `most` are found; how words stand to each other only where nothing is.
    """
    found: dict[str, None] = {}
    for check in (_acts, _deeds, _names, _posts, days, counts, _words, _denials, figures):
        found |= dict.fromkeys(check(held, record, names))
        if len(found) >= most:
            return list(found)
    return list(found or dict.fromkeys(_places(held, record)))


def _acts(held: Held, record: Record, _: Names) -> Iterator[str]:
    """What was done: all that the sentence says, and what it may not leave out."""
    said = set(held.said.acts)
    for part in held.said.of(ACT):
        told = part.key in record.acts or (part.key == REPORT and record.kind == SENTENCE)
        if not told:
            yield f"what was done: “{part.written}”"
    for act in sorted(record.must - said):
        yield f"what the passage tells of: “{act}”"
    if record.kind == MOTION and record.amends != _speaks_of_amendment(held.said):
        yield "whether it was a motion or an amendment"


def _speaks_of_amendment(said: Said) -> bool:
    stems = set(map(wording.stem, wording.known("amendments")))
    return any(part.key in stems for part in said.of(WORD))


def _deeds(held: Held, record: Record, names: Names) -> Iterator[str]:
    """Who did what people do: move, second, chair, attend, stand in."""
    for deed in held.deeds:
        known = record.roles.get(deed.act)
        if known is None:
            continue
        for part in deed.who:
            if not (part.iris & known) or _is_unclear(part, part.iris & known, names):
                yield f"that {part.written} “{deed.written}”"
        pairs = {
            (who, whom)
            for part in deed.who
            for who in part.iris
            for other in deed.whom
            for whom in other.iris
        }
        if deed.whom and not pairs & record.stood_in:
            who = deed.who[0].written if deed.who else "somebody"
            yield f"that {who} stood in for {deed.whom[0].written}"


def _is_unclear(part: Part, meant: Iterable[str], names: Names) -> bool:
    """Whether a name may be of another person of the same council."""
    councils = {iri.rpartition("/person/")[0] for iri in meant}
    count = Counter(iri.rpartition("/person/")[0] for iri in part.iris & names.people)
    return any(count[council] > 1 for council in councils)


def _names(held: Held, record: Record, names: Names) -> Iterator[str]:
    """Every other name and body, in the part that it has in the passages."""
    taken = {
        part.start for deed in held.deeds if deed.act in record.roles for part in (*deed.who, *deed.whom)
    }
    for part in held.said.of(NAME):
        if part.start in taken:
            continue
        meant = _met(part, record, names)
        if not meant:
            yield f"{part.written}, as the sentence has it"
        elif part.iris & names.people and _is_unclear(part, meant & part.iris, names):
            yield f"who is meant by {part.written}"
    for part in held.said.of(BODY):
        if not (_is_body(part, record) if part.slot == DOER else _is_named(part, record)):
            yield f"the {part.written}"
    if not _in_order(held.said, record):
        yield "names in the order of the sentence"


def _met(part: Part, record: Record, names: Names) -> frozenset[str]:
    """Of what a name may mean, what has that part in a record."""
    own = [one for said in record.saids for one in said.of(NAME) if one.iris & part.iris]
    if own and record.kind == ROLL and not part.iris & names.people:
        return part.iris & _all(own)  # whose body or post it is, is told beside a person
    if record.kind == MOTION and part.iris & names.people & frozenset().union(*record.roles.values()):
        return frozenset()  # who moved it does nothing else by it
    if part.slot == DOER:
        bodies = record.bodies if record.kind != SENTENCE else frozenset()
        free = record.kind in (SENTENCE, ENTRY)
        told = [one for one in own if one.slot == DOER and (free or one.before == part.before == "by")]
        return part.iris & (bodies | _all(told) | _subject(record, DOER))
    if own:
        return part.iris & _all(one for one in own if _same_slot(part.slot, one.slot, record))
    titled = _all(one for one in record.title.of(NAME) if one.before != "by")
    about = record.things | titled if part.slot not in ("with", "against") else frozenset()
    bodies = record.bodies if part.slot in OF_MEETING or record.kind == ROLL else frozenset()
    return part.iris & (about | bodies | _subject(record, part.slot))


def _all(parts: Iterable[Part]) -> frozenset[str]:
    return frozenset(iri for part in parts for iri in part.iris)


def _subject(record: Record, slot: str) -> frozenset[str]:
    """What a passage that begins with "It" or "The Programme" speaks of: what its item is called."""
    if record.kind != SENTENCE or slot not in (DOER, DONE):
        return frozenset()
    first = [one.key for one in pieces(record.saids[0].text)[:2]]
    titled = record.title.of(NAME)
    if first[:1] == ["the"]:
        titled = [one for one in titled if pieces(one.written)[-1].key == first[-1]]
    return _all(titled) if first[:1] in (["it"], ["they"], ["the"]) else frozenset()


def _same_slot(wanted: str, told: str, record: Record) -> bool:
    """Whether a name's part in a sentence is that which it has in a passage."""
    if wanted in CORE and told == "from" and "ask" in record.must:
        return True  # "asked the Director for a list": "a list from the Director"
    told = DONE if told == DOER and record.kind == DECISION else told
    classes = [("core" if one in CORE else one if one in (*DIRECTED, DOER) else "") for one in (wanted, told)]
    if wanted == "to" and told in CORE and record.kind == DECISION:
        return True  # "recommended to Cabinet that it approve": "that Cabinet approve"
    return classes[0] == classes[1] or ("" in classes and DOER not in classes)


def _is_body(part: Part, record: Record) -> bool:
    """Whether what meets, told by its noun alone, is that of the record."""
    everyone = {wording.stem(one) for one in wording.known("everyone")}
    if record.kind == SENTENCE:
        told = [one for said in record.saids for one in said.of(NAME, BODY) if one.slot == DOER]
        return any(one.key == part.key or holds(one.written, part) for one in told)
    return part.key in everyone or any(part.key in label for label in record.labels)


def _is_named(part: Part, record: Record) -> bool:
    """Whether what meets, told by its noun alone, is in the words, or met, where it does nothing."""
    told = any(holds(one.written, part) for said in record.saids for one in said.of(NAME, BODY))
    heard = (
        record.kind == SENTENCE and REPORT in record.acts and any(part.key in one for one in record.labels)
    )
    return told or heard or (part.slot not in CORE and _is_body(part, record))


def _in_order(said: Said, record: Record) -> bool:
    """Whether names to whom something is done stand in the order of a passage that has them all."""
    wanted = [part for part in said.of(NAME) if part.slot in CORE]
    if len(wanted) < 2:  # noqa: PLR2004 - one name is in order
        return True
    for one in record.saids:
        told = one.of(NAME)
        places = [next((at for at, each in enumerate(told) if each.iris & part.iris), -1) for part in wanted]
        if -1 not in places and places != sorted(places):
            return False
    return True


def _posts(held: Held, record: Record, names: Names) -> Iterator[str]:
    """A post beside a person is theirs by this document, or beside them in the passage."""
    told = {pair for said in record.saids for pair in _beside(said.parts, names)}
    for one, other in _pairs(held.said.parts, names):
        pairs = {(who, what) for who in one.iris for what in other.iris}
        if not pairs & (record.holds | told):
            yield f"that {one.written} is {other.written}"


def _beside(parts: Sequence[Part], names: Names) -> Iterator[tuple[str, str]]:
    return ((who, what) for one, other in _pairs(parts, names) for who in one.iris for what in other.iris)


def _pairs(parts: Sequence[Part], names: Names) -> Iterator[tuple[Part, Part]]:
    """People and what stands beside them with nothing but a sign or "of" between."""
    named = [part for part in parts if part.kind != LINK or part.key not in ",(of"]
    for one, other in pairwise(named):
        if one.kind == other.kind == NAME:
            people = [bool(each.iris & names.people) for each in (one, other)]
            if people == [True, False]:
                yield one, other
            elif people == [False, True] and other.start - one.start - len(one.written) <= 3:  # noqa: PLR2004 - a comma and a space, no title between
                yield other, one


def _denials(held: Held, record: Record, _: Names) -> Iterator[str]:
    """What is denied in the sentence is so in the passages, and the other way round."""
    told = [part for said in (*record.saids, record.title) for part in said.parts]
    denied = {part.key for part in told if part.denied}
    plain = {part.key for part in told if not part.denied} | (record.acts - denied)
    marks = sum(part.kind == DENIAL for part in held.said.parts)
    if marks > sum(part.denied for part in held.said.parts):
        yield "what the sentence denies"
    for part in held.said.of(ACT, WORD, BODY, NAME, FIGURE, DAY):
        same = wording.alike(part.key)
        if part.denied and not same & denied:
            yield f"that it was not so: “{part.written}”"
        elif not part.denied and same & denied and not same & plain:
            yield f"“{part.written}”, which the passage denies"


def _words(held: Held, record: Record, _: Names) -> Iterator[str]:
    """Every other word that has weight."""
    stems = record.stems
    clocked = (BEGIN | END) if record.kind == ROLL and held.said.of(CLOCK) else frozenset()
    found = [part for part in held.said.of(WORD, BODY) if not wording.covered(part.key, stems | clocked)]
    everyone = {wording.stem(one) for one in wording.known("everyone")}
    lost = [part.written for part in found if not (part.kind == BODY and part.key in everyone)]
    lost += [part.key for part in _telling(held.said.parts) if not record.has(LINK, part.key)]
    if lost:
        yield "the words " + ", ".join(f"“{word}”" for word in lost)


def _places(held: Held, record: Record) -> Iterator[str]:
    """Words and names that stand otherwise in the sentence than in the passages."""
    found = [part.written for part in astray(held.said, record.saids, record.title, _free(held, record))]
    if found:
        yield "so put together: " + ", ".join(f"“{word}”" for word in found)


def _free(held: Held, record: Record) -> list[Part]:
    """The parts of a sentence whose place facts tell: who did it, to whom it is put, whose meeting it was."""
    theirs = [part for deed in held.deeds if deed.act in record.roles for part in (*deed.who, *deed.whom)]
    facts = record.bodies | record.things
    amendments = set(map(wording.stem, wording.known("amendments")))
    subject = [one for one in record.title.of(NAME) if _subject(record, DONE)]
    parts = held.said.parts
    return theirs + [
        part
        for at, part in enumerate(parts)
        if part.iris & facts
        or record.kind == ROLL
        or (part.slot == DOER and part.before != "by" and record.kind != SENTENCE)
        or part.key in amendments
        or (part.kind == WORD and is_of_body(parts, at))
        or any(part.iris & one.iris or is_short_for(part, one) for one in subject)
    ]


def _telling(parts: Sequence[Part]) -> Iterator[Part]:
    """Prepositions that change what is said, but for those before a day."""
    for at, part in enumerate(parts):
        following = parts[at + 1].kind if at + 1 < len(parts) else ""
        if part.kind == LINK and part.key in wording.known("telling") and following != DAY:
            yield part
