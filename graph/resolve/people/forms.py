"""The forms of people's names: what a mention is reduced to before anybody asks who is who."""

from __future__ import annotations

import re
from dataclasses import dataclass

from councilgraph.graph.resolve.slugs import fold
from councilgraph.ontology.model import Mention

HYPHEN = re.compile("[-\u2010\u2011\u2012\u2013]")
MAX_INITIALS = 3  # capitals side by side that are initials: "AJP Roe"
MAX_SHOUTED_INITIALS = 2  # the same in a name that is all in capitals: "AS ROE", but "ANN ROE"
MIN_SHOUTED_SURNAME = 4  # capitals that are a surname in front of the first name: "OAKES Ada"
PARTICLES = frozenset((
    "ó", "ní", "nic", "uí", "mhic", "mac", "mc", "giolla", "ap", "ab", "van", "von", "der", "den", "de", "la",
    "le", "du",
))  # fmt: skip
"""Small words before a surname that belong to it, however they are printed: "Ó Briain", "De La Rue"."""
NICKNAME = re.compile(r"\s[\"“‘'(][\w-]{2,30}[\"”’')](?=\s)")
TORN = re.compile(r"(?<!\w)([DOd])(['’`\u00b4])\s(?=[A-Z])")
"""What print sets apart from the rest of a surname: "D' Arcy"."""
PEOPLE = {"cg:Person": "", "cg:Councillor": "councillor", "cg:Officer": "officer", "cg:Partner": "partner"}


@dataclass(frozen=True, slots=True, order=True)
class Form:
    """A name as it is used of one sort of person: the finest thing that is never divided.

    `given` is "as" for "A S" and "AS" (then `initials`), "joy" for "Joy", "" for a bare
    surname. `paper` is the document within which alone the name stands for somebody, "" where
    it stands for one person throughout the papers of the council.
    """

    council: str
    surname: str
    given: str
    initials: bool
    sort: str
    organisation: str = ""
    paper: str = ""


def form(mention: Mention) -> Form:
    """The form under which a mention names a person; the key of a mention is its document.

    A surname stands last, but in "Oakes, Ada" and "OAKES Ada" first.
    """
    given, surname = _parts(mention.name)
    initials = _are_initials(given, shouted=mention.name.isupper())
    sort = PEOPLE[mention.kind]
    organisation = fold(dict(mention.hints).get("organisation", "")) if sort == "partner" else ""
    return Form(
        fold(mention.scope.name) if mention.scope else "",
        " ".join(_fold_word(word) for word in surname),
        ("" if initials else " ").join(_fold_word(word) for word in given),
        initials,
        sort,
        organisation,
        str(mention.key[0]) if mention.key else "",
    )


def _parts(name: str) -> tuple[list[str], list[str]]:
    """The words of a name before the surname, and those of the surname: "Ana" and "de la Mar"."""
    before, comma, behind = TORN.sub(r"\1\2", NICKNAME.sub("", name)).partition(",")
    words = [word for word in before.replace(".", " ").split() if fold(word)]
    first = [word for word in behind.replace(".", " ").split() if fold(word)]
    if comma and first and words:
        return first, words
    if _shouts_surname_first(words):
        return words[1:], words[:1]
    at = _surname_begins(words)
    return words[:at], words[at:]


def _surname_begins(words: list[str]) -> int:
    """At which word the surname of a name begins: at 1 in "Ana de la Mar", at 0 in "Ó Briain"."""
    last = len(words) - 1
    small = [word.lower() in PARTICLES for word in words[:-1]]
    if words and all(small):
        return 0
    known = (place for place in range(1, last) if small[place] or words[place].islower())
    return next(known, last)


def _shouts_surname_first(words: list[str]) -> bool:
    """Whether the first word alone is in capitals, and too long for initials: "OAKES Ada"."""
    loud = len(words) > 1 and words[0].isupper() and len(fold(words[0])) >= MIN_SHOUTED_SURNAME
    return loud and not any(word.isupper() and len(word) > 1 for word in words[1:])


def _are_initials(given: list[str], *, shouted: bool) -> bool:
    """Whether the words before a surname are initials: "A S", "AS", "J-P"."""
    most = MAX_SHOUTED_INITIALS if shouted else MAX_INITIALS
    letters = [HYPHEN.sub("", word) for word in given]
    return bool(given) and all(len(word) == 1 or (word.isupper() and len(word) <= most) for word in letters)


def _fold_word(word: str) -> str:
    """A word of a name folded, a hyphen kept: "Vasquez-Reid" is one surname."""
    return "-".join(fold(part) for part in HYPHEN.split(word) if fold(part))
