"""Charts as pictures: whole, the same each time, whatever the names and the user's settings are."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import matplotlib as mpl
import pytest
from lxml import etree
from matplotlib.image import imread

from councilgraph.graph.plots import attendance, canvas, requests, timeline, votes
from councilgraph.graph.plots.chart import Chart
from tests.graph.plots.answers import BOARD, ask, crowd, day, event, presence, table, vote

LONG = "Councillor Featherstonehaugh-Cholmondeley of Upper and Lower Marlbeck"
CHARTS: dict[str, Callable[[], Chart]] = {
    "one person at one meeting": lambda: attendance.chart(
        table(presence("F Okafor", 0, "present as member")), 60
    ),
    "sixty people": lambda: attendance.chart(table(*crowd(70, 40)), 60),
    "long names": lambda: attendance.chart(
        table(*(presence(f"{LONG} {n}", n, name.name, BOARD) for n, name in enumerate(attendance.MARKS))), 60
    ),
    "votes": lambda: votes.chart(
        table(*(vote(f"V{n}", n % 3, mark.name, LONG) for n, mark in enumerate(votes.MARKS * 3))), 60
    ),
    "requests": lambda: requests.chart(
        table(*(ask(LONG if n else None, mark.name) for n in range(3) for mark in requests.MARKS)), 60
    ),
    "one day": lambda: timeline.chart(table(event("Weir Programme", day(0), "decided")), 60),
    "days": lambda: timeline.chart(
        table(*(event(f"Plan {n}", day(5 * n), mark.name) for n, mark in enumerate(timeline.MARKS * 3))), 60
    ),
}


@pytest.fixture(params=CHARTS)
def chart(request: pytest.FixtureRequest) -> Chart:
    """One of the charts."""
    return CHARTS[request.param]()


def texts(svg: str) -> list[str]:
    """The words of a picture, line by line."""
    root = etree.fromstring(svg.encode())
    return ["".join(map(str, each.itertext())) for each in root.iter("{http://www.w3.org/2000/svg}text")]


def test_all_words_stand_in_the_picture(chart: Chart) -> None:
    """Title, scope, legend, rows, what is left out and source are text that can be searched."""
    found = texts(canvas.svg(chart))
    told = " ".join(found)
    heading = chart.heading
    for words in (heading.title, heading.scope, *heading.notes, f"Source: {heading.source}"):
        assert words in told
    assert set(chart.rows) <= set(found)
    counted = zip(chart.marks, chart.counts, strict=True)
    assert {f"{mark.name} ({count:,})" for mark, count in counted} <= set(found)


def test_nothing_is_cut_off(chart: Chart, tmp_path: Path) -> None:
    """About the picture there is a margin that nothing stands in."""
    (tmp_path / "it.png").write_bytes(canvas.png(chart))
    pixels = imread(tmp_path / "it.png")[:, :, :3]
    margin = int(canvas.MARGIN * canvas.DPI * 0.8)
    for edge in (pixels[:margin], pixels[-margin:], pixels[:, :margin], pixels[:, -margin:]):
        assert edge.min() == 1.0
    assert pixels.min() < 0.3


def test_the_same_chart_is_the_same_picture(chart: Chart) -> None:
    """Drawn twice, and under other settings of the user's, a picture has the same bytes; these stay as they were."""
    svg, png = canvas.svg(chart), canvas.png(chart)
    with mpl.rc_context({"font.size": 20, "axes.facecolor": "black", "svg.hashsalt": "x", "savefig.dpi": 30}):
        assert canvas.svg(chart) == svg
        assert canvas.png(chart) == png
        assert mpl.rcParams["font.size"] == 20
    assert not re.search(r"\d{4}-\d\d-\d\dT", svg)


@pytest.mark.parametrize("name", ["costs $5 and $7_000", "Ünal <Öztürk> & “Co”", "议员 李", "نائب", "A\x0bB"])
def test_names_are_taken_as_they_are(name: str) -> None:
    """Money is no formula, marks of XML are words, other scripts and stray signs raise and warn of nothing."""
    svg = canvas.svg(attendance.chart(table(presence(name, 0, "present as member")), 60))
    assert name.replace("\x0b", " ") in texts(svg)
    assert canvas.png(attendance.chart(table(presence(name, 0, "absent")), 60)).startswith(b"\x89PNG")


def test_a_bar_has_its_number() -> None:
    """A bar has its total behind it, and each of its pieces that has room its own; of nothing nothing is drawn."""
    rows = [
        *(ask("Cabinet", "answered", n) for n in range(5)),
        ask("Cabinet", "planned"),
        ask("Police", "planned"),
    ]
    svg = canvas.svg(requests.chart(table(*rows), 60))
    inside, behind = ["5", "1"], ["6", "1"]
    drawn = [each for each in texts(svg) if each.isdigit()]
    assert sorted(drawn[-len(inside + behind) :]) == sorted(inside + behind)
    assert svg.count("url(#h") == 5  # three pieces, and two in the legend


def test_letters_have_a_font_everywhere() -> None:
    """Where DejaVu is not installed a font of the same width, or any without serifs, stands in."""
    svg = canvas.svg(CHARTS["one day"]())
    assert set(re.findall(r"font-family: ([^;]+);", svg)) == {"'DejaVu Sans', Verdana, sans-serif"}
