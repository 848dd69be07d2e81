"""What people have judged, applied to what was read: who is the same, who is not, what is wrong.

Each judgement names two things, by address or by name. Which forms of names that means is looked up in
the graph as it would be without judgements; where a thing is there only because of another judgement, in
the graph with that one applied.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import TypeVar

from councilgraph.extractors.paper import spaced
from councilgraph.extractors.profile import Profile
from councilgraph.graph.folder import aliases, members
from councilgraph.graph.folder.aliases import ADDRESS, Aliases
from councilgraph.graph.folder.corrections import Corrections
from councilgraph.graph.folder.edited import Fault
from councilgraph.graph.folder.judgements import NAME, Judgement, Verdict
from councilgraph.graph.resolve.contradictions import contradictory
from councilgraph.graph.resolve.councils import one_council
from councilgraph.graph.resolve.effects import Effects, Fact, Name, Pair, Rule, Thing
from councilgraph.graph.resolve.given import Given
from councilgraph.graph.resolve.homes import at_home
from councilgraph.graph.resolve.linker import Linker, thing
from councilgraph.graph.resolve.members import Roster, roster, settle
from councilgraph.graph.resolve.naming_things import Directory, things_in, usual
from councilgraph.graph.resolve.people import Form
from councilgraph.graph.resolve.publications import one_count
from councilgraph.graph.resolve.rewriting import Rewriting
from councilgraph.ontology.model import Inferred, Mention, Statement, Term
from councilgraph.ontology.terms import PREFIXES, expand, shorten

ROUNDS = 5
"""In how many turns things are looked up that are there only because of other judgements."""

OneFact = TypeVar("OneFact", Statement, Inferred)
IDENTITY = (Verdict.SAME, Verdict.DIFFERENT)
NO_FACT = "there is no such fact (any more): it is not applied"


@dataclass
class _Linked:
    """A graph with some judgements applied: its linker, its statements, how mentions were replaced."""

    linker: Linker
    statements: list[Statement]
    rewriting: Rewriting
    written: dict[Mention, Counter[str]] = field(default_factory=dict)


def link(
    read: Sequence[Statement], base: str, corrections: Corrections, profile: Profile | None
) -> tuple[Linker, list[Statement]]:
    """The linker of what was read, with its `effects`, and the statements to which it belongs."""
    effects = Effects(aliases=corrections.aliases)
    listed = Roster()
    if corrections.members.rows and profile is not None:
        listed = roster(corrections.members, read, profile)
        effects.faults += listed.faults
        effects.files = {corrections.members.sha256: members.NAME} if listed.statements else {}
    source = _Source([*read, *listed.statements], base, listed)
    linked = source.linked(())
    if corrections.judgements:
        linked = _judge(source, linked, corrections, effects)
    linked.linker.effects = effects
    return linked.linker, linked.statements


class _Source:
    """What was read, from which a graph is linked once without judgements and again with them."""

    def __init__(self, stated: Sequence[Statement], base: str, listed: Roster) -> None:
        self._stated = at_home(one_council(list(stated)))
        self._base = base
        self._listed = listed

    @cached_property
    def things(self) -> dict[Thing, Counter[Mention]]:
        """The things that are no people, with how each is mentioned: for what is judged of them."""
        return things_in(self._stated)

    def linked(self, pairs: Sequence[Pair]) -> _Linked:
        """The statements linked: pairs judged the same put together, those judged different kept apart."""
        stands_for = _stand_for(pairs, self.things) if pairs else {}

        def change(mention: Mention) -> Mention:
            known = thing(mention) if stands_for else None
            return stands_for.get(known, mention) if known else mention

        rewriting = Rewriting(change)
        stated = [rewriting.statement(one) for one in self._stated] if stands_for else self._stated
        counted = one_count(stated)
        told, given = settle(counted, self._listed.people)
        people, others = _given(pairs)
        linker = Linker(told, self._base, given.with_more(people), others)
        return _Linked(linker, told, rewriting, self._written(stands_for))

    def _written(self, stands_for: dict[Thing, Mention]) -> dict[Mention, Counter[str]]:
        """The names of things that others were judged to be, with how often each is written."""
        written: dict[Mention, Counter[str]] = {}
        for one, mention in stands_for.items():
            count = written.setdefault(mention, Counter())
            for each, times in self.things[one].items():
                count[each.name] += times
        return written

    def directory(self, linked: _Linked, aliases: Aliases) -> Directory:
        """The people and things of a linked graph, by address and by name."""
        return Directory(linked.linker, self.things, linked.rewriting, aliases)


def _stand_for(pairs: Sequence[Pair], things: dict[Thing, Counter[Mention]]) -> dict[Thing, Mention]:
    """For each thing judged to be another the mention that stands for both: that of the first one's left."""
    groups: list[list[Thing]] = []
    for pair in pairs:
        if pair.judgement.verdict is not Verdict.SAME or not isinstance(pair.left.head, Thing):
            continue
        every = [pair.left.head, *sorted(pair.left.forms, key=str), *sorted(pair.right.forms, key=str)]
        new = [one for one in every if isinstance(one, Thing)]
        joined = [group for group in groups if set(group) & set(new)]
        groups = [group for group in groups if group not in joined]
        groups.append(list(dict.fromkeys([one for group in joined for one in group] + new)))
    return {
        one: usual(things[group[0]])
        for group in groups
        for one in group
        if one in things and group[0] in things
    }


