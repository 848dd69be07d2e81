"""What kind of file bytes are."""

from __future__ import annotations

import pytest

from councilgraph.extractors.read import kinds

PAGE = b"<!DOCTYPE html><html><body><p>Minutes</p></body></html>"
PART = b"<h1>Minutes</h1>\n<p>Present: Cllr Roe</p>\n<p>1. Welcome</p>\n"
LOOSE = b'<div class="minutes">\n\tPresent: Cllr Roe\n\tCllr Lund\n\t<p>Paths\n\tand benches</p>\n\tshut\n</div>\n'
STRAY = b"<h1>Minutes of a meeting</h1>\nPresent: Cllr Roe\n1. Welcome: all.\n2. Paths: shut.\n3. Close.\n"


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        pytest.param(PAGE, kinds.HTML, id="a web page"),
        pytest.param(PART, kinds.HTML, id="a part of a web page"),
        pytest.param(LOOSE, kinds.HTML, id="a part of a web page whose lines are not all marked"),
        pytest.param(STRAY, kinds.TEXT, id="text with a stray tag"),
        pytest.param(b"Minutes <b>of</b> a meeting", kinds.TEXT, id="text with a tag within"),
        pytest.param(b"%PDF-1.7\n", kinds.PDF, id="a PDF under the name of a text"),
    ],
)
def test_the_bytes_tell(data: bytes, expected: str) -> None:
    """The bytes decide and not the name; lines that a page has lost are kept where they are text."""
    assert kinds.kind(data, "minutes.txt") == expected
    assert kinds.is_plain(data, "minutes.txt") == (expected == kinds.TEXT)
