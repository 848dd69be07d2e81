"""Letters that minutes tell of: from whom, and in words of the minutes what they say.

"The Clerk read a letter from the Water Board, which stated that the culvert would be cleared" tells of a
letter by the Water Board, and so does "Water Board, 3 May: the culvert is clear" in a list. It may be what
came of a request to the Board: whether it is, the loop weighs.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from councilgraph.extractors.facts.responses import ANSWER
from councilgraph.extractors.names import names
from councilgraph.extractors.names.naming import INITIAL, Found, named_in
from councilgraph.extractors.names.things import named
from councilgraph.extractors.paper import Paper, spaced
from councilgraph.extractors.text.letters import UPPER
from councilgraph.extractors.text.sentence import around
from councilgraph.ontology.minutes import Item
from councilgraph.ontology.model import Mention, Statement, Text, Value

LETTER = re.compile(
    r"\b(?:letter|e-?mail|reply|response|correspondence|communication)\b(?!s)"
    r"(?: (?!from\b|to\b|by\b)[\w’'/-]+){0,8}?,? from (?:the )?",
    re.IGNORECASE,
)
"""A letter, and how that leads to the name of whoever wrote it."""
ASKED_FOR = re.compile(
    r"\b(?:no|await\w*|request(?:s|ed)?|ask(?:s|ed)? for|seek(?:s|ing)?|sought|for an?)\W+(?:\w+\W+){0,2}$",
    re.IGNORECASE,
)
"""Right before it: it has not come."""
CORRESPONDENCE = re.compile(r"\b(?:correspondence|letters|communications received)\b", re.IGNORECASE)
"""In the heading of a list of letters."""
ENTRY = re.compile(
    rf"""
    [^\w(]*(?:(?:[a-z\d]{{1,2}}[.)]|\((?:[ivx]{{1,4}}|[a-z])\)|[ivx]{{1,4}}[.)])\W*)?
    (?P<who>[{UPPER}][\w’'&.-]*(?:\ (?:[{UPPER}][\w’'&.-]*|and|of|for|the|to|&)){{0,7}})
    ,?\ (?:dated\ )?\d{{1,2}}(?:st|nd|rd|th)?\ [{UPPER}]\w+(?:\ \d{{4}})?\s?[:–—-]\s
    """,
    re.VERBOSE,
)
"""One of these: who wrote, on which day, and then what: "(ii) Water Board, 3 May 2023: the weir is sound"."""
SHORT = 60  # characters of words on a letter that say no more than that it came


def find(paper: Paper) -> Iterator[Statement]:
    """The letters from posts and organisations that items of minutes tell of, by the words that do so."""
    if paper.meeting is None:
        return
    for item, mention in paper.business():
        for place, (words, who) in enumerate(_told(item, paper), 1):
            letter = Mention("cg:Letter", f"Letter from {who.name}", mention, ("letter", str(place)))
            yield paper.state(letter, "dcterms:title", letter.name, words)
            yield paper.state(letter, "cg:text", Value(spaced(words.plain)), words)
            yield paper.state(letter, "dcterms:creator", who, words)
            yield paper.state(letter, "cg:consideredAt", mention, words)


def _told(item: Item, paper: Paper) -> Iterator[tuple[Text, Mention]]:
    """The words on each letter of an item, and who wrote it; below a heading that does, the first ones."""
    if item.title and item.paragraphs and (found := _writer(item.title, paper)):
        yield item.paragraphs[0], found[1].thing
        return
    of_letters = item.title is not None and CORRESPONDENCE.search(item.title.plain) is not None
    for text in item.paragraphs:
        if of_letters and (who := _listed(text, paper)):
            yield text, who
        elif found := _writer(text, paper):
            sentence = around(text, *found[0].span())
            yield sentence if len(sentence.plain) > SHORT else text, found[1].thing


def _listed(text: Text, paper: Paper) -> Mention | None:
    """Who wrote the letter of which an entry of a list tells; None for somebody who wrote for themselves."""
    entry = ENTRY.match(text.plain)
    words = text.part(*entry.span("who")) if entry else None
    if words is None or INITIAL.match(words.plain) or names.has_given(words.plain, paper.profile):
        return None
    who = named(words, paper)
    return who if who and who.kind in ANSWER and who != paper.body else None


def _writer(text: Text, paper: Paper) -> tuple[re.Match[str], Found] | None:
    """Where a text tells of a letter that came, and the name of whoever wrote it."""
    for match in LETTER.finditer(text.plain):
        if ASKED_FOR.search(text.plain, 0, match.start()):
            continue
        for one in named_in(text, paper):
            if (
                one.thing.kind in ANSWER
                and text.at.index(one.words.at[0]) == match.end()
                and one.thing != paper.body
            ):
                return match, one
    return None
