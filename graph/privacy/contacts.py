"""Contact details in a text: addresses of mail, telephone numbers, street addresses, signatures.

Everything here takes the text as `flat` gives it and returns spans of it, so that offsets stay as they are.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

Span = tuple[int, int]

LINE_END = re.compile(r"(?<!\n)[ \t]*+\n[ \t]*+(?!\n)")
FILL = "\x00"
"""What stands for the rest of a line's end, so that the text keeps its length."""
GAP = rf"[ \u00a0]{FILL}*+"
CAPITAL = "[A-ZÀ-ÖØ-ÞŁŚŠŽĆČĐŸ]"

MAIL = re.compile(r"(?<![\w.+%-])[\w.+%-]++@[\w-]++(?:\.[\w-]++)*+")
DIGITS = re.compile(r"(?<![\w/.,£$€+-])(?:\+\d|\(?\d)[\d ()\u00a0.-]{5,}+")
CALLED = re.compile(
    r"\b(?:tel(?:ephone)?|phone|mobile|mob|fax|call|ring|text)\b[ .:]*+(?:(?:no|number|on)\b[ .:]*+)?$",
    re.IGNORECASE,
)
"""Words before a number by which it is one to call, whatever its form."""
TO_CALL = 24  # characters before a number in which such words stand
LEAST_CALLED = 6  # digits
NATIONAL = re.compile(r"(?:\+44 ?(?:\(0\))?|0)[1-9]\d{8,9}|\+\d{8,14}")
GROUPED = re.compile(r"\(?0[1-9]\d{1,4}\)?[ -]\d{3,4}(?:[ -]?\d{2,6}){1,3}+")
AMERICAN = re.compile(r"\(\d{3}\) ?\d{3}[ .-]\d{4}|\d{3}[.-]\d{3}[.-]\d{4}")

POSTCODE = re.compile(r"\b[A-Z]{1,2}\d[A-Z\d]?[ \u00a0]?\d[A-Z]{2}\b")
STREETS = (
    "Street|St|Road|Rd|Lane|Avenue|Ave|Drive|Close|Way|Crescent|Court|Terrace|Place|Gardens|Grove|Hill|Row"
    "|Mews|Square|Walk|Rise|Parade|Park|Green|View|Gate|End|Yard|Quay|Circle|Boulevard|Croft|Meadows?|Fields?"
)
WORD = rf"{CAPITAL}[\w'’.-]*+"
HOUSE = rf"(?:(?:Flat|Unit|Apartment) \d+\w?,? )?\d{{1,4}}[A-Za-z]?,?{GAP}"
STREET = rf"(?:{WORD}{GAP}){{1,3}}(?:{STREETS})\b"
NUMBERED = re.compile(rf"\b{HOUSE}{STREET}")
"""A house by its number: "12 Mill Lane"."""
NAMED = re.compile(
    rf"\b(?:{WORD}{GAP}){{0,2}}(?:House|Cottage|Farm|Lodge|Villa|Bungalow|Barn),?{GAP}{STREET}"
)
STREET_ALONE = re.compile(rf"\b{STREET}")
ABOVE = 140  # characters before a postcode in which its street stands

FORM = r"(?:date|chair|mayor|name|title|clerk)"
"""What stands beside the place for a signature that nobody gave."""
SIGNED = re.compile(
    rf"^[ \t]*+(?:\(?signed\)?|signature|/s/)[ \t.:_…-]*+(?!{FORM})"
    rf"(?P<name>(?-i:{WORD})(?: (?-i:{WORD})){{0,3}})",
    re.IGNORECASE | re.MULTILINE,
)


def flat(text: str) -> str:
    """The text with each single line end as a space, and as long as before."""
    return LINE_END.sub(lambda end: " " + FILL * (len(end[0]) - 1), text)


def find_contacts(words: str) -> Iterator[Span]:
    """Addresses of mail and numbers to call in a flat text."""
    if "@" in words:
        yield from (match.span() for match in MAIL.finditer(words))
    yield from find_numbers(words)


def find_numbers(words: str) -> Iterator[Span]:
    """Numbers to call: by their form, or by the words before them."""
    for match in DIGITS.finditer(words):
        number = match[0].rstrip(" ()\u00a0.-")
        count = sum(sign.isdigit() for sign in number)
        before = words[max(0, match.start() - TO_CALL) : match.start()]
        called = count >= LEAST_CALLED and CALLED.search(before)
        joined = number.replace(" ", "").replace("\u00a0", "")
        forms = NATIONAL.fullmatch(joined) or GROUPED.fullmatch(number) or AMERICAN.fullmatch(number)
        if called or (forms and count > LEAST_CALLED):
            yield match.start(), match.start() + len(number)


def find_addresses(words: str) -> Iterator[Span]:
    """From the house, or failing that the street, to the postcode behind it."""
    for match in POSTCODE.finditer(words):
        start = max(0, match.start() - ABOVE)
        above = words[start : match.start()].rpartition("\n\n")[2]
        start = match.start() - len(above)
        places = (list(pattern.finditer(above)) for pattern in (NUMBERED, NAMED, STREET_ALONE))
        found = next((each[-1] for each in places if each), None)
        if found:
            yield start + found.start(), match.end()


def find_signatures(text: str) -> Iterator[Span]:
    """The names with which papers are signed: "(Signed) A Roe", "Signed: ........ A Roe"."""
    return (match.span("name") for match in SIGNED.finditer(text))
