"""Real records of dispositions, of which the counts were read by hand from the prints."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from councilgraph.extractors.extract import extract
from councilgraph.extractors.profile import load
from councilgraph.extractors.read import read
from councilgraph.ontology.model import Mention, Term

FOLDER = Path("documents") / "elsewhere" / "city-of-winnipeg"


@pytest.mark.parametrize(
    ("day", "printed"),
    [
        pytest.param("2015-12-09", (16, 5, 28, 1, 0, 0), id="no recorded vote"),
        pytest.param("2016-10-26", (16, 6, 54, 15, 83, 45), id="notices of motion, eight votes"),
        pytest.param("2018-05-24", (16, 5, 33, 3, 0, 0), id="a motion without a number"),
        pytest.param("2019-02-28", (16, 4, 40, 6, 19, 13), id="two votes"),
    ],
)
def test_what_is_in_a_record_of_dispositions(shared: Path, day: str, printed: tuple[int, ...]) -> None:
    """Each member and officer, row, motion and vote for or against is found, and none besides."""
    found = list(extract(read(shared / FOLDER / f"DISPOSITION-{day}.docx"), load()))
    terms = Counter(one.object.name for one in found if isinstance(one.object, Term))
    kinds = Counter(one.subject.kind for one in found if one.predicate in ("cg:number", "cg:text"))
    meeting = {one.object for one in found if one.predicate == "cg:recordOf"}
    assert [one.key for one in meeting if isinstance(one, Mention)] == [(day,)]
    people = terms["cg:PresentAsMember"], terms["cg:PresentAsOfficer"]
    assert (
        *people,
        kinds["cg:AgendaItem"],
        kinds["cg:Motion"],
        terms["cg:For"],
        terms["cg:Against"],
    ) == printed
