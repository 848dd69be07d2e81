from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from councilgraph.graph.show.csv_cells import Style, as_csv
from tests.browser.conftest import opened

CELLS = (
    "plain", "", "a, b", 'so "said"', "two\nlines", "a\rb", "=1+1", "+44 1632", "-12.5", "- to note", "@sum",
    "-1,250.50", "+3%", "\ttab", "\uff1d1", "<script>", "1e5", "-x\r\n", "Łódź",
)  # fmt: skip


@pytest.mark.parametrize("cell", CELLS, ids=repr)
def test_scripts_write_cells_as_the_server_does(browser: Browser, folder: Path, cell: str) -> None:
    """A cell that a spreadsheet would run, or that needs quotes, is written by scripts as by the server."""
    root = folder.as_uri()
    rows = [["head", "other"], [cell, "beside"]]
    with opened(browser, root) as tab:
        tab.goto(f"{root}/people.html")
        tab.evaluate("rows => councilgraphParts.parts.set('rows/people-cells', Promise.resolve(rows))", rows)
        tab.evaluate(
            "n => councilgraphParts.parts.set('rows/people', Promise.resolve({ words: [''], whom: [], known: {}, values: {}, orders: {} }))"
        )
        with tab.expect_download() as download:
            tab.locator("a.csv").click()
        assert download.value.path().read_bytes() == as_csv(rows, Style()).encode()
