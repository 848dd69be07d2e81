"""What a graph leaves open for people to judge: who is who, and links that a rule is not sure of."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import groupby

from councilgraph.graph.folder.judgements import FOLLOWED, Judgement, Verdict
from councilgraph.graph.rdf.store import IRI, Store, text
from councilgraph.graph.reading.facts import Source
from councilgraph.graph.reading.read_model import ReadModel
from councilgraph.graph.reading.whereabouts import whereabouts

SURE = 0.9
"""How sure a rule is from which its links are not asked about."""

IDENTITY = """SELECT ?question ?candidate ?because { ?question a cg:IdentityQuestion ;
    cg:candidate ?candidate ; cg:because ?because } ORDER BY ?question ?candidate ?because"""
LINKED = "SELECT DISTINCT ?request { ?request cg:followedUpBy ?later }"
FACTS = """SELECT ?thing (COUNT(*) AS ?count) { VALUES ?thing { %s }
    { ?thing ?p ?other } UNION { ?other ?p ?thing } } GROUP BY ?thing"""


@dataclass(frozen=True, slots=True)
class Ask:
    """A question: two things, why it cannot be told, and how many facts the answer would settle.

    `sure` is how sure the rule is of a link, None where the two may be one thing; `words` are the sentences
    on which a link rests.
    """

    left: str
    right: str
    because: str
    settles: int
    sure: float | None = None
    words: tuple[Source, ...] = ()
    where: dict[str, str] = field(default_factory=dict, compare=False)

    @property
    def yes(self) -> Verdict:
        """What yes decides."""
        return Verdict.SAME if self.sure is None else Verdict.RIGHT_LINK

    @property
    def no(self) -> Verdict:
        """What no decides."""
        return Verdict.DIFFERENT if self.sure is None else Verdict.WRONG_LINK


def asks(store: Store, judged: Iterable[Judgement] = ()) -> list[Ask]:
    """The open questions of a graph that are not judged yet, those that settle most facts first."""
    found = unjudged([*_identity(store), *_links(store)], judged)
    return sorted(found, key=lambda one: (-one.settles, one.sure or 0, one.left, one.right))


def unjudged(found: Iterable[Ask], judged: Iterable[Judgement]) -> list[Ask]:
    """Those questions that are not judged yet."""
    done = {(frozenset((one.left, one.right)), one.predicate == FOLLOWED) for one in judged}
    return [one for one in found if (frozenset((one.left, one.right)), one.sure is not None) not in done]


def _identity(store: Store) -> Iterator[Ask]:
    """Pairs of things that may be one: what the smaller of the two has would become the other's."""
    open_ = list(who_is_who(store))
    known = sorted({iri for pair, _ in open_ for iri in pair})
    where, count = whereabouts(store, known), _facts(store, known)
    for pair, because in open_:
        if len(pair) == 2:  # noqa: PLR2004 - a question is about two
            left, right = pair
            yield Ask(left, right, because, min(count.get(iri, 0) for iri in pair), where=where)


def who_is_who(store: Store) -> Iterator[tuple[tuple[str, ...], str]]:
    """What may be one thing, each question once: the candidates, sorted, and all the reasons why."""
    rows = (
        [text(row[name]) for name in ("question", "candidate", "because")] for row in store.select(IDENTITY)
    )
    for _, group in groupby(rows, key=lambda row: row[0]):
        told = list(group)
        because = "; ".join(dict.fromkeys(because for _, _, because in told))
        yield tuple(dict.fromkeys(candidate for _, candidate, _ in told)), because


def _facts(store: Store, iris: list[str]) -> dict[str, int]:
    """In how many facts each thing stands."""
    if not iris:
        return {}
    rows = store.select(FACTS % " ".join(str(IRI(iri)) for iri in iris))
    return {text(row["thing"]): int(text(row["count"])) for row in rows}


def _links(store: Store) -> Iterator[Ask]:
    """Links from a request to what it came back as of which no rule is sure, with the surest reason."""
    requests = sorted(text(row["request"]) for row in store.select(LINKED))
    known = ReadModel(store).reasons(requests, FOLLOWED)
    count = _facts(store, sorted({later for _, _, later in known}))
    for (request, _, later), why in sorted(known.items()):
        if why.confidence is not None and why.confidence < SURE:
            settles = min(1 + len(why.sources), count.get(later, 1))
            yield Ask(request, later, why.because, settles, why.confidence, why.sources)
