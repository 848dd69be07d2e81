"""The number that a line begins with: "12.", "(b)", "Item 7.2", "iv)"."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

NUMBER = re.compile(
    r"""
    (?P<prefix>                                  # what is printed before the number itself
      (?:
        (?:(?:agenda\ )?item|matter|topic|subject|article|mír)(?:\ (?:no\.?|number))?\s+(?:\#\ ?)?
        |minute(?:\ no\.?)?\s+
        |min\.?\s+
      )
      (?:[A-Z]{1,6}[/.-]?(?=\d))?                # Minute PH.41
      |no\.?\s+
      |art\.\ |§\ ?
      |(?!for\ )[A-Z]{1,6}\s?[/.:-]?\s?(?=[(\[]?\d)  # PC/12, HR 3, and not "For 2, against 4"
    )?
    (?P<open>[(\[])?
    (?:
      (?P<digits>\d{1,5})
      (?P<more>(?:[./-](?:\d{1,4}|(?-i:[A-Z]{1,4})(?![a-z]))){0,3})    # 12.1.3, 31/24, 7-AB
      (?P<sub>\(\d{1,2}\))?                                      # 12(3)
      (?P<letter>[a-z](?![a-z]))?                                # 12a
      |(?P<roman>(?-i:[ivxIVX]{1,5}))(?=[.):\]]|\t|\ {2,}|\ [–-]\ )  # no other case: a dotless i is not Roman
      |(?P<alpha>(?-i:[a-zA-Z]))(?=[.):\]]|\t|\ {2,}|\ [–-]\ )
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
      |st|nd|rd|th|ST|ND|RD|TH
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

    `last` is the value of its last part: 171 in "23/171", which counts on where the first is of a year.

    In `style` a 9 stands for figures, `i` or `I` for a Roman number, `a` or `A` for a letter and P for
    what is before: "Item 12.1" is `P9.9`, "(b)" is `(a)`.
    """

    style: str
    value: int
    end: int
    last: int = 0
    first: int = field(default=0, compare=False, repr=False)
    mark: str = field(default="", compare=False, repr=False)


def leading_number(words: str) -> Numbered | None:
    """The number that begins a line; None where there is none, or it is a day or a time of day.

    >>> leading_number("12. Trees"), leading_number("(b) that"), leading_number("24 May 2019")
    (Numbered(style='9.', value=12, end=3, last=12), Numbered(style='(a)', value=2, end=3, last=2), None)
    """
    match = NUMBER.match(words)
    if match is None or YEAR.fullmatch(match.group()) or OF_DAY_OR_TIME.match(words, match.end()):
        return None
    form, value = _read_figures(match) if match["digits"] else _read_letters(match)
    prefix = "P" if match["prefix"] else ""
    style = f"{prefix}{match['open'] or ''}{form}{match['close'][:SIGNS_BEHIND]}"
    last = _last_part(match["more"] or "") or value
    first = int(match["digits"]) if match["digits"] else value
    return Numbered(style, value, match.end(), last, first, re.sub(r"\W", "", match.group()))


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
    if len(last) == 1 and last.isalpha():
        return form, ord(last) - ord("A") + 1
    counts = sub or (more.startswith(".") and last.strip("0"))
    return form, int(last) if counts and last.isdigit() else int(match["digits"])


def _last_part(more: str) -> int:
    """The last part of a number behind a stroke, if it is of figures: 171 of "/171"; 0 where it is not."""
    last = SEPARATOR.split(more)[-1]
    return int(last) if last.isdigit() else 0


def _read_letters(match: re.Match[str]) -> tuple[str, int]:
    """The form and the value of a Roman number, or of a letter: a is 1, b is 2."""
    if match["roman"]:
        return "i" if match["roman"].islower() else "I", roman(match["roman"])
    letter = match["alpha"]
    return "a" if letter.islower() else "A", ord(letter.lower()) - ord("a") + 1


def roman(letters: str) -> int:
    """The value of a Roman number below forty; 0 for a word that has none of its letters.

    >>> roman("iv"), roman("XII")
    (4, 12)
    """
    values = [ROMANS.get(letter, 0) for letter in letters.lower()]
    return sum(-one if one < after else one for one, after in zip(values, [*values[1:], 0], strict=True))


MARKS = " .:()[]#§-–—"


def number_of(words: str) -> str:
    """The number that words print, without the words and signs around it.

    >>> number_of("Agenda item no. 7."), number_of("(iv)"), number_of("Par/112/08-09"), number_of("11.2(b)")
    ('7', 'iv', 'Par/112/08-09', '11.2(b)')
    >>> number_of("Subject No. 4 :"), number_of("Art. 3"), number_of("§ 2")
    ('4', '3', '2')
    >>> number_of("R:11"), number_of("Cab 21/14"), number_of("Min.ref.40/36")
    ('11', 'Cab 21/14', '40/36')
    """
    words = re.sub(r"^[A-Z]{1,6}:\s*(?=\d)", "", words.strip(MARKS))
    words = re.sub(
        r"^(?:agenda\s+)?(?:item|minute|min|no|number|nos|report|matter|topic|subject|article|art|mír)s?\b\.?\s*(?:(?:number|no|ref)\b\.?\s*)?",
        "",
        words.strip(MARKS),
        flags=re.IGNORECASE,
    ).strip(MARKS) or words.strip(MARKS)
    parts = [part.strip(MARKS) for part in words.split()]
    numbered = [part for part in parts if any(sign.isdigit() for sign in part)]
    whole = re.search(r"[/.-]\s|\s[/.-]|^[A-Z][A-Za-z]{0,3} \d", words)
    found = numbered[0] if len(parts) > 1 and len(numbered) == 1 and not whole else words
    return f"{found})" if found.count("(") > found.count(")") else found


ITEM = re.compile(r"(?:Item|ITEM) \d+[a-z]?")


def printed_number(words: str) -> str:
    """The number of an item as it is printed: with the word "Item", where that is all that is before it.

    >>> printed_number("Item 5."), printed_number("ITEM 5"), printed_number("AGENDA ITEM 5")
    ('Item 5', 'ITEM 5', '5')
    >>> printed_number("Item no. 5"), printed_number("ITEM 5.1")
    ('5', '5.1')
    """
    alone = ITEM.fullmatch(words.strip(MARKS))
    return alone.group() if alone else number_of(words)


SUB_NUMBER = re.compile(r"\((\w{1,3})\)|([a-z]{1,3})\)")
FIRST = frozenset("a1iA")
PARENT = re.compile(r"\d{1,4}|[IVX]+")


def number_below(words: str, parent: str, going_on: bool) -> str:
    """The number of an item below another, as "6(a)"; "" where it is not below it, or stands by itself.

    `parent` is the number of the item above; `going_on` whether others below it have come before. Where
    none has, only a first letter or number is below it.

    >>> number_below("(a)", "6", False), number_below("b)", "6", True), number_below("B.", "4", True)
    ('6(a)', '6(b)', '')
    >>> number_below("(c)", "6", False), number_below("1)", "6", False)
    ('', '')
    """
    match = SUB_NUMBER.fullmatch(words.strip())
    own = match and (match[1] or match[2])
    if not own or not PARENT.fullmatch(parent) or (not going_on and own not in FIRST):
        return ""
    return f"{parent}({own})"
