"""Planning applications: their references, what is proposed where, and what came of them."""

from __future__ import annotations

import pytest

from councilgraph.ontology.model import Document, Mention
from tests.extractors.written import HEADER, item, minutes, read, shown, stated

PLANNING = "Planning Applications"


def applied(source: Document) -> list[str]:
    """Each application: its reference, what is proposed, where."""
    found: dict[Mention, list[str]] = {}
    for one in read(source):
        if one.subject.kind == "cg:PlanningApplication" and one.predicate != "cg:consideredAt":
            found.setdefault(one.subject, []).append(shown(one.object))
    return [" | ".join(words) for words in found.values()]


def outcomes(source: Document) -> list[str]:
    """Each outcome: of which application, what, in which words."""
    found: dict[Mention, dict[str, str]] = {}
    for one in read(source):
        if one.subject.kind == "cg:PlanningOutcome":
            found.setdefault(one.subject, {})[one.predicate] = shown(one.object)
    return [f"{one['cg:about']}: {one['cg:disposition']}" for one in found.values()]


APPLIED = [
    pytest.param("24/00893/F Construction of a shed at Heron House, 2 Mill Lane – No objections.",
        ["24/00893/F | Construction of a shed at Heron House, 2 Mill Lane | Heron House, 2 Mill Lane"], id="year, number, kind"),
    pytest.param("DM/2024/01149 - Loft conversion at Sedge Barn", ["DM/2024/01149 | Loft conversion at Sedge Barn | Sedge Barn"], id="office, year, number"),
    pytest.param("PL/2024/0123/FUL: demolition of a garage", ["PL/2024/0123/FUL | demolition of a garage"], id="office, year, number, kind"),
    pytest.param("24/501969/FULL New porch at Tern Cottage", ["24/501969/FULL | New porch at Tern Cottage | Tern Cottage"], id="six figures"),
    pytest.param("FUL/MSH/24/01224 New porch at Tern Cottage", ["FUL/MSH/24/01224 | New porch at Tern Cottage | Tern Cottage"], id="kind, office, year, number"),
    pytest.param("Application ref: 2024/005 - New porch at Tern Cottage", ["2024/005 | New porch at Tern Cottage | Tern Cottage"], id="a year and a number, introduced"),
    pytest.param("24/0969 New porch at Tern Cottage", ["24/0969 | New porch at Tern Cottage | Tern Cottage"], id="year and number at the head"),
    pytest.param("Application No. A 12/24 was for an extension at Coot Farm.", ["A 12/24"], id="introduced as an application"),
    pytest.param("E/40554 Replacement windows", ["E/40554 | Replacement windows"], id="a letter and a number at the head"),
    pytest.param("DM/2024/00592 – Sandholme, Ferry Bank (installation of a heat pump)", ["DM/2024/00592 | installation of a heat pump | Sandholme, Ferry Bank"], id="the site first, the works in brackets"),
    pytest.param("DM/2024/00592 – Sandholme, Ferry Bank – installation of a heat pump. Approved.", ["DM/2024/00592 | installation of a heat pump | Sandholme, Ferry Bank"], id="the site first, the works after a dash"),
    pytest.param("Link from dwelling to garage, and extension, at Teal House, Marsh Road 24/01472/F", ["24/01472/F | Link from dwelling to garage, and extension, at Teal House, Marsh Road | Teal House, Marsh Road"], id="the reference last"),
    pytest.param("24/02032/RM Variation of condition 1 on land south of Ash Row, Low Road.", ["24/02032/RM | Variation of condition 1 on land south of Ash Row, Low Road | land south of Ash Row, Low Road"], id="land"),
    pytest.param("24/00893/F New shed at Heron House. No objections. 24/00900/LDP New porch. Refused.",
        ["24/00893/F | New shed at Heron House | Heron House", "24/00900/LDP | New porch"], id="several in a paragraph"),
    pytest.param("DM/2024/00233\n\nRear extension\n\nTeal House\n\nMarsh End\n\nZZ1 7TE\n\nNo objections", ["DM/2024/00233 | Rear extension | Teal House"], id="a line each"),
    pytest.param("E/40554 New Dairy Wader Farm Marsh End ZZ1 7TE P and B Roe NO OBJECTIONS", ["E/40554 | New Dairy Wader Farm Marsh End ZZ1 7TE"], id="run together, who applies left out"),
    pytest.param("24/00893/F Change to condition 2 of planning permission 19/00012/F", ["24/00893/F | Change to condition 2 of planning permission 19/00012/F"], id="an earlier permission is another"),
    pytest.param("DM/2024/00592 – Barn at Wader Farm, Low Road – Approved.", ["DM/2024/00592 | Barn at Wader Farm, Low Road"], id="a site alone"),
    pytest.param("24/00893/F New shed at Heron House – The public were asked.", ["24/00893/F | New shed at Heron House | Heron House"], id="up to what is said of it"),
    pytest.param("24/00893/F New shed for Mr P Roe", ["24/00893/F"], id="somebody's name is not told"),
]  # fmt: skip


