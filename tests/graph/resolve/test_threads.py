"""What belongs to one subject through time. All names are made up."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import permutations

import pytest

from councilgraph.graph.resolve.threads import title_key
from councilgraph.graph.resolve.together import bring_together
from councilgraph.ontology.model import Mention, Passage, Statement, Value

COUNCIL = Mention("cg:Council", "Aldermere City Council")
SCRUTINY = Mention("cg:Committee", "Rivers Scrutiny Committee", COUNCIL)
CABINET = Mention("cg:Cabinet", "Cabinet", COUNCIL)
PLAN = Mention("cg:Plan", "Towpath Lighting Plan", COUNCIL)


def said(paper: str, subject: Mention, predicate: str, thing: Mention | Value) -> Statement:
    """A statement of a paper."""
    return Statement(subject, predicate, thing, Passage(paper, 0, 1, "x"), "test")


def minuted(day: str, *titles: str, body: Mention = SCRUTINY, plan: bool = False) -> list[Statement]:
    """Minutes of a day with items of these titles, each with a decision, and a plan named in the first."""
    meeting, paper = Mention("cg:Meeting", "", body, (day,)), f"{day}{body.name[:3]}"
    found = [said(paper, Mention("cg:Minutes", "", None, (paper,)), "cg:recordOf", meeting)]
    for at, title in enumerate(titles, 1):
        item = Mention("cg:AgendaItem", title, meeting, ("item", str(at)))
        found.append(said(paper, item, "dcterms:title", Value(title)))
        found.append(said(paper, Mention("cg:Resolution", "", item, ("1",)), "cg:item", item))
        if plan:
            found.append(said(paper, item, "cg:mentions", PLAN))
    return found


def planned(day: str, title: str) -> list[Statement]:
    """A work programme in the pack of a day, with one entry."""
    paper = f"{day}pack"
    pack = Mention("cg:Agenda", "", None, (paper,))
    meeting = Mention("cg:Meeting", "", SCRUTINY, (day,))
    entry = Mention(
        "cg:WorkProgrammeEntry", title, Mention("cg:WorkProgramme", "", pack, ("part", "2")), ("entry", "1")
    )
    return [said(paper, pack, "cg:agendaOf", meeting), said(paper, entry, "dcterms:title", Value(title)),
            said(paper, meeting, "cg:heldBy", SCRUTINY)]  # fmt: skip


def threads(*papers: Sequence[Statement]) -> dict[str, set[str]]:
    """The last parts of the addresses of all that belongs to each thread."""
    resolved = bring_together([one for paper in papers for one in paper], "x:")
    found: dict[str, set[str]] = {}
    for one in resolved.inferred:
        if one.predicate == "cg:inThread" and isinstance(one.object, Mention):
            assert one.because
            assert one.passages
            thread = resolved.linker.iri(one.object).partition("/thread/")[2]
            iri = resolved.linker.iri(one.subject)
            found.setdefault(thread, set()).add(iri.partition("meeting/")[2] or iri.partition("document/")[2])
    return found


MAY, JUNE, JULY = "2023-05-16", "2023-06-13", "2024-07-11"


def test_by_the_name_of_a_plan() -> None:
    """Items, decisions and planned business that name a plan in their titles are one thread, over bodies and years."""
    found = threads(
        minuted(MAY, "Towpath Lighting Plan", plan=True),
        minuted(JULY, "Aldermere Towpath Lighting Plan 2024-27: first year", body=CABINET),
        planned(JUNE, "Cost of the Towpath Lighting Plan"),
    )
    assert found["towpath-lighting-plan"] >= {
        f"rivers-scrutiny-committee/{MAY}/item/1",
        f"rivers-scrutiny-committee/{MAY}/decision/1/1",
        f"cabinet/{JULY}/item/1",
    }
    assert any(each.endswith("/part/2/entry/1") for each in found["towpath-lighting-plan"])


TITLES = [
    pytest.param("Bathing Water at the Weir", "Bathing Water at the Weir", True, id="the same"),
    pytest.param(
        "Bathing Water at the Weir", "Bathing Water at the Weir - Progress Report 2024/25", True, id="again"
    ),
    pytest.param("Bathing Water at the Weir", "Bathing Water at the Mill", False, id="another place"),
    pytest.param("Minutes of the Meeting", "Minutes of the Meeting", False, id="what each meeting has"),
    pytest.param("Action Plan", "Action Plan", False, id="any council's words"),
    pytest.param("Allotments", "Allotments", False, id="a single word"),
]


@pytest.mark.parametrize(("first", "second", "one"), TITLES)
def test_by_a_title(first: str, second: str, *, one: bool) -> None:
    """The same distinctive title at two meetings is a thread; words that say that it comes back do not count."""
    assert bool(threads(minuted(MAY, first), minuted(JULY, second))) is one


def test_one_day_is_no_thread() -> None:
    """What is on one day alone is followed nowhere."""
    assert (
        threads(
            minuted(MAY, "Bathing Water at the Weir"), minuted(MAY, "Bathing Water at the Weir", body=CABINET)
        )
        == {}
    )


def test_a_title_of_every_meeting() -> None:
    """A title that comes back at meeting after meeting tells no subject."""
    days = [f"2023-{month:02}-10" for month in range(1, 10)]
    assert threads(*(minuted(day, "Tanners' Mill Lease") for day in days)) == {}


def test_letters_that_stand_for_part_of_a_name() -> None:
    """Letters by which a plan goes name it in a title where they stand for all its words, and not else."""
    for letters, one in (("TLP", True), ("LP", False)):
        paper = minuted(MAY, "Towpath Lighting Plan", plan=True)
        paper.append(said(paper[0].passage.document, PLAN, "skos:altLabel", Value(letters)))
        found = threads(paper, minuted(JULY, f"{letters} monitoring"))
        assert bool(found) is one


def test_the_order_makes_no_difference() -> None:
    """The same papers in any order give the same threads."""
    papers = [
        minuted(MAY, "Towpath Lighting Plan", plan=True),
        minuted(JUNE, "Bathing Water at the Weir", "Towpath Lighting Plan Update"),
        minuted(JULY, "Bathing Water at the Weir Update"),
    ]
    found = [threads(*order) for order in permutations(papers)]
    assert all(one == found[0] for one in found)
    assert len(found[0]) == 2


def test_titles_as_they_compare() -> None:
    """A title without the council's name, years and words such as "update"."""
    assert title_key("Aldermere Weir Steps Annual Report 2023-24", COUNCIL.name) == "weir steps"
