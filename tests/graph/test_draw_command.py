from __future__ import annotations

from pathlib import Path

import pytest

from councilgraph.graph.cli import main
from tests.graph import panel


@pytest.fixture(scope="module")
def graph(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The folder of the small graph."""
    return str(panel.write(tmp_path_factory.mktemp("draw") / "panel.graph"))


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder in which commands are typed."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_draw_says_where_the_picture_is(graph: str, here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A picture is a file named after what it is around, whose name is printed."""
    assert main(["draw", graph, "--around", "N Arslan", "--hops", "1"]) == 0
    assert capsys.readouterr().out == "n-arslan.html\n"
    assert "N Arslan" in (here / "n-arslan.html").read_text(encoding="utf-8")
    assert main(["draw", graph, "-o", str(here / "all.html")]) == 0
    assert sorted(path.name for path in here.iterdir()) == ["all.html", "n-arslan.html"]


@pytest.mark.parametrize("words", ["arslan", "Cllr Arslan"])
def test_draw_offers_what_show_offers(
    graph: str, here: Path, capsys: pytest.CaptureFixture[str], words: str
) -> None:
    """What is not clear is the same choice in both; nothing is drawn then, which the status says."""
    main(["show", graph, words])
    shown = capsys.readouterr()
    assert main(["draw", graph, "--around", words]) == 1
    assert capsys.readouterr() == shown
    assert shown.out == "councillor\n  N Arslan\n  P Arslan\n"
    assert main(["show", graph, "Arsaln"]) == 1
    shown = capsys.readouterr()
    assert main(["draw", graph, "--around", "Arsaln"]) == 1
    assert capsys.readouterr() == shown
    assert list(here.iterdir()) == []


def test_draw_takes_what_show_takes(graph: str, here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A title, another form of the name and an IRI draw the same page, named after the thing."""
    for words in ("Cllr N Arslan", "Nadia Arslan", f"{panel.BASE}n-arslan"):
        assert main(["draw", graph, "--around", words, "--hops", "1"]) == 0
        assert capsys.readouterr().out == "n-arslan.html\n"
    assert [path.name for path in here.iterdir()] == ["n-arslan.html"]


def test_draw_takes_how_many(graph: str, here: Path) -> None:
    """At most so many things are drawn, and the page says how many were left out."""
    assert main(["draw", graph, "--most", "2", "-o", "few.html"]) == 0
    page = (here / "few.html").read_text(encoding="utf-8")
    assert page.count('<tr id="thing-') == 2
    assert "The most connected 2 of 11 things are shown, 9 are left out." in page