def _given(pairs: Sequence[Pair]) -> tuple[Given[Form], Given[Thing]]:
    """What pairs settle of people, and of other things."""
    two: set[tuple[Name, Name]] = set()
    for pair in pairs:
        if pair.judgement.verdict is Verdict.DIFFERENT:
            two |= {each for a in pair.left.forms for b in pair.right.forms for each in ((a, b), (b, a))}
    one: list[tuple[Form, Form, str]] = []
    for pair in pairs:
        if pair.judgement.verdict is Verdict.SAME and isinstance(pair.left.head, Form):
            one += _as_one(pair, two)
    people = frozenset((a, b) for a, b in two if isinstance(a, Form) and isinstance(b, Form))
    others = frozenset((a, b) for a, b in two if isinstance(a, Thing) and isinstance(b, Thing))
    return Given(tuple(one), people), Given((), others)


def _as_one(pair: Pair, two: set[tuple[Name, Name]]) -> Iterator[tuple[Form, Form, str]]:
    """The two of a pair as one, with all forms of each but those judged to be another's."""
    heads = [side.head for side in (pair.left, pair.right) if isinstance(side.head, Form)]
    for head, side in zip(heads, (pair.left, pair.right), strict=True):
        forms = sorted(one for one in side.forms if isinstance(one, Form))
        yield from ((head, one, "") for one in forms if one != head and (one, head) not in two)
    yield heads[0], heads[1], ""


def _judge(source: _Source, first: _Linked, corrections: Corrections, effects: Effects) -> _Linked:
    """The graph with all judgements applied that can be."""
    natural = at = source.directory(first, corrections.aliases)
    last = first
    pairs: list[Pair] = []
    faults: list[Fault] = []
    open_ = [one for one in corrections.judgements if one.verdict in IDENTITY]
    for _ in range(ROUNDS):
        found, open_, faults = _look_up(open_, at)
        pairs += found
        if found:
            last = source.linked(_consistent(pairs, []))
            at = source.directory(last, corrections.aliases)
        if not found or not open_:
            break
    effects.faults += faults
    effects.pairs = _consistent(pairs, effects.faults)
    _check_apart(effects, at)
    effects.own = at.people() - natural.people()
    effects.written = last.written
    effects.replaced = dict(_replaced(first, last))
    facts = (one for one in corrections.judgements if one.verdict not in IDENTITY)
    effects.rules = [_rule(one, at, effects) for one in facts]
    return last


def _look_up(
    judgements: Sequence[Judgement], at: Directory
) -> tuple[list[Pair], list[Judgement], list[Fault]]:
    """The pairs that judgements are about; those of which a side is not there, and why."""
    found: list[Pair] = []
    missing: list[Judgement] = []
    faults: list[Fault] = []
    for one in judgements:
        single = one.verdict is Verdict.SAME
        try:
            sides = (at.side(words, one_thing=single) for words in (one.left, one.right))
            found.append(_checked(Pair(one, *sides), at))
        except LookupError as error:
            missing.append(one)
            faults.append(Fault(NAME, one.line, str(error.args[0])))
    return found, missing, faults


def _checked(pair: Pair, at: Directory) -> Pair:
    """The pair; raises LookupError where its sides cannot be what is judged of them."""
    if isinstance(pair.left.head, Form) != isinstance(pair.right.head, Form):
        raise LookupError("one side is a person, the other is not: it is not applied")
    kinds = {side.head.kind for side in (pair.left, pair.right) if isinstance(side.head, Thing)}
    if pair.judgement.verdict is Verdict.SAME and len(kinds) > 1:
        raise LookupError("the sides are of different kinds: it is not applied")
    if pair.judgement.verdict is Verdict.DIFFERENT and pair.left.forms & pair.right.forms:
        shared = at.iri(pair.left.head)
        raise LookupError(f"both sides are {shared}: name the two by the forms of their names")
    return pair


