from __future__ import annotations

from pathlib import Path

import pytest

from councilgraph.extractors.read import pdf, read
from councilgraph.ontology.errors import UnreadableDocument
from councilgraph.ontology.model import Document
from tests.extractors.read.printing import HEIGHT, LEADING, LEFT, TOP, Words, assembled, lines, scanned
from tests.extractors.read.printing import pdf as printed

PROSE = (
    "The Committee considered how the river paths are kept and",
    "what they cost, and heard that two of them flood in most",
    "winters, so that they are shut for a month at a time and",
    "those who walk to work have to take the road instead. It",
    "was told that a board walk would cost about as much as it",
    "does to clear the paths of mud over a period of ten years",
    "and that the money could be found within the budget.",
)


def words(*pages: list[Words]) -> str:
    """The text of a PDF with these pages."""
    return pdf.read(printed(pages), "minutes.pdf").text


def test_lines_stay_lines_and_paragraphs_stand_apart() -> None:
    """Lines stay as they are printed; where there is more room between two, a blank line stands."""
    assert words(lines([*PROSE[:3], "", PROSE[3]])) == "\n".join([*PROSE[:3], "", PROSE[3], ""])


def test_every_word_leads_to_its_page_and_place() -> None:
    """An offset leads to its page, and to the box on the page in which the words stand."""
    contents = pdf.read(printed([lines(PROSE[:2]), lines(PROSE[2:4])]), "minutes.pdf")
    document = Document(
        "0" * 64, "minutes.pdf", "application/pdf", contents.text, contents.pages, contents.boxes
    )
    start = document.text.index("winters")
    passage = document.passage(start, start + 7)
    assert (passage.quote, passage.page) == ("winters", 2)
    (box,) = document.boxes_at(start, start + 7)
    assert document.text[box.start : box.end] == PROSE[2]
    assert box.left == pytest.approx(LEFT, abs=1)
    assert box.bottom <= TOP <= box.top
    both = document.boxes_at(0, len(PROSE[0]) + 5)
    assert [document.text[one.start : one.end] for one in both] == list(PROSE[:2])
    assert both[0].bottom - both[1].bottom == pytest.approx(LEADING, abs=0.2)


@pytest.mark.parametrize("rotate", [0, 90], ids=["shown on its side", "shown upright"])
def test_a_page_that_is_turned_is_read_upright(rotate: int) -> None:
    """Words that run up the page are read as lines, and their boxes count from where they are upright."""
    drawn = [Words(text, 100 + at * LEADING, 50, turned=True) for at, text in enumerate(PROSE)]
    contents = pdf.read(printed([drawn], rotate=rotate), "minutes.pdf")
    assert contents.text.split("\n") == [*PROSE, ""]
    assert contents.boxes[0].left == pytest.approx(50, abs=1)
    assert contents.boxes[0].bottom > contents.boxes[1].bottom > 0


def test_columns_are_read_one_after_the_other() -> None:
    """Two columns of running text that the file draws line by line are read column by column."""
    left = [Words(text, 40, TOP - at * LEADING, size=9) for at, text in enumerate(PROSE)]
    right = [Words(text.upper(), 320, TOP - at * LEADING, size=7) for at, text in enumerate(PROSE)]
    title = Words(
        "River Paths: what was heard, and what became of it in the years that followed", 40, TOP + 30
    )
    pairs = [piece for pair in zip(left, right, strict=True) for piece in pair]
    found = words([title, *pairs]).split("\n")
    assert [line for line in found if line][1:] == [*PROSE, *(text.upper() for text in PROSE)]


def test_cells_beside_one_another_are_a_row() -> None:
    """Words on one line with a wide gap between them are cells, with a tab between them."""
    names, posts = ("A Roe", "B Lund", "C Moss"), ("Chair", "Deputy Chair", "Clerk")
    cells = [
        piece
        for at, (name, post) in enumerate(zip(names, posts, strict=True))
        for piece in (Words(name, 72, TOP - at * LEADING), Words(post, 300, TOP - at * LEADING))
    ]
    assert words(cells) == "A Roe\tChair\nB Lund\tDeputy Chair\nC Moss\tClerk\n"


def test_a_number_and_its_heading_are_no_cells() -> None:
    """The gap after the number of an item or the sign of a list divides no cells."""
    drawn = [
        Words("12.", 72, TOP),
        Words("River Paths", 130, TOP),
        Words("•", 72, TOP - 26),
        Words("mud", 130, TOP - 26),
    ]
    assert words(drawn) == "12. River Paths\n• mud\n"


def test_the_place_decides_where_the_file_is_in_disorder() -> None:
    """Where a file draws the foot of a page first, lines are read from the top down all the same."""
    assert words(lines(PROSE)[::-1]).split() == " ".join(PROSE).split()


def test_words_outside_the_page_are_not_read() -> None:
    """What is drawn outside the page is seen by nobody."""
    assert "secret" not in words([*lines(PROSE), Words("secret", 900, 100), Words("secret", 100, 2 * HEIGHT)])


