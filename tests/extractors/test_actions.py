"""Who is to do what: the actions that minutes note beside what was said."""

from __future__ import annotations

import pytest

from tests.extractors.written import HEADER, decided, item, minutes, stated

ACTIONS = [
    pytest.param("Clerk to write to the mill.", "Clerk to write to the mill.", ["Clerk"], id="Clerk to"),
    pytest.param("The Clerk to arrange a meeting.", "The Clerk to arrange a meeting.", ["Clerk"], id="The Clerk to"),
    pytest.param("Cllr Lund to mend the bench.", "Cllr Lund to mend the bench.", ["Lund"], id="a councillor to"),
    pytest.param("(b) From Mrs Vole, on dogs: the Clerk to reply.", "the Clerk to reply.", ["Clerk"], id="behind what it is about"),
    pytest.param("Cllr Roe and Cllr Lund to mend it.", "Cllr Roe and Cllr Lund to mend it.", ["Roe", "Lund"], id="two"),
    pytest.param("Welcome packs – Cllr Lund to send them.", "Cllr Lund to send them.", ["Lund"], id="after a dash"),
]  # fmt: skip


@pytest.mark.parametrize(("body", "words", "who"), ACTIONS)
def test_an_action(body: str, words: str, who: list[str]) -> None:
    """What somebody is to do is a request, directed to whoever is to do it."""
    source = item(f"The paths were walked. {body}")
    assert list(decided(source)) == [("Request", "", words)]
    assert stated(source, "cg:directedTo") == who


@pytest.mark.parametrize(
    "heading",
    [
        "Actions:",
        "Actions/further information to be provided:",
        "Further actions required:",
        "Action points agreed:",
    ],
)
def test_a_list_of_actions(heading: str) -> None:
    """What stands below a heading for actions is asked for, whatever else the heading names."""
    found = list(
        decided(
            item(
                f"The paths were walked.\n\n{heading}\n\n1. Head of Parks to mend the stile.\n\n2. A map of the paths."
            )
        )
    )
    assert found == [
        ("Request", "1", "Head of Parks to mend the stile."),
        ("Request", "2", "A map of the paths."),
    ]


BY_INITIALS = [
    pytest.param("AR to write to the mill.", "AR to write to the mill.", ["Ada Roe"], id="initials to"),
    pytest.param("AR and BL to write to the mill.", "AR and BL to write to the mill.", ["Ada Roe", "Bo Lund"], id="two"),
]  # fmt: skip


@pytest.mark.parametrize(("body", "words", "who"), BY_INITIALS)
def test_an_action_by_initials(body: str, words: str, who: list[str]) -> None:
    """Initials of the list of those present name whoever is to act."""
    present = "\nPresent: Ada Roe (AR), Bo Lund (BL)\n"
    source = minutes(f"12. Mill\n\nIt rained. {body}", present, HEADER)
    assert list(decided(source)) == [("Request", "", words)]
    assert stated(source, "cg:directedTo") == who


def test_an_action_does_nothing_with_a_matter() -> None:
    """To put a note somewhere is not to note."""
    assert not stated(item("It rained. Clerk to put a note in the window."), "cg:disposition")


@pytest.mark.parametrize(
    "body",
    [
        pytest.param("Action complete.", id="done"),
        pytest.param("(Section 9 of the Rivers Act – Clerk to record what is said.)", id="what an Act says"),
    ],
)
def test_no_action(body: str) -> None:
    """An office that is named so, what was to be done before, and what is done are no action."""
    assert not list(decided(item(f"The paths were walked. {body}")))


TABLES = [
    pytest.param("| No | Action | Owner | Due |\n|---|---|---|---|\n| 1 | Ask for quotes | Cllr B Lund | 11 June 2024 |\n| 2 | Order signs | Clerk | - |", id="with bars"),
    pytest.param("No\tAction\tBy whom\tBy when\n1\tAsk for quotes\tCllr B Lund\t11 June 2024\n2\tOrder signs\tClerk\t", id="with tabs"),
]  # fmt: skip


@pytest.mark.parametrize("table", TABLES)
def test_a_table_of_actions(table: str) -> None:
    """Each row of a table of actions in minutes asks its owner for something, by its day."""
    source = item(f"The paths were walked.\n\n{table}")
    assert list(decided(source)) == [("Request", "", "Ask for quotes"), ("Request", "", "Order signs")]
    assert stated(source, "cg:directedTo") == ["B Lund", "Clerk"]
    assert stated(source, "cg:dueDate") == ["2024-06-11"]


def test_a_table_of_old_actions_asks_for_nothing() -> None:
    """What a table shows as done was asked for before."""
    table = "| Action | Owner | Due | Status |\n|---|---|---|---|\n| Quotes for the oak | Clerk | May | Done |\n| New signs | Clerk | May | Done |"
    assert not list(decided(item(table)))


OWNED = [
    pytest.param("It rained. Quotes are to be asked for.\nACTION: Clerk", "Quotes are to be asked for.", ["Clerk"], id="an office"),
    pytest.param("It rained. Quotes are to be asked for.\n\nAction by: AR and BL", "Quotes are to be asked for.", ["Ada Roe", "Bo Lund"], id="initials of two"),
    pytest.param("It was agreed that quotes be asked for.\nAction: Cllr Lund", "that quotes be asked for.", ["Lund"], id="of what was agreed"),
]  # fmt: skip


@pytest.mark.parametrize(("body", "words", "who"), OWNED)
def test_a_line_that_says_whose_action_it_is(body: str, words: str, who: list[str]) -> None:
    """What stands above such a line is put to whoever it names."""
    present = "\nPresent: Councillors Ada Roe (AR), Bo Lund (BL)\n"
    source = minutes(f"12. Mill\n\n{body}\n\n13. Signs\n\nNobody spoke.", present, HEADER)
    assert [said for _, _, said in decided(source)] == [words]
    assert stated(source, "cg:directedTo") == who
