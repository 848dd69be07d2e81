from __future__ import annotations

import json
import re
from dataclasses import asdict
from html.parser import HTMLParser
from pathlib import Path

import pytest

from councilgraph.graph.build.build import build
from councilgraph.graph.build.built import Report
from councilgraph.graph.build.coverage import EXPECTED, NO_FACT, Coverage, coverage
from councilgraph.graph.cli import main
from councilgraph.graph.folder.folder import GraphFolder
from councilgraph.graph.reading.read_model import ReadModel
from councilgraph.graph.show import report
from councilgraph.graph.show.page import page
from tests import golden

HOSTILE = "</style><script>alert(1)</script><img src=x onerror=alert(1)> \"'& \u202e"
MINUTES = f"""Marsh End Borough Council
Minutes of the Meeting of the Parks and Rivers Committee held at 6.00 pm on Wednesday, 14 May 2024

Present:

Members: Councillor A Roe (Chair)
Councillor B Lund

12. Minutes

The minutes of the meeting held on 9 April 2024 were agreed. Further to minute 4, all is well.

13. River Paths {HOSTILE}

The motion was carried on {HOSTILE}.

RESOLVED that the Committee thanks {HOSTILE} for the paths.

(Meeting closed at 7.30 pm)
"""
VOID = {"meta", "img", "br"}


class Page(HTMLParser):
    """The elements of a page, those open at the end, and the words in it."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str]]] = []
        self.open: list[str] = []
        self.words = ""
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """An element opens."""
        self.elements.append((tag, {name: value or "" for name, value in attrs}))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        """The element that opened last closes."""
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        """Words."""
        self.words += data


@pytest.fixture(scope="module")
def samples(tmp_path_factory: pytest.TempPathFactory) -> tuple[GraphFolder, Report]:
    """The graph of all samples, read only, and what its build said."""
    folder = tmp_path_factory.mktemp("samples") / "graph"
    made = build(golden.samples(), folder)
    return GraphFolder.open(folder), made


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The graph of minutes that were written to break a page, and that err."""
    folder = tmp_path_factory.mktemp("hostile")
    (folder / "<b>minutes.txt").write_text(MINUTES, encoding="utf-8")
    build([folder / "<b>minutes.txt"], folder / "graph")
    return folder / "graph"


def test_the_report_agrees_with_the_build(samples: tuple[GraphFolder, Report]) -> None:
    """What the build counted is what the report counts again from the text and the graph."""
    found = report.report(samples[0])
    counted = {one.sha256: asdict(one.coverage) for one in found.documents}
    kept = samples[1].coverage
    assert counted == {sha: {name: each[name] for name in counted[sha]} for sha, each in kept.items()}
    assert len(found.errors) == samples[1].source_errors
    assert len(found.unseen) == samples[1].known_only
    assert len(found.questions) == samples[1].questions


def test_a_later_build_counts_the_same(samples: tuple[GraphFolder, Report], tmp_path: Path) -> None:
    """What was counted before is taken over, and another document beside it changes nothing in it."""
    few, more = golden.samples()[:2], golden.samples()[:3]
    first = build(few, tmp_path / "graph").coverage
    again = build(more, tmp_path / "graph").coverage
    assert build(more, tmp_path / "anew").coverage == again
    assert first.keys() < again.keys() <= samples[1].coverage.keys()


def test_each_line_that_was_missed_is_listed(samples: tuple[GraphFolder, Report]) -> None:
    """Nothing that counts as not understood is left out of the list, and each says what was expected."""
    for one in report.report(samples[0]).documents:
        assert len(one.unread) == sum(one.coverage.unread.values())
        assert all(each.words and each.sign in EXPECTED for each in one.unread)


def test_every_class_has_its_words(samples: tuple[GraphFolder, Report]) -> None:
    """No class of lines is shown by its short name."""
    for one in report.read(samples[0]):
        assert set(coverage(one.readings).outside) <= set(NO_FACT)


def test_facts_stand_where_they_are_stated(samples: tuple[GraphFolder, Report]) -> None:
    """Each fact of a document lies within its text, in the order of the words."""
    folder = samples[0]
    for entry in folder.documents():
        facts = ReadModel(folder.store()).facts_in(entry.sha256)
        found = [source for fact in facts for source in fact.sources]
        length = len(folder.document(entry.sha256).text)
        assert found
        assert all(0 <= one.start < one.end <= length for one in found)
        assert [one.start for one in found] == sorted(one.start for one in found)


