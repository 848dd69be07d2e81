"""What the sample documents say, asked of the graph that is built from them."""

from __future__ import annotations

from pathlib import Path

import pytest

from councilgraph.graph.build.build import build
from councilgraph.graph.folder.folder import GraphFolder
from councilgraph.graph.rdf.store import Store, text
from tests import golden

SCRUTINY = "Environment and Communities Scrutiny Committee"
TOWN = "Harrowmouth Town Council"
PLANNING = "Planning Committee"


@pytest.fixture(scope="module")
def graph(tmp_path_factory: pytest.TempPathFactory) -> Store:
    """The graph of all samples."""
    folder: Path = tmp_path_factory.mktemp("samples") / "graph"
    build(golden.samples(), folder)
    return GraphFolder.open(folder).store()


def rows(graph: Store, pattern: str, *names: str) -> list[tuple[str, ...]]:
    """The rows of a pattern, sorted, each once."""
    found = graph.select(f"SELECT DISTINCT {' '.join(f'?{name}' for name in names)} {{ {pattern} }}")
    return sorted({tuple(text(row[name]) for name in names) for row in found})


def held(day: str, body: str) -> str:
    """The pattern of a meeting."""
    return f'?m a cg:Meeting ; cg:date "{day}"^^xsd:date ; cg:heldBy/skos:prefLabel "{body}" .'


MEETINGS = {
    # day, body: chair, present, apologies, items, formal decisions, requests
    ("2022-11-15", SCRUTINY): ("N Oyelaran", 15, 2, 5, 5, 2),
    ("2023-03-08", SCRUTINY): ("M Fairweather", 15, 3, 7, 6, 1),
    ("2023-09-06", SCRUTINY): ("N Oyelaran", 11, 3, 5, 2, 1),
    ("2023-10-18", SCRUTINY): ("N Oyelaran", 17, 3, 7, 6, 1),
    ("2024-10-02", SCRUTINY): ("B Dhaliwal", 15, 2, 6, 5, 2),
    ("2024-01-15", TOWN): ("Constance Obuya", 10, 1, 7, 6, 0),
    ("2024-02-05", PLANNING): ("Annika Solberg", 7, 2, 7, 5, 1),
    ("2024-03-18", TOWN): ("Constance Obuya", 9, 1, 7, 5, 0),
}


@pytest.mark.parametrize(("day", "body"), MEETINGS, ids=str)
def test_a_meeting(day: str, body: str, graph: Store) -> None:
    """Each meeting has its chair, as many people, items and decisions as its minutes."""
    chair, present, apologies, items, formal, requests = MEETINGS[day, body]
    where = held(day, body)
    decision = f"{where} ?i cg:meeting ?m . ?d cg:item ?i ; cg:formal"
    assert rows(graph, f"{where} ?p cg:chaired ?m ; foaf:name ?name", "name") == [(chair,)]
    assert len(rows(graph, f"{where} ?p cg:attended ?m", "p")) == present
    assert len(rows(graph, f"{where} ?p cg:sentApologiesFor ?m", "p")) == apologies
    minuted = f'{where} ?i cg:meeting ?m ; cg:position ?n FILTER(CONTAINS(STR(?i), "/item/"))'
    assert len(rows(graph, minuted, "i")) == items
    assert len(rows(graph, f"{decision} true", "d")) == formal
    assert len(rows(graph, f"{decision} false", "d")) == requests


def test_who_stood_in_for_whom(graph: Store) -> None:
    """A substitute is linked to whom they stood in for, said once or from both sides."""
    pattern = (
        "?n cg:person/foaf:name ?who ; cg:substituteFor/foaf:name ?for ; cg:meeting/cg:date ?day ;"
        " cg:capacity cg:PresentAsSubstitute"
    )
    assert rows(graph, pattern, "day", "who", "for") == [
        ("2022-11-15", "P Ellwood", "S Petrosyan"),
        ("2023-03-08", "K Rozario", "J Whitcombe"),
        ("2023-10-18", "P Ellwood", "B Dhaliwal"),
        ("2024-02-05", "Jonah Tredinnick", "Gwen Polwhele"),
        ("2024-10-02", "C Adeleke-Ross", "J Whitcombe"),
    ]


ONE = [
    ("I K Mahmoud", "IK Mahmoud"),
    ("O Sandquist", "Orla Sandquist"),
    ("E Mensah", "Efua Mensah"),
    ("Y Tanaka", "Yuki Tanaka"),
    ("W Achterberg", "Wim Achterberg"),
    ("C Obuya", "Constance Obuya"),
    ("J. Tredinnick", "J Tredinnick", "Jonah Tredinnick"),
    ("R. Farouq", "R Farouq", "Rashida Farouq"),
    ("P. Skelhorne", "P Skelhorne", "Peter Skelhorne"),
    ("A Solberg", "Annika Solberg", "Solberg"),
    ("T. Wierzba", "T Wierzba", "Tomasz Wierzba", "Wierzba"),
    ("G. Polwhele", "G Polwhele", "Gwen Polwhele"),
    ("D. Achara", "D Achara", "Desmond Achara"),
    ("K. Asante-Birch", "Kofi Asante-Birch"),
    ("N Bamforth", "Neil Bamforth"),
]


