from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from io import BytesIO
from pathlib import Path
from random import Random
from zipfile import ZipFile

import pytest

from councilgraph.extractors.read import read_all
from councilgraph.ontology.model import Document
from tests.extractors.read import test_same, word
from tests.extractors.read.sheets import saved, workbook

MUTATIONS = int(os.environ.get("MUTATIONS", "500"))  # MUTATIONS=10000 and more for the long form
SEED = 2023
SOUND = {
    ".pdf": test_same.pdf(),
    ".docx": test_same.docx(),
    ".html": test_same.html(),
    ".zip": word.packed({"minutes.pdf": test_same.pdf(), "minutes.html": test_same.html()}),
}
SPREADSHEET = saved(
    workbook(
        Log=[["Ref", "Action", "Due"], ["R1", "Paths", (45_000, "dd/mm/yyyy")], ["R2", "=1+1", 0.5]],
        Closed=[["Ref", "Action"], ["R0", "Lamps"]],
    )
)
SLIPS = (b"0", b"-1", b"99999999", b"/Kids", b"endobj", b"<", b"]]>", b"PK\x03\x04", b"\xff\xff\xff\xff")


def damaged(data: bytes, random: Random) -> bytes:
    """A file with some bytes changed, lost, doubled or put in."""
    found = bytearray(data)
    for _ in range(random.choice((1, 3, 10, 50))):
        at = random.randrange(len(found))
        match random.randrange(4):
            case 0:
                found[at] = random.randrange(256)
            case 1:
                del found[at : at + random.randrange(1, 200)]
            case 2:
                start = random.randrange(len(found))
                found[at:at] = found[start : start + random.randrange(1, 400)]
            case _:
                slip = random.choice(SLIPS)
                found[at : at + len(slip)] = slip
        found = found or bytearray(b"x")
    return bytes(found)


def files(folder: Path, number: int) -> Iterator[Path]:
    """Damaged files, each written when it is asked for."""
    random = Random(SEED)  # noqa: S311 - the same files each time
    for at in range(number):
        suffix = random.choice(sorted(SOUND))
        path = folder / f"{at}{suffix}"
        path.write_bytes(damaged(SOUND[suffix], random))
        yield path


def spreadsheets(folder: Path, number: int) -> Iterator[Path]:
    """Damaged spreadsheets: by turns in the bytes of the file, and in one of the parts packed in it."""
    random = Random(SEED)  # noqa: S311 - the same files each time
    with ZipFile(BytesIO(SPREADSHEET)) as archive:
        parts = {info.filename: archive.read(info) for info in archive.infolist()}
    for at in range(number):
        path = folder / f"{at}.xlsx"
        member = random.choice(sorted(parts))
        changed = {**parts, member: damaged(parts[member], random)}
        path.write_bytes(word.packed(changed) if at % 2 else damaged(SPREADSHEET, random))
        yield path


@pytest.mark.parametrize(
    ("made", "number"), [(files, MUTATIONS), (spreadsheets, 2 * MUTATIONS)], ids=["any kind", "spreadsheets"]
)
def test_a_damaged_file_is_read_or_refused_with_its_reason(
    made: Callable[[Path, int], Iterator[Path]], number: int, tmp_path: Path
) -> None:
    """Whatever is wrong with a file, it is a document or a line that says why it is none."""
    count = 0
    for outcomes in read_all(made(tmp_path, number)):
        count += 1
        assert outcomes
        for outcome in outcomes:
            if isinstance(outcome, Document):
                assert outcome.text.strip()
                assert all(0 <= box.start < box.end <= len(outcome.text) for box in outcome.boxes)
            else:
                assert str(outcome)
                assert "\n" not in str(outcome)
    assert count == number