def test_what_a_source_says_wrongly_is_reported(hostile: Path) -> None:
    """An error is kept as written, with its place, and linked to the meeting it is about."""
    (error,) = report.report(GraphFolder.open(hostile)).errors
    assert (error.kind, error.words) == ("weekday", "Wednesday, 14 May 2024")
    assert error.about == "Parks and Rivers Committee, 14 May 2024"
    assert error.expected == "14 May 2024 was a Tuesday"


def test_what_is_cited_and_not_loaded_is_reported(hostile: Path) -> None:
    """Meetings and minutes of which only others speak are listed with who cites them."""
    unseen = report.report(GraphFolder.open(hostile)).unseen
    assert {one.name for one in unseen} == {"Parks and Rivers Committee, 9 April 2024", "Minute 4"}
    assert {one.cited_by for one in unseen} == {"Parks and Rivers Committee, 14 May 2024"}


def test_the_page_is_whole_and_fetches_nothing(hostile: Path) -> None:
    """Whatever a document says is text: no script, no address to load, every element closed."""
    html = "".join(page(GraphFolder.open(hostile)))
    shown = Page(html)
    assert shown.open == []
    names = {name for name, _ in shown.elements}
    assert names.isdisjoint({"script", "img", "link", "iframe", "b>minutes.txt"})
    loads = [value for _, has in shown.elements for name, value in has.items() if name in ("src", "href")]
    assert all(value.startswith("#") for value in loads)
    assert not any(name.startswith("on") for _, has in shown.elements for name in has)
    assert "\u202e" not in html
    assert "alert(1)" in shown.words


def test_the_page_shows_every_line(samples: tuple[GraphFolder, Report]) -> None:
    """All words of the documents are on the page; each link leads somewhere in it."""
    folder = samples[0]
    shown = Page("".join(page(folder)))
    ids = {has["id"] for _, has in shown.elements if "id" in has}
    assert {has["href"][1:] for _, has in shown.elements if "href" in has} <= ids
    lines = sum(len(one.readings) for one in report.read(folder))
    assert (
        sum(1 for name, has in shown.elements if name == "p" and has.get("class") in ("", "entry", "head"))
        >= lines
    )


def test_notes_can_be_reached_by_keyboard(hostile: Path) -> None:
    """What pointing shows, the keyboard shows as well."""
    shown = Page("".join(page(GraphFolder.open(hostile))))
    noted = [has for _, has in shown.elements if "has" in has.get("class", "").split()]
    assert noted
    assert all(has.get("tabindex") == "0" for has in noted)


def test_same_graph_same_page(samples: tuple[GraphFolder, Report]) -> None:
    """A page made twice is the same, byte for byte."""
    assert "".join(page(samples[0])) == "".join(page(samples[0]))


def test_the_command_writes_a_table(hostile: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The table has a row for each document, and errors and gaps stand below it."""
    assert main(["report", str(hostile)]) == 0
    out = capsys.readouterr().out
    assert out.startswith("document")
    assert re.search(r"<b>minutes\.txt +\d+ .*%", out)
    assert "14 May 2024 was a Tuesday" in out
    assert "cited and not loaded" in out


def test_the_command_writes_json(hostile: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Programs get the same: shares, counts, each line in question."""
    assert main(["report", str(hostile), "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    (one,) = found["documents"]
    assert 0 < found["shares"][one["sha256"]] <= 1
    assert [error["kind"] for error in found["errors"]] == ["weekday"]
    assert len(one["unread"]) == sum(one["coverage"]["unread"].values())
    assert {line["sign"] for line in one["unread"]} <= EXPECTED.keys()


def test_what_was_not_measured_is_not_praised() -> None:
    """Of papers without a line that states a fact no share is told; the middle is that of the others."""
    text, half = Coverage(3, 0, {"text": 3}, {}, 0), Coverage(2, 1, {}, {"vote": 1}, 0)
    plain = report.Covered("0" * 64, "list.txt", text, ())
    for documents in ((), (plain,)):
        found = report.Report(documents, (), (), ())
        told = [line.text for line in report.lines(found)]
        assert told[0].startswith("no document has a line that states a fact")
        assert not [line for line in told if "%" in line]
        assert report.as_json(found)["median"] is None
    assert [row[-1] for row in report.table(report.Report((plain,), (), (), ()))] == ["nothing to measure"]
    both = report.Report((plain, report.Covered("1" * 64, "minutes.txt", half, ())), (), (), ())
    assert (both.median, report.as_json(both)["shares"]) == (0.5, {"0" * 64: None, "1" * 64: 0.5})


def test_the_command_writes_the_page(hostile: Path, tmp_path: Path) -> None:
    """With -o the page is a file."""
    out = tmp_path / "report.html"
    assert main(["report", str(hostile), "-o", str(out)]) == 0
    assert out.read_text("utf-8").endswith("</html>\n")
