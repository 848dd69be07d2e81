from __future__ import annotations

import csv
import datetime as dt
import json
from dataclasses import replace
from io import StringIO
from pathlib import Path

import pytest
from openpyxl import load_workbook

from councilgraph.graph.cli import main
from councilgraph.graph.graph import Graph
from councilgraph.graph.reading.tracks import follow_ups
from councilgraph.graph.show import terminal
from councilgraph.graph.show.follow_up import as_json, lines, table
from councilgraph.graph.show.stations import about, stations
from tests.graph import harbour


@pytest.fixture(scope="module")
def graph(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The folder of the graph of what the Harbour Panel asked for."""
    return str(harbour.write(tmp_path_factory.mktemp("follow-up") / "harbour.graph"))


TRACK = """\
  “Receive a further report on the Young Pots Partnership in six months.”
    Resolution · Young Pots Partnership
    ● Asked: 14 Nov 2022
      Harbour Panel, item 3, clause 1
        november.txt, character 218
    ● Of: Director of Communities
      due 14 May 2023: “in six months”
        reckoned: six months from 14 November 2022
    ● Planned: for 17 May 2023
      Young Pots Partnership, Work programme of the Harbour Panel
      led by Director of Communities
        linked: the entry cites the request of November 2022 (97% sure)
        “17 May 2023: Young Pots Partnership. Update asked for in November 2022.”
        work.txt, character 36
    ● On an agenda: 7 Jun 2023
      item 4 Young Pots Partnership, Harbour Panel
        linked: same subject and title, after the due date (90% sure)
"""
"""How a track is printed, up to its last station but one."""


def printed() -> str:
    """The tracks as a pipe has them."""
    out = StringIO()
    terminal.write(lines(follow_ups(harbour.store())), out)
    return out.getvalue()


def test_the_terminal_shows_stations_with_their_words() -> None:
    """A track: the words that ask, whom, by when, each step with its sentence, why it is linked, how surely."""
    shown = printed()
    assert TRACK in shown


def test_the_council_is_named_among_several() -> None:
    """Where a graph has several councils, each ask says whose it is; a row always does."""
    found = follow_ups(harbour.store())
    assert about(found.tracks[0], found) == "Request · Young Pots Partnership"
    several = replace(found, councils=("Marlbeck Borough Council", "Saltings Council"))
    assert about(found.tracks[0], several) == "Request · Young Pots Partnership · Marlbeck Borough Council"
    assert {row["council"] for row in table(found)} == {"Marlbeck Borough Council"}


def test_each_day_is_a_station() -> None:
    """What came back on two days is two stations, what came back on one day is one."""
    one = next(track for track in follow_ups(harbour.store()).tracks if track.iri == harbour.REPORT)
    last = one.steps[-1]
    again = replace(last, date=dt.date(2023, 7, 1), iri="again")
    twice = replace(one, steps=(*one.steps, replace(last, iri="same", label="Appendix"), again))
    stops = [(stop.head, stop.value, len(stop.behind)) for stop in stations(twice)][-2:]
    assert stops == [("Reported back", "7 Jun 2023", 2), ("Reported back", "1 Jul 2023", 1)]


def test_what_is_not_seen_is_no_verdict() -> None:
    """What is open says that no answer is seen in the papers loaded, and what was looked through."""
    shown = printed()
    assert "No answer seen means in the 6 documents loaded. It does not mean that none was given." in shown
    assert (
        "\n    ○ Not planned\n      1 later work programme loaded\n    ○ No answer seen: in the papers loaded\n"
        in shown
    )
    assert "\n      6 months on\n      3 later meetings loaded\n" in shown
    assert "\n      2 months after it was due\n      1 later meeting loaded\n" in shown
    assert "unanswered" not in shown


def test_the_tally_adds_up() -> None:
    """How many there are in each state stands above them."""
    told = "2 no answer seen, 1 planned, 1 reported back, 1 answered, 1 overdue"
    assert f"5 asked between 14 Nov 2022 and 10 May 2023, reckoned to 7 Jun 2023: {told}\n" in printed()


def test_a_row_is_an_ask() -> None:
    """The table has a row for each ask, with what was planned and what came back last, and both sentences."""
    rows = {row["iri"]: row for row in table(follow_ups(harbour.store()))}
    one = rows[harbour.REPORT]
    assert (str(one["asked"]), one["of_whom"], str(one["due"])) == (
        "2022-11-14",
        "Director of Communities",
        "2023-05-14",
    )
    assert (str(one["planned_for"]), str(one["came_back"])) == ("2023-05-17", "2023-06-07")
    assert (one["later_document"], one["later_place"], one["sure"]) == ("pack.txt", "page 7", 0.97)
    assert one["words"] == one["what"]
    assert rows[harbour.LIGHTS]["planned_for"] == "2023/24"
    assert rows[harbour.FIGURES]["came_back"] is None


def test_json_has_all_of_it() -> None:
    """Programs get the tracks with their steps, days in their ISO form."""
    found = json.loads(json.dumps(as_json(follow_ups(harbour.store()))))
    assert (found["on"], found["asked"], found["states"]["no answer seen"]) == ("2023-06-07", 5, 2)
    one = next(track for track in found["tracks"] if track["iri"] == harbour.LIGHTS)
    assert [step["what"] for step in one["steps"]] == ["made", "planned"]
    assert one["steps"][1]["sources"][0]["quote"] == harbour.LISTED.partition(": ")[2]


def test_the_command_prints_and_filters(graph: str, capsys: pytest.CaptureFixture[str]) -> None:
    """`follow-up` shows the tracks that are wanted, in words or as JSON."""
    assert main(["follow-up", graph, "--to", "police", "--since", "2023-01-01", "--unanswered"]) == 0
    shown = capsys.readouterr().out
    assert "The Board asked Marlbeck Police for the times of the school patrols." in shown
    assert "put to “police” (Marlbeck Police), since 1 Jan 2023, not seen to be answered" in shown
    assert "Cabinet" not in shown
    assert main(["follow-up", graph, "--overdue", "--on", "2023-04-01", "--json"]) == 0
    (one,) = json.loads(capsys.readouterr().out)["tracks"]
    assert (one["iri"], one["age"]) == (harbour.LIGHTS, 24)


def test_the_command_writes_by_the_ending(
    graph: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A file is written in the format of its ending; another ending is refused in a line."""
    for ending in ("csv", "json", "html", "docx", "xlsx"):
        path = tmp_path / f"back.{ending}"
        assert main(["follow-up", graph, "-o", str(path)]) == 0
        assert capsys.readouterr().out == f"{path}\n"
        assert path.stat().st_size
    with (tmp_path / "back.csv").open(encoding="utf-8", newline="") as file:
        assert [row["how_far"] for row in csv.DictReader(file)][-1] == "answered"
    heads, *rows = load_workbook(tmp_path / "back.xlsx")["what came back"].iter_rows(values_only=True)
    last = dict(zip(heads, rows[-1], strict=True))
    assert (last["asked"], last["how_far"]) == (dt.datetime(2022, 11, 14), "answered")  # noqa: DTZ001 (no zones)
    assert all(any(values) or name == "overdue" for name, *values in zip(heads, *rows, strict=True))
    assert json.loads((tmp_path / "back.json").read_text("utf-8"))["asked"] == 5
    assert main(["follow-up", graph, "-o", str(tmp_path / "back.pdf")]) == 2
    assert "ends in none of .html, .docx, .xlsx, .csv, .json" in capsys.readouterr().err


def test_the_same_graph_gives_the_same_bytes(graph: str, tmp_path: Path) -> None:
    """No clock is in what is written."""
    for ending in ("csv", "json", "html", "docx", "xlsx"):
        paths = [tmp_path / f"{name}.{ending}" for name in ("one", "other")]
        for path in paths:
            main(["follow-up", graph, "-o", str(path)])
        assert paths[0].read_bytes() == paths[1].read_bytes()


def test_nobody_of_that_name(graph: str, capsys: pytest.CaptureFixture[str]) -> None:
    """A name that nobody who was asked has is answered with the nearest, and the status 1."""
    assert main(["follow-up", graph, "--to", "polise"]) == 1
    assert "nothing was asked of “polise”: try Marlbeck Police" in capsys.readouterr().err


@pytest.mark.parametrize("about", ["rivrside", "the rivrside lights"])
def test_nothing_about_such_a_word(about: str, graph: str, capsys: pytest.CaptureFixture[str]) -> None:
    """A word that nothing is about is answered with the nearest that something is, and the status 1."""
    assert main(["follow-up", graph, "--about", about]) == 1
    assert "nothing was asked about “rivrside”: try riverside" in capsys.readouterr().err


def test_words_of_several_matters(graph: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Words that stand in no one matter together find nothing, and are no slip."""
    assert main(["follow-up", graph, "--about", "riverside schools"]) == 0
    assert "nothing in this graph was asked for that fits" in capsys.readouterr().err


def test_an_older_graph_is_told_of(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A graph that was built before says so, instead of that nothing was asked for."""
    old = harbour.write(tmp_path / "old.graph", worked_out=False)
    assert main(["follow-up", str(old)]) == 0
    assert "built before follow-ups were worked out" in capsys.readouterr().err


def test_python_gives_a_table(graph: str) -> None:
    """`Graph.follow_up` takes the filters of the command and gives rows."""
    opened = Graph.open(graph)
    assert len(opened.follow_up()) == 5
    assert [row["of_whom"] for row in opened.follow_up(to="police")] == ["Marlbeck Police"]
    assert opened.follow_up(overdue=True).column("iri") == [harbour.LIGHTS]