@pytest.mark.parametrize(("body", "expected"), APPLIED)
def test_an_application(body: str, expected: list[str]) -> None:
    """An application has its reference as written, and what is proposed where, as far as the words tell."""
    assert applied(item(body, PLANNING)) == expected


def test_an_application_in_the_heading() -> None:
    """A heading may name the application that its item is about, and the resolution say what came of it."""
    source = item(
        "RESOLVED – to object to application HD/24/00019.",
        "Land at Long Drove: twelve new houses (HD/24/00019)",
    )
    assert applied(source)[0].startswith("HD/24/00019 | ")
    assert outcomes(source) == ["HD/24/00019: Opposed"]


OUTCOMES = [
    pytest.param("24/00893/F New shed. No objections.", "NoObjection", id="No objections"),
    pytest.param("24/00893/F New shed – NO OBSERVATIONS", "NoObjection", id="no observations"),
    pytest.param("24/00893/F New shed. The Council had no comments to make.", "NoObjection", id="no comments"),
    pytest.param("24/00893/F New shed. Cllr A Roe proposed no objections, seconded by Cllr B Lund, all agreed.", "NoObjection", id="moved and agreed"),
    pytest.param("24/00893/F New shed\n\nRESOLVED: that no objection be raised.", "NoObjection", id="resolved"),
    pytest.param("24/00893/F New shed. Approval recommended.", "Endorsed", id="approval recommended"),
    pytest.param("24/00893/F New shed: recommended for approval", "Endorsed", id="recommended for approval"),
    pytest.param("24/00893/F New shed. Members were happy to support the application.", "Endorsed", id="happy to support"),
    pytest.param("24/00893/F New shed – supported by the parish", "Endorsed", id="supported"),
    pytest.param("24/00893/F New shed. The Committee strongly objected to it.", "Opposed", id="objected"),
    pytest.param("24/00893/F New shed. Refusal recommended.", "Opposed", id="refusal recommended"),
    pytest.param("24/00893/F New shed – Granted by the District Council", "Approved", id="granted"),
    pytest.param("24/00893/F New shed. The District have permitted this application.", "Approved", id="permitted"),
    pytest.param("24/00893/F New shed Planning officer Ada Fry Date 3 June No objection", "NoObjection", id="an officer is named before"),
    pytest.param("24/00893/F New shed. Unanimously AGREED to recommend APPROVAL", "Endorsed", id="agreed to recommend approval"),
    pytest.param("24/00893/F New shed. Refused.", "Refused", id="refused"),
    pytest.param("24/00893/F New shed has been withdrawn", "Withdrawn", id="withdrawn"),
    pytest.param("24/00893/F New shed. The application was deferred.", "Deferred", id="deferred"),
]  # fmt: skip


@pytest.mark.parametrize(("body", "expected"), OUTCOMES)
def test_what_came_of_it(body: str, expected: str) -> None:
    """The council's view and the authority's decision are told apart by what they say."""
    assert outcomes(item(body, PLANNING)) == [f"24/00893/F: {expected}"]


