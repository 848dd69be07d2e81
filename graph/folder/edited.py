"""The files of a graph folder that people edit by hand: what can be read of them, and what cannot."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

MOST_BYTES = 20_000_000
"""Of such a file; one that is larger is of something else."""

MOST_FAULTS = 20
"""Of one file that are told; the rest is counted."""

LONGEST = 10_000
"""Characters of a line, or of a row; one that is longer is of something else."""


@dataclass(frozen=True, slots=True, order=True)
class Fault:
    """A line of such a file that cannot be used as it is, and why; line 0 is the file as a whole."""

    file: str
    line: int
    what: str

    @property
    def text(self) -> str:
        """What the user is told, in one line."""
        return f"{self.file}, line {self.line}: {self.what}" if self.line else f"{self.file}: {self.what}"


def read_text(path: Path) -> str | Fault:
    """The text of a file, "" where it is not there; the reason where it cannot be read, or is no text.

    It may come from a spreadsheet: in UTF-8 with a byte-order mark or without, in UTF-16 with one, or in
    the letters of Western Europe (Windows-1252). Line ends become line feeds.
    """
    try:
        if not path.exists():
            return ""
        if not path.is_file():
            return Fault(path.name, 0, "it is no file; it is passed over")
        if path.stat().st_size > MOST_BYTES:
            return Fault(path.name, 0, f"it has more than {MOST_BYTES:,} bytes; it is passed over")
        data = path.read_bytes()
    except OSError as error:
        return Fault(path.name, 0, f"it cannot be opened: {error.strerror}; it is passed over")
    text = _decoded(data)
    if text is None or "\0" in text:
        return Fault(path.name, 0, "it is not text; it is passed over")
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _decoded(data: bytes) -> str | None:
    wide = data.startswith((b"\xff\xfe", b"\xfe\xff"))
    for encoding in ("utf-16",) if wide else ("utf-8-sig", "cp1252"):
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    return None


def stamp_of(path: Path) -> str:
    """What stands for the content of a file, "" where it is not there or cannot be read."""
    digest = sha256()
    try:
        if not path.is_file():
            return ""
        with path.open("rb") as file:
            while block := file.read(1 << 20):
                digest.update(block)
    except OSError:
        return ""
    return digest.hexdigest()


def tab_separated(name: str, text: str) -> Iterator[tuple[int, list[str]] | Fault]:
    """The lines of a file with tabs between cells, by number; blank ones and comments (#) are left out."""
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        if len(line) > LONGEST:
            yield Fault(name, number, f"it has more than {LONGEST:,} characters")
            continue
        try:
            cells = next(csv.reader([line], delimiter="\t"), [])
        except csv.Error as error:
            yield Fault(name, number, f"it cannot be read: {error}")
            continue
        yield number, [" ".join(cell.split()) for cell in cells]


def told(faults: list[Fault]) -> list[str]:
    """Faults as lines for the user: of each file the first ones, and how many more there are."""
    lines: list[str] = []
    for file in dict.fromkeys(fault.file for fault in sorted(faults)):
        own = sorted({fault for fault in faults if fault.file == file})
        lines += [fault.text for fault in own[:MOST_FAULTS]]
        if len(own) > MOST_FAULTS:
            lines.append(f"{file}: and {len(own) - MOST_FAULTS:,} more lines that cannot be used")
    return lines
