"""Which mentions are one thing, and what that thing is called."""

from __future__ import annotations

import pytest

from councilgraph.graph.resolve.known import cited
from councilgraph.graph.resolve.linker import Linker
from councilgraph.ontology.model import Mention, Passage, Statement, Term, Value

BASE = "http://localhost:8000/id/"
COUNCIL = Mention("cg:Council", "Aldermere City Council")
BODY = Mention("cg:Committee", "Parks and Rivers Committee", COUNCIL)
PAPER = Mention("cg:Minutes", "may.txt", None, ("a" * 64,))
HERE = Passage("a" * 64, 0, 4, "Text")


def say(subject: Mention, predicate: str, thing: Mention | Value | Term, paper: str = "a" * 64) -> Statement:
    """A statement of a paper."""
    return Statement(subject, predicate, thing, Passage(paper, 0, 4, "Text"), "test")


def meeting(day: str, body: Mention = BODY, start: str = "") -> Mention:
    """A meeting of a body on a day, and the hour at which it began."""
    return Mention("cg:Meeting", "", body, (day,), (("start", start),) if start else ())


def item(held: Mention, position: int) -> Mention:
    """An item of the minutes of a meeting."""
    return Mention("cg:AgendaItem", "Paths", held, ("item", str(position)))


def minuted(held: Mention, *numbers: str, paper: str = "a" * 64) -> list[Statement]:
    """The minutes of a meeting with items of these numbers."""
    record = Mention("cg:Minutes", "", None, (paper,))
    found = [say(record, "cg:recordOf", held, paper)]
    for position, number in enumerate(numbers, 1):
        found.append(say(item(held, position), "cg:number", Value(number), paper))
    return found


def iri(mention: Mention, *statements: Statement) -> str:
    """The IRI of a mention, below the base."""
    return Linker(statements, BASE).iri(mention).removeprefix(BASE)


MAY = meeting("2023-05-23")
PERSON = Mention("cg:Councillor", "N Oyelaran", COUNCIL)
PATHS = [
    pytest.param(COUNCIL, "aldermere-city-council", id="a council"),
    pytest.param(BODY, "aldermere-city-council/body/parks-and-rivers-committee", id="a body, below its council"),
    pytest.param(
        Mention("cg:Post", "Director of Parks", COUNCIL), "aldermere-city-council/post/director-of-parks", id="a post of the council"
    ),
    pytest.param(Mention("cg:Post", "Chief Constable"), "post/chief-constable", id="a post of nobody's council"),
    pytest.param(
        Mention("cg:ServiceArea", "Law and Democracy", COUNCIL), "aldermere-city-council/service-area/law-and-democracy", id="a service area"
    ),
    pytest.param(Mention("cg:Organisation", "Vale Constabulary"), "organisation/vale-constabulary", id="an organisation"),
    pytest.param(MAY, "aldermere-city-council/meeting/parks-and-rivers-committee/2023-05-23", id="a meeting"),
    pytest.param(meeting("2023-05-23", COUNCIL), "aldermere-city-council/meeting/council/2023-05-23", id="the council's meeting"),
    pytest.param(item(MAY, 3), "aldermere-city-council/meeting/parks-and-rivers-committee/2023-05-23/item/3", id="an item"),
    pytest.param(
        Mention("cg:AgendaItem", "", MAY, ("agenda", "3")),
        "aldermere-city-council/meeting/parks-and-rivers-committee/2023-05-23/agenda/3",
        id="an item of an agenda",
    ),
    pytest.param(
        Mention("cg:Request", "", item(MAY, 3), ("2",)),
        "aldermere-city-council/meeting/parks-and-rivers-committee/2023-05-23/decision/3/2",
        id="a decision",
    ),
    pytest.param(PAPER, f"document/{'a' * 16}", id="a document"),
    pytest.param(Mention("cg:Agenda", "", PAPER, ("part", "2")), f"document/{'a' * 16}/part/2", id="a part of a document"),
]  # fmt: skip


@pytest.mark.parametrize(("mention", "path"), PATHS)
def test_paths_can_be_read(mention: Mention, path: str) -> None:
    """A thing's name says what it is, and what is the council's own stands below it."""
    assert iri(mention, say(mention, "cg:meeting", MAY)) == path


