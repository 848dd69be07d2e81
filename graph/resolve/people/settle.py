"""Who is who: pairs of names are weighed, the surest put together first, then bare surnames are settled."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from councilgraph.graph.resolve.people.clusters import NOT_JUDGED, Judged, People, Question
from councilgraph.graph.resolve.people.features import OPEN, SURE, Pair, Verdict, are_both_usual, weigh
from councilgraph.graph.resolve.people.forms import Form
from councilgraph.graph.resolve.people.houses import Houses
from councilgraph.graph.resolve.people.pairs import find_pairs
from councilgraph.graph.resolve.people.renamed import follow_names, unite_renamed
from councilgraph.graph.resolve.people.short_names import complete, is_short
from councilgraph.graph.resolve.people.sightings import Sighting, Sightings, gather
from councilgraph.graph.resolve.people.whole_names import Name, read_names
from councilgraph.ontology.model import Mention, Statement

CLOSE = 0.06  # by which a name that fits two people must fit one of them better


def resolve(
    mentions: Iterable[tuple[Mention, str]],
    statements: Iterable[Statement] = (),
    judged: Judged = NOT_JUDGED,
) -> People:
    """The people behind mentions, each given with the paper in which it stands.

    `statements` of the same papers tell who sat where, when and beside whom; `judged` is what somebody
    decided, which no rule overrules. The answer is the same in whatever order all of it comes.
    """
    seen = gather(mentions, statements)
    houses = Houses(seen)
    people = People()
    groups: dict[str, list[Sighting]] = defaultdict(list)
    for one in sorted(seen.forms):
        groups[houses.of(seen.forms[one])].append(seen.forms[one])
    names = {house: read_names(groups[house]) for house in sorted(groups)}
    for name in (name for house in names for name in names[house]):
        people.add(name.seen.form, name, houses.name(name.seen))
    people.judge(judged)
    unite_renamed(people, seen.former)
    for group in names.values():
        _settle(people, group, seen)
    people.questions = _each_once(people)
    return people


def _settle(people: People, names: Sequence[Name], seen: Sightings) -> None:
    """The people of one council."""
    weighed = sorted(
        ((weigh(pair), pair) for pair in find_pairs([one for one in names if not is_short(one)])),
        key=lambda one: (-one[0].confidence, one[1].one.form, one[1].other.form),
    )
    unsure = set(_torn(weighed))
    for at, (verdict, pair) in enumerate(weighed):
        if verdict.confidence >= SURE and at not in unsure:
            _unite(people, verdict, pair)
    follow_names(people, names)
    complete(people, names, seen)
    people.questions.extend(
        Question(pair.one.form, pair.other.form, verdict.because)
        for at, (verdict, pair) in enumerate(weighed)
        if OPEN <= verdict.confidence < SURE or at in unsure
    )


def _unite(people: People, verdict: Verdict, pair: Pair) -> None:
    one, other = pair.one.form, pair.other.form
    across = bool(one.sort and other.sort)  # two sorts speak against it already in what is weighed
    slip = pair.misspelt and not are_both_usual(pair)
    people.unite(one, other, verdict.because, verdict.confidence, across_sorts=across, slip=slip)


def _torn(weighed: Sequence[tuple[Verdict, Pair]]) -> Iterator[int]:
    """The places of pairs that are sure by themselves, of a name that fits somebody else about as well."""
    sure: dict[Form, list[int]] = defaultdict(list)
    for at, (verdict, pair) in enumerate(weighed):
        if verdict.confidence >= SURE and not pair.alone:
            sure[pair.one.form].append(at)
            sure[pair.other.form].append(at)
    alike = {frozenset((pair.one.form, pair.other.form)) for _, pair in weighed}
    for form, places in sorted(sure.items()):
        for at in places:
            far = _far(weighed[at][1], form)
            rivals = (weighed[other] for other in places if other != at)
            if any(
                frozenset((far, _far(pair, form))) not in alike
                and verdict.confidence + CLOSE >= weighed[at][0].confidence
                for verdict, pair in rivals
            ):
                yield at


def _far(pair: Pair, near: Form) -> Form:
    return pair.other.form if pair.one.form == near else pair.one.form


def _each_once(people: People) -> list[Question]:
    """The questions that are still open, one for two people."""
    found: dict[tuple[Form, Form], Question] = {}
    for question in people.questions:
        one, other = sorted((people.find(question.left), people.find(question.right)))
        if one != other:
            found.setdefault((one, other), question)
    return [found[pair] for pair in sorted(found)]
