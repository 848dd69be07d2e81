"""Fields of a PDF form: what is filled in is read where it stands."""

from __future__ import annotations

import pytest

from councilgraph.extractors.read import pdf
from tests.extractors.read.printing import HEIGHT, WIDTH, assembled, escaped, lines, stream

FONT = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"
PRINTED = [
    *lines(["HOLLOWMERE TOWN COUNCIL"], y=770),
    *lines(["1. Trees", "RESOLVED that"], y=730),
    *lines(["2. Benches", "RESOLVED that a bench be bought."], y=690),
    *lines(["Apologies:"], y=640),
]


def form(fields: dict[str, tuple[str, int, int]], kind: str = "/Tx", *, shown: bool = True) -> bytes:
    """A page with fields, each of which has words and stands at a place; `shown` where the file draws them."""
    drawn = stream(PRINTED)
    notes = {name: 20 + 2 * at for at, name in enumerate(fields)}
    every = " ".join(f"{number} 0 R" for number in notes.values())
    objects = {
        1: f"<< /Type /Catalog /Pages 2 0 R /AcroForm << /Fields [{every}] /DA (/F1 11 Tf 0 g) "
        "/DR << /Font << /F1 3 0 R >> >> /NeedAppearances true >> >>",
        2: "<< /Type /Pages /Count 1 /Kids [4 0 R] >>",
        3: FONT,
        4: f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {WIDTH} {HEIGHT}] /Annots [{every}]"
        " /Resources << /Font << /F1 3 0 R >> >> /Contents 5 0 R >>",
        5: f"<< /Length {len(drawn)} >>\nstream\n{drawn}\nendstream",
    }
    for name, (words, x, y) in fields.items():
        look = f"/Tx BMC BT /F1 11 Tf 2 3 Td ({escaped(words)}) Tj ET EMC"
        objects[notes[name]] = (
            f"<< /Type /Annot /Subtype /Widget /FT {kind} /T ({name}) /V ({escaped(words)}) /F 4 /P 4 0 R"
            f" /DA (/F1 11 Tf 0 g) /Rect [{x} {y - 3} {x + 250} {y + 13}]"
            + (f" /AP << /N {notes[name] + 1} 0 R >>" if shown else "")
            + " >>"
        )
        objects[notes[name] + 1] = (
            f"<< /Type /XObject /Subtype /Form /BBox [0 0 250 16] /Resources << /Font << /F1 3 0 R >> >>"
            f" /Length {len(look)} >>\nstream\n{look}\nendstream"
        )
    return assembled(objects)


FILLED = {"settled": ("the trees be felled.", 150, 717), "sorry": ("Councillor D Orme", 130, 640)}
READ = [
    "HOLLOWMERE TOWN COUNCIL",
    "1. Trees",
    "RESOLVED that the trees be felled.",
    "2. Benches",
    "RESOLVED that a bench be bought.",
    "Apologies: Councillor D Orme",
]


@pytest.mark.parametrize(
    "shown",
    [pytest.param(True, id="drawn by the file"), pytest.param(False, id="left to the program that shows it")],
)
def test_what_is_filled_in_is_read_at_its_place(*, shown: bool) -> None:
    """The words of a field stand behind those that are printed before it, with its box on the page."""
    contents = pdf.read(form(FILLED, shown=shown), "minutes.pdf")
    assert [line for line in contents.text.split("\n") if line] == READ
    start = contents.text.index("Councillor D Orme")
    (box,) = [box for box in contents.boxes if box.start == start]
    assert (box.left, box.bottom) == pytest.approx((132, 640), abs=6)


def test_ticks_are_no_words() -> None:
    """A box that is ticked has a sign of a symbol font in it, which is no word of the paper."""
    contents = pdf.read(form({"tick": ("4", 150, 717)}, "/Btn"), "minutes.pdf")
    assert "4" not in contents.text


def test_a_form_that_nobody_filled_in_is_its_print() -> None:
    """Empty fields leave a page as it is printed."""
    contents = pdf.read(form({"settled": ("", 150, 717)}), "minutes.pdf")
    assert [line for line in contents.text.split("\n") if line] == [
        line.removesuffix(" the trees be felled.").removesuffix(" Councillor D Orme") for line in READ
    ]
