"""How a list of people is written as a whole: surnames first, a code beside each, one surname for two."""

from __future__ import annotations

from dataclasses import dataclass

from councilgraph.extractors.names.names import Person
from councilgraph.ontology.model import Text


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
