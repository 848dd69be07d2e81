from __future__ import annotations

from collections import Counter

import pytest

from councilgraph.graph.rdf.labels import labels, meeting

BODY = "x/aldermere/body/parks-board"
MEETING = "x/aldermere/meeting/parks-board/2024-03-01"


def made(
    kinds: set[str], names: dict[str, int], titles: dict[str, int] | None = None
) -> list[tuple[str, bool]]:
    """The labels of a thing of these classes, with whether each is preferred."""
    found = labels({BODY: Counter(names)}, {BODY: Counter(titles or {})}, {BODY: kinds})
    return [(label, preferred) for _, label, preferred in found]


def test_one_name_is_preferred() -> None:
    """Of several forms the commonest is preferred, and the others are kept."""
    assert made({"cg:Board"}, {"The Parks Board": 1, "Parks Board": 3}) == [
        ("Parks Board", True),
        ("The Parks Board", False),
    ]


def test_of_equals_the_first_by_letter() -> None:
    """Forms that are as common are put in order by letter: the same in every build."""
    assert made({"cg:Board"}, {"Parks board": 2, "Parks Board": 2})[0] == ("Parks Board", True)


def test_a_name_that_spells_and_out_is_preferred() -> None:
    """The sign for "and" is a short form, however often it is written."""
    found = made({"cg:Council"}, {"Fen & Marsh Council": 5, "Fen and Marsh Council": 1})
    assert found == [("Fen and Marsh Council", True), ("Fen & Marsh Council", False)]


def test_a_name_is_as_heads_print_it() -> None:
    """What the heads of its papers print is a body's name; one that prints "and" speaks for those that do not."""
    names = Counter({"Fen & Marsh Board": 5, "Fen and Marsh Board": 5, "Bwrdd Fen": 9})
    for heads, expected in (
        ({"Fen & Marsh Board": 3}, "Fen & Marsh Board"),
        ({"Fen & Marsh Board": 3, "Bwrdd Fen": 2, "Fen and Marsh Board": 1}, "Fen and Marsh Board"),
    ):
        found = labels({BODY: names}, {}, {BODY: {"cg:Board"}}, {BODY: Counter(heads)})
        assert next(label for _, label, preferred in found if preferred) == expected


def test_titles_come_before_names() -> None:
    """What has a title is labelled with it, and not with a file's name."""
    assert made({"cg:Minutes"}, {"scan_01.txt": 5}, {"Minutes, 1 March": 1}) == [("Minutes, 1 March", True)]


@pytest.mark.parametrize(
    "kind", ["cg:Participation", "org:Membership", "cg:DeclarationOfInterest", "cg:IdentityQuestion"]
)
def test_records_have_no_label(kind: str) -> None:
    """A record of something is not a thing with a name."""
    assert made({kind}, {"Parks": 1}) == []


@pytest.mark.parametrize(
    ("iri", "expected"),
    [
        pytest.param(MEETING, "Parks Board, 1 March 2024", id="body and day"),
        pytest.param(f"{MEETING}-2", "Parks Board, 1 March 2024 (sitting 2)", id="a second sitting"),
        pytest.param(
            "x/aldermere/meeting/council/2024-03-11", "Aldermere, 11 March 2024", id="the council's own"
        ),
        pytest.param(
            "x/aldermere/meeting/river-panel/2024-12-31",
            "River Panel, 31 December 2024",
            id="a body without a name",
        ),
        pytest.param("x/meeting/sometime", "sometime", id="no day"),
    ],
)
def test_the_name_of_a_meeting(iri: str, expected: str) -> None:
    """A meeting is called by whose it is, and the day."""
    names = {BODY: Counter(["Parks Board"]), "x/aldermere": Counter(["Aldermere"])}
    assert meeting(iri, names) == expected


def test_a_meeting_has_one_label() -> None:
    """A meeting has the name that is made for it and no other."""
    found = list(labels({BODY: Counter(["Parks Board"])}, {}, {MEETING: {"cg:Meeting"}}))
    assert found == [(MEETING, "Parks Board, 1 March 2024", True)]


def test_the_heads_of_its_papers_name_a_body() -> None:
    """A body is called as its own minutes print it, however others write it."""
    names = {BODY: Counter({"Parks and Rivers Board": 5, "Parks & Rivers Board": 1})}
    heads = {BODY: Counter(["Parks & Rivers Board"])}
    found = {name: preferred for _, name, preferred in labels(names, {}, {BODY: {"cg:Board"}}, heads)}
    assert found == {"Parks & Rivers Board": True, "Parks and Rivers Board": False}


def test_a_slip_is_no_name() -> None:
    """A form that is known for a slip of the pen is not shown first, however common it is."""
    names = {BODY: Counter({"Regenaration Board": 4, "Regeneration Board": 1})}
    found = labels(names, {}, {BODY: {"cg:Board"}}, {}, {(BODY, "Regenaration Board")})
    assert next(label for _, label, preferred in found if preferred) == "Regeneration Board"
