"""The number that a line begins with: "12.", "(b)", "Item 7.2", "iv)"."""

from __future__ import annotations

import re
from dataclasses import dataclass

NUMBER = re.compile(
    r"""
    (?P<prefix>                                  # what is printed before the number itself
      (?:agenda\ )?item(?:\ no\.?)?\s+
      |minute(?:\ no\.?)?\s+
      |min\.?\s+
      |no\.?\s+
      |[A-Z]{1,6}\s?[/.-]?\s?(?=[(\[]?\d)       # PC/12, HR 3
    )?
    (?P<open>[(\[])?
    (?:
      (?P<digits>\d{1,5})
      (?P<more>(?:[./-](?:\d{1,4}|[A-Z]{2,4}(?![a-z]))){0,3})    # 12.1.3, 31/24, 7-AB
      (?P<sub>\(\d{1,2}\))?                                      # 12(3)
      (?P<letter>[a-z](?![a-z]))?                                # 12a
      |(?P<roman>(?-i:[ivxIVX]{1,5}))(?=[.):\]])  # no other case: a dotless i is not Roman
      |(?P<alpha>(?-i:[a-zA-Z]))(?=[.):\]])
    )
    (?P<close>[.):\]]*)
    (?=\s|$|[A-Z*–-])
    """,
    re.VERBOSE | re.IGNORECASE,
)
OF_DAY_OR_TIME = re.compile(
    r"""
    \s*
    (?:January|February|March|April|May|June|July|August|September|October|November|December
      |st|nd|rd|th
      |[ap]\.?m
    )\b
    """,
    re.VERBOSE,
)
"""What stands behind a number that is a day or a time of day."""
YEAR = re.compile(r"(?:19|20)\d\d[,.;]?")
"""A year, with which a line may begin that goes on with a sentence."""
SEPARATOR = re.compile("[./-]")
ROMANS = {"i": 1, "v": 5, "x": 10}
SIGNS_BEHIND = 2  # signs behind a number that make its style


@dataclass(frozen=True, slots=True)
class Numbered:
    """The number that a line begins with: its form, its value to count on from, and the offset behind it.

    In `style` a 9 stands for figures, `i` or `I` for a Roman number, `a` or `A` for a letter and P for
    what is before: "Item 12.1" is `P9.9`, "(b)" is `(a)`.
    """

    style: str
    value: int
    end: int


def leading_number(words: str) -> Numbered | None:
    """The number that begins a line; None where there is none, or it is a day or a time of day.

    >>> leading_number("12. Trees"), leading_number("(b) that"), leading_number("24 May 2019")
    (Numbered(style='9.', value=12, end=3), Numbered(style='(a)', value=2, end=3), None)
    """
    match = NUMBER.match(words)
    if match is None or YEAR.fullmatch(match.group()) or OF_DAY_OR_TIME.match(words, match.end()):
        return None
    form, value = _read_figures(match) if match["digits"] else _read_letters(match)
    prefix = "P" if match["prefix"] else ""
    style = f"{prefix}{match['open'] or ''}{form}{match['close'][:SIGNS_BEHIND]}"
    return Numbered(style, value, match.end())


def _read_figures(match: re.Match[str]) -> tuple[str, int]:
    """The form and the value of a number in figures: of "7.2" the 2 counts on, but of "7.0" the 7."""
    more, sub = match["more"], match["sub"] or ""
    last = sub.strip("()") or SEPARATOR.split(more)[-1]
    form = (
        "9"
        + "".join(f"{sign}9" for sign in SEPARATOR.findall(more))
        + ("(9)" if sub else "")
        + ("a" if match["letter"] else "")
    )
    counts = sub or (more.startswith(".") and last.strip("0"))
    return form, int(last) if counts and last.isdigit() else int(match["digits"])


def _read_letters(match: re.Match[str]) -> tuple[str, int]:
    """The form and the value of a Roman number, or of a letter: a is 1, b is 2."""
    if match["roman"]:
        return "i" if match["roman"].islower() else "I", roman(match["roman"])
    letter = match["alpha"]
    return "a" if letter.islower() else "A", ord(letter.lower()) - ord("a") + 1


def roman(letters: str) -> int:
    """The value of a Roman number.

    >>> roman("iv"), roman("XII")
    (4, 12)
    """
    values = [ROMANS[letter] for letter in letters.lower()]
    return sum(-one if one < after else one for one, after in zip(values, [*values[1:], 0], strict=True))


MARKS = " .:()[]-–—"


def number_of(words: str) -> str:
    """The number that words print, without the words and signs around it.

    >>> number_of("Agenda item no. 7."), number_of("(iv)"), number_of("Par/112/08-09")
    ('7', 'iv', 'Par/112/08-09')
    """
    words = re.sub(
        r"^(?:agenda\s+)?(?:item|minute|min|no|number|nos|report)s?\b\.?\s*(?:(?:number|no)\b\.?\s*)?",
        "",
        words.strip(MARKS),
        flags=re.IGNORECASE,
    ).strip(MARKS) or words.strip(MARKS)
    parts = [part.strip(MARKS) for part in words.split()]
    numbered = [part for part in parts if any(sign.isdigit() for sign in part)]
    return (
        numbered[0]
        if len(parts) > 1 and len(numbered) == 1 and not re.search(r"[/.-]\s|\s[/.-]|^[A-Z]{1,4} \d", words)
        else words
    )
