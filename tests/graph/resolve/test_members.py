"""The list of members: its rows as facts with their place, and who is meant in the papers by it."""

from __future__ import annotations

from tests.graph.resolve.quays import PERSON, Built

HEAD = "name,ward,party,body,from,to\n"
QUILLS = f"{HEAD}Cllr Tamsin Quill,North,Green,Quays Committee,2015,2024\nTobias Quill,South,Labour,Quays and Rivers Panel,2015,\n"


def who_attended(built: Built, meeting: str) -> set[str]:
    """The people who were at a meeting, as their addresses end."""
    rows = built.rows(f"SELECT ?p {{ ?p cg:attended ?m FILTER(CONTAINS(STR(?m), '{meeting}')) }}")
    return {iri.removeprefix("person/") for (iri,) in rows}


def test_rows_are_facts_with_their_place() -> None:
    """Ward, party, body and time stand in the graph; each leads to its row of the file."""
    built = Built(listed=QUILLS)
    tamsin = f"<{PERSON}/tamsin-quill>"
    assert built.rows(f"SELECT ?w {{ {tamsin} cg:represents ?w }}") == [("ward/north",)]
    seats = f"?n org:member {tamsin} ; org:organization/skos:prefLabel ?of OPTIONAL {{ ?n cg:statedPeriod ?when }}"
    assert built.rows(f"SELECT ?of ?when {{ {seats} }}") == [
        ("Green", ""),
        ("Quays Committee", "2015-01-01 to 2024-12-31"),
    ]
    ((quote, file),) = built.rows(
        f"SELECT ?q ?f {{ GRAPH ?why {{ {tamsin} cg:represents ?w }} ?why cg:quote ?q ; cg:document/cg:sourceFile ?f }}"
    )
    assert (quote, file) == (QUILLS.splitlines()[1], "members.csv")


def test_a_namesake_is_settled_by_the_body() -> None:
    """T Quill of the Quays Committee is the Quill who sits on it, and no question is left."""
    built = Built(listed=QUILLS)
    assert "t-quill" not in built.people()
    assert "tamsin-quill" in who_attended(built, "quays-committee")
    assert built.questions() == 1  # the Hartleys
    reasons = built.rows("SELECT ?b { ?i a cg:Inference ; cg:because ?b }")
    assert ("the one councillor on the list of members whom the name fits at that time",) in reasons


def test_a_namesake_is_settled_by_the_time() -> None:
    """Of two with one name each paper means the one who sat at its time."""
    listed = f"{HEAD}B Lund,North,,,2010,2021\nB Lund,South,,,2022,\n"
    built = Built(listed=listed)
    march, june = who_attended(built, "2019-03-12"), who_attended(built, "2024-06-11")
    lunds = [name for name in built.people() if name.startswith("b-lund")]
    assert len(lunds) == 2
    assert march & set(lunds) != june & set(lunds)
    assert built.questions() == NATURAL.questions()


def test_who_was_not_there_yet_is_not_meant() -> None:
    """A councillor elected in 2023 may not be the one whom the papers of 2019 name by initial: it is asked."""
    built = Built(listed=f"{HEAD}Kwame Osei,North,,,2023,\n")
    assert {"k-osei", "kwame-osei"} <= set(built.people())
    assert built.questions() == NATURAL.questions() + 1
    settled = Built(listed=f"{HEAD}Kwame Osei,North,,,2018,\n")
    assert "k-osei" not in settled.people()


def test_a_bare_surname_is_the_member_of_that_name() -> None:
    """Councillor Osei, whom the paper of June names nowhere else, is the one member who bears the name."""
    assert "osei" in NATURAL.people()
    built = Built(listed=f"{HEAD}Kwame Osei,North\n")
    assert [name for name in built.people() if "osei" in name] == ["kwame-osei"]


def test_a_post_may_stand_for_a_body() -> None:
    """Who holds a post holds it in the graph."""
    built = Built(listed=f"{HEAD}Kwame Osei,,,Cabinet Member for Rivers,2018,\n")
    assert built.rows("SELECT ?who ?post { ?n cg:post ?p ; org:member ?who . ?p skos:prefLabel ?post }") == [
        ("person/kwame-osei", "Cabinet Member for Rivers")
    ]


def test_a_list_is_of_councils_that_are_told() -> None:
    """A council that no paper is of is taken as it is written, and nobody of another is meant by it."""
    built = Built(listed="name,council\nKwame Osei,Weir Town Council\n")
    assert "k-osei" in built.people()
    assert built.faults == []


def test_the_same_list_makes_the_same_bytes() -> None:
    """Rows in another order say the same, and without the list the graph is as it was."""
    one, other = QUILLS.splitlines()[1:]
    assert Built(listed=QUILLS).dump() == Built(listed=QUILLS).dump()
    assert Built(listed=f"{HEAD}{other}\n{one}\n").people() == Built(listed=QUILLS).people()
    assert Built().dump() == NATURAL.dump()


def test_judgements_go_before_the_list() -> None:
    """What somebody judged holds whatever the list says."""
    built = Built("same\tTamsin Quill\tTobias Quill\n", QUILLS)
    assert [name for name in built.people() if "quill" in name] == ["tamsin-quill"]


NATURAL = Built()


def test_a_row_tells_a_former_name() -> None:
    """Who is Hart on the list and was Osei before is the K Osei of the papers, and the row says so."""
    built = Built(listed=f"{HEAD}Cllr Kwame Hart (formerly Osei),North,,,2018,\n")
    assert "k-osei" not in built.people()
    assert built.rows("SELECT ?n { ?p cg:formerName ?n }") == [("Kwame Osei",)]
    assert built.questions() == NATURAL.questions()
