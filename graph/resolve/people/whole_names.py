"""Names of one council read beside one another: which words of "Jo Vasquez Reid" are the surname."""

from __future__ import annotations

from collections import Counter
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
    somebody is "Jan O'Brien", and "Dora Fenn" a bare surname where somebody is "J Dora-Fenn". In "J Roe
    Borough", which one paper has, the last word is none where papers have a J Roe and no other Borough.
    """
    surnames = Counter(seen.form.surname for seen in group)
    joined = {_letters(one): one for one in sorted(surnames) if "-" in one or " " in one}
    usual = {
        (seen.form.given, seen.form.surname): seen.form.initials
        for seen in group
        if seen.form.given and len(seen.papers) > 1
    }
    return [_read(seen, joined, surnames, usual) for seen in group]


def _read(
    seen: Sighting, joined: dict[str, str], surnames: Counter[str], usual: dict[tuple[str, str], bool]
) -> Name:
    one = seen.form
    given, _, last = one.given.rpartition(" ")
    if (given.replace(" ", ""), last) in usual and surnames[one.surname] == 1 and len(seen.papers) == 1:
        given = given.replace(" ", "")
        return Name(seen, last, given, usual[given, last])
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