def test_a_person_below_the_council() -> None:
    """A person is named below the council, a participation below its meeting."""
    node = Mention("cg:Participation", "", MAY, ("PresentAsMember", PERSON))
    linker = Linker([say(node, "cg:person", PERSON)], BASE)
    assert linker.iri(PERSON) == f"{BASE}aldermere-city-council/person/n-oyelaran"
    assert linker.iri(node).endswith("/2023-05-23/participation/n-oyelaran/presentasmember")


def test_a_slug_that_is_taken() -> None:
    """Two people whose names make one slug have names of their own, the same whoever is read first."""
    officer = Mention("cg:Officer", "N Oyelaran", COUNCIL)
    statements = [say(PERSON, "cg:attended", MAY), say(officer, "cg:attended", MAY)]
    names = {
        Linker(order, BASE).iri(who) for order in (statements, statements[::-1]) for who in (PERSON, officer)
    }
    assert len(names) == 2
    assert all(name.startswith(f"{BASE}aldermere-city-council/person/n-oyelaran") for name in names)


def test_two_sittings_of_a_day() -> None:
    """The second sitting of a body on one day is told from the first by the hour; a citation means the first."""
    morning, evening = meeting("2023-05-23", start="10:00:00"), meeting("2023-05-23", start="18:00:00")
    linker = Linker([*minuted(evening, "3"), *minuted(morning, "1", paper="b" * 64)], BASE)
    assert linker.iri(morning) == linker.iri(MAY)
    assert linker.iri(evening) == f"{linker.iri(morning)}-2"


def test_an_hour_printed_otherwise_is_no_second_sitting() -> None:
    """An agenda that names another hour than the minutes is of the same meeting."""
    called = meeting("2023-05-23", start="09:30:00")
    assert iri(called, *minuted(meeting("2023-05-23", start="10:00:00"))) == iri(MAY)


def test_a_body_however_it_is_printed() -> None:
    """Capitals, an ampersand and an article make no other body."""
    assert iri(Mention("cg:Committee", "THE PARKS & RIVERS COMMITTEE", COUNCIL)) == iri(BODY)


def test_bodies_of_two_councils() -> None:
    """Committees of one name in two councils are two."""
    other = Mention("cg:Committee", BODY.name, Mention("cg:Council", "Harrowmouth Town Council"))
    assert iri(other) != iri(BODY)


def minute(number: str, scope: Mention | None, *more: str, days: tuple[str, ...] = ()) -> Mention:
    """A minute that is cited by its number."""
    return Mention(
        "cg:AgendaItem", "", scope, ("minute", number, *more), tuple(("meeting", day) for day in days)
    )


def test_a_cited_minute_of_a_meeting() -> None:
    """A minute cited with its meeting is the item of that number, where it is loaded."""
    linker = Linker([*minuted(MAY, "7", "8"), say(PAPER, "cg:refersTo", minute("8", MAY))], BASE)
    assert linker.iri(minute("8", MAY)) == linker.iri(item(MAY, 2))
    assert linker.loaded(minute("8", MAY))


def test_a_cited_minute_that_is_not_loaded() -> None:
    """A minute that is not loaded has a name of its own, from its meeting and its number."""
    linker = Linker(minuted(MAY, "7"), BASE)
    assert linker.iri(minute("8", MAY)) == f"{linker.iri(MAY)}/minute/8"
    assert not linker.loaded(minute("8", MAY))


def test_a_part_of_a_minute() -> None:
    """“Minute 8(b)” is minute 8."""
    linker = Linker(minuted(MAY, "7", "8"), BASE)
    assert linker.iri(minute("8(b)", MAY)) == linker.iri(item(MAY, 2))


YEARED = [
    pytest.param("7/23", "2023-05-23", True, id="the municipal year of May 2023"),
    pytest.param("7/23", "2024-04-23", True, id="its last month"),
    pytest.param("7/23", "2023-04-25", False, id="the year before"),
    pytest.param("7/23", "2024-06-25", False, id="the year after"),
    pytest.param("8/23", "2023-05-23", False, id="another number"),
]


