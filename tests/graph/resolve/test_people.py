"""Who is who: the rules of identity, each with the case that it is for. All names are made up."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import cast

import pytest

from councilgraph.graph.resolve.people import Form, People, form, resolve
from councilgraph.ontology.model import Mention

COUNCIL = "Aldermere City Council"


@dataclass(frozen=True, slots=True)
class Seen:
    """A name as a paper has it."""

    name: str
    kind: str = "cg:Councillor"
    paper: str = "march"
    role: str = ""
    organisation: str = ""
    council: str = COUNCIL

    @property
    def mention(self) -> Mention:
        """The mention that an extractor makes of it."""
        hints = [(key, words) for key in ("role", "organisation") if (words := getattr(self, key))]
        key = () if " " in self.name else (self.paper,)
        return Mention(self.kind, self.name, Mention("cg:Council", self.council), key, tuple(hints))


def member(name: str, paper: str = "march", role: str = "", council: str = COUNCIL) -> Seen:
    """A councillor."""
    return Seen(name, "cg:Councillor", paper, role, council=council)


def officer(name: str, paper: str = "march", role: str = "", area: str = "") -> Seen:
    """An officer of the council."""
    return Seen(name, "cg:Officer", paper, role, area)


def partner(name: str, paper: str = "march", role: str = "", organisation: str = "") -> Seen:
    """Somebody from another organisation."""
    return Seen(name, "cg:Partner", paper, role, organisation)


def person(name: str, paper: str = "march", role: str = "") -> Seen:
    """Somebody named in a sentence, of whom no more is known."""
    return Seen(name, "cg:Person", paper, role)


def settled(seen: Sequence[Seen]) -> People:
    """What is made of names in the order given."""
    return resolve((one.mention, one.paper) for one in seen)


def clusters(seen: Sequence[Seen]) -> set[frozenset[int]]:
    """The names that stand for one person, by their places in the list."""
    people = settled(seen)
    heads = [people.find(form(one.mention)) for one in seen]
    return {frozenset(at for at, other in enumerate(heads) if other == head) for head in heads}


def asked(seen: Sequence[Seen]) -> set[frozenset[int]]:
    """The pairs of which a question is asked, by their places in the list."""
    people = settled(seen)
    pairs = {frozenset({people.find(one.left), people.find(one.right)}) for one in people.questions}
    heads = [people.find(form(one.mention)) for one in seen]
    return {
        frozenset({a, b})
        for a, b in combinations(range(len(seen)), 2)
        if frozenset({heads[a], heads[b]}) in pairs
    }


ONE = [
    pytest.param([member("A S Oakes"), member("AS Oakes", "june")], id="initials with and without a space"),
    pytest.param([member("A. S. Oakes"), member("A.S. Oakes", "june")], id="initials with full stops"),
    pytest.param([member("J Bruce"), member("Jo Bruce", "june")], id="initial and full name, and no other"),
    pytest.param([member("N Oyelaran"), member("N Oyelaran", "june")], id="the same name in two papers"),
    pytest.param([member("Zoë Hale"), member("Zoe Hale", "june")], id="an accent that one print leaves out"),
    pytest.param([member("S O’Brien"), member("S O'Brien", "june")], id="an apostrophe straight or curled"),
    pytest.param([member("N OYELARAN"), member("N Oyelaran", "june")], id="a list printed in capitals"),
    pytest.param(
        [
            member("A S Oakes", role="Cabinet Member for Parks and Rivers"),
            member("AS Oakes", "june", role="Cabinet Member for Parks and Rivers"),
            member("A Oakes", "july", role="Cabinet Member for Parks and Rivers"),
        ],
        id="one portfolio, however many initials are printed",
    ),
    pytest.param(
        [
            officer("J Frost", area="Housing"),
            officer("Joy Frost", "june", role="Tenancy and Lettings Manager"),
        ],
        id="an officer by initial in a list and by name beside a post",
    ),
    pytest.param(
        [officer("J Frost"), person("Joy Frost", role="Tenancy and Lettings Manager")],
        id="an officer in a list, and a name in a sentence that fits nobody else",
    ),
    pytest.param(
        [
            partner("L Lund", organisation="Vale Police"),
            partner("L Lund", "june", organisation="Vale Police"),
        ],
        id="a partner of one organisation twice",
    ),
    pytest.param(
        [
            officer("J Frost", role="Tenancy and Lettings Manager"),
            officer("J A Frost", "june", role="Tenancy and Lettings Manager"),
        ],
        id="the same post, surname and first initial",
    ),
    pytest.param([member("B Lee"), member("Lee")], id="a bare surname in the paper of its one bearer"),
    pytest.param(
        [member("Bo Lee", "june"), member("B Lee"), member("Lee")], id="a surname, initials, a name"
    ),
    pytest.param(
        [member("B Lee"), member("Lee", "june")], id="a bare surname of the one councillor who has it"
    ),
    pytest.param(
        [member("Lee"), member("Lee", "june"), member("Lee", "july")], id="a bare surname ever again"
    ),
]

TWO = [
    pytest.param([member("J Whitcombe"), member("R Whitcombe")], False, id="two councillors of one surname"),
    pytest.param([member("N Akande"), member("P Akande", "june")], False, id="one surname in two papers"),
    pytest.param([member("Jo Bruce"), member("Jan Bruce")], False, id="two full names, one initial"),
    pytest.param(
        [member("B Lee"), member("B Lee", council="Harrowmouth Town Council")],
        False,
        id="the same name in two councils",
    ),
    pytest.param(
        [officer("R Chase", area="Housing"), partner("R Chase", "june", organisation="NHS")],
        True,
        id="an officer and a partner of one name",
    ),
    pytest.param(
        [partner("R Chase", organisation="NHS"), partner("R Chase", "june", organisation="Vale Police")],
        True,
        id="one name in two organisations",
    ),
    pytest.param(
        [member("B Lee"), officer("B Lee", "june")], True, id="a councillor and an officer of one name"
    ),
    pytest.param(
        [member("A B Lee"), member("A C Lee", "june")], False, id="initials that differ at the second"
    ),
    pytest.param(
        [
            officer("A Frost", role="Analyst"),
            officer("Ann Lee Frost", "june", role="Analyst"),
            officer("Amy Frost"),
        ],
        True,
        id="a post that many hold",
    ),
]


EVERYBODY: list[Seen] = [one for case in (*ONE, *TWO) for one in cast("list[Seen]", case.values[0])]


@pytest.mark.parametrize("seen", ONE)
def test_one_person(seen: list[Seen]) -> None:
    """Forms of a name are put together where a rule says that they are one person's."""
    assert clusters(seen) == {frozenset(range(len(seen)))}
    assert asked(seen) == set()


