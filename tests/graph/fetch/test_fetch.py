from __future__ import annotations

import datetime as dt
import json
from hashlib import sha256
from pathlib import Path

import pytest

from councilgraph.graph.cli import main
from councilgraph.graph.fetch.fetch import FAILED, HERE, KEPT, Outcome, fetch, given, listed
from councilgraph.graph.fetch.offered import Choice
from councilgraph.graph.fetch.visitor import Manners
from councilgraph.graph.folder.folder import GraphFolder
from councilgraph.ontology.errors import BadUsage, CouncilgraphError, UnknownName
from tests.graph.fetch import council
from tests.graph.fetch.server import Reply, Server

QUICK = Manners(delay=0, pause=0)
ALL = Choice()


def of_committee(site: Server) -> list[str]:
    """The address at which the meetings of the scrutiny committee are listed."""
    return [f"{site.address}{council.list_path()}"]


def got(
    addresses: list[str], folder: Path, choice: Choice = ALL, *, refresh: bool = False
) -> list[tuple[str, str]]:
    """What became of the papers: their paths, where they have none the reason."""
    found = fetch(addresses, folder, choice, QUICK, refresh=refresh)
    return [(one.what, one.reason or one.address.split("/", 3)[3]) for one in found]


def records(folder: Path) -> list[dict[str, str]]:
    """The lines of the record."""
    return [json.loads(line) for line in (folder / "fetched.jsonl").read_text(encoding="utf-8").splitlines()]


def documents(folder: Path) -> list[str]:
    """The files that a user sees, the record aside."""
    return sorted(path.name for path in folder.iterdir() if path.name[0] != "." and path.suffix != ".jsonl")


def test_the_papers_of_a_committee(site: Server, tmp_path: Path) -> None:
    """From a list of meetings, over its earlier pages, come the pack and the minutes of each meeting."""
    folder = tmp_path / "papers"
    outcomes = got(of_committee(site), folder)
    wanted = [
        path[1:] for n in ("4", "3", "2", "1") for path in (council.pack_path(n), council.minutes_path(n))
    ]
    assert outcomes == [(KEPT, path) for path in wanted]
    assert len(documents(folder)) == 8
    assert all(name.startswith("2024-") and name.endswith(".pdf") for name in documents(folder))


def test_each_file_has_its_record(site: Server, tmp_path: Path) -> None:
    """A file's address, where that led, when it came, its hash, its type and its meeting stand beside it."""
    begun = dt.datetime.now(dt.UTC).replace(microsecond=0)
    got([f"{site.address}{council.meeting_path('2')}"], tmp_path)
    first, second = records(tmp_path)
    assert first["address"] == first["final"] == f"{site.address}{council.pack_path('2')}"
    assert begun <= dt.datetime.fromisoformat(first["fetched"]) <= dt.datetime.now(dt.UTC)
    data = (tmp_path / first["file"]).read_bytes()
    assert data == council.paper("Pack 2")
    assert (first["sha256"], int(first["size"])) == (sha256(data).hexdigest(), len(data))
    assert (first["committee"], first["date"]) == (council.NAME, "2024-03-06")
    assert (first["etag"], second["etag"]) == ('"pack-2"', "")


@pytest.mark.parametrize(
    ("first", "last", "numbers"),
    [
        pytest.param("2024-03-06", "2024-05-08", ["3", "2"], id="both days are within"),
        pytest.param("2024-06-01", None, ["4"], id="no earlier page is asked for"),
        pytest.param(None, "2024-02-01", ["1"], id="nor a page of a later meeting"),
    ],
)
def test_days_choose_meetings(
    first: str | None, last: str | None, numbers: list[str], site: Server, tmp_path: Path
) -> None:
    """Only meetings between the two days are looked at, and only pages that may list them."""
    days = [day and dt.date.fromisoformat(day) for day in (first, last)]
    got(of_committee(site), tmp_path, Choice((), days[0] or None, days[1] or None))
    asked = [path for path in site.paths() if path.startswith("/ieListDocuments")]
    assert asked == [council.meeting_path(number) for number in numbers]
    assert any("earlier" in path for path in site.paths()) is ("4" not in numbers)


@pytest.mark.parametrize("committee", [council.SCRUTINY, council.NAME, council.NAME.lower(), "towpaths"])
def test_a_committee_by_name_or_number(committee: str, site: Server, tmp_path: Path) -> None:
    """A committee of a site is chosen by its number, its name, or what only its name holds."""
    assert len(got([f"{site.address}/"], tmp_path, Choice((committee,), dt.date(2024, 6, 1)))) == 2


