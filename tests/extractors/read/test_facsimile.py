from __future__ import annotations

import zlib
from dataclasses import replace
from pathlib import Path
from struct import unpack

import pytest

from councilgraph.extractors.read import facsimile, read
from councilgraph.extractors.read.facsimile import Facsimile, Letter, Rectangle, draw
from councilgraph.extractors.read.recognition import languages
from councilgraph.ontology.errors import UnreadableDocument
from councilgraph.ontology.model import Document
from tests.extractors.read.printing import Words, lines, pdf, scanned
from tests.extractors.read.scanning import scan

WORDS = "Councillor Amadi asked Mr Roe of 12 Mill Lane"
PAGE = [*lines(["**Minutes", WORDS, "RESOLVED that it be noted"])]
SCALE = 2.0
WHITE = 255


def written(folder: Path, data: bytes) -> tuple[Path, Document]:
    """A file, and the document in it."""
    path = folder / "minutes.pdf"
    path.write_bytes(data)
    return path, read(path)


def rows(drawn: Facsimile) -> list[bytes]:
    """The dots of a grey picture, row by row."""
    at, data = 8, b""
    while at < len(drawn.png):
        (size,), kind = unpack(">I", drawn.png[at : at + 4]), drawn.png[at + 4 : at + 8]
        data += drawn.png[at + 8 : at + 8 + size] if kind == b"IDAT" else b""
        assert kind != b"IHDR" or drawn.png[at + 17] == 0, "it is in colour"
        at += 12 + size
    plain = zlib.decompress(data)
    return [plain[start + 1 : start + 1 + drawn.width] for start in range(0, len(plain), drawn.width + 1)]


def part(drawn: Facsimile, place: Rectangle) -> list[bytes]:
    """The dots of a part of a picture, row by row."""
    return [row[place.x : place.x + place.width] for row in rows(drawn)[place.y : place.y + place.height]]


def inked(drawn: Facsimile, place: Rectangle) -> float:
    """How much of a part of a picture is not white."""
    dots = b"".join(part(drawn, place))
    return 1 - dots.count(WHITE) / len(dots)


def box(drawn: Facsimile, document: Document, words: str) -> Rectangle:
    """Where words stand that are on one line."""
    start = document.text.index(words)
    (found,) = drawn.boxes(start, start + len(words))
    return found


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (pdf([PAGE]), "as most are"),
        (pdf([PAGE], rotate=90), "shown on its side, and so printed upright"),
        (pdf([[Words(WORDS, 300, 100, turned=True), Words("Minutes", 280, 100, turned=True)]]), "printed on its side"),
        (pdf([[Words(WORDS, 300, 100, turned=True)]], rotate=90), "printed on its side and turned to be read"),
        (pdf([PAGE]).replace(b"/MediaBox [0 0 595 842]", b"/MediaBox [20 9 595 842]"), "that begins elsewhere"),
    ],
)  # fmt: skip
def test_letters_are_where_their_words_are_printed(tmp_path: Path, data: bytes, why: str) -> None:
    """The box of words holds their ink, all of it, and beside it is none; the words are upright."""
    path, document = written(tmp_path, data)
    drawn = draw(path, document, 1, None)
    found = box(drawn, document, WORDS)
    assert found.width > 8 * found.height, why
    assert inked(drawn, found) > 0.1, why
    assert inked(drawn, found._replace(x=found.x - 8, width=6)) == 0, why
    assert inked(drawn, found._replace(x=found.x + found.width + 2, width=6)) == 0, why


def test_words_are_told_apart_on_their_line(tmp_path: Path) -> None:
    """The box of some words of a line begins and ends with them."""
    path, document = written(tmp_path, pdf([PAGE]))
    drawn = draw(path, document, 1, None)
    first, last, whole = (box(drawn, document, words) for words in ("Councillor", "12 Mill Lane", WORDS))
    assert first.x == whole.x
    assert first.x + first.width < last.x
    assert abs((last.x + last.width) - (whole.x + whole.width)) <= 1


def test_words_over_two_lines_have_two_boxes() -> None:
    """There is a box for each line of words, and two where a line has a wide gap."""
    letters = (
        Letter(0, 10, 10, 20, 30), Letter(1, 21, 10, 30, 30), Letter(3, 300, 10, 310, 30),
        Letter(5, 10, 40, 20, 60), Letter(6, 20, 40, 30, 60),
    )  # fmt: skip
    drawn = Facsimile(b"", 400, 400, letters)
    assert drawn.boxes(0, 7) == [(10, 10, 20, 20), (300, 10, 10, 20), (10, 40, 20, 20)]
    assert drawn.boxes(6, 7) == [(20, 40, 10, 20)]
    assert drawn.boxes(2, 3) == []


def test_what_is_withheld_is_covered(tmp_path: Path) -> None:
    """Where the text masks words, so does the picture, and nothing beside them."""
    path, document = written(tmp_path, pdf([PAGE]))
    start = document.text.index("Mr Roe")
    drawn = draw(path, document, 1, [(start, start + 6)])
    assert inked(drawn, box(drawn, document, "Roe")) == 1.0
    assert inked(drawn, box(drawn, document, "asked")) < 0.6


