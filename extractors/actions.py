"""Who is to do what, as minutes note it: "Clerk to write to the mill", "ACTION: AR", "BL Action"."""

from __future__ import annotations

import re
from functools import cache

from councilgraph.extractors import names
from councilgraph.extractors.language import sentences
from councilgraph.extractors.paper import Paper
from councilgraph.extractors.profile import Profile
from councilgraph.extractors.roll import by_initials, who
from councilgraph.extractors.things import councillor, post
from councilgraph.ontology.model import Mention, Text

JOINED = r"\s*(?:[/,]|(?<!\w)(?:{})(?!\w))\s*"


def action(sentence: Text, before: Text | None, paper: Paper) -> tuple[Text, tuple[Mention, ...]] | None:
    """What is to be done and by whom, said here or else in the words before."""
    for pattern in _patterns(paper.profile):
        match = pattern.search(sentence.plain)
        people = _people(sentence.part(*match.span("who")), paper) if match else ()
        if match is None or not people or _quoted(sentence.part(0, match.start("who")), before, paper):
            continue
        if "text" in match.groupdict():
            return sentence.part(*match.span("text")), people
        if before:
            return list(sentences(before, paper.model))[-1], people
    return None


def _quoted(lead: Text, before: Text | None, paper: Paper) -> bool:
    """Whether the words before are about an Act, which is what says so then."""
    law = paper.profile.pattern("decisions.law")
    return any(law.search(words.plain) for words in (lead, before) if words)


def _people(words: Text, paper: Paper) -> tuple[Mention, ...]:
    """Those named as who is to act; nobody where one of them is not known."""
    listed = by_initials(paper)
    codes = paper.profile.pattern("names.and", JOINED, 0).split(words.plain)
    if all(code in listed for code in codes):
        return tuple(who(paper, listed[code]) for code in codes)
    named = [person for person in names.listed(words, paper.profile) if person.councillor]
    if named:
        return tuple(councillor(person.name, paper) for person in named)
    title = words.plain.removeprefix("the ").removeprefix("The ")
    return (post(title, paper),) if names.has_role(title, paper.profile) else ()


@cache
def _patterns(profile: Profile) -> tuple[re.Pattern[str], ...]:
    """The patterns of actions, with what those who act are called."""
    acting = profile.pattern("decisions.acting").pattern
    texts = (text.replace("ACTING", f"(?:{acting})") for text in profile.words("decisions.actions"))
    return tuple(re.compile(text, re.IGNORECASE) for text in texts)