def test_a_committee_that_is_not_there(site: Server, tmp_path: Path) -> None:
    """A wrong name offers the nearest; no committee at all is asked for in a line."""
    with pytest.raises(UnknownName, match=f"try {council.NAME}"):
        got([f"{site.address}/"], tmp_path, Choice(("Rivers and Towpath Scrutiny",)))
    with pytest.raises(UnknownName, match=f"try Cabinet, {council.NAME}"):
        got([f"{site.address}/"], tmp_path, Choice(("i",)))
    with pytest.raises(BadUsage, match="--committee"):
        got([f"{site.address}/"], tmp_path)


def test_every_report_by_itself(site: Server, tmp_path: Path) -> None:
    """Reports that a pack holds are fetched by themselves only where that is wanted."""
    outcomes = got([f"{site.address}{council.meeting_path('1')}"], tmp_path, Choice(every=True))
    assert (KEPT, council.report_path("1")[1:]) in outcomes
    assert len(outcomes) == 3


def test_reports_where_there_is_no_pack(site: Server, tmp_path: Path) -> None:
    """A meeting without a pack gives its reports; what is of no kind that is read is left out and said."""
    link = '<a href="documents/s100/Towpath Lighting.pdf">x</a><a href="mgConvert2PDF.aspx?ID=7">y</a>'
    site.say(council.meeting_path("1"), link.encode())
    site.say("/mgConvert2PDF.aspx?ID=7", council.paper("Converted"))
    assert [what for what, _ in got([f"{site.address}{council.meeting_path('1')}"], tmp_path)] == [KEPT, KEPT]
    assert any(name.startswith("mgconvert2pdf-7-") and name.endswith(".pdf") for name in documents(tmp_path))


def test_nothing_is_fetched_twice(site: Server, tmp_path: Path) -> None:
    """A second run looks for new papers, and asks for none that is here; one that was deleted comes again."""
    got(of_committee(site), tmp_path)
    site.asked.clear()
    assert {what for what, _ in got(of_committee(site), tmp_path)} == {HERE}
    assert not [path for path in site.paths() if path.startswith("/documents")]
    (tmp_path / records(tmp_path)[0]["file"]).unlink()
    assert [what for what, _ in got(of_committee(site), tmp_path)].count(KEPT) == 1
    assert len(documents(tmp_path)) == 8


def test_one_address_in_two_spellings(site: Server, tmp_path: Path) -> None:
    """An address that is given twice, or written in another way, is fetched once."""
    path = council.pack_path("1")
    addresses = given([f"{site.address}{path}#page=2", f"{site.address}{path.replace('%20', ' ')}"], None)  # type: ignore[arg-type] # no source is standard input
    assert got(addresses, tmp_path) == [(KEPT, path[1:])]


def test_refresh_asks_what_has_changed(site: Server, tmp_path: Path) -> None:
    """With refresh a server is asked whether a file has changed; the new one takes the place of the old."""
    address = site.say("/minutes.pdf", Reply(council.paper("Draft"), headers={"ETag": '"1"'}))
    got([address], tmp_path)
    before = documents(tmp_path)
    site.say("/minutes.pdf", Reply(status=304), Reply(council.paper("Signed"), headers={"ETag": '"2"'}))
    assert got([address], tmp_path, refresh=True) == [(HERE, "minutes.pdf")]
    assert site.asked[-1].headers["If-None-Match"] == '"1"'
    assert got([address], tmp_path, refresh=True) == [(KEPT, "minutes.pdf")]
    assert documents(tmp_path) == before
    assert (tmp_path / before[0]).read_bytes() == council.paper("Signed")
    assert [record["etag"] for record in records(tmp_path)] == ['"1"', '"2"']


def test_a_list_of_addresses(site: Server, tmp_path: Path) -> None:
    """A file names addresses, a line each; a web page is kept where none but a page was promised."""
    site.say(
        "/minutes",
        Reply(b"<!DOCTYPE html><html><p>Minutes</p></html>", headers={"Content-Type": "text/html"}),
    )
    site.say("/notes.md", b"# Notes\n\nTowpaths are dark.\n")
    names = tmp_path / "list.txt"
    names.write_text(f"# the papers\n\n{site.address}/minutes\n{site.address}/notes.md\n", encoding="utf-8")
    folder = tmp_path / "papers"
    assert got(given([str(names)], None), folder) == [(KEPT, "minutes"), (KEPT, "notes.md")]  # type: ignore[arg-type] # see above
    assert [Path(name).suffix for name in documents(folder)] == [".html", ".md"]


