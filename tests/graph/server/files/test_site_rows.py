from __future__ import annotations

from pathlib import Path

import pytest

from councilgraph.graph.folder.folder import GraphFolder
from councilgraph.graph.server.files.site_folder import write_site
from councilgraph.graph.server.pages.addresses import page
from councilgraph.graph.server.pages.lists import LISTS
from councilgraph.graph.server.pages.opened import OpenGraph
from councilgraph.graph.server.pages.views import VIEWS
from tests.graph import harbour
from tests.graph.server.files.test_site_folder import quietly, script
from tests.graph.server.pages.site import Read, words


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small graph and its site."""
    folder: Path = tmp_path_factory.mktemp("rows")
    harbour.write(folder / "graph")
    write_site(folder / "graph", folder / "site", quietly)
    return folder


@pytest.mark.parametrize("view", ["follow-up", *LISTS])
def test_the_rows_are_those_of_the_page(made: Path, view: str) -> None:
    """Each row is in the parts as it is on its page, with links that lead from there to files."""
    index = script(made / f"site/static/rows/{view}.js")
    rows = [
        row
        for number in range(-(-len(index["words"]) // index["each"]))
        for row in script(made / f"site/static/rows/{view}-{number}.js")
    ]
    assert len(rows) == len(index["words"]) > 0
    whole = words((made / f"site/{view}.html").read_text("utf-8"))
    for row in rows:
        assert words(row) in whole
        for link in Read(row).links:
            assert (made / "site" / link.partition("#")[0]).is_file()


@pytest.mark.parametrize("view", LISTS)
def test_rows_are_ordered_as_on_a_server(made: Path, view: str) -> None:
    """By each column the order is that of the page which is sorted so."""
    graph = OpenGraph(*GraphFolder.open_with_store(made / "graph"))
    index = script(made / f"site/static/rows/{view}.js")
    every = [row.thing.iri for row in VIEWS[view](graph, page(view)).data["rows"]]
    for by in LISTS[view].columns:
        told = VIEWS[view](graph, page(view, by=by)).data["rows"]
        assert [every[at] for at in index["orders"][by]] == [row.thing.iri for row in told]
