from __future__ import annotations

import csv
import datetime as dt
import sys
from decimal import Decimal
from pathlib import Path

import pytest

from councilgraph.graph.rdf.store import IRI, BlankNode, Literal, Rows, Store, Triples
from councilgraph.graph.show import tables
from councilgraph.graph.show.tables import Table, Value
from councilgraph.ontology.errors import CouncilgraphError, UnknownName
from councilgraph.ontology.terms import expand
from tests.graph import panel

PEOPLE = Table(
    ("person", "meetings", "share", "first", "words"),
    (
        ("N Arslan", 3, Decimal("0.75"), dt.date(2023, 7, 12), "Councillor N Arslan (Chair)"),
        ("P Arslan", None, Decimal(1), None, "=1+1"),
    ),
    "Who was there?",
)


def typed(lexical: str, datatype: str) -> Literal:
    """A literal of a datatype of XML Schema."""
    return Literal(lexical, datatype=IRI(expand(f"xsd:{datatype}")))


@pytest.mark.parametrize(
    ("term", "expected"),
    [
        pytest.param(None, None, id="nothing"),
        pytest.param(IRI("http://localhost/x"), "http://localhost/x", id="an address in full"),
        pytest.param(IRI(expand("cg:Held")), expand("cg:Held"), id="a term of the vocabulary in full"),
        pytest.param(BlankNode("b"), "b", id="a blank node"),
        pytest.param(Literal("34"), "34", id="an item number stays text"),
        pytest.param(Literal("Panel y Gored", language="cy"), "Panel y Gored", id="another language"),
        pytest.param(typed("12", "integer"), 12, id="a whole number"),
        pytest.param(typed("0.90", "decimal"), Decimal("0.90"), id="a decimal keeps its form"),
        pytest.param(typed("0.5", "double"), 0.5, id="a float"),
        pytest.param(typed("false", "boolean"), False, id="no"),
        pytest.param(typed("1", "boolean"), True, id="yes as a number"),
        pytest.param(typed("2023-07-12", "date"), dt.date(2023, 7, 12), id="a day"),
        pytest.param(typed("14:00:00", "time"), dt.time(14), id="an hour"),
        pytest.param(typed("2023-02-30", "date"), "2023-02-30", id="a day that is none"),
        pytest.param(typed("many", "integer"), "many", id="a number that is none"),
        pytest.param(typed("9" * 5000, "integer"), "9" * 5000, id="a number too long to read"),
        pytest.param(typed("x", "decimal"), "x", id="a decimal that is none"),
        pytest.param(typed("perhaps", "boolean"), "perhaps", id="neither yes nor no"),
    ],
)
def test_values_are_those_of_python(term: IRI | BlankNode | Literal | None, expected: Value) -> None:
    """A term becomes what Python has for it; one that is malformed is kept as it is written."""
    found = tables.value(term)
    assert found == expected
    assert type(found) is type(expected)


def test_a_table_is_its_rows() -> None:
    """Rows are gone through, counted and picked by number; columns by name."""
    assert len(PEOPLE) == 2
    assert [row["person"] for row in PEOPLE] == ["N Arslan", "P Arslan"]
    assert PEOPLE[-1]["words"] == "=1+1"
    assert PEOPLE[:1] == Table(PEOPLE.columns, PEOPLE.rows[:1], PEOPLE.title)
    assert PEOPLE.column("meetings") == [3, None]


def test_a_wrong_column_offers_the_nearest() -> None:
    """A column that is not there is refused with the nearest name."""
    with pytest.raises(UnknownName, match="there is no column called “persons”: try person"):
        PEOPLE.column("persons")


def test_a_frame_has_the_types_of_pandas() -> None:
    """Days can be reckoned with, numbers plotted; a whole number that is missing stays missing."""
    frame = PEOPLE.frame()
    assert [str(kind) for kind in frame.dtypes][1:4] == ["Int64", "float64", "datetime64[s]"]
    assert frame["first"].dt.year.tolist()[0] == 2023
    assert frame["meetings"].isna().tolist() == [False, True]
    assert frame["person"].tolist() == ["N Arslan", "P Arslan"]


def test_a_frame_of_what_cannot_be_reckoned_with() -> None:
    """Days before all calendars, numbers beyond all machines, yes and no, and no rows at all make a frame."""
    odd = Table(("day", "number", "holds"), ((dt.date(203, 1, 1), 2**70, True), (None, 1, False)))
    assert odd.frame()["number"].tolist() == [2**70, 1]
    assert odd.frame()["holds"].dtype == bool
    assert odd.frame()["day"].dt.year.tolist()[0] == 203
    assert Table(("a", "b"), ()).frame().shape == (0, 2)