@pytest.mark.parametrize(
    ("heads", "kept"),
    [
        pytest.param([f"Page {at} of 4" for at in range(1, 5)], [0] * 4, id="numbers of pages"),
        pytest.param([f"– {at} –" for at in range(11, 15)], [0] * 4, id="numbers that begin elsewhere"),
        pytest.param(["Marsh End Borough Council"] * 4, [1], id="a name: the first may be the only one"),
        pytest.param(
            ["", *(f"Minutes, 14 May 2024, page {at}" for at in range(2, 5))],
            [0] * 3,
            id="from the second page",
        ),
        pytest.param(["12. Paths", "Item 30", "13. Fees", "Item 7"], [1] * 4, id="headings are not"),
        pytest.param(["12.", "14.", "13.", "19."], [1] * 4, id="numbers that do not count pages"),
    ],
)
def test_running_heads_are_left_out(heads: list[str], kept: list[int]) -> None:
    """What runs through the pages is no part of their text; what only looks like it is."""
    bodies = [
        [f"Line {at} of what page {page} says" for at in "abcdefg"]
        for page in ("one", "two", "three", "four")
    ]
    pages = [[*lines([head], y=810), *lines(body)] for head, body in zip(heads, bodies, strict=True)]
    found = words(*pages).split("\n")
    assert [found.count(head) for head in dict.fromkeys(filter(None, heads))] == kept
    assert all(line in found for body in bodies for line in body)


def test_what_is_stamped_on_a_page_stands_where_it_is_seen() -> None:
    """A stamp that is drawn after all else stands first where it is above all else, and the others stay."""
    stamped = [
        *lines(PROSE),
        Words("Page 7", 530, 20),
        Words("Agenda Item 5", 480, 825),
    ]
    assert words(stamped).split() == ["Agenda", "Item", "5", *" ".join(PROSE).split(), "Page", "7"]


def test_the_number_of_a_page_beside_a_row_is_no_cell() -> None:
    """A page number that is printed on the last line of a table is left out of it."""
    names = ("Mill Lane", "Weir Bank", "Saltgate")
    pages = [
        [Words(name, 72, 30), Words("mended", 300, 30), Words(f"Page {page}", 500, 30), *lines(PROSE)]
        for page, name in enumerate(names, 14)
    ]
    rows = [line for line in words(*pages).split("\n") if "mended" in line]
    assert rows == [f"{name}\tmended" for name in names]


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        pytest.param(
            "the Co-", "ordination Panel met", "the Co-ordination\nPanel met", id="a hyphen of its own"
        ),
        pytest.param("the review: a re-", "view of fees", "the review: a review\nof fees", id="only divided"),
        pytest.param("the months May-", "June and July", "the months May-June\nand July", id="two names"),
        pytest.param("the sum of 10 -", "twenty at most", "the sum of 10 -\ntwenty at most", id="a dash"),
    ],
)
def test_divided_words_are_made_whole(first: str, second: str, expected: str) -> None:
    """A word divided at the end of a line is one word; its hyphen goes only where the document shows that."""
    assert words(lines([first, second, "and so it was said"])).startswith(expected)


def test_bold_openings_are_marked() -> None:
    """Words that are bold at the beginning of a line are marked, so that a heading is known for one."""
    drawn = [
        Words("12.", 72, TOP),
        Words("River Paths", 90, TOP, bold=True),
        Words("• Mud", 72, TOP - 130, bold=True),
        Words("RESOLVED", 72, TOP - 30, bold=True),
        Words("that the report be noted.", 140, TOP - 30),
        Words("It was said", 72, TOP - 60),
        Words("twice.", 130, TOP - 60, bold=True),
        Words("Annex", 72, TOP - 100, size=20),
    ]
    assert [line for line in words(drawn).split("\n") if line] == [
        "12. **River Paths**",
        "**RESOLVED** that the report be noted.",
        "It was said twice.",
        "**Annex**",
        "• **Mud**",
    ]


def test_signs_of_fonts_are_read_as_what_they_show() -> None:
    """Spaces that do not break are spaces."""
    assert words(lines(["Councillor\u00a0A\u00a0Roe"])) == "Councillor A Roe\n"


def encrypted() -> bytes:
    """A file that asks for a password."""
    empty = "00" * 32
    locked = f"/Encrypt << /Filter /Standard /V 1 /R 2 /O <{empty}> /U <{empty}> /P -4 >> /ID [<00> <00>]"
    return printed([lines(PROSE)], trailer=locked)


def endless() -> bytes:
    """A file that says that it has more pages than anybody reads."""
    kids = " ".join(["3 0 R"] * 6000)
    return assembled(
        {
            1: "<< /Type /Catalog /Pages 2 0 R >>",
            2: f"<< /Type /Pages /Count 6000 /Kids [{kids}] >>",
            3: "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] >>",
        }
    )