@pytest.mark.parametrize(("number", "day", "linked"), YEARED)
def test_a_number_with_its_year(number: str, day: str, linked: bool) -> None:
    """“7/23” is minute 7 of the municipal year that begins in May 2023, and it is said why."""
    held = meeting(day)
    mention = minute(number, BODY, "2024-09-10")
    linker = Linker(minuted(held, "7"), BASE)
    assert (linker.iri(mention) == linker.iri(item(held, 1))) is linked
    assert bool(linker.why(mention)) is linked


def test_a_number_that_two_meetings_of_a_year_have() -> None:
    """Where two minutes of the year have the number, none is chosen."""
    june = meeting("2023-06-20")
    linker = Linker([*minuted(MAY, "7"), *minuted(june, "7", paper="b" * 64)], BASE)
    mention = minute("7/23", BODY, "2024-02-10")
    assert linker.iri(mention) not in {linker.iri(item(MAY, 1)), linker.iri(item(june, 1))}
    assert linker.why(mention) == ""


@pytest.mark.parametrize(
    ("numbers", "linked"),
    [
        (["36", "37"], True),
        (["7", "36"], False),  # each meeting numbers its own
        ([], False),  # nothing tells how the later one numbers
    ],
)
def test_numbers_that_run_on(numbers: list[str], linked: bool) -> None:
    """A number alone is of the one meeting of the year that has it, where they count on from one to the next."""
    june = meeting("2023-06-20")
    linker = Linker([*minuted(MAY, "7", "8"), *minuted(june, *numbers, paper="b" * 64)], BASE)
    assert linker.loaded(minute("8", BODY, "2023-06-20")) == linked
    assert not linker.loaded(minute("9", BODY, "2023-06-20"))


def test_a_number_of_one_of_several_meetings() -> None:
    """A number cited under the minutes of two meetings is of the one that has it."""
    june = meeting("2023-06-20")
    linker = Linker([*minuted(MAY, "7"), *minuted(june, "9", paper="b" * 64)], BASE)
    mention = minute("9", BODY, "2023-07-18", days=("2023-05-23", "2023-06-20"))
    assert linker.iri(mention) == linker.iri(item(june, 1))


def test_what_a_citation_says() -> None:
    """Of a minute that is not loaded its number, heading, meeting, body and day are known, in the words that cite it."""
    mention = Mention("cg:AgendaItem", "Lamps", MAY, ("minute", "8"))
    citing = say(item(meeting("2023-06-20"), 1), "cg:refersTo", mention)
    linker = Linker([citing], BASE)
    known = {(one.subject.kind, one.predicate) for one in cited([citing], linker)}
    assert known == {
        ("cg:AgendaItem", "cg:number"),
        ("cg:AgendaItem", "dcterms:title"),
        ("cg:AgendaItem", "cg:meeting"),
        ("cg:Meeting", "cg:date"),
        ("cg:Meeting", "cg:heldBy"),
    }
    assert {one.passage for one in cited([citing], linker)} == {HERE}


def test_a_citation_of_what_is_loaded_says_nothing_new() -> None:
    """Of an item that is loaded its own paper tells, not the one that cites it."""
    citing = say(item(meeting("2023-06-20"), 1), "cg:refersTo", minute("7", MAY))
    statements = [*minuted(MAY, "7"), citing]
    assert list(cited(statements, Linker(statements, BASE))) == []


def test_a_meeting_under_another_name_of_its_body() -> None:
    """A minute cited of a body by another form of its name is the item of that body's meeting."""
    cited_body = Mention("cg:Committee", "Aldermere City Council Parks and Rivers Committee", COUNCIL)
    hyphened = Mention("cg:Committee", "Co-ordination Committee", COUNCIL)
    plain = Mention("cg:Committee", "Coordination Committee", COUNCIL)
    for loaded, named in ((BODY, cited_body), (hyphened, plain)):
        held = meeting("2023-05-23", loaded)
        citing = minute("7", meeting("2023-05-23", named))
        linker = Linker([*minuted(held, "7"), say(PAPER, "cg:refersTo", citing, "b" * 64)], BASE)
        assert linker.iri(citing) == linker.iri(item(held, 1))
        assert linker.iri(meeting("2023-05-23", named)) == linker.iri(held)
