"""Sums of money, and what they are for."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from councilgraph.extractors.facts import payees
from councilgraph.extractors.names.naming import named_in, sources
from councilgraph.extractors.paper import Paper
from councilgraph.extractors.text.sentence import around
from councilgraph.ontology.model import Mention, Statement, Text, Value

SUM = re.compile(
    r"(?P<sign>[£€]|\bCAD ?\$|\$)\s?(?P<number>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)"
    r"\s?(?P<times>million\b|billion\b|thousand\b|bn\b|[mMkK]\b)?"
)
TIMES = {"million": 10**6, "m": 10**6, "billion": 10**9, "bn": 10**9, "thousand": 10**3, "k": 10**3}
CURRENCIES = {"£": "GBP", "€": "EUR", "CAD $": "CAD", "CAD$": "CAD"}
SPOKEN = {
    "AUD": "Shire|Australian?|NSW|Queensland|Tasmania|rateable|Crs?",
    "CAD": "Canad[a-z]+|Ontario|Manitoba|Alberta|Saskatchewan|British Columbia|Quebec|Nova Scotia|Reeve"
    "|by-?laws?|Township of|CAO|pecuniary",
    "NZD": "New Zealand|Aotearoa|karakia|iwi|Māori|tangata|Community Board|Te",
    "USD": "USA|Ordinance|Council ?member|Alder(?:man|woman|person)|City Attorney|Freeholders"
    "|County Commissioners|Selectm[ae]n|Pledge of Allegiance",
}
DOLLARS = {code: re.compile(rf"\b(?:{words})\b", re.IGNORECASE) for code, words in SPOKEN.items()}
"""Words by which a paper shows whose dollars it speaks of."""
ABOUT = ("cg:Programme", "cg:Plan", "cg:Organisation", "cg:Partnership", "cg:Body", "cg:Board")


@dataclass(frozen=True, slots=True)
class _Stated:
    """A sum as written, where in its paragraph, and how much it is."""

    words: str
    start: int
    end: int
    amount: str
    currency: str


def find(paper: Paper) -> Iterator[Statement]:
    """The sums that items and papers name, with the item and the thing that the sentence is about."""
    for (source, texts), listed in zip(sources(paper), payees.payments(paper), strict=True):
        paid = _paid(listed, paper)
        times: Counter[str] = Counter()  # papers that state the same sums state the same things
        for text in texts:
            for stated in _stated(text, paper):
                times[stated.amount] += 1
                key = ("sum", stated.amount, str(times[stated.amount]))
                node = Mention("cg:Sum", stated.words, source, key)
                sentence = around(text, stated.start, stated.end)
                yield paper.state(node, "cg:amount", Value(stated.amount, "xsd:decimal"), sentence)
                if stated.currency:
                    yield paper.state(node, "cg:currency", stated.currency, sentence)
                payee = paid.get((text, stated.start))
                things = [payee] if payee else _things(sentence, paper)
                if payee:
                    yield paper.state(node, "cg:paidTo", payee, sentence)
                for thing in (source, *things):
                    yield paper.state(node, "cg:about", thing, sentence)


def _paid(listed: Sequence[tuple[Text, payees.Payment]], paper: Paper) -> dict[tuple[Text, int], Mention]:
    """The payees of a list of payments, by the paragraph and by where the sum begins in it."""
    named = (((text, one.start), payees.payee(one, paper)) for text, one in listed)
    return {place: thing for place, thing in named if thing}


def _stated(text: Text, paper: Paper) -> list[_Stated]:
    """The sums in a paragraph: those with a sign, and the totals of a table's rows without one."""
    signed = [
        _Stated(match.group(), match.start(), match.end(), amount(match), _currency_of(match["sign"], paper))
        for match in (SUM.finditer(text.plain) if any(sign in text.plain for sign in "£€$") else ())
    ]
    unsigned = [
        one
        for one in payees.rows(text, paper, unnamed=True)
        if not any(other.start <= one.start < other.end for other in signed)
    ]
    currency = _currency(paper) if unsigned else ""
    bare = [
        _Stated(words, one.start, one.end, _decimal(words), currency)
        for one in unsigned
        if (words := text.plain[one.start : one.end])
    ]
    return sorted((*signed, *bare), key=lambda one: one.start)


def _currency(paper: Paper) -> str:
    """The one currency of which a paper speaks, "" where that is none or more."""
    signs = {match["sign"] for text in paper.texts() for match in SUM.finditer(text.plain)}
    found = {_currency_of(sign, paper) for sign in signs}
    return found.pop() if len(found) == 1 else ""


def _currency_of(sign: str, paper: Paper) -> str:
    """The currency that a sign stands for; "" for dollars where the paper does not show whose they are."""
    return CURRENCIES.get(sign) or _dollars(paper.document.text)


@lru_cache(maxsize=4)
def _dollars(words: str) -> str:
    """The country's dollars of which most words of a paper tell, "" where none do, or two alike."""
    told = sorted((len(pattern.findall(words)), code) for code, pattern in DOLLARS.items())
    (less, _), (most, code) = told[-2:]
    return code if most > less else ""


def _decimal(number: str) -> str:
    return f"{Decimal(number.replace(',', '')).normalize():f}"


def amount(match: re.Match[str]) -> str:
    """The amount as a plain decimal number.

    >>> [amount(match) for match in SUM.finditer("£14,050 and £1.5M and £153K")]
    ['14050', '1500000', '153000']
    """
    value = Decimal(match["number"].replace(",", "")) * TIMES.get((match["times"] or "").lower(), 1)
    return f"{value.normalize():f}"


def _things(sentence: Text, paper: Paper) -> list[Mention]:
    """The one thing that a sentence with a sum is about, where it names but one."""
    things = {found.thing for found in named_in(sentence, paper) if found.thing.kind in ABOUT}
    return sorted(things, key=lambda thing: thing.name) if len(things) == 1 else []
