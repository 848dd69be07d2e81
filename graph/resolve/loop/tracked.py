"""Of which requests a council's own list speaks: named reasons, as for what takes a request up.

What a list claims changes nothing of how far a request has come by the minutes: it stands beside that.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from rapidfuzz import fuzz

from councilgraph.graph.resolve.loop.asked import Ask
from councilgraph.graph.resolve.loop.listed import Listed
from councilgraph.graph.resolve.loop.subjects import Rarity
from councilgraph.ontology.model import Inferred

SAME_WORDS = 85  # per cent of the letters of a row that are those of what was asked, word order aside
MOST = 0.72  # share of what a request is about that a row names
SURE, LEAST = 0.95, 0.6  # what a link is worth at most, and from which it is drawn
SAME_DAY = (0.4, "the list says that it was asked that day")
SAME = (0.6, "the list has its words")
ABOUT = (0.4, "the list is about the same")
NUMBERED = (0.4, "the list gives its number")
OF_BODY = (0.1, "the list is of the body that asked")


def tracked(asks: Iterable[Ask], listed: Iterable[Listed], rarity: Rarity) -> Iterator[Inferred]:
    """Which requests each row of a list speaks of; several where it names several."""
    of_council: Mapping[str, list[Ask]] = defaultdict(list)
    for ask in asks:
        of_council[ask.council].append(ask)
    for row in listed:
        weighed = [(ask, _weigh(row, ask, rarity)) for ask in of_council[row.council]]
        fitting = [(ask, found) for ask, found in weighed if _score(found) >= LEAST]
        worded = [(ask, found) for ask, found in fitting if SAME in found]
        for ask, found in worded or fitting:
            because = "; ".join(words for _, words in found)
            yield Inferred(
                row.node, "cg:tracks", ask.node, "follow-up", because, _score(found),
                (*row.passages, *ask.passages),
            )  # fmt: skip


def _score(reasons: Sequence[tuple[float, str]]) -> float:
    return min(SURE, round(sum(weight for weight, _ in reasons), 4))


def _weigh(row: Listed, ask: Ask, rarity: Rarity) -> list[tuple[float, str]]:
    """What speaks for it that a row is of a request, the weightiest first; nothing where it cannot be."""
    if row.asked and row.asked != ask.day:
        return []
    if not row.asked and row.as_of and ask.day >= row.as_of:
        return []
    if row.body and row.body not in (ask.body, row.council):
        return []
    found = [SAME_DAY] if row.asked else []
    numbered = row.number == ask.number and row.body == ask.body
    found += [NUMBERED] if numbered else []
    if fuzz.token_set_ratio(ask.text.lower(), row.words.lower()) >= SAME_WORDS and _long(row.words):
        found.append(SAME)
    elif _is_about(row, ask, rarity, numbered=numbered):
        found.append(ABOUT)
    else:
        return []
    if row.body == ask.body:
        found.append(OF_BODY)
    return sorted(found, reverse=True)


def _is_about(row: Listed, ask: Ask, rarity: Rarity, *, numbered: bool) -> bool:
    """Whether a row names most of what a request is about, or nothing else, where it gives its number."""
    back = rarity.share(row.subject, ask.about) if numbered else 0.0
    return max(rarity.share(ask.about, row.subject), back) >= MOST


def _long(words: str) -> bool:
    """Whether words are enough to know a request by."""
    return len(words.split()) > 2  # noqa: PLR2004 - two words stand in many
