"""What kind of file bytes are."""

from __future__ import annotations

import pytest

from councilgraph.extractors.read import kinds

PAGE = b"<!DOCTYPE html><html><body><p>Minutes</p></body></html>"
PART = b"<h1>Minutes</h1>\n<p>Present: Cllr Roe</p>\n<p>1. Welcome</p>\n"
LOOSE = b'<div class="minutes">\n\tPresent: Cllr Roe\n\tCllr Lund\n\t<p>Paths\n\tand benches</p>\n\tshut\n</div>\n'
STRAY = b"<h1>Minutes of a meeting</h1>\nPresent: Cllr Roe\n1. Welcome: all.\n2. Paths: shut.\n3. Close.\n"


@pytest.mark.parametrize(
    ("data", "name", "expected"),
    [
        pytest.param(PAGE, "minutes.txt", kinds.HTML, id="a web page under the name of a text"),
        pytest.param(PART, "minutes.html", kinds.HTML, id="a part of a web page"),
        pytest.param(PART, "minutes.aspx", kinds.HTML, id="a part of a web page under another name"),
        pytest.param(LOOSE, "minutes", kinds.HTML, id="a part of a web page whose lines are not all marked"),
        pytest.param(PART, "minutes.txt", kinds.TEXT, id="a part of a web page that is called a text"),
        pytest.param(STRAY, "minutes.html", kinds.TEXT, id="text with a stray tag"),
        pytest.param(b"Minutes <b>of</b> a meeting", "minutes.txt", kinds.TEXT, id="text with a tag within"),
        pytest.param(b"%PDF-1.7\n", "minutes.txt", kinds.PDF, id="a PDF under the name of a text"),
    ],
)
def test_the_bytes_tell(data: bytes, name: str, expected: str) -> None:
    """The bytes decide; a part of a page may be either, and is what its name says."""
    assert kinds.kind(data, name) == expected
    assert kinds.is_plain(data, name) == (expected == kinds.TEXT)
