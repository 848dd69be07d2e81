"""Which names of bodies, organisations, programmes, plans and laws are one thing, and why.

Names are compared within one council, or among what is no council's own. Two are one where a rule says so;
what the rules leave open stays apart.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field, replace
from typing import NamedTuple, TypeAlias

from rapidfuzz import fuzz

from councilgraph.graph.resolve.outside import is_of_no_council
from councilgraph.graph.resolve.posts import Slip
from councilgraph.graph.resolve.slugs import COUNCIL_WORDS, fold, key, place_of
from councilgraph.graph.resolve.spelling import near, plural, slip
from councilgraph.ontology.model import Mention

MEETS = frozenset(["cg:Body", "cg:Committee", "cg:Board", "cg:Cabinet", "cg:Partnership", "cg:SubGroup"])
KINDS = {
    **dict.fromkeys(MEETS, "body"),
    "cg:Organisation": "organisation", "cg:Programme": "programme",
    "cg:Plan": "plan", "cg:Legislation": "law",
}  # fmt: skip
CLEARER = (
    "law",
    "programme",
    "body",
    "plan",
)  # what an organisation of the same name is rather, in this order
SMALL = frozenset(["and", "of", "for", "the", "to", "in", "on", "with"])
SHORT = {
    "ltd": "limited", "co": "company", "cttee": "committee", "dept": "department", "assoc": "association",
    "govt": "government", "assn": "association", "programme": "program",
}  # fmt: skip
CROWN = re.compile(r"^(?:hm|(?:his|her) majestys)\b")
LAST_NUMBER = re.compile(r"(?P<words>.*[^\d\W]) (?P<number>\d{1,2})")
SLIP = "the names differ by one slip"
LEAST = 8  # letters from which a name that differs in its spaces alone is the same
LONG = 8  # letters from which a word with one wrong letter is rather misspelt than another word
ALIKE = 87  # per cent of such a word that is right

Papers: TypeAlias = Mapping[Mention, AbstractSet[str]]


class Name(NamedTuple):
    """A name as it compares: what sort of thing it is of, whose, and its words folded."""

    sort: str
    council: str
    words: str


class Pair(NamedTuple):
    """Two names that are one thing, and why; `chosen` is the one to keep, where not the commoner."""

    one: Name
    other: Name
    because: str
    chosen: Name | None = None


@dataclass
class Bodies:
    """What each name that is not the usual one stands for: `slips` come of errors in the sources."""

    usual: dict[Mention, tuple[Mention, str]] = field(default_factory=dict)
    slips: list[Slip] = field(default_factory=list)

    def same(self, thing: Mention) -> tuple[Mention, str] | None:
        """The thing that a name stands for, and why, where it is known under another name; else None."""
        return self.usual.get(thing)


def resolve_bodies(papers: Papers, council_of: Mapping[str, str]) -> Bodies:
    """Which names are one thing, from the papers that use each name and the council of each paper."""
    written: dict[Name, dict[Mention, int]] = defaultdict(dict)
    homes: dict[Name, set[str]] = defaultdict(set)
    for mention, used in papers.items():
        if name := name_of(mention):
            written[name][mention] = len(used)
            homes[name] |= {fold(council_of.get(paper, "")) for paper in used}
    known = Words(written, homes)
    groups = _grouped(written)
    pairs = [pair for names in groups for pair in _pairs(names, known)]
    roots = _united([*pairs, *_of_other_sorts(known)], known)
    return _found(roots, pairs, written)


def name_of(mention: Mention) -> Name | None:
    """How a mention's name compares; None for what is no such thing, or is an acronym that is not spelt out.

    >>> name_of(Mention("cg:Board", "The Eel Parks & Ponds Board", Mention("cg:Council", "Eel Town Council")))
    Name(sort='body', council='eel town council', words='parks and ponds board')
    """
    sort = KINDS.get(mention.kind)
    if sort is None or mention.key or not mention.name:
        return None
    council = mention.scope if mention.scope and not is_of_no_council(mention.name) else None
    words = without_council(mention.name, council.name) if council else key(mention.name)
    return Name(sort, fold(council.name) if council else "", words)


def without_council(name: str, council: str) -> str:
    """A name folded, without the council's own name, place or initials before it.

    >>> without_council("Eel Town Council Grants Scheme", "Eel Town Council")
    'grants scheme'
    >>> without_council("ETC Grants Scheme", "Eel Town Council")
    'grants scheme'
    >>> without_council("Eel and Mere Board", "Eel Town Council")
    'eel and mere board'
    """
    words, own = key(name).split(), fold(council).split()
    initials = ["".join(word[0] for word in own)] if len(own) > 2 else own  # noqa: PLR2004 - "TC" is any town's
    place = [word for word in own if word not in COUNCIL_WORDS]
    for before in sorted((own, own[:-1], place, initials), key=len, reverse=True):
        rest = words[len(before) :]
        if before and words[: len(before)] == before and len(rest) > 1 and rest[0] not in SMALL:
            return " ".join(rest)
    return " ".join(words)


class Words:
    """The names there are: how many papers use each and of which councils, and the words in them."""

    def __init__(self, written: Mapping[Name, Mapping[Mention, int]], homes: Mapping[Name, set[str]]) -> None:
        self.papers = {name: sum(forms.values()) for name, forms in written.items()}
        self.homes = homes
        self._used: dict[str, int] = defaultdict(int)
        for name in written:
            for word in set(name.words.split()):
                self._used[word] += 1

    def is_rare(self, word: str) -> bool:
        """Whether a word stands in one name alone, as a misspelt one does."""
        return self._used[word] == 1

    def order(self, name: Name) -> tuple[int, int, Name]:
        """The commonest name first, of equals the one of the commoner words, then by letter."""
        return -self.papers[name], -sum(self._used[word] for word in name.words.split()), name

    def only_home(self, name: Name) -> set[str]:
        """The council in whose papers alone a name stands, none where there are several."""
        return self.homes[name] if len(self.homes[name]) == 1 else set()

    def meet(self, one: Name, other: Name) -> bool:
        """Whether papers of one council use both names; what is a council's own is used by its papers."""
        return bool(one.council) or bool(self.homes[one] & self.homes[other])


