from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from random import Random
from unicodedata import normalize

import pytest

from councilgraph.extractors.extract import extract
from councilgraph.extractors.profile import load
from councilgraph.extractors.read import docx, html, parse, read, spreadsheets
from councilgraph.extractors.read.stray import settled
from councilgraph.ontology.errors import UnreadableDocument
from councilgraph.ontology.model import Document
from tests.extractors.read import printing, word

LINES = (
    "BRACKENFORD TOWN COUNCIL",
    "Minutes of the Meeting of Brackenford Town Council held on Tuesday 14 May 2024 at 7.00 pm in the Guildhall",
    "Present: Councillors A Hollis (Chair), R Marden, S Tansley",
    "1. Trees",
    "RESOLVED that the trees be felled.",
)
STRAY = {
    "NUL": "\x00",
    "the bullet of an old font": "\x01",
    "the mark of a cell": "\x07",
    "vertical tab": "\x0b",
    "shift out": "\x0e",
    "unit separator": "\x1f",
    "delete": "\x7f",
    "next line": "\x85",
    "soft hyphen": "\u00ad",
    "zero-width space": "\u200b",
    "zero-width joiner": "\u200d",
    "right-to-left mark": "\u200f",
    "embedding": "\u202a",
    "word joiner": "\u2060",
    "isolate": "\u2066",
    "byte-order mark": "\ufeff",
    "object replacement": "\ufffc",
}
UNSEEN = ("\u00ad", "\u200b", "\u200d", "\u200e", "\u2060", "\ufeff")


def words(stray: str, inside: str = "") -> list[str]:
    """The lines of minutes with a stray character before a name, at a line's end and at one's beginning."""
    first, second, present, item, decided = LINES
    present = present.replace(", S", f", {stray}S").replace("Marden", f"Mar{inside}den")
    return [first + stray, second, present, stray + item, decided]


def names(document: Document) -> set[str]:
    """The names of those who attended."""
    return {one.subject.name for one in extract(document, load()) if one.predicate == "cg:attended"}


def text(stray: str, inside: str = "") -> Document:
    """The minutes as a text file."""
    return parse("\n\n".join(words(stray, inside)).encode(), "minutes.txt")


@pytest.mark.parametrize("stray", STRAY.values(), ids=STRAY)
def test_a_stray_character_costs_nothing(stray: str) -> None:
    """A text with it is read, three are present, and it stands as a space where it stood."""
    source = text(stray)
    assert names(source) == {"A Hollis", "R Marden", "S Tansley"}
    assert source.text == "\n\n".join(words(" "))


@pytest.mark.parametrize("stray", UNSEEN, ids=ascii)
def test_a_mark_without_width_divides_no_word(stray: str) -> None:
    """Within a name it is passed over; the text keeps it, so that offsets hold in the file."""
    source = text("", stray)
    assert f"Mar{stray}den" in source.text
    assert names(source) == {"A Hollis", "R Marden", "S Tansley"}
    assert all(
        source.text[one.passage.start : one.passage.end] == one.passage.quote
        for one in extract(source, load())
    )


def test_offsets_are_those_of_the_file() -> None:
    """Stray characters change no length, but for line ends and the mark at the beginning."""
    data = "\ufeffThe A\x01Board met.\r\nIt rained\x07\u200b.\fIn\u202eside a room\n\fon a hill"
    assert (
        parse(data.encode(), "a.txt").text
        == "The A Board met.\nIt rained  .\nIn\u202eside a room\n on a hill"
    )


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        pytest.param("one\ftwo", "one\ntwo", id="in the midst of a line it ends it"),
        pytest.param("one\n\ftwo", "one\n two", id="at the beginning of one it is a space"),
        pytest.param("one\f\ntwo", "one \ntwo", id="and at the end"),
        pytest.param("\fone", " one", id="before all"),
    ],
)
def test_a_form_feed_ends_its_line(given: str, kept: str) -> None:
    """It parts pages, and no line runs over two."""
    assert settled(given) == kept


def test_pages_are_where_form_feeds_were() -> None:
    """They are told before form feeds become line ends."""
    assert [(page.start, page.end) for page in parse(b"one\ftwo", "a.txt").pages] == [(0, 4), (4, 7)]


MADE: dict[str, Callable[[list[str]], bytes]] = {
    "minutes.md": lambda lines: "\n\n".join(lines).encode(),
    "minutes.html": lambda lines: (
        f"<html><body>{''.join(f'<p>{one}</p>' for one in lines)}</body></html>".encode()
    ),
    "minutes.docx": lambda lines: word.docx("".join(map(word.paragraph, lines))),
    "minutes.pdf": lambda lines: printing.pdf([printing.lines(lines)]),
}


