"""Names of people, read from tokens: titles, given names or initials, and a surname.

A name is what a list or a sentence prints for one person, without titles and honours:
"Cllr Mrs J. M. Roe-Lee OBE" is "J. M. Roe-Lee".
"""

from __future__ import annotations

from collections.abc import Sequence

from councilgraph.extractors.lexicon.lexicon import Tags
from councilgraph.extractors.lexicon.tagged import TaggedText
from councilgraph.extractors.text.tokens import Word

TITLES = frozenset(("councillor", "title", "rank", "mayor"))
NO_NAME = frozenset(
    "office portfolio present also officers public absent substitute minutes agenda meeting held body council venue month weekday "
    "close section report ask resolve recommend request disposition move second outcome vote interest nothing owner "
    "furniture organisation ward paper party vice chair venue_label time_label date_label standing moves councillor title rank mayor count".split()
)
"""Classes of words that stand in no name, unless the word is a given name too."""
MOST_WORDS = 6
CAPITALS = 3  # letters in capitals that may be initials


def skip_titles(text: TaggedText, at: int, stop: int) -> int:
    """The first token from `at` on that is no title of a person."""
    words, tags = text.tokens.words, text.tags
    while at < stop and (
        (TITLES & set(tags[at]) and "given" not in tags[at] and not _is_initial(words[at]))
        or (words[at].text in (".", ":", "'s") and at > 0 and TITLES & set(tags[at - 1]))
        or (words[at].lower == "the" and at + 1 < stop and TITLES & set(tags[at + 1]))
    ):
        at += 1
    return at


def name_at(text: TaggedText, at: int, stop: int) -> tuple[int, int] | None:
    """The tokens of the name that begins at a token, titles before it aside; None where none does.

    A bare surname is a name only after a title.
    """
    first = skip_titles(text, at, stop)
    titled = first > at
    words, tags, starts, ends = text.tokens.words, text.tags, text.tokens.starts, text.tokens.ends
    last = first
    surname = parts = 0
    while last < stop and parts < MOST_WORDS:
        word = words[last]
        glued = last > first and starts[last] == ends[last - 1]
        if (
            word.text in "-–'’"
            and glued
            and last + 1 < stop
            and starts[last + 1] == ends[last]
            and words[last + 1].capital
        ):
            last += 2
            continue
        if (
            word.text == "."
            and glued
            and words[last - 1].shape in ("X", "XX")
            and len(words[last - 1].text) <= CAPITALS
        ):
            last += 1
            continue
        if not _may_be_named(word, tags[last]):
            break
        if last > first and not glued and starts[last] - ends[last - 1] > WIDE:
            break
        parts += 1
        surname += not _is_initial(word) and "particle" not in tags[last]
        last += 1
    while last > first and (
        "honour" in tags[last - 1]
        and parts > 1
        and words[last - 1].shape in ("XX", "X.")
        or words[last - 1].text in ".-–"
    ):
        parts -= words[last - 1].text not in ".-–"
        last -= 1
    if last == first or not surname:
        return None
    if parts == 1 and not titled:
        return None
    return first, last


WIDE = 2  # spaces between the words of a name: more are a column


def _may_be_named(word: Word, tags: Tags) -> bool:
    if "given" in tags or "particle" in tags:
        return word.shape[0] in "Xx" and (word.capital or "particle" in tags)
    if NO_NAME & set(tags):
        return _is_initial(word) and not {"organisation", "party"} & set(tags)
    return (
        word.shape in ("Xx", "X", "X.", "xX")
        or (word.shape == "XX" and word.text.isalpha())
        or word.shape == "XX"
    )


def _is_initial(word: Word) -> bool:
    return word.shape in ("X", "X.") or (word.shape == "XX" and len(word.text) <= CAPITALS)


def initials_of(name: str) -> str:
    """The first letters of the words of a name: "Ada Roe-Lee" is AR, and ARL too in some lists.

    >>> initials_of("Ada Roe"), initials_of("J. P. O'Shea")
    ('AR', 'JPO')
    """
    return "".join(part[0] for part in name.replace(".", " ").split() if part[0].isupper())


def same_person(one: str, other: str) -> bool:
    """Whether two names of one paper may be one person's: the same surname, and first names that do not differ.

    >>> same_person("Roe", "Ada Roe"), same_person("A Roe", "Ada Roe"), same_person("B Roe", "Ada Roe")
    (True, True, False)
    """
    a, b = (name.replace(".", " ").replace("’", "'").lower().split() for name in (one, other))
    if not a or not b or a[-1] != b[-1]:
        return False
    if len(a) == 1 or len(b) == 1:
        return True
    x, y = a[0], b[0]
    return x == y or (min(len(x), len(y)) <= 2 and x[0] == y[0])  # noqa: PLR2004 - initials


def find_by_name(words: str, names: Sequence[str]) -> int | None:
    """Which of the names of a list words stand for: by the whole name, the surname or the initials, if just one fits."""
    words = " ".join(words.split())
    exact = [at for at, name in enumerate(names) if name == words]
    if exact:
        return exact[0]
    if words.replace(".", "").replace(" ", "").isupper() and len(words) <= 5:  # noqa: PLR2004 - initials
        letters = words.replace(".", "").replace(" ", "")
        by_initials = [
            at
            for at, name in enumerate(names)
            if initials_of(name) == letters or initials_of(name.replace("-", " ")) == letters
        ]
        if len(by_initials) == 1:
            return by_initials[0]
    alike = [at for at, name in enumerate(names) if same_person(words, name)]
    return alike[0] if len(alike) == 1 else None
