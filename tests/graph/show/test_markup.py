from __future__ import annotations

import re

from councilgraph.graph.show import markup

HOSTILE = "<b onclick='x'>&\"\x1b\u202e"


def test_words_are_never_markup() -> None:
    """Everything that takes words escapes them, and shows what would turn or hide them."""
    made = [
        markup.text(HOSTILE),
        markup.lined(HOSTILE),
        markup.heading(HOSTILE),
        markup.part(HOSTILE),
        markup.tally([(1, HOSTILE)]),
        markup.table({HOSTILE: ""}, [], HOSTILE),
        markup.address(f"http://x/{HOSTILE}"),
        markup.frame("", HOSTILE, 1),
    ]
    for shown in made:
        assert "&lt;b onclick=&#x27;x&#x27;&gt;&amp;&quot;␛[U+202E]" in shown
        assert "<b onclick" not in shown


def test_lines_are_kept_where_they_are_a_documents() -> None:
    """A document's own words keep their lines and the spaces at their ends."""
    assert markup.lined(" one\n two\t ") == " one\n two  "


def test_a_frame_holds_a_page_and_nothing_else() -> None:
    """A page in a frame keeps every character, runs its own scripts, and cannot reach the notebook."""
    page = '<script>"&amp;"</script>'
    (attributes,) = re.findall("<iframe (.*?)></iframe>", markup.frame(page, "A title", 100))
    assert 'srcdoc="&lt;script&gt;&quot;&amp;amp;&quot;&lt;/script&gt;"' in attributes
    assert 'sandbox="allow-scripts"' in attributes
    assert 'title="A title"' in attributes


def test_a_cell_brings_its_own_style() -> None:
    """The style reaches nothing but the cell's own block, and fetches nothing."""
    shown = markup.block("<p>x</p>")
    assert shown.startswith('<div class="councilgraph"><style>')
    assert re.findall(r"^[^ /}].*{", shown.partition("<style>")[2], re.MULTILINE) == [
        ".councilgraph.councilgraph {"
    ]
    assert "url(" not in shown
    assert "@import" not in shown
