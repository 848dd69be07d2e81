from __future__ import annotations

import pytest

from councilgraph.extractors.blocks.head_lines import headings_of_head
from councilgraph.extractors.blocks.sittings import first_lines
from councilgraph.extractors.lexicon.tagged import tag_lines
from councilgraph.extractors.text.lines import lines
from councilgraph.ontology.model import Document

FIRST = "head @ Eel Parish Council\nhead @ 14 May 2024\nmember @ Present: A Roe\nitem @ 1. Apologies\ntext @ None.\n"
PEOPLE = "member @ Present: A Roe, B Ivey\nitem @ 1. Election of Chairman"


def starts(paper: str) -> list[int]:
    """The lines with which meetings begin in a paper of lines "label @ words"."""
    told = [line.partition(" @ ") for line in paper.splitlines()]
    document = Document("paper", "paper.txt", "text/plain", "\n".join(said for _, _, said in told))
    return list(first_lines(tag_lines(document, lines(document)), [label for label, _, _ in told]))


@pytest.mark.parametrize(
    ("paper", "expected"),
    [
        pytest.param(f"{FIRST}head @ Eel Parish Council\nhead @ Tuesday 4 June 2024\n{PEOPLE}", [0, 5], id="a head with a body and a day"),
        pytest.param(f"{FIRST}head @ B Ivey, Clerk\nhead @ 9 May 2024\n{PEOPLE}", [0], id="a signature and its day"),
        pytest.param(f"{FIRST}close @ Closed 7.40.\nhead @ ORDINARY MEETING, same night\n{PEOPLE}", [0, 6], id="no day behind a close"),
        pytest.param(f"{FIRST}head @ ORDINARY MEETING, same night\n{PEOPLE}", [0], id="no day and no close"),
        pytest.param(f"{FIRST}row @ Adjourned meeting, Wednesday 15 May 2024, same place\n{PEOPLE}", [0, 5], id="one line above people"),
        pytest.param(f"{FIRST}row @ Accounts of Wednesday 15 May 2024\n{PEOPLE}", [0], id="one line that names no meeting"),
        pytest.param(f"{FIRST}paper @ Adjourned meeting, Wednesday 15 May 2024, same place\n{PEOPLE}", [0, 5], id="whatever it was taken for"),
        pytest.param(
            f"{FIRST}head @ Minutes of the Parks Panel – 4 June 2024, Guildhall\nmember @ Eel   A Roe   in person\nitem @ 1. Trees",
            [0, 5], id="one line above people without a label",
        ),
        pytest.param(
            f"{FIRST}head @ Parks Panel – 4 June 2024, Guildhall\nmember @ Eel   A Roe   in person\nitem @ 1. Trees",
            [0, 5], id="one line with a body and a day above people",
        ),
        pytest.param(
            f"{FIRST}row @ Clerk – A Roe\nlead @ Elected.\nhead @ Eel Parish Council\nhead @ MEETING, 4 June 2024\n{PEOPLE}", [0, 7],
            id="a row above a head",
        ),
        pytest.param(
            "head @ Decisions\nitem @ 1. Bins\nhead @ Head of Streets, 3 May 2024\nlead @ Agreed.\nitem @ 2. Trees\nhead @ Director of Parks, 4 May 2024\nlead @ No.",
            [0, 4], id="officers and their days below headings",
        ),
        pytest.param(
            f"{FIRST}item @ 2. Groups\nhead @ Parks Panel\nhead @ It met on 3 May 2024\n{PEOPLE}", [0], id="right below a heading",
        ),
        pytest.param(
            f"{FIRST}item @ 2. Groups. The Parks Panel is to meet in June.\nhead @ Minutes of the Parks Panel, 3 June 2024, 7 pm\nitem @ 1. Oaks. Felled.",
            [0, 6], id="behind an item whose words stand beside its heading",
        ),
        pytest.param(
            f"{FIRST}head @ Parish Council Meeting\nhead @ Minutes: 14 May 2024\nitem @ 2. Trees\ntext @ Felled.\ntext @ Sold.\n"
            "item @ 3. Bins\ntext @ Green.\ntext @ Full.\nhead @ Parish Council Meeting\nhead @ Minutes: 14 May 2024\nitem @ 4. End",
            [0], id="running heads",
        ),
        pytest.param(
            f"{FIRST}text @ The Parish Meeting closed at 8 pm.\nhead @ EEL PARISH COUNCIL – ANNUAL MEETING\nhead @ Held immediately afterwards\n{PEOPLE}",
            [0, 6], id="a head without a day behind a close",
        ),
        pytest.param(f"{FIRST}head @ EEL PARISH COUNCIL MEETING\nhead @ continued\n{PEOPLE}", [0], id="a head without a day, and no close"),
        pytest.param(
            "head @ Decisions\nitem @ Bridge\nhead @ Decision maker: Cabinet\nhead @ Date of decision: 5 March 2024\nlead @ Agreed.\n"
            "item @ Buses\nlead @ Decision maker: Cabinet\nclause @ Date of decision: 5 March 2024\n"
            "item @ Choirs\nrow @ Decision maker: Director of Culture\nrow @ Date of decision: 12 March 2024",
            [0, 8], id="a list of decisions: one maker and day, then another",
        ),
        pytest.param(
            f"{FIRST}furniture @ 2\nhead @ Minutes of the Parks Panel held on 8 January\nhead @ 2024 at 7 pm\n{PEOPLE}",
            [0, 6], id="a day that print has broken",
        ),
        pytest.param(
            f"{FIRST}head @ Decision taken by the Director of Parks on 7 January 2021\nitem @ 7. Trees\nlead @ Felled.", [0, 5],
            id="a line that tells who decided and when",
        ),
        pytest.param(
            f"{FIRST}item @ MINUTES OF THE MEETING HELD ON 9 JANUARY 2024\n{PEOPLE}item @ Trees", [0], id="an item that names the day of minutes",
        ),
        pytest.param(
            f"{FIRST}item @ Minutes of the Parks Panel\ntext @ Those of 9 January 2024 were read.\nitem @ Trees",
            [0], id="an item that is about minutes",
        ),
        pytest.param(
            "furniture @ Decisions of May\nitem @ 16/05/2024 - Bridge\nhead @ Decision Maker: Cabinet\nlead @ Agreed.\n"
            "row @ 14/05/2024 - Buses\nrow @ Decision Maker: Mayor of Eel\nlead @ Agreed.",
            [0, 4], id="days before the headings of decisions",
        ),
        pytest.param(
            "head @ Forward plan\nitem @ Bridge\nrow @ Decision maker: Cabinet\nrow @ Decision due: 5 March 2024\n"
            "item @ Choirs\nrow @ Decision maker: Director of Culture\nrow @ Decision due: 12 March 2024",
            [0], id="decisions that are due are none",
        ),
    ],
)  # fmt: skip
def test_where_meetings_begin(paper: str, expected: list[int]) -> None:
    """Each meeting of a file begins with its own head, however short, and with nothing else."""
    assert starts(paper) == expected


@pytest.mark.parametrize(("first", "expected"), [
    ("text @ MINUTE of MEETING of the QUAYS PANEL held in the Guildhall on 4 May 2023", range(2)),
    ("text @ The Minute of the Quays Panel was read.", range(0)),
    ("head @ Quays Panel", range(1)),
])  # fmt: skip
def test_the_council_above_the_head(first: str, expected: range) -> None:
    """What stands right above the line that says of what meeting minutes are is no item, and that line is the head."""
    told = [line.partition(" @ ") for line in ("item @ EEL COUNCIL", first, "item @ 7. CRANES")]
    text = Document("paper", "paper.txt", "text/plain", "\n".join(said for _, _, said in told))
    found = headings_of_head(tag_lines(text, lines(text)), [label for label, _, _ in told])
    assert list(found) == list(expected)
