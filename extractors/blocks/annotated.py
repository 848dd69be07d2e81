"""Annotated papers: a label for each line and marks around the words that state facts.

First lines `#! key: value`, then a line of the paper each as `LABEL | WORDS`, with marks
`{{kind|words}}` or `{{kind=value|words}}`, which may be nested and end with their line:

    item   | {{no|3}}. {{title|Street Lighting}}
    lead   | RESOLVED {{resolution|that the {{to|Cabinet Member}} be asked to report in June}}.

The reader is trained on such papers, and `councilgraph teach` writes what it read in this form.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

LABELS = (
    "furniture", "head", "member", "other", "officer", "guest", "absent", "section", "item", "item+", "ask",
    "text", "text+", "lead", "clause", "clause+", "motion", "vote", "interest", "action", "close", "row",
    "paper",
)  # fmt: skip
"""What a line may be."""
LISTS = frozenset(("member", "other", "officer", "guest", "absent"))
"""Labels of lines that list people."""

MARKS = frozenset((
    "council", "body", "venue", "date", "start", "end", "meeting", "p", "p:member", "p:other", "p:officer",
    "p:guest", "p:absent", "p:substitute", "chair", "for", "role", "org", "role>", "org>", "role>*", "org>*",
    "no", "title", "title?", "title+", "resolution", "resolution?", "recommendation", "recommendation?",
    "request", "request?", "leadin", "+", "cl", "to", "mover", "seconder", "motion", "outcome", "votes",
    "aye", "nay", "abstained", "declares", "on", "refm", "refd", "m:programme", "m:plan", "m:law",
    "m:organisation", "m:body", "m:post", "m:place",
))  # fmt: skip
"""What a mark may say of the words in it."""

OPEN = re.compile(r"\{\{(?P<kind>[a-z:+>*?]+)(?:=(?P<value>[^|{}]*))?\|")
SHOWN = 50  # characters of a line that an error shows


class BadAnnotation(ValueError):
    """A paper that is not in the form: says which line, and what is wrong with it."""


@dataclass(frozen=True, slots=True)
class Mark:
    """Words of a line that state something: what, its value if one is given, and where they stand."""

    kind: str
    value: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class MarkedLine:
    """A line of a paper: its label ("" where it is empty), its words, and its marks, outer ones first."""

    label: str
    words: str
    marks: tuple[Mark, ...] = ()


@dataclass(frozen=True, slots=True)
class AnnotatedPaper:
    """A paper with its labels and marks; `about` holds what its first lines say: council, kind, habits."""

    about: Mapping[str, str]
    lines: tuple[MarkedLine, ...]

    @property
    def text(self) -> str:
        """The words of the paper as it would be read."""
        return "".join(f"{line.words}\n" for line in self.lines)


def parse(text: str) -> AnnotatedPaper:
    """The paper that an annotated text is; empty lines before its first line are left out.

    Raises:
        BadAnnotation: where a line has no label, or marks do not match.
    """
    about: dict[str, str] = {}
    lines: list[MarkedLine] = []
    for number, line in enumerate(text.splitlines(), 1):
        if line.startswith("#!"):
            key, _, value = line[2:].partition(":")
            about[key.strip()] = value.strip()
        elif not line.strip():
            lines.append(MarkedLine("", ""))
        else:
            lines.append(_line(line, number))
    while lines and not lines[0].label:
        lines.pop(0)
    return AnnotatedPaper(about, tuple(lines))


def _line(line: str, number: int) -> MarkedLine:
    """A line of the form `LABEL | WORDS`; `number` is for errors."""
    label, bar, words = line.partition("|")
    if not bar or label.strip() not in LABELS:
        raise BadAnnotation(
            f"line {number}: begin it with a label and a bar, as in `text | …`: {line[:SHOWN]!r}"
        )
    words, marks = strip_marks(words.removeprefix(" "), number)
    return MarkedLine(label.strip(), words, marks)


def strip_marks(words: str, number: int = 0) -> tuple[str, tuple[Mark, ...]]:
    """Words without their marks, and the marks, outer ones before those inside them.

    Raises:
        BadAnnotation: where a mark has no kind or one that there is not, is not closed, or is closed twice.

    >>> strip_marks("{{no|3}}. {{title|Trees}}")
    ('3. Trees', (Mark(kind='no', value='', start=0, end=1), Mark(kind='title', value='', start=3, end=8)))
    """
    plain: list[str] = []
    size = at = 0
    open_marks: list[tuple[str, str, int, int]] = []
    found: list[tuple[int, Mark]] = []
    while at < len(words):
        opening = OPEN.match(words, at)
        if opening:
            open_marks.append((*_opened(opening, number), size, len(found) + len(open_marks)))
            at = opening.end()
        elif words.startswith("}}", at):
            if not open_marks:
                raise BadAnnotation(f"line {number}: }}}} closes nothing")
            kind, value, start, order = open_marks.pop()
            found.append((order, Mark(kind, value, start, size)))
            at += 2
        elif words.startswith("{{", at):
            raise BadAnnotation(f"line {number}: a mark without a kind: {words[at : at + SHOWN]!r}")
        else:
            plain.append(words[at])
            size += 1
            at += 1
    if open_marks:
        raise BadAnnotation(f"line {number}: the mark {open_marks[-1][0]} is not closed")
    return "".join(plain), tuple(mark for _, mark in sorted(found, key=lambda one: (one[1].start, one[0])))


def _opened(opening: re.Match[str], number: int) -> tuple[str, str]:
    """The kind and the value of a mark that opens; raises BadAnnotation for a kind that there is not."""
    if opening["kind"] not in MARKS:
        raise BadAnnotation(f"line {number}: there is no mark {opening['kind']!r}")
    return opening["kind"], opening["value"] or ""


def write(paper: AnnotatedPaper) -> Iterator[str]:
    """The lines of the annotated form of a paper."""
    yield from (f"#! {key}: {value}\n" for key, value in paper.about.items())
    for line in paper.lines:
        yield f"{line.label} | {with_marks(line)}\n" if line.label else "\n"


def with_marks(line: MarkedLine) -> str:
    """The words of a line with its marks around them: what `strip_marks` takes apart.

    >>> with_marks(MarkedLine("item", "3. Trees", (Mark("no", "", 0, 1), Mark("title", "", 3, 8))))
    '{{no|3}}. {{title|Trees}}'
    """
    opens: dict[int, list[str]] = {}
    closes: dict[int, int] = {}
    for mark in _outer_first(line.marks):
        begin = f"{{{{{mark.kind}={mark.value}|" if mark.value else f"{{{{{mark.kind}|"
        empty = mark.start == mark.end
        opens.setdefault(mark.start, []).append(f"{begin}}}}}" if empty else begin)
        closes[mark.end] = closes.get(mark.end, 0) + (not empty)
    return "".join(
        "}}" * closes.get(at, 0) + "".join(opens.get(at, ())) + sign
        for at, sign in enumerate([*line.words, ""])
    )


def _outer_first(marks: Sequence[Mark]) -> Iterator[Mark]:
    """Marks in the order in which they open; those around nothing keep their place among the others."""
    wide = iter(sorted((one for one in marks if one.start < one.end), key=lambda one: (one.start, -one.end)))
    for mark in sorted(marks, key=lambda one: one.start):
        yield next(wide) if mark.start < mark.end else mark
