"""One set of minutes as it is published: the same words as text, Markdown, a web page, a Word document and a PDF.

Each medium has its own typography, as real ones have: a typewriter's quotes, dashes and line ends, markup,
spaces that do not break, headings in capitals, signs of no width.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from html import escape
from random import Random
from textwrap import fill

from tests.extractors.read import printing, word
from tests.fiction.pack import paged

WIDTH = 64
TYPED = str.maketrans({"‘": "'", "’": "'", "“": '"', "”": '"', "–": "-"})
SOFT, HYPHEN, SPACE = "\u00ad", "\u2011", "\u00a0"
OTHERWISE = {
    "'": "'’", "’": "'’", "“": '“"', "”": '”"', "–": "–—", "-": f"-\u2010{HYPHEN}",
    " ": [*[" "] * 30, SPACE, "\u202f", "  "], "\n": ["\n"] * 9 + ["  \n"],
}  # fmt: skip
"""What a sign behind a letter or a figure may be in another print, as often as it is named."""
DIVIDED = "re-opening"  # printed "re-ope-", "ning" in PDF
NUMBERED = re.compile(r"(?P<mark>\d+\.|\([a-z]\)) ")

HEAD = (
    "Linmere Town Council",
    "Minutes of a Meeting of the Harbour and Amenities Committee held on Tuesday 4 July 2023 at 7.00 pm",
)
PRESENCE = (
    "Present: Councillors Jane O’Farrell (Chair), Effie Carr-Lane, Donald Munro and Ruth D’Arcy",
    "Apologies: Councillor Anna Moore",
    "In attendance: P Oduya (Town Clerk)",
)
ITEMS = (
    ("1. Declarations of Interest", "Councillor Donald Munro declared a personal interest in item 3."),
    ("2. Minutes of the Last Meeting", "It was RESOLVED that the minutes of 6 June 2023 be approved."),
    (
        "3. The Harbour-Master’s Report",
        "The Committee considered the report on the ‘Quay Steps’ – and its cost of £14,050.",
        "RESOLVED:",
        "(a) that the Town Clerk’s proposals for re-opening the “Quay Steps” – in well-lit parts – be approved; and",
        "(b) that the Town Clerk be asked to report back to the Committee by 3 October 2023.",
    ),
    (
        "4. Members’ Questions",
        "Proposed by Councillor Jane O’Farrell and seconded by Councillor Effie Carr-Lane, that the old lime-kiln be fenced. The motion was carried.",
    ),
    ("5. Any Other Business", "It was AGREED that those invited be sent next month’s agenda."),
)
CLOSE = "The meeting closed at 8.25 pm."


def text(items: Sequence[Sequence[str]] = ITEMS) -> bytes:
    """As text, typed: straight quotes, hyphens for dashes, lines that end where the paper does."""
    paragraphs = [*HEAD, *PRESENCE, *(one for item in items for one in item), CLOSE]
    return "\n\n".join(fill(one.translate(TYPED), WIDTH) for one in paragraphs).encode()


def markdown(items: Sequence[Sequence[str]] = ITEMS) -> bytes:
    """As Markdown: what begins a list is escaped, headings are bold, dashes are two hyphens."""
    paragraphs = [f"**{HEAD[0].upper()}**", *HEAD[1:], *PRESENCE]
    for heading, *rest in items:
        paragraphs += [f"**{heading.replace('.', chr(92) + '.', 1)}**", *rest]
    typed = (one.replace("–", "--").translate(TYPED) for one in [*paragraphs, CLOSE])
    return "\n\n".join(typed).encode()


def html(items: Sequence[Sequence[str]] = ITEMS) -> bytes:
    """As a web page: numbers and names that do not break, double spaces, longer dashes."""
    paragraphs = [*PRESENCE, *(one for item in items for one in item), CLOSE]
    set_apart = (NUMBERED.sub(rf"\g<mark>{SPACE}", one, count=1) for one in paragraphs)
    joined = (
        one.replace(" Carr", f"{SPACE}Carr").replace("–", "—").replace(". ", ".  ") for one in set_apart
    )
    body = "".join(f"<p>{escape(one, quote=False)}</p>\n" for one in joined)
    heads = "".join(f"<h{at}>{one}</h{at}>" for at, one in enumerate(HEAD, 1))
    return f"<!DOCTYPE html><html><body>{heads}{body}</body></html>".encode()


def docx(items: Sequence[Sequence[str]] = ITEMS) -> bytes:
    """As a Word document: headings in capitals, hyphens that do not break or only divide."""
    parts = [word.paragraph(HEAD[0].upper()), word.paragraph(HEAD[1])]
    parts += map(word.paragraph, PRESENCE)
    for heading, *rest in items:
        parts.append(word.paragraph(runs=word.run(heading.upper(), "<w:b/>")))
        parts += [word.paragraph(_set(one)) for one in rest]
    return word.docx("".join([*parts, word.paragraph(CLOSE)]))


def _set(words: str) -> str:
    return (
        words.replace("well-lit", f"well{HYPHEN}lit")
        .replace("Carr-L", f"Carr{HYPHEN}L")
        .replace("proposals", f"pro{SOFT}posals")
    )


def pdf(items: Sequence[Sequence[str]] = ITEMS) -> bytes:
    """In print: bold headings, words divided at the ends of lines."""
    paragraphs = [(one, one in HEAD) for one in (*HEAD, *PRESENCE)]
    paragraphs += [(one, not at) for item in items for at, one in enumerate(item)]
    set_out = [
        (
            "**" * bold + line
            for line in fill(one, WIDTH).replace(DIVIDED, f"{DIVIDED[:6]}-\n{DIVIDED[6:]}").split("\n")
        )
        for one, bold in [*paragraphs, (CLOSE, False)]
    ]
    return printing.pdf(paged([line for lines in set_out for line in (*lines, "")]))


PRINTS: Mapping[str, Callable[..., bytes]] = {
    "minutes.txt": text,
    "minutes.md": markdown,
    "minutes.html": html,
    "minutes.docx": docx,
    "minutes.pdf": pdf,
}
"""Each medium by the name of a file of it."""


def retyped(words: str, seed: int) -> str:
    """Text as somebody else would have typed it: other quotes, dashes, hyphens and spaces, here and there."""
    chance = Random(seed)  # noqa: S311 - to come out the same again is the point
    typed: list[str] = []
    for sign in words:
        within = bool(typed) and typed[-1].isalnum()
        typed.append(chance.choice(OTHERWISE[sign]) if sign in OTHERWISE and within else sign)
    return "".join(typed)