@pytest.mark.parametrize(
    "body",
    [
        pytest.param(
            "24/00893/F New shed. Cllr A Roe proposed that it be supported.", id="moved, not agreed"
        ),
        pytest.param(
            "24/00893/F New shed. It was what the withdrawn motion to refuse had said.",
            id="a motion was withdrawn",
        ),
        pytest.param("24/00893/F New shed. No objections had been received.", id="others did not object"),
        pytest.param("24/00893/F New shed. Residents had no objections.", id="others' view"),
        pytest.param(
            "24/00893/F New shed. Members knew that a similar one had been refused.", id="another application"
        ),
        pytest.param("24/00893/F New shed. The clerk will ask whether it was refused.", id="a question"),
        pytest.param("24/00893/F Change to approved plans of a shed.", id="part of the proposal"),
        pytest.param("24/00893/F New shed. It would be discussed in June.", id="nothing yet"),
    ],
)
def test_no_outcome(body: str) -> None:
    """What was only proposed, asked or thought by others is no outcome."""
    assert outcomes(item(body, PLANNING)) == []


def test_each_outcome_is_of_its_own_application() -> None:
    """What is said after a reference is said of it, up to the next."""
    body = "24/00893/F New shed. No objections. 24/00900/LDP New porch.\n\n24/01000/F New gate. Approval recommended."
    assert outcomes(item(body, PLANNING)) == ["24/00893/F: NoObjection", "24/01000/F: Endorsed"]


def test_who_applies_is_left_out() -> None:
    """What is said of an application is told without the name of whoever applies."""
    source = item("E/40554 New Dairy Wader Farm Marsh End ZZ1 7TE P and B Roe NO OBJECTIONS", PLANNING)
    assert [shown(one.object) for one in read(source) if one.subject.kind == "cg:PlanningOutcome"][
        2
    ] == "NO OBJECTIONS"


def test_two_told_of_together() -> None:
    """What is said of two references together is said of each."""
    source = item("E/40544 and E/40546 Works to trees. No objections.", PLANNING)
    assert outcomes(source) == ["E/40544: NoObjection", "E/40546: NoObjection"]


def test_where_it_was_considered() -> None:
    """An application leads to the item that dealt with it, by the words that name it."""
    (one,) = [
        each
        for each in read(item("24/00893/F New shed. Approved.", PLANNING))
        if each.predicate == "cg:consideredAt"
    ]
    assert shown(one.object) == PLANNING
    assert one.passage.quote.startswith("24/00893/F New shed.")


@pytest.mark.parametrize(
    ("body", "title"),
    [
        pytest.param("Minute 24/0969 was noted.", "Matters Arising", id="a minute"),
        pytest.param("The accounts for 2023/2024 were seen.", PLANNING, id="a year"),
        pytest.param("Report FIN/2024/0012 was received.", "Finance", id="a report elsewhere"),
        pytest.param("The next meeting is on 01/2025.", PLANNING, id="a month"),
        pytest.param("Cllr A Roe declared an interest in planning application 24/00893/F.", "Declarations of Interest", id="a declaration"),
    ],
)  # fmt: skip
def test_no_application(body: str, title: str) -> None:
    """Other numbers are not taken for references, nor is a declaration for dealing with one."""
    assert applied(item(body, title)) == []


def test_an_agenda_tells_no_outcome() -> None:
    """What a pack or an item without a meeting says is not taken for what happened."""
    assert outcomes(minutes("", header="Marsh End Borough Council\n")) == []


def test_a_committee_for_development_control_deals_with_applications() -> None:
    """What it considers is a planning application, though no word beside the number says so."""
    header = HEADER.replace("Parks and Rivers", "Development Control")
    words = "12. 31/0907/FUL - Land at Spring Farm - solar array\n\nRESOLVED that determination be DEFERRED."
    assert stated(minutes(words, header=header), "dcterms:identifier") == ["31/0907/FUL"]
