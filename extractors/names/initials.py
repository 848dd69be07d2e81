"""The initials that a list gives beside a name, by which minutes call people after it: "Ada Roe (AR)"."""

from __future__ import annotations

import re

from councilgraph.ontology.model import Text

CODE = re.compile(r"[A-Z]{2,4}")
SHORT = 2  # letters of the initials of somebody whose first name the list does not give
# Initials in one bracket, or at one comma, with an office: "AR, Chair", "Chair (AR)".
BESIDE = (
    re.compile(r"(?P<code>[A-Z]{2,4})\s*[,;:–—-]\s*(?P<office>\S.*)"),
    re.compile(r"(?P<office>.*?\w)(?:\s*,)?\s*\((?P<code>[A-Z]{2,4})\)\W*"),
    re.compile(r"(?P<office>.*?\w)\s*,\s*(?P<code>[A-Z]{2,4})"),
    re.compile(r"(?P<office>)\((?P<code>[A-Z]{2,4})\)\W*"),
)


def of(name: str, letters: str) -> bool:
    """Whether letters beside a name are its own; of a surname alone, only the last can be.

    >>> of("Ada Roe", "AR"), of("A.M. Day-Fry", "ADF"), of("Roe", "AR"), of("Ada Roe", "KCC")
    (True, True, True, False)
    """
    words = re.findall(r"[^\W\d_][\w'’-]*", name)
    if not words or not CODE.fullmatch(letters):
        return False
    surname = {part[0].upper() for part in re.split("-", words[-1]) if part}
    if len(words) == 1:
        return len(letters) == SHORT and letters[-1] in surname
    return letters[0] == words[0][0].upper() and letters[-1] in surname


def apart(name: str, note: Text) -> tuple[Text, ...]:
    """What stands beside a name, the initials and the office as two where it gives both."""
    for pattern in BESIDE:
        match = pattern.fullmatch(note.plain)
        if match and of(name, match["code"]):
            return tuple(filter(None, (note.part(*match.span("office")), note.part(*match.span("code")))))
    return (note,)
