"""Lines of plain text: words that they divide, and signs of print for several letters."""

from __future__ import annotations

import pytest

from councilgraph.extractors.text.divided import close_up, make_whole
from councilgraph.extractors.text.lines import lines
from councilgraph.ontology.model import Document


def read(words: str) -> list[str]:
    """The lines of a text, as readers see them."""
    return [line.plain for line in make_whole(lines(Document("test", "test.txt", "text/plain", words)))]


DIVIDED = [
    pytest.param("held on 3 Novem-\nber 2023", ["held on 3 November", "2023"], id="a month"),
    pytest.param("the car-\npark and the carpark", ["the carpark", "and the carpark"], id="whole elsewhere"),
    pytest.param("the long-\nterm plan", ["the long-term", "plan"], id="nothing tells"),
    pytest.param(
        "a sub-\ngroup; the sub-group", ["a sub-group;", "the sub-group"], id="with a hyphen elsewhere"
    ),
    pytest.param(
        "on Mon-\nday the bench-\nmark was Octo-\nber",
        ["on Monday", "the benchmark", "was October"],
        id="a habit",
    ),
    pytest.param(
        "Present: Councillors Ada Roe (Chairman), Bo Ashby-\nFinch and Cy Lee",
        ["Present: Councillors Ada Roe (Chairman), Bo Ashby-Finch", "and Cy Lee"],
        id="a name",
    ),
    pytest.param("Roe-\nSeconded by Lee", ["Roe-", "Seconded by Lee"], id="a dash behind a short line"),
    pytest.param("the rest -\nall of it", ["the rest -", "all of it"], id="a dash"),
    pytest.param("the bench-\n\nmark", ["the bench-", "mark"], id="another paragraph"),
    pytest.param("Oﬃce staﬀ ﬁled it", ["Office staff filed it"], id="letters set as one sign"),
]


@pytest.mark.parametrize(("words", "expected"), DIVIDED)
def test_words_are_whole(words: str, expected: list[str]) -> None:
    """A word that a line divides stands whole; its hyphen goes where the paper tells that it only divides."""
    assert read(words) == expected


def test_each_letter_leads_to_its_place() -> None:
    """The letters of one sign have its place, and the rest of a divided word has its own."""
    text = "Oﬃce of Octo-\nber"
    (line,) = make_whole(lines(Document("test", "test.txt", "text/plain", text)))
    assert line.plain == "Office of October"
    assert [text[at] for at in line.words.at] == list("Oﬃﬃﬃce of October")


TORN = [
    "Eel Parish Council", "Minutes of the", "meeting held in", "the Old Barn", "Present:", "Cllr Roe and", "others",
    "1. Trees", "It was agreed that", "the elm by the", "gate be felled.", "2. Close", "The meeting ended",
]  # fmt: skip


def spaced(words: str) -> list[bool]:
    """Whether each line of a text stands apart."""
    return [line.apart for line in close_up(lines(Document("test", "test.txt", "text/plain", words)), words)]


def test_space_between_all_lines_parts_none() -> None:
    """Where an empty line stands before each line, within sentences too, it means nothing; a wider one does."""
    assert not any(spaced("\n\n".join(TORN))[1:])
    wider = spaced("\n\n".join(TORN).replace("1. Trees", "\n1. Trees"))
    assert [at for at, apart in enumerate(wider) if apart and at] == [TORN.index("1. Trees")]


def test_space_between_paragraphs_parts_them() -> None:
    """Paragraphs that empty lines part stay apart."""
    assert all(spaced("\n\n".join(f"{at}. The gate was painted." for at in range(20))))