@pytest.mark.parametrize(
    ("data", "says"),
    [
        pytest.param(b"%PDF-1.7\n" + b"\x00" * 500, "damaged", id="damaged"),
        pytest.param(printed([lines(PROSE)])[:200], "damaged", id="cut short"),
        pytest.param(encrypted(), "encrypted", id="encrypted"),
        pytest.param(scanned(), "page 1 not read: a picture", id="a scan"),
        pytest.param(printed([[]]), "no words", id="an empty page"),
        pytest.param(endless(), "6,000 pages", id="too many pages"),
    ],
)
def test_what_cannot_be_read_is_refused(data: bytes, says: str, tmp_path: Path) -> None:
    """A file that cannot be read is refused in a line that names it and says why."""
    path = tmp_path / "minutes.pdf"
    path.write_bytes(data)
    with pytest.raises(UnreadableDocument, match=says) as caught:
        read(path)
    assert "minutes.pdf" in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_ruled_table_is_a_row_a_line() -> None:
    """Words that wrap in the cells of a ruled table are one line a row, with tabs between the cells."""
    cells = {
        (72, TOP): ["Review of the", "river paths"],
        (250, TOP): ["A Roe"],
        (400, TOP): ["12 June 2024", "or later"],
        (72, TOP - 40): ["Fees"],
        (250, TOP - 40): ["B Lund and", "C Moss"],
        (400, TOP - 40): ["None"],
    }
    drawn = [piece for (x, y), texts in cells.items() for piece in lines(texts, x=x, y=y)]
    sides = [f"{x} {TOP - 70} m {x} {TOP + 14} l S" for x in (68, 246, 396, 540)]
    levels = [f"68 {y} m 540 {y} l S" for y in (TOP + 14, TOP - 26, TOP - 70)]
    data = printed([drawn], drawing="\n".join([*sides, *levels]))
    assert pdf.read(data, "plan.pdf").text.split("\n") == [
        "Review of the river paths\tA Roe\t12 June 2024 or later",
        "Fees\tB Lund and C Moss\tNone",
        "",
    ]


@pytest.mark.parametrize(
    "drawing",
    [
        pytest.param(f"60 400 480 {TOP - 380} re S", id="a frame around the text"),
        pytest.param(
            f"72 {TOP - 3} m 300 {TOP - 3} l S 72 {TOP - 16} m 300 {TOP - 16} l S", id="underlined words"
        ),
        pytest.param(f"70 {TOP - 3} 330 13 re f 70 {TOP - 16} 330 13 re f", id="words on a ground"),
    ],
)
def test_other_lines_make_no_table(drawing: str) -> None:
    """What is drawn around or under words for other reasons leaves their lines as they are."""
    assert pdf.read(printed([lines(PROSE)], drawing=drawing), "x").text == "\n".join([*PROSE, ""])


@pytest.mark.parametrize(
    ("ends", "begins", "expected"),
    [
        ("carried out by", "the contractor in July.", "carried out by\nthe contractor in July."),
        ("carried out by", "The Contractor in July.", "carried out by\n\nThe Contractor in July."),
        ("carried out by", "a) the contractor", "carried out by\n\na) the contractor"),
        ("refur-", "bishment of the hall", "refur-bishment\nof the hall"),
        ("carried out.", "The Hall.", "carried out.\n\nSigned ............ Chairman\n\nThe Hall."),
    ],
)
def test_a_sentence_goes_on_over_the_end_of_a_page(ends: str, begins: str, expected: str) -> None:
    """Also on a short line, and in a word that is divided there; what runs through the pages is not in it."""
    signed = Words("Signed ............ Chairman", 72, 40)
    pages = [[*lines([*PROSE, ends]), signed], [*lines([begins, *PROSE]), signed]]
    text = words(*pages)
    assert f"{expected}\n" in text
    assert text.count("Signed") == 1


COUNTED = [[str(at) for at in range(1, 12)], [str(at) if at % 5 == 0 else "" for at in range(1, 12)]]
TABLE = [["", *(str(at) for at in range(1, 11))], [str(at) for at in (3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5)]]


@pytest.mark.parametrize(
    ("numbers", "kept"), [*((one, False) for one in COUNTED), *((one, True) for one in TABLE)]
)
def test_numbers_of_lines_are_no_words(numbers: list[str], kept: bool) -> None:
    """Where all lines of a page, or each fifth, are numbered; a list below a heading is numbered otherwise."""
    texts = ["Minutes of the Committee", *PROSE, "So it was", "agreed", "by all."]
    page = [
        word
        for at, (text, number) in enumerate(zip(texts, numbers, strict=True))
        for word in (Words(number, 50, TOP - 13 * at), Words(text, 90, TOP - 13 * at))
        if word.text
    ]
    assert (words(page).splitlines()[2] == PROSE[1]) is not (kept and numbers[2] != "")
