"""Bodies that were renamed or replaced, where a sentence says so."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from councilgraph.extractors.facts.relations import BODIES
from councilgraph.extractors.names.naming import Found, named_in, sources
from councilgraph.extractors.paper import Paper
from councilgraph.extractors.text.sentence import around
from councilgraph.ontology.model import Mention, Statement, Text

KINDS = frozenset([*BODIES, "cg:Organisation", "cg:Programme", "cg:Plan", "cg:Council"])
# Between the new name and the old one.
FORMERLY = re.compile(
    r"[\s(,]*(?:which\s(?:was|were)\s)?(?:formerly|previously|until\s(?:then|now))(?:\s(?:known\sas|called))?"
    r"(?:\sthe)?\s|\s(?:replaces|replaced|supersedes|succeeds|succeeded)(?:\sthe)?\s",
    re.IGNORECASE,
)
# Between the old name and the new one.
BECAME = re.compile(
    r"\s(?:(?:be|is|was|were|are|been|(?:has|had|have)\sbeen|(?:will|would|shall|should|to)(?:\snow)?\sbe)\s)"
    r"(?:(?:dissolved|disbanded|abolished|wound\sup)\sand\s(?:(?:be|is|was|been)\s)?)?"
    r"(?:renamed|replaced\sby|superseded\sby|succeeded\sby|taken\sover\sby"
    r"|known(?:\sin\sfuture|\shenceforth|\sfrom\snow\son)?\sas)"
    r"(?:\s(?:as|to\sbe))?(?:\sthe)?\s"
    r"|\s(?:became|changed\sits\sname\sto)(?:\sthe)?\s",
    re.IGNORECASE,
)
TELLING = re.compile(r"former|previous|until|replac|supersed|succe|renamed|taken|known|became|changed")
"""A part of any of those words in small letters, which is found many times faster than they are."""


def find(paper: Paper) -> Iterator[Statement]:
    """That a body, a programme or a plan is replaced by another, or goes by another name from then on.

    "the Rivers Panel (formerly the Weirs Panel)", "that the Weirs Panel be renamed the Rivers Panel". Both
    names must stand beside those words; a name that is the same but for print is no other.
    """
    for _, texts in sources(paper):
        for text in texts:
            for old, new, where in _pairs(text, paper):
                yield paper.state(old, "dcterms:isReplacedBy", new, where)


def _pairs(text: Text, paper: Paper) -> Iterator[tuple[Mention, Mention, Text]]:
    """The old and the new thing, with the sentence that says so."""
    told = TELLING.search(text.plain.lower()) and (FORMERLY.search(text.plain) or BECAME.search(text.plain))
    if not told:
        return
    for (start, one), (begin, other) in pairwise(sorted(_places(text, paper), key=lambda place: place[0])):
        between = text.plain[start + len(one.words.plain) : begin]
        alike = one.thing.kind == other.thing.kind or {one.thing.kind, other.thing.kind} <= set(BODIES)
        if not alike or one.thing.name.casefold() == other.thing.name.casefold():
            continue
        where = around(text, start, begin + len(other.words.plain))
        if FORMERLY.fullmatch(between):
            yield other.thing, one.thing, where
        elif BECAME.fullmatch(between):
            yield one.thing, other.thing, where


def _places(text: Text, paper: Paper) -> Iterator[tuple[int, Found]]:
    """The bodies, programmes and plans that a paragraph names, and where."""
    for found in named_in(text, paper):
        if found.thing.kind in KINDS and found.words and found.words.at[0] in text.at:
            yield text.at.index(found.words.at[0]), found
