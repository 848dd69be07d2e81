"""Lists of people: what each of their lines is, where the model of lines is wrong or in doubt."""

from __future__ import annotations

import pytest

from councilgraph.extractors.blocks.presence import settle_lists
from tests.extractors.blocks.recording import parts
from tests.extractors.blocks.tagging import tagged

LISTS = [
    pytest.param(
        "paper | Present\npaper | Ada Roe\npaper | Ben Lee (Chair)",
        "member member member",
        id="a list that the model passed over is one by its label",
    ),
    pytest.param(
        "member | Present: Cllr Roe\nmember | In attendance: Ada Lee, Leeds Trust\nmember | Ben Fox, PCSO",
        "member guest guest",
        id="those in attendance beside members are not members",
    ),
    pytest.param(
        "member | Present: Cllr Roe\nmember | In attendance: Cllr Ada Lee",
        "member other",
        id="a councillor in attendance is one of another body",
    ),
    pytest.param(
        "member | Present:\nmember | Ada Roe\nofficer | Ben Lee, Director\nmember | Cleo Fox",
        "member member member member",
        id="an officer in the midst of members is a member",
    ),
    pytest.param(
        "member | Present:\nmember | Ada Roe\nofficer | Ben Lee, Director\nofficer | Officers:\nofficer | Cleo Fox",
        "member member member officer officer",
        id="so is one before officers have a label of their own",
    ),
    pytest.param(
        "member | Present:\nmember | Ada Roe\nofficer | Ben Lee, Clerk\nofficer | In attendance: Cleo Fox",
        "member member officer officer",
        id="but a clerk is often listed among members",
    ),
    pytest.param(
        "officer | ROLL CALL: Present - Ada Roe Supervisor\nguest | Ben Lee\nabsent | Absent - Cleo Fox",
        "member member absent",
        id="those right below the label of members are members, whatever they hold",
    ),
    pytest.param(
        "member | Present: Cllr Roe\nabsent | Apologies: Cllr Lee\nmember | Cllr Fox\nitem | 1. Minutes",
        "member absent absent item",
        id="the absent go on, a line each",
    ),
    pytest.param(
        "absent | APOLOGIES\nabsent | Ada Roe\nofficer | CLERK / CLERC: Ben Lee\nother | Called to answer: Cllr Fox",
        "absent absent officer other",
        id="but a heading that the model sees ends them, though it is no known label",
    ),
    pytest.param(
        "member | Present\nmember | Cllr Roe\nguest | In the public seats\nguest | Ben Lee",
        "member member guest guest",
        id="as one alone on its line ends those of members",
    ),
    pytest.param(
        "member | Present: Ada Roe\nother | Non-voting members:\nofficer | Ben Lee, Chief Officer\n"
        "officer | In attendance: Cy Fox",
        "member member member officer",
        id="but not one of members",
    ),
    pytest.param(
        "officer | Also in attendance: Ada Roe, Clerk\nguest | Members of the     Ben Lee",
        "officer guest",
        id="members of the public are no councillors",
    ),
    pytest.param(
        "member | Present: Cllr Roe\nmember | Cllr Lee\nabsent | Cllr Fox",
        "member member member",
        id="nobody is absent of whom no word says so",
    ),
    pytest.param(
        "member | Cllr Ada Roe\nmember | Member\nmember | Present\nmember | Cllr Ben Lee\nmember | Member\n"
        "absent | Apologies\nmember | Cllr Cleo Fox\nmember | Member\nmember | Present\nmember | Cllr Di Orr\n"
        "member | Member\nmember | Present",
        "member " * 12,
        id="below each name of a table stands whether he or she was there, which is no label",
    ),
    pytest.param(
        "member | Membership: Cllrs Roe and Lee\nmember | By invitation: Cllr Fox",
        "paper paper",
        id="who belongs to a body, as its agenda lists them, is not there yet",
    ),
    pytest.param(
        "section | ROLL CALL\nrow | Dist 1  Roe  present   Dist 2  Lee  excused",
        "member member",
        id="a roll by district is a list, though its rows begin with numbers",
    ),
    pytest.param(
        "item | 1. Resignations\nmember | Ada Roe\nmember | Ben Lee",
        "item text text",
        id="names below a heading of business list nobody who is there",
    ),
    pytest.param(
        "member | Present: Cllr Roe\nrow | Public Space Orders\nrow | Budget",
        "member row row",
        id="words of business are no label without a sign behind them",
    ),
]


@pytest.mark.parametrize(("paper", "expected"), LISTS)
def test_what_the_lines_of_lists_are(paper: str, expected: str) -> None:
    """A label, the lines around it and the model say together what each line lists."""
    labels, words = parts(paper)
    text = tagged(words)
    assert settle_lists(text, labels[: len(text.lines)]) == expected.split()
