"""Councillors whose surname changes. All names are made up."""

from __future__ import annotations

from dataclasses import dataclass

from councilgraph.graph.resolve.linker import Linker
from councilgraph.ontology.model import Mention, Statement, Value
from tests.graph.resolve.people.meetings import COUNCIL, ROADS, Paper, asked, linked, same


@dataclass
class Notice(Paper):
    """Minutes that say who had another name before, and for which ward those present sit."""

    new: str = ""
    old: str = ""
    ward: str = ""

    def statements(self) -> list[Statement]:
        """What extractors say of the paper."""
        found = list(super().statements())
        for name in filter(None, (self.new, self.old)):
            person = Mention("cg:Councillor", name, COUNCIL)
            found.append(Statement(person, "cg:formerName", Value(self.old), self._at(900, name), "t"))
        for name in filter(None, self.present.split(", ") if self.ward else ()):
            ward = Mention("cg:Ward", self.ward, COUNCIL)
            found.append(Statement(self.mentions[name], "cg:represents", ward, self._at(950, name), "t"))
        return found


def test_a_notice_unites() -> None:
    """Where a paper tells the former name the old and the new one are one person, written in full or not."""
    old, new = Paper("2020-04-04", "A Lowe, B Hale"), Paper("2020-06-04", "A Hart, B Hale", movers="Hart")
    said = Notice("2020-05-04", "B Hale, C Dunn", new="Ann Hart", old="Ann Lowe")
    linker = linked(old, said, new)
    assert same(linker, (old, "A Lowe"), (new, "A Hart"), (new, "Hart"))


def test_a_notice_does_not_overrule_a_list() -> None:
    """Two who stand in one list are two, whatever a notice was read to say; it is asked."""
    both = Paper("2020-06-04", "Ann Hart, Ann Lowe")
    linker = linked(both, Notice("2020-05-04", "B Hale", new="Ann Hart", old="Ann Lowe"))
    assert not same(linker, (both, "Ann Hart"), (both, "Ann Lowe"))
    assert asked(linker.people, (both, "Ann Hart"), (both, "Ann Lowe"))


def test_a_surname_that_has_the_old_one_in_it() -> None:
    """“Lowe-Hart” on the body on which Lowe is seen no more is the same person."""
    old, new = Paper("2020-04-04", "Ann Lowe, B Hale"), Paper("2020-06-04", "A Lowe-Hart, B Hale")
    assert same(linked(old, new), (old, "Ann Lowe"), (new, "A Lowe-Hart"))


def test_a_joined_surname_that_fits_two() -> None:
    """Where it may be of either of two of the old surname nobody is merged, and it is asked."""
    old, new = Paper("2020-04-04", "Ann Lowe, Amy Lowe"), Paper("2020-06-04", "A Lowe-Hart, B Hale")
    linker = linked(old, new)
    assert not same(linker, (old, "Ann Lowe"), (new, "A Lowe-Hart"))
    assert not same(linker, (old, "Amy Lowe"), (new, "A Lowe-Hart"))
    assert asked(linker.people, (old, "Ann Lowe"), (new, "A Lowe-Hart"))


def test_a_joined_surname_beside_the_old_one() -> None:
    """Somebody called Lowe who still comes is not Lowe-Hart."""
    old, new = Paper("2020-04-04", "Ann Lowe"), Paper("2020-06-04", "A Lowe-Hart, B Hale")
    linker = linked(old, new, Paper("2020-07-04", "Ann Lowe, B Hale"))
    assert not same(linker, (old, "Ann Lowe"), (new, "A Lowe-Hart"))


def test_another_surname_without_a_word() -> None:
    """The same first name on the same body after the old name is a question, and no merge."""
    old, new = Paper("2020-04-04", "Ann Lowe, B Hale"), Paper("2020-06-04", "Ann Hart, B Hale")
    linker = linked(old, new)
    assert not same(linker, (old, "Ann Lowe"), (new, "Ann Hart"))
    assert asked(linker.people, (old, "Ann Lowe"), (new, "Ann Hart"))


def test_another_surname_in_one_ward() -> None:
    """Where wards are told, one ward is asked about, by an initial too, and two wards are not."""
    old = Notice("2020-04-04", "A Lowe", ward="Harbour")
    here, there = (Notice("2020-06-04", "A Hart", ward=ward) for ward in ("Harbour", "Mill End"))
    assert asked(linked(old, here).people, (old, "A Lowe"), (here, "A Hart"))
    assert not asked(linked(old, there).people, (old, "A Lowe"), (there, "A Hart"))


def test_another_surname_elsewhere() -> None:
    """On another body, years later or by an initial alone nobody is asked."""
    old = Paper("2020-04-04", "Ann Lowe, B Hale")
    for new, name in (
        (Paper("2020-06-04", "Ann Hart", body=ROADS), "Ann Hart"),
        (Paper("2025-06-04", "Ann Hart"), "Ann Hart"),
        (Paper("2020-06-04", "A Hart"), "A Hart"),
    ):
        linker = linked(old, new)
        assert isinstance(linker, Linker)
        assert not same(linker, (old, "Ann Lowe"), (new, name))
        assert not asked(linker.people, (old, "Ann Lowe"), (new, name))