@pytest.mark.parametrize(
    ("line", "said"),
    [
        pytest.param("minutes.pdf", "line 1: minutes.pdf: not an address", id="no address"),
        pytest.param("file:///etc/hosts", "https://", id="a file of this machine"),
        pytest.param("https://me:secret@aldermere.example/", "password", id="a password"),
        pytest.param("# nothing", "no address", id="no line"),
    ],
)
def test_a_list_that_is_none(line: str, said: str, tmp_path: Path) -> None:
    """What is wrong with a list is one line that says where; a password is not repeated in it."""
    (tmp_path / "list.txt").write_text(f"{line}\n", encoding="utf-8")
    with pytest.raises(BadUsage, match=said) as raised:
        given([str(tmp_path / "list.txt")], None)  # type: ignore[arg-type] # see above
    assert "secret" not in str(raised.value)


def test_what_would_be_fetched(site: Server) -> None:
    """A list of what there is asks for pages alone: the committees of a site, the papers of a committee."""
    committees = [row[:2] for row in listed([f"{site.address}/"], ALL, QUICK)]
    assert committees == [(council.CABINET, "Cabinet"), (council.SCRUTINY, council.NAME)]
    rows = list(listed(of_committee(site), ALL, QUICK))
    assert rows[0] == ("2024-07-03", council.NAME, f"{site.address}{council.pack_path('4')}")
    assert len(rows) == 8
    assert not [path for path in site.paths() if path.startswith("/documents")]


def test_a_page_that_fails_costs_itself(site: Server, tmp_path: Path) -> None:
    """The papers of the other meetings are fetched where the page of one cannot be read."""
    site.say(council.meeting_path("3"), Reply(status=404))
    outcomes = got(of_committee(site), tmp_path)
    assert [what for what, _ in outcomes].count(KEPT) == 6
    assert (FAILED, "the server says 404 Not Found") in outcomes


def test_a_list_of_no_meetings(site: Server, tmp_path: Path) -> None:
    """A committee that is not there, or a page of another system, is a failure and not an empty answer."""
    (found,) = got([f"{site.address}/"], tmp_path, Choice(("999",)))
    assert found == (FAILED, "the server says 404 Not Found")
    site.say(council.list_path("999"), b"<html><body><p>There are no such meetings</p></body></html>")
    ((what, reason),) = got([f"{site.address}/"], tmp_path, Choice(("999",)))
    assert (what, reason.endswith("lists no meetings")) == (FAILED, True)


def test_a_folder_of_somebody_elses(tmp_path: Path) -> None:
    """A folder with other files, a file, and a folder in which another run is at work are refused."""
    other = tmp_path / "letters"
    other.mkdir()
    (other / "letter.txt").touch()
    for path in (other, other / "letter.txt"):
        with pytest.raises(BadUsage, match="new"):
            next(fetch(["http://127.0.0.1:1/a.pdf"], path, ALL, QUICK))
    assert [path.name for path in other.iterdir()] == ["letter.txt"]


def test_two_at_once(site: Server, tmp_path: Path) -> None:
    """While one run is at work in a folder another is refused."""
    running = fetch(of_committee(site), tmp_path, ALL, QUICK)
    assert isinstance(next(running), Outcome)
    with pytest.raises(CouncilgraphError, match="another fetch"):
        next(fetch(of_committee(site), tmp_path, ALL, QUICK))
    running.close()  # type: ignore[attr-defined] # it is a generator
    assert len(got(of_committee(site), tmp_path)) == 8


def test_a_build_reads_the_documents_alone(site: Server, tmp_path: Path) -> None:
    """A graph is built of what was fetched, whether the folder is named or all that is in it."""
    papers, graph = tmp_path / "papers", tmp_path / "papers.graph"
    got([f"{site.address}{council.meeting_path('1')}"], papers)
    assert main(["build", str(papers), "-o", str(graph)]) == 0
    assert len(GraphFolder.open(graph).documents()) == 2
    assert main(["build", *map(str, sorted(papers.glob("[!.]*"))), "-o", str(graph)]) == 0
    assert sorted(name for entry in GraphFolder.open(graph).documents() for name in entry.names) == documents(
        papers
    )
