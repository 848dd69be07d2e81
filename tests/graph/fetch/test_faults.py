from __future__ import annotations

import io
import time
import zipfile
from pathlib import Path

import pytest

from councilgraph.extractors.read import kinds
from councilgraph.graph.fetch.fetch import FAILED, KEPT, fetch
from councilgraph.graph.fetch.offered import Choice
from councilgraph.graph.fetch.visitor import TIRED, Manners
from councilgraph.graph.fetch.web import Limits
from tests.graph.fetch.council import paper
from tests.graph.fetch.server import Reply, Server, serving

SOON = Limits(silence=0.3, seconds=2, size=20_000)
QUICK = Manners(delay=0, pause=0, limits=SOON)
WHOLE = paper("Minutes")


def outcome(address: str, folder: Path, manners: Manners = QUICK) -> str:
    """What became of one document."""
    (found,) = fetch([address], folder, Choice(), manners)
    assert found.what in (KEPT, FAILED)
    return found.reason or found.what


def left(folder: Path) -> list[str]:
    """What a run left in a folder, its lock and its record aside; one is there where the other is."""
    names = sorted(path.name for path in folder.iterdir() if path.name != ".fetch.lock")
    assert ("fetched.jsonl" in names) is (len(names) > 1)
    return [name for name in names if name != "fetched.jsonl"]


def typed(body: bytes, media_type: str) -> Reply:
    """An answer of a type, if it has one."""
    return Reply(body, headers={"Content-Type": media_type} if media_type else {})


