"""What the words of a judgement name: a person, a body, a post or a programme, by address or by name."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping

from councilgraph.graph.folder.aliases import ADDRESS, Aliases
from councilgraph.graph.resolve.effects import Name, Side, Thing
from councilgraph.graph.resolve.linker import Linker, thing
from councilgraph.graph.resolve.people import Form
from councilgraph.graph.resolve.rewriting import Rewriting, mentions_in
from councilgraph.graph.resolve.slugs import fold, place_of
from councilgraph.ontology.model import Mention, Statement

NAMED = 3
"""As many things as a message names."""


def things_in(statements: Iterable[Statement]) -> dict[Thing, Counter[Mention]]:
    """The bodies, posts, programmes … that statements mention, each with how often it is mentioned how."""
    found: dict[Thing, Counter[Mention]] = defaultdict(Counter)
    for statement in statements:
        for mention in mentions_in(statement):
            if known := thing(mention):
                found[known][mention] += 1
    return found


def usual(mentions: Counter[Mention]) -> Mention:
    """The mention that stands for a thing: the commonest, of equals the first by letter."""
    return min(mentions, key=lambda one: (-mentions[one], one.kind, one.name, one.key != ()))


class Directory:
    """The people and things of a linked graph, by address and by name."""

    def __init__(
        self,
        linker: Linker,
        things: Mapping[Thing, Counter[Mention]],
        rewriting: Rewriting,
        aliases: Aliases,
    ) -> None:
        self._linker = linker
        self._aliases = aliases
        self._iris: dict[Name, str] = {one: linker.person_iri(one) for one in linker.people.parent}
        self._iris |= {one: linker.iri(rewriting.mention(usual(every))) for one, every in things.items()}
        self._at: dict[str, set[Name]] = defaultdict(set)
        self._called: dict[str, set[Name]] = defaultdict(set)
        for one, iri in self._iris.items():
            self._at[iri].add(one)
        for one in linker.people.parent:
            for name in linker.names.written[one]:
                self._called[fold(name)].add(one)
        for other in things:
            self._called[other.name].add(other)

    def people(self) -> frozenset[str]:
        """The addresses of all people."""
        return frozenset(iri for one, iri in self._iris.items() if isinstance(one, Form))

    def iri(self, one: Name) -> str:
        """The address of what bears a name."""
        return self._iris[one]

    def side(self, words: str, *, one_thing: bool) -> Side:
        """What words name; with `one_thing` it must be one, else it is every bearer of the name.

        Raises LookupError with what is wrong, and what to write instead.
        """
        if ADDRESS in words:
            iri = self.present(words.strip("<>"))
            if iri is None:
                raise LookupError(f"there is no person, body, post or programme {words} (any more)")
            every = frozenset(self._at[iri])
            return Side(every, self._head(every), iri)
        named = self._named(words)
        iris = sorted({self._iris[one] for one in named})
        if one_thing and len(iris) > 1:
            some = ", ".join(iris[:NAMED])
            raise LookupError(f"{len(iris)} are called “{words}”: name one by its address, as in {some}")
        forms = frozenset(self._at[iris[0]] if one_thing else named)
        return Side(forms, self._head(forms), iris[0])

    def present(self, iri: str) -> str | None:
        """The address of a thing that is there, where this is it or was it once."""
        return next((one for one in (iri, self._aliases.follow(iri)) if one in self._at), None)

    def _head(self, forms: frozenset[Name]) -> Name:
        """The form that stands for several."""
        people = sorted(one for one in forms if isinstance(one, Form))
        if people:
            head = self._linker.people.find(people[0])
            return head if head in forms else people[0]
        return min(forms, key=str)

    def _named(self, words: str) -> set[Name]:
        """All that bear a name, of one council."""
        for name, council in _readings(words):
            found = {one for one in self._called.get(fold(name), ()) if _is_of(one, council)}
            if found:
                break
        else:
            raise LookupError(f"nothing is called “{words[:80]}” (any more): write its name, its council")
        if len({one.council for one in found}) > 1:
            raise LookupError(f"several councils have “{words}”: write its council behind a comma")
        if len({isinstance(one, Form) for one in found}) > 1:
            raise LookupError(f"a person and something else are called “{words}”: give the address")
        return found


def _readings(words: str) -> Iterator[tuple[str, str]]:
    """A name with its council behind a comma or in brackets, or without one."""
    yield words, ""
    name, comma, council = words.rpartition(", ")
    if comma:
        yield name, council
    if words.endswith(")"):
        name, _, council = words.removesuffix(")").rpartition("(")
        yield name, council


def _is_of(one: Name, council: str) -> bool:
    return not council or fold(council) in (one.council, place_of(one.council))
