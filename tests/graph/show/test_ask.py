from __future__ import annotations

import csv
import io
import json
import re
from pathlib import Path

import pytest

from councilgraph.graph.rdf.store import Store
from councilgraph.graph.show import ask
from councilgraph.ontology.errors import BadQuery, BadUsage, UnknownName
from tests.graph import panel

NAMED = {query.name: query for query in ask.named()}
SOURCE = ("document", "place", "words")
ANSWERED = (
    "asked",
    "attendance",
    "chairs",
    "cited-not-loaded",
    "decisions",
    "people",
    "recommendations",
    "roles",
    "substitutes",
)
"""The questions that the small graph answers; for the others see test_queries."""


@pytest.fixture(scope="module")
def store() -> Store:
    """The small graph, in memory."""
    return Store.memory(panel.quads())


def answer(store: Store, name: str) -> list[list[str]]:
    """The rows of a named question, as a table shows them; what a cell lists in order; no council here."""
    rows = store.select(NAMED[name].text)
    columns = [column for column in rows.variables if column != "council"]
    return [[in_order(ask.cell(row[column])) for column in columns] for row in rows]


def in_order(cell: str) -> str:
    """A cell with what it lists in order: the bodies of a joint meeting, several names."""
    bodies = "; ".join(sorted(cell.split("; ")))
    return " and ".join(sorted(bodies.split(" and ")))


def test_the_questions_are_there() -> None:
    """What people ask first has a name, and what only a graph can answer: twenty questions or more."""
    assert set(ANSWERED) <= set(NAMED)
    assert len(NAMED) >= 20
    assert list(NAMED) == sorted(NAMED)


@pytest.mark.parametrize("name", NAMED)
def test_a_named_query_says_what_it_answers(name: str) -> None:
    """A named query begins with its question in words, declares its prefixes and stays inside its store."""
    query = NAMED[name]
    assert re.fullmatch(r"[A-Z].*\?", query.question)
    assert query.text.startswith(f"# {query.question}\n")
    used = set(re.findall(r"\b([a-z]+):\w", query.text.partition("SELECT")[2]))
    assert used == set(re.findall(r"PREFIX (\w+):", query.text))
    assert "SERVICE" not in query.text.upper()


@pytest.mark.parametrize("name", ANSWERED)
def test_a_named_query_gives_sources(name: str, store: Store) -> None:
    """Each row of a named query says which words of which document state it, at its end."""
    rows = store.select(NAMED[name].text)
    assert tuple(rows.variables[-3:]) == SOURCE
    found = list(rows)
    assert found
    for row in found:
        document, place, words = (ask.cell(row[column]) for column in SOURCE)
        text = panel.DOCUMENTS["pack.txt" if document == "agenda.txt" else document].text
        assert words in text
        assert place == ("page 1" if document == "agenda.txt" else f"character {text.index(words)}")


@pytest.mark.parametrize("name", ANSWERED)
def test_a_named_query_shows_names_in_plain_words(name: str, store: Store) -> None:
    """Tables show what things are called: no address, and columns that need no explanation."""
    rows = store.select(NAMED[name].text)
    assert all(re.fullmatch(r"[a-z]+(_[a-z]+)*", column) for column in rows.variables)
    assert not any("://" in ask.cell(term) for row in rows for term in row.values())


@pytest.mark.parametrize("name", ANSWERED)
def test_a_named_query_gives_the_same_rows_each_time(name: str, store: Store) -> None:
    """A row stands once, however many passages state it, and the order of rows is fixed."""
    rows = answer(store, name)
    assert len({tuple(row[:-3]) for row in rows}) == len(rows)
    backwards = Store.memory(reversed(list(panel.quads())))
    assert answer(backwards, name) == rows


@pytest.mark.parametrize("name", NAMED)
def test_a_named_query_is_fine_with_an_empty_graph(name: str) -> None:
    """A question that nothing answers gives no row: not one of empty cells."""
    assert answer(Store.memory([]), name) == []


def test_who_attended(store: Store) -> None:
    """Attendance names each person at each meeting with the capacity and who was stood in for."""
    assert [row[:5] for row in answer(store, "attendance")] == [
        ["2023-07-12", "Scrutiny Panel", "N Arslan", "present as member", ""],
        ["2023-07-12", "Scrutiny Panel", "P Arslan", "present as substitute", "J Amadi"],
        ["2023-09-01", "Health Board and Scrutiny Panel", "N Arslan", "apologies", ""],
    ]


def test_who_stood_in(store: Store) -> None:
    """A substitution that two documents state is one row, with the words of one of them."""
    assert answer(store, "substitutes") == [
        [
            *("2023-07-12", "Scrutiny Panel", "P Arslan", "J Amadi"),
            *("agenda.txt", "page 1", "Councillor P Arslan (for J Amadi)"),
        ]
    ]


def test_what_was_recommended(store: Store) -> None:
    """Recommendations and requests come with whom they are put to, and with none where none is named."""
    assert [row[2:6] for row in answer(store, "recommendations")] == [
        ["3", "recommendation", "Cabinet Member for City Services", "grit the riverside path."],
        ["3", "request", "", "the cost of each route."],
    ]


def test_what_was_decided(store: Store) -> None:
    """Decisions come clause by clause under their item, in the order of the minutes."""
    assert [row[2:7] for row in answer(store, "decisions")] == [
        ["3", "Winter Gritting", "1", "resolution", "that the plan be noted."],
        ["3", "Winter Gritting", "", "recommendation", "grit the riverside path."],
        ["3", "Winter Gritting", "", "request", "the cost of each route."],
    ]


