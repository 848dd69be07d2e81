from __future__ import annotations

import pytest

from councilgraph.extractors.structure.lines import lines
from councilgraph.extractors.structure.rows import blocks
from tests.extractors.written import document

TABLES = [
    pytest.param("1\tFees\tLost\n2\tEels\tCarried", [["1", "Fees", "Lost"], ["2", "Eels", "Carried"]], id="a line a row"),
    pytest.param(
        "1\tFees be\nraised\tLost\n2\tEels\tCarried", [["1", "Fees be/raised", "Lost"], ["2", "Eels", "Carried"]],
        id="a cell over two lines",
    ),
    pytest.param(
        "1\tFees\tLost\nby a vote\n2\tEels\tCarried", [["1", "Fees", "Lost/by a vote"], ["2", "Eels", "Carried"]],
        id="the last cell over two lines, before a number",
    ),
    pytest.param(
        "Fees\tRoe\tLost\nAll of\nthe eels\tLund\tCarried", [["Fees", "Roe", "Lost"], ["All of/the eels", "Lund", "Carried"]],
        id="the first cell over two lines",
    ),
    pytest.param(
        "Yes\tNo\nRoe\nLund\n\tDay\nFry", [["Yes", "No"], ["Roe/Lund", "Day/Fry"]], id="two lists side by side",
    ),
    pytest.param("Here\tThere\nRoe\tDay\nLund\nQuill", [["Here", "There"], ["Roe", "Day"], ["Lund/Quill"]], id="a short column"),
    pytest.param(
        "1\tTo close a lane\nLN 12/2024\tPassed\n2\tEels\tLost",
        [["1", "To close a lane/LN 12/2024", "Passed"], ["2", "Eels", "Lost"]], id="a number that ends a cell",
    ),
    pytest.param("| 1 | Fees |\n|---|---|\n| 2 | Eels |", [["1", "Fees"], ["2", "Eels"]], id="between bars"),
    pytest.param("1\tFees\n2\tEels\tCarried", [["1", "Fees"], ["2", "Eels", "Carried"]], id="nothing in the last cell"),
]  # fmt: skip


@pytest.mark.parametrize(("words", "expected"), TABLES)
def test_rows_of_a_table(words: str, expected: list[list[str]]) -> None:
    """The rows of a table are told apart though a cell takes several lines, or has nothing in it."""
    (block,) = blocks(lines(document(words)))
    found = [["/".join(text.plain for text in cell) for cell in row.cells] for row in block.rows]
    assert found == expected


def test_prose_has_no_rows() -> None:
    """Lines without cells are no table."""
    assert [block.rows for block in blocks(lines(document("The eels came.\n\nThey went.")))] == [(), ()]
