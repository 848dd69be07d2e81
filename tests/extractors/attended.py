"""What is read of who came, left and missed which item, in short words."""

from __future__ import annotations

from councilgraph.ontology.model import Document, Mention, Statement, Value
from tests.extractors.written import read

PREDICATES = ("cg:arrivedAt", "cg:leftAt", "cg:absentForItem")


def facts(source: Document) -> list[Statement]:
    """What is stated of comings, goings and absences."""
    return [one for one in read(source) if one.predicate in PREDICATES]


def attended(source: Document) -> list[str]:
    """Each person of whom something is told: "A Roe: from 19:15, until 20:00, not 2"; items by position."""
    found: dict[str, list[str]] = {}
    for one in facts(source):
        person = next(part for part in one.subject.key if isinstance(part, Mention))
        if isinstance(one.object, Value):
            word = {"cg:arrivedAt": "from", "cg:leftAt": "until"}[one.predicate]
            words = f"{word} {one.object.lexical[:5]}"
        else:
            assert isinstance(one.object, Mention)
            words = f"not {one.object.key[-1]}"
        told = found.setdefault(person.name, [])
        told.extend([] if words in told else [words])
    return [f"{name}: {', '.join(told)}" for name, told in found.items()]
