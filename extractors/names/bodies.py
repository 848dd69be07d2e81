"""Councils and their bodies, by the names that papers give them."""

from __future__ import annotations

import re

from councilgraph.extractors.profile import Profile
from councilgraph.ontology.model import Mention

# What stands before the name of a council in the name of a meeting of all of it.
OCCASION = re.compile(r"(?:(?:annual|extraordinary|special|ordinary|general|full|meeting|of|the) ?)*")


FULL_COUNCIL = re.compile(
    r"(?:full |common |municipal |(?P<kind>city|county|borough|district|regional|shire|town|township) )?"
    r"council"
)
"""What papers call all members of a council together, in small letters."""
UNDIVIDED = re.compile(
    r"\b(?:(?:parish|town|community|village) council$|cyngor (?:cymuned|tref|plwyf)|parish meeting)",
    re.IGNORECASE,
)
"""In the name of a council that has no cabinet beside its meeting of all members."""
NOUGHT = re.compile(r"(?<=[A-Za-z])0(?=[A-Za-z])")
ANNUAL = re.compile(r"(?<=\w )Annual (?=(?:Parish|Town|Community|City|Village) Council$)")


def council_named(name: str) -> Mention:
    """The council of that name, without what its meeting was: "Eel Parish" of "Eel Annual Parish Council"."""
    return Mention("cg:Council", ANNUAL.sub("", without_article(letters_mended(name))))


def body_named(name: str, council: Mention | None, profile: Profile) -> Mention:
    """The body of that name: the council itself, or one of its bodies, by the last word of its name."""
    name = without_article(letters_mended(name))
    if council and is_full_council(name, council.name):
        return Mention("cg:Body", name, council)
    if council and _is_council(ANNUAL.sub("", name).casefold(), council.name.casefold()):
        return council
    named = profile.pattern("bodies.council", r"{}", 0)
    body, of, owner = name.rpartition(" of ")
    last = profile.pattern("bodies.last", r".*\b{}", 0)
    if of and named.fullmatch(owner.removeprefix("the ")) and last.fullmatch(body):
        return body_named(body, Mention("cg:Council", owner.removeprefix("the ")), profile)
    if named.fullmatch(name):
        return council_named(name)
    kinds = dict(profile.pairs("bodies.words"))
    longest = max(
        (word for word in kinds if re.search(rf"\b{re.escape(word)}\b", name, re.IGNORECASE)),
        key=lambda word: (name.casefold().rfind(word.casefold()), len(word)),
        default="",
    )
    return Mention(kinds.get(longest, "cg:Body"), name, council)


def letters_mended(words: str) -> str:
    """Words in which a nought within a word is an O, as a scan reads it: "C0UNCIL"."""
    return NOUGHT.sub(lambda found: "O" if words[found.start() - 1].isupper() else "o", words)


def without_article(name: str) -> str:
    """A name without "the" before it."""
    return re.sub(r"^the ", "", name, flags=re.IGNORECASE)


def is_full_council(name: str, council: str) -> bool:
    """Whether a name is that of all members of a council, who are a body beside cabinet and committees.

    A parish, a town or a community has no such body: there the council itself meets.

    >>> is_full_council("Council", "Aldermere City Council"), is_full_council("Council", "Eel Parish Council")
    (True, False)
    """
    found = FULL_COUNCIL.fullmatch(name.casefold())
    if found is None or UNDIVIDED.search(council):
        return False
    return found["kind"] is None or found["kind"] in council.casefold().split()


def _is_council(name: str, council: str) -> bool:
    """Whether a name is the whole council's: "Town Council", "Annual Meeting of X Town Council"."""
    if OCCASION.fullmatch(name.removesuffix("council")) and name.endswith("council"):
        return True
    own = name.endswith(council) and OCCASION.fullmatch(name.removesuffix(council)) is not None
    return own or (name.endswith("council") and council.endswith(f" {name}"))
