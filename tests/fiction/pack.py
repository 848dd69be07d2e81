"""A pack as a committee system prints it: front sheet, last minutes and papers, with all that is true of it.

Each paper begins on a page with an odd number, behind a page that is left blank where need be. The system
stamps "Page 14" at the foot and "Agenda Item 5" on the first page of an item, after all else that the page
draws; papers keep running heads and page numbers of their own.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import count, islice

from tests.extractors.read.printing import LEADING, LEFT, TOP, WIDTH, Words, lines, pdf
from tests.fiction.council import WORDS, cast
from tests.fiction.minutes import Minutes, wrapped, written
from tests.generate import Author

ROWS = 50  # lines of a page
BLANK = "This page is intentionally left blank"
APART = re.compile(r" {3,}")
CHARACTER = 5.5  # points
HEAD, ABOVE, FOOT = 830, 809, 20  # where running heads stand, further lines above the others, and stamps
# What heads pages inside papers, and opens none.
INSIDE = (
    ["**Executive summary"],
    ["**Work programme"],
    ["Report author: Assistant Director", "Job title: Assistant Director", "Date: 2 May 2023"],
    ["Appendices"],
)
OWN = ("Purpose", "Background", "What was found", "Finance", "Next steps")


@dataclass(frozen=True, slots=True)
class Part:
    """A paper of a pack: its class, its title, and the pages on which it begins and ends."""

    kind: str
    title: str
    first: int = 0
    last: int = 0


@dataclass(frozen=True, slots=True)
class Pack:
    """A pack in print, its papers in order, and the minutes that are in it."""

    data: bytes
    parts: tuple[Part, ...]
    minutes: Minutes
    body: str
    day: str


class Binder:
    """Puts papers one behind the other, and stamps their pages."""

    def __init__(self) -> None:
        self.pages: list[list[Words]] = []
        self.parts: list[Part] = []

    def add(self, part: Part, pages: Sequence[list[Words]], item: int = 0) -> None:
        """A paper, from the next odd page on where it is not an appendix; `item` is stamped on its first."""
        if len(self.pages) % 2 and part.kind != "cg:Appendix":
            self.pages.append(self._stamped(lines([BLANK], x=200, y=400), 0))
        first = len(self.pages) + 1
        for at, page in enumerate(pages):
            self.pages.append(self._stamped(page, 0 if at else item))
        self.parts.append(replace(part, first=first, last=len(self.pages)))

    def _stamped(self, page: list[Words], item: int) -> list[Words]:
        number = Words(f"Page {len(self.pages) + 1}", 530, FOOT, size=9)
        return [*page, number, *([Words(f"Agenda Item {item}", 500, HEAD, size=10)] if item else [])]


class Printer:
    """Prints the papers of one meeting of one body."""

    def __init__(self, author: Author, body: str, day: dt.date) -> None:
        self.author, self.body, self.day = author, body, day
        self.council = author.council

    def printed(self, last: Minutes, pages: int) -> Pack:
        """The pack, with so many pages."""
        binder = Binder()
        subjects = list(islice(self.council.subjects, 8))
        binder.add(Part("cg:Agenda", f"Agenda, {self.body}, {written(self.day)}"), self._agenda(subjects))
        day = dt.date.fromisoformat(last.day)
        binder.add(
            Part("cg:Minutes", f"Minutes, {last.body}, {written(day)}"), paged(last.text.split("\n")), 3
        )
        for item, subject in enumerate(subjects, 4):
            for part, printed in self._papers(item, subject):
                binder.add(part, printed, item if part.kind != "cg:Appendix" else 0)
        left = pages - len(binder.pages) - len(binder.pages) % 2 - 2
        binder.add(*self._plan(left))
        binder.add(*self._programme())
        data = pdf(binder.pages)
        return Pack(data, tuple(binder.parts), last, self.body, str(self.day))

    def _agenda(self, subjects: Sequence[str]) -> list[list[Words]]:
        head = [
            "**Agenda",
            "",
            f"**{self.body}",
            "",
            "Time and Date",
            f"2.00 pm on {written(self.day, weekday=True)}",
        ]
        head += ["", "Place", "Committee Room 3 - Council House", "", "Public Business", ""]
        head += ["1.  **Apologies and Substitutions**", "", "2.  **Declarations of Interest**", ""]
        head += ["3.  **Minutes** (Pages 3 - 8)", "", "To agree the minutes of the last meeting", ""]
        for item, subject in enumerate(subjects, 4):
            head += [
                f"{item}.  **{subject}** (Pages {20 * item} - {20 * item + 9})",
                "",
                "Report of the Director of Finance and Property",
                "",
            ]
        return paged([line.replace("**", "") if line[:1].isdigit() else line for line in head])

    def _papers(self, item: int, subject: str) -> Iterator[tuple[Part, list[list[Words]]]]:
        """What there is for an item: by turns a note, a report, a letter or an assessment, and what is attached."""
        title, pages = f"{subject} – Review", 3 + 2 * (item % 5)
        match item % 4:
            case 0:
                head = [
                    f"**{self.council.name}",
                    "",
                    "**Briefing Note",
                    "",
                    f"To: {self.body}",
                    f"Date: {written(self.day)}",
                    f"Subject: {title}",
                    "",
                ]
                yield Part("cg:BriefingNote", title), self._prose(head, pages, subject)
                head = ["**Appendix 1", "", f"**Costs of the {subject}", ""]
                yield Part("cg:Appendix", f"Costs of the {subject}"), self._table(head, 4, subject)
            case 1:
                head = [
                    "**Public report",
                    "",
                    f"Report to: {self.body}",
                    f"Date: {written(self.day)}",
                    f"Title: {title}",
                    "",
                ]
                yield Part("cg:Report", title), self._prose(head, pages, subject)
                head = ["**Appendix A", "", f"**Views on the {subject}", ""]
                yield (
                    Part("cg:Appendix", f"Views on the {subject}"),
                    self._prose(head, 6, subject, running=f"Views on the {subject} 2023"),
                )
            case 2:
                head = [
                    "Guildhall",
                    "Weir Bank",
                    "",
                    written(self.day),
                    "",
                    "Dear Chair",
                    "",
                    f"**{title}",
                    "",
                ]
                yield Part("cg:Letter", title), self._prose(head, 2, subject, numbered=False)
            case _:
                head = ["**Equality Impact Assessment", "", f"**{title}", ""]
                yield Part("cg:EqualityImpactAssessment", title), self._prose(head, pages, subject)

    def _plan(self, pages: int) -> tuple[Part, list[list[Words]], int]:
        """The plan of a partner, with a cover, heads and page numbers of its own."""
        title = f"{self.council.name.removesuffix(' City Council')} Rivers Plan"
        cover = [[Words(title, 120, 500, bold=True, size=26), Words("2024 to 2029", 120, 460, size=18)]]
        body = self._prose([], pages - 1, "Rivers Plan", running=f"{title} 2024 to 2029")
        return Part("cg:Report", title), cover + body, 12

    def _programme(self) -> tuple[Part, list[list[Words]], int]:
        """The work programme, a table on two pages."""
        cells = [("Date", "Title", "Lead")]
        for at, subject in enumerate(self.council.subjects[:24]):
            cells.append(
                (
                    written(self.day + dt.timedelta(30 * (at + 1))),
                    f"{subject}",
                    f"Cllr {self.council.councillors[at]}",
                )
            )
        pages = [
            lines(["**Scrutiny Work Programme 2023-24", ""]) + _rows(cells[:13], TOP - 3 * LEADING),
            _rows([cells[0], *cells[13:]], TOP),
        ]
        return Part("cg:WorkProgramme", "Scrutiny Work Programme 2023-24"), pages, 13

    def _prose(
        self, head: list[str], pages: int, subject: str, *, running: str = "", numbered: bool = True
    ) -> list[list[Words]]:
        """So many pages of prose under a head, with a running head and page numbers of its own."""
        text = list(head)
        for number in count(1):
            if len(text) > ROWS * pages:
                break
            if numbered:
                text += [f"**{number}.  {OWN[(number - 1) % len(OWN)]}", ""]
            for sentences in (3, 4):
                told = (
                    self.author._fill(one, subject)
                    for one in self.author.chance.sample(WORDS["sentences"]["told"], sentences)
                )
                text += [*wrapped(" ".join(told)).split("\n"), ""]
        found = paged(text[: ROWS * pages - 4])
        heads = lines([running], y=HEAD) if running else []
        inside = [lines(INSIDE[at % len(INSIDE)] if at else [], y=ABOVE) for at in range(len(found))]
        return [
            [*heads, *above, *page, Words(str(at), 290, 40, size=9)]
            for at, (above, page) in enumerate(zip(inside, found, strict=True), 1)
        ]

    def _table(self, head: list[str], pages: int, subject: str) -> list[list[Words]]:
        """Pages of a table that reaches down to the stamp of the page, which stands in its last row."""
        found = []
        for at in range(pages):
            cells = [("Measure", "Cost", "By when")] + [
                (f"Measure {at}.{row} of the {subject}", f"£{row},{at}50", f"June {2024 + at}")
                for row in range(1, 80)
            ]
            above = lines(head) if at == 0 else []
            start = TOP - len(head) * LEADING if at == 0 else ABOVE
            rows = int((start - FOOT) // LEADING) + 1
            found.append([*above, *_rows(cells[:rows], FOOT + (rows - 1) * LEADING)])
        return found


def _rows(cells: Sequence[tuple[str, str, str]], top: float) -> list[Words]:
    return [
        Words(cell, x, top - at * LEADING, size=10)
        for at, row in enumerate(cells)
        for x, cell in zip((LEFT, 330, 440), row, strict=True)
    ]


def paged(text: Sequence[str]) -> list[list[Words]]:
    """Lines as pages; words with a wide gap between them stand where the gap ends."""
    return [
        [
            piece
            for at, line in enumerate(text[start : start + ROWS])
            for piece in _set(line, TOP - at * LEADING)
        ]
        for start in range(0, len(text), ROWS)
    ]


def _set(line: str, y: float) -> Iterator[Words]:
    words, start = line.removeprefix("**"), 0
    for gap in [*APART.finditer(words), None]:
        piece = words[start : gap.start() if gap else None]
        if piece.strip():
            yield Words(piece, min(LEFT + start * CHARACTER, WIDTH), y, bold=line.startswith("**"))
        start = gap.end() if gap else len(words)


def pack(place: str, seed: int, pages: int) -> Pack:
    """The pack for the second meeting of a committee, in which the minutes of its first are."""
    author = Author(cast(place, seed, town=False), seed)
    body = author.council.bodies[0]
    last = author.minutes(body, dt.date(2023, 9, 6))
    return Printer(author, body, dt.date(2023, 10, 18)).printed(last, pages)
