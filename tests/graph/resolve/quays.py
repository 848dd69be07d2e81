"""Papers of a council that there is not, in which it cannot be told who is who: what judgements are tested on."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from councilgraph.extractors.extract import extract
from councilgraph.extractors.profile import Profile, load
from councilgraph.graph.folder import aliases, judgements, members
from councilgraph.graph.folder.corrections import Corrections
from councilgraph.graph.rdf.quads import Dataset
from councilgraph.graph.rdf.store import Store
from councilgraph.graph.resolve.linker import Linker
from councilgraph.graph.resolve.together import bring_together
from councilgraph.ontology.model import Document, Statement
from tests.extractors.written import document

BASE = "http://localhost:8000/id/"
COUNCIL = f"{BASE}marsh-end-borough-council"
PERSON = f"{COUNCIL}/person"
HEADER = (
    "Marsh End Borough Council\nMinutes of the Meeting of the {body} held at 6.00 pm on {day}\n\nPresent:\n\n"
)
PAPERS = {
    "march.txt": HEADER.format(body="Quays Committee", day="Tuesday, 12 March 2019")
    + """Members: Councillor A Tarrow (Chair)
Councillor B Lund
Councillor T Quill
Councillor K Osei

Employees: R Hartley, Quay Services

4. River Paths

RESOLVED that the Head of Quays be asked to report on the river paths to the next meeting.

(Meeting closed at 7.30 pm)
""",
    "june.txt": HEADER.format(body="Quays and Rivers Panel", day="Tuesday, 11 June 2024")
    + """Members: Councillor Ada Tarrow (Chair)
Councillor B Lund
Councillor Tamsin Quill
Councillor Tobias Quill

Other Representatives: R Hartley, Severn Rivers Trust

4. River Paths

Moved by Councillor Osei, seconded by Councillor Lund, that the paths be closed in winter. The motion was carried.

RESOLVED that the report be noted.

(Meeting closed at 7.30 pm)
""",
}
MEETING = f"{COUNCIL}/meeting/quays-committee/2019-03-12"


@cache
def profile() -> Profile:
    """What the papers are read with."""
    return load()


@cache
def read(words: str, name: str) -> tuple[Statement, ...]:
    """What a paper states."""
    return tuple(extract(document(words, name), profile()))


class Built:
    """The graph of papers with what people have put right of it."""

    def __init__(
        self, judged: str = "", listed: str = "", known: str = "", papers: Sequence[str] = ()
    ) -> None:
        chosen = {name: words for name, words in PAPERS.items() if not papers or name in papers}
        corrections = Corrections(
            tuple(judgements.parse(judged)[0]), aliases.parse(known)[0], members.parse(listed)[0]
        )
        statements = [one for name, words in chosen.items() for one in read(words, name)]
        self.linker: Linker
        self.linker, held, inferred = bring_together(statements, BASE, corrections, profile())
        self.dataset = Dataset(self.linker)
        files = {one.sha256: (one.name,) for one in map(_document, chosen)}
        files |= {sha: (name,) for sha, name in self.linker.effects.files.items()}
        self.store = Store.memory(self.dataset.quads(held, files, (), inferred))

    @property
    def faults(self) -> list[tuple[int, str]]:
        """The lines that could not be applied, and why."""
        return sorted((one.line, one.what) for one in self.linker.effects.faults)

    def rows(self, query: str) -> list[tuple[str, ...]]:
        """The rows of a query, sorted, addresses without what all share."""
        found = self.store.select(query)
        told = (tuple("" if v is None else v.value for v in row.values()) for row in found)  # type: ignore[union-attr]  # no triples are asked for
        return sorted(tuple(value.removeprefix(f"{COUNCIL}/") for value in row) for row in told)

    def people(self) -> list[str]:
        """The people by their addresses."""
        return [iri.removeprefix("person/") for (iri,) in self.rows("SELECT ?p { ?p foaf:name ?name }")]

    def questions(self) -> int:
        """How many questions of identity are open."""
        return len(self.rows("SELECT ?q { ?q a cg:IdentityQuestion }"))

    def dump(self) -> bytes:
        """The graph as canonical N-Quads."""
        return self.store.dump("nq")


def _document(name: str) -> Document:
    return document(PAPERS[name], name)
