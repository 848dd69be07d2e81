"""One council under its names: in Welsh and in English, and with print before it that is no part of it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from councilgraph.graph.resolve.restating import Restating
from councilgraph.graph.resolve.slugs import fold
from councilgraph.ontology.model import Mention, Statement, Value

WELSH = re.compile(r"cyngor (?P<kind>cymuned|tref|plwyf|sir|dinas|bwrdeistref sirol) (?P<place>.+)")
ENGLISH = {
    "cymuned": "community", "tref": "town", "plwyf": "parish",
    "sir": "county", "dinas": "city", "bwrdeistref sirol": "county borough",
}  # fmt: skip
PRINT = re.compile(r"\d|\b(?:page|the|of|tudalen)$")
"""In words before the name of a council: a page's number, an article."""
LEAST = 3  # words of a council's whole name
TWO_LANGUAGES = "the names are one in Welsh and in English"
PRINTED = "what stands before the council's name is of the page, not of the name"


def one_council(statements: Sequence[Statement]) -> list[Statement]:
    """Statements in which each council goes by one name; its other ones are said of it, with the reason."""
    usual = _usual(statements)
    if not usual:
        return list(statements)

    def change(_: str, mention: Mention) -> Mention:
        return usual[mention][0] if mention in usual else mention

    found = list(Restating(change).statements(statements))
    said: set[Mention] = set()
    for one in sorted(statements, key=lambda one: one.passage):
        for thing in (one.subject, one.object):
            if isinstance(thing, Mention) and thing in usual and thing not in said:
                said.add(thing)
                council, because = usual[thing]
                if because == TWO_LANGUAGES:
                    name = Value(thing.name)
                    found.append(Statement(council, "skos:altLabel", name, one.passage, "councils", because))
    return found


def _usual(statements: Iterable[Statement]) -> dict[Mention, tuple[Mention, str]]:
    """Each council that is written in another way than most of its papers do, with those, and why."""
    written: Counter[Mention] = Counter()
    for one in statements:
        for thing in (one.subject, one.object):
            written.update(_councils_of(thing) if isinstance(thing, Mention) else ())
    by_name: dict[str, Mention] = {}
    for council in sorted(written, key=lambda one: (-written[one], one.name)):
        by_name.setdefault(fold(council.name), council)
    found: dict[Mention, tuple[Mention, str]] = {}
    for council in written:
        name = fold(council.name)
        if (other := by_name.get(_in_english(name))) and other != council:
            found[council] = (other, TWO_LANGUAGES)
        elif other := _without_print(name, by_name):
            found[council] = (other, PRINTED)
    return found


def _councils_of(thing: Mention) -> Iterator[Mention]:
    """The councils among a thing and what it belongs to."""
    part: Mention | None = thing
    while part is not None:
        if part.kind == "cg:Council":
            yield part
        part = part.scope


def _in_english(name: str) -> str:
    """The English name of a council for its Welsh one, "" where it is not Welsh.

    >>> _in_english("cyngor cymuned llanfair a bryn")
    'llanfair and bryn community council'
    """
    match = WELSH.fullmatch(name)
    if match is None:
        return ""
    place = re.sub(r"\bac?\b", "and", match["place"])
    return f"{place} {ENGLISH[match['kind']]} council"


def _without_print(name: str, by_name: dict[str, Mention]) -> Mention | None:
    """The council whose whole name ends a longer one that begins with a page's number or an article."""
    words = name.split()
    for at in range(1, len(words) - LEAST + 1):
        rest = by_name.get(" ".join(words[at:]))
        if rest and PRINT.search(" ".join(words[:at])):
            return rest
    return None
