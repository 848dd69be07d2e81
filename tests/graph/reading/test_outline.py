from __future__ import annotations

import pytest

from councilgraph.graph.rdf.store import IRI, Literal, Quad, Store
from councilgraph.graph.reading.outline import Holder, outline
from councilgraph.ontology.terms import expand
from tests.graph import panel
from tests.graph.panel import BASE


def said(subject: str, name: str, value: str | Literal) -> Quad:
    """A fact, its value an address of this graph or a term of the vocabulary."""
    term = panel.iri(value) if isinstance(value, str) else value
    return Quad(IRI(BASE + subject), IRI(expand(name)), term)


def committee(council: str) -> list[Quad]:
    """A Planning Committee of a council, and a meeting of it."""
    body = f"{council}/planning"
    return [
        said(council, "skos:prefLabel", Literal(council.title())),
        said(body, "skos:prefLabel", Literal("Planning Committee")),
        said(body, "org:subOrganizationOf", council),
        said(f"{body}/1", "rdf:type", "cg:Meeting"),
        said(f"{body}/1", "cg:heldBy", body),
    ]


def test_what_is_loaded_is_counted() -> None:
    """Things are counted by class, meetings by year and by who held them; what is only cited is apart."""
    found = outline(Store.memory(panel.quads()))
    assert found.counts == {
        "cg:Meeting": 2,
        "cg:Person": 3,
        "cg:Body": 2,
        "cg:AgendaItem": 1,
        "cg:Decision": 3,
    }
    assert (found.years, found.span, found.known_only) == ({"2023": 2}, "2023", 2)
    assert found.holders == (
        Holder(f"{BASE}panel", "Scrutiny Panel", 2, "2023-07-12", "2023-09-01"),
        Holder(f"{BASE}board", "Health Board", 1, "2023-09-01", "2023-09-01"),
    )


def test_a_council_that_meets_is_a_body() -> None:
    """A council whose own meetings are told of counts among the bodies; one that is but named does not."""
    town = [said("town", "rdf:type", "cg:Council"), said("county", "rdf:type", "cg:Council")]
    met = [said("town/1", "rdf:type", "cg:Meeting"), said("town/1", "cg:heldBy", "town")]
    assert outline(Store.memory([*town, *met])).counts["cg:Body"] == 1


def test_bodies_of_one_name_are_told_apart() -> None:
    """Where two bodies are called the same, their council's name stands behind theirs."""
    found = outline(Store.memory([*committee("aldermere"), *committee("harrowmouth")]))
    assert [holder.name for holder in found.holders] == [
        "Planning Committee, Aldermere",
        "Planning Committee, Harrowmouth",
    ]
    assert [holder.name for holder in outline(Store.memory(committee("aldermere"))).holders] == [
        "Planning Committee"
    ]


def test_a_meeting_without_a_day_takes_none_from_the_others() -> None:
    """The first and last day are of those that are known."""
    day = said("aldermere/planning/2", "cg:date", Literal("2024-02-05", datatype=IRI(expand("xsd:date"))))
    dated = [said("aldermere/planning/2", "rdf:type", "cg:Meeting"),
             said("aldermere/planning/2", "cg:heldBy", "aldermere/planning"), day]  # fmt: skip
    (undated,) = outline(Store.memory(committee("aldermere"))).holders
    (both,) = outline(Store.memory([*committee("aldermere"), *dated])).holders
    assert (undated.meetings, undated.first, undated.last) == (1, "", "")
    assert (both.meetings, both.first, both.last) == (2, "2024-02-05", "2024-02-05")


@pytest.mark.parametrize(("years", "span"), [((), ""), (("2023",), "2023"), (("2021", "2024"), "2021–2024")])
def test_a_span_is_from_year_to_year(years: tuple[str, ...], span: str) -> None:
    """The span of a graph is its first and its last year, one where they are the same."""
    days = [
        quad
        for year in years
        for quad in (
            said(f"meeting/{year}", "rdf:type", "cg:Meeting"),
            said(f"meeting/{year}", "cg:date", Literal(f"{year}-05-01", datatype=IRI(expand("xsd:date")))),
        )
    ]
    assert outline(Store.memory(days)).span == span
