"""Numbers as lists write them: digits, letters, Roman."""

from __future__ import annotations

ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"),
    (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
MOST = 3999  # that Roman numbers are written for
LETTERS = 26


def counted(number: int, form: str) -> str:
    """A number in one of Word's formats; in digits where the format is none of these.

    >>> [counted(4, form) for form in ("decimal", "lowerLetter", "upperRoman", "decimalZero", "none")]
    ['4', 'd', 'IV', '04', '']
    >>> counted(28, "lowerLetter"), counted(0, "lowerRoman")
    ('bb', '0')
    """
    if form in ("none", "bullet"):
        return ""
    if form == "decimalZero":
        return f"{number:02}"
    if form.endswith("Letter") and number > 0:
        times, place = divmod(number - 1, LETTERS)
        letter = chr(ord("a") + place) * min(times + 1, LETTERS)
        return letter.upper() if form.startswith("upper") else letter
    if form.endswith("Roman") and 0 < number <= MOST:
        return roman(number).upper() if form.startswith("upper") else roman(number)
    return str(number)


def roman(number: int) -> str:
    """A number from 1 in small Roman figures.

    >>> roman(1994)
    'mcmxciv'
    """
    written = ""
    for value, figure in ROMAN:
        times, number = divmod(number, value)
        written += figure * times
    return written