@pytest.mark.parametrize(("seen", "question"), TWO)
def test_two_people(seen: list[Seen], question: bool) -> None:
    """Names that may be two people's stay apart, and where nothing can tell it is a question."""
    assert frozenset({0, 1}) not in clusters(seen)
    assert all(not {0, 1} <= cluster for cluster in clusters(seen))
    assert (frozenset({0, 1}) in asked(seen)) is question


AMBIGUOUS = [
    pytest.param([member("J Bruce"), member("Jo Bruce", "june"), member("Jan Bruce", "july")], id="initials"),
    pytest.param([member("Whitcombe"), member("J Whitcombe"), member("R Whitcombe")], id="a bare surname"),
]


@pytest.mark.parametrize("seen", AMBIGUOUS)
def test_what_fits_two_is_a_question(seen: list[Seen]) -> None:
    """A short form that fits two people is put to neither, and both pairs are asked."""
    assert clusters(seen) == {frozenset({0}), frozenset({1}), frozenset({2})}
    assert asked(seen) == {frozenset({0, 1}), frozenset({0, 2})}


def test_a_surname_stands_for_another_person_in_each_paper() -> None:
    """A bare surname is somebody in its own paper: of two papers it may name two people."""
    seen = [
        member("J Whitcombe"),
        member("Whitcombe"),
        member("R Whitcombe", "june"),
        member("Whitcombe", "june"),
    ]
    assert clusters(seen) == {frozenset({0, 1}), frozenset({2, 3})}


def test_nothing_is_put_together_by_way_of_a_third() -> None:
    """What fits two people does not make them one: neither initials nor a bare surname are a bridge."""
    seen = [
        member("Jo Bruce"),
        member("Jan Bruce"),
        member("J Bruce", "june"),
        member("Bruce", "june"),
        officer("Jo Bruce", "july", role="Tenancy and Lettings Manager"),
    ]
    for cluster in clusters(seen):
        assert len(cluster & {0, 1}) < 2
        assert 4 not in cluster or not cluster & {0, 1}


def test_two_organisations_do_not_meet_in_a_name_without_one() -> None:
    """A name in a sentence does not make one person of two who came from different organisations."""
    seen = [
        partner("R Chase", organisation="NHS"),
        partner("R Chase", "june", organisation="Vale Police"),
        person("R Chase", "july"),
    ]
    assert all(not {0, 1} <= cluster for cluster in clusters(seen))


def test_each_union_has_its_reason() -> None:
    """Whenever forms are put together it is said why, in words."""
    seen = [member("J Bruce"), member("Jo Bruce", "june"), member("Bruce")]
    people = settled(seen)
    assert len(people.reasons) == 2
    assert all(reason.because.strip() for reason in people.reasons)


PRINTS = [
    "Effie\u00a0Carr-Lane",
    "Effie Carr–Lane",
    "Effie Carr\u2011Lane",
    "Effie Ca\u00adrr-Lane",
    "EFFIE CARR-LANE",
]


@pytest.mark.parametrize("name", PRINTS)
def test_a_name_in_another_print_is_the_same(name: str) -> None:
    """Dashes, spaces, signs that are not seen and capitals make no other person."""
    assert form(Mention("cg:Councillor", name)) == form(Mention("cg:Councillor", "Effie Carr-Lane"))


@pytest.mark.parametrize("seed", range(8))
def test_the_order_of_reading_does_not_matter(seed: int) -> None:
    """The same names in any order are the same people, with the same questions and the same reasons."""
    shuffled = random.Random(seed).sample(EVERYBODY, len(EVERYBODY))  # noqa: S311 - not for secrets
    people, other = settled(EVERYBODY), settled(shuffled)
    assert {one: people.find(one) for one in people.parent} == {one: other.find(one) for one in other.parent}
    assert set(people.questions) == set(other.questions)
    assert people.reasons == other.reasons


def test_no_name_is_two_people() -> None:
    """A form of a name, of one sort of person, is never divided."""
    first, second = form(member("A S Oakes").mention), form(member("AS Oakes", "june").mention)
    assert first == second == Form("aldermere city council", "oakes", "as", initials=True, sort="councillor")
