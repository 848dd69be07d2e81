"""Two papers of one council out of one annotated paper: one to teach with, one to measure by.

Each has the head and the list of those present, and half of the items, so that no words of business
are in both. The second is that of another meeting: it has other names, another year, and its items
are numbered from where the first began. Bodies are called in both as they are printed.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from councilgraph.extractors.lexicon.lexicon import tag
from councilgraph.extractors.text.tokens import tokenise

PEOPLE = re.compile(
    r"\{\{(?:p(?::[a-z]+)?|chair|mover|seconder|declares|aye|nay|abstained|for)(?:=([^|{}]*))?\|([^{}]*)"
)
NAME = re.compile(r"(?<!\w)[^\W\d_a-z](?:[^\W\d_]|[’'-](?=[^\W\d_])){2,}")
PART = re.compile(r"(?P<particle>(?:Mac|Mc|Fitz|[ODod][’'])(?=[A-Z]))?(?P<first>[^\W\d_])(?P<rest>[^\W\d_]*)")
YEAR = re.compile(r"(?<![\d,£])(?:19|20)\d\d(?!\d)")
SHORT_YEAR = re.compile(r"\{\{(?:date|refd)=[^|]*\|[^{}]*\d[/.]\d\d?[/.]\d\d(?!\d)")
NUMBER = re.compile(r"(\{\{(?:no|on=?)\|?)(\d+)(?=\D)")
CALLED = re.compile(r"(\{\{(?:body|council))=[^|{}]*")
LABEL = re.compile(r"(?P<label>[a-z+]+) *\|")
AGAIN = 28  # years after which days fall on the same days of the week
SMALL, OTHERS = "aeioubdlrmnstpkgfcv", "eiouadbrlnmtskpfgvc"
LETTERS = str.maketrans(SMALL + SMALL.upper(), OTHERS + OTHERS.upper())
TITLES = frozenset(("councillor", "title", "rank", "honour", "chair", "vice", "mayor", "office", "particle"))
"""Classes of the words that stand beside names: these are as they are, unless they are given names too."""
INITIALS = 3  # capitals that stand for a name
LEAST = 4  # items of a paper that can be divided


def halves(annotated: str) -> tuple[str, str] | None:
    """The two papers, in the annotated form; None for a paper with fewer than `LEAST` items."""
    lines = CALLED.sub(r"\1", annotated).splitlines()
    begins = [at for at, line in enumerate(lines) if _label(line) == "item" and "{{no|" in line]
    if len(begins) < LEAST:
        return None
    middle = begins[0] + (len(lines) - begins[0]) // 2
    cut = min(begins[1:], key=lambda at: abs(at - middle))
    end = next((at for at in range(cut, len(lines)) if _label(lines[at]) == "close"), len(lines))
    head, close = lines[: begins[0]], lines[end:]
    second = [*head, *_numbered_from(_first(lines[begins[0]]), lines[cut:end]), *close]
    return _as_text([*lines[:cut], *close]), _as_text(of_other_people(_in_other_years(second)))


def _label(line: str) -> str:
    found = LABEL.match(line)
    return found["label"] if found else ""


def _as_text(lines: Sequence[str]) -> str:
    return "".join(f"{line}\n" for line in lines)


def _first(line: str) -> int | None:
    """The number that a line's item begins with."""
    found = NUMBER.search(line)
    return int(found[2]) if found else None


def _numbered_from(start: int | None, lines: Sequence[str]) -> Iterator[str]:
    """Lines whose items are numbered from a number on; as they are where they have none."""
    first = _first(lines[0])
    if start is None or first is None:
        yield from lines
        return
    for line in lines:
        yield NUMBER.sub(
            lambda one: f"{one[1]}{int(one[2]) - first + start}" if int(one[2]) >= first else one[0], line
        )


def _in_other_years(lines: Sequence[str]) -> Iterator[str]:
    """Lines with other years; a line in which a day has two signs for the year stays as it is."""
    for line in lines:
        told = line.startswith("#!") or SHORT_YEAR.search(line)
        yield line if told else YEAR.sub(lambda one: str(int(one[0]) - AGAIN), line)


def of_other_people(lines: Iterable[str]) -> list[str]:
    """Lines with other names: the first letter is the same, so that initials are, and so is their form."""
    every = list(lines)
    names = {
        name
        for line in every
        for value, words in PEOPLE.findall(line)
        for name in NAME.findall(f"{value.replace('_', ' ')} {words}")
        if _is_name(name)
    }
    if not names:
        return every
    forms = "|".join(
        sorted(map(re.escape, {*names, *(name.upper() for name in names)}), key=len, reverse=True)
    )
    pattern = re.compile(rf"(?<![^\W_])(?:{forms})(?![^\W_])")
    return [line if line.startswith("#!") else pattern.sub(_other_name, line) for line in every]


def _is_name(word: str) -> bool:
    """Whether a word with a capital is no title, office or particle, and no initials."""
    (tags,) = tag([*tokenise(word.replace("-", "")).words][:1])
    told = "given" not in tags and not TITLES.isdisjoint(tags)
    return not told and not (word.isupper() and len(word) <= INITIALS)


def _other_name(found: re.Match[str]) -> str:
    """A name with other letters, but for particles and for the first letter of each of its parts."""
    return PART.sub(
        lambda part: f"{part['particle'] or ''}{part['first']}{part['rest'].translate(LETTERS)}", found[0]
    )
