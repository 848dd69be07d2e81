"""Judgements applied: of two things and of facts, what they leave, and what of them cannot be applied."""

from __future__ import annotations

import pytest

from tests.graph.resolve.quays import COUNCIL, MEETING, PERSON, Built

HARTLEYS = "r-hartley", "r-hartley-"
NATURAL = Built()
OTHER = next(name for name in NATURAL.people() if name.startswith("r-hartley-"))
SAME = f"same\t{PERSON}/r-hartley\t{PERSON}/{OTHER}\t2024-07-01\tRB\tI asked him\n"
DIFFERENT = f"different\t{PERSON}/r-hartley\t{PERSON}/{OTHER}\n"


def test_without_judgements_it_cannot_be_told() -> None:
    """What is judged below is a question here: the two R Hartleys, and which Quill is T Quill."""
    assert {"r-hartley", OTHER, "t-quill", "tamsin-quill", "tobias-quill", "ada-tarrow"} <= set(
        NATURAL.people()
    )
    assert NATURAL.questions() == 3


def test_two_are_one() -> None:
    """Two people judged the same are one, whatever a rule has against it; the old address leads to the one."""
    built = Built(SAME)
    assert OTHER not in built.people()
    assert built.questions() == 2
    assert built.rows("SELECT ?old ?now { ?old dcterms:isReplacedBy ?now }") == sorted(
        {(f"person/{OTHER}", "person/r-hartley")}
        | set(
            built.rows(
                "SELECT ?old ?now { ?old dcterms:isReplacedBy ?now FILTER(CONTAINS(STR(?old), '/participation/')) }"
            )
        )
    )
    attended = built.rows(f"SELECT ?m {{ <{PERSON}/r-hartley> cg:attended ?m }}")
    assert len(attended) == 2


def test_a_judgement_is_a_reason() -> None:
    """Who judged, why and when stands beside what rests on it, in the graph of its name."""
    built = Built(SAME)
    told = "?j a cg:Judgement ; cg:verdict ?v ; cg:judgedBy ?by ; cg:because ?why ; dcterms:date ?day ; cg:candidate ?who"
    ((verdict, by, why, day, who),) = built.rows(f"SELECT ?v ?by ?why ?day ?who {{ {told} }}")
    assert (by, why, day, who) == ("RB", "I asked him", "2024-07-01", "person/r-hartley")
    assert verdict.endswith("#Same")
    held = built.rows("SELECT ?s ?o { ?j a cg:Judgement GRAPH ?j { ?s skos:altLabel ?o } }")
    assert held == [("person/r-hartley", "R Hartley")]


def test_each_fact_that_rests_on_a_judgement_is_in_the_default_graph() -> None:
    """Whoever asks the default graph alone misses nothing."""
    built = Built(SAME + "same\tQuays Committee\tQuays and Rivers Panel\n")
    missing = "SELECT ?s ?p ?o { GRAPH ?j { ?s ?p ?o } FILTER NOT EXISTS { ?s ?p ?o } }"
    assert built.rows(missing) == []
    assert len(built.rows("SELECT ?j ?s { ?j a cg:Judgement GRAPH ?j { ?s dcterms:isReplacedBy ?o } }")) == 2


def test_two_stay_two() -> None:
    """Two people judged different are no question any more, and no rule puts them together."""
    assert Built(DIFFERENT).questions() == 2
    assert Built(DIFFERENT).people() == NATURAL.people()
    apart = Built("different\tA Tarrow\tAda Tarrow, Marsh End Borough Council\n")
    assert {"a-tarrow", "ada-tarrow"} <= set(apart.people())
    assert apart.faults == []


def test_an_answer_settles_what_hangs_on_it() -> None:
    """Where T Quill is not Tobias, and is judged to be Tamsin, nothing is open of the three."""
    built = Built("different\tT Quill\tTobias Quill\nsame\tT Quill\tTamsin Quill\n")
    assert built.questions() == 1
    assert "t-quill" not in built.people()


def test_two_bodies_are_one() -> None:
    """Of two bodies judged the same the first one's address stays; its meetings are the one body's."""
    built = Built("same\tQuays Committee\tQuays and Rivers Panel (Marsh End Borough Council)\n")
    assert built.rows("SELECT ?b { ?b a cg:Body }") == [("body/quays-committee",)]
    assert built.rows("SELECT ?m { ?m cg:heldBy ?b }") == [
        ("meeting/quays-committee/2019-03-12",),
        ("meeting/quays-committee/2024-06-11",),
    ]
    names = "SELECT ?n { ?b a cg:Body ; skos:prefLabel|skos:altLabel ?n }"
    assert built.rows(names) == [("Quays Committee",), ("Quays and Rivers Panel",)]
    old = f"<{COUNCIL}/meeting/quays-and-rivers-panel/2024-06-11/item/1>"
    assert built.rows(f"SELECT ?now {{ {old} dcterms:isReplacedBy ?now }}") == [
        ("meeting/quays-committee/2024-06-11/item/1",)
    ]


WRONG = f"wrong\tK Osei\t{MEETING}\t2024-07-01\tRB\twas away\tattended\n"


