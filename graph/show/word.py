"""Word documents: the one wrapper of python-docx, which writes what is given and no time of its own."""

from __future__ import annotations

import datetime as dt
import re
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from docx import Document
from docx.shared import Cm, Pt, RGBColor
from docx.text.paragraph import Paragraph

from councilgraph.graph.show.terminal import visible
from councilgraph.graph.version import GENERATOR

EARLIEST = (1980, 1, 1, 0, 0, 0)
"""The time that each part of the file bears: the first that a ZIP file can."""

WRITTEN = dt.datetime(2000, 1, 1)  # noqa: DTZ001 (python-docx takes no time zone, and this is no time)
UNWRITABLE = re.compile("[\ud800-\udfff\ufffe\uffff]")
"""Characters that XML has no place for, beside those that `visible` turns into signs."""

SOFT, RED = RGBColor(0x5D, 0x5A, 0x54), RGBColor(0xB3, 0x26, 0x1E)
SERIF = "Georgia"


class Word:
    """A Word document that is written from top to bottom."""

    def __init__(self, title: str) -> None:
        self._file = Document()
        core = self._file.core_properties
        core.title, core.author, core.comments = _clean(title), GENERATOR, ""
        core.created = core.modified = WRITTEN
        normal = self._file.styles["Normal"]
        normal.font.name, normal.font.size = "Calibri", Pt(10.5)
        normal.paragraph_format.space_after = Pt(3)
        for section in self._file.sections:
            section.left_margin = section.right_margin = Cm(2.2)
            section.top_margin = section.bottom_margin = Cm(2)
        self.heading(title, 0)

    def heading(self, words: str, level: int = 1) -> None:
        """A heading; level 0 is the title."""
        self._file.add_heading(_clean(words), level)

    def paragraph(self, words: str, *, indent: float = 0, soft: bool = False, keep: bool = False) -> None:
        """A paragraph, `indent` in centimetres; kept with the one below where that is asked for."""
        run = self._started(indent, keep=keep).add_run(_clean(words))
        if soft:
            run.font.color.rgb, run.font.size = SOFT, Pt(9)

    def quote(self, words: str, *, indent: float = 0, size: float = 10.5) -> None:
        """Words of a document, in a serif type and in quotation marks."""
        run = self._started(indent, keep=True).add_run(f"“{_clean(words)}”")
        run.font.name, run.font.size = SERIF, Pt(size)

    def point(self, head: str, words: str, *, open_: bool = False) -> None:
        """A station: its head in bold, then what is said of it; in red where it was not reached."""
        started = self._started(0.5, keep=True)
        runs = started.add_run(_clean(head)), started.add_run(f"  {_clean(words)}")
        runs[0].bold = True
        for run in runs if open_ else ():
            run.font.color.rgb = RED

    def _started(self, indent: float, *, keep: bool) -> Paragraph:
        paragraph = self._file.add_paragraph()
        paragraph.paragraph_format.left_indent = Cm(indent)
        paragraph.paragraph_format.keep_with_next = keep
        return paragraph

    def data(self) -> bytes:
        """The file: the same bytes for the same words, whenever it is written."""
        drawn, out = BytesIO(), BytesIO()
        self._file.save(drawn)
        with ZipFile(drawn) as made, ZipFile(out, "w", ZIP_DEFLATED) as kept:
            for info in made.infolist():
                kept.writestr(ZipInfo(info.filename, EARLIEST), made.read(info), ZIP_DEFLATED)
        return out.getvalue()


def _clean(words: str) -> str:
    r"""Words in one line, with what XML cannot hold as signs.

    >>> _clean("a\x1bb\uffff")
    'a␛b\ufffd'
    """
    return UNWRITABLE.sub("\ufffd", visible(words))
