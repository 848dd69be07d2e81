"""Simulated councils: the same for the same seed, of two halves of words, and true to their papers."""

from __future__ import annotations

import json
from datetime import date

import pytest

from tests.simulate.council import Simulated, simulate
from tests.simulate.marks import MARK, Marks, bare, wrapped
from tests.simulate.people import Members, Register
from tests.simulate.prints import HABITS, Naming
from tests.simulate.truth import earlier
from tests.simulate.values import Mention, Person, Place, Span
from tests.simulate.words import WORDS, Words, half_of


@pytest.fixture(scope="module")
def council() -> Simulated:
    """Twenty years of a council."""
    return simulate(8, 20)


def words_at(council: Simulated, span: dict[str, object]) -> str:
    """The words of a paper at a place."""
    start, end = span["start"], span["end"]
    assert isinstance(start, int)
    assert isinstance(end, int)
    return council.papers[str(span["file"])][start:end]


def test_the_same_seed_gives_the_same_bytes() -> None:
    """Papers and truth are the same for the same seed, and others for another."""
    assert simulate(3, 2) == simulate(3, 2)
    assert simulate(3, 2).truth.written() == simulate(3, 2).truth.written()
    assert simulate(3, 2).papers != simulate(5, 2).papers


def test_names_stand_where_the_truth_says(council: Simulated) -> None:
    """Each mention is at its place, perhaps over the end of a line or in capitals."""
    for one in council.truth.mentions:
        assert " ".join(words_at(council, one).split()) == one["written"], one


def test_asks_stand_where_the_truth_says(council: Simulated) -> None:
    """The words of what was asked are at its place."""
    for ask in council.truth.asks:
        (span,) = ask["spans"]
        assert " ".join(words_at(council, span).split()) == ask["text"]


def test_nothing_comes_back_before_it_was_asked(council: Simulated) -> None:
    """Every step stands in a paper of a later day, and the state is what the steps come to."""
    for ask in council.truth.asks:
        days = {span["file"][:10] for step in ask["steps"] for span in step["spans"]}
        assert all(day > ask["made"] for day in days), ask
        back = {step["kind"] for step in ask["steps"]} - {"tracker", "planned"}
        assert (ask["state"] in ("cg:ReportedBack", "cg:Answered")) == bool(back), ask


def test_every_fate_is_met_with(council: Simulated) -> None:
    """Within twenty years all that may become of an ask becomes of one, and the tracker forgets some."""
    fates = {ask["fate"] for ask in council.truth.asks}
    assert fates == {
        "same",
        "cited",
        "words",
        "programme",
        "planned",
        "never",
        "arising",
        "note",
        "cabinet",
        "item",
    }
    waiting = [ask for ask in council.truth.asks if ask["state"] == "cg:NoAnswerSeen"]
    assert {ask["tracked"] for ask in waiting} == {True, False}


def test_people_change_over_the_years(council: Simulated) -> None:
    """There are more councillors than seats, a wedding, namesakes, and a committee with two names."""
    members = [one for one in council.truth.people if one["kind"] == "councillor"]
    surnames = [name for one in members for name in one["surnames"]]
    assert len(members) > 40
    assert any(len(one["surnames"]) > 1 for one in members)
    assert len(surnames) > len(set(surnames))
    assert any(len(body["names"]) > 1 for body in council.truth.bodies)


def test_no_mark_is_left(council: Simulated) -> None:
    """Papers hold none of the signs by which places are marked, and no gap that was not filled."""
    for name, text in council.papers.items():
        assert not MARK.search(text), name
        assert "{" not in text, name
        assert " the the " not in text, name


def test_halves_share_no_words() -> None:
    """What a council of the held half says is not said by one that may be tuned on."""
    assert (half_of(4), half_of(5)) == ("dev", "held")
    assert WORDS["dev"].keys() == WORDS["held"].keys()
    for kind in ("surnames", "given", "things", "doings", "report_clause", "back_words", "arising_data"):
        dev, held = (
            set(half[kind].split() if isinstance(half[kind], str) else half[kind]) for half in WORDS.values()
        )
        assert not dev & held, kind


def test_both_halves_have_every_habit() -> None:
    """Seeds go through the habits of print in both halves of the words."""
    assert [simulate(seed, 1).truth.habit for seed in range(6)] == [
        habit for habit in HABITS for _ in range(2)
    ]


def test_names_are_of_every_habit_in_both_halves() -> None:
    """Names in full or with initials, and members by bare surnames or not: each crossing among even and odd seeds."""
    crossings = {(half_of(seed), Naming.of(seed, "sentences")) for seed in range(2, 200)}
    assert len(crossings) == 2 * 2 * 2
    assert not any(Naming.of(seed, "columns").bare for seed in range(200))


def test_the_truth_is_json(council: Simulated) -> None:
    """What is written is JSON, a row a line."""
    written = council.truth.written()
    assert json.loads(written)["asks"] == council.truth.asks
    assert len(written.split("\n")) > len(council.truth.mentions)


def test_marks_take_no_room() -> None:
    """A paragraph breaks where it would without marks, and places know where they stand, one in another."""
    marks, outer, inner = Marks(), Place(), Place()
    text = marks.mark(outer, f"one two {marks.mark(inner, 'three four')} five")
    assert bare(wrapped(text, width=10)) == "one two\nthree four\nfive"
    plain = marks.finished("a.txt", wrapped(text, width=10))
    assert [plain[span.start : span.end] for place in (inner, outer) for span in place.spans] == [
        "three four",
        plain,
    ]


def test_nobody_follows_a_namesake_with_the_same_initial() -> None:
    """Who shares initial and surname with another sits beside that one, so that papers tell them apart."""
    together = 0
    for seed in range(0, 20, 2):
        words = Words(seed)
        members = Members(words, Register(words), date(2001, 5, 4))
        before = members.sitting()
        for year in range(2002, 2022):
            (members.election if year % 4 else members.by_election)(date(year, 5, 4))
            new = [one for one in members.sitting() if one not in before]
            left = [one for one in before if one not in members.sitting()]
            assert not {(one.given[0], one.surnames[0][1]) for one in new} & {
                (one.given[0], one.surnames[0][1]) for one in left
            }
            stay = {(one.given[0], one.surnames[0][1]) for one in before if one not in left}
            together += len({(one.given[0], one.surnames[0][1]) for one in new} & stay)
            before = members.sitting()
    assert together


def named(who: Person, written: str, day: str) -> Mention:
    """Somebody named in a paper of a day."""
    return Mention([Span(f"{day}-council-minutes.txt", 0, len(written))], who, written)


@pytest.mark.parametrize(("given", "kind", "day", "known"), [
    pytest.param("Dan", "councillor", "2009-05-18", {"p1": "2009-05-18"}, id="at one meeting"),
    pytest.param("Dan", "councillor", "2012-05-18", {}, id="later"),
    pytest.param("Dan", "officer", "2009-05-18", {}, id="of another kind"),
    pytest.param("Ann", "councillor", "2009-05-18", {}, id="of another initial"),
])  # fmt: skip
def test_which_of_two_was_meant_before(given: str, kind: str, day: str, known: dict[str, str]) -> None:
    """Where a namesake comes when an initial becomes a first name, papers do not tell who bore the initial."""
    one = Person("p1", "Dora", "", [(date.min, "Roe")], "councillor")
    other = Person("p2", given, "", [(date.min, "Roe")], kind)
    papers = [
        named(one, "D Roe", "2005-05-18"),
        named(one, "Dora Roe", "2009-05-18"),
        named(other, f"{given} Roe", day),
    ]
    assert earlier(papers) == known
