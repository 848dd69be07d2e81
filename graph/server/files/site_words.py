"""The words of a site as its page of search reads them: where each stands, and the texts, in parts.

Kept libraries of search (minisearch, lunr, flexsearch) load one index whole, and pagefind needs a host and
WebAssembly: none of them reads a few parts of an index in a folder that no host serves.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate, chain, pairwise

from councilgraph.graph.picture.composition import GROUPS
from councilgraph.graph.rdf.store import text
from councilgraph.graph.reading.comparing import folded
from councilgraph.graph.reading.find import NAMES, TEXTS, called_so
from councilgraph.graph.server.files.site_names import places
from councilgraph.graph.server.files.site_pages import SitePages
from councilgraph.graph.server.files.site_parts import Held, part
from councilgraph.graph.server.pages.addresses import page
from councilgraph.graph.server.pages.opened import HASH, OpenGraph
from councilgraph.graph.server.pages.render import group
from councilgraph.graph.server.pages.sheets import sheets, what_it_has

FOLDER = "words"
SAID = ("item", "decision", "response")
"""The groups of things that are found by all that they say; papers, sheet by sheet, come behind them."""

PAPER = "paper"
DOCUMENTS = "SELECT ?iri ?hash { ?iri cg:sha256 ?hash } ORDER BY DESC(?iri)"
LARGE = 40_000
"""Signs of a part: one of words is divided by a further letter where it has more, as far as `DEEPEST`."""

DEEPEST = 5
SIMPLE = re.compile(r"[a-z0-9]+")
JOINED = re.compile(r"[-\u2010\u2011'’]")
WEIGHTS = 9
"""How much a word weighs where it stands: from 1 to this."""

SATURATION, BY_LENGTH, IN_NAME = 1.2, 0.5, 3
"""Of BM25: how soon a repeated word adds nothing, how far long texts count less; and of words in names."""


@dataclass(frozen=True, slots=True)
class Entry:
    """What is found: in which group, its name, where it belongs, its file, and what it says."""

    group: str
    name: str
    where: str
    file: str
    text: str


Postings = Mapping[str, Sequence[int]]
"""Of each word the entries that have it: ten times how many entries further on, and what it weighs there."""


def word_parts(graph: OpenGraph, files: Mapping[str, str], pages: SitePages) -> Iterator[tuple[str, bytes]]:
    """The parts: `words/at-KEY` by how words begin, `words/text-N` what is shown, `words/parts` all there is.

    `files` has the files of things by their IRIs.
    """
    said, papers = _said(graph, files), _papers(graph, pages)
    entries = [*said, *chain.from_iterable(papers)]
    by_key = divided(postings(entries))
    for key in sorted(by_key):
        yield part(f"{FOLDER}/at-{key}", by_key[key])
    firsts = list(_firsts(entries))
    for number, (first, last) in enumerate(pairwise([*firsts, len(entries)])):
        rows = [[one.name, one.where, one.file, one.text] for one in entries[first:last]]
        yield part(f"{FOLDER}/text-{number}", rows)
    yield part(f"{FOLDER}/parts", _told(said, papers, firsts, sorted(by_key)))


def _told(
    said: Sequence[Entry], papers: Sequence[Sequence[Entry]], firsts: Sequence[int], keys: Sequence[str]
) -> Mapping[str, Held]:
    counts = Counter(one.group for one in said)
    every = accumulate(map(len, papers), initial=len(said))
    return {
        "keys": keys,
        "groups": [[name, counts[name]] for name in SAID],
        "labels": {name: called for name, (called, _) in GROUPS.items()},
        "papers": list(every)[:-1],
        "entries": len(said) + sum(map(len, papers)),
        "firsts": firsts,
    }


def _said(graph: OpenGraph, files: Mapping[str, str]) -> list[Entry]:
    """Items, decisions and responses with all that they say, by group and file."""
    known, told = graph.naming, defaultdict[str, dict[str, None]](dict)
    for iri, _, name in sorted(called_so(graph.store, names=(*NAMES, *TEXTS))):
        if iri in files:
            told[iri][name] = None
    known.load(told)
    wanted = [iri for iri in told if group(known.of(iri).kind) in SAID and not known.of(iri).about]
    where = places(graph, {iri: files[iri] for iri in wanted})
    found = [
        Entry(group(one.kind), one.numbered, where.get(one.iri, ""), files[one.iri], " ".join(told[one.iri]))
        for one in map(known.of, wanted)
    ]
    return sorted(found, key=lambda one: (SAID.index(one.group), one.file))


def _papers(graph: OpenGraph, pages: SitePages) -> list[list[Entry]]:
    """The documents, each by its sheets."""
    known, rows = graph.naming, graph.store.select(DOCUMENTS)
    iris = {text(row["hash"])[:HASH]: text(row["iri"]) for row in rows}
    known.load(iris.values())
    found = []
    for short, iri in sorted(iris.items()):
        document = graph.document(short)
        every = sheets(document)
        name = known.of(iri).name or document.name
        what = "" if len(every) == 1 else what_it_has(document)
        found.append([
            Entry(
                PAPER,
                name,
                f"{what} {sheet.name or sheet.number}" if what else "",
                pages.place(page("source", short, page=sheet.number if at else "")),
                document.text[sheet.start : sheet.end].strip(),
            )
            for at, sheet in enumerate(every)
        ])  # fmt: skip
    return found


def postings(entries: Sequence[Entry]) -> Postings:
    """Where each word stands, and what it weighs there: more the oftener, in a name, in a short text.

    >>> postings([Entry("item", "Quay", "", "", "the quay"), Entry("item", "Weir", "", "", "")])
    {'quay': [7], 'the': [4], 'weir': [17]}
    """
    counts = [_counted(one) for one in entries]
    lengths = defaultdict[str, list[int]](list)
    for one, found in zip(entries, counts, strict=True):
        lengths[one.group].append(sum(found.values()))
    middle = {name: sum(of) / len(of) or 1 for name, of in lengths.items()}
    made, last = defaultdict[str, list[int]](list), dict[str, int]()
    for at, (one, found) in enumerate(zip(entries, counts, strict=True)):
        long = 1 - BY_LENGTH + BY_LENGTH * sum(found.values()) / middle[one.group]
        for word, count in found.items():
            weight = max(round(WEIGHTS * count / (count + SATURATION * long)), 1)
            made[word].append(10 * (at - last.get(word, 0)) + weight)
            last[word] = at
    return dict(sorted(made.items()))


def _counted(one: Entry) -> Counter[str]:
    """The words of an entry, each as often as it stands there; those of a name count for more."""
    name = Counter({word: IN_NAME * count for word, count in Counter(words(one.name)).items()})
    return Counter(words(one.text)) + (name if one.group != PAPER else Counter[str]())


def words(given: str) -> Iterator[str]:
    """The words of a text as they are looked for: one with a hyphen or an apostrophe also by its pieces.

    >>> list(words("The Co-op's well-being, £1.5m"))
    ['the', 'coops', 'co', 'op', 's', 'wellbeing', 'well', 'being', '15m']
    """
    for token in given.split():
        yield from folded(token).split()
        pieces = list(filter(None, map(folded, JOINED.split(token))))
        if len(pieces) > 1:
            yield from chain.from_iterable(map(str.split, pieces))


def divided(found: Postings) -> Mapping[str, Postings]:
    """Words with where they stand, by how they begin: each under the longest key with which it does.

    >>> [*divided({"quay": [1] * LARGE, "weir": [1], "été": [1]})]
    ['', 'quay', 'w']
    """
    return dict(_split("", sorted(found), found))


def _split(key: str, held: Sequence[str], found: Postings) -> Iterator[tuple[str, Postings]]:
    """The parts under a key: one, or where that would be large those by the next letter, and what is left."""
    if len(key) >= DEEPEST or sum(_size(word, found) for word in held) <= LARGE:
        yield key, {word: found[word] for word in held}
        return
    size = len(key) + 1
    below = defaultdict[str, list[str]](list)
    for word in held:
        begins = word[:size]
        below[begins if len(begins) == size and SIMPLE.fullmatch(begins) else ""].append(word)
    if left := below.pop("", None):
        yield key, {word: found[word] for word in left}
    for longer in sorted(below):
        yield from _split(longer, below[longer], found)


def _size(word: str, found: Postings) -> int:
    return len(word) + 4 + sum(len(str(one)) + 1 for one in found[word])


def _firsts(entries: Iterable[Entry]) -> Iterator[int]:
    """With which entry each part of the texts begins."""
    size = LARGE
    for at, one in enumerate(entries):
        if size >= LARGE:
            yield at
            size = 0
        size += sum(map(len, (one.name, one.where, one.file, one.text)))
