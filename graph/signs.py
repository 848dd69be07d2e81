"""Signs of facts: words by which a reader would expect a fact, and what must have been read for each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from councilgraph.extractors.profile import Profile
from councilgraph.ontology.model import Statement, Text

DECIDED = {"cg:text", "cg:approvesMinutesOf"}
HELD = {"org:member", "cg:post", "cg:chaired"}
MOVED = {"cg:movedBy", "cg:secondedBy", "cg:votesFor", "cg:unanimous", "cg:outcome"}
DATED = {
    *("cg:date", "cg:dueText", "cg:dueDate", "cg:plannedFor", "cg:refersTo", "cg:text"),
    *("dcterms:date", "cg:recordOf", "cg:agendaOf"),
}
DID = {*DECIDED, *HELD, *MOVED, "cg:declaredBy", "cg:leftAt", "cg:arrivedAt", "cg:voter"}

ANSWERS: dict[str, set[str]] = {
    "decided": {*DECIDED, "cg:refersTo", "cg:outcome"},
    "asked": DECIDED,
    "recommended": DECIDED,
    "cited": {"cg:refersTo", "cg:concernsItem"},
    "met": DATED,
    "did": DID,
    "moved": MOVED,
    "held": {*HELD, "cg:text"},
    "declared": {"cg:declaredBy"},
    "listed": {"cg:person", "cg:nameAsWritten", "org:member"},
    "money": {"cg:amount", "cg:text"},
    "named": set(),
}
"""For each sign in a profile the predicates of which one must be stated at its place; none: any will do."""


@dataclass(frozen=True, slots=True)
class Mark:
    """That a fact is stated between two offsets of a document: what coverage needs to know of it."""

    start: int
    end: int
    predicate: str


def marks(statements: Iterable[Statement]) -> Iterator[Mark]:
    """The marks of statements of one document."""
    for statement in statements:
        yield Mark(statement.passage.start, statement.passage.end, statement.predicate)


class Marks:
    """Where facts are stated in a text of some length, all of them and those that answer each sign."""

    def __init__(self, found: Iterable[Mark], length: int) -> None:
        self.all = bytearray(length)
        self._answers = {sign: bytearray(length) for sign, predicates in ANSWERS.items() if predicates}
        for mark in found:
            run = b"\x01" * (mark.end - mark.start)
            self.all[mark.start : mark.end] = run
            for sign, painted in self._answers.items():
                if mark.predicate in ANSWERS[sign]:
                    painted[mark.start : mark.end] = run

    def any(self, start: int, end: int) -> bool:
        """Whether a fact is stated somewhere between two offsets."""
        return self.all.find(1, start, end) >= 0

    def share(self, words: Text) -> float:
        """How much of words is in passages, spaces left out: from 0 to 1."""
        places = [at for at, sign in zip(words.at, words.plain, strict=True) if not sign.isspace()]
        return sum(self.all[at] for at in places) / len(places) if places else 0.0

    def answered(self, sign: str, start: int, end: int) -> bool:
        """Whether what a sign between two offsets leads to expect is stated there."""
        return self._answers.get(sign, self.all).find(1, start, end) >= 0


def unanswered(words: Text, marks: Marks, profile: Profile) -> str:
    """The first sign in a sentence that nothing in it answers, "" where there is none."""
    whole = words.span()
    for sign, pattern in profile.patterns("coverage.signs"):
        if pattern.search(words.plain) and not marks.answered(sign, *whole):
            return sign
    for match in profile.pattern("coverage.named", r"{}", 0).finditer(words.plain):
        if not marks.any(*words.span(*match.span("name"))):
            return "named"
    return ""
