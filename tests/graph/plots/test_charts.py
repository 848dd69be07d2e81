"""What each plot shows, as values, of answers written by hand."""

from __future__ import annotations

import pytest

from councilgraph.graph.plots import attendance, requests, timeline, votes
from councilgraph.graph.plots.chart import Grid, Points, lines, short
from tests.graph.plots.answers import BOARD, ask, crowd, day, event, presence, table, vote


def cell(grid: Grid, row: str, column: int) -> str:
    """The name of the mark in a cell, "" where it is empty."""
    at = grid.cells.get((grid.rows.index(row), column))
    return "" if at is None else grid.marks[at].name


def test_a_cell_says_how_somebody_is_recorded() -> None:
    """People are rows, meetings columns by day; what nothing is recorded of stays empty."""
    grid = attendance.chart(
        table(
            presence("F Okafor", 0, "present as member"),
            presence("F Okafor", 1, "apologies"),
            presence("T Quill", 1, "present as substitute"),
        ),
        60,
    )
    assert grid.columns == ("2023-01-11", "2023-02-08")
    assert [cell(grid, "F Okafor", at) for at in (0, 1)] == ["present as member", "apologies"]
    assert [cell(grid, "T Quill", at) for at in (0, 1)] == ["", "present as substitute"]
    assert grid.tails == ("1 of 2", "1 of 1")
    assert grid.counts == (1, 1, 1)


def test_who_has_two_capacities_is_shown_by_the_weightier() -> None:
    """Somebody who sent apologies and came all the same was there."""
    rows = (presence("F Okafor", 0, name) for name in ("apologies", "present as member"))
    grid = attendance.chart(table(*rows), 60)
    assert cell(grid, "F Okafor", 0) == "present as member"
    assert len(grid.marks) == 1


def test_members_stand_first() -> None:
    """Members stand above those who stood in or were away, officers and guests below, by how often."""
    grid = attendance.chart(
        table(
            *(presence("A Clerk", number, "present as officer") for number in range(4)),
            presence("B Away", 0, "apologies"),
            presence("C Once", 0, "present as member"),
            *(presence("D Twice", number, "present as member") for number in range(2)),
        ),
        60,
    )
    assert grid.rows == ("D Twice", "C Once", "B Away", "A Clerk")


def test_bodies_and_councils_tell_columns_and_people_apart() -> None:
    """Of several bodies the meetings stand body by body, and two people of one name in two councils are two."""
    grid = attendance.chart(
        table(
            presence("J Smith", 0, "present as member"),
            presence("J Smith", 1, "apologies", council="Harrowmouth Town Council"),
            presence("F Okafor", 2, "present as member", BOARD),
        ),
        60,
    )
    assert grid.columns[0] == "2023-03-08 Mooring Board, Aldermere City Co…"
    assert grid.breaks == (1, 2)
    assert sorted(grid.rows)[1:] == ["J Smith (Aldermere City Council)", "J Smith (Harrowmouth Town Council)"]
    assert grid.heading.scope == "2 bodies, 2 councils, 11 January 2023 to 8 March 2023"


def test_of_whom_no_council_is_known_that_is_said() -> None:
    """Two people of one name, of whom one's council is not known, are told apart in words."""
    unknown = presence("J Smith", 1, "apologies", "", "")
    grid = attendance.chart(table(presence("J Smith", 0, "apologies"), unknown), 60)
    assert set(grid.rows) == {"J Smith (Aldermere City Council)", "J Smith (no council known)"}
    assert set(grid.columns) == {"2023-01-11 Weir Panel, Aldermere City Counc…", "2023-02-08 no body named"}


def test_a_grid_says_what_it_leaves_out() -> None:
    """Beyond the limits the latest meetings and so many people are shown, which is said; records are counted."""
    grid = attendance.chart(table(*crowd(70, attendance.MEETINGS + 3)), 60)
    assert (len(grid.rows), len(grid.columns)) == (60, attendance.MEETINGS)
    assert grid.columns[-1] == day(attendance.MEETINGS + 2).isoformat()
    assert grid.heading.notes[:2] == (
        "60 of 70 people are shown, members and those recorded most often first",
        "60 of 63 meetings are shown, the latest",
    )
    assert grid.heading.source == "3,600 records in 1 file: minutes.txt"


def test_two_sittings_of_one_day_are_two_columns() -> None:
    """What a meeting is told by is its address: a body may meet twice on a day."""
    first, second = (presence("F Okafor", 0, "present as member") for _ in range(2))
    assert attendance.chart(table(first, second | {"held": "another"}), 60).columns == ("2023-01-11",) * 2


def test_who_votes_alike_stands_together() -> None:
    """People are rows, motions columns; of two records that differ neither is taken."""
    grid = votes.chart(
        table(
            *(vote(name, 0, choice) for name, choice in (("A", "against"), ("B", "for"), ("C", "abstained"))),
            *(vote(name, 1, "for") for name in ("A", "B")),
            *(vote("D", 0, choice) for choice in ("for", "against")),
        ),
        60,
    )
    assert grid.rows == ("B", "D", "C", "A")
    assert [cell(grid, row, 0) for row in grid.rows] == ["for", "recorded twice", "abstained", "against"]
    assert grid.columns == ("2023-01-11 4 Budget", "2023-02-08 4 Budget")
    assert grid.tails == ("2 of 2", "1 of 2", "1 of 2", "2 of 2")


