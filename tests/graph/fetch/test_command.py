from __future__ import annotations

import io
from pathlib import Path

import pytest

from councilgraph.graph.cli import main
from tests.graph.fetch import council
from tests.graph.fetch.server import Reply, Server, serving


def test_fetch_tells_of_each_file(site: Server, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A line for each file, what a run came to, and what to type next; what is left out is a note."""
    folder = tmp_path / "my papers"
    typed = [
        "fetch",
        f"{site.address}/",
        "--committee",
        council.NAME,
        "--since",
        "2024-06-01",
        "--delay",
        "0",
    ]
    assert main([*typed, "-o", str(folder)]) == 0
    shown = capsys.readouterr()
    first, second, end, following = shown.out.splitlines()
    assert first.startswith("kept: 2024-07-03-public-reports-pack-rivers-and-towpaths-")
    assert second.startswith("kept: 2024-07-03-printed-minutes-rivers-and-towpaths-")
    assert end == f"{folder}: 2 fetched, 0 here already, 0 failed"
    assert following == f"next: councilgraph build '{folder}' -o '{folder}.graph'"
    assert "papers of kinds that are not read, 1, are left out" in shown.err
    assert main([*typed, "-o", str(folder), "-q"]) == 0
    shown = capsys.readouterr()
    assert "0 fetched, 2 here already" in shown.out
    assert shown.err == ""


def test_a_failure_is_a_finding(site: Server, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Where something failed the line says why, the rest is fetched, and the status is 1."""
    addresses = [site.say("/gone.pdf", Reply(b"", 410)), site.say("/a.pdf", council.paper("A"))]
    assert main(["fetch", *addresses, "--delay", "0", "-o", str(tmp_path)]) == 1
    first, second, end, again, _ = capsys.readouterr().out.splitlines()
    assert first == f"failed: {addresses[0]}: the server says 410 Gone"
    assert second.startswith("kept: a-")
    assert end.endswith("1 fetched, 0 here already, 1 failed")
    assert "type the same again" in again


def test_list_fetches_nothing(site: Server, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """--list needs no folder; it shows a site's committees, and a committee's papers with their days."""
    assert main(["fetch", f"{site.address}/", "--list", "--delay", "0"]) == 0
    assert ["117", *council.NAME.split()] in [
        line.split()[:-1] for line in capsys.readouterr().out.splitlines()
    ]
    listing = [f"{site.address}{council.list_path()}", "--until", "2024-02-01"]
    assert main(["fetch", *listing, "--list", "--delay", "0"]) == 0
    papers = [line.split() for line in capsys.readouterr().out.splitlines()[1:]]
    assert [row[0] for row in papers] == ["2024-01-17"] * 2
    assert papers[0][-1] == f"{site.address}{council.pack_path('1')}"
    assert list(tmp_path.iterdir()) == []


def test_a_list_that_fails_is_a_finding(capsys: pytest.CaptureFixture[str]) -> None:
    """A site that is no ModernGov site, or does not answer, is told of in a row, with the status 1."""
    with serving() as other:
        assert main(["fetch", f"{other.address}/", "--list", "--delay", "0"]) == 1
    assert "the server says 404 Not Found" in capsys.readouterr().out


def test_addresses_from_standard_input(
    site: Server, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A list may be piped in."""
    monkeypatch.setattr("sys.stdin", io.StringIO(f"{site.say('/a.pdf', council.paper('A'))}\n"))
    assert main(["fetch", "-", "--delay", "0", "-o", str(tmp_path)]) == 0
    assert "1 fetched" in capsys.readouterr().out


def test_the_time_for_a_file_is_chosen(
    site: Server, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A file that takes longer than --timeout fails, and the next is fetched."""
    addresses = [
        site.say("/slow.pdf", Reply(council.paper("A"), drip=0.05)),
        site.say("/b.pdf", council.paper("B")),
    ]
    assert main(["fetch", *addresses, "--delay", "0", "--timeout", "1.5", "-o", str(tmp_path)]) == 1
    first, second, *_ = capsys.readouterr().out.splitlines()
    assert first == f"failed: {addresses[0]}: it takes longer than 1.5 seconds"
    assert second.startswith("kept: b-")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        pytest.param("https://democracy.aldermere.example/", "say where the documents go", id="no folder"),
        pytest.param("https://democracy.aldermere.example/ -o x", "say which committee", id="no committee"),
        pytest.param("democracy.aldermere.example -o x", "begins with https://", id="no address"),
    ],
)
def test_what_is_missing_is_a_line(
    arguments: str,
    said: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """What a command lacks is one line, the status 2, and nothing is made or asked."""
    monkeypatch.chdir(tmp_path)
    assert main(["fetch", *arguments.split()]) == 2
    shown = capsys.readouterr()
    assert (shown.out, shown.err.count("\n")) == ("", 1)
    assert said in shown.err
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("option", "said"),
    [
        pytest.param("--from=1.2.2024", "is not a day", id="a day"),
        pytest.param("--delay=-1", "is not a number of seconds", id="a delay"),
        pytest.param("--delay=nan", "is not a number of seconds", id="no delay"),
        pytest.param("--contact=clerk\u00e9", "more than plain letters", id="a contact"),
    ],
)
def test_options_are_checked(option: str, said: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Wrong values are told in a line before anything is asked."""
    with pytest.raises(SystemExit) as ended:
        main(["fetch", "https://aldermere.example/a.pdf", "-o", "x", option])
    assert ended.value.code == 2
    assert said in capsys.readouterr().err
