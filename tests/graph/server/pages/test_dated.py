"""The business of a programme in the order of time: what has no date stands last, and says so."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from io import StringIO
from pathlib import Path

import pytest

from councilgraph.graph.cli import main
from councilgraph.graph.rdf.store import Literal, Quad
from tests.graph import harbour
from tests.graph.server.pages import site
from tests.graph.server.pages.site import Browser
from tests.graph.weir import quad, typed

PAGE = harbour.POTS.replace(harbour.BASE, "/page/")


def papers() -> Iterator[Quad]:
    """Papers that name the programme: one without a day, one with its own, one of a year."""
    days = {
        "a undated": None,
        "b of the spring": typed("2023-02-01", "date"),
        "c of the year": Literal("2023"),
    }
    for name, day in days.items():
        iri = f"{harbour.BASE}document/{name[0]}"
        yield quad(iri, "rdf:type", "cg:Document")
        yield from harbour.stated(iri, "dcterms:title", Literal(name), harbour.BROUGHT)
        yield from harbour.stated(iri, "cg:mentions", harbour.POTS, harbour.BROUGHT)
        if day:
            yield from harbour.stated(iri, "dcterms:date", day, harbour.BROUGHT)


@pytest.fixture(scope="module")
def graph(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The graph of the Harbour Panel with such papers."""
    return harbour.write(tmp_path_factory.mktemp("dated") / "graph", more=papers())


def test_the_page_is_in_time_order(graph: Path) -> None:
    """A paper stands at its meeting's day or its own, or year; one without any is last, as "no date"."""
    rows = csv.DictReader(StringIO(Browser(graph).get(f"{PAGE}?csv=facts").text))
    told = [(row["date"], row["fact"]) for row in rows if row["about"] == "in time order"]
    assert told == [
        ("2022-11-14", "3. Young Pots Partnership"),
        ("2022-11-14", "£240,000"),
        ("2023", "c of the year"),
        ("2023-02-01", "b of the spring"),
        ("2023-06-07", "Young Pots Partnership: progress"),
        ("2023-06-07", "4. Young Pots Partnership"),
        ("", "a undated"),
    ]
    words = site.read(Browser(graph), PAGE).words
    assert words.index("b of the spring") < words.index("no date") < words.index("a undated")
    assert words.count("no date") == 1


def test_the_question_is_in_time_order(graph: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """`query timeline` has the papers without a day last too."""
    assert main(["query", str(graph), "timeline", "--about", "pots", "--format", "csv"]) == 0
    dates = [row["date"] for row in csv.DictReader(StringIO(capsys.readouterr().out))]
    dated = [date for date in dates if date]
    assert dates == [*sorted(dated), ""]
    assert len(dated) > 1
