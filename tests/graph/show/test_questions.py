"""The parameters of named questions: where they stand, what they keep, how they are listed and refused."""

from __future__ import annotations

import datetime as dt
import io
import re
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest

from councilgraph.graph.cli import main
from councilgraph.graph.graph import Graph
from councilgraph.graph.show import catalogue, misspelt, questions
from councilgraph.graph.show.parameters import GROUPS, KINDS, SAME
from councilgraph.ontology.errors import BadUsage, UnknownName
from tests import golden

NAMED = {query.name: query for query in questions.named()}
HARBOUR = "Harrowmouth Town Council"


@pytest.fixture(scope="module")
def graph(tmp_path_factory: pytest.TempPathFactory) -> Graph:
    """The sample councils."""
    return Graph.build(golden.samples(), tmp_path_factory.mktemp("narrowed") / "g")


def narrowed(graph: Graph, name: str, parameter: str, value: str) -> list[tuple[object, ...]]:
    """The rows of a question that one parameter keeps."""
    given: dict[str, Any] = {parameter: value}
    return [*graph.query(name, **given).rows]


@pytest.mark.parametrize("name", NAMED)
def test_each_question_is_described(name: str) -> None:
    """A question has a group, a description in sentences, and parameters that look at its own columns."""
    query = NAMED[name]
    assert query.group in GROUPS
    assert re.fullmatch(r"[A-Z].*\.", query.description)
    assert query.parameters
    heads = query.text.partition("WHERE")[0]
    for parameter, columns in query.parameters:
        assert parameter in KINDS
        assert all(re.search(rf"\?{column}\b", heads) for column in columns)


def test_every_parameter_is_some_questions() -> None:
    """No parameter is offered that nothing has."""
    assert {name for query in NAMED.values() for name, _ in query.parameters} == set(KINDS)


@pytest.mark.parametrize("name", NAMED)
def test_each_parameter_runs(name: str, graph: Graph) -> None:
    """What each parameter keeps are rows of the whole answer, in its order; what is nowhere is said to be."""
    whole = list(graph.query(name).rows)
    for parameter, _ in NAMED[name].parameters:
        is_day = KINDS[parameter].takes == "DAY"
        with suppress(UnknownName):  # of words that none of its rows has
            rows = narrowed(graph, name, parameter, "2023-06-01" if is_day else "e a")
            assert rows == [row for row in whole if row in rows]
        nowhere = "9999-01-01" if parameter in ("since", "on") else "0001-01-01" if is_day else "zzyzx"
        if whole and nowhere == "zzyzx":
            with pytest.raises(UnknownName, match="zzyzx"):
                narrowed(graph, name, parameter, nowhere)
        else:
            assert narrowed(graph, name, parameter, nowhere) == []


def test_parameters_are_joined(graph: Graph) -> None:
    """Each parameter that is given must fit."""
    found = graph.query("decisions", body="harrowmouth town", since="2024-02-01", about="REPLY")
    assert {(str(row["date"]), row["body"]) for row in found} == {("2024-03-18", HARBOUR)}
    assert [row["decision"] for row in found] == ["That the reply be noted."]


def test_a_name_has_other_forms(graph: Graph) -> None:
    """Somebody, and a programme, is found by any form in which the papers have the name."""
    assert set(graph.query("attendance", person="Jonah").column("person")) == {"Jonah Tredinnick"}
    assert set(graph.query("attendance", person="J. Tredinnick").column("person")) == {"Jonah Tredinnick"}
    assert "WMRP" in graph.query("programmes", about="WMRP").column("value")


def test_days_are_given_as_days_or_words(graph: Graph) -> None:
    """A day is a date or its ISO form, `from` and `to` are the same, and a post is asked of on a day."""
    day = dt.date(2024, 2, 5)
    held = graph.query("chairs", since=day, until=dt.datetime(2024, 2, 5, 12, tzinfo=dt.UTC))
    assert held.column("chair") == ["Annika Solberg"]
    other: dict[str, Any] = {"from": "2024-02-05", "to": "2024-02-05"}
    assert graph.query("chairs", **other) == held
    on = graph.query("holders", post="rivers parks", on="2023-03-08")
    assert on.column("holder") == ["IK Mahmoud"]


def test_what_does_not_fit_is_refused(graph: Graph) -> None:
    """A parameter that is not there is refused with those that are; so is a day that is none, and SPARQL."""
    with pytest.raises(
        BadUsage, match="chairs has no parameter whom; it has body, council, person, since, until"
    ):
        graph.query("chairs", whom="Cabinet")
    with pytest.raises(BadUsage, match="since is a day, as in 2024-01-31, not '1 May'"):
        graph.query("chairs", since="1 May")
    with pytest.raises(BadUsage, match="body is words, not"):
        graph.query("chairs", body=dt.date(2024, 1, 1))
    with pytest.raises(BadUsage, match=r"the query has no variable \?body: try o"):
        graph.query("SELECT * { ?s ?p ?o } LIMIT 1", body="x")


