"""Words marked while a paper is made, so that it is known where they stand in the finished text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tests.simulate.values import Place, Span

OPEN, CLOSE, DIGITS = "\ue000", "\ue001", 0xE100
MARK = re.compile(f"{OPEN}[\ue100-\ue109]+|{CLOSE}")
WIDTH = 80


class Marks:
    """Remembers what the marks in texts stand for."""

    def __init__(self) -> None:
        self.places: list[Place] = []

    def mark(self, place: Place, words: str) -> str:
        """The words with marks around them that say that this place is there."""
        self.places.append(place)
        number = "".join(chr(DIGITS + int(digit)) for digit in str(len(self.places) - 1))
        return f"{OPEN}{number}{words}{CLOSE}"

    def finished(self, file: str, text: str) -> str:
        """The text without its marks; each place learns its spans."""
        plain, at, opened = [], 0, list[tuple[int, int]]()
        for words, mark in _pieces(text):
            plain.append(words)
            at += len(words)
            if mark.startswith(OPEN):
                number = int("".join(str(ord(digit) - DIGITS) for digit in mark[1:]))
                opened.append((number, at))
            elif mark:
                number, start = opened.pop()
                self.places[number].spans.append(Span(file, start, at))
        return "".join(plain)


def _pieces(text: str) -> Iterator[tuple[str, str]]:
    """The words before each mark, with the mark; the last with none."""
    at = 0
    for match in MARK.finditer(text):
        yield text[at : match.start()], match.group()
        at = match.end()
    yield text[at:], ""


def bare(text: str) -> str:
    """A text without marks."""
    return MARK.sub("", text)


def wrapped(text: str, indent: int = 0, mark: str = "", width: int = WIDTH) -> str:
    """A paragraph broken into lines, whose marks take no room; `mark` stands before its first line."""
    lines, line = list[str](), " " * indent + mark
    hanging = " " * len(line)
    empty = True
    for word in text.split():
        if not empty and len(bare(line)) + 1 + len(bare(word)) > width:
            lines.append(line)
            line, empty = hanging, True
        line += word if empty else f" {word}"
        empty = False
    return "\n".join([*lines, line])
