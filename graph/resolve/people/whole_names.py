"""Names of one council read beside one another: which words of "Jo Vasquez Reid" are the surname."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from councilgraph.graph.resolve.people.sightings import Sighting


@dataclass(frozen=True, slots=True)
class Name:
    """A form of a name as it is read beside the others of the council, with what is known of it."""

    seen: Sighting
    surname: str
    given: str
    initials: bool


def read_names(group: Sequence[Sighting]) -> list[Name]:
    """The names of one council; words before a surname belong to it where another form joins them to it.

    "Jo Vasquez Reid" is a Vasquez-Reid where somebody is "J Vasquez-Reid", "J O Brien" an O'Brien where
    somebody is "Jan O'Brien", and "Nicholas Letch" a bare surname where somebody is "J Nicholas-Letch".
    """
    surnames = {seen.form.surname for seen in group}
    joined = {_letters(one): one for one in sorted(surnames) if "-" in one or " " in one}
    return [_read(seen, joined, surnames) for seen in group]


def _read(seen: Sighting, joined: dict[str, str], surnames: set[str]) -> Name:
    one = seen.form
    words = one.given.split()
    for at in range(len(words) if not one.initials else 0):
        whole = joined.get(_letters(" ".join((*words[at:], one.surname))))
        if whole and whole != one.surname:
            return Name(seen, whole, " ".join(words[:at]), initials=len("".join(words[:at])) == 1)
    if one.initials and one.given[-1:] == "o" and one.given != "o" and f"o{one.surname}" in surnames:
        return Name(seen, f"o{one.surname}", one.given[:-1], initials=True)
    return Name(seen, one.surname, one.given, one.initials)


def _letters(words: str) -> str:
    return words.replace("-", "").replace(" ", "")
