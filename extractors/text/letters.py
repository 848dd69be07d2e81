"""The letters of names, capitals apart: of all languages written in Latin letters."""

from __future__ import annotations

_LATIN = [chr(code) for code in (*range(0x41, 0x250), *range(0x1E00, 0x1F00))]

UPPER = "A-Z" + "".join(letter for letter in _LATIN if letter.isupper() and letter > "Z")
WORD = rf"[{UPPER}](?:['’][{UPPER}])?[\w'’]*(?:-[{UPPER}][\w'’]*)*"