def test_who_chaired(store: Store) -> None:
    """What was concluded leads to the words that it was concluded from."""
    (row,) = answer(store, "chairs")
    assert row[2:] == ["N Arslan", "minutes.txt", "character 9", "Councillor N Arslan (Chair)"]


def test_what_is_cited_and_not_loaded(store: Store) -> None:
    """A cited minute is named with its meeting and where it is cited; the meeting it is of stands too."""
    assert [row[:5] for row in answer(store, "cited-not-loaded")] == [
        ["2022-11-14", "Scrutiny Panel", "", "", "Scrutiny Panel, 12 July 2023"],
        ["2022-11-14", "Scrutiny Panel", "45/22", "", "Scrutiny Panel, 12 July 2023"],
    ]


def test_people_roles_and_who_is_asked(store: Store) -> None:
    """People come with each form of their names, roles with their organisation, and the asked counted."""
    assert [row[:2] for row in answer(store, "people")] == [["N Arslan", "Nadia Arslan"]]
    assert [row[:3] for row in answer(store, "roles")] == [["N Arslan", "Chair", "Scrutiny Panel"]]
    assert [row[:4] for row in answer(store, "asked")] == [
        ["Cabinet Member for City Services", "1", "2023-07-12", "2023-07-12"],
        ["nobody named", "1", "2023-07-12", "2023-07-12"],
    ]


def test_a_wrong_name_offers_the_nearest() -> None:
    """A name that is no query and no file raises with the nearest names, or all where none is near."""
    with pytest.raises(UnknownName, match="“atendance”: try attendance"):
        ask.sparql("atendance", io.StringIO())
    with pytest.raises(UnknownName, match="attendance, authors, between-bodies, chairs"):
        ask.sparql("zzz", io.StringIO())


def test_a_question_may_be_named_filed_or_given(tmp_path: Path) -> None:
    """A name is a named query before it is a file; "-" is what comes in."""
    mine = tmp_path / "mine.rq"
    mine.write_text("\ufeffASK {}", encoding="utf-8")
    assert ask.sparql("chairs", io.StringIO()) == NAMED["chairs"].text
    assert ask.sparql(str(mine), io.StringIO()) == "ASK {}"
    assert ask.sparql("-", io.StringIO("ASK {}")) == "ASK {}"


def test_a_file_that_is_no_query_is_said_in_a_line(tmp_path: Path) -> None:
    """A folder, or a file that is no text, is refused with what to do."""
    (tmp_path / "bytes.rq").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(BadUsage, match="cannot be read"):
        ask.sparql(str(tmp_path), io.StringIO())
    with pytest.raises(BadUsage, match="UTF-8"):
        ask.sparql(str(tmp_path / "bytes.rq"), io.StringIO())


def asked(store: Store, query: str, form: str) -> str:
    """What `ask` writes."""
    out = io.StringIO()
    ask.ask(store, query, form, out)
    return out.getvalue()


def test_a_table_is_plain_where_it_is_piped(store: Store) -> None:
    """Off a terminal each row is a line of full width, whatever line ends the words hold."""
    query = 'SELECT ?long_name ?kind { VALUES (?long_name ?kind) { ("a\\n b" cg:Meeting) ("%s" 1) } }' % (
        "x" * 300
    )
    assert asked(store, query, "table").splitlines() == [
        "long name" + " " * 293 + "kind",
        "a b" + " " * 299 + "cg:Meeting",
        "x" * 300 + "  1",
    ]


def test_every_format_of_rows_reads_back(store: Store) -> None:
    """CSV, TSV, JSON and XML hold the rows of a query."""
    query = "SELECT ?name { ?p cg:substituteFor/foaf:name ?name }"
    assert list(csv.reader(io.StringIO(asked(store, query, "csv")))) == [["name"], ["J Amadi"]]
    assert asked(store, query, "tsv").splitlines() == ["?name", '"J Amadi"']
    found = json.loads(asked(store, query, "json"))
    assert found["results"]["bindings"][0]["name"]["value"] == "J Amadi"
    assert "<literal>J Amadi</literal>" in asked(store, query, "xml")


def test_what_is_no_rows_has_a_form_of_its_own(store: Store) -> None:
    """A truth is yes or no, triples are Turtle, where a table was asked for."""
    assert asked(store, "ASK { ?s cg:chaired ?o }", "table") == "yes\n"
    assert asked(store, "ASK { ?s cg:moved ?o }", "table") == "no\n"
    assert "cg:chaired" in asked(store, "CONSTRUCT { ?s cg:chaired ?o } WHERE { ?s cg:chaired ?o }", "table")
    assert asked(store, "CONSTRUCT WHERE { ?s cg:chaired ?o }", "ntriples").count("\n") == 1


def test_what_does_not_fit_is_said(store: Store) -> None:
    """A format that does not fit the results, or is none, and a query with a fault raise in a line."""
    with pytest.raises(UnknownName, match="csv"):
        asked(store, "SELECT * { ?s cg:chaired ?o }", "turtle")
    with pytest.raises(UnknownName, match="turtle"):
        asked(store, "CONSTRUCT WHERE { ?s cg:chaired ?o }", "cvs")
    with pytest.raises(BadQuery, match="line 1"):
        asked(store, "SELECT * { ?s cg:chaired ?o", "table")


def test_rows_are_counted(store: Store) -> None:
    """The number of rows of a table is known to the caller, and of nothing else."""
    out = io.StringIO()
    assert ask.ask(store, "SELECT * { ?s cg:moved ?o }", "table", out) == 0
    assert ask.ask(store, NAMED["attendance"].text, "table", out, most=2) == 2
    assert ask.ask(store, "ASK {}", "table", out) is None