@pytest.mark.parametrize("forms", ONE, ids=lambda forms: forms[-1])
def test_one_person_by_several_names(forms: tuple[str, ...], graph: Store) -> None:
    """Each form in which a person is written is that person's, and no other's."""
    people = {
        who for form in forms for (who,) in rows(graph, f'?p a cg:Person ; skos:altLabel "{form}"', "p")
    }
    assert len(people) == 1


def test_two_councillors_of_one_surname(graph: Store) -> None:
    """J Whitcombe and R Whitcombe are two."""
    pattern = '?p a cg:Councillor ; foaf:name ?name FILTER(STRENDS(?name, "Whitcombe"))'
    assert rows(graph, pattern, "name") == [("J Whitcombe",), ("R Whitcombe",)]


CITED = [
    pytest.param("2023-03-08", "43", "2022-11-15", "28", id="further to Minute 28/22"),
    pytest.param("2023-03-08", "46", "2022-11-15", "28", id="in a decision"),
    pytest.param("2023-09-06", "9", "2023-03-08", "44", id="in the minutes within a pack"),
    pytest.param("2023-10-18", "14", "2023-10-18", "16", id="below, in the same minutes"),
    pytest.param("2023-10-18", "15", "2023-09-06", "10", id="a number under the minutes of a meeting"),
    pytest.param("2023-10-18", "16", "2022-11-15", "28", id="refers"),
    pytest.param("2023-10-18", "17", "2023-03-08", "45", id="the lighting plan"),
    pytest.param("2024-10-02", "11", "2023-03-08", "44", id="two years on"),
    pytest.param("2024-10-02", "12", "2023-10-18", "16", id="in accordance with Minute 16/23"),
]


@pytest.mark.parametrize(("day", "number", "target_day", "target"), CITED)
def test_a_citation_leads_to_the_item(
    day: str, number: str, target_day: str, target: str, graph: Store
) -> None:
    """A minute that is cited and loaded is the item itself, not a second thing of its number."""
    pattern = (
        f'?i cg:number "{number}" ; cg:meeting/cg:date "{day}"^^xsd:date ; cg:refersTo ?t .'
        f' ?t cg:number "{target}" ; cg:position ?place ; cg:meeting/cg:date "{target_day}"^^xsd:date'
    )
    assert len(rows(graph, pattern, "t")) == 1


def test_what_is_cited_and_not_here(graph: Store) -> None:
    """Minutes and meetings that the documents cite and that are not among them are known only."""
    minutes = rows(graph, "?x a cg:AgendaItem ; cg:coverage cg:KnownOnly ; cg:number ?n", "n")
    meetings = rows(graph, "?x a cg:Meeting ; cg:coverage cg:KnownOnly ; cg:date ?day", "day")
    assert {("19/22",), ("3/24",), ("5/24",)} <= set(minutes)
    assert {("2022-10-04",), ("2023-01-25",), ("2023-04-04",), ("2023-12-11",), ("2024-01-08",)} <= set(
        meetings
    )
    held = "?x a cg:Meeting ; cg:coverage cg:KnownOnly ; cg:date ?day ; cg:heldBy/skos:prefLabel ?body"
    assert not set(MEETINGS) & set(rows(graph, held, "day", "body"))


def test_recommendations_and_to_whom(graph: Store) -> None:
    """What is recommended is put to the one who is to act, the lead-in's to each of its clauses."""
    pattern = "?d a cg:Recommendation ; cg:directedTo/skos:prefLabel ?to ; cg:item/cg:meeting/cg:date ?day"
    to = rows(graph, pattern, "day", "to")
    assert to == [
        ("2022-11-15", "Cabinet Member for Rivers, Parks and Climate"),
        ("2023-03-08", "Cabinet"),
        ("2023-03-08", "Cabinet Member for Young People and Culture"),
        ("2023-10-18", "Cabinet Member for Rivers, Parks and Climate"),
        ("2024-02-05", TOWN),
        ("2024-10-02", "Cabinet"),
    ]


def test_a_pack_is_its_papers(graph: Store) -> None:
    """A pack is one file with an agenda, the minutes of the meeting before, a note and a work programme in it."""
    pattern = '?whole cg:sourceFile "2023-10-18-pack.md" . ?part dcterms:isPartOf ?whole ; a ?kind'
    kinds = {kind.rpartition("#")[2] for (kind,) in rows(graph, pattern, "kind")}
    assert {"Agenda", "Minutes", "BriefingNote", "WorkProgramme"} <= kinds
    dates = rows(graph, f"{pattern} . ?part a cg:Agenda ; cg:agendaOf/cg:date ?day", "day")
    assert dates == [("2023-10-18",)]


def test_the_meeting_of_agenda_and_minutes_is_one(graph: Store) -> None:
    """The meeting that a pack calls is the one that minutes record: called and held."""
    status = rows(graph, f"{held('2023-10-18', SCRUTINY)} ?m cg:status ?s", "s")
    assert [iri.rpartition("#")[2] for (iri,) in status] == ["Called", "Held"]


def test_every_fact_can_be_followed_to_its_words(graph: Store) -> None:
    """“Where does it say that she chaired?” leads to the words in the document that say so."""
    pattern = (
        "GRAPH ?why { ?p cg:chaired ?m } ?why cg:quote ?quote ; cg:document/cg:sourceFile ?file ."
        f" ?p foaf:name ?name . {held('2024-02-05', PLANNING)}"
    )
    assert rows(graph, pattern, "name", "quote", "file") == [
        ("Annika Solberg", "Councillor Annika Solberg (Chairman)", "2024-02-05-planning-committee.md")
    ]
