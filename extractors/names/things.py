"""What a name in a sentence names: a post, a body, an organisation, a person."""

from __future__ import annotations

import re
from collections.abc import Sequence

from councilgraph.extractors.names import names
from councilgraph.extractors.names.bodies import body_named
from councilgraph.extractors.paper import Paper, spaced
from councilgraph.ontology.model import Mention, Text

WRITTEN = ("cg:Legislation", "cg:Plan")
"""What a last word tells to be words on paper, whatever else may be called so."""
SHORTEST = 3  # letters of a name


def person(name: Text, paper: Paper, kind: str = "cg:Person", *hints: tuple[str, str]) -> Mention:
    """A person of the paper's council; a bare surname names somebody within this document only."""
    words = spaced(name.plain)
    return Mention(kind, words, paper.council, () if " " in words else (paper.document.sha256,), hints)


def councillor(name: Text, paper: Paper, *hints: tuple[str, str]) -> Mention:
    """A councillor of the paper's council."""
    return person(name, paper, "cg:Councillor", *hints)


def named(words: Text, paper: Paper) -> Mention | None:
    """The thing that a name found in a sentence stands for; None where it names nothing in particular."""
    name = re.sub(r"^[Tt]he\s+", "", spaced(words.plain))
    if len(name) < SHORTEST or name.casefold() in paper.profile.known("names.generic"):
        return None
    found = names.person(words, paper.profile)
    if found and found.title:
        return councillor(found.name, paper) if found.councillor else person(found.name, paper)
    if _is_body(name, paper):
        return _body(name, paper)
    if names.has_role(name, paper.profile):
        return post(name, paper)
    if name.casefold() == "council" and paper.council:
        return body_named(name, paper.council, paper.profile)
    kind = dict(paper.profile.pairs("mentions.heads")).get(name.rsplit(maxsplit=1)[-1], "")
    return Mention(kind if kind in WRITTEN else "cg:Organisation", name)


def in_general(words: Text, paper: Paper) -> Mention:
    """Who is meant where a name is a word or letters for some: "officers", "the Board", "OM"."""
    name = re.sub(r"^[Tt]he\s+", "", spaced(words.plain))
    return _body(name, paper) if _is_body(name, paper) else post(name, paper)


def _body(name: str, paper: Paper) -> Mention:
    """The body of that name; to a committee, "Full Council" is one beside it, in a town or a parish too."""
    if name.casefold() == "full council" and paper.body != paper.council:
        return Mention("cg:Body", name, paper.council)
    return body_named(name, paper.council, paper.profile)


def post(name: str, paper: Paper) -> Mention:
    """A post: the council's own, unless its name says that it is another's."""
    outside = paper.profile.pattern("people.outside", r"\b{}\b", 0).search(name)
    return Mention("cg:Post", re.sub(r"^[Tt]he\s+", "", spaced(name)), None if outside else paper.council)


def _is_body(name: str, paper: Paper) -> bool:
    last = paper.profile.pattern("bodies.last", r".*\b{}(?: ?\(?\d{1,4}\)?)?", 0)
    return bool(last.fullmatch(name)) and not re.match(
        r"(?:Deputy |Vice[- ])?(?:Chair|Cabinet Member|Director|Leader|Clerk|Head)\b", name
    )


def cited(
    mark: str, title: str, meeting: Mention | None, candidates: Sequence[Mention], paper: Paper
) -> Mention:
    """The minute that a citation names; where its meeting is not known, the citing one places it."""
    if meeting:
        return Mention("cg:AgendaItem", title, meeting, ("minute", mark))
    days = tuple(("meeting", str(one.key[0])) for one in candidates)
    return Mention("cg:AgendaItem", title, paper.body, ("minute", mark, paper.day), days)
