"""What a body that met is called: in full or in short, where the head of a paper names it more than once."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from councilgraph.extractors.blocks.body_names import after_leads
from councilgraph.extractors.blocks.body_nouns import WELSH_ARTICLES, is_body_noun, is_placeless_council
from councilgraph.extractors.blocks.names_over_lines import KINDS_IN_FULL
from councilgraph.extractors.names.bodies import without_article
from councilgraph.ontology.minutes import Header
from councilgraph.ontology.model import Text

GENERIC = frozenset(
    (
        *("council", "committee", "board", "panel", "group", "authority", "full council"),
        *("comhairle", "cyngor", "pwyllgor"),
    )
)
LESS_LIKELY = 1.5  # how much less may be for a name with a place than for the same without
JOINT = 2  # words of "Joint Committee"
BEHIND_NAME = re.compile(r"\s+(?:meeting|hearing)s?$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Named:
    """A name of a body or a council: the line it begins in, its words, and how much is for it."""

    line: int
    words: Text
    council: bool
    score: float


def without_place(body: Named, council: Named, named: Sequence[Named]) -> Named:
    """A body as the head calls it alone, where it also calls it with the place: "Eel Planning Commission"."""
    words = body.words.plain.lower().split()
    for one in named:
        short = one.words.plain.lower().split()
        place = words[: len(words) - len(short)]
        shortens = 1 < len(short) < len(words) and words[-len(short) :] == short
        if not one.council and shortens and set(place) <= set(council.words.plain.lower().split()):
            return one
    return body


def with_place(body: Named, named: Sequence[Named]) -> Named:
    """A body where no council is named, as the head calls it with its place: "Eel and Otter Rivers Panel"."""
    tail = f" {body.words.plain.lower()}"
    likely = [one for one in named if not one.council and one.score > body.score - LESS_LIKELY]
    longer = (one for one in likely if one.words.plain.lower().endswith(tail))
    placed = (one for one in longer if one.words.plain.split()[0].lower() not in WELSH_ARTICLES)
    return max(placed, key=lambda one: one.score, default=body)


def in_full(body: Named, named: Sequence[Named]) -> Named:
    """A body called "Council", or "Joint Committee", as the head calls it elsewhere: "Regional Council"."""
    short = without_article(body.words.plain).lower().split()
    for one in named:
        words = one.words.plain.lower().split()
        whole = short == ["council"] and " ".join(words) in KINDS_IN_FULL
        joint = (
            short[0] == "joint" and len(short) == JOINT and words[-1:] == short[-1:] and "joint" in words[1:]
        )
        if not one.council and (whole or joint) and one.score > 0:
            return replace(body, words=one.words)
    return body


def complete_header(header: Header, first: Header, before: Header) -> None:
    """Sets what the head of a later meeting in a file leaves open: the first council and body, the last day.

    A body without a name of its own, "the Committee", is that of the first.
    """
    header.council = header.council or first.council
    name = header.body.plain if header.body else ""
    alone = is_generic(name) or is_placeless_council(name)
    if first.body and (not name or (alone and first.body.plain.lower().endswith(f" {name.lower()}"))):
        header.body = first.body
    if not header.date:
        header.day, header.date = before.day, before.date


def is_generic(name: str) -> bool:
    """Whether a name says no more than what kind of body it is: "the Committee"."""
    return name.lower().removeprefix("the ") in GENERIC


def may_be_name(words: str) -> bool:
    """Whether words that a model takes for the name of a body may be one: no "ordinary meeting".

    >>> [may_be_name(words) for words in ("planning sub-group", "Douzaine", "Ordinary Meeting")]
    [True, True, False]
    """
    name = words[after_leads(words, 0, len(words)) :]
    nouns = any(map(is_body_noun, name.lower().split()))
    return nouns or (name[:1].isupper() and name.lower() != "meeting")


def without_meeting(words: str) -> str:
    """The name of a body without "meeting" behind it; where that is no name, the words as they are.

    >>> without_meeting("Municipal District of Eel Meeting"), without_meeting("Budget Meeting")
    ('Municipal District of Eel', 'Budget Meeting')
    """
    name = BEHIND_NAME.sub("", words)
    return name if " of " in name.lower() or any(map(is_body_noun, name.lower().split())) else words
