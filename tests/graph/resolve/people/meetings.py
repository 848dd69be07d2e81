"""Meetings of a council that never was, as statements: who is listed, and who moved a motion."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from hashlib import sha256

from councilgraph.graph.resolve.linker import Linker
from councilgraph.graph.resolve.people import People, form
from councilgraph.ontology.model import Mention, Passage, Statement

COUNCIL = Mention("cg:Council", "Aldermere City Council")
PARKS = Mention("cg:Committee", "Parks Committee", COUNCIL)
ROADS = Mention("cg:Committee", "Roads Committee", COUNCIL)


@dataclass
class Paper:
    """The minutes of a meeting: those present and those with apologies, and names in its business.

    `members` are those whom an agenda lists as members of the body. `roles` tells what stands beside a name.
    """

    day: str
    present: str = ""
    apologies: str = ""
    officers: str = ""
    movers: str = ""
    members: str = ""
    body: Mention = PARKS
    council: Mention | None = COUNCIL
    sentences: str = ""
    roles: dict[str, str] = field(default_factory=dict)
    mentions: dict[str, Mention] = field(default_factory=dict)

    @property
    def sha256(self) -> str:
        """What tells the paper apart."""
        return sha256(
            repr((self.day, self.body, self.present, self.movers, self.members)).encode()
        ).hexdigest()

    @property
    def meeting(self) -> Mention:
        """The meeting that it records."""
        return Mention("cg:Meeting", "", self.body, (self.day,))

    def statements(self) -> Iterable[Statement]:
        """What extractors say of the paper."""
        yield Statement(
            Mention("cg:Minutes", "", None, (self.sha256,)), "cg:recordOf", self.meeting, self._at(0, ""), "t"
        )
        place = 10
        for names, capacity, kind in (
            (self.present, "PresentAsMember", "cg:Councillor"),
            (self.apologies, "Apologies", "cg:Councillor"),
            (self.officers, "PresentAsOfficer", "cg:Officer"),
        ):
            for name in _each(names):
                person = self._mention(name, kind)
                node = Mention("cg:Participation", "", self.meeting, (capacity, person))
                yield Statement(node, "cg:person", person, self._at(place, name), "t")
                place += 40
        for name in _each(self.members):
            person = self._mention(name, "cg:Councillor")
            node = Mention("org:Membership", "", self.meeting, (person, "Member", self.body))
            yield Statement(node, "org:member", person, self._at(place, name), "t")
            yield Statement(node, "org:organization", self.body, self._at(place, name), "t")
            place += 40
        for names, kind in ((self.movers, "cg:Councillor"), (self.sentences, "cg:Person")):
            for name in _each(names):
                motion = Mention("cg:Motion", "", self.meeting, ("motion", name))
                place += 500
                person = self._mention(name, kind, short=kind == "cg:Councillor")
                yield Statement(motion, "cg:movedBy", person, self._at(place, name), "t")

    def _mention(self, written: str, kind: str, *, short: bool = False) -> Mention:
        """The mention of a name; a title before it stands in the passage alone."""
        name = written.split(". ", 1)[-1] if written.startswith(("Mr. ", "Mrs. ")) else written
        bound = " " not in name or (short and len(name.split()[0]) == 1)
        hints = (("role", self.roles[written]),) if written in self.roles else ()
        mention = Mention(kind, name, self.council, (self.sha256,) if bound else (), hints)
        self.mentions[written] = mention
        return mention

    def _at(self, place: int, words: str) -> Passage:
        return Passage(self.sha256, place, place + len(words), words)


def _each(names: str) -> list[str]:
    """The names of a list: parted by "|", or by commas where there is none."""
    return [name for name in names.split("|" if "|" in names else ", ") if name]


def linked(*papers: Paper) -> Linker:
    """The linker of papers."""
    return Linker([one for paper in papers for one in paper.statements()], "http://localhost:8000/id/")


def same(linker: Linker, *named: tuple[Paper, str]) -> bool:
    """Whether names of papers, each as the paper has it, are of one person."""
    return len({linker.iri(paper.mentions[name]) for paper, name in named}) == 1


def asked(people: People, *named: tuple[Paper, str]) -> bool:
    """Whether a question is open between two names."""
    heads = {people.find(form(paper.mentions[name])) for paper, name in named}
    return any({people.find(one.left), people.find(one.right)} == heads for one in people.questions)
