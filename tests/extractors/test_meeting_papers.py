from __future__ import annotations

import pytest

from tests.extractors.written import document, stated

REPORT = "Plan for the Paths of Marle\n\n1. Purpose\n\n{0}\n\n2. Money\n\n{0}\n\n3. Risks\n\n{0}\n"


@pytest.mark.parametrize(
    ("words", "predicate", "expected"),
    [
        pytest.param("RESOLVED that the paths be cleared of mud.\n", "cg:text", ["that the paths be cleared of mud."], id="a decision"),
        pytest.param(
            "Present: Cllr Ann Roe (Chair), Cllr Bo Lund\nApologies: Cllr Cy Moss\nIn attendance: D Fenn (Clerk)\n",
            "cg:nameAsWritten", ["Ann Roe", "Bo Lund", "Cy Moss", "D Fenn"], id="people",
        ),
        pytest.param(
            "Record of a decision\n\nDecision maker: Director of Parks\nDate of decision: 14 May 2024\n\nFees\n\n"
            "Decision: That the fees be agreed.\n",
            "cg:heldBy", ["Director of Parks"], id="a decision of one",
        ),
    ],
)  # fmt: skip
def test_a_fragment_is_of_a_meeting(words: str, predicate: str, expected: list[str]) -> None:
    """A few lines that state what a meeting did are of one, though no head names it."""
    assert sorted(stated(document(words), predicate)) == expected


def test_a_report_is_of_no_meeting() -> None:
    """A long paper with numbered headings, but with no day, no people and no word of a meeting, is of none."""
    assert (
        stated(
            document(REPORT.format("The paths are muddy and long, and they lead nowhere. " * 12)),
            "cg:recordOf",
            "cg:agendaOf",
        )
        == []
    )


@pytest.mark.parametrize(
    ("words", "predicate", "expected"),
    [
        pytest.param(
            "Marle District Council\nDear Member\nA meeting of the Rivers Committee will be held in the Lodge on Tuesday 14 May 2024.\n"
            "Yours faithfully\nA Roe\nBUSINESS\n1 Apologies\n2 Moles\n3 The Weir\n", "cg:agendaOf", 1, id="a letter that calls a meeting",
        ),
        pytest.param(
            "Marle District Council\nExecutive summary\nDecision maker: Director of Parks\nDate of decision: 14 May 2024\n1 Fees\n"
            "Decision: That the fees be agreed.\n", "cg:recordOf", 1, id="a record of a decision that looks like a report",
        ),
    ],
)  # fmt: skip
def test_what_looks_like_another_paper(words: str, predicate: str, expected: int) -> None:
    """A letter or a report is of a meeting where it calls to it, or says who decided and when."""
    assert len(stated(document(words), predicate)) == expected


def test_an_agenda_decides_nothing() -> None:
    """What an agenda puts to a meeting is not decided, though it may say who will move it."""
    source = document(
        "Marle Parish Council\n\nYou are hereby summoned to a meeting of Marle Parish Council to be held on Tuesday 14 May"
        " 2024 at 7.00pm.\n\nAGENDA\n\n1. Apologies\n\n2. Minutes. To approve as a correct record the minutes of 9 April"
        " 2024.\n\n3. Finance. To resolve that payments of £52 be approved.\n\n4. Motion - proposed by Cllr Roe,"
        ' seconded by Cllr Lund: "That this Council buys a pump."\n'
    )
    assert stated(source, "cg:decidedBy", "cg:disposition") == []
    assert stated(source, "cg:agendaOf") != []


def test_a_programme_that_looks_like_a_meeting() -> None:
    """A plan with a heading that names a body and a day is of no meeting, and its rows are read."""
    table = "| Meeting | Item | Lead |\n|---|---|---|\n| 12 May 2030 | Weir Contract | A Roe |\n| 9 July 2030 | Ferry Steps | B Lund |\n"
    head = "# Marsh End District Council\n\n## Rivers Scrutiny Committee – Work Programme 2030/31 (published 4 May 2030)\n\n"
    found = document(f"{head}{table}", "programme.md")
    assert stated(found, "cg:plannedFor", "cg:agendaOf") == ["2030-05-12", "2030-07-09"]


def test_a_letter_is_of_no_meeting() -> None:
    """Those to whom a letter is addressed, and who wrote it, have not met, nor did anybody move "Dear …"."""
    words = (
        "Gordon Weir\nPolice, Fire and Crime Commissioner for Marle and Ternshire\n\nWeir House\nMill Lane\nMarle\n"
        "MA1 2QR\n\n14 May 2024\n\nCouncillor Helena Lund\nChair\nMarle and Ternshire Police, Fire and Crime Panel\n"
        "c/o Ternshire County Council\nTern Hall\nMarle\n\nDear Councillor Lund\n\nPROPOSED PRECEPT FOR 2024/25: REPORT OF "
        "THE PANEL\n\nThank you for the Panel's letter of 2 May. I am glad of its support.\n\nI set out my response below."
        "\n\nRecommendation 1\n\nI accept this recommendation.\n\nRecommendation 2\n\nI have thought about it again. The "
        "slip will close.\n\nYours sincerely\n\nGordon Weir\n\nPolice, Fire and Crime Commissioner\n"
    )
    assert stated(document(words), "cg:recordOf", "cg:movedBy", "cg:resolved", "cg:heldBy") == []