def _consistent(pairs: Sequence[Pair], faults: list[Fault]) -> list[Pair]:
    """The pairs without those that contradict one another, of which a fault is told."""
    same = [pair for pair in pairs if pair.judgement.verdict is Verdict.SAME]
    different = [pair for pair in pairs if pair.judgement.verdict is Verdict.DIFFERENT]
    gone: set[int] = set()
    for lines in contradictory(same, different):
        others = " and ".join(str(line) for line in lines[1:])
        what = f"it contradicts line {others}: two are judged to be one and to be two; none of these counts"
        faults.append(Fault(NAME, lines[0], what))
        gone.update(lines)
    return [pair for pair in pairs if pair.judgement.line not in gone]


def _check_apart(effects: Effects, at: Directory) -> None:
    """Tells of things judged to be two that bear one name but for its print, which cannot be kept apart."""
    for pair in effects.pairs:
        sides = pair.left.head, pair.right.head
        if pair.judgement.verdict is Verdict.DIFFERENT and at.iri(sides[0]) == at.iri(sides[1]):
            effects.fail(pair.judgement, "the two names differ in print alone: they stay one")


def _replaced(first: _Linked, last: _Linked) -> Iterator[tuple[str, str]]:
    """The addresses that things had without judgements, and the one that each of these has now."""
    after: dict[str, set[str]] = {}
    others = _by_paper(last)
    for paper, stated in _by_paper(first).items():
        for one, other in zip(stated, others.get(paper, ()), strict=False):
            for before, now in ((one.subject, other.subject), (one.object, other.object)):
                if isinstance(before, Mention) and isinstance(now, Mention):
                    after.setdefault(first.linker.iri(before), set()).add(last.linker.iri(now))
    for old, found in sorted(after.items()):
        if len(found) == 1 and old not in found:
            yield old, next(iter(found))


def _by_paper(linked: _Linked) -> dict[str, list[Statement]]:
    """The statements of each paper, which stand in the same order however its items are counted."""
    found: dict[str, list[Statement]] = {}
    for statement in linked.statements:
        found.setdefault(statement.passage.document, []).append(statement)
    return found


def _rule(judgement: Judgement, at: Directory, effects: Effects) -> Rule:
    """What a judgement of a fact is about: addresses as they are now."""
    predicate = judgement.predicate.strip("<>")
    if ADDRESS in predicate:
        predicate = shorten(predicate)
    elif predicate.partition(":")[0] not in PREFIXES:
        predicate = f"cg:{predicate}"
    subjects = frozenset(_addresses(judgement.left, at, effects))
    objects = {*_addresses(judgement.right, at, effects), judgement.right}
    return Rule(judgement, subjects, predicate, frozenset(objects))


def _addresses(words: str, at: Directory, effects: Effects) -> Iterator[str]:
    """The addresses that words may stand for."""
    if ADDRESS in words:
        iri = words.strip("<>")
        yield from (iri, effects.aliases.follow(iri), effects.replaced.get(iri, iri))
    elif words.partition(":")[0] in PREFIXES:
        yield expand(words)
    else:
        try:
            yield at.side(words, one_thing=True).iri
        except LookupError:
            return


def without_denied(facts: Iterable[OneFact], linker: Linker) -> Iterator[OneFact]:
    """The facts that nobody judged wrong; the others are kept with their judgement."""
    effects = linker.effects
    wrong = {rule.predicate for rule in effects.rules if rule.judgement.verdict is not Verdict.RIGHT_LINK}
    for fact in facts:
        if fact.predicate not in wrong or not _denied(fact, linker):
            yield fact


def _denied(fact: Fact, linker: Linker) -> bool:
    subject, value = linker.iri(fact.subject), value_of(fact, linker)
    rule = linker.effects.rule_for(subject, fact.predicate, value)
    if rule is None or rule.judgement.verdict is Verdict.RIGHT_LINK:
        return False
    linker.effects.deny(rule, subject, value, fact)
    return True


def value_of(fact: Fact, linker: Linker) -> str:
    """What a fact says, as a judgement has it: an address, or the words of a value."""
    if isinstance(fact.object, Mention):
        return linker.iri(fact.object)
    return expand(fact.object.name) if isinstance(fact.object, Term) else spaced(fact.object.lexical)


def unmet(effects: Effects) -> Iterator[Fault]:
    """The judgements of facts that the graph does not have."""
    for rule in effects.rules:
        if effects.unmet(rule.judgement):
            yield Fault(NAME, rule.judgement.line, NO_FACT)


def unfollowed(effects: Effects, known: Iterable[str]) -> Iterator[Fault]:
    """The aliases that lead to nothing that the graph has."""
    there = set(known)
    for old, line in effects.aliases.lines.items():
        if effects.aliases.follow(old) not in there and old not in there:
            yield Fault(aliases.NAME, line, f"nothing here has the address {effects.aliases.present[old]}")
