"""What two prints of the same words share, and which of them is shown."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache

QUOTES = "'‘’\u201a\u201b`\u00b4\u02bc\u2032\"“”\u201e\u201f\u2033\u00ab\u00bb\u2039\u203a"
DASHES = "-\u2010\u2011\u2012–\u2014\u2015−\ufe63\uff0d\u2043"
BULLETS = "•◦▪▫■□●○‣▶►➢➤|~^"
TELLING = "%‰&/@§#°"  # punctuation after Unicode, and yet said aloud
SEPARATING = ".,:"  # 1.5 is not 15
GAP = re.compile(r"[ '.,:-]+")
TYPED = re.compile(r"['\"`*\\]|--|\s{2,}|\w- \w|[^\S ]|[\u00ad\u200b-\u200f\u2060\ufeff]")
"""What a typewriter, markup or the end of a line left in words, and good print does not have."""


class _Signs(dict[int, str]):
    """Each sign as it compares: letters and figures as they are, the rest by its class."""

    def __missing__(self, code: int) -> str:
        sign = chr(code)
        kind = unicodedata.category(sign)
        if sign in QUOTES:
            found = "'"
        elif sign in DASHES or kind == "Pd":
            found = "-"
        elif sign in BULLETS or kind in ("Cc", "Co") or sign.isspace():
            found = " "
        elif kind == "Cf":  # zero-width signs, soft hyphens, marks of direction
            found = ""
        elif kind.startswith("P") and sign not in TELLING + SEPARATING:
            found = " "
        else:
            found = letters_of(sign)
        self[code] = found
        return found


def letters_of(sign: str) -> str:
    """A sign as its letters where print set them as one: a ligature, a full-width figure."""
    tag = unicodedata.decomposition(sign).partition(" ")[0]
    return unicodedata.normalize("NFKC", sign) if tag in ("<compat>", "<wide>", "<noBreak>") else sign


SIGNS = _Signs()


@lru_cache(maxsize=100_000)
def bare(words: str) -> str:
    r"""Words without what typography adds: the same for two prints of them, and for no other words.

    Spaces, hyphens, quotes, capitals, markup and stops do not count, but between figures, where they
    tell numbers apart; an apostrophe inside a word and a minus sign count.

    >>> bare("The  CLERK’S re-\nport – *noted*.") == bare("the Clerk's report -- noted")
    True
    >>> bare("pay £1.50") == bare("pay £150"), bare("minute 1") == bare("minute 10")
    (False, False)
    """
    return GAP.sub(_between, even(words).casefold())


def even(words: str) -> str:
    """Words with plain quotes, dashes and single spaces, and without signs that are not seen.

    >>> even("Jane\u00a0O’Farrell\u2013Reid")
    "Jane O'Farrell-Reid"
    """
    return " ".join(unicodedata.normalize("NFC", words).translate(SIGNS).translate(SIGNS).split())


def _between(match: re.Match[str]) -> str:
    """What stands between two words or figures, as far as it tells anything."""
    before, after = match.string[: match.start()][-1:], match.string[match.end() :][:1]
    gap = match[0]
    if before.isdigit() and after.isdigit():
        return re.sub(r" ?-+ ?", "-", " ".join(gap.split()) or " ")
    if gap == "'" and before.isalpha() and after.isalpha():
        return gap
    minus = after.isdigit() and re.search(r"(?:^|[^-])-$", gap) and (gap != "-" or not before)
    return "-" if minus else ""


def best(forms: Mapping[str, int]) -> str:
    """Of several prints of the same words the commonest, of equals the better print, the first by letter."""
    return min(forms, key=lambda form: (-forms[form], form.isupper(), len(TYPED.findall(form)), form))


def merged(forms: Mapping[str, int], alike: Callable[[str], str] = bare) -> dict[str, str]:
    """Each form with the one that stands for all that are `alike`: prints of the same words."""
    if len(forms) == 1:
        return {form: form for form in forms}
    prints: dict[str, Counter[str]] = defaultdict(Counter)
    for form, times in forms.items():
        prints[alike(form) or form][form] += times
    return dict(_each(prints))


def _each(prints: Mapping[str, Counter[str]]) -> Iterator[tuple[str, str]]:
    for forms in prints.values():
        chosen = best(forms)
        yield from ((form, chosen) for form in forms)


def in_one_print(names: Counter[str]) -> Counter[str]:
    """Names with how often each is written, whichever quotes, dashes and spaces print it."""
    shown = merged(names, even)
    counted: Counter[str] = Counter()
    for name, times in names.items():
        counted[shown[name]] += times
    return counted
