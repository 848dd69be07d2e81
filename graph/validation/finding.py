"""A finding of validation: what is wrong, where its words stand, and what it means."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from enum import StrEnum

from councilgraph.graph.rdf.store import IRI, Store, Term, text
from councilgraph.graph.reading.facts import placed

SHOWN = 120  # characters of a quote in a line; JSON has the whole

OF_FACT = "GRAPH ?why { %s %s %s } ?why prov:used? ?passage"
OF_THING = "GRAPH ?why { %s ?p ?o } ?why prov:used? ?passage"
USED = "%s prov:used ?passage"
PASSAGE = """SELECT ?name ?page ?start ?quote { %s .
    ?passage cg:document/cg:sourceFile ?name ; cg:start ?start ; cg:quote ?quote
    OPTIONAL { ?passage cg:page|cg:sheetRow ?page } } ORDER BY ?name ?start STRLEN(?quote) ?quote LIMIT 1"""


class Severity(StrEnum):
    """`ERROR` for what cannot be so, `WARNING` for what is unusual or a slip of the document's own."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Place:
    """Where words stand: the document's file, the page or character, and the words; all "" where unknown."""

    document: str = ""
    at: str = ""
    words: str = ""


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is wrong; `check` is the name of what found it, `about` the IRI of what it is about."""

    severity: Severity
    check: str
    what: str
    means: str
    about: str
    place: Place = Place()

    @property
    def line(self) -> str:
        """It in one line, as in "warning, chair: two people chaired … (a.pdf, page 2: “…”); …"."""
        place = self.place
        words = " ".join(place.words.split())
        shown = f"{words[:SHOWN]}…" if len(words) > SHOWN else words
        where = f"{place.document}, {place.at}: “{shown}”" if place.document else self.about
        told = f"{self.severity}, {self.check}: {self.what} ({where}); {self.means}"
        return " ".join(told.split())

    def as_json(self) -> dict[str, object]:
        """It as programs read it."""
        return asdict(self)


def tally(findings: Sequence[Finding]) -> tuple[int, int]:
    """How many errors and how many warnings there are."""
    count = Counter(one.severity for one in findings)
    return count[Severity.ERROR], count[Severity.WARNING]


def told(errors: int, warnings: int) -> str:
    """How many there are, in words.

    >>> told(1, 2), told(0, 0)
    ('1 error, 2 warnings', 'no errors, no warnings')
    """
    return f"{_counted(errors, 'error')}, {_counted(warnings, 'warning')}"


def place_of_fact(store: Store, subject: Term | None, predicate: Term | None, value: Term | None) -> Place:
    """Where the first words stand that state a fact; an empty place where no passage does."""
    return _first(store, OF_FACT % (subject, predicate, value))


def place_of_thing(store: Store, iri: str) -> Place:
    """Where the first words stand that state anything of a thing; an empty place where none do."""
    return _first(store, OF_THING % IRI(iri))


def place_of_error(store: Store, iri: str) -> Place:
    """Where the words of a `cg:SourceError` stand."""
    return _first(store, USED % IRI(iri))


def _first(store: Store, passages: str) -> Place:
    for row in store.select(PASSAGE % passages):
        at = placed(text(row["page"]), text(row["start"]))
        return Place(text(row["name"]), at, text(row["quote"]))
    return Place()


def _counted(number: int, one: str) -> str:
    return f"{number:,} {one}" if number == 1 else f"{number or 'no'} {one}s"
