"""Of what sort somebody is, where a list leaves it open. All names are made up."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from councilgraph.graph.resolve.linker import Linker
from councilgraph.ontology.model import Mention, Statement
from tests.graph.resolve.people.meetings import COUNCIL, Paper, linked, same


@dataclass
class Minutes(Paper):
    """Minutes with others who came: councillors untitled or not, and a guest by the words that tell of one."""

    others: str = ""
    guest: str = ""

    def statements(self) -> Iterator[Statement]:
        """What extractors say of the paper."""
        yield from super().statements()
        for at, words in enumerate(filter(None, self.others.split(", "))):
            yield self._came("PresentAsOtherMember", "cg:Councillor", words.split(" ", 1), 2000 + 30 * at)
        if self.guest:
            yield self._came("PresentAsGuest", "cg:Partner", ["", self.guest], 3000)

    def _came(self, capacity: str, kind: str, parts: list[str], place: int) -> Statement:
        title, name = parts if parts[0][:4] in ("", "Coun") else ("", " ".join(parts))
        told = name.partition(",")[0]
        person = Mention(kind, told, COUNCIL, (), (("role", "Analyst"),) if "," in name else ())
        self.mentions[told] = person
        node = Mention("cg:Participation", "", self.meeting, (capacity, person))
        return Statement(node, "cg:person", person, self._at(place, f"{title} {name}".strip()), "t")


OFFICER = Paper("2020-04-04", "B Hale", officers="Ada Roe")


def test_an_untitled_name_beside_a_councillor_may_be_an_officer() -> None:
    """In “Councillor C Dunn, A Roe” A Roe may be the officer of that name, behind “Councillors” not."""
    one = Minutes("2020-05-04", "B Hale", others="Councillor C Dunn, A Roe")
    many = Minutes("2020-06-04", "B Hale", others="Councillors C Dunn, A Roe")
    assert same(linked(OFFICER, one), (OFFICER, "Ada Roe"), (one, "A Roe"))
    assert not same(linked(OFFICER, many), (OFFICER, "Ada Roe"), (many, "A Roe"))


def test_a_post_beside_an_untitled_name_makes_no_councillor() -> None:
    """What is concluded from an entry of a list without titles tells no more of its sort than the entry."""
    one = Minutes("2020-05-04", "B Hale", others="Councillor C Dunn, A Roe")
    told = list(one.statements())
    entry = next(
        each for each in told if each.predicate == "cg:person" and each.object == one.mentions["A Roe"]
    )
    held = Mention("org:Membership", "", COUNCIL, (one.mentions["A Roe"], "Director of Parks"))
    post = replace(entry, subject=held, predicate="org:member")
    linker = Linker([*OFFICER.statements(), *told, post], "http://localhost:8000/id/")
    assert same(linker, (OFFICER, "Ada Roe"), (one, "A Roe"))


def test_who_is_told_to_speak_may_be_an_officer() -> None:
    """A guest of no organisation whom a sentence tells of or who has a role may be an officer, a listed name not."""
    spoke = Minutes("2020-05-04", "B Hale", guest="Ada Roe, Analyst, introduced the report")
    post = Minutes("2020-06-01", "B Hale", guest="Ada Roe, Analyst")
    came = Minutes("2020-06-04", "B Hale", guest="Ada Roe")
    assert same(linked(OFFICER, post), (OFFICER, "Ada Roe"), (post, "Ada Roe"))
    assert same(linked(OFFICER, spoke), (OFFICER, "Ada Roe"), (spoke, "Ada Roe"))
    assert not same(linked(OFFICER, came), (OFFICER, "Ada Roe"), (came, "Ada Roe"))
