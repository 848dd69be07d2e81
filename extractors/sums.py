"""Sums of money, and what they are for."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from decimal import Decimal

from councilgraph.extractors.naming import acronyms_of, named_in, sources
from councilgraph.extractors.paper import Paper
from councilgraph.extractors.sentence import around
from councilgraph.ontology.model import Mention, Statement, Text, Value

SUM = re.compile(
    r"(?P<sign>[£€]|\bCAD ?\$|\$)\s?(?P<number>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)"
    r"\s?(?P<times>million\b|billion\b|thousand\b|bn\b|[mMkK]\b)?"
)
TIMES = {"million": 10**6, "m": 10**6, "billion": 10**9, "bn": 10**9, "thousand": 10**3, "k": 10**3}
CURRENCIES = {"£": "GBP", "€": "EUR", "$": "CAD", "CAD $": "CAD", "CAD$": "CAD"}
ABOUT = ("cg:Programme", "cg:Plan", "cg:Organisation", "cg:Partnership", "cg:Body", "cg:Board")


def find(paper: Paper) -> Iterator[Statement]:
    """The sums that items and papers name, with the item and the thing that the sentence is about."""
    acronyms = acronyms_of(paper)
    for source, texts in sources(paper):
        times: Counter[str] = Counter()  # papers that state the same sums state the same things
        for text in texts:
            for match in SUM.finditer(text.plain) if any(sign in text.plain for sign in "£€$") else ():
                value = amount(match)
                times[value] += 1
                node = Mention("cg:Sum", match.group(), source, ("sum", value, str(times[value])))
                sentence = around(text, *match.span())
                yield paper.state(node, "cg:amount", Value(value, "xsd:decimal"), sentence)
                yield paper.state(node, "cg:currency", CURRENCIES[match["sign"]], sentence)
                for thing in (source, *_things(sentence, paper, acronyms)):
                    yield paper.state(node, "cg:about", thing, sentence)


def amount(match: re.Match[str]) -> str:
    """The amount as a plain decimal number.

    >>> [amount(match) for match in SUM.finditer("£14,050 and £1.5M and £153K")]
    ['14050', '1500000', '153000']
    """
    value = Decimal(match["number"].replace(",", "")) * TIMES.get((match["times"] or "").lower(), 1)
    return f"{value.normalize():f}"


def _things(sentence: Text, paper: Paper, acronyms: dict[str, Mention]) -> list[Mention]:
    """The one thing that a sentence with a sum is about, where it names but one."""
    things = {found.thing for found in named_in(sentence, paper, acronyms) if found.thing.kind in ABOUT}
    return sorted(things, key=lambda thing: thing.name) if len(things) == 1 else []