def _grouped(written: Iterable[Name]) -> list[list[Name]]:
    groups: dict[tuple[str, str], list[Name]] = defaultdict(list)
    for name in sorted(written):
        groups[name[:2]].append(name)
    return [groups[group] for group in sorted(groups)]


def _pairs(names: list[Name], known: Words) -> Iterator[Pair]:
    """The names of one sort in one council that are one thing."""
    yield from _by_letters(names)
    yield from _by_word(names, known)
    if names[0].sort == "body" and names[0].council:
        yield from _by_number(names)


def _by_letters(names: list[Name]) -> Iterator[Pair]:
    """Names of the same letters, whichever spaces, small words and abbreviations print them."""
    found: set[tuple[Name, Name]] = set()
    for normal, because in (
        (_joined, "the names differ in spaces and hyphens alone"),
        (_spelt_out, "one name shortens a word that the other spells out"),
        (_without_small, "the names differ in small words alone, such as “and” or “of”"),
    ):
        alike: dict[str, list[Name]] = defaultdict(list)
        for name in names:
            alike[normal(name.words)].append(name)
        for form, group in alike.items():
            new = [(group[0], other) for other in group[1:] if (group[0], other) not in found]
            if len(form) >= LEAST:
                found.update(new)
                yield from (Pair(one, other, because) for one, other in new)


def _joined(words: str) -> str:
    return words.replace(" ", "")


def _spelt_out(words: str) -> str:
    spelt = " ".join(SHORT.get(word, word) for word in words.split())
    return CROWN.sub("majestys", spelt).replace(" ", "")


def _without_small(words: str) -> str:
    left = [word for word in words.split() if word not in SMALL]
    return " ".join(left) if len(left) > 1 else ""


def _by_word(names: list[Name], known: Words) -> Iterator[Pair]:
    """Names of several words that agree in all but one, which is a plural or misspelt in one of them."""
    alike: dict[tuple[int, str], dict[str, Name]] = defaultdict(dict)
    for name in names:
        words = name.words.split()
        for at, word in enumerate(words if len(words) > 1 else ()):
            if word.isalpha():
                alike[at, " ".join((*words[:at], *words[at + 1 :]))][word] = name
    for group in alike.values():
        for word, other_word in near(group) if len(group) > 1 else ():
            one, other = group[word], group[other_word]
            because = _near(word, other_word, known) if known.meet(one, other) else ""
            if because:
                yield Pair(one, other, because)


def _near(word: str, other: str, known: Words) -> str:
    """Why two words are one, "" where they are two."""
    if plural(word, other):
        return f"the names differ in a plural alone: {word} and {other}"
    if slip(word, other):
        return f"{SLIP}: {word} and {other}"
    misspelt = known.is_rare(word) or known.is_rare(other)
    if misspelt and min(len(word), len(other)) >= LONG and len(word) == len(other) and word[:2] == other[:2]:
        ratio = fuzz.ratio(word, other)
        return f"{SLIP}: {word} and {other}" if ratio >= ALIKE else ""
    return ""