def test_words_of_kinds_are_categories() -> None:
    """Terms of the vocabulary are a category whatever their column is called, words where its name says so."""
    terms = (expand("cg:Held"), expand("cg:Cancelled"), None)
    rows = tuple(zip(terms, ("request", None, "request"), ("Ada Kowal", "Jo Pell", None), strict=True))
    frame = Table(("was", "kind", "person"), rows).frame()
    assert [str(kind) for kind in frame.dtypes][:2] == ["category", "category"]
    assert str(frame.dtypes["person"]) != "category"
    assert frame["kind"].cat.categories.to_list() == ["request"]


def test_a_frame_without_pandas(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where pandas is not installed, one line says how to get it."""
    monkeypatch.setitem(sys.modules, "pandas", None)
    with pytest.raises(
        CouncilgraphError, match=r"pandas is not installed: `pip install 'councilgraph\[notebook\]'`"
    ):
        PEOPLE.frame()


def test_a_table_can_be_saved(tmp_path: Path) -> None:
    """All rows are written as CSV, and what begins as a formula as text."""
    PEOPLE.save(tmp_path / "people.csv")
    with (tmp_path / "people.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file))
    assert rows[0] == list(PEOPLE.columns)
    assert rows[2] == ["P Arslan", "", "1", "", "'=1+1"]


def test_a_terminal_shows_a_table_in_its_width(monkeypatch: pytest.MonkeyPatch) -> None:
    """No line is longer than the terminal is wide: the widest columns give way, and it can be seen."""
    monkeypatch.setenv("COLUMNS", "60")
    wide = Table(
        ("date", "words", "more"), tuple((dt.date(2023, 7, 12), "word " * 30, "x" * 40) for _ in range(3))
    )
    shown = repr(wide).splitlines()
    assert all(len(line) <= 60 for line in shown)
    assert shown[1].startswith("2023-07-12  word word")
    assert "…" in shown[1]
    assert shown[-1] == "3 rows"


def test_a_long_table_says_how_long() -> None:
    """Of many rows the first are shown, and how many there are."""
    many = Table(("number",), tuple((number,) for number in range(1234)))
    assert repr(many).splitlines()[-1] == "the first 20 of 1,234 rows"
    assert "the first 20 of 1,234 rows" in many._repr_html_()
    assert many._repr_html_().count("<tr>") == 21


def test_columns_that_hold_nothing_are_named_and_not_shown() -> None:
    """A column without a value takes no room; where there are no rows, the columns are shown."""
    table = Table(("person", "page"), (("N Arslan", None),))
    assert "page" not in repr(table).splitlines()[0]
    assert repr(table).splitlines()[-1] == "1 row; nothing in: page"
    assert '<th scope="col">page</th>' in Table(("person", "page"), ())._repr_html_()


def test_a_notebook_shows_a_table() -> None:
    """Heads say what is under them; numbers stand to the right; sentences are given room."""
    shown = PEOPLE._repr_html_()
    assert "<caption>Who was there?</caption>" in shown
    assert '<th scope="col" class="number">meetings</th>' in shown
    assert '<td class="day">2023-07-12</td>' in shown
    assert '<td class="said">Councillor N Arslan (Chair)</td>' in shown


def test_html_is_escaped() -> None:
    """What a document says is never markup; what would turn or hide text is seen."""
    hostile = "<img src=x onerror=alert(1)>\u202e"
    shown = Table((hostile,), ((hostile,),), hostile)._repr_html_()
    assert "<img" not in shown
    assert shown.count("&lt;img src=x onerror=alert(1)&gt;[U+202E]") == 3


def test_addresses_are_short_and_whole() -> None:
    """Of an address the end is shown, all of it when it is pointed at; a name of the vocabulary is short."""
    iri = 'http://localhost:8000/id/x/person/n"arslan'
    shown = Table(("iri", "kind"), ((iri, expand("cg:Held")),))._repr_html_()
    assert 'title="http://localhost:8000/id/x/person/n&quot;arslan">…/person/n&quot;arslan</span>' in shown
    assert "<td>cg:Held</td>" in shown


def test_rows_and_triples_become_tables() -> None:
    """What a SELECT finds and what a CONSTRUCT makes are tables, triples in a fixed order."""
    store = Store.memory(panel.quads())
    rows, made = (
        store.query(f"{form} {{ ?s a cg:Committee }}")
        for form in ("SELECT ?s", "CONSTRUCT { ?s a cg:Body } WHERE")
    )
    assert isinstance(rows, Rows)
    assert isinstance(made, Triples)
    assert tables.of_rows(rows, "Which?") == Table(("s",), ((f"{panel.BASE}panel",),), "Which?")
    body = (f"{panel.BASE}panel", expand("rdf:type"), expand("cg:Body"))
    assert tables.of_triples(made).rows == (body,)
