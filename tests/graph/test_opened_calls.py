from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path

import pytest

from councilgraph.graph import Graph
from councilgraph.ontology.errors import BadUsage, CouncilgraphError, UnknownName
from tests.graph import panel

BODIES = "SELECT ?name { ?body a cg:Body ; skos:prefLabel ?name } ORDER BY ?name"


def test_variables_are_bound(councils: Graph) -> None:
    """In SPARQL a keyword binds a variable, in an ASK too: to a thing as it was found, to a day, to words."""
    planning = councils.find("Planning Committee")
    held = councils.query(
        "SELECT ?day { ?meeting cg:heldBy ?body ; cg:date ?day ; cg:status cg:Held }", body=planning
    )
    assert held.column("day") == [dt.date(2024, 2, 5)]
    asked = "ASK { ?meeting cg:heldBy ?body ; cg:date ?day }"
    assert councils.ask(asked, body=planning.iri, day=dt.date(2024, 2, 5))
    assert not councils.ask(asked, body=planning.iri, day=dt.date(2024, 2, 6))


def test_a_file_of_sparql_is_bound_too(graph: Graph, tmp_path: Path) -> None:
    """Variables of a file's SPARQL are bound as those of SPARQL itself."""
    (tmp_path / "own.rq").write_text(BODIES, encoding="utf-8")
    assert graph.query(tmp_path / "own.rq", name="Health Board").rows == (("Health Board",),)


WRONG: list[tuple[Callable[[Graph], object], str]] = [
    (lambda g: g.find("N Arslan").network(hops=-3), "hops is a whole number from 0, not -3"),
    (lambda g: g.find("N Arslan").draw(hops=-3), "hops is a whole number from 0, not -3"),
    (lambda g: g.draw(around="N Arslan", hops=-3), "hops is a whole number from 0, not -3"),
    (lambda g: g.draw(most=0), "most is a whole number from 1, not 0"),
    (
        lambda g: g.query("decisions", boddy="panel"),
        "the question decisions has no parameter boddy; it has body, ",
    ),
    (lambda g: g.query("decisions", body=3), "body is words or a day, not 3"),
    (lambda g: g.query("decisions", since="soon"), "since is a day, as in 2024-01-31, not 'soon'"),
    (lambda g: g.query(BODIES, nam="x"), r"the query has no variable \?nam: try name"),
    (lambda g: g.follow_up(since="2024-13-01"), "since is a day, as in 2024-01-31, not '2024-13-01'"),
    (lambda g: g.follow_up(on="soon"), "on is a day, as in 2024-01-31, not 'soon'"),
    (lambda g: g.follow_up(since="2024", until="2023"), "so that no day is meant"),
    (lambda g: g.find(""), "words are wanted"),
    (lambda g: g.search(" "), "words are wanted"),
    (lambda g: g.review().yes(7), "there is no question 7: they are numbered from 1 to 1"),
    (lambda g: g.review().undo(), "nothing has been answered here"),
    (lambda g: g.export("it.pdf"), "the ending of “it.pdf” is no format: give one "),
    (lambda g: g.query(""), "a question is wanted: its name, SPARQL, or a file of that; not ''"),
    (
        lambda g: g.query("people")["person"],
        'rows are counted from 0: .column."person". has the values',
    ),
    (
        lambda g: g.query("people").save("people.xlsx"),
        "people.xlsx ends in .xlsx, and a table is written as CSV",
    ),
    (lambda g: g.draw().save("it.bmp"), "it.bmp ends in .bmp, and a web page is written"),
    (lambda g: g.build([], "it.graph"), "there is nothing to build from: name files or folders"),
]


@pytest.mark.parametrize(("call", "words"), WRONG, ids=map(str, range(len(WRONG))))
def test_wrong_arguments_are_answered_in_a_line(
    graph: Graph, call: Callable[[Graph], object], words: str
) -> None:
    """What does not fit is refused in one line that says what is wanted."""
    with pytest.raises(BadUsage, match=words) as raised:
        call(graph)
    assert "\n" not in str(raised.value)


def test_a_misspelt_name_narrows_to_nothing_aloud(councils: Graph) -> None:
    """Words of which a question finds nothing are named with the nearest; words that do not meet find no rows."""
    with pytest.raises(
        UnknownName, match=r"nothing in the answers to attendance is called “Ellwod” .*: try P Ellwood"
    ):
        councils.query("attendance", person="Ellwod")
    assert councils.query("attendance", person="Ellwood", body="Planning").rows == ()


@pytest.mark.parametrize("place", ["missing/it", "folder"])
def test_what_cannot_be_written_is_named(councils: Graph, tmp_path: Path, place: str) -> None:
    """A table, a drawing and a plot say in a line where they cannot be written: a missing folder, a folder."""
    for made, ending in (
        (councils.query("people"), ".csv"),
        (councils.draw(around="P Ellwood", hops=1), ".html"),
        (councils.plot("topics"), ".svg"),
    ):
        path = tmp_path / f"{place}{ending}"
        if place == "folder":
            path.mkdir()
        with pytest.raises(CouncilgraphError, match=f"{path.name} cannot be written: "):
            made.save(path)


def test_a_year_is_a_span(councils: Graph) -> None:
    """The days of a span may be years or months, as on the command line."""
    asked = councils.follow_up(since="2023", until="2023").column("asked")
    assert asked
    assert {day.year for day in asked if isinstance(day, dt.date)} == {2023}


def test_the_report_shows_itself(councils: Graph) -> None:
    """What a graph lacks is a card, and its parts are tables with the lines and the errors themselves."""
    report = councils.report()
    assert report.median == 1.0
    assert len(report.coverage()) == 8
    assert "line 162" in report.not_understood().column("place")
    assert "Cabinet, 4 April 2023" in report.not_loaded().column("name")
    assert "cited and not loaded" in repr(report)
    assert "<table>" in report._repr_html_()
    assert "Cabinet, 4 April 2023" in report._repr_html_()


def test_open_questions_are_answered(tmp_path: Path) -> None:
    """An answer is written at once, shown, counted, and can be taken back; a question is answered once."""
    mine = Graph.open(panel.write(tmp_path / "panel.graph"))
    review = mine.review(by="R Brook")
    assert (len(review), review.table()[0]["answer"]) == (1, None)
    assert "1 open" in repr(review)
    review.no(1)
    written = (tmp_path / "panel.graph" / "judgements.tsv").read_text("utf-8")
    assert "different\t" in written
    assert "R Brook" in written
    assert (len(review), review.table()[0]["answer"]) == (0, "different")
    with pytest.raises(BadUsage, match="question 1 is answered already"):
        review.yes(1)
    assert "different" in review._repr_html_()
    review.undo()
    assert "R Brook" not in (tmp_path / "panel.graph" / "judgements.tsv").read_text("utf-8")
    assert len(review) == 1


@pytest.mark.parametrize("name", ["it.ttl", "it.sqlite", "it.xlsx", "it.csv", "it.parquet", "it.zip"])
def test_a_graph_is_exported_from_python(graph: Graph, tmp_path: Path, name: str) -> None:
    """The ending says in which format; what is there already is replaced only by force."""
    to = "parquet" if name == "it.zip" else ""
    made = graph.export(tmp_path / name, to=to)
    assert made.exists()
    assert made.is_dir() == (name in ("it.csv", "it.parquet"))
    if made.is_file():
        with pytest.raises(BadUsage, match="is there already"):
            graph.export(made, to=to)
        graph.export(made, to=to, force=True)