@pytest.mark.skipif(not languages(), reason="Tesseract is not installed: apt install tesseract-ocr")
@pytest.mark.parametrize("askew", [0.0, 0.8])
def test_a_scan_shows_its_words_and_no_more(tmp_path: Path, askew: float) -> None:
    """Of a scan, a little askew or not, words that are withheld are one colour, and others can be read."""
    text = lines(
        ["Minutes of the Harbour Committee", WORDS, "Councillor Amadi thanked the volunteers for it"]
    )
    drawing = pdf([text], drawing="320 640 m 340 700 380 600 420 680 c 440 620 460 660 480 640 c S")
    path, document = written(tmp_path, scan(drawing, askew=askew))
    assert document.recognised() == (1,)
    start = document.text.index("Mr Roe of 12 Mill Lane")
    spans = [(start, start + len("Mr Roe of 12 Mill Lane"))]
    open_, drawn = draw(path, document, 1, None), draw(path, document, 1, spans)
    for word in ("Roe", "12", "Mill", "Lane"):
        assert len({dot for row in part(open_, box(open_, document, word)) for dot in row}) > 9, word
        place = box(drawn, document, word)
        assert {dot for row in part(drawn, place) for dot in row} == {0x55}, word
    for word in ("asked", "thanked", "Harbour"):
        place = box(drawn, document, word)
        assert part(drawn, place) == part(open_, place), word
    signature = Rectangle(640, 300, 320, 160)
    assert inked(open_, signature) > 0
    assert inked(drawn, signature) == 0


def test_words_that_the_text_has_not_are_left_out(tmp_path: Path) -> None:
    """Where anything is withheld, words that were not read, a running foot for one, are not shown."""
    path, document = written(tmp_path, pdf([[*PAGE, Words("Call Roe on 01632 960001", 72, 40)]]))
    foot = document.text.index("Call")
    unread = tuple(one for one in document.boxes if one.start < foot)
    document = replace(document, text=document.text[:foot], boxes=unread)
    low = Rectangle(0, 1500, 1190, 180)
    assert inked(draw(path, document, 1, None), low) > 0
    assert inked(draw(path, document, 1, []), low) == 0


def test_a_letter_more_beside_what_is_withheld_is_covered(tmp_path: Path) -> None:
    """A letter that the words of its line have not is covered where these, or those before, are withheld."""
    path, document = written(tmp_path, pdf([lines(["asked Mr Hodg-", "son to speak"])]))
    start = document.text.index("Hodg")
    assert document.text[start:].startswith("Hodg-son") or document.text[start:].startswith("Hodgson")
    end = document.text.index("\n", start)
    drawn = draw(path, document, 1, [(start, end)])
    assert inked(drawn, Rectangle(144, 155, 30, 20)) > 0.9
    assert inked(drawn, box(drawn, document, "speak")) < 0.6


@pytest.mark.parametrize(
    ("drawing", "why"),
    [
        ("200 100 m 220 180 260 20 300 140 c S", "a line with bends may be a signature"),
        ("q 200 0 0 200 200 100 cm BI /W 1 /H 1 /CS /G /BPC 8 ID \0 EI Q", "and so may a picture"),
    ],
)  # fmt: skip
def test_what_may_be_a_signature_is_left_out(tmp_path: Path, drawing: str, why: str) -> None:
    """Where anything is withheld a page is shown without pictures and handwriting; straight rules stay."""
    path, document = written(tmp_path, pdf([PAGE], drawing=f"{drawing} 72 700 m 500 700 l S"))
    drawn, rule = Rectangle(400, 1250, 300, 300), Rectangle(150, 282, 800, 5)
    assert inked(draw(path, document, 1, None), drawn) > 0, why
    bare = draw(path, document, 1, [])
    assert inked(bare, drawn) == 0, why
    assert inked(bare, rule) > 0


BOMB = "q 1 0 0 1 0 0 cm Q " + "0 0 m " + "600 800 l 0 1 l " * 40_000 + "f* "


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("changed", "another one now"),
        ("gone", "another one now"),
        ("cut short", "another one now"),
        ("no such page", "damaged"),
        ("endless", "it takes too long"),
    ],
)
def test_what_cannot_be_drawn_says_why(
    tmp_path: Path, name: str, said: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A page that cannot be drawn costs a process at most, and the reason is a line."""
    data = pdf([PAGE], drawing=BOMB * 20) if name == "endless" else pdf([PAGE])
    path, document = written(tmp_path, data)
    match name:
        case "changed":
            path.write_bytes(data + b"\n")
        case "gone":
            path.unlink()
        case "cut short":
            path.write_bytes(data[: len(data) // 2])
        case "endless":
            monkeypatch.setattr(facsimile, "SECONDS", 0.5)
    with pytest.raises(UnreadableDocument, match=said) as caught:
        draw(path, document, 9 if name == "no such page" else 1, None)
    assert "\n" not in str(caught.value)


def test_a_page_of_any_size_has_few_dots(tmp_path: Path) -> None:
    """A page of many metres is drawn small: what a file says of its size decides on no memory."""
    data = pdf([PAGE]).replace(b"/MediaBox [0 0 595 842]", b"/MediaBox [0 0 14000 9000]")
    path, document = written(tmp_path, data)
    drawn = draw(path, document, 1, None)
    assert drawn.width * drawn.height < 4_100_000


def test_a_page_in_colour_is_in_colour(tmp_path: Path) -> None:
    """A page with a colour on it is drawn in that, and one without in grey, which is smaller."""
    path, document = written(tmp_path, pdf([PAGE], drawing="1 0 0 rg 100 100 50 50 re f"))
    assert draw(path, document, 1, None).png[25] == 2
    assert scanned().startswith(b"%PDF")