@pytest.mark.parametrize(
    ("name", "stray"),
    [
        *((name, stray) for name in MADE for stray in ("\x01", "\x07", "\x0b", "\x0c", "\x1f")),
        *((name, stray) for name in list(MADE)[:3] for stray in ("\u200b", "\u00ad", "\u202a", "\ufeff")),
    ],
    ids=ascii,
)
def test_every_medium_is_read_with_them(name: str, stray: str, tmp_path: Path) -> None:
    """What is true of text is true of Markdown, web pages, Word documents and PDF."""
    path = tmp_path / name
    path.write_bytes(MADE[name](words(stray)))
    found = read(path)
    assert names(found) == {"A Hollis", "R Marden", "S Tansley"}
    assert stray not in found.text


def test_a_character_reference_to_a_control_character_is_a_space(tmp_path: Path) -> None:
    """XML allows none, and a Word document that has one is read all the same."""
    path = tmp_path / "minutes.docx"
    body = "".join(map(word.paragraph, words("@")))
    path.write_bytes(word.docx(body.replace("@", "&#x7;")))
    assert names(read(path)) == {"A Hollis", "R Marden", "S Tansley"}


def test_one_wrong_byte_does_not_change_all_letters() -> None:
    """A text in UTF-8 with a damaged byte is UTF-8 still."""
    data = "Cllr Siân Prŷs – “in the chair”, Cllr Zoë".encode() + b"\xff Ward"
    assert parse(data, "a.txt").text == "Cllr Siân Prŷs – “in the chair”, Cllr Zoë\ufffd Ward"
    assert parse("£5 – “yes” é".encode("cp1252"), "a.txt").text == "£5 – “yes” é"
    assert parse(b"Minutes " * 20 + b"\x81", "a.txt").text.endswith("Minutes \ufffd")


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be", "utf-16", "utf-8-sig"])
def test_utf_16_is_read_with_its_mark_and_without(encoding: str) -> None:
    """In Western letters every other byte is zero, as in no other text."""
    text = "Minutes of the Finance Committee\r\nPresent: Cllr Zoë Béland\r\n"
    assert parse(text.encode(encoding), "a.txt").text == text.replace("\r\n", "\n")


def test_a_letter_and_its_accent_are_one_character() -> None:
    """Names that macOS wrote are read as all others are, from whichever kind of file."""
    parted, whole = (normalize(form, "Cllr Zoë Béland") for form in ("NFD", "NFC"))
    assert parted != whole
    assert parse(parted.encode(), "a.txt").text == whole
    assert html.read(f"<p>{parted}".encode(), "a.html").text == f"{whole}\n"
    assert docx.read(word.docx(word.paragraph(parted)), "a.docx").text.strip() == whole
    assert spreadsheets.read_csv(f"Who\n{parted}\n".encode(), "a.csv").text == f"Who\n{whole}\n"


@pytest.mark.parametrize(
    "meant",
    ["P O’Brien", "£4,200", "Siân Tŷ-Gwyn", "“Quiet Lane” – now", "€5", "½ mile", "JOÃO", "CAFÉ”", "CAFÉ’S", "Å…", "Â"],
)  # fmt: skip
def test_what_was_encoded_twice_is_as_it_was_meant(meant: str) -> None:
    """UTF-8 that a program took for Windows-1252 is told, and letters that were meant so are left alone."""
    twice = "".join(bytes((byte,)).decode("cp1252", "ignore") or chr(byte) for byte in meant.encode())
    assert parse(meant.encode(), "a.txt").text == meant
    assert html.read(f"<p>{meant}".encode(), "a.html").text == f"{meant}\n"
    if meant.isascii() or not {"É", "Ã", "Å", "Â"} & set(meant):
        assert parse(twice.encode(), "a.txt").text == meant
        assert html.read(f"<p>{twice}".encode(), "a.html").text == f"{meant}\n"


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(b"MZ\x00\x01\x02" * 40, id="a program"),
        pytest.param(b"\x7fELF\x02\x01\x01" + bytes(60) + b"text and names", id="another"),
        pytest.param(Random(1).randbytes(5_000), id="noise"),  # noqa: S311 - the same noise each time
        pytest.param(bytes(100), id="nothing but NUL"),
    ],
)
def test_what_is_no_text_is_refused(data: bytes) -> None:
    """Of a text control characters are few: more of them are a file of another kind."""
    with pytest.raises(UnreadableDocument, match="not text"):
        parse(data, "a.txt")


def test_nothing_but_stray_characters_is_an_empty_file() -> None:
    """They are no words."""
    with pytest.raises(UnreadableDocument, match="empty"):
        parse("\u200b\ufeff \n\n\n\n\n\n\n\n\n\f\x01".encode(), "a.txt")