def archive() -> bytes:
    """A ZIP file."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as file:
        file.writestr("minutes.txt", "Minutes")
    return made.getvalue()


@pytest.mark.parametrize(
    "fault",
    [
        pytest.param(Reply(b"Out of order", 500), id="500"),
        pytest.param(Reply(b"Busy", 503, {"Retry-After": "0"}), id="503"),
        pytest.param(
            Reply(b"Too many", 429, {"Retry-After": "Wed, 17 Jan 2024 10:00:00 GMT"}), id="429, until a date"
        ),
        pytest.param(Reply(WHOLE[:200], missing=len(WHOLE) - 200), id="cut short"),
        pytest.param(Reply(WHOLE * 2, missing=1), id="cut short, though longer"),
        pytest.param(Reply(WHOLE, silence=1), id="silent"),
    ],
)
def test_passing_faults_are_tried_again(fault: Reply, server: Server, tmp_path: Path) -> None:
    """What may go better another time is tried again, and the document is whole in the end."""
    address = server.say("/minutes.pdf", fault, fault, Reply(WHOLE))
    assert outcome(address, tmp_path) == KEPT
    (name,) = left(tmp_path)
    assert (tmp_path / name).read_bytes() == WHOLE
    assert len(server.paths()) == 3


@pytest.mark.parametrize(
    ("reply", "said", "times"),
    [
        pytest.param(Reply(b"", 404), "404 Not Found", 1, id="404 once"),
        pytest.param(Reply(b"", 403), "403 Forbidden", 1, id="403 once"),
        pytest.param(Reply(b"", 206), "206", 1, id="a part"),
        pytest.param(Reply(b"", 304), "empty", 1, id="unasked 304"),
        pytest.param(Reply(b"", 500), "500 Internal Server Error", 2, id="500 as often as is wanted"),
        pytest.param(
            Reply(b"", 503, {"Retry-After": "86400"}), "left alone for 86400 seconds", 1, id="a day's rest"
        ),
        pytest.param(Reply(WHOLE[:200], missing=900), "cut short", 2, id="always cut short"),
        pytest.param(Reply(WHOLE, silence=1), "no answer within 0.3 seconds", 2, id="always silent"),
        pytest.param(Reply(WHOLE, drip=0.02), "longer than 2 seconds", 1, id="dripping for ever"),
        pytest.param(
            Reply(WHOLE, drip=0.02, slow_head=True), "longer than 2 seconds", 1, id="a head that drips"
        ),
        pytest.param(Reply(b"%PDF-" + b" " * 20_000), "larger than 20,000 bytes", 1, id="too large"),
        pytest.param(Reply(b""), "empty", 1, id="empty"),
        pytest.param(Reply(b"", 302), "more than 5 redirects", 6, id="a redirect to nowhere"),
        pytest.param(
            Reply(WHOLE, headers={"Content-Encoding": "gzip"}),
            "the connection failed",
            2,
            id="not what it says",
        ),
    ],
)
def test_what_fails_is_named_and_not_kept(
    reply: Reply, said: str, times: int, server: Server, tmp_path: Path
) -> None:
    """A failure is told with its reason, ends in good time, and leaves neither a file nor a record."""
    manners = Manners(delay=0, pause=0, attempts=2, limits=SOON)
    assert said in outcome(server.say("/minutes.pdf", reply), tmp_path, manners)
    assert left(tmp_path) == []
    assert len(server.paths()) == times


def test_the_limit_of_time_is_for_the_whole_file(server: Server, tmp_path: Path) -> None:
    """A server that drips for a while and breaks off, again and again, holds a run no longer than one that drips on."""
    reply = Reply(WHOLE[:50], drip=0.02, missing=900)
    begun = time.monotonic()
    manners = Manners(delay=0, pause=0, attempts=50, limits=SOON)
    assert "longer than 2 seconds" in outcome(server.say("/minutes.pdf", reply), tmp_path, manners)
    assert 2 <= time.monotonic() - begun < 10
    assert left(tmp_path) == []


@pytest.mark.parametrize(
    ("path", "sent", "said"),
    [
        pytest.param("/a.pdf", (b"<html><p>Log in</p></html>", "application/pdf"), "a PDF was promised and a web page came", id="page for PDF"),
        pytest.param("/a.docx", (b"<html><p>Log in</p></html>", "text/html"), "a Word, Excel or ZIP file was promised and a web page came", id="page for Word"),
        pytest.param("/a", (b"<html><p>Log in</p></html>", "application/pdf"), "a PDF was promised and a web page", id="page for a type"),
        pytest.param("/a.pdf", (b"nothing", "application/pdf"), "a PDF was promised and text", id="text for PDF"),
        pytest.param("/mgConvert2PDF.aspx?ID=1", (b"<html></html>", "text/html"), "a PDF was promised", id="page for a conversion"),
        pytest.param("/a.txt", (b"<html><p>Gone</p></html>", "text/html"), "text, or what is no document was", id="page for text"),
        pytest.param("/a", (b"\x00\x01", "image/png"), "image/png", id="a kind that is not read"),
        pytest.param("/a", (b"words", ""), "not given", id="no kind at all"),
    ],
)  # fmt: skip
def test_what_was_not_promised(
    path: str, sent: tuple[bytes, str], said: str, server: Server, tmp_path: Path
) -> None:
    """What is not of the kind that its address or its server promised is named, and not kept as that."""
    assert said in outcome(server.say(path, typed(*sent)), tmp_path)
    assert left(tmp_path) == []


@pytest.mark.parametrize(
    ("path", "sent", "end"),
    [
        pytest.param("/view?id=1", (WHOLE, "application/pdf; charset=x"), ".pdf", id="by its type"),
        pytest.param("/view?id=1", (WHOLE, "application/octet-stream"), ".pdf", id="by its bytes"),
        pytest.param("/a.PDF", (WHOLE, ""), ".pdf", id="by its name"),
        pytest.param("/a.docx", (archive(), "text/plain"), ".docx", id="its name before its type"),
        pytest.param("/a.xlsx", (archive(), "text/plain"), ".xlsx", id="a spreadsheet"),
        pytest.param("/a", (archive(), kinds.XLSX), ".xlsx", id="a spreadsheet by its type"),
        pytest.param("/a.aspx", (b"<html><p>Minutes</p></html>", "text/html"), ".html", id="a page"),
        pytest.param("/a", (b"Minutes", "text/plain"), ".txt", id="text"),
    ],
)
def test_a_kind_that_is_read_is_kept_as_that(
    path: str, sent: tuple[bytes, str], end: str, server: Server, tmp_path: Path
) -> None:
    """The name of a file ends as its kind does, so that a build finds it."""
    assert outcome(server.say(path, typed(*sent)), tmp_path) == KEPT
    assert Path(left(tmp_path)[0]).suffix == end


def test_a_body_in_pieces_that_ends_early(server: Server, tmp_path: Path) -> None:
    """A body without a length is not kept either where its end is missing."""
    chunk = f"{len(WHOLE) + 9:x}\r\n".encode() + WHOLE
    reply = Reply(chunk, headers={"Transfer-Encoding": "chunked"}, missing=1)
    assert "cut short" in outcome(server.say("/a.pdf", reply), tmp_path)
    assert left(tmp_path) == []


def test_a_server_that_fails_is_left_alone(server: Server, tmp_path: Path) -> None:
    """After some failures in a row nothing more is asked of a server in that run."""
    addresses = [server.say(f"/{number}.pdf", Reply(b"", 500)) for number in range(TIRED + 3)]
    manners = Manners(delay=0, pause=0, attempts=1)
    outcomes = list(fetch(addresses, tmp_path, Choice(), manners))
    assert {one.what for one in outcomes} == {FAILED}
    assert len(server.paths()) == TIRED
    assert "left for another time" in outcomes[-1].reason


def test_a_server_that_is_not_there(tmp_path: Path) -> None:
    """Where nobody listens that is said in a line."""
    with serving() as gone:
        address = f"{gone.address}/a.pdf"
    assert "cannot be read: the connection failed" in outcome(address, tmp_path)


@pytest.mark.parametrize(
    "path",
    [
        "/a/..%2F..%2F..%2Fetc%2Fpasswd.pdf",
        "/%2e%2e/%2e%2e/x.pdf",
        "/C:%5Cwindows%5Cx.pdf",
        "/%00.pdf",
        "/" + "long" * 400 + ".pdf",
        "/-rf%20%7e.pdf",
        "/%E2%80%AEfdp.pdf",
        "/CON.pdf",
        "/.pdf/view.pdf",
    ],
)
def test_names_of_files_are_safe(path: str, server: Server, tmp_path: Path) -> None:
    """Whatever an address holds, its file is in the folder under a plain name of moderate length."""
    folder = tmp_path / "papers"
    server.replies = {f"{path}": [Reply(WHOLE)], path.replace("/%2e%2e/%2e%2e", ""): [Reply(WHOLE)]}
    assert outcome(f"{server.address}{path}", folder) == KEPT
    assert [each.name for each in tmp_path.iterdir()] == ["papers"]
    (name,) = left(folder)
    assert len(name) < 120
    assert set(name) <= set("abcdefghijklmnopqrstuvwxyz0123456789-.")
    assert name[0].isalnum()


def test_one_name_at_two_addresses(server: Server, tmp_path: Path) -> None:
    """Documents that are called the same at different addresses do not take each other's place."""
    addresses = [server.say(f"/{number}/minutes.pdf", paper(f"Minutes {number}")) for number in range(3)]
    list(fetch(addresses, tmp_path, Choice(), QUICK))
    assert len({path.read_bytes() for path in tmp_path.glob("*.pdf")}) == 3