def test_bars_are_of_those_who_are_asked() -> None:
    """What is asked of two stands with both and counts once; who is not named is last; states keep their order."""
    bars = requests.chart(
        table(
            ask("Cabinet", "answered"),
            ask("Cabinet; Police", "no answer seen"),
            *(ask(None, "planned") for _ in range(3)),
        ),
        60,
    )
    assert bars.rows == ("Cabinet", "Police", "nobody named")
    assert [mark.name for mark in bars.marks] == ["no answer seen", "planned", "answered"]
    assert bars.lengths == ((1, 0, 1), (1, 0, 0), (0, 3, 0))
    assert bars.counts == (1, 3, 1)
    assert "1 is asked of several and is in the bar of each" in bars.heading.notes


def test_the_clerks_of_two_councils_are_two() -> None:
    """Of one name that two councils ask there are two bars, with who asks behind the name, which a note says."""
    other = ask("Clerk", "planned") | {"council": "Harrowmouth Town Council"}
    bars = requests.chart(table(ask("Clerk", "planned"), ask("Clerk", "answered"), other), 60)
    assert bars.rows == ("Clerk (by Aldermere City Council)", "Clerk (by Harrowmouth Town Council)")
    assert "Behind a name that several councils ask: which of them asks" in bars.heading.notes
    assert bars.lengths == ((1, 1), (1, 0))


def test_bars_say_what_they_leave_out() -> None:
    """Of more than are wanted those who are asked most are shown, and the source is of these."""
    bars = requests.chart(
        table(ask("Cabinet", "answered"), *(ask("Police", "planned", n) for n in (0, 1))), 1
    )
    assert (bars.rows, bars.heading.notes[0]) == (
        ("Police",),
        "1 of 2 names are shown, those who are asked most",
    )
    assert bars.heading.source.startswith("2 records")


def test_things_stand_in_time() -> None:
    """Things are rows in the order in which they come up; what is of one day is one point with its number."""
    points = timeline.chart(
        table(
            event("Marina Plan", day(2), "discussed"),
            event("Weir Programme", day(0), "discussed"),
            *(event("Weir Programme", day(0), "decided") for _ in range(3)),
            event("Weir Programme", "2024-25", "planned"),
        ),
        60,
    )
    assert points.rows == ("Weir Programme", "Marina Plan")
    assert told(points) == [
        ("Weir Programme", "discussed", 1),
        ("Weir Programme", "decided", 3),
        ("Marina Plan", "discussed", 1),
    ]
    assert "1 without a day is left out" in points.heading.notes


def test_one_thing_is_shown_body_by_body() -> None:
    """Of one thing alone the rows are the bodies that dealt with it, and the title names it."""
    points = timeline.chart(
        table(event("Weir Programme", day(0), "decided"), event("Weir Programme", day(1), "decided", BOARD)),
        60,
    )
    assert points.rows == ("Weir Panel", "Mooring Board")
    assert points.heading.title == "When was Weir Programme dealt with?"


def test_topics_stand_in_time() -> None:
    """What items and papers are about is shown by the day of these; of one topic alone, body by body."""
    named = {"topic": "Floods", "item": "3", **event("", day(0), "")}
    points = timeline.topics(table(named, named | {"topic": "Parks", "item": None}), 60)
    assert told(points) == [("Floods", "in an item", 1), ("Parks", "in a paper", 1)]
    assert timeline.topics(table(named), 60).rows == ("Weir Panel",)


def told(points: Points) -> list[tuple[str, str, int]]:
    """Its points by names."""
    return [(points.rows[p.row], points.marks[p.mark].name, p.number) for p in points.points]


def test_a_plot_can_be_read_aloud() -> None:
    """In words a plot has its title, whom and when, how many of each mark, what is left out and its source."""
    grid = attendance.chart(table(presence("F Okafor", 0, "present as member")), 60)
    assert list(lines(grid)) == [
        "Who was at which meeting?",
        "Weir Panel, Aldermere City Council, 11 January 2023",
        "present as member 1",
        "Behind a name: meetings at which the person was present, of those shown that record them",
        "source: 1 record in 1 file: minutes.txt",
    ]


@pytest.mark.parametrize(
    ("words", "line", "why"),
    [
        ("A  Long\nName", "A Long Name", "one line"),
        ("A\x0cB\x00C", "A B C", "signs that XML cannot hold"),
        ("x" * 50, "x" * 43 + "…", "a length that leaves room for the drawing"),
    ],
)
def test_words_fit_a_line(words: str, line: str, why: str) -> None:
    """Names stand on one line of signs that can be written."""
    assert short(words) == line, why


@pytest.mark.parametrize("module", [attendance, votes, requests, timeline])
def test_no_colour_is_alone(module: object) -> None:
    """Marks of a plot differ in more than colour: in shape, or bars in hatch; what is drawn in them is seen."""
    marks = module.MARKS  # type: ignore[attr-defined] # each of them has it
    assert len({mark.fill for mark in marks}) == len(marks)
    assert len({(mark.shape, mark.hatch) for mark in marks}) == len(marks)
    assert all(contrast(mark.fill, mark.ink) >= 3 for mark in marks)


def contrast(one: str, other: str) -> float:
    """How far two colours differ in luminance, as WCAG 2 reckons: what is drawn needs 3."""
    bright, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (bright + 0.05) / (dark + 0.05)


def luminance(colour: str) -> float:
    """The relative luminance of a colour as a page writes it."""
    named = {"white": "#ffffff"}.get(colour, colour)[1:]
    full = named if len(named) == 6 else "".join(sign * 2 for sign in named)
    parts = [int(full[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    linear = [part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def test_of_undated_things_there_is_nothing_to_show() -> None:
    """A timeline of what has no day has no rows."""
    assert timeline.chart(table(event("Weir Programme", None, "planned")), 60).rows == ()
