"""Minutes written for a test: what is needed around the words in question, and what is read from them."""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import sha256

from councilgraph.extractors.extract import extract
from councilgraph.extractors.profile import load
from councilgraph.ontology.model import Document, Mention, Statement, Term, Text, Value

HEADER = """Marsh End Borough Council
Minutes of the Meeting of the Parks and Rivers Committee held at 6.00 pm on Tuesday, 14 May 2024
"""
PRESENT = """
Present:

Members: Councillor A Roe (Chair)
Councillor B Lund
"""


def document(words: str, name: str = "minutes.txt") -> Document:
    """A document of these words."""
    return Document(sha256(words.encode()).hexdigest(), name, "text/plain", words)


def minutes(business: str, present: str = PRESENT, header: str = HEADER) -> Document:
    """Minutes with this business, and what else minutes have."""
    return document(f"{header}{present}\n{business}\n\n(Meeting closed at 7.30 pm)\n")


def item(body: str, title: str = "River Paths") -> Document:
    """Minutes with one item of business."""
    return minutes(f"12. {title}\n\n{body}")


def text(words: str) -> Text:
    """Words as if they stood at the beginning of a document."""
    return Text(words, range(len(words)))


def read(source: Document) -> list[Statement]:
    """Everything that is read from a document."""
    return list(extract(source, load()))


def stated(source: Document, *predicates: str) -> list[str]:
    """The objects of the facts with these predicates, in the order read, as short words."""
    return [shown(one.object) for one in read(source) if one.predicate in predicates]


def body_of(header: str) -> Mention:
    """The body that a meeting under a header was held by."""
    (found,) = {
        one.object for one in read(minutes("1. Welcome", header=header)) if one.predicate == "cg:heldBy"
    }
    assert isinstance(found, Mention)
    return found


def decided(source: Document) -> Iterator[tuple[str, str, str]]:
    """(kind, clause, text) of each decision, lead-ins too, in the order read."""
    found = read(source)
    clauses = {one.subject: shown(one.object) for one in found if one.predicate == "cg:clause"}
    for one in found:
        if one.predicate == "cg:text" and one.extractor == "decisions":
            kind = one.subject.kind.removeprefix("cg:")
            yield kind, clauses.get(one.subject, ""), shown(one.object)


def shown(thing: Mention | Value | Term) -> str:
    """A value by its form, a term by its name, a mention by its own name or by its key."""
    if isinstance(thing, Value):
        return thing.lexical
    if isinstance(thing, Term):
        return thing.name.removeprefix("cg:")
    return thing.name or " ".join(part for part in thing.key if isinstance(part, str))
