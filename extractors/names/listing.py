"""How a list of people is written as a whole: surnames first, a code beside each, one surname for two."""

from __future__ import annotations

import re
from dataclasses import dataclass

from councilgraph.extractors.names.names import Person
from councilgraph.ontology.model import Text

MOST = 0.6  # the share of a list that has what counts as its habit
AND = re.compile(r"\s*(?:and|&)\s*")


@dataclass(frozen=True, slots=True)
class Entry:
    """A person in a presence list.

    `group` is the label under which the name stands ("member", "officer" …), `where` the
    words of the entry; `notes` are the words in brackets and after commas, in order.
    """

    person: Person
    group: str
    where: Text
    area: Text | None = None
    notes: tuple[Text, ...] = ()
    organisation: Text | None = None
    role: Text | None = None
    ward: Text | None = None
    stands_for: Text | None = None
    substitute: bool = False
    chairs: bool = False
    stands_in: Text | None = None


def _between(words: Text, one: Text, other: Text) -> str:
    return words.plain[words.at.index(one.at[-1]) + 1 : words.at.index(other.at[0])]