def test_a_wrong_fact_is_told_and_no_fact() -> None:
    """It leaves the default graph and its reasons; the judgement says what was wrong, and from which words."""
    built = Built(WRONG)
    asked = f"{{ <{PERSON}/k-osei> cg:attended <{MEETING}> }}"
    assert NATURAL.store.query(f"ASK {asked}") is True
    assert built.store.query(f"ASK {asked}") is False
    assert built.store.query(f"ASK {{ GRAPH ?g {asked} }}") is False
    told = (
        "?j cg:verdict cg:Wrong ; rdf:subject ?s ; rdf:predicate ?p ; rdf:object ?o ; prov:used/cg:quote ?q"
    )
    ((subject, predicate, value, words),) = built.rows(f"SELECT ?s ?p ?o ?q {{ {told} }}")
    assert (subject, value, words) == (
        "person/k-osei",
        "meeting/quays-committee/2019-03-12",
        "Councillor K Osei",
    )
    assert predicate.endswith("#attended")
    assert len(built.rows("SELECT ?s ?o { ?s cg:attended ?o }")) + 1 == len(
        NATURAL.rows("SELECT ?s ?o { ?s cg:attended ?o }")
    )


def test_a_wrong_value_is_named_by_its_words() -> None:
    """The object of a fact may be words: a heading that is none."""
    built = Built(f"wrong\t{MEETING}/item/1\tRiver  Paths\t\t\t\tdcterms:title\n")
    assert built.rows(f"SELECT ?t {{ <{MEETING}/item/1> dcterms:title ?t }}") == []
    assert not built.linker.effects.unmet(built.linker.effects.rules[0].judgement)


def test_links_are_judged() -> None:
    """A link judged right stands though no rule concludes it; one that nobody concludes cannot be wrong."""
    later = f"{COUNCIL}/meeting/quays-and-rivers-panel/2024-06-11/item/1"
    right = Built(f"right link\t{MEETING}/decision/1/1\t{later}\n")
    assert right.rows(
        "SELECT ?o { ?j a cg:Judgement GRAPH ?j { ?s cg:followedUpBy ?o } ?s cg:followedUpBy ?o }"
    ) == [("meeting/quays-and-rivers-panel/2024-06-11/item/1",)]
    wrong = Built(f"wrong link\t{MEETING}/decision/1/1\t{later}\n")
    (rule,) = wrong.linker.effects.rules
    assert wrong.linker.effects.unmet(rule.judgement)
    assert wrong.linker.effects.rule_for(f"{MEETING}/decision/1/1", "cg:followedUpBy", later) is rule


@pytest.mark.parametrize(
    "judged", [SAME, DIFFERENT, WRONG, "same\tQuays Committee\tQuays and Rivers Panel\n"]
)
def test_the_same_judgements_make_the_same_bytes(judged: str) -> None:
    """Two builds are the same, also with the lines in another order; and none without them differs."""
    more = "different\tT Quill\tTobias Quill\n"
    assert Built(judged + more).dump() == Built(more + judged).dump()
    assert Built(judged).dump() != NATURAL.dump()


@pytest.mark.parametrize(
    ("judged", "line", "why"),
    [
        (SAME + DIFFERENT, 1, "it contradicts line 2"),
        (
            "same\tT Quill\tTamsin Quill\nsame\tT Quill\tTobias Quill\ndifferent\tTamsin Quill\tTobias Quill\n",
            1,
            "it contradicts line 2 and 3",
        ),
        ("same\tX Nobody\tB Lund\n", 1, "nothing is called “X Nobody” (any more)"),
        (f"same\t{PERSON}/x-nobody\tB Lund\n", 1, "there is no person, body, post or programme"),
        ("same\tR Hartley\tB Lund\n", 1, "2 are called “R Hartley”: name one by its address"),
        ("same\tB Lund\tQuays Committee\n", 1, "one side is a person, the other is not"),
        ("different\tB Lund\tB Lund, Marsh End\n", 1, "both sides are"),
        ("same\tB Lund, Weir Town Council\tK Osei\n", 1, "nothing is called"),
        ("same\tQuays Committee\tHead of Quays\n", 1, "the sides are of different kinds"),
    ],
    ids=[
        "directly",
        "by way of another",
        "no name",
        "no address",
        "of two",
        "kinds",
        "itself",
        "council",
        "post",
    ],
)
def test_what_cannot_be_applied_is_told(judged: str, line: int, why: str) -> None:
    """Judgements that contradict one another, or speak of nothing that is there, are told and change nothing."""
    built = Built(judged)
    assert [(at, why in what) for at, what in built.faults] == [(line, True)]
    assert built.people() == NATURAL.people()
    assert Built(f"{judged}different\tK Osei\tB Lund\n").faults == built.faults


def test_what_another_judgement_makes_can_be_judged() -> None:
    """An address that there is only because two were judged to be different can be named in a judgement."""
    apart = "different\tA Tarrow\tAda Tarrow\n"
    built = Built(f"{apart}same\t{PERSON}/a-tarrow\tK Osei\n")
    assert built.faults == []
    assert len(built.people()) == len(NATURAL.people())
    assert built.linker.effects.own <= {f"{PERSON}/a-tarrow"}


def test_aliases_lead_on() -> None:
    """An old address leads to the present one, and may be used in judgements; one of a thing is left alone."""
    old = f"{PERSON}/robert-hartley"
    built = Built(
        SAME.replace(f"{PERSON}/r-hartley\t", f"{old}\t"),
        known=f"{old}\t{PERSON}/r-hartley\n{PERSON}/b-lund\t{PERSON}/k-osei\n",
    )
    replaced = built.rows(
        "SELECT ?old ?now { ?old dcterms:isReplacedBy ?now FILTER(!CONTAINS(STR(?old), '/part')) }"
    )
    assert replaced == [
        (f"person/{OTHER}", "person/r-hartley"),
        ("person/robert-hartley", "person/r-hartley"),
    ]
    assert built.faults == []
