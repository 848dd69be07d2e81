"""What `--about` means: the same in `follow-up`, on its page and in the named questions of what was asked."""

from __future__ import annotations

import csv
import json
import re
from io import StringIO
from pathlib import Path

import pytest

from councilgraph.graph.build.build import build
from councilgraph.graph.cli import main
from tests.graph.server.pages.site import Browser

SAMPLES = Path(__file__).parents[2] / "graph" / "samples"
ABOUT = [
    "waters meet",
    "WMRP",
    "boatyard",
    "river",
    "eather",
    "Lighting plan",
    "Tanners' Weir",
    "co-uncil",
    "solberg",
]


@pytest.fixture(scope="module")
def graph(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The folder of the graph of the samples."""
    folder = tmp_path_factory.mktemp("about") / "samples.graph"
    build([SAMPLES], folder)
    return str(folder)


def asked(graph: str, capsys: pytest.CaptureFixture[str], name: str, *given: str) -> list[str]:
    """What a named question tells was asked, narrowed so; that nothing at all has the words is a status."""
    status = main(["query", graph, name, "--format", "csv", *given])
    found = sorted(row["what"] for row in csv.DictReader(StringIO(capsys.readouterr().out)))
    assert status == 0 or not found
    return found


def followed(graph: str, capsys: pytest.CaptureFixture[str], *given: str) -> list[str]:
    """What `follow-up` tells was asked, narrowed so; that nothing at all has the words is a status."""
    status = main(["follow-up", graph, "--json", *given])
    told = capsys.readouterr().out
    found = sorted(one["words"] for one in json.loads(told)["tracks"]) if told else []
    assert status == 0 or not found
    return found


@pytest.mark.parametrize("about", ABOUT)
def test_one_meaning(graph: str, about: str, capsys: pytest.CaptureFixture[str]) -> None:
    """The command, the page and the questions find the same requests by the same words."""
    found = followed(graph, capsys, "--about", about)
    page = Browser(Path(graph)).get(f"/follow-up?csv=follow-up&about={about}").text
    assert found == asked(graph, capsys, "follow-ups", "--about", about)
    assert found == sorted(row["what"] for row in csv.DictReader(StringIO(page)))
    open_ = followed(graph, capsys, "--about", about, "--unanswered")
    assert open_ == asked(graph, capsys, "unanswered", "--about", about)


def test_the_words_find_something(graph: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Of the words that are compared some find much, some little, and a part of a word nothing."""
    counts = [len(followed(graph, capsys, "--about", about)) for about in ABOUT]
    assert counts[ABOUT.index("eather")] == 0
    assert len({*counts}) > len(ABOUT) // 2


def test_the_help_says_what_it_means(capsys: pytest.CaptureFixture[str]) -> None:
    """Both commands say what is looked at, in the same words."""
    for command in ("follow-up", "query"):
        with pytest.raises(SystemExit):
            main([command, "--help"])
        told = " ".join(capsys.readouterr().out.split())
        assert "--about WORDS what it is about: each word begins one of the title or the text" in told


def test_what_names_nobody_is_among_what_is_asked_of_somebody(
    graph: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """Requests that name nobody and speak of whom is wanted are shown with the others, and said to be such."""
    assert main(["follow-up", graph, "--to", "committee"]) == 0
    told = re.search(
        r"^(\d+) of them .* nobody to do it and speaks? of “committee”$",
        capsys.readouterr().out,
        re.MULTILINE,
    )
    assert told
    shown = followed(graph, capsys, "--to", "committee")
    about = followed(graph, capsys, "--about", "committee")
    assert len({*shown} & {*about}) >= int(told[1]) > 0
