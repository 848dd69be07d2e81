"""The lines of a document as a reader sees them, and where each character stands.

Markdown is read here and not by a Markdown parser, because what councils publish as
Markdown is mostly print that was converted: markup opens and does not close, headings run
together, and every word must lead back to its offset, which parsers do not keep.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from html import unescape
from itertools import pairwise
from unicodedata import normalize

from councilgraph.extractors.read.stray import UNSEEN
from councilgraph.ontology.model import Document, Text

LIGATURES = {chr(code): normalize("NFKC", chr(code)) for code in range(0xFB00, 0xFB07)}
"""Signs of print for two or three letters, which readers see as these: "ffi" as one."""
# Emphasis, escapes, HTML of the inline kind, link targets and marks without width: seen by no reader.
# Entities are seen as signs.
MARKUP = re.compile(
    r"\*\*\*?|(?<!\w)\*(?=\S)|(?<=\S)\*(?!\w)|(?<!\w)__?(?=\S)|(?<=\S)__?(?!\w)"
    r"|</?(?:sup|sub|b|i|u|em|strong|br|span|div|p|ul|ol|li|td|th|tr|table)\b[^<>]*>"
    r"|\\(?=[^\w\s])|\[(?=[^\[\]\n]*\]\()|\]\([^()\s]*\)"
    rf"|[{UNSEEN}]"
    r"|(?P<entity>&(?:[a-z]{2,8}|#\d{1,6}|#x[0-9a-f]{1,5});)"
    rf"|(?P<letters>[{''.join(LIGATURES)}])"
)
UNUSUAL = re.compile(f"[{UNSEEN}{''.join(LIGATURES)}]")
LEAD = re.compile(r"[ \t>\ufeff\f]*+(#{1,6}(?=[ *\d])[ \t]*+)?((?:[-•●▪◦‣·–*](?=[ \t\u00a0]))?)[ \t\u00a0]*")
# Spaces that do not break, or are as wide or as thin as print wants them, and hyphens of print.
PLAIN = {
    **dict.fromkeys([0xA0, 0x1680, *range(0x2000, 0x200B), 0x202F, 0x205F, 0x3000], " "),
    **dict.fromkeys([0x2010, 0x2011], "-"),
}
DOUBLED = re.compile(r"(?<=\S)  (?=\S)")
# A line that ends in markup, where a site kept the text of a page and lost its line ends.
BREAK = re.compile(r"<br\s*/?>|</?(?:p|div|ul|ol|li|table|tr|td|th|h[1-6])\b[^<>]*>", re.IGNORECASE)
# A bold run that opens with a number begins an item, wherever in the line it stands.
BOLD_NUMBER = re.compile(r"(?<=\S)(?=\*\*\d{1,3}[a-z]?\\?\.\s)")
CUTS = (("**", BOLD_NUMBER), ("<", BREAK))
"""What cuts a line in two, each with the sign without which it is not there."""


# Dots that lead to a page number, a ruled line, room to write in: so much of it says as much as all of it,
# and no pattern goes over more.
WORDLESS = 200
LONG_WORDLESS = re.compile(rf"\W{{{WORDLESS + 1},}}")


@dataclass(frozen=True, slots=True)
class Line:
    """One line: its words without markup, and how it is set.

    `apart` after an empty line, `tabs` stand before its words, `top` where it is the first on its page.
    """

    words: Text
    start: int
    end: int
    heading: int = 0
    bold: bool = False
    bullet: bool = False
    apart: bool = False
    tabs: int = 0
    top: bool = False

    @property
    def plain(self) -> str:
        """The words without their places."""
        return self.words.plain

    @property
    def tabbed(self) -> bool:
        """Whether a tab stands before its words."""
        return self.tabs > 0


def lines(document: Document, start: int = 0, end: int | None = None) -> list[Line]:
    """The lines of a document that hold words, with plain spaces and hyphens for those of print."""
    found: list[Line] = []
    apart = True
    text = plain_of(document.text)
    for begin, stop in extents(text, start, end):
        one = line(text, begin, stop)
        if one.words:
            found.append(replace(one, apart=True) if apart else one)
        apart = not one.words
    return found


@lru_cache(maxsize=4)
def plain_of(text: str) -> str:
    """A text with plain spaces and hyphens; each paper of a document asks for it, so it is kept."""
    return text if text.isascii() else text.translate(PLAIN)


def paged(found: Sequence[Line], document: Document) -> list[Line]:
    """The lines of a document, marked where a page begins."""
    pages = [None, *(document.page_at(line.words.at[0]) for line in found)]
    return [
        replace(line, top=True) if page != before else line
        for line, (before, page) in zip(found, pairwise(pages), strict=True)
    ]


def extents(text: str, start: int, end: int | None) -> Iterator[tuple[int, int]]:
    """Where each line begins and ends, cut at breaks of markup and before each bold number but the first."""
    stop = len(text) if end is None else end
    while start < stop:
        at = text.find("\n", start, stop)
        at = stop if at < 0 else at
        signs = [one for one in CUTS if text.find(one[0], start, at) >= 0]
        cuts = sorted(match.end() for _, pattern in signs for match in pattern.finditer(text, start, at))
        yield from zip([start, *cuts], [*cuts, at], strict=True)
        start = at + 1


@lru_cache(maxsize=10_000)
def line(text: str, start: int, end: int) -> Line:
    """The line between two offsets; kept, since the tables of its item are looked for in it once more."""
    lead = LEAD.match(text, start, end)
    begin = lead.end() if lead else start
    heading = len(lead.group(1).strip()) if lead and lead.group(1) else 0
    bullet = bool(lead and lead.group(2))
    raw = text[begin:end].strip()
    words = _without_doubled_spaces(clean(text, begin, end))
    if bullet and len(words.plain) <= 1:
        words = Text("", ())
    tabs = text.count("\t", start, words.at[0]) if words else 0
    return Line(words, start, end, heading, is_bold(raw), bullet, tabs=tabs)


def _without_doubled_spaces(words: Text) -> Text:
    """Words in which a space that was typed twice is one; more of them set columns apart, and stay."""
    found = DOUBLED.finditer(words.plain) if "  " in words.plain else ()
    return _without(words, [(match.end() - 1, match.end()) for match in found])


def is_bold(raw: str) -> bool:
    """Whether the words of a line are bold, a number before them aside."""
    return raw.startswith(("**", "<strong>", "<b>")) or bool(re.match(r"\d{1,4}\\?\.?\s+\*\*", raw))


def clean(text: str, start: int, end: int) -> Text:
    """The words between two offsets without markup, space at the ends left out."""
    piece = text[start:end]
    if not any(sign in piece for sign in "*_\\<[&") and (piece.isascii() or not UNUSUAL.search(piece)):
        return _without_rules(Text(piece, range(start, end)).part())
    at: list[int] = []
    plain: list[str] = []
    done = start
    for match in MARKUP.finditer(text, start, end):
        at.extend(range(done, match.start()))
        plain.append(text[done : match.start()])
        done = match.end()
        if match["letters"]:
            letters = LIGATURES[match["letters"]]
            at.extend([match.start()] * len(letters))
            plain.append(letters)
            continue
        sign = unescape(match.group()) if match["entity"] else ""
        if len(sign) == 1:
            at.append(match.start())
            plain.append(" " if sign.isspace() else sign)
    at.extend(range(done, end))
    plain.append(text[done:end])
    return _without_rules(Text("".join(plain), tuple(at)).part())


def _without_rules(words: Text) -> Text:
    """Words in which no more than `WORDLESS` signs stand between letters; those beyond are left out."""
    found = LONG_WORDLESS.finditer(words.plain)
    return _without(words, [(match.start() + WORDLESS, match.end()) for match in found])


def _without(words: Text, cuts: Sequence[tuple[int, int]]) -> Text:
    """Words with these extents of them left out."""
    if not cuts:
        return words
    kept = list(pairwise([0, *(at for cut in cuts for at in cut), len(words.plain)]))[::2]
    plain = "".join(words.plain[start:end] for start, end in kept)
    return Text(plain, tuple(at for start, end in kept for at in words.at[start:end]))


def join(texts: Iterable[Text], between: str = " ") -> Text:
    """Lines as one run of words, with a space, or what is given, where each line ended."""
    found = [text for text in texts if text]
    if len(found) == 1:
        return found[0]
    plain: list[str] = []
    at: list[int] = []
    for text in found:
        if plain:
            plain.append(between)
            at.extend([at[-1] + 1] * len(between))
        plain.append(text.plain)
        at.extend(text.at)
    return _without_rules(Text("".join(plain), tuple(at)))