def _by_number(names: list[Name]) -> Iterator[Pair]:
    """A numbered board by its number and by its full name, where only one full name has the number."""
    numbered: dict[tuple[str, str], list[Name]] = defaultdict(list)
    for name in names:
        if match := LAST_NUMBER.fullmatch(name.words):
            numbered[match["words"].split()[-1], match["number"]].append(name)
    for group in numbered.values():
        full = max(group, key=lambda name: (len(name.words.split()), name.words))
        if all(_is_within(name, full) for name in group):
            number = full.words.split()[-1]
            because = f"the council numbers its boards, and one alone has the number {number}"
            yield from (Pair(name, full, because, full) for name in group if name != full)


def _is_within(short: Name, full: Name) -> bool:
    """Whether all the words of a short name stand in the full one, in their order."""
    rest = iter(full.words.split())
    return all(word in rest for word in short.words.split())


def _of_other_sorts(known: Words) -> Iterator[Pair]:
    """Organisations named as a programme, a body, a plan or a law is, in papers of its council alone."""
    things = {name for name in known.papers if name.sort != "organisation"}
    for name in sorted(known.papers):
        if name.sort != "organisation" or len(name.words.split()) < 2:  # noqa: PLR2004 - one word names many things
            continue
        councils = {name.council} if name.council else {"", *known.only_home(name)}
        same = [Name(sort, council, name.words) for sort in CLEARER for council in sorted(councils)]
        found = [one for one in same if one in things]
        if found:
            because = f"what has this name is a {found[0].sort} in the papers of the same council"
            yield Pair(name, found[0], because, found[0])


def _united(pairs: Iterable[Pair], known: Words) -> dict[Name, tuple[Name, str]]:
    """Each name that is not the one kept, with the one that is, and why."""
    parent: dict[Name, Name] = {}
    why: dict[Name, str] = {}
    chosen = {pair.chosen for pair in pairs if pair.chosen}

    def root(name: Name) -> Name:
        while name in parent:
            name = parent[name]
        return name

    for pair in sorted(pairs, key=lambda pair: pair[:3]):
        a, b = root(pair.one), root(pair.other)
        if a != b:
            keep, lose = sorted((a, b), key=lambda name: (name not in chosen, *known.order(name)))
            parent[lose] = keep
            why[lose] = pair.because
    return {name: (root(name), _reasons(name, parent, why)) for name in parent}


def _reasons(name: Name, parent: Mapping[Name, Name], why: Mapping[Name, str]) -> str:
    """Why a name stands for the one kept, by way of others too."""
    found: list[str] = []
    while name in parent:
        if why[name] not in found:
            found.append(why[name])
        name = parent[name]
    return "; ".join(found)


def _found(
    roots: Mapping[Name, tuple[Name, str]],
    pairs: Iterable[Pair],
    written: Mapping[Name, Mapping[Mention, int]],
) -> Bodies:
    """What each mention stands for that is not written as usual."""
    found = Bodies()
    misspelt = {frozenset(pair[:2]) for pair in pairs if pair.because.startswith(SLIP)}
    for name in sorted(written):
        keep, because = roots.get(name, (name, ""))
        usual = _usual(keep, written)
        for mention in written[name]:
            if why := because or _why_renamed(mention, usual):
                found.usual[mention] = (usual, why)
        if frozenset((name, keep)) in misspelt:
            rare = min(written[name], key=lambda one: (-written[name][one], one.name))
            found.slips.append(Slip(rare, usual, because))
    return found


def _why_renamed(mention: Mention, usual: Mention) -> str:
    """Why a mention whose name compares as the usual one has another address, "" where it has the same."""
    if mention.scope and not usual.scope:
        return "its name says that it is no council's own"
    place = place_of(mention.scope.name) if mention.scope else ""
    same = key(mention.name, place) == key(usual.name, place)
    return "" if same else "the names differ in the council's own name before them"


def _usual(name: Name, written: Mapping[Name, Mapping[Mention, int]]) -> Mention:
    """The mention that stands for a name: one that most papers use, without a council where it is of none."""
    usual = min(
        written[name],
        key=lambda one: (one.name.isupper(), -written[name][one], len(one.name), one.name, one.kind),
    )
    return usual if name.council else replace(usual, scope=None)