def test_the_command_line_has_them(graph: Graph, capsys: pytest.CaptureFixture[str]) -> None:
    """Parameters are options; one that the question lacks is a line, and nothing found says what to do."""
    path = str(graph.path)
    assert main(["query", path, "chairs", "--body", "planning", "--from", "2024-01-01"]) == 0
    assert len(capsys.readouterr().out.splitlines()) == 2
    assert main(["query", path, "chairs", "--whom", "x"]) == 2
    assert "has no parameter whom; it has body" in capsys.readouterr().err
    assert main(["query", path, "chairs", "--person", "oyelaran", "--body", "planning"]) == 0
    assert "so narrowly: ask it without --body, --person" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        (["unanswered", "--whom", "Cabinet Membr"], "try Cabinet"),
        (["unanswered", "--to", "Marlbek"], "try Marlbeck Water"),
        (["chairs", "--person", "Oyelarn"], "try N Oyelaran"),
        (["decisions", "--body", "scruntiny", "--since", "2023"], "try Environment and Communities Scrutiny"),
        (["decisions", "--about", "bathng"], "try bathing"),
        (["decisions", "--kind", "resolutoin", "--json"], "try resolution"),
        (["motions", "--outcome", "xyzzy"], "there is "),
    ],
)
def test_a_misspelt_value_is_told_with_the_nearest(
    typed: list[str], offered: str, graph: Graph, capsys: pytest.CaptureFixture[str]
) -> None:
    """A name that nothing in the answers has is a finding, in one line, whatever the format."""
    assert main(["query", str(graph.path), *typed]) == 1
    shown = capsys.readouterr()
    assert (shown.out, shown.err.count("\n")) == ("", 1)
    assert f"“{typed[2]}” ({typed[1]})" in shown.err
    assert offered in shown.err


def test_sentences_are_not_offered_for_names(
    graph: Graph, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Of what is no name, however few there are, nothing is listed for a name that is not there."""
    monkeypatch.setattr(misspelt, "FEW", 1_000_000)
    assert main(["query", str(graph.path), "decisions", "--person", "zzzq"]) == 1
    assert capsys.readouterr().err.endswith("(--person); ask it without --person to see what there is\n")


def test_words_that_do_not_meet_are_no_slip(graph: Graph, capsys: pytest.CaptureFixture[str]) -> None:
    """Where each of the words finds something by itself, nothing is called wrong."""
    typed = ["unanswered", "--whom", "marlbeck", "--since", "2030"]
    assert main(["query", str(graph.path), *typed]) == 0
    assert "so narrowly: ask it without --whom, --since" in capsys.readouterr().err


def test_one_is_told_of(capsys: pytest.CaptureFixture[str]) -> None:
    """`--list NAME` describes a question and its parameters, `--list GROUP` lists a group."""
    assert main(["query", "--list", "holders"]) == 0
    told = capsys.readouterr().out
    assert NAMED["holders"].description in told
    assert "--on DAY: as it was on this day (looks at first, last)" in told
    assert "--since or --from DAY" in told
    assert main(["query", "--list", "money"]) == 0
    assert {line.split()[0] for line in capsys.readouterr().out.splitlines()[1:]} == {"money"}
    assert main(["query", "--list", "holder"]) == 1
    assert "try holders" in capsys.readouterr().err


def test_python_lists_them(graph: Graph) -> None:
    """A graph has the list too, whole or of one group."""
    assert len(graph.questions()) == len(NAMED)
    assert set(graph.questions("money").column("name")) == {"payees", "payments", "sums"}
    with pytest.raises(UnknownName, match="there is no group called “mony”: try money"):
        graph.questions("mony")


def test_all_are_listed_by_group(tmp_path: Path) -> None:
    """The list has each question once, with its group and parameters; a graph's path lists all."""
    rows = [*catalogue.rows()]
    assert sorted(row[1] for row in rows) == list(NAMED)
    assert [*dict.fromkeys(row[0] for row in rows)] == list(GROUPS)
    out = io.StringIO()
    catalogue.tell(str(tmp_path), out)
    assert len(out.getvalue().splitlines()) == len(rows) + 1
    with pytest.raises(UnknownName):
        catalogue.tell(str(tmp_path / "no graph"), out)
    assert set(SAME.values()) <= set(KINDS)
