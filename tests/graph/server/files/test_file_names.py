from __future__ import annotations

import re

import pytest

from councilgraph.graph.server.files.file_names import file_name, relative
from councilgraph.graph.server.pages.addresses import page, thing

BASE = "http://localhost:8000/id/"


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        pytest.param(page("start"), "index.html", id="the start is what a host shows first"),
        pytest.param(page("follow-up"), "follow-up.html", id="a view"),
        pytest.param(page("meetings", year=2022), "meetings.year-2022.html", id="one filter can be read"),
        pytest.param(page("source", "5d62bef0"), "source/5d62bef0.html", id="a document"),
        pytest.param(page("feeds", "silence"), "feeds/silence.xml", id="a feed"),
        pytest.param(thing(f"{BASE}x/person/n-arslan"), "page/x/person/n-arslan.html", id="a thing"),
        pytest.param(page("static", "fonts/LICENSE-Inter"), "static/fonts/LICENSE-Inter", id="a static file"),
    ],
)
def test_plain_addresses_are_their_own_names(address: object, expected: str) -> None:
    """What is safe as a name of a file on every system stays as it is."""
    assert file_name(address, BASE) == expected  # type: ignore[arg-type]  # a row of the table above


HOSTILE = [
    "x/person/../../../etc/passwd", "x/person/N-Arslan", "x/person/n-arslan.html", "x/con", "x//y", "x/ /y",
    "x/person/n%2Farslan", "x/\x00", "x/<script>", "x/" + "a" * 400, "x/" + "a" * 401, "/etc/passwd", "x/\ud800",
    "x/person/n-arslan.csv-facts", "-", "..", ".", "urn:x", "a&state=open", "",
]  # fmt: skip


def test_hostile_addresses_have_files_of_their_own() -> None:
    """No address leaves the folder, needs a sign that a system forbids, or has the file of another."""
    addresses = [thing(BASE + path) for path in (*HOSTILE, "x/person/n-arslan")]
    addresses += [thing(path) for path in HOSTILE]
    addresses += [page("follow-up", body=path, state="open") for path in HOSTILE]
    addresses += [page("follow-up", body=path) for path in HOSTILE]
    addresses += [page("follow-up", body="a", state="open")]
    names = [file_name(address, BASE) for address in dict.fromkeys(addresses)]
    assert len({name.lower() for name in names}) == len(names)
    for name in names:
        assert re.fullmatch(r"[\w-]+(?:/[\w-]+)*(?:\.[\w-]+)?\.(?:html|csv)", name, re.ASCII), name
        assert all(len(part) < 200 for part in name.split("/"))


def test_links_lead_from_file_to_file() -> None:
    """A link names the way from the folder of its own file."""
    assert relative("index.html", "index.html") == "index.html"
    assert relative("index.html", "source/5d62.html") == "../index.html"
    assert relative("page/x/a.html", "page/x/b.html") == "a.html"
